import type { Translation } from '../translation.ts';

/** Brazilian Portuguese, as friends in a community talk: você. */
export const pt: Translation = {
  'duration.days': '{count, plural, one {um dia} many {{count, number} de dias} other {{count, number} dias}}',
  'duration.hours': '{count, plural, one {uma hora} many {{count, number} de horas} other {{count, number} horas}}',
  'duration.minutes':
    '{count, plural, one {um minuto} many {{count, number} de minutos} other {{count, number} minutos}}',
  'duration.seconds':
    '{count, plural, one {um segundo} many {{count, number} de segundos} other {{count, number} segundos}}',

  'award.heading.increase': 'Pontos adicionados',
  'award.heading.decrease': 'Pontos removidos',
  'award.heading.overwrite': 'Pontos definidos',
  'award.heading.not-increase': 'Pontos não adicionados',
  'award.heading.not-decrease': 'Pontos não removidos',
  'award.heading.not-overwrite': 'Pontos não definidos',
  'award.heading.undone': 'Desfeito',
  'award.heading.not-undone': 'Não desfeito',
  'award.heading.pending': 'Pontos pendentes',
  'award.heading.waiting': 'Pontos aguardando',
  'award.heading.being-checked': 'Em verificação',
  'award.heading.expired': 'Pontos expirados',

  'award.change.increase': '**+{amount, number}** {field}',
  'award.change.decrease': '**−{amount, number}** {field}',
  'award.change.overwrite': '{field} definido em **{amount, number}**',

  'award.total': '**Total: {total, number}**',
  'award.total-before': '**Total: {total, number}** (antes: {before, number})',
  'award.total-not-said': '**Total:** a Returning.AI aceitou a mudança, mas não informou o novo total.',
  'award.total-elsewhere': '**Total:** veja `/balance`.',
  'award.zero.set': '⚠️ Parou no zero: a Returning.AI não definiu o total em {asked, number}.',
  'award.zero.taken': '⚠️ Parou no zero: era para tirar {asked, number}, e havia {before, number}.',
  'award.zero.below': '⚠️ O total está abaixo de zero.',
  'award.zero.perhaps': 'Não se sabe quanto havia antes. Se era menos que {asked, number}, parou no zero.',

  'award.state.accepted': 'Aceito. Esta mensagem muda sozinha assim que a Returning.AI confirmar.',
  'award.state.waiting':
    'Ainda não há uma conta da Returning.AI vinculada a {member}, então estes pontos aguardam até {until}. {member} pode vincular uma em um passo: `/link request`.',
  'award.state.reading-back': 'Estou conferindo se isto chegou e não envio duas vezes.',
  'award.state.answer-lost':
    'Enviado, mas a resposta da Returning.AI se perdeu. Estou conferindo se chegou e não envio duas vezes.',
  'award.state.review': 'Esta mensagem muda sozinha quando a equipe tiver decidido.',
  'award.state.erased': 'O que estava guardado sobre este membro foi apagado antes do vínculo.',
  'award.state.expired': 'A conta do membro não foi vinculada a tempo. Quando for, os pontos podem ser dados de novo.',
  'award.state.cancelled-unsent': 'Desfeito antes do envio: nada chegou à Returning.AI.',
  'award.state.cancelled-sent': 'Desfeito antes de chegar: não será enviado de novo.',
  'award.undone-by': 'Desfeito por {actor} ({receipt}).',
  'award.being-undone-by': '⏳ Sendo desfeito por {actor} ({receipt}).',
  'award.decided-by': 'Não havia certeza se isto tinha chegado; {actor} decidiu.',
  'award.outside': 'O total também mudou fora do Discord nesse meio-tempo.',
  'award.outside-by': 'O total também mudou fora do Discord nesse meio-tempo ({change, number, signed}).',
  'award.copy.cancelled-found': '🔎 Parece que uma tentativa anterior chegou, afinal. A equipe decide.',
  'award.copy.cancelled-compensated':
    '{copy, plural, one {Uma tentativa anterior} many {Mais uma tentativa anterior} other {Mais uma tentativa anterior}} tinha chegado, afinal; {actor} mandou descontá-la.',
  'award.copy.found':
    '🔎 Foi enviado de novo e agora parece estar lá {times, plural, =2 {duas vezes} one {uma vez} many {{times, number} de vezes} other {{times, number} vezes}}. A equipe decide.',
  'award.copy.compensated':
    'Tinha chegado {times, plural, =2 {duas vezes} one {uma vez} many {{times, number} de vezes} other {{times, number} vezes}}; {actor} mandou descontar a {copy, plural, =2 {terceira} =3 {quarta} =4 {quinta} one {segunda} many {próxima} other {próxima}} cópia.',
  'award.takes-back': 'Desfaz {receipt}: {change} por {actor}.',
  'award.reason': 'Motivo: {reason}',
  'award.by': 'Por {actor} · {when}',
  'award.button.undo': 'Desfazer',
  'award.button.history': 'Histórico',

  // Each follows "por".
  'award.actor.reaction': '{actor} com {where}',
  'award.actor.reaction-removed': '{actor}, que removeu {where}',
  'award.actor.reactions-cleared': 'alguém da moderação que limpou {where}',
  'award.actor.message': '{actor} por {where}',

  'problem.UNREACHABLE': 'Não consigo me conectar à Returning.AI agora. Continuo tentando, não é preciso fazer nada.',
  'problem.SLOW_DOWN':
    'A Returning.AI me pediu para ir mais devagar. Continuo assim que ela deixar, não é preciso fazer nada.',
  'problem.PUT_OFF': 'A Returning.AI não está aceitando isto agora. Tento de novo, não é preciso fazer nada.',
  'problem.HISTORY_UNREADABLE':
    'A Returning.AI não me mostra o histórico desta conta agora. Olho de novo por até meio minuto antes de enviar, para conseguir saber se chegou; não é preciso fazer nada.',
  'problem.KEY_PROBLEM':
    'A Returning.AI recusa a chave de API deste servidor. Alguém com *Gerenciar servidor* precisa informar uma válida com `/setup`; depois isto segue sozinho.',
  'problem.NO_KEY':
    'Este servidor não tem uma chave de API para a comunidade desta concessão. Escolha essa comunidade de novo com `/setup community:…` e informe a chave dela; depois isto segue sozinho.',
  'problem.ROUTE_MOVED':
    'A Returning.AI não conhece mais o endereço que eu uso. Quem opera o bot precisa conferir `RETURNING_API_URL`; depois isto segue sozinho.',
  'problem.REFUSED_400':
    'A Returning.AI não aceitou a mudança: o campo ou a quantidade não serve. Peça a um admin para olhar o campo, ou informe outro, e tente de novo.',
  'problem.REFUSED_404':
    'A Returning.AI não conhece a conta deste membro ou este campo. Peça a um admin para olhar o vínculo e o campo e tente de novo.',
  'problem.FIELD_DELETED':
    'Este campo foi excluído na Returning.AI, então os pontos dele não podem mais ser alterados. Ao digitar, cada comando sugere os campos que existem.',
  'problem.REFUSED_409':
    'A Returning.AI recusou a mudança porque ela conflita com o estado atual da conta. Olhe `/balance` e tente de novo.',
  'problem.REFUSED': 'A Returning.AI recusou a mudança. Peça a um admin para conferir a conexão e tente de novo.',
  'problem.DROPPED_BY_STAFF':
    'Não havia certeza se isto tinha chegado, e a equipe decidiu descartar. Não será enviado de novo.',
  'problem.NOT_ACKNOWLEDGED':
    'O Discord não confirmou minha resposta ao comando, então ninguém a viu, e nada foi enviado. Use o comando de novo.',
  'problem.ORIGINAL_REFUSED':
    'A concessão que isto deveria desfazer também foi recusada, então não há nada para desfazer.',
  'problem.STOPPED_AT_ZERO':
    'O total parou no zero, então a concessão que isto deveria desfazer tirou menos do que diz. Não adivinho quanto devolver: `/points undo` com o recibo dela mostra os dois números.',
  'problem.OUTCOME_UNKNOWN':
    'A resposta da Returning.AI se perdeu, e o histórico dela não mostra se isto chegou. Não adivinho: a equipe decide.',
  'problem.LIST_UNAVAILABLE':
    'A resposta da Returning.AI se perdeu, e ela não me deixa listar o histórico, então não consigo ver se isto chegou. Não adivinho: a equipe decide.',
  'problem.OVERTAKEN':
    'Outros pontos deste membro chegaram enquanto este total esperava; defini-lo agora os apagaria. Não adivinho: a equipe decide. Descarte-o e defina o total que é certo agora.',
  'problem.SERVER_ERRORS':
    'A Returning.AI respondeu com erro todas as vezes, e o histórico dela mostra que nada chegou. Parei de tentar: a equipe decide.',
  'problem.ABSENCE_UNPROVEN':
    'A resposta da Returning.AI se perdeu. O histórico dela não mostra isto, mas talvez não mostre tudo. Não adivinho: a equipe decide.',
  'problem.AMBIGUOUS':
    'A resposta da Returning.AI se perdeu, e o histórico dela não diz com certeza se isto chegou: um registro pode ser este ou o de outra pessoa. Não adivinho: a equipe decide.',
  'problem.answered.elsewhere':
    'O endereço da Returning.AI respondeu HTTP {status}, que aponta para outro lugar, e eu não sigo esse tipo de desvio. Continuo tentando. Se continuar assim, quem opera o bot precisa conferir `RETURNING_API_URL` e o que há no caminho: um firewall ou um proxy.',
  'problem.answered.foreign':
    'O endereço da Returning.AI respondeu HTTP {status} com uma página que não é dela. Continuo tentando. Se continuar assim, quem opera o bot precisa conferir `RETURNING_API_URL` e o que há no caminho: um firewall ou um proxy.',
  'problem.unnamed':
    'Algo que eu não sei nomear está atrapalhando. Um admin encontra os detalhes no log com este recibo.',

  'refusal.unexpected':
    'Algo deu errado aqui. Nenhum ponto foi dado por isso; mesmo assim, um emblema ou uma configuração pode ter mudado, então confira antes de tentar de novo. Se acontecer outra vez, passe esta referência a um admin: `{reference}`.',
  'refusal.not-shown': 'O Discord não me disse a tempo se você está vendo isto, então não fiz nada. Tente de novo.',
  'refusal.not-in-server': 'Eu só funciono em um servidor. Vá a um canal do seu servidor e tente lá de novo.',
  'refusal.server-not-seen':
    'Ainda não estou vendo este servidor. Tente de novo em um minuto; se não adiantar, um admin precisa me adicionar de novo.',
  'refusal.unknown-component':
    'Este botão ou formulário é de uma versão antiga minha. Use o comando de novo para ter um novo.',
  'refusal.unknown-command':
    'Não conheço mais este comando. Recarregue o Discord (Ctrl+R) e escolha-o de novo na lista.',
  'refusal.roles-unknown':
    'O Discord ainda não me informou os cargos deste servidor, então não consigo ver quem pode o quê. Tente de novo em um minuto.',
  'refusal.user-missing': 'Não conheço essa pessoa. Escolha um membro da lista que o Discord oferece.',
  'refusal.channel-missing': 'Não consigo ver que canal é este. Tente de novo em um canal de texto.',

  'refusal.amount-not-a-number': 'A quantidade precisa ser um número, por exemplo 10 ou 2,5.',
  'refusal.amount-too-fine': 'Uma quantidade tem no máximo duas casas decimais, por exemplo 2,5 ou 0,01.',
  'refusal.amount-out-of-range': 'A quantidade precisa ser de {minimum, number} a {maximum, number}.',
  'refusal.amount-not-positive':
    'A quantidade precisa ser de {minimum, number} a {maximum, number}. Para tirar pontos use `/points remove`; para corrigir um total, `/points set`.',
  'refusal.reason-too-long':
    'O motivo tem {length, plural, one {um caractere} many {{length, number} de caracteres} other {{length, number} caracteres}}; cabem no máximo {most, number}.',
  'refusal.may-not-award':
    'Só a equipe pode fazer isto: é preciso ter a permissão “Gerenciar mensagens” no servidor todo. Fale com um admin do servidor.',
  'refusal.may-not-award-role':
    'Só a equipe pode fazer isto: é preciso ter a permissão “Gerenciar mensagens” no servidor todo ou o cargo {role}. Fale com um admin do servidor.',
  'refusal.may-not-set':
    'Definir um total, ou desfazer isso, exige **Gerenciar servidor** ou o cargo da equipe. Fale com um admin.',
  'refusal.may-not-set-role':
    'Definir um total, ou desfazer isso, exige **Gerenciar servidor** ou o cargo da equipe {role}. Fale com um admin.',
  'refusal.may-not-manage': 'Você precisa da permissão “Gerenciar servidor” para isto. Fale com um admin do servidor.',
  'refusal.disabled':
    'Os pontos estão desligados neste servidor. Alguém com “Gerenciar servidor” pode ligá-los com `/setup enabled:True`. O que foi aceito antes ainda será entregue.',
  'refusal.bot-member': '{member} é um bot; bots não têm pontos. Escolha uma pessoa.',
  'refusal.not-a-member':
    '{member} não está mais neste servidor. Para corrigir uma concessão antiga, use `/points undo` com o recibo dela.',
  'refusal.own-points':
    'Isto seria para você, e ninguém dá pontos ou emblemas a si mesmo. Fale com outra pessoa da moderação ou com alguém com “Gerenciar servidor”.',
  'refusal.own-account':
    '{member} usa a sua própria conta da Returning.AI, e ninguém dá pontos ou emblemas a si mesmo. Fale com outra pessoa da moderação ou com alguém com “Gerenciar servidor”.',
  'refusal.own-undo':
    'Desfazer {receipt} daria pontos a você, e ninguém faz isso consigo mesmo. Fale com outra pessoa da moderação ou com alguém com “Gerenciar servidor”.',
  'refusal.own-decision.given':
    'Foi você quem deu ou desfez isto, então outra pessoa decide o que fazer com {receipt}. Fale com outra pessoa da moderação ou com alguém com “Gerenciar servidor”.',
  'refusal.own-decision.own':
    'Estes pontos são seus, então outra pessoa decide o que fazer com {receipt}. Fale com outra pessoa da moderação ou com alguém com “Gerenciar servidor”.',
  'refusal.not-linked.change':
    '{member} não tem uma conta da Returning.AI vinculada, então não há pontos para alterar. Alguém com “Gerenciar servidor” pode vincular uma com `/links set`.',
  'refusal.not-linked.badge':
    '{member} não tem uma conta da Returning.AI vinculada, então não há quem receba o emblema. Alguém com “Gerenciar servidor” pode vincular uma com `/links set`.',
  'refusal.unknown-receipt':
    'Não há concessão com este recibo aqui. O recibo fica no fim de cada concessão, por exemplo R-7F3K2M.',

  'refusal.unknown-change':
    'Ao definir um total, a diferença conta para os limites deste servidor, e agora não se sabe ao certo qual é o total atual: não dá para lê-lo, ou há pontos a caminho. Tente de novo em um minuto ou fale com alguém com “Gerenciar servidor”.',
  'refusal.limit.set-counts': 'Ao definir um total, o que conta é a diferença.',
  'refusal.limit.undo-counts': 'Desfazer isto devolve pontos, e isso conta como dar pontos.',
  'refusal.limit.per-award': 'Uma concessão aqui é de no máximo {limit, number}.',
  'refusal.limit.hour-used-up': 'Seu limite de {limit, number} por hora está esgotado.',
  'refusal.limit.hour-left': 'Do seu limite de {limit, number} por hora, restam {left, number}.',
  'refusal.limit.hour-free': '{free, number} voltam a ficar disponíveis {when}.',
  'refusal.limit.can-change': 'Alguém com “Gerenciar servidor” pode mudar o limite com `/setup`.',
  'refusal.limit.can-undo': 'Peça a alguém com “Gerenciar servidor” para desfazer, ou tente de novo mais tarde.',

  'refusal.undo.nothing':
    'Você não tem aqui nenhuma concessão que possa ser desfeita. Para desfazer a de outra pessoa, informe o recibo.',
  'refusal.undo.field-deleted':
    'O campo “{field}” foi excluído na Returning.AI, então os pontos dele não podem mais ser alterados. Dê os pontos em outro: ao digitar, o comando sugere os campos que existem.',
  'refusal.undo.no-key':
    'Este servidor não tem mais uma chave de API para a comunidade de {receipt}, então não dá para desfazer. Alguém com “Gerenciar servidor” pode escolher essa comunidade de novo com `/setup community:…` e informar a chave dela; depois tente de novo.',
  'refusal.undo.already': 'Isso já foi desfeito por {actor} ({receipt}). `/points undo {receipt}` traz de volta.',
  'refusal.undo.recorded': '{receipt} está sendo registrado agora. Tente de novo em alguns segundos.',
  'refusal.undo.void': '{receipt} nunca mudou pontos, então não há nada para desfazer. `/history` mostra o que mudou.',
  'refusal.undo.unsettled-set':
    '{receipt} ainda não foi concluído, então não há certeza sobre o total anterior. Tente de novo depois disso.',
  'refusal.undo.unknown-before':
    'O total anterior a {receipt} não é conhecido, ou era o mesmo, então não dá para restaurá-lo. Use `/points set` com o total certo.',
  'refusal.undo.too-large':
    'O total anterior a {receipt} é grande demais para eu restaurá-lo com exatidão. Use `/points set` com o total certo ou defina um maior na Returning.AI.',
  'refusal.undo.other': '{receipt} não pode ser desfeito. Use `/points add` ou `/points remove` em vez disso.',
  'refusal.undo.set-stopped':
    '{receipt} deveria definir o total em {asked}, e ele parou no zero. Use `/points set` com o total certo.',
  'refusal.undo.set-stopped-before':
    '{receipt} deveria definir o total em {asked}, e ele parou no zero. O anterior era {before}. Use `/points set` com o total certo.',
  'refusal.undo.nothing-taken':
    '{receipt} deveria tirar {asked}, e não havia nada: o total ficou no zero, então não há nada para devolver. `/points add amount:{asked}` devolve tudo o que deveria ter sido tirado.',
  'refusal.undo.less-taken':
    '{receipt} deveria tirar {asked}, mas só havia {before}, e o total parou no zero. Não adivinho o que devolver: `/points add amount:{before}` devolve o que havia, `/points add amount:{asked}` devolve tudo o que deveria ter sido tirado.',

  'setup.language.by-discord': 'Idioma: {language}, como o do servidor no Discord',
  'setup.language.chosen': 'Idioma: {language}',

  // Reactions and their rules, undo of many, reviews.
  'refusal.bad-language': 'Ainda não falo esse idioma. Escolha um da lista.',

  'rule.title.shown': '📊 Regra',
  'rule.title.added': '✅ Regra adicionada',
  'rule.title.changed': '✅ Regra alterada',
  'rule.title.removed': '✅ Regra removida',
  'rule.title.list': '📊 Regras',
  'rule.none': 'Nenhuma reação dá pontos ainda. Crie uma regra com `/rules add emoji:⭐ amount:5`.',
  'rule.to-change': 'Para alterar: `/rules edit rule:{rule} …`',
  'rule.gives-nothing': '{gift} não dá mais nada.',
  'rule.gave-stays': 'O que ela deu fica, mesmo que essas reações sejam removidas.',
  'rule.gift': '{emoji} **+{amount, number}** {field}',
  'rule.gift-unconnected': '{emoji} **+{amount, number}**',
  'rule.no-field': '(⛔ sem campo: defina um com `/rules edit`, ou escolha o padrão com `/fields default`)',
  'rule.line': '**#{rule}** {gift} · {state}',
  'rule.state.removed': '⛔ removida',
  'rule.state.unconnected': '⛔ não dá nada: nenhuma comunidade escolhida',
  'rule.state.paused': '⛔ pausada',
  'rule.state.on': '✅ ligada',
  'rule.state.off': '⛔ desligada',
  'rule.choice-off': '{rule} (desligada)',
  // Conditions, one beside the other.
  'rule.channel': 'em {channel}',
  'rule.giver-role': 'dados por {role}',
  'rule.receiver-role': 'recebidos por {role}',
  'rule.deny-role': 'nem de {role} nem para {role}',
  'rule.per-giver': 'no máximo {limit, number} por dia de um membro',
  'rule.per-receiver': 'no máximo {limit, number} por dia para um membro',
  'rule.per-pair': 'no máximo {limit, number} por dia de um membro para outro',
  'rule.per-message': 'no máximo {limit, number} por mensagem',
  'rule.max-age':
    'mensagens de até {days, plural, one {{days, number} dia} many {{days, number} de dias} other {{days, number} dias}}',
  'rule.account-age':
    'contas de pelo menos {days, plural, one {{days, number} dia} many {{days, number} de dias} other {{days, number} dias}}',
  'rule.member-age':
    'membros há pelo menos {days, plural, one {{days, number} dia} many {{days, number} de dias} other {{days, number} dias}}',
  'rule.on-remove.revoke': 'retirados quando a reação é removida',
  'rule.on-remove.keep': 'mantidos quando a reação é removida',
  'rule.besides': '⚠️ Mesmo emoji que {rules}: uma única reação pode dar os pontos de cada uma.',
  'rule.besides-more':
    '⚠️ Mesmo emoji que {rules} e mais {more, number}: uma única reação pode dar os pontos de cada uma.',
  'rule.gone.paused': '⛔ Não existe mais: {options}. Por isso ela está pausada.',
  'rule.gone.nobody': '⛔ Não existe mais: {options}. Por isso ela não dá a ninguém.',
  'rule.gone.repair':
    '-# Escolher outro: `/rules edit rule:{rule} {option}:…`. Nenhum: `/rules edit rule:{rule} clear:{option}`.',
  'rule.gone.emoji':
    '⚠️ O emoji dela não existe mais, ou é de outro servidor: quase ninguém consegue reagir com ele, ou ninguém.',
  'rule.gone.emoji-repair':
    '-# Escolher outro: `/rules edit rule:{rule} emoji:…`. Sem regra: `/rules remove rule:{rule}`.',
  'rule.button.off': 'Desligar',
  'rule.button.on': 'Ligar',
  // Options of `/rules`, by the names that their readers see.
  'rule.option.giver-role': 'cargo-que-dá',
  'rule.option.receiver-role': 'cargo-que-recebe',
  'rule.option.deny-role': 'cargo-excluído',
  'rule.option.channel': 'canal',
  'rule.option.per-giver': 'por-quem-dá',
  'rule.option.per-receiver': 'por-quem-recebe',
  'rule.option.per-pair': 'por-par',
  'rule.option.per-message': 'por-mensagem',
  'rule.option.max-age': 'idade-máxima',
  'rule.option.account-age': 'idade-da-conta',
  'rule.option.member-age': 'tempo-de-membro',
  'rule.option.enabled': 'ligada',
  'rules.page': 'Página {page, number} de {pages, number}',
  'rules.button.earlier': 'Anterior',
  'rules.button.later': 'Próxima',

  'reward.title.added': '✅ Cargo por total adicionado',
  'reward.title.changed': '✅ Cargo por total alterado',
  'reward.title.removed': '✅ Cargo por total removido',
  'reward.title.list': '📊 Cargos por total',
  'reward.title.confirm': '⚠️ Este cargo pode mais que os membros',
  'reward.title.cancelled': '✅ Nada foi alterado',
  'reward.cancelled': 'Tudo fica como estava.',
  'reward.none': 'Nenhum cargo é dado por um total ainda. Comece com `/rewards add role:… total:100`.',
  'reward.no-field': '(⛔ este campo não existe mais)',
  'reward.line': '{role} a partir de **{total, number}** {field} · {state}',
  'reward.state.on': '✅ ligado',
  'reward.state.paused': '⛔ pausado',
  'reward.stack.on': 'fica junto dos mais altos',
  'reward.stack.off': 'só enquanto nenhum mais alto for alcançado',
  'reward.keep.on': 'fica quando o total cai',
  'reward.keep.off': 'sai quando o total cai',
  'reward.margin': 'mas só abaixo de {below, number}',
  'reward.granted':
    '{granted, plural, one {{granted, number} membro recebeu de mim} many {{granted, number} de membros receberam de mim} other {{granted, number} membros receberam de mim}}',
  'reward.members':
    'Que eu saiba, {members, plural, one {{members, number} membro vinculado alcançou e recebe} many {{members, number} de membros vinculados alcançaram e recebem} other {{members, number} membros vinculados alcançaram e recebem}} aos poucos.',
  'reward.when':
    'Só conheço os totais de membros vinculados, como o Returning.AI informou quando os últimos pontos deles chegaram.',
  'reward.come-back': 'Quem sai do servidor e volta recebe o cargo na próxima vez que seus pontos mudarem.',
  'reward.powers': 'Quem tem {role} pode isto: {powers}. Os membros conseguiriam isso só com pontos.',
  'reward.powers-confirm': 'É isso que você quer? Você pode confirmar durante {life}.',
  'reward.button.confirm': 'Dar com estes poderes',
  'reward.button.cancel': 'Cancelar',
  'reward.gives-nothing': '{role} não é mais dado por nenhum total.',
  'reward.gave-stays':
    'Quem tem fica com ele: {granted, plural, one {{granted, number} membro recebeu de mim} many {{granted, number} de membros receberam de mim} other {{granted, number} membros receberam de mim}}.',
  'reward.problem.gone': 'O cargo não existe mais. Remova com `/rewards remove` e escolha outro com `/rewards add`.',
  'reward.problem.managed':
    'O Discord ou outro app gerencia este cargo, então ninguém pode dá-lo. Remova com `/rewards remove`.',
  'reward.problem.above':
    'O cargo não está abaixo do meu mais alto. Coloque o meu acima dele nas configurações do servidor; aí eu continuo sozinho.',
  'reward.problem.no-permission':
    'Falta para mim a permissão *Gerenciar cargos*. Dê essa permissão ao meu cargo nas configurações do servidor; aí eu continuo sozinho.',
  'reward.problem.powers':
    'O cargo ganhou permissões que ninguém confirmou. Tire-as dele, ou confirme com `/rewards edit`.',
  'reward.problem.refused':
    'O Discord não me deixou dar ou tirar. Veja meu cargo e as permissões dele, depois use `/rewards edit` com este cargo.',
  'reward.problem.other-community': 'É para pontos de outra comunidade, não da escolhida agora.',
  'reward.reason': 'Total {total, number}; este cargo é dado a partir de {needed, number}',
  'reward.reason.unknown': 'Este cargo é dado a partir de {needed, number} pontos',
  'refusal.reward.everyone': 'Todos têm o cargo @everyone. Escolha outro.',
  'refusal.reward.managed': 'O Discord ou outro app gerencia este cargo, então ninguém pode dá-lo. Escolha outro.',
  'refusal.reward.above':
    'Este cargo não está abaixo do meu mais alto, então não posso dá-lo. Coloque o meu acima dele nas configurações do servidor e tente de novo.',
  'refusal.reward.above-you':
    'Não cabe a você dar este cargo: ele não está abaixo do seu mais alto, ou permite o que você não pode fazer. Fale com alguém acima dele, ou com quem é dono do servidor.',
  'refusal.reward.no-permission':
    'Falta para mim a permissão *Gerenciar cargos*. Dê essa permissão ao meu cargo nas configurações do servidor e tente de novo.',
  'refusal.reward.gone': 'Esse cargo não existe neste servidor. Escolha um da lista do Discord.',
  'refusal.reward.unknown':
    'Este cargo não é dado aqui por nenhum total. Escolha um da lista enquanto digita, ou veja `/rewards list`.',
  'refusal.reward.exists': 'Este cargo já é dado por um total. Altere com `/rewards edit`.',
  'refusal.reward.too-many':
    'Este servidor já dá {most, number} cargos por total, todos os que pode. Remova um antes com `/rewards remove`.',
  'refusal.reward.nothing-to-change':
    'Nada foi alterado: escolha pelo menos uma coisa para alterar além do cargo. `/rewards list` o mostra como está.',
  'refusal.no-draft.reward':
    'Isto já foi confirmado ou cancelado, tem mais de {life}, deu lugar a algo mais novo, ou não é seu. Use `/rewards` de novo.',

  'why.title': '📊 Por que pontos?',
  'why.lead': 'Reações a {link}',
  'why.button.rule': 'Abrir a regra #{rule}',
  'why.nothing': 'Nenhuma reação aqui dá pontos, ou é de antes de existir uma regra sobre ela.',
  'why.no-rules': 'No momento não há regras.',
  'why.rules': 'Estas dão pontos neste servidor:',
  'why.line': '{emoji} {member}: {verdict}',
  'why.line-with-setting': '{emoji} {member}: {verdict} ({setting})',
  'why.due': '⏳ sendo analisada.',
  'why.gift': '{symbol} {change} para {member} · {state} · {receipt}.',
  'why.gone': 'A reação sumiu; os pontos ficam, porque a regra diz isso ou porque ela estava desligada.',
  'why.state.pending': 'pontos pendentes',
  'why.state.waiting': 'pontos aguardando',
  'why.state.checking': 'em verificação',
  'why.state.added': 'pontos adicionados',
  'why.state.undone': 'desfeito',
  'why.state.undone-by-staff': 'desfeito pela equipe',
  'why.state.not-added': 'pontos não adicionados',
  'why.state.expired': 'pontos expirados',
  'why.removed.refused': 'removida; os pontos dela já tinham sido recusados antes · {receipt}.',
  'why.removed.expired': 'removida; os pontos dela já tinham expirado antes · {receipt}.',
  'why.removed.stays': 'removida, mas não foi possível retirar {change}; a equipe pode desfazer {receipt}.',
  'why.removed.being-undone': '⏳ removida; {change} está sendo retirado · {receipt}.',
  'why.removed.undone': '↩️ removida, e {change} retirado · {receipt}.',
  'why.removed.early': 'removida antes de dar os seus **+{amount, number}**.',
  'why.frozen.staff': 'Fica assim: a equipe retirou os pontos.',
  'why.frozen.erased': 'Fica assim: os dados do membro foram apagados antes da decisão.',
  'why.frozen.restored': 'Fica assim: um backup foi restaurado antes da decisão.',
  'why.frozen.flapping': 'Fica assim: ela foi colocada e tirada vezes demais.',
  'why.not-frozen.staff': '⛔ sem pontos: a equipe retirou os pontos.',
  'why.not-frozen.erased': '⛔ sem pontos: os dados do membro foram apagados antes da decisão.',
  'why.not-frozen.restored': '⛔ sem pontos: um backup foi restaurado antes da decisão.',
  'why.not-frozen.flapping': '⛔ sem pontos: ela foi colocada e tirada vezes demais.',
  // Each follows "sem pontos".
  'why.not.points-on': '⛔ sem pontos: os pontos estavam desligados neste servidor.',
  'why.not.rule-on': '⛔ sem pontos: a regra estava desligada ou pausada.',
  'why.not.connected':
    '⛔ sem pontos: este servidor não estava conectado à Returning.AI, ou nenhum tipo de pontos tinha sido escolhido.',
  'why.not.giver-person': '⛔ sem pontos: bots não dão pontos.',
  'why.not.message-readable': '⛔ sem pontos: não consegui ver quem escreveu a mensagem.',
  'why.not.author-person': '⛔ sem pontos: bots e webhooks não recebem pontos.',
  'why.not.author-wrote': '⛔ sem pontos: é uma mensagem do próprio Discord, que ninguém escreveu.',
  'why.not.not-self': '⛔ sem pontos: ninguém dá pontos a si mesmo.',
  'why.not.author-here': '⛔ sem pontos: o autor não está mais neste servidor.',
  'why.not.max-age': '⛔ sem pontos: a mensagem era antiga demais.',
  'why.not.channel': '⛔ sem pontos: a regra não vale neste canal.',
  'why.not.giver-role': '⛔ sem pontos: para dar é preciso um cargo que este membro não tinha.',
  'why.not.giver-deny': '⛔ sem pontos: um cargo deste membro não pode dar.',
  'why.not.receiver-role': '⛔ sem pontos: para receber é preciso um cargo que o autor não tinha.',
  'why.not.receiver-deny': '⛔ sem pontos: um cargo do autor não pode receber.',
  'why.not.account-age': '⛔ sem pontos: a conta do Discord deste membro era nova demais.',
  'why.not.member-age': '⛔ sem pontos: este membro não estava no servidor há tempo suficiente.',
  'why.not.per-giver': '⛔ sem pontos: este membro já tinha dado tudo o que um membro pode dar em um dia.',
  'why.not.per-receiver': '⛔ sem pontos: o autor já tinha recebido tudo o que um membro pode receber em um dia.',
  'why.not.per-pair': '⛔ sem pontos: este membro já tinha dado ao autor tudo o que pode em um dia.',
  'why.not.per-message': '⛔ sem pontos: a mensagem já tinha recebido tudo o que uma mensagem pode receber.',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'regra #{rule}',
  'why.setting.enabled': '`/setup enabled`',
  'why.setting.connected': '`/setup` e `/fields default`',
  'why.setting.permissions': 'minhas permissões naquele canal',
  'why.setting.always': 'isso vale para todas as regras',
  'why.setting.of-rule': '`{option}` da regra #{rule} é {value}',
  'why.setting.days-of-rule': '`{option}` da regra #{rule} é {value} (dias)',
  'why.setting.taken-away': '`{option}` da regra #{rule} foi removido desde então',

  'undo.reason': 'Desfazer {receipt}',

  'undo.title': '📊 Desfazer',
  'undo.awards':
    'Concessões: **{awards, number}**, para **{members, number}** {members, plural, one {membro} many {membros} other {membros}}',
  'undo.sum': 'No total: **{change, number, signed}** {field}',
  'undo.more-fields':
    '… e mais {more, plural, one {{more, number} tipo} many {{more, number} de tipos} other {{more, number} tipos}} de pontos.',
  'undo.unsent': 'Ainda não entregues, então só canceladas: **{count, number}**',
  'undo.under-review': 'Em revisão: **{count, number}**. Serão retiradas assim que a equipe decidir que elas chegaram.',
  'undo.left': '⛔ Ficam como estão: **{count, number}**. {why}',
  'undo.left.not-allowed': 'Desfazer um total definido exige “Gerenciar servidor” ou o cargo da equipe.',
  'undo.left.own': 'Desfazê-las daria pontos a você. Peça a outro moderador ou a alguém com “Gerenciar servidor”.',
  'undo.left.over-limit':
    'Desfazê-las daria pontos, e os seus limites não têm espaço para isso agora. Tente mais tarde ou peça a alguém com “Gerenciar servidor”.',
  'undo.left.recorded': 'Elas estão sendo registradas agora; tente em alguns segundos.',
  'undo.left.unsettled-set':
    'Elas definem um total que ainda não foi confirmado, ou sobre o qual a equipe precisa decidir antes.',
  'undo.left.outrun':
    'Elas definem um total e nunca foram enviadas. Outros pontos foram dados desde então, e isso os apagaria; use `/points set` com o total correto.',
  'undo.left.unknown-before':
    'Elas definiram um total, e o anterior não é conhecido ou era o mesmo; use `/points set`.',
  'undo.left.too-large':
    'Elas definiram um total, e o anterior é grande demais para ser restaurado com exatidão; use `/points set`.',
  'undo.left.stopped-at-zero':
    'O total delas parou em zero, então foi tirado menos do que elas dizem. Eu não adivinho: `/points undo` com o recibo de cada uma diz o que pode ser devolvido.',
  'undo.left.void': 'Elas nunca mudaram pontos.',
  'undo.left.no-key':
    'Este servidor não tem mais chave de API para a comunidade delas. Escolha essa comunidade de novo com `/setup community:…`, informe a chave e depois peça de novo para desfazer.',
  'undo.cut': 'Há mais. Estas são as mais recentes; peça o resto quando elas estiverem prontas.',
  'undo.newest': 'As mais recentes:',
  'undo.more': '… e mais {more, number}.',
  'undo.nothing': 'Não há nada para desfazer.',
  'undo.ask':
    'Nada mudou ainda. **Confirmar** retira tudo o que ainda estiver valendo naquele momento. O botão funciona por {life}.',
  'undo.button.confirm': 'Confirmar',
  'undo.button.cancel': 'Cancelar',
  'undo.cancelled': '✅ Cancelado',
  'undo.nothing-changed': 'Nada foi alterado.',
  'undo.done': 'Desfeitas: **{done, number}** de {all, number}',
  'undo.part.to-do': 'Ainda por fazer: **{count, number}**',
  'undo.part.settled': 'Confirmadas pela Returning.AI: **{count, number}**',
  'undo.part.cancelled': 'Canceladas antes de serem enviadas: **{count, number}**',
  'undo.part.on-its-way': 'A caminho: **{count, number}**',
  'undo.part.waiting': 'Aguardando o vínculo do membro: **{count, number}**',
  'undo.part.review': 'A equipe precisa decidir: **{count, number}**',
  'undo.part.refused': 'Não aceitas pela Returning.AI: **{count, number}**',
  'undo.part.void': 'Canceladas ou expiradas desde então: **{count, number}**',
  'undo.part.gone': 'Alteradas nesse meio-tempo, então deixadas como estão: **{count, number}**',
  'undo.part.impossible': 'Não podem mais ser desfeitas: **{count, number}**',
  'undo.part.over-limit': 'Acima dos seus limites, então deixadas como estão: **{count, number}**',
  'undo.last-word': 'Esta mensagem não pode mais mudar. O canal de logs e `/history` contam o resto.',
  'undo.again': '`/points undo receipt:{receipt}` desfaz isto.',
  'refusal.undo-many.not-open':
    'Isto já foi confirmado ou cancelado, é mais antigo que {life}, deu lugar a outros mais novos ou não é seu. Peça de novo para ver o que falta desfazer.',
  'refusal.undo-many.since-missing':
    'Diga também desde quando, por exemplo `/points undo since:2h` ou `/points undo since:1d`.',
  'refusal.undo-many.running': '{receipt} ainda está em andamento. Tente em alguns segundos.',
  'refusal.undo-many.unknown':
    'Nada foi desfeito nem dado a muitos aqui com este recibo. Ele fica no fim da mensagem que avisou disso, por exemplo U-7F3K2M ou B-7F3K2M.',
  'refusal.undo-many.either':
    'Use ou `/points undo receipt:…` ou `/points undo by:… since:…`: juntos poderiam significar duas coisas.',
  'bulk.title': '📊 Pontos para muitos',
  'bulk.reading': 'Lidos até agora: **{count, number}**',
  'bulk.members':
    '**{members, plural, one {{members, number} membro} many {{members, number} de membros} other {{members, number} membros}}** receberiam **{total, number}** {field} ao todo:',
  'bulk.waiting':
    'Ainda sem vínculo, então seus pontos aguardam {days, plural, one {um dia} many {{days, number} de dias} other {{days, number} dias}}: **{count, number}**',
  'bulk.left.bot': 'De fora, porque são bots: **{count, number}**',
  'bulk.left.gone': 'De fora, porque não estão mais neste servidor: **{count, number}**',
  'bulk.left.twice': 'Citados mais de uma vez, mas recebem uma só: **{count, number}**',
  'bulk.unchecked': 'De alguns não pude verificar se ainda estão neste servidor nem se são bots.',
  'bulk.over-award': '⛔ Acima de `award-limit` de `/setup`, então não receberiam nada: **{count, number}**',
  'bulk.over-hour':
    '⛔ Além do que você ainda pode dar nesta hora (`hourly-limit` de `/setup`), então não receberiam nada: **{count, number}**',
  'bulk.repeats':
    '⚠️ O mesmo arquivo já foi usado: {receipt}, por {actor}, {when}. Se você confirmar, os membros dele recebem os pontos mais uma vez.',
  'bulk.nothing': 'Não há ninguém para receber pontos.',
  'bulk.ask':
    'Nada foi dado ainda. **Confirmar** dá os pontos a eles; a lista fica como está agora. O botão funciona por {life}.',
  'bulk.button.again': 'Dar mais uma vez',
  'bulk.confirmed.title': '✅ Confirmado',
  'bulk.confirmed':
    'Eles recebem os pontos agora, um depois do outro. Uma mensagem neste canal mostra como está indo; o recibo dela é {receipt}.',
  'bulk.cancelled.title': '✅ Cancelado',
  'bulk.cancelled': 'Ninguém recebeu nada.',
  'bulk.done': 'Chegaram: **{done, number}** de {all, number} · **{total, number}** {field}',
  'bulk.rate': '{rate, number} por segundo, faltam cerca de {left}',
  'bulk.part.over-limit': 'Acima dos limites de `/setup`, então nada foi dado: **{count, number}**',
  'bulk.part.gone': 'Apagados nesse meio-tempo, então nada foi dado: **{count, number}**',
  'bulk.part.impossible': 'Não puderam ser anotadas, então nada foi dado: **{count, number}**',
  'bulk.undo': '`/points undo receipt:{receipt}` tira tudo de volta.',
  'bulk.line.bot': 'é um bot',
  'bulk.line.gone': 'não está mais neste servidor',
  'bulk.line.twice': 'uma linha anterior cita o mesmo membro; vale aquela',
  'bulk.line.member': 'member_id não é o id de um usuário do Discord',
  'bulk.line.nobody': 'nem member_id nem account dizem de quem se trata',
  'bulk.line.account':
    'ninguém neste servidor está vinculado a esta conta; dê o id de uma conta ou, em vez disso, member_id',
  'bulk.line.amount':
    'amount não é um número de {minimum, number} a {maximum, number} com no máximo duas casas decimais, por exemplo 2.50',
  'bulk.line.no-amount': 'falta amount aqui e também no comando',
  'refusal.bulk.not-open':
    'Isto já foi confirmado ou cancelado, é mais antigo que {life}, deu lugar a outros mais novos ou não é seu. Dê o comando de novo.',
  'refusal.bulk.repeated':
    'O mesmo arquivo foi confirmado nesse meio-tempo, então nada foi dado. Dê o comando de novo: ele mostra quando foi e pergunta.',
  'refusal.bulk.other-community':
    'A comunidade deste servidor mudou depois que isto foi mostrado, então nada foi dado. Dê o comando de novo.',
  'refusal.bulk.file-columns':
    'A primeira linha do arquivo precisa dizer as colunas: `member_id` ou `account`, e `amount` se o comando não disser quantos.',
  'refusal.bulk.no-amount': 'Diga quantos: ou `amount` no comando, ou uma coluna `amount` no arquivo.',
  'refusal.crowd.message':
    'Não consigo ler esta mensagem nem as reações dela. Confira o link e se tenho “Ver canal” e “Ver histórico de mensagens” lá.',
  'refusal.crowd.channel':
    'Não consigo ler este canal. Confira se ele é deste servidor e se tenho “Ver canal” e “Ver histórico de mensagens” lá.',
  'refusal.crowd.members-intent':
    'O Discord só me mostra quem tem um cargo com o “Server Members Intent”, que está desligado. Quem opera este bot pode ligá-lo no Discord Developer Portal, em “Bot”; depois dê o comando de novo. Os outros tipos de `/points bulk` funcionam sem ele.',
  'refusal.crowd.no-answer': 'O Discord não me responde no momento, então nada foi feito. Tente em um minuto.',
  'refusal.crowd.thread-too-long':
    'Este tópico tem mais de {messages, number} mensagens, mais do que eu leio. Use `/points bulk csv` em vez disso.',
  'refusal.bad-message':
    'Isto não é uma mensagem deste servidor. Copie o link dela: clique com o botão direito na mensagem e “Copiar link da mensagem”.',
  'refusal.bad-since':
    'O quanto voltar se diz com uma duração, por exemplo `12h`, `7d` ou `2w` (horas, dias, semanas), ou com um dia, por exemplo `2026-11-01`.',
  'refusal.since-in-future':
    '{day} ainda não começou no fuso horário deste servidor ({timezone}). Diga um dia que já começou, ou uma duração, por exemplo 12h ou 7d.',

  'review.moved.title': '↪️ Mudou de lugar',
  'review.moved': 'A equipe decide isto agora em {channel}.',
  'review.ask':
    'Procure esta alteração no histórico da conta na Returning.AI. **Chegou**: está lá, e conta. **Enviar de novo**: não está lá, e é enviada mais uma vez. **Descartar**: não é enviada de novo. Se você não consegue saber, descarte: os pontos podem ser dados de novo depois.',
  'review.sent': 'Enviado {when}.',
  'review.found-out': 'Isso se esclareceu sem a equipe.',
  'review.decided-by': 'Decidido por {actor}.',
  'review.on-its-way': 'Está a caminho de novo.',
  'review.button.arrived': 'Chegou',
  'review.button.again': 'Enviar de novo',
  'review.button.drop': 'Descartar',
  'review.button.account': 'Mostrar a conta',
  'review.copy.decided': 'Decidido',
  'review.copy.cancelled':
    'Isto foi retirado antes de chegar. Agora o histórico da Returning.AI mostra {copy, plural, one {um registro a mais} many {mais um registro} other {mais um registro}}: pode ser uma tentativa anterior que chegou tarde, ou de outra pessoa.',
  'review.copy.sent-again':
    'Isto foi enviado de novo porque não tinha chegado. Agora o histórico da Returning.AI mostra {copy, plural, one {um registro a mais} many {mais um registro} other {mais um registro}}: pode ser uma tentativa anterior que chegou tarde, ou de outra pessoa.',
  'review.copy.entry': 'Registro: {entry}',
  'review.copy.set':
    'Veja o histórico desta conta na Returning.AI. Se o total estiver errado agora, defina-o com `/points set`. **Deixar**: fica como está.',
  'review.copy.may-have-stopped':
    'Veja o histórico desta conta na Returning.AI. Nada mostra que este registro tirou os {amount, number} inteiros: ele pode ter parado em zero. Devolva o que ele tirou com `/points add`. **Deixar**: fica como está.',
  'review.copy.take-off':
    'Veja o histórico desta conta na Returning.AI. **Tirar**: a mesma quantidade é retirada uma vez. **Deixar**: fica como está.',
  'review.copy.compensated':
    '{actor} decidiu. A {copy, plural, one {segunda} =2 {terceira} =3 {quarta} =4 {quinta} many {próxima} other {próxima}} cópia está sendo tirada.',
  'review.copy.ignored': '{actor} decidiu. Fica como está.',
  'review.button.take-off': 'Tirar',
  'review.button.leave': 'Deixar',
  'refusal.review.overtaken':
    'Outras concessões a este membro foram entregues depois; enviar este total de novo as apagaria. Clique em “Descartar” e use `/points set` com o total correto.',
  'refusal.review.set-twice':
    'Um total que foi definido duas vezes não pode ser tirado. Use `/points set` com o total correto.',
  'refusal.review.may-have-stopped':
    'Nada mostra que a cópia de {receipt} tirou os {asked, number} inteiros: ela pode ter parado em zero. Veja o histórico desta conta na Returning.AI e devolva o que a cópia tirou: `/points add` com no máximo {asked, number}.',
  'refusal.review.already': 'Isto já foi decidido: {receipt} não está mais em revisão. `/history` mostra no que deu.',
  'refusal.review.no-account':
    '{receipt} não tem conta, então nunca foi enviado. Clique em “Descartar”, vincule o membro com `/links set` e dê os pontos de novo.',
  'refusal.review.not-yours':
    'Há concessões aguardando uma decisão, mas não a sua: foi você quem as deu, elas são para você ou definem um total. Peça a outro moderador ou a alguém com “Gerenciar servidor”.',

  'form.title': 'Pontos para {name}',
  'form.field': 'Tipo de pontos',
  'form.amount': 'Quantos pontos',
  'form.amount-example': 'Por exemplo 10 ou 2,5',
  'form.reason': 'Por quê',
  'refusal.form-sent-before':
    'Este formulário já foi enviado, e os pontos dele contam uma vez: `/history receipt:{receipt}` os mostra. Para dar mais, abra o formulário de novo.',

  'refusal.rule.too-many': 'Este servidor já tem todas as regras que pode ter. Remova uma antes com `/rules remove`.',
  'refusal.rule.nothing-to-change':
    'Nada foi alterado: escolha pelo menos uma coisa para alterar além da regra. `/rules list` a mostra como está.',
  'refusal.rule.removed': 'Alguém acabou de remover esta regra. Veja `/rules list`.',
  'refusal.rule.unknown': 'Essa regra não existe aqui. Veja `/rules list`.',
  'refusal.rule.unknown-typed':
    'Essa regra não existe aqui. Escolha uma da lista enquanto digita, ou veja `/rules list`.',
  'refusal.rule.ambiguous':
    'Várias regras são sobre {emoji}. Escolha uma da lista enquanto digita, ou informe o número dela (`/rules list`).',
  'refusal.rule.bad-emoji':
    'Informe um só emoji: escolha-o no seletor de emojis do Discord, por exemplo ⭐, ou um emoji personalizado deste servidor.',
  'refusal.rule.emoji-name':
    'O Discord só me deu o nome do emoji. Informe um só emoji: escolha-o no seletor de emojis do Discord, por exemplo ⭐, ou um emoji personalizado deste servidor.',
  'refusal.rule.deny-everyone':
    'Todo mundo tem o cargo @everyone, então ninguém poderia dar nem receber. Para desligar uma regra use `/rules edit enabled:False`.',
  'refusal.rule.bad-switch': '`enabled` precisa ser True ou False.',
  'refusal.rule.bad-clear': '`clear` precisa ser uma destas: {options}.',
  'refusal.rule.bad-number': '`{option}` precisa ser um número inteiro de {minimum, number} a {maximum, number}.',
  'refusal.rule.bad-on-remove': '`on-remove` precisa ser `revoke` (os pontos são retirados) ou `keep`.',

  'catch-up.nothing':
    '✅ Em dia depois de uma interrupção: {messages, plural, one {{messages, number} mensagem verificada} many {{messages, number} de mensagens verificadas} other {{messages, number} mensagens verificadas}}, não faltava nada.',
  'catch-up.found':
    '✅ Em dia depois de uma interrupção: {messages, plural, one {{messages, number} mensagem verificada} many {{messages, number} de mensagens verificadas} other {{messages, number} mensagens verificadas}}; {found} {all, plural, one {tinha passado despercebida e agora segue} many {tinham passado despercebidas e agora seguem} other {tinham passado despercebidas e agora seguem}} as regras.',
  'catch-up.added':
    '{count, plural, one {{count, number} reação} many {{count, number} de reações} other {{count, number} reações}}',
  'catch-up.removed':
    '{count, plural, one {{count, number} reação removida} many {{count, number} de reações removidas} other {{count, number} reações removidas}}',
  'catch-up.incomplete': 'Não deu para verificar tudo, então ainda pode faltar algo.',

  // Links, files of links, erasing and privacy.
  // Each stands where a mention would.
  'person.former': 'um ex-membro',
  'person.unknown': 'alguém desconhecido',

  'link.linked.title': '✅ Vinculado',
  'link.linked': '{member} está vinculado a {account}.',
  'link.linked.user': 'Na Returning.AI é **{name}**.',
  'link.linked.user-named': 'Na Returning.AI é **{username}**, **{name}**.',
  'link.linked.replaced': 'O vínculo anterior foi substituído. O que foi concedido com ele fica na conta anterior.',
  'link.linked.unconfirmed':
    '⚠️ A Returning.AI não conseguiu confirmar este ID agora. Se estiver errado, a primeira concessão vai avisar.',
  'link.linked.delivered': 'Estes pontos estavam aguardando e já estão a caminho:',
  'link.title': '📊 Vínculo',
  'link.none': '{member} não está vinculado a nenhuma conta. Vincule uma com `/links set`.',
  'link.by': 'Vinculado por {actor} {when}.',
  'link.waiting': 'Pontos aguardando um vínculo:',
  'link.more': '… e mais {count, number}.',
  'link.removed.title': '✅ Vínculo removido',
  'link.removed':
    '{member} não está mais vinculado a {account}. O que foi concedido fica lá; o que está a caminho ainda chega.',
  'link.removed.none': '{member} não estava vinculado; nada foi alterado.',
  'link.removed.nobody': 'Ninguém aqui está vinculado a essa conta; nada foi alterado.',
  'link.account.title': '📊 Conta',
  'link.account': '{member} é {account} na Returning.AI. Procure a alteração lá, no histórico desta conta.',

  'link.requested.title': '⏳ Vínculo pedido',
  'link.requested':
    'Pedido enviado: **{account}**. A equipe verifica se a conta é sua. A resposta chega por mensagem direta, se você as aceita; `/link status` também mostra.\nOs pontos que você receber até lá ficam guardados para você. `/link remove` retira o pedido.',
  'link.own.title': '📊 Seu vínculo',
  'link.own.none': 'Você não tem nenhuma conta vinculada.',
  'link.own.linked': 'Sua conta vinculada é {account}. `/link remove` desfaz o vínculo.',
  'link.own.advice': 'Peça seu vínculo com `/link request`: seu e-mail, nome de usuário ou ID na Returning.AI.',
  'link.own.waiting': 'Pontos aguardando seu vínculo:',
  'link.own.open': '⏳ Você pediu **{account}** {when}; a equipe ainda não decidiu. `/link remove` retira o pedido.',
  'link.own.left': 'Este servidor deixou a comunidade do seu último pedido {when}.',
  'link.own.withdrawn': 'Você retirou seu último pedido {when}.',
  'link.own.approved': 'A equipe aprovou seu último pedido {when}.',
  'link.own.denied': 'A equipe recusou seu último pedido {when}.',
  'link.own.removed':
    'Você não tem mais uma conta vinculada. O que você recebeu fica na conta, e o que está a caminho ainda chega lá. Para ter um vínculo de novo, use `/link request`.',
  'link.own.taken-back.title': '✅ Pedido retirado',
  'link.own.taken-back': 'A equipe não vai mais decidir sobre ele. Você pode pedir de novo com `/link request`.',
  'link.own.nothing': 'Você não tem vínculo nem pedido aberto; nada foi alterado. Peça com `/link request`.',

  'link.card.title.open': '⏳ Vínculo pedido',
  'link.card.title.approved': '✅ Vínculo aprovado',
  'link.card.title.denied': '⛔ Vínculo recusado',
  'link.card.title.withdrawn': '⛔ Pedido de vínculo retirado',
  'link.card.title.left': '⛔ Pedido de vínculo encerrado',
  'link.card.asks': '{member} pede para ser vinculado a **{account}** · {when}',
  'link.card.asked': '{member} pediu para ser vinculado a **{account}** · {when}',
  'link.card.asked-erased': '{member} pediu para ser vinculado a uma conta · {when}',
  'link.card.waiting': 'Pontos aguardando isso:',
  'link.card.question':
    'Esta conta é mesmo da pessoa? **Aprovar** busca a conta, vincula e entrega o que aguarda. **Recusar** pede um motivo a você e não altera mais nada. O membro fica sabendo nos dois casos.',
  'link.card.left': 'Este servidor deixou a comunidade',
  'link.card.withdrawn': 'Retirado pelo membro',
  'link.card.approved': 'Aprovado',
  'link.card.approved-by': 'Aprovado por {actor}',
  'link.card.denied': 'Recusado',
  'link.card.denied-by': 'Recusado por {actor}',
  'link.card.held-open':
    'Alguém pede para ser vinculado a uma conta. Os membros podem ver este canal, então a conta não aparece aqui: `/links pending` mostra a quem tem **Gerenciar servidor**.',
  'link.card.held-left':
    'Alguém pede para ser vinculado a uma conta. Este não é mais o canal da equipe, então a conta não aparece aqui: `/links pending` mostra a quem tem **Gerenciar servidor**.',
  'link.button.approve': 'Aprovar',
  'link.button.approve-number': 'Aprovar {number}',
  'link.button.deny': 'Recusar',
  'link.button.deny-number': 'Recusar {number}',
  'link.pending.title': '📊 Pedidos de vínculo',
  'link.pending.none': 'Nenhum pedido aguarda decisão.',
  'link.pending.awards': '⏳ concessões aguardando: {count, number}',
  'link.pending.more': '… e mais {count, number}. Decida estes e use `/links pending` de novo.',
  'link.denied.title': '✅ Pedido recusado',
  'link.denied':
    '{member} não está vinculado; nada mais foi alterado, e os pontos continuam aguardando. O membro fica sabendo por mensagem direta, se as aceita, e vê isso em `/link status`.',

  'links.export.title': '📊 Vínculos',
  'links.export.one':
    'Vínculos neste arquivo: {count, number}. As contas podem ser e-mails, então guarde-o só para você.\n`/links import` lê este arquivo. Edite como texto: planilhas arredondam os IDs longos.',
  'links.export.several':
    'Vínculos nestes {files, number} arquivos: {count, number}. As contas podem ser e-mails, então guarde-os só para você.\n`/links import` lê cada um deles. Edite como texto: planilhas arredondam os IDs longos.',
  'links.progress.looked-up': 'Contas buscadas: {done, number} de {total, number}.',
  'links.progress.linked': 'Vinculados: {done, number} de {total, number}.',
  'links.import.title': '📊 Importar vínculos',
  'links.import.new': 'Seriam vinculados: **{count, number}**',
  'links.import.replaced': 'Receberiam outra conta: **{count, number}**',
  'links.import.unchanged': 'Já vinculados: **{count, number}**',
  'links.import.line': '· linha {line}: {what}',
  'links.import.nothing': 'Não há nada a fazer.',
  'links.import.confirm':
    'Nada foi alterado ainda. **Confirmar** cria estes vínculos e entrega os pontos que os aguardavam. O botão funciona por {life}.',
  'links.import.strangers-unknown': '⚠️ O Discord não disse quais destes membros estão neste servidor.',
  'links.import.strangers':
    '⚠️ Fora deste servidor: **{count, number}**. Eles saíram, ou uma planilha arredondou os IDs.',
  'links.import.left-out': 'Deixadas de fora: **{count, number}**',
  'links.button.confirm': 'Confirmar',
  'links.button.cancel': 'Cancelar',
  'links.imported.title': '✅ Vínculos importados',
  'links.imported.linked': 'Vinculados: **{count, number}**',
  'links.imported.replaced': 'Receberam outra conta: **{count, number}**',
  'links.imported.delivered': 'Concessões que aguardavam e estão a caminho: **{count, number}**',
  'links.cancelled.title': '✅ Importação cancelada',
  'links.cancelled': 'Nada foi alterado.',

  // Each follows "linha 5: ", and has no full stop.
  'links.line.same-member': 'o mesmo membro também está na linha {line}',
  'links.line.same-account': 'a mesma conta também está na linha {line}',
  'links.line.taken': 'essa conta já está vinculada a {member}',
  'links.line.quotes': 'as linhas {first} a {last} estão dentro de um só par de aspas',
  'links.line.too-many-cells': 'ela tem mais células do que a primeira linha tem colunas',
  'links.line.bad-member': '{column} não é um ID de usuário do Discord (17 a 20 dígitos)',
  'links.line.no-account': 'falta a conta',
  'links.line.bad-account': '{column} não pode ser uma conta da Returning.AI',
  'links.line.changed-meanwhile': 'o vínculo deste membro mudou nesse meio-tempo',
  'links.line.not-looked-up': 'a conta não foi buscada',
  'links.line.not-found': 'a Returning.AI não conhece nenhuma conta com esse nome',
  'links.line.without-id': 'a Returning.AI não informa o ID dessa conta; informe o ID dela (24 caracteres 0-9 e a-f)',
  'links.line.no-time': 'não sobrou tempo para buscar a conta; importe esta linha de novo',
  'links.line.no-answer': 'a Returning.AI não respondeu sobre essa conta; importe esta linha de novo',

  'erase.nothing.title': '📊 Nada para apagar',
  'erase.nothing': 'Neste servidor não há nada guardado sobre {member} ({id}) que possa ser apagado.',
  'erase.nothing-any-more': 'Não há mais nada guardado sobre este membro; nada foi alterado.',
  'erase.title': '📊 Apagar os dados do membro?',
  'erase.stored': 'Isto está guardado sobre {member} ({id}) neste servidor:',
  'erase.stored.link': 'um vínculo com {account}',
  'erase.stored.more-links': '{count, number} · outros vínculos, em outras comunidades',
  'erase.stored.request': 'um pedido aberto de vínculo com **{account}**',
  'erase.stored.endedRequests': '{count, number} · pedidos de vínculo encerrados',
  'erase.stored.waiting': '{count, number} · ⏳ concessões aguardando um vínculo: **elas expiram**',
  'erase.stored.awardsTo': '{count, number} · concessões recebidas ao todo',
  'erase.stored.awardsBy': '{count, number} · concessões dadas, desfeitas ou decididas por este membro',
  'erase.stored.reactionsBy': '{count, number} · reações deste membro',
  'erase.stored.reactionsTo': '{count, number} · reações às mensagens deste membro',
  'erase.stored.made':
    '{count, number} · vínculos, regras, chaves, decisões, ações de desfazer e rascunhos feitos por este membro, ou que o mencionam',
  'erase.goes': '**Some e não dá para recuperar**',
  'erase.goes.links': 'o vínculo, os pedidos e os motivos das concessões',
  'erase.goes.name':
    'o nome, também nas minhas mensagens sobre concessões e pedidos que ainda existem: no lugar dele fica *um ex-membro*',
  'erase.goes.waiting': 'os pontos que ainda aguardam um vínculo; cada concessão expira, com um aviso',
  'erase.stays': '**Fica**',
  'erase.stays.amounts':
    'as quantidades, os totais e o ID da conta nas concessões, para que as contas continuem batendo',
  'erase.stays.points': 'os pontos na Returning.AI; o que está a caminho ainda chega',
  'erase.elsewhere': '**Não depende de mim**',
  'erase.elsewhere.messages':
    'as linhas no canal de logs e as respostas públicas a `/badge`, `/balance` e a desfazer o que ainda não tinha sido enviado: apague à mão',
  'erase.elsewhere.companies': 'o que o Discord e a Returning.AI guardam',
  'erase.deeds':
    'O que este membro fez como parte da equipe fica sob o ID dele onde se guarda quem alterou o quê, cada coisa por {days, plural, one {{days, number} dia} many {{days, number} de dias} other {{days, number} dias}}: alterações, decisões e os recibos das concessões que deu. Depois some sozinho.',
  'erase.button.erase': 'Apagar',
  'erase.button.keep': 'Manter',
  'erase.erased.title': '✅ Apagado',
  'erase.erased':
    'A partir de agora, este membro é aqui *um ex-membro*. Minhas mensagens sobre as concessões dele mudam em alguns minutos. Se ele se vincular de novo, começa do zero.',
  'erase.kept.title': '✅ Mantido',
  'erase.kept': 'Nada foi alterado.',

  'privacy.title': '📊 Suas escolhas aqui',
  'privacy.title-changed': '✅ Salvo',
  'privacy.board.hidden':
    '**Rankings: oculto.** Nenhum ranking deste servidor mostra você, e você não tem posição neles. Seus pontos ficam como estão. `/privacy board:shown` coloca você de volta.',
  'privacy.board.shown':
    '**Rankings: visível.** Os rankings deste servidor mostram você. `/privacy board:hidden` tira você deles.',
  'privacy.messages.on':
    '**Mensagens diretas: ligadas.** O bot avisa quando há pontos aguardando seu vínculo, antes de eles expirarem, e o que a equipe responde a um pedido. `/privacy messages:off` encerra isso.',
  'privacy.messages.off':
    '**Mensagens diretas: desligadas.** O bot não escreve nenhuma para você sobre este servidor. `/privacy messages:on` traz de volta.',
  'privacy.messages.closed':
    '**Mensagens diretas: fechadas.** O Discord não deixou a última passar, então o bot não tenta mais. Permita no Discord as mensagens diretas deste servidor e depois use `/privacy messages:on`.',
  'direct.waiting.title': '⏳ Há pontos aguardando você',
  'direct.waiting': 'Você recebeu pontos em **{server}**. Eles aguardam até sua conta da Returning.AI ser vinculada:',
  'direct.waiting.advice':
    'Basta um passo: use `/link request` nesse servidor. O que não for vinculado em {days, plural, one {um dia} many {{days, number} de dias} other {{days, number} dias}} expira.',
  'direct.expiring.title': '⏳ Seus pontos expiram em breve',
  'direct.expiring':
    'Em **{server}** ainda há pontos aguardando sua conta da Returning.AI. Os primeiros expiram em {when}:',
  'direct.expiring.advice': 'Use `/link request` nesse servidor, e a equipe vincula sua conta a tempo.',
  'direct.approved.title': '✅ Sua conta está vinculada',
  'direct.approved':
    'A equipe de **{server}** aprovou seu pedido de vínculo. Os pontos que você receber lá chegam sozinhos à sua conta da Returning.AI, também os que aguardavam.',
  'direct.denied.title': '⛔ Seu pedido de vínculo foi recusado',
  'direct.denied': 'A equipe de **{server}** recusou seu pedido de vínculo com uma conta da Returning.AI.',
  'direct.denied.reason': 'Motivo: {reason}',
  'direct.denied.advice':
    'Os pontos que você receber lá continuam aguardando. Você pode pedir de novo com `/link request` nesse servidor.',
  'direct.button.off': 'Não quero mais mensagens assim',
  'direct.off':
    'O bot não escreve mais mensagens diretas para você sobre esse servidor. `/privacy messages:on` lá traz de volta.',
  'direct.deny-form.title': 'Recusar o pedido de vínculo',
  'direct.deny-form.label': 'Motivo',
  'direct.deny-form.description': 'O membro recebe o motivo. Pode ficar vazio.',

  'refusal.bad-account':
    'Informe a conta pelo ID da Returning.AI (24 caracteres 0-9 e a-f), pelo e-mail ou pelo nome de usuário.',
  'refusal.account-taken':
    'Essa conta já está vinculada a {member}. Remova primeiro esse vínculo com `/links remove account`.',
  'refusal.account-unclear':
    'Vários membros estão vinculados a contas que tinham esse nome. Informe a conta pelo ID (24 caracteres 0-9 e a-f), ou o membro.',
  'refusal.account-without-id':
    'A Returning.AI conhece essa conta, mas não informa o ID necessário para os pontos. Informe a conta pelo ID (24 caracteres 0-9 e a-f).',
  'refusal.account.not-found':
    'A Returning.AI não encontrou nenhuma conta com esse nome nesta comunidade. Confira a grafia, ou informe a conta pelo ID (24 caracteres 0-9 e a-f).',
  'refusal.account.key-problem':
    'A chave de API não pode buscar contas. Dê a ela a permissão Get User Data, ou informe a conta pelo ID (24 caracteres 0-9 e a-f).',
  'refusal.account.no-answer':
    'A Returning.AI não está respondendo agora, então não deu para buscar a conta. Tente de novo em um minuto, ou informe a conta pelo ID.',
  'refusal.no-target': 'Informe `user` ou `account`.',
  'refusal.two-targets': 'Informe o membro ou a conta, não os dois.',
  'refusal.member-unknown': 'O Discord não me diz agora quem é. Tente de novo em um minuto.',

  'refusal.already-linked':
    'Você já tem uma conta vinculada; `/link status` mostra qual. Para ter outra, use primeiro `/link remove`.',
  'refusal.request.unknown': 'Esse pedido não existe neste servidor. `/links pending` mostra os abertos.',
  'refusal.request.changed':
    'O membro alterou este pedido depois que você o viu. Veja o que ele diz agora, no cartão ou com `/links pending`, e então decida.',
  'refusal.request.own':
    'Este é o seu próprio pedido, então outra pessoa decide. Fale com outro moderador ou com alguém com “Gerenciar servidor”. `/link remove` retira o pedido.',
  'refusal.request.own-account':
    'Essa conta é sua, ou já foi, então outra pessoa decide este pedido, que continua aberto. Fale com outro moderador ou com alguém com “Gerenciar servidor”.',
  'refusal.request.account-taken':
    'Essa conta já está vinculada a {member}, então o pedido continua aberto. Recuse-o, ou peça a alguém com “Gerenciar servidor” para remover primeiro esse vínculo com `/links remove account`.',
  'refusal.request.other-community':
    'Este pedido é para a comunidade que este servidor tinha antes. Recuse-o; o membro pode pedir de novo com `/link request`.',
  'refusal.request.being-decided': 'Outra pessoa está decidindo este pedido agora. Veja o cartão dele de novo.',
  'refusal.request.left':
    'Este pedido foi encerrado: este servidor deixou a comunidade dele. `/links pending` mostra o que ainda está aberto.',
  'refusal.request.withdrawn': 'O membro retirou este pedido. `/links pending` mostra o que ainda está aberto.',
  'refusal.request.approved':
    'Isso já foi decidido: {actor} aprovou o pedido. `/links pending` mostra o que ainda está aberto.',
  'refusal.request.denied':
    'Isso já foi decidido: {actor} recusou o pedido. `/links pending` mostra o que ainda está aberto.',
  'refusal.request.account.not-found':
    'A Returning.AI não encontrou essa conta nesta comunidade. O pedido continua aberto: peça ao membro para conferir a grafia e usar `/link request` de novo, ou recuse.',
  'refusal.request.account.without-id':
    'A Returning.AI conhece essa conta, mas não informa o ID necessário para os pontos. O pedido continua aberto: peça ao membro o ID (24 caracteres 0-9 e a-f) com `/link request`.',
  'refusal.request.account.key-problem':
    'A chave de API não pode buscar contas. O pedido continua aberto: dê à chave a permissão Get User Data, ou peça a alguém com “Gerenciar servidor” para vincular o membro pelo ID com `/links set`.',
  'refusal.request.account.no-answer':
    'A Returning.AI não está respondendo agora, então não deu para buscar a conta. O pedido continua aberto: tente de novo em um minuto.',

  'refusal.not-a-file': 'A opção `{option}` precisa ser um arquivo. Escolha um e tente de novo.',
  'refusal.file-unreadable': 'Não consegui ler o arquivo no Discord. Anexe-o e tente de novo.',
  'refusal.file-too-large': 'O arquivo tem mais de {megabytes, number} MiB. Divida-o e me envie as partes uma a uma.',
  'refusal.file-too-long':
    'O arquivo tem mais de {lines, number} linhas, e não aceito mais de uma vez. Divida-o e me envie as partes uma a uma.',
  'refusal.file-not-utf8': 'O arquivo não é texto em UTF-8. Salve-o como “CSV UTF-8” e tente de novo.',
  'refusal.file-not-csv':
    'O arquivo não pode ser lido como CSV: uma linha está quebrada ou é longa demais. Confira as aspas e tente de novo.',
  'refusal.file-not-csv-line':
    'O arquivo não pode ser lido como CSV: a linha {line} está quebrada ou é longa demais. Confira as aspas e tente de novo.',
  'refusal.file-column-twice': 'A primeira linha do arquivo traz `{column}` duas vezes. Tire uma dessas colunas.',
  'refusal.file-columns':
    'A primeira linha do arquivo precisa trazer as colunas: `member_id,account`. `/links export` dá um exemplo.',
  'refusal.too-many-links':
    'São {count, number} vínculos, mais do que cabe nos {files, number} arquivos que o Discord aceita em uma mensagem. Peça uma cópia do banco de dados a quem opera este bot.',
  'refusal.import.key-problem':
    'A chave de API não pode buscar contas, então nada foi alterado. Dê a ela a permissão Get User Data, ou informe todas as contas pelos IDs (24 caracteres 0-9 e a-f).',
  'refusal.import.no-answer':
    'A Returning.AI não está respondendo agora, então nada foi alterado. Tente de novo em um minuto, ou informe todas as contas pelos IDs (24 caracteres 0-9 e a-f).',
  'refusal.import.other-community':
    'A comunidade deste servidor mudou depois que você fez esta importação, então nada foi alterado. Use `/links import` de novo.',
  'refusal.import.stopped':
    'A importação parou depois de {done, plural, one {{done, number} vínculo} many {{done, number} de vínculos} other {{done, number} vínculos}} ou um pouco mais, porque algo deu errado aqui. O que foi vinculado continua assim; use `/links import` com o mesmo arquivo para fazer o resto.',
  'refusal.no-draft.links':
    'Esta importação já foi confirmada ou cancelada, tem mais de {life}, deu lugar a outras mais novas, ou não é sua. `/links import` com o arquivo mostra o que falta fazer.',
  'refusal.no-draft.community':
    'Isto já foi confirmado ou cancelado, tem mais de {life}, deu lugar a algo mais novo, ou não é seu. Use `/setup` de novo.',

  'refusal.own-erasure':
    'Aqui ninguém apaga os próprios dados, para que o que alguém fez na equipe não suma pelas próprias mãos. Peça a outra pessoa com “Gerenciar servidor” para usar `/links erase` por você.',
  'refusal.not-a-user-id':
    'Escolha o membro com `user` ou, se o Discord não o oferece mais, informe o ID com `id`: 17 a 20 dígitos, de uma mensagem antiga ou do próprio membro.',
  'refusal.identity.no-fields':
    'Não dá para listar os campos da comunidade agora, então `identity-field` fica como estava. Tente de novo em um minuto, ou veja a chave de API com `/setup`.',
  'refusal.identity.unknown-field':
    'Esta comunidade não tem esse campo. Escolha um da lista enquanto digita `identity-field`, ou veja `/fields list`.',
  'refusal.identity.not-text':
    'Não há certeza de que esse campo guarda texto, e os IDs do Discord são mais longos do que um número pode ser. Escolha um campo de texto, ou crie um com `/fields create type:text`.',
  'refusal.identity.no-key':
    'A Returning.AI não informa o nome deste campo no banco de dados, necessário para procurar membros. Escolha outro campo de texto.',
  'refusal.identity.of-everybody':
    'Essa é uma coluna que todos têm e podem preencher. Crie um campo de texto só para IDs do Discord com `/fields create type:text`, e escolha-o.',
  'refusal.unknown-choice': 'Essa opção não existe. Escolha {choices}.',

  // Fields, badges, boards, balances, histories, the log channel.
  // What an award is within a line.
  'award.brief.increase': 'pontos adicionados',
  'award.brief.decrease': 'pontos removidos',
  'award.brief.overwrite': 'pontos definidos',
  'award.brief.not-increase': 'pontos não adicionados',
  'award.brief.not-decrease': 'pontos não removidos',
  'award.brief.not-overwrite': 'pontos não definidos',
  'award.brief.undone': 'desfeito',
  'award.brief.not-undone': 'não desfeito',
  'award.brief.pending': 'pontos pendentes',
  'award.brief.waiting': 'pontos aguardando',
  'award.brief.being-checked': 'em verificação',
  'award.brief.expired': 'pontos expirados',

  'line.total': 'total {total, number}',
  'line.by': 'por {actor}',
  'line.takes-back': 'desfaz {receipt}',

  'list.newer': 'Mais novos',
  'list.older': 'Mais antigos',
  'list.page': 'Página {page, number} de {pages, number}',
  'list.since': 'Desde {since}',
  'list.nothing': 'Nada ainda.',

  'balance.title': 'Saldo',
  'balance.total-earlier': '**Total: {total, number}**, como a Returning.AI informou {when}. Não deu para ler agora.',
  'balance.total-put-off': '**Total: {total, number}**, como a Returning.AI informou {when}. {why}',
  'balance.total-unknown':
    'A Returning.AI não informa este total, e nenhuma concessão deste servidor o mostrou até agora.',
  'balance.field': '**{field}:** {total, number}',
  'balance.field-earlier': '**{field}:** {total, number}, como era {when}',
  'balance.field-unknown': '**{field}:** não se sabe',
  'balance.waiting':
    '{line} · {count, plural, one {1 concessão aguarda} many {{count, number} de concessões aguardam} other {{count, number} concessões aguardam}} o vínculo',
  'balance.not-linked.own':
    'Sua conta da Returning.AI ainda não está vinculada. Peça o vínculo com `/link request`; os pontos que você receber até lá ficam esperando por você.',
  'balance.not-linked.other':
    'Ainda sem vínculo com uma conta da Returning.AI. O membro pode pedir com `/link request`; os pontos recebidos até lá ficam esperando.',
  'balance.more':
    '… e mais {more, plural, one {uma concessão} many {{more, number} de concessões} other {{more, number} concessões}} a caminho.',
  'refusal.ask-later':
    'A Returning.AI já foi consultada o bastante por enquanto. Pergunte de novo em {seconds, plural, one {1 segundo} many {{seconds, number} de segundos} other {{seconds, number} segundos}}.',

  'history.title': 'Histórico',
  'history.not-linked': 'Sem vínculo com uma conta da Returning.AI: só aparece o que este servidor registrou.',
  'history.incomplete':
    '⚠️ A Returning.AI não conseguiu listar este histórico agora, ou não por completo: só aparece o que se sabe aqui.',
  'history.second-copy': '🔎 segunda cópia',
  'history.takes-back': '↩️ desfaz {receipt}',
  'history.takes-back-another': '↩️ desfaz outra concessão',
  'history.taken-back-by': '↩️ desfeito por {receipt}',
  'history.elsewhere': 'por este bot em outro servidor',
  'history.outside': 'fora do Discord',
  'refusal.others-history':
    'Você pode ver o seu próprio histórico. Para ver o de outro membro, é preciso ter a permissão “Gerenciar mensagens” ou o cargo da equipe.',

  'given.title': 'Concessões feitas',
  'given.head': 'O que {member} deu, tirou e desfez',
  'given.cut': 'Só os mais recentes aparecem; com o recibo você acha um mais antigo.',
  'given.taken-back': '↩️ desfeito',

  // What happened to one award, each behind its time.
  'award-file.title': 'O que aconteceu',
  'award-file.asked': 'pedido',
  'award-file.sent': 'enviado',
  'award-file.sent-again': 'enviado pela {attempts, number}ª vez',
  'award-file.event.waiting': 'aguarda o vínculo do membro',
  'award-file.event.queued': 'a caminho',
  'award-file.event.settled': 'chegou',
  'award-file.event.refused': 'recusado',
  'award-file.event.cancelled': 'desfeito antes do envio, ou junto com o que desfaz',
  'award-file.event.expired': 'expirou sem vínculo',
  'award-file.event.review': 'a equipe precisa decidir',
  'award-file.event.decided': 'a equipe decidiu',
  'award-file.event.late-copy': 'apareceu uma segunda cópia',
  'award-file.event.late-decided': 'a equipe decidiu sobre a segunda cópia',
  'award-file.event.sent-again': 'não tinha chegado, enviado de novo',
  'award-file.taken-back-by': '↩️ Desfeito por {receipt}',
  'award-file.takes-back': '↩️ Desfaz {receipt}',
  'award-file.message': 'Mensagem: {receipt}',

  'board.title': 'Ranking',
  'board.period.all': 'Desde sempre',
  'board.period.month': 'Este mês, desde {day}',
  'board.period.week': 'Esta semana, desde {day}',
  'board.period.day': 'Hoje',
  'board.counts': 'Conta o que foi dado por este bot, não tudo o que há na Returning.AI',
  'board.page': 'Página {page, number}',
  'board.previous': 'Anterior',
  'board.next': 'Próxima',
  'board.jump': 'Ir até mim',
  'board.own': '**Você: {rank, number}º lugar**',
  'board.own-behind': '**Você: {rank, number}º lugar, faltam {distance, number} para o próximo**',
  'board.own-absent': 'Você: ainda não está neste ranking.',
  'board.own-hidden': 'Você não aparece nos rankings daqui. Com `/privacy board:shown` você volta a aparecer neles.',
  'board.empty':
    'Ninguém ainda. Pontos dados com `/points add`, ou por reações quando houver uma regra (`/rules add`), contam aqui assim que chegarem.',
  'board.empty-page': 'Não há mais ninguém nesta posição.',
  'board.left': '*um membro que saiu*',
  'refusal.unknown-window': 'Esse período não existe. Escolha um destes: {windows}.',

  'chart.button': 'Gráfico',
  'chart.title': 'Gráfico do total',
  'chart.board-title': 'Gráfico do ranking',
  'chart.legend.undone': 'desfeito depois',
  'chart.legend.outside': 'alterado fora do Discord',
  'chart.alt.one': '{field}: só se conhece um total, {total, number}, em {at}.',
  'chart.alt.totals':
    '{field}: {count, plural, one {{count, number} total} many {{count, number} de totais} other {{count, number} totais}} em degraus, de {from} a {to}. Primeiro {first, number}, último {last, number}. O menor {least, number}, em {leastAt}; o maior {most, number}, em {mostAt}.',
  'chart.alt.outside':
    '{count, plural, one {{count, number} mudança veio} many {{count, number} de mudanças vieram} other {{count, number} mudanças vieram}} de fora do Discord.',
  'chart.alt.undone':
    '{count, plural, one {{count, number} concessão foi desfeita} many {{count, number} de concessões foram desfeitas} other {{count, number} concessões foram desfeitas}} depois.',
  'chart.alt.flat':
    'Nove em cada dez totais estão entre {low, number} e {high, number}, por isso quase toda a linha parece plana.',
  'chart.alt.board': '{field}, {period}, em barras: {rows}',
  'chart.alt.row': '{rank, number}. {name}: {total, number}',
  'chart.left': 'um membro que saiu',
  'chart.unnamed': 'um membro',
  'refusal.nothing-to-draw':
    'Ainda não há nada para desenhar: a Returning.AI não informou nenhum total para isto. O gráfico começa com a próxima concessão que ela confirmar com um total: tente de novo nessa hora.',
  'refusal.board-empty':
    'Não há nada para desenhar: não há ninguém nesta página do ranking. Use `/leaderboard` para ver como ele está agora.',
  'refusal.chart-failed':
    'Não deu para desenhar o gráfico. Tente de novo daqui a pouco. A lista de onde você veio tem os mesmos números.',
  'refusal.charts-busy': 'Muitos gráficos estão sendo desenhados agora. Tente de novo daqui a pouco.',

  'badge.done.award': 'Emblema concedido',
  'badge.done.remove': 'Emblema removido',
  'badge.uncertain': 'Resultado incerto',
  'badge.unknown.award':
    'A resposta da Returning.AI se perdeu: o emblema pode ter sido concedido ou não. Não envio de novo, porque um emblema pode render XP ou moedas. **Olhe os emblemas deste membro na Returning.AI** e use `/badge award` de novo só se ele não estiver lá.',
  'badge.unknown.remove':
    'A resposta da Returning.AI se perdeu: o emblema pode ter sido removido ou não. **Olhe os emblemas deste membro na Returning.AI** e use `/badge remove` de novo só se ele ainda estiver lá.',
  'badge.list': 'Emblemas',
  'badge.none': 'Esta comunidade ainda não tem emblemas. Crie um na Returning.AI.',
  'badge.earlier': 'Anterior',
  'badge.later': 'Próxima',
  'badge.page':
    'Página {page, number} de {pages, number} · {badges, plural, one {{badges, number} emblema} many {{badges, number} de emblemas} other {{badges, number} emblemas}}',
  'refusal.badge.bot': '{member} é um bot; bots não têm emblemas. Escolha uma pessoa.',
  'refusal.badge.not-a-member': '{member} não está mais neste servidor. Escolha um membro.',
  'refusal.badge.unlisted': 'Não deu para listar os emblemas: {why}',
  'refusal.badge.not-looked-up': 'Não deu para consultar o emblema: {why} Nada foi enviado.',
  'refusal.badge.unknown':
    'Esta comunidade não tem esse emblema. Escolha um da lista ao digitar ou veja `/badge list`.',
  'refusal.badge.unknown-perhaps':
    'Esse emblema não está entre os que a Returning.AI lista, e talvez a lista não tenha todos. Escolha um da lista ao digitar ou informe o emblema pelo ID.',
  'refusal.badge.ambiguous':
    'Vários emblemas têm esse nome. Escolha um da lista ao digitar ou informe o ID (`/badge list`).',
  'refusal.badge.account-unavailable':
    'A Returning.AI não está respondendo agora, então não deu para consultar a conta do membro. Nada foi enviado: tente de novo em um minuto.',
  'refusal.badge.read.key-problem':
    'A Returning.AI não aceita a chave de sistema para listar emblemas. Peça a quem hospeda este bot para conferir `RETURNING_SYSTEM_KEY`.',
  'refusal.badge.read.not-found':
    'A Returning.AI não lista emblemas no endereço que eu uso. Informe o emblema pelo ID ou peça a quem hospeda este bot para conferir `RETURNING_SYSTEM_URL`.',
  'refusal.badge.read.slow-down':
    'A Returning.AI pede para ir mais devagar. Tente de novo em um minuto ou informe o emblema pelo ID.',
  'refusal.badge.read.no-answer':
    'A Returning.AI não está respondendo agora. Tente de novo em um minuto ou informe o emblema pelo ID.',
  'refusal.badge.write.unreachable':
    'Não consigo me conectar à Returning.AI, então nada foi enviado. Tente de novo em um minuto.',
  'refusal.badge.write.slow-down':
    'A Returning.AI pede para ir mais devagar e não fez nada. Tente de novo em um minuto.',
  'refusal.badge.write.key-problem':
    'A Returning.AI não aceita a chave de sistema, então nada foi feito. Peça a quem hospeda este bot para conferir `RETURNING_SYSTEM_KEY`.',
  'refusal.badge.write.not-found':
    'A Returning.AI não conhece este emblema ou a conta deste membro e não fez nada. Veja `/badge list`, peça a um admin para olhar o vínculo do membro e tente de novo.',
  'refusal.badge.write.refused-award':
    'A Returning.AI se recusou a conceder este emblema: talvez o membro já o tenha, ou ele não possa ser dado manualmente. Olhe o emblema na Returning.AI.',
  'refusal.badge.write.refused-remove':
    'A Returning.AI se recusou a remover este emblema: talvez o membro não o tenha. Olhe os emblemas do membro na Returning.AI.',

  'field.nameless': 'pontos',

  'field.list': 'Campos',
  'field.none': 'Esta comunidade ainda não tem campos. Crie um com `/fields create`.',
  'field.more': '… e mais {more, number}.',
  'field.stale': '⚠️ A Returning.AI não está respondendo agora; esta é a lista como foi lida pela última vez.',
  'field.is-default': '**padrão**',
  'field.not-numeric': 'não guarda números',
  'field.default.title': 'Campo padrão',
  'field.default.chosen': 'A partir de agora, comandos sem campo usam **{field}**.',
  'field.done.create': 'Campo criado',
  'field.done.rename': 'Campo renomeado',
  'field.done.delete': 'Campo excluído',
  'field.uncertain': 'Resultado incerto',
  'field.not-listed-yet': 'A Returning.AI confirmou. A lista de campos dela ainda não mostra.',
  'field.lost.done': 'A resposta da Returning.AI se perdeu, mas a lista de campos dela mostra que foi feito.',
  'field.lost.not-done.create':
    'A resposta da Returning.AI se perdeu, e a lista de campos dela não mostra a mudança. Ela ainda pode aparecer: **olhe `/fields list` em um minuto** e use `/fields create` de novo só se o campo não estiver lá.',
  'field.lost.not-done.rename':
    'A resposta da Returning.AI se perdeu, e a lista de campos dela não mostra a mudança. Ela ainda pode aparecer: **olhe `/fields list` em um minuto** e use `/fields rename` de novo só se o campo ainda tiver o nome antigo.',
  'field.lost.not-done.delete':
    'A resposta da Returning.AI se perdeu, e a lista de campos dela não mostra a mudança. Ela ainda pode aparecer: **olhe `/fields list` em um minuto** e use `/fields delete` de novo só se o campo ainda estiver lá.',
  'field.lost.unreadable.create':
    'A resposta da Returning.AI se perdeu, e não dá para listar os campos dela agora. **Olhe `/fields list` em um minuto** e use `/fields create` de novo só se o campo não estiver lá.',
  'field.lost.unreadable.rename':
    'A resposta da Returning.AI se perdeu, e não dá para listar os campos dela agora. **Olhe `/fields list` em um minuto** e use `/fields rename` de novo só se o campo ainda tiver o nome antigo.',
  'field.lost.unreadable.delete':
    'A resposta da Returning.AI se perdeu, e não dá para listar os campos dela agora. **Olhe `/fields list` em um minuto** e use `/fields delete` de novo só se o campo ainda estiver lá.',
  'field.was-default': 'Era o campo padrão.',
  'field.was-default-environment': 'É o campo padrão segundo `RETURNING_FIELD_ID`.',
  'field.was-identity':
    'Os membros eram vinculados pelos IDs do Discord nele: isso agora está desligado, `/setup identity-field:…` escolhe outro campo.',
  'field.rules-off': 'Desligadas, porque davam pontos nele: {rules}. `/rules edit` dá outro campo a elas.',
  'field.next-default': 'A partir daí, comandos sem campo usam {field}: `/fields default` escolhe outro.',
  'field.no-next-default':
    'A partir daí, comandos sem campo não usam **nenhum**: escolha um para este servidor com `/fields default`.',
  'field.rules-more': '{rules} e mais {more, number}',
  'field.delete.title': 'Excluir o campo?',
  'field.delete.wrong-name': '⚠️ Esse não é o nome dele.',
  'field.delete.what': '{field}, com os valores de todo mundo. Isso não pode ser desfeito.',
  'field.delete.default': 'É o campo padrão.',
  'field.delete.identity': 'Os membros são vinculados pelos IDs do Discord nele.',
  'field.delete.rules': 'Estas regras dão pontos nele, pelo nome ou por ser o padrão, e seriam desligadas: {rules}',
  'field.delete.awards-here': 'Concessões ainda não concluídas: {awards, number}',
  'field.delete.awards-elsewhere': 'Há concessões de outro servidor desta comunidade ainda não concluídas',
  'field.delete.awards-both':
    'Concessões ainda não concluídas: {awards, number} aqui e algumas em outro servidor desta comunidade',
  'field.delete.confirm':
    'Nada foi alterado. Para excluí-lo, use o comando de novo com o nome dele como confirmação: {field}',
  'field.delete.wait': 'Nada foi alterado. Ele poderá ser excluído quando essas concessões forem concluídas.',

  'refusal.field.name-empty': 'O nome está vazio. Informe um, por exemplo `Pontos de fidelidade`.',
  'refusal.field.name-too-long':
    'O nome tem {length, plural, one {{length, number} caractere} many {{length, number} de caracteres} other {{length, number} caracteres}}; a Returning.AI aceita no máximo {most, number}.',
  'refusal.field.name-unseen':
    'O nome tem quebras de linha, espaços duplos ou caracteres invisíveis. Digite de novo em vez de colar.',
  'refusal.field.bad-type': 'Um campo guarda um número (`number`) ou um texto (`text`). Escolha um deles.',
  'refusal.field.type-unknown':
    'A Returning.AI não informa o que este campo guarda, e renomeá-lo sem isso poderia alterá-lo. Use a própria Returning.AI para renomear.',
  'refusal.field.unknown-edit':
    'Esta comunidade não tem esse campo. Escolha um da lista ao digitar ou veja `/fields list`.',
  'refusal.field.exists':
    'Outro campo já tem isso como nome, nome no banco de dados ou ID. Escolha outro nome, veja `/fields list`.',
  'refusal.field.in-use-here':
    'Concessões deste campo ainda estão a caminho aqui, ou aguardam um vínculo ou uma decisão, então ele não foi excluído. Veja `/setup` e tente de novo quando elas forem concluídas.',
  'refusal.field.in-use-elsewhere':
    'Concessões deste campo ainda estão a caminho em outro servidor desta comunidade, ou aguardam um vínculo ou uma decisão, então ele não foi excluído. Veja `/setup` e tente de novo quando elas forem concluídas.',
  'refusal.field.edit-read.key-problem':
    'A Returning.AI não aceita a chave de API, então nada foi alterado. Informe uma com a permissão User Fields em `/setup`.',
  'refusal.field.edit-read.not-found':
    'A Returning.AI não lista os campos desta comunidade, então nada foi alterado: eu não conseguiria ver o que acontece com eles. Use a própria Returning.AI.',
  'refusal.field.edit-read.slow-down':
    'A Returning.AI pede para ir mais devagar, então nada foi alterado. Tente de novo em um minuto.',
  'refusal.field.edit-read.no-answer':
    'A Returning.AI não está respondendo agora, então nada foi alterado. Tente de novo em um minuto.',
  'refusal.field.write.unreachable':
    'Não consigo me conectar à Returning.AI, então nada foi enviado. Tente de novo em um minuto.',
  'refusal.field.write.slow-down':
    'A Returning.AI pede para ir mais devagar e não alterou nada. Tente de novo em um minuto.',
  'refusal.field.write.key-problem':
    'A chave de API não pode alterar campos, então nada foi alterado. Dê a ela a permissão User Fields na Returning.AI ou use a própria Returning.AI.',
  'refusal.field.write.not-found':
    'A Returning.AI não conhece mais este campo ou não deixa alterá-lo assim. Nada foi alterado; olhe `/fields list`.',
  'refusal.field.write.conflict':
    'A Returning.AI já tem um campo assim ou precisa deste. Nada foi alterado; olhe `/fields list` e escolha outro nome.',
  'refusal.field.write.refused':
    'A Returning.AI recusou e não alterou nada: os campos que ela reserva para si não podem ser alterados. Use a própria Returning.AI para ver o motivo.',
  'refusal.field.ambiguous':
    'Vários campos se chamam “{typed}”: {choices}. Escolha um da lista ao digitar ou informe o ID.',
  'refusal.field.empty': 'O campo está vazio. Escolha um da lista ou não informe nenhum para usar o padrão.',
  'refusal.field.unknown': 'Esta comunidade não tem um campo chamado “{typed}”.',
  'refusal.field.not-numeric': 'O campo “{typed}” não guarda números, então não pode guardar pontos.',
  'refusal.field.pick': 'Escolha um destes: {names}.',
  'refusal.field.pick-more': 'Escolha um destes: {names} e mais {more, number}.',
  'refusal.field.pick-none': 'Ela não tem nenhum que guarde pontos: peça a um admin para criar um.',
  'refusal.field.default-deleted':
    'O campo padrão “{field}” foi excluído na Returning.AI. Informe outro campo no comando ou peça a alguém com “Gerenciar servidor” para escolher um padrão com `/fields default`.',
  'refusal.field.no-default':
    'Nenhum campo foi informado, e este servidor não tem um padrão. Informe um campo no comando ou peça a alguém com “Gerenciar servidor” para escolher um padrão com `/fields default`.',
  'refusal.field.unlisted': 'Não deu para listar os campos: {why}',
  'refusal.field.not-looked-up': 'Não deu para consultar o campo “{typed}”: {why} Nada foi registrado.',
  'refusal.field.read.key-problem':
    'A Returning.AI não aceita a chave de API. Alguém com “Gerenciar servidor” pode informar uma nova com `/setup`.',
  'refusal.field.read.not-found':
    'A Returning.AI não conhece esta comunidade ou não lista os campos dela. Informe o campo pelo ID ou confira a comunidade com `/setup`.',
  'refusal.field.read.slow-down': 'A Returning.AI pede para ir mais devagar. Tente de novo em um minuto.',
  'refusal.field.read.no-answer': 'A Returning.AI não está respondendo agora. Tente de novo em um minuto.',

  // Lines of the log channel.
  'log.waiting': '⏳ aguarda o vínculo do membro: {change}',
  'log.queued': '⏳ a caminho: {change}',
  'log.refused': '⛔ recusado: {change}',
  'log.not-undone': '⛔ não desfeito: {change}',
  'log.cancelled': '↩️ desfeito antes do envio: {change}',
  'log.expired': '⛔ expirou sem vínculo: {change}',
  'log.review': '🔎 a equipe precisa decidir: {change}',
  'log.decided-arrived': '🔎 equipe: chegou: {change}',
  'log.decided-dropped': '🔎 equipe: descartado: {change}',
  'log.decided-again': '🔎 equipe: enviado de novo: {change}',
  'log.late-copy': '🔎 apareceu uma segunda cópia, a equipe precisa decidir: {change}',
  'log.late-compensated': '🔎 equipe: a segunda cópia será descontada: {change}',
  'log.late-ignored': '🔎 equipe: não há segunda cópia: {change}',
  'log.sent-again': '🔎 não tinha chegado, enviado de novo: {change}',
  'log.stopped-at-zero': '⚠️ parou no zero',
  'log.outside': '⚠️ {change, number, signed} fora do Discord antes disso',
  'log.no-words': '⚠️ {receipt}: não consegui descrever o que aconteceu. `/history` ou `/setup` mostra.',
  'log.no-words-audit':
    '⚠️ Um registro da auditoria: não consegui descrever o que aconteceu. `/history` ou `/setup` mostra.',

  'audit.title': 'Últimas alterações',
  'audit.nothing': 'Nada foi alterado aqui até agora, pelo que há nos registros.',
  'audit.deed.settings': 'configurações alteradas',
  'audit.deed.key': 'chave de API',
  'audit.deed.rule-added': 'regra adicionada: {what}',
  'audit.deed.rule-changed': 'regra alterada: {what}',
  'audit.deed.rule-removed': 'regra removida: {what}',
  'audit.deed.reward-added': 'cargo por total adicionado: {what}',
  'audit.deed.reward-changed': 'cargo por total alterado: {what}',
  'audit.deed.reward-removed': 'cargo por total removido: {what}',
  'audit.deed.link-set': 'vinculado: {what}',
  'audit.deed.link-removed': 'vínculo removido: {what}',
  'audit.deed.link-ended': 'próprio vínculo encerrado: {what}',
  'audit.deed.request-approved': 'pedido de vínculo aprovado: {what}',
  'audit.deed.request-denied': 'pedido de vínculo recusado: {what}',
  'audit.deed.import-confirmed': 'importação de vínculos confirmada',
  'audit.deed.links-exported': 'todos os vínculos exportados',
  'audit.deed.member-shown': 'consultou o que está guardado sobre {what}',
  'audit.deed.member-erased': 'apagado: {what}',
  'audit.deed.award-decided': 'decidiu sobre {what}',
  'audit.deed.copy-decided': 'decidiu sobre uma segunda cópia de {what}',
  'audit.deed.undo-confirmed': 'confirmou desfazer várias: {what}',
  'audit.deed.bulk-confirmed': 'confirmou pontos para muitos: {what}',
  'audit.deed.badge-awarded': 'emblema concedido: {what}',
  'audit.deed.badge-removed': 'emblema removido: {what}',
  'audit.deed.field-created': 'campo criado: {what}',
  'audit.deed.field-renamed': 'campo renomeado: {what}',
  'audit.deed.field-deleted': 'campo excluído: {what}',
  'audit.deed.award-given': 'deu, tirou ou desfez pontos: {what}',
  'audit.deed.ledger-restored': 'restaurado de um backup; o que aconteceu depois dele não está nele',
  // Each follows "por".
  'audit.actor.system': 'quem opera o bot ou o próprio bot',
  'audit.actor.identity-field': 'meio do campo de identidade',
  'audit.none': 'nenhum',
  'audit.on': 'ligado',
  'audit.off': 'desligado',
  'audit.value.communityId': 'comunidade: {value}',
  'audit.value.key': 'chave: {value}',
  'audit.value.enabled': 'ativação: {value}',
  'audit.value.hints': 'avisos: {value}',
  'audit.value.language': 'idioma: {value}',
  'audit.value.timezone': 'fuso horário: {value}',
  'audit.value.defaultFieldId': 'campo padrão: {value}',
  'audit.value.identityFieldId': 'campo de identidade: {value}',
  'audit.value.logChannelId': 'canal de logs: {value}',
  'audit.value.staffChannelId': 'canal da equipe: {value}',
  'audit.value.staffRoleId': 'cargo da equipe: {value}',
  'audit.value.perAward': 'limite por concessão: {value}',
  'audit.value.perModeratorHour': 'limite por hora: {value}',
  'audit.value.rule': 'regra: {value}',
  'audit.value.hundredths': 'quantidade: {value}',
  'audit.value.fieldId': 'campo: {value}',
  'audit.value.giverRoleId': 'cargo de quem dá: {value}',
  'audit.value.receiverRoleId': 'cargo de quem recebe: {value}',
  'audit.value.denyRoleId': 'cargo excluído: {value}',
  'audit.value.channelId': 'canal: {value}',
  'audit.value.perGiver': 'por quem dá: {value}',
  'audit.value.perReceiver': 'por quem recebe: {value}',
  'audit.value.perPair': 'por par: {value}',
  'audit.value.perMessage': 'por mensagem: {value}',
  'audit.value.maxAgeDays': 'idade máxima: {value}',
  'audit.value.accountAgeDays': 'idade da conta: {value}',
  'audit.value.memberAgeDays': 'tempo como membro: {value}',
  'audit.value.onRemove': 'ao remover: {value}',
  'audit.value.roleId': 'cargo: {value}',
  'audit.value.total': 'total: {value}',
  'audit.value.margin': 'margem: {value}',
  'audit.value.stack': 'acumular: {value}',
  'audit.value.keep': 'manter: {value}',
  'audit.value.powers': 'poderes: {value}',
  'audit.value.account': 'conta: {value}',
  'audit.value.name': 'nome: {value}',
  'audit.value.links': 'vínculos: {value}',
  'audit.value.awards': 'concessões: {value}',
  'audit.value.outcome': 'resultado: {value}',
  'audit.value.decision': 'decisão: {value}',
  'audit.word.key.set': 'definida',
  'audit.word.key.replaced': 'substituída',
  'audit.word.key.forgotten': 'esquecida',
  'audit.word.onRemove.revoke': 'desfazer',
  'audit.word.onRemove.keep': 'manter',
  'audit.word.outcome.done': 'feito',
  'audit.word.outcome.uncertain': 'incerto',
  'audit.word.decision.arrived': 'chegou',
  'audit.word.decision.again': 'de novo',
  'audit.word.decision.drop': 'descartado',
  'audit.word.decision.compensate': 'descontar',
  'audit.word.decision.ignore': 'ignorar',

  'list.sentences': '{before} {after}',

  // Settings, the check of a server, notices, answers.
  'list.comma': '{before}, {after}',
  'list.more': '{items} e mais {more, number}',

  'permission.view-channel': 'Ver canal',
  'permission.send-messages': 'Enviar mensagens',
  'permission.embed-links': 'Inserir links',
  'permission.administrator': 'Administrador',
  'permission.manage-server': 'Gerenciar servidor',
  'permission.manage-roles': 'Gerenciar cargos',
  'permission.manage-channels': 'Gerenciar canais',
  'permission.manage-messages': 'Gerenciar mensagens',
  'permission.manage-threads': 'Gerenciar tópicos',
  'permission.manage-nicknames': 'Gerenciar apelidos',
  'permission.manage-webhooks': 'Gerenciar webhooks',
  'permission.kick-members': 'Expulsar membros',
  'permission.ban-members': 'Banir membros',
  'permission.moderate-members': 'Castigar membros',
  'permission.mention-everyone': 'Mencionar todos e todos os cargos',
  'permission.view-audit-log': 'Ver o registro de auditoria',
  'permission.mute-members': 'Silenciar membros',
  'permission.deafen-members': 'Ensurdecer membros',
  'permission.move-members': 'Mover membros',

  'setup.title': '📊 Configuração',
  'setup.none': '–',
  'setup.points-on': 'Os pontos estão **ligados**',
  'setup.points-off': 'Os pontos estão **desligados**',
  'setup.hints-on': 'Os membros ficam sabendo por mensagem direta que há pontos aguardando o vínculo: **ligado**',
  'setup.hints-off': 'Os membros ficam sabendo por mensagem direta que há pontos aguardando o vínculo: **desligado**',
  'setup.community': 'Comunidade: {community} · Chave de API: {key}',
  'setup.key.guild': 'a própria deste servidor',
  'setup.key.environment': 'a do operador',
  'setup.default-field': 'Campo padrão: {field}',
  'setup.identity-field': 'Os membros são vinculados pelo ID do Discord, que está em: {field}',
  'setup.identity-field-warning':
    '-# ⚠️ Quem pode escrever neste campo decide para qual conta vão os pontos de cada um: os membros não devem poder.',
  'setup.identity-field-off': 'off (não vincular ninguém assim)',
  'setup.channels': 'Canal de logs: {log} · Canal da equipe: {staff}',
  'setup.role': 'Cargo da equipe: {role} · Fuso horário: {timezone}',
  'setup.limits': 'Limite por concessão: {award} · por moderador e hora: {hour}',
  'setup.check': '**Verificação**',
  'setup.check-line': '{name}: {found}',
  'setup.button.key': 'Chave de API',
  'setup.button.check': 'Verificar',
  'setup.button.changes': 'Últimas mudanças',
  'setup.button.decide': 'Decidir ({count, number})',
  'setup.no-decision': '✅ Nada a decidir',
  'setup.no-decision-words': 'Nenhuma concessão deste servidor aguarda uma decisão.',
  // The title and the label have at most 45 characters.
  'setup.key-form.title': 'Chave de API da Returning.AI',
  'setup.key-form.label': 'Chave da comunidade {community}',
  'setup.key-form.placeholder': 'Permissões: User Fields, Get User Data',

  'community.title': '📊 Outra comunidade',
  'community.fields': 'A Returning.AI confirma a nova. Os campos dela: {fields}.',
  'community.no-fields': 'A Returning.AI confirma a nova. Ela não tem campos.',
  'community.confirm':
    'A comunidade ainda não mudou: `{from}` continua valendo. **Confirmar** faz a mudança. O botão funciona por {life}. Com `/setup community:{from}` você pode voltar.',
  'community.unset-title': '📊 Remover a comunidade?',
  'community.unset-to-none': '`{from}` → nenhuma: não dá para conceder pontos até que outra seja escolhida.',
  'community.unset-to-operator': '`{from}` → `{to}`, a comunidade de quem hospeda este bot.',
  'community.unset-confirm':
    'A comunidade ainda não mudou: `{from}` continua valendo. **Confirmar** remove a escolha. O botão funciona por {life}.',
  'community.button.confirm': 'Confirmar',
  'community.button.cancel': 'Cancelar',
  'community.hanging': '**O que depende da atual**',
  'community.hanging.links': '· Vínculos: **{count, number}** ({consequence})',
  'community.hanging.requests': '· Pedidos de vínculo em aberto: **{count, number}** ({consequence})',
  'community.hanging.waiting': '· Concessões aguardando um vínculo: **{count, number}** ({consequence})',
  'community.hanging.under-way': '· Concessões a caminho: **{count, number}** ({consequence})',
  'community.hanging.rules': '· Regras: **{count, number}** ({consequence})',
  'community.hanging.default-field': '· O campo padrão deixa de estar definido.',
  'community.hanging.identity-field': '· O campo pelo qual os membros são vinculados deixa de estar definido.',
  'community.hanging.nothing': '· Nada',
  'community.with-another.links': 'ficam guardados, mas não valem na nova comunidade',
  'community.with-another.requests': 'precisam ser feitos de novo',
  'community.with-another.waiting': 'continuam aguardando lá',
  'community.with-another.under-way': 'ainda são entregues lá',
  'community.with-another.rules': 'as que citam um campo da comunidade atual não dão nada até serem alteradas',
  'community.without.links': 'ficam guardados e voltam a valer se você a escolher de novo',
  'community.without.requests': 'são encerrados',
  'community.without.waiting':
    'enquanto isso ninguém pode ser vinculado, e elas expiram depois de {days, plural, one {um dia} many {{days, number} de dias} other {{days, number} dias}}',
  'community.without.rules': 'enquanto isso não dão nada',
  'community.key-deleted':
    '· A chave de API deste servidor é apagada. Sem chave, o que foi concedido lá não pode ser desfeito.',
  'community.key-stays':
    '· A chave de API deste servidor fica: essas concessões precisam dela. Depois, use `/setup unset:community` de novo para apagá-la. Sem chave, o que foi concedido lá não pode ser desfeito.',
  'community.not-changed': '⛔ A comunidade não mudou',
  'community.nothing-changed': 'Nada foi alterado.',
  'community.stays': 'Nada foi alterado: `{from}` continua valendo.',
  'community.check-id':
    'Confira o ID. Se `{to}` estiver certo, clique em *Chave de API* e digite uma chave dessa comunidade; você confirma mais uma vez antes de qualquer mudança.',
  'community.failure.no-key': 'Não tenho nenhuma chave de API para testar {community}.',
  'community.failure.key-problem': 'A Returning.AI não aceita a chave deste servidor para {community}.',
  'community.failure.not-found': 'A Returning.AI não conhece {community}.',
  'community.failure.no-answer': 'A Returning.AI não está respondendo agora, então não deu para testar {community}.',

  'check.name.switch': 'Pontos',
  'check.name.community': 'Comunidade',
  'check.name.api-key': 'Chave de API',
  'check.name.default-field': 'Campo padrão',
  'check.name.identity-field': 'Campo de identidade',
  'check.name.reading-back': 'Leitura do histórico',
  'check.name.channels': 'Canais',
  'check.name.staff-channel': 'Canal da equipe',
  'check.name.log-channel': 'Canal de logs',
  'check.name.staff-role': 'Cargo da equipe',
  'check.name.chosen-places': 'Canais e cargos escolhidos',
  'check.name.rules': 'Regras',
  'check.name.rewards': 'Cargos por total',
  'check.name.second-process': 'Segundo processo',
  'check.name.decisions': 'Decisões',
  'check.name.clock': 'Relógio',
  'check.switch.on': 'Os pontos estão ligados.',
  'check.switch.off': 'Os pontos estão desligados.',
  'check.switch.fix': 'Ligue com `/setup enabled:True`.',
  'check.community.none': 'Nenhuma comunidade da Returning.AI foi escolhida.',
  'check.community.none-fix':
    'Informe o ID com `/setup community:…` (na Returning.AI: configurações da comunidade > Appearance).',
  'check.key.closed':
    'A chave própria deste servidor está guardada, mas não pode ser aberta: foi selada com outra chave mestra.',
  'check.key.closed-fix':
    'O operador deve colocar aquela chave mestra de volta (ENCRYPTION_KEY, ou o arquivo de chave ao lado do banco de dados) e reiniciar. Ou clique em *Chave de API* em `/setup` e digite a chave de novo.',
  'check.key.none': 'Esta comunidade não tem nenhuma chave de API que funcione.',
  'check.key.none-fix':
    'Clique em *Chave de API* em `/setup` e digite uma com as permissões User Fields e Get User Data.',
  'check.key.accepted.guild': 'A Returning.AI aceita a chave própria deste servidor para a comunidade {community}.',
  'check.key.accepted.environment': 'A Returning.AI aceita a chave do operador para a comunidade {community}.',
  'check.key.refused.guild': 'A Returning.AI não aceita a chave própria deste servidor.',
  'check.key.refused.environment': 'A Returning.AI não aceita a chave do operador.',
  'check.key.refused-fix.guild':
    'Digite uma chave nova com a permissão User Fields, desta comunidade e que não tenha expirado.',
  'check.key.refused-fix.environment':
    'O operador precisa colocar em RETURNING_API_TOKEN uma chave com a permissão User Fields, desta comunidade e que não tenha expirado. Ou digite uma sua com *Chave de API*.',
  'check.key.no-fields': 'A Returning.AI não lista nenhum campo da comunidade {community}.',
  'check.key.no-fields-fix':
    'Confira o ID da comunidade. Se estiver certo, esta Returning.AI não lista campos: indique os campos pelo ID.',
  'check.key.silence-fix':
    'Tente de novo em um minuto. Se continuar assim, o operador deve verificar RETURNING_API_URL e a rede.',
  'check.silence': 'A Returning.AI não respondeu.',
  'check.silence.cause': 'A Returning.AI não respondeu ({cause}).',
  'check.silence.http': 'O endereço da Returning.AI respondeu HTTP {status}, e não com o que a API diz.',
  'check.silence.unreadable': 'A Returning.AI respondeu, mas de um jeito que não consigo ler ({cause}).',
  'check.field.fix': 'Escolha um em `/setup`, ou com `/fields default`.',
  'check.field.none': 'Nenhum foi escolhido; cada comando precisa indicar um.',
  'check.field.not-looked-up': 'Não deu para consultar.',
  'check.field.lost': 'O campo escolhido não está nesta comunidade.',
  'check.field.not-numeric': 'Ele não guarda números.',
  'check.field.ok': '{field} guarda pontos.',
  'check.identity-field.fix':
    'Escolha outro com `/setup identity-field:…`, ou nenhum com `/setup unset:identity-field`.',
  'check.history.nothing': 'Ainda não há nenhuma concessão para conferir.',
  'check.history.ok': 'Os históricos podem ser lidos: uma resposta perdida é recuperada sozinha.',
  'check.history.unread':
    'Não deu para ler os históricos: se a resposta de uma concessão se perder, talvez a equipe precise decidir.',
  'check.history.unread-cause':
    'Não deu para ler os históricos ({cause}): se a resposta de uma concessão se perder, talvez a equipe precise decidir.',
  'check.history.fix': 'Escolha um canal da equipe, para que esses cartões cheguem a vocês.',
  'check.way': 'Baseia-se em: {histories}, {totals}, como o doctor descobriu em {date}.',
  'check.way.unknown': 'Ainda não foi testado: quem hospeda o bot pode rodar uma vez `npm run doctor -- --api`.',
  'check.way.histories': 'históricos da API {api}',
  'check.way.no-histories': 'sem históricos',
  'check.way.totals.id': 'totais pelo ID do campo',
  'check.way.totals.key': 'totais pela chave do campo',
  'check.way.totals.name': 'totais pelo nome do campo',
  'check.way.totals.none': 'sem totais',
  'check.channels.none': 'Não há canal da equipe nem canal de logs escolhido.',
  'check.channels.none-fix':
    'Escolha com `/setup staff-channel:… log-channel:…`; assim as decisões chegam a toda a equipe.',
  'check.channels.no-staff': 'Nenhum canal da equipe foi escolhido.',
  'check.channels.no-staff-fix': 'Escolha um com `/setup staff-channel:…`; assim as decisões chegam a toda a equipe.',
  'check.channels.no-log': 'Canal da equipe escolhido, sem canal de logs.',
  'check.channels.both': 'O canal da equipe e o de logs estão escolhidos.',
  'check.channel.gone': 'Não existe mais.',
  'check.channel.closed': 'Não posso escrever lá. Falta: {missing}.',
  'check.staff-channel.gone-fix':
    'Escolha outro com `/setup staff-channel:…`, ou nenhum com `/setup unset:staff-channel`.',
  'check.staff-channel.closed-fix': 'Me dê isso em {channel}, ou escolha outro com `/setup staff-channel:…`.',
  'check.staff-channel.open': 'Há membros que podem vê-lo. Novos cartões esperam.',
  'check.staff-channel.open-fix':
    'Tire “Ver canal” de {roles} em {channel}, ou escolha outro com `/setup staff-channel:…`.',
  'check.log-channel.gone-fix': 'Escolha outro com `/setup log-channel:…`, ou nenhum com `/setup unset:log-channel`.',
  'check.log-channel.closed-fix': 'Me dê isso em {channel}, ou escolha outro com `/setup log-channel:…`.',
  'check.staff-role.gone': 'Não existe mais.',
  'check.staff-role.gone-fix': 'Escolha outro com `/setup staff-role:…`, ou nenhum com `/setup unset:staff-role`.',
  'check.places-not-told':
    'O Discord não me informou os canais e cargos deste servidor, então não deu para verificá-los.',
  'check.rules.paused': 'Pausadas, porque o cargo que elas excluem não existe mais: {rules}.',
  'check.rules.idle': 'Não dão nada a ninguém, porque um cargo ou canal que elas exigem não existe mais: {rules}.',
  'check.rules.foreign-emoji': 'O emoji personalizado delas não existe mais, ou é de outro servidor: {rules}.',
  'check.rules.fix': 'Veja `/rules list`: diz o que fazer com cada uma.',
  'check.rules.lost-field': '#{rule} dá pontos em um campo que não está nesta comunidade.',
  'check.rules.lost-field-fix': 'Escolha outro com `/rules edit rule:{rule} field:…`.',
  'check.rewards.paused': 'Nem dados nem tirados: {roles}.',
  'check.second-process':
    'Há outro processo rodando com o token deste bot e um banco de dados próprio. Visto pela primeira vez: {since}.',
  'check.second-process.fix':
    'Pare um dos dois: procure um host antigo, uma segunda pasta, um contêiner ao lado de um serviço. Se não achar, redefina o token e inicie o bot que fica. Esta linha some {time} depois do último sinal dele.',
  'check.decisions':
    '{count, plural, one {Uma concessão precisa} many {{count, number} de concessões precisam} other {{count, number} concessões precisam}} de uma decisão da equipe.',
  'check.decisions.fix': 'Clique em *Decidir* em `/setup`, ou nos botões no canal da equipe.',
  'check.clock.ahead': 'O relógio desta máquina está {seconds} s adiantado em relação ao dos servidores.',
  'check.clock.behind': 'O relógio desta máquina está {seconds} s atrasado em relação ao dos servidores.',
  'check.clock.fix':
    'O operador deve ligar a sincronização de horário (NTP), por exemplo com `timedatectl set-ntp true`.',

  'refusal.no-community': 'Escolha primeiro a comunidade com `/setup community:…`.',
  'refusal.key-without-community':
    'Escolha primeiro a comunidade com `/setup community:…` e depois digite a chave dela.',
  'refusal.bad-key':
    'Isso não é uma chave de API: tem espaços, quebras de linha ou outros caracteres que uma chave nunca tem. Copie de novo.',
  'refusal.key-not-accepted':
    'A Returning.AI não aceita esta chave para esta comunidade. Ela precisa ser dessa comunidade, não ter expirado e ter a permissão User Fields. Nada foi salvo.',
  'refusal.key-for-unknown-community':
    'A Returning.AI não conhece esta comunidade, então não deu para testar a chave. Confira o ID da comunidade com `/setup`. Nada foi salvo.',
  'refusal.key-not-tried':
    'A Returning.AI não está respondendo agora, então não deu para testar a chave. Nada foi salvo; tente de novo em um minuto.',
  'refusal.bad-community':
    'O ID de uma comunidade só tem letras e números, normalmente 24 de 0-9 e a-f. Copie das configurações da comunidade > Appearance.',
  'refusal.other-community':
    'A comunidade deste servidor mudou depois que isto foi mostrado, então nada foi alterado. Use `/setup` de novo.',
  'refusal.community-not-verified':
    'A Returning.AI não confirma mais a nova comunidade, então nada foi alterado. Use `/setup community:…` de novo em um minuto.',
  'refusal.nothing-to-unset.none':
    'Nenhuma comunidade foi escolhida aqui, e não há chave de API guardada que já possa ser apagada. Escolha uma comunidade com `/setup community:…`.',
  'refusal.nothing-to-unset.operator':
    'Este servidor não escolheu uma comunidade: ele usa a de quem hospeda este bot. Escolha outra com `/setup community:…`.',
  'refusal.not-set-up':
    'Este servidor ainda não está conectado a uma comunidade da Returning.AI. Alguém com “Gerenciar servidor” pode fazer isso com `/setup`: escolher a comunidade e depois digitar a chave de API dela.',
  'refusal.not-set-up-any-more':
    'Este servidor ainda não está conectado a uma comunidade da Returning.AI. Alguém com “Gerenciar servidor” pode fazer isso com `/setup`: escolher a comunidade e depois digitar a chave de API dela. Se ele já esteve conectado, pergunte a quem hospeda este bot.',
  'refusal.key-closed':
    'A chave de API deste servidor está guardada, mas não consigo abri-la: quem hospeda este bot o executa com outra chave mestra. Peça que coloque a certa de volta, ou que alguém com “Gerenciar servidor” digite a chave de API de novo com `/setup`.',
  'refusal.badges-elsewhere':
    'Não dá para usar emblemas neste servidor: eles só funcionam na comunidade de quem hospeda este bot. Use a própria Returning.AI.',
  'refusal.no-system-key':
    'Os emblemas precisam da chave de sistema da comunidade, e este bot não tem nenhuma. Peça a quem o hospeda que defina `RETURNING_SYSTEM_KEY`.',
  'refusal.bad-unset': '`unset` precisa ser um destes: {settings}.',
  'refusal.set-and-unset':
    '`{setting}` não pode ser definido e removido ao mesmo tempo. Nada foi alterado; tire um dos dois.',
  'refusal.staff-role-everyone':
    'O cargo da equipe não pode ser @everyone: aí todo mundo poderia dar pontos. Escolha um cargo da equipe.',
  'refusal.bad-timezone': 'Isso não é um fuso horário. Escreva como Europe/Berlin, Asia/Kuala_Lumpur ou UTC.',
  'refusal.channel-not-seen': 'Não vejo {channel}. Me dê “Ver canal” lá e tente de novo.',
  'refusal.channel-not-text': '{channel} não é um canal de texto. Escolha um que seja.',
  'refusal.channel-not-writable':
    'Não posso escrever em {channel}. Me dê “Ver canal”, “Enviar mensagens” e “Inserir links” lá e tente de novo.',
  'refusal.staff-channel-open':
    'Todo mundo pode ver {channel}. Tire “Ver canal” de @everyone lá, ou escolha um canal só da equipe.',
  'refusal.staff-channel-open-to-role':
    'Há membros que podem ver {channel}: {role} não é um cargo da equipe. Tire “Ver canal” desse cargo lá, ou escolha um canal só da equipe.',
  'refusal.option-not-text': 'A opção `{option}` precisa ser texto. Recarregue o Discord e tente de novo.',
  'refusal.option-not-listed': 'Escolha `{option}` na lista que o Discord oferece.',
  'refusal.bad-button': 'Não consigo mais ler esse botão. Use o comando de novo.',

  'notice.title.held-up': '⛔ As concessões estão paradas',
  'notice.title.delivered-again': '✅ As concessões voltaram a ser entregues',
  'notice.title.running-twice': '⛔ Estou rodando em duplicidade',
  'notice.title.running-once': '✅ Não estou mais em duplicidade',
  'notice.title.cards-held': '⛔ Os cartões estão retidos',
  'notice.title.cards-again': '✅ Os cartões voltaram a chegar',
  'notice.title.no-staff-channel': '⛔ Sem canal da equipe',
  'notice.title.no-log-channel': '⛔ Sem canal de logs',
  'notice.title.no-staff-role': '⛔ Sem cargo da equipe',
  'notice.title.rules-paused': '⛔ Há regras pausadas',
  'notice.title.rules-idle': '⛔ Há regras que não dão nada a ninguém',
  'notice.title.reward-paused': '⛔ Um cargo por total está pausado',
  'notice.title.put-right': '✅ Resolvido',
  'notice.about': '{subject}: {words}',
  'notice.since': 'Começou {since}.',
  'notice.began': 'Tinha começado {since}.',
  'notice.to-owner': 'Sobre o seu servidor **{server}**:',
  'notice.open.key': '{problem} As concessões são aceitas e aguardam.',
  'notice.open.route': '{problem} As concessões são aceitas e aguardam.',
  'notice.open.outage':
    'Não consigo me conectar à Returning.AI agora, ou outra coisa responde no lugar dela; as mensagens das concessões dizem qual dos dois. Continuo tentando. As concessões são aceitas e aguardam.',
  'notice.open.second-process':
    'Outra cópia minha trabalha aqui, com o meu token e um banco de dados próprio. Os pontos de reações contam em dobro enquanto as duas rodarem, e o que uma fez a outra não sabe. O operador precisa parar uma das duas; `npm run doctor` diz mais. Desfaçam à mão o que contou em dobro.',
  'notice.open.staff-channel-open':
    'Membros de fora da equipe podem ver o canal da equipe. Novos cartões esperam. Os de pedidos de vínculo perdem enquanto isso a conta ou o e-mail; os de concessões não citam nenhum e ficam. `/setup` diz quem vê o canal e como fechá-lo; `/links pending` mostra os pedidos.',
  'notice.open.staff-channel':
    'O canal da equipe não existe mais, ou não posso escrever nele. Os cartões esperam. `/setup` diz o que fazer.',
  'notice.open.log-channel':
    'O canal de logs não existe mais, ou não posso escrever nele. O que não consegui avisar espera. `/setup` diz o que fazer.',
  'notice.open.staff-role':
    'O cargo da equipe não existe mais. Quem o tinha só pode dar pontos com *Gerenciar mensagens*. `/setup` diz o que fazer.',
  'notice.open.rule-paused':
    'Este cargo não existe mais. Ele era o `deny-role` de regras que agora dariam a quem ele excluía: elas estão pausadas. `/rules list` mostra quais são e o que fazer.',
  'notice.open.rule-idle':
    'Isto não existe mais. Há regras que o exigem e não dão nada a ninguém. `/rules list` mostra quais são e o que fazer.',
  'notice.open.reward-paused': 'Não dou nem tiro mais este cargo. `/rewards list` mostra por quê e o que fazer.',
  'notice.closed.key':
    'A Returning.AI voltou a aceitar a chave de API deste servidor. O que aguardava está sendo entregue.',
  'notice.closed.route': 'A Returning.AI voltou a conhecer o endereço que eu uso. O que aguardava está sendo entregue.',
  'notice.closed.outage': 'A Returning.AI voltou a responder. O que aguardava está sendo entregue.',
  'notice.closed.second-process': 'Há {time} não vejo sinal de outra cópia minha.',
  'notice.closed.staff-channel-open':
    'O canal da equipe está fechado aos membros de novo, ou outro foi escolhido. Os cartões que esperavam chegam agora.',
  'notice.closed.staff-channel':
    'O canal da equipe está em ordem de novo, ou outro foi escolhido. Os cartões que esperavam chegam agora.',
  'notice.closed.log-channel': 'O canal de logs está em ordem de novo, ou outro foi escolhido.',
  'notice.closed.staff-role': 'Há um cargo da equipe de novo, ou nenhum está mais escolhido.',
  'notice.closed.rule-paused': 'Nenhuma regra exige mais este cargo.',
  'notice.closed.rule-idle': 'Nenhuma regra exige mais isto.',
  'notice.closed.reward-paused': 'Este cargo é dado de novo pelo seu total, ou por nenhum mais.',

  'refusal.store.FULL':
    'Não consigo anotar nada agora: o disco da máquina em que eu rodo está cheio. Nenhum ponto foi movido, e o que foi aceito antes está guardado. Peça ao operador para liberar espaço e tente de novo.',
  'refusal.store.READ_ONLY':
    'Não consigo anotar nada agora: não tenho permissão para gravar no meu banco de dados. Nenhum ponto foi movido, e o que foi aceito antes está guardado. Peça ao operador para me dar essa permissão e tente de novo.',
  'refusal.store.IO_ERROR':
    'Não consigo anotar nada agora: a máquina em que eu rodo se recusa. Nenhum ponto foi movido, e o que foi aceito antes está guardado. Peça ao operador para olhar meu log e o disco e tente de novo.',
  'refusal.store.UNAVAILABLE':
    'Não consigo abrir meu banco de dados agora. Nenhum ponto foi movido, e o que foi aceito antes está guardado. Peça ao operador para olhar meu log e tente de novo.',
  'refusal.store.UNREACHABLE':
    'Não consigo acessar meu banco de dados agora. Nenhum ponto foi movido, e o que foi aceito antes está guardado. Tente de novo em um minuto; se acontecer outra vez, avise o operador.',
  'refusal.store.IN_DOUBT':
    'Perdi meu banco de dados bem na hora de anotar isto, então não sei se conta. Confira com `/history` antes de fazer de novo.',
  'refusal.store.BUSY':
    'Outro programa está gravando no meu banco de dados, então eu não consigo. Nenhum ponto foi movido, e o que foi aceito antes está guardado. Tente de novo em um minuto; se acontecer outra vez, avise o operador.',
  'refusal.store.GONE':
    'Alguém moveu, apagou ou alterou meu banco de dados enquanto eu rodava, então não consigo anotar nada e nenhum ponto foi movido. O operador precisa olhar meu log, corrigir isso e me iniciar de novo.',
  'refusal.store.LOCKED':
    'Outra cópia minha começou a usar meu banco de dados, então eu parei e nenhum ponto foi movido. O operador precisa encerrar uma de nós.',
  'refusal.store.CORRUPT':
    'Meu banco de dados está danificado, então não consigo continuar com isto e nenhum ponto foi movido. O operador precisa restaurar um backup.',

  'answer.progress': '⏳ Trabalhando nisso',
  'answer.did-not-work': 'Não deu certo. Tente de novo para ver por quê.',
  'answer.interrupted':
    'Fui interrompido enquanto trabalhava nisso, ou o Discord não aceitou a minha resposta, então pode ter sido feito ou não. Olhe primeiro (se for um emblema ou um campo: na Returning.AI) e só use o comando de novo se não foi feito.',

  'command.points-history.name': 'Histórico de pontos',
  'command.points.name': 'pontos',
  'command.points.description': 'Dar, tirar, definir e desfazer pontos',
  'command.points.add.name': 'dar',
  'command.points.add.description': 'Dar pontos a um membro',
  'command.points.add.user.name': 'membro',
  'command.points.add.user.description': 'O membro',
  'command.points.add.amount.name': 'quantidade',
  'command.points.add.amount.description': 'Quantos, de 0,01 a 1.000.000',
  'command.points.add.field.name': 'campo',
  'command.points.add.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.points.add.reason.name': 'motivo',
  'command.points.add.reason.description': 'Por quê; aparece na concessão e no histórico',
  'command.points.add.notify.name': 'notificar',
  'command.points.add.notify.description': 'Mencionar o membro quando os pontos chegarem (desligado por padrão)',
  'command.points.remove.name': 'tirar',
  'command.points.remove.description': 'Tirar pontos de um membro',
  'command.points.remove.user.name': 'membro',
  'command.points.remove.user.description': 'O membro',
  'command.points.remove.amount.name': 'quantidade',
  'command.points.remove.amount.description': 'Quantos, de 0,01 a 1.000.000',
  'command.points.remove.field.name': 'campo',
  'command.points.remove.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.points.remove.reason.name': 'motivo',
  'command.points.remove.reason.description': 'Por quê; aparece na concessão e no histórico',
  'command.points.remove.notify.name': 'notificar',
  'command.points.remove.notify.description':
    'Mencionar o membro quando os pontos forem tirados (desligado por padrão)',
  'command.points.set.name': 'definir',
  'command.points.set.description': 'Definir o total de um membro (exige “Gerenciar servidor” ou o cargo da equipe)',
  'command.points.set.user.name': 'membro',
  'command.points.set.user.description': 'O membro',
  'command.points.set.amount.name': 'quantidade',
  'command.points.set.amount.description': 'O novo total',
  'command.points.set.field.name': 'campo',
  'command.points.set.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.points.set.reason.name': 'motivo',
  'command.points.set.reason.description': 'Por quê; aparece na concessão e no histórico',
  'command.points.set.notify.name': 'notificar',
  'command.points.set.notify.description': 'Mencionar o membro quando o total for definido (desligado por padrão)',
  'command.points.undo.name': 'desfazer',
  'command.points.undo.description': 'Desfazer uma concessão (sem recibo, a sua última) ou todas de um moderador',
  'command.points.undo.receipt.name': 'recibo',
  'command.points.undo.receipt.description': 'O recibo no fim da concessão, por exemplo R-7F3K2M',
  'command.points.undo.by.name': 'por',
  'command.points.undo.by.description':
    'Tudo o que este moderador fez por comando; com desde (de outros exige “Gerenciar servidor”)',
  'command.points.undo.since.name': 'desde',
  'command.points.undo.since.description':
    'Até onde voltar, por exemplo 2h ou 1d; tudo o que é seu, se não disser por quem',
  'command.points.bulk.name': 'grupo',
  'command.points.bulk.description':
    'Dar pontos a muitos de uma vez (precisa de “Gerenciar servidor”); antes se vê quem recebe o quê',
  'command.points.bulk.reactors.name': 'reações',
  'command.points.bulk.reactors.description': 'A quem reagiu a uma mensagem',
  'command.points.bulk.reactors.message.name': 'mensagem',
  'command.points.bulk.reactors.message.description': 'O link da mensagem, ou o id dela se estiver neste canal',
  'command.points.bulk.reactors.emoji.name': 'emoji',
  'command.points.bulk.reactors.emoji.description': 'Só quem reagiu com este emoji; se omitido, com qualquer um',
  'command.points.bulk.reactors.amount.name': 'quantidade',
  'command.points.bulk.reactors.amount.description': 'Quantos cada um recebe, de 0,01 a 1.000.000',
  'command.points.bulk.reactors.field.name': 'campo',
  'command.points.bulk.reactors.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.points.bulk.reactors.reason.name': 'motivo',
  'command.points.bulk.reactors.reason.description': 'Por quê; aparece na concessão e no histórico',
  'command.points.bulk.csv.name': 'csv',
  'command.points.bulk.csv.description': 'A quem está em um arquivo; cada um pode ter a própria quantidade',
  'command.points.bulk.csv.file.name': 'arquivo',
  'command.points.bulk.csv.file.description': 'CSV com a coluna member_id ou account e, se quiser, amount',
  'command.points.bulk.csv.amount.name': 'quantidade',
  'command.points.bulk.csv.amount.description':
    'Quantos recebe quem não tem quantidade no arquivo, de 0,01 a 1.000.000',
  'command.points.bulk.csv.field.name': 'campo',
  'command.points.bulk.csv.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.points.bulk.csv.reason.name': 'motivo',
  'command.points.bulk.csv.reason.description': 'Por quê; aparece na concessão e no histórico',
  'command.points.bulk.thread.name': 'tópico',
  'command.points.bulk.thread.description': 'A quem escreveu em um tópico',
  'command.points.bulk.thread.thread.name': 'tópico',
  'command.points.bulk.thread.thread.description': 'O tópico',
  'command.points.bulk.thread.amount.name': 'quantidade',
  'command.points.bulk.thread.amount.description': 'Quantos cada um recebe, de 0,01 a 1.000.000',
  'command.points.bulk.thread.field.name': 'campo',
  'command.points.bulk.thread.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.points.bulk.thread.reason.name': 'motivo',
  'command.points.bulk.thread.reason.description': 'Por quê; aparece na concessão e no histórico',
  'command.points.bulk.role.name': 'cargo',
  'command.points.bulk.role.description': 'A quem tem um cargo; o bot precisa poder ver os membros',
  'command.points.bulk.role.role.name': 'cargo',
  'command.points.bulk.role.role.description': 'O cargo',
  'command.points.bulk.role.amount.name': 'quantidade',
  'command.points.bulk.role.amount.description': 'Quantos cada um recebe, de 0,01 a 1.000.000',
  'command.points.bulk.role.field.name': 'campo',
  'command.points.bulk.role.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.points.bulk.role.reason.name': 'motivo',
  'command.points.bulk.role.reason.description': 'Por quê; aparece na concessão e no histórico',
  'command.rewards.name': 'recompensas',
  'command.rewards.description': 'Quais cargos os membros recebem pelo total',
  'command.rewards.add.name': 'adicionar',
  'command.rewards.add.description': 'Dar um cargo a quem alcançar um total',
  'command.rewards.add.role.name': 'cargo',
  'command.rewards.add.role.description': 'O cargo',
  'command.rewards.add.total.name': 'total',
  'command.rewards.add.total.description': 'A partir deste total um membro tem o cargo',
  'command.rewards.add.field.name': 'campo',
  'command.rewards.add.field.description': 'O tipo de pontos; se omitido, o padrão do servidor',
  'command.rewards.add.stack.name': 'acumular',
  'command.rewards.add.stack.description':
    'Falso: só enquanto nenhum cargo mais alto destes pontos for alcançado (Verdadeiro)',
  'command.rewards.add.keep.name': 'manter',
  'command.rewards.add.keep.description': 'Verdadeiro: o cargo fica quando o total cai (Falso)',
  'command.rewards.add.margin.name': 'margem',
  'command.rewards.add.margin.description': 'Até quanto abaixo do total o cargo ainda fica (0)',
  'command.rewards.edit.name': 'alterar',
  'command.rewards.edit.description': 'Alterar um cargo por total; o que for omitido fica',
  'command.rewards.edit.role.name': 'cargo',
  'command.rewards.edit.role.description': 'O cargo, como na lista',
  'command.rewards.edit.total.name': 'total',
  'command.rewards.edit.total.description': 'A partir deste total um membro tem o cargo',
  'command.rewards.edit.field.name': 'campo',
  'command.rewards.edit.field.description': 'O tipo de pontos; se omitido, o padrão do servidor',
  'command.rewards.edit.stack.name': 'acumular',
  'command.rewards.edit.stack.description':
    'Falso: só enquanto nenhum cargo mais alto destes pontos for alcançado (Verdadeiro)',
  'command.rewards.edit.keep.name': 'manter',
  'command.rewards.edit.keep.description': 'Verdadeiro: o cargo fica quando o total cai (Falso)',
  'command.rewards.edit.margin.name': 'margem',
  'command.rewards.edit.margin.description': 'Até quanto abaixo do total o cargo ainda fica (0)',
  'command.rewards.remove.name': 'remover',
  'command.rewards.remove.description': 'Não dar mais um cargo; quem tem fica com ele',
  'command.rewards.remove.role.name': 'cargo',
  'command.rewards.remove.role.description': 'O cargo, como na lista',
  'command.rewards.list.name': 'lista',
  'command.rewards.list.description': 'Listar os cargos por total',
  'command.rules.name': 'regras',
  'command.rules.description': 'Quais reações dão pontos',
  'command.rules.add.name': 'adicionar',
  'command.rules.add.description': 'Fazer um emoji dar pontos ao autor de uma mensagem',
  'command.rules.add.emoji.name': 'emoji',
  'command.rules.add.emoji.description': 'O emoji que dá pontos; também os personalizados',
  'command.rules.add.amount.name': 'quantidade',
  'command.rules.add.amount.description': 'Quantos pontos, de 0,01 a 1.000.000',
  'command.rules.add.field.name': 'campo',
  'command.rules.add.field.description': 'O tipo de pontos; se omitido, o padrão do servidor',
  'command.rules.add.giver-role.name': 'cargo-que-dá',
  'command.rules.add.giver-role.description': 'Só membros com este cargo dão',
  'command.rules.add.receiver-role.name': 'cargo-que-recebe',
  'command.rules.add.receiver-role.description': 'Só membros com este cargo recebem',
  'command.rules.add.deny-role.name': 'cargo-excluído',
  'command.rules.add.deny-role.description': 'Membros com este cargo não dão nem recebem',
  'command.rules.add.channel.name': 'canal',
  'command.rules.add.channel.description': 'Só lá; uma categoria ou um fórum vale para tudo o que contém',
  'command.rules.add.per-giver.name': 'por-quem-dá',
  'command.rules.add.per-giver.description': 'Concessões por dia que um membro pode dar; 0 sem limite',
  'command.rules.add.per-receiver.name': 'por-quem-recebe',
  'command.rules.add.per-receiver.description': 'Concessões por dia que um membro pode receber; 0 sem limite',
  'command.rules.add.per-pair.name': 'por-par',
  'command.rules.add.per-pair.description': 'Concessões por dia de um membro para outro; 0 sem limite',
  'command.rules.add.per-message.name': 'por-mensagem',
  'command.rules.add.per-message.description': 'Concessões para uma mensagem no total; 0 sem limite',
  'command.rules.add.max-age.name': 'idade-máxima',
  'command.rules.add.max-age.description': 'Mensagem mais antiga que conta, em dias (7)',
  'command.rules.add.account-age.name': 'idade-da-conta',
  'command.rules.add.account-age.description': 'Conta do Discord mais nova que pode dar, em dias; 0 para qualquer',
  'command.rules.add.member-age.name': 'tempo-de-membro',
  'command.rules.add.member-age.description': 'Tempo mínimo neste servidor para dar, em dias; 0 para qualquer',
  'command.rules.add.on-remove.name': 'ao-remover',
  'command.rules.add.on-remove.description': 'O que acontece com os pontos quando a reação é removida',
  'command.rules.add.on-remove.choice.revoke.name': 'Os pontos são retirados',
  'command.rules.add.on-remove.choice.keep.name': 'Os pontos ficam',
  'command.rules.add.enabled.name': 'ligada',
  'command.rules.add.enabled.description': 'Se a regra dá pontos',
  'command.rules.edit.name': 'alterar',
  'command.rules.edit.description': 'Alterar uma regra; o que for omitido fica',
  'command.rules.edit.rule.name': 'regra',
  'command.rules.edit.rule.description': 'A regra: o número ou o emoji dela',
  'command.rules.edit.emoji.name': 'emoji',
  'command.rules.edit.emoji.description': 'O emoji que dá pontos; também os personalizados',
  'command.rules.edit.amount.name': 'quantidade',
  'command.rules.edit.amount.description': 'Quantos pontos, de 0,01 a 1.000.000',
  'command.rules.edit.field.name': 'campo',
  'command.rules.edit.field.description': 'O tipo de pontos; se omitido, o padrão do servidor',
  'command.rules.edit.giver-role.name': 'cargo-que-dá',
  'command.rules.edit.giver-role.description': 'Só membros com este cargo dão',
  'command.rules.edit.receiver-role.name': 'cargo-que-recebe',
  'command.rules.edit.receiver-role.description': 'Só membros com este cargo recebem',
  'command.rules.edit.deny-role.name': 'cargo-excluído',
  'command.rules.edit.deny-role.description': 'Membros com este cargo não dão nem recebem',
  'command.rules.edit.channel.name': 'canal',
  'command.rules.edit.channel.description': 'Só lá; uma categoria ou um fórum vale para tudo o que contém',
  'command.rules.edit.per-giver.name': 'por-quem-dá',
  'command.rules.edit.per-giver.description': 'Concessões por dia que um membro pode dar; 0 sem limite',
  'command.rules.edit.per-receiver.name': 'por-quem-recebe',
  'command.rules.edit.per-receiver.description': 'Concessões por dia que um membro pode receber; 0 sem limite',
  'command.rules.edit.per-pair.name': 'por-par',
  'command.rules.edit.per-pair.description': 'Concessões por dia de um membro para outro; 0 sem limite',
  'command.rules.edit.per-message.name': 'por-mensagem',
  'command.rules.edit.per-message.description': 'Concessões para uma mensagem no total; 0 sem limite',
  'command.rules.edit.max-age.name': 'idade-máxima',
  'command.rules.edit.max-age.description': 'Mensagem mais antiga que conta, em dias (7)',
  'command.rules.edit.account-age.name': 'idade-da-conta',
  'command.rules.edit.account-age.description': 'Conta do Discord mais nova que pode dar, em dias; 0 para qualquer',
  'command.rules.edit.member-age.name': 'tempo-de-membro',
  'command.rules.edit.member-age.description': 'Tempo mínimo neste servidor para dar, em dias; 0 para qualquer',
  'command.rules.edit.on-remove.name': 'ao-remover',
  'command.rules.edit.on-remove.description': 'O que acontece com os pontos quando a reação é removida',
  'command.rules.edit.on-remove.choice.revoke.name': 'Os pontos são retirados',
  'command.rules.edit.on-remove.choice.keep.name': 'Os pontos ficam',
  'command.rules.edit.enabled.name': 'ligada',
  'command.rules.edit.enabled.description': 'Se a regra dá pontos',
  'command.rules.edit.clear.name': 'tirar',
  'command.rules.edit.clear.description': 'Uma restrição a tirar',
  'command.rules.edit.clear.choice.field.name': 'campo',
  'command.rules.edit.clear.choice.giver-role.name': 'cargo-que-dá',
  'command.rules.edit.clear.choice.receiver-role.name': 'cargo-que-recebe',
  'command.rules.edit.clear.choice.deny-role.name': 'cargo-excluído',
  'command.rules.edit.clear.choice.channel.name': 'canal',
  'command.rules.remove.name': 'remover',
  'command.rules.remove.description': 'Remover uma regra; o que ela deu fica',
  'command.rules.remove.rule.name': 'regra',
  'command.rules.remove.rule.description': 'A regra: o número ou o emoji dela',
  'command.rules.list.name': 'lista',
  'command.rules.list.description': 'Listar as regras',
  'command.why-points.name': 'Por que pontos?',
  'command.award-author.name': 'Dar pontos ao autor',
  'command.award-points.name': 'Dar pontos',
  'command.undo-points-here.name': 'Desfazer os pontos daqui',
  'command.setup.name': 'configurar',
  'command.setup.description': 'Conectar este servidor à Returning.AI, mudar os ajustes e verificar se tudo funciona',
  'command.setup.community.name': 'comunidade',
  'command.setup.community.description': 'O ID da comunidade da Returning.AI',
  'command.setup.log-channel.name': 'canal-logs',
  'command.setup.log-channel.description': 'Onde cada concessão é anotada',
  'command.setup.staff-channel.name': 'canal-equipe',
  'command.setup.staff-channel.description': 'Onde a equipe decide; não pode ser visível para todos',
  'command.setup.staff-role.name': 'cargo-equipe',
  'command.setup.staff-role.description': 'Um cargo que pode dar pontos sem “Gerenciar mensagens”',
  'command.setup.timezone.name': 'fuso-horário',
  'command.setup.timezone.description': 'Para dias e semanas, por exemplo Europe/Berlin',
  'command.setup.enabled.name': 'ligado',
  'command.setup.enabled.description': 'Se novos pontos podem ser dados aqui',
  'command.setup.hints.name': 'avisos',
  'command.setup.hints.description': 'Se os membros ficam sabendo por mensagem direta que há pontos aguardando',
  'command.setup.identity-field.name': 'campo-identidade',
  'command.setup.identity-field.description':
    'Campo de texto com IDs do Discord, para vincular os membros; off para parar',
  'command.setup.award-limit.name': 'limite-concessão',
  'command.setup.award-limit.description': 'O máximo que uma concessão pode mudar; 0 para não ter limite',
  'command.setup.hourly-limit.name': 'limite-hora',
  'command.setup.hourly-limit.description': 'O máximo por moderador e hora; 0 para não ter limite',
  'command.setup.unset.name': 'remover',
  'command.setup.unset.description': 'Um ajuste a remover: a partir daí não há nenhum',
  'command.setup.unset.choice.community.name': 'comunidade',
  'command.setup.unset.choice.log-channel.name': 'canal-logs',
  'command.setup.unset.choice.staff-channel.name': 'canal-equipe',
  'command.setup.unset.choice.staff-role.name': 'cargo-equipe',
  'command.setup.unset.choice.default-field.name': 'campo-padrão',
  'command.setup.unset.choice.identity-field.name': 'campo-identidade',
  'command.setup.unset.choice.language.name': 'idioma',
  'command.setup.unset.choice.timezone.name': 'fuso-horário',
  'command.setup.unset.choice.award-limit.name': 'limite-concessão',
  'command.setup.unset.choice.hourly-limit.name': 'limite-hora',
  'command.setup.language.name': 'idioma',
  'command.setup.language.description':
    'De tudo o que todos leem aqui; o do servidor no Discord se você não disser nada',
  'command.link.name': 'vínculo',
  'command.link.description': 'Pedir o vínculo com sua conta da Returning.AI, para receber pontos lá',
  'command.link.request.name': 'pedir',
  'command.link.request.description': 'Pedir o vínculo com sua conta; a equipe decide',
  'command.link.request.account.name': 'conta',
  'command.link.request.account.description': 'Sua conta da Returning.AI: e-mail, nome de usuário ou ID',
  'command.link.status.name': 'status',
  'command.link.status.description': 'Ver seu vínculo, seu pedido e os pontos que aguardam você',
  'command.link.remove.name': 'remover',
  'command.link.remove.description': 'Encerrar seu vínculo, ou retirar seu pedido',
  'command.links.name': 'vínculos',
  'command.links.description': 'Vincular membros às contas deles na Returning.AI',
  'command.links.set.name': 'vincular',
  'command.links.set.description': 'Vincular um membro a uma conta; os pontos que aguardavam são entregues',
  'command.links.set.user.name': 'membro',
  'command.links.set.user.description': 'O membro',
  'command.links.set.account.name': 'conta',
  'command.links.set.account.description': 'A conta da Returning.AI: ID, e-mail ou nome de usuário',
  'command.links.remove.name': 'remover',
  'command.links.remove.description': 'Remover o vínculo de um membro',
  'command.links.remove.user.name': 'membro',
  'command.links.remove.user.description': 'O membro',
  'command.links.remove.account.name': 'conta',
  'command.links.remove.account.description': 'Ou a conta: ID, e-mail ou nome de usuário, seja de quem for',
  'command.links.show.name': 'ver',
  'command.links.show.description': 'Ver a conta de um membro e os pontos que aguardam por ela',
  'command.links.show.user.name': 'membro',
  'command.links.show.user.description': 'O membro',
  'command.links.erase.name': 'apagar',
  'command.links.erase.description': 'Apagar o que está guardado sobre alguém; antes é mostrado o que é',
  'command.links.erase.user.name': 'membro',
  'command.links.erase.user.description': 'De quem apagar os dados',
  'command.links.erase.id.name': 'id',
  'command.links.erase.id.description': 'O ID, se o Discord não oferece mais o membro',
  'command.links.pending.name': 'pendentes',
  'command.links.pending.description': 'Decidir sobre os vínculos que os membros pediram',
  'command.links.import.name': 'importar',
  'command.links.import.description': 'Vincular muitos membros a partir de um arquivo; antes é mostrado o que mudaria',
  'command.links.import.file.name': 'arquivo',
  'command.links.import.file.description': 'CSV com as colunas member_id e account, no máximo 2.000 linhas',
  'command.links.export.name': 'exportar',
  'command.links.export.description': 'Receber todos os vínculos deste servidor em um arquivo CSV',
  'command.privacy.name': 'privacidade',
  'command.privacy.description': 'Ver ou mudar o que as outras pessoas veem de você aqui, e se o bot escreve para você',
  'command.privacy.board.name': 'ranking',
  'command.privacy.board.description': 'Se os rankings mostram você; se omitido, fica como está',
  'command.privacy.board.choice.hidden.name': 'Oculto',
  'command.privacy.board.choice.shown.name': 'Visível',
  'command.privacy.messages.name': 'mensagens',
  'command.privacy.messages.description': 'Se o bot escreve mensagens diretas para você; se omitido, fica como está',
  'command.privacy.messages.choice.on.name': 'Ligadas',
  'command.privacy.messages.choice.off.name': 'Desligadas',
  'command.fields.name': 'campos',
  'command.fields.description': 'Ver e alterar os tipos de pontos da comunidade e escolher o padrão',
  'command.fields.list.name': 'lista',
  'command.fields.list.description': 'Listar os campos da comunidade',
  'command.fields.create.name': 'criar',
  'command.fields.create.description': 'Criar um campo na comunidade',
  'command.fields.create.field.name': 'campo',
  'command.fields.create.field.description': 'O nome dele, como as pessoas o veem',
  'command.fields.create.type.name': 'tipo',
  'command.fields.create.type.description': 'O que ele guarda: números (pontos) se você não disser nada',
  'command.fields.create.type.choice.number.name': 'número',
  'command.fields.create.type.choice.text.name': 'texto',
  'command.fields.rename.name': 'renomear',
  'command.fields.rename.description': 'Dar outro nome a um campo; os valores continuam',
  'command.fields.rename.field.name': 'campo',
  'command.fields.rename.field.description': 'O campo',
  'command.fields.rename.name.name': 'nome',
  'command.fields.rename.name.description': 'O novo nome',
  'command.fields.delete.name': 'excluir',
  'command.fields.delete.description': 'Excluir um campo com os valores de todos; antes você vê o que isso afetaria',
  'command.fields.delete.field.name': 'campo',
  'command.fields.delete.field.description': 'O campo',
  'command.fields.delete.confirm.name': 'confirmar',
  'command.fields.delete.confirm.description': 'O nome do campo, para excluí-lo agora',
  'command.fields.default.name': 'padrão',
  'command.fields.default.description': 'Escolher o campo usado quando nenhum é informado',
  'command.fields.default.field.name': 'campo',
  'command.fields.default.field.description': 'O campo',
  'command.badge.name': 'emblema',
  'command.badge.description': 'Conceder e remover os emblemas da comunidade',
  'command.badge.award.name': 'conceder',
  'command.badge.award.description': 'Conceder um emblema a um membro; ele pode render XP ou moedas',
  'command.badge.award.user.name': 'membro',
  'command.badge.award.user.description': 'O membro',
  'command.badge.award.badge.name': 'emblema',
  'command.badge.award.badge.description': 'O emblema',
  'command.badge.remove.name': 'remover',
  'command.badge.remove.description': 'Tirar um emblema de um membro',
  'command.badge.remove.user.name': 'membro',
  'command.badge.remove.user.description': 'O membro',
  'command.badge.remove.badge.name': 'emblema',
  'command.badge.remove.badge.description': 'O emblema',
  'command.badge.list.name': 'lista',
  'command.badge.list.description': 'Listar os emblemas da comunidade',
  'command.leaderboard.name': 'ranking',
  'command.leaderboard.description': 'Mostrar quem mais recebeu pontos por este bot',
  'command.leaderboard.field.name': 'campo',
  'command.leaderboard.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.leaderboard.window.name': 'período',
  'command.leaderboard.window.description':
    'Desde quando, no fuso horário do servidor; desde sempre se você não disser nada',
  'command.leaderboard.window.choice.all.name': 'Desde sempre',
  'command.leaderboard.window.choice.month.name': 'Este mês',
  'command.leaderboard.window.choice.week.name': 'Esta semana (desde segunda)',
  'command.leaderboard.window.choice.day.name': 'Hoje',
  'command.balance.name': 'saldo',
  'command.balance.description': 'Mostrar quantos pontos você ou outro membro tem',
  'command.balance.user.name': 'membro',
  'command.balance.user.description': 'Os pontos de quem; os seus se você não disser nada',
  'command.balance.field.name': 'campo',
  'command.balance.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.history.name': 'histórico',
  'command.history.description': 'Mostrar o que mudou seus pontos, quando, por quem e por quê',
  'command.history.user.name': 'membro',
  'command.history.user.description':
    'O histórico de quem; o seu por padrão (de outros: precisa de “Gerenciar mensagens”)',
  'command.history.field.name': 'campo',
  'command.history.field.description': 'O tipo de pontos; o padrão do servidor se você não disser nada',
  'command.history.since.name': 'desde',
  'command.history.since.description': 'Até onde voltar: 12h, 7d ou 2w, ou um dia como 2026-11-01',
  'command.history.by.name': 'por',
  'command.history.by.description': 'Em vez disso, o que este moderador deu (precisa de “Gerenciar mensagens”)',
  'command.history.receipt.name': 'recibo',
  'command.history.receipt.description':
    'Em vez disso, uma concessão e tudo sobre ela (precisa de “Gerenciar mensagens”)',
};
