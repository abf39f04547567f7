import type { Translation } from '../translation.ts';

/** Spanish of Spain, as friends in a community talk: tú. */
export const es: Translation = {
  'duration.days': '{count, plural, one {un día} many {{count, number} de días} other {{count, number} días}}',
  'duration.hours': '{count, plural, one {una hora} many {{count, number} de horas} other {{count, number} horas}}',
  'duration.minutes':
    '{count, plural, one {un minuto} many {{count, number} de minutos} other {{count, number} minutos}}',
  'duration.seconds':
    '{count, plural, one {un segundo} many {{count, number} de segundos} other {{count, number} segundos}}',

  'award.heading.increase': 'Puntos añadidos',
  'award.heading.decrease': 'Puntos quitados',
  'award.heading.overwrite': 'Puntos fijados',
  'award.heading.not-increase': 'Puntos no añadidos',
  'award.heading.not-decrease': 'Puntos no quitados',
  'award.heading.not-overwrite': 'Puntos no fijados',
  'award.heading.undone': 'Deshecho',
  'award.heading.not-undone': 'No deshecho',
  'award.heading.pending': 'Puntos pendientes',
  'award.heading.waiting': 'Puntos en espera',
  'award.heading.being-checked': 'En revisión',
  'award.heading.expired': 'Puntos caducados',

  'award.change.increase': '**+{amount, number}** {field}',
  'award.change.decrease': '**−{amount, number}** {field}',
  'award.change.overwrite': '{field} fijado en **{amount, number}**',

  'award.total': '**Total: {total, number}**',
  'award.total-before': '**Total: {total, number}** (antes {before, number})',
  'award.total-not-said': '**Total:** Returning.AI ha aceptado el cambio, pero no ha dicho el nuevo total.',
  'award.total-elsewhere': '**Total:** mira `/balance`.',
  'award.zero.set': '⚠️ El total se ha detenido en cero: Returning.AI no lo ha fijado en {asked, number}.',
  'award.zero.taken': '⚠️ El total se ha detenido en cero: había que quitar {asked, number}, y había {before, number}.',
  'award.zero.below': '⚠️ El total está por debajo de cero.',
  'award.zero.perhaps':
    'No se sabe cuánto había antes. Si era menos de {asked, number}, el total se ha detenido en cero.',

  'award.state.accepted': 'Aceptado. Este mensaje cambiará solo en cuanto Returning.AI lo confirme.',
  'award.state.waiting':
    'Aún no hay ninguna cuenta de Returning.AI vinculada a {member}, así que estos puntos esperan hasta el {until}. {member} puede vincular una en un paso: `/link request`.',
  'award.state.reading-back': 'Estoy comprobando si esto llegó, y no lo envío dos veces.',
  'award.state.answer-lost':
    'Enviado, pero la respuesta de Returning.AI se ha perdido. Estoy comprobando si llegó, y no lo envío dos veces.',
  'award.state.review': 'Este mensaje cambiará solo cuando el equipo haya decidido.',
  'award.state.erased': 'Lo que había guardado sobre este miembro se borró antes de que se vinculara.',
  'award.state.expired':
    'La cuenta del miembro no se vinculó a tiempo. Cuando lo esté, los puntos se pueden dar otra vez.',
  'award.state.cancelled-unsent': 'Deshecho antes de enviarse: no ha llegado nada a Returning.AI.',
  'award.state.cancelled-sent': 'Deshecho antes de llegar: no se vuelve a enviar.',
  'award.undone-by': 'Deshecho por {actor} ({receipt}).',
  'award.being-undone-by': '⏳ Lo está deshaciendo {actor} ({receipt}).',
  'award.decided-by': 'No era seguro que esto hubiera llegado; lo decidió {actor}.',
  'award.outside': 'Entretanto, el total también cambió fuera de Discord.',
  'award.outside-by': 'Entretanto, el total también cambió fuera de Discord ({change, number, signed}).',
  'award.copy.cancelled-found': '🔎 Parece que un intento anterior llegó después de todo. Decide el equipo.',
  'award.copy.cancelled-compensated':
    '{copy, plural, one {Un intento anterior} many {Otro intento anterior} other {Otro intento anterior}} había llegado después de todo; {actor} hizo que se quitara.',
  'award.copy.found':
    '🔎 Se envió otra vez, y ahora parece estar {times, plural, one {una vez} =2 {dos veces} many {{times, number} de veces} other {{times, number} veces}}. Decide el equipo.',
  'award.copy.compensated':
    'Había llegado {times, plural, one {una vez} =2 {dos veces} many {{times, number} de veces} other {{times, number} veces}}; {actor} hizo que se quitara la {copy, plural, one {segunda} =2 {tercera} =3 {cuarta} =4 {quinta} many {siguiente} other {siguiente}} copia.',
  'award.takes-back': 'Deshace {receipt}: {change}, de {actor}.',
  'award.reason': 'Motivo: {reason}',
  'award.by': 'De {actor} · {when}',
  'award.button.undo': 'Deshacer',
  'award.button.history': 'Historial',

  // Each follows "de".
  'award.actor.reaction': '{actor} con {where}',
  'award.actor.reaction-removed': '{actor}, que quitó {where}',
  'award.actor.reactions-cleared': 'un moderador que quitó {where}',
  'award.actor.message': '{actor} por {where}',

  'problem.UNREACHABLE':
    'No puedo conectar con Returning.AI ahora mismo. Lo sigo intentando, no tienes que hacer nada.',
  'problem.SLOW_DOWN':
    'Returning.AI me ha pedido que vaya más despacio. Sigo en cuanto me deje, no hay que hacer nada.',
  'problem.PUT_OFF': 'Returning.AI no acepta esto ahora mismo. Lo vuelvo a intentar, no hay que hacer nada.',
  'problem.HISTORY_UNREADABLE':
    'Returning.AI no me muestra ahora el historial de esta cuenta. Vuelvo a mirar durante medio minuto como mucho antes de enviar, para poder saber si llegó; no hay que hacer nada.',
  'problem.KEY_PROBLEM':
    'Returning.AI rechaza la clave de API de este servidor. Alguien con *Gestionar servidor* tiene que introducir una válida con `/setup`; después esto sigue solo.',
  'problem.NO_KEY':
    'Este servidor no tiene clave de API para la comunidad de esta concesión. Elige otra vez esa comunidad con `/setup community:…` e introduce su clave; después esto sigue solo.',
  'problem.ROUTE_MOVED':
    'Returning.AI ya no conoce la dirección que uso. Quien aloja el bot tiene que revisar `RETURNING_API_URL`; después esto sigue solo.',
  'problem.REFUSED_400':
    'Returning.AI no ha aceptado el cambio: el campo o la cantidad no le sirven. Pide a un admin que mire el campo, o usa otro, e inténtalo de nuevo.',
  'problem.REFUSED_404':
    'Returning.AI no conoce la cuenta de este miembro o este campo. Pide a un admin que mire el vínculo y el campo, e inténtalo de nuevo.',
  'problem.FIELD_DELETED':
    'Este campo se eliminó en Returning.AI, así que sus puntos ya no se pueden cambiar. Cada comando sugiere los campos que hay mientras escribes.',
  'problem.REFUSED_409':
    'Returning.AI ha rechazado el cambio porque choca con el estado actual de la cuenta. Mira `/balance` e inténtalo de nuevo.',
  'problem.REFUSED':
    'Returning.AI ha rechazado el cambio. Pide a un admin que revise la conexión e inténtalo de nuevo.',
  'problem.DROPPED_BY_STAFF':
    'No era seguro que esto hubiera llegado, y el equipo decidió descartarlo. No se volverá a enviar.',
  'problem.NOT_ACKNOWLEDGED':
    'Discord no ha confirmado mi respuesta al comando, así que no la ha visto nadie y no se ha enviado nada. Vuelve a usar el comando.',
  'problem.ORIGINAL_REFUSED': 'La concesión que esto debía deshacer fue rechazada, así que no hay nada que deshacer.',
  'problem.STOPPED_AT_ZERO':
    'El total se detuvo en cero, así que la concesión que esto debía deshacer quitó menos de lo que dice. Prefiero no adivinar cuánto hay que devolver: `/points undo` con su recibo da los dos números.',
  'problem.OUTCOME_UNKNOWN':
    'La respuesta de Returning.AI se ha perdido y su historial no muestra si esto llegó. Prefiero no adivinarlo: decide el equipo.',
  'problem.LIST_UNAVAILABLE':
    'La respuesta de Returning.AI se ha perdido y no me deja ver su historial, así que no puedo saber si esto llegó. Prefiero no adivinarlo: decide el equipo.',
  'problem.OVERTAKEN':
    'Mientras este total esperaba se entregaron otros puntos de este miembro; fijarlo ahora los borraría. Prefiero no adivinarlo: decide el equipo. Descártalo y fija el total que sea correcto ahora.',
  'problem.SERVER_ERRORS':
    'Returning.AI respondió con un error cada vez, y su historial muestra que no llegó nada. He dejado de intentarlo: decide el equipo.',
  'problem.ABSENCE_UNPROVEN':
    'La respuesta de Returning.AI se ha perdido. Su historial no muestra esto, pero puede que no lo muestre todo. Prefiero no adivinarlo: decide el equipo.',
  'problem.AMBIGUOUS':
    'La respuesta de Returning.AI se ha perdido y su historial no deja claro si esto llegó: una entrada puede ser esta o la de otra persona. Prefiero no adivinarlo: decide el equipo.',
  'problem.answered.elsewhere':
    'La dirección de Returning.AI respondió HTTP {status}, que remite a otro sitio, y no sigo esas indicaciones. Lo sigo intentando. Si continúa así, quien aloja el bot tiene que revisar `RETURNING_API_URL` y lo que haya en medio: un cortafuegos o un proxy.',
  'problem.answered.foreign':
    'La dirección de Returning.AI respondió HTTP {status} con una página que no es suya. Lo sigo intentando. Si continúa así, quien aloja el bot tiene que revisar `RETURNING_API_URL` y lo que haya en medio: un cortafuegos o un proxy.',
  'problem.unnamed':
    'Hay un obstáculo para el que no tengo nombre. Un admin encuentra los detalles en el registro con este recibo.',

  'refusal.unexpected':
    'Algo ha fallado aquí. No se concedieron puntos por ello; aun así, puede haber cambiado una insignia o un ajuste, así que míralo antes de intentarlo de nuevo. Si vuelve a pasar, da a un admin esta referencia: `{reference}`.',
  'refusal.not-shown': 'Discord no me dijo a tiempo si ves esto, así que no hice nada. Inténtalo de nuevo.',
  'refusal.not-in-server': 'Solo funciono en un servidor. Ve a un canal de tu servidor e inténtalo allí.',
  'refusal.server-not-seen':
    'Todavía no veo este servidor. Inténtalo en un minuto; si no ayuda, un admin tiene que volver a añadirme.',
  'refusal.unknown-component':
    'Este botón o formulario es de una versión anterior de mí. Vuelve a usar su comando para obtener uno nuevo.',
  'refusal.unknown-command': 'Ya no conozco este comando. Recarga Discord (Ctrl+R) y elígelo otra vez en la lista.',
  'refusal.roles-unknown':
    'Discord todavía no me ha dicho los roles de este servidor, así que no puedo ver quién puede hacer qué. Inténtalo en un minuto.',
  'refusal.user-missing': 'No conozco a esa persona. Elige un miembro de la lista que ofrece Discord.',
  'refusal.channel-missing': 'No puedo ver qué canal es este. Inténtalo en un canal de texto.',

  'refusal.amount-not-a-number': 'La cantidad debe ser un número, por ejemplo 10 o 2,5.',
  'refusal.amount-too-fine': 'Una cantidad tiene como mucho dos decimales, por ejemplo 2,5 o 0,01.',
  'refusal.amount-out-of-range': 'La cantidad debe estar entre {minimum, number} y {maximum, number}.',
  'refusal.amount-not-positive':
    'La cantidad debe estar entre {minimum, number} y {maximum, number}. Para quitar puntos usa `/points remove`, para corregir un total `/points set`.',
  'refusal.reason-too-long':
    'El motivo tiene {length, plural, one {un carácter} many {{length, number} de caracteres} other {{length, number} caracteres}}; caben como mucho {most, number}.',
  'refusal.may-not-award':
    'Esto solo puede hacerlo el equipo: requiere el permiso «Gestionar mensajes» en todo el servidor. Pídeselo a un admin del servidor.',
  'refusal.may-not-award-role':
    'Esto solo puede hacerlo el equipo: requiere el permiso «Gestionar mensajes» en todo el servidor, o el rol {role}. Pídeselo a un admin del servidor.',
  'refusal.may-not-set':
    'Para fijar un total, o deshacerlo, hace falta **Gestionar servidor** o el rol del equipo. Pídeselo a un admin.',
  'refusal.may-not-set-role':
    'Para fijar un total, o deshacerlo, hace falta **Gestionar servidor** o el rol del equipo {role}. Pídeselo a un admin.',
  'refusal.may-not-manage': 'Para esto necesitas el permiso «Gestionar servidor». Pídeselo a un admin del servidor.',
  'refusal.disabled':
    'Los puntos están desactivados en este servidor. Alguien con «Gestionar servidor» puede activarlos con `/setup enabled:True`. Lo que se aceptó antes se sigue entregando.',
  'refusal.bot-member': '{member} es un bot; los bots no tienen puntos. Elige a una persona.',
  'refusal.not-a-member':
    '{member} ya no está en este servidor. Para corregir una concesión antigua usa `/points undo` con su recibo.',
  'refusal.own-points':
    'Esto sería para ti, y nadie se da puntos ni insignias a sí mismo. Pídeselo a otro moderador o a alguien con «Gestionar servidor».',
  'refusal.own-account':
    '{member} tiene tu propia cuenta, y nadie se da puntos ni insignias a sí mismo. Pídeselo a otro moderador o a alguien con «Gestionar servidor».',
  'refusal.own-undo':
    'Deshacer {receipt} te daría puntos a ti, y nadie se da puntos a sí mismo. Pídeselo a otro moderador o a alguien con «Gestionar servidor».',
  'refusal.own-decision.given':
    'Esto lo diste o lo deshiciste tú, así que otra persona decide en qué quedó {receipt}. Pídeselo a otro moderador o a alguien con «Gestionar servidor».',
  'refusal.own-decision.own':
    'Son tus propios puntos, así que otra persona decide en qué quedó {receipt}. Pídeselo a otro moderador o a alguien con «Gestionar servidor».',
  'refusal.not-linked.change':
    '{member} no tiene una cuenta de Returning.AI vinculada, así que no hay puntos que cambiar. Alguien con «Gestionar servidor» puede vincular una con `/links set`.',
  'refusal.not-linked.badge':
    '{member} no tiene una cuenta de Returning.AI vinculada, así que no hay nadie a quien dar la insignia. Alguien con «Gestionar servidor» puede vincular una con `/links set`.',
  'refusal.unknown-receipt':
    'Aquí no hay ninguna concesión con este recibo. El recibo está al pie de cada concesión, por ejemplo R-7F3K2M.',

  'refusal.unknown-change':
    'Un nuevo total cuenta por lo que cambia para los límites de este servidor, y ahora no se sabe con seguridad el total actual: no se puede leer, o hay puntos en camino. Inténtalo en un minuto o pídeselo a alguien con «Gestionar servidor».',
  'refusal.limit.set-counts': 'Un nuevo total cuenta por lo que cambia.',
  'refusal.limit.undo-counts': 'Deshacer esto devuelve puntos, y eso cuenta como dar.',
  'refusal.limit.per-award': 'Aquí una concesión es como mucho de {limit, number}.',
  'refusal.limit.hour-used-up': 'Tu límite de {limit, number} por hora está agotado.',
  'refusal.limit.hour-left': 'De tu límite de {limit, number} por hora quedan {left, number}.',
  'refusal.limit.hour-free': '{free, number} vuelven a estar libres {when}.',
  'refusal.limit.can-change': 'Alguien con «Gestionar servidor» puede cambiar el límite con `/setup`.',
  'refusal.limit.can-undo': 'Pide a alguien con «Gestionar servidor» que lo deshaga, o inténtalo más tarde.',

  'refusal.undo.nothing':
    'Aquí no tienes ninguna concesión que se pueda deshacer. Para deshacer la de otra persona, da su recibo.',
  'refusal.undo.field-deleted':
    'El campo «{field}» se eliminó en Returning.AI, así que sus puntos ya no se pueden cambiar. Dalos en otro: el comando sugiere los que hay mientras escribes.',
  'refusal.undo.no-key':
    'Este servidor ya no tiene clave de API para la comunidad de {receipt}, así que no se puede deshacer. Alguien con «Gestionar servidor» puede elegir otra vez esa comunidad con `/setup community:…` e introducir su clave; después inténtalo de nuevo.',
  'refusal.undo.already': 'Eso ya lo deshizo {actor} ({receipt}). `/points undo {receipt}` lo restablece.',
  'refusal.undo.recorded': '{receipt} se está registrando ahora mismo. Inténtalo en unos segundos.',
  'refusal.undo.void':
    '{receipt} nunca cambió puntos, así que no hay nada que deshacer. `/history` muestra qué los cambió.',
  'refusal.undo.unsettled-set':
    '{receipt} aún no está confirmado, así que el total anterior no es seguro. Inténtalo cuando lo esté.',
  'refusal.undo.unknown-before':
    'El total anterior a {receipt} no se conoce, o era el mismo, así que no se puede restaurar. Usa `/points set` con el total correcto.',
  'refusal.undo.too-large':
    'El total anterior a {receipt} es demasiado grande para restaurarlo con exactitud. Usa `/points set` con el total correcto, o fija uno mayor en Returning.AI.',
  'refusal.undo.other': '{receipt} no se puede deshacer. Usa `/points add` o `/points remove` en su lugar.',
  'refusal.undo.set-stopped':
    '{receipt} debía fijar el total en {asked}, y se detuvo en cero. Usa `/points set` con el total correcto.',
  'refusal.undo.set-stopped-before':
    '{receipt} debía fijar el total en {asked}, y se detuvo en cero. El anterior era {before}. Usa `/points set` con el total correcto.',
  'refusal.undo.nothing-taken':
    '{receipt} debía quitar {asked}, y no había nada: el total se quedó en cero, así que no hay nada que devolver. `/points add amount:{asked}` devuelve todo lo que había que quitar.',
  'refusal.undo.less-taken':
    '{receipt} debía quitar {asked}, pero solo había {before} y el total se detuvo en cero. Prefiero no adivinar qué hay que devolver: `/points add amount:{before}` devuelve lo que había, `/points add amount:{asked}` devuelve todo lo que había que quitar.',

  'setup.language.by-discord': 'Idioma: {language}, como el del servidor en Discord',
  'setup.language.chosen': 'Idioma: {language}',

  // Reactions and their rules, undo of many, reviews.
  'refusal.bad-language': 'Todavía no hablo ese idioma. Elige uno de la lista.',

  'rule.title.shown': '📊 Regla',
  'rule.title.added': '✅ Regla añadida',
  'rule.title.changed': '✅ Regla cambiada',
  'rule.title.removed': '✅ Regla eliminada',
  'rule.title.list': '📊 Reglas',
  'rule.none': 'Ninguna reacción da puntos todavía. Crea una regla con `/rules add emoji:⭐ amount:5`.',
  'rule.to-change': 'Para cambiarla: `/rules edit rule:{rule} …`',
  'rule.gives-nothing': '{gift} ya no da nada.',
  'rule.gave-stays': 'Lo que dio se queda, aunque se quiten esas reacciones.',
  'rule.gift': '{emoji} **+{amount, number}** {field}',
  'rule.gift-unconnected': '{emoji} **+{amount, number}**',
  'rule.no-field': '(⛔ sin campo: ponle uno con `/rules edit`, o elige el predeterminado con `/fields default`)',
  'rule.line': '**#{rule}** {gift} · {state}',
  'rule.state.removed': '⛔ eliminada',
  'rule.state.unconnected': '⛔ no da nada: no hay comunidad elegida',
  'rule.state.paused': '⛔ en pausa',
  'rule.state.on': '✅ activada',
  'rule.state.off': '⛔ desactivada',
  'rule.choice-off': '{rule} (desactivada)',
  // Conditions, one beside the other.
  'rule.channel': 'en {channel}',
  'rule.giver-role': 'los da {role}',
  'rule.receiver-role': 'los recibe {role}',
  'rule.deny-role': 'ni de {role} ni para {role}',
  'rule.per-giver': 'como mucho {limit, number} al día de un miembro',
  'rule.per-receiver': 'como mucho {limit, number} al día para un miembro',
  'rule.per-pair': 'como mucho {limit, number} al día de un miembro a otro',
  'rule.per-message': 'como mucho {limit, number} por un mensaje',
  'rule.max-age':
    'mensajes de hasta {days, plural, one {{days, number} día} many {{days, number} de días} other {{days, number} días}}',
  'rule.account-age':
    'cuentas de al menos {days, plural, one {{days, number} día} many {{days, number} de días} other {{days, number} días}}',
  'rule.member-age':
    'miembros desde hace al menos {days, plural, one {{days, number} día} many {{days, number} de días} other {{days, number} días}}',
  'rule.on-remove.revoke': 'se retiran al quitar la reacción',
  'rule.on-remove.keep': 'se quedan al quitar la reacción',
  'rule.besides': '⚠️ El mismo emoji que {rules}: una sola reacción puede dar los puntos de cada una.',
  'rule.besides-more':
    '⚠️ El mismo emoji que {rules} y {more, number} más: una sola reacción puede dar los puntos de cada una.',
  'rule.gone.paused': '⛔ Ya no existe: {options}. Por eso está en pausa.',
  'rule.gone.nobody': '⛔ Ya no existe: {options}. Por eso no da a nadie.',
  'rule.gone.repair':
    '-# Elegir otro: `/rules edit rule:{rule} {option}:…`. Ninguno: `/rules edit rule:{rule} clear:{option}`.',
  'rule.gone.emoji': '⚠️ Su emoji ya no existe, o es de otro servidor: casi nadie puede reaccionar con él, o nadie.',
  'rule.gone.emoji-repair':
    '-# Elegir otro: `/rules edit rule:{rule} emoji:…`. Sin regla: `/rules remove rule:{rule}`.',
  'rule.button.off': 'Desactivar',
  'rule.button.on': 'Activar',
  // Options of `/rules`, by the names that their readers see.
  'rule.option.giver-role': 'rol-que-da',
  'rule.option.receiver-role': 'rol-que-recibe',
  'rule.option.deny-role': 'rol-excluido',
  'rule.option.channel': 'canal',
  'rule.option.per-giver': 'por-quien-da',
  'rule.option.per-receiver': 'por-quien-recibe',
  'rule.option.per-pair': 'por-pareja',
  'rule.option.per-message': 'por-mensaje',
  'rule.option.max-age': 'antigüedad-máxima',
  'rule.option.account-age': 'antigüedad-cuenta',
  'rule.option.member-age': 'antigüedad-miembro',
  'rule.option.enabled': 'activada',
  'rules.page': 'Página {page, number} de {pages, number}',
  'rules.button.earlier': 'Anterior',
  'rules.button.later': 'Siguiente',

  'reward.title.added': '✅ Rol por total añadido',
  'reward.title.changed': '✅ Rol por total cambiado',
  'reward.title.removed': '✅ Rol por total eliminado',
  'reward.title.list': '📊 Roles por total',
  'reward.title.confirm': '⚠️ Este rol puede más que los miembros',
  'reward.title.cancelled': '✅ No se ha cambiado nada',
  'reward.cancelled': 'Todo se queda como estaba.',
  'reward.none': 'Todavía no se da ningún rol por un total. Empieza con `/rewards add role:… total:100`.',
  'reward.no-field': '(⛔ este campo ya no existe)',
  'reward.line': '{role} desde **{total, number}** {field} · {state}',
  'reward.state.on': '✅ activado',
  'reward.state.paused': '⛔ en pausa',
  'reward.stack.on': 'se tiene junto a los superiores',
  'reward.stack.off': 'solo mientras no se alcance uno superior',
  'reward.keep.on': 'se queda cuando el total baja',
  'reward.keep.off': 'se quita cuando el total baja',
  'reward.margin': 'pero solo por debajo de {below, number}',
  'reward.granted':
    '{granted, plural, one {{granted, number} miembro lo tiene de mí} many {{granted, number} de miembros lo tienen de mí} other {{granted, number} miembros lo tienen de mí}}',
  'reward.members':
    'Que yo sepa, {members, plural, one {{members, number} miembro vinculado lo ha alcanzado y lo recibe} many {{members, number} de miembros vinculados lo han alcanzado y lo reciben} other {{members, number} miembros vinculados lo han alcanzado y lo reciben}} poco a poco.',
  'reward.when':
    'Solo conozco los totales de los miembros vinculados, tal como Returning.AI los dijo cuando llegaron sus últimos puntos.',
  'reward.come-back': 'Quien deja el servidor y vuelve recibe el rol la próxima vez que cambien sus puntos.',
  'reward.powers': 'Quien tiene {role} puede esto: {powers}. Los miembros lo conseguirían solo con puntos.',
  'reward.powers-confirm': '¿Es lo que quieres? Puedes confirmarlo durante {life}.',
  'reward.button.confirm': 'Darlo con estos poderes',
  'reward.button.cancel': 'Cancelar',
  'reward.gives-nothing': '{role} ya no se da por ningún total.',
  'reward.gave-stays':
    'Quien lo tiene se lo queda: {granted, plural, one {{granted, number} miembro lo tiene de mí} many {{granted, number} de miembros lo tienen de mí} other {{granted, number} miembros lo tienen de mí}}.',
  'reward.problem.gone': 'El rol ya no existe. Elimínalo con `/rewards remove` y elige otro con `/rewards add`.',
  'reward.problem.managed':
    'Discord u otra aplicación gestiona este rol, así que nadie puede darlo. Elimínalo con `/rewards remove`.',
  'reward.problem.above':
    'El rol no está por debajo del más alto mío. Pon mi rol por encima en los ajustes del servidor; entonces sigo por mi cuenta.',
  'reward.problem.no-permission':
    'Me falta el permiso *Gestionar roles*. Dáselo a mi rol en los ajustes del servidor; entonces sigo por mi cuenta.',
  'reward.problem.powers':
    'El rol ha recibido permisos que nadie ha confirmado. Quítaselos, o confírmalos con `/rewards edit`.',
  'reward.problem.refused':
    'Discord no me ha dejado darlo o quitarlo. Mira mi rol y sus permisos, y usa después `/rewards edit` con este rol.',
  'reward.problem.other-community': 'Es para puntos de otra comunidad que la elegida ahora.',
  'reward.reason': 'Total {total, number}; este rol se da desde {needed, number}',
  'reward.reason.unknown': 'Este rol se da desde {needed, number} puntos',
  'refusal.reward.everyone': 'El rol @everyone lo tienen todos. Elige otro.',
  'refusal.reward.managed': 'Discord u otra aplicación gestiona este rol, así que nadie puede darlo. Elige otro.',
  'refusal.reward.above':
    'Este rol no está por debajo del más alto mío, así que no puedo darlo. Pon mi rol por encima en los ajustes del servidor e inténtalo otra vez.',
  'refusal.reward.above-you':
    'No te toca dar este rol: no está por debajo del más alto tuyo, o permite algo que tú no puedes hacer. Pídeselo a alguien que esté por encima, o a quien es dueño del servidor.',
  'refusal.reward.no-permission':
    'Me falta el permiso *Gestionar roles*. Dáselo a mi rol en los ajustes del servidor e inténtalo otra vez.',
  'refusal.reward.gone': 'En este servidor no existe ese rol. Elige uno de la lista de Discord.',
  'refusal.reward.unknown':
    'Este rol no se da aquí por ningún total. Elige uno de la lista mientras escribes, o mira `/rewards list`.',
  'refusal.reward.exists': 'Este rol ya se da por un total. Cámbialo con `/rewards edit`.',
  'refusal.reward.too-many':
    'Este servidor ya da {most, number} roles por total, todos los que puede. Elimina antes uno con `/rewards remove`.',
  'refusal.reward.nothing-to-change':
    'No se ha cambiado nada: elige al menos una cosa que cambiar además del rol. `/rewards list` lo muestra tal como está.',
  'refusal.no-draft.reward':
    'Esto ya se confirmó o se canceló, tiene más de {life}, ha dejado paso a algo más nuevo, o no es tuyo. Usa `/rewards` otra vez.',

  'why.title': '📊 ¿Por qué hay puntos?',
  'why.lead': 'Reacciones a {link}',
  'why.button.rule': 'Abrir la regla #{rule}',
  'why.nothing': 'Ninguna reacción de aquí da puntos, o es de antes de que hubiera una regla sobre ella.',
  'why.no-rules': 'Ahora no hay reglas.',
  'why.rules': 'Estas dan puntos en este servidor:',
  'why.line': '{emoji} {member}: {verdict}',
  'why.line-with-setting': '{emoji} {member}: {verdict} ({setting})',
  'why.due': '⏳ se está comprobando.',
  'why.gift': '{symbol} {change} para {member} · {state} · {receipt}.',
  'why.gone': 'La reacción ya no está; los puntos se quedan, porque así lo dice la regla o porque estaba desactivada.',
  'why.state.pending': 'puntos pendientes',
  'why.state.waiting': 'puntos en espera',
  'why.state.checking': 'en revisión',
  'why.state.added': 'puntos añadidos',
  'why.state.undone': 'deshecho',
  'why.state.undone-by-staff': 'deshecho por el equipo',
  'why.state.not-added': 'puntos no añadidos',
  'why.state.expired': 'puntos caducados',
  'why.removed.refused': 'quitada; sus puntos ya se habían rechazado antes · {receipt}.',
  'why.removed.expired': 'quitada; sus puntos ya habían caducado antes · {receipt}.',
  'why.removed.stays': 'quitada, pero {change} no se pudo retirar; el equipo puede deshacer {receipt}.',
  'why.removed.being-undone': '⏳ quitada; {change} se está retirando · {receipt}.',
  'why.removed.undone': '↩️ quitada, y {change} retirado · {receipt}.',
  'why.removed.early': 'quitada antes de dar sus **+{amount, number}**.',
  'why.frozen.staff': 'Se queda así: el equipo retiró los puntos.',
  'why.frozen.erased': 'Se queda así: se borraron los datos de su miembro antes de decidirlo.',
  'why.frozen.restored': 'Se queda así: se restauró una copia de seguridad antes de decidirlo.',
  'why.frozen.flapping': 'Se queda así: se puso y se quitó demasiadas veces.',
  'why.not-frozen.staff': '⛔ sin puntos: el equipo retiró los puntos.',
  'why.not-frozen.erased': '⛔ sin puntos: se borraron los datos de su miembro antes de decidirlo.',
  'why.not-frozen.restored': '⛔ sin puntos: se restauró una copia de seguridad antes de decidirlo.',
  'why.not-frozen.flapping': '⛔ sin puntos: se puso y se quitó demasiadas veces.',
  // Each follows "sin puntos".
  'why.not.points-on': '⛔ sin puntos: los puntos estaban desactivados en este servidor.',
  'why.not.rule-on': '⛔ sin puntos: la regla estaba desactivada o en pausa.',
  'why.not.connected':
    '⛔ sin puntos: este servidor no estaba conectado a Returning.AI, o no se había elegido un tipo de puntos.',
  'why.not.giver-person': '⛔ sin puntos: los bots no dan puntos.',
  'why.not.message-readable': '⛔ sin puntos: no pude ver quién escribió el mensaje.',
  'why.not.author-person': '⛔ sin puntos: los bots y los webhooks no reciben puntos.',
  'why.not.author-wrote': '⛔ sin puntos: es un mensaje del propio Discord, que no escribió nadie.',
  'why.not.not-self': '⛔ sin puntos: nadie se da puntos a sí mismo.',
  'why.not.author-here': '⛔ sin puntos: el autor ya no está en este servidor.',
  'why.not.max-age': '⛔ sin puntos: el mensaje era demasiado antiguo.',
  'why.not.channel': '⛔ sin puntos: la regla no cuenta en este canal.',
  'why.not.giver-role': '⛔ sin puntos: para dar hace falta un rol que este miembro no tenía.',
  'why.not.giver-deny': '⛔ sin puntos: este miembro tenía un rol que no puede dar.',
  'why.not.receiver-role': '⛔ sin puntos: para recibir hace falta un rol que el autor no tenía.',
  'why.not.receiver-deny': '⛔ sin puntos: el autor tenía un rol que no puede recibir.',
  'why.not.account-age': '⛔ sin puntos: la cuenta de Discord de este miembro era demasiado nueva.',
  'why.not.member-age': '⛔ sin puntos: este miembro no llevaba suficiente tiempo en el servidor.',
  'why.not.per-giver': '⛔ sin puntos: este miembro ya había dado todo lo que uno puede dar en un día.',
  'why.not.per-receiver': '⛔ sin puntos: el autor ya había recibido todo lo que uno puede recibir en un día.',
  'why.not.per-pair': '⛔ sin puntos: este miembro ya le había dado al autor todo lo posible en un día.',
  'why.not.per-message': '⛔ sin puntos: el mensaje ya había recibido todo lo que puede recibir un mensaje.',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'regla #{rule}',
  'why.setting.enabled': '`/setup enabled`',
  'why.setting.connected': '`/setup` y `/fields default`',
  'why.setting.permissions': 'mis permisos en ese canal',
  'why.setting.always': 'esto vale para todas las reglas',
  'why.setting.of-rule': '`{option}` de la regla #{rule} es {value}',
  'why.setting.days-of-rule': '`{option}` de la regla #{rule} es {value} (días)',
  'why.setting.taken-away': '`{option}` de la regla #{rule} se ha quitado desde entonces',

  'undo.reason': 'Deshacer {receipt}',

  'undo.title': '📊 Deshacer',
  'undo.awards':
    'Concesiones: **{awards, number}**, a **{members, number}** {members, plural, one {miembro} many {de miembros} other {miembros}}',
  'undo.sum': 'En total: **{change, number, signed}** {field}',
  'undo.more-fields':
    '… y {more, plural, one {{more, number} tipo} many {{more, number} de tipos} other {{more, number} tipos}} de puntos más.',
  'undo.unsent': 'Aún sin entregar, así que solo se cancelan: **{count, number}**',
  'undo.under-review': 'En revisión: **{count, number}**. Se retiran en cuanto el equipo decida que llegaron.',
  'undo.left': '⛔ Se quedan como están: **{count, number}**. {why}',
  'undo.left.not-allowed': 'Deshacer un total fijado requiere «Gestionar servidor» o el rol del equipo.',
  'undo.left.own': 'Deshacerlas te daría puntos a ti. Pídeselo a otro moderador o a alguien con «Gestionar servidor».',
  'undo.left.over-limit':
    'Deshacerlas daría puntos, y tus límites no dejan sitio ahora. Inténtalo más tarde o pídeselo a alguien con «Gestionar servidor».',
  'undo.left.recorded': 'Se están registrando ahora mismo; inténtalo en unos segundos.',
  'undo.left.unsettled-set':
    'Fijan un total que aún no está confirmado, o sobre el que primero debe decidir el equipo.',
  'undo.left.outrun':
    'Fijan un total y nunca se enviaron. Desde entonces se dieron otros puntos, y esto los borraría; usa `/points set` con el total correcto.',
  'undo.left.unknown-before': 'Fijaron un total, y el anterior no se conoce o era el mismo; usa `/points set`.',
  'undo.left.too-large':
    'Fijaron un total, y el anterior es demasiado grande para restaurarlo con exactitud; usa `/points set`.',
  'undo.left.stopped-at-zero':
    'Su total se detuvo en cero, así que se quitó menos de lo que dicen. Prefiero no adivinarlo: `/points undo` con el recibo de cada una dice qué se puede devolver.',
  'undo.left.void': 'Nunca cambiaron puntos.',
  'undo.left.no-key':
    'Este servidor ya no tiene clave de API para su comunidad. Elige otra vez esa comunidad con `/setup community:…`, introduce su clave y vuelve a pedir que se deshagan.',
  'undo.cut': 'Hay más. Estas son las más recientes; pide el resto cuando estén hechas.',
  'undo.newest': 'Las más recientes:',
  'undo.more': '… y {more, number} más.',
  'undo.nothing': 'No hay nada que deshacer.',
  'undo.ask':
    'Todavía no ha cambiado nada. **Confirmar** retira lo que siga en pie en ese momento. El botón funciona durante {life}.',
  'undo.button.confirm': 'Confirmar',
  'undo.button.cancel': 'Cancelar',
  'undo.cancelled': '✅ Cancelado',
  'undo.nothing-changed': 'No se ha cambiado nada.',
  'undo.done': 'Deshechas: **{done, number}** de {all, number}',
  'undo.part.to-do': 'Por hacer: **{count, number}**',
  'undo.part.settled': 'Confirmadas por Returning.AI: **{count, number}**',
  'undo.part.cancelled': 'Canceladas antes de enviarse: **{count, number}**',
  'undo.part.on-its-way': 'En camino: **{count, number}**',
  'undo.part.waiting': 'Esperan el vínculo del miembro: **{count, number}**',
  'undo.part.review': 'Debe decidir el equipo: **{count, number}**',
  'undo.part.refused': 'No aceptadas por Returning.AI: **{count, number}**',
  'undo.part.void': 'Canceladas o caducadas desde entonces: **{count, number}**',
  'undo.part.gone': 'Cambiadas entretanto, así que sin tocar: **{count, number}**',
  'undo.part.impossible': 'Ya no se pueden deshacer: **{count, number}**',
  'undo.part.over-limit': 'Por encima de tus límites, así que sin tocar: **{count, number}**',
  'undo.last-word': 'Este mensaje ya no puede cambiar. El canal de registro y `/history` cuentan el resto.',
  'undo.again': '`/points undo receipt:{receipt}` deshace esto.',
  'refusal.undo-many.not-open':
    'Esto ya se confirmó o se canceló, tiene más de {life}, ha dejado paso a otros más nuevos o no es tuyo. Vuelve a pedirlo para ver qué queda por deshacer.',
  'refusal.undo-many.since-missing':
    'Di también desde cuándo, por ejemplo `/points undo since:2h` o `/points undo since:1d`.',
  'refusal.undo-many.running': '{receipt} sigue en marcha. Inténtalo en unos segundos.',
  'refusal.undo-many.unknown':
    'Aquí no se deshizo nada ni se dio nada a muchos con este recibo. Está al pie del mensaje que lo contaba, por ejemplo U-7F3K2M o B-7F3K2M.',
  'refusal.undo-many.either':
    'Usa o bien `/points undo receipt:…` o bien `/points undo by:… since:…`: juntos podrían significar dos cosas.',
  'bulk.title': '📊 Puntos para muchos',
  'bulk.reading': 'Leídos hasta ahora: **{count, number}**',
  'bulk.members':
    '**{members, plural, one {{members, number} miembro} many {{members, number} de miembros} other {{members, number} miembros}}** recibirían **{total, number}** {field} en total:',
  'bulk.waiting':
    'Aún sin vincular, así que sus puntos esperan {days, plural, one {un día} many {{days, number} de días} other {{days, number} días}}: **{count, number}**',
  'bulk.left.bot': 'Quedan fuera por ser bots: **{count, number}**',
  'bulk.left.gone': 'Quedan fuera porque ya no están en este servidor: **{count, number}**',
  'bulk.left.twice': 'Nombrados más de una vez, y reciben una sola: **{count, number}**',
  'bulk.unchecked': 'De algunos no pude comprobar si siguen en este servidor ni si son bots.',
  'bulk.over-award': '⛔ Por encima de `award-limit` de `/setup`, así que no recibirían nada: **{count, number}**',
  'bulk.over-hour':
    '⛔ Más de lo que aún puedes dar en esta hora (`hourly-limit` de `/setup`), así que no recibirían nada: **{count, number}**',
  'bulk.repeats':
    '⚠️ El mismo archivo ya se usó: {receipt}, de {actor}, {when}. Si confirmas, sus miembros reciben los puntos una vez más.',
  'bulk.nothing': 'No hay nadie a quien dar puntos.',
  'bulk.ask':
    'Aún no se ha dado nada. **Confirmar** les da sus puntos; la lista se queda como está. El botón funciona durante {life}.',
  'bulk.button.again': 'Darlos otra vez',
  'bulk.confirmed.title': '✅ Confirmado',
  'bulk.confirmed':
    'Ahora reciben sus puntos, uno tras otro. Un mensaje en este canal muestra cómo va; su recibo es {receipt}.',
  'bulk.cancelled.title': '✅ Cancelado',
  'bulk.cancelled': 'Nadie recibió nada.',
  'bulk.done': 'Han llegado: **{done, number}** de {all, number} · **{total, number}** {field}',
  'bulk.rate': '{rate, number} por segundo, faltan unos {left}',
  'bulk.part.over-limit': 'Por encima de los límites de `/setup`, así que no se dio nada: **{count, number}**',
  'bulk.part.gone': 'Borrados entretanto, así que no se dio nada: **{count, number}**',
  'bulk.part.impossible': 'No se pudieron anotar, así que no se dio nada: **{count, number}**',
  'bulk.undo': '`/points undo receipt:{receipt}` lo retira todo.',
  'bulk.line.bot': 'es un bot',
  'bulk.line.gone': 'ya no está en este servidor',
  'bulk.line.twice': 'una línea anterior nombra al mismo miembro; esa cuenta',
  'bulk.line.member': 'member_id no es el id de un usuario de Discord',
  'bulk.line.nobody': 'ni member_id ni account dicen de quién se trata',
  'bulk.line.account':
    'nadie en este servidor está vinculado a esta cuenta; pon el id de una cuenta o, en su lugar, member_id',
  'bulk.line.amount':
    'amount no es un número de {minimum, number} a {maximum, number} con dos decimales como máximo, por ejemplo 2.50',
  'bulk.line.no-amount': 'falta amount aquí y también en el comando',
  'refusal.bulk.not-open':
    'Esto ya se confirmó o se canceló, tiene más de {life}, ha dejado paso a otros más nuevos o no es tuyo. Vuelve a dar el comando.',
  'refusal.bulk.repeated':
    'El mismo archivo se confirmó entretanto, así que no se dio nada. Vuelve a dar el comando: muestra cuándo fue y pregunta.',
  'refusal.bulk.other-community':
    'Este servidor tiene otra comunidad desde que se mostró esto, así que no se dio nada. Vuelve a dar el comando.',
  'refusal.bulk.file-columns':
    'La primera línea del archivo debe nombrar sus columnas: `member_id` o `account`, y `amount` si el comando no dice cuántos.',
  'refusal.bulk.no-amount': 'Di cuántos: o `amount` en el comando, o una columna `amount` en el archivo.',
  'refusal.crowd.message':
    'No puedo leer este mensaje ni sus reacciones. Comprueba el enlace y que tengo «Ver canal» y «Leer el historial de mensajes» allí.',
  'refusal.crowd.channel':
    'No puedo leer este canal. Comprueba que es de este servidor y que tengo «Ver canal» y «Leer el historial de mensajes» allí.',
  'refusal.crowd.members-intent':
    'Discord solo me muestra quién tiene un rol con el «Server Members Intent», y está desactivado. Quien aloja este bot puede activarlo en el Discord Developer Portal, en «Bot»; después vuelve a dar el comando. Los demás tipos de `/points bulk` funcionan sin él.',
  'refusal.crowd.no-answer': 'Discord no me responde en este momento, así que no se hizo nada. Inténtalo en un minuto.',
  'refusal.crowd.thread-too-long':
    'Este hilo tiene más de {messages, number} mensajes, más de los que leo. Usa `/points bulk csv` en su lugar.',
  'refusal.bad-message':
    'Esto no es un mensaje de este servidor. Copia su enlace: clic derecho en el mensaje y «Copiar enlace del mensaje».',
  'refusal.bad-since':
    'El tiempo hacia atrás se indica con una duración, por ejemplo `12h`, `7d` o `2w` (horas, días, semanas), o con un día, por ejemplo `2026-11-01`.',
  'refusal.since-in-future':
    '{day} aún no ha empezado en la zona horaria de este servidor ({timezone}). Di un día que ya haya empezado, o una duración, por ejemplo 12h o 7d.',

  'review.moved.title': '↪️ Trasladado',
  'review.moved': 'El equipo lo decide ahora en {channel}.',
  'review.ask':
    'Busca este cambio en el historial de la cuenta en Returning.AI. **Llegó**: está ahí, y cuenta. **Enviar otra vez**: no está ahí, y se envía una vez más. **Descartar**: no se vuelve a enviar. Si no lo puedes saber, descártalo: los puntos se pueden dar otra vez más tarde.',
  'review.sent': 'Enviado {when}.',
  'review.found-out': 'Se aclaró sin el equipo.',
  'review.decided-by': 'Lo decidió {actor}.',
  'review.on-its-way': 'Está otra vez en camino.',
  'review.button.arrived': 'Llegó',
  'review.button.again': 'Enviar otra vez',
  'review.button.drop': 'Descartar',
  'review.button.account': 'Ver la cuenta',
  'review.copy.decided': 'Decidido',
  'review.copy.cancelled':
    'Esto se deshizo antes de llegar. Ahora el historial de Returning.AI muestra {copy, plural, one {una entrada más} many {otra entrada más} other {otra entrada más}}: puede ser un intento anterior que llegó tarde, o de otra persona.',
  'review.copy.sent-again':
    'Esto se envió otra vez porque no había llegado. Ahora el historial de Returning.AI muestra {copy, plural, one {una entrada más} many {otra entrada más} other {otra entrada más}}: puede ser un intento anterior que llegó tarde, o de otra persona.',
  'review.copy.entry': 'Entrada: {entry}',
  'review.copy.set':
    'Mira el historial de esta cuenta en Returning.AI. Si el total está mal ahora, fíjalo con `/points set`. **Dejarlo**: se queda como está.',
  'review.copy.may-have-stopped':
    'Mira el historial de esta cuenta en Returning.AI. Nada demuestra que esta entrada quitara los {amount, number} enteros: puede haberse detenido en cero. Devuelve lo que quitó con `/points add`. **Dejarlo**: se queda como está.',
  'review.copy.take-off':
    'Mira el historial de esta cuenta en Returning.AI. **Quitarlo**: se retira una vez la misma cantidad. **Dejarlo**: se queda como está.',
  'review.copy.compensated':
    '{actor} lo decidió. Se está quitando la {copy, plural, one {segunda} =2 {tercera} =3 {cuarta} =4 {quinta} many {siguiente} other {siguiente}} copia.',
  'review.copy.ignored': '{actor} lo decidió. Se queda como está.',
  'review.button.take-off': 'Quitarlo',
  'review.button.leave': 'Dejarlo',
  'refusal.review.overtaken':
    'Después se entregaron otras concesiones a este miembro; enviar otra vez este total las borraría. Pulsa «Descartar» y usa `/points set` con el total correcto.',
  'refusal.review.set-twice':
    'Un total que se fijó dos veces no se puede quitar. Usa `/points set` con el total correcto.',
  'refusal.review.may-have-stopped':
    'Nada demuestra que la copia de {receipt} quitara los {asked, number} enteros: puede haberse detenido en cero. Mira el historial de esta cuenta en Returning.AI y devuelve lo que quitó la copia: `/points add` con {asked, number} como mucho.',
  'refusal.review.already': 'Esto ya se decidió: {receipt} ya no está en revisión. `/history` muestra en qué quedó.',
  'refusal.review.no-account':
    '{receipt} no tiene cuenta, así que nunca se envió. Pulsa «Descartar», vincula al miembro con `/links set` y da los puntos otra vez.',
  'refusal.review.not-yours':
    'Hay concesiones que esperan una decisión, pero no la tuya: las diste tú, son para ti o fijan un total. Pídeselo a otro moderador o a alguien con «Gestionar servidor».',

  'form.title': 'Puntos para {name}',
  'form.field': 'Tipo de puntos',
  'form.amount': 'Cuántos puntos',
  'form.amount-example': 'Por ejemplo 10 o 2,5',
  'form.reason': 'Por qué',
  'refusal.form-sent-before':
    'Este formulario ya se envió, y sus puntos cuentan una vez: `/history receipt:{receipt}` los muestra. Para dar más, abre otra vez el formulario.',

  'refusal.rule.too-many':
    'Este servidor ya tiene todas las reglas que puede tener. Elimina antes una con `/rules remove`.',
  'refusal.rule.nothing-to-change':
    'No se ha cambiado nada: elige al menos una cosa que cambiar además de la regla. `/rules list` la muestra tal como está.',
  'refusal.rule.removed': 'Alguien acaba de eliminar esta regla. Mira `/rules list`.',
  'refusal.rule.unknown': 'Aquí no existe esa regla. Mira `/rules list`.',
  'refusal.rule.unknown-typed':
    'Aquí no existe esa regla. Elige una de la lista mientras escribes, o mira `/rules list`.',
  'refusal.rule.ambiguous':
    'Hay varias reglas sobre {emoji}. Elige una de la lista mientras escribes, o da su número (`/rules list`).',
  'refusal.rule.bad-emoji':
    'Da un solo emoji: elígelo en el selector de emojis de Discord, por ejemplo ⭐, o uno personalizado de este servidor.',
  'refusal.rule.emoji-name':
    'Discord solo me dio el nombre del emoji. Da un solo emoji: elígelo en el selector de emojis de Discord, por ejemplo ⭐, o uno personalizado de este servidor.',
  'refusal.rule.deny-everyone':
    'Todos tienen el rol @everyone, así que nadie podría dar ni recibir. Para desactivar una regla usa `/rules edit enabled:False`.',
  'refusal.rule.bad-switch': '`enabled` debe ser True o False.',
  'refusal.rule.bad-clear': '`clear` debe ser una de estas: {options}.',
  'refusal.rule.bad-number': '`{option}` debe ser un número entero de {minimum, number} a {maximum, number}.',
  'refusal.rule.bad-on-remove': '`on-remove` debe ser `revoke` (los puntos se retiran) o `keep`.',

  'catch-up.nothing':
    '✅ Puesta al día tras una interrupción: {messages, plural, one {{messages, number} mensaje revisado} many {{messages, number} de mensajes revisados} other {{messages, number} mensajes revisados}}, no faltaba nada.',
  'catch-up.found':
    '✅ Puesta al día tras una interrupción: {messages, plural, one {{messages, number} mensaje revisado} many {{messages, number} de mensajes revisados} other {{messages, number} mensajes revisados}}; {found} {all, plural, one {se me había escapado y ahora sigue} many {se me habían escapado y ahora siguen} other {se me habían escapado y ahora siguen}} las reglas.',
  'catch-up.added':
    '{count, plural, one {{count, number} reacción} many {{count, number} de reacciones} other {{count, number} reacciones}}',
  'catch-up.removed':
    '{count, plural, one {{count, number} reacción quitada} many {{count, number} de reacciones quitadas} other {{count, number} reacciones quitadas}}',
  'catch-up.incomplete': 'No se pudo mirar todo, así que puede faltar algo.',

  // Links, files of links, erasing and privacy.
  // Each stands where a mention would.
  'person.former': 'un antiguo miembro',
  'person.unknown': 'alguien desconocido',

  'link.linked.title': '✅ Vinculado',
  'link.linked': '{member} está vinculado a {account}.',
  'link.linked.user': 'En Returning.AI es **{name}**.',
  'link.linked.user-named': 'En Returning.AI es **{username}**, **{name}**.',
  'link.linked.replaced':
    'Se ha sustituido el vínculo anterior. Lo que se concedió con él se queda en la cuenta anterior.',
  'link.linked.unconfirmed':
    '⚠️ Returning.AI no ha podido confirmar este ID ahora mismo. Si está mal, la primera concesión lo dirá.',
  'link.linked.delivered': 'Estos puntos esperaban y ya van de camino:',
  'link.title': '📊 Vínculo',
  'link.none': '{member} no está vinculado a ninguna cuenta. Vincula una con `/links set`.',
  'link.by': 'Vinculado por {actor} {when}.',
  'link.waiting': 'Puntos en espera de un vínculo:',
  'link.more': '… y {count, number} más.',
  'link.removed.title': '✅ Vínculo quitado',
  'link.removed':
    '{member} ya no está vinculado a {account}. Lo concedido se queda allí; lo que va de camino llega igualmente.',
  'link.removed.none': '{member} no estaba vinculado; no se ha cambiado nada.',
  'link.removed.nobody': 'Nadie aquí está vinculado a esa cuenta; no se ha cambiado nada.',
  'link.account.title': '📊 Cuenta',
  'link.account': '{member} es {account} en Returning.AI. Busca allí el cambio en el historial de esta cuenta.',

  'link.requested.title': '⏳ Vínculo solicitado',
  'link.requested':
    'Solicitud enviada: **{account}**. El equipo comprueba que la cuenta es tuya. Su respuesta te llega por mensaje directo, si los aceptas; `/link status` también te la dice.\nLos puntos que recibas hasta entonces se guardan para ti. `/link remove` retira la solicitud.',
  'link.own.title': '📊 Tu vínculo',
  'link.own.none': 'No tienes ninguna cuenta vinculada.',
  'link.own.linked': 'Estás vinculado a {account}. `/link remove` lo termina.',
  'link.own.advice':
    'Solicita tu vínculo con `/link request`: tu correo, tu nombre de usuario o tu ID en Returning.AI.',
  'link.own.waiting': 'Puntos en espera de tu vínculo:',
  'link.own.open':
    '⏳ Solicitaste **{account}** {when}; el equipo aún no ha decidido. `/link remove` retira la solicitud.',
  'link.own.left': 'Este servidor dejó la comunidad de tu última solicitud {when}.',
  'link.own.withdrawn': 'Retiraste tu última solicitud {when}.',
  'link.own.approved': 'El equipo aprobó tu última solicitud {when}.',
  'link.own.denied': 'El equipo rechazó tu última solicitud {when}.',
  'link.own.removed':
    'Ya no estás vinculado. Lo que recibiste se queda en la cuenta, y lo que va de camino llega allí igualmente. Para volver a vincularte, usa `/link request`.',
  'link.own.taken-back.title': '✅ Solicitud retirada',
  'link.own.taken-back': 'El equipo ya no decidirá sobre ella. Puedes solicitarlo otra vez con `/link request`.',
  'link.own.nothing':
    'No estás vinculado ni tienes una solicitud abierta; no se ha cambiado nada. Solicítalo con `/link request`.',

  'link.card.title.open': '⏳ Vínculo solicitado',
  'link.card.title.approved': '✅ Vínculo aprobado',
  'link.card.title.denied': '⛔ Vínculo rechazado',
  'link.card.title.withdrawn': '⛔ Solicitud de vínculo retirada',
  'link.card.title.left': '⛔ Solicitud de vínculo terminada',
  'link.card.asks': '{member} solicita vincularse a **{account}** · {when}',
  'link.card.asked': '{member} solicitó vincularse a **{account}** · {when}',
  'link.card.asked-erased': '{member} solicitó vincularse a una cuenta · {when}',
  'link.card.waiting': 'Puntos que lo esperan:',
  'link.card.question':
    '¿Es de verdad su propia cuenta? **Aprobar** la busca, la vincula y entrega lo que espera. **Rechazar** te pide un motivo y no cambia nada más. El miembro se entera en ambos casos.',
  'link.card.left': 'Este servidor dejó la comunidad',
  'link.card.withdrawn': 'Retirada por el miembro',
  'link.card.approved': 'Aprobada',
  'link.card.approved-by': 'Aprobada por {actor}',
  'link.card.denied': 'Rechazada',
  'link.card.denied-by': 'Rechazada por {actor}',
  'link.card.held-open':
    'Alguien solicita vincularse a una cuenta. Los miembros pueden ver este canal, así que la cuenta no se muestra aquí: `/links pending` la muestra a quien tenga **Gestionar servidor**.',
  'link.card.held-left':
    'Alguien solicita vincularse a una cuenta. Este ya no es el canal del equipo, así que la cuenta no se muestra aquí: `/links pending` la muestra a quien tenga **Gestionar servidor**.',
  'link.button.approve': 'Aprobar',
  'link.button.approve-number': 'Aprobar {number}',
  'link.button.deny': 'Rechazar',
  'link.button.deny-number': 'Rechazar {number}',
  'link.pending.title': '📊 Solicitudes de vínculo',
  'link.pending.none': 'Ninguna solicitud espera una decisión.',
  'link.pending.awards': '⏳ concesiones en espera: {count, number}',
  'link.pending.more': '… y {count, number} más. Decide estas y usa `/links pending` otra vez.',
  'link.denied.title': '✅ Solicitud rechazada',
  'link.denied':
    '{member} no está vinculado; no se ha cambiado nada más, y los puntos siguen esperando. El miembro se entera por mensaje directo, si los acepta, y lo ve con `/link status`.',

  'links.export.title': '📊 Vínculos',
  'links.export.one':
    'Vínculos en este archivo: {count, number}. Las cuentas pueden ser correos, así que no lo compartas.\n`/links import` lo lee. Edítalo como texto: las hojas de cálculo redondean los ID largos.',
  'links.export.several':
    'Vínculos en estos {files, number} archivos: {count, number}. Las cuentas pueden ser correos, así que no los compartas.\n`/links import` lee cada uno. Edítalos como texto: las hojas de cálculo redondean los ID largos.',
  'links.progress.looked-up': 'Cuentas buscadas: {done, number} de {total, number}.',
  'links.progress.linked': 'Vinculados: {done, number} de {total, number}.',
  'links.import.title': '📊 Importar vínculos',
  'links.import.new': 'Se vincularían: **{count, number}**',
  'links.import.replaced': 'Tendrían otra cuenta: **{count, number}**',
  'links.import.unchanged': 'Ya vinculados: **{count, number}**',
  'links.import.line': '· línea {line}: {what}',
  'links.import.nothing': 'No hay nada que hacer.',
  'links.import.confirm':
    'Aún no se ha cambiado nada. **Confirmar** crea estos vínculos y entrega los puntos que los esperaban. El botón funciona durante {life}.',
  'links.import.strangers-unknown': '⚠️ Discord no ha dicho cuáles de estos miembros están en este servidor.',
  'links.import.strangers':
    '⚠️ No están en este servidor: **{count, number}**. Se han ido, o una hoja de cálculo ha redondeado sus ID.',
  'links.import.left-out': 'Omitidas: **{count, number}**',
  'links.button.confirm': 'Confirmar',
  'links.button.cancel': 'Cancelar',
  'links.imported.title': '✅ Vínculos importados',
  'links.imported.linked': 'Vinculados: **{count, number}**',
  'links.imported.replaced': 'Tienen otra cuenta: **{count, number}**',
  'links.imported.delivered': 'Concesiones que esperaban y van de camino: **{count, number}**',
  'links.cancelled.title': '✅ Importación cancelada',
  'links.cancelled': 'No se ha cambiado nada.',

  // Each follows "línea 5: ", and has no full stop.
  'links.line.same-member': 'el mismo miembro está también en la línea {line}',
  'links.line.same-account': 'la misma cuenta está también en la línea {line}',
  'links.line.taken': 'esa cuenta ya está vinculada a {member}',
  'links.line.quotes': 'las líneas {first} a {last} están dentro de un solo par de comillas',
  'links.line.too-many-cells': 'tiene más celdas que columnas la primera línea',
  'links.line.bad-member': '{column} no es un ID de usuario de Discord (de 17 a 20 cifras)',
  'links.line.no-account': 'falta la cuenta',
  'links.line.bad-account': '{column} no puede ser una cuenta de Returning.AI',
  'links.line.changed-meanwhile': 'el vínculo de este miembro ha cambiado entretanto',
  'links.line.not-looked-up': 'no se buscó la cuenta',
  'links.line.not-found': 'Returning.AI no conoce ninguna cuenta con ese nombre',
  'links.line.without-id': 'Returning.AI no dice el ID de esa cuenta; indica su ID (24 caracteres 0-9 y a-f)',
  'links.line.no-time': 'no quedaba tiempo para buscar la cuenta; importa esta línea otra vez',
  'links.line.no-answer': 'Returning.AI no respondió sobre esa cuenta; importa esta línea otra vez',

  'erase.nothing.title': '📊 Nada que borrar',
  'erase.nothing': 'En este servidor no hay nada guardado sobre {member} ({id}) que se pueda borrar.',
  'erase.nothing-any-more': 'Ya no hay nada guardado sobre este miembro; no se ha cambiado nada.',
  'erase.title': '📊 ¿Borrar los datos de un miembro?',
  'erase.stored': 'Esto es lo guardado sobre {member} ({id}) en este servidor:',
  'erase.stored.link': 'un vínculo a {account}',
  'erase.stored.more-links': '{count, number} · otros vínculos, en otras comunidades',
  'erase.stored.request': 'una solicitud abierta de vínculo a **{account}**',
  'erase.stored.endedRequests': '{count, number} · solicitudes de vínculo terminadas',
  'erase.stored.waiting': '{count, number} · ⏳ concesiones en espera de un vínculo: **caducan**',
  'erase.stored.awardsTo': '{count, number} · concesiones recibidas en total',
  'erase.stored.awardsBy': '{count, number} · concesiones que este miembro dio, deshizo o decidió',
  'erase.stored.reactionsBy': '{count, number} · reacciones suyas',
  'erase.stored.reactionsTo': '{count, number} · reacciones a sus mensajes',
  'erase.stored.made':
    '{count, number} · vínculos, reglas, claves, decisiones, anulaciones y borradores hechos por este miembro, o que lo nombran',
  'erase.goes': '**Desaparece y no se puede recuperar**',
  'erase.goes.links': 'el vínculo, las solicitudes y los motivos de las concesiones',
  'erase.goes.name':
    'el nombre, también en mis mensajes sobre concesiones y solicitudes que siguen ahí: en su lugar pone *un antiguo miembro*',
  'erase.goes.waiting': 'los puntos que aún esperan un vínculo; cada concesión caduca, con un aviso',
  'erase.stays': '**Se queda**',
  'erase.stays.amounts':
    'las cantidades, los totales y el ID de la cuenta en las concesiones, para que las cuentas sigan cuadrando',
  'erase.stays.points': 'los puntos en Returning.AI; lo que va de camino llega igualmente',
  'erase.elsewhere': '**No está en mi mano**',
  'erase.elsewhere.messages':
    'las líneas del canal de registro, y las respuestas públicas a `/badge`, `/balance` y a deshacer lo que aún no se había enviado: bórralas a mano',
  'erase.elsewhere.companies': 'lo que guardan Discord y Returning.AI',
  'erase.deeds':
    'Lo que hizo como parte del equipo se queda bajo su ID donde se guarda quién cambió qué, cada cosa durante {days, plural, one {{days, number} día} many {{days, number} de días} other {{days, number} días}}: cambios, decisiones y los recibos de las concesiones que dio. Después desaparece por sí solo.',
  'erase.button.erase': 'Borrar',
  'erase.button.keep': 'Conservar',
  'erase.erased.title': '✅ Borrado',
  'erase.erased':
    'A partir de ahora, este miembro es aquí *un antiguo miembro*. Mis mensajes sobre sus concesiones cambian en unos minutos. Si se vuelve a vincular, empieza de cero.',
  'erase.kept.title': '✅ Conservado',
  'erase.kept': 'No se ha cambiado nada.',

  'privacy.title': '📊 Lo que has elegido aquí',
  'privacy.title-changed': '✅ Guardado',
  'privacy.board.hidden':
    '**Clasificaciones: oculto.** Ninguna clasificación de este servidor te muestra, y no tienes puesto en ellas. Tus puntos se quedan como están. `/privacy board:shown` te devuelve a ellas.',
  'privacy.board.shown':
    '**Clasificaciones: visible.** Las clasificaciones de este servidor te muestran. `/privacy board:hidden` te quita de ellas.',
  'privacy.messages.on':
    '**Mensajes directos: activados.** El bot te avisa cuando hay puntos que esperan tu vínculo, antes de que caduquen, y de lo que dice el equipo a una solicitud. `/privacy messages:off` lo termina.',
  'privacy.messages.off':
    '**Mensajes directos: desactivados.** El bot no te escribe ninguno sobre este servidor. `/privacy messages:on` los recupera.',
  'privacy.messages.closed':
    '**Mensajes directos: cerrados.** Discord no dejó pasar el último, así que el bot no lo intenta más. Permite en Discord los mensajes directos de este servidor y usa después `/privacy messages:on`.',
  'direct.waiting.title': '⏳ Te esperan puntos',
  'direct.waiting': 'Has recibido puntos en **{server}**. Esperan hasta que tu cuenta de Returning.AI esté vinculada:',
  'direct.waiting.advice':
    'Basta un paso: usa `/link request` en ese servidor. Lo que no se vincule en {days, plural, one {un día} many {{days, number} de días} other {{days, number} días}} caduca.',
  'direct.expiring.title': '⏳ Tus puntos caducan pronto',
  'direct.expiring':
    'En **{server}** todavía hay puntos que esperan tu cuenta de Returning.AI. Los primeros caducan el {when}:',
  'direct.expiring.advice': 'Usa `/link request` en ese servidor, y el equipo vincula tu cuenta a tiempo.',
  'direct.approved.title': '✅ Tu cuenta está vinculada',
  'direct.approved':
    'El equipo de **{server}** ha aprobado tu solicitud de vínculo. Los puntos que recibas allí llegan solos a tu cuenta de Returning.AI, también los que esperaban.',
  'direct.denied.title': '⛔ Tu solicitud de vínculo fue rechazada',
  'direct.denied': 'El equipo de **{server}** ha rechazado vincularte a una cuenta de Returning.AI.',
  'direct.denied.reason': 'Motivo: {reason}',
  'direct.denied.advice':
    'Los puntos que recibas allí siguen esperando. Puedes volver a pedirlo con `/link request` en ese servidor.',
  'direct.button.off': 'No más mensajes como este',
  'direct.off':
    'El bot ya no te escribe mensajes directos sobre ese servidor. `/privacy messages:on` allí los recupera.',
  'direct.deny-form.title': 'Rechazar la solicitud de vínculo',
  'direct.deny-form.label': 'Motivo',
  'direct.deny-form.description': 'El miembro lo recibe. Puede quedar vacío.',

  'refusal.bad-account':
    'Indica la cuenta por su ID de Returning.AI (24 caracteres 0-9 y a-f), su correo o su nombre de usuario.',
  'refusal.account-taken':
    'Esa cuenta ya está vinculada a {member}. Quita primero ese vínculo con `/links remove account`.',
  'refusal.account-unclear':
    'Varios miembros están vinculados a cuentas que se llamaban así. Indica la cuenta por su ID (24 caracteres 0-9 y a-f), o el miembro.',
  'refusal.account-without-id':
    'Returning.AI conoce esa cuenta, pero no dice el ID que hace falta para los puntos. Indica la cuenta por su ID (24 caracteres 0-9 y a-f).',
  'refusal.account.not-found':
    'Returning.AI no ha encontrado ninguna cuenta con ese nombre en esta comunidad. Revisa cómo se escribe, o indica la cuenta por su ID (24 caracteres 0-9 y a-f).',
  'refusal.account.key-problem':
    'La clave de API no puede buscar cuentas. Dale el permiso Get User Data, o indica la cuenta por su ID (24 caracteres 0-9 y a-f).',
  'refusal.account.no-answer':
    'Returning.AI no responde ahora mismo, así que no se ha podido buscar la cuenta. Inténtalo de nuevo en un minuto, o indícala por su ID.',
  'refusal.no-target': 'Indica `user` o `account`.',
  'refusal.two-targets': 'Indica el miembro o la cuenta, no ambos.',
  'refusal.member-unknown': 'Discord no me dice ahora mismo quién es. Inténtalo de nuevo en un minuto.',

  'refusal.already-linked':
    'Ya estás vinculado a una cuenta; `/link status` muestra a cuál. Para tener otra, usa primero `/link remove`.',
  'refusal.request.unknown': 'No existe esa solicitud en este servidor. `/links pending` muestra las abiertas.',
  'refusal.request.changed':
    'El miembro ha cambiado esta solicitud desde que la viste. Mira lo que dice ahora, en su tarjeta o con `/links pending`, y después decide.',
  'refusal.request.own':
    'Es tu propia solicitud, así que la decide otra persona. Pídeselo a otro moderador o a alguien con «Gestionar servidor». `/link remove` la retira.',
  'refusal.request.own-account':
    'Esa cuenta es tuya, o lo fue, así que otra persona decide esta solicitud, que sigue abierta. Pídeselo a otro moderador o a alguien con «Gestionar servidor».',
  'refusal.request.account-taken':
    'Esa cuenta ya está vinculada a {member}, así que la solicitud sigue abierta. Recházala, o haz que alguien con «Gestionar servidor» quite primero ese vínculo con `/links remove account`.',
  'refusal.request.other-community':
    'Esta solicitud es para la comunidad que este servidor tenía antes. Recházala; el miembro puede solicitarlo otra vez con `/link request`.',
  'refusal.request.being-decided': 'Otra persona está decidiendo esta solicitud ahora mismo. Mira su tarjeta otra vez.',
  'refusal.request.left':
    'Esta solicitud ha terminado: este servidor dejó su comunidad. `/links pending` muestra lo que sigue abierto.',
  'refusal.request.withdrawn': 'El miembro ha retirado esta solicitud. `/links pending` muestra lo que sigue abierto.',
  'refusal.request.approved':
    'Ya está decidido: {actor} aprobó la solicitud. `/links pending` muestra lo que sigue abierto.',
  'refusal.request.denied':
    'Ya está decidido: {actor} rechazó la solicitud. `/links pending` muestra lo que sigue abierto.',
  'refusal.request.account.not-found':
    'Returning.AI no ha encontrado esa cuenta en esta comunidad. La solicitud sigue abierta: pide al miembro que revise cómo se escribe y use `/link request` otra vez, o recházala.',
  'refusal.request.account.without-id':
    'Returning.AI conoce esa cuenta, pero no dice el ID que hace falta para los puntos. La solicitud sigue abierta: pide al miembro el ID (24 caracteres 0-9 y a-f) con `/link request`.',
  'refusal.request.account.key-problem':
    'La clave de API no puede buscar cuentas. La solicitud sigue abierta: da a la clave el permiso Get User Data, o haz que alguien con «Gestionar servidor» vincule al miembro por su ID con `/links set`.',
  'refusal.request.account.no-answer':
    'Returning.AI no responde ahora mismo, así que no se ha podido buscar la cuenta. La solicitud sigue abierta: inténtalo de nuevo en un minuto.',

  'refusal.not-a-file': 'La opción `{option}` debe ser un archivo. Elige uno e inténtalo de nuevo.',
  'refusal.file-unreadable': 'No he podido leer el archivo de Discord. Adjúntalo e inténtalo de nuevo.',
  'refusal.file-too-large':
    'El archivo ocupa más de {megabytes, number} MiB. Divídelo y dame las partes de una en una.',
  'refusal.file-too-long':
    'El archivo tiene más de {lines, number} líneas, y no admito más de una vez. Divídelo y dame las partes de una en una.',
  'refusal.file-not-utf8': 'El archivo no es texto en UTF-8. Guárdalo como «CSV UTF-8» e inténtalo de nuevo.',
  'refusal.file-not-csv':
    'El archivo no se puede leer como CSV: una línea está rota o es demasiado larga. Mira sus comillas e inténtalo de nuevo.',
  'refusal.file-not-csv-line':
    'El archivo no se puede leer como CSV: la línea {line} está rota o es demasiado larga. Mira sus comillas e inténtalo de nuevo.',
  'refusal.file-column-twice': 'La primera línea del archivo nombra `{column}` dos veces. Quita una de esas columnas.',
  'refusal.file-columns':
    'La primera línea del archivo debe nombrar sus columnas: `member_id,account`. `/links export` te da un ejemplo.',
  'refusal.too-many-links':
    'Son {count, number} vínculos, más de los que caben en los {files, number} archivos que Discord admite con un mensaje. Pide una copia de la base de datos a quien aloja este bot.',
  'refusal.import.key-problem':
    'La clave de API no puede buscar cuentas, así que no se ha cambiado nada. Dale el permiso Get User Data, o indica todas las cuentas por sus ID (24 caracteres 0-9 y a-f).',
  'refusal.import.no-answer':
    'Returning.AI no responde ahora mismo, así que no se ha cambiado nada. Inténtalo de nuevo en un minuto, o indica todas las cuentas por sus ID (24 caracteres 0-9 y a-f).',
  'refusal.import.other-community':
    'Este servidor tiene otra comunidad desde que hiciste esta importación, así que no se ha cambiado nada. Usa `/links import` otra vez.',
  'refusal.import.stopped':
    'La importación se detuvo tras {done, plural, one {{done, number} vínculo} many {{done, number} de vínculos} other {{done, number} vínculos}} o alguno más, porque aquí algo ha fallado. Lo vinculado se queda así; usa `/links import` con el mismo archivo para hacer el resto.',
  'refusal.no-draft.links':
    'Esta importación ya se confirmó o se canceló, tiene más de {life}, ha dejado paso a otras más nuevas, o no es tuya. `/links import` con el archivo muestra lo que queda por hacer.',
  'refusal.no-draft.community':
    'Esto ya se confirmó o se canceló, tiene más de {life}, ha dejado paso a algo más nuevo, o no es tuyo. Usa `/setup` otra vez.',

  'refusal.own-erasure':
    'Aquí nadie borra sus propios datos, para que nadie pueda hacer desaparecer lo que hizo en el equipo. Pide a otra persona con «Gestionar servidor» que use `/links erase` por ti.',
  'refusal.not-a-user-id':
    'Elige al miembro con `user` o, si Discord ya no lo ofrece, indica su ID con `id`: de 17 a 20 cifras, de un mensaje antiguo o del propio miembro.',
  'refusal.identity.no-fields':
    'Los campos de la comunidad no se pueden listar ahora mismo, así que `identity-field` se queda como estaba. Inténtalo de nuevo en un minuto, o mira la clave de API con `/setup`.',
  'refusal.identity.unknown-field':
    'Esta comunidad no tiene ese campo. Elige uno de la lista mientras escribes `identity-field`, o mira `/fields list`.',
  'refusal.identity.not-text':
    'No consta que ese campo contenga texto, y los ID de Discord son más largos de lo que puede ser un número. Elige un campo de texto, o crea uno con `/fields create type:text`.',
  'refusal.identity.no-key':
    'Returning.AI no dice el nombre de este campo en la base de datos, que hace falta para buscar miembros. Elige otro campo de texto.',
  'refusal.identity.of-everybody':
    'Esa es una columna que todos tienen y pueden rellenar. Crea un campo de texto solo para ID de Discord con `/fields create type:text`, y elígelo.',
  'refusal.unknown-choice': 'Esa opción no existe. Elige {choices}.',

  // Fields, badges, boards, balances, histories, the log channel.
  // What an award is within a line.
  'award.brief.increase': 'puntos añadidos',
  'award.brief.decrease': 'puntos quitados',
  'award.brief.overwrite': 'puntos fijados',
  'award.brief.not-increase': 'puntos no añadidos',
  'award.brief.not-decrease': 'puntos no quitados',
  'award.brief.not-overwrite': 'puntos no fijados',
  'award.brief.undone': 'deshecho',
  'award.brief.not-undone': 'no deshecho',
  'award.brief.pending': 'puntos pendientes',
  'award.brief.waiting': 'puntos en espera',
  'award.brief.being-checked': 'en revisión',
  'award.brief.expired': 'puntos caducados',

  'line.total': 'total {total, number}',
  'line.by': 'por {actor}',
  'line.takes-back': 'deshace {receipt}',

  'list.newer': 'Más recientes',
  'list.older': 'Más antiguos',
  'list.page': 'Página {page, number} de {pages, number}',
  'list.since': 'Desde el {since}',
  'list.nothing': 'Todavía nada.',

  'balance.title': 'Saldo',
  'balance.total-earlier':
    '**Total: {total, number}**, según lo devolvió Returning.AI {when}. Ahora mismo no se ha podido leer.',
  'balance.total-put-off': '**Total: {total, number}**, según lo devolvió Returning.AI {when}. {why}',
  'balance.total-unknown':
    'Returning.AI no indica este total, y ninguna concesión de este servidor lo ha mostrado todavía.',
  'balance.field': '**{field}:** {total, number}',
  'balance.field-earlier': '**{field}:** {total, number}, según se supo {when}',
  'balance.field-unknown': '**{field}:** no se sabe',
  'balance.waiting':
    '{line} · {count, plural, one {1 concesión espera} many {{count, number} de concesiones esperan} other {{count, number} concesiones esperan}} el vínculo',
  'balance.not-linked.own':
    'Tu cuenta de Returning.AI todavía no está vinculada. Pídelo con `/link request`; los puntos que recibas hasta entonces te esperan.',
  'balance.not-linked.other':
    'Todavía sin vínculo con una cuenta de Returning.AI. El miembro puede pedirlo con `/link request`; los puntos que reciba hasta entonces le esperan.',
  'balance.more':
    '… y {more, plural, one {otra concesión} many {{more, number} de concesiones más} other {{more, number} concesiones más}} en camino.',
  'refusal.ask-later':
    'Ya se ha preguntado bastante a Returning.AI por ahora. Vuelve a preguntar en {seconds, plural, one {1 segundo} many {{seconds, number} de segundos} other {{seconds, number} segundos}}.',

  'history.title': 'Historial',
  'history.not-linked':
    'Sin vínculo con una cuenta de Returning.AI: solo se muestra lo que ha registrado este servidor.',
  'history.incomplete':
    '⚠️ Returning.AI no ha podido mostrar este historial (o no entero) ahora mismo: solo se muestra lo que se sabe aquí.',
  'history.second-copy': '🔎 segunda copia',
  'history.takes-back': '↩️ deshace {receipt}',
  'history.takes-back-another': '↩️ deshace otra concesión',
  'history.taken-back-by': '↩️ deshecho por {receipt}',
  'history.elsewhere': 'por este bot en otro servidor',
  'history.outside': 'fuera de Discord',
  'refusal.others-history':
    'Puedes ver tu propio historial. Para ver el de otro miembro hace falta el permiso «Gestionar mensajes» o el rol del equipo.',

  'given.title': 'Concedidos',
  'given.head': 'Lo que {member} ha dado, quitado y deshecho',
  'given.cut': 'Solo se muestran los más recientes; con el recibo encuentras uno más antiguo.',
  'given.taken-back': '↩️ deshecho',

  // What happened to one award, each behind its time.
  'award-file.title': 'Qué ha pasado',
  'award-file.asked': 'solicitado',
  'award-file.sent': 'enviado',
  'award-file.sent-again': 'enviado por {attempts, number}.ª vez',
  'award-file.event.waiting': 'espera el vínculo del miembro',
  'award-file.event.queued': 'en camino',
  'award-file.event.settled': 'ha llegado',
  'award-file.event.refused': 'rechazado',
  'award-file.event.cancelled': 'deshecho antes de enviarse, o junto con lo que deshace',
  'award-file.event.expired': 'caducado sin vínculo',
  'award-file.event.review': 'el equipo tiene que decidir',
  'award-file.event.decided': 'el equipo ha decidido',
  'award-file.event.late-copy': 'ha aparecido una segunda copia',
  'award-file.event.late-decided': 'el equipo ha decidido sobre la segunda copia',
  'award-file.event.sent-again': 'no había llegado, enviado de nuevo',
  'award-file.taken-back-by': '↩️ Deshecho por {receipt}',
  'award-file.takes-back': '↩️ Deshace {receipt}',
  'award-file.message': 'Mensaje: {receipt}',

  'board.title': 'Clasificación',
  'board.period.all': 'Desde siempre',
  'board.period.month': 'Este mes, desde el {day}',
  'board.period.week': 'Esta semana, desde el {day}',
  'board.period.day': 'Hoy',
  'board.counts': 'Cuenta lo que se ha dado con este bot, no todo lo que hay en Returning.AI',
  'board.page': 'Página {page, number}',
  'board.previous': 'Anterior',
  'board.next': 'Siguiente',
  'board.jump': 'Ir a mi puesto',
  'board.own': '**Tú: puesto {rank, number}**',
  'board.own-behind': '**Tú: puesto {rank, number}, a {distance, number} del siguiente**',
  'board.own-absent': 'Tú: todavía no estás en esta clasificación.',
  'board.own-hidden': 'Aquí no apareces en las clasificaciones. Con `/privacy board:shown` vuelves a ellas.',
  'board.empty':
    'Todavía nadie. Los puntos dados con `/points add`, o por reacciones cuando haya una regla (`/rules add`), cuentan aquí en cuanto llegan.',
  'board.empty-page': 'Ya no hay nadie tan abajo.',
  'board.left': '*un miembro que se ha ido*',
  'refusal.unknown-window': 'Ese periodo no existe. Elige uno de estos: {windows}.',

  'chart.button': 'Gráfico',
  'chart.title': 'Gráfico del total',
  'chart.board-title': 'Gráfico de la clasificación',
  'chart.legend.undone': 'deshecho después',
  'chart.legend.outside': 'cambiado fuera de Discord',
  'chart.alt.one': '{field}: se conoce un solo total, {total, number}, el {at}.',
  'chart.alt.totals':
    '{field}: {count, plural, one {{count, number} total} many {{count, number} de totales} other {{count, number} totales}} en escalones, del {from} al {to}. Primero {first, number}, último {last, number}. El más bajo {least, number}, el {leastAt}; el más alto {most, number}, el {mostAt}.',
  'chart.alt.outside':
    '{count, plural, one {{count, number} cambio vino} many {{count, number} de cambios vinieron} other {{count, number} cambios vinieron}} de fuera de Discord.',
  'chart.alt.undone':
    '{count, plural, one {{count, number} concesión se deshizo} many {{count, number} de concesiones se deshicieron} other {{count, number} concesiones se deshicieron}} después.',
  'chart.alt.flat':
    'Nueve de cada diez totales están entre {low, number} y {high, number}, así que casi toda la línea se ve plana.',
  'chart.alt.board': '{field}, {period}, en barras: {rows}',
  'chart.alt.row': '{rank, number}. {name}: {total, number}',
  'chart.left': 'un miembro que se ha ido',
  'chart.unnamed': 'un miembro',
  'refusal.nothing-to-draw':
    'Todavía no hay nada que dibujar: Returning.AI no ha devuelto ningún total para esto. El gráfico empieza con la próxima concesión que confirme con un total: inténtalo de nuevo entonces.',
  'refusal.board-empty':
    'No hay nada que dibujar: no hay nadie en esta página de la clasificación. Usa `/leaderboard` para ver cómo está ahora.',
  'refusal.chart-failed':
    'No se ha podido dibujar el gráfico. Inténtalo de nuevo en un momento. La lista de la que vienes tiene los mismos números.',
  'refusal.charts-busy': 'Ahora mismo se están dibujando muchos gráficos. Inténtalo de nuevo en un momento.',

  'badge.done.award': 'Insignia concedida',
  'badge.done.remove': 'Insignia retirada',
  'badge.uncertain': 'No es seguro',
  'badge.unknown.award':
    'Se ha perdido la respuesta de Returning.AI: puede que la insignia se haya concedido o puede que no. No la envío otra vez, porque una insignia puede dar XP o monedas. **Mira las insignias de este miembro en Returning.AI** y vuelve a usar `/badge award` solo si no está ahí.',
  'badge.unknown.remove':
    'Se ha perdido la respuesta de Returning.AI: puede que la insignia se haya retirado o puede que no. **Mira las insignias de este miembro en Returning.AI** y vuelve a usar `/badge remove` solo si sigue ahí.',
  'badge.list': 'Insignias',
  'badge.none': 'Esta comunidad todavía no tiene insignias. Crea una en Returning.AI.',
  'badge.earlier': 'Anterior',
  'badge.later': 'Siguiente',
  'badge.page':
    'Página {page, number} de {pages, number} · {badges, plural, one {{badges, number} insignia} many {{badges, number} de insignias} other {{badges, number} insignias}}',
  'refusal.badge.bot': '{member} es un bot; los bots no tienen insignias. Elige a una persona.',
  'refusal.badge.not-a-member': '{member} ya no está en este servidor. Elige a un miembro.',
  'refusal.badge.unlisted': 'No se ha podido obtener la lista de insignias: {why}',
  'refusal.badge.not-looked-up': 'No se ha podido buscar la insignia: {why} No se ha enviado nada.',
  'refusal.badge.unknown':
    'Esta comunidad no tiene esa insignia. Elige una de la lista al escribir o mira `/badge list`.',
  'refusal.badge.unknown-perhaps':
    'Esa insignia no está entre las que muestra Returning.AI, y puede que no sean todas. Elige una de la lista al escribir o indica la insignia por su ID.',
  'refusal.badge.ambiguous':
    'Varias insignias tienen ese título. Elige una de la lista al escribir o indica su ID (`/badge list`).',
  'refusal.badge.account-unavailable':
    'Returning.AI no responde ahora mismo, así que no se ha podido buscar la cuenta del miembro. No se ha enviado nada: inténtalo de nuevo en un minuto.',
  'refusal.badge.read.key-problem':
    'Returning.AI no acepta la clave de sistema para listar insignias. Pide a quien aloja este bot que compruebe `RETURNING_SYSTEM_KEY`.',
  'refusal.badge.read.not-found':
    'Returning.AI no muestra insignias en la dirección que uso. Indica la insignia por su ID o pide a quien aloja este bot que compruebe `RETURNING_SYSTEM_URL`.',
  'refusal.badge.read.slow-down':
    'Returning.AI pide ir más despacio. Inténtalo de nuevo en un minuto o indica la insignia por su ID.',
  'refusal.badge.read.no-answer':
    'Returning.AI no responde ahora mismo. Inténtalo de nuevo en un minuto o indica la insignia por su ID.',
  'refusal.badge.write.unreachable':
    'No se puede contactar con Returning.AI, así que no se ha enviado nada. Inténtalo de nuevo en un minuto.',
  'refusal.badge.write.slow-down':
    'Returning.AI pide ir más despacio y no ha hecho nada. Inténtalo de nuevo en un minuto.',
  'refusal.badge.write.key-problem':
    'Returning.AI no acepta la clave de sistema, así que no se ha hecho nada. Pide a quien aloja este bot que compruebe `RETURNING_SYSTEM_KEY`.',
  'refusal.badge.write.not-found':
    'Returning.AI no conoce esta insignia, o no conoce la cuenta de este miembro, y no ha hecho nada. Mira `/badge list`, pide a un admin que revise el vínculo del miembro e inténtalo de nuevo.',
  'refusal.badge.write.refused-award':
    'Returning.AI se ha negado a conceder esta insignia: puede que el miembro ya la tenga, o que no se pueda dar a mano. Mira la insignia en Returning.AI.',
  'refusal.badge.write.refused-remove':
    'Returning.AI se ha negado a retirar esta insignia: puede que el miembro no la tenga. Mira las insignias del miembro en Returning.AI.',

  'field.nameless': 'puntos',

  'field.list': 'Campos',
  'field.none': 'Esta comunidad todavía no tiene campos. Crea uno con `/fields create`.',
  'field.more': '… y {more, number} más.',
  'field.stale': '⚠️ Returning.AI no responde ahora mismo; esta es la lista tal como se leyó la última vez.',
  'field.is-default': '**predeterminado**',
  'field.not-numeric': 'no contiene números',
  'field.default.title': 'Campo predeterminado',
  'field.default.chosen': 'A partir de ahora, los comandos sin campo usan **{field}**.',
  'field.done.create': 'Campo creado',
  'field.done.rename': 'Campo renombrado',
  'field.done.delete': 'Campo eliminado',
  'field.uncertain': 'No es seguro',
  'field.not-listed-yet': 'Returning.AI lo ha confirmado. Su lista de campos todavía no lo muestra.',
  'field.lost.done': 'Se ha perdido la respuesta de Returning.AI, pero su lista de campos muestra que se ha hecho.',
  'field.lost.not-done.create':
    'Se ha perdido la respuesta de Returning.AI, y su lista de campos no muestra el cambio. Aún puede llegar: **mira `/fields list` en un minuto** y vuelve a usar `/fields create` solo si el campo no está ahí.',
  'field.lost.not-done.rename':
    'Se ha perdido la respuesta de Returning.AI, y su lista de campos no muestra el cambio. Aún puede llegar: **mira `/fields list` en un minuto** y vuelve a usar `/fields rename` solo si el campo conserva su nombre anterior.',
  'field.lost.not-done.delete':
    'Se ha perdido la respuesta de Returning.AI, y su lista de campos no muestra el cambio. Aún puede llegar: **mira `/fields list` en un minuto** y vuelve a usar `/fields delete` solo si el campo sigue ahí.',
  'field.lost.unreadable.create':
    'Se ha perdido la respuesta de Returning.AI, y ahora mismo no se pueden listar sus campos. **Mira `/fields list` en un minuto** y vuelve a usar `/fields create` solo si el campo no está ahí.',
  'field.lost.unreadable.rename':
    'Se ha perdido la respuesta de Returning.AI, y ahora mismo no se pueden listar sus campos. **Mira `/fields list` en un minuto** y vuelve a usar `/fields rename` solo si el campo conserva su nombre anterior.',
  'field.lost.unreadable.delete':
    'Se ha perdido la respuesta de Returning.AI, y ahora mismo no se pueden listar sus campos. **Mira `/fields list` en un minuto** y vuelve a usar `/fields delete` solo si el campo sigue ahí.',
  'field.was-default': 'Era el campo predeterminado.',
  'field.was-default-environment': 'Es el campo predeterminado según `RETURNING_FIELD_ID`.',
  'field.was-identity':
    'Los miembros se vinculaban por los ID de Discord que contiene: ahora está desactivado, `/setup identity-field:…` elige otro campo.',
  'field.rules-off': 'Desactivadas, porque daban puntos en él: {rules}. `/rules edit` les da otro campo.',
  'field.next-default': 'A partir de entonces, los comandos sin campo usan {field}: `/fields default` elige otro.',
  'field.no-next-default':
    'A partir de entonces, los comandos sin campo no tienen **ninguno**: elige uno para este servidor con `/fields default`.',
  'field.rules-more': '{rules} y {more, number} más',
  'field.delete.title': '¿Eliminar el campo?',
  'field.delete.wrong-name': '⚠️ Ese no es su nombre.',
  'field.delete.what': '{field} con los valores de todos. Esto no se puede deshacer.',
  'field.delete.default': 'Es el campo predeterminado.',
  'field.delete.identity': 'Los miembros se vinculan por los ID de Discord que contiene.',
  'field.delete.rules':
    'Estas reglas dan puntos en él, por su nombre o por ser el predeterminado, y se desactivarían: {rules}',
  'field.delete.awards-here': 'Concesiones aún sin cerrar: {awards, number}',
  'field.delete.awards-elsewhere': 'Hay concesiones de otro servidor de esta comunidad aún sin cerrar',
  'field.delete.awards-both':
    'Concesiones aún sin cerrar: {awards, number} aquí y algunas en otro servidor de esta comunidad',
  'field.delete.confirm':
    'No se ha cambiado nada. Para eliminarlo, usa el comando otra vez con su nombre como confirmación: {field}',
  'field.delete.wait': 'No se ha cambiado nada. Se podrá eliminar cuando se cierren estas concesiones.',

  'refusal.field.name-empty': 'El nombre está vacío. Indica uno, por ejemplo `Puntos de fidelidad`.',
  'refusal.field.name-too-long':
    'El nombre tiene {length, plural, one {{length, number} carácter} many {{length, number} de caracteres} other {{length, number} caracteres}}; Returning.AI admite {most, number} como máximo.',
  'refusal.field.name-unseen':
    'El nombre tiene saltos de línea, espacios dobles o caracteres invisibles. Escríbelo de nuevo en lugar de pegarlo.',
  'refusal.field.bad-type': 'Un campo contiene un número (`number`) o un texto (`text`). Elige uno de los dos.',
  'refusal.field.type-unknown':
    'Returning.AI no dice qué contiene este campo, y renombrarlo sin saberlo podría cambiarlo. Renómbralo en el propio Returning.AI.',
  'refusal.field.unknown-edit':
    'Esta comunidad no tiene ese campo. Elige uno de la lista al escribir o mira `/fields list`.',
  'refusal.field.exists':
    'Otro campo ya tiene eso como nombre, como nombre en la base de datos o como ID. Elige otro nombre, mira `/fields list`.',
  'refusal.field.in-use-here':
    'Hay concesiones de este campo que aún están en camino aquí, o que esperan un vínculo o una decisión, así que no se elimina. Mira `/setup` e inténtalo de nuevo cuando se cierren.',
  'refusal.field.in-use-elsewhere':
    'Hay concesiones de este campo que aún están en camino en otro servidor de esta comunidad, o que esperan un vínculo o una decisión, así que no se elimina. Mira `/setup` e inténtalo de nuevo cuando se cierren.',
  'refusal.field.edit-read.key-problem':
    'Returning.AI no acepta la clave de API, así que no se ha cambiado nada. Introduce una con el permiso User Fields en `/setup`.',
  'refusal.field.edit-read.not-found':
    'Returning.AI no lista los campos de esta comunidad, así que no se ha cambiado nada: no podría ver qué pasa con ellos. Usa el propio Returning.AI.',
  'refusal.field.edit-read.slow-down':
    'Returning.AI pide ir más despacio, así que no se ha cambiado nada. Inténtalo de nuevo en un minuto.',
  'refusal.field.edit-read.no-answer':
    'Returning.AI no responde ahora mismo, así que no se ha cambiado nada. Inténtalo de nuevo en un minuto.',
  'refusal.field.write.unreachable':
    'No se puede contactar con Returning.AI, así que no se ha enviado nada. Inténtalo de nuevo en un minuto.',
  'refusal.field.write.slow-down':
    'Returning.AI pide ir más despacio y no ha cambiado nada. Inténtalo de nuevo en un minuto.',
  'refusal.field.write.key-problem':
    'La clave de API no puede cambiar campos, así que no se ha cambiado nada. Dale el permiso User Fields en Returning.AI o usa el propio Returning.AI.',
  'refusal.field.write.not-found':
    'Returning.AI ya no conoce este campo, o no deja cambiarlo así. No se ha cambiado nada; mira `/fields list`.',
  'refusal.field.write.conflict':
    'Returning.AI ya tiene un campo así, o necesita este. No se ha cambiado nada; mira `/fields list` y elige otro nombre.',
  'refusal.field.write.refused':
    'Returning.AI lo ha rechazado y no ha cambiado nada: los campos que se reserva no se pueden cambiar. Mira en el propio Returning.AI por qué.',
  'refusal.field.ambiguous':
    'Varios campos se llaman «{typed}»: {choices}. Elige uno de la lista al escribir o indica su ID.',
  'refusal.field.empty':
    'El campo está vacío. Elige uno de la lista o no indiques ninguno para usar el predeterminado.',
  'refusal.field.unknown': 'Esta comunidad no tiene ningún campo llamado «{typed}».',
  'refusal.field.not-numeric': 'El campo «{typed}» no contiene números, así que no puede contener puntos.',
  'refusal.field.pick': 'Elige uno de estos: {names}.',
  'refusal.field.pick-more': 'Elige uno de estos: {names} y {more, number} más.',
  'refusal.field.pick-none': 'No tiene ninguno que contenga puntos: pide a un admin que cree uno.',
  'refusal.field.default-deleted':
    'El campo predeterminado «{field}» se eliminó en Returning.AI. Indica otro campo en el comando o pide a alguien con «Gestionar servidor» que elija uno predeterminado con `/fields default`.',
  'refusal.field.no-default':
    'No se ha indicado ningún campo y este servidor no tiene uno predeterminado. Indica un campo en el comando o pide a alguien con «Gestionar servidor» que elija uno predeterminado con `/fields default`.',
  'refusal.field.unlisted': 'No se ha podido obtener la lista de campos: {why}',
  'refusal.field.not-looked-up': 'No se ha podido buscar el campo «{typed}»: {why} No se ha registrado nada.',
  'refusal.field.read.key-problem':
    'Returning.AI no acepta la clave de API. Alguien con «Gestionar servidor» puede introducir una nueva con `/setup`.',
  'refusal.field.read.not-found':
    'Returning.AI no conoce esta comunidad, o no lista sus campos. Indica el campo por su ID o comprueba la comunidad con `/setup`.',
  'refusal.field.read.slow-down': 'Returning.AI pide ir más despacio. Inténtalo de nuevo en un minuto.',
  'refusal.field.read.no-answer': 'Returning.AI no responde ahora mismo. Inténtalo de nuevo en un minuto.',

  // Lines of the log channel.
  'log.waiting': '⏳ espera el vínculo del miembro: {change}',
  'log.queued': '⏳ en camino: {change}',
  'log.refused': '⛔ rechazado: {change}',
  'log.not-undone': '⛔ no deshecho: {change}',
  'log.cancelled': '↩️ deshecho antes de enviarse: {change}',
  'log.expired': '⛔ caducado sin vínculo: {change}',
  'log.review': '🔎 el equipo tiene que decidir: {change}',
  'log.decided-arrived': '🔎 equipo: había llegado: {change}',
  'log.decided-dropped': '🔎 equipo: descartado: {change}',
  'log.decided-again': '🔎 equipo: enviado de nuevo: {change}',
  'log.late-copy': '🔎 ha aparecido una segunda copia, el equipo tiene que decidir: {change}',
  'log.late-compensated': '🔎 equipo: se descuenta la segunda copia: {change}',
  'log.late-ignored': '🔎 equipo: no hay segunda copia: {change}',
  'log.sent-again': '🔎 no había llegado, enviado de nuevo: {change}',
  'log.stopped-at-zero': '⚠️ se detuvo en cero',
  'log.outside': '⚠️ {change, number, signed} fuera de Discord antes',
  'log.no-words': '⚠️ {receipt}: no he podido expresar lo que ha pasado. `/history` o `/setup` lo muestra.',
  'log.no-words-audit':
    '⚠️ Una entrada del registro de auditoría: no he podido expresar lo que ha pasado. `/history` o `/setup` lo muestra.',

  'audit.title': 'Últimos cambios',
  'audit.nothing': 'Aquí no se ha cambiado nada hasta ahora, según lo que se conserva.',
  'audit.deed.settings': 'ajustes cambiados',
  'audit.deed.key': 'clave de API',
  'audit.deed.rule-added': 'regla añadida: {what}',
  'audit.deed.rule-changed': 'regla cambiada: {what}',
  'audit.deed.rule-removed': 'regla eliminada: {what}',
  'audit.deed.reward-added': 'rol por total añadido: {what}',
  'audit.deed.reward-changed': 'rol por total cambiado: {what}',
  'audit.deed.reward-removed': 'rol por total eliminado: {what}',
  'audit.deed.link-set': 'vinculado: {what}',
  'audit.deed.link-removed': 'vínculo quitado: {what}',
  'audit.deed.link-ended': 'vínculo propio quitado: {what}',
  'audit.deed.request-approved': 'solicitud de vínculo aprobada: {what}',
  'audit.deed.request-denied': 'solicitud de vínculo rechazada: {what}',
  'audit.deed.import-confirmed': 'importación de vínculos confirmada',
  'audit.deed.links-exported': 'todos los vínculos exportados',
  'audit.deed.member-shown': 'consultado lo que hay guardado sobre {what}',
  'audit.deed.member-erased': 'borrado: {what}',
  'audit.deed.award-decided': 'decidido sobre {what}',
  'audit.deed.copy-decided': 'decidido sobre una segunda copia de {what}',
  'audit.deed.undo-confirmed': 'varias concesiones deshechas: {what}',
  'audit.deed.bulk-confirmed': 'puntos para muchos confirmados: {what}',
  'audit.deed.badge-awarded': 'insignia concedida: {what}',
  'audit.deed.badge-removed': 'insignia retirada: {what}',
  'audit.deed.field-created': 'campo creado: {what}',
  'audit.deed.field-renamed': 'campo renombrado: {what}',
  'audit.deed.field-deleted': 'campo eliminado: {what}',
  'audit.deed.award-given': 'puntos dados, quitados o deshechos: {what}',
  'audit.deed.ledger-restored': 'restaurado de una copia de seguridad; lo que pasó después no está en ella',
  // Each follows "por".
  'audit.actor.system': 'quien aloja el bot o el propio bot',
  'audit.actor.identity-field': 'el campo de identidad',
  'audit.none': 'ninguno',
  'audit.on': 'activado',
  'audit.off': 'desactivado',
  'audit.value.communityId': 'comunidad {value}',
  'audit.value.key': 'clave {value}',
  'audit.value.enabled': 'estado {value}',
  'audit.value.hints': 'avisos {value}',
  'audit.value.language': 'idioma {value}',
  'audit.value.timezone': 'zona horaria {value}',
  'audit.value.defaultFieldId': 'campo predeterminado {value}',
  'audit.value.identityFieldId': 'campo de identidad {value}',
  'audit.value.logChannelId': 'canal de registro {value}',
  'audit.value.staffChannelId': 'canal del equipo {value}',
  'audit.value.staffRoleId': 'rol del equipo {value}',
  'audit.value.perAward': 'límite por concesión {value}',
  'audit.value.perModeratorHour': 'límite por hora {value}',
  'audit.value.rule': 'regla {value}',
  'audit.value.hundredths': 'cantidad {value}',
  'audit.value.fieldId': 'campo {value}',
  'audit.value.giverRoleId': 'rol de quien da {value}',
  'audit.value.receiverRoleId': 'rol de quien recibe {value}',
  'audit.value.denyRoleId': 'rol excluido {value}',
  'audit.value.channelId': 'canal {value}',
  'audit.value.perGiver': 'por quien da {value}',
  'audit.value.perReceiver': 'por quien recibe {value}',
  'audit.value.perPair': 'por pareja {value}',
  'audit.value.perMessage': 'por mensaje {value}',
  'audit.value.maxAgeDays': 'antigüedad máxima {value}',
  'audit.value.accountAgeDays': 'antigüedad de la cuenta {value}',
  'audit.value.memberAgeDays': 'antigüedad como miembro {value}',
  'audit.value.onRemove': 'al quitarla {value}',
  'audit.value.roleId': 'rol {value}',
  'audit.value.total': 'total {value}',
  'audit.value.margin': 'margen {value}',
  'audit.value.stack': 'acumular {value}',
  'audit.value.keep': 'conservar {value}',
  'audit.value.powers': 'poderes {value}',
  'audit.value.account': 'cuenta {value}',
  'audit.value.name': 'nombre {value}',
  'audit.value.links': 'vínculos {value}',
  'audit.value.awards': 'concesiones {value}',
  'audit.value.outcome': 'resultado {value}',
  'audit.value.decision': 'decisión {value}',
  'audit.word.key.set': 'puesta',
  'audit.word.key.replaced': 'sustituida',
  'audit.word.key.forgotten': 'olvidada',
  'audit.word.onRemove.revoke': 'deshacer',
  'audit.word.onRemove.keep': 'conservar',
  'audit.word.outcome.done': 'hecho',
  'audit.word.outcome.uncertain': 'no es seguro',
  'audit.word.decision.arrived': 'había llegado',
  'audit.word.decision.again': 'enviar de nuevo',
  'audit.word.decision.drop': 'descartar',
  'audit.word.decision.compensate': 'descontar',
  'audit.word.decision.ignore': 'ignorar',

  'list.sentences': '{before} {after}',

  // Settings, the check of a server, notices, answers.
  'list.comma': '{before}, {after}',
  'list.more': '{items} y {more, number} más',

  'permission.view-channel': 'Ver canal',
  'permission.send-messages': 'Enviar mensajes',
  'permission.embed-links': 'Insertar enlaces',
  'permission.administrator': 'Administrador',
  'permission.manage-server': 'Gestionar servidor',
  'permission.manage-roles': 'Gestionar roles',
  'permission.manage-channels': 'Gestionar canales',
  'permission.manage-messages': 'Gestionar mensajes',
  'permission.manage-threads': 'Gestionar hilos',
  'permission.manage-nicknames': 'Gestionar apodos',
  'permission.manage-webhooks': 'Gestionar webhooks',
  'permission.kick-members': 'Expulsar miembros',
  'permission.ban-members': 'Banear miembros',
  'permission.moderate-members': 'Aislar temporalmente a miembros',
  'permission.mention-everyone': 'Mencionar a todos y todos los roles',
  'permission.view-audit-log': 'Ver el registro de auditoría',
  'permission.mute-members': 'Silenciar miembros',
  'permission.deafen-members': 'Ensordecer miembros',
  'permission.move-members': 'Mover miembros',

  'setup.title': '📊 Configuración',
  'setup.none': '–',
  'setup.points-on': 'Los puntos están **activados**',
  'setup.points-off': 'Los puntos están **desactivados**',
  'setup.hints-on':
    'Los miembros se enteran por mensaje directo de que hay puntos que esperan su vínculo: **activado**',
  'setup.hints-off':
    'Los miembros se enteran por mensaje directo de que hay puntos que esperan su vínculo: **desactivado**',
  'setup.community': 'Comunidad: {community} · Clave de API: {key}',
  'setup.key.guild': 'la propia de este servidor',
  'setup.key.environment': 'la de quien aloja el bot',
  'setup.default-field': 'Campo predeterminado: {field}',
  'setup.identity-field': 'Los miembros se vinculan por su ID de Discord, que está en: {field}',
  'setup.identity-field-warning':
    '-# ⚠️ Quien puede escribir en este campo decide a qué cuenta van los puntos de cada uno: los miembros no deben poder.',
  'setup.identity-field-off': 'off (no vincular a nadie así)',
  'setup.channels': 'Canal de registro: {log} · Canal del equipo: {staff}',
  'setup.role': 'Rol del equipo: {role} · Zona horaria: {timezone}',
  'setup.limits': 'Límite por concesión: {award} · por moderador y hora: {hour}',
  'setup.check': '**Comprobación**',
  'setup.check-line': '{name}: {found}',
  'setup.button.key': 'Clave de API',
  'setup.button.check': 'Comprobar',
  'setup.button.changes': 'Últimos cambios',
  'setup.button.decide': 'Decidir ({count, number})',
  'setup.no-decision': '✅ Nada que decidir',
  'setup.no-decision-words': 'Ninguna concesión de este servidor espera una decisión.',
  // The title and the label have at most 45 characters.
  'setup.key-form.title': 'Clave de API de Returning.AI',
  'setup.key-form.label': 'Clave de {community}',
  'setup.key-form.placeholder': 'Permisos: User Fields, Get User Data',

  'community.title': '📊 Otra comunidad',
  'community.fields': 'Returning.AI confirma la nueva. Sus campos: {fields}.',
  'community.no-fields': 'Returning.AI confirma la nueva. No tiene campos.',
  'community.confirm':
    'La comunidad aún no ha cambiado: `{from}` sigue en vigor. **Confirmar** la cambia. El botón vale durante {life}. Con `/setup community:{from}` puedes volver.',
  'community.unset-title': '📊 ¿Quitar la comunidad?',
  'community.unset-to-none': '`{from}` → ninguna: no se podrán dar puntos hasta que se elija otra.',
  'community.unset-to-operator': '`{from}` → `{to}`, la comunidad de quien aloja este bot.',
  'community.unset-confirm':
    'La comunidad aún no ha cambiado: `{from}` sigue en vigor. **Confirmar** la quita. El botón vale durante {life}.',
  'community.button.confirm': 'Confirmar',
  'community.button.cancel': 'Cancelar',
  'community.hanging': '**Lo que depende de la actual**',
  'community.hanging.links': '· Vínculos: **{count, number}** ({consequence})',
  'community.hanging.requests': '· Solicitudes de vínculo abiertas: **{count, number}** ({consequence})',
  'community.hanging.waiting': '· Concesiones en espera de un vínculo: **{count, number}** ({consequence})',
  'community.hanging.under-way': '· Concesiones en camino: **{count, number}** ({consequence})',
  'community.hanging.rules': '· Reglas: **{count, number}** ({consequence})',
  'community.hanging.default-field': '· El campo predeterminado se vacía.',
  'community.hanging.identity-field': '· El campo por el que se vinculan los miembros se vacía.',
  'community.hanging.nothing': '· Nada',
  'community.with-another.links': 'se conservan, pero no se usan en la nueva comunidad',
  'community.with-another.requests': 'hay que hacerlas de nuevo',
  'community.with-another.waiting': 'siguen en espera allí',
  'community.with-another.under-way': 'aún se entregan allí',
  'community.with-another.rules': 'las que nombran un campo de la comunidad actual no dan nada hasta que se cambien',
  'community.without.links': 'se conservan y vuelven a usarse si la eliges otra vez',
  'community.without.requests': 'terminan',
  'community.without.waiting':
    'mientras tanto no se puede vincular a nadie, y caducan en {days, plural, one {un día} many {{days, number} de días} other {{days, number} días}}',
  'community.without.rules': 'mientras tanto no dan nada',
  'community.key-deleted':
    '· La clave de API de este servidor se borra. Sin clave, lo que se concedió allí no se puede deshacer.',
  'community.key-stays':
    '· La clave de API de este servidor se queda: estas concesiones la necesitan. Usa después otra vez `/setup unset:community` para borrarla. Sin clave, lo que se concedió allí no se puede deshacer.',
  'community.not-changed': '⛔ La comunidad no ha cambiado',
  'community.nothing-changed': 'No se ha cambiado nada.',
  'community.stays': 'No se ha cambiado nada: `{from}` sigue en vigor.',
  'community.check-id':
    'Comprueba el ID. Si `{to}` es correcto, pulsa *Clave de API* e introduce una clave de esa comunidad; se te preguntará otra vez antes de cambiar nada.',
  'community.failure.no-key': 'No tengo ninguna clave de API para probar {community}.',
  'community.failure.key-problem': 'Returning.AI no acepta la clave de este servidor para {community}.',
  'community.failure.not-found': 'Returning.AI no conoce {community}.',
  'community.failure.no-answer': 'Returning.AI no responde ahora mismo, así que no se ha podido probar {community}.',

  'check.name.switch': 'Interruptor',
  'check.name.community': 'Comunidad',
  'check.name.api-key': 'Clave de API',
  'check.name.default-field': 'Campo predeterminado',
  'check.name.identity-field': 'Campo de identidad',
  'check.name.reading-back': 'Relectura',
  'check.name.channels': 'Canales',
  'check.name.staff-channel': 'Canal del equipo',
  'check.name.log-channel': 'Canal de registro',
  'check.name.staff-role': 'Rol del equipo',
  'check.name.chosen-places': 'Canales y roles elegidos',
  'check.name.rules': 'Reglas',
  'check.name.rewards': 'Roles por total',
  'check.name.second-process': 'Segundo proceso',
  'check.name.decisions': 'Decisiones',
  'check.name.clock': 'Reloj',
  'check.switch.on': 'Los puntos están activados.',
  'check.switch.off': 'Los puntos están desactivados.',
  'check.switch.fix': 'Actívalos con `/setup enabled:True`.',
  'check.community.none': 'No hay ninguna comunidad de Returning.AI elegida.',
  'check.community.none-fix':
    'Indica su ID con `/setup community:…` (en Returning.AI: ajustes de la comunidad > Appearance).',
  'check.key.closed':
    'La clave propia de este servidor está guardada, pero no se puede abrir: se selló con otra clave maestra.',
  'check.key.closed-fix':
    'Quien aloja el bot debería volver a poner aquella clave maestra (ENCRYPTION_KEY, o el archivo de clave junto a la base de datos) y reiniciar. O pulsa *Clave de API* en `/setup` e introduce la clave de nuevo.',
  'check.key.none': 'Esta comunidad no tiene ninguna clave de API que funcione.',
  'check.key.none-fix':
    'Pulsa *Clave de API* en `/setup` e introduce una con los permisos User Fields y Get User Data.',
  'check.key.accepted.guild': 'Returning.AI acepta la clave propia de este servidor para la comunidad {community}.',
  'check.key.accepted.environment': 'Returning.AI acepta la clave de quien aloja el bot para la comunidad {community}.',
  'check.key.refused.guild': 'Returning.AI no acepta la clave propia de este servidor.',
  'check.key.refused.environment': 'Returning.AI no acepta la clave de quien aloja el bot.',
  'check.key.refused-fix.guild':
    'Introduce una clave nueva con el permiso User Fields, de esta comunidad y sin caducar.',
  'check.key.refused-fix.environment':
    'Quien aloja el bot debe poner en RETURNING_API_TOKEN una clave con el permiso User Fields, de esta comunidad y sin caducar. O introduce una propia con *Clave de API*.',
  'check.key.no-fields': 'Returning.AI no enumera ningún campo de la comunidad {community}.',
  'check.key.no-fields-fix':
    'Comprueba el ID de la comunidad. Si es correcto, este Returning.AI no enumera campos: nómbralos por su ID.',
  'check.key.silence-fix':
    'Inténtalo de nuevo en un minuto. Si sigue igual, quien aloja el bot debería comprobar RETURNING_API_URL y la red.',
  'check.silence': 'Returning.AI no ha respondido.',
  'check.silence.cause': 'Returning.AI no ha respondido ({cause}).',
  'check.silence.http': 'La dirección de Returning.AI ha respondido HTTP {status}, pero no como prevé la API.',
  'check.silence.unreadable': 'Returning.AI ha respondido, pero de una forma que no puedo leer ({cause}).',
  'check.field.fix': 'Elige uno en `/setup`, o con `/fields default`.',
  'check.field.none': 'No hay ninguno elegido; cada comando debe nombrar uno.',
  'check.field.not-looked-up': 'No se ha podido consultar.',
  'check.field.lost': 'El campo elegido no está en esta comunidad.',
  'check.field.not-numeric': 'No contiene números.',
  'check.field.ok': '{field} contiene puntos.',
  'check.identity-field.fix': 'Elige otro con `/setup identity-field:…`, o ninguno con `/setup unset:identity-field`.',
  'check.history.nothing': 'Aún no se ha concedido nada que se pueda releer.',
  'check.history.ok': 'Los historiales se pueden leer: una respuesta perdida se recupera sola.',
  'check.history.unread':
    'Los historiales no se han podido leer: si se pierde la respuesta de una concesión, quizá tenga que decidir el equipo.',
  'check.history.unread-cause':
    'Los historiales no se han podido leer ({cause}): si se pierde la respuesta de una concesión, quizá tenga que decidir el equipo.',
  'check.history.fix': 'Elige un canal del equipo, para que esas tarjetas os lleguen.',
  'check.way': 'Se basa en: {histories}, {totals}, según averiguó el doctor el {date}.',
  'check.way.unknown': 'Aún no se ha comprobado: quien aloja el bot puede ejecutar una vez `npm run doctor -- --api`.',
  'check.way.histories': 'historiales de la API {api}',
  'check.way.no-histories': 'sin historiales',
  'check.way.totals.id': 'totales por el ID del campo',
  'check.way.totals.key': 'totales por la clave del campo',
  'check.way.totals.name': 'totales por el nombre del campo',
  'check.way.totals.none': 'sin totales',
  'check.channels.none': 'No hay elegido ni canal del equipo ni canal de registro.',
  'check.channels.none-fix':
    'Elígelos con `/setup staff-channel:… log-channel:…`; así las decisiones llegan a todo el equipo.',
  'check.channels.no-staff': 'No hay ningún canal del equipo elegido.',
  'check.channels.no-staff-fix': 'Elige uno con `/setup staff-channel:…`; así las decisiones llegan a todo el equipo.',
  'check.channels.no-log': 'Canal del equipo elegido, sin canal de registro.',
  'check.channels.both': 'El canal del equipo y el de registro están elegidos.',
  'check.channel.gone': 'Ya no existe.',
  'check.channel.closed': 'No puedo escribir allí. Me falta: {missing}.',
  'check.staff-channel.gone-fix':
    'Elige otro con `/setup staff-channel:…`, o ninguno con `/setup unset:staff-channel`.',
  'check.staff-channel.closed-fix': 'Dame eso en {channel}, o elige otro con `/setup staff-channel:…`.',
  'check.staff-channel.open': 'Hay miembros que pueden verlo. Las tarjetas nuevas esperan.',
  'check.staff-channel.open-fix':
    'Quita «Ver canal» a {roles} en {channel}, o elige otro con `/setup staff-channel:…`.',
  'check.log-channel.gone-fix': 'Elige otro con `/setup log-channel:…`, o ninguno con `/setup unset:log-channel`.',
  'check.log-channel.closed-fix': 'Dame eso en {channel}, o elige otro con `/setup log-channel:…`.',
  'check.staff-role.gone': 'Ya no existe.',
  'check.staff-role.gone-fix': 'Elige otro con `/setup staff-role:…`, o ninguno con `/setup unset:staff-role`.',
  'check.places-not-told':
    'Discord no me ha dicho qué canales y roles tiene este servidor, así que no he podido revisarlos.',
  'check.rules.paused': 'En pausa, porque el rol que excluyen ya no existe: {rules}.',
  'check.rules.idle': 'No dan nada a nadie, porque un rol o canal que exigen ya no existe: {rules}.',
  'check.rules.foreign-emoji': 'Su emoji personalizado ya no existe, o es de otro servidor: {rules}.',
  'check.rules.fix': 'Mira `/rules list`: dice qué hacer con cada una.',
  'check.rules.lost-field': '#{rule} da puntos en un campo que no está en esta comunidad.',
  'check.rules.lost-field-fix': 'Elige otro con `/rules edit rule:{rule} field:…`.',
  'check.rewards.paused': 'Ni se dan ni se quitan: {roles}.',
  'check.second-process':
    'Hay otro en marcha con el token de este bot y una base de datos propia. Visto por primera vez: {since}.',
  'check.second-process.fix':
    'Para uno de los dos: busca un host antiguo, una segunda carpeta, un contenedor junto a un servicio. Si no aparece, restablece el token y arranca el bot que se queda. Esta línea desaparece {time} después de su última señal.',
  'check.decisions':
    '{count, plural, one {Una concesión necesita} many {{count, number} de concesiones necesitan} other {{count, number} concesiones necesitan}} una decisión del equipo.',
  'check.decisions.fix': 'Pulsa *Decidir* en `/setup`, o los botones en el canal del equipo.',
  'check.clock.ahead': 'El reloj de esta máquina va {seconds} s adelantado respecto al de los servidores.',
  'check.clock.behind': 'El reloj de esta máquina va {seconds} s atrasado respecto al de los servidores.',
  'check.clock.fix':
    'Quien aloja el bot debería activar la sincronización de la hora (NTP), por ejemplo con `timedatectl set-ntp true`.',

  'refusal.no-community': 'Elige primero la comunidad con `/setup community:…`.',
  'refusal.key-without-community': 'Elige primero la comunidad con `/setup community:…` y después introduce su clave.',
  'refusal.bad-key':
    'Eso no es una clave de API: tiene espacios, saltos de línea u otros caracteres que una clave nunca tiene. Cópiala de nuevo.',
  'refusal.key-not-accepted':
    'Returning.AI no acepta esta clave para esta comunidad. Debe ser de ella, no haber caducado y tener el permiso User Fields. No se ha guardado nada.',
  'refusal.key-for-unknown-community':
    'Returning.AI no conoce esta comunidad, así que no se ha podido probar la clave. Comprueba el ID de la comunidad con `/setup`. No se ha guardado nada.',
  'refusal.key-not-tried':
    'Returning.AI no responde ahora mismo, así que no se ha podido probar la clave. No se ha guardado nada; inténtalo de nuevo en un minuto.',
  'refusal.bad-community':
    'El ID de una comunidad solo tiene letras y cifras, normalmente 24 de 0-9 y a-f. Cópialo de los ajustes de la comunidad > Appearance.',
  'refusal.other-community':
    'Este servidor tiene otra comunidad desde que se te mostró esto, así que no se ha cambiado nada. Usa `/setup` otra vez.',
  'refusal.community-not-verified':
    'Returning.AI ya no confirma la nueva comunidad, así que no se ha cambiado nada. Usa `/setup community:…` otra vez en un minuto.',
  'refusal.nothing-to-unset.none':
    'Aquí no hay ninguna comunidad elegida, ni guardada ninguna clave de API que no necesiten todavía algunas concesiones. Elige una comunidad con `/setup community:…`.',
  'refusal.nothing-to-unset.operator':
    'Este servidor no ha elegido una comunidad: usa la de quien aloja este bot. Elige otra con `/setup community:…`.',
  'refusal.not-set-up':
    'Este servidor aún no está conectado a una comunidad de Returning.AI. Alguien con «Gestionar servidor» puede hacerlo con `/setup`: elegir la comunidad y después introducir su clave de API.',
  'refusal.not-set-up-any-more':
    'Este servidor aún no está conectado a una comunidad de Returning.AI. Alguien con «Gestionar servidor» puede hacerlo con `/setup`: elegir la comunidad y después introducir su clave de API. Si antes estaba conectado, pregunta a quien aloja este bot.',
  'refusal.key-closed':
    'La clave de API de este servidor está guardada, pero no puedo abrirla: quien aloja este bot lo ejecuta con otra clave maestra que antes. Pídele que vuelva a poner la correcta, o que alguien con «Gestionar servidor» introduzca otra vez la clave de API con `/setup`.',
  'refusal.badges-elsewhere':
    'Las insignias no se pueden usar en este servidor: solo funcionan en la comunidad de quien aloja este bot. Usa directamente Returning.AI.',
  'refusal.no-system-key':
    'Las insignias necesitan la clave de sistema de la comunidad, y este bot no tiene ninguna. Pide a quien lo aloja que defina `RETURNING_SYSTEM_KEY`.',
  'refusal.bad-unset': '`unset` debe ser uno de estos: {settings}.',
  'refusal.set-and-unset':
    '`{setting}` no se puede fijar y quitar a la vez. No se ha cambiado nada; deja fuera una de las dos cosas.',
  'refusal.staff-role-everyone':
    'El rol del equipo no puede ser @everyone: entonces todos podrían dar puntos. Elige un rol del equipo.',
  'refusal.bad-timezone': 'Eso no es una zona horaria. Escríbela como Europe/Berlin, Asia/Kuala_Lumpur o UTC.',
  'refusal.channel-not-seen': 'No veo {channel}. Dame «Ver canal» allí e inténtalo de nuevo.',
  'refusal.channel-not-text': '{channel} no es un canal de texto. Elige uno que lo sea.',
  'refusal.channel-not-writable':
    'No puedo escribir en {channel}. Dame «Ver canal», «Enviar mensajes» e «Insertar enlaces» allí e inténtalo de nuevo.',
  'refusal.staff-channel-open':
    'Todos pueden ver {channel}. Quita «Ver canal» a @everyone allí, o elige un canal solo para el equipo.',
  'refusal.staff-channel-open-to-role':
    'Hay miembros que pueden ver {channel}: {role} no es un rol del equipo. Quita «Ver canal» a ese rol allí, o elige un canal solo para el equipo.',
  'refusal.option-not-text': 'La opción `{option}` debe ser texto. Recarga Discord e inténtalo de nuevo.',
  'refusal.option-not-listed': 'Elige `{option}` de la lista que ofrece Discord.',
  'refusal.bad-button': 'Ya no puedo leer ese botón. Usa el comando otra vez.',

  'notice.title.held-up': '⛔ Las concesiones están retenidas',
  'notice.title.delivered-again': '✅ Las concesiones vuelven a entregarse',
  'notice.title.running-twice': '⛔ Hay dos copias de mí en marcha',
  'notice.title.running-once': '✅ Ya solo hay una copia de mí',
  'notice.title.cards-held': '⛔ Las tarjetas están retenidas',
  'notice.title.cards-again': '✅ Las tarjetas vuelven a llegar',
  'notice.title.no-staff-channel': '⛔ Sin canal del equipo',
  'notice.title.no-log-channel': '⛔ Sin canal de registro',
  'notice.title.no-staff-role': '⛔ Sin rol del equipo',
  'notice.title.rules-paused': '⛔ Hay reglas en pausa',
  'notice.title.rules-idle': '⛔ Hay reglas que no dan nada a nadie',
  'notice.title.reward-paused': '⛔ Un rol por total está en pausa',
  'notice.title.put-right': '✅ Solucionado',
  'notice.about': '{subject}: {words}',
  'notice.since': 'Empezó {since}.',
  'notice.began': 'Había empezado {since}.',
  'notice.to-owner': 'Sobre tu servidor **{server}**:',
  'notice.open.key': '{problem} Las concesiones se aceptan y esperan.',
  'notice.open.route': '{problem} Las concesiones se aceptan y esperan.',
  'notice.open.outage':
    'Returning.AI no está accesible ahora mismo, o responde otra cosa en su lugar; los mensajes de las concesiones dicen cuál. Sigo intentándolo. Las concesiones se aceptan y esperan.',
  'notice.open.second-process':
    'Aquí trabaja otra copia de mí, con mi token y una base de datos propia. Los puntos de las reacciones cuentan el doble mientras las dos sigan en marcha, y lo que hace una no lo sabe la otra. Quien aloja el bot tiene que parar una de las dos; `npm run doctor` dice más. Deshaced a mano lo que haya contado doble.',
  'notice.open.staff-channel-open':
    'Hay miembros ajenos al equipo que pueden ver el canal del equipo. Las tarjetas nuevas esperan. Las de solicitudes de vínculo pierden mientras tanto la cuenta o la dirección de correo; las de concesiones no nombran ninguna y se quedan. `/setup` dice quién lo ve y cómo cerrarlo; `/links pending` muestra las solicitudes.',
  'notice.open.staff-channel':
    'El canal del equipo ya no existe, o no puedo escribir en él. Las tarjetas esperan. `/setup` dice qué hacer.',
  'notice.open.log-channel':
    'El canal de registro ya no existe, o no puedo escribir en él. Lo que no he podido contar espera. `/setup` dice qué hacer.',
  'notice.open.staff-role':
    'El rol del equipo ya no existe. Quien lo tenía solo puede dar puntos con *Gestionar mensajes*. `/setup` dice qué hacer.',
  'notice.open.rule-paused':
    'Este rol ya no existe. Era el `deny-role` de reglas que ahora darían a quienes excluía: están en pausa. `/rules list` las muestra y dice qué hacer.',
  'notice.open.rule-idle':
    'Esto ya no existe. Hay reglas que lo exigen y no dan nada a nadie. `/rules list` las muestra y dice qué hacer.',
  'notice.open.reward-paused': 'Ya no doy ni quito este rol. `/rewards list` muestra por qué y qué hacer.',
  'notice.closed.key':
    'Returning.AI vuelve a aceptar la clave de API de este servidor. Lo que esperaba se está entregando.',
  'notice.closed.route': 'Returning.AI vuelve a conocer la dirección que uso. Lo que esperaba se está entregando.',
  'notice.closed.outage': 'Returning.AI vuelve a responder. Lo que esperaba se está entregando.',
  'notice.closed.second-process': 'Desde hace {time} no veo señal de otra copia de mí.',
  'notice.closed.staff-channel-open':
    'El canal del equipo vuelve a estar cerrado a los miembros, o se ha elegido otro. Las tarjetas que esperaban llegan ahora.',
  'notice.closed.staff-channel':
    'El canal del equipo vuelve a funcionar, o se ha elegido otro. Las tarjetas que esperaban llegan ahora.',
  'notice.closed.log-channel': 'El canal de registro vuelve a funcionar, o se ha elegido otro.',
  'notice.closed.staff-role': 'Vuelve a haber un rol del equipo, o ya no hay ninguno elegido.',
  'notice.closed.rule-paused': 'Ya ninguna regla exige este rol.',
  'notice.closed.rule-idle': 'Ya ninguna regla lo exige.',
  'notice.closed.reward-paused': 'Este rol vuelve a darse por su total, o ya no se da por ninguno.',

  'refusal.store.FULL':
    'Ahora mismo no puedo anotar nada: el disco de la máquina en la que funciono está lleno. No se ha movido ningún punto, y lo que se aceptó antes se conserva. Pide a quien aloja el bot que haga sitio y vuelve a intentarlo.',
  'refusal.store.READ_ONLY':
    'Ahora mismo no puedo anotar nada: no puedo escribir en mi base de datos. No se ha movido ningún punto, y lo que se aceptó antes se conserva. Pide a quien aloja el bot que me lo permita y vuelve a intentarlo.',
  'refusal.store.IO_ERROR':
    'Ahora mismo no puedo anotar nada: la máquina en la que funciono se niega. No se ha movido ningún punto, y lo que se aceptó antes se conserva. Pide a quien aloja el bot que mire mi registro y el disco y vuelve a intentarlo.',
  'refusal.store.UNAVAILABLE':
    'Ahora mismo no puedo abrir mi base de datos. No se ha movido ningún punto, y lo que se aceptó antes se conserva. Pide a quien aloja el bot que mire mi registro y vuelve a intentarlo.',
  'refusal.store.UNREACHABLE':
    'Ahora mismo no puedo conectar con mi base de datos. No se ha movido ningún punto, y lo que se aceptó antes se conserva. Inténtalo otra vez dentro de un minuto; si vuelve a pasar, avisa a quien aloja el bot.',
  'refusal.store.IN_DOUBT':
    'He perdido mi base de datos justo cuando anotaba esto, así que no sé si cuenta. Míralo con `/history` antes de repetirlo.',
  'refusal.store.BUSY':
    'Otro programa está escribiendo en mi base de datos, así que yo no puedo. No se ha movido ningún punto, y lo que se aceptó antes se conserva. Inténtalo otra vez dentro de un minuto; si vuelve a pasar, avisa a quien aloja el bot.',
  'refusal.store.GONE':
    'Alguien ha movido, borrado o cambiado mi base de datos mientras funciono, así que no puedo anotar nada y no se ha movido ningún punto. Quien aloja el bot tiene que mirar mi registro, arreglarlo y volver a arrancarme.',
  'refusal.store.LOCKED':
    'Otra copia de mí ha empezado a trabajar con mi base de datos, así que me he parado y no se ha movido ningún punto. Quien aloja el bot tiene que cerrar una de las dos.',
  'refusal.store.CORRUPT':
    'Mi base de datos está dañada, así que no puedo seguir con esto y no se ha movido ningún punto. Quien aloja el bot tiene que restaurar una copia de seguridad.',

  'answer.progress': '⏳ Estoy en ello',
  'answer.did-not-work': 'No ha funcionado. Inténtalo de nuevo para ver por qué.',
  'answer.interrupted':
    'Me interrumpieron mientras trabajaba en esto, o Discord no aceptó mi respuesta, así que puede estar hecho o no. Mira primero (si es una insignia o un campo: en Returning.AI) y usa el comando otra vez solo si no está hecho.',

  'command.points.name': 'puntos',
  'command.points.description': 'Dar, quitar, fijar y deshacer puntos',
  'command.points.add.name': 'dar',
  'command.points.add.description': 'Dar puntos a un miembro',
  'command.points.add.user.name': 'miembro',
  'command.points.add.user.description': 'El miembro',
  'command.points.add.amount.name': 'cantidad',
  'command.points.add.amount.description': 'Cuántos, de 0,01 a 1.000.000',
  'command.points.add.field.name': 'campo',
  'command.points.add.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.points.add.reason.name': 'motivo',
  'command.points.add.reason.description': 'Por qué; aparece en la concesión y en el historial',
  'command.points.add.notify.name': 'avisar',
  'command.points.add.notify.description': 'Mencionar al miembro cuando lleguen los puntos (si no, no)',
  'command.points.remove.name': 'quitar',
  'command.points.remove.description': 'Quitar puntos a un miembro',
  'command.points.remove.user.name': 'miembro',
  'command.points.remove.user.description': 'El miembro',
  'command.points.remove.amount.name': 'cantidad',
  'command.points.remove.amount.description': 'Cuántos, de 0,01 a 1.000.000',
  'command.points.remove.field.name': 'campo',
  'command.points.remove.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.points.remove.reason.name': 'motivo',
  'command.points.remove.reason.description': 'Por qué; aparece en la concesión y en el historial',
  'command.points.remove.notify.name': 'avisar',
  'command.points.remove.notify.description': 'Mencionar al miembro cuando se hayan quitado los puntos (si no, no)',
  'command.points.set.name': 'fijar',
  'command.points.set.description': 'Fijar el total de un miembro (requiere «Gestionar servidor» o el rol del equipo)',
  'command.points.set.user.name': 'miembro',
  'command.points.set.user.description': 'El miembro',
  'command.points.set.amount.name': 'cantidad',
  'command.points.set.amount.description': 'El nuevo total',
  'command.points.set.field.name': 'campo',
  'command.points.set.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.points.set.reason.name': 'motivo',
  'command.points.set.reason.description': 'Por qué; aparece en la concesión y en el historial',
  'command.points.set.notify.name': 'avisar',
  'command.points.set.notify.description': 'Mencionar al miembro cuando se haya fijado el total (si no, no)',
  'command.points.undo.name': 'deshacer',
  'command.points.undo.description':
    'Retirar una concesión (la última tuya si no se indica nada), o todo lo de un moderador',
  'command.points.undo.receipt.name': 'recibo',
  'command.points.undo.receipt.description': 'El recibo al pie de la concesión, por ejemplo R-7F3K2M',
  'command.points.undo.by.name': 'de',
  'command.points.undo.by.description':
    'Todo lo que hizo este moderador con comandos; va con «desde» (otros: «Gestionar servidor»)',
  'command.points.undo.since.name': 'desde',
  'command.points.undo.since.description': 'Desde cuándo, por ejemplo 2h o 1d; si falta «de», lo que hiciste tú',
  'command.points.bulk.name': 'grupo',
  'command.points.bulk.description':
    'Dar puntos a muchos a la vez (hace falta «Gestionar servidor»); antes se ve quién recibe qué',
  'command.points.bulk.reactors.name': 'reacciones',
  'command.points.bulk.reactors.description': 'A quienes reaccionaron a un mensaje',
  'command.points.bulk.reactors.message.name': 'mensaje',
  'command.points.bulk.reactors.message.description': 'El enlace del mensaje, o su id si está en este canal',
  'command.points.bulk.reactors.emoji.name': 'emoji',
  'command.points.bulk.reactors.emoji.description':
    'Solo quienes reaccionaron con este emoji; si se omite, con cualquiera',
  'command.points.bulk.reactors.amount.name': 'cantidad',
  'command.points.bulk.reactors.amount.description': 'Cuántos recibe cada uno, de 0,01 a 1.000.000',
  'command.points.bulk.reactors.field.name': 'campo',
  'command.points.bulk.reactors.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.points.bulk.reactors.reason.name': 'motivo',
  'command.points.bulk.reactors.reason.description': 'Por qué; aparece en la concesión y en el historial',
  'command.points.bulk.csv.name': 'csv',
  'command.points.bulk.csv.description': 'A quienes están en un archivo; cada uno puede tener su propia cantidad',
  'command.points.bulk.csv.file.name': 'archivo',
  'command.points.bulk.csv.file.description': 'CSV con la columna member_id o account y, si se quiere, amount',
  'command.points.bulk.csv.amount.name': 'cantidad',
  'command.points.bulk.csv.amount.description':
    'Cuántos recibe quien no tiene cantidad en el archivo, de 0,01 a 1.000.000',
  'command.points.bulk.csv.field.name': 'campo',
  'command.points.bulk.csv.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.points.bulk.csv.reason.name': 'motivo',
  'command.points.bulk.csv.reason.description': 'Por qué; aparece en la concesión y en el historial',
  'command.points.bulk.thread.name': 'hilo',
  'command.points.bulk.thread.description': 'A quienes escribieron en un hilo',
  'command.points.bulk.thread.thread.name': 'hilo',
  'command.points.bulk.thread.thread.description': 'El hilo',
  'command.points.bulk.thread.amount.name': 'cantidad',
  'command.points.bulk.thread.amount.description': 'Cuántos recibe cada uno, de 0,01 a 1.000.000',
  'command.points.bulk.thread.field.name': 'campo',
  'command.points.bulk.thread.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.points.bulk.thread.reason.name': 'motivo',
  'command.points.bulk.thread.reason.description': 'Por qué; aparece en la concesión y en el historial',
  'command.points.bulk.role.name': 'rol',
  'command.points.bulk.role.description': 'A quienes tienen un rol; el bot debe poder ver a los miembros',
  'command.points.bulk.role.role.name': 'rol',
  'command.points.bulk.role.role.description': 'El rol',
  'command.points.bulk.role.amount.name': 'cantidad',
  'command.points.bulk.role.amount.description': 'Cuántos recibe cada uno, de 0,01 a 1.000.000',
  'command.points.bulk.role.field.name': 'campo',
  'command.points.bulk.role.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.points.bulk.role.reason.name': 'motivo',
  'command.points.bulk.role.reason.description': 'Por qué; aparece en la concesión y en el historial',
  'command.setup.name': 'configurar',
  'command.setup.description':
    'Conectar este servidor con Returning.AI, cambiar sus ajustes y comprobar que todo va bien',
  'command.setup.community.name': 'comunidad',
  'command.setup.community.description': 'El ID de la comunidad de Returning.AI',
  'command.setup.log-channel.name': 'canal-registro',
  'command.setup.log-channel.description': 'Dónde se anota cada concesión',
  'command.setup.staff-channel.name': 'canal-equipo',
  'command.setup.staff-channel.description': 'Dónde decide el equipo; no debe verlo todo el mundo',
  'command.setup.staff-role.name': 'rol-equipo',
  'command.setup.staff-role.description': 'Un rol que puede dar puntos sin «Gestionar mensajes»',
  'command.setup.timezone.name': 'zona-horaria',
  'command.setup.timezone.description': 'Para días y semanas, por ejemplo Europe/Berlin',
  'command.setup.enabled.name': 'activado',
  'command.setup.enabled.description': 'Si aquí se pueden dar puntos nuevos',
  'command.setup.hints.name': 'avisos',
  'command.setup.hints.description': 'Si los miembros se enteran por mensaje directo de que les esperan puntos',
  'command.setup.identity-field.name': 'campo-identidad',
  'command.setup.identity-field.description':
    'Campo de texto con ID de Discord para vincular a los miembros; off para dejar de usarlo',
  'command.setup.award-limit.name': 'límite-concesión',
  'command.setup.award-limit.description': 'Lo máximo que puede mover una concesión; 0 para no tener límite',
  'command.setup.hourly-limit.name': 'límite-hora',
  'command.setup.hourly-limit.description': 'Lo máximo por moderador y hora; 0 para no tener límite',
  'command.setup.unset.name': 'quitar',
  'command.setup.unset.description': 'Un ajuste que se quita: desde entonces no hay ninguno',
  'command.setup.unset.choice.community.name': 'comunidad',
  'command.setup.unset.choice.log-channel.name': 'canal-registro',
  'command.setup.unset.choice.staff-channel.name': 'canal-equipo',
  'command.setup.unset.choice.staff-role.name': 'rol-equipo',
  'command.setup.unset.choice.default-field.name': 'campo-predeterminado',
  'command.setup.unset.choice.identity-field.name': 'campo-identidad',
  'command.setup.unset.choice.language.name': 'idioma',
  'command.setup.unset.choice.timezone.name': 'zona-horaria',
  'command.setup.unset.choice.award-limit.name': 'límite-concesión',
  'command.setup.unset.choice.hourly-limit.name': 'límite-hora',
  'command.setup.language.name': 'idioma',
  'command.setup.language.description': 'De lo que leen todos aquí; si no, el del servidor en Discord',
  'command.points-history.name': 'Historial de puntos',
  'command.rewards.name': 'recompensas',
  'command.rewards.description': 'Qué roles reciben los miembros por su total',
  'command.rewards.add.name': 'añadir',
  'command.rewards.add.description': 'Dar un rol a quien alcance un total',
  'command.rewards.add.role.name': 'rol',
  'command.rewards.add.role.description': 'El rol',
  'command.rewards.add.total.name': 'total',
  'command.rewards.add.total.description': 'Desde este total un miembro tiene el rol',
  'command.rewards.add.field.name': 'campo',
  'command.rewards.add.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.rewards.add.stack.name': 'acumular',
  'command.rewards.add.stack.description':
    'Falso: solo mientras no se alcance un rol superior de estos puntos (Verdadero)',
  'command.rewards.add.keep.name': 'conservar',
  'command.rewards.add.keep.description': 'Verdadero: el rol se queda cuando el total baja (Falso)',
  'command.rewards.add.margin.name': 'margen',
  'command.rewards.add.margin.description': 'Hasta cuánto por debajo del total se conserva el rol (0)',
  'command.rewards.edit.name': 'cambiar',
  'command.rewards.edit.description': 'Cambiar un rol por total; lo que se omite se queda',
  'command.rewards.edit.role.name': 'rol',
  'command.rewards.edit.role.description': 'El rol, como en la lista',
  'command.rewards.edit.total.name': 'total',
  'command.rewards.edit.total.description': 'Desde este total un miembro tiene el rol',
  'command.rewards.edit.field.name': 'campo',
  'command.rewards.edit.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.rewards.edit.stack.name': 'acumular',
  'command.rewards.edit.stack.description':
    'Falso: solo mientras no se alcance un rol superior de estos puntos (Verdadero)',
  'command.rewards.edit.keep.name': 'conservar',
  'command.rewards.edit.keep.description': 'Verdadero: el rol se queda cuando el total baja (Falso)',
  'command.rewards.edit.margin.name': 'margen',
  'command.rewards.edit.margin.description': 'Hasta cuánto por debajo del total se conserva el rol (0)',
  'command.rewards.remove.name': 'eliminar',
  'command.rewards.remove.description': 'Dejar de dar un rol; quien lo tiene se lo queda',
  'command.rewards.remove.role.name': 'rol',
  'command.rewards.remove.role.description': 'El rol, como en la lista',
  'command.rewards.list.name': 'lista',
  'command.rewards.list.description': 'Ver los roles por total',
  'command.rules.name': 'reglas',
  'command.rules.description': 'Qué reacciones dan puntos',
  'command.rules.add.name': 'añadir',
  'command.rules.add.description': 'Hacer que un emoji dé puntos al autor de un mensaje',
  'command.rules.add.emoji.name': 'emoji',
  'command.rules.add.emoji.description': 'El emoji que da puntos; también los personalizados',
  'command.rules.add.amount.name': 'cantidad',
  'command.rules.add.amount.description': 'Cuántos puntos, de 0,01 a 1.000.000',
  'command.rules.add.field.name': 'campo',
  'command.rules.add.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.rules.add.giver-role.name': 'rol-que-da',
  'command.rules.add.giver-role.description': 'Solo dan los miembros con este rol',
  'command.rules.add.receiver-role.name': 'rol-que-recibe',
  'command.rules.add.receiver-role.description': 'Solo reciben los miembros con este rol',
  'command.rules.add.deny-role.name': 'rol-excluido',
  'command.rules.add.deny-role.description': 'Los miembros con este rol ni dan ni reciben',
  'command.rules.add.channel.name': 'canal',
  'command.rules.add.channel.description': 'Solo ahí; una categoría o un foro vale para todo lo que contiene',
  'command.rules.add.per-giver.name': 'por-quien-da',
  'command.rules.add.per-giver.description': 'Concesiones al día que puede dar un miembro; 0 sin límite',
  'command.rules.add.per-receiver.name': 'por-quien-recibe',
  'command.rules.add.per-receiver.description': 'Concesiones al día que puede recibir un miembro; 0 sin límite',
  'command.rules.add.per-pair.name': 'por-pareja',
  'command.rules.add.per-pair.description': 'Concesiones al día de un miembro a otro; 0 sin límite',
  'command.rules.add.per-message.name': 'por-mensaje',
  'command.rules.add.per-message.description': 'Concesiones por un mensaje en total; 0 sin límite',
  'command.rules.add.max-age.name': 'antigüedad-máxima',
  'command.rules.add.max-age.description': 'Mensaje más antiguo que cuenta, en días (7)',
  'command.rules.add.account-age.name': 'antigüedad-cuenta',
  'command.rules.add.account-age.description': 'Cuenta de Discord más nueva que puede dar, en días; 0 para cualquiera',
  'command.rules.add.member-age.name': 'antigüedad-miembro',
  'command.rules.add.member-age.description': 'Tiempo mínimo en este servidor para dar, en días; 0 para cualquiera',
  'command.rules.add.on-remove.name': 'al-quitar',
  'command.rules.add.on-remove.description': 'Qué pasa con los puntos cuando se quita la reacción',
  'command.rules.add.on-remove.choice.revoke.name': 'Los puntos se retiran',
  'command.rules.add.on-remove.choice.keep.name': 'Los puntos se quedan',
  'command.rules.add.enabled.name': 'activada',
  'command.rules.add.enabled.description': 'Si la regla da puntos',
  'command.rules.edit.name': 'cambiar',
  'command.rules.edit.description': 'Cambiar una regla; lo que se omite se queda',
  'command.rules.edit.rule.name': 'regla',
  'command.rules.edit.rule.description': 'La regla: su número o su emoji',
  'command.rules.edit.emoji.name': 'emoji',
  'command.rules.edit.emoji.description': 'El emoji que da puntos; también los personalizados',
  'command.rules.edit.amount.name': 'cantidad',
  'command.rules.edit.amount.description': 'Cuántos puntos, de 0,01 a 1.000.000',
  'command.rules.edit.field.name': 'campo',
  'command.rules.edit.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.rules.edit.giver-role.name': 'rol-que-da',
  'command.rules.edit.giver-role.description': 'Solo dan los miembros con este rol',
  'command.rules.edit.receiver-role.name': 'rol-que-recibe',
  'command.rules.edit.receiver-role.description': 'Solo reciben los miembros con este rol',
  'command.rules.edit.deny-role.name': 'rol-excluido',
  'command.rules.edit.deny-role.description': 'Los miembros con este rol ni dan ni reciben',
  'command.rules.edit.channel.name': 'canal',
  'command.rules.edit.channel.description': 'Solo ahí; una categoría o un foro vale para todo lo que contiene',
  'command.rules.edit.per-giver.name': 'por-quien-da',
  'command.rules.edit.per-giver.description': 'Concesiones al día que puede dar un miembro; 0 sin límite',
  'command.rules.edit.per-receiver.name': 'por-quien-recibe',
  'command.rules.edit.per-receiver.description': 'Concesiones al día que puede recibir un miembro; 0 sin límite',
  'command.rules.edit.per-pair.name': 'por-pareja',
  'command.rules.edit.per-pair.description': 'Concesiones al día de un miembro a otro; 0 sin límite',
  'command.rules.edit.per-message.name': 'por-mensaje',
  'command.rules.edit.per-message.description': 'Concesiones por un mensaje en total; 0 sin límite',
  'command.rules.edit.max-age.name': 'antigüedad-máxima',
  'command.rules.edit.max-age.description': 'Mensaje más antiguo que cuenta, en días (7)',
  'command.rules.edit.account-age.name': 'antigüedad-cuenta',
  'command.rules.edit.account-age.description': 'Cuenta de Discord más nueva que puede dar, en días; 0 para cualquiera',
  'command.rules.edit.member-age.name': 'antigüedad-miembro',
  'command.rules.edit.member-age.description': 'Tiempo mínimo en este servidor para dar, en días; 0 para cualquiera',
  'command.rules.edit.on-remove.name': 'al-quitar',
  'command.rules.edit.on-remove.description': 'Qué pasa con los puntos cuando se quita la reacción',
  'command.rules.edit.on-remove.choice.revoke.name': 'Los puntos se retiran',
  'command.rules.edit.on-remove.choice.keep.name': 'Los puntos se quedan',
  'command.rules.edit.enabled.name': 'activada',
  'command.rules.edit.enabled.description': 'Si la regla da puntos',
  'command.rules.edit.clear.name': 'quitar',
  'command.rules.edit.clear.description': 'Una restricción que quitar',
  'command.rules.edit.clear.choice.field.name': 'campo',
  'command.rules.edit.clear.choice.giver-role.name': 'rol-que-da',
  'command.rules.edit.clear.choice.receiver-role.name': 'rol-que-recibe',
  'command.rules.edit.clear.choice.deny-role.name': 'rol-excluido',
  'command.rules.edit.clear.choice.channel.name': 'canal',
  'command.rules.remove.name': 'eliminar',
  'command.rules.remove.description': 'Eliminar una regla; lo que dio se queda',
  'command.rules.remove.rule.name': 'regla',
  'command.rules.remove.rule.description': 'La regla: su número o su emoji',
  'command.rules.list.name': 'lista',
  'command.rules.list.description': 'Ver las reglas',
  'command.why-points.name': '¿Por qué hay puntos?',
  'command.award-author.name': 'Dar puntos al autor',
  'command.award-points.name': 'Dar puntos',
  'command.undo-points-here.name': 'Deshacer los puntos de aquí',
  'command.link.name': 'vínculo',
  'command.link.description': 'Solicitar que te vinculen a tu cuenta de Returning.AI, para recibir puntos allí',
  'command.link.request.name': 'solicitar',
  'command.link.request.description': 'Solicitar que te vinculen a tu cuenta; decide el equipo',
  'command.link.request.account.name': 'cuenta',
  'command.link.request.account.description': 'Tu cuenta de Returning.AI: correo, nombre de usuario o ID',
  'command.link.status.name': 'estado',
  'command.link.status.description': 'Ver tu vínculo, tu solicitud y los puntos que te esperan',
  'command.link.remove.name': 'quitar',
  'command.link.remove.description': 'Terminar tu vínculo, o retirar tu solicitud',
  'command.links.name': 'vínculos',
  'command.links.description': 'Vincular a los miembros con sus cuentas de Returning.AI',
  'command.links.set.name': 'vincular',
  'command.links.set.description': 'Vincular a un miembro con una cuenta; llegan los puntos que esperaban',
  'command.links.set.user.name': 'miembro',
  'command.links.set.user.description': 'El miembro',
  'command.links.set.account.name': 'cuenta',
  'command.links.set.account.description': 'La cuenta de Returning.AI: ID, correo o nombre de usuario',
  'command.links.remove.name': 'quitar',
  'command.links.remove.description': 'Quitar el vínculo de un miembro',
  'command.links.remove.user.name': 'miembro',
  'command.links.remove.user.description': 'El miembro',
  'command.links.remove.account.name': 'cuenta',
  'command.links.remove.account.description': 'O la cuenta: ID, correo o nombre de usuario, la tenga quien la tenga',
  'command.links.show.name': 'ver',
  'command.links.show.description': 'Ver la cuenta de un miembro y los puntos que esperan ese vínculo',
  'command.links.show.user.name': 'miembro',
  'command.links.show.user.description': 'El miembro',
  'command.links.erase.name': 'borrar',
  'command.links.erase.description': 'Borrar lo guardado sobre alguien; primero se muestra qué es',
  'command.links.erase.user.name': 'miembro',
  'command.links.erase.user.description': 'A quién hay que borrar',
  'command.links.erase.id.name': 'id',
  'command.links.erase.id.description': 'Su ID, si Discord ya no lo ofrece',
  'command.links.pending.name': 'pendientes',
  'command.links.pending.description': 'Decidir sobre los vínculos que los miembros han solicitado',
  'command.links.import.name': 'importar',
  'command.links.import.description': 'Vincular a muchos miembros desde un archivo; primero se muestra qué haría',
  'command.links.import.file.name': 'archivo',
  'command.links.import.file.description': 'CSV con las columnas member_id y account, 2000 líneas como máximo',
  'command.links.export.name': 'exportar',
  'command.links.export.description': 'Obtener todos los vínculos de este servidor en un archivo CSV',
  'command.privacy.name': 'privacidad',
  'command.privacy.description': 'Ver o cambiar lo que otros ven de ti aquí, y si el bot te escribe',
  'command.privacy.board.name': 'clasificación',
  'command.privacy.board.description': 'Si las clasificaciones te muestran; si lo omites, se queda como está',
  'command.privacy.board.choice.hidden.name': 'Oculto',
  'command.privacy.board.choice.shown.name': 'Visible',
  'command.privacy.messages.name': 'mensajes',
  'command.privacy.messages.description': 'Si el bot te escribe mensajes directos; si no lo indicas, queda como está',
  'command.privacy.messages.choice.on.name': 'Activados',
  'command.privacy.messages.choice.off.name': 'Desactivados',
  'command.fields.name': 'campos',
  'command.fields.description': 'Ver y cambiar los tipos de puntos de la comunidad, y elegir el predeterminado',
  'command.fields.list.name': 'lista',
  'command.fields.list.description': 'Ver la lista de campos de la comunidad',
  'command.fields.create.name': 'crear',
  'command.fields.create.description': 'Crear un campo en la comunidad',
  'command.fields.create.field.name': 'campo',
  'command.fields.create.field.description': 'Su nombre, tal como lo ve la gente',
  'command.fields.create.type.name': 'tipo',
  'command.fields.create.type.description': 'Qué contiene; si se omite, números (puntos)',
  'command.fields.create.type.choice.number.name': 'número',
  'command.fields.create.type.choice.text.name': 'texto',
  'command.fields.rename.name': 'renombrar',
  'command.fields.rename.description': 'Dar otro nombre a un campo; sus valores se conservan',
  'command.fields.rename.field.name': 'campo',
  'command.fields.rename.field.description': 'El campo',
  'command.fields.rename.name.name': 'nombre',
  'command.fields.rename.name.description': 'Su nuevo nombre',
  'command.fields.delete.name': 'eliminar',
  'command.fields.delete.description':
    'Eliminar un campo con los valores de todos; antes se te muestra a qué afectaría',
  'command.fields.delete.field.name': 'campo',
  'command.fields.delete.field.description': 'El campo',
  'command.fields.delete.confirm.name': 'confirmar',
  'command.fields.delete.confirm.description': 'El nombre del campo, para eliminarlo ya',
  'command.fields.default.name': 'predeterminado',
  'command.fields.default.description': 'Elegir el campo que se usa cuando no se indica ninguno',
  'command.fields.default.field.name': 'campo',
  'command.fields.default.field.description': 'El campo',
  'command.badge.name': 'insignia',
  'command.badge.description': 'Conceder y retirar las insignias de la comunidad',
  'command.badge.award.name': 'conceder',
  'command.badge.award.description': 'Conceder una insignia a un miembro; puede darle XP o monedas',
  'command.badge.award.user.name': 'miembro',
  'command.badge.award.user.description': 'El miembro',
  'command.badge.award.badge.name': 'insignia',
  'command.badge.award.badge.description': 'La insignia',
  'command.badge.remove.name': 'retirar',
  'command.badge.remove.description': 'Retirar una insignia a un miembro',
  'command.badge.remove.user.name': 'miembro',
  'command.badge.remove.user.description': 'El miembro',
  'command.badge.remove.badge.name': 'insignia',
  'command.badge.remove.badge.description': 'La insignia',
  'command.badge.list.name': 'lista',
  'command.badge.list.description': 'Ver la lista de insignias de la comunidad',
  'command.leaderboard.name': 'clasificación',
  'command.leaderboard.description': 'Ver quién ha recibido más puntos con este bot',
  'command.leaderboard.field.name': 'campo',
  'command.leaderboard.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.leaderboard.window.name': 'periodo',
  'command.leaderboard.window.description': 'Desde cuándo, en la zona horaria del servidor; si se omite, desde siempre',
  'command.leaderboard.window.choice.all.name': 'Desde siempre',
  'command.leaderboard.window.choice.month.name': 'Este mes',
  'command.leaderboard.window.choice.week.name': 'Esta semana (desde el lunes)',
  'command.leaderboard.window.choice.day.name': 'Hoy',
  'command.balance.name': 'saldo',
  'command.balance.description': 'Ver cuántos puntos tienes tú u otro miembro',
  'command.balance.user.name': 'miembro',
  'command.balance.user.description': 'Los puntos de quién; si se omite, los tuyos',
  'command.balance.field.name': 'campo',
  'command.balance.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.history.name': 'historial',
  'command.history.description': 'Ver qué cambió tus puntos, cuándo, quién lo hizo y por qué',
  'command.history.user.name': 'miembro',
  'command.history.user.description':
    'El historial de quién; si se omite, el tuyo (otros: requiere «Gestionar mensajes»)',
  'command.history.field.name': 'campo',
  'command.history.field.description': 'El tipo de puntos; si se omite, el predeterminado del servidor',
  'command.history.since.name': 'desde',
  'command.history.since.description': 'Hasta cuándo atrás: 12h, 7d o 2w, o un día como 2026-11-01',
  'command.history.by.name': 'de',
  'command.history.by.description': 'En su lugar, lo que dio este moderador (requiere «Gestionar mensajes»)',
  'command.history.receipt.name': 'recibo',
  'command.history.receipt.description': 'En su lugar, una concesión y todo sobre ella (requiere «Gestionar mensajes»)',
};
