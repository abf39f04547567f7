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
    'No Returning.AI account is linked to {member} yet, so these points wait until {until}. {member} can link one in one step: `/link request`.',
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

  // Reactions and their rules, undo of many, reviews.
  'refusal.bad-language': 'I do not speak that language yet. Choose one from the list.',

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

  'reward.title.added': '✅ Role for a total added',
  'reward.title.changed': '✅ Role for a total changed',
  'reward.title.removed': '✅ Role for a total removed',
  'reward.title.list': '📊 Roles for totals',
  'reward.title.confirm': '⚠️ This role can do more than members',
  'reward.title.cancelled': '✅ Nothing was changed',
  'reward.cancelled': 'Everything stays as it was.',
  'reward.none': 'No role is given for a total yet. Begin with `/rewards add role:… total:100`.',
  'reward.no-field': '(⛔ this field is gone)',
  'reward.line': '{role} from **{total, number}** {field} on · {state}',
  'reward.state.on': '✅ on',
  'reward.state.paused': '⛔ paused',
  // What it is like, one beside the other.
  'reward.stack.on': 'held beside higher ones',
  'reward.stack.off': 'only while no higher one is reached',
  'reward.keep.on': 'kept when the total falls',
  'reward.keep.off': 'taken when the total falls',
  'reward.margin': 'not before it is below {below, number}',
  'reward.granted':
    '{granted, plural, one {{granted, number} member has it from me} other {{granted, number} members have it from me}}',
  'reward.members':
    'As far as I know, {members, plural, one {{members, number} linked member has reached it and gets it} other {{members, number} linked members have reached it and get it}} little by little.',
  'reward.when': 'I know totals of linked members alone, as Returning.AI told them when points of theirs last arrived.',
  'reward.come-back': 'Who leaves the server and comes back gets the role with their next change of points.',
  'reward.powers': 'Whoever has {role} may do this: {powers}. Members would get that for points alone.',
  'reward.powers-confirm': 'Is that what you want? You can confirm it for {life}.',
  'reward.button.confirm': 'Give it with these powers',
  'reward.button.cancel': 'Cancel',
  'reward.gives-nothing': '{role} is given for no total any more.',
  'reward.gave-stays':
    'Who has it keeps it: {granted, plural, one {{granted, number} member has it from me} other {{granted, number} members have it from me}}.',
  'reward.problem.gone': 'The role is gone. Remove it with `/rewards remove`, and choose another with `/rewards add`.',
  'reward.problem.managed':
    'Discord or another app manages this role, so nobody can give it. Remove it with `/rewards remove`.',
  'reward.problem.above':
    'The role is not below my highest one. Move my role above it in the server settings; then I go on by myself.',
  'reward.problem.no-permission':
    'I lack the permission *Manage Roles*. Give it to my role in the server settings; then I go on by myself.',
  'reward.problem.powers':
    'The role has got permissions that nobody has confirmed. Take them from it, or confirm them with `/rewards edit`.',
  'reward.problem.refused':
    'Discord did not let me give or take it. Look at my role and its permissions, then use `/rewards edit` with this role.',
  'reward.problem.other-community': 'It is for points of another community than the one that is chosen now.',
  // In the audit log of the server, in Discord.
  'reward.reason': 'Total {total, number}; this role is for {needed, number} and more',
  'reward.reason.unknown': 'This role is for {needed, number} points and more',
  'refusal.reward.everyone': 'Everybody has the role @everyone. Choose another.',
  'refusal.reward.managed': 'Discord or another app manages this role, so nobody can give it. Choose another.',
  'refusal.reward.above':
    'This role is not below my highest one, so I cannot give it. Move my role above it in the server settings, then try again.',
  'refusal.reward.above-you':
    'This role is not yours to give: it is not below your highest one, or it allows what you may not do. Ask somebody above it, or the owner of the server.',
  'refusal.reward.no-permission':
    'I lack the permission *Manage Roles*. Give it to my role in the server settings, then try again.',
  'refusal.reward.gone': 'There is no such role in this server. Pick one from Discord’s list.',
  'refusal.reward.unknown':
    'This role is given for no total here. Pick one from the list while typing, or see `/rewards list`.',
  'refusal.reward.exists': 'This role is given for a total already. Change that with `/rewards edit`.',
  'refusal.reward.too-many':
    'This server gives {most, number} roles for totals, as many as it can. Remove one first with `/rewards remove`.',
  'refusal.reward.nothing-to-change':
    'Nothing was changed: choose at least one thing to change beside the role. `/rewards list` shows it as it is.',
  'refusal.no-draft.reward':
    'This was confirmed or cancelled already, is older than {life}, has given way to newer ones, or is not yours. Use `/rewards` again.',

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
  'why.frozen.staff': 'It stays like this, since staff took the points back.',
  'why.frozen.erased': 'It stays like this, since its member was erased before it was decided.',
  'why.frozen.restored': 'It stays like this, since a backup was restored before it was decided.',
  'why.frozen.flapping': 'It stays like this, since it came and went so often.',
  'why.not-frozen.staff': '⛔ no points: staff took the points back.',
  'why.not-frozen.erased': '⛔ no points: its member was erased before it was decided.',
  'why.not-frozen.restored': '⛔ no points: a backup was restored before it was decided.',
  'why.not-frozen.flapping': '⛔ no points: it came and went so often.',
  // Each follows "no points".
  'why.not.points-on': '⛔ no points: points were switched off in this server.',
  'why.not.rule-on': '⛔ no points: the rule was switched off, or paused.',
  'why.not.connected': '⛔ no points: this server was not connected to Returning.AI, or no kind of points was chosen.',
  'why.not.giver-person': '⛔ no points: bots give no points.',
  'why.not.message-readable': '⛔ no points: I could not see who wrote the message.',
  'why.not.author-person': '⛔ no points: bots and webhooks get no points.',
  'why.not.author-wrote': '⛔ no points: this is a message of Discord’s own, which nobody wrote.',
  'why.not.not-self': '⛔ no points: nobody gives points to themselves.',
  'why.not.author-here': '⛔ no points: the author is not in this server any more.',
  'why.not.max-age': '⛔ no points: the message was too old.',
  'why.not.channel': '⛔ no points: the rule does not count in this channel.',
  'why.not.giver-role': '⛔ no points: giving takes a role that this member did not have.',
  'why.not.giver-deny': '⛔ no points: a role of this member may not give.',
  'why.not.receiver-role': '⛔ no points: receiving takes a role that the author did not have.',
  'why.not.receiver-deny': '⛔ no points: a role of the author may not receive.',
  'why.not.account-age': '⛔ no points: this member’s Discord account was too young.',
  'why.not.member-age': '⛔ no points: this member had not been in the server for long enough.',
  'why.not.per-giver': '⛔ no points: this member had given as much as one member can in a day.',
  'why.not.per-receiver': '⛔ no points: the author had got as much as one member can in a day.',
  'why.not.per-pair': '⛔ no points: this member had given the author as much as can be in a day.',
  'why.not.per-message': '⛔ no points: the message had got as much as one message can.',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'rule #{rule}',
  'why.setting.enabled': '`enabled` of `/setup`',
  'why.setting.connected': '`/setup`, and `/fields default`',
  'why.setting.permissions': 'my permissions in that channel',
  'why.setting.always': 'this holds for all rules',
  'why.setting.of-rule': '`{option}` of rule #{rule} is {value}',
  'why.setting.days-of-rule': '`{option}` of rule #{rule} is {value} (days)',
  'why.setting.taken-away': '`{option}` of rule #{rule} has been taken away since',

  'undo.reason': 'Undo {receipt}',

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
    'There is no undo and nothing that was given to many with this receipt here. It stands at the bottom of the message that told of it, for example U-7F3K2M or B-7F3K2M.',
  'refusal.undo-many.either': 'Give either a `receipt`, or `by` and `since`: together they could mean two things.',
  'bulk.title': '📊 Points for many',
  'bulk.reading': 'Read so far: **{count, number}**',
  'bulk.members':
    '**{members, plural, one {{members, number} member} other {{members, number} members}}** would get **{total, number}** {field} in all:',
  'bulk.waiting':
    'Not linked yet, so their points wait for {days, plural, one {a day} other {{days, number} days}}: **{count, number}**',
  'bulk.left.bot': 'Left out, as they are bots: **{count, number}**',
  'bulk.left.gone': 'Left out, as they are not in this server any more: **{count, number}**',
  'bulk.left.twice': 'Named more than once, and given points once: **{count, number}**',
  'bulk.unchecked': 'Of some I could not check whether they are still in this server, or whether they are bots.',
  'bulk.over-award': '⛔ Above `award-limit` of `/setup`, so they would get nothing: **{count, number}**',
  'bulk.over-hour':
    '⛔ Beyond what you may still give this hour (`hourly-limit` of `/setup`), so they would get nothing: **{count, number}**',
  'bulk.repeats':
    '⚠️ The same file was given before: {receipt}, by {actor}, {when}. If you confirm, its members get their points once more.',
  'bulk.nothing': 'There is nobody to give points to.',
  'bulk.ask':
    'Nothing is given yet. **Confirm** gives them their points; the list stays as it is now. The button works for {life}.',
  'bulk.button.again': 'Give it once more',
  'bulk.confirmed.title': '✅ Confirmed',
  'bulk.confirmed':
    'They get their points now, one after another. A message in this channel shows how far it is; its receipt is {receipt}.',
  'bulk.cancelled.title': '✅ Cancelled',
  'bulk.cancelled': 'Nobody got anything.',
  'bulk.done': 'Arrived: **{done, number}** of {all, number} · **{total, number}** {field}',
  'bulk.rate': '{rate, number} a second, about {left} to go',
  'bulk.part.over-limit': 'Above the limits of `/setup`, so nothing was given: **{count, number}**',
  'bulk.part.gone': 'Erased meanwhile, so nothing was given: **{count, number}**',
  'bulk.part.impossible': 'Could not be recorded, so nothing was given: **{count, number}**',
  'bulk.undo': '`/points undo receipt:{receipt}` takes all of it back.',
  'bulk.line.bot': 'it is a bot',
  'bulk.line.gone': 'they are not in this server any more',
  'bulk.line.twice': 'an earlier line names the same member; that one counts',
  'bulk.line.member': 'member_id is no id of a Discord user',
  'bulk.line.nobody': 'neither member_id nor account says who is meant',
  'bulk.line.account':
    'nobody in this server is linked to this account; give the id of an account, or member_id instead',
  'bulk.line.amount':
    'amount is no number from {minimum, number} to {maximum, number} with at most two decimals, such as 2.50',
  'bulk.line.no-amount': 'it says no amount, and neither does the command',
  'refusal.bulk.not-open':
    'This was confirmed or cancelled already, is older than {life}, has given way to newer ones, or is not yours. Give the command again.',
  'refusal.bulk.repeated':
    'The same file was confirmed in the meantime, so nothing was given. Give the command again: it shows when that was, and asks.',
  'refusal.bulk.other-community':
    'This server has another community since this was shown, so nothing was given. Give the command again.',
  'refusal.bulk.file-columns':
    'The first line of the file must name its columns: `member_id` or `account`, and `amount` where the command does not say how many.',
  'refusal.bulk.no-amount': 'Say how many: either `amount` in the command, or a column `amount` in the file.',
  'refusal.crowd.message':
    'I cannot read this message or who reacted to it. Check the link, and that I have View Channel and Read Message History there.',
  'refusal.crowd.channel':
    'I cannot read this channel. Check that it is one of this server, and that I have View Channel and Read Message History there.',
  'refusal.crowd.members-intent':
    'Discord shows me who has a role only with the Server Members Intent, which is off. Whoever runs this bot can switch it on in the Discord Developer Portal, under Bot; then give the command again. The other kinds of `/points bulk` work without it.',
  'refusal.crowd.no-answer': 'Discord does not answer me at the moment, so nothing was done. Try again in a minute.',
  'refusal.crowd.thread-too-long':
    'This thread has more than {messages, number} messages, which is more than I read. Use `/points bulk csv` instead.',
  'refusal.bad-message':
    'This is no message of this server. Copy its link: right-click the message, then Copy Message Link.',
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

  // Links, files of links, erasing and privacy.
  // Each stands where a mention would.
  'person.former': 'a former member',
  'person.unknown': 'somebody unknown',

  'link.linked.title': '✅ Linked',
  'link.linked': '{member} is linked to {account}.',
  'link.linked.user': 'In Returning.AI that is **{name}**.',
  'link.linked.user-named': 'In Returning.AI that is **{username}**, **{name}**.',
  'link.linked.replaced': 'The earlier link was replaced. What was awarded under it stays with the earlier account.',
  'link.linked.unconfirmed':
    '⚠️ Returning.AI could not confirm this id just now. If it is wrong, the first award will say so.',
  'link.linked.delivered': 'Points that waited are on their way:',
  'link.title': '📊 Link',
  'link.none': '{member} is not linked to an account. Link one with `/links set`.',
  'link.by': 'Linked by {actor} {when}.',
  'link.waiting': 'Points that wait for a link:',
  'link.more': '… and {count, number} more.',
  'link.removed.title': '✅ Link removed',
  'link.removed':
    '{member} is not linked to {account} any more. What was awarded stays there; what is on its way is still delivered.',
  'link.removed.none': '{member} was not linked; nothing was changed.',
  'link.removed.nobody': 'Nobody here is linked to that account; nothing was changed.',
  'link.account.title': '📊 Account',
  'link.account': '{member} is {account} in Returning.AI. Look for the change in this account’s history there.',

  'link.requested.title': '⏳ Link requested',
  'link.requested':
    'Request sent: **{account}**. Staff check that it is yours. You hear by direct message what they say, unless you take none; `/link status` tells it as well.\nPoints that you are given until then are kept for you. `/link remove` takes the request back.',
  'link.own.title': '📊 Your link',
  'link.own.none': 'You are not linked to an account.',
  'link.own.linked': 'You are linked to {account}. `/link remove` ends that.',
  'link.own.advice': 'Ask to be linked with `/link request`: your e-mail, user name or id in Returning.AI.',
  'link.own.waiting': 'Points that wait for your link:',
  'link.own.open':
    '⏳ You asked for **{account}** {when}; staff have not decided yet. `/link remove` takes the request back.',
  'link.own.left': 'This server left the community of your last request {when}.',
  'link.own.withdrawn': 'You took your last request back {when}.',
  'link.own.approved': 'Staff approved your last request {when}.',
  'link.own.denied': 'Staff denied your last request {when}.',
  'link.own.removed':
    'You are not linked any more. What you were awarded stays with the account, and what is on its way is still delivered there. To be linked again, use `/link request`.',
  'link.own.taken-back.title': '✅ Request taken back',
  'link.own.taken-back': 'Staff will not decide about it any more. You can ask again with `/link request`.',
  'link.own.nothing': 'You are not linked and have no open request; nothing was changed. Ask with `/link request`.',

  'link.card.title.open': '⏳ Link requested',
  'link.card.title.approved': '✅ Link approved',
  'link.card.title.denied': '⛔ Link denied',
  'link.card.title.withdrawn': '⛔ Link request taken back',
  'link.card.title.left': '⛔ Link request ended',
  'link.card.asks': '{member} asks to be linked to **{account}** · {when}',
  'link.card.asked': '{member} asked to be linked to **{account}** · {when}',
  'link.card.asked-erased': '{member} asked to be linked to an account · {when}',
  'link.card.waiting': 'Points that wait for it:',
  'link.card.question':
    'Is this their own account? **Approve** looks it up, links it and delivers what waits. **Deny** asks you for a reason and changes nothing else. The member hears of either.',
  'link.card.left': 'This server left the community',
  'link.card.withdrawn': 'Taken back by the member',
  'link.card.approved': 'Approved',
  'link.card.approved-by': 'Approved by {actor}',
  'link.card.denied': 'Denied',
  'link.card.denied-by': 'Denied by {actor}',
  'link.card.held-open':
    'Somebody asks to be linked to an account. Members can see this channel, so the account is not shown here: `/links pending` shows it to whoever has **Manage Server**.',
  'link.card.held-left':
    'Somebody asks to be linked to an account. This is not the staff channel any more, so the account is not shown here: `/links pending` shows it to whoever has **Manage Server**.',
  'link.button.approve': 'Approve',
  'link.button.approve-number': 'Approve {number}',
  'link.button.deny': 'Deny',
  'link.button.deny-number': 'Deny {number}',
  'link.pending.title': '📊 Link requests',
  'link.pending.none': 'No request waits for a decision.',
  'link.pending.awards': '⏳ awards that wait: {count, number}',
  'link.pending.more': '… and {count, number} more. Decide these, then use `/links pending` again.',
  'link.denied.title': '✅ Request denied',
  'link.denied':
    '{member} is not linked; nothing else was changed, and points go on waiting. They hear of it by direct message, unless they take none, and see it with `/link status`.',

  'links.export.title': '📊 Links',
  'links.export.one':
    'Links in this file: {count, number}. Accounts may be e-mails, so keep it to yourself.\n`/links import` reads it. Edit it as text: spreadsheets round the long ids.',
  'links.export.several':
    'Links in these {files, number} files: {count, number}. Accounts may be e-mails, so keep them to yourself.\n`/links import` reads each of them. Edit it as text: spreadsheets round the long ids.',
  'links.progress.looked-up': 'Accounts looked up: {done, number} of {total, number}.',
  'links.progress.linked': 'Linked: {done, number} of {total, number}.',
  'links.import.title': '📊 Import links',
  'links.import.new': 'Would be linked: **{count, number}**',
  'links.import.replaced': 'Would get another account: **{count, number}**',
  'links.import.unchanged': 'Already linked: **{count, number}**',
  'links.import.line': '· line {line}: {what}',
  'links.import.nothing': 'There is nothing to do.',
  'links.import.confirm':
    'Nothing is changed yet. **Confirm** makes these links and delivers the points that waited for them. The button works for {life}.',
  'links.import.strangers-unknown': '⚠️ Discord did not tell which of these members are in this server.',
  'links.import.strangers':
    '⚠️ Not in this server: **{count, number}**. They have left, or a spreadsheet has rounded their ids.',
  'links.import.left-out': 'Left out: **{count, number}**',
  'links.button.confirm': 'Confirm',
  'links.button.cancel': 'Cancel',
  'links.imported.title': '✅ Links imported',
  'links.imported.linked': 'Linked: **{count, number}**',
  'links.imported.replaced': 'Got another account: **{count, number}**',
  'links.imported.delivered': 'Awards that waited and are on their way: **{count, number}**',
  'links.cancelled.title': '✅ Import cancelled',
  'links.cancelled': 'Nothing was changed.',

  // Each follows "line 5: ", and has no full stop.
  'links.line.same-member': 'the same member is on line {line} too',
  'links.line.same-account': 'the same account is on line {line} too',
  'links.line.taken': 'that account is linked to {member} already',
  'links.line.quotes': 'lines {first} to {last} are within one pair of quotes',
  'links.line.too-many-cells': 'it has more cells than the first line has columns',
  'links.line.bad-member': '{column} is not a Discord user id (17 to 20 digits)',
  'links.line.no-account': 'there is no account',
  'links.line.bad-account': '{column} cannot be an account of Returning.AI',
  'links.line.changed-meanwhile': 'the link of this member was changed meanwhile',
  'links.line.not-looked-up': 'it was not looked up',
  'links.line.not-found': 'Returning.AI knows no account by that name',
  'links.line.without-id': 'Returning.AI does not tell the id of that account; give its id (24 characters 0-9 and a-f)',
  'links.line.no-time': 'there was no time left to look the account up; import this line again',
  'links.line.no-answer': 'Returning.AI did not answer for that account; import this line again',

  'erase.nothing.title': '📊 Nothing to erase',
  'erase.nothing': 'Nothing is stored about {member} ({id}) in this server that could be erased.',
  'erase.nothing-any-more': 'Nothing is stored about this member any more; nothing was changed.',
  'erase.title': '📊 Erase a member?',
  'erase.stored': 'This is stored about {member} ({id}) in this server:',
  'erase.stored.link': 'a link to {account}',
  'erase.stored.more-links': '{count, number} · more links, in other communities',
  'erase.stored.request': 'an open request to be linked to **{account}**',
  'erase.stored.endedRequests': '{count, number} · requests for a link, ended',
  'erase.stored.waiting': '{count, number} · ⏳ awards that wait for a link: **they expire**',
  'erase.stored.awardsTo': '{count, number} · awards to them in all',
  'erase.stored.awardsBy': '{count, number} · awards given, taken back or decided by them',
  'erase.stored.reactionsBy': '{count, number} · reactions by them',
  'erase.stored.reactionsTo': '{count, number} · reactions to their messages',
  'erase.stored.made':
    '{count, number} · links, rules, keys, decisions, undos and drafts made by them, or that name them',
  'erase.goes': '**Goes, and cannot be brought back**',
  'erase.goes.links': 'link, requests, and the reasons of awards',
  'erase.goes.name':
    'the name, also in my messages about awards and requests that are still there: *a former member* takes its place',
  'erase.goes.waiting': 'points that still wait for a link; each expires, with a notice',
  'erase.stays': '**Stays**',
  'erase.stays.amounts': 'amounts, totals and the account’s id in awards, so that the ledger goes on adding up',
  'erase.stays.points': 'points in Returning.AI; what is on its way is still delivered',
  'erase.elsewhere': '**Not in my hands**',
  'erase.elsewhere.messages':
    'lines in the log channel, and public answers to `/badge`, `/balance` and undos of what was not sent yet: delete them by hand',
  'erase.elsewhere.companies': 'what Discord and Returning.AI store',
  'erase.deeds':
    'What they did as staff stays under their id where it is kept who changed what, each for {days, plural, one {{days, number} day} other {{days, number} days}} after it was done: changes, decisions, and the receipts of awards that they gave. Then it goes by itself.',
  'erase.button.erase': 'Erase',
  'erase.button.keep': 'Keep',
  'erase.erased.title': '✅ Erased',
  'erase.erased':
    'The member is *a former member* here from now on. My messages about their awards follow within minutes. If they link again, they start fresh.',
  'erase.kept.title': '✅ Kept',
  'erase.kept': 'Nothing was changed.',

  'privacy.title': '📊 Your choices here',
  'privacy.title-changed': '✅ Saved',
  'privacy.board.hidden':
    '**Boards: hidden.** No leaderboard of this server shows you, and you have no place on it. Your points stay as they are. `/privacy board:shown` puts you back.',
  'privacy.board.shown':
    '**Boards: shown.** Leaderboards of this server show you. `/privacy board:hidden` takes you off them.',
  'privacy.messages.on':
    '**Direct messages: on.** The bot tells you when points wait for your link, before they expire, and what staff say to a link request. `/privacy messages:off` ends that.',
  'privacy.messages.off':
    '**Direct messages: off.** The bot writes you none about this server. `/privacy messages:on` brings them back.',
  'privacy.messages.closed':
    '**Direct messages: closed.** Discord did not let the last one through, so the bot does not try again. Allow direct messages from this server in Discord, then use `/privacy messages:on`.',
  'direct.waiting.title': '⏳ Points are waiting for you',
  'direct.waiting': 'You were given points in **{server}**. They wait until your Returning.AI account is linked:',
  'direct.waiting.advice':
    'Link it in one step: use `/link request` in that server. What is not linked within {days, plural, one {a day} other {{days, number} days}} expires.',
  'direct.expiring.title': '⏳ Your points expire soon',
  'direct.expiring':
    'In **{server}** points still wait for your Returning.AI account. The first of them expire on {when}:',
  'direct.expiring.advice': 'Use `/link request` in that server, and staff link your account before that.',
  'direct.approved.title': '✅ Your account is linked',
  'direct.approved':
    'Staff of **{server}** approved your link request. Points that you are given there arrive in your Returning.AI account by themselves, also those that waited.',
  'direct.denied.title': '⛔ Your link request was denied',
  'direct.denied': 'Staff of **{server}** denied your request to be linked to a Returning.AI account.',
  'direct.denied.reason': 'Reason: {reason}',
  'direct.denied.advice':
    'Points that you are given there go on waiting. You can ask again with `/link request` in that server.',
  'direct.button.off': 'No more messages like this',
  'direct.off':
    'The bot writes you no more direct messages about that server. `/privacy messages:on` there brings them back.',
  'direct.deny-form.title': 'Deny the link request',
  'direct.deny-form.label': 'Reason',
  'direct.deny-form.description': 'The member is told it. It may stay empty.',

  'refusal.bad-account': 'Give the account as its Returning.AI id (24 characters 0-9 and a-f), e-mail or user name.',
  'refusal.account-taken':
    'That account is linked to {member} already. Remove that link first with `/links remove account`.',
  'refusal.account-unclear':
    'Several members are linked to accounts that were called so. Give the account by its id (24 characters 0-9 and a-f), or the member.',
  'refusal.account-without-id':
    'Returning.AI knows that account but does not tell the id that points need. Give the account by its id (24 characters 0-9 and a-f).',
  'refusal.account.not-found':
    'Returning.AI found no account by that name in this community. Check the spelling, or give the account by its id (24 characters 0-9 and a-f).',
  'refusal.account.key-problem':
    'The API key may not look accounts up. Give it the permission Get User Data, or give the account by its id (24 characters 0-9 and a-f).',
  'refusal.account.no-answer':
    'Returning.AI does not answer right now, so the account could not be looked up. Try again in a minute, or give it by its id.',
  'refusal.no-target': 'Give `user` or `account`.',
  'refusal.two-targets': 'Give either the member or the account, not both.',
  'refusal.member-unknown': 'Discord does not tell me just now who that is. Try again in a minute.',

  'refusal.already-linked':
    'You are linked to an account already; `/link status` shows which. To have another one, use `/link remove` first.',
  'refusal.request.unknown': 'There is no such request in this server. `/links pending` shows the open ones.',
  'refusal.request.changed':
    'The member has changed this request since that was shown to you. Look at what it says now, on its card or with `/links pending`, then decide.',
  'refusal.request.own':
    'This is your own request, so somebody else decides it. Ask another moderator, or somebody with Manage Server. `/link remove` takes it back.',
  'refusal.request.own-account':
    'That account is yours, or was, so somebody else decides this request, which stays open. Ask another moderator, or somebody with Manage Server.',
  'refusal.request.account-taken':
    'That account is linked to {member} already, so the request stays open. Deny it, or have somebody with Manage Server remove that link first with `/links remove account`.',
  'refusal.request.other-community':
    'This request is for the community that this server had before. Deny it; the member can ask again with `/link request`.',
  'refusal.request.being-decided': 'Somebody else decides this request right now. Look at its card again.',
  'refusal.request.left':
    'This request has ended: this server left its community. `/links pending` shows what is still open.',
  'refusal.request.withdrawn': 'The member has withdrawn this request. `/links pending` shows what is still open.',
  'refusal.request.approved':
    'This was decided already: {actor} has approved it. `/links pending` shows what is still open.',
  'refusal.request.denied':
    'This was decided already: {actor} has denied it. `/links pending` shows what is still open.',
  'refusal.request.account.not-found':
    'Returning.AI found no such account in this community. The request stays open: ask the member to look at the spelling and use `/link request` again, or deny it.',
  'refusal.request.account.without-id':
    'Returning.AI knows that account but does not tell the id that points need. The request stays open: ask the member for the id (24 characters 0-9 and a-f) with `/link request`.',
  'refusal.request.account.key-problem':
    'The API key may not look accounts up. The request stays open: give the key the permission Get User Data, or have somebody with Manage Server link the member by id with `/links set`.',
  'refusal.request.account.no-answer':
    'Returning.AI does not answer right now, so the account could not be looked up. The request stays open: try again in a minute.',

  'refusal.not-a-file': 'The option `{option}` must be a file. Choose one and try again.',
  'refusal.file-unreadable': 'I could not read the file from Discord. Attach it and try again.',
  'refusal.file-too-large':
    'The file is larger than {megabytes, number} MiB. Split it and give me the parts one by one.',
  'refusal.file-too-long':
    'The file has more than {lines, number} lines, and I take no more at a time. Split it and give me the parts one by one.',
  'refusal.file-not-utf8': 'The file is not text in UTF-8. Save it as "CSV UTF-8" and try again.',
  'refusal.file-not-csv':
    'The file cannot be read as CSV: a line is broken or too long. Look at its quotes, then try again.',
  'refusal.file-not-csv-line':
    'The file cannot be read as CSV: line {line} is broken or too long. Look at its quotes, then try again.',
  'refusal.file-column-twice': 'The first line of the file names `{column}` twice. Leave one of these columns out.',
  'refusal.file-columns':
    'The first line of the file must name its columns: `member_id,account`. `/links export` gives you an example.',
  'refusal.too-many-links':
    'These are {count, number} links, more than fit into the {files, number} files that Discord takes with a message. Ask the operator of this bot for a copy of its database.',
  'refusal.import.key-problem':
    'The API key may not look accounts up, so nothing was changed. Give it the permission Get User Data, or name all accounts by their ids (24 characters 0-9 and a-f).',
  'refusal.import.no-answer':
    'Returning.AI does not answer right now, so nothing was changed. Try again in a minute, or name all accounts by their ids (24 characters 0-9 and a-f).',
  'refusal.import.other-community':
    'This server has another community since you made this import, so nothing was changed. Use `/links import` again.',
  'refusal.import.stopped':
    'The import stopped after {done, plural, one {{done, number} link} other {{done, number} links}} or some more, because something went wrong here. What is linked stays so; use `/links import` with the same file to do the rest.',
  'refusal.no-draft.links':
    'This import was confirmed or cancelled already, is older than {life}, has given way to newer ones, or is not yours. `/links import` with the file shows what is left to do.',
  'refusal.no-draft.community':
    'This was confirmed or cancelled already, is older than {life}, has given way to newer ones, or is not yours. Use `/setup` again.',

  'refusal.own-erasure':
    'Nobody erases themselves here, so that what somebody did as staff does not vanish by their own hand. Ask somebody else with Manage Server to use `/links erase` for you.',
  'refusal.not-a-user-id':
    'Choose the member with `user` or, if Discord does not offer them any more, give their id with `id`: 17 to 20 digits, from an older message or from the member themselves.',
  'refusal.identity.no-fields':
    'The community’s fields cannot be listed right now, so `identity-field` stays as it was. Try again in a minute, or look at the API key with `/setup`.',
  'refusal.identity.unknown-field':
    'This community has no such field. Pick one from the list while typing `identity-field`, or see `/fields list`.',
  'refusal.identity.not-text':
    'That field is not known to hold text, and Discord ids are longer than a number can be. Choose a text field, or make one with `/fields create type:text`.',
  'refusal.identity.no-key':
    'Returning.AI does not tell this field’s database name, which looking members up needs. Choose another text field.',
  'refusal.identity.of-everybody':
    'That is a column that every user has and may fill in themselves. Make a text field for Discord ids alone with `/fields create type:text`, and choose it.',
  'refusal.unknown-choice': 'There is no such choice. Choose {choices}.',

  // Fields, badges, boards, balances, histories, the log channel.
  // What an award is within a line.
  'award.brief.increase': 'points added',
  'award.brief.decrease': 'points removed',
  'award.brief.overwrite': 'points set',
  'award.brief.not-increase': 'points not added',
  'award.brief.not-decrease': 'points not removed',
  'award.brief.not-overwrite': 'points not set',
  'award.brief.undone': 'undone',
  'award.brief.not-undone': 'not undone',
  'award.brief.pending': 'points pending',
  'award.brief.waiting': 'points waiting',
  'award.brief.being-checked': 'being checked',
  'award.brief.expired': 'points expired',

  'line.total': 'total {total, number}',
  'line.by': 'by {actor}',
  'line.takes-back': 'takes back {receipt}',

  'list.newer': 'Newer',
  'list.older': 'Older',
  'list.page': 'Page {page, number} of {pages, number}',
  'list.since': 'Since {since}',
  'list.nothing': 'Nothing yet.',

  'balance.title': 'Balance',
  'balance.total-earlier':
    '**Total: {total, number}**, as Returning.AI returned it {when}. It could not be read just now.',
  'balance.total-put-off': '**Total: {total, number}**, as Returning.AI returned it {when}. {why}',
  'balance.total-unknown': 'Returning.AI does not tell this total, and no award of this server has shown it yet.',
  'balance.field': '**{field}:** {total, number}',
  'balance.field-earlier': '**{field}:** {total, number}, as it was {when}',
  'balance.field-unknown': '**{field}:** not known',
  'balance.waiting': '{line} · {count, plural, one {1 award waits} other {{count, number} awards wait}} for the link',
  'balance.not-linked.own':
    'Your Returning.AI account is not linked yet. Ask for it with `/link request`; points that you are given until then wait for you.',
  'balance.not-linked.other':
    'Not linked to a Returning.AI account yet. The member can ask for it with `/link request`; points given until then wait.',
  'balance.more': '… and {more, number} more on their way.',
  'refusal.ask-later':
    'Returning.AI has been asked enough for the moment. Ask again in {seconds, plural, one {1 second} other {{seconds, number} seconds}}.',

  'history.title': 'History',
  'history.not-linked': 'Not linked to a Returning.AI account: only what this server recorded is shown.',
  'history.incomplete':
    '⚠️ Returning.AI could not list this history (or not all of it) just now: only what is known here is shown.',
  'history.second-copy': '🔎 second copy',
  'history.takes-back': '↩️ takes back {receipt}',
  'history.takes-back-another': '↩️ takes back another',
  'history.taken-back-by': '↩️ taken back by {receipt}',
  'history.elsewhere': 'by this bot in another server',
  'history.outside': 'outside Discord',
  'refusal.others-history':
    'You can see your own history. Another member’s needs the permission Manage Messages or the staff role.',

  'given.title': 'Given',
  'given.head': 'What {member} gave, took and undid',
  'given.cut': 'Only the latest are shown; a receipt finds an older one.',
  'given.taken-back': '↩️ taken back',

  // What happened to one award, each behind its time.
  'award-file.title': 'What happened',
  'award-file.asked': 'asked for',
  'award-file.sent': 'sent',
  'award-file.sent-again': 'sent, for the {attempts, number}. time',
  'award-file.event.waiting': 'waits for the member’s link',
  'award-file.event.queued': 'on its way',
  'award-file.event.settled': 'arrived',
  'award-file.event.refused': 'refused',
  'award-file.event.cancelled': 'taken back before it was sent, or with what it takes back',
  'award-file.event.expired': 'expired without a link',
  'award-file.event.review': 'staff must decide',
  'award-file.event.decided': 'staff decided',
  'award-file.event.late-copy': 'a second copy turned up',
  'award-file.event.late-decided': 'staff decided about the second copy',
  'award-file.event.sent-again': 'had not arrived, sent again',
  'award-file.taken-back-by': '↩️ Taken back by {receipt}',
  'award-file.takes-back': '↩️ Takes back {receipt}',
  'award-file.message': 'Message: {receipt}',

  'board.title': 'Leaderboard',
  'board.period.all': 'All time',
  'board.period.month': 'This month, since {day}',
  'board.period.week': 'This week, since {day}',
  'board.period.day': 'Today',
  'board.counts': 'Counts what was given through this bot, not everything in Returning.AI',
  'board.page': 'Page {page, number}',
  'board.previous': 'Previous',
  'board.next': 'Next',
  'board.jump': 'Jump to me',
  'board.own':
    '**You: {rank, selectordinal, one {{rank, number}st} two {{rank, number}nd} few {{rank, number}rd} other {{rank, number}th}}**',
  'board.own-behind':
    '**You: {rank, selectordinal, one {{rank, number}st} two {{rank, number}nd} few {{rank, number}rd} other {{rank, number}th}}, {distance, number} to go**',
  'board.own-absent': 'You: not on this board yet.',
  'board.own-hidden': 'You hide from boards here. `/privacy board:shown` puts you back on them.',
  'board.empty':
    'Nobody yet. Points given with `/points add`, or by reactions once there is a rule (`/rules add`), count here as soon as they have arrived.',
  'board.empty-page': 'Nobody is this far down any more.',
  'board.left': '*a member who has left*',
  'refusal.unknown-window': 'There is no such window. Choose one of: {windows}.',

  'chart.button': 'Chart',
  'chart.title': 'Chart of the total',
  'chart.board-title': 'Chart of the leaderboard',
  'chart.legend.undone': 'taken back later',
  'chart.legend.outside': 'changed outside Discord',
  'chart.alt.one': '{field}: one total is known, {total, number} on {at}.',
  'chart.alt.totals':
    '{field}: {count, plural, one {one total} other {{count, number} totals}} as steps, from {from} to {to}. First {first, number}, last {last, number}. Lowest {least, number} on {leastAt}, highest {most, number} on {mostAt}.',
  'chart.alt.outside': '{count, plural, one {One change} other {{count, number} changes}} came from outside Discord.',
  'chart.alt.undone': '{count, plural, one {One award was} other {{count, number} awards were}} taken back later.',
  'chart.alt.flat':
    'Nine in ten of the totals are between {low, number} and {high, number}, so most of the line looks flat.',
  'chart.alt.board': '{field}, {period}, as bars: {rows}',
  'chart.alt.row': '{rank, number}. {name}: {total, number}',
  'chart.left': 'a member who has left',
  'chart.unnamed': 'a member',
  'refusal.nothing-to-draw':
    'There is nothing to draw yet: Returning.AI has not returned a total for this. The next award that it confirms with a total begins the chart: try again then.',
  'refusal.board-empty':
    'There is nothing to draw: nobody is on this page of the leaderboard. Use `/leaderboard` to see how it is now.',
  'refusal.chart-failed':
    'The chart could not be drawn. Try again in a moment. The list that you came from has the same numbers.',
  'refusal.charts-busy': 'Many charts are being drawn right now. Try again in a moment.',

  'badge.done.award': 'Badge awarded',
  'badge.done.remove': 'Badge removed',
  'badge.uncertain': 'Not certain',
  'badge.unknown.award':
    'Returning.AI’s answer was lost: it may or may not have been awarded. I do not send it again, since a badge can bring XP or coins. **Look at this member’s badges in Returning.AI**, and use `/badge award` again only if it is not there.',
  'badge.unknown.remove':
    'Returning.AI’s answer was lost: it may or may not have been removed. **Look at this member’s badges in Returning.AI**, and use `/badge remove` again only if it is still there.',
  'badge.list': 'Badges',
  'badge.none': 'This community has no badges yet. Make one in Returning.AI.',
  'badge.earlier': 'Earlier',
  'badge.later': 'Later',
  'badge.page':
    'Page {page, number} of {pages, number} · {badges, plural, one {{badges, number} badge} other {{badges, number} badges}}',
  'refusal.badge.bot': '{member} is a bot; bots have no badges. Choose a person.',
  'refusal.badge.not-a-member': '{member} is not in this server any more. Choose a member.',
  'refusal.badge.unlisted': 'The badges could not be listed: {why}',
  'refusal.badge.not-looked-up': 'The badge could not be looked up: {why} Nothing was sent.',
  'refusal.badge.unknown':
    'This community has no such badge. Pick one from the list while typing, or see `/badge list`.',
  'refusal.badge.unknown-perhaps':
    'There is no such badge among those that Returning.AI lists, which may not be all. Pick one from the list while typing, or give the badge by its id.',
  'refusal.badge.ambiguous':
    'Several badges have that title. Pick one from the list while typing, or give its id (`/badge list`).',
  'refusal.badge.account-unavailable':
    'Returning.AI does not answer right now, so the member’s account could not be looked up. Nothing was sent: try again in a minute.',
  'refusal.badge.read.key-problem':
    'Returning.AI does not accept the system key for listing badges. Ask whoever hosts this bot to check `RETURNING_SYSTEM_KEY`.',
  'refusal.badge.read.not-found':
    'Returning.AI does not list badges at the address that I use. Give the badge by its id, or ask whoever hosts this bot to check `RETURNING_SYSTEM_URL`.',
  'refusal.badge.read.slow-down': 'Returning.AI asks to slow down. Try again in a minute, or give the badge by its id.',
  'refusal.badge.read.no-answer':
    'Returning.AI does not answer right now. Try again in a minute, or give the badge by its id.',
  'refusal.badge.write.unreachable': 'Returning.AI cannot be reached, so nothing was sent. Try again in a minute.',
  'refusal.badge.write.slow-down': 'Returning.AI asks to slow down and has done nothing. Try again in a minute.',
  'refusal.badge.write.key-problem':
    'Returning.AI does not accept the system key, so nothing was done. Ask whoever hosts this bot to check `RETURNING_SYSTEM_KEY`.',
  'refusal.badge.write.not-found':
    'Returning.AI does not know this badge, or not this member’s account, and has done nothing. Look at `/badge list`, ask an admin to look at the member’s link, then try again.',
  'refusal.badge.write.refused-award':
    'Returning.AI refused to award this badge: the member may have it already, or it cannot be given by hand. Look at the badge in Returning.AI.',
  'refusal.badge.write.refused-remove':
    'Returning.AI refused to take this badge away: the member may not have it. Look at the member’s badges in Returning.AI.',

  'field.nameless': 'points',

  'field.list': 'Fields',
  'field.none': 'This community has no fields yet. Make one with `/fields create`.',
  'field.more': '… and {more, number} more.',
  'field.stale': '⚠️ Returning.AI does not answer right now; this is the list as it was last read.',
  'field.is-default': '**default**',
  'field.not-numeric': 'holds no numbers',
  'field.default.title': 'Default field',
  'field.default.chosen': 'Commands without `field` use **{field}** from now on.',
  'field.done.create': 'Field created',
  'field.done.rename': 'Field renamed',
  'field.done.delete': 'Field deleted',
  'field.uncertain': 'Not certain',
  'field.not-listed-yet': 'Returning.AI has confirmed it. Its list of fields does not show it yet.',
  'field.lost.done': 'Returning.AI’s answer was lost, but its list of fields shows that it was done.',
  'field.lost.not-done.create':
    'Returning.AI’s answer was lost, and its list of fields does not show the change. It may still come: **look at `/fields list` in a minute**, and use `/fields create` again only if it is not there.',
  'field.lost.not-done.rename':
    'Returning.AI’s answer was lost, and its list of fields does not show the change. It may still come: **look at `/fields list` in a minute**, and use `/fields rename` again only if it still has its old name.',
  'field.lost.not-done.delete':
    'Returning.AI’s answer was lost, and its list of fields does not show the change. It may still come: **look at `/fields list` in a minute**, and use `/fields delete` again only if it is still there.',
  'field.lost.unreadable.create':
    'Returning.AI’s answer was lost, and its fields cannot be listed right now. **Look at `/fields list` in a minute**, and use `/fields create` again only if it is not there.',
  'field.lost.unreadable.rename':
    'Returning.AI’s answer was lost, and its fields cannot be listed right now. **Look at `/fields list` in a minute**, and use `/fields rename` again only if it still has its old name.',
  'field.lost.unreadable.delete':
    'Returning.AI’s answer was lost, and its fields cannot be listed right now. **Look at `/fields list` in a minute**, and use `/fields delete` again only if it is still there.',
  'field.was-default': 'It was the default field.',
  'field.was-default-environment': 'It is the default field by `RETURNING_FIELD_ID`.',
  'field.was-identity':
    'Members were linked by the Discord ids in it: that is off now, `/setup identity-field:…` chooses another field.',
  'field.rules-off': 'Switched off, since they gave points in it: {rules}. `/rules edit` gives them another field.',
  'field.next-default': 'Commands without `field` use {field} from then on: `/fields default` chooses another.',
  'field.no-next-default':
    'Commands without `field` have **none** from then on: choose one for this server with `/fields default`.',
  'field.rules-more': '{rules}, and {more, number} more',
  'field.delete.title': 'Delete field?',
  'field.delete.wrong-name': '⚠️ That is not its name.',
  'field.delete.what': '{field} with everybody’s values in it. This cannot be taken back.',
  'field.delete.default': 'It is the default field.',
  'field.delete.identity': 'Members are linked by the Discord ids in it.',
  'field.delete.rules':
    'These rules give points in it, by its name or as the default, and would be switched off: {rules}',
  'field.delete.awards-here': 'Awards not settled yet: {awards, number}',
  'field.delete.awards-elsewhere': 'Awards of another server of this community are not settled yet',
  'field.delete.awards-both':
    'Awards not settled yet: {awards, number} here, and some in another server of this community',
  'field.delete.confirm':
    'Nothing was changed. To delete it, use the command again with `confirm:` and its name: {field}',
  'field.delete.wait': 'Nothing was changed. It can be deleted when these awards are settled.',

  'refusal.field.name-empty': 'The name is empty. Give one, for example `Loyalty Points`.',
  'refusal.field.name-too-long':
    'The name has {length, plural, one {{length, number} character} other {{length, number} characters}}; Returning.AI takes at most {most, number}.',
  'refusal.field.name-unseen':
    'The name holds line breaks, double spaces or characters that cannot be seen. Type it anew instead of pasting it.',
  'refusal.field.bad-type': 'A field holds a `number` or a `text`. Choose one of them.',
  'refusal.field.type-unknown':
    'Returning.AI does not tell what this field holds, and renaming it without that could change it. Use Returning.AI itself to rename it.',
  'refusal.field.unknown-edit':
    'This community has no such field. Pick one from the list while typing, or see `/fields list`.',
  'refusal.field.exists':
    'Another field has that as its name, its database name or its id already. Choose another name, see `/fields list`.',
  'refusal.field.in-use-here':
    'Awards of this field are still on their way here, or wait for a link or a decision, so it is not deleted. Look at `/setup`, and try again when they are settled.',
  'refusal.field.in-use-elsewhere':
    'Awards of this field are still on their way in another server of this community, or wait for a link or a decision, so it is not deleted. Look at `/setup`, and try again when they are settled.',
  'refusal.field.edit-read.key-problem':
    'Returning.AI does not accept the API key, so nothing was changed. Enter one with the permission User Fields with `/setup`.',
  'refusal.field.edit-read.not-found':
    'Returning.AI does not list this community’s fields, so nothing was changed: I could not see what becomes of them. Use Returning.AI itself.',
  'refusal.field.edit-read.slow-down': 'Returning.AI asks to slow down, so nothing was changed. Try again in a minute.',
  'refusal.field.edit-read.no-answer':
    'Returning.AI does not answer right now, so nothing was changed. Try again in a minute.',
  'refusal.field.write.unreachable': 'Returning.AI cannot be reached, so nothing was sent. Try again in a minute.',
  'refusal.field.write.slow-down': 'Returning.AI asks to slow down and has changed nothing. Try again in a minute.',
  'refusal.field.write.key-problem':
    'The API key may not change fields, so nothing was changed. Give it the permission User Fields in Returning.AI, or use Returning.AI itself.',
  'refusal.field.write.not-found':
    'Returning.AI does not know this field any more, or does not let it be changed this way. Nothing was changed; look at `/fields list`.',
  'refusal.field.write.conflict':
    'Returning.AI has such a field already, or needs this one. Nothing was changed; look at `/fields list` and choose another name.',
  'refusal.field.write.refused':
    'Returning.AI refused this and has changed nothing: fields that it keeps for itself cannot be changed. Use Returning.AI itself to see why.',
  'refusal.field.ambiguous':
    'Several fields go by "{typed}": {choices}. Pick one from the list while typing, or give its id.',
  'refusal.field.empty': 'The field is empty. Pick one from the list, or leave `field` out for the default.',
  'refusal.field.unknown': 'This community has no field called "{typed}".',
  'refusal.field.not-numeric': 'The field "{typed}" does not hold numbers, so it cannot hold points.',
  'refusal.field.pick': 'Pick one of these: {names}.',
  'refusal.field.pick-more': 'Pick one of these: {names} and {more, number} more.',
  'refusal.field.pick-none': 'It has none that holds points: ask an admin to make one.',
  'refusal.field.default-deleted':
    'The default field "{field}" was deleted in Returning.AI. Name another one with the option `field`, or let somebody with Manage Server choose a default with `/fields default`.',
  'refusal.field.no-default':
    'No field was named and this server has no default. Name one with the option `field`, or let somebody with Manage Server choose a default with `/fields default`.',
  'refusal.field.unlisted': 'The fields could not be listed: {why}',
  'refusal.field.not-looked-up': 'The field "{typed}" could not be looked up: {why} Nothing was recorded.',
  'refusal.field.read.key-problem':
    'Returning.AI does not accept the API key. Somebody with Manage Server can enter a new one with `/setup`.',
  'refusal.field.read.not-found':
    'Returning.AI does not know this community, or does not list its fields. Give the field by its id, or check the community with `/setup`.',
  'refusal.field.read.slow-down': 'Returning.AI asks to slow down. Try again in a minute.',
  'refusal.field.read.no-answer': 'Returning.AI does not answer right now. Try again in a minute.',

  // Lines of the log channel.
  'log.waiting': '⏳ waits for the member’s link: {change}',
  'log.queued': '⏳ on its way: {change}',
  'log.refused': '⛔ refused: {change}',
  'log.not-undone': '⛔ not undone: {change}',
  'log.cancelled': '↩️ taken back before it was sent: {change}',
  'log.expired': '⛔ expired without a link: {change}',
  'log.review': '🔎 staff must decide: {change}',
  'log.decided-arrived': '🔎 staff: it arrived: {change}',
  'log.decided-dropped': '🔎 staff: dropped: {change}',
  'log.decided-again': '🔎 staff: sent again: {change}',
  'log.late-copy': '🔎 a second copy has turned up, staff must decide: {change}',
  'log.late-compensated': '🔎 staff: the second copy is taken off: {change}',
  'log.late-ignored': '🔎 staff: no second copy: {change}',
  'log.sent-again': '🔎 it had not arrived, sent again: {change}',
  'log.stopped-at-zero': '⚠️ stopped at zero',
  'log.outside': '⚠️ {change, number, signed} outside Discord before it',
  'log.no-words': '⚠️ {receipt}: I could not put into words what happened. `/history` or `/setup` shows it.',
  'log.no-words-audit':
    '⚠️ An entry of the audit: I could not put into words what happened. `/history` or `/setup` shows it.',

  'audit.title': 'Latest changes',
  'audit.nothing': 'Nothing was changed here so far, as far as that is kept.',
  'audit.deed.settings': 'settings changed',
  'audit.deed.key': 'API key',
  'audit.deed.rule-added': 'rule added: {what}',
  'audit.deed.rule-changed': 'rule changed: {what}',
  'audit.deed.rule-removed': 'rule removed: {what}',
  'audit.deed.reward-added': 'role for a total added: {what}',
  'audit.deed.reward-changed': 'role for a total changed: {what}',
  'audit.deed.reward-removed': 'role for a total removed: {what}',
  'audit.deed.link-set': 'linked: {what}',
  'audit.deed.link-removed': 'link removed: {what}',
  'audit.deed.link-ended': 'own link ended: {what}',
  'audit.deed.request-approved': 'link request approved: {what}',
  'audit.deed.request-denied': 'link request denied: {what}',
  'audit.deed.import-confirmed': 'import of links confirmed',
  'audit.deed.links-exported': 'all links exported',
  'audit.deed.member-shown': 'looked at what is stored about {what}',
  'audit.deed.member-erased': 'erased: {what}',
  'audit.deed.award-decided': 'decided about {what}',
  'audit.deed.copy-decided': 'decided about a second copy of {what}',
  'audit.deed.undo-confirmed': 'undo of many confirmed: {what}',
  'audit.deed.bulk-confirmed': 'points for many confirmed: {what}',
  'audit.deed.badge-awarded': 'badge awarded: {what}',
  'audit.deed.badge-removed': 'badge removed: {what}',
  'audit.deed.field-created': 'field created: {what}',
  'audit.deed.field-renamed': 'field renamed: {what}',
  'audit.deed.field-deleted': 'field deleted: {what}',
  'audit.deed.award-given': 'gave, took or undid points: {what}',
  'audit.deed.ledger-restored': 'restored from a backup; what happened since that was made is not in it',
  // Each follows "by".
  'audit.actor.system': 'the operator or the bot itself',
  'audit.actor.identity-field': 'the identity field',
  'audit.none': 'none',
  'audit.on': 'on',
  'audit.off': 'off',
  'audit.value.communityId': 'community {value}',
  'audit.value.key': 'key {value}',
  'audit.value.enabled': 'enabled {value}',
  'audit.value.hints': 'hints {value}',
  'audit.value.language': 'language {value}',
  'audit.value.timezone': 'timezone {value}',
  'audit.value.defaultFieldId': 'default field {value}',
  'audit.value.identityFieldId': 'identity-field {value}',
  'audit.value.logChannelId': 'log-channel {value}',
  'audit.value.staffChannelId': 'staff-channel {value}',
  'audit.value.staffRoleId': 'staff-role {value}',
  'audit.value.perAward': 'award-limit {value}',
  'audit.value.perModeratorHour': 'hourly-limit {value}',
  'audit.value.rule': 'rule {value}',
  'audit.value.hundredths': 'amount {value}',
  'audit.value.fieldId': 'field {value}',
  'audit.value.giverRoleId': 'giver-role {value}',
  'audit.value.receiverRoleId': 'receiver-role {value}',
  'audit.value.denyRoleId': 'deny-role {value}',
  'audit.value.channelId': 'channel {value}',
  'audit.value.perGiver': 'per-giver {value}',
  'audit.value.perReceiver': 'per-receiver {value}',
  'audit.value.perPair': 'per-pair {value}',
  'audit.value.perMessage': 'per-message {value}',
  'audit.value.maxAgeDays': 'max-age {value}',
  'audit.value.accountAgeDays': 'account-age {value}',
  'audit.value.memberAgeDays': 'member-age {value}',
  'audit.value.onRemove': 'on-remove {value}',
  'audit.value.roleId': 'role {value}',
  'audit.value.total': 'total {value}',
  'audit.value.margin': 'margin {value}',
  'audit.value.stack': 'stack {value}',
  'audit.value.keep': 'keep {value}',
  'audit.value.powers': 'powers {value}',
  'audit.value.account': 'account {value}',
  'audit.value.name': 'name {value}',
  'audit.value.links': 'links {value}',
  'audit.value.awards': 'awards {value}',
  'audit.value.outcome': 'outcome {value}',
  'audit.value.decision': 'decision {value}',
  'audit.word.key.set': 'set',
  'audit.word.key.replaced': 'replaced',
  'audit.word.key.forgotten': 'forgotten',
  'audit.word.onRemove.revoke': 'revoke',
  'audit.word.onRemove.keep': 'keep',
  'audit.word.outcome.done': 'done',
  'audit.word.outcome.uncertain': 'uncertain',
  'audit.word.decision.arrived': 'arrived',
  'audit.word.decision.again': 'again',
  'audit.word.decision.drop': 'drop',
  'audit.word.decision.compensate': 'compensate',
  'audit.word.decision.ignore': 'ignore',

  'list.sentences': '{before} {after}',

  // Settings, the check of a server, notices, answers.
  'list.comma': '{before}, {after}',
  'list.more': '{items} and {more, number} more',

  'permission.view-channel': 'View Channel',
  'permission.send-messages': 'Send Messages',
  'permission.embed-links': 'Embed Links',
  'permission.administrator': 'Administrator',
  'permission.manage-server': 'Manage Server',
  'permission.manage-roles': 'Manage Roles',
  'permission.manage-channels': 'Manage Channels',
  'permission.manage-messages': 'Manage Messages',
  'permission.manage-threads': 'Manage Threads',
  'permission.manage-nicknames': 'Manage Nicknames',
  'permission.manage-webhooks': 'Manage Webhooks',
  'permission.kick-members': 'Kick Members',
  'permission.ban-members': 'Ban Members',
  'permission.moderate-members': 'Timeout Members',
  'permission.mention-everyone': 'Mention everyone and all roles',
  'permission.view-audit-log': 'View Audit Log',
  'permission.mute-members': 'Mute Members',
  'permission.deafen-members': 'Deafen Members',
  'permission.move-members': 'Move Members',

  'setup.title': '📊 Setup',
  'setup.none': 'none',
  'setup.points-on': 'Points are **on**',
  'setup.points-off': 'Points are **off**',
  'setup.hints-on': 'Members hear by direct message that points wait for their link: **on**',
  'setup.hints-off': 'Members hear by direct message that points wait for their link: **off**',
  'setup.community': 'Community: {community} · API key: {key}',
  'setup.key.guild': 'this server’s own',
  'setup.key.environment': 'the operator’s',
  'setup.default-field': 'Default field: {field}',
  'setup.identity-field': 'Members are linked by their Discord id in: {field}',
  'setup.identity-field-warning':
    '-# ⚠️ Whoever can write this field decides whose points go to which account: members must not.',
  'setup.identity-field-off': 'off (link nobody by it)',
  'setup.channels': 'Log channel: {log} · Staff channel: {staff}',
  'setup.role': 'Staff role: {role} · Time zone: {timezone}',
  'setup.limits': 'Limit per award: {award} · per moderator and hour: {hour}',
  'setup.check': '**Check**',
  'setup.check-line': '{name}: {found}',
  'setup.button.key': 'API key',
  'setup.button.check': 'Check',
  'setup.button.changes': 'Latest changes',
  'setup.button.decide': 'Decide ({count, number})',
  'setup.no-decision': '✅ Nothing to decide',
  'setup.no-decision-words': 'No award of this server waits for a decision.',
  // The title and the label have at most 45 characters.
  'setup.key-form.title': 'Returning.AI API key',
  'setup.key-form.label': 'Key of community {community}',
  'setup.key-form.placeholder': 'Permissions: User Fields, Get User Data',

  'community.title': '📊 Another community',
  'community.fields': 'Returning.AI confirms the new one. Its fields: {fields}.',
  'community.no-fields': 'Returning.AI confirms the new one. Its fields: none.',
  'community.confirm':
    'The community is not changed yet: `{from}` stays in force. **Confirm** changes it. The button works for {life}. With `/setup community:{from}` you can go back.',
  'community.unset-title': '📊 Unset the community?',
  'community.unset-to-none': '`{from}` → none: no points can be given until another one is chosen.',
  'community.unset-to-operator': '`{from}` → `{to}`, the community of whoever hosts this bot.',
  'community.unset-confirm':
    'The community is not changed yet: `{from}` stays in force. **Confirm** takes it away. The button works for {life}.',
  'community.button.confirm': 'Confirm',
  'community.button.cancel': 'Cancel',
  'community.hanging': '**What hangs on the present one**',
  'community.hanging.links': '· Links: **{count, number}** ({consequence})',
  'community.hanging.requests': '· Open requests for a link: **{count, number}** ({consequence})',
  'community.hanging.waiting': '· Awards that wait for a link: **{count, number}** ({consequence})',
  'community.hanging.under-way': '· Awards on their way: **{count, number}** ({consequence})',
  'community.hanging.rules': '· Rules: **{count, number}** ({consequence})',
  'community.hanging.default-field': '· The default field is cleared.',
  'community.hanging.identity-field': '· The field by which members are linked is cleared.',
  'community.hanging.nothing': '· Nothing',
  'community.with-another.links': 'kept, and not used in the new community',
  'community.with-another.requests': 'they have to be made again',
  'community.with-another.waiting': 'they go on waiting there',
  'community.with-another.under-way': 'still delivered there',
  'community.with-another.rules':
    'those that name a field of the present community give nothing until they are changed',
  'community.without.links': 'kept, and used again if you choose it again',
  'community.without.requests': 'they end',
  'community.without.waiting':
    'nobody can be linked meanwhile, and they expire after {days, plural, one {a day} other {{days, number} days}}',
  'community.without.rules': 'they give nothing meanwhile',
  'community.key-deleted': '· This server’s API key is deleted. What was awarded there cannot be undone without a key.',
  'community.key-stays':
    '· This server’s API key stays: these awards need it. Use `/setup unset:community` again afterwards to delete it. What was awarded there cannot be undone without a key.',
  'community.not-changed': '⛔ Community not changed',
  'community.nothing-changed': 'Nothing was changed.',
  'community.stays': 'Nothing was changed: `{from}` stays in force.',
  'community.check-id':
    'Check the id. If `{to}` is right, press *API key* and enter a key of that community; you are asked once more before anything changes.',
  'community.failure.no-key': 'I have no API key to try {community} with.',
  'community.failure.key-problem': 'Returning.AI does not accept the key of this server for {community}.',
  'community.failure.not-found': 'Returning.AI does not know {community}.',
  'community.failure.no-answer': 'Returning.AI does not answer right now, so {community} could not be tried.',

  'check.name.switch': 'Switch',
  'check.name.community': 'Community',
  'check.name.api-key': 'API key',
  'check.name.default-field': 'Default field',
  'check.name.identity-field': 'Identity field',
  'check.name.reading-back': 'Reading back',
  'check.name.channels': 'Channels',
  'check.name.staff-channel': 'Staff channel',
  'check.name.log-channel': 'Log channel',
  'check.name.staff-role': 'Staff role',
  'check.name.chosen-places': 'Chosen places',
  'check.name.rules': 'Rules',
  'check.name.rewards': 'Roles for totals',
  'check.name.second-process': 'Second process',
  'check.name.decisions': 'Decisions',
  'check.name.clock': 'Clock',
  'check.switch.on': 'Points are on.',
  'check.switch.off': 'Points are off.',
  'check.switch.fix': 'Switch them on with `/setup enabled:True`.',
  'check.community.none': 'No Returning.AI community is chosen.',
  'check.community.none-fix':
    'Give its id with `/setup community:…` (community settings > Appearance in Returning.AI).',
  'check.key.closed': 'This server’s own key is stored, but cannot be opened: it was sealed with another master key.',
  'check.key.closed-fix':
    'The operator should put that one back (ENCRYPTION_KEY, or the key file beside the database) and restart. Or press *API key* under `/setup` and enter the key again.',
  'check.key.none': 'This community has no API key that works.',
  'check.key.none-fix':
    'Press *API key* under `/setup` and enter one with the permissions User Fields and Get User Data.',
  'check.key.accepted.guild': 'Returning.AI accepts this server’s own key for community {community}.',
  'check.key.accepted.environment': 'Returning.AI accepts the operator’s key for community {community}.',
  'check.key.refused.guild': 'Returning.AI does not accept this server’s own key.',
  'check.key.refused.environment': 'Returning.AI does not accept the operator’s key.',
  'check.key.refused-fix.guild': 'Enter a new key with the permission User Fields, of this community and not expired.',
  'check.key.refused-fix.environment':
    'The operator must put a key with the permission User Fields, of this community and not expired, into RETURNING_API_TOKEN. Or enter one of your own with *API key*.',
  'check.key.no-fields': 'Returning.AI lists no fields for community {community}.',
  'check.key.no-fields-fix':
    'Check the community id. If it is right, this deployment lists no fields: name fields by their id.',
  'check.key.silence-fix':
    'Try again in a minute. If it stays so, the operator should check RETURNING_API_URL and the network.',
  'check.silence': 'Returning.AI did not answer.',
  'check.silence.cause': 'Returning.AI did not answer ({cause}).',
  'check.silence.http': 'Returning.AI’s address answered HTTP {status}, and not with what the API says.',
  'check.silence.unreadable': 'Returning.AI answered, but not in a way that I can read ({cause}).',
  'check.field.fix': 'Choose one under `/setup`, or with `/fields default`.',
  'check.field.none': 'None is chosen; every command must name one.',
  'check.field.not-looked-up': 'Could not be looked up.',
  'check.field.lost': 'The chosen field is not in this community.',
  'check.field.not-numeric': 'It does not hold numbers.',
  'check.field.ok': '{field} holds points.',
  'check.identity-field.fix':
    'Choose another with `/setup identity-field:…`, or none with `/setup unset:identity-field`.',
  'check.history.nothing': 'Nothing has been awarded yet to read back.',
  'check.history.ok': 'Histories can be read: a lost answer is found again by itself.',
  'check.history.unread': 'Histories could not be read: an award whose answer gets lost may need a decision of staff.',
  'check.history.unread-cause':
    'Histories could not be read ({cause}): an award whose answer gets lost may need a decision of staff.',
  'check.history.fix': 'Choose a staff channel, so that such cards reach you.',
  'check.way': 'It goes by {histories}, {totals}, as the doctor found out on {date}.',
  'check.way.unknown': 'Not probed yet: whoever hosts the bot can run `npm run doctor -- --api` once.',
  'check.way.histories': 'histories of the {api} API',
  'check.way.no-histories': 'no histories',
  'check.way.totals.id': 'totals by the id of the field',
  'check.way.totals.key': 'totals by the key of the field',
  'check.way.totals.name': 'totals by the name of the field',
  'check.way.totals.none': 'no totals',
  'check.channels.none': 'No staff channel is chosen, nor a log channel.',
  'check.channels.none-fix':
    'Choose them with `/setup staff-channel:… log-channel:…`; decisions then reach all of staff.',
  'check.channels.no-staff': 'No staff channel is chosen.',
  'check.channels.no-staff-fix': 'Choose one with `/setup staff-channel:…`; decisions then reach all of staff.',
  'check.channels.no-log': 'Staff channel chosen, no log channel.',
  'check.channels.both': 'Staff and log channel are chosen.',
  'check.channel.gone': 'It is gone.',
  'check.channel.closed': 'I may not write there. I lack {missing}.',
  'check.staff-channel.gone-fix':
    'Choose another with `/setup staff-channel:…`, or none with `/setup unset:staff-channel`.',
  'check.staff-channel.closed-fix': 'Give me that in {channel}, or choose another with `/setup staff-channel:…`.',
  'check.staff-channel.open': 'Members can see it. New cards wait.',
  'check.staff-channel.open-fix':
    'Take View Channel from {roles} in {channel}, or choose another with `/setup staff-channel:…`.',
  'check.log-channel.gone-fix': 'Choose another with `/setup log-channel:…`, or none with `/setup unset:log-channel`.',
  'check.log-channel.closed-fix': 'Give me that in {channel}, or choose another with `/setup log-channel:…`.',
  'check.staff-role.gone': 'It is gone.',
  'check.staff-role.gone-fix': 'Choose another with `/setup staff-role:…`, or none with `/setup unset:staff-role`.',
  'check.places-not-told':
    'Discord has not told me the channels and roles of this server, so I could not look at them.',
  'check.rules.paused': 'Paused, since the role that they keep out is gone: {rules}.',
  'check.rules.idle': 'Giving to nobody, since a role or channel that they ask for is gone: {rules}.',
  'check.rules.foreign-emoji': 'Their custom emoji is gone, or is another server’s: {rules}.',
  'check.rules.fix': 'See `/rules list`: it says what to do for each.',
  'check.rules.lost-field': '#{rule} gives points in a field that is not in this community.',
  'check.rules.lost-field-fix': 'Choose another with `/rules edit rule:{rule} field:…`.',
  'check.rewards.paused': 'Neither given nor taken: {roles}.',
  'check.second-process': 'Another one runs with this bot’s token and a database of its own. First seen {since}.',
  'check.second-process.fix':
    'Stop one of the two: look for an old host, a second folder, a container beside a service. If it cannot be found, reset the token and start the bot that stays. This line goes {time} after its last sign.',
  'check.decisions': '{count, number} award(s) need a decision of staff.',
  'check.decisions.fix': 'Press *Decide* under `/setup`, or the buttons in the staff channel.',
  'check.clock.ahead': 'This machine’s clock is {seconds} s ahead of that of the servers.',
  'check.clock.behind': 'This machine’s clock is {seconds} s behind that of the servers.',
  'check.clock.fix':
    'The operator should switch time synchronisation on (NTP), for example `timedatectl set-ntp true`.',

  'refusal.no-community': 'Choose the community first with `/setup community:…`.',
  'refusal.key-without-community': 'Choose the community first with `/setup community:…`, then enter its key.',
  'refusal.bad-key':
    'That is not an API key: it has spaces, line breaks or other characters that a key never has. Copy it again.',
  'refusal.key-not-accepted':
    'Returning.AI does not accept this key for this community. It must belong to it, not be expired, and have the permission User Fields. Nothing was saved.',
  'refusal.key-for-unknown-community':
    'Returning.AI does not know this community, so the key could not be tried. Check the community id with `/setup`. Nothing was saved.',
  'refusal.key-not-tried':
    'Returning.AI does not answer right now, so the key could not be tried. Nothing was saved; try again in a minute.',
  'refusal.bad-community':
    'A community id has only letters and digits, usually 24 of 0-9 and a-f. Copy it from the community settings > Appearance.',
  'refusal.other-community':
    'This server has another community since you were shown this, so nothing was changed. Use `/setup` again.',
  'refusal.community-not-verified':
    'Returning.AI does not confirm the new community any more, so nothing was changed. Use `/setup community:…` again in a minute.',
  'refusal.nothing-to-unset.none':
    'No community is chosen here, and no API key is stored that awards do not still need. Choose a community with `/setup community:…`.',
  'refusal.nothing-to-unset.operator':
    'This server has not chosen a community: it uses that of whoever hosts this bot. Choose another one with `/setup community:…`.',
  'refusal.not-set-up':
    'This server is not connected to a Returning.AI community yet. Somebody with Manage Server can do it with `/setup`: choose the community, then enter its API key.',
  'refusal.not-set-up-any-more':
    'This server is not connected to a Returning.AI community yet. Somebody with Manage Server can do it with `/setup`: choose the community, then enter its API key. If it was connected before, ask whoever hosts this bot.',
  'refusal.key-closed':
    'The API key of this server is stored, but I cannot open it: whoever hosts this bot runs it with another master key than before. Ask them to put the right one back, or let somebody with Manage Server enter the API key again with `/setup`.',
  'refusal.badges-elsewhere':
    'Badges cannot be used in this server: they work only in the community of whoever hosts this bot. Use them in Returning.AI itself.',
  'refusal.no-system-key':
    'Badges need the system key of the community, and this bot has none. Ask whoever hosts it to set `RETURNING_SYSTEM_KEY`.',
  'refusal.bad-unset': '`unset` must be one of {settings}.',
  'refusal.set-and-unset': '`{setting}` cannot be set and unset at once. Nothing was changed; leave one out.',
  'refusal.staff-role-everyone':
    'The staff role cannot be @everyone: then everybody could give points. Choose a role of staff.',
  'refusal.bad-timezone': 'That is not a time zone. Give it as in Europe/Berlin, Asia/Kuala_Lumpur or UTC.',
  'refusal.channel-not-seen': 'I cannot see {channel}. Give me View Channel there, then try again.',
  'refusal.channel-not-text': '{channel} is not a text channel. Choose one that is.',
  'refusal.channel-not-writable':
    'I may not write in {channel}. Give me View Channel, Send Messages and Embed Links there, then try again.',
  'refusal.staff-channel-open':
    '{channel} can be seen by everyone. Take View Channel from @everyone there, or choose a channel for staff only.',
  'refusal.staff-channel-open-to-role':
    '{channel} can be seen by members: {role} is not a role of staff. Take View Channel from that role there, or choose a channel for staff only.',
  'refusal.option-not-text': 'The option `{option}` must be text. Reload Discord and try again.',
  'refusal.option-not-listed': 'Choose `{option}` from the list that Discord offers.',
  'refusal.bad-button': 'I cannot read that button any more. Use the command again.',

  'notice.title.held-up': '⛔ Awards are held up',
  'notice.title.delivered-again': '✅ Awards are delivered again',
  'notice.title.running-twice': '⛔ I am running twice',
  'notice.title.running-once': '✅ I am running once',
  'notice.title.cards-held': '⛔ Cards are held',
  'notice.title.cards-again': '✅ Cards come again',
  'notice.title.no-staff-channel': '⛔ No staff channel',
  'notice.title.no-log-channel': '⛔ No log channel',
  'notice.title.no-staff-role': '⛔ No staff role',
  'notice.title.rules-paused': '⛔ Rules are paused',
  'notice.title.rules-idle': '⛔ Rules give to nobody',
  'notice.title.reward-paused': '⛔ A role for a total is paused',
  'notice.title.put-right': '✅ Put right',
  'notice.about': '{subject}: {words}',
  'notice.since': 'Since {since}.',
  'notice.began': 'It began {since}.',
  'notice.to-owner': 'About your server **{server}**:',
  'notice.open.key': '{problem} Awards are accepted and wait.',
  'notice.open.route': '{problem} Awards are accepted and wait.',
  'notice.open.outage':
    'Returning.AI cannot be reached right now, or something else answers in its place; the messages of the awards say which. I keep trying. Awards are accepted and wait.',
  'notice.open.second-process':
    'Another copy of me works here, with my token and a database of its own. Points of reactions count twice as long as both run, and what one of us did is not known to the other. The operator has to stop one of the two; `npm run doctor` says more. Undo what counted twice by hand.',
  'notice.open.staff-channel-open':
    'Members who are not staff can see the staff channel. New cards wait. Those of requests for a link lose the account or e-mail address meanwhile; those about awards name none, and stay. `/setup` says who sees it and how to close it; `/links pending` shows the requests.',
  'notice.open.staff-channel':
    'The staff channel is gone, or I may not write there. Cards wait. `/setup` says what to do.',
  'notice.open.log-channel':
    'The log channel is gone, or I may not write there. What I could not tell waits. `/setup` says what to do.',
  'notice.open.staff-role':
    'The staff role is gone. Who had it can award only with *Manage Messages*. `/setup` says what to do.',
  'notice.open.rule-paused':
    'This role is gone. It was the `deny-role` of rules, which would now give to those whom it kept out: they are paused. `/rules list` shows them and what to do.',
  'notice.open.rule-idle':
    'This is gone. Rules ask for it, and give to nobody. `/rules list` shows them and what to do.',
  'notice.open.reward-paused': 'I neither give nor take this role any more. `/rewards list` shows why and what to do.',
  'notice.closed.key': 'Returning.AI accepts the API key of this server again. What waited is being delivered.',
  'notice.closed.route': 'Returning.AI knows the address that I use again. What waited is being delivered.',
  'notice.closed.outage': 'Returning.AI answers again. What waited is being delivered.',
  'notice.closed.second-process': 'For {time} I have seen no sign of another copy of me.',
  'notice.closed.staff-channel-open':
    'The staff channel is closed to members again, or another choice was made. Cards that waited come now.',
  'notice.closed.staff-channel':
    'The staff channel is in order again, or another choice was made. Cards that waited come now.',
  'notice.closed.log-channel': 'The log channel is in order again, or another choice was made.',
  'notice.closed.staff-role': 'There is a staff role again, or none is chosen any more.',
  'notice.closed.rule-paused': 'No rule asks for this role any more.',
  'notice.closed.rule-idle': 'No rule asks for it any more.',
  'notice.closed.reward-paused': 'This role is given for its total again, or for none any more.',

  'refusal.store.FULL':
    'I cannot write anything down right now: the disk of the machine that I run on is full. No points were moved by this, and what was accepted before is kept. Ask the operator to make room there, then try again.',
  'refusal.store.READ_ONLY':
    'I cannot write anything down right now: I may not write my database. No points were moved by this, and what was accepted before is kept. Ask the operator to let me, then try again.',
  'refusal.store.IO_ERROR':
    'I cannot write anything down right now: the machine that I run on refuses to. No points were moved by this, and what was accepted before is kept. Ask the operator to look at my log and the disk, then try again.',
  'refusal.store.UNAVAILABLE':
    'I cannot open my database right now. No points were moved by this, and what was accepted before is kept. Ask the operator to look at my log, then try again.',
  'refusal.store.UNREACHABLE':
    'I cannot reach my database right now. No points were moved by this, and what was accepted before is kept. Try again in a minute; if it happens again, tell the operator.',
  'refusal.store.IN_DOUBT':
    'I lost my database just as I wrote this down, so I cannot tell whether it counts. Look with `/history` before you do it again.',
  'refusal.store.BUSY':
    'Another program is writing to my database, so I cannot. No points were moved by this, and what was accepted before is kept. Try again in a minute; if it happens again, tell the operator.',
  'refusal.store.GONE':
    'Somebody has moved, removed or changed my database while I run, so I cannot write anything down, and no points were moved by this. The operator has to look at my log, put it right and start me again.',
  'refusal.store.LOCKED':
    'Another copy of me has begun to work with my database, so I stopped, and no points were moved by this. The operator has to end one of us.',
  'refusal.store.CORRUPT':
    'My database is damaged, so I cannot go on with this, and no points were moved by it. The operator has to restore a backup.',

  'answer.progress': '⏳ Working on it',
  'answer.did-not-work': 'That did not work. Try again to see why.',
  'answer.interrupted':
    'I was interrupted while I worked on this, or Discord did not take my answer, so it may or may not have been done. Look first (for a badge or a field: in Returning.AI), and use the command again only if it was not done.',
} as const;
