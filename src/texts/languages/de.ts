import type { Translation } from '../translation.ts';

/** German, as friends in a community talk: du. */
export const de: Translation = {
  'duration.days': '{count, plural, one {ein Tag} other {{count, number} Tage}}',
  'duration.hours': '{count, plural, one {eine Stunde} other {{count, number} Stunden}}',
  'duration.minutes': '{count, plural, one {eine Minute} other {{count, number} Minuten}}',
  'duration.seconds': '{count, plural, one {eine Sekunde} other {{count, number} Sekunden}}',

  'award.heading.increase': 'Punkte vergeben',
  'award.heading.decrease': 'Punkte abgezogen',
  'award.heading.overwrite': 'Punkte gesetzt',
  'award.heading.not-increase': 'Punkte nicht vergeben',
  'award.heading.not-decrease': 'Punkte nicht abgezogen',
  'award.heading.not-overwrite': 'Punkte nicht gesetzt',
  'award.heading.undone': 'Rückgängig gemacht',
  'award.heading.not-undone': 'Nicht rückgängig gemacht',
  'award.heading.pending': 'Punkte unterwegs',
  'award.heading.waiting': 'Punkte warten',
  'award.heading.being-checked': 'Wird geprüft',
  'award.heading.expired': 'Punkte verfallen',

  'award.change.increase': '**+{amount, number}** {field}',
  'award.change.decrease': '**−{amount, number}** {field}',
  'award.change.overwrite': '{field} auf **{amount, number}** gesetzt',

  'award.total': '**Stand: {total, number}**',
  'award.total-before': '**Stand: {total, number}** (vorher {before, number})',
  'award.total-not-said': '**Stand:** Returning.AI hat die Änderung angenommen, aber den neuen Stand nicht genannt.',
  'award.total-elsewhere': '**Stand:** siehe `/balance`.',
  'award.zero.set': '⚠️ Bei null war Schluss: Returning.AI hat den Stand nicht auf {asked, number} gesetzt.',
  'award.zero.taken': '⚠️ Bei null war Schluss: {asked, number} sollten abgezogen werden, {before, number} waren da.',
  'award.zero.below': '⚠️ Der Stand liegt unter null.',
  'award.zero.perhaps':
    'Wie viele vorher da waren, ist nicht bekannt. Waren es weniger als {asked, number}, dann war bei null Schluss.',

  'award.state.accepted': 'Angenommen. Diese Nachricht ändert sich von selbst, sobald Returning.AI bestätigt hat.',
  'award.state.waiting':
    'Dieses Mitglied hat noch kein verknüpftes Konto bei Returning.AI, deshalb warten diese Punkte {days, plural, one {einen Tag} other {{days, number} Tage}}. Mit `/link request` kann es sein Konto verknüpfen lassen; danach kommen die Punkte von selbst an.',
  'award.state.reading-back': 'Ich lese nach, ob das angekommen ist, und sende es nicht doppelt.',
  'award.state.answer-lost':
    'Gesendet, aber die Antwort von Returning.AI ging verloren. Ich lese nach, ob es angekommen ist, und sende es nicht doppelt.',
  'award.state.review': 'Diese Nachricht ändert sich von selbst, sobald das Team entschieden hat.',
  'award.state.erased': 'Was über dieses Mitglied gespeichert war, wurde gelöscht, bevor es verknüpft wurde.',
  'award.state.expired':
    'Das Konto des Mitglieds wurde nicht rechtzeitig verknüpft. Sobald es verknüpft ist, können die Punkte neu vergeben werden.',
  'award.state.cancelled-unsent': 'Vor dem Senden zurückgenommen: Bei Returning.AI ist nichts angekommen.',
  'award.state.cancelled-sent': 'Zurückgenommen, bevor es angekommen ist: Es wird nicht noch einmal gesendet.',
  'award.undone-by': 'Rückgängig gemacht von {actor} ({receipt}).',
  'award.being-undone-by': '⏳ Wird gerade rückgängig gemacht von {actor} ({receipt}).',
  'award.decided-by': 'Es war nicht sicher, ob das angekommen ist; {actor} hat entschieden.',
  'award.outside': 'Der Stand wurde dazwischen auch außerhalb von Discord geändert.',
  'award.outside-by': 'Der Stand wurde dazwischen auch außerhalb von Discord geändert ({change, number, signed}).',
  'award.copy.cancelled-found': '🔎 Ein früherer Versuch scheint doch angekommen zu sein. Das Team entscheidet.',
  'award.copy.cancelled-compensated':
    '{copy, plural, one {Ein früherer Versuch} other {Noch ein früherer Versuch}} war doch angekommen; {actor} hat ihn wieder abziehen lassen.',
  'award.copy.found':
    '🔎 Es wurde noch einmal gesendet und scheint jetzt {times, plural, one {einmal} =2 {zweimal} other {{times, number}-mal}} da zu sein. Das Team entscheidet.',
  'award.copy.compensated':
    'Es war {times, plural, one {einmal} =2 {zweimal} other {{times, number}-mal}} angekommen; {actor} hat die {copy, plural, one {zweite} =2 {dritte} =3 {vierte} =4 {fünfte} other {nächste}} Buchung abziehen lassen.',
  'award.takes-back': 'Nimmt {receipt} zurück: {change} von {actor}.',
  'award.reason': 'Grund: {reason}',
  'award.by': 'Von {actor} · {when}',
  'award.button.undo': 'Rückgängig',
  'award.button.history': 'Verlauf',

  // Each follows "von".
  'award.actor.reaction': '{actor} mit {where}',
  'award.actor.reaction-removed': '{actor} durch Entfernen von {where}',
  'award.actor.reactions-cleared': 'jemandem aus dem Team durch Entfernen von {where}',
  'award.actor.message': '{actor} für {where}',

  'problem.UNREACHABLE': 'Returning.AI ist gerade nicht erreichbar. Ich versuche es weiter, du musst nichts tun.',
  'problem.SLOW_DOWN':
    'Returning.AI hat mich gebeten, langsamer zu machen. Ich mache weiter, sobald ich darf, du musst nichts tun.',
  'problem.PUT_OFF': 'Returning.AI nimmt das gerade nicht an. Ich versuche es noch einmal, du musst nichts tun.',
  'problem.HISTORY_UNREADABLE':
    'Returning.AI zeigt mir den Verlauf dieses Kontos gerade nicht. Ich schaue bis zu einer halben Minute lang noch einmal nach, bevor ich sende, damit ich erkennen kann, ob es angekommen ist; du musst nichts tun.',
  'problem.KEY_PROBLEM':
    'Returning.AI lehnt den API-Schlüssel dieses Servers ab. Jemand mit *Server verwalten* muss mit `/setup` einen gültigen eingeben; dann geht es von selbst weiter.',
  'problem.NO_KEY':
    'Dieser Server hat keinen API-Schlüssel für die Community, in der diese Punkte vergeben wurden. Wähle die Community mit `/setup community:…` noch einmal und gib ihren Schlüssel ein; dann geht es von selbst weiter.',
  'problem.ROUTE_MOVED':
    'Returning.AI kennt die Adresse nicht mehr, die ich benutze. Wer den Bot betreibt, muss `RETURNING_API_URL` prüfen; dann geht es von selbst weiter.',
  'problem.REFUSED_400':
    'Returning.AI hat die Änderung nicht angenommen: Das Feld oder die Anzahl passt nicht. Bitte einen Admin, sich das Feld anzusehen, oder nimm ein anderes, und versuche es noch einmal.',
  'problem.REFUSED_404':
    'Returning.AI kennt das Konto dieses Mitglieds oder dieses Feld nicht. Bitte einen Admin, sich Verknüpfung und Feld anzusehen, und versuche es dann noch einmal.',
  'problem.FIELD_DELETED':
    'Dieses Feld wurde in Returning.AI gelöscht, seine Punkte lassen sich nicht mehr ändern. Welche Felder es gibt, schlägt dir jeder Befehl beim Tippen vor.',
  'problem.REFUSED_409':
    'Returning.AI hat die Änderung abgelehnt, weil sie nicht zum jetzigen Stand des Kontos passt. Schau in `/balance` nach und versuche es dann noch einmal.',
  'problem.REFUSED':
    'Returning.AI hat die Änderung abgelehnt. Bitte einen Admin, die Verbindung zu prüfen, und versuche es dann noch einmal.',
  'problem.DROPPED_BY_STAFF':
    'Es war nicht sicher, ob das angekommen ist, und das Team hat es verworfen. Es wird nicht noch einmal gesendet.',
  'problem.NOT_ACKNOWLEDGED':
    'Discord hat meine Antwort auf den Befehl nicht bestätigt. Deshalb hat sie niemand gesehen, und nichts wurde gesendet. Gib den Befehl noch einmal.',
  'problem.ORIGINAL_REFUSED':
    'Die Punkte, die das zurücknehmen soll, wurden selbst abgelehnt; es gibt also nichts zurückzunehmen.',
  'problem.STOPPED_AT_ZERO':
    'Bei null war Schluss, es wurde also weniger abgezogen, als da steht. Ich rate nicht, wie viel zurückgegeben werden soll: `/points undo` mit dem Beleg nennt beide Zahlen.',
  'problem.OUTCOME_UNKNOWN':
    'Die Antwort von Returning.AI ging verloren, und der Verlauf zeigt nicht, ob das angekommen ist. Ich rate nicht: Das Team entscheidet.',
  'problem.LIST_UNAVAILABLE':
    'Die Antwort von Returning.AI ging verloren, und den Verlauf darf ich nicht lesen. Ich sehe also nicht, ob das angekommen ist. Ich rate nicht: Das Team entscheidet.',
  'problem.OVERTAKEN':
    'Während dieser Stand gewartet hat, kamen andere Punkte dieses Mitglieds an; ihn jetzt zu setzen, würde sie löschen. Ich rate nicht: Das Team entscheidet. Verwirf ihn und setze den Stand, der jetzt stimmt.',
  'problem.SERVER_ERRORS':
    'Returning.AI hat jedes Mal mit einem Fehler geantwortet, und sein Verlauf zeigt, dass nichts angekommen ist. Ich versuche es nicht weiter: Das Team entscheidet.',
  'problem.ABSENCE_UNPROVEN':
    'Die Antwort von Returning.AI ging verloren. Im Verlauf steht das nicht, aber vielleicht zeigt er nicht alles. Ich rate nicht: Das Team entscheidet.',
  'problem.AMBIGUOUS':
    'Die Antwort von Returning.AI ging verloren, und der Verlauf verrät nicht sicher, ob das angekommen ist: Ein Eintrag kann dieser sein oder der von jemand anderem. Ich rate nicht: Das Team entscheidet.',
  'problem.answered.elsewhere':
    'Die Adresse von Returning.AI hat mit HTTP {status} geantwortet und woandershin verwiesen; solchen Verweisen folge ich nicht. Ich versuche es weiter. Wenn es so bleibt, muss, wer den Bot betreibt, `RETURNING_API_URL` prüfen und was dazwischen liegt: eine Firewall oder einen Proxy.',
  'problem.answered.foreign':
    'Die Adresse von Returning.AI hat mit HTTP {status} und einer fremden Seite geantwortet. Ich versuche es weiter. Wenn es so bleibt, muss, wer den Bot betreibt, `RETURNING_API_URL` prüfen und was dazwischen liegt: eine Firewall oder einen Proxy.',
  'problem.unnamed':
    'Etwas steht im Weg, für das ich keinen Namen habe. Ein Admin findet die Einzelheiten unter diesem Beleg im Protokoll.',

  'refusal.unexpected':
    'Hier ist etwas schiefgegangen. Punkte wurden dabei nicht vergeben; ein Abzeichen oder eine Einstellung kann sich trotzdem geändert haben, schau also nach, bevor du es noch einmal versuchst. Wenn es wieder passiert, gib einem Admin diese Kennung: `{reference}`.',
  'refusal.not-shown':
    'Discord hat mir nicht rechtzeitig gesagt, ob du das siehst, deshalb habe ich nichts getan. Versuche es noch einmal.',
  'refusal.not-in-server':
    'Ich arbeite nur auf einem Server. Geh in einen Kanal deines Servers und versuche es dort noch einmal.',
  'refusal.server-not-seen':
    'Ich sehe diesen Server noch nicht. Versuche es in einer Minute noch einmal; wenn das nicht hilft, muss mich ein Admin neu hinzufügen.',
  'refusal.unknown-component':
    'Dieser Button oder dieses Formular ist von einer älteren Version von mir. Gib den Befehl noch einmal, dann bekommst du ein neues.',
  'refusal.unknown-command':
    'Diesen Befehl kenne ich nicht mehr. Lade Discord neu (Strg+R) und wähle ihn noch einmal aus der Liste.',
  'refusal.roles-unknown':
    'Discord hat mir die Rollen dieses Servers noch nicht genannt, deshalb sehe ich nicht, wer was darf. Versuche es in einer Minute noch einmal.',
  'refusal.user-missing': 'Dieses Mitglied kenne ich nicht. Wähle eines aus der Liste, die Discord anbietet.',
  'refusal.channel-missing': 'Ich sehe nicht, welcher Kanal das ist. Versuche es in einem Textkanal noch einmal.',

  'refusal.amount-not-a-number': 'Die Anzahl muss eine Zahl sein, zum Beispiel 10 oder 2,5.',
  'refusal.amount-too-fine': 'Eine Anzahl hat höchstens zwei Nachkommastellen, zum Beispiel 2,5 oder 0,01.',
  'refusal.amount-out-of-range': 'Die Anzahl muss zwischen {minimum, number} und {maximum, number} liegen.',
  'refusal.amount-not-positive':
    'Die Anzahl muss zwischen {minimum, number} und {maximum, number} liegen. Zum Abziehen gibt es `/points remove`, zum Richtigstellen `/points set`.',
  'refusal.reason-too-long':
    'Der Grund hat {length, plural, one {ein Zeichen} other {{length, number} Zeichen}}; höchstens {most, number} passen.',
  'refusal.may-not-award':
    'Das darf nur das Team: Es braucht das Recht „Nachrichten verwalten“ auf dem ganzen Server. Frag einen Admin des Servers.',
  'refusal.may-not-award-role':
    'Das darf nur das Team: Es braucht das Recht „Nachrichten verwalten“ auf dem ganzen Server oder die Rolle {role}. Frag einen Admin des Servers.',
  'refusal.may-not-set':
    'Einen Stand zu setzen oder das zurückzunehmen, braucht **Server verwalten** oder die Team-Rolle. Frag einen Admin.',
  'refusal.may-not-set-role':
    'Einen Stand zu setzen oder das zurückzunehmen, braucht **Server verwalten** oder die Team-Rolle {role}. Frag einen Admin.',
  'refusal.may-not-manage': 'Dafür brauchst du das Recht „Server verwalten“. Frag einen Admin des Servers.',
  'refusal.disabled':
    'Punkte sind auf diesem Server ausgeschaltet. Jemand mit „Server verwalten“ kann sie mit `/setup enabled:True` einschalten. Was vorher angenommen wurde, kommt noch an.',
  'refusal.bot-member': '{member} ist ein Bot; Bots haben keine Punkte. Wähle einen Menschen.',
  'refusal.not-a-member':
    '{member} ist nicht mehr auf diesem Server. Um alte Punkte zu berichtigen, nimm `/points undo` mit dem Beleg.',
  'refusal.own-points':
    'Das wäre für dich selbst, und niemand gibt sich selbst Punkte oder Abzeichen. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',
  'refusal.own-account':
    '{member} hat dein eigenes Konto, und niemand gibt sich selbst Punkte oder Abzeichen. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',
  'refusal.own-undo':
    '{receipt} rückgängig zu machen, würde dir selbst Punkte geben, und das tut niemand. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',
  'refusal.own-decision.given':
    'Das hast du selbst vergeben oder rückgängig gemacht, deshalb entscheidet jemand anderes, was aus {receipt} wurde. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',
  'refusal.own-decision.own':
    'Das sind deine eigenen Punkte, deshalb entscheidet jemand anderes, was aus {receipt} wurde. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',
  'refusal.not-linked.change':
    '{member} hat kein verknüpftes Konto bei Returning.AI, es gibt also keine Punkte zu ändern. Jemand mit „Server verwalten“ kann eines mit `/links set` verknüpfen.',
  'refusal.not-linked.badge':
    '{member} hat kein verknüpftes Konto bei Returning.AI, es gibt also niemanden für das Abzeichen. Jemand mit „Server verwalten“ kann eines mit `/links set` verknüpfen.',
  'refusal.unknown-receipt':
    'Punkte mit diesem Beleg gibt es hier nicht. Der Beleg steht unten an jeder Vergabe, zum Beispiel R-7F3K2M.',

  'refusal.unknown-change':
    'Ein neuer Stand zählt mit dem, was er ändert, zu den Grenzen dieses Servers, und der jetzige Stand ist gerade nicht sicher bekannt: Er lässt sich nicht lesen, oder es sind Punkte unterwegs. Versuche es in einer Minute noch einmal, oder frag jemanden mit „Server verwalten“.',
  'refusal.limit.set-counts': 'Ein neuer Stand zählt mit dem, was er ändert.',
  'refusal.limit.undo-counts': 'Das rückgängig zu machen, gibt Punkte zurück, und das zählt wie Vergeben.',
  'refusal.limit.per-award': 'Auf einmal sind hier höchstens {limit, number} möglich.',
  'refusal.limit.hour-used-up': 'Deine Grenze von {limit, number} pro Stunde ist ausgeschöpft.',
  'refusal.limit.hour-left': 'Von deiner Grenze von {limit, number} pro Stunde sind noch {left, number} übrig.',
  'refusal.limit.hour-free': '{free, number} sind {when} wieder frei.',
  'refusal.limit.can-change': 'Jemand mit „Server verwalten“ kann die Grenze mit `/setup` ändern.',
  'refusal.limit.can-undo':
    'Bitte jemanden mit „Server verwalten“, es rückgängig zu machen, oder versuche es später noch einmal.',

  'refusal.undo.nothing':
    'Du hast hier nichts vergeben, was rückgängig zu machen wäre. Für die Vergabe von jemand anderem gib ihren Beleg an.',
  'refusal.undo.field-deleted':
    'Das Feld „{field}“ wurde in Returning.AI gelöscht, seine Punkte lassen sich nicht mehr ändern. Vergib sie in einem anderen: Welche es gibt, schlägt dir der Befehl beim Tippen vor.',
  'refusal.undo.no-key':
    'Dieser Server hat keinen API-Schlüssel mehr für die Community von {receipt}, deshalb lässt es sich nicht rückgängig machen. Jemand mit „Server verwalten“ kann die Community mit `/setup community:…` noch einmal wählen und ihren Schlüssel eingeben; versuche es danach noch einmal.',
  'refusal.undo.already':
    'Das hat {actor} schon rückgängig gemacht ({receipt}). `/points undo {receipt}` stellt es wieder her.',
  'refusal.undo.recorded': '{receipt} wird gerade erst festgehalten. Versuche es in ein paar Sekunden noch einmal.',
  'refusal.undo.void':
    '{receipt} hat nie Punkte geändert, es gibt also nichts rückgängig zu machen. `/history` zeigt, was sie geändert hat.',
  'refusal.undo.unsettled-set':
    '{receipt} ist noch nicht abgeschlossen, deshalb ist der Stand davor nicht sicher. Versuche es danach noch einmal.',
  'refusal.undo.unknown-before':
    'Der Stand vor {receipt} ist nicht bekannt oder war derselbe, deshalb lässt er sich nicht wiederherstellen. Nimm `/points set` mit dem richtigen Stand.',
  'refusal.undo.too-large':
    'Der Stand vor {receipt} ist zu groß, um ihn genau wiederherzustellen. Nimm `/points set` mit dem richtigen Stand, oder setze einen größeren in Returning.AI.',
  'refusal.undo.other':
    '{receipt} lässt sich nicht rückgängig machen. Nimm stattdessen `/points add` oder `/points remove`.',
  'refusal.undo.set-stopped':
    '{receipt} sollte den Stand auf {asked} setzen, und bei null war Schluss. Nimm `/points set` mit dem richtigen Stand.',
  'refusal.undo.set-stopped-before':
    '{receipt} sollte den Stand auf {asked} setzen, und bei null war Schluss. Der Stand davor war {before}. Nimm `/points set` mit dem richtigen Stand.',
  'refusal.undo.nothing-taken':
    '{receipt} sollte {asked} abziehen, und nichts war da: Der Stand blieb bei null, es gibt also nichts zurückzugeben. `/points add amount:{asked}` gibt alles zurück, was abgezogen werden sollte.',
  'refusal.undo.less-taken':
    '{receipt} sollte {asked} abziehen, aber nur {before} waren da, und bei null war Schluss. Ich rate nicht, was zurückgegeben werden soll: `/points add amount:{before}` gibt zurück, was da war, `/points add amount:{asked}` alles, was abgezogen werden sollte.',

  'setup.language.by-discord': 'Sprache: {language}, wie die des Servers in Discord',
  'setup.language.chosen': 'Sprache: {language}',
  'refusal.bad-language': 'Diese Sprache spreche ich noch nicht. Wähle eine aus der Liste.',

  // Links, files of links, erasing and privacy.

  // Reactions and their rules, undo of many, reviews.

  // Fields, badges, boards, balances, histories, the log channel.

  // Settings, the check of a server, notices, answers.

  'command.points.name': 'punkte',
  'command.points.description': 'Punkte geben, abziehen, setzen und zurücknehmen',
  'command.points.add.name': 'geben',
  'command.points.add.description': 'Einem Mitglied Punkte geben',
  'command.points.add.user.name': 'mitglied',
  'command.points.add.user.description': 'Das Mitglied',
  'command.points.add.amount.name': 'anzahl',
  'command.points.add.amount.description': 'Wie viele, 0,01 bis 1.000.000',
  'command.points.add.field.name': 'feld',
  'command.points.add.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.points.add.reason.name': 'grund',
  'command.points.add.reason.description': 'Wofür; steht an der Vergabe und im Verlauf',
  'command.points.add.notify.name': 'anpingen',
  'command.points.add.notify.description': 'Das Mitglied anpingen, sobald die Punkte da sind (sonst nicht)',
  'command.points.remove.name': 'abziehen',
  'command.points.remove.description': 'Einem Mitglied Punkte abziehen',
  'command.points.remove.user.name': 'mitglied',
  'command.points.remove.user.description': 'Das Mitglied',
  'command.points.remove.amount.name': 'anzahl',
  'command.points.remove.amount.description': 'Wie viele, 0,01 bis 1.000.000',
  'command.points.remove.field.name': 'feld',
  'command.points.remove.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.points.remove.reason.name': 'grund',
  'command.points.remove.reason.description': 'Wofür; steht an der Vergabe und im Verlauf',
  'command.points.remove.notify.name': 'anpingen',
  'command.points.remove.notify.description': 'Das Mitglied anpingen, sobald die Punkte abgezogen sind (sonst nicht)',
  'command.points.set.name': 'setzen',
  'command.points.set.description': 'Den Stand eines Mitglieds setzen (nur „Server verwalten“ oder Team-Rolle)',
  'command.points.set.user.name': 'mitglied',
  'command.points.set.user.description': 'Das Mitglied',
  'command.points.set.amount.name': 'anzahl',
  'command.points.set.amount.description': 'Der neue Stand',
  'command.points.set.field.name': 'feld',
  'command.points.set.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.points.set.reason.name': 'grund',
  'command.points.set.reason.description': 'Wofür; steht an der Vergabe und im Verlauf',
  'command.points.set.notify.name': 'anpingen',
  'command.points.set.notify.description': 'Das Mitglied anpingen, sobald der Stand gesetzt ist (sonst nicht)',
  'command.points.undo.name': 'rückgängig',
  'command.points.undo.description': 'Eine Vergabe zurücknehmen (ohne Angabe deine letzte) oder alle von jemandem',
  'command.points.undo.receipt.name': 'beleg',
  'command.points.undo.receipt.description': 'Der Beleg unten an der Vergabe, zum Beispiel R-7F3K2M',
  'command.points.undo.by.name': 'von',
  'command.points.undo.by.description':
    'Alles von diesem Teammitglied per Befehl; mit seit (für andere nur „Server verwalten“)',
  'command.points.undo.since.name': 'seit',
  'command.points.undo.since.description':
    'Wie weit zurück, zum Beispiel 2h oder 1d; alles von dir, außer von nennt jemanden',
  'command.setup.language.name': 'sprache',
  'command.setup.language.description': 'Von allem, was alle hier lesen; sonst die des Servers in Discord',
};
