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
    'Request sent: **{account}**. Staff check that it is yours; `/link status` tells what they say.\nPoints that you are given until then are kept for you. `/link remove` takes the request back.',
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
    'Is this their own account? **Approve** looks it up, links it and delivers what waits. **Deny** changes nothing else.',
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
    '{member} is not linked; nothing else was changed, and points go on waiting. They see it with `/link status`.',

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
    'The import stopped after {done, number} links or some more, because something went wrong here. What is linked stays so; use `/links import` with the same file to do the rest.',
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
  'refusal.unknown-choice': 'There is no such choice. Choose `hidden` or `shown`.',

  // Reactions and their rules, undo of many, reviews.

  // Fields, badges, boards, balances, histories, the log channel.

  // Settings, the check of a server, notices, answers.
} as const;
