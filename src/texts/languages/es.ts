import type { Translation } from '../translation.ts';

/** Spanish of Spain, as friends in a community talk: tú. */
export const es: Translation = {
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
    '⚠️ Returning.AI no ha podido confirmar esta ID ahora mismo. Si está mal, la primera concesión lo dirá.',
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
    'Solicitud enviada: **{account}**. El equipo comprueba que la cuenta es tuya; `/link status` te dice su respuesta.\nLos puntos que recibas hasta entonces se guardan para ti. `/link remove` retira la solicitud.',
  'link.own.title': '📊 Tu vínculo',
  'link.own.none': 'No estás vinculado a ninguna cuenta.',
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
    '¿Es de verdad su propia cuenta? **Aprobar** la busca, la vincula y entrega lo que espera. **Rechazar** no cambia nada más.',
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
    '{member} no está vinculado; no se ha cambiado nada más, y los puntos siguen esperando. El rechazo se ve con `/link status`.',

  'links.export.title': '📊 Vínculos',
  'links.export.one':
    'Vínculos en este archivo: {count, number}. Las cuentas pueden ser correos, así que guárdatelo para ti.\n`/links import` lo lee. Edítalo como texto: las hojas de cálculo redondean las ID largas.',
  'links.export.several':
    'Vínculos en estos {files, number} archivos: {count, number}. Las cuentas pueden ser correos, así que guárdatelos para ti.\n`/links import` lee cada uno. Edítalos como texto: las hojas de cálculo redondean las ID largas.',
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
  'links.line.bad-member': '{column} no es una ID de usuario de Discord (de 17 a 20 cifras)',
  'links.line.no-account': 'falta la cuenta',
  'links.line.bad-account': '{column} no puede ser una cuenta de Returning.AI',
  'links.line.changed-meanwhile': 'el vínculo de este miembro ha cambiado entretanto',
  'links.line.not-looked-up': 'no se buscó la cuenta',
  'links.line.not-found': 'Returning.AI no conoce ninguna cuenta con ese nombre',
  'links.line.without-id': 'Returning.AI no dice la ID de esa cuenta; indica su ID (24 caracteres 0-9 y a-f)',
  'links.line.no-time': 'no quedaba tiempo para buscar la cuenta; importa esta línea otra vez',
  'links.line.no-answer': 'Returning.AI no respondió sobre esa cuenta; importa esta línea otra vez',

  'erase.nothing.title': '📊 Nada que borrar',
  'erase.nothing': 'En este servidor no hay nada guardado sobre {member} ({id}) que se pueda borrar.',
  'erase.nothing-any-more': 'Ya no hay nada guardado sobre este miembro; no se ha cambiado nada.',
  'erase.title': '📊 ¿Borrar a un miembro?',
  'erase.stored': 'Esto es lo guardado sobre {member} ({id}) en este servidor:',
  'erase.stored.link': 'un vínculo a {account}',
  'erase.stored.more-links': '{count, number} · vínculos más, en otras comunidades',
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
    'las cantidades, los totales y la ID de la cuenta en las concesiones, para que las cuentas sigan cuadrando',
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

  'refusal.bad-account':
    'Indica la cuenta por su ID de Returning.AI (24 caracteres 0-9 y a-f), su correo o su nombre de usuario.',
  'refusal.account-taken':
    'Esa cuenta ya está vinculada a {member}. Quita primero ese vínculo con `/links remove account`.',
  'refusal.account-unclear':
    'Varios miembros están vinculados a cuentas que se llamaban así. Indica la cuenta por su ID (24 caracteres 0-9 y a-f), o el miembro.',
  'refusal.account-without-id':
    'Returning.AI conoce esa cuenta, pero no dice la ID que hace falta para los puntos. Indica la cuenta por su ID (24 caracteres 0-9 y a-f).',
  'refusal.account.not-found':
    'Returning.AI no ha encontrado ninguna cuenta con ese nombre en esta comunidad. Revisa cómo se escribe, o indica la cuenta por su ID (24 caracteres 0-9 y a-f).',
  'refusal.account.key-problem':
    'La clave API no puede buscar cuentas. Dale el permiso Get User Data, o indica la cuenta por su ID (24 caracteres 0-9 y a-f).',
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
    'Es tu propia solicitud, así que la decide otra persona. Pide ayuda a otro moderador o a alguien con «Gestionar servidor». `/link remove` la retira.',
  'refusal.request.own-account':
    'Esa cuenta es tuya, o lo fue, así que otra persona decide esta solicitud, que sigue abierta. Pide ayuda a otro moderador o a alguien con «Gestionar servidor».',
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
    'Returning.AI conoce esa cuenta, pero no dice la ID que hace falta para los puntos. La solicitud sigue abierta: pide al miembro la ID (24 caracteres 0-9 y a-f) con `/link request`.',
  'refusal.request.account.key-problem':
    'La clave API no puede buscar cuentas. La solicitud sigue abierta: da a la clave el permiso Get User Data, o haz que alguien con «Gestionar servidor» vincule al miembro por su ID con `/links set`.',
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
    'Son {count, number} vínculos, más de los que caben en los {files, number} archivos que Discord admite con un mensaje. Pide una copia de la base de datos a quien gestiona este bot.',
  'refusal.import.key-problem':
    'La clave API no puede buscar cuentas, así que no se ha cambiado nada. Dale el permiso Get User Data, o indica todas las cuentas por sus ID (24 caracteres 0-9 y a-f).',
  'refusal.import.no-answer':
    'Returning.AI no responde ahora mismo, así que no se ha cambiado nada. Inténtalo de nuevo en un minuto, o indica todas las cuentas por sus ID (24 caracteres 0-9 y a-f).',
  'refusal.import.other-community':
    'Este servidor tiene otra comunidad desde que hiciste esta importación, así que no se ha cambiado nada. Usa `/links import` otra vez.',
  'refusal.import.stopped':
    'La importación se detuvo tras {done, number} vínculos o alguno más, porque aquí algo ha fallado. Lo vinculado se queda así; usa `/links import` con el mismo archivo para hacer el resto.',
  'refusal.no-draft.links':
    'Esta importación ya se confirmó o se canceló, tiene más de {life}, ha dejado paso a otras más nuevas, o no es tuya. `/links import` con el archivo muestra lo que queda por hacer.',
  'refusal.no-draft.community':
    'Esto ya se confirmó o se canceló, tiene más de {life}, ha dejado paso a algo más nuevo, o no es tuyo. Usa `/setup` otra vez.',

  'refusal.own-erasure':
    'Aquí nadie se borra a sí mismo, para que lo que alguien hizo en el equipo no desaparezca por su propia mano. Pide a otra persona con «Gestionar servidor» que use `/links erase` por ti.',
  'refusal.not-a-user-id':
    'Elige al miembro con `user` o, si Discord ya no lo ofrece, indica su ID con `id`: de 17 a 20 cifras, de un mensaje antiguo o del propio miembro.',
  'refusal.identity.no-fields':
    'Los campos de la comunidad no se pueden listar ahora mismo, así que `identity-field` se queda como estaba. Inténtalo de nuevo en un minuto, o mira la clave API con `/setup`.',
  'refusal.identity.unknown-field':
    'Esta comunidad no tiene ese campo. Elige uno de la lista mientras escribes `identity-field`, o mira `/fields list`.',
  'refusal.identity.not-text':
    'No consta que ese campo contenga texto, y las ID de Discord son más largas de lo que puede ser un número. Elige un campo de texto, o crea uno con `/fields create type:text`.',
  'refusal.identity.no-key':
    'Returning.AI no dice el nombre de este campo en la base de datos, que hace falta para buscar miembros. Elige otro campo de texto.',
  'refusal.identity.of-everybody':
    'Esa es una columna que todos tienen y pueden rellenar. Crea un campo de texto solo para ID de Discord con `/fields create type:text`, y elígelo.',
  'refusal.unknown-choice': 'Esa opción no existe. Elige `hidden` o `shown`.',

  // Reactions and their rules, undo of many, reviews.

  // Fields, badges, boards, balances, histories, the log channel.

  // Settings, the check of a server, notices, answers.

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
  'command.links.show.description': 'Ver la cuenta de un miembro y los puntos que la esperan',
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
  'command.privacy.description': 'Ver o cambiar lo que otros ven de ti en este servidor',
  'command.privacy.board.name': 'clasificación',
  'command.privacy.board.description': 'Si las clasificaciones te muestran; si lo omites, se queda como está',
  'command.privacy.board.choice.hidden.name': 'Oculto',
  'command.privacy.board.choice.shown.name': 'Visible',
};
