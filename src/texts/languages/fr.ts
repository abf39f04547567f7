import type { Translation } from '../translation.ts';

/** French, as friends in a community talk: tu. */
export const fr: Translation = {
  'duration.days':
    '{count, plural, =1 {un jour} one {{count, number} jour} many {{count, number} de jours} other {{count, number} jours}}',
  'duration.hours':
    '{count, plural, =1 {une heure} one {{count, number} heure} many {{count, number} d’heures} other {{count, number} heures}}',
  'duration.minutes':
    '{count, plural, =1 {une minute} one {{count, number} minute} many {{count, number} de minutes} other {{count, number} minutes}}',
  'duration.seconds':
    '{count, plural, =1 {une seconde} one {{count, number} seconde} many {{count, number} de secondes} other {{count, number} secondes}}',

  'award.heading.increase': 'Points ajoutés',
  'award.heading.decrease': 'Points retirés',
  'award.heading.overwrite': 'Points fixés',
  'award.heading.not-increase': 'Points non ajoutés',
  'award.heading.not-decrease': 'Points non retirés',
  'award.heading.not-overwrite': 'Points non fixés',
  'award.heading.undone': 'Annulé',
  'award.heading.not-undone': 'Non annulé',
  'award.heading.pending': 'Points en attente',
  'award.heading.waiting': 'Points en attente du lien',
  'award.heading.being-checked': 'En cours de vérification',
  'award.heading.expired': 'Points expirés',

  'award.change.increase': '**+{amount, number}** {field}',
  'award.change.decrease': '**−{amount, number}** {field}',
  'award.change.overwrite': '{field} fixé à **{amount, number}**',

  'award.total': '**Total : {total, number}**',
  'award.total-before': '**Total : {total, number}** (avant : {before, number})',
  'award.total-not-said':
    '**Total :** Returning.AI a pris en compte le changement, mais n’a pas donné le nouveau total.',
  'award.total-elsewhere': '**Total :** voir `/balance`.',
  'award.zero.set': '⚠️ Le total s’est arrêté à zéro : Returning.AI ne l’a pas fixé à {asked, number}.',
  'award.zero.taken':
    '⚠️ Le total s’est arrêté à zéro : il fallait retirer {asked, number}, et il y avait {before, number}.',
  'award.zero.below': '⚠️ Le total est en dessous de zéro.',
  'award.zero.perhaps':
    'On ne sait pas combien il y avait avant. Si c’était moins de {asked, number}, le total s’est arrêté à zéro.',

  'award.state.accepted': 'Accepté. Ce message changera tout seul dès que Returning.AI aura confirmé.',
  'award.state.waiting':
    'Aucun compte Returning.AI n’est encore lié à {member}, donc ces points attendent jusqu’au {until}. {member} peut en lier un en une étape : `/link request`.',
  'award.state.reading-back': 'Je relis l’historique pour voir si c’est arrivé, et je ne l’envoie pas deux fois.',
  'award.state.answer-lost':
    'Envoyé, mais la réponse de Returning.AI s’est perdue. Je relis l’historique pour voir si c’est arrivé, et je ne l’envoie pas deux fois.',
  'award.state.review': 'Ce message changera tout seul quand l’équipe aura décidé.',
  'award.state.erased': 'Ce qui était enregistré sur ce membre a été effacé avant que son compte soit lié.',
  'award.state.expired':
    'Le compte du membre n’a pas été lié à temps. Une fois qu’il le sera, les points pourront être redonnés.',
  'award.state.cancelled-unsent': 'Annulé avant l’envoi : rien n’est arrivé chez Returning.AI.',
  'award.state.cancelled-sent': 'Annulé avant l’arrivée : ce ne sera pas renvoyé.',
  'award.undone-by': 'Annulé par {actor} ({receipt}).',
  'award.being-undone-by': '⏳ Annulation en cours par {actor} ({receipt}).',
  'award.decided-by': 'On ne savait pas avec certitude si c’était arrivé ; {actor} a décidé.',
  'award.outside': 'Entre-temps, le total a aussi changé en dehors de Discord.',
  'award.outside-by': 'Entre-temps, le total a aussi changé en dehors de Discord ({change, number, signed}).',
  'award.copy.cancelled-found': '🔎 Un essai précédent semble être arrivé malgré tout. L’équipe décide.',
  'award.copy.cancelled-compensated':
    '{copy, plural, =1 {Un essai précédent} one {Un autre essai précédent} many {Un autre essai précédent} other {Un autre essai précédent}} était arrivé malgré tout ; {actor} l’a fait retirer.',
  'award.copy.found':
    '🔎 L’envoi a été répété et semble maintenant présent {times, plural, one {une fois} many {{times, number} de fois} other {{times, number} fois}}. L’équipe décide.',
  'award.copy.compensated':
    'C’était arrivé {times, plural, one {une fois} many {{times, number} de fois} other {{times, number} fois}} ; {actor} a fait retirer la {copy, plural, =1 {deuxième} =2 {troisième} =3 {quatrième} =4 {cinquième} one {suivante} many {suivante} other {suivante}} copie.',
  'award.takes-back': 'Annule {receipt} : {change} par {actor}.',
  'award.reason': 'Raison : {reason}',
  'award.by': 'Par {actor} · {when}',
  'award.button.undo': 'Annuler',
  'award.button.history': 'Historique',

  // Each follows "par".
  'award.actor.reaction': '{actor} avec {where}',
  'award.actor.reaction-removed': '{actor}, qui a retiré {where}',
  'award.actor.reactions-cleared': 'un modérateur qui a supprimé {where}',
  'award.actor.message': '{actor} pour {where}',

  'problem.UNREACHABLE': 'Returning.AI est injoignable pour l’instant. Je continue d’essayer, tu n’as rien à faire.',
  'problem.SLOW_DOWN': 'Returning.AI m’a demandé de ralentir. Je reprends dès qu’il le permet, tu n’as rien à faire.',
  'problem.PUT_OFF': 'Returning.AI n’accepte pas cela pour l’instant. Je réessaie, tu n’as rien à faire.',
  'problem.HISTORY_UNREADABLE':
    'Returning.AI ne me montre pas l’historique de ce compte pour l’instant. Je regarde encore pendant une demi-minute au plus avant d’envoyer, pour pouvoir dire si c’est arrivé ; tu n’as rien à faire.',
  'problem.KEY_PROBLEM':
    'Returning.AI refuse la clé API de ce serveur. Quelqu’un avec *Gérer le serveur* doit en saisir une valide avec `/setup` ; ensuite, tout reprend automatiquement.',
  'problem.NO_KEY':
    'Ce serveur n’a pas de clé API pour la communauté de cette attribution. Choisis de nouveau cette communauté avec `/setup community:…` et saisis sa clé ; ensuite, tout reprend automatiquement.',
  'problem.ROUTE_MOVED':
    'Returning.AI ne connaît plus l’adresse que j’utilise. L’hébergeur du bot doit vérifier `RETURNING_API_URL` ; ensuite, tout reprend automatiquement.',
  'problem.REFUSED_400':
    'Returning.AI n’a pas accepté le changement : le champ ou le montant ne lui convient pas. Demande à un admin de regarder le champ, ou choisis-en un autre, puis réessaie.',
  'problem.REFUSED_404':
    'Returning.AI ne connaît pas le compte de ce membre ou ce champ. Demande à un admin de regarder le lien et le champ, puis réessaie.',
  'problem.FIELD_DELETED':
    'Ce champ a été supprimé dans Returning.AI, ses points ne peuvent donc plus changer. Chaque commande te propose les champs qui existent pendant que tu écris.',
  'problem.REFUSED_409':
    'Returning.AI a refusé le changement, car il ne va pas avec l’état actuel du compte. Regarde `/balance`, puis réessaie.',
  'problem.REFUSED': 'Returning.AI a refusé le changement. Demande à un admin de vérifier la connexion, puis réessaie.',
  'problem.DROPPED_BY_STAFF':
    'On ne savait pas avec certitude si c’était arrivé, et l’équipe a décidé de l’abandonner. Ce ne sera pas renvoyé.',
  'problem.NOT_ACKNOWLEDGED':
    'Discord n’a pas confirmé ma réponse à la commande : personne ne l’a vue, et rien n’a été envoyé. Lance la commande de nouveau.',
  'problem.ORIGINAL_REFUSED': 'L’attribution à annuler a été refusée elle-même, il n’y a donc rien à annuler.',
  'problem.STOPPED_AT_ZERO':
    'Le total s’est arrêté à zéro, donc l’attribution à annuler a retiré moins qu’elle ne le dit. Je préfère ne pas deviner combien rendre : `/points undo` avec son reçu donne les deux nombres.',
  'problem.OUTCOME_UNKNOWN':
    'La réponse de Returning.AI s’est perdue et son historique ne montre pas si c’est arrivé. Je préfère ne pas deviner : l’équipe décide.',
  'problem.LIST_UNAVAILABLE':
    'La réponse de Returning.AI s’est perdue et je n’ai pas le droit de lire son historique, donc je ne vois pas si c’est arrivé. Je préfère ne pas deviner : l’équipe décide.',
  'problem.OVERTAKEN':
    'D’autres points de ce membre sont arrivés pendant que ce total attendait ; le fixer maintenant les effacerait. Je préfère ne pas deviner : l’équipe décide. Abandonne-le et fixe le total qui est juste maintenant.',
  'problem.SERVER_ERRORS':
    'Returning.AI a répondu chaque fois par une erreur, et son historique montre que rien n’est arrivé. J’ai arrêté d’essayer : l’équipe décide.',
  'problem.ABSENCE_UNPROVEN':
    'La réponse de Returning.AI s’est perdue. Son historique ne montre rien, mais il n’est peut-être pas complet. Je préfère ne pas deviner : l’équipe décide.',
  'problem.AMBIGUOUS':
    'La réponse de Returning.AI s’est perdue et son historique ne dit pas avec certitude si c’est arrivé : une entrée peut être celle-ci ou celle de quelqu’un d’autre. Je préfère ne pas deviner : l’équipe décide.',
  'problem.answered.elsewhere':
    'L’adresse de Returning.AI a répondu HTTP {status}, ce qui renvoie ailleurs, et je ne suis pas ces renvois. Je continue d’essayer. Si cela dure, l’hébergeur du bot doit vérifier `RETURNING_API_URL` et ce qu’il y a entre les deux : un pare-feu ou un proxy.',
  'problem.answered.foreign':
    'L’adresse de Returning.AI a répondu HTTP {status} avec une page qui n’est pas la sienne. Je continue d’essayer. Si cela dure, l’hébergeur du bot doit vérifier `RETURNING_API_URL` et ce qu’il y a entre les deux : un pare-feu ou un proxy.',
  'problem.unnamed':
    'Quelque chose bloque et je n’ai pas de nom pour cela. Un admin trouve les détails dans le journal sous ce reçu.',

  'refusal.unexpected':
    'Quelque chose s’est mal passé ici. Aucun point n’a été donné ; un badge ou un réglage a pu changer quand même, alors regarde avant de réessayer. Si cela se reproduit, donne cette référence à un admin : `{reference}`.',
  'refusal.not-shown': 'Discord ne m’a pas dit à temps si tu vois ceci, donc je n’ai rien fait. Réessaie.',
  'refusal.not-in-server': 'Je ne fonctionne que sur un serveur. Va dans un salon de ton serveur et réessaie là-bas.',
  'refusal.server-not-seen':
    'Je ne vois pas encore ce serveur. Réessaie dans une minute ; si cela n’aide pas, un admin doit m’ajouter de nouveau.',
  'refusal.unknown-component':
    'Ce bouton ou ce formulaire vient d’une ancienne version de moi. Relance sa commande pour en avoir un nouveau.',
  'refusal.unknown-command':
    'Je ne connais plus cette commande. Recharge Discord (Ctrl+R) et choisis-la de nouveau dans la liste.',
  'refusal.roles-unknown':
    'Discord ne m’a pas encore donné les rôles de ce serveur, donc je ne vois pas qui peut faire quoi. Réessaie dans une minute.',
  'refusal.user-missing': 'Je ne connais pas ce membre. Choisis-en un dans la liste que Discord propose.',
  'refusal.channel-missing': 'Je ne vois pas de quel salon il s’agit. Réessaie dans un salon textuel.',

  'refusal.amount-not-a-number': 'Le montant doit être un nombre, par exemple 10 ou 2,5.',
  'refusal.amount-too-fine': 'Un montant a deux décimales au plus, par exemple 2,5 ou 0,01.',
  'refusal.amount-out-of-range': 'Le montant doit être compris entre {minimum, number} et {maximum, number}.',
  'refusal.amount-not-positive':
    'Le montant doit être compris entre {minimum, number} et {maximum, number}. Pour retirer des points, utilise `/points remove` ; pour fixer un total, `/points set`.',
  'refusal.reason-too-long':
    'La raison a {length, plural, one {{length, number} caractère} many {{length, number} de caractères} other {{length, number} caractères}} ; il y a de la place pour {most, number} au plus.',
  'refusal.may-not-award':
    'Seule l’équipe peut faire cela : il faut la permission « Gérer les messages » sur tout le serveur. Demande à un admin du serveur.',
  'refusal.may-not-award-role':
    'Seule l’équipe peut faire cela : il faut la permission « Gérer les messages » sur tout le serveur, ou le rôle {role}. Demande à un admin du serveur.',
  'refusal.may-not-set':
    'Pour fixer un total, ou annuler cela, il faut **Gérer le serveur** ou le rôle de l’équipe. Demande à un admin.',
  'refusal.may-not-set-role':
    'Pour fixer un total, ou annuler cela, il faut **Gérer le serveur** ou le rôle de l’équipe {role}. Demande à un admin.',
  'refusal.may-not-manage': 'Il te faut pour cela la permission « Gérer le serveur ». Demande à un admin du serveur.',
  'refusal.disabled':
    'Les points sont désactivés sur ce serveur. Quelqu’un avec « Gérer le serveur » peut les activer avec `/setup enabled:True`. Ce qui a été accepté avant arrive quand même.',
  'refusal.bot-member': '{member} est un bot ; les bots n’ont pas de points. Choisis une personne.',
  'refusal.not-a-member':
    '{member} n’est plus sur ce serveur. Pour corriger une ancienne attribution, utilise `/points undo` avec son reçu.',
  'refusal.own-points':
    'Ce serait pour toi, et personne ne se donne de points ou de badges. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ».',
  'refusal.own-account':
    '{member} a ton propre compte, et personne ne se donne de points ou de badges. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ».',
  'refusal.own-undo':
    'Annuler {receipt} te donnerait des points, et personne ne s’en donne à soi-même. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ».',
  'refusal.own-decision.given':
    'C’est toi qui as donné ou annulé cela, donc quelqu’un d’autre décide de ce qu’est devenu {receipt}. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ».',
  'refusal.own-decision.own':
    'Ce sont tes propres points, donc quelqu’un d’autre décide de ce qu’est devenu {receipt}. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ».',
  'refusal.not-linked.change':
    '{member} n’a pas de compte Returning.AI lié, il n’y a donc pas de points à changer. Quelqu’un avec « Gérer le serveur » peut en lier un avec `/links set`.',
  'refusal.not-linked.badge':
    '{member} n’a pas de compte Returning.AI lié, il n’y a donc personne pour recevoir le badge. Quelqu’un avec « Gérer le serveur » peut en lier un avec `/links set`.',
  'refusal.unknown-receipt':
    'Il n’y a pas d’attribution avec ce reçu ici. Le reçu se trouve en bas de chaque attribution, par exemple R-7F3K2M.',

  'refusal.unknown-change':
    'Un nouveau total compte dans les limites de ce serveur pour ce qu’il change, et le total actuel n’est pas connu avec certitude pour l’instant : il est illisible, ou des points sont en route. Réessaie dans une minute, ou demande à quelqu’un avec « Gérer le serveur ».',
  'refusal.limit.set-counts': 'Un nouveau total compte pour ce qu’il change.',
  'refusal.limit.undo-counts': 'Annuler ceci rend des points, et cela compte comme en donner.',
  'refusal.limit.per-award': 'Une attribution est ici de {limit, number} au plus.',
  'refusal.limit.hour-used-up': 'Ta limite de {limit, number} par heure est épuisée.',
  'refusal.limit.hour-left': 'De ta limite de {limit, number} par heure, il reste {left, number}.',
  'refusal.limit.hour-free': '{free, number} seront de nouveau disponibles {when}.',
  'refusal.limit.can-change': 'Quelqu’un avec « Gérer le serveur » peut changer la limite avec `/setup`.',
  'refusal.limit.can-undo': 'Demande à quelqu’un avec « Gérer le serveur » de l’annuler, ou réessaie plus tard.',

  'refusal.undo.nothing':
    'Tu n’as aucune attribution à annuler ici. Pour annuler celle de quelqu’un d’autre, donne son reçu.',
  'refusal.undo.field-deleted':
    'Le champ « {field} » a été supprimé dans Returning.AI, ses points ne peuvent donc plus changer. Donne-les dans un autre : la commande te propose ceux qui existent.',
  'refusal.undo.no-key':
    'Ce serveur n’a plus de clé API pour la communauté de {receipt}, on ne peut donc pas l’annuler. Quelqu’un avec « Gérer le serveur » peut choisir de nouveau cette communauté avec `/setup community:…` et saisir sa clé ; réessaie ensuite.',
  'refusal.undo.already': '{actor} a déjà annulé cela ({receipt}). `/points undo {receipt}` le rétablit.',
  'refusal.undo.recorded': '{receipt} est tout juste en cours d’enregistrement. Réessaie dans quelques secondes.',
  'refusal.undo.void':
    '{receipt} n’a jamais changé de points, il n’y a donc rien à annuler. `/history` montre ce qui en a changé.',
  'refusal.undo.unsettled-set':
    '{receipt} n’est pas encore terminé, donc le total d’avant n’est pas certain. Réessaie quand ce sera fait.',
  'refusal.undo.unknown-before':
    'Le total avant {receipt} n’est pas connu, ou était le même, on ne peut donc pas le rétablir. Utilise `/points set` avec le bon total.',
  'refusal.undo.too-large':
    'Le total avant {receipt} est trop grand pour que je le rétablisse exactement. Utilise `/points set` avec le bon total, ou fixes-en un plus grand dans Returning.AI.',
  'refusal.undo.other': '{receipt} ne peut pas être annulé. Utilise plutôt `/points add` ou `/points remove`.',
  'refusal.undo.set-stopped':
    '{receipt} devait fixer le total à {asked}, et il s’est arrêté à zéro. Utilise `/points set` avec le bon total.',
  'refusal.undo.set-stopped-before':
    '{receipt} devait fixer le total à {asked}, et il s’est arrêté à zéro. Celui d’avant était {before}. Utilise `/points set` avec le bon total.',
  'refusal.undo.nothing-taken':
    '{receipt} devait retirer {asked}, et il n’y avait rien : le total est resté à zéro, il n’y a donc rien à rendre. `/points add amount:{asked}` rend tout ce qui devait être retiré.',
  'refusal.undo.less-taken':
    '{receipt} devait retirer {asked}, mais il n’y avait que {before} et le total s’est arrêté à zéro. Je préfère ne pas deviner quoi rendre : `/points add amount:{before}` rend ce qu’il y avait, `/points add amount:{asked}` rend tout ce qui devait être retiré.',

  'setup.language.by-discord': 'Langue : {language}, comme celle du serveur dans Discord',
  'setup.language.chosen': 'Langue : {language}',

  // Reactions and their rules, undo of many, reviews.
  'refusal.bad-language': 'Je ne parle pas encore cette langue. Choisis-en une dans la liste.',

  'rule.title.shown': '📊 Règle',
  'rule.title.added': '✅ Règle ajoutée',
  'rule.title.changed': '✅ Règle modifiée',
  'rule.title.removed': '✅ Règle supprimée',
  'rule.title.list': '📊 Règles',
  'rule.none': 'Aucune réaction ne donne encore de points. Crée une règle avec `/rules add emoji:⭐ amount:5`.',
  'rule.to-change': 'Pour la modifier : `/rules edit rule:{rule} …`',
  'rule.gives-nothing': '{gift} ne rapporte plus rien.',
  'rule.gave-stays': 'Ce qu’elle a donné reste, même si ces réactions sont retirées.',
  'rule.gift': '{emoji} **+{amount, number}** {field}',
  'rule.gift-unconnected': '{emoji} **+{amount, number}**',
  'rule.no-field':
    '(⛔ aucun champ : donne-lui-en un avec `/rules edit`, ou choisis celui par défaut avec `/fields default`)',
  'rule.line': '**#{rule}** {gift} · {state}',
  'rule.state.removed': '⛔ supprimée',
  'rule.state.unconnected': '⛔ ne donne rien : aucune communauté choisie',
  'rule.state.paused': '⛔ en pause',
  'rule.state.on': '✅ active',
  'rule.state.off': '⛔ désactivée',
  'rule.choice-off': '{rule} (désactivée)',
  // Conditions, one beside the other.
  'rule.channel': 'dans {channel}',
  'rule.giver-role': 'donnés par {role}',
  'rule.receiver-role': 'reçus par {role}',
  'rule.deny-role': 'ni de {role} ni pour {role}',
  'rule.per-giver': 'au plus {limit, number} par jour de la part d’un membre',
  'rule.per-receiver': 'au plus {limit, number} par jour pour un membre',
  'rule.per-pair': 'au plus {limit, number} par jour d’un membre à un autre',
  'rule.per-message': 'au plus {limit, number} pour un message',
  'rule.max-age':
    'messages de {days, plural, one {{days, number} jour} many {{days, number} de jours} other {{days, number} jours}} au plus',
  'rule.account-age':
    'comptes d’au moins {days, plural, one {{days, number} jour} many {{days, number} de jours} other {{days, number} jours}}',
  'rule.member-age':
    'membres depuis au moins {days, plural, one {{days, number} jour} many {{days, number} de jours} other {{days, number} jours}}',
  'rule.on-remove.revoke': 'repris quand la réaction est retirée',
  'rule.on-remove.keep': 'gardés quand la réaction est retirée',
  'rule.besides': '⚠️ Même émoji que {rules} : une seule réaction peut donner les points de chacune.',
  'rule.besides-more':
    '⚠️ Même émoji que {rules} et {more, number} de plus : une seule réaction peut donner les points de chacune.',
  'rule.gone.paused': '⛔ N’existe plus : {options}. Elle est donc en pause.',
  'rule.gone.nobody': '⛔ N’existe plus : {options}. Elle ne donne donc à personne.',
  'rule.gone.repair':
    '-# En choisir un autre : `/rules edit rule:{rule} {option}:…`. Aucun : `/rules edit rule:{rule} clear:{option}`.',
  'rule.gone.emoji':
    '⚠️ Son émoji n’existe plus, ou appartient à un autre serveur : presque personne ne peut réagir avec, voire personne.',
  'rule.gone.emoji-repair':
    '-# En choisir un autre : `/rules edit rule:{rule} emoji:…`. Plus de règle : `/rules remove rule:{rule}`.',
  'rule.button.off': 'Désactiver',
  'rule.button.on': 'Activer',
  // Options of `/rules`, by the names that their readers see.
  'rule.option.giver-role': 'rôle-donneur',
  'rule.option.receiver-role': 'rôle-receveur',
  'rule.option.deny-role': 'rôle-exclu',
  'rule.option.channel': 'salon',
  'rule.option.per-giver': 'par-donneur',
  'rule.option.per-receiver': 'par-receveur',
  'rule.option.per-pair': 'par-paire',
  'rule.option.per-message': 'par-message',
  'rule.option.max-age': 'âge-max',
  'rule.option.account-age': 'âge-compte',
  'rule.option.member-age': 'âge-membre',
  'rule.option.enabled': 'activée',
  'rules.page': 'Page {page, number} sur {pages, number}',
  'rules.button.earlier': 'Précédent',
  'rules.button.later': 'Suivant',

  'reward.title.added': '✅ Rôle pour un total ajouté',
  'reward.title.changed': '✅ Rôle pour un total modifié',
  'reward.title.removed': '✅ Rôle pour un total supprimé',
  'reward.title.list': '📊 Rôles pour un total',
  'reward.title.confirm': '⚠️ Ce rôle peut plus que les membres',
  'reward.title.cancelled': '✅ Rien n’a été changé',
  'reward.cancelled': 'Tout reste comme avant.',
  'reward.none': 'Aucun rôle n’est encore donné pour un total. Commence par `/rewards add role:… total:100`.',
  'reward.no-field': '(⛔ ce champ n’existe plus)',
  'reward.line': '{role} à partir de **{total, number}** {field} · {state}',
  'reward.state.on': '✅ actif',
  'reward.state.paused': '⛔ en pause',
  'reward.stack.on': 'gardé à côté des plus hauts',
  'reward.stack.off': 'seulement tant qu’aucun plus haut n’est atteint',
  'reward.keep.on': 'gardé quand le total baisse',
  'reward.keep.off': 'retiré quand le total baisse',
  'reward.margin': 'mais seulement en dessous de {below, number}',
  'reward.granted':
    '{granted, plural, one {{granted, number} membre l’a reçu de moi} many {{granted, number} de membres l’ont reçu de moi} other {{granted, number} membres l’ont reçu de moi}}',
  'reward.members':
    'À ma connaissance, {members, plural, one {{members, number} membre lié l’a atteint et le reçoit} many {{members, number} de membres liés l’ont atteint et le reçoivent} other {{members, number} membres liés l’ont atteint et le reçoivent}} peu à peu.',
  'reward.when':
    'Je ne connais que les totaux des membres liés, tels que Returning.AI les a donnés à la dernière arrivée de leurs points.',
  'reward.come-back': 'Qui quitte le serveur et revient reçoit le rôle quand ses points changent la fois suivante.',
  'reward.powers': 'Qui a {role} peut ceci : {powers}. Des membres l’obtiendraient rien que pour des points.',
  'reward.powers-confirm': 'C’est ce que tu veux ? Tu peux le confirmer pendant {life}.',
  'reward.button.confirm': 'Donner avec ces pouvoirs',
  'reward.button.cancel': 'Annuler',
  'reward.gives-nothing': '{role} n’est plus donné pour aucun total.',
  'reward.gave-stays':
    'Qui l’a le garde : {granted, plural, one {{granted, number} membre l’a reçu de moi} many {{granted, number} de membres l’ont reçu de moi} other {{granted, number} membres l’ont reçu de moi}}.',
  'reward.problem.gone':
    'Le rôle n’existe plus. Supprime-le avec `/rewards remove` et choisis-en un autre avec `/rewards add`.',
  'reward.problem.managed':
    'Discord ou une autre application gère ce rôle : personne ne peut le donner. Supprime-le avec `/rewards remove`.',
  'reward.problem.above':
    'Le rôle n’est pas sous mon rôle le plus haut. Place le mien au-dessus dans les paramètres du serveur ; je continue alors tout seul.',
  'reward.problem.no-permission':
    'Il me manque la permission *Gérer les rôles*. Donne-la à mon rôle dans les paramètres du serveur ; je continue alors tout seul.',
  'reward.problem.powers':
    'Le rôle a reçu des permissions que personne n’a confirmées. Retire-les-lui, ou confirme-les avec `/rewards edit`.',
  'reward.problem.refused':
    'Discord ne m’a pas laissé le donner ou le retirer. Regarde mon rôle et ses permissions, puis utilise `/rewards edit` avec ce rôle.',
  'reward.problem.other-community': 'Il est pour les points d’une autre communauté que celle choisie maintenant.',
  'reward.reason': 'Total {total, number} ; ce rôle se donne à partir de {needed, number}',
  'reward.reason.unknown': 'Ce rôle se donne à partir de {needed, number} points',
  'refusal.reward.everyone': 'Tout le monde a le rôle @everyone. Choisis-en un autre.',
  'refusal.reward.managed':
    'Discord ou une autre application gère ce rôle : personne ne peut le donner. Choisis-en un autre.',
  'refusal.reward.above':
    'Ce rôle n’est pas sous mon rôle le plus haut : je ne peux pas le donner. Place le mien au-dessus dans les paramètres du serveur, puis réessaie.',
  'refusal.reward.above-you':
    'Ce n’est pas à toi de donner ce rôle : il n’est pas sous ton rôle le plus haut, ou il permet ce que tu ne peux pas faire. Demande à quelqu’un au-dessus, ou au propriétaire du serveur.',
  'refusal.reward.no-permission':
    'Il me manque la permission *Gérer les rôles*. Donne-la à mon rôle dans les paramètres du serveur, puis réessaie.',
  'refusal.reward.gone': 'Ce rôle n’existe pas sur ce serveur. Choisis-en un dans la liste de Discord.',
  'refusal.reward.unknown':
    'Ce rôle n’est donné pour aucun total ici. Choisis-en un dans la liste pendant que tu écris, ou regarde `/rewards list`.',
  'refusal.reward.exists': 'Ce rôle est déjà donné pour un total. Change cela avec `/rewards edit`.',
  'refusal.reward.too-many':
    'Ce serveur a déjà {most, number} rôles pour un total, autant que possible. Supprimes-en d’abord un avec `/rewards remove`.',
  'refusal.reward.nothing-to-change':
    'Rien n’a été changé : choisis au moins une chose à modifier en plus du rôle. `/rewards list` le montre tel qu’il est.',
  'refusal.no-draft.reward':
    'Cela a déjà été confirmé ou annulé, a dépassé sa durée de validité ({life}), a laissé la place à plus récent, ou n’est pas à toi. Utilise de nouveau `/rewards`.',

  'why.title': '📊 Pourquoi ces points ?',
  'why.lead': 'Réactions à {link}',
  'why.button.rule': 'Ouvrir la règle #{rule}',
  'why.nothing': 'Aucune réaction ici ne donne de points, ou alors elle date d’avant la règle qui la concerne.',
  'why.no-rules': 'Il n’y a aucune règle pour l’instant.',
  'why.rules': 'Celles-ci donnent des points sur ce serveur :',
  'why.line': '{emoji} {member} : {verdict}',
  'why.line-with-setting': '{emoji} {member} : {verdict} ({setting})',
  'why.due': '⏳ en cours d’examen.',
  'why.gift': '{symbol} {change} pour {member} · {state} · {receipt}.',
  'why.gone': 'La réaction a disparu ; les points restent, comme le dit la règle ou parce qu’elle était désactivée.',
  'why.state.pending': 'points en attente',
  'why.state.waiting': 'points en attente du lien',
  'why.state.checking': 'en cours de vérification',
  'why.state.added': 'points ajoutés',
  'why.state.undone': 'annulé',
  'why.state.undone-by-staff': 'annulé par l’équipe',
  'why.state.not-added': 'points non ajoutés',
  'why.state.expired': 'points expirés',
  'why.removed.refused': 'retirée ; ses points avaient déjà été refusés · {receipt}.',
  'why.removed.expired': 'retirée ; ses points avaient déjà expiré · {receipt}.',
  'why.removed.stays': 'retirée, mais {change} n’a pas pu être repris ; l’équipe peut annuler {receipt}.',
  'why.removed.being-undone': '⏳ retirée ; {change} est en train d’être repris · {receipt}.',
  'why.removed.undone': '↩️ retirée, et {change} repris · {receipt}.',
  'why.removed.early': 'retirée avant d’avoir donné ses **+{amount, number}**.',
  'why.frozen.staff': 'Ça reste ainsi : l’équipe a repris les points.',
  'why.frozen.erased': 'Ça reste ainsi : les données du membre ont été effacées avant la décision.',
  'why.frozen.restored': 'Ça reste ainsi : une sauvegarde a été restaurée avant la décision.',
  'why.frozen.flapping': 'Ça reste ainsi : elle a été ajoutée et retirée trop souvent.',
  'why.not-frozen.staff': '⛔ aucun point : l’équipe a repris les points.',
  'why.not-frozen.erased': '⛔ aucun point : les données du membre ont été effacées avant la décision.',
  'why.not-frozen.restored': '⛔ aucun point : une sauvegarde a été restaurée avant la décision.',
  'why.not-frozen.flapping': '⛔ aucun point : elle a été ajoutée et retirée trop souvent.',
  // Each follows "aucun point".
  'why.not.points-on': '⛔ aucun point : les points étaient désactivés sur ce serveur.',
  'why.not.rule-on': '⛔ aucun point : la règle était désactivée ou en pause.',
  'why.not.connected':
    '⛔ aucun point : ce serveur n’était pas connecté à Returning.AI, ou aucun type de points n’était choisi.',
  'why.not.giver-person': '⛔ aucun point : les bots ne donnent pas de points.',
  'why.not.message-readable': '⛔ aucun point : je n’ai pas pu voir qui a écrit le message.',
  'why.not.author-person': '⛔ aucun point : les bots et les webhooks ne reçoivent pas de points.',
  'why.not.author-wrote': '⛔ aucun point : c’est un message de Discord lui-même, que personne n’a écrit.',
  'why.not.not-self': '⛔ aucun point : personne ne se donne de points à soi-même.',
  'why.not.author-here': '⛔ aucun point : l’auteur n’est plus sur ce serveur.',
  'why.not.max-age': '⛔ aucun point : le message était trop ancien.',
  'why.not.channel': '⛔ aucun point : la règle ne compte pas dans ce salon.',
  'why.not.giver-role': '⛔ aucun point : pour donner, il faut un rôle que ce membre n’avait pas.',
  'why.not.giver-deny': '⛔ aucun point : ce membre avait un rôle qui n’a pas le droit de donner.',
  'why.not.receiver-role': '⛔ aucun point : pour recevoir, il faut un rôle que l’auteur n’avait pas.',
  'why.not.receiver-deny': '⛔ aucun point : l’auteur avait un rôle qui n’a pas le droit de recevoir.',
  'why.not.account-age': '⛔ aucun point : le compte Discord de ce membre était trop récent.',
  'why.not.member-age': '⛔ aucun point : ce membre n’était pas sur le serveur depuis assez longtemps.',
  'why.not.per-giver': '⛔ aucun point : ce membre avait donné tout ce qu’un membre peut donner en un jour.',
  'why.not.per-receiver': '⛔ aucun point : l’auteur avait reçu tout ce qu’un membre peut recevoir en un jour.',
  'why.not.per-pair': '⛔ aucun point : ce membre avait donné à l’auteur tout ce qui est possible en un jour.',
  'why.not.per-message': '⛔ aucun point : le message avait reçu tout ce qu’un message peut recevoir.',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'règle #{rule}',
  'why.setting.enabled': '`/setup enabled`',
  'why.setting.connected': '`/setup` et `/fields default`',
  'why.setting.permissions': 'mes permissions dans ce salon',
  'why.setting.always': 'c’est vrai pour toutes les règles',
  'why.setting.of-rule': '`{option}` de la règle #{rule} vaut {value}',
  'why.setting.days-of-rule': '`{option}` de la règle #{rule} vaut {value} (jours)',
  'why.setting.taken-away': '`{option}` de la règle #{rule} a été retiré depuis',

  'undo.reason': 'Annulation {receipt}',

  'undo.title': '📊 Annulation',
  'undo.awards':
    'Attributions : **{awards, number}**, à **{members, number}** {members, plural, one {membre} many {de membres} other {membres}}',
  'undo.sum': 'En tout : **{change, number, signed}** {field}',
  'undo.more-fields':
    '… et {more, plural, one {{more, number} autre type} many {{more, number} d’autres types} other {{more, number} autres types}} de points.',
  'undo.unsent': 'Pas encore livrées, donc simplement annulées : **{count, number}**',
  'undo.under-review':
    'En vérification : **{count, number}**. Elles seront reprises dès que l’équipe aura décidé qu’elles sont arrivées.',
  'undo.left': '⛔ Laissées telles quelles : **{count, number}**. {why}',
  'undo.left.not-allowed': 'Pour annuler un total fixé, il faut « Gérer le serveur » ou le rôle de l’équipe.',
  'undo.left.own':
    'Les annuler te donnerait des points à toi-même. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ».',
  'undo.left.over-limit':
    'Les annuler donnerait des points, et tes limites ne laissent pas de place pour ça en ce moment. Réessaie plus tard, ou demande à quelqu’un avec « Gérer le serveur ».',
  'undo.left.recorded': 'Elles sont tout juste en cours d’enregistrement ; réessaie dans quelques secondes.',
  'undo.left.unsettled-set':
    'Elles fixent un total qui n’est pas encore confirmé, ou dont l’équipe doit d’abord décider.',
  'undo.left.outrun':
    'Elles fixent un total et n’ont jamais été envoyées. D’autres points ont été donnés depuis, et cela les effacerait ; utilise `/points set` avec le total correct.',
  'undo.left.unknown-before':
    'Elles ont fixé un total, et celui d’avant n’est pas connu ou était le même ; utilise `/points set`.',
  'undo.left.too-large':
    'Elles ont fixé un total, et celui d’avant est trop grand pour être rétabli exactement ; utilise `/points set`.',
  'undo.left.stopped-at-zero':
    'Leur total s’est arrêté à zéro : il a donc été retiré moins que ce qu’elles indiquent. Je préfère ne pas deviner : `/points undo` avec le reçu de chacune dit ce qui peut être rendu.',
  'undo.left.void': 'Elles n’ont jamais changé de points.',
  'undo.left.no-key':
    'Ce serveur n’a plus de clé API pour leur communauté. Choisis de nouveau cette communauté avec `/setup community:…`, saisis sa clé, puis redemande l’annulation.',
  'undo.cut': 'Il y en a d’autres. Voici les plus récentes ; redemande le reste quand elles seront faites.',
  'undo.newest': 'Les plus récentes :',
  'undo.more': '… et {more, number} de plus.',
  'undo.nothing': 'Il n’y a rien à annuler.',
  'undo.ask':
    'Rien n’est encore changé. **Confirmer** reprend tout ce qui sera encore en place à ce moment-là. Le bouton fonctionne pendant {life}.',
  'undo.button.confirm': 'Confirmer',
  'undo.button.cancel': 'Abandonner',
  'undo.cancelled': '✅ Annulation abandonnée',
  'undo.nothing-changed': 'Rien n’a été changé.',
  'undo.done': 'Annulées : **{done, number}** sur {all, number}',
  'undo.part.to-do': 'Encore à faire : **{count, number}**',
  'undo.part.settled': 'Confirmées par Returning.AI : **{count, number}**',
  'undo.part.cancelled': 'Annulées avant l’envoi : **{count, number}**',
  'undo.part.on-its-way': 'En route : **{count, number}**',
  'undo.part.waiting': 'En attente du lien du membre : **{count, number}**',
  'undo.part.review': 'L’équipe doit décider : **{count, number}**',
  'undo.part.refused': 'Refusées par Returning.AI : **{count, number}**',
  'undo.part.void': 'Annulées ou expirées depuis : **{count, number}**',
  'undo.part.gone': 'Modifiées entre-temps, donc laissées : **{count, number}**',
  'undo.part.impossible': 'Ne peuvent plus être annulées : **{count, number}**',
  'undo.part.over-limit': 'Au-delà de tes limites, donc laissées : **{count, number}**',
  'undo.last-word': 'Ce message ne peut plus changer. Le salon des logs et `/history` donnent la suite.',
  'undo.again': '`/points undo receipt:{receipt}` annule cette annulation.',
  'refusal.undo-many.not-open':
    'C’est déjà confirmé ou abandonné, c’est plus vieux que {life}, de plus récentes l’ont remplacé, ou ce n’est pas à toi. Redemande l’annulation pour voir ce qu’il reste à faire.',
  'refusal.undo-many.since-missing':
    'Dis aussi jusqu’où remonter, par exemple `/points undo since:2h` ou `/points undo since:1d`.',
  'refusal.undo-many.running': '{receipt} est encore en cours. Réessaie dans quelques secondes.',
  'refusal.undo-many.unknown':
    'Il n’y a ici ni annulation ni attribution à plusieurs avec ce reçu. Il se trouve en bas du message qui l’annonçait, par exemple U-7F3K2M ou B-7F3K2M.',
  'refusal.undo-many.either':
    'Utilise soit `/points undo receipt:…`, soit `/points undo by:… since:…` : ensemble, cela pourrait vouloir dire deux choses.',
  'bulk.title': '📊 Points pour plusieurs',
  'bulk.reading': 'Lus jusqu’ici : **{count, number}**',
  'bulk.members':
    '**{members, plural, one {{members, number} membre} many {{members, number} de membres} other {{members, number} membres}}** recevraient **{total, number}** {field} en tout :',
  'bulk.waiting':
    'Pas encore liés, donc leurs points attendent {days, plural, one {un jour} many {{days, number} de jours} other {{days, number} jours}} : **{count, number}**',
  'bulk.left.bot': 'Laissés de côté, car ce sont des bots : **{count, number}**',
  'bulk.left.gone': 'Laissés de côté, car ils ne sont plus sur ce serveur : **{count, number}**',
  'bulk.left.twice': 'Nommés plusieurs fois, mais servis une seule fois : **{count, number}**',
  'bulk.unchecked': 'Pour certains, je n’ai pas pu vérifier s’ils sont encore sur ce serveur, ni si ce sont des bots.',
  'bulk.over-award': '⛔ Au-delà de `award-limit` de `/setup`, donc ils ne recevraient rien : **{count, number}**',
  'bulk.over-hour':
    '⛔ Au-delà de ce que tu peux encore donner cette heure-ci (`hourly-limit` de `/setup`), donc ils ne recevraient rien : **{count, number}**',
  'bulk.repeats':
    '⚠️ Le même fichier a déjà servi : {receipt}, par {actor}, {when}. Si tu confirmes, ses membres reçoivent leurs points une fois de plus.',
  'bulk.nothing': 'Il n’y a personne à qui donner des points.',
  'bulk.ask':
    'Rien n’est encore donné. **Confirmer** leur donne leurs points ; la liste reste telle quelle. Le bouton marche pendant {life}.',
  'bulk.button.again': 'Donner encore une fois',
  'bulk.confirmed.title': '✅ Confirmé',
  'bulk.confirmed':
    'Ils reçoivent leurs points maintenant, l’un après l’autre. Un message dans ce salon montre où cela en est ; son reçu est {receipt}.',
  'bulk.cancelled.title': '✅ Abandonné',
  'bulk.cancelled': 'Personne n’a rien reçu.',
  'bulk.done': 'Arrivées : **{done, number}** sur {all, number} · **{total, number}** {field}',
  'bulk.rate': '{rate, number} par seconde, encore environ {left}',
  'bulk.part.over-limit': 'Au-delà des limites de `/setup`, donc rien n’a été donné : **{count, number}**',
  'bulk.part.gone': 'Effacés entre-temps, donc rien n’a été donné : **{count, number}**',
  'bulk.part.impossible': 'N’ont pas pu être notées, donc rien n’a été donné : **{count, number}**',
  'bulk.undo': '`/points undo receipt:{receipt}` reprend le tout.',
  'bulk.line.bot': 'c’est un bot',
  'bulk.line.gone': 'cette personne n’est plus sur ce serveur',
  'bulk.line.twice': 'une ligne précédente nomme le même membre ; c’est elle qui compte',
  'bulk.line.member': 'member_id n’est pas un identifiant d’utilisateur Discord',
  'bulk.line.nobody': 'ni member_id ni account ne dit de qui il s’agit',
  'bulk.line.account':
    'personne sur ce serveur n’est lié à ce compte ; donne l’identifiant d’un compte, ou plutôt member_id',
  'bulk.line.amount':
    'amount n’est pas un nombre de {minimum, number} à {maximum, number} avec deux décimales au plus, par exemple 2.50',
  'bulk.line.no-amount': 'amount manque ici, et dans la commande aussi',
  'refusal.bulk.not-open':
    'C’est déjà confirmé ou abandonné, c’est plus vieux que {life}, de plus récents l’ont remplacé, ou ce n’est pas à toi. Relance la commande.',
  'refusal.bulk.repeated':
    'Le même fichier a été confirmé entre-temps, donc rien n’a été donné. Relance la commande : elle montre quand c’était, et demande.',
  'refusal.bulk.other-community':
    'Ce serveur a une autre communauté depuis que c’est affiché, donc rien n’a été donné. Relance la commande.',
  'refusal.bulk.file-columns':
    'La première ligne du fichier doit nommer ses colonnes : `member_id` ou `account`, et `amount` si la commande ne dit pas combien.',
  'refusal.bulk.no-amount': 'Dis combien : soit `amount` dans la commande, soit une colonne `amount` dans le fichier.',
  'refusal.crowd.message':
    'Je ne peux pas lire ce message ni ses réactions. Vérifie le lien, et que j’ai « Voir le salon » et « Voir les anciens messages » à cet endroit.',
  'refusal.crowd.channel':
    'Je ne peux pas lire ce salon. Vérifie qu’il est de ce serveur, et que j’y ai « Voir le salon » et « Voir les anciens messages ».',
  'refusal.crowd.members-intent':
    'Discord ne me montre qui a un rôle qu’avec le « Server Members Intent », qui est désactivé. La personne qui héberge ce bot peut l’activer dans le Discord Developer Portal, sous « Bot » ; relance ensuite la commande. Les autres sortes de `/points bulk` marchent sans lui.',
  'refusal.crowd.no-answer': 'Discord ne me répond pas en ce moment, donc rien n’a été fait. Réessaie dans une minute.',
  'refusal.crowd.thread-too-long':
    'Ce fil a plus de {messages, number} messages, plus que je n’en lis. Utilise plutôt `/points bulk csv`.',
  'refusal.bad-message':
    'Ce n’est pas un message de ce serveur. Copie son lien : clic droit sur le message, puis « Copier le lien du message ».',
  'refusal.bad-since':
    'Jusqu’où remonter s’indique par une durée, par exemple `12h`, `7d` ou `2w` (heures, jours, semaines), ou par un jour, par exemple `2026-11-01`.',
  'refusal.since-in-future':
    '{day} n’a pas encore commencé dans le fuseau horaire de ce serveur ({timezone}). Donne un jour déjà commencé, ou une durée, par exemple 12h ou 7d.',

  'review.moved.title': '↪️ Déplacé',
  'review.moved': 'L’équipe en décide désormais dans {channel}.',
  'review.ask':
    'Cherche ce changement dans l’historique du compte dans Returning.AI. **C’est arrivé** : il y est, et il compte. **Renvoyer** : il n’y est pas, et il est envoyé une fois de plus. **Abandonner** : il n’est pas renvoyé. Si tu ne peux pas savoir, abandonne : les points pourront être redonnés plus tard.',
  'review.sent': 'Envoyé {when}.',
  'review.found-out': 'Ça s’est éclairci sans l’équipe.',
  'review.decided-by': 'Décidé par {actor}.',
  'review.on-its-way': 'C’est de nouveau en route.',
  'review.button.arrived': 'C’est arrivé',
  'review.button.again': 'Renvoyer',
  'review.button.drop': 'Abandonner',
  'review.button.account': 'Voir le compte',
  'review.copy.decided': 'Décidé',
  'review.copy.cancelled':
    'Ceci a été annulé avant d’arriver. L’historique de Returning.AI montre maintenant {copy, plural, one {une entrée de plus} many {encore une entrée de plus} other {encore une entrée de plus}} : peut-être un essai précédent arrivé en retard, peut-être celle de quelqu’un d’autre.',
  'review.copy.sent-again':
    'Ceci a été renvoyé parce que ce n’était pas arrivé. L’historique de Returning.AI montre maintenant {copy, plural, one {une entrée de plus} many {encore une entrée de plus} other {encore une entrée de plus}} : peut-être un essai précédent arrivé en retard, peut-être celle de quelqu’un d’autre.',
  'review.copy.entry': 'Entrée : {entry}',
  'review.copy.set':
    'Regarde l’historique de ce compte dans Returning.AI. Si le total est faux maintenant, fixe-le avec `/points set`. **Laisser** : ça reste tel quel.',
  'review.copy.may-have-stopped':
    'Regarde l’historique de ce compte dans Returning.AI. Rien ne montre que cette entrée a retiré les {amount, number} en entier : elle s’est peut-être arrêtée à zéro. Rends ce qu’elle a retiré avec `/points add`. **Laisser** : ça reste tel quel.',
  'review.copy.take-off':
    'Regarde l’historique de ce compte dans Returning.AI. **Retirer** : le même montant est repris une fois. **Laisser** : ça reste tel quel.',
  'review.copy.compensated':
    '{actor} a décidé. La {copy, plural, =1 {deuxième} =2 {troisième} =3 {quatrième} =4 {cinquième} one {suivante} many {suivante} other {suivante}} copie est en train d’être retirée.',
  'review.copy.ignored': '{actor} a décidé. Ça reste tel quel.',
  'review.button.take-off': 'Retirer',
  'review.button.leave': 'Laisser',
  'refusal.review.overtaken':
    'D’autres attributions à ce membre sont arrivées après ; renvoyer ce total les effacerait. Appuie sur « Abandonner », puis utilise `/points set` avec le total correct.',
  'refusal.review.set-twice':
    'Un total fixé deux fois ne peut pas être retiré. Utilise `/points set` avec le total correct.',
  'refusal.review.may-have-stopped':
    'Rien ne montre que la copie de {receipt} a retiré les {asked, number} en entier : elle s’est peut-être arrêtée à zéro. Regarde l’historique de ce compte dans Returning.AI, puis rends ce que la copie a retiré : `/points add` avec {asked, number} au plus.',
  'refusal.review.already':
    'C’est déjà décidé : {receipt} n’est plus en vérification. `/history` montre ce que c’est devenu.',
  'refusal.review.no-account':
    '{receipt} n’a pas de compte et n’a donc jamais été envoyé. Appuie sur « Abandonner », lie le membre avec `/links set`, puis redonne les points.',
  'refusal.review.not-yours':
    'Des attributions attendent une décision, mais pas la tienne : tu les as données, elles sont pour toi, ou elles fixent un total. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ».',

  'form.title': 'Points pour {name}',
  'form.field': 'Type de points',
  'form.amount': 'Combien de points',
  'form.amount-example': 'Par exemple 10 ou 2,5',
  'form.reason': 'Pourquoi',
  'refusal.form-sent-before':
    'Ce formulaire a déjà été envoyé, et ses points comptent une fois : `/history receipt:{receipt}` les montre. Pour en donner d’autres, rouvre le formulaire.',

  'refusal.rule.too-many':
    'Ce serveur a déjà autant de règles que possible. Supprimes-en d’abord une avec `/rules remove`.',
  'refusal.rule.nothing-to-change':
    'Rien n’a été changé : choisis au moins une chose à modifier en plus de la règle. `/rules list` la montre telle qu’elle est.',
  'refusal.rule.removed': 'Quelqu’un vient de supprimer cette règle. Regarde `/rules list`.',
  'refusal.rule.unknown': 'Cette règle n’existe pas ici. Regarde `/rules list`.',
  'refusal.rule.unknown-typed':
    'Cette règle n’existe pas ici. Choisis-en une dans la liste pendant que tu écris, ou regarde `/rules list`.',
  'refusal.rule.ambiguous':
    'Plusieurs règles concernent {emoji}. Choisis-en une dans la liste pendant que tu écris, ou donne son numéro (`/rules list`).',
  'refusal.rule.bad-emoji':
    'Donne un seul émoji : choisis-le dans le sélecteur d’émojis de Discord, par exemple ⭐, ou un émoji personnalisé de ce serveur.',
  'refusal.rule.emoji-name':
    'Discord ne m’a donné que le nom de l’émoji. Donne un seul émoji : choisis-le dans le sélecteur d’émojis de Discord, par exemple ⭐, ou un émoji personnalisé de ce serveur.',
  'refusal.rule.deny-everyone':
    'Tout le monde a le rôle @everyone, donc personne ne pourrait donner ni recevoir. Pour désactiver une règle, utilise `/rules edit enabled:False`.',
  'refusal.rule.bad-switch': '`enabled` doit être True ou False.',
  'refusal.rule.bad-clear': '`clear` doit être l’un de ceux-ci : {options}.',
  'refusal.rule.bad-number': '`{option}` doit être un nombre entier de {minimum, number} à {maximum, number}.',
  'refusal.rule.bad-on-remove': '`on-remove` doit être `revoke` (les points sont repris) ou `keep`.',

  'catch-up.nothing':
    '✅ Rattrapage après une coupure : {messages, plural, one {{messages, number} message examiné} many {{messages, number} de messages examinés} other {{messages, number} messages examinés}}, rien ne manquait.',
  'catch-up.found':
    '✅ Rattrapage après une coupure : {messages, plural, one {{messages, number} message examiné} many {{messages, number} de messages examinés} other {{messages, number} messages examinés}} ; {found} {all, plural, one {m’avait échappé et suit} many {m’avaient échappé et suivent} other {m’avaient échappé et suivent}} désormais les règles.',
  'catch-up.added':
    '{count, plural, one {{count, number} réaction} many {{count, number} de réactions} other {{count, number} réactions}}',
  'catch-up.removed':
    '{count, plural, one {{count, number} réaction retirée} many {{count, number} de réactions retirées} other {{count, number} réactions retirées}}',
  'catch-up.incomplete': 'Tout n’a pas pu être examiné, il peut donc encore en manquer.',

  // Links, files of links, erasing and privacy.
  // Each stands where a mention would.
  'person.former': 'un ancien membre',
  'person.unknown': 'une personne inconnue',

  'link.linked.title': '✅ Lié',
  'link.linked': '{member} est lié à {account}.',
  'link.linked.user': 'Dans Returning.AI, c’est **{name}**.',
  'link.linked.user-named': 'Dans Returning.AI, c’est **{username}**, **{name}**.',
  'link.linked.replaced': 'L’ancien lien a été remplacé. Ce qui a été attribué avec lui reste sur l’ancien compte.',
  'link.linked.unconfirmed':
    '⚠️ Returning.AI n’a pas pu confirmer cet ID pour l’instant. S’il est faux, la première attribution le dira.',
  'link.linked.delivered': 'Ces points attendaient et sont en route :',
  'link.title': '📊 Lien',
  'link.none': '{member} n’est lié à aucun compte. Lie-en un avec `/links set`.',
  'link.by': 'Lié par {actor} {when}.',
  'link.waiting': 'Points en attente d’un lien :',
  'link.more': '… et {count, number} de plus.',
  'link.removed.title': '✅ Lien retiré',
  'link.removed':
    '{member} n’est plus lié à {account}. Ce qui a été attribué y reste ; ce qui est en route arrive quand même.',
  'link.removed.none': '{member} n’était pas lié ; rien n’a été changé.',
  'link.removed.nobody': 'Personne ici n’est lié à ce compte ; rien n’a été changé.',
  'link.account.title': '📊 Compte',
  'link.account':
    '{member} est {account} dans Returning.AI. Cherche le changement là-bas, dans l’historique de ce compte.',

  'link.requested.title': '⏳ Lien demandé',
  'link.requested':
    'Demande envoyée : **{account}**. L’équipe vérifie que le compte est bien à toi. Sa réponse t’arrive en message privé, si tu en acceptes ; `/link status` te la donne aussi.\nLes points que tu reçois d’ici là sont gardés pour toi. `/link remove` retire la demande.',
  'link.own.title': '📊 Ton lien',
  'link.own.none': 'Aucun compte n’est lié à ton profil.',
  'link.own.linked': 'Tu es lié à {account}. `/link remove` y met fin.',
  'link.own.advice':
    'Demande ton lien avec `/link request` : ton e-mail, ton nom d’utilisateur ou ton ID dans Returning.AI.',
  'link.own.waiting': 'Points en attente de ton lien :',
  'link.own.open':
    '⏳ Tu as demandé **{account}** {when} ; l’équipe n’a pas encore décidé. `/link remove` retire la demande.',
  'link.own.left': 'Ce serveur a quitté la communauté de ta dernière demande {when}.',
  'link.own.withdrawn': 'Tu as retiré ta dernière demande {when}.',
  'link.own.approved': 'L’équipe a accepté ta dernière demande {when}.',
  'link.own.denied': 'L’équipe a refusé ta dernière demande {when}.',
  'link.own.removed':
    'Tu n’es plus lié. Ce que tu as reçu reste sur le compte, et ce qui est en route y arrive quand même. Pour être lié de nouveau, utilise `/link request`.',
  'link.own.taken-back.title': '✅ Demande retirée',
  'link.own.taken-back': 'L’équipe n’a plus à en décider. Tu peux redemander avec `/link request`.',
  'link.own.nothing':
    'Tu n’es pas lié et tu n’as pas de demande ouverte ; rien n’a été changé. Fais une demande avec `/link request`.',

  'link.card.title.open': '⏳ Lien demandé',
  'link.card.title.approved': '✅ Lien accepté',
  'link.card.title.denied': '⛔ Lien refusé',
  'link.card.title.withdrawn': '⛔ Demande de lien retirée',
  'link.card.title.left': '⛔ Demande de lien close',
  'link.card.asks': '{member} demande à être lié à **{account}** · {when}',
  'link.card.asked': '{member} a demandé à être lié à **{account}** · {when}',
  'link.card.asked-erased': '{member} a demandé à être lié à un compte · {when}',
  'link.card.waiting': 'Points qui l’attendent :',
  'link.card.question':
    'Est-ce bien son propre compte ? **Accepter** le cherche, le lie et livre ce qui attend. **Refuser** te demande une raison et ne change rien d’autre. Le membre est prévenu dans les deux cas.',
  'link.card.left': 'Ce serveur a quitté la communauté',
  'link.card.withdrawn': 'Retirée par le membre',
  'link.card.approved': 'Acceptée',
  'link.card.approved-by': 'Acceptée par {actor}',
  'link.card.denied': 'Refusée',
  'link.card.denied-by': 'Refusée par {actor}',
  'link.card.held-open':
    'Quelqu’un demande à être lié à un compte. Les membres peuvent voir ce salon, donc le compte n’est pas affiché ici : `/links pending` le montre à qui a **Gérer le serveur**.',
  'link.card.held-left':
    'Quelqu’un demande à être lié à un compte. Ce n’est plus le salon de l’équipe, donc le compte n’est pas affiché ici : `/links pending` le montre à qui a **Gérer le serveur**.',
  'link.button.approve': 'Accepter',
  'link.button.approve-number': 'Accepter {number}',
  'link.button.deny': 'Refuser',
  'link.button.deny-number': 'Refuser {number}',
  'link.pending.title': '📊 Demandes de lien',
  'link.pending.none': 'Aucune demande n’attend de décision.',
  'link.pending.awards': '⏳ attributions en attente : {count, number}',
  'link.pending.more': '… et {count, number} de plus. Décide de celles-ci, puis relance `/links pending`.',
  'link.denied.title': '✅ Demande refusée',
  'link.denied':
    '{member} n’est pas lié ; rien d’autre n’a été changé, et les points continuent d’attendre. Le membre l’apprend par message privé, s’il en accepte, et le voit avec `/link status`.',

  'links.export.title': '📊 Liens',
  'links.export.one':
    'Liens dans ce fichier : {count, number}. Un compte peut être un e-mail, alors garde-le pour toi.\n`/links import` le lit. Modifie-le comme du texte : les tableurs arrondissent les longs ID.',
  'links.export.several':
    'Liens dans ces {files, number} fichiers : {count, number}. Un compte peut être un e-mail, alors garde-les pour toi.\n`/links import` lit chacun d’eux. Modifie-les comme du texte : les tableurs arrondissent les longs ID.',
  'links.progress.looked-up': 'Comptes cherchés : {done, number} sur {total, number}.',
  'links.progress.linked': 'Liés : {done, number} sur {total, number}.',
  'links.import.title': '📊 Importer des liens',
  'links.import.new': 'Seraient liés : **{count, number}**',
  'links.import.replaced': 'Auraient un autre compte : **{count, number}**',
  'links.import.unchanged': 'Déjà liés : **{count, number}**',
  'links.import.line': '· ligne {line} : {what}',
  'links.import.nothing': 'Il n’y a rien à faire.',
  'links.import.confirm':
    'Rien n’est changé pour l’instant. **Confirmer** crée ces liens et livre les points qui les attendaient. Durée de validité du bouton : {life}.',
  'links.import.strangers-unknown': '⚠️ Discord n’a pas dit lesquels de ces membres sont sur ce serveur.',
  'links.import.strangers':
    '⚠️ Pas sur ce serveur : **{count, number}**. Ces membres sont partis, ou un tableur a arrondi leurs ID.',
  'links.import.left-out': 'Laissées de côté : **{count, number}**',
  'links.button.confirm': 'Confirmer',
  'links.button.cancel': 'Annuler',
  'links.imported.title': '✅ Liens importés',
  'links.imported.linked': 'Liés : **{count, number}**',
  'links.imported.replaced': 'Ont un autre compte : **{count, number}**',
  'links.imported.delivered': 'Attributions qui attendaient et sont en route : **{count, number}**',
  'links.cancelled.title': '✅ Import annulé',
  'links.cancelled': 'Rien n’a été changé.',

  // Each follows "ligne 5 :", and has no full stop.
  'links.line.same-member': 'le même membre est aussi à la ligne {line}',
  'links.line.same-account': 'le même compte est aussi à la ligne {line}',
  'links.line.taken': 'ce compte est déjà lié à {member}',
  'links.line.quotes': 'les lignes {first} à {last} sont dans une seule paire de guillemets',
  'links.line.too-many-cells': 'elle a plus de cellules que la première ligne n’a de colonnes',
  'links.line.bad-member': '{column} n’est pas un ID d’utilisateur Discord (17 à 20 chiffres)',
  'links.line.no-account': 'il n’y a pas de compte',
  'links.line.bad-account': '{column} ne peut pas être un compte Returning.AI',
  'links.line.changed-meanwhile': 'le lien de ce membre a changé entre-temps',
  'links.line.not-looked-up': 'le compte n’a pas été cherché',
  'links.line.not-found': 'Returning.AI ne connaît aucun compte de ce nom',
  'links.line.without-id': 'Returning.AI ne donne pas l’ID de ce compte ; indique son ID (24 caractères 0-9 et a-f)',
  'links.line.no-time': 'il ne restait plus de temps pour chercher le compte ; importe cette ligne de nouveau',
  'links.line.no-answer': 'Returning.AI n’a pas répondu pour ce compte ; importe cette ligne de nouveau',

  'erase.nothing.title': '📊 Rien à effacer',
  'erase.nothing': 'Sur ce serveur, rien d’effaçable n’est enregistré sur {member} ({id}).',
  'erase.nothing-any-more': 'Plus rien n’est enregistré sur ce membre ; rien n’a été changé.',
  'erase.title': '📊 Effacer les données d’un membre ?',
  'erase.stored': 'Voici ce qui est enregistré sur {member} ({id}) sur ce serveur :',
  'erase.stored.link': 'un lien vers {account}',
  'erase.stored.more-links': '{count, number} · autres liens, dans d’autres communautés',
  'erase.stored.request': 'une demande de lien ouverte vers **{account}**',
  'erase.stored.endedRequests': '{count, number} · demandes de lien closes',
  'erase.stored.waiting': '{count, number} · ⏳ attributions en attente d’un lien : **elles expirent**',
  'erase.stored.awardsTo': '{count, number} · attributions reçues en tout',
  'erase.stored.awardsBy': '{count, number} · attributions données, annulées ou décidées par ce membre',
  'erase.stored.reactionsBy': '{count, number} · réactions de ce membre',
  'erase.stored.reactionsTo': '{count, number} · réactions à ses messages',
  'erase.stored.made':
    '{count, number} · liens, règles, clés, décisions, annulations et brouillons faits par ce membre, ou qui le nomment',
  'erase.goes': '**Disparaît, sans retour possible**',
  'erase.goes.links': 'le lien, les demandes et les raisons des attributions',
  'erase.goes.name':
    'le nom, aussi dans mes messages d’attributions et de demandes qui sont encore là : *un ancien membre* le remplace',
  'erase.goes.waiting': 'les points encore en attente d’un lien ; chaque attribution expire, avec un avis',
  'erase.stays': '**Reste**',
  'erase.stays.amounts':
    'les montants, les totaux et l’ID du compte dans les attributions, pour que les comptes restent justes',
  'erase.stays.points': 'les points dans Returning.AI ; ce qui est en route arrive quand même',
  'erase.elsewhere': '**Ne dépend pas de moi**',
  'erase.elsewhere.messages':
    'les lignes dans le salon des logs, et les réponses publiques à `/badge`, `/balance` et aux annulations de ce qui n’était pas encore envoyé : supprime-les à la main',
  'erase.elsewhere.companies': 'ce que Discord et Returning.AI enregistrent',
  'erase.deeds':
    'Ce que ce membre a fait dans l’équipe reste sous son ID là où l’on garde qui a changé quoi, chaque fois pendant {days, plural, one {{days, number} jour} many {{days, number} de jours} other {{days, number} jours}} : les changements, les décisions et les reçus des attributions données. Ensuite, cela disparaît tout seul.',
  'erase.button.erase': 'Effacer',
  'erase.button.keep': 'Garder',
  'erase.erased.title': '✅ Effacé',
  'erase.erased':
    'Ce membre est désormais *un ancien membre* ici. Mes messages sur ses attributions suivent en quelques minutes. S’il se fait lier de nouveau, il repart de zéro.',
  'erase.kept.title': '✅ Gardé',
  'erase.kept': 'Rien n’a été changé.',

  'privacy.title': '📊 Tes choix ici',
  'privacy.title-changed': '✅ Enregistré',
  'privacy.board.hidden':
    '**Classements : masqué.** Aucun classement de ce serveur ne te montre, et tu n’y as pas de place. Tes points restent comme ils sont. `/privacy board:shown` t’y remet.',
  'privacy.board.shown':
    '**Classements : visible.** Les classements de ce serveur te montrent. `/privacy board:hidden` t’en retire.',
  'privacy.messages.on':
    '**Messages privés : activés.** Le bot te dit quand des points attendent ton lien, avant qu’ils expirent, et ce que l’équipe répond à une demande de lien. `/privacy messages:off` y met fin.',
  'privacy.messages.off':
    '**Messages privés : désactivés.** Le bot ne t’en écrit aucun sur ce serveur. `/privacy messages:on` les rétablit.',
  'privacy.messages.closed':
    '**Messages privés : fermés.** Discord n’a pas laissé passer le dernier, donc le bot n’essaie plus. Autorise dans Discord les messages privés de ce serveur, puis utilise `/privacy messages:on`.',
  'direct.waiting.title': '⏳ Des points t’attendent',
  'direct.waiting': 'Tu as reçu des points sur **{server}**. Ils attendent que ton compte Returning.AI soit lié :',
  'direct.waiting.advice':
    'Une seule étape : utilise `/link request` sur ce serveur. Ce qui n’est pas lié sous {days, plural, one {{days, number} jour} many {{days, number} de jours} other {{days, number} jours}} expire.',
  'direct.expiring.title': '⏳ Tes points expirent bientôt',
  'direct.expiring':
    'Sur **{server}**, des points attendent encore ton compte Returning.AI. Les premiers expirent le {when} :',
  'direct.expiring.advice': 'Utilise `/link request` sur ce serveur, et l’équipe lie ton compte à temps.',
  'direct.approved.title': '✅ Ton compte est lié',
  'direct.approved':
    'L’équipe de **{server}** a accepté ta demande de lien. Les points que tu y reçois arrivent tout seuls sur ton compte Returning.AI, y compris ceux qui attendaient.',
  'direct.denied.title': '⛔ Ta demande de lien a été refusée',
  'direct.denied': 'L’équipe de **{server}** a refusé de te lier à un compte Returning.AI.',
  'direct.denied.reason': 'Raison : {reason}',
  'direct.denied.advice':
    'Les points que tu y reçois continuent d’attendre. Tu peux redemander avec `/link request` sur ce serveur.',
  'direct.button.off': 'Plus de messages comme celui-ci',
  'direct.off': 'Le bot ne t’écrit plus de messages privés sur ce serveur. `/privacy messages:on` là-bas les rétablit.',
  'direct.deny-form.title': 'Refuser la demande de lien',
  'direct.deny-form.label': 'Raison',
  'direct.deny-form.description': 'Le membre la reçoit. Elle peut rester vide.',

  'refusal.bad-account':
    'Indique le compte par son ID Returning.AI (24 caractères 0-9 et a-f), son e-mail ou son nom d’utilisateur.',
  'refusal.account-taken': 'Ce compte est déjà lié à {member}. Retire d’abord ce lien avec `/links remove account`.',
  'refusal.account-unclear':
    'Plusieurs membres sont liés à des comptes qui s’appelaient ainsi. Indique le compte par son ID (24 caractères 0-9 et a-f), ou indique le membre.',
  'refusal.account-without-id':
    'Returning.AI connaît ce compte, mais ne donne pas l’ID dont les points ont besoin. Indique le compte par son ID (24 caractères 0-9 et a-f).',
  'refusal.account.not-found':
    'Returning.AI n’a trouvé aucun compte de ce nom dans cette communauté. Vérifie l’orthographe, ou indique le compte par son ID (24 caractères 0-9 et a-f).',
  'refusal.account.key-problem':
    'La clé API n’a pas le droit de chercher des comptes. Donne-lui la permission Get User Data, ou indique le compte par son ID (24 caractères 0-9 et a-f).',
  'refusal.account.no-answer':
    'Returning.AI ne répond pas pour l’instant, donc le compte n’a pas pu être cherché. Réessaie dans une minute, ou indique-le par son ID.',
  'refusal.no-target': 'Indique `user` ou `account`.',
  'refusal.two-targets': 'Indique le membre ou le compte, pas les deux.',
  'refusal.member-unknown': 'Discord ne me dit pas qui c’est pour l’instant. Réessaie dans une minute.',

  'refusal.already-linked':
    'Tu es déjà lié à un compte ; `/link status` montre lequel. Pour en avoir un autre, utilise d’abord `/link remove`.',
  'refusal.request.unknown':
    'Cette demande n’existe pas sur ce serveur. `/links pending` montre celles qui sont ouvertes.',
  'refusal.request.changed':
    'Le membre a changé cette demande depuis que tu l’as vue. Regarde ce qu’elle dit maintenant, sur sa fiche ou avec `/links pending`, puis décide.',
  'refusal.request.own':
    'C’est ta propre demande, donc quelqu’un d’autre en décide. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ». `/link remove` la retire.',
  'refusal.request.own-account':
    'Ce compte est le tien, ou l’a été, donc quelqu’un d’autre décide de cette demande, qui reste ouverte. Demande à un autre modérateur, ou à quelqu’un avec « Gérer le serveur ».',
  'refusal.request.account-taken':
    'Ce compte est déjà lié à {member}, donc la demande reste ouverte. Refuse-la, ou fais d’abord retirer ce lien par quelqu’un avec « Gérer le serveur », avec `/links remove account`.',
  'refusal.request.other-community':
    'Cette demande concerne la communauté que ce serveur avait avant. Refuse-la ; le membre peut redemander avec `/link request`.',
  'refusal.request.being-decided':
    'Quelqu’un d’autre décide de cette demande en ce moment. Regarde de nouveau sa fiche.',
  'refusal.request.left':
    'Cette demande est close : ce serveur a quitté sa communauté. `/links pending` montre ce qui est encore ouvert.',
  'refusal.request.withdrawn': 'Le membre a retiré cette demande. `/links pending` montre ce qui est encore ouvert.',
  'refusal.request.approved':
    'C’est déjà décidé : {actor} a accepté la demande. `/links pending` montre ce qui est encore ouvert.',
  'refusal.request.denied':
    'C’est déjà décidé : {actor} a refusé la demande. `/links pending` montre ce qui est encore ouvert.',
  'refusal.request.account.not-found':
    'Returning.AI n’a pas trouvé ce compte dans cette communauté. La demande reste ouverte : demande au membre de vérifier l’orthographe et de relancer `/link request`, ou refuse-la.',
  'refusal.request.account.without-id':
    'Returning.AI connaît ce compte, mais ne donne pas l’ID dont les points ont besoin. La demande reste ouverte : demande l’ID au membre (24 caractères 0-9 et a-f), avec `/link request`.',
  'refusal.request.account.key-problem':
    'La clé API n’a pas le droit de chercher des comptes. La demande reste ouverte : donne à la clé la permission Get User Data, ou fais lier le membre par ID avec `/links set` par quelqu’un avec « Gérer le serveur ».',
  'refusal.request.account.no-answer':
    'Returning.AI ne répond pas pour l’instant, donc le compte n’a pas pu être cherché. La demande reste ouverte : réessaie dans une minute.',

  'refusal.not-a-file': 'L’option `{option}` doit être un fichier. Choisis-en un et réessaie.',
  'refusal.file-unreadable': 'Je n’ai pas pu lire le fichier depuis Discord. Joins-le de nouveau et réessaie.',
  'refusal.file-too-large':
    'Le fichier dépasse {megabytes, number} Mio. Découpe-le et donne-moi les morceaux un par un.',
  'refusal.file-too-long':
    'Le fichier a plus de {lines, number} lignes, et je n’en prends pas plus à la fois. Découpe-le et donne-moi les morceaux un par un.',
  'refusal.file-not-utf8': 'Le fichier n’est pas du texte en UTF-8. Enregistre-le en « CSV UTF-8 » et réessaie.',
  'refusal.file-not-csv':
    'Le fichier ne se lit pas comme du CSV : une ligne est abîmée ou trop longue. Regarde ses guillemets, puis réessaie.',
  'refusal.file-not-csv-line':
    'Le fichier ne se lit pas comme du CSV : la ligne {line} est abîmée ou trop longue. Regarde ses guillemets, puis réessaie.',
  'refusal.file-column-twice': 'La première ligne du fichier nomme `{column}` deux fois. Enlève une de ces colonnes.',
  'refusal.file-columns':
    'La première ligne du fichier doit nommer ses colonnes : `member_id,account`. `/links export` te donne un exemple.',
  'refusal.too-many-links':
    'Cela fait {count, number} liens, plus que n’en contiennent les {files, number} fichiers que Discord accepte avec un message. Demande une copie de la base de données à l’hébergeur de ce bot.',
  'refusal.import.key-problem':
    'La clé API n’a pas le droit de chercher des comptes, donc rien n’a été changé. Donne-lui la permission Get User Data, ou indique tous les comptes par leurs ID (24 caractères 0-9 et a-f).',
  'refusal.import.no-answer':
    'Returning.AI ne répond pas pour l’instant, donc rien n’a été changé. Réessaie dans une minute, ou indique tous les comptes par leurs ID (24 caractères 0-9 et a-f).',
  'refusal.import.other-community':
    'Ce serveur a une autre communauté depuis que tu as fait cet import, donc rien n’a été changé. Relance `/links import`.',
  'refusal.import.stopped':
    'L’import s’est arrêté après {done, plural, one {{done, number} lien} many {{done, number} de liens} other {{done, number} liens}} ou un peu plus, parce que quelque chose s’est mal passé ici. Ce qui est lié le reste ; `/links import` avec le même fichier fait la suite.',
  'refusal.no-draft.links':
    'Cet import a déjà été confirmé ou annulé, a dépassé sa durée de validité ({life}), a laissé la place à de plus récents, ou n’est pas le tien. `/links import` avec le fichier montre ce qu’il reste à faire.',
  'refusal.no-draft.community':
    'Cela a déjà été confirmé ou annulé, a dépassé sa durée de validité ({life}), a laissé la place à plus récent, ou n’est pas à toi. Relance `/setup`.',

  'refusal.own-erasure':
    'Personne n’efface ses propres données ici, pour que personne ne puisse faire disparaître les traces de ce qu’il a fait dans l’équipe. Demande à quelqu’un d’autre avec « Gérer le serveur » d’utiliser `/links erase` pour toi.',
  'refusal.not-a-user-id':
    'Choisis le membre avec `user` ou, si Discord ne le propose plus, donne son ID avec `id` : 17 à 20 chiffres, pris dans un ancien message ou donnés par le membre.',
  'refusal.identity.no-fields':
    'Les champs de la communauté ne peuvent pas être listés pour l’instant, donc `identity-field` reste comme il était. Réessaie dans une minute, ou regarde la clé API avec `/setup`.',
  'refusal.identity.unknown-field':
    'Cette communauté n’a pas ce champ. Choisis-en un dans la liste en écrivant `identity-field`, ou regarde `/fields list`.',
  'refusal.identity.not-text':
    'On ne sait pas si ce champ contient du texte, et les ID Discord sont plus longs que ne peut l’être un nombre. Choisis un champ de texte, ou crée-en un avec `/fields create type:text`.',
  'refusal.identity.no-key':
    'Returning.AI ne donne pas le nom de ce champ dans la base de données, et il le faut pour chercher des membres. Choisis un autre champ de texte.',
  'refusal.identity.of-everybody':
    'C’est une colonne que tout le monde a et peut remplir. Crée un champ de texte réservé aux ID Discord avec `/fields create type:text`, et choisis-le.',
  'refusal.unknown-choice': 'Ce choix n’existe pas. Choisis {choices}.',

  // Fields, badges, boards, balances, histories, the log channel.
  // What an award is within a line.
  'award.brief.increase': 'points ajoutés',
  'award.brief.decrease': 'points retirés',
  'award.brief.overwrite': 'points fixés',
  'award.brief.not-increase': 'points non ajoutés',
  'award.brief.not-decrease': 'points non retirés',
  'award.brief.not-overwrite': 'points non fixés',
  'award.brief.undone': 'annulé',
  'award.brief.not-undone': 'non annulé',
  'award.brief.pending': 'points en attente',
  'award.brief.waiting': 'points en attente du lien',
  'award.brief.being-checked': 'en cours de vérification',
  'award.brief.expired': 'points expirés',

  'line.total': 'total {total, number}',
  'line.by': 'par {actor}',
  'line.takes-back': 'annule {receipt}',

  'list.newer': 'Plus récents',
  'list.older': 'Plus anciens',
  'list.page': 'Page {page, number} sur {pages, number}',
  'list.since': 'Depuis le {since}',
  'list.nothing': 'Rien pour l’instant.',

  'balance.title': 'Solde',
  'balance.total-earlier':
    '**Total : {total, number}**, d’après ce que Returning.AI a renvoyé {when}. Impossible de le lire à l’instant.',
  'balance.total-put-off': '**Total : {total, number}**, d’après ce que Returning.AI a renvoyé {when}. {why}',
  'balance.total-unknown':
    'Returning.AI n’indique pas ce total, et aucune attribution de ce serveur ne l’a montré jusqu’ici.',
  'balance.field': '**{field} :** {total, number}',
  'balance.field-earlier': '**{field} :** {total, number}, d’après ce qui était connu {when}',
  'balance.field-unknown': '**{field} :** inconnu',
  'balance.waiting':
    '{line} · {count, plural, one {{count, number} attribution attend} many {{count, number} d’attributions attendent} other {{count, number} attributions attendent}} le lien',
  'balance.not-linked.own':
    'Ton compte Returning.AI n’est pas encore lié. Demande-le avec `/link request` ; les points que tu reçois d’ici là t’attendent.',
  'balance.not-linked.other':
    'Pas encore lié à un compte Returning.AI. Le membre peut le demander avec `/link request` ; les points reçus d’ici là l’attendent.',
  'balance.more':
    '… et {more, plural, one {une autre attribution} many {{more, number} d’autres attributions} other {{more, number} autres attributions}} en route.',
  'refusal.ask-later':
    'Returning.AI a été assez sollicité pour le moment. Redemande dans {seconds, plural, one {{seconds, number} seconde} many {{seconds, number} de secondes} other {{seconds, number} secondes}}.',

  'history.title': 'Historique',
  'history.not-linked': 'Pas lié à un compte Returning.AI : seul ce que ce serveur a enregistré est affiché.',
  'history.incomplete':
    '⚠️ Returning.AI n’a pas pu donner cet historique (ou pas en entier) à l’instant : seul ce qui est connu ici est affiché.',
  'history.second-copy': '🔎 en double',
  'history.takes-back': '↩️ annule {receipt}',
  'history.takes-back-another': '↩️ annule une autre attribution',
  'history.taken-back-by': '↩️ annulé par {receipt}',
  'history.elsewhere': 'par ce bot sur un autre serveur',
  'history.outside': 'hors de Discord',
  'refusal.others-history':
    'Tu peux voir ton propre historique. Pour celui d’un autre membre, il faut la permission « Gérer les messages » ou le rôle de l’équipe.',

  'given.title': 'Attribués',
  'given.head': 'Ce que {member} a attribué, retiré et annulé',
  'given.cut': 'Seuls les plus récents sont affichés ; un reçu permet d’en retrouver un plus ancien.',
  'given.taken-back': '↩️ annulé',

  // What happened to one award, each behind its time.
  'award-file.title': 'Ce qui s’est passé',
  'award-file.asked': 'demandé',
  'award-file.sent': 'envoyé',
  'award-file.sent-again': 'envoyé pour la {attempts, number}e fois',
  'award-file.event.waiting': 'attend le lien du membre',
  'award-file.event.queued': 'en route',
  'award-file.event.settled': 'arrivé',
  'award-file.event.refused': 'refusé',
  'award-file.event.cancelled': 'annulé avant l’envoi, ou avec ce que cela annule',
  'award-file.event.expired': 'expiré sans lien',
  'award-file.event.review': 'l’équipe doit décider',
  'award-file.event.decided': 'l’équipe a décidé',
  'award-file.event.late-copy': 'un double est apparu',
  'award-file.event.late-decided': 'l’équipe a décidé du double',
  'award-file.event.sent-again': 'n’était pas arrivé, renvoyé',
  'award-file.taken-back-by': '↩️ Annulé par {receipt}',
  'award-file.takes-back': '↩️ Annule {receipt}',
  'award-file.message': 'Message : {receipt}',

  'board.title': 'Classement',
  'board.period.all': 'Depuis toujours',
  'board.period.month': 'Ce mois-ci, depuis le {day}',
  'board.period.week': 'Cette semaine, depuis le {day}',
  'board.period.day': 'Aujourd’hui',
  'board.counts': 'Compte ce qui a été attribué avec ce bot, pas tout ce qu’il y a dans Returning.AI',
  'board.page': 'Page {page, number}',
  'board.previous': 'Précédent',
  'board.next': 'Suivant',
  'board.jump': 'Aller à ma place',
  'board.own': '**Toi : {rank, selectordinal, one {{rank, number}er} other {{rank, number}e}}**',
  'board.own-behind':
    '**Toi : {rank, selectordinal, one {{rank, number}er} other {{rank, number}e}}, encore {distance, number} jusqu’à la place suivante**',
  'board.own-absent': 'Toi : pas encore dans ce classement.',
  'board.own-hidden': 'Tu es masqué dans les classements ici. `/privacy board:shown` t’y remet.',
  'board.empty':
    'Personne pour l’instant. Les points attribués avec `/points add`, ou par des réactions dès qu’il y a une règle (`/rules add`), comptent ici dès qu’ils sont arrivés.',
  'board.empty-page': 'Il n’y a plus personne aussi bas.',
  'board.left': '*un membre qui est parti*',
  'refusal.unknown-window': 'Cette période n’existe pas. Choisis-en une : {windows}.',

  'chart.button': 'Graphique',
  'chart.title': 'Graphique du total',
  'chart.board-title': 'Graphique du classement',
  'chart.legend.undone': 'annulé plus tard',
  'chart.legend.outside': 'modifié hors de Discord',
  'chart.alt.one': '{field} : un seul total est connu, {total, number}, le {at}.',
  'chart.alt.totals':
    '{field} : {count, plural, one {{count, number} total} many {{count, number} de totaux} other {{count, number} totaux}} en escalier, du {from} au {to}. Premier {first, number}, dernier {last, number}. Le plus bas {least, number}, le {leastAt} ; le plus haut {most, number}, le {mostAt}.',
  'chart.alt.outside':
    '{count, plural, one {{count, number} changement est venu} many {{count, number} de changements sont venus} other {{count, number} changements sont venus}} de l’extérieur de Discord.',
  'chart.alt.undone':
    '{count, plural, one {{count, number} attribution a été annulée} many {{count, number} d’attributions ont été annulées} other {{count, number} attributions ont été annulées}} plus tard.',
  'chart.alt.flat':
    'Neuf totaux sur dix sont entre {low, number} et {high, number}, donc la ligne paraît presque plate.',
  'chart.alt.board': '{field}, {period}, en barres : {rows}',
  'chart.alt.row': '{rank, number}. {name} : {total, number}',
  'chart.left': 'un membre qui est parti',
  'chart.unnamed': 'un membre',
  'refusal.nothing-to-draw':
    'Il n’y a encore rien à dessiner : Returning.AI n’a renvoyé aucun total pour cela. Le graphique commencera à la prochaine attribution confirmée avec un total : réessaie à ce moment-là.',
  'refusal.board-empty':
    'Il n’y a rien à dessiner : personne n’est sur cette page du classement. Utilise `/leaderboard` pour voir où il en est.',
  'refusal.chart-failed':
    'Le graphique n’a pas pu être dessiné. Réessaie dans un instant. La liste d’où tu viens donne les mêmes nombres.',
  'refusal.charts-busy': 'Beaucoup de graphiques sont en cours de dessin. Réessaie dans un instant.',

  'badge.done.award': 'Badge attribué',
  'badge.done.remove': 'Badge retiré',
  'badge.uncertain': 'Pas certain',
  'badge.unknown.award':
    'La réponse de Returning.AI s’est perdue : le badge a peut-être été attribué, ou peut-être pas. Je ne le renvoie pas, car un badge peut apporter de l’XP ou des pièces. **Regarde les badges de ce membre dans Returning.AI**, et ne réutilise `/badge award` que s’il n’y est pas.',
  'badge.unknown.remove':
    'La réponse de Returning.AI s’est perdue : le badge a peut-être été retiré, ou peut-être pas. **Regarde les badges de ce membre dans Returning.AI**, et ne réutilise `/badge remove` que s’il y est encore.',
  'badge.list': 'Badges',
  'badge.none': 'Cette communauté n’a pas encore de badges. Crées-en un dans Returning.AI.',
  'badge.earlier': 'Précédent',
  'badge.later': 'Suivant',
  'badge.page':
    'Page {page, number} sur {pages, number} · {badges, plural, one {{badges, number} badge} many {{badges, number} de badges} other {{badges, number} badges}}',
  'refusal.badge.bot': '{member} est un bot ; les bots n’ont pas de badges. Choisis une personne.',
  'refusal.badge.not-a-member': '{member} n’est plus sur ce serveur. Choisis un membre.',
  'refusal.badge.unlisted': 'Impossible de lister les badges : {why}',
  'refusal.badge.not-looked-up': 'Impossible de rechercher le badge : {why} Rien n’a été envoyé.',
  'refusal.badge.unknown':
    'Cette communauté n’a pas ce badge. Choisis-en un dans la liste pendant la saisie, ou regarde `/badge list`.',
  'refusal.badge.unknown-perhaps':
    'Ce badge n’est pas parmi ceux que Returning.AI liste, et il en existe peut-être d’autres. Choisis-en un dans la liste pendant la saisie, ou indique le badge par son ID.',
  'refusal.badge.ambiguous':
    'Plusieurs badges ont ce titre. Choisis-en un dans la liste pendant la saisie, ou donne son ID (`/badge list`).',
  'refusal.badge.account-unavailable':
    'Returning.AI ne répond pas pour le moment, donc impossible de rechercher le compte du membre. Rien n’a été envoyé : réessaie dans une minute.',
  'refusal.badge.read.key-problem':
    'Returning.AI n’accepte pas la clé système pour lister les badges. Demande à l’hébergeur de ce bot de vérifier `RETURNING_SYSTEM_KEY`.',
  'refusal.badge.read.not-found':
    'Returning.AI ne liste pas de badges à l’adresse que j’utilise. Indique le badge par son ID, ou demande à l’hébergeur de ce bot de vérifier `RETURNING_SYSTEM_URL`.',
  'refusal.badge.read.slow-down':
    'Returning.AI demande de ralentir. Réessaie dans une minute, ou indique le badge par son ID.',
  'refusal.badge.read.no-answer':
    'Returning.AI ne répond pas pour le moment. Réessaie dans une minute, ou indique le badge par son ID.',
  'refusal.badge.write.unreachable':
    'Returning.AI est injoignable, donc rien n’a été envoyé. Réessaie dans une minute.',
  'refusal.badge.write.slow-down': 'Returning.AI demande de ralentir et n’a rien fait. Réessaie dans une minute.',
  'refusal.badge.write.key-problem':
    'Returning.AI n’accepte pas la clé système, donc rien n’a été fait. Demande à l’hébergeur de ce bot de vérifier `RETURNING_SYSTEM_KEY`.',
  'refusal.badge.write.not-found':
    'Returning.AI ne connaît pas ce badge, ou pas le compte de ce membre, et n’a rien fait. Regarde `/badge list`, demande à un admin de vérifier le lien du membre, puis réessaie.',
  'refusal.badge.write.refused-award':
    'Returning.AI a refusé d’attribuer ce badge : le membre l’a peut-être déjà, ou il ne peut pas être attribué à la main. Regarde le badge dans Returning.AI.',
  'refusal.badge.write.refused-remove':
    'Returning.AI a refusé de retirer ce badge : le membre ne l’a peut-être pas. Regarde les badges du membre dans Returning.AI.',

  'field.nameless': 'points',

  'field.list': 'Champs',
  'field.none': 'Cette communauté n’a pas encore de champs. Crées-en un avec `/fields create`.',
  'field.more':
    '… et {more, plural, one {{more, number} autre} many {{more, number} d’autres} other {{more, number} autres}}.',
  'field.stale': '⚠️ Returning.AI ne répond pas pour le moment ; voici la liste telle que je l’ai lue la dernière fois.',
  'field.is-default': '**par défaut**',
  'field.not-numeric': 'ne contient pas de nombres',
  'field.default.title': 'Champ par défaut',
  'field.default.chosen': 'Les commandes sans champ utilisent désormais **{field}**.',
  'field.done.create': 'Champ créé',
  'field.done.rename': 'Champ renommé',
  'field.done.delete': 'Champ supprimé',
  'field.uncertain': 'Pas certain',
  'field.not-listed-yet': 'Returning.AI l’a confirmé. Sa liste de champs ne le montre pas encore.',
  'field.lost.done': 'La réponse de Returning.AI s’est perdue, mais sa liste de champs montre que c’est fait.',
  'field.lost.not-done.create':
    'La réponse de Returning.AI s’est perdue, et sa liste de champs ne montre pas le changement. Il peut encore arriver : **regarde `/fields list` dans une minute**, et ne réutilise `/fields create` que si le champ n’y est pas.',
  'field.lost.not-done.rename':
    'La réponse de Returning.AI s’est perdue, et sa liste de champs ne montre pas le changement. Il peut encore arriver : **regarde `/fields list` dans une minute**, et ne réutilise `/fields rename` que si le champ a encore son ancien nom.',
  'field.lost.not-done.delete':
    'La réponse de Returning.AI s’est perdue, et sa liste de champs ne montre pas le changement. Il peut encore arriver : **regarde `/fields list` dans une minute**, et ne réutilise `/fields delete` que si le champ y est encore.',
  'field.lost.unreadable.create':
    'La réponse de Returning.AI s’est perdue, et ses champs ne peuvent pas être listés pour le moment. **Regarde `/fields list` dans une minute**, et ne réutilise `/fields create` que si le champ n’y est pas.',
  'field.lost.unreadable.rename':
    'La réponse de Returning.AI s’est perdue, et ses champs ne peuvent pas être listés pour le moment. **Regarde `/fields list` dans une minute**, et ne réutilise `/fields rename` que si le champ a encore son ancien nom.',
  'field.lost.unreadable.delete':
    'La réponse de Returning.AI s’est perdue, et ses champs ne peuvent pas être listés pour le moment. **Regarde `/fields list` dans une minute**, et ne réutilise `/fields delete` que si le champ y est encore.',
  'field.was-default': 'C’était le champ par défaut.',
  'field.was-default-environment': 'C’est le champ par défaut selon `RETURNING_FIELD_ID`.',
  'field.was-identity':
    'Les membres étaient liés par les ID Discord qu’il contient : c’est désactivé maintenant, `/setup identity-field:…` choisit un autre champ.',
  'field.rules-off':
    'Désactivées, car elles y attribuaient des points : {rules}. `/rules edit` leur donne un autre champ.',
  'field.next-default': 'Les commandes sans champ utilisent dès lors {field} : `/fields default` en choisit un autre.',
  'field.no-next-default':
    'Les commandes sans champ n’en ont dès lors **aucun** : choisis-en un pour ce serveur avec `/fields default`.',
  'field.rules-more':
    '{rules} et {more, plural, one {{more, number} autre} many {{more, number} d’autres} other {{more, number} autres}}',
  'field.delete.title': 'Supprimer le champ ?',
  'field.delete.wrong-name': '⚠️ Ce n’est pas son nom.',
  'field.delete.what': '{field} et toutes ses valeurs, pour tout le monde. C’est irréversible.',
  'field.delete.default': 'C’est le champ par défaut.',
  'field.delete.identity': 'Les membres sont liés par les ID Discord qu’il contient.',
  'field.delete.rules':
    'Ces règles y attribuent des points, par son nom ou comme champ par défaut, et seraient désactivées : {rules}',
  'field.delete.awards-here': 'Attributions pas encore réglées : {awards, number}',
  'field.delete.awards-elsewhere': 'Des attributions d’un autre serveur de cette communauté ne sont pas encore réglées',
  'field.delete.awards-both':
    'Attributions pas encore réglées : {awards, number} ici, et d’autres sur un autre serveur de cette communauté',
  'field.delete.confirm':
    'Rien n’a été changé. Pour le supprimer, relance la commande avec son nom comme confirmation : {field}',
  'field.delete.wait': 'Rien n’a été changé. Il pourra être supprimé quand ces attributions seront réglées.',

  'refusal.field.name-empty': 'Le nom est vide. Donne-en un, par exemple `Points de fidélité`.',
  'refusal.field.name-too-long':
    'Le nom fait {length, plural, one {{length, number} caractère} many {{length, number} de caractères} other {{length, number} caractères}} ; Returning.AI en accepte {most, number} au plus.',
  'refusal.field.name-unseen':
    'Le nom contient des retours à la ligne, des espaces doubles ou des caractères invisibles. Retape-le au lieu de le coller.',
  'refusal.field.bad-type': 'Un champ contient un nombre (`number`) ou un texte (`text`). Choisis l’un des deux.',
  'refusal.field.type-unknown':
    'Returning.AI ne dit pas ce que contient ce champ, et le renommer sans le savoir pourrait le modifier. Renomme-le directement dans Returning.AI.',
  'refusal.field.unknown-edit':
    'Cette communauté n’a pas ce champ. Choisis-en un dans la liste pendant la saisie, ou regarde `/fields list`.',
  'refusal.field.exists':
    'Un autre champ porte déjà cela comme nom, comme nom en base de données ou comme ID. Choisis un autre nom, voir `/fields list`.',
  'refusal.field.in-use-here':
    'Des attributions de ce champ sont encore en route ici, ou attendent un lien ou une décision, donc il n’est pas supprimé. Regarde `/setup`, et réessaie quand elles seront réglées.',
  'refusal.field.in-use-elsewhere':
    'Des attributions de ce champ sont encore en route sur un autre serveur de cette communauté, ou attendent un lien ou une décision, donc il n’est pas supprimé. Regarde `/setup`, et réessaie quand elles seront réglées.',
  'refusal.field.edit-read.key-problem':
    'Returning.AI n’accepte pas la clé API, donc rien n’a été changé. Saisis-en une avec la permission User Fields dans `/setup`.',
  'refusal.field.edit-read.not-found':
    'Returning.AI ne liste pas les champs de cette communauté, donc rien n’a été changé : je ne pourrais pas voir ce qu’ils deviennent. Passe directement par Returning.AI.',
  'refusal.field.edit-read.slow-down':
    'Returning.AI demande de ralentir, donc rien n’a été changé. Réessaie dans une minute.',
  'refusal.field.edit-read.no-answer':
    'Returning.AI ne répond pas pour le moment, donc rien n’a été changé. Réessaie dans une minute.',
  'refusal.field.write.unreachable':
    'Returning.AI est injoignable, donc rien n’a été envoyé. Réessaie dans une minute.',
  'refusal.field.write.slow-down': 'Returning.AI demande de ralentir et n’a rien changé. Réessaie dans une minute.',
  'refusal.field.write.key-problem':
    'La clé API ne peut pas modifier les champs, donc rien n’a été changé. Donne-lui la permission User Fields dans Returning.AI, ou passe directement par Returning.AI.',
  'refusal.field.write.not-found':
    'Returning.AI ne connaît plus ce champ, ou ne permet pas de le modifier ainsi. Rien n’a été changé ; regarde `/fields list`.',
  'refusal.field.write.conflict':
    'Returning.AI a déjà un tel champ, ou a besoin de celui-ci. Rien n’a été changé ; regarde `/fields list` et choisis un autre nom.',
  'refusal.field.write.refused':
    'Returning.AI a refusé et n’a rien changé : les champs qu’il se réserve ne peuvent pas être modifiés. Regarde dans Returning.AI pour savoir pourquoi.',
  'refusal.field.ambiguous':
    'Plusieurs champs s’appellent « {typed} » : {choices}. Choisis-en un dans la liste pendant la saisie, ou donne son ID.',
  'refusal.field.empty':
    'Le champ est vide. Choisis-en un dans la liste, ou n’en indique aucun pour utiliser celui par défaut.',
  'refusal.field.unknown': 'Cette communauté n’a pas de champ nommé « {typed} ».',
  'refusal.field.not-numeric':
    'Le champ « {typed} » ne contient pas de nombres, il ne peut donc pas contenir de points.',
  'refusal.field.pick': 'Choisis parmi ceux-ci : {names}.',
  'refusal.field.pick-more':
    'Choisis parmi ceux-ci : {names} et {more, plural, one {{more, number} autre} many {{more, number} d’autres} other {{more, number} autres}}.',
  'refusal.field.pick-none': 'Elle n’en a aucun qui contienne des points : demande à un admin d’en créer un.',
  'refusal.field.default-deleted':
    'Le champ par défaut « {field} » a été supprimé dans Returning.AI. Indique un autre champ dans la commande, ou demande à quelqu’un avec « Gérer le serveur » d’en choisir un par défaut avec `/fields default`.',
  'refusal.field.no-default':
    'Aucun champ n’a été indiqué et ce serveur n’en a pas par défaut. Indique un champ dans la commande, ou demande à quelqu’un avec « Gérer le serveur » d’en choisir un par défaut avec `/fields default`.',
  'refusal.field.unlisted': 'Impossible de lister les champs : {why}',
  'refusal.field.not-looked-up': 'Impossible de rechercher le champ « {typed} » : {why} Rien n’a été enregistré.',
  'refusal.field.read.key-problem':
    'Returning.AI n’accepte pas la clé API. Quelqu’un avec « Gérer le serveur » peut en saisir une nouvelle avec `/setup`.',
  'refusal.field.read.not-found':
    'Returning.AI ne connaît pas cette communauté, ou ne liste pas ses champs. Indique le champ par son ID, ou vérifie la communauté avec `/setup`.',
  'refusal.field.read.slow-down': 'Returning.AI demande de ralentir. Réessaie dans une minute.',
  'refusal.field.read.no-answer': 'Returning.AI ne répond pas pour le moment. Réessaie dans une minute.',

  // Lines of the log channel.
  'log.waiting': '⏳ attend le lien du membre : {change}',
  'log.queued': '⏳ en route : {change}',
  'log.refused': '⛔ refusé : {change}',
  'log.not-undone': '⛔ non annulé : {change}',
  'log.cancelled': '↩️ annulé avant l’envoi : {change}',
  'log.expired': '⛔ expiré sans lien : {change}',
  'log.review': '🔎 l’équipe doit décider : {change}',
  'log.decided-arrived': '🔎 équipe : bien arrivé : {change}',
  'log.decided-dropped': '🔎 équipe : abandonné : {change}',
  'log.decided-again': '🔎 équipe : renvoyé : {change}',
  'log.late-copy': '🔎 un double est apparu, l’équipe doit décider : {change}',
  'log.late-compensated': '🔎 équipe : le double est retiré : {change}',
  'log.late-ignored': '🔎 équipe : pas de double : {change}',
  'log.sent-again': '🔎 n’était pas arrivé, renvoyé : {change}',
  'log.stopped-at-zero': '⚠️ arrêté à zéro',
  'log.outside': '⚠️ {change, number, signed} hors de Discord juste avant',
  'log.no-words': '⚠️ {receipt} : je n’ai pas pu formuler ce qui s’est passé. `/history` ou `/setup` le montre.',
  'log.no-words-audit':
    '⚠️ Une entrée du journal d’audit : je n’ai pas pu formuler ce qui s’est passé. `/history` ou `/setup` le montre.',

  'audit.title': 'Derniers changements',
  'audit.nothing': 'Rien n’a été changé ici jusqu’à présent, d’après ce qui est conservé.',
  'audit.deed.settings': 'réglages modifiés',
  'audit.deed.key': 'clé API',
  'audit.deed.rule-added': 'règle ajoutée : {what}',
  'audit.deed.rule-changed': 'règle modifiée : {what}',
  'audit.deed.rule-removed': 'règle supprimée : {what}',
  'audit.deed.reward-added': 'rôle pour un total ajouté : {what}',
  'audit.deed.reward-changed': 'rôle pour un total modifié : {what}',
  'audit.deed.reward-removed': 'rôle pour un total supprimé : {what}',
  'audit.deed.link-set': 'lié : {what}',
  'audit.deed.link-removed': 'lien retiré : {what}',
  'audit.deed.link-ended': 'propre lien retiré : {what}',
  'audit.deed.request-approved': 'demande de lien acceptée : {what}',
  'audit.deed.request-denied': 'demande de lien refusée : {what}',
  'audit.deed.import-confirmed': 'import de liens confirmé',
  'audit.deed.links-exported': 'tous les liens exportés',
  'audit.deed.member-shown': 'consultation de ce qui est enregistré sur {what}',
  'audit.deed.member-erased': 'effacé : {what}',
  'audit.deed.award-decided': 'décision prise pour {what}',
  'audit.deed.copy-decided': 'décision prise pour un double de {what}',
  'audit.deed.undo-confirmed': 'annulation groupée confirmée : {what}',
  'audit.deed.bulk-confirmed': 'points pour plusieurs confirmés : {what}',
  'audit.deed.badge-awarded': 'badge attribué : {what}',
  'audit.deed.badge-removed': 'badge retiré : {what}',
  'audit.deed.field-created': 'champ créé : {what}',
  'audit.deed.field-renamed': 'champ renommé : {what}',
  'audit.deed.field-deleted': 'champ supprimé : {what}',
  'audit.deed.award-given': 'points attribués, retirés ou annulés : {what}',
  'audit.deed.ledger-restored': 'restauré depuis une sauvegarde ; ce qui s’est passé depuis n’y figure pas',
  // Each follows "par".
  'audit.actor.system': 'l’hébergeur ou le bot lui-même',
  'audit.actor.identity-field': 'le champ d’identité',
  'audit.none': 'aucun',
  'audit.on': 'activé',
  'audit.off': 'désactivé',
  'audit.value.communityId': 'communauté {value}',
  'audit.value.key': 'clé {value}',
  'audit.value.enabled': 'état {value}',
  'audit.value.hints': 'indications {value}',
  'audit.value.language': 'langue {value}',
  'audit.value.timezone': 'fuseau horaire {value}',
  'audit.value.defaultFieldId': 'champ par défaut {value}',
  'audit.value.identityFieldId': 'champ d’identité {value}',
  'audit.value.logChannelId': 'salon des logs {value}',
  'audit.value.staffChannelId': 'salon de l’équipe {value}',
  'audit.value.staffRoleId': 'rôle de l’équipe {value}',
  'audit.value.perAward': 'limite par attribution {value}',
  'audit.value.perModeratorHour': 'limite par heure {value}',
  'audit.value.rule': 'règle {value}',
  'audit.value.hundredths': 'montant {value}',
  'audit.value.fieldId': 'champ {value}',
  'audit.value.giverRoleId': 'rôle pour donner {value}',
  'audit.value.receiverRoleId': 'rôle pour recevoir {value}',
  'audit.value.denyRoleId': 'rôle exclu {value}',
  'audit.value.channelId': 'salon {value}',
  'audit.value.perGiver': 'par donneur {value}',
  'audit.value.perReceiver': 'par receveur {value}',
  'audit.value.perPair': 'par paire {value}',
  'audit.value.perMessage': 'par message {value}',
  'audit.value.maxAgeDays': 'âge maximal {value}',
  'audit.value.accountAgeDays': 'âge du compte {value}',
  'audit.value.memberAgeDays': 'ancienneté du membre {value}',
  'audit.value.onRemove': 'au retrait {value}',
  'audit.value.roleId': 'rôle {value}',
  'audit.value.total': 'total {value}',
  'audit.value.margin': 'marge {value}',
  'audit.value.stack': 'cumul {value}',
  'audit.value.keep': 'garder {value}',
  'audit.value.powers': 'pouvoirs {value}',
  'audit.value.account': 'compte {value}',
  'audit.value.name': 'nom {value}',
  'audit.value.links': 'liens {value}',
  'audit.value.awards': 'attributions {value}',
  'audit.value.outcome': 'résultat {value}',
  'audit.value.decision': 'décision {value}',
  'audit.word.key.set': 'définie',
  'audit.word.key.replaced': 'remplacée',
  'audit.word.key.forgotten': 'oubliée',
  'audit.word.onRemove.revoke': 'annuler',
  'audit.word.onRemove.keep': 'garder',
  'audit.word.outcome.done': 'fait',
  'audit.word.outcome.uncertain': 'incertain',
  'audit.word.decision.arrived': 'arrivé',
  'audit.word.decision.again': 'renvoyer',
  'audit.word.decision.drop': 'abandonner',
  'audit.word.decision.compensate': 'retirer',
  'audit.word.decision.ignore': 'ignorer',

  'list.sentences': '{before} {after}',

  // Settings, the check of a server, notices, answers.
  'list.comma': '{before}, {after}',
  'list.more':
    '{items} et {more, plural, one {{more, number} autre} many {{more, number} d’autres} other {{more, number} autres}}',

  'permission.view-channel': 'Voir le salon',
  'permission.send-messages': 'Envoyer des messages',
  'permission.embed-links': 'Intégrer des liens',
  'permission.administrator': 'Administrateur',
  'permission.manage-server': 'Gérer le serveur',
  'permission.manage-roles': 'Gérer les rôles',
  'permission.manage-channels': 'Gérer les salons',
  'permission.manage-messages': 'Gérer les messages',
  'permission.manage-threads': 'Gérer les fils',
  'permission.manage-nicknames': 'Gérer les pseudos',
  'permission.manage-webhooks': 'Gérer les webhooks',
  'permission.kick-members': 'Expulser des membres',
  'permission.ban-members': 'Bannir des membres',
  'permission.moderate-members': 'Exclure temporairement des membres',
  'permission.mention-everyone': 'Mentionner tout le monde et tous les rôles',
  'permission.view-audit-log': 'Voir les logs du serveur',
  'permission.mute-members': 'Rendre des membres muets',
  'permission.deafen-members': 'Mettre des membres en sourdine',
  'permission.move-members': 'Déplacer des membres',

  'setup.title': '📊 Configuration',
  'setup.none': '–',
  'setup.points-on': 'Les points sont **activés**',
  'setup.points-off': 'Les points sont **désactivés**',
  'setup.hints-on': 'Les membres apprennent par message privé que des points attendent leur lien : **activé**',
  'setup.hints-off': 'Les membres apprennent par message privé que des points attendent leur lien : **désactivé**',
  'setup.community': 'Communauté : {community} · Clé API : {key}',
  'setup.key.guild': 'celle de ce serveur',
  'setup.key.environment': 'celle de l’hébergeur',
  'setup.default-field': 'Champ par défaut : {field}',
  'setup.identity-field': 'Les membres sont liés par leur ID Discord, lu dans : {field}',
  'setup.identity-field-warning':
    '-# ⚠️ Qui peut écrire dans ce champ décide à quel compte vont les points de chacun : les membres ne doivent pas le pouvoir.',
  'setup.identity-field-off': 'off (ne lier personne ainsi)',
  'setup.channels': 'Salon des logs : {log} · Salon de l’équipe : {staff}',
  'setup.role': 'Rôle de l’équipe : {role} · Fuseau horaire : {timezone}',
  'setup.limits': 'Limite par attribution : {award} · par modérateur et par heure : {hour}',
  'setup.check': '**Contrôle**',
  'setup.check-line': '{name} : {found}',
  'setup.button.key': 'Clé API',
  'setup.button.check': 'Contrôler',
  'setup.button.changes': 'Derniers changements',
  'setup.button.decide': 'Décider ({count, number})',
  'setup.no-decision': '✅ Rien à décider',
  'setup.no-decision-words': 'Aucune attribution de ce serveur n’attend de décision.',
  // The title and the label have at most 45 characters.
  'setup.key-form.title': 'Clé API de Returning.AI',
  'setup.key-form.label': 'Clé de la communauté {community}',
  'setup.key-form.placeholder': 'Permissions : User Fields, Get User Data',

  'community.title': '📊 Autre communauté',
  'community.fields': 'Returning.AI confirme la nouvelle. Ses champs : {fields}.',
  'community.no-fields': 'Returning.AI confirme la nouvelle. Elle n’a aucun champ.',
  'community.confirm':
    'La communauté n’a pas encore changé : `{from}` reste en vigueur. **Confirmer** la change. Le bouton marche pendant {life}. Avec `/setup community:{from}`, tu peux revenir en arrière.',
  'community.unset-title': '📊 Retirer la communauté ?',
  'community.unset-to-none':
    '`{from}` → aucune : plus aucun point ne pourra être donné avant qu’une autre soit choisie.',
  'community.unset-to-operator': '`{from}` → `{to}`, la communauté de l’hébergeur de ce bot.',
  'community.unset-confirm':
    'La communauté n’a pas encore changé : `{from}` reste en vigueur. **Confirmer** la retire. Le bouton marche pendant {life}.',
  'community.button.confirm': 'Confirmer',
  'community.button.cancel': 'Annuler',
  'community.hanging': '**Ce qui dépend de l’actuelle**',
  'community.hanging.links': '· Liens : **{count, number}** ({consequence})',
  'community.hanging.requests': '· Demandes de lien en cours : **{count, number}** ({consequence})',
  'community.hanging.waiting': '· Attributions en attente d’un lien : **{count, number}** ({consequence})',
  'community.hanging.under-way': '· Attributions en route : **{count, number}** ({consequence})',
  'community.hanging.rules': '· Règles : **{count, number}** ({consequence})',
  'community.hanging.default-field': '· Le champ par défaut est vidé.',
  'community.hanging.identity-field': '· Le champ par lequel les membres sont liés est vidé.',
  'community.hanging.nothing': '· Rien',
  'community.with-another.links': 'gardés, mais sans effet dans la nouvelle communauté',
  'community.with-another.requests': 'à refaire',
  'community.with-another.waiting': 'elles continuent d’attendre là-bas',
  'community.with-another.under-way': 'encore livrées là-bas',
  'community.with-another.rules':
    'celles qui citent un champ de la communauté actuelle ne donnent rien tant qu’elles ne sont pas modifiées',
  'community.without.links': 'gardés, et repris si tu la choisis de nouveau',
  'community.without.requests': 'elles prennent fin',
  'community.without.waiting':
    'personne ne peut être lié pendant ce temps, et elles expirent après {days, plural, one {un jour} many {{days, number} de jours} other {{days, number} jours}}',
  'community.without.rules': 'elles ne donnent rien pendant ce temps',
  'community.key-deleted':
    '· La clé API de ce serveur est supprimée. Sans clé, ce qui a été donné là-bas ne peut plus être annulé.',
  'community.key-stays':
    '· La clé API de ce serveur reste : ces attributions en ont besoin. Relance `/setup unset:community` ensuite pour la supprimer. Sans clé, ce qui a été donné là-bas ne peut plus être annulé.',
  'community.not-changed': '⛔ Communauté inchangée',
  'community.nothing-changed': 'Rien n’a changé.',
  'community.stays': 'Rien n’a changé : `{from}` reste en vigueur.',
  'community.check-id':
    'Vérifie l’ID. Si `{to}` est le bon, appuie sur *Clé API* et saisis une clé de cette communauté ; on te redemandera avant de changer quoi que ce soit.',
  'community.failure.no-key': 'Je n’ai aucune clé API pour essayer {community}.',
  'community.failure.key-problem': 'Returning.AI n’accepte pas la clé de ce serveur pour {community}.',
  'community.failure.not-found': 'Returning.AI ne connaît pas {community}.',
  'community.failure.no-answer': 'Returning.AI ne répond pas en ce moment, je n’ai donc pas pu essayer {community}.',

  'check.name.switch': 'Interrupteur',
  'check.name.community': 'Communauté',
  'check.name.api-key': 'Clé API',
  'check.name.default-field': 'Champ par défaut',
  'check.name.identity-field': 'Champ d’identité',
  'check.name.reading-back': 'Relecture',
  'check.name.channels': 'Salons',
  'check.name.staff-channel': 'Salon de l’équipe',
  'check.name.log-channel': 'Salon des logs',
  'check.name.staff-role': 'Rôle de l’équipe',
  'check.name.chosen-places': 'Salons et rôles choisis',
  'check.name.rules': 'Règles',
  'check.name.rewards': 'Rôles pour un total',
  'check.name.second-process': 'Second processus',
  'check.name.decisions': 'Décisions',
  'check.name.clock': 'Horloge',
  'check.switch.on': 'Les points sont activés.',
  'check.switch.off': 'Les points sont désactivés.',
  'check.switch.fix': 'Active-les avec `/setup enabled:True`.',
  'check.community.none': 'Aucune communauté Returning.AI n’est choisie.',
  'check.community.none-fix':
    'Donne son ID avec `/setup community:…` (dans Returning.AI : paramètres de la communauté > Appearance).',
  'check.key.closed':
    'La clé de ce serveur est enregistrée mais ne s’ouvre pas : elle a été scellée avec une autre clé maîtresse.',
  'check.key.closed-fix':
    'L’hébergeur doit remettre cette clé maîtresse (ENCRYPTION_KEY, ou le fichier de clé à côté de la base de données) et redémarrer. Ou appuie sur *Clé API* sous `/setup` et saisis la clé de nouveau.',
  'check.key.none': 'Cette communauté n’a aucune clé API qui marche.',
  'check.key.none-fix':
    'Appuie sur *Clé API* sous `/setup` et saisis-en une avec les permissions User Fields et Get User Data.',
  'check.key.accepted.guild': 'Returning.AI accepte la clé de ce serveur pour la communauté {community}.',
  'check.key.accepted.environment': 'Returning.AI accepte la clé de l’hébergeur pour la communauté {community}.',
  'check.key.refused.guild': 'Returning.AI n’accepte pas la clé de ce serveur.',
  'check.key.refused.environment': 'Returning.AI n’accepte pas la clé de l’hébergeur.',
  'check.key.refused-fix.guild':
    'Saisis une nouvelle clé avec la permission User Fields, de cette communauté et non expirée.',
  'check.key.refused-fix.environment':
    'L’hébergeur doit mettre dans RETURNING_API_TOKEN une clé avec la permission User Fields, de cette communauté et non expirée. Ou saisis la tienne avec *Clé API*.',
  'check.key.no-fields': 'Returning.AI n’indique aucun champ pour la communauté {community}.',
  'check.key.no-fields-fix':
    'Vérifie l’ID de la communauté. S’il est bon, ce Returning.AI n’indique pas de champs : désigne-les par leur ID.',
  'check.key.silence-fix':
    'Réessaie dans une minute. Si rien ne change, l’hébergeur doit vérifier RETURNING_API_URL et le réseau.',
  'check.silence': 'Returning.AI n’a pas répondu.',
  'check.silence.cause': 'Returning.AI n’a pas répondu ({cause}).',
  'check.silence.http': 'L’adresse de Returning.AI a répondu HTTP {status}, mais pas comme le prévoit l’API.',
  'check.silence.unreadable': 'Returning.AI a répondu, mais je n’arrive pas à le lire ({cause}).',
  'check.field.fix': 'Choisis-en un sous `/setup`, ou avec `/fields default`.',
  'check.field.none': 'Aucun n’est choisi ; chaque commande doit en citer un.',
  'check.field.not-looked-up': 'Impossible de le vérifier.',
  'check.field.lost': 'Le champ choisi n’est pas dans cette communauté.',
  'check.field.not-numeric': 'Il ne contient pas de nombres.',
  'check.field.ok': '{field} contient des points.',
  'check.identity-field.fix':
    'Choisis-en un autre avec `/setup identity-field:…`, ou aucun avec `/setup unset:identity-field`.',
  'check.history.nothing': 'Rien n’a encore été donné, il n’y a rien à relire.',
  'check.history.ok': 'Les historiques sont lisibles : une réponse perdue se retrouve toute seule.',
  'check.history.unread':
    'Les historiques sont illisibles : si la réponse d’une attribution se perd, l’équipe devra peut-être décider.',
  'check.history.unread-cause':
    'Les historiques sont illisibles ({cause}) : si la réponse d’une attribution se perd, l’équipe devra peut-être décider.',
  'check.history.fix': 'Choisis un salon de l’équipe pour que ces fiches vous parviennent.',
  'check.way': 'Lu ainsi : {histories}, {totals}, d’après ce que le doctor a trouvé le {date}.',
  'check.way.unknown': 'Pas encore sondé : l’hébergeur du bot peut lancer une fois `npm run doctor -- --api`.',
  'check.way.histories': 'historiques de l’API {api}',
  'check.way.no-histories': 'aucun historique',
  'check.way.totals.id': 'totaux par l’ID du champ',
  'check.way.totals.key': 'totaux par la clé du champ',
  'check.way.totals.name': 'totaux par le nom du champ',
  'check.way.totals.none': 'aucun total',
  'check.channels.none': 'Ni salon de l’équipe ni salon des logs n’est choisi.',
  'check.channels.none-fix':
    'Choisis-les avec `/setup staff-channel:… log-channel:…` ; les décisions parviennent alors à toute l’équipe.',
  'check.channels.no-staff': 'Aucun salon de l’équipe n’est choisi.',
  'check.channels.no-staff-fix':
    'Choisis-en un avec `/setup staff-channel:…` ; les décisions parviennent alors à toute l’équipe.',
  'check.channels.no-log': 'Salon de l’équipe choisi, pas de salon des logs.',
  'check.channels.both': 'Le salon de l’équipe et le salon des logs sont choisis.',
  'check.channel.gone': 'Il n’existe plus.',
  'check.channel.closed': 'Je ne peux pas y écrire. Il me manque : {missing}.',
  'check.staff-channel.gone-fix':
    'Choisis-en un autre avec `/setup staff-channel:…`, ou aucun avec `/setup unset:staff-channel`.',
  'check.staff-channel.closed-fix':
    'Donne-moi cela dans {channel}, ou choisis-en un autre avec `/setup staff-channel:…`.',
  'check.staff-channel.open': 'Des membres peuvent le voir. Les nouvelles fiches attendent.',
  'check.staff-channel.open-fix':
    'Retire « Voir le salon » à {roles} dans {channel}, ou choisis-en un autre avec `/setup staff-channel:…`.',
  'check.log-channel.gone-fix':
    'Choisis-en un autre avec `/setup log-channel:…`, ou aucun avec `/setup unset:log-channel`.',
  'check.log-channel.closed-fix': 'Donne-moi cela dans {channel}, ou choisis-en un autre avec `/setup log-channel:…`.',
  'check.staff-role.gone': 'Il n’existe plus.',
  'check.staff-role.gone-fix':
    'Choisis-en un autre avec `/setup staff-role:…`, ou aucun avec `/setup unset:staff-role`.',
  'check.places-not-told':
    'Discord ne m’a pas indiqué les salons et les rôles de ce serveur, je n’ai donc pas pu les vérifier.',
  'check.rules.paused': 'En pause, car le rôle qu’elles excluent n’existe plus : {rules}.',
  'check.rules.idle': 'Ne donnent rien à personne, car un rôle ou un salon qu’elles exigent n’existe plus : {rules}.',
  'check.rules.foreign-emoji': 'Leur émoji personnalisé n’existe plus, ou vient d’un autre serveur : {rules}.',
  'check.rules.fix': 'Regarde `/rules list` : il dit quoi faire pour chacune.',
  'check.rules.lost-field': '#{rule} donne des points dans un champ qui n’est pas dans cette communauté.',
  'check.rules.lost-field-fix': 'Choisis-en un autre avec `/rules edit rule:{rule} field:…`.',
  'check.rewards.paused': 'Ni donnés ni retirés : {roles}.',
  'check.second-process':
    'Un autre tourne avec le token de ce bot et sa propre base de données. Vu pour la première fois : {since}.',
  'check.second-process.fix':
    'Arrête l’un des deux : cherche un ancien hôte, un second dossier, un conteneur à côté d’un service. S’il reste introuvable, réinitialise le token et démarre le bot qui reste. Cette ligne disparaît {time} après son dernier signe.',
  'check.decisions':
    '{count, plural, one {Une attribution demande} many {{count, number} d’attributions demandent} other {{count, number} attributions demandent}} une décision de l’équipe.',
  'check.decisions.fix': 'Appuie sur *Décider* sous `/setup`, ou sur les boutons dans le salon de l’équipe.',
  'check.clock.ahead': 'L’horloge de cette machine avance de {seconds} s sur celle des serveurs.',
  'check.clock.behind': 'L’horloge de cette machine retarde de {seconds} s sur celle des serveurs.',
  'check.clock.fix':
    'L’hébergeur doit activer la synchronisation de l’heure (NTP), par exemple avec `timedatectl set-ntp true`.',

  'refusal.no-community': 'Choisis d’abord la communauté avec `/setup community:…`.',
  'refusal.key-without-community': 'Choisis d’abord la communauté avec `/setup community:…`, puis saisis sa clé.',
  'refusal.bad-key':
    'Ce n’est pas une clé API : elle contient des espaces, des retours à la ligne ou d’autres caractères qu’une clé n’a jamais. Copie-la de nouveau.',
  'refusal.key-not-accepted':
    'Returning.AI n’accepte pas cette clé pour cette communauté. Elle doit lui appartenir, ne pas être expirée et avoir la permission User Fields. Rien n’a été enregistré.',
  'refusal.key-for-unknown-community':
    'Returning.AI ne connaît pas cette communauté, la clé n’a donc pas pu être essayée. Vérifie l’ID de la communauté avec `/setup`. Rien n’a été enregistré.',
  'refusal.key-not-tried':
    'Returning.AI ne répond pas en ce moment, la clé n’a donc pas pu être essayée. Rien n’a été enregistré ; réessaie dans une minute.',
  'refusal.bad-community':
    'L’ID d’une communauté n’a que des lettres et des chiffres, en général 24 parmi 0-9 et a-f. Copie-le dans les paramètres de la communauté > Appearance.',
  'refusal.other-community':
    'Ce serveur a changé de communauté depuis que tu as vu ceci, rien n’a donc été modifié. Relance `/setup`.',
  'refusal.community-not-verified':
    'Returning.AI ne confirme plus la nouvelle communauté, rien n’a donc été modifié. Relance `/setup community:…` dans une minute.',
  'refusal.nothing-to-unset.none':
    'Aucune communauté n’est choisie ici, et aucune clé API n’est enregistrée dont des attributions n’aient encore besoin. Choisis une communauté avec `/setup community:…`.',
  'refusal.nothing-to-unset.operator':
    'Ce serveur n’a pas choisi de communauté : il utilise celle de l’hébergeur de ce bot. Choisis-en une autre avec `/setup community:…`.',
  'refusal.not-set-up':
    'Ce serveur n’est pas encore relié à une communauté Returning.AI. Quelqu’un avec « Gérer le serveur » peut le faire avec `/setup` : choisir la communauté, puis saisir sa clé API.',
  'refusal.not-set-up-any-more':
    'Ce serveur n’est pas encore relié à une communauté Returning.AI. Quelqu’un avec « Gérer le serveur » peut le faire avec `/setup` : choisir la communauté, puis saisir sa clé API. S’il était relié avant, demande à l’hébergeur de ce bot.',
  'refusal.key-closed':
    'La clé API de ce serveur est enregistrée, mais je ne peux pas l’ouvrir : l’hébergeur de ce bot le fait tourner avec une autre clé maîtresse qu’avant. Demande-lui de remettre la bonne, ou laisse quelqu’un avec « Gérer le serveur » saisir de nouveau la clé API avec `/setup`.',
  'refusal.badges-elsewhere':
    'Les badges ne sont pas disponibles sur ce serveur : ils ne marchent que dans la communauté de l’hébergeur de ce bot. Passe par Returning.AI directement.',
  'refusal.no-system-key':
    'Les badges demandent la clé système de la communauté, et ce bot n’en a pas. Demande à son hébergeur de définir `RETURNING_SYSTEM_KEY`.',
  'refusal.bad-unset': '`unset` doit être l’un de ceux-ci : {settings}.',
  'refusal.set-and-unset':
    '`{setting}` ne peut pas être défini et retiré à la fois. Rien n’a changé ; enlève l’un des deux.',
  'refusal.staff-role-everyone':
    'Le rôle de l’équipe ne peut pas être @everyone : tout le monde pourrait alors donner des points. Choisis un rôle de l’équipe.',
  'refusal.bad-timezone': 'Ce n’est pas un fuseau horaire. Écris-le comme Europe/Berlin, Asia/Kuala_Lumpur ou UTC.',
  'refusal.channel-not-seen': 'Je ne vois pas {channel}. Donne-moi « Voir le salon » là-bas, puis réessaie.',
  'refusal.channel-not-text': '{channel} n’est pas un salon textuel. Choisis-en un qui le soit.',
  'refusal.channel-not-writable':
    'Je ne peux pas écrire dans {channel}. Donne-moi « Voir le salon », « Envoyer des messages » et « Intégrer des liens » là-bas, puis réessaie.',
  'refusal.staff-channel-open':
    'Tout le monde peut voir {channel}. Retire « Voir le salon » à @everyone là-bas, ou choisis un salon réservé à l’équipe.',
  'refusal.staff-channel-open-to-role':
    'Des membres peuvent voir {channel} : {role} n’est pas un rôle de l’équipe. Retire « Voir le salon » à ce rôle là-bas, ou choisis un salon réservé à l’équipe.',
  'refusal.option-not-text': 'L’option `{option}` doit être du texte. Recharge Discord et réessaie.',
  'refusal.option-not-listed': 'Choisis `{option}` dans la liste que Discord propose.',
  'refusal.bad-button': 'Je ne peux plus lire ce bouton. Relance la commande.',

  'notice.title.held-up': '⛔ Les attributions sont bloquées',
  'notice.title.delivered-again': '✅ Les attributions passent de nouveau',
  'notice.title.running-twice': '⛔ Je tourne en double',
  'notice.title.running-once': '✅ Je ne tourne plus en double',
  'notice.title.cards-held': '⛔ Les fiches sont retenues',
  'notice.title.cards-again': '✅ Les fiches arrivent de nouveau',
  'notice.title.no-staff-channel': '⛔ Pas de salon de l’équipe',
  'notice.title.no-log-channel': '⛔ Pas de salon des logs',
  'notice.title.no-staff-role': '⛔ Pas de rôle de l’équipe',
  'notice.title.rules-paused': '⛔ Des règles sont en pause',
  'notice.title.rules-idle': '⛔ Des règles ne donnent rien à personne',
  'notice.title.reward-paused': '⛔ Un rôle pour un total est en pause',
  'notice.title.put-right': '✅ C’est réglé',
  'notice.about': '{subject} : {words}',
  'notice.since': 'Début : {since}.',
  'notice.began': 'Cela avait commencé {since}.',
  'notice.to-owner': 'Au sujet de ton serveur **{server}** :',
  'notice.open.key': '{problem} Les attributions sont acceptées et attendent.',
  'notice.open.route': '{problem} Les attributions sont acceptées et attendent.',
  'notice.open.outage':
    'Returning.AI est injoignable en ce moment, ou autre chose répond à sa place ; les messages des attributions disent quoi. Je continue d’essayer. Les attributions sont acceptées et attendent.',
  'notice.open.second-process':
    'Une autre copie de moi travaille ici, avec mon token et sa propre base de données. Les points des réactions comptent double tant que les deux tournent, et ce que l’une a fait, l’autre ne le sait pas. L’hébergeur doit arrêter l’une des deux ; `npm run doctor` en dit plus. Annulez à la main ce qui a compté double.',
  'notice.open.staff-channel-open':
    'Des membres hors de l’équipe peuvent voir le salon de l’équipe. Les nouvelles fiches attendent. Celles des demandes de lien perdent pendant ce temps le compte ou l’adresse e-mail ; celles des attributions n’en citent pas et restent. `/setup` dit qui le voit et comment le fermer ; `/links pending` montre les demandes.',
  'notice.open.staff-channel':
    'Le salon de l’équipe n’existe plus, ou je ne peux pas y écrire. Les fiches attendent. `/setup` dit quoi faire.',
  'notice.open.log-channel':
    'Le salon des logs n’existe plus, ou je ne peux pas y écrire. Ce que je n’ai pas pu dire attend. `/setup` dit quoi faire.',
  'notice.open.staff-role':
    'Le rôle de l’équipe n’existe plus. Ceux qui l’avaient ne peuvent donner des points qu’avec *Gérer les messages*. `/setup` dit quoi faire.',
  'notice.open.rule-paused':
    'Ce rôle n’existe plus. Il était le `deny-role` de règles qui donneraient maintenant à ceux qu’il excluait : elles sont en pause. `/rules list` les montre et dit quoi faire.',
  'notice.open.rule-idle':
    'Ceci n’existe plus. Des règles l’exigent et ne donnent rien à personne. `/rules list` les montre et dit quoi faire.',
  'notice.open.reward-paused': 'Je ne donne ni ne retire plus ce rôle. `/rewards list` montre pourquoi et quoi faire.',
  'notice.closed.key':
    'Returning.AI accepte de nouveau la clé API de ce serveur. Ce qui attendait est en cours de livraison.',
  'notice.closed.route':
    'Returning.AI connaît de nouveau l’adresse que j’utilise. Ce qui attendait est en cours de livraison.',
  'notice.closed.outage': 'Returning.AI répond de nouveau. Ce qui attendait est en cours de livraison.',
  'notice.closed.second-process': 'Aucun signe d’une autre copie de moi depuis {time}.',
  'notice.closed.staff-channel-open':
    'Le salon de l’équipe est de nouveau fermé aux membres, ou un autre choix a été fait. Les fiches qui attendaient arrivent.',
  'notice.closed.staff-channel':
    'Le salon de l’équipe fonctionne de nouveau, ou un autre choix a été fait. Les fiches qui attendaient arrivent.',
  'notice.closed.log-channel': 'Le salon des logs fonctionne de nouveau, ou un autre choix a été fait.',
  'notice.closed.staff-role': 'Il y a de nouveau un rôle de l’équipe, ou aucun n’est plus choisi.',
  'notice.closed.rule-paused': 'Plus aucune règle n’exige ce rôle.',
  'notice.closed.rule-idle': 'Plus aucune règle ne l’exige.',
  'notice.closed.reward-paused': 'Ce rôle est de nouveau donné pour son total, ou ne l’est plus pour aucun.',

  'refusal.store.FULL':
    'Je ne peux rien noter pour le moment : le disque de la machine qui m’héberge est plein. Aucun point n’a bougé, et ce qui avait été accepté avant est conservé. Demande à l’hébergeur d’y faire de la place, puis réessaie.',
  'refusal.store.READ_ONLY':
    'Je ne peux rien noter pour le moment : je n’ai pas le droit d’écrire dans ma base de données. Aucun point n’a bougé, et ce qui avait été accepté avant est conservé. Demande à l’hébergeur de me le donner, puis réessaie.',
  'refusal.store.IO_ERROR':
    'Je ne peux rien noter pour le moment : la machine qui m’héberge refuse. Aucun point n’a bougé, et ce qui avait été accepté avant est conservé. Demande à l’hébergeur de regarder mon journal et le disque, puis réessaie.',
  'refusal.store.UNAVAILABLE':
    'Je ne peux pas ouvrir ma base de données pour le moment. Aucun point n’a bougé, et ce qui avait été accepté avant est conservé. Demande à l’hébergeur de regarder mon journal, puis réessaie.',
  'refusal.store.UNREACHABLE':
    'Je n’arrive pas à joindre ma base de données pour le moment. Aucun point n’a bougé, et ce qui avait été accepté avant est conservé. Réessaie dans une minute ; si ça recommence, préviens l’hébergeur.',
  'refusal.store.IN_DOUBT':
    'J’ai perdu ma base de données au moment même où je notais ceci : je ne peux pas dire si ça compte. Regarde avec `/history` avant de recommencer.',
  'refusal.store.BUSY':
    'Un autre programme écrit dans ma base de données, donc je ne peux pas. Aucun point n’a bougé, et ce qui avait été accepté avant est conservé. Réessaie dans une minute ; si ça recommence, préviens l’hébergeur.',
  'refusal.store.GONE':
    'Quelqu’un a déplacé, supprimé ou modifié ma base de données pendant que je tourne : je ne peux rien noter, et aucun point n’a bougé. L’hébergeur doit regarder mon journal, y remédier et me redémarrer.',
  'refusal.store.LOCKED':
    'Une autre copie de moi a commencé à travailler avec ma base de données : je me suis arrêté, et aucun point n’a bougé. L’hébergeur doit arrêter l’une des deux.',
  'refusal.store.CORRUPT':
    'Ma base de données est endommagée : je ne peux pas continuer, et aucun point n’a bougé. L’hébergeur doit restaurer une sauvegarde.',

  'answer.progress': '⏳ J’y travaille',
  'answer.did-not-work': 'Cela n’a pas marché. Réessaie pour voir pourquoi.',
  'answer.interrupted':
    'J’ai été interrompu pendant ce travail, ou Discord n’a pas pris ma réponse : c’est peut-être fait, ou pas. Regarde d’abord (pour un badge ou un champ : dans Returning.AI), et ne relance la commande que si ce n’est pas fait.',

  'command.points-history.name': 'Historique des points',
  'command.points.name': 'points',
  'command.points.description': 'Donner, retirer, fixer et annuler des points',
  'command.points.add.name': 'ajouter',
  'command.points.add.description': 'Donner des points à un membre',
  'command.points.add.user.name': 'membre',
  'command.points.add.user.description': 'Le membre',
  'command.points.add.amount.name': 'montant',
  'command.points.add.amount.description': 'Combien, de 0,01 à 1 000 000',
  'command.points.add.field.name': 'champ',
  'command.points.add.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.points.add.reason.name': 'raison',
  'command.points.add.reason.description': 'Pourquoi ; affiché avec l’attribution et dans l’historique',
  'command.points.add.notify.name': 'notifier',
  'command.points.add.notify.description': 'Mentionner le membre une fois les points arrivés (sinon non)',
  'command.points.remove.name': 'retirer',
  'command.points.remove.description': 'Retirer des points à un membre',
  'command.points.remove.user.name': 'membre',
  'command.points.remove.user.description': 'Le membre',
  'command.points.remove.amount.name': 'montant',
  'command.points.remove.amount.description': 'Combien, de 0,01 à 1 000 000',
  'command.points.remove.field.name': 'champ',
  'command.points.remove.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.points.remove.reason.name': 'raison',
  'command.points.remove.reason.description': 'Pourquoi ; affiché avec l’attribution et dans l’historique',
  'command.points.remove.notify.name': 'notifier',
  'command.points.remove.notify.description': 'Mentionner le membre une fois les points retirés (sinon non)',
  'command.points.set.name': 'fixer',
  'command.points.set.description': 'Fixer le total d’un membre (« Gérer le serveur » ou rôle de l’équipe)',
  'command.points.set.user.name': 'membre',
  'command.points.set.user.description': 'Le membre',
  'command.points.set.amount.name': 'montant',
  'command.points.set.amount.description': 'Le nouveau total',
  'command.points.set.field.name': 'champ',
  'command.points.set.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.points.set.reason.name': 'raison',
  'command.points.set.reason.description': 'Pourquoi ; affiché avec l’attribution et dans l’historique',
  'command.points.set.notify.name': 'notifier',
  'command.points.set.notify.description': 'Mentionner le membre une fois le total fixé (sinon non)',
  'command.points.undo.name': 'annuler',
  'command.points.undo.description':
    'Annuler une attribution (sans indication, ta dernière), ou toutes celles de quelqu’un',
  'command.points.undo.receipt.name': 'reçu',
  'command.points.undo.receipt.description': 'Le reçu en bas de l’attribution, par exemple R-7F3K2M',
  'command.points.undo.by.name': 'par',
  'command.points.undo.by.description':
    'Tout ce que ce modérateur a fait par commande ; avec « depuis » (autrui : « Gérer le serveur »)',
  'command.points.undo.since.name': 'depuis',
  'command.points.undo.since.description':
    'Jusqu’où remonter, par exemple 2h ou 1d ; sans « par », ce que tu as fait toi-même',
  'command.points.bulk.name': 'groupe',
  'command.points.bulk.description':
    'Donner des points à plusieurs (il faut « Gérer le serveur ») ; on voit d’abord qui reçoit quoi',
  'command.points.bulk.reactors.name': 'réactions',
  'command.points.bulk.reactors.description': 'À tous ceux qui ont réagi à un message',
  'command.points.bulk.reactors.message.name': 'message',
  'command.points.bulk.reactors.message.description': 'Le lien du message, ou son identifiant s’il est dans ce salon',
  'command.points.bulk.reactors.emoji.name': 'émoji',
  'command.points.bulk.reactors.emoji.description':
    'Seulement ceux qui ont réagi avec cet émoji ; sinon avec n’importe lequel',
  'command.points.bulk.reactors.amount.name': 'montant',
  'command.points.bulk.reactors.amount.description': 'Combien chacun reçoit, de 0,01 à 1 000 000',
  'command.points.bulk.reactors.field.name': 'champ',
  'command.points.bulk.reactors.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.points.bulk.reactors.reason.name': 'raison',
  'command.points.bulk.reactors.reason.description': 'Pourquoi ; affiché avec l’attribution et dans l’historique',
  'command.points.bulk.csv.name': 'csv',
  'command.points.bulk.csv.description': 'À tous ceux d’un fichier ; chacun peut y avoir son propre montant',
  'command.points.bulk.csv.file.name': 'fichier',
  'command.points.bulk.csv.file.description': 'CSV avec la colonne member_id ou account et, si voulu, amount',
  'command.points.bulk.csv.amount.name': 'montant',
  'command.points.bulk.csv.amount.description':
    'Combien reçoivent ceux sans montant dans le fichier, de 0,01 à 1 000 000',
  'command.points.bulk.csv.field.name': 'champ',
  'command.points.bulk.csv.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.points.bulk.csv.reason.name': 'raison',
  'command.points.bulk.csv.reason.description': 'Pourquoi ; affiché avec l’attribution et dans l’historique',
  'command.points.bulk.thread.name': 'fil',
  'command.points.bulk.thread.description': 'À tous ceux qui ont écrit dans un fil',
  'command.points.bulk.thread.thread.name': 'fil',
  'command.points.bulk.thread.thread.description': 'Le fil',
  'command.points.bulk.thread.amount.name': 'montant',
  'command.points.bulk.thread.amount.description': 'Combien chacun reçoit, de 0,01 à 1 000 000',
  'command.points.bulk.thread.field.name': 'champ',
  'command.points.bulk.thread.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.points.bulk.thread.reason.name': 'raison',
  'command.points.bulk.thread.reason.description': 'Pourquoi ; affiché avec l’attribution et dans l’historique',
  'command.points.bulk.role.name': 'rôle',
  'command.points.bulk.role.description': 'À tous ceux qui ont un rôle ; le bot doit pouvoir voir les membres',
  'command.points.bulk.role.role.name': 'rôle',
  'command.points.bulk.role.role.description': 'Le rôle',
  'command.points.bulk.role.amount.name': 'montant',
  'command.points.bulk.role.amount.description': 'Combien chacun reçoit, de 0,01 à 1 000 000',
  'command.points.bulk.role.field.name': 'champ',
  'command.points.bulk.role.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.points.bulk.role.reason.name': 'raison',
  'command.points.bulk.role.reason.description': 'Pourquoi ; affiché avec l’attribution et dans l’historique',
  'command.setup.name': 'configurer',
  'command.setup.description': 'Relier ce serveur à Returning.AI, changer ses réglages et contrôler que tout marche',
  'command.setup.community.name': 'communauté',
  'command.setup.community.description': 'L’ID de la communauté Returning.AI',
  'command.setup.log-channel.name': 'salon-logs',
  'command.setup.log-channel.description': 'Où chaque attribution est notée',
  'command.setup.staff-channel.name': 'salon-équipe',
  'command.setup.staff-channel.description': 'Où l’équipe décide ; ne doit pas être visible de tous',
  'command.setup.staff-role.name': 'rôle-équipe',
  'command.setup.staff-role.description': 'Un rôle qui peut donner des points sans « Gérer les messages »',
  'command.setup.timezone.name': 'fuseau-horaire',
  'command.setup.timezone.description': 'Pour les jours et les semaines, par exemple Europe/Berlin',
  'command.setup.enabled.name': 'activé',
  'command.setup.enabled.description': 'Si de nouveaux points peuvent être donnés ici',
  'command.setup.hints.name': 'indications',
  'command.setup.hints.description': 'Si les membres apprennent par message privé que des points les attendent',
  'command.setup.identity-field.name': 'champ-identité',
  'command.setup.identity-field.description':
    'Champ texte avec les ID Discord, pour lier les membres ; off pour arrêter',
  'command.setup.award-limit.name': 'limite-attribution',
  'command.setup.award-limit.description': 'Le maximum qu’une attribution peut changer ; 0 pour aucune limite',
  'command.setup.hourly-limit.name': 'limite-horaire',
  'command.setup.hourly-limit.description': 'Le maximum par modérateur et par heure ; 0 pour aucune limite',
  'command.setup.unset.name': 'retirer',
  'command.setup.unset.description': 'Un réglage à enlever : ensuite il n’y en a plus',
  'command.setup.unset.choice.community.name': 'communauté',
  'command.setup.unset.choice.log-channel.name': 'salon-logs',
  'command.setup.unset.choice.staff-channel.name': 'salon-équipe',
  'command.setup.unset.choice.staff-role.name': 'rôle-équipe',
  'command.setup.unset.choice.default-field.name': 'champ-par-défaut',
  'command.setup.unset.choice.identity-field.name': 'champ-identité',
  'command.setup.unset.choice.language.name': 'langue',
  'command.setup.unset.choice.timezone.name': 'fuseau-horaire',
  'command.setup.unset.choice.award-limit.name': 'limite-attribution',
  'command.setup.unset.choice.hourly-limit.name': 'limite-horaire',
  'command.setup.language.name': 'langue',
  'command.setup.language.description': 'De tout ce que chacun lit ici ; sinon celle du serveur dans Discord',
  'command.rewards.name': 'récompenses',
  'command.rewards.description': 'Quels rôles les membres reçoivent pour leur total',
  'command.rewards.add.name': 'ajouter',
  'command.rewards.add.description': 'Donner un rôle à qui atteint un total',
  'command.rewards.add.role.name': 'rôle',
  'command.rewards.add.role.description': 'Le rôle',
  'command.rewards.add.total.name': 'total',
  'command.rewards.add.total.description': 'À partir de ce total, un membre a le rôle',
  'command.rewards.add.field.name': 'champ',
  'command.rewards.add.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.rewards.add.stack.name': 'cumul',
  'command.rewards.add.stack.description':
    'Faux : seulement tant qu’aucun rôle plus haut de ces points n’est atteint (Vrai)',
  'command.rewards.add.keep.name': 'garder',
  'command.rewards.add.keep.description': 'Vrai : le rôle reste quand le total baisse (Faux)',
  'command.rewards.add.margin.name': 'marge',
  'command.rewards.add.margin.description': 'Jusqu’où sous le total le rôle est encore gardé (0)',
  'command.rewards.edit.name': 'modifier',
  'command.rewards.edit.description': 'Modifier un rôle pour un total ; ce qui est omis reste',
  'command.rewards.edit.role.name': 'rôle',
  'command.rewards.edit.role.description': 'Le rôle, comme dans la liste',
  'command.rewards.edit.total.name': 'total',
  'command.rewards.edit.total.description': 'À partir de ce total, un membre a le rôle',
  'command.rewards.edit.field.name': 'champ',
  'command.rewards.edit.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.rewards.edit.stack.name': 'cumul',
  'command.rewards.edit.stack.description':
    'Faux : seulement tant qu’aucun rôle plus haut de ces points n’est atteint (Vrai)',
  'command.rewards.edit.keep.name': 'garder',
  'command.rewards.edit.keep.description': 'Vrai : le rôle reste quand le total baisse (Faux)',
  'command.rewards.edit.margin.name': 'marge',
  'command.rewards.edit.margin.description': 'Jusqu’où sous le total le rôle est encore gardé (0)',
  'command.rewards.remove.name': 'supprimer',
  'command.rewards.remove.description': 'Ne plus donner un rôle ; qui l’a le garde',
  'command.rewards.remove.role.name': 'rôle',
  'command.rewards.remove.role.description': 'Le rôle, comme dans la liste',
  'command.rewards.list.name': 'liste',
  'command.rewards.list.description': 'Lister les rôles pour un total',
  'command.rules.name': 'règles',
  'command.rules.description': 'Quelles réactions donnent des points',
  'command.rules.add.name': 'ajouter',
  'command.rules.add.description': 'Créer une règle : cet émoji donne des points à l’auteur du message',
  'command.rules.add.emoji.name': 'émoji',
  'command.rules.add.emoji.description': 'L’émoji qui donne des points ; les personnalisés aussi',
  'command.rules.add.amount.name': 'montant',
  'command.rules.add.amount.description': 'Combien de points, de 0,01 à 1 000 000',
  'command.rules.add.field.name': 'champ',
  'command.rules.add.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.rules.add.giver-role.name': 'rôle-donneur',
  'command.rules.add.giver-role.description': 'Seuls les membres avec ce rôle donnent',
  'command.rules.add.receiver-role.name': 'rôle-receveur',
  'command.rules.add.receiver-role.description': 'Seuls les membres avec ce rôle reçoivent',
  'command.rules.add.deny-role.name': 'rôle-exclu',
  'command.rules.add.deny-role.description': 'Les membres avec ce rôle ne donnent ni ne reçoivent',
  'command.rules.add.channel.name': 'salon',
  'command.rules.add.channel.description': 'Seulement là ; une catégorie ou un forum vaut pour tout ce qu’il contient',
  'command.rules.add.per-giver.name': 'par-donneur',
  'command.rules.add.per-giver.description': 'Attributions par jour qu’un membre peut donner ; 0 sans limite',
  'command.rules.add.per-receiver.name': 'par-receveur',
  'command.rules.add.per-receiver.description': 'Attributions par jour qu’un membre peut recevoir ; 0 sans limite',
  'command.rules.add.per-pair.name': 'par-paire',
  'command.rules.add.per-pair.description': 'Attributions par jour d’un membre à un autre ; 0 sans limite',
  'command.rules.add.per-message.name': 'par-message',
  'command.rules.add.per-message.description': 'Attributions pour un message en tout ; 0 sans limite',
  'command.rules.add.max-age.name': 'âge-max',
  'command.rules.add.max-age.description': 'Message le plus ancien qui compte, en jours (7)',
  'command.rules.add.account-age.name': 'âge-compte',
  'command.rules.add.account-age.description': 'Âge minimal du compte Discord qui donne, en jours ; 0 pour tous',
  'command.rules.add.member-age.name': 'âge-membre',
  'command.rules.add.member-age.description': 'Temps minimal sur ce serveur pour donner, en jours ; 0 pour tous',
  'command.rules.add.on-remove.name': 'si-retirée',
  'command.rules.add.on-remove.description': 'Ce que deviennent les points quand la réaction est retirée',
  'command.rules.add.on-remove.choice.revoke.name': 'Les points sont repris',
  'command.rules.add.on-remove.choice.keep.name': 'Les points restent',
  'command.rules.add.enabled.name': 'activée',
  'command.rules.add.enabled.description': 'Si la règle donne des points',
  'command.rules.edit.name': 'modifier',
  'command.rules.edit.description': 'Modifier une règle ; ce qui est omis reste',
  'command.rules.edit.rule.name': 'règle',
  'command.rules.edit.rule.description': 'La règle : son numéro ou son émoji',
  'command.rules.edit.emoji.name': 'émoji',
  'command.rules.edit.emoji.description': 'L’émoji qui donne des points ; les personnalisés aussi',
  'command.rules.edit.amount.name': 'montant',
  'command.rules.edit.amount.description': 'Combien de points, de 0,01 à 1 000 000',
  'command.rules.edit.field.name': 'champ',
  'command.rules.edit.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.rules.edit.giver-role.name': 'rôle-donneur',
  'command.rules.edit.giver-role.description': 'Seuls les membres avec ce rôle donnent',
  'command.rules.edit.receiver-role.name': 'rôle-receveur',
  'command.rules.edit.receiver-role.description': 'Seuls les membres avec ce rôle reçoivent',
  'command.rules.edit.deny-role.name': 'rôle-exclu',
  'command.rules.edit.deny-role.description': 'Les membres avec ce rôle ne donnent ni ne reçoivent',
  'command.rules.edit.channel.name': 'salon',
  'command.rules.edit.channel.description': 'Seulement là ; une catégorie ou un forum vaut pour tout ce qu’il contient',
  'command.rules.edit.per-giver.name': 'par-donneur',
  'command.rules.edit.per-giver.description': 'Attributions par jour qu’un membre peut donner ; 0 sans limite',
  'command.rules.edit.per-receiver.name': 'par-receveur',
  'command.rules.edit.per-receiver.description': 'Attributions par jour qu’un membre peut recevoir ; 0 sans limite',
  'command.rules.edit.per-pair.name': 'par-paire',
  'command.rules.edit.per-pair.description': 'Attributions par jour d’un membre à un autre ; 0 sans limite',
  'command.rules.edit.per-message.name': 'par-message',
  'command.rules.edit.per-message.description': 'Attributions pour un message en tout ; 0 sans limite',
  'command.rules.edit.max-age.name': 'âge-max',
  'command.rules.edit.max-age.description': 'Message le plus ancien qui compte, en jours (7)',
  'command.rules.edit.account-age.name': 'âge-compte',
  'command.rules.edit.account-age.description': 'Âge minimal du compte Discord qui donne, en jours ; 0 pour tous',
  'command.rules.edit.member-age.name': 'âge-membre',
  'command.rules.edit.member-age.description': 'Temps minimal sur ce serveur pour donner, en jours ; 0 pour tous',
  'command.rules.edit.on-remove.name': 'si-retirée',
  'command.rules.edit.on-remove.description': 'Ce que deviennent les points quand la réaction est retirée',
  'command.rules.edit.on-remove.choice.revoke.name': 'Les points sont repris',
  'command.rules.edit.on-remove.choice.keep.name': 'Les points restent',
  'command.rules.edit.enabled.name': 'activée',
  'command.rules.edit.enabled.description': 'Si la règle donne des points',
  'command.rules.edit.clear.name': 'enlever',
  'command.rules.edit.clear.description': 'Une restriction à enlever',
  'command.rules.edit.clear.choice.field.name': 'champ',
  'command.rules.edit.clear.choice.giver-role.name': 'rôle-donneur',
  'command.rules.edit.clear.choice.receiver-role.name': 'rôle-receveur',
  'command.rules.edit.clear.choice.deny-role.name': 'rôle-exclu',
  'command.rules.edit.clear.choice.channel.name': 'salon',
  'command.rules.remove.name': 'supprimer',
  'command.rules.remove.description': 'Supprimer une règle ; ce qu’elle a donné reste',
  'command.rules.remove.rule.name': 'règle',
  'command.rules.remove.rule.description': 'La règle : son numéro ou son émoji',
  'command.rules.list.name': 'liste',
  'command.rules.list.description': 'Lister les règles',
  'command.why-points.name': 'Pourquoi ces points ?',
  'command.award-author.name': 'Donner des points à l’auteur',
  'command.award-points.name': 'Donner des points',
  'command.undo-points-here.name': 'Annuler les points ici',
  'command.link.name': 'lien',
  'command.link.description': 'Demander à lier ton compte Returning.AI, pour y recevoir des points',
  'command.link.request.name': 'demander',
  'command.link.request.description': 'Demander à être lié à ton compte ; l’équipe décide',
  'command.link.request.account.name': 'compte',
  'command.link.request.account.description': 'Ton compte Returning.AI : son e-mail, son nom d’utilisateur ou son ID',
  'command.link.status.name': 'statut',
  'command.link.status.description': 'Voir ton lien, ta demande et les points qui t’attendent',
  'command.link.remove.name': 'retirer',
  'command.link.remove.description': 'Mettre fin à ton lien, ou retirer ta demande',
  'command.links.name': 'liens',
  'command.links.description': 'Lier les membres à leurs comptes Returning.AI',
  'command.links.set.name': 'lier',
  'command.links.set.description': 'Lier un membre à un compte ; les points en attente sont livrés',
  'command.links.set.user.name': 'membre',
  'command.links.set.user.description': 'Le membre',
  'command.links.set.account.name': 'compte',
  'command.links.set.account.description': 'Le compte Returning.AI : son ID, son e-mail ou son nom d’utilisateur',
  'command.links.remove.name': 'retirer',
  'command.links.remove.description': 'Retirer le lien d’un membre',
  'command.links.remove.user.name': 'membre',
  'command.links.remove.user.description': 'Le membre',
  'command.links.remove.account.name': 'compte',
  'command.links.remove.account.description':
    'Ou le compte : son ID, son e-mail ou son nom d’utilisateur, peu importe qui l’a',
  'command.links.show.name': 'afficher',
  'command.links.show.description': 'Afficher le compte d’un membre et les points qui attendent ce lien',
  'command.links.show.user.name': 'membre',
  'command.links.show.user.description': 'Le membre',
  'command.links.erase.name': 'effacer',
  'command.links.erase.description': 'Effacer ce qui est enregistré sur quelqu’un ; tu vois d’abord de quoi il s’agit',
  'command.links.erase.user.name': 'membre',
  'command.links.erase.user.description': 'Qui doit être effacé',
  'command.links.erase.id.name': 'id',
  'command.links.erase.id.description': 'Son ID, si Discord ne propose plus ce membre',
  'command.links.pending.name': 'en-attente',
  'command.links.pending.description': 'Décider des liens que les membres ont demandés',
  'command.links.import.name': 'importer',
  'command.links.import.description': 'Lier beaucoup de membres avec un fichier ; tu vois d’abord ce qui changerait',
  'command.links.import.file.name': 'fichier',
  'command.links.import.file.description': 'CSV avec les colonnes member_id et account, 2 000 lignes au plus',
  'command.links.export.name': 'exporter',
  'command.links.export.description': 'Obtenir tous les liens de ce serveur dans un fichier CSV',
  'command.privacy.name': 'confidentialité',
  'command.privacy.description': 'Voir ou changer ce que les autres voient de toi ici, et si le bot t’écrit',
  'command.privacy.board.name': 'classement',
  'command.privacy.board.description': 'Si les classements te montrent ; sans indication, rien ne change',
  'command.privacy.board.choice.hidden.name': 'Masqué',
  'command.privacy.board.choice.shown.name': 'Visible',
  'command.privacy.messages.name': 'messages',
  'command.privacy.messages.description': 'Si le bot t’écrit des messages privés ; sans indication, rien ne change',
  'command.privacy.messages.choice.on.name': 'Activés',
  'command.privacy.messages.choice.off.name': 'Désactivés',
  'command.fields.name': 'champs',
  'command.fields.description': 'Voir et modifier les types de points de la communauté, et choisir celui par défaut',
  'command.fields.list.name': 'liste',
  'command.fields.list.description': 'Lister les champs de la communauté',
  'command.fields.create.name': 'créer',
  'command.fields.create.description': 'Créer un champ dans la communauté',
  'command.fields.create.field.name': 'champ',
  'command.fields.create.field.description': 'Son nom, tel que tout le monde le voit',
  'command.fields.create.type.name': 'type',
  'command.fields.create.type.description': 'Ce qu’il contient : des nombres (points) si tu ne précises rien',
  'command.fields.create.type.choice.number.name': 'nombre',
  'command.fields.create.type.choice.text.name': 'texte',
  'command.fields.rename.name': 'renommer',
  'command.fields.rename.description': 'Donner un autre nom à un champ ; ses valeurs restent',
  'command.fields.rename.field.name': 'champ',
  'command.fields.rename.field.description': 'Le champ',
  'command.fields.rename.name.name': 'nom',
  'command.fields.rename.name.description': 'Son nouveau nom',
  'command.fields.delete.name': 'supprimer',
  'command.fields.delete.description':
    'Supprimer un champ et toutes ses valeurs ; les conséquences te sont d’abord montrées',
  'command.fields.delete.field.name': 'champ',
  'command.fields.delete.field.description': 'Le champ',
  'command.fields.delete.confirm.name': 'confirmation',
  'command.fields.delete.confirm.description': 'Le nom du champ, pour le supprimer maintenant',
  'command.fields.default.name': 'défaut',
  'command.fields.default.description': 'Choisir le champ utilisé quand aucun n’est indiqué',
  'command.fields.default.field.name': 'champ',
  'command.fields.default.field.description': 'Le champ',
  'command.badge.name': 'badge',
  'command.badge.description': 'Attribuer et retirer les badges de la communauté',
  'command.badge.award.name': 'attribuer',
  'command.badge.award.description': 'Attribuer un badge à un membre ; il peut lui apporter de l’XP ou des pièces',
  'command.badge.award.user.name': 'membre',
  'command.badge.award.user.description': 'Le membre',
  'command.badge.award.badge.name': 'badge',
  'command.badge.award.badge.description': 'Le badge',
  'command.badge.remove.name': 'retirer',
  'command.badge.remove.description': 'Retirer un badge à un membre',
  'command.badge.remove.user.name': 'membre',
  'command.badge.remove.user.description': 'Le membre',
  'command.badge.remove.badge.name': 'badge',
  'command.badge.remove.badge.description': 'Le badge',
  'command.badge.list.name': 'liste',
  'command.badge.list.description': 'Lister les badges de la communauté',
  'command.leaderboard.name': 'classement',
  'command.leaderboard.description': 'Voir qui a reçu le plus de points avec ce bot',
  'command.leaderboard.field.name': 'champ',
  'command.leaderboard.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.leaderboard.window.name': 'période',
  'command.leaderboard.window.description':
    'Depuis quand, dans le fuseau horaire du serveur ; depuis toujours si tu ne précises rien',
  'command.leaderboard.window.choice.all.name': 'Depuis toujours',
  'command.leaderboard.window.choice.month.name': 'Ce mois-ci',
  'command.leaderboard.window.choice.week.name': 'Cette semaine (depuis lundi)',
  'command.leaderboard.window.choice.day.name': 'Aujourd’hui',
  'command.balance.name': 'solde',
  'command.balance.description': 'Voir combien de points tu as, ou un autre membre',
  'command.balance.user.name': 'membre',
  'command.balance.user.description': 'Les points de qui ; les tiens si tu ne précises rien',
  'command.balance.field.name': 'champ',
  'command.balance.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.history.name': 'historique',
  'command.history.description': 'Voir ce qui a changé tes points, quand, par qui et pourquoi',
  'command.history.user.name': 'membre',
  'command.history.user.description':
    'L’historique de qui ; le tien par défaut (pour un autre : « Gérer les messages »)',
  'command.history.field.name': 'champ',
  'command.history.field.description': 'Le type de points ; sinon celui par défaut du serveur',
  'command.history.since.name': 'depuis',
  'command.history.since.description': 'Jusqu’où remonter : 12h, 7d ou 2w, ou un jour comme 2026-11-01',
  'command.history.by.name': 'par',
  'command.history.by.description': 'À la place : ce que ce modérateur a attribué (demande « Gérer les messages »)',
  'command.history.receipt.name': 'reçu',
  'command.history.receipt.description':
    'À la place : une attribution et tout ce qui la concerne (demande « Gérer les messages »)',
};
