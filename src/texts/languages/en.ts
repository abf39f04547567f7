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

  // Fields, badges, boards, balances, histories, the log channel.

  // Settings, the check of a server, notices, answers.
} as const;
