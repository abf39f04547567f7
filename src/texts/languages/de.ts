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
    'Mit {member} ist noch kein Konto bei Returning.AI verknüpft, deshalb warten diese Punkte bis {until}. {member} kann es in einem Schritt verknüpfen lassen: `/link request`.',
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
    'Discord hat meine Antwort auf den Befehl nicht bestätigt. Deshalb hat sie niemand gesehen, und nichts wurde gesendet. Gib den Befehl noch einmal ein.',
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
    'Die Adresse von Returning.AI hat mit HTTP {status} geantwortet und woandershin verwiesen; solchen Verweisen folge ich nicht. Ich versuche es weiter. Wenn es so bleibt, muss der Betreiber des Bots `RETURNING_API_URL` prüfen und was dazwischen liegt: eine Firewall oder einen Proxy.',
  'problem.answered.foreign':
    'Die Adresse von Returning.AI hat mit HTTP {status} und einer fremden Seite geantwortet. Ich versuche es weiter. Wenn es so bleibt, muss der Betreiber des Bots `RETURNING_API_URL` prüfen und was dazwischen liegt: eine Firewall oder einen Proxy.',
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
    'Dieser Button oder dieses Formular ist von einer älteren Version von mir. Gib den Befehl noch einmal ein, dann bekommst du ein neues.',
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
    'Das darf nur das Team: Es braucht die Berechtigung „Nachrichten verwalten“ auf dem ganzen Server. Frag einen Admin des Servers.',
  'refusal.may-not-award-role':
    'Das darf nur das Team: Es braucht die Berechtigung „Nachrichten verwalten“ auf dem ganzen Server oder die Rolle {role}. Frag einen Admin des Servers.',
  'refusal.may-not-set':
    'Um einen Stand zu setzen oder das zurückzunehmen, brauchst du **Server verwalten** oder die Team-Rolle. Frag einen Admin.',
  'refusal.may-not-set-role':
    'Um einen Stand zu setzen oder das zurückzunehmen, brauchst du **Server verwalten** oder die Team-Rolle {role}. Frag einen Admin.',
  'refusal.may-not-manage': 'Dafür brauchst du die Berechtigung „Server verwalten“. Frag einen Admin des Servers.',
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
    'Wenn du {receipt} rückgängig machst, bekommst du selbst Punkte, und niemand gibt sich selbst Punkte. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',
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
    'Bei einem neuen Stand zählt für die Grenzen dieses Servers, wie viel er ändert, und der jetzige Stand ist gerade nicht sicher bekannt: Er lässt sich nicht lesen, oder es sind Punkte unterwegs. Versuche es in einer Minute noch einmal, oder frag jemanden mit „Server verwalten“.',
  'refusal.limit.set-counts': 'Bei einem neuen Stand zählt, wie viel er ändert.',
  'refusal.limit.undo-counts': 'Wenn du das rückgängig machst, gehen Punkte zurück, und das zählt wie Vergeben.',
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

  // Reactions and their rules, undo of many, reviews.
  'refusal.bad-language': 'Diese Sprache spreche ich noch nicht. Wähle eine aus der Liste.',

  'rule.title.shown': '📊 Regel',
  'rule.title.added': '✅ Regel angelegt',
  'rule.title.changed': '✅ Regel geändert',
  'rule.title.removed': '✅ Regel entfernt',
  'rule.title.list': '📊 Regeln',
  'rule.none': 'Noch gibt keine Reaktion Punkte. Lege mit `/rules add emoji:⭐ amount:5` eine Regel an.',
  'rule.to-change': 'Zum Ändern: `/rules edit rule:{rule} …`',
  'rule.gives-nothing': '{gift} gibt es nicht mehr.',
  'rule.gave-stays': 'Was vergeben wurde, bleibt, auch wenn diese Reaktionen entfernt werden.',
  'rule.gift': '{emoji} **+{amount, number}** {field}',
  'rule.gift-unconnected': '{emoji} **+{amount, number}**',
  'rule.no-field': '(⛔ kein Feld: gib mit `/rules edit` eines an, oder wähle mit `/fields default` das Standardfeld)',
  'rule.line': '**#{rule}** {gift} · {state}',
  'rule.state.removed': '⛔ entfernt',
  'rule.state.unconnected': '⛔ gibt nichts: keine Community gewählt',
  'rule.state.paused': '⛔ pausiert',
  'rule.state.on': '✅ an',
  'rule.state.off': '⛔ aus',
  'rule.choice-off': '{rule} (aus)',
  // Conditions, one beside the other.
  'rule.channel': 'in {channel}',
  'rule.giver-role': 'gegeben von {role}',
  'rule.receiver-role': 'für {role}',
  'rule.deny-role': 'weder von noch für {role}',
  'rule.per-giver': 'höchstens {limit, number} am Tag von einem Mitglied',
  'rule.per-receiver': 'höchstens {limit, number} am Tag für ein Mitglied',
  'rule.per-pair': 'höchstens {limit, number} am Tag von einem Mitglied für ein anderes',
  'rule.per-message': 'höchstens {limit, number} für eine Nachricht',
  'rule.max-age': 'Nachrichten bis zu {days, plural, one {{days, number} Tag} other {{days, number} Tage}} alt',
  'rule.account-age': 'Konten ab {days, plural, one {{days, number} Tag} other {{days, number} Tagen}}',
  'rule.member-age': 'Mitglieder seit mindestens {days, plural, one {{days, number} Tag} other {{days, number} Tagen}}',
  'rule.on-remove.revoke': 'zurückgenommen, wenn die Reaktion entfernt wird',
  'rule.on-remove.keep': 'behalten, wenn die Reaktion entfernt wird',
  'rule.besides': '⚠️ Dasselbe Emoji wie {rules}: Eine Reaktion kann die Punkte von jeder geben.',
  'rule.besides-more':
    '⚠️ Dasselbe Emoji wie {rules} und {more, number} weitere: Eine Reaktion kann die Punkte von jeder geben.',
  'rule.gone.paused': '⛔ Nicht mehr da: {options}. Deshalb ist sie pausiert.',
  'rule.gone.nobody': '⛔ Nicht mehr da: {options}. Deshalb gibt sie niemandem etwas.',
  'rule.gone.repair':
    '-# Ersetzen: `/rules edit rule:{rule} {option}:…`. Weglassen: `/rules edit rule:{rule} clear:{option}`.',
  'rule.gone.emoji':
    '⚠️ Ihr Emoji gibt es nicht mehr, oder es gehört einem anderen Server: Kaum jemand kann damit reagieren, vielleicht niemand.',
  'rule.gone.emoji-repair':
    '-# Ein anderes nehmen: `/rules edit rule:{rule} emoji:…`. Keine Regel mehr: `/rules remove rule:{rule}`.',
  'rule.button.off': 'Ausschalten',
  'rule.button.on': 'Einschalten',
  // Options of `/rules`, by the names that their readers see.
  'rule.option.giver-role': 'geber-rolle',
  'rule.option.receiver-role': 'empfänger-rolle',
  'rule.option.deny-role': 'sperr-rolle',
  'rule.option.channel': 'kanal',
  'rule.option.per-giver': 'pro-geber',
  'rule.option.per-receiver': 'pro-empfänger',
  'rule.option.per-pair': 'pro-paar',
  'rule.option.per-message': 'pro-nachricht',
  'rule.option.max-age': 'höchstalter',
  'rule.option.account-age': 'kontoalter',
  'rule.option.member-age': 'mitgliedsalter',
  'rule.option.enabled': 'aktiv',
  'rules.page': 'Seite {page, number} von {pages, number}',
  'rules.button.earlier': 'Zurück',
  'rules.button.later': 'Weiter',

  'reward.title.added': '✅ Rolle ab einem Stand angelegt',
  'reward.title.changed': '✅ Rolle ab einem Stand geändert',
  'reward.title.removed': '✅ Rolle ab einem Stand entfernt',
  'reward.title.list': '📊 Rollen ab einem Stand',
  'reward.title.confirm': '⚠️ Diese Rolle kann mehr als Mitglieder',
  'reward.title.cancelled': '✅ Nichts wurde geändert',
  'reward.cancelled': 'Alles bleibt, wie es war.',
  'reward.none': 'Noch gibt es keine Rolle ab einem Stand. Fang an mit `/rewards add role:… total:100`.',
  'reward.no-field': '(⛔ dieses Feld gibt es nicht mehr)',
  'reward.line': '{role} ab **{total, number}** {field} · {state}',
  'reward.state.on': '✅ an',
  'reward.state.paused': '⛔ pausiert',
  'reward.stack.on': 'auch neben höheren',
  'reward.stack.off': 'nur, solange keine höhere erreicht ist',
  'reward.keep.on': 'bleibt, wenn der Stand fällt',
  'reward.keep.off': 'geht, wenn der Stand fällt',
  'reward.margin': 'aber erst unter {below, number}',
  'reward.granted':
    '{granted, plural, one {{granted, number} Mitglied hat sie von mir} other {{granted, number} Mitglieder haben sie von mir}}',
  'reward.members':
    'Soweit ich weiß, {members, plural, one {hat {members, number} verknüpftes Mitglied das erreicht und bekommt} other {haben {members, number} verknüpfte Mitglieder das erreicht und bekommen}} sie nach und nach.',
  'reward.when':
    'Ich kenne nur den Stand verknüpfter Mitglieder, wie ihn Returning.AI genannt hat, als zuletzt Punkte für sie ankamen.',
  'reward.come-back':
    'Wer den Server verlässt und wiederkommt, bekommt die Rolle, wenn sich die Punkte das nächste Mal ändern.',
  'reward.powers': 'Wer {role} hat, darf: {powers}. Mitglieder bekämen das allein für Punkte.',
  'reward.powers-confirm': 'Willst du das? Du kannst es {life} lang bestätigen.',
  'reward.button.confirm': 'Mit diesen Rechten vergeben',
  'reward.button.cancel': 'Abbrechen',
  'reward.gives-nothing': '{role} gibt es für keinen Stand mehr.',
  'reward.gave-stays':
    'Wer sie hat, behält sie: {granted, plural, one {{granted, number} Mitglied hat sie von mir} other {{granted, number} Mitglieder haben sie von mir}}.',
  'reward.problem.gone':
    'Die Rolle gibt es nicht mehr. Entferne sie mit `/rewards remove` und wähle eine andere mit `/rewards add`.',
  'reward.problem.managed':
    'Diese Rolle verwaltet Discord oder eine andere App, also kann niemand sie vergeben. Entferne sie mit `/rewards remove`.',
  'reward.problem.above':
    'Die Rolle steht nicht unter meiner höchsten. Schieb meine Rolle in den Servereinstellungen darüber; dann geht es von selbst weiter.',
  'reward.problem.no-permission':
    'Mir fehlt die Berechtigung *Rollen verwalten*. Gib sie meiner Rolle in den Servereinstellungen; dann geht es von selbst weiter.',
  'reward.problem.powers':
    'Die Rolle hat Berechtigungen bekommen, die niemand bestätigt hat. Nimm sie ihr oder bestätige sie mit `/rewards edit`.',
  'reward.problem.refused':
    'Discord lässt mich die Rolle weder vergeben noch nehmen. Sieh dir meine Rolle und ihre Berechtigungen an und gib dann `/rewards edit` mit dieser Rolle ein.',
  'reward.problem.other-community': 'Sie gilt für Punkte einer anderen Community als der, die jetzt gewählt ist.',
  'reward.reason': 'Stand {total, number}; diese Rolle gibt es ab {needed, number}',
  'reward.reason.unknown': 'Diese Rolle gibt es ab {needed, number} Punkten',
  'refusal.reward.everyone': 'Die Rolle @everyone haben alle. Wähle eine andere.',
  'refusal.reward.managed':
    'Diese Rolle verwaltet Discord oder eine andere App, also kann niemand sie vergeben. Wähle eine andere.',
  'refusal.reward.above':
    'Diese Rolle steht nicht unter meiner höchsten, also kann ich sie nicht vergeben. Schieb meine Rolle in den Servereinstellungen darüber und versuch es noch einmal.',
  'refusal.reward.above-you':
    'Diese Rolle kannst du nicht vergeben: Sie steht nicht unter deiner höchsten, oder sie erlaubt, was du selbst nicht darfst. Frag jemanden, der darüber steht, oder wem der Server gehört.',
  'refusal.reward.no-permission':
    'Mir fehlt die Berechtigung *Rollen verwalten*. Gib sie meiner Rolle in den Servereinstellungen und versuch es noch einmal.',
  'refusal.reward.gone': 'Diese Rolle gibt es auf dem Server nicht. Wähle eine aus der Liste von Discord.',
  'refusal.reward.unknown':
    'Diese Rolle gibt es hier für keinen Stand. Wähle beim Tippen eine aus der Liste, oder sieh in `/rewards list` nach.',
  'refusal.reward.exists': 'Diese Rolle gibt es schon ab einem Stand. Ändere das mit `/rewards edit`.',
  'refusal.reward.too-many':
    'Dieser Server hat {most, number} Rollen ab einem Stand, mehr gehen nicht. Entferne erst eine mit `/rewards remove`.',
  'refusal.reward.nothing-to-change':
    'Nichts wurde geändert: Wähle außer der Rolle noch etwas, das sich ändern soll. `/rewards list` zeigt sie, wie sie ist.',
  'refusal.no-draft.reward':
    'Das wurde schon bestätigt oder abgebrochen, ist älter als {life}, wurde von Neuerem verdrängt oder ist nicht deins. Gib noch einmal `/rewards` ein.',

  'why.title': '📊 Warum Punkte?',
  'why.lead': 'Reaktionen auf {link}',
  'why.button.rule': 'Regel #{rule} öffnen',
  'why.nothing': 'Keine Reaktion hier gibt Punkte, oder sie ist älter als die Regel dafür.',
  'why.no-rules': 'Zurzeit gibt es keine Regeln.',
  'why.rules': 'Diese geben auf diesem Server Punkte:',
  'why.line': '{emoji} {member}: {verdict}',
  'why.line-with-setting': '{emoji} {member}: {verdict} ({setting})',
  'why.due': '⏳ wird gerade angesehen.',
  'why.gift': '{symbol} {change} für {member} · {state} · {receipt}.',
  'why.gone': 'Die Reaktion ist weg; die Punkte bleiben, weil es die Regel so sagt oder weil sie da ausgeschaltet war.',
  'why.state.pending': 'Punkte unterwegs',
  'why.state.waiting': 'Punkte warten',
  'why.state.checking': 'wird geprüft',
  'why.state.added': 'Punkte vergeben',
  'why.state.undone': 'rückgängig gemacht',
  'why.state.undone-by-staff': 'vom Team rückgängig gemacht',
  'why.state.not-added': 'Punkte nicht vergeben',
  'why.state.expired': 'Punkte verfallen',
  'why.removed.refused': 'entfernt; ihre Punkte waren vorher schon abgelehnt worden · {receipt}.',
  'why.removed.expired': 'entfernt; ihre Punkte waren vorher schon verfallen · {receipt}.',
  'why.removed.stays':
    'entfernt, aber {change} ließ sich nicht zurücknehmen; das Team kann {receipt} rückgängig machen.',
  'why.removed.being-undone': '⏳ entfernt; {change} wird gerade zurückgenommen · {receipt}.',
  'why.removed.undone': '↩️ entfernt, und {change} zurückgenommen · {receipt}.',
  'why.removed.early': 'entfernt, bevor sie ihre **+{amount, number}** gegeben hat.',
  'why.frozen.staff': 'Dabei bleibt es: Das Team hat die Punkte zurückgenommen.',
  'why.frozen.erased': 'Dabei bleibt es: Die Daten des Mitglieds wurden gelöscht, bevor es entschieden war.',
  'why.frozen.restored': 'Dabei bleibt es: Eine Sicherung wurde eingespielt, bevor es entschieden war.',
  'why.frozen.flapping': 'Dabei bleibt es: Sie kam und ging zu oft.',
  'why.not-frozen.staff': '⛔ keine Punkte: Das Team hat die Punkte zurückgenommen.',
  'why.not-frozen.erased': '⛔ keine Punkte: Die Daten des Mitglieds wurden gelöscht, bevor es entschieden war.',
  'why.not-frozen.restored': '⛔ keine Punkte: Eine Sicherung wurde eingespielt, bevor es entschieden war.',
  'why.not-frozen.flapping': '⛔ keine Punkte: Sie kam und ging zu oft.',
  // Each follows "keine Punkte".
  'why.not.points-on': '⛔ keine Punkte: Punkte waren auf diesem Server ausgeschaltet.',
  'why.not.rule-on': '⛔ keine Punkte: Die Regel war ausgeschaltet oder pausiert.',
  'why.not.connected':
    '⛔ keine Punkte: Dieser Server war nicht mit Returning.AI verbunden, oder es war keine Art von Punkten gewählt.',
  'why.not.giver-person': '⛔ keine Punkte: Bots geben keine Punkte.',
  'why.not.message-readable': '⛔ keine Punkte: Ich konnte nicht sehen, wer die Nachricht geschrieben hat.',
  'why.not.author-person': '⛔ keine Punkte: Bots und Webhooks bekommen keine Punkte.',
  'why.not.author-wrote': '⛔ keine Punkte: Das ist eine Nachricht von Discord selbst, die niemand geschrieben hat.',
  'why.not.not-self': '⛔ keine Punkte: Niemand gibt sich selbst Punkte.',
  'why.not.author-here': '⛔ keine Punkte: Wer sie geschrieben hat, ist nicht mehr auf diesem Server.',
  'why.not.max-age': '⛔ keine Punkte: Die Nachricht war zu alt.',
  'why.not.channel': '⛔ keine Punkte: Die Regel gilt in diesem Kanal nicht.',
  'why.not.giver-role': '⛔ keine Punkte: Zum Geben braucht es eine Rolle, die dieses Mitglied nicht hatte.',
  'why.not.giver-deny': '⛔ keine Punkte: Dieses Mitglied hatte eine Rolle, mit der man nichts geben darf.',
  'why.not.receiver-role': '⛔ keine Punkte: Zum Bekommen braucht es eine Rolle, die der Autor nicht hatte.',
  'why.not.receiver-deny': '⛔ keine Punkte: Der Autor hatte eine Rolle, mit der man nichts bekommen darf.',
  'why.not.account-age': '⛔ keine Punkte: Das Discord-Konto dieses Mitglieds war zu jung.',
  'why.not.member-age': '⛔ keine Punkte: Dieses Mitglied war noch nicht lange genug auf dem Server.',
  'why.not.per-giver':
    '⛔ keine Punkte: Dieses Mitglied hatte an diesem Tag schon so viel gegeben, wie ein Mitglied darf.',
  'why.not.per-receiver':
    '⛔ keine Punkte: Der Autor hatte an diesem Tag schon so viel bekommen, wie ein Mitglied darf.',
  'why.not.per-pair':
    '⛔ keine Punkte: Dieses Mitglied hatte dem Autor an diesem Tag schon so viel gegeben, wie erlaubt ist.',
  'why.not.per-message': '⛔ keine Punkte: Die Nachricht hatte schon so viel bekommen, wie erlaubt ist.',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'Regel #{rule}',
  'why.setting.enabled': '`/setup enabled`',
  'why.setting.connected': '`/setup` und `/fields default`',
  'why.setting.permissions': 'meine Berechtigungen in diesem Kanal',
  'why.setting.always': 'das gilt für alle Regeln',
  'why.setting.of-rule': '`{option}` der Regel #{rule} ist {value}',
  'why.setting.days-of-rule': '`{option}` der Regel #{rule} ist {value} (Tage)',
  'why.setting.taken-away': '`{option}` der Regel #{rule} wurde seitdem weggenommen',

  'undo.reason': 'Rückgängig gemacht mit {receipt}',

  'undo.title': '📊 Rückgängig machen',
  'undo.awards':
    'Vergaben: **{awards, number}**, an **{members, number}** {members, plural, one {Mitglied} other {Mitglieder}}',
  'undo.sum': 'Insgesamt: **{change, number, signed}** {field}',
  'undo.more-fields': '… und {more, plural, one {eine weitere Art} other {{more, number} weitere Arten}} von Punkten.',
  'undo.unsent': 'Noch nicht angekommen, also nur zurückgezogen: **{count, number}**',
  'undo.under-review':
    'In Prüfung: **{count, number}**. Sie werden zurückgenommen, sobald das Team entschieden hat, dass sie angekommen sind.',
  'undo.left': '⛔ Bleiben, wie sie sind: **{count, number}**. {why}',
  'undo.left.not-allowed':
    'Um einen gesetzten Stand rückgängig zu machen, brauchst du „Server verwalten“ oder die Team-Rolle.',
  'undo.left.own':
    'Wenn du sie rückgängig machst, bekommst du selbst Punkte. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',
  'undo.left.over-limit':
    'Sie rückgängig zu machen, heißt Punkte geben, und dafür lassen deine Grenzen gerade keinen Platz. Versuche es später noch einmal, oder frag jemanden mit „Server verwalten“.',
  'undo.left.recorded': 'Sie werden gerade erst festgehalten; versuche es in ein paar Sekunden noch einmal.',
  'undo.left.unsettled-set':
    'Sie setzen einen Stand und sind noch nicht abgeschlossen, oder das Team muss erst über sie entscheiden.',
  'undo.left.outrun':
    'Sie setzen einen Stand und wurden nie gesendet. Seitdem wurden andere Punkte vergeben, die das löschen würde; nimm `/points set` mit dem Stand, der jetzt stimmt.',
  'undo.left.unknown-before':
    'Sie haben einen Stand gesetzt, und der davor ist nicht bekannt oder war derselbe; nimm `/points set`.',
  'undo.left.too-large':
    'Sie haben einen Stand gesetzt, und der davor ist zu groß, um ihn genau wiederherzustellen; nimm `/points set`.',
  'undo.left.stopped-at-zero':
    'Bei null war Schluss, es wurde also weniger abgezogen, als da steht. Ich rate nicht: `/points undo` mit dem einzelnen Beleg sagt, was zurückgegeben werden kann.',
  'undo.left.void': 'Sie haben nie Punkte geändert.',
  'undo.left.no-key':
    'Dieser Server hat keinen API-Schlüssel mehr für ihre Community. Wähle sie mit `/setup community:…` noch einmal, gib ihren Schlüssel ein und fang danach von vorn an.',
  'undo.cut':
    'Es gibt noch mehr. Das sind die neuesten; gib den Befehl für den Rest noch einmal ein, wenn sie erledigt sind.',
  'undo.newest': 'Die neuesten:',
  'undo.more': '… und {more, number} weitere.',
  'undo.nothing': 'Es gibt nichts rückgängig zu machen.',
  'undo.ask':
    'Noch ist nichts geändert. **Bestätigen** nimmt zurück, was dann noch gilt. So lange gilt der Button: {life}.',
  'undo.button.confirm': 'Bestätigen',
  'undo.button.cancel': 'Abbrechen',
  'undo.cancelled': '✅ Abgebrochen',
  'undo.nothing-changed': 'Nichts wurde geändert.',
  'undo.done': 'Rückgängig gemacht: **{done, number}** von {all, number}',
  'undo.part.to-do': 'Noch zu tun: **{count, number}**',
  'undo.part.settled': 'Von Returning.AI bestätigt: **{count, number}**',
  'undo.part.cancelled': 'Vor dem Senden zurückgezogen: **{count, number}**',
  'undo.part.on-its-way': 'Unterwegs: **{count, number}**',
  'undo.part.waiting': 'Warten auf die Verknüpfung des Mitglieds: **{count, number}**',
  'undo.part.review': 'Das Team muss entscheiden: **{count, number}**',
  'undo.part.refused': 'Von Returning.AI nicht angenommen: **{count, number}**',
  'undo.part.void': 'Inzwischen zurückgezogen oder verfallen: **{count, number}**',
  'undo.part.gone': 'Inzwischen geändert, deshalb nicht angerührt: **{count, number}**',
  'undo.part.impossible': 'Nicht mehr rückgängig zu machen: **{count, number}**',
  'undo.part.over-limit': 'Über deinen Grenzen, deshalb nicht angerührt: **{count, number}**',
  'undo.last-word': 'Diese Nachricht kann sich nicht mehr ändern. Den Rest zeigen der Log-Kanal und `/history`.',
  'undo.again': '`/points undo receipt:{receipt}` macht auch das rückgängig.',
  'refusal.undo-many.not-open':
    'Das wurde schon bestätigt oder abgebrochen, ist älter als {life}, ist neueren gewichen oder gehört nicht dir. Gib den Befehl noch einmal ein, dann siehst du, was noch zu tun ist.',
  'refusal.undo-many.since-missing':
    'Sag auch, wie weit zurück, zum Beispiel `/points undo since:2h` oder `/points undo since:1d`.',
  'refusal.undo-many.running': '{receipt} läuft noch. Versuche es in ein paar Sekunden noch einmal.',
  'refusal.undo-many.unknown':
    'Mit diesem Beleg wurde hier nichts rückgängig gemacht und nichts an viele vergeben. Er steht unten an der Nachricht, die davon berichtet, zum Beispiel U-7F3K2M oder B-7F3K2M.',
  'refusal.undo-many.either':
    'Nimm entweder `/points undo receipt:…` oder `/points undo by:… since:…`: Zusammen könnten sie zweierlei bedeuten.',
  'bulk.title': '📊 Punkte für viele',
  'bulk.reading': 'Bisher gelesen: **{count, number}**',
  'bulk.members':
    '**{members, plural, one {{members, number} Mitglied} other {{members, number} Mitglieder}}** würden zusammen **{total, number}** {field} bekommen:',
  'bulk.waiting':
    'Noch nicht verknüpft, deshalb warten ihre Punkte {days, plural, one {einen Tag} other {{days, number} Tage}}: **{count, number}**',
  'bulk.left.bot': 'Ausgelassen, weil es Bots sind: **{count, number}**',
  'bulk.left.gone': 'Ausgelassen, weil sie nicht mehr auf diesem Server sind: **{count, number}**',
  'bulk.left.twice': 'Mehrfach genannt, bekommen aber nur einmal Punkte: **{count, number}**',
  'bulk.unchecked': 'Bei einigen konnte ich nicht prüfen, ob sie noch auf diesem Server oder ob sie Bots sind.',
  'bulk.over-award': '⛔ Über `award-limit` aus `/setup`, sie würden deshalb nichts bekommen: **{count, number}**',
  'bulk.over-hour':
    '⛔ Mehr, als du in dieser Stunde noch geben darfst (`hourly-limit` aus `/setup`), sie würden deshalb nichts bekommen: **{count, number}**',
  'bulk.repeats':
    '⚠️ Dieselbe Datei war schon dran: {receipt}, von {actor}, {when}. Wenn du bestätigst, bekommen alle darin ihre Punkte noch einmal.',
  'bulk.nothing': 'Es gibt niemanden, der Punkte bekommen könnte.',
  'bulk.ask':
    'Noch ist nichts vergeben. **Bestätigen** gibt ihnen die Punkte; die Liste bleibt, wie sie jetzt ist. Der Knopf geht {life} lang.',
  'bulk.button.again': 'Noch einmal geben',
  'bulk.confirmed.title': '✅ Bestätigt',
  'bulk.confirmed':
    'Sie bekommen ihre Punkte jetzt, eins nach dem anderen. Eine Nachricht in diesem Kanal zeigt, wie weit es ist; ihr Beleg ist {receipt}.',
  'bulk.cancelled.title': '✅ Abgebrochen',
  'bulk.cancelled': 'Niemand hat etwas bekommen.',
  'bulk.done': 'Angekommen: **{done, number}** von {all, number} · **{total, number}** {field}',
  'bulk.rate': '{rate, number} pro Sekunde, noch etwa {left}',
  'bulk.part.over-limit': 'Über den Grenzen aus `/setup`, deshalb nichts vergeben: **{count, number}**',
  'bulk.part.gone': 'Inzwischen gelöscht, deshalb nichts vergeben: **{count, number}**',
  'bulk.part.impossible': 'Ließen sich nicht eintragen, deshalb nichts vergeben: **{count, number}**',
  'bulk.undo': '`/points undo receipt:{receipt}` nimmt alles davon zurück.',
  'bulk.line.bot': 'das ist ein Bot',
  'bulk.line.gone': 'nicht mehr auf diesem Server',
  'bulk.line.twice': 'eine frühere Zeile nennt dasselbe Mitglied; die zählt',
  'bulk.line.member': 'member_id ist keine ID eines Discord-Nutzers',
  'bulk.line.nobody': 'weder member_id noch account sagt, wer gemeint ist',
  'bulk.line.account':
    'mit diesem Konto ist auf diesem Server niemand verknüpft; nimm die ID eines Kontos oder stattdessen member_id',
  'bulk.line.amount':
    'amount ist keine Zahl von {minimum, number} bis {maximum, number} mit höchstens zwei Nachkommastellen, zum Beispiel 2.50',
  'bulk.line.no-amount': 'hier fehlt amount, und im Befehl auch',
  'refusal.bulk.not-open':
    'Das wurde schon bestätigt oder abgebrochen, ist älter als {life}, ist neueren gewichen oder gehört nicht dir. Gib den Befehl noch einmal ein.',
  'refusal.bulk.repeated':
    'Dieselbe Datei wurde inzwischen bestätigt, deshalb wurde nichts vergeben. Gib den Befehl noch einmal ein: Er zeigt, wann das war, und fragt nach.',
  'refusal.bulk.other-community':
    'Dieser Server hat eine andere Community, seit das gezeigt wurde, deshalb wurde nichts vergeben. Gib den Befehl noch einmal ein.',
  'refusal.bulk.file-columns':
    'Die erste Zeile der Datei muss ihre Spalten nennen: `member_id` oder `account`, und `amount`, wenn der Befehl nicht sagt, wie viele.',
  'refusal.bulk.no-amount': 'Sag, wie viele: entweder `amount` im Befehl oder eine Spalte `amount` in der Datei.',
  'refusal.crowd.message':
    'Ich kann diese Nachricht oder ihre Reaktionen nicht lesen. Prüfe den Link und ob ich dort „Kanal ansehen“ und „Nachrichtenverlauf anzeigen“ habe.',
  'refusal.crowd.channel':
    'Ich kann diesen Kanal nicht lesen. Prüfe, ob er zu diesem Server gehört und ob ich dort „Kanal ansehen“ und „Nachrichtenverlauf anzeigen“ habe.',
  'refusal.crowd.members-intent':
    'Discord zeigt mir nur mit dem „Server Members Intent“, wer eine Rolle hat, und der ist aus. Wer diesen Bot betreibt, kann ihn im Discord Developer Portal unter „Bot“ einschalten; gib den Befehl dann noch einmal ein. Die anderen Arten von `/points bulk` gehen auch ohne ihn.',
  'refusal.crowd.no-answer':
    'Discord antwortet mir gerade nicht, deshalb ist nichts geschehen. Versuche es in einer Minute noch einmal.',
  'refusal.crowd.thread-too-long':
    'Dieser Thread hat mehr als {messages, number} Nachrichten, so viele lese ich nicht. Nimm stattdessen `/points bulk csv`.',
  'refusal.bad-message':
    'Das ist keine Nachricht dieses Servers. Kopiere ihren Link: Rechtsklick auf die Nachricht, dann „Nachrichtenlink kopieren“.',
  'refusal.bad-since':
    'Wie weit zurück, gibst du als Dauer an, zum Beispiel `12h`, `7d` oder `2w` (Stunden, Tage, Wochen), oder als Tag, zum Beispiel `2026-11-01`.',
  'refusal.since-in-future':
    '{day} hat in der Zeitzone dieses Servers ({timezone}) noch nicht begonnen. Nimm einen Tag, der schon begonnen hat, oder eine Dauer, zum Beispiel 12h oder 7d.',

  'review.moved.title': '↪️ Umgezogen',
  'review.moved': 'Darüber entscheidet das Team jetzt in {channel}.',
  'review.ask':
    'Such diese Änderung im Verlauf des Kontos in Returning.AI. **Angekommen**: Sie steht dort und zählt. **Noch einmal senden**: Sie steht nicht dort und wird ein weiteres Mal gesendet. **Verwerfen**: Sie wird nicht mehr gesendet. Wenn du es nicht erkennst, verwirf sie: Die Punkte können später neu vergeben werden.',
  'review.sent': 'Gesendet {when}.',
  'review.found-out': 'Das hat sich ohne das Team geklärt.',
  'review.decided-by': 'Entschieden von {actor}.',
  'review.on-its-way': 'Es ist wieder unterwegs.',
  'review.button.arrived': 'Angekommen',
  'review.button.again': 'Noch einmal senden',
  'review.button.drop': 'Verwerfen',
  'review.button.account': 'Konto zeigen',
  'review.copy.decided': 'Entschieden',
  'review.copy.cancelled':
    'Das wurde zurückgenommen, bevor es angekommen war. Jetzt zeigt der Verlauf in Returning.AI {copy, plural, one {einen Eintrag mehr} other {noch einen Eintrag mehr}}: vielleicht ein früherer Versuch davon, der spät ankam, vielleicht der Eintrag von jemand anderem.',
  'review.copy.sent-again':
    'Das wurde noch einmal gesendet, weil es nicht angekommen war. Jetzt zeigt der Verlauf in Returning.AI {copy, plural, one {einen Eintrag mehr} other {noch einen Eintrag mehr}}: vielleicht ein früherer Versuch davon, der spät ankam, vielleicht der Eintrag von jemand anderem.',
  'review.copy.entry': 'Eintrag: {entry}',
  'review.copy.set':
    'Sieh dir den Verlauf dieses Kontos in Returning.AI an. Wenn der Stand jetzt falsch ist, setze ihn mit `/points set`. **So lassen**: Es bleibt, wie es ist.',
  'review.copy.may-have-stopped':
    'Sieh dir den Verlauf dieses Kontos in Returning.AI an. Nichts zeigt, dass dieser Eintrag alle {amount, number} abgezogen hat: Vielleicht war bei null Schluss. Gib mit `/points add` zurück, was er abgezogen hat. **So lassen**: Es bleibt, wie es ist.',
  'review.copy.take-off':
    'Sieh dir den Verlauf dieses Kontos in Returning.AI an. **Abziehen**: Dieselbe Anzahl wird einmal zurückgenommen. **So lassen**: Es bleibt, wie es ist.',
  'review.copy.compensated':
    '{actor} hat entschieden. Die {copy, plural, one {zweite} =2 {dritte} =3 {vierte} =4 {fünfte} other {nächste}} Buchung wird abgezogen.',
  'review.copy.ignored': '{actor} hat entschieden. Es bleibt, wie es ist.',
  'review.button.take-off': 'Abziehen',
  'review.button.leave': 'So lassen',
  'refusal.review.overtaken':
    'Danach kamen andere Punkte dieses Mitglieds an; diesen Stand noch einmal zu senden, würde sie löschen. Drücke „Verwerfen“ und nimm dann `/points set` mit dem Stand, der jetzt stimmt.',
  'refusal.review.set-twice':
    'Ein Stand, der zweimal gesetzt wurde, lässt sich nicht abziehen. Nimm `/points set` mit dem richtigen Stand.',
  'refusal.review.may-have-stopped':
    'Nichts zeigt, dass die zweite Buchung von {receipt} alle {asked, number} abgezogen hat: Vielleicht war bei null Schluss. Sieh dir den Verlauf dieses Kontos in Returning.AI an und gib dann zurück, was sie abgezogen hat: `/points add` mit höchstens {asked, number}.',
  'refusal.review.already':
    'Das ist schon entschieden: {receipt} wird nicht mehr geprüft. `/history` zeigt, was daraus wurde.',
  'refusal.review.no-account':
    '{receipt} hat kein Konto und wurde deshalb nie gesendet. Drücke „Verwerfen“, verknüpfe das Mitglied mit `/links set` und vergib die Punkte dann neu.',
  'refusal.review.not-yours':
    'Hier warten Vergaben auf eine Entscheidung, aber nicht auf deine: Du hast sie gegeben, sie sind für dich, oder sie setzen einen Stand. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',

  'form.title': 'Punkte für {name}',
  'form.field': 'Art der Punkte',
  'form.amount': 'Wie viele Punkte',
  'form.amount-example': 'Zum Beispiel 10 oder 2,5',
  'form.reason': 'Wofür',
  'refusal.form-sent-before':
    'Dieses Formular wurde schon abgeschickt, und seine Punkte zählen einmal: `/history receipt:{receipt}` zeigt sie. Um mehr zu geben, öffne das Formular noch einmal.',

  'refusal.rule.too-many':
    'Dieser Server hat so viele Regeln, wie er haben kann. Entferne erst eine mit `/rules remove`.',
  'refusal.rule.nothing-to-change':
    'Nichts wurde geändert: Wähle außer der Regel noch etwas, das sich ändern soll. `/rules list` zeigt sie, wie sie ist.',
  'refusal.rule.removed': 'Diese Regel hat gerade jemand entfernt. Sieh in `/rules list` nach.',
  'refusal.rule.unknown': 'Diese Regel gibt es hier nicht. Sieh in `/rules list` nach.',
  'refusal.rule.unknown-typed':
    'Diese Regel gibt es hier nicht. Wähle beim Tippen eine aus der Liste, oder sieh in `/rules list` nach.',
  'refusal.rule.ambiguous':
    'Für {emoji} gibt es mehrere Regeln. Wähle beim Tippen eine aus der Liste, oder gib ihre Nummer an (`/rules list`).',
  'refusal.rule.bad-emoji':
    'Gib ein Emoji an: Wähle eines aus der Emoji-Auswahl von Discord, zum Beispiel ⭐, oder ein eigenes dieses Servers.',
  'refusal.rule.emoji-name':
    'Discord hat mir nur den Namen des Emojis gegeben. Gib ein Emoji an: Wähle eines aus der Emoji-Auswahl von Discord, zum Beispiel ⭐, oder ein eigenes dieses Servers.',
  'refusal.rule.deny-everyone':
    'Die Rolle @everyone haben alle, also könnte niemand geben oder bekommen. Zum Ausschalten einer Regel nimm `/rules edit enabled:False`.',
  'refusal.rule.bad-switch': '`enabled` muss True oder False sein.',
  'refusal.rule.bad-clear': '`clear` muss eines davon sein: {options}.',
  'refusal.rule.bad-number': '`{option}` muss eine ganze Zahl von {minimum, number} bis {maximum, number} sein.',
  'refusal.rule.bad-on-remove': '`on-remove` muss `revoke` (die Punkte werden zurückgenommen) oder `keep` sein.',

  'catch-up.nothing':
    '✅ Nach einer Lücke nachgeholt: {messages, plural, one {{messages, number} Nachricht} other {{messages, number} Nachrichten}} angesehen, dort fehlte nichts.',
  'catch-up.found':
    '✅ Nach einer Lücke nachgeholt: {messages, plural, one {{messages, number} Nachricht} other {{messages, number} Nachrichten}} angesehen; {found} {all, plural, one {war} other {waren}} mir entgangen, und jetzt gelten die Regeln auch dafür.',
  'catch-up.added': '{count, plural, one {{count, number} Reaktion} other {{count, number} Reaktionen}}',
  'catch-up.removed':
    '{count, plural, one {{count, number} entfernte Reaktion} other {{count, number} entfernte Reaktionen}}',
  'catch-up.incomplete': 'Nicht alles ließ sich ansehen, es kann also noch etwas fehlen.',

  // Links, files of links, erasing and privacy.
  // Each stands where a mention would, also behind "von" and "mit".
  'person.former': '[gelöscht]',
  'person.unknown': 'Unbekannt',

  'link.linked.title': '✅ Verknüpft',
  'link.linked': '{member} ist mit {account} verknüpft.',
  'link.linked.user': 'In Returning.AI heißt das Konto **{name}**.',
  'link.linked.user-named': 'In Returning.AI heißt das Konto **{username}**, **{name}**.',
  'link.linked.replaced':
    'Die frühere Verknüpfung wurde ersetzt. Was unter ihr vergeben wurde, bleibt beim früheren Konto.',
  'link.linked.unconfirmed':
    '⚠️ Returning.AI konnte diese ID gerade nicht bestätigen. Ist sie falsch, sagt es die erste Vergabe.',
  'link.linked.delivered': 'Diese Punkte haben gewartet und sind jetzt unterwegs:',
  'link.title': '📊 Verknüpfung',
  'link.none': '{member} ist mit keinem Konto verknüpft. Mit `/links set` verknüpfst du eines.',
  'link.by': 'Verknüpft von {actor} {when}.',
  'link.waiting': 'Punkte, die auf eine Verknüpfung warten:',
  'link.more': '… und {count, number} weitere.',
  'link.removed.title': '✅ Verknüpfung entfernt',
  'link.removed':
    '{member} ist nicht mehr mit {account} verknüpft. Was vergeben wurde, bleibt dort; was unterwegs ist, kommt noch an.',
  'link.removed.none': '{member} war nicht verknüpft; nichts wurde geändert.',
  'link.removed.nobody': 'Mit diesem Konto ist hier niemand verknüpft; nichts wurde geändert.',
  'link.account.title': '📊 Konto',
  'link.account': '{member} ist in Returning.AI {account}. Such die Änderung dort im Verlauf dieses Kontos.',

  'link.requested.title': '⏳ Verknüpfung angefragt',
  'link.requested':
    'Anfrage gesendet: **{account}**. Das Team prüft, ob das Konto dir gehört. Die Antwort bekommst du als Direktnachricht, wenn du welche annimmst; auch `/link status` zeigt sie dir.\nPunkte, die du bis dahin bekommst, werden für dich aufgehoben. Mit `/link remove` ziehst du die Anfrage zurück.',
  'link.own.title': '📊 Deine Verknüpfung',
  'link.own.none': 'Du bist mit keinem Konto verknüpft.',
  'link.own.linked': 'Du bist mit {account} verknüpft. `/link remove` beendet das.',
  'link.own.advice':
    'Frag deine Verknüpfung mit `/link request` an: mit deiner E-Mail, deinem Benutzernamen oder deiner ID in Returning.AI.',
  'link.own.waiting': 'Punkte, die auf deine Verknüpfung warten:',
  'link.own.open':
    '⏳ Du hast {when} nach **{account}** gefragt; das Team hat noch nicht entschieden. Mit `/link remove` ziehst du die Anfrage zurück.',
  'link.own.left': 'Dieser Server hat die Community deiner letzten Anfrage {when} verlassen.',
  'link.own.withdrawn': 'Du hast deine letzte Anfrage {when} zurückgezogen.',
  'link.own.approved': 'Das Team hat deine letzte Anfrage {when} genehmigt.',
  'link.own.denied': 'Das Team hat deine letzte Anfrage {when} abgelehnt.',
  'link.own.removed':
    'Du bist nicht mehr verknüpft. Was du bekommen hast, bleibt beim Konto, und was unterwegs ist, kommt dort noch an. Mit `/link request` kannst du dich wieder verknüpfen lassen.',
  'link.own.taken-back.title': '✅ Anfrage zurückgezogen',
  'link.own.taken-back':
    'Das Team entscheidet nicht mehr darüber. Mit `/link request` kannst du jederzeit neu anfragen.',
  'link.own.nothing':
    'Du bist nicht verknüpft und hast keine offene Anfrage; nichts wurde geändert. Mit `/link request` fragst du an.',

  'link.card.title.open': '⏳ Verknüpfung angefragt',
  'link.card.title.approved': '✅ Verknüpfung genehmigt',
  'link.card.title.denied': '⛔ Verknüpfung abgelehnt',
  'link.card.title.withdrawn': '⛔ Anfrage zurückgezogen',
  'link.card.title.left': '⛔ Anfrage beendet',
  'link.card.asks': '{member} möchte mit **{account}** verknüpft werden · {when}',
  'link.card.asked': '{member} wollte mit **{account}** verknüpft werden · {when}',
  'link.card.asked-erased': '{member} wollte mit einem Konto verknüpft werden · {when}',
  'link.card.waiting': 'Punkte, die darauf warten:',
  'link.card.question':
    'Ist das wirklich das eigene Konto? **Genehmigen** schlägt es nach, verknüpft es und liefert, was wartet. **Ablehnen** fragt dich nach einem Grund und ändert sonst nichts. Das Mitglied erfährt von beidem.',
  'link.card.left': 'Dieser Server hat die Community verlassen',
  'link.card.withdrawn': 'Vom Mitglied zurückgezogen',
  'link.card.approved': 'Genehmigt',
  'link.card.approved-by': 'Genehmigt von {actor}',
  'link.card.denied': 'Abgelehnt',
  'link.card.denied-by': 'Abgelehnt von {actor}',
  'link.card.held-open':
    'Jemand möchte mit einem Konto verknüpft werden. Mitglieder können diesen Kanal sehen, deshalb steht das Konto nicht hier: `/links pending` zeigt es allen mit **Server verwalten**.',
  'link.card.held-left':
    'Jemand möchte mit einem Konto verknüpft werden. Das hier ist nicht mehr der Team-Kanal, deshalb steht das Konto nicht hier: `/links pending` zeigt es allen mit **Server verwalten**.',
  'link.button.approve': 'Genehmigen',
  'link.button.approve-number': '{number} genehmigen',
  'link.button.deny': 'Ablehnen',
  'link.button.deny-number': '{number} ablehnen',
  'link.pending.title': '📊 Verknüpfungsanfragen',
  'link.pending.none': 'Keine Anfrage wartet auf eine Entscheidung.',
  'link.pending.awards': '⏳ wartende Vergaben: {count, number}',
  'link.pending.more':
    '… und {count, number} weitere. Entscheide über diese und gib dann noch einmal `/links pending` ein.',
  'link.denied.title': '✅ Anfrage abgelehnt',
  'link.denied':
    '{member} ist nicht verknüpft; sonst wurde nichts geändert, und Punkte warten weiter. Das Mitglied erfährt es per Direktnachricht, wenn es welche annimmt, und sieht es mit `/link status`.',

  'links.export.title': '📊 Verknüpfungen',
  'links.export.one':
    'Verknüpfungen in dieser Datei: {count, number}. Konten können E-Mail-Adressen sein, behalte sie also für dich.\n`/links import` liest sie. Bearbeite sie als Text: Tabellenprogramme runden die langen IDs.',
  'links.export.several':
    'Verknüpfungen in diesen {files, number} Dateien: {count, number}. Konten können E-Mail-Adressen sein, behalte sie also für dich.\n`/links import` liest jede davon. Bearbeite sie als Text: Tabellenprogramme runden die langen IDs.',
  'links.progress.looked-up': 'Konten nachgeschlagen: {done, number} von {total, number}.',
  'links.progress.linked': 'Verknüpft: {done, number} von {total, number}.',
  'links.import.title': '📊 Verknüpfungen importieren',
  'links.import.new': 'Würden verknüpft: **{count, number}**',
  'links.import.replaced': 'Bekämen ein anderes Konto: **{count, number}**',
  'links.import.unchanged': 'Schon verknüpft: **{count, number}**',
  'links.import.line': '· Zeile {line}: {what}',
  'links.import.nothing': 'Es gibt nichts zu tun.',
  'links.import.confirm':
    'Noch ist nichts geändert. **Bestätigen** legt diese Verknüpfungen an und liefert die Punkte, die darauf gewartet haben. So lange gilt der Button: {life}.',
  'links.import.strangers-unknown': '⚠️ Discord hat nicht gesagt, welche dieser Mitglieder auf diesem Server sind.',
  'links.import.strangers':
    '⚠️ Nicht auf diesem Server: **{count, number}**. Sie sind gegangen, oder ein Tabellenprogramm hat ihre IDs gerundet.',
  'links.import.left-out': 'Ausgelassen: **{count, number}**',
  'links.button.confirm': 'Bestätigen',
  'links.button.cancel': 'Abbrechen',
  'links.imported.title': '✅ Verknüpfungen importiert',
  'links.imported.linked': 'Verknüpft: **{count, number}**',
  'links.imported.replaced': 'Haben ein anderes Konto bekommen: **{count, number}**',
  'links.imported.delivered': 'Vergaben, die gewartet haben und jetzt unterwegs sind: **{count, number}**',
  'links.cancelled.title': '✅ Import abgebrochen',
  'links.cancelled': 'Nichts wurde geändert.',

  // Each follows "Zeile 5: ", and has no full stop.
  'links.line.same-member': 'dasselbe Mitglied steht auch in Zeile {line}',
  'links.line.same-account': 'dasselbe Konto steht auch in Zeile {line}',
  'links.line.taken': 'dieses Konto ist schon mit {member} verknüpft',
  'links.line.quotes': 'die Zeilen {first} bis {last} stehen zusammen in Anführungszeichen',
  'links.line.too-many-cells': 'sie hat mehr Zellen als die erste Zeile Spalten',
  'links.line.bad-member': '{column} ist keine Benutzer-ID von Discord (17 bis 20 Ziffern)',
  'links.line.no-account': 'das Konto fehlt',
  'links.line.bad-account': '{column} kann kein Konto von Returning.AI sein',
  'links.line.changed-meanwhile': 'die Verknüpfung dieses Mitglieds wurde inzwischen geändert',
  'links.line.not-looked-up': 'das Konto wurde nicht nachgeschlagen',
  'links.line.not-found': 'Returning.AI kennt kein Konto mit diesem Namen',
  'links.line.without-id': 'Returning.AI verrät die ID dieses Kontos nicht; gib seine ID an (24 Zeichen 0-9 und a-f)',
  'links.line.no-time': 'die Zeit reichte nicht, um das Konto nachzuschlagen; importiere diese Zeile noch einmal',
  'links.line.no-answer': 'Returning.AI hat zu diesem Konto nicht geantwortet; importiere diese Zeile noch einmal',

  'erase.nothing.title': '📊 Nichts zu löschen',
  'erase.nothing': 'Über {member} ({id}) ist auf diesem Server nichts gespeichert, was sich löschen ließe.',
  'erase.nothing-any-more': 'Über dieses Mitglied ist nichts mehr gespeichert; nichts wurde geändert.',
  'erase.title': '📊 Daten eines Mitglieds löschen?',
  'erase.stored': 'Das ist auf diesem Server über {member} ({id}) gespeichert:',
  'erase.stored.link': 'eine Verknüpfung mit {account}',
  'erase.stored.more-links': '{count, number} · weitere Verknüpfungen, in anderen Communitys',
  'erase.stored.request': 'eine offene Anfrage auf Verknüpfung mit **{account}**',
  'erase.stored.endedRequests': '{count, number} · beendete Anfragen auf Verknüpfung',
  'erase.stored.waiting': '{count, number} · ⏳ Vergaben, die auf eine Verknüpfung warten: **sie verfallen**',
  'erase.stored.awardsTo': '{count, number} · Vergaben an das Mitglied insgesamt',
  'erase.stored.awardsBy': '{count, number} · Vergaben, die es gegeben, zurückgenommen oder entschieden hat',
  'erase.stored.reactionsBy': '{count, number} · Reaktionen des Mitglieds',
  'erase.stored.reactionsTo': '{count, number} · Reaktionen auf seine Nachrichten',
  'erase.stored.made':
    '{count, number} · Verknüpfungen, Regeln, Schlüssel, Entscheidungen, Rücknahmen und Entwürfe, die von ihm sind oder es nennen',
  'erase.goes': '**Verschwindet und lässt sich nicht zurückholen**',
  'erase.goes.links': 'Verknüpfung, Anfragen und die Gründe von Vergaben',
  'erase.goes.name':
    'der Name, auch in meinen Nachrichten über Vergaben und Anfragen, die es noch gibt: Dort steht dann *[gelöscht]*',
  'erase.goes.waiting': 'Punkte, die noch auf eine Verknüpfung warten; jede Vergabe verfällt, mit einem Hinweis',
  'erase.stays': '**Bleibt**',
  'erase.stays.amounts': 'Anzahlen, Stände und die ID des Kontos in Vergaben, damit die Buchführung weiterhin aufgeht',
  'erase.stays.points': 'Punkte in Returning.AI; was unterwegs ist, kommt noch an',
  'erase.elsewhere': '**Liegt nicht in meiner Hand**',
  'erase.elsewhere.messages':
    'Zeilen im Log-Kanal und öffentliche Antworten auf `/badge`, `/balance` und Rücknahmen von noch nicht Gesendetem: Lösche sie von Hand',
  'erase.elsewhere.companies': 'was Discord und Returning.AI speichern',
  'erase.deeds':
    'Was das Mitglied als Teil des Teams getan hat, bleibt unter seiner ID dort stehen, wo festgehalten ist, wer was geändert hat, jeweils {days, plural, one {{days, number} Tag} other {{days, number} Tage}} lang: Änderungen, Entscheidungen und die Belege vergebener Punkte. Danach verschwindet es von selbst.',
  'erase.button.erase': 'Löschen',
  'erase.button.keep': 'Behalten',
  'erase.erased.title': '✅ Gelöscht',
  'erase.erased':
    'Das Mitglied heißt hier von jetzt an *[gelöscht]*. Meine Nachrichten über seine Vergaben folgen innerhalb von Minuten. Wird es wieder verknüpft, fängt es neu an.',
  'erase.kept.title': '✅ Behalten',
  'erase.kept': 'Nichts wurde geändert.',

  'privacy.title': '📊 Deine Einstellungen hier',
  'privacy.title-changed': '✅ Gespeichert',
  'privacy.board.hidden':
    '**Bestenlisten: verborgen.** Keine Bestenliste dieses Servers zeigt dich, und du hast dort keinen Platz. Deine Punkte bleiben, wie sie sind. Mit `/privacy board:shown` bist du wieder dabei.',
  'privacy.board.shown':
    '**Bestenlisten: sichtbar.** Die Bestenlisten dieses Servers zeigen dich. `/privacy board:hidden` nimmt dich heraus.',
  'privacy.messages.on':
    '**Direktnachrichten: an.** Der Bot sagt dir, wenn Punkte auf deine Verknüpfung warten, bevor sie verfallen, und was das Team zu einer Anfrage sagt. `/privacy messages:off` beendet das.',
  'privacy.messages.off':
    '**Direktnachrichten: aus.** Der Bot schreibt dir keine zu diesem Server. Mit `/privacy messages:on` kommen sie wieder.',
  'privacy.messages.closed':
    '**Direktnachrichten: geschlossen.** Discord hat die letzte nicht durchgelassen, deshalb versucht es der Bot nicht mehr. Erlaube in Discord Direktnachrichten von diesem Server und nutze dann `/privacy messages:on`.',
  'direct.waiting.title': '⏳ Auf dich warten Punkte',
  'direct.waiting':
    'Du hast auf **{server}** Punkte bekommen. Sie warten, bis dein Konto bei Returning.AI verknüpft ist:',
  'direct.waiting.advice':
    'Das geht in einem Schritt: Nutze auf dem Server `/link request`. Was nicht innerhalb {days, plural, one {eines Tages} other {von {days, number} Tagen}} verknüpft wird, verfällt.',
  'direct.expiring.title': '⏳ Deine Punkte verfallen bald',
  'direct.expiring':
    'Auf **{server}** warten noch Punkte auf dein Konto bei Returning.AI. Die ersten davon verfallen am {when}:',
  'direct.expiring.advice':
    'Nutze auf dem Server `/link request`, dann verknüpft das Team dein Konto noch rechtzeitig.',
  'direct.approved.title': '✅ Dein Konto ist verknüpft',
  'direct.approved':
    'Das Team von **{server}** hat deine Anfrage genehmigt. Punkte, die du dort bekommst, kommen von selbst auf deinem Konto bei Returning.AI an, auch die, die gewartet haben.',
  'direct.denied.title': '⛔ Deine Anfrage wurde abgelehnt',
  'direct.denied':
    'Das Team von **{server}** hat deine Anfrage abgelehnt, dich mit einem Konto bei Returning.AI zu verknüpfen.',
  'direct.denied.reason': 'Grund: {reason}',
  'direct.denied.advice':
    'Punkte, die du dort bekommst, warten weiter. Du kannst auf dem Server mit `/link request` noch einmal fragen.',
  'direct.button.off': 'Keine solchen Nachrichten mehr',
  'direct.off':
    'Der Bot schreibt dir keine Direktnachrichten mehr zu diesem Server. Mit `/privacy messages:on` dort kommen sie wieder.',
  'direct.deny-form.title': 'Anfrage ablehnen',
  'direct.deny-form.label': 'Grund',
  'direct.deny-form.description': 'Das Mitglied erfährt ihn. Er darf leer bleiben.',

  'refusal.bad-account':
    'Gib das Konto mit seiner ID in Returning.AI an (24 Zeichen 0-9 und a-f), mit seiner E-Mail oder seinem Benutzernamen.',
  'refusal.account-taken':
    'Dieses Konto ist schon mit {member} verknüpft. Entferne zuerst diese Verknüpfung mit `/links remove account`.',
  'refusal.account-unclear':
    'Mehrere Mitglieder sind mit Konten verknüpft, die so hießen. Gib das Konto mit seiner ID an (24 Zeichen 0-9 und a-f), oder nenne das Mitglied.',
  'refusal.account-without-id':
    'Returning.AI kennt dieses Konto, verrät aber die ID nicht, die für Punkte nötig ist. Gib das Konto mit seiner ID an (24 Zeichen 0-9 und a-f).',
  'refusal.account.not-found':
    'Returning.AI hat in dieser Community kein Konto mit diesem Namen gefunden. Prüfe die Schreibweise, oder gib das Konto mit seiner ID an (24 Zeichen 0-9 und a-f).',
  'refusal.account.key-problem':
    'Der API-Schlüssel darf keine Konten nachschlagen. Gib ihm die Berechtigung Get User Data, oder gib das Konto mit seiner ID an (24 Zeichen 0-9 und a-f).',
  'refusal.account.no-answer':
    'Returning.AI antwortet gerade nicht, deshalb ließ sich das Konto nicht nachschlagen. Versuche es in einer Minute noch einmal, oder gib es mit seiner ID an.',
  'refusal.no-target': 'Gib `user` oder `account` an.',
  'refusal.two-targets': 'Gib entweder das Mitglied oder das Konto an, nicht beides.',
  'refusal.member-unknown': 'Discord sagt mir gerade nicht, wer das ist. Versuche es in einer Minute noch einmal.',

  'refusal.already-linked':
    'Du bist schon mit einem Konto verknüpft; `/link status` zeigt, mit welchem. Für ein anderes nimm zuerst `/link remove`.',
  'refusal.request.unknown': 'Diese Anfrage gibt es auf diesem Server nicht. `/links pending` zeigt die offenen.',
  'refusal.request.changed':
    'Das Mitglied hat diese Anfrage geändert, seit du sie gesehen hast. Sieh dir auf der Karte oder mit `/links pending` an, was jetzt dort steht, und entscheide dann.',
  'refusal.request.own':
    'Das ist deine eigene Anfrage, deshalb entscheidet jemand anderes. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“. Mit `/link remove` ziehst du sie zurück.',
  'refusal.request.own-account':
    'Dieses Konto ist oder war deines, deshalb entscheidet jemand anderes über diese Anfrage; sie bleibt offen. Frag jemand anderen aus dem Team oder jemanden mit „Server verwalten“.',
  'refusal.request.account-taken':
    'Dieses Konto ist schon mit {member} verknüpft, deshalb bleibt die Anfrage offen. Lehne sie ab, oder lass jemanden mit „Server verwalten“ zuerst diese Verknüpfung mit `/links remove account` entfernen.',
  'refusal.request.other-community':
    'Diese Anfrage gilt der Community, die dieser Server vorher hatte. Lehne sie ab; das Mitglied kann mit `/link request` neu anfragen.',
  'refusal.request.being-decided':
    'Über diese Anfrage entscheidet gerade jemand anderes. Sieh dir ihre Karte noch einmal an.',
  'refusal.request.left':
    'Diese Anfrage ist beendet: Dieser Server hat ihre Community verlassen. `/links pending` zeigt, was noch offen ist.',
  'refusal.request.withdrawn':
    'Das Mitglied hat diese Anfrage zurückgezogen. `/links pending` zeigt, was noch offen ist.',
  'refusal.request.approved':
    'Das ist schon entschieden: {actor} hat die Anfrage genehmigt. `/links pending` zeigt, was noch offen ist.',
  'refusal.request.denied':
    'Das ist schon entschieden: {actor} hat die Anfrage abgelehnt. `/links pending` zeigt, was noch offen ist.',
  'refusal.request.account.not-found':
    'Returning.AI hat dieses Konto in dieser Community nicht gefunden. Die Anfrage bleibt offen: Bitte das Mitglied, die Schreibweise zu prüfen und noch einmal `/link request` zu benutzen, oder lehne sie ab.',
  'refusal.request.account.without-id':
    'Returning.AI kennt dieses Konto, verrät aber die ID nicht, die für Punkte nötig ist. Die Anfrage bleibt offen: Bitte das Mitglied um die ID (24 Zeichen 0-9 und a-f), mit `/link request`.',
  'refusal.request.account.key-problem':
    'Der API-Schlüssel darf keine Konten nachschlagen. Die Anfrage bleibt offen: Gib dem Schlüssel die Berechtigung Get User Data, oder lass jemanden mit „Server verwalten“ das Mitglied mit `/links set` über die ID verknüpfen.',
  'refusal.request.account.no-answer':
    'Returning.AI antwortet gerade nicht, deshalb ließ sich das Konto nicht nachschlagen. Die Anfrage bleibt offen: Versuche es in einer Minute noch einmal.',

  'refusal.not-a-file': 'Die Option `{option}` muss eine Datei sein. Wähle eine aus und versuche es noch einmal.',
  'refusal.file-unreadable':
    'Ich konnte die Datei nicht von Discord laden. Hänge sie noch einmal an und versuche es erneut.',
  'refusal.file-too-large':
    'Die Datei ist größer als {megabytes, number} MiB. Teile sie und gib mir die Teile nacheinander.',
  'refusal.file-too-long':
    'Die Datei hat mehr als {lines, number} Zeilen, und mehr nehme ich nicht auf einmal. Teile sie und gib mir die Teile nacheinander.',
  'refusal.file-not-utf8':
    'Die Datei ist kein Text in UTF-8. Speichere sie als „CSV UTF-8“ und versuche es noch einmal.',
  'refusal.file-not-csv':
    'Die Datei lässt sich nicht als CSV lesen: Eine Zeile ist kaputt oder zu lang. Sieh dir ihre Anführungszeichen an und versuche es noch einmal.',
  'refusal.file-not-csv-line':
    'Die Datei lässt sich nicht als CSV lesen: Zeile {line} ist kaputt oder zu lang. Sieh dir ihre Anführungszeichen an und versuche es noch einmal.',
  'refusal.file-column-twice': 'Die erste Zeile der Datei nennt `{column}` zweimal. Lass eine dieser Spalten weg.',
  'refusal.file-columns':
    'Die erste Zeile der Datei muss ihre Spalten nennen: `member_id,account`. `/links export` gibt dir ein Beispiel.',
  'refusal.too-many-links':
    'Das sind {count, number} Verknüpfungen, mehr als in die {files, number} Dateien passen, die Discord mit einer Nachricht annimmt. Bitte den Betreiber dieses Bots um eine Kopie seiner Datenbank.',
  'refusal.import.key-problem':
    'Der API-Schlüssel darf keine Konten nachschlagen, deshalb wurde nichts geändert. Gib ihm die Berechtigung Get User Data, oder gib alle Konten mit ihren IDs an (24 Zeichen 0-9 und a-f).',
  'refusal.import.no-answer':
    'Returning.AI antwortet gerade nicht, deshalb wurde nichts geändert. Versuche es in einer Minute noch einmal, oder gib alle Konten mit ihren IDs an (24 Zeichen 0-9 und a-f).',
  'refusal.import.other-community':
    'Dieser Server hat eine andere Community, seit du diesen Import gemacht hast, deshalb wurde nichts geändert. Gib noch einmal `/links import` ein.',
  'refusal.import.stopped':
    'Der Import hat nach {done, plural, one {{done, number} Verknüpfung} other {{done, number} Verknüpfungen}} oder etwas mehr aufgehört, weil hier etwas schiefgegangen ist. Was verknüpft ist, bleibt es; mit `/links import` und derselben Datei machst du den Rest.',
  'refusal.no-draft.links':
    'Dieser Import wurde schon bestätigt oder abgebrochen, ist älter als {life}, wurde von neueren verdrängt oder ist nicht deiner. `/links import` mit der Datei zeigt, was noch zu tun ist.',
  'refusal.no-draft.community':
    'Das wurde schon bestätigt oder abgebrochen, ist älter als {life}, wurde von Neuerem verdrängt oder ist nicht deins. Gib noch einmal `/setup` ein.',

  'refusal.own-erasure':
    'Hier löscht sich niemand selbst, damit niemand die Spuren seiner Arbeit im Team verschwinden lassen kann. Bitte jemand anderen mit „Server verwalten“, `/links erase` für dich zu benutzen.',
  'refusal.not-a-user-id':
    'Wähle das Mitglied mit `user`, oder gib seine ID mit `id` an, wenn Discord es nicht mehr anbietet: 17 bis 20 Ziffern, aus einer älteren Nachricht oder vom Mitglied selbst.',
  'refusal.identity.no-fields':
    'Die Felder der Community lassen sich gerade nicht auflisten, deshalb bleibt `identity-field`, wie es war. Versuche es in einer Minute noch einmal, oder prüfe den API-Schlüssel mit `/setup`.',
  'refusal.identity.unknown-field':
    'Dieses Feld hat diese Community nicht. Wähle eines aus der Liste, während du `identity-field` eingibst, oder sieh in `/fields list` nach.',
  'refusal.identity.not-text':
    'Dieses Feld enthält nicht sicher Text, und IDs von Discord sind länger, als eine Zahl sein kann. Wähle ein Textfeld, oder lege eines mit `/fields create type:text` an.',
  'refusal.identity.no-key':
    'Returning.AI verrät den Datenbanknamen dieses Feldes nicht, und ohne ihn lassen sich Mitglieder nicht suchen. Wähle ein anderes Textfeld.',
  'refusal.identity.of-everybody':
    'Das ist eine Spalte, die alle haben und selbst ausfüllen können. Lege mit `/fields create type:text` ein Textfeld allein für IDs von Discord an, und wähle es.',
  'refusal.unknown-choice': 'Diese Auswahl gibt es nicht. Wähle {choices}.',

  // Fields, badges, boards, balances, histories, the log channel.
  // What an award is within a line.
  'award.brief.increase': 'Punkte vergeben',
  'award.brief.decrease': 'Punkte abgezogen',
  'award.brief.overwrite': 'Punkte gesetzt',
  'award.brief.not-increase': 'Punkte nicht vergeben',
  'award.brief.not-decrease': 'Punkte nicht abgezogen',
  'award.brief.not-overwrite': 'Punkte nicht gesetzt',
  'award.brief.undone': 'rückgängig gemacht',
  'award.brief.not-undone': 'nicht rückgängig gemacht',
  'award.brief.pending': 'Punkte unterwegs',
  'award.brief.waiting': 'Punkte warten',
  'award.brief.being-checked': 'wird geprüft',
  'award.brief.expired': 'Punkte verfallen',

  'line.total': 'Stand {total, number}',
  'line.by': 'von {actor}',
  'line.takes-back': 'nimmt {receipt} zurück',

  'list.newer': 'Neuer',
  'list.older': 'Älter',
  'list.page': 'Seite {page, number} von {pages, number}',
  'list.since': 'Seit {since}',
  'list.nothing': 'Noch nichts.',

  'balance.title': 'Punktestand',
  'balance.total-earlier':
    '**Stand: {total, number}**, wie ihn Returning.AI {when} genannt hat. Gerade ließ er sich nicht lesen.',
  'balance.total-put-off': '**Stand: {total, number}**, wie ihn Returning.AI {when} genannt hat. {why}',
  'balance.total-unknown':
    'Returning.AI nennt diesen Stand nicht, und bisher hat ihn auch keine Vergabe dieses Servers gezeigt.',
  'balance.field': '**{field}:** {total, number}',
  'balance.field-earlier': '**{field}:** {total, number}, so war es {when}',
  'balance.field-unknown': '**{field}:** nicht bekannt',
  'balance.waiting':
    '{line} · {count, plural, one {1 Vergabe wartet} other {{count, number} Vergaben warten}} auf die Verknüpfung',
  'balance.not-linked.own':
    'Dein Konto bei Returning.AI ist noch nicht verknüpft. Bitte mit `/link request` darum; Punkte, die du bis dahin bekommst, warten auf dich.',
  'balance.not-linked.other':
    'Noch nicht mit einem Konto bei Returning.AI verknüpft. Das Mitglied kann mit `/link request` darum bitten; Punkte, die es bis dahin bekommt, warten.',
  'balance.more': '… und {more, plural, one {eine weitere Vergabe} other {{more, number} weitere}} unterwegs.',
  'refusal.ask-later':
    'Returning.AI wurde gerade oft genug gefragt. Frag in {seconds, plural, one {einer Sekunde} other {{seconds, number} Sekunden}} noch einmal.',

  'history.title': 'Verlauf',
  'history.not-linked':
    'Nicht mit einem Konto bei Returning.AI verknüpft: Du siehst nur, was dieser Server festgehalten hat.',
  'history.incomplete':
    '⚠️ Returning.AI konnte diesen Verlauf gerade nicht (oder nicht ganz) zeigen: Du siehst nur, was hier bekannt ist.',
  'history.second-copy': '🔎 doppelt gebucht',
  'history.takes-back': '↩️ nimmt {receipt} zurück',
  'history.takes-back-another': '↩️ nimmt eine andere Vergabe zurück',
  'history.taken-back-by': '↩️ zurückgenommen durch {receipt}',
  'history.elsewhere': 'von diesem Bot auf einem anderen Server',
  'history.outside': 'außerhalb von Discord',
  'refusal.others-history':
    'Du darfst deinen eigenen Verlauf sehen. Für den eines anderen Mitglieds brauchst du die Berechtigung „Nachrichten verwalten“ oder die Team-Rolle.',

  'given.title': 'Vergeben',
  'given.head': 'Was {member} vergeben, abgezogen und rückgängig gemacht hat',
  'given.cut': 'Du siehst nur das Neueste; Älteres findest du mit dem Beleg.',
  'given.taken-back': '↩️ zurückgenommen',

  // What happened to one award, each behind its time.
  'award-file.title': 'Was passiert ist',
  'award-file.asked': 'angefordert',
  'award-file.sent': 'gesendet',
  'award-file.sent-again': 'gesendet, zum {attempts, number}. Mal',
  'award-file.event.waiting': 'wartet auf die Verknüpfung des Mitglieds',
  'award-file.event.queued': 'unterwegs',
  'award-file.event.settled': 'angekommen',
  'award-file.event.refused': 'abgelehnt',
  'award-file.event.cancelled': 'vor dem Senden zurückgenommen, oder mit dem, was sie zurücknimmt',
  'award-file.event.expired': 'ohne Verknüpfung verfallen',
  'award-file.event.review': 'das Team muss entscheiden',
  'award-file.event.decided': 'das Team hat entschieden',
  'award-file.event.late-copy': 'eine zweite Buchung ist aufgetaucht',
  'award-file.event.late-decided': 'das Team hat über die zweite Buchung entschieden',
  'award-file.event.sent-again': 'war nicht angekommen, noch einmal gesendet',
  'award-file.taken-back-by': '↩️ Zurückgenommen durch {receipt}',
  'award-file.takes-back': '↩️ Nimmt {receipt} zurück',
  'award-file.message': 'Nachricht: {receipt}',

  'board.title': 'Bestenliste',
  'board.period.all': 'Insgesamt',
  'board.period.month': 'Dieser Monat, seit {day}',
  'board.period.week': 'Diese Woche, seit {day}',
  'board.period.day': 'Heute',
  'board.counts': 'Zählt, was über diesen Bot vergeben wurde, nicht alles in Returning.AI',
  'board.page': 'Seite {page, number}',
  'board.previous': 'Zurück',
  'board.next': 'Weiter',
  'board.jump': 'Zu mir springen',
  'board.own': '**Du: Platz {rank, number}**',
  'board.own-behind': '**Du: Platz {rank, number}, noch {distance, number} bis zum nächsten**',
  'board.own-absent': 'Du: noch nicht auf dieser Liste.',
  'board.own-hidden': 'Du bist hier auf Bestenlisten verborgen. Mit `/privacy board:shown` stehst du wieder darauf.',
  'board.empty':
    'Noch niemand. Punkte, die mit `/points add` vergeben werden, oder durch Reaktionen, sobald es eine Regel gibt (`/rules add`), zählen hier, sobald sie angekommen sind.',
  'board.empty-page': 'So weit unten steht niemand mehr.',
  'board.left': '*ein Mitglied, das gegangen ist*',
  'refusal.unknown-window': 'Diesen Zeitraum gibt es nicht. Wähle einen davon: {windows}.',

  'chart.button': 'Diagramm',
  'chart.title': 'Der Stand als Diagramm',
  'chart.board-title': 'Die Bestenliste als Diagramm',
  'chart.legend.undone': 'später rückgängig gemacht',
  'chart.legend.outside': 'außerhalb von Discord geändert',
  'chart.alt.one': '{field}: Ein Stand ist bekannt, {total, number} am {at}.',
  'chart.alt.totals':
    '{field}: {count, plural, one {ein Stand} other {{count, number} Stände}} als Stufen, vom {from} bis zum {to}. Erster {first, number}, letzter {last, number}. Niedrigster {least, number} am {leastAt}, höchster {most, number} am {mostAt}.',
  'chart.alt.outside':
    '{count, plural, one {Eine Änderung kam} other {{count, number} Änderungen kamen}} von außerhalb von Discord.',
  'chart.alt.undone':
    '{count, plural, one {Eine Vergabe wurde} other {{count, number} Vergaben wurden}} später rückgängig gemacht.',
  'chart.alt.flat':
    'Neun von zehn Ständen liegen zwischen {low, number} und {high, number}, deshalb sieht die Linie größtenteils flach aus.',
  'chart.alt.board': '{field}, {period}, als Balken: {rows}',
  'chart.alt.row': '{rank, number}. {name}: {total, number}',
  'chart.left': 'ein Mitglied, das gegangen ist',
  'chart.unnamed': 'ein Mitglied',
  'refusal.nothing-to-draw':
    'Noch gibt es nichts zu zeichnen: Returning.AI hat hierfür keinen Stand zurückgegeben. Mit der nächsten Vergabe, die es mit einem Stand bestätigt, beginnt das Diagramm: Versuche es dann noch einmal.',
  'refusal.board-empty':
    'Es gibt nichts zu zeichnen: Auf dieser Seite der Bestenliste steht niemand. Mit `/leaderboard` siehst du, wie sie jetzt ist.',
  'refusal.chart-failed':
    'Das Diagramm konnte nicht gezeichnet werden. Versuche es gleich noch einmal. Die Liste, von der du kommst, hat dieselben Zahlen.',
  'refusal.charts-busy': 'Gerade werden viele Diagramme gezeichnet. Versuche es gleich noch einmal.',

  'badge.done.award': 'Abzeichen verliehen',
  'badge.done.remove': 'Abzeichen entzogen',
  'badge.uncertain': 'Nicht sicher',
  'badge.unknown.award':
    'Die Antwort von Returning.AI ging verloren: Vielleicht wurde es verliehen, vielleicht nicht. Ich sende es nicht noch einmal, denn ein Abzeichen kann XP oder Münzen bringen. **Schau dir die Abzeichen dieses Mitglieds in Returning.AI an** und nimm `/badge award` nur dann noch einmal, wenn es dort fehlt.',
  'badge.unknown.remove':
    'Die Antwort von Returning.AI ging verloren: Vielleicht wurde es entzogen, vielleicht nicht. **Schau dir die Abzeichen dieses Mitglieds in Returning.AI an** und nimm `/badge remove` nur dann noch einmal, wenn es noch da ist.',
  'badge.list': 'Abzeichen',
  'badge.none': 'Diese Community hat noch keine Abzeichen. Lege eines in Returning.AI an.',
  'badge.earlier': 'Zurück',
  'badge.later': 'Weiter',
  'badge.page':
    'Seite {page, number} von {pages, number} · {badges, plural, one {{badges, number} Abzeichen} other {{badges, number} Abzeichen}}',
  'refusal.badge.bot': '{member} ist ein Bot; Bots haben keine Abzeichen. Wähle einen Menschen.',
  'refusal.badge.not-a-member': '{member} ist nicht mehr auf diesem Server. Wähle ein Mitglied.',
  'refusal.badge.unlisted': 'Die Abzeichen ließen sich nicht auflisten: {why}',
  'refusal.badge.not-looked-up': 'Das Abzeichen ließ sich nicht nachschlagen: {why} Es wurde nichts gesendet.',
  'refusal.badge.unknown':
    'Dieses Abzeichen hat die Community nicht. Wähle beim Tippen eines aus der Liste, oder schau in `/badge list` nach.',
  'refusal.badge.unknown-perhaps':
    'Unter den Abzeichen, die Returning.AI auflistet, ist dieses nicht; vielleicht sind das nicht alle. Wähle beim Tippen eines aus der Liste, oder gib das Abzeichen mit seiner ID an.',
  'refusal.badge.ambiguous':
    'So heißen mehrere Abzeichen. Wähle beim Tippen eines aus der Liste, oder gib seine ID an (`/badge list`).',
  'refusal.badge.account-unavailable':
    'Returning.AI antwortet gerade nicht, deshalb ließ sich das Konto des Mitglieds nicht nachschlagen. Es wurde nichts gesendet: Versuche es in einer Minute noch einmal.',
  'refusal.badge.read.key-problem':
    'Returning.AI akzeptiert den System-Schlüssel für die Liste der Abzeichen nicht. Bitte den Betreiber des Bots, `RETURNING_SYSTEM_KEY` zu prüfen.',
  'refusal.badge.read.not-found':
    'Unter der Adresse, die ich benutze, listet Returning.AI keine Abzeichen auf. Gib das Abzeichen mit seiner ID an, oder bitte den Betreiber des Bots, `RETURNING_SYSTEM_URL` zu prüfen.',
  'refusal.badge.read.slow-down':
    'Returning.AI bittet, langsamer zu machen. Versuche es in einer Minute noch einmal, oder gib das Abzeichen mit seiner ID an.',
  'refusal.badge.read.no-answer':
    'Returning.AI antwortet gerade nicht. Versuche es in einer Minute noch einmal, oder gib das Abzeichen mit seiner ID an.',
  'refusal.badge.write.unreachable':
    'Returning.AI ist nicht erreichbar, es wurde also nichts gesendet. Versuche es in einer Minute noch einmal.',
  'refusal.badge.write.slow-down':
    'Returning.AI bittet, langsamer zu machen, und hat nichts getan. Versuche es in einer Minute noch einmal.',
  'refusal.badge.write.key-problem':
    'Returning.AI akzeptiert den System-Schlüssel nicht, es ist also nichts passiert. Bitte den Betreiber des Bots, `RETURNING_SYSTEM_KEY` zu prüfen.',
  'refusal.badge.write.not-found':
    'Returning.AI kennt dieses Abzeichen oder das Konto dieses Mitglieds nicht und hat nichts getan. Schau in `/badge list` nach, bitte einen Admin, sich die Verknüpfung des Mitglieds anzusehen, und versuche es dann noch einmal.',
  'refusal.badge.write.refused-award':
    'Returning.AI hat dieses Abzeichen nicht verliehen: Vielleicht hat das Mitglied es schon, oder es lässt sich nicht von Hand verleihen. Schau dir das Abzeichen in Returning.AI an.',
  'refusal.badge.write.refused-remove':
    'Returning.AI hat dieses Abzeichen nicht entzogen: Vielleicht hat das Mitglied es nicht. Schau dir die Abzeichen des Mitglieds in Returning.AI an.',

  'field.nameless': 'Punkte',

  'field.list': 'Felder',
  'field.none': 'Diese Community hat noch keine Felder. Lege eines mit `/fields create` an.',
  'field.more': '… und {more, plural, one {ein weiteres} other {{more, number} weitere}}.',
  'field.stale': '⚠️ Returning.AI antwortet gerade nicht; das ist die Liste, wie sie zuletzt gelesen wurde.',
  'field.is-default': '**Standard**',
  'field.not-numeric': 'enthält keine Zahlen',
  'field.default.title': 'Standardfeld',
  'field.default.chosen': 'Befehle ohne Feld meinen ab jetzt **{field}**.',
  'field.done.create': 'Feld angelegt',
  'field.done.rename': 'Feld umbenannt',
  'field.done.delete': 'Feld gelöscht',
  'field.uncertain': 'Nicht sicher',
  'field.not-listed-yet': 'Returning.AI hat es bestätigt. In seiner Liste der Felder steht es noch nicht.',
  'field.lost.done':
    'Die Antwort von Returning.AI ging verloren, aber seine Liste der Felder zeigt, dass es geschehen ist.',
  'field.lost.not-done.create':
    'Die Antwort von Returning.AI ging verloren, und seine Liste der Felder zeigt die Änderung nicht. Sie kann noch kommen: **Schau in einer Minute in `/fields list` nach** und nimm `/fields create` nur dann noch einmal, wenn es dort fehlt.',
  'field.lost.not-done.rename':
    'Die Antwort von Returning.AI ging verloren, und seine Liste der Felder zeigt die Änderung nicht. Sie kann noch kommen: **Schau in einer Minute in `/fields list` nach** und nimm `/fields rename` nur dann noch einmal, wenn es noch den alten Namen hat.',
  'field.lost.not-done.delete':
    'Die Antwort von Returning.AI ging verloren, und seine Liste der Felder zeigt die Änderung nicht. Sie kann noch kommen: **Schau in einer Minute in `/fields list` nach** und nimm `/fields delete` nur dann noch einmal, wenn es noch da ist.',
  'field.lost.unreadable.create':
    'Die Antwort von Returning.AI ging verloren, und seine Felder lassen sich gerade nicht auflisten. **Schau in einer Minute in `/fields list` nach** und nimm `/fields create` nur dann noch einmal, wenn es dort fehlt.',
  'field.lost.unreadable.rename':
    'Die Antwort von Returning.AI ging verloren, und seine Felder lassen sich gerade nicht auflisten. **Schau in einer Minute in `/fields list` nach** und nimm `/fields rename` nur dann noch einmal, wenn es noch den alten Namen hat.',
  'field.lost.unreadable.delete':
    'Die Antwort von Returning.AI ging verloren, und seine Felder lassen sich gerade nicht auflisten. **Schau in einer Minute in `/fields list` nach** und nimm `/fields delete` nur dann noch einmal, wenn es noch da ist.',
  'field.was-default': 'Es war das Standardfeld.',
  'field.was-default-environment': 'Es ist das Standardfeld nach `RETURNING_FIELD_ID`.',
  'field.was-identity':
    'Mitglieder wurden nach den Discord-IDs darin verknüpft: Das ist jetzt aus, `/setup identity-field:…` wählt ein anderes Feld.',
  'field.rules-off':
    'Ausgeschaltet, weil sie Punkte darin vergeben haben: {rules}. `/rules edit` gibt ihnen ein anderes Feld.',
  'field.next-default': 'Befehle ohne Feld meinen dann {field}: `/fields default` wählt ein anderes.',
  'field.no-next-default':
    'Befehle ohne Feld haben dann **keines**: Wähle mit `/fields default` eines für diesen Server.',
  'field.rules-more': '{rules} und {more, plural, one {eine weitere} other {{more, number} weitere}}',
  'field.delete.title': 'Feld löschen?',
  'field.delete.wrong-name': '⚠️ So heißt es nicht.',
  'field.delete.what': '{field} mit allen Werten, die darin stehen. Das lässt sich nicht zurücknehmen.',
  'field.delete.default': 'Es ist das Standardfeld.',
  'field.delete.identity': 'Mitglieder werden nach den Discord-IDs darin verknüpft.',
  'field.delete.rules':
    'Diese Regeln vergeben Punkte darin, mit seinem Namen oder als Standard, und würden ausgeschaltet: {rules}',
  'field.delete.awards-here': 'Noch nicht abgeschlossene Vergaben: {awards, number}',
  'field.delete.awards-elsewhere': 'Vergaben eines anderen Servers dieser Community sind noch nicht abgeschlossen',
  'field.delete.awards-both':
    'Noch nicht abgeschlossene Vergaben: {awards, number} hier und einige auf einem anderen Server dieser Community',
  'field.delete.confirm':
    'Es wurde nichts geändert. Zum Löschen gib den Befehl noch einmal ein, mit dem Namen des Felds als Bestätigung: {field}',
  'field.delete.wait': 'Es wurde nichts geändert. Löschen lässt es sich, wenn diese Vergaben abgeschlossen sind.',

  'refusal.field.name-empty': 'Der Name ist leer. Gib einen an, zum Beispiel `Treuepunkte`.',
  'refusal.field.name-too-long':
    'Der Name hat {length, plural, one {{length, number} Zeichen} other {{length, number} Zeichen}}; Returning.AI nimmt höchstens {most, number}.',
  'refusal.field.name-unseen':
    'Im Namen stehen Zeilenumbrüche, doppelte Leerzeichen oder unsichtbare Zeichen. Tippe ihn neu, statt ihn einzufügen.',
  'refusal.field.bad-type': 'Ein Feld enthält eine Zahl (`number`) oder einen Text (`text`). Wähle eins davon.',
  'refusal.field.type-unknown':
    'Returning.AI sagt nicht, was dieses Feld enthält; es ohne das umzubenennen, könnte es verändern. Benenne es in Returning.AI selbst um.',
  'refusal.field.unknown-edit':
    'Dieses Feld hat die Community nicht. Wähle beim Tippen eines aus der Liste, oder schau in `/fields list` nach.',
  'refusal.field.exists':
    'Ein anderes Feld hat das schon als Namen, als Datenbanknamen oder als ID. Wähle einen anderen Namen, siehe `/fields list`.',
  'refusal.field.in-use-here':
    'Vergaben dieses Felds sind hier noch unterwegs oder warten auf eine Verknüpfung oder eine Entscheidung, deshalb wird es nicht gelöscht. Schau in `/setup` nach, und versuche es noch einmal, wenn sie abgeschlossen sind.',
  'refusal.field.in-use-elsewhere':
    'Vergaben dieses Felds sind auf einem anderen Server dieser Community noch unterwegs oder warten auf eine Verknüpfung oder eine Entscheidung, deshalb wird es nicht gelöscht. Schau in `/setup` nach, und versuche es noch einmal, wenn sie abgeschlossen sind.',
  'refusal.field.edit-read.key-problem':
    'Returning.AI akzeptiert den API-Schlüssel nicht, deshalb wurde nichts geändert. Gib mit `/setup` einen mit der Berechtigung „User Fields“ ein.',
  'refusal.field.edit-read.not-found':
    'Returning.AI listet die Felder dieser Community nicht auf, deshalb wurde nichts geändert: Ich könnte nicht sehen, was aus ihnen wird. Ändere sie in Returning.AI selbst.',
  'refusal.field.edit-read.slow-down':
    'Returning.AI bittet, langsamer zu machen, deshalb wurde nichts geändert. Versuche es in einer Minute noch einmal.',
  'refusal.field.edit-read.no-answer':
    'Returning.AI antwortet gerade nicht, deshalb wurde nichts geändert. Versuche es in einer Minute noch einmal.',
  'refusal.field.write.unreachable':
    'Returning.AI ist nicht erreichbar, es wurde also nichts gesendet. Versuche es in einer Minute noch einmal.',
  'refusal.field.write.slow-down':
    'Returning.AI bittet, langsamer zu machen, und hat nichts geändert. Versuche es in einer Minute noch einmal.',
  'refusal.field.write.key-problem':
    'Der API-Schlüssel darf keine Felder ändern, deshalb wurde nichts geändert. Gib ihm in Returning.AI die Berechtigung „User Fields“, oder ändere sie in Returning.AI selbst.',
  'refusal.field.write.not-found':
    'Returning.AI kennt dieses Feld nicht mehr oder lässt es so nicht ändern. Es wurde nichts geändert; schau in `/fields list` nach.',
  'refusal.field.write.conflict':
    'Returning.AI hat so ein Feld schon oder braucht dieses. Es wurde nichts geändert; schau in `/fields list` nach und wähle einen anderen Namen.',
  'refusal.field.write.refused':
    'Returning.AI hat das abgelehnt und nichts geändert: Felder, die es für sich selbst braucht, lassen sich nicht ändern. Woran es liegt, siehst du in Returning.AI selbst.',
  'refusal.field.ambiguous':
    'Mehrere Felder heißen „{typed}“: {choices}. Wähle beim Tippen eines aus der Liste, oder gib seine ID an.',
  'refusal.field.empty':
    'Das Feld ist leer. Wähle eines aus der Liste, oder lass die Angabe weg, dann gilt das Standardfeld.',
  'refusal.field.unknown': 'Ein Feld namens „{typed}“ hat diese Community nicht.',
  'refusal.field.not-numeric': 'Das Feld „{typed}“ enthält keine Zahlen, also auch keine Punkte.',
  'refusal.field.pick': 'Wähle eines von diesen: {names}.',
  'refusal.field.pick-more':
    'Wähle eines von diesen: {names} und {more, plural, one {ein weiteres} other {{more, number} weitere}}.',
  'refusal.field.pick-none': 'Sie hat keines, das Punkte enthält: Bitte einen Admin, eines anzulegen.',
  'refusal.field.default-deleted':
    'Das Standardfeld „{field}“ wurde in Returning.AI gelöscht. Gib im Befehl ein anderes Feld an, oder bitte jemanden mit „Server verwalten“, mit `/fields default` ein neues zu wählen.',
  'refusal.field.no-default':
    'Du hast kein Feld angegeben, und dieser Server hat kein Standardfeld. Gib im Befehl ein Feld an, oder bitte jemanden mit „Server verwalten“, mit `/fields default` eines zu wählen.',
  'refusal.field.unlisted': 'Die Felder ließen sich nicht auflisten: {why}',
  'refusal.field.not-looked-up': 'Das Feld „{typed}“ ließ sich nicht nachschlagen: {why} Es wurde nichts festgehalten.',
  'refusal.field.read.key-problem':
    'Returning.AI akzeptiert den API-Schlüssel nicht. Jemand mit „Server verwalten“ kann mit `/setup` einen neuen eingeben.',
  'refusal.field.read.not-found':
    'Returning.AI kennt diese Community nicht oder listet ihre Felder nicht auf. Gib das Feld mit seiner ID an, oder prüfe die Community mit `/setup`.',
  'refusal.field.read.slow-down': 'Returning.AI bittet, langsamer zu machen. Versuche es in einer Minute noch einmal.',
  'refusal.field.read.no-answer': 'Returning.AI antwortet gerade nicht. Versuche es in einer Minute noch einmal.',

  // Lines of the log channel.
  'log.waiting': '⏳ wartet auf die Verknüpfung des Mitglieds: {change}',
  'log.queued': '⏳ unterwegs: {change}',
  'log.refused': '⛔ abgelehnt: {change}',
  'log.not-undone': '⛔ nicht rückgängig gemacht: {change}',
  'log.cancelled': '↩️ vor dem Senden zurückgenommen: {change}',
  'log.expired': '⛔ ohne Verknüpfung verfallen: {change}',
  'log.review': '🔎 das Team muss entscheiden: {change}',
  'log.decided-arrived': '🔎 Team: ist angekommen: {change}',
  'log.decided-dropped': '🔎 Team: verworfen: {change}',
  'log.decided-again': '🔎 Team: noch einmal gesendet: {change}',
  'log.late-copy': '🔎 eine zweite Buchung ist aufgetaucht, das Team muss entscheiden: {change}',
  'log.late-compensated': '🔎 Team: die zweite Buchung wird abgezogen: {change}',
  'log.late-ignored': '🔎 Team: keine zweite Buchung: {change}',
  'log.sent-again': '🔎 war nicht angekommen, noch einmal gesendet: {change}',
  'log.stopped-at-zero': '⚠️ bei null war Schluss',
  'log.outside': '⚠️ davor {change, number, signed} außerhalb von Discord',
  'log.no-words': '⚠️ {receipt}: Ich konnte nicht in Worte fassen, was passiert ist. `/history` oder `/setup` zeigt es.',
  'log.no-words-audit':
    '⚠️ Ein Eintrag des Protokolls: Ich konnte nicht in Worte fassen, was passiert ist. `/history` oder `/setup` zeigt es.',

  'audit.title': 'Letzte Änderungen',
  'audit.nothing': 'Hier wurde bisher nichts geändert, soweit das aufbewahrt wird.',
  'audit.deed.settings': 'Einstellungen geändert',
  'audit.deed.key': 'API-Schlüssel',
  'audit.deed.rule-added': 'Regel angelegt: {what}',
  'audit.deed.rule-changed': 'Regel geändert: {what}',
  'audit.deed.rule-removed': 'Regel entfernt: {what}',
  'audit.deed.reward-added': 'Rolle ab einem Stand angelegt: {what}',
  'audit.deed.reward-changed': 'Rolle ab einem Stand geändert: {what}',
  'audit.deed.reward-removed': 'Rolle ab einem Stand entfernt: {what}',
  'audit.deed.link-set': 'verknüpft: {what}',
  'audit.deed.link-removed': 'Verknüpfung entfernt: {what}',
  'audit.deed.link-ended': 'eigene Verknüpfung beendet: {what}',
  'audit.deed.request-approved': 'Verknüpfungsanfrage genehmigt: {what}',
  'audit.deed.request-denied': 'Verknüpfungsanfrage abgelehnt: {what}',
  'audit.deed.import-confirmed': 'Import von Verknüpfungen bestätigt',
  'audit.deed.links-exported': 'alle Verknüpfungen exportiert',
  'audit.deed.member-shown': 'angesehen, was über {what} gespeichert ist',
  'audit.deed.member-erased': 'gelöscht: {what}',
  'audit.deed.award-decided': 'entschieden über {what}',
  'audit.deed.copy-decided': 'entschieden über eine zweite Buchung von {what}',
  'audit.deed.undo-confirmed': 'mehrere Vergaben rückgängig gemacht: {what}',
  'audit.deed.bulk-confirmed': 'Punkte für viele bestätigt: {what}',
  'audit.deed.badge-awarded': 'Abzeichen verliehen: {what}',
  'audit.deed.badge-removed': 'Abzeichen entzogen: {what}',
  'audit.deed.field-created': 'Feld angelegt: {what}',
  'audit.deed.field-renamed': 'Feld umbenannt: {what}',
  'audit.deed.field-deleted': 'Feld gelöscht: {what}',
  'audit.deed.award-given': 'Punkte vergeben, abgezogen oder rückgängig gemacht: {what}',
  'audit.deed.ledger-restored': 'aus einer Sicherung wiederhergestellt; was danach passiert ist, steht nicht darin',
  // Each follows "von".
  'audit.actor.system': 'dem Betreiber oder dem Bot selbst',
  'audit.actor.identity-field': 'dem Identitätsfeld',
  'audit.none': 'nichts',
  'audit.on': 'an',
  'audit.off': 'aus',
  'audit.value.communityId': 'Community {value}',
  'audit.value.key': 'Schlüssel {value}',
  'audit.value.enabled': 'eingeschaltet {value}',
  'audit.value.hints': 'Hinweise {value}',
  'audit.value.language': 'Sprache {value}',
  'audit.value.timezone': 'Zeitzone {value}',
  'audit.value.defaultFieldId': 'Standardfeld {value}',
  'audit.value.identityFieldId': 'Identitätsfeld {value}',
  'audit.value.logChannelId': 'Log-Kanal {value}',
  'audit.value.staffChannelId': 'Team-Kanal {value}',
  'audit.value.staffRoleId': 'Team-Rolle {value}',
  'audit.value.perAward': 'Grenze pro Vergabe {value}',
  'audit.value.perModeratorHour': 'Grenze pro Stunde {value}',
  'audit.value.rule': 'Regel {value}',
  'audit.value.hundredths': 'Anzahl {value}',
  'audit.value.fieldId': 'Feld {value}',
  'audit.value.giverRoleId': 'Rolle zum Geben {value}',
  'audit.value.receiverRoleId': 'Rolle zum Bekommen {value}',
  'audit.value.denyRoleId': 'ausgeschlossene Rolle {value}',
  'audit.value.channelId': 'Kanal {value}',
  'audit.value.perGiver': 'pro Gebendem {value}',
  'audit.value.perReceiver': 'pro Empfangendem {value}',
  'audit.value.perPair': 'pro Paar {value}',
  'audit.value.perMessage': 'pro Nachricht {value}',
  'audit.value.maxAgeDays': 'höchstes Alter {value}',
  'audit.value.accountAgeDays': 'Kontoalter {value}',
  'audit.value.memberAgeDays': 'Mitgliedsdauer {value}',
  'audit.value.onRemove': 'beim Entfernen {value}',
  'audit.value.roleId': 'Rolle {value}',
  'audit.value.total': 'Stand {value}',
  'audit.value.margin': 'Spielraum {value}',
  'audit.value.stack': 'neben höheren {value}',
  'audit.value.keep': 'behalten {value}',
  'audit.value.powers': 'Rechte {value}',
  'audit.value.account': 'Konto {value}',
  'audit.value.name': 'Name {value}',
  'audit.value.links': 'Verknüpfungen {value}',
  'audit.value.awards': 'Vergaben {value}',
  'audit.value.outcome': 'Ergebnis {value}',
  'audit.value.decision': 'Entscheidung {value}',
  'audit.word.key.set': 'gesetzt',
  'audit.word.key.replaced': 'ersetzt',
  'audit.word.key.forgotten': 'vergessen',
  'audit.word.onRemove.revoke': 'zurücknehmen',
  'audit.word.onRemove.keep': 'behalten',
  'audit.word.outcome.done': 'erledigt',
  'audit.word.outcome.uncertain': 'nicht sicher',
  'audit.word.decision.arrived': 'angekommen',
  'audit.word.decision.again': 'noch einmal',
  'audit.word.decision.drop': 'verworfen',
  'audit.word.decision.compensate': 'abziehen',
  'audit.word.decision.ignore': 'nichts tun',

  'list.sentences': '{before} {after}',

  // Settings, the check of a server, notices, answers.
  'list.comma': '{before}, {after}',
  'list.more': '{items} und {more, number} weitere',

  'permission.view-channel': 'Kanal ansehen',
  'permission.send-messages': 'Nachrichten senden',
  'permission.embed-links': 'Links einbetten',
  'permission.administrator': 'Administrator',
  'permission.manage-server': 'Server verwalten',
  'permission.manage-roles': 'Rollen verwalten',
  'permission.manage-channels': 'Kanäle verwalten',
  'permission.manage-messages': 'Nachrichten verwalten',
  'permission.manage-threads': 'Threads verwalten',
  'permission.manage-nicknames': 'Nicknamen verwalten',
  'permission.manage-webhooks': 'WebHooks verwalten',
  'permission.kick-members': 'Mitglieder kicken',
  'permission.ban-members': 'Mitglieder bannen',
  'permission.moderate-members': 'Mitglieder in Timeout schicken',
  'permission.mention-everyone': 'alle und alle Rollen erwähnen',
  'permission.view-audit-log': 'Audit-Log einsehen',
  'permission.mute-members': 'Mitglieder stummschalten',
  'permission.deafen-members': 'Ein- und Ausgabe von Mitgliedern deaktivieren',
  'permission.move-members': 'Mitglieder verschieben',

  'setup.title': '📊 Einstellungen',
  'setup.none': '–',
  'setup.points-on': 'Punkte sind **eingeschaltet**',
  'setup.points-off': 'Punkte sind **ausgeschaltet**',
  'setup.hints-on': 'Mitglieder erfahren per Direktnachricht, dass Punkte auf ihre Verknüpfung warten: **an**',
  'setup.hints-off': 'Mitglieder erfahren per Direktnachricht, dass Punkte auf ihre Verknüpfung warten: **aus**',
  'setup.community': 'Community: {community} · API-Schlüssel: {key}',
  'setup.key.guild': 'der eigene dieses Servers',
  'setup.key.environment': 'der des Betreibers',
  'setup.default-field': 'Standardfeld: {field}',
  'setup.identity-field': 'Mitglieder werden über ihre Discord-ID verknüpft, aus: {field}',
  'setup.identity-field-warning':
    '-# ⚠️ Wer dieses Feld beschreiben kann, bestimmt, wessen Punkte auf welches Konto gehen: Mitglieder dürfen das nicht.',
  'setup.identity-field-off': 'aus (niemanden darüber verknüpfen)',
  'setup.channels': 'Log-Kanal: {log} · Team-Kanal: {staff}',
  'setup.role': 'Team-Rolle: {role} · Zeitzone: {timezone}',
  'setup.limits': 'Grenze pro Vergabe: {award} · pro Teammitglied und Stunde: {hour}',
  'setup.check': '**Prüfung der Verbindung**',
  'setup.check-line': '{name}: {found}',
  'setup.button.key': 'API-Schlüssel',
  'setup.button.check': 'Prüfen',
  'setup.button.changes': 'Letzte Änderungen',
  'setup.button.decide': 'Entscheiden ({count, number})',
  'setup.no-decision': '✅ Nichts zu entscheiden',
  'setup.no-decision-words': 'Auf diesem Server wartet keine Vergabe auf eine Entscheidung.',
  // The title and the label have at most 45 characters.
  'setup.key-form.title': 'API-Schlüssel von Returning.AI',
  'setup.key-form.label': 'Schlüssel von {community}',
  'setup.key-form.placeholder': 'Berechtigungen: User Fields, Get User Data',

  'community.title': '📊 Andere Community',
  'community.fields': 'Returning.AI bestätigt die neue. Ihre Felder: {fields}.',
  'community.no-fields': 'Returning.AI bestätigt die neue. Felder hat sie keine.',
  'community.confirm':
    'Die Community ist noch nicht gewechselt: `{from}` gilt weiter. **Bestätigen** wechselt sie. So lange gilt der Button: {life}. Mit `/setup community:{from}` kommst du zurück.',
  'community.unset-title': '📊 Community abwählen?',
  'community.unset-to-none': '`{from}` → keine: Punkte lassen sich erst wieder vergeben, wenn eine andere gewählt ist.',
  'community.unset-to-operator': '`{from}` → `{to}`, die Community des Betreibers dieses Bots.',
  'community.unset-confirm':
    'Die Community ist noch nicht abgewählt: `{from}` gilt weiter. **Bestätigen** wählt sie ab. So lange gilt der Button: {life}.',
  'community.button.confirm': 'Bestätigen',
  'community.button.cancel': 'Abbrechen',
  'community.hanging': '**Was an der jetzigen hängt**',
  'community.hanging.links': '· Verknüpfungen: **{count, number}** ({consequence})',
  'community.hanging.requests': '· Offene Anfragen auf Verknüpfung: **{count, number}** ({consequence})',
  'community.hanging.waiting': '· Vergaben, die auf eine Verknüpfung warten: **{count, number}** ({consequence})',
  'community.hanging.under-way': '· Vergaben, die unterwegs sind: **{count, number}** ({consequence})',
  'community.hanging.rules': '· Regeln: **{count, number}** ({consequence})',
  'community.hanging.default-field': '· Das Standardfeld wird geleert.',
  'community.hanging.identity-field': '· Das Feld, über das Mitglieder verknüpft werden, wird geleert.',
  'community.hanging.nothing': '· Nichts',
  'community.with-another.links': 'bleiben, gelten in der neuen Community aber nicht',
  'community.with-another.requests': 'müssen neu gestellt werden',
  'community.with-another.waiting': 'warten dort weiter',
  'community.with-another.under-way': 'kommen dort noch an',
  'community.with-another.rules': 'solche mit einem Feld der jetzigen Community geben nichts, bis sie geändert sind',
  'community.without.links': 'bleiben und gelten wieder, wenn du sie wieder wählst',
  'community.without.requests': 'enden',
  'community.without.waiting':
    'solange kann niemand verknüpft werden; sie verfallen nach {days, plural, one {einem Tag} other {{days, number} Tagen}}',
  'community.without.rules': 'geben solange nichts',
  'community.key-deleted':
    '· Der API-Schlüssel dieses Servers wird gelöscht. Ohne Schlüssel lässt sich nicht rückgängig machen, was dort vergeben wurde.',
  'community.key-stays':
    '· Der API-Schlüssel dieses Servers bleibt: Diese Vergaben brauchen ihn. Gib danach noch einmal `/setup unset:community` ein, um ihn zu löschen. Ohne Schlüssel lässt sich nicht rückgängig machen, was dort vergeben wurde.',
  'community.not-changed': '⛔ Community nicht gewechselt',
  'community.nothing-changed': 'Nichts wurde geändert.',
  'community.stays': 'Nichts wurde geändert: `{from}` gilt weiter.',
  'community.check-id':
    'Prüfe die ID. Wenn `{to}` stimmt, drücke *API-Schlüssel* und gib einen Schlüssel dieser Community ein; bevor sich etwas ändert, wirst du noch einmal gefragt.',
  'community.failure.no-key': 'Ich habe keinen API-Schlüssel, um {community} auszuprobieren.',
  'community.failure.key-problem': 'Returning.AI nimmt den Schlüssel dieses Servers für {community} nicht an.',
  'community.failure.not-found': 'Returning.AI kennt {community} nicht.',
  'community.failure.no-answer':
    'Returning.AI antwortet gerade nicht, deshalb ließ sich {community} nicht ausprobieren.',

  'check.name.switch': 'Schalter',
  'check.name.community': 'Community',
  'check.name.api-key': 'API-Schlüssel',
  'check.name.default-field': 'Standardfeld',
  'check.name.identity-field': 'Identitätsfeld',
  'check.name.reading-back': 'Nachlesen',
  'check.name.channels': 'Kanäle',
  'check.name.staff-channel': 'Team-Kanal',
  'check.name.log-channel': 'Log-Kanal',
  'check.name.staff-role': 'Team-Rolle',
  'check.name.chosen-places': 'Kanäle und Rollen',
  'check.name.rules': 'Regeln',
  'check.name.rewards': 'Rollen ab einem Stand',
  'check.name.second-process': 'Zweiter Prozess',
  'check.name.decisions': 'Entscheidungen',
  'check.name.clock': 'Uhr',
  'check.switch.on': 'Punkte sind eingeschaltet.',
  'check.switch.off': 'Punkte sind ausgeschaltet.',
  'check.switch.fix': 'Schalte sie mit `/setup enabled:True` ein.',
  'check.community.none': 'Es ist keine Community von Returning.AI gewählt.',
  'check.community.none-fix':
    'Gib ihre ID mit `/setup community:…` an (in Returning.AI: Community-Einstellungen > Appearance).',
  'check.key.closed':
    'Der eigene Schlüssel dieses Servers ist gespeichert, lässt sich aber nicht öffnen: Er wurde mit einem anderen Hauptschlüssel versiegelt.',
  'check.key.closed-fix':
    'Wer den Bot betreibt, sollte den alten Hauptschlüssel zurücklegen (ENCRYPTION_KEY oder die Schlüsseldatei neben der Datenbank) und neu starten. Oder drücke *API-Schlüssel* unter `/setup` und gib den Schlüssel noch einmal ein.',
  'check.key.none': 'Für diese Community gibt es keinen API-Schlüssel, der funktioniert.',
  'check.key.none-fix':
    'Drücke *API-Schlüssel* unter `/setup` und gib einen mit den Berechtigungen User Fields und Get User Data ein.',
  'check.key.accepted.guild':
    'Returning.AI nimmt den eigenen Schlüssel dieses Servers für die Community {community} an.',
  'check.key.accepted.environment': 'Returning.AI nimmt den Schlüssel des Betreibers für die Community {community} an.',
  'check.key.refused.guild': 'Returning.AI nimmt den eigenen Schlüssel dieses Servers nicht an.',
  'check.key.refused.environment': 'Returning.AI nimmt den Schlüssel des Betreibers nicht an.',
  'check.key.refused-fix.guild':
    'Gib einen neuen Schlüssel ein, der die Berechtigung User Fields hat, zu dieser Community gehört und nicht abgelaufen ist.',
  'check.key.refused-fix.environment':
    'Wer den Bot betreibt, muss einen Schlüssel in RETURNING_API_TOKEN eintragen, der die Berechtigung User Fields hat, zu dieser Community gehört und nicht abgelaufen ist. Oder gib mit *API-Schlüssel* einen eigenen ein.',
  'check.key.no-fields': 'Returning.AI nennt keine Felder der Community {community}.',
  'check.key.no-fields-fix':
    'Prüfe die ID der Community. Wenn sie stimmt, nennt dieses Returning.AI keine Felder: Gib Felder mit ihrer ID an.',
  'check.key.silence-fix':
    'Versuche es in einer Minute noch einmal. Wenn es so bleibt, sollte der Betreiber des Bots RETURNING_API_URL und das Netz prüfen.',
  'check.silence': 'Returning.AI hat nicht geantwortet.',
  'check.silence.cause': 'Returning.AI hat nicht geantwortet ({cause}).',
  'check.silence.http':
    'Die Adresse von Returning.AI hat mit HTTP {status} geantwortet, aber nicht so, wie es die API vorsieht.',
  'check.silence.unreadable': 'Returning.AI hat geantwortet, aber nicht so, dass ich es lesen kann ({cause}).',
  'check.field.fix': 'Wähle eines unter `/setup` oder mit `/fields default`.',
  'check.field.none': 'Es ist keines gewählt; jeder Befehl muss eines nennen.',
  'check.field.not-looked-up': 'Ließ sich nicht nachsehen.',
  'check.field.lost': 'Das gewählte Feld gibt es in dieser Community nicht.',
  'check.field.not-numeric': 'Darin stehen keine Zahlen.',
  'check.field.ok': '{field} ist für Punkte da.',
  'check.identity-field.fix':
    'Wähle ein anderes mit `/setup identity-field:…` oder keines mit `/setup unset:identity-field`.',
  'check.history.nothing': 'Es wurde noch nichts vergeben, was sich nachlesen ließe.',
  'check.history.ok': 'Verläufe sind lesbar: Eine verlorene Antwort finde ich von selbst wieder.',
  'check.history.unread':
    'Verläufe sind nicht lesbar: Geht zu einer Vergabe die Antwort verloren, muss vielleicht das Team entscheiden.',
  'check.history.unread-cause':
    'Verläufe sind nicht lesbar ({cause}): Geht zu einer Vergabe die Antwort verloren, muss vielleicht das Team entscheiden.',
  'check.history.fix': 'Wähle einen Team-Kanal, damit solche Karten bei euch ankommen.',
  'check.way': 'Grundlage: {histories}, {totals}, wie der Doctor am {date} herausgefunden hat.',
  'check.way.unknown': 'Noch nicht untersucht: Wer den Bot betreibt, kann einmal `npm run doctor -- --api` aufrufen.',
  'check.way.histories': 'Verläufe der {api}-API',
  'check.way.no-histories': 'keine Verläufe',
  'check.way.totals.id': 'Stände nach der ID des Feldes',
  'check.way.totals.key': 'Stände nach dem Schlüssel des Feldes',
  'check.way.totals.name': 'Stände nach dem Namen des Feldes',
  'check.way.totals.none': 'keine Stände',
  'check.channels.none': 'Weder ein Team-Kanal noch ein Log-Kanal ist gewählt.',
  'check.channels.none-fix':
    'Wähle sie mit `/setup staff-channel:… log-channel:…`; dann erreichen Entscheidungen das ganze Team.',
  'check.channels.no-staff': 'Es ist kein Team-Kanal gewählt.',
  'check.channels.no-staff-fix':
    'Wähle einen mit `/setup staff-channel:…`; dann erreichen Entscheidungen das ganze Team.',
  'check.channels.no-log': 'Team-Kanal gewählt, kein Log-Kanal.',
  'check.channels.both': 'Team-Kanal und Log-Kanal sind gewählt.',
  'check.channel.gone': 'Es gibt ihn nicht mehr.',
  'check.channel.closed': 'Ich darf dort nicht schreiben. Mir fehlt: {missing}.',
  'check.staff-channel.gone-fix':
    'Wähle einen anderen mit `/setup staff-channel:…` oder keinen mit `/setup unset:staff-channel`.',
  'check.staff-channel.closed-fix': 'Gib mir das in {channel}, oder wähle einen anderen mit `/setup staff-channel:…`.',
  'check.staff-channel.open': 'Mitglieder können ihn sehen. Neue Karten warten.',
  'check.staff-channel.open-fix':
    'Nimm {roles} in {channel} die Berechtigung „Kanal ansehen“, oder wähle einen anderen mit `/setup staff-channel:…`.',
  'check.log-channel.gone-fix':
    'Wähle einen anderen mit `/setup log-channel:…` oder keinen mit `/setup unset:log-channel`.',
  'check.log-channel.closed-fix': 'Gib mir das in {channel}, oder wähle einen anderen mit `/setup log-channel:…`.',
  'check.staff-role.gone': 'Es gibt sie nicht mehr.',
  'check.staff-role.gone-fix': 'Wähle eine andere mit `/setup staff-role:…` oder keine mit `/setup unset:staff-role`.',
  'check.places-not-told':
    'Discord hat mir die Kanäle und Rollen dieses Servers nicht genannt, deshalb konnte ich nicht nach ihnen sehen.',
  'check.rules.paused': 'Pausiert, weil es die Rolle nicht mehr gibt, die sie ausschließen: {rules}.',
  'check.rules.idle':
    'Geben niemandem etwas, weil es eine Rolle oder einen Kanal nicht mehr gibt, den sie verlangen: {rules}.',
  'check.rules.foreign-emoji': 'Ihr eigenes Emoji gibt es nicht mehr, oder es gehört einem anderen Server: {rules}.',
  'check.rules.fix': 'Siehe `/rules list`: Dort steht zu jeder, was zu tun ist.',
  'check.rules.lost-field': '#{rule} gibt Punkte in einem Feld, das es in dieser Community nicht gibt.',
  'check.rules.lost-field-fix': 'Wähle ein anderes mit `/rules edit rule:{rule} field:…`.',
  'check.rewards.paused': 'Weder vergeben noch genommen: {roles}.',
  'check.second-process':
    'Noch einer läuft mit dem Token dieses Bots und einer eigenen Datenbank. Zuerst bemerkt: {since}.',
  'check.second-process.fix':
    'Beende einen von beiden: Sieh nach einem alten Host, einem zweiten Ordner, einem Container neben einem Dienst. Findet er sich nicht, setze das Token zurück und starte den Bot, der bleibt. Diese Zeile verschwindet nach seinem letzten Zeichen binnen: {time}.',
  'check.decisions':
    '{count, plural, one {Eine Vergabe braucht} other {{count, number} Vergaben brauchen}} eine Entscheidung des Teams.',
  'check.decisions.fix': 'Drücke *Entscheiden* unter `/setup` oder die Buttons im Team-Kanal.',
  'check.clock.ahead': 'Die Uhr dieses Rechners geht gegenüber den Servern {seconds} s vor.',
  'check.clock.behind': 'Die Uhr dieses Rechners geht gegenüber den Servern {seconds} s nach.',
  'check.clock.fix':
    'Wer den Bot betreibt, sollte die Zeitsynchronisation (NTP) einschalten, zum Beispiel mit `timedatectl set-ntp true`.',

  'refusal.no-community': 'Wähle zuerst mit `/setup community:…` die Community.',
  'refusal.key-without-community':
    'Wähle zuerst mit `/setup community:…` die Community und gib dann ihren Schlüssel ein.',
  'refusal.bad-key':
    'Das ist kein API-Schlüssel: Darin stehen Leerzeichen, Zeilenumbrüche oder andere Zeichen, die ein Schlüssel nie hat. Kopiere ihn noch einmal.',
  'refusal.key-not-accepted':
    'Returning.AI nimmt diesen Schlüssel für diese Community nicht an. Er muss zu ihr gehören, darf nicht abgelaufen sein und braucht die Berechtigung User Fields. Nichts wurde gespeichert.',
  'refusal.key-for-unknown-community':
    'Returning.AI kennt diese Community nicht, deshalb ließ sich der Schlüssel nicht ausprobieren. Prüfe die ID der Community mit `/setup`. Nichts wurde gespeichert.',
  'refusal.key-not-tried':
    'Returning.AI antwortet gerade nicht, deshalb ließ sich der Schlüssel nicht ausprobieren. Nichts wurde gespeichert; versuche es in einer Minute noch einmal.',
  'refusal.bad-community':
    'Die ID einer Community hat nur Buchstaben und Ziffern, meist 24 aus 0-9 und a-f. Kopiere sie aus den Community-Einstellungen > Appearance.',
  'refusal.other-community':
    'Der Server hat inzwischen eine andere Community als die, die dir gezeigt wurde. Deshalb wurde nichts geändert. Gib `/setup` noch einmal ein.',
  'refusal.community-not-verified':
    'Returning.AI bestätigt die neue Community nicht mehr, deshalb wurde nichts geändert. Gib `/setup community:…` in einer Minute noch einmal ein.',
  'refusal.nothing-to-unset.none':
    'Hier ist keine Community gewählt, und kein API-Schlüssel ist gespeichert, den nicht noch Vergaben brauchen. Wähle mit `/setup community:…` eine Community.',
  'refusal.nothing-to-unset.operator':
    'Dieser Server hat keine Community gewählt: Er nutzt die des Betreibers dieses Bots. Wähle mit `/setup community:…` eine andere.',
  'refusal.not-set-up':
    'Dieser Server ist noch nicht mit einer Community von Returning.AI verbunden. Jemand mit „Server verwalten“ kann das mit `/setup` tun: die Community wählen, dann ihren API-Schlüssel eingeben.',
  'refusal.not-set-up-any-more':
    'Dieser Server ist noch nicht mit einer Community von Returning.AI verbunden. Jemand mit „Server verwalten“ kann das mit `/setup` tun: die Community wählen, dann ihren API-Schlüssel eingeben. Wenn er schon verbunden war, frag den Betreiber des Bots.',
  'refusal.key-closed':
    'Der API-Schlüssel dieses Servers ist gespeichert, aber ich kann ihn nicht öffnen: Wer den Bot betreibt, lässt ihn mit einem anderen Hauptschlüssel laufen als vorher. Bitte darum, den richtigen zurückzulegen, oder jemand mit „Server verwalten“ gibt den API-Schlüssel mit `/setup` noch einmal ein.',
  'refusal.badges-elsewhere':
    'Abzeichen gehen auf diesem Server nicht: Es gibt sie nur in der Community des Betreibers dieses Bots. Vergib sie in Returning.AI selbst.',
  'refusal.no-system-key':
    'Abzeichen brauchen den System-Schlüssel der Community, und dieser Bot hat keinen. Bitte den Betreiber, `RETURNING_SYSTEM_KEY` zu setzen.',
  'refusal.bad-unset': '`unset` muss eines davon sein: {settings}.',
  'refusal.set-and-unset':
    '`{setting}` kann nicht zugleich gesetzt und entfernt werden. Nichts wurde geändert; lass eins von beiden weg.',
  'refusal.staff-role-everyone':
    'Die Team-Rolle kann nicht @everyone sein: Dann könnten alle Punkte vergeben. Wähle eine Rolle des Teams.',
  'refusal.bad-timezone': 'Das ist keine Zeitzone. Gib sie an wie Europe/Berlin, Asia/Kuala_Lumpur oder UTC.',
  'refusal.channel-not-seen': 'Ich sehe {channel} nicht. Gib mir dort „Kanal ansehen“ und versuche es noch einmal.',
  'refusal.channel-not-text': '{channel} ist kein Textkanal. Wähle einen, der einer ist.',
  'refusal.channel-not-writable':
    'Ich darf in {channel} nicht schreiben. Gib mir dort „Kanal ansehen“, „Nachrichten senden“ und „Links einbetten“ und versuche es noch einmal.',
  'refusal.staff-channel-open':
    '{channel} können alle sehen. Nimm @everyone dort die Berechtigung „Kanal ansehen“, oder wähle einen Kanal nur für das Team.',
  'refusal.staff-channel-open-to-role':
    '{channel} können Mitglieder sehen: {role} ist keine Rolle des Teams. Nimm dieser Rolle dort die Berechtigung „Kanal ansehen“, oder wähle einen Kanal nur für das Team.',
  'refusal.option-not-text': 'Die Option `{option}` muss Text sein. Lade Discord neu und versuche es noch einmal.',
  'refusal.option-not-listed': 'Wähle `{option}` aus der Liste, die Discord anbietet.',
  'refusal.bad-button': 'Diesen Button kann ich nicht mehr lesen. Gib den Befehl noch einmal ein.',

  'notice.title.held-up': '⛔ Vergaben stecken fest',
  'notice.title.delivered-again': '✅ Vergaben kommen wieder an',
  'notice.title.running-twice': '⛔ Ich laufe doppelt',
  'notice.title.running-once': '✅ Ich laufe nicht mehr doppelt',
  'notice.title.cards-held': '⛔ Karten werden zurückgehalten',
  'notice.title.cards-again': '✅ Karten kommen wieder',
  'notice.title.no-staff-channel': '⛔ Kein Team-Kanal',
  'notice.title.no-log-channel': '⛔ Kein Log-Kanal',
  'notice.title.no-staff-role': '⛔ Keine Team-Rolle',
  'notice.title.rules-paused': '⛔ Regeln sind pausiert',
  'notice.title.rules-idle': '⛔ Regeln geben niemandem etwas',
  'notice.title.reward-paused': '⛔ Eine Rolle ab einem Stand pausiert',
  'notice.title.put-right': '✅ In Ordnung gebracht',
  'notice.about': '{subject}: {words}',
  'notice.since': 'Begonnen: {since}.',
  'notice.began': 'Begonnen hatte es {since}.',
  'notice.to-owner': 'Zu deinem Server **{server}**:',
  'notice.open.key': '{problem} Vergaben werden angenommen und warten.',
  'notice.open.route': '{problem} Vergaben werden angenommen und warten.',
  'notice.open.outage':
    'Returning.AI ist gerade nicht erreichbar, oder etwas anderes antwortet an seiner Stelle; was davon, sagen die Nachrichten der Vergaben. Ich versuche es weiter. Vergaben werden angenommen und warten.',
  'notice.open.second-process':
    'Hier arbeitet noch eine Kopie von mir, mit meinem Token und einer eigenen Datenbank. Punkte für Reaktionen zählen doppelt, solange beide laufen, und was die eine getan hat, weiß die andere nicht. Wer den Bot betreibt, muss eine von beiden beenden; `npm run doctor` sagt mehr. Was doppelt gezählt hat, macht ihr von Hand rückgängig.',
  'notice.open.staff-channel-open':
    'Mitglieder, die nicht zum Team gehören, können den Team-Kanal sehen. Neue Karten warten. Karten zu Anfragen auf Verknüpfung verlieren solange das Konto oder die E-Mail-Adresse; Karten zu Vergaben nennen keine und bleiben. `/setup` sagt, wer den Kanal sieht und wie man ihn schließt; `/links pending` zeigt die Anfragen.',
  'notice.open.staff-channel':
    'Der Team-Kanal ist weg, oder ich darf dort nicht schreiben. Karten warten. `/setup` sagt, was zu tun ist.',
  'notice.open.log-channel':
    'Der Log-Kanal ist weg, oder ich darf dort nicht schreiben. Was ich nicht melden konnte, wartet. `/setup` sagt, was zu tun ist.',
  'notice.open.staff-role':
    'Die Team-Rolle ist weg. Wer sie hatte, kann nur noch mit *Nachrichten verwalten* Punkte vergeben. `/setup` sagt, was zu tun ist.',
  'notice.open.rule-paused':
    'Diese Rolle ist weg. Sie war die `deny-role` von Regeln, die jetzt auch denen etwas geben würden, die sie ausgeschlossen hat: Sie pausieren. `/rules list` zeigt sie und was zu tun ist.',
  'notice.open.rule-idle':
    'Das ist weg. Regeln verlangen es und geben deshalb niemandem etwas. `/rules list` zeigt sie und was zu tun ist.',
  'notice.open.reward-paused':
    'Ich vergebe und nehme diese Rolle nicht mehr. `/rewards list` zeigt, warum, und was zu tun ist.',
  'notice.closed.key':
    'Returning.AI nimmt den API-Schlüssel dieses Servers wieder an. Was gewartet hat, kommt jetzt an.',
  'notice.closed.route': 'Returning.AI kennt die Adresse wieder, die ich benutze. Was gewartet hat, kommt jetzt an.',
  'notice.closed.outage': 'Returning.AI antwortet wieder. Was gewartet hat, kommt jetzt an.',
  'notice.closed.second-process': 'Keine Spur mehr von einer anderen Kopie von mir. Beobachtet über: {time}.',
  'notice.closed.staff-channel-open':
    'Der Team-Kanal ist für Mitglieder wieder geschlossen, oder es wurde ein anderer gewählt. Karten, die gewartet haben, kommen jetzt.',
  'notice.closed.staff-channel':
    'Der Team-Kanal ist wieder in Ordnung, oder es wurde ein anderer gewählt. Karten, die gewartet haben, kommen jetzt.',
  'notice.closed.log-channel': 'Der Log-Kanal ist wieder in Ordnung, oder es wurde ein anderer gewählt.',
  'notice.closed.staff-role': 'Es gibt wieder eine Team-Rolle, oder es ist keine mehr gewählt.',
  'notice.closed.rule-paused': 'Keine Regel verlangt diese Rolle mehr.',
  'notice.closed.rule-idle': 'Keine Regel verlangt es mehr.',
  'notice.closed.reward-paused': 'Diese Rolle gibt es wieder ab ihrem Stand, oder für keinen mehr.',

  'refusal.store.FULL':
    'Ich kann gerade nichts aufschreiben: Die Festplatte der Maschine, auf der ich laufe, ist voll. Dadurch wurden keine Punkte bewegt, und was vorher angenommen wurde, bleibt erhalten. Bitte den Betreiber, dort Platz zu schaffen, und versuch es dann noch einmal.',
  'refusal.store.READ_ONLY':
    'Ich kann gerade nichts aufschreiben: Ich darf nicht in meine Datenbank schreiben. Dadurch wurden keine Punkte bewegt, und was vorher angenommen wurde, bleibt erhalten. Bitte den Betreiber, es mir zu erlauben, und versuch es dann noch einmal.',
  'refusal.store.IO_ERROR':
    'Ich kann gerade nichts aufschreiben: Die Maschine, auf der ich laufe, weigert sich. Dadurch wurden keine Punkte bewegt, und was vorher angenommen wurde, bleibt erhalten. Bitte den Betreiber, in mein Log und nach der Festplatte zu sehen, und versuch es dann noch einmal.',
  'refusal.store.UNAVAILABLE':
    'Ich kann meine Datenbank gerade nicht öffnen. Dadurch wurden keine Punkte bewegt, und was vorher angenommen wurde, bleibt erhalten. Bitte den Betreiber, in mein Log zu sehen, und versuch es dann noch einmal.',
  'refusal.store.UNREACHABLE':
    'Ich erreiche meine Datenbank gerade nicht. Dadurch wurden keine Punkte bewegt, und was vorher angenommen wurde, bleibt erhalten. Versuch es in einer Minute noch einmal; passiert es wieder, sag dem Betreiber Bescheid.',
  'refusal.store.IN_DOUBT':
    'Ich habe meine Datenbank verloren, gerade als ich das hier aufschrieb, und weiß deshalb nicht, ob es zählt. Sieh mit `/history` nach, bevor du es noch einmal machst.',
  'refusal.store.BUSY':
    'Ein anderes Programm schreibt gerade in meine Datenbank, deshalb kann ich es nicht. Dadurch wurden keine Punkte bewegt, und was vorher angenommen wurde, bleibt erhalten. Versuch es in einer Minute noch einmal; passiert es wieder, sag dem Betreiber Bescheid.',
  'refusal.store.GONE':
    'Jemand hat meine Datenbank verschoben, gelöscht oder verändert, während ich laufe. Deshalb kann ich nichts aufschreiben, und es wurden keine Punkte bewegt. Der Betreiber muss in mein Log sehen, das in Ordnung bringen und mich neu starten.',
  'refusal.store.LOCKED':
    'Eine andere Kopie von mir arbeitet jetzt mit meiner Datenbank. Deshalb habe ich aufgehört, und es wurden keine Punkte bewegt. Der Betreiber muss eine von uns beenden.',
  'refusal.store.CORRUPT':
    'Meine Datenbank ist beschädigt. Deshalb kann ich hier nicht weitermachen, und es wurden keine Punkte bewegt. Der Betreiber muss eine Sicherung zurückspielen.',

  'answer.progress': '⏳ Ich arbeite daran',
  'answer.did-not-work': 'Das hat nicht geklappt. Versuche es noch einmal, dann siehst du, warum.',
  'answer.interrupted':
    'Ich wurde dabei unterbrochen, oder Discord hat meine Antwort nicht angenommen; es kann also getan sein oder nicht. Sieh erst nach (bei Abzeichen und Feldern: in Returning.AI), und gib den Befehl nur dann noch einmal ein, wenn es nicht getan ist.',

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
    'Alles von diesem Teammitglied per Befehl; mit „seit“ (für andere nur „Server verwalten“)',
  'command.points.undo.since.name': 'seit',
  'command.points.undo.since.description':
    'Wie weit zurück, zum Beispiel 2h oder 1d; ohne „von“ geht es um deine eigenen',
  'command.points.bulk.name': 'viele',
  'command.points.bulk.description':
    'Vielen auf einmal Punkte geben (braucht „Server verwalten“); erst wird gezeigt, wer was bekommt',
  'command.points.bulk.reactors.name': 'reagierende',
  'command.points.bulk.reactors.description': 'Allen, die auf eine Nachricht reagiert haben',
  'command.points.bulk.reactors.message.name': 'nachricht',
  'command.points.bulk.reactors.message.description':
    'Der Link der Nachricht, oder ihre ID, wenn sie in diesem Kanal steht',
  'command.points.bulk.reactors.emoji.name': 'emoji',
  'command.points.bulk.reactors.emoji.description':
    'Nur, wer mit diesem Emoji reagiert hat; ohne Angabe mit irgendeinem',
  'command.points.bulk.reactors.amount.name': 'anzahl',
  'command.points.bulk.reactors.amount.description': 'Wie viele jedes Mitglied bekommt, 0,01 bis 1.000.000',
  'command.points.bulk.reactors.field.name': 'feld',
  'command.points.bulk.reactors.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.points.bulk.reactors.reason.name': 'grund',
  'command.points.bulk.reactors.reason.description': 'Wofür; steht an der Vergabe und im Verlauf',
  'command.points.bulk.csv.name': 'csv',
  'command.points.bulk.csv.description': 'Allen in einer Datei; jeder kann darin eine eigene Anzahl haben',
  'command.points.bulk.csv.file.name': 'datei',
  'command.points.bulk.csv.file.description': 'CSV mit der Spalte member_id oder account und, wenn gewünscht, amount',
  'command.points.bulk.csv.amount.name': 'anzahl',
  'command.points.bulk.csv.amount.description':
    'Wie viele bekommt, wer in der Datei keine eigene Anzahl hat, 0,01 bis 1.000.000',
  'command.points.bulk.csv.field.name': 'feld',
  'command.points.bulk.csv.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.points.bulk.csv.reason.name': 'grund',
  'command.points.bulk.csv.reason.description': 'Wofür; steht an der Vergabe und im Verlauf',
  'command.points.bulk.thread.name': 'thread',
  'command.points.bulk.thread.description': 'Allen, die in einem Thread geschrieben haben',
  'command.points.bulk.thread.thread.name': 'thread',
  'command.points.bulk.thread.thread.description': 'Der Thread',
  'command.points.bulk.thread.amount.name': 'anzahl',
  'command.points.bulk.thread.amount.description': 'Wie viele jedes Mitglied bekommt, 0,01 bis 1.000.000',
  'command.points.bulk.thread.field.name': 'feld',
  'command.points.bulk.thread.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.points.bulk.thread.reason.name': 'grund',
  'command.points.bulk.thread.reason.description': 'Wofür; steht an der Vergabe und im Verlauf',
  'command.points.bulk.role.name': 'rolle',
  'command.points.bulk.role.description': 'Allen mit einer Rolle; dafür muss der Bot die Mitglieder sehen dürfen',
  'command.points.bulk.role.role.name': 'rolle',
  'command.points.bulk.role.role.description': 'Die Rolle',
  'command.points.bulk.role.amount.name': 'anzahl',
  'command.points.bulk.role.amount.description': 'Wie viele jedes Mitglied bekommt, 0,01 bis 1.000.000',
  'command.points.bulk.role.field.name': 'feld',
  'command.points.bulk.role.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.points.bulk.role.reason.name': 'grund',
  'command.points.bulk.role.reason.description': 'Wofür; steht an der Vergabe und im Verlauf',
  'command.setup.name': 'einrichten',
  'command.setup.description': 'Server mit Returning.AI verbinden, Einstellungen ändern und prüfen, ob alles geht',
  'command.setup.community.name': 'community',
  'command.setup.community.description': 'Die ID der Community in Returning.AI',
  'command.setup.log-channel.name': 'log-kanal',
  'command.setup.log-channel.description': 'Wo jede Vergabe vermerkt wird',
  'command.setup.staff-channel.name': 'team-kanal',
  'command.setup.staff-channel.description': 'Wo das Team entscheidet; darf nicht für alle sichtbar sein',
  'command.setup.staff-role.name': 'team-rolle',
  'command.setup.staff-role.description': 'Eine Rolle, die auch ohne „Nachrichten verwalten“ vergeben darf',
  'command.setup.timezone.name': 'zeitzone',
  'command.setup.timezone.description': 'Für Tage und Wochen, zum Beispiel Europe/Berlin',
  'command.setup.enabled.name': 'eingeschaltet',
  'command.setup.enabled.description': 'Ob hier neue Punkte vergeben werden können',
  'command.setup.hints.name': 'hinweise',
  'command.setup.hints.description': 'Ob Mitglieder per Direktnachricht erfahren, dass Punkte auf sie warten',
  'command.setup.identity-field.name': 'identitätsfeld',
  'command.setup.identity-field.description':
    'Textfeld mit Discord-IDs, über das Mitglieder verknüpft werden; off beendet das',
  'command.setup.award-limit.name': 'vergabe-grenze',
  'command.setup.award-limit.description': 'So viel darf eine Vergabe höchstens ändern; 0 für keine Grenze',
  'command.setup.hourly-limit.name': 'stunden-grenze',
  'command.setup.hourly-limit.description': 'So viel darf ein Teammitglied pro Stunde ändern; 0 für keine Grenze',
  'command.setup.unset.name': 'entfernen',
  'command.setup.unset.description': 'Eine Einstellung, die es danach nicht mehr gibt',
  'command.setup.unset.choice.community.name': 'community',
  'command.setup.unset.choice.log-channel.name': 'log-kanal',
  'command.setup.unset.choice.staff-channel.name': 'team-kanal',
  'command.setup.unset.choice.staff-role.name': 'team-rolle',
  'command.setup.unset.choice.default-field.name': 'standardfeld',
  'command.setup.unset.choice.identity-field.name': 'identitätsfeld',
  'command.setup.unset.choice.language.name': 'sprache',
  'command.setup.unset.choice.timezone.name': 'zeitzone',
  'command.setup.unset.choice.award-limit.name': 'vergabe-grenze',
  'command.setup.unset.choice.hourly-limit.name': 'stunden-grenze',
  'command.setup.language.name': 'sprache',
  'command.setup.language.description': 'Von allem, was alle hier lesen; sonst die des Servers in Discord',
  'command.points-history.name': 'Punkteverlauf',
  'command.rewards.name': 'belohnungen',
  'command.rewards.description': 'Welche Rollen Mitglieder ab einem Stand bekommen',
  'command.rewards.add.name': 'anlegen',
  'command.rewards.add.description': 'Eine Rolle allen geben, die einen Stand erreichen',
  'command.rewards.add.role.name': 'rolle',
  'command.rewards.add.role.description': 'Die Rolle',
  'command.rewards.add.total.name': 'stand',
  'command.rewards.add.total.description': 'Ab diesem Stand hat ein Mitglied die Rolle',
  'command.rewards.add.field.name': 'feld',
  'command.rewards.add.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.rewards.add.stack.name': 'neben-höheren',
  'command.rewards.add.stack.description': 'Falsch: nur, solange keine höhere Rolle dieser Punkte erreicht ist (Wahr)',
  'command.rewards.add.keep.name': 'behalten',
  'command.rewards.add.keep.description': 'Wahr: Die Rolle bleibt, wenn der Stand fällt (Falsch)',
  'command.rewards.add.margin.name': 'spielraum',
  'command.rewards.add.margin.description': 'So weit unter dem Stand bleibt die Rolle noch (0)',
  'command.rewards.edit.name': 'ändern',
  'command.rewards.edit.description': 'Eine Rolle ab einem Stand ändern; was fehlt, bleibt wie es ist',
  'command.rewards.edit.role.name': 'rolle',
  'command.rewards.edit.role.description': 'Die Rolle, wie in der Liste',
  'command.rewards.edit.total.name': 'stand',
  'command.rewards.edit.total.description': 'Ab diesem Stand hat ein Mitglied die Rolle',
  'command.rewards.edit.field.name': 'feld',
  'command.rewards.edit.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.rewards.edit.stack.name': 'neben-höheren',
  'command.rewards.edit.stack.description': 'Falsch: nur, solange keine höhere Rolle dieser Punkte erreicht ist (Wahr)',
  'command.rewards.edit.keep.name': 'behalten',
  'command.rewards.edit.keep.description': 'Wahr: Die Rolle bleibt, wenn der Stand fällt (Falsch)',
  'command.rewards.edit.margin.name': 'spielraum',
  'command.rewards.edit.margin.description': 'So weit unter dem Stand bleibt die Rolle noch (0)',
  'command.rewards.remove.name': 'entfernen',
  'command.rewards.remove.description': 'Eine Rolle nicht mehr vergeben; wer sie hat, behält sie',
  'command.rewards.remove.role.name': 'rolle',
  'command.rewards.remove.role.description': 'Die Rolle, wie in der Liste',
  'command.rewards.list.name': 'liste',
  'command.rewards.list.description': 'Die Rollen ab einem Stand auflisten',
  'command.rules.name': 'regeln',
  'command.rules.description': 'Welche Reaktionen Punkte geben',
  'command.rules.add.name': 'anlegen',
  'command.rules.add.description': 'Ein Emoji dem Autor einer Nachricht Punkte geben lassen',
  'command.rules.add.emoji.name': 'emoji',
  'command.rules.add.emoji.description': 'Das Emoji, das Punkte gibt; auch eigene',
  'command.rules.add.amount.name': 'anzahl',
  'command.rules.add.amount.description': 'Wie viele Punkte, 0,01 bis 1.000.000',
  'command.rules.add.field.name': 'feld',
  'command.rules.add.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.rules.add.giver-role.name': 'geber-rolle',
  'command.rules.add.giver-role.description': 'Nur Mitglieder mit dieser Rolle geben',
  'command.rules.add.receiver-role.name': 'empfänger-rolle',
  'command.rules.add.receiver-role.description': 'Nur Mitglieder mit dieser Rolle bekommen',
  'command.rules.add.deny-role.name': 'sperr-rolle',
  'command.rules.add.deny-role.description': 'Mitglieder mit dieser Rolle geben nicht und bekommen nicht',
  'command.rules.add.channel.name': 'kanal',
  'command.rules.add.channel.description': 'Nur dort; eine Kategorie oder ein Forum zählt für alles darin',
  'command.rules.add.per-giver.name': 'pro-geber',
  'command.rules.add.per-giver.description': 'Vergaben am Tag, die ein Mitglied geben kann; 0 ohne Grenze',
  'command.rules.add.per-receiver.name': 'pro-empfänger',
  'command.rules.add.per-receiver.description': 'Vergaben am Tag, die ein Mitglied bekommen kann; 0 ohne Grenze',
  'command.rules.add.per-pair.name': 'pro-paar',
  'command.rules.add.per-pair.description': 'Vergaben am Tag von einem Mitglied an ein anderes; 0 ohne Grenze',
  'command.rules.add.per-message.name': 'pro-nachricht',
  'command.rules.add.per-message.description': 'Vergaben für eine Nachricht insgesamt; 0 ohne Grenze',
  'command.rules.add.max-age.name': 'höchstalter',
  'command.rules.add.max-age.description': 'Älteste Nachricht, die zählt, in Tagen (7)',
  'command.rules.add.account-age.name': 'kontoalter',
  'command.rules.add.account-age.description': 'Jüngstes Discord-Konto, das geben kann, in Tagen; 0 für jedes',
  'command.rules.add.member-age.name': 'mitgliedsalter',
  'command.rules.add.member-age.description': 'Kürzeste Zeit auf diesem Server, um zu geben, in Tagen; 0 für jede',
  'command.rules.add.on-remove.name': 'bei-entfernen',
  'command.rules.add.on-remove.description': 'Was aus den Punkten wird, wenn die Reaktion entfernt wird',
  'command.rules.add.on-remove.choice.revoke.name': 'Die Punkte werden zurückgenommen',
  'command.rules.add.on-remove.choice.keep.name': 'Die Punkte bleiben',
  'command.rules.add.enabled.name': 'aktiv',
  'command.rules.add.enabled.description': 'Ob die Regel Punkte gibt',
  'command.rules.edit.name': 'ändern',
  'command.rules.edit.description': 'Eine Regel ändern; was fehlt, bleibt wie es ist',
  'command.rules.edit.rule.name': 'regel',
  'command.rules.edit.rule.description': 'Die Regel: ihre Nummer oder ihr Emoji',
  'command.rules.edit.emoji.name': 'emoji',
  'command.rules.edit.emoji.description': 'Das Emoji, das Punkte gibt; auch eigene',
  'command.rules.edit.amount.name': 'anzahl',
  'command.rules.edit.amount.description': 'Wie viele Punkte, 0,01 bis 1.000.000',
  'command.rules.edit.field.name': 'feld',
  'command.rules.edit.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.rules.edit.giver-role.name': 'geber-rolle',
  'command.rules.edit.giver-role.description': 'Nur Mitglieder mit dieser Rolle geben',
  'command.rules.edit.receiver-role.name': 'empfänger-rolle',
  'command.rules.edit.receiver-role.description': 'Nur Mitglieder mit dieser Rolle bekommen',
  'command.rules.edit.deny-role.name': 'sperr-rolle',
  'command.rules.edit.deny-role.description': 'Mitglieder mit dieser Rolle geben nicht und bekommen nicht',
  'command.rules.edit.channel.name': 'kanal',
  'command.rules.edit.channel.description': 'Nur dort; eine Kategorie oder ein Forum zählt für alles darin',
  'command.rules.edit.per-giver.name': 'pro-geber',
  'command.rules.edit.per-giver.description': 'Vergaben am Tag, die ein Mitglied geben kann; 0 ohne Grenze',
  'command.rules.edit.per-receiver.name': 'pro-empfänger',
  'command.rules.edit.per-receiver.description': 'Vergaben am Tag, die ein Mitglied bekommen kann; 0 ohne Grenze',
  'command.rules.edit.per-pair.name': 'pro-paar',
  'command.rules.edit.per-pair.description': 'Vergaben am Tag von einem Mitglied an ein anderes; 0 ohne Grenze',
  'command.rules.edit.per-message.name': 'pro-nachricht',
  'command.rules.edit.per-message.description': 'Vergaben für eine Nachricht insgesamt; 0 ohne Grenze',
  'command.rules.edit.max-age.name': 'höchstalter',
  'command.rules.edit.max-age.description': 'Älteste Nachricht, die zählt, in Tagen (7)',
  'command.rules.edit.account-age.name': 'kontoalter',
  'command.rules.edit.account-age.description': 'Jüngstes Discord-Konto, das geben kann, in Tagen; 0 für jedes',
  'command.rules.edit.member-age.name': 'mitgliedsalter',
  'command.rules.edit.member-age.description': 'Kürzeste Zeit auf diesem Server, um zu geben, in Tagen; 0 für jede',
  'command.rules.edit.on-remove.name': 'bei-entfernen',
  'command.rules.edit.on-remove.description': 'Was aus den Punkten wird, wenn die Reaktion entfernt wird',
  'command.rules.edit.on-remove.choice.revoke.name': 'Die Punkte werden zurückgenommen',
  'command.rules.edit.on-remove.choice.keep.name': 'Die Punkte bleiben',
  'command.rules.edit.enabled.name': 'aktiv',
  'command.rules.edit.enabled.description': 'Ob die Regel Punkte gibt',
  'command.rules.edit.clear.name': 'weglassen',
  'command.rules.edit.clear.description': 'Eine Einschränkung, die wegfallen soll',
  'command.rules.edit.clear.choice.field.name': 'feld',
  'command.rules.edit.clear.choice.giver-role.name': 'geber-rolle',
  'command.rules.edit.clear.choice.receiver-role.name': 'empfänger-rolle',
  'command.rules.edit.clear.choice.deny-role.name': 'sperr-rolle',
  'command.rules.edit.clear.choice.channel.name': 'kanal',
  'command.rules.remove.name': 'entfernen',
  'command.rules.remove.description': 'Eine Regel entfernen; was sie vergeben hat, bleibt',
  'command.rules.remove.rule.name': 'regel',
  'command.rules.remove.rule.description': 'Die Regel: ihre Nummer oder ihr Emoji',
  'command.rules.list.name': 'liste',
  'command.rules.list.description': 'Die Regeln auflisten',
  'command.why-points.name': 'Warum Punkte?',
  'command.award-author.name': 'Dem Autor Punkte geben',
  'command.award-points.name': 'Punkte geben',
  'command.undo-points-here.name': 'Punkte hier rückgängig machen',
  'command.link.name': 'verknüpfung',
  'command.link.description': 'Dein eigenes Konto von Returning.AI verknüpfen lassen, damit du dort Punkte bekommst',
  'command.link.request.name': 'anfragen',
  'command.link.request.description': 'Um die Verknüpfung mit deinem Konto bitten; das Team entscheidet',
  'command.link.request.account.name': 'konto',
  'command.link.request.account.description': 'Dein Konto bei Returning.AI: E-Mail, Benutzername oder ID',
  'command.link.status.name': 'status',
  'command.link.status.description': 'Deine Verknüpfung, deine Anfrage und die Punkte sehen, die auf dich warten',
  'command.link.remove.name': 'entfernen',
  'command.link.remove.description': 'Deine Verknüpfung beenden oder deine Anfrage zurückziehen',
  'command.links.name': 'verknüpfungen',
  'command.links.description': 'Mitglieder mit ihren Konten bei Returning.AI verknüpfen',
  'command.links.set.name': 'verknüpfen',
  'command.links.set.description': 'Ein Mitglied mit einem Konto verknüpfen; wartende Punkte kommen dann an',
  'command.links.set.user.name': 'mitglied',
  'command.links.set.user.description': 'Das Mitglied',
  'command.links.set.account.name': 'konto',
  'command.links.set.account.description': 'Das Konto bei Returning.AI: ID, E-Mail oder Benutzername',
  'command.links.remove.name': 'entfernen',
  'command.links.remove.description': 'Die Verknüpfung eines Mitglieds entfernen',
  'command.links.remove.user.name': 'mitglied',
  'command.links.remove.user.description': 'Das Mitglied',
  'command.links.remove.account.name': 'konto',
  'command.links.remove.account.description': 'Oder das Konto: ID, E-Mail oder Benutzername, wer auch immer es hat',
  'command.links.show.name': 'zeigen',
  'command.links.show.description': 'Das Konto eines Mitglieds zeigen und die Punkte, die darauf warten',
  'command.links.show.user.name': 'mitglied',
  'command.links.show.user.description': 'Das Mitglied',
  'command.links.erase.name': 'löschen',
  'command.links.erase.description': 'Löschen, was über jemanden gespeichert ist; vorher siehst du, was das ist',
  'command.links.erase.user.name': 'mitglied',
  'command.links.erase.user.description': 'Wer gelöscht werden soll',
  'command.links.erase.id.name': 'id',
  'command.links.erase.id.description': 'Die ID, wenn Discord das Mitglied nicht mehr anbietet',
  'command.links.pending.name': 'offen',
  'command.links.pending.description': 'Über Verknüpfungen entscheiden, um die Mitglieder gebeten haben',
  'command.links.import.name': 'importieren',
  'command.links.import.description': 'Viele Mitglieder aus einer Datei verknüpfen; vorher siehst du, was sich ändert',
  'command.links.import.file.name': 'datei',
  'command.links.import.file.description': 'CSV mit den Spalten member_id und account, höchstens 2.000 Zeilen',
  'command.links.export.name': 'exportieren',
  'command.links.export.description': 'Alle Verknüpfungen dieses Servers als CSV-Datei bekommen',
  'command.privacy.name': 'privatsphäre',
  'command.privacy.description': 'Sehen oder ändern, was andere hier von dir sehen und ob der Bot dir schreibt',
  'command.privacy.board.name': 'bestenliste',
  'command.privacy.board.description': 'Ob Bestenlisten dich zeigen; ohne Angabe bleibt es, wie es ist',
  'command.privacy.board.choice.hidden.name': 'Verborgen',
  'command.privacy.board.choice.shown.name': 'Sichtbar',
  'command.privacy.messages.name': 'nachrichten',
  'command.privacy.messages.description':
    'Ob der Bot dir Direktnachrichten schreibt; ohne Angabe bleibt es, wie es ist',
  'command.privacy.messages.choice.on.name': 'An',
  'command.privacy.messages.choice.off.name': 'Aus',
  'command.fields.name': 'felder',
  'command.fields.description': 'Felder (Arten von Punkten) der Community ansehen und ändern, Standardfeld wählen',
  'command.fields.list.name': 'liste',
  'command.fields.list.description': 'Die Felder der Community auflisten',
  'command.fields.create.name': 'anlegen',
  'command.fields.create.description': 'Ein Feld in der Community anlegen',
  'command.fields.create.field.name': 'feld',
  'command.fields.create.field.description': 'Sein Name, wie ihn alle sehen',
  'command.fields.create.type.name': 'art',
  'command.fields.create.type.description': 'Was es enthält: ohne Angabe Zahlen (Punkte)',
  'command.fields.create.type.choice.number.name': 'Zahl',
  'command.fields.create.type.choice.text.name': 'Text',
  'command.fields.rename.name': 'umbenennen',
  'command.fields.rename.description': 'Einem Feld einen anderen Namen geben; seine Werte bleiben',
  'command.fields.rename.field.name': 'feld',
  'command.fields.rename.field.description': 'Das Feld',
  'command.fields.rename.name.name': 'name',
  'command.fields.rename.name.description': 'Der neue Name',
  'command.fields.delete.name': 'löschen',
  'command.fields.delete.description': 'Ein Feld mit allen Werten löschen; vorher siehst du, was das betrifft',
  'command.fields.delete.field.name': 'feld',
  'command.fields.delete.field.description': 'Das Feld',
  'command.fields.delete.confirm.name': 'bestätigung',
  'command.fields.delete.confirm.description': 'Der Name des Felds, um es jetzt zu löschen',
  'command.fields.default.name': 'standard',
  'command.fields.default.description': 'Das Feld wählen, das ohne Angabe gemeint ist',
  'command.fields.default.field.name': 'feld',
  'command.fields.default.field.description': 'Das Feld',
  'command.badge.name': 'abzeichen',
  'command.badge.description': 'Abzeichen der Community verleihen und entziehen',
  'command.badge.award.name': 'verleihen',
  'command.badge.award.description': 'Einem Mitglied ein Abzeichen verleihen; es kann XP oder Münzen bringen',
  'command.badge.award.user.name': 'mitglied',
  'command.badge.award.user.description': 'Das Mitglied',
  'command.badge.award.badge.name': 'abzeichen',
  'command.badge.award.badge.description': 'Das Abzeichen',
  'command.badge.remove.name': 'entziehen',
  'command.badge.remove.description': 'Einem Mitglied ein Abzeichen entziehen',
  'command.badge.remove.user.name': 'mitglied',
  'command.badge.remove.user.description': 'Das Mitglied',
  'command.badge.remove.badge.name': 'abzeichen',
  'command.badge.remove.badge.description': 'Das Abzeichen',
  'command.badge.list.name': 'liste',
  'command.badge.list.description': 'Die Abzeichen der Community auflisten',
  'command.leaderboard.name': 'bestenliste',
  'command.leaderboard.description': 'Zeigen, wer über diesen Bot die meisten Punkte bekommen hat',
  'command.leaderboard.field.name': 'feld',
  'command.leaderboard.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.leaderboard.window.name': 'zeitraum',
  'command.leaderboard.window.description': 'Seit wann, in der Zeitzone des Servers; ohne Angabe insgesamt',
  'command.leaderboard.window.choice.all.name': 'Insgesamt',
  'command.leaderboard.window.choice.month.name': 'Dieser Monat',
  'command.leaderboard.window.choice.week.name': 'Diese Woche (ab Montag)',
  'command.leaderboard.window.choice.day.name': 'Heute',
  'command.balance.name': 'punktestand',
  'command.balance.description': 'Zeigen, wie viele Punkte du oder ein anderes Mitglied hat',
  'command.balance.user.name': 'mitglied',
  'command.balance.user.description': 'Wessen Punkte; ohne Angabe deine',
  'command.balance.field.name': 'feld',
  'command.balance.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.history.name': 'verlauf',
  'command.history.description': 'Zeigen, was deine Punkte geändert hat, wann, durch wen und warum',
  'command.history.user.name': 'mitglied',
  'command.history.user.description':
    'Wessen Verlauf; ohne Angabe deiner (für andere brauchst du „Nachrichten verwalten“)',
  'command.history.field.name': 'feld',
  'command.history.field.description': 'Die Art der Punkte; ohne Angabe die übliche des Servers',
  'command.history.since.name': 'seit',
  'command.history.since.description': 'Wie weit zurück: 12h, 7d oder 2w, oder ein Tag wie 2026-11-01',
  'command.history.by.name': 'von',
  'command.history.by.description':
    'Stattdessen, was dieses Teammitglied vergeben hat (braucht „Nachrichten verwalten“)',
  'command.history.receipt.name': 'beleg',
  'command.history.receipt.description': 'Stattdessen eine Vergabe und alles zu ihr (braucht „Nachrichten verwalten“)',
};
