/** English, the source of all other languages. How a text is written: docs/translating.md. */
export const en = {
  'duration.days': '{count, plural, one {a day} other {{count, number} days}}',
  'duration.hours': '{count, plural, one {an hour} other {{count, number} hours}}',
  'duration.minutes': '{count, plural, one {a minute} other {{count, number} minutes}}',
  'duration.seconds': '{count, plural, one {a second} other {{count, number} seconds}}',

  'award.heading.increase': 'Points added',
  'award.heading.decrease': 'Points removed',
  'award.heading.overwrite': 'Points set',
  'award.heading.not-increase': 'Points not added',
  'award.heading.not-decrease': 'Points not removed',
  'award.heading.not-overwrite': 'Points not set',
  'award.heading.undone': 'Undone',
  'award.heading.not-undone': 'Not undone',
  'award.heading.pending': 'Points pending',
  'award.heading.waiting': 'Points waiting',
  'award.heading.being-checked': 'Being checked',
  'award.heading.expired': 'Points expired',

  'award.change.increase': '**+{amount, number}** {field}',
  'award.change.decrease': '**−{amount, number}** {field}',
  'award.change.overwrite': '{field} set to **{amount, number}**',

  'award.total': '**Total: {total, number}**',
  'award.total-before': '**Total: {total, number}** (was {before, number})',
  'award.total-not-said': '**Total:** Returning.AI took the change but did not say the new total.',
  'award.total-elsewhere': '**Total:** see `/balance`.',
  'award.zero.set': '⚠️ It stopped at zero: Returning.AI did not set it to {asked, number}.',
  'award.zero.taken': '⚠️ It stopped at zero: {asked, number} were to be taken off, and {before, number} were there.',
  'award.zero.below': '⚠️ It is below zero.',
  'award.zero.perhaps': 'What was there before is not known. If it was less than {asked, number}, it stopped at zero.',

  'award.state.accepted': 'Accepted. This message changes by itself as soon as Returning.AI has confirmed it.',
  'award.state.waiting':
    'This member has no Returning.AI account linked yet, so these points wait for {days, plural, one {a day} other {{days, number} days}}. They can run `/link request`; once linked, the points are delivered automatically.',
  'award.state.reading-back': 'I am reading back whether this arrived, and do not send it twice.',
  'award.state.answer-lost':
    'Sent, but Returning.AI’s answer was lost. I am reading back whether it arrived, and do not send it twice.',
  'award.state.review': 'This message changes by itself when they have decided.',
  'award.state.erased': 'What was stored about this member was erased before they were linked.',
  'award.state.expired': 'The member’s account was not linked in time. Once it is, the points can be given again.',
  'award.state.cancelled-unsent': 'Taken back before it was sent: nothing reached Returning.AI.',
  'award.state.cancelled-sent': 'Taken back before it arrived: it is not sent again.',
  'award.undone-by': 'Undone by {actor} ({receipt}).',
  'award.being-undone-by': '⏳ Being undone by {actor} ({receipt}).',
  'award.decided-by': 'It was not certain whether this had arrived; {actor} decided.',
  'award.outside': 'The total was also changed outside Discord in between.',
  'award.outside-by': 'The total was also changed outside Discord in between ({change, number, signed}).',
  'award.copy.cancelled-found': '🔎 An earlier try seems to have arrived after all. Staff decide.',
  'award.copy.cancelled-compensated':
    '{copy, plural, one {An earlier try} other {Another earlier try}} had arrived after all; {actor} had it taken off.',
  'award.copy.found':
    '🔎 It was sent again, and now seems to be there {times, plural, one {once} =2 {twice} other {{times, number} times}}. Staff decide.',
  'award.copy.compensated':
    'It had arrived {times, plural, one {once} =2 {twice} other {{times, number} times}}; {actor} had the {copy, plural, one {second} =2 {third} =3 {fourth} =4 {fifth} other {next}} copy taken off.',
  'award.takes-back': 'Takes back {receipt}: {change} by {actor}.',
  'award.reason': 'Reason: {reason}',
  'award.by': 'By {actor} · {when}',
  'award.button.undo': 'Undo',
  'award.button.history': 'History',

  // Each follows "by".
  'award.actor.reaction': '{actor} with {where}',
  'award.actor.reaction-removed': '{actor}, who removed {where}',
  'award.actor.reactions-cleared': 'a moderator who cleared {where}',
  'award.actor.message': '{actor} for {where}',

  'problem.UNREACHABLE': 'Returning.AI cannot be reached right now. I keep trying, nothing needs to be done.',
  'problem.SLOW_DOWN': 'Returning.AI asked me to slow down. I go on as soon as it allows, nothing needs to be done.',
  'problem.PUT_OFF': 'Returning.AI does not take this right now. I try again, nothing needs to be done.',
  'problem.HISTORY_UNREADABLE':
    'Returning.AI does not show me this account’s history right now. I look again for up to half a minute before I send, so that I can tell whether it arrived; nothing needs to be done.',
  'problem.KEY_PROBLEM':
    'Returning.AI refuses the API key of this server. Somebody with *Manage Server* has to enter a valid one with `/setup`; then this goes on by itself.',
  'problem.NO_KEY':
    'This server has no API key for the community of this award. Choose that community again with `/setup community:…` and enter its key; then this goes on by itself.',
  'problem.ROUTE_MOVED':
    'Returning.AI no longer knows the address that I use. The operator has to check `RETURNING_API_URL`; then this goes on by itself.',
  'problem.REFUSED_400':
    'Returning.AI did not accept the change: the field or the amount does not suit it. Ask an admin to look at the field, or name another one, and try again.',
  'problem.REFUSED_404':
    'Returning.AI does not know this member’s account or this field. Ask an admin to look at the link and the field, then try again.',
  'problem.FIELD_DELETED':
    'This field was deleted in Returning.AI, so its points cannot be changed any more. `field` of each command suggests those that there are.',
  'problem.REFUSED_409':
    'Returning.AI refused the change because it conflicts with the account’s present state. Look at `/balance`, then try again.',
  'problem.REFUSED': 'Returning.AI refused the change. Ask an admin to check the connection, then try again.',
  'problem.DROPPED_BY_STAFF':
    'It was not certain whether this had arrived, and staff decided to drop it. It will not be sent again.',
  'problem.NOT_ACKNOWLEDGED':
    'Discord did not confirm my answer to the command, so nobody saw it, and nothing was sent. Give the command again.',
  'problem.ORIGINAL_REFUSED':
    'The award that this should take back was refused itself, so there is nothing to take back.',
  'problem.STOPPED_AT_ZERO':
    'The total stopped at zero, so the award that this should take back took off less than it says. I do not guess how much to give back: `/points undo` with its receipt names both numbers.',
  'problem.OUTCOME_UNKNOWN':
    'Returning.AI’s answer was lost and its history does not show whether this arrived. I do not guess: staff decide.',
  'problem.LIST_UNAVAILABLE':
    'Returning.AI’s answer was lost and it does not let me list its history, so I cannot see whether this arrived. I do not guess: staff decide.',
  'problem.OVERTAKEN':
    'Other points of this member were delivered while this total waited; setting it now would erase them. I do not guess: staff decide. Drop it and set the total that is right now.',
  'problem.SERVER_ERRORS':
    'Returning.AI answered with an error each time, and its history shows that nothing arrived. I stopped trying: staff decide.',
  'problem.ABSENCE_UNPROVEN':
    'Returning.AI’s answer was lost. Its history does not show this, but what it shows may not be all of it. I do not guess: staff decide.',
  'problem.AMBIGUOUS':
    'Returning.AI’s answer was lost and its history does not tell for sure whether this arrived: an entry may be this one or somebody else’s. I do not guess: staff decide.',
  'problem.answered.elsewhere':
    'Returning.AI’s address answered HTTP {status}, which points elsewhere, and I follow no such pointer. I keep trying. If it stays like this, the operator has to check `RETURNING_API_URL` and what lies between: a firewall or a proxy.',
  'problem.answered.foreign':
    'Returning.AI’s address answered HTTP {status} with a page that is not its own. I keep trying. If it stays like this, the operator has to check `RETURNING_API_URL` and what lies between: a firewall or a proxy.',
  'problem.unnamed':
    'Something stands in the way that I have no name for. An admin finds the details in the log under this receipt.',

  'refusal.unexpected':
    'Something went wrong here. No points were awarded by it; a badge or a setting may have been changed all the same, so look before you try again. If it happens again, give an admin this reference: `{reference}`.',
  'refusal.not-shown': 'Discord did not tell me in time whether you see this, so I did nothing. Try again.',
  'refusal.not-in-server': 'I work only in a server. Go to a channel of your server and try again there.',
  'refusal.server-not-seen':
    'I do not see this server yet. Try again in a minute; if that does not help, an admin has to add me to it again.',
  'refusal.unknown-component':
    'This button or form is from an older version of me. Run its command again to get a new one.',
  'refusal.unknown-command':
    'I do not know this command any more. Reload Discord (Ctrl+R) and choose it from the list again.',
  'refusal.roles-unknown':
    'Discord has not told me the roles of this server yet, so I cannot see who may do what. Try again in a minute.',
  'refusal.user-missing': 'I do not know that user. Choose a member from the list that Discord offers.',
  'refusal.channel-missing': 'I cannot see which channel this is. Try again in a text channel.',

  'refusal.amount-not-a-number': 'The amount must be a number, for example 10 or 2.5.',
  'refusal.amount-too-fine': 'An amount has at most two decimals, for example 2.5 or 0.01.',
  'refusal.amount-out-of-range': 'The amount must be from {minimum, number} to {maximum, number}.',
  'refusal.amount-not-positive':
    'The amount must be from {minimum, number} to {maximum, number}. To take points away use `/points remove`, to fix a total `/points set`.',
  'refusal.reason-too-long':
    'The reason has {length, plural, one {one character} other {{length, number} characters}}; at most {most, number} fit.',
  'refusal.may-not-award':
    'Only staff can do this: it needs the permission Manage Messages in the whole server. Ask an admin of the server.',
  'refusal.may-not-award-role':
    'Only staff can do this: it needs the permission Manage Messages in the whole server, or the role {role}. Ask an admin of the server.',
  'refusal.may-not-set':
    'Setting a total, or taking that back, needs **Manage Server** or the staff role. Ask an admin.',
  'refusal.may-not-set-role':
    'Setting a total, or taking that back, needs **Manage Server** or the staff role {role}. Ask an admin.',
  'refusal.may-not-manage': 'You need the permission Manage Server for this. Ask an admin of the server.',
  'refusal.disabled':
    'Points are switched off in this server. Somebody with Manage Server can switch them on with `/setup enabled:True`. What was accepted before is still delivered.',
  'refusal.bot-member': '{member} is a bot; bots have no points. Choose a person.',
  'refusal.not-a-member':
    '{member} is not in this server any more. To correct an old award use `/points undo` with its receipt.',
  'refusal.own-points':
    'This would be for yourself, and nobody gives points or badges to themselves. Ask another moderator, or somebody with Manage Server.',
  'refusal.own-account':
    '{member} has your own account, and nobody gives points or badges to themselves. Ask another moderator, or somebody with Manage Server.',
  'refusal.own-undo':
    'Undoing {receipt} would give points to yourself, and nobody does that. Ask another moderator, or somebody with Manage Server.',
  'refusal.own-decision.given':
    'You gave or undid this yourself, so somebody else decides what became of {receipt}. Ask another moderator, or somebody with Manage Server.',
  'refusal.own-decision.own':
    'These are your own points, so somebody else decides what became of {receipt}. Ask another moderator, or somebody with Manage Server.',
  'refusal.not-linked.change':
    '{member} has no linked Returning.AI account, so there are no points to change. Somebody with Manage Server can link one with `/links set`.',
  'refusal.not-linked.badge':
    '{member} has no linked Returning.AI account, so there is nobody to have the badge. Somebody with Manage Server can link one with `/links set`.',
  'refusal.unknown-receipt':
    'There is no award with this receipt here. A receipt stands at the bottom of each award, for example R-7F3K2M.',

  'refusal.unknown-change':
    'A new total counts by what it changes against the limits of this server, and the present total is not known for sure right now: it cannot be read, or points are on their way to it. Try again in a minute, or ask somebody with Manage Server.',
  'refusal.limit.set-counts': 'A new total counts by what it changes.',
  'refusal.limit.undo-counts': 'Undoing this gives points back, and that counts as giving.',
  'refusal.limit.per-award': 'One award here is at most {limit, number}.',
  'refusal.limit.hour-used-up': 'Your hourly limit of {limit, number} is used up.',
  'refusal.limit.hour-left': 'Of your hourly limit of {limit, number}, {left, number} are left.',
  'refusal.limit.hour-free': '{free, number} are free again {when}.',
  'refusal.limit.can-change': 'Somebody with Manage Server can change the limit with `/setup`.',
  'refusal.limit.can-undo': 'Ask somebody with Manage Server to undo it, or try again later.',

  'refusal.undo.nothing': 'You have no award here that could be undone. To undo somebody else’s, give its receipt.',
  'refusal.undo.field-deleted':
    'The field "{field}" was deleted in Returning.AI, so its points cannot be changed any more. Give them in another one: `field` suggests those that there are.',
  'refusal.undo.no-key':
    'This server has no API key for the community of {receipt} any more, so it cannot be undone. Somebody with Manage Server can choose that community again with `/setup community:…` and enter its key; then try again.',
  'refusal.undo.already': 'That was already undone by {actor} ({receipt}). `/points undo {receipt}` brings it back.',
  'refusal.undo.recorded': '{receipt} is only just being recorded. Try again in a few seconds.',
  'refusal.undo.void': '{receipt} never changed any points, so there is nothing to undo. `/history` shows what did.',
  'refusal.undo.unsettled-set':
    '{receipt} has not settled yet, so the total before it is not certain. Try again once it has.',
  'refusal.undo.unknown-before':
    'The total before {receipt} is not known, or was the same, so it cannot be restored. Use `/points set` with the total that is right.',
  'refusal.undo.too-large':
    'The total before {receipt} is too large for me to restore it exactly. Use `/points set` with the total that is right, or set a larger one in Returning.AI.',
  'refusal.undo.other': '{receipt} cannot be undone. Use `/points add` or `/points remove` instead.',
  'refusal.undo.set-stopped':
    '{receipt} was to set the total to {asked}, and it stopped at zero. Use `/points set` with the total that is right.',
  'refusal.undo.set-stopped-before':
    '{receipt} was to set the total to {asked}, and it stopped at zero. The one before was {before}. Use `/points set` with the total that is right.',
  'refusal.undo.nothing-taken':
    '{receipt} was to take off {asked}, and nothing was there: the total stayed at zero, so there is nothing to give back. `/points add amount:{asked}` gives back all that was to be taken off.',
  'refusal.undo.less-taken':
    '{receipt} was to take off {asked}, but only {before} were there and the total stopped at zero. I do not guess which to give back: `/points add amount:{before}` gives back what was there, `/points add amount:{asked}` gives back all that was to be taken off.',

  'setup.language.by-discord': 'Language: {language}, as the server’s in Discord',
  'setup.language.chosen': 'Language: {language}',
  'refusal.bad-language': 'I do not speak that language yet. Choose one from the list.',

  // Links, files of links, erasing and privacy.

  // Reactions and their rules, undo of many, reviews.
  'rule.title.shown': '📊 Rule',
  'rule.title.added': '✅ Rule added',
  'rule.title.changed': '✅ Rule changed',
  'rule.title.removed': '✅ Rule removed',
  'rule.title.list': '📊 Rules',
  'rule.none': 'No reaction gives points yet. Make a rule with `/rules add emoji:⭐ amount:5`.',
  'rule.to-change': 'To change it: `/rules edit rule:{rule} …`',
  'rule.gives-nothing': '{gift} gives nothing any more.',
  'rule.gave-stays': 'What it gave stays, also when those reactions are removed.',
  'rule.gift': '{emoji} **+{amount, number}** {field}',
  'rule.gift-unconnected': '{emoji} **+{amount, number}**',
  'rule.no-field': '(⛔ no field: give it one with `/rules edit`, or choose a default with `/fields default`)',
  'rule.line': '**#{rule}** {gift} · {state}',
  'rule.state.removed': '⛔ removed',
  'rule.state.unconnected': '⛔ gives nothing: no community is chosen',
  'rule.state.paused': '⛔ paused',
  'rule.state.on': '✅ on',
  'rule.state.off': '⛔ off',
  'rule.choice-off': '{rule} (off)',
  // Conditions, one beside the other.
  'rule.channel': 'in {channel}',
  'rule.giver-role': 'given by {role}',
  'rule.receiver-role': 'received by {role}',
  'rule.deny-role': 'not from or to {role}',
  'rule.per-giver': 'at most {limit, number} a day from one member',
  'rule.per-receiver': 'at most {limit, number} a day to one member',
  'rule.per-pair': 'at most {limit, number} a day from one member to one other',
  'rule.per-message': 'at most {limit, number} for one message',
  'rule.max-age': 'messages up to {days, plural, one {{days, number} day} other {{days, number} days}} old',
  'rule.account-age': 'accounts from {days, plural, one {{days, number} day} other {{days, number} days}} on',
  'rule.member-age': 'members for {days, plural, one {{days, number} day} other {{days, number} days}} at least',
  'rule.on-remove.revoke': 'taken back when the reaction is removed',
  'rule.on-remove.keep': 'kept when the reaction is removed',
  'rule.besides': '⚠️ Same emoji as {rules}: one reaction can give the points of each.',
  'rule.besides-more': '⚠️ Same emoji as {rules} and {more, number} more: one reaction can give the points of each.',
  'rule.gone.paused': '⛔ Gone: {options}, so it is paused.',
  'rule.gone.nobody': '⛔ Gone: {options}, so it gives to nobody.',
  'rule.gone.repair':
    '-# Choose another: `/rules edit rule:{rule} {option}:…`. None: `/rules edit rule:{rule} clear:{option}`.',
  'rule.gone.emoji': '⚠️ Its emoji is gone, or is another server’s: few can react with it, or nobody.',
  'rule.gone.emoji-repair':
    '-# Choose another: `/rules edit rule:{rule} emoji:…`. No rule: `/rules remove rule:{rule}`.',
  'rule.button.off': 'Switch off',
  'rule.button.on': 'Switch on',
  // Options of `/rules`, by the names that their readers see.
  'rule.option.giver-role': 'giver-role',
  'rule.option.receiver-role': 'receiver-role',
  'rule.option.deny-role': 'deny-role',
  'rule.option.channel': 'channel',
  'rule.option.per-giver': 'per-giver',
  'rule.option.per-receiver': 'per-receiver',
  'rule.option.per-pair': 'per-pair',
  'rule.option.per-message': 'per-message',
  'rule.option.max-age': 'max-age',
  'rule.option.account-age': 'account-age',
  'rule.option.member-age': 'member-age',
  'rule.option.enabled': 'enabled',
  'rules.page': 'Page {page, number} of {pages, number}',
  'rules.button.earlier': 'Earlier',
  'rules.button.later': 'Later',

  'why.title': '📊 Why points?',
  'why.lead': 'Reactions to {link}',
  'why.button.rule': 'Open rule #{rule}',
  'why.nothing': 'No reaction here is one that gives points, or it is from before there was a rule about it.',
  'why.no-rules': 'There are no rules now.',
  'why.rules': 'These give points in this server:',
  'why.line': '{emoji} {member}: {verdict}',
  'why.line-with-setting': '{emoji} {member}: {verdict} ({setting})',
  'why.due': '⏳ being looked at.',
  'why.gift': '{symbol} {change} for {member} · {state} · {receipt}.',
  'why.gone': 'The reaction is gone; the points stay, as the rule says or because it was off.',
  'why.state.pending': 'points pending',
  'why.state.waiting': 'points waiting',
  'why.state.checking': 'being checked',
  'why.state.added': 'points added',
  'why.state.undone': 'undone',
  'why.state.undone-by-staff': 'undone by staff',
  'why.state.not-added': 'points not added',
  'why.state.expired': 'points expired',
  'why.removed.refused': 'removed; its points had been refused before · {receipt}.',
  'why.removed.expired': 'removed; its points had been expired before · {receipt}.',
  'why.removed.stays': 'removed, but {change} could not be taken back; staff can undo {receipt}.',
  'why.removed.being-undone': '⏳ removed; {change} is being taken back · {receipt}.',
  'why.removed.undone': '↩️ removed, and {change} taken back · {receipt}.',
  'why.removed.early': 'removed before it gave its **+{amount, number}**.',
  'why.frozen': 'It stays like this, since {why}.',
  'why.frozen.staff': 'staff took the points back',
  'why.frozen.erased': 'its member was erased before it was decided',
  'why.frozen.restored': 'a backup was restored before it was decided',
  'why.frozen.flapping': 'it came and went so often',
  'why.not': '⛔ no points: {why}.',
  // Each follows "no points".
  'why.not.points-on': 'points were switched off in this server',
  'why.not.rule-on': 'the rule was switched off, or paused',
  'why.not.connected': 'this server was not connected to Returning.AI, or no kind of points was chosen',
  'why.not.giver-person': 'bots give no points',
  'why.not.message-readable': 'I could not see who wrote the message',
  'why.not.author-person': 'bots and webhooks get no points',
  'why.not.author-wrote': 'this is a message of Discord’s own, which nobody wrote',
  'why.not.not-self': 'nobody gives points to themselves',
  'why.not.author-here': 'the author is not in this server any more',
  'why.not.max-age': 'the message was too old',
  'why.not.channel': 'the rule does not count in this channel',
  'why.not.giver-role': 'giving takes a role that this member did not have',
  'why.not.giver-deny': 'a role of this member may not give',
  'why.not.receiver-role': 'receiving takes a role that the author did not have',
  'why.not.receiver-deny': 'a role of the author may not receive',
  'why.not.account-age': 'this member’s Discord account was too young',
  'why.not.member-age': 'this member had not been in the server for long enough',
  'why.not.per-giver': 'this member had given as much as one member can in a day',
  'why.not.per-receiver': 'the author had got as much as one member can in a day',
  'why.not.per-pair': 'this member had given the author as much as can be in a day',
  'why.not.per-message': 'the message had got as much as one message can',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'rule #{rule}',
  'why.setting.enabled': '`enabled` of `/setup`',
  'why.setting.connected': '`/setup`, and `/fields default`',
  'why.setting.permissions': 'my permissions in that channel',
  'why.setting.always': 'this holds for all rules',
  'why.setting.of-rule': '`{option}` of rule #{rule} is {value}',
  'why.setting.days-of-rule': '`{option}` of rule #{rule} is {value} (days)',
  'why.setting.taken-away': '`{option}` of rule #{rule} has been taken away since',

  'undo.title': '📊 Undo',
  'undo.awards':
    'Awards: **{awards, number}**, to **{members, number}** {members, plural, one {member} other {members}}',
  'undo.sum': 'In all: **{change, number, signed}** {field}',
  'undo.more-fields': '… and {more, number} more kinds of points.',
  'undo.unsent': 'Not delivered yet, so just cancelled: **{count, number}**',
  'undo.under-review':
    'Under review: **{count, number}**. They are taken back once staff have decided that they arrived.',
  'undo.left': '⛔ Left as they are: **{count, number}**. {why}',
  'undo.left.not-allowed': 'Undoing a set total needs Manage Server or the staff role.',
  'undo.left.own': 'Undoing them would give points to yourself. Ask another moderator, or somebody with Manage Server.',
  'undo.left.over-limit':
    'Undoing them would give points, and your limits leave no room for it now. Try again later, or ask somebody with Manage Server.',
  'undo.left.recorded': 'They are only just being recorded; try again in a few seconds.',
  'undo.left.unsettled-set': 'They set a total that is not settled yet, or that staff must decide about first.',
  'undo.left.outrun':
    'They set a total and were never sent. Other points were given since, which that would erase; use `/points set` with the total that is right now.',
  'undo.left.unknown-before': 'They set a total, and the one before is not known or was the same; use `/points set`.',
  'undo.left.too-large': 'They set a total, and the one before is too large to be restored exactly; use `/points set`.',
  'undo.left.stopped-at-zero':
    'Their total stopped at zero, so less was taken off than they say. I do not guess: `/points undo` with the receipt of each says what can be given back.',
  'undo.left.void': 'They never changed any points.',
  'undo.left.no-key':
    'This server has no API key for their community any more. Choose that community again with `/setup community:…` and enter its key, then ask for the undo again.',
  'undo.cut': 'There are more. These are the newest; ask again for the rest when they are done.',
  'undo.newest': 'The newest:',
  'undo.more': '… and {more, number} more.',
  'undo.nothing': 'There is nothing to undo.',
  'undo.ask': 'Nothing is changed yet. **Confirm** takes back whatever still stands then. The button works for {life}.',
  'undo.button.confirm': 'Confirm',
  'undo.button.cancel': 'Cancel',
  'undo.cancelled': '✅ Undo cancelled',
  'undo.nothing-changed': 'Nothing was changed.',
  'undo.done': 'Undone: **{done, number}** of {all, number}',
  'undo.part.to-do': 'Still to be done: **{count, number}**',
  'undo.part.settled': 'Confirmed by Returning.AI: **{count, number}**',
  'undo.part.cancelled': 'Cancelled before they were sent: **{count, number}**',
  'undo.part.on-its-way': 'On their way: **{count, number}**',
  'undo.part.waiting': 'Wait for the member’s link: **{count, number}**',
  'undo.part.review': 'Staff must decide: **{count, number}**',
  'undo.part.refused': 'Not taken by Returning.AI: **{count, number}**',
  'undo.part.void': 'Cancelled or expired since: **{count, number}**',
  'undo.part.gone': 'Changed meanwhile, so left alone: **{count, number}**',
  'undo.part.impossible': 'Cannot be undone any more: **{count, number}**',
  'undo.part.over-limit': 'Above your limits, so left alone: **{count, number}**',
  'undo.last-word': 'This message cannot change any more. The log channel and `/history` tell the rest.',
  'undo.again': '`/points undo receipt:{receipt}` undoes this again.',
  'refusal.undo-many.not-open':
    'This was confirmed or cancelled already, is older than {life}, has given way to newer ones, or is not yours. Ask for the undo again to see what is left to do.',
  'refusal.undo-many.since-missing': 'Say how far back as well, for example `since:2h` or `since:1d`.',
  'refusal.undo-many.running': '{receipt} is still at work. Try again in a few seconds.',
  'refusal.undo-many.unknown':
    'There is no undo with this receipt here. It stands at the bottom of the message that told of the undo, for example U-7F3K2M, and in the reason of each award that it made.',
  'refusal.undo-many.either': 'Give either a `receipt`, or `by` and `since`: together they could mean two things.',
  'refusal.bad-since': '`since` takes an age, for example `12h`, `7d` or `2w`, or a day, for example `2026-11-01`.',
  'refusal.since-in-future':
    '{day} has not begun yet in this server’s time zone ({timezone}). Say a day that has, or an age, for example 12h or 7d.',

  'review.moved.title': '↪️ Moved',
  'review.moved': 'Staff decide about this in {channel} now.',
  'review.ask':
    'Look for this change in the account’s history in Returning.AI. **It arrived**: it is there, and counts. **Send again**: it is not there, and is sent once more. **Drop**: it is not sent again. If you cannot tell, drop it: the points can be given again later.',
  'review.sent': 'Sent {when}.',
  'review.found-out': 'It was found out without staff.',
  'review.decided-by': 'Decided by {actor}.',
  'review.on-its-way': 'It is on its way again.',
  'review.button.arrived': 'It arrived',
  'review.button.again': 'Send again',
  'review.button.drop': 'Drop',
  'review.button.account': 'Show account',
  'review.copy.decided': 'Decided',
  'review.copy.cancelled':
    'This was taken back before it had arrived. Now Returning.AI’s history shows {copy, plural, one {one entry more} other {yet one entry more}} that may be an earlier try of it, come late, or somebody else’s.',
  'review.copy.sent-again':
    'This was sent again because it had not arrived. Now Returning.AI’s history shows {copy, plural, one {one entry more} other {yet one entry more}} that may be an earlier try of it, come late, or somebody else’s.',
  'review.copy.entry': 'Entry: {entry}',
  'review.copy.set':
    'Look at this account’s history in Returning.AI. If the total is wrong now, set it with `/points set`. **Leave it**: it stays as it is.',
  'review.copy.may-have-stopped':
    'Look at this account’s history in Returning.AI. Nothing shows that this entry took off all {amount, number}: it may have stopped at zero. Give back what it took off with `/points add`. **Leave it**: it stays as it is.',
  'review.copy.take-off':
    'Look at this account’s history in Returning.AI. **Take it off**: the same amount is taken back once. **Leave it**: it stays as it is.',
  'review.copy.compensated':
    '{actor} decided. The {copy, plural, one {second} =2 {third} =3 {fourth} =4 {fifth} other {next}} copy is being taken off.',
  'review.copy.ignored': '{actor} decided. It stays as it is.',
  'review.button.take-off': 'Take it off',
  'review.button.leave': 'Leave it',
  'refusal.review.overtaken':
    'Other awards to this member were delivered after it; sending this total again would erase them. Press Drop, then use `/points set` with the total that is right now.',
  'refusal.review.set-twice':
    'A total that was set twice cannot be taken off. Use `/points set` with the total that is right.',
  'refusal.review.may-have-stopped':
    'Nothing shows that the copy of {receipt} took off all {asked, number}: it may have stopped at zero. Look at this account’s history in Returning.AI, then give back what the copy took off: `/points add` with at most {asked, number}.',
  'refusal.review.already':
    'This was decided already: {receipt} is not under review any more. `/history` shows what became of it.',
  'refusal.review.no-account':
    '{receipt} has no account, so it was never sent. Press Drop, link the member with `/links set`, then give the points again.',
  'refusal.review.not-yours':
    'Awards wait for a decision, but not for yours: you gave them, they are to you, or they set a total. Ask another moderator, or somebody with Manage Server.',

  'form.title': 'Award {name}',
  'form.field': 'Kind of points',
  'form.amount': 'How many points',
  'form.amount-example': 'For example 10 or 2.5',
  'form.reason': 'Why',
  'refusal.form-sent-before':
    'This form was sent before, and its points are counted once: `/history receipt:{receipt}` shows them. To give more, open the form again.',

  'refusal.rule.too-many': 'This server has as many rules as it can. Remove one first with `/rules remove`.',
  'refusal.rule.nothing-to-change':
    'Nothing was changed: choose at least one thing to change beside the rule. `/rules list` shows it as it is.',
  'refusal.rule.removed': 'Somebody has removed this rule just now. See `/rules list`.',
  'refusal.rule.unknown': 'There is no such rule here. See `/rules list`.',
  'refusal.rule.unknown-typed':
    'There is no such rule here. Pick one from the list while typing, or see `/rules list`.',
  'refusal.rule.ambiguous':
    'Several rules are about {emoji}. Pick one from the list while typing, or give its number (`/rules list`).',
  'refusal.rule.bad-emoji':
    'Give one emoji: pick it from Discord’s emoji picker, for example ⭐, or a custom emoji of this server.',
  'refusal.rule.emoji-name':
    'Discord gave me the emoji’s name alone. Give one emoji: pick it from Discord’s emoji picker, for example ⭐, or a custom emoji of this server.',
  'refusal.rule.deny-everyone':
    'Everybody has the role @everyone, so nobody could give or receive. To switch a rule off use `enabled:False`.',
  'refusal.rule.bad-switch': '`enabled` must be True or False.',
  'refusal.rule.bad-clear': '`clear` must be one of {options}.',
  'refusal.rule.bad-number': '`{option}` must be a whole number from {minimum, number} to {maximum, number}.',
  'refusal.rule.bad-on-remove': '`on-remove` must be `revoke` (the points are taken back) or `keep`.',

  'catch-up.nothing':
    '✅ Caught up after a gap: {messages, plural, one {{messages, number} message} other {{messages, number} messages}} looked at, nothing was missed there.',
  'catch-up.found':
    '✅ Caught up after a gap: {messages, plural, one {{messages, number} message} other {{messages, number} messages}} looked at, {found} had been missed and {all, plural, one {goes} other {go}} by the rules now.',
  'catch-up.added': '{count, plural, one {{count, number} reaction} other {{count, number} reactions}}',
  'catch-up.removed':
    '{count, plural, one {{count, number} removed reaction} other {{count, number} removed reactions}}',
  'catch-up.incomplete': 'Not everything could be looked at, so some may still be missing.',

  // Fields, badges, boards, balances, histories, the log channel.

  // Settings, the check of a server, notices, answers.
} as const;
