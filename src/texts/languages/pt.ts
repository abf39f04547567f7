import type { Translation } from '../translation.ts';

export const pt: Translation = {
  // Links, files of links, erasing and privacy.
  // Each stands where a mention would.
  'person.former': 'um ex-membro',
  'person.unknown': 'alguém desconhecido',

  'link.linked.title': '✅ Vinculado',
  'link.linked': '{member} está vinculado a {account}.',
  'link.linked.user': 'No Returning.AI é **{name}**.',
  'link.linked.user-named': 'No Returning.AI é **{username}**, **{name}**.',
  'link.linked.replaced': 'O vínculo anterior foi substituído. O que foi concedido com ele fica na conta anterior.',
  'link.linked.unconfirmed':
    '⚠️ O Returning.AI não conseguiu confirmar este ID agora. Se estiver errado, a primeira concessão vai dizer.',
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
  'link.account': '{member} é {account} no Returning.AI. Procure a alteração lá, no histórico desta conta.',

  'link.requested.title': '⏳ Vínculo pedido',
  'link.requested':
    'Pedido enviado: **{account}**. A equipe verifica se a conta é sua; `/link status` mostra a resposta.\nOs pontos que você receber até lá ficam guardados para você. `/link remove` retira o pedido.',
  'link.own.title': '📊 Seu vínculo',
  'link.own.none': 'Você não está vinculado a nenhuma conta.',
  'link.own.linked': 'Você está vinculado a {account}. `/link remove` encerra isso.',
  'link.own.advice': 'Peça seu vínculo com `/link request`: seu e-mail, nome de usuário ou ID no Returning.AI.',
  'link.own.waiting': 'Pontos aguardando seu vínculo:',
  'link.own.open': '⏳ Você pediu **{account}** {when}; a equipe ainda não decidiu. `/link remove` retira o pedido.',
  'link.own.left': 'Este servidor deixou a comunidade do seu último pedido {when}.',
  'link.own.withdrawn': 'Você retirou seu último pedido {when}.',
  'link.own.approved': 'A equipe aprovou seu último pedido {when}.',
  'link.own.denied': 'A equipe recusou seu último pedido {when}.',
  'link.own.removed':
    'Você não está mais vinculado. O que você recebeu fica na conta, e o que está a caminho ainda chega lá. Para se vincular de novo, use `/link request`.',
  'link.own.taken-back.title': '✅ Pedido retirado',
  'link.own.taken-back': 'A equipe não vai mais decidir sobre ele. Você pode pedir de novo com `/link request`.',
  'link.own.nothing': 'Você não está vinculado e não tem pedido aberto; nada foi alterado. Peça com `/link request`.',

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
    'Esta conta é mesmo da pessoa? **Aprovar** busca a conta, vincula e entrega o que aguarda. **Recusar** não altera mais nada.',
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
    '{member} não está vinculado; nada mais foi alterado, e os pontos continuam aguardando. A recusa aparece em `/link status`.',

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
  'links.line.bad-account': '{column} não pode ser uma conta do Returning.AI',
  'links.line.changed-meanwhile': 'o vínculo deste membro mudou nesse meio-tempo',
  'links.line.not-looked-up': 'a conta não foi buscada',
  'links.line.not-found': 'o Returning.AI não conhece nenhuma conta com esse nome',
  'links.line.without-id': 'o Returning.AI não informa o ID dessa conta; informe o ID dela (24 caracteres 0-9 e a-f)',
  'links.line.no-time': 'não sobrou tempo para buscar a conta; importe esta linha de novo',
  'links.line.no-answer': 'o Returning.AI não respondeu sobre essa conta; importe esta linha de novo',

  'erase.nothing.title': '📊 Nada para apagar',
  'erase.nothing': 'Neste servidor não há nada guardado sobre {member} ({id}) que possa ser apagado.',
  'erase.nothing-any-more': 'Não há mais nada guardado sobre este membro; nada foi alterado.',
  'erase.title': '📊 Apagar um membro?',
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
    '{count, number} · vínculos, regras, chaves, decisões, anulações e rascunhos feitos por este membro, ou que o mencionam',
  'erase.goes': '**Some e não dá para recuperar**',
  'erase.goes.links': 'o vínculo, os pedidos e os motivos das concessões',
  'erase.goes.name':
    'o nome, também nas minhas mensagens sobre concessões e pedidos que ainda existem: no lugar dele fica *um ex-membro*',
  'erase.goes.waiting': 'os pontos que ainda aguardam um vínculo; cada concessão expira, com um aviso',
  'erase.stays': '**Fica**',
  'erase.stays.amounts':
    'as quantidades, os totais e o ID da conta nas concessões, para que as contas continuem batendo',
  'erase.stays.points': 'os pontos no Returning.AI; o que está a caminho ainda chega',
  'erase.elsewhere': '**Não depende de mim**',
  'erase.elsewhere.messages':
    'as linhas no canal de logs e as respostas públicas a `/badge`, `/balance` e a desfazer o que ainda não tinha sido enviado: apague à mão',
  'erase.elsewhere.companies': 'o que o Discord e o Returning.AI guardam',
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

  'refusal.bad-account':
    'Informe a conta pelo ID do Returning.AI (24 caracteres 0-9 e a-f), pelo e-mail ou pelo nome de usuário.',
  'refusal.account-taken':
    'Essa conta já está vinculada a {member}. Remova primeiro esse vínculo com `/links remove account`.',
  'refusal.account-unclear':
    'Vários membros estão vinculados a contas que tinham esse nome. Informe a conta pelo ID (24 caracteres 0-9 e a-f), ou o membro.',
  'refusal.account-without-id':
    'O Returning.AI conhece essa conta, mas não informa o ID necessário para os pontos. Informe a conta pelo ID (24 caracteres 0-9 e a-f).',
  'refusal.account.not-found':
    'O Returning.AI não encontrou nenhuma conta com esse nome nesta comunidade. Confira a grafia, ou informe a conta pelo ID (24 caracteres 0-9 e a-f).',
  'refusal.account.key-problem':
    'A chave de API não pode buscar contas. Dê a ela a permissão Get User Data, ou informe a conta pelo ID (24 caracteres 0-9 e a-f).',
  'refusal.account.no-answer':
    'O Returning.AI não responde agora, então não deu para buscar a conta. Tente de novo em um minuto, ou informe a conta pelo ID.',
  'refusal.no-target': 'Informe `user` ou `account`.',
  'refusal.two-targets': 'Informe o membro ou a conta, não os dois.',
  'refusal.member-unknown': 'O Discord não me diz agora quem é. Tente de novo em um minuto.',

  'refusal.already-linked':
    'Você já está vinculado a uma conta; `/link status` mostra qual. Para ter outra, use primeiro `/link remove`.',
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
    'O Returning.AI não encontrou essa conta nesta comunidade. O pedido continua aberto: peça ao membro para conferir a grafia e usar `/link request` de novo, ou recuse.',
  'refusal.request.account.without-id':
    'O Returning.AI conhece essa conta, mas não informa o ID necessário para os pontos. O pedido continua aberto: peça ao membro o ID (24 caracteres 0-9 e a-f) com `/link request`.',
  'refusal.request.account.key-problem':
    'A chave de API não pode buscar contas. O pedido continua aberto: dê à chave a permissão Get User Data, ou peça a alguém com “Gerenciar servidor” para vincular o membro pelo ID com `/links set`.',
  'refusal.request.account.no-answer':
    'O Returning.AI não responde agora, então não deu para buscar a conta. O pedido continua aberto: tente de novo em um minuto.',

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
    'O Returning.AI não responde agora, então nada foi alterado. Tente de novo em um minuto, ou informe todas as contas pelos IDs (24 caracteres 0-9 e a-f).',
  'refusal.import.other-community':
    'Este servidor tem outra comunidade desde que você fez esta importação, então nada foi alterado. Use `/links import` de novo.',
  'refusal.import.stopped':
    'A importação parou depois de {done, number} vínculos ou um pouco mais, porque algo deu errado aqui. O que foi vinculado continua assim; use `/links import` com o mesmo arquivo para fazer o resto.',
  'refusal.no-draft.links':
    'Esta importação já foi confirmada ou cancelada, tem mais de {life}, deu lugar a outras mais novas, ou não é sua. `/links import` com o arquivo mostra o que falta fazer.',
  'refusal.no-draft.community':
    'Isto já foi confirmado ou cancelado, tem mais de {life}, deu lugar a algo mais novo, ou não é seu. Use `/setup` de novo.',

  'refusal.own-erasure':
    'Aqui ninguém apaga a si mesmo, para que o que alguém fez na equipe não suma por conta própria. Peça a outra pessoa com “Gerenciar servidor” para usar `/links erase` por você.',
  'refusal.not-a-user-id':
    'Escolha o membro com `user` ou, se o Discord não o oferece mais, informe o ID com `id`: 17 a 20 dígitos, de uma mensagem antiga ou do próprio membro.',
  'refusal.identity.no-fields':
    'Não dá para listar os campos da comunidade agora, então `identity-field` fica como estava. Tente de novo em um minuto, ou veja a chave de API com `/setup`.',
  'refusal.identity.unknown-field':
    'Esta comunidade não tem esse campo. Escolha um da lista enquanto digita `identity-field`, ou veja `/fields list`.',
  'refusal.identity.not-text':
    'Não há certeza de que esse campo guarda texto, e os IDs do Discord são mais longos do que um número pode ser. Escolha um campo de texto, ou crie um com `/fields create type:text`.',
  'refusal.identity.no-key':
    'O Returning.AI não informa o nome deste campo no banco de dados, necessário para procurar membros. Escolha outro campo de texto.',
  'refusal.identity.of-everybody':
    'Essa é uma coluna que todos têm e podem preencher. Crie um campo de texto só para IDs do Discord com `/fields create type:text`, e escolha-o.',
  'refusal.unknown-choice': 'Essa opção não existe. Escolha `hidden` ou `shown`.',

  // Reactions and their rules, undo of many, reviews.
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
    'mensagens de até {days, plural, one {{days, number} dia} many {{days, number} dias} other {{days, number} dias}}',
  'rule.account-age':
    'contas de pelo menos {days, plural, one {{days, number} dia} many {{days, number} dias} other {{days, number} dias}}',
  'rule.member-age':
    'membros há pelo menos {days, plural, one {{days, number} dia} many {{days, number} dias} other {{days, number} dias}}',
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
  'rule.option.per-giver': 'por-doador',
  'rule.option.per-receiver': 'por-recebedor',
  'rule.option.per-pair': 'por-par',
  'rule.option.per-message': 'por-mensagem',
  'rule.option.max-age': 'idade-máxima',
  'rule.option.account-age': 'idade-da-conta',
  'rule.option.member-age': 'tempo-de-membro',
  'rule.option.enabled': 'ligada',
  'rules.page': 'Página {page, number} de {pages, number}',
  'rules.button.earlier': 'Anterior',
  'rules.button.later': 'Próxima',

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
  'why.state.checking': 'em revisão',
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
  'why.frozen': 'Fica assim: {why}.',
  'why.frozen.staff': 'a equipe retirou os pontos',
  'why.frozen.erased': 'os dados do membro foram apagados antes da decisão',
  'why.frozen.restored': 'um backup foi restaurado antes da decisão',
  'why.frozen.flapping': 'ela foi posta e tirada vezes demais',
  'why.not': '⛔ sem pontos: {why}.',
  // Each follows "sem pontos".
  'why.not.points-on': 'os pontos estavam desligados neste servidor',
  'why.not.rule-on': 'a regra estava desligada ou pausada',
  'why.not.connected':
    'este servidor não estava conectado ao Returning.AI, ou nenhum tipo de pontos tinha sido escolhido',
  'why.not.giver-person': 'bots não dão pontos',
  'why.not.message-readable': 'não consegui ver quem escreveu a mensagem',
  'why.not.author-person': 'bots e webhooks não recebem pontos',
  'why.not.author-wrote': 'é uma mensagem do próprio Discord, que ninguém escreveu',
  'why.not.not-self': 'ninguém dá pontos a si mesmo',
  'why.not.author-here': 'o autor não está mais neste servidor',
  'why.not.max-age': 'a mensagem era antiga demais',
  'why.not.channel': 'a regra não vale neste canal',
  'why.not.giver-role': 'para dar é preciso um cargo que este membro não tinha',
  'why.not.giver-deny': 'um cargo deste membro não pode dar',
  'why.not.receiver-role': 'para receber é preciso um cargo que o autor não tinha',
  'why.not.receiver-deny': 'um cargo do autor não pode receber',
  'why.not.account-age': 'a conta do Discord deste membro era nova demais',
  'why.not.member-age': 'este membro não estava no servidor há tempo suficiente',
  'why.not.per-giver': 'este membro já tinha dado tudo o que um membro pode dar em um dia',
  'why.not.per-receiver': 'o autor já tinha recebido tudo o que um membro pode receber em um dia',
  'why.not.per-pair': 'este membro já tinha dado ao autor tudo o que pode em um dia',
  'why.not.per-message': 'a mensagem já tinha recebido tudo o que uma mensagem pode receber',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'regra #{rule}',
  'why.setting.enabled': '`/setup enabled`',
  'why.setting.connected': '`/setup` e `/fields default`',
  'why.setting.permissions': 'minhas permissões naquele canal',
  'why.setting.always': 'isso vale para todas as regras',
  'why.setting.of-rule': '`{option}` da regra #{rule} é {value}',
  'why.setting.days-of-rule': '`{option}` da regra #{rule} é {value} (dias)',
  'why.setting.taken-away': '`{option}` da regra #{rule} foi removido desde então',

  'undo.title': '📊 Desfazer',
  'undo.awards':
    'Concessões: **{awards, number}**, para **{members, number}** {members, plural, one {membro} many {membros} other {membros}}',
  'undo.sum': 'No total: **{change, number, signed}** {field}',
  'undo.more-fields':
    '… e mais {more, plural, one {{more, number} tipo} many {{more, number} tipos} other {{more, number} tipos}} de pontos.',
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
  'undo.part.settled': 'Confirmadas pelo Returning.AI: **{count, number}**',
  'undo.part.cancelled': 'Canceladas antes de serem enviadas: **{count, number}**',
  'undo.part.on-its-way': 'A caminho: **{count, number}**',
  'undo.part.waiting': 'Aguardando o vínculo do membro: **{count, number}**',
  'undo.part.review': 'A equipe precisa decidir: **{count, number}**',
  'undo.part.refused': 'Não aceitas pelo Returning.AI: **{count, number}**',
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
    'Nada foi desfeito aqui com este recibo. Ele fica no fim da mensagem que avisou disso, por exemplo U-7F3K2M, e no motivo de cada concessão que ele fez.',
  'refusal.undo-many.either':
    'Use ou `/points undo receipt:…` ou `/points undo by:… since:…`: juntos poderiam significar duas coisas.',
  'refusal.bad-since':
    'O quanto voltar se diz com uma duração, por exemplo `12h`, `7d` ou `2w` (horas, dias, semanas), ou com um dia, por exemplo `2026-11-01`.',
  'refusal.since-in-future':
    '{day} ainda não começou no fuso horário deste servidor ({timezone}). Diga um dia que já começou, ou uma duração, por exemplo 12h ou 7d.',

  'review.moved.title': '↪️ Mudou de lugar',
  'review.moved': 'A equipe decide isto agora em {channel}.',
  'review.ask':
    'Procure esta alteração no histórico da conta no Returning.AI. **Chegou**: está lá, e conta. **Enviar de novo**: não está lá, e é enviada mais uma vez. **Descartar**: não é enviada de novo. Se você não consegue saber, descarte: os pontos podem ser dados de novo depois.',
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
    'Isto foi retirado antes de chegar. Agora o histórico do Returning.AI mostra {copy, plural, one {um registro a mais} many {mais um registro} other {mais um registro}}: pode ser uma tentativa anterior que chegou tarde, ou de outra pessoa.',
  'review.copy.sent-again':
    'Isto foi enviado de novo porque não tinha chegado. Agora o histórico do Returning.AI mostra {copy, plural, one {um registro a mais} many {mais um registro} other {mais um registro}}: pode ser uma tentativa anterior que chegou tarde, ou de outra pessoa.',
  'review.copy.entry': 'Registro: {entry}',
  'review.copy.set':
    'Veja o histórico desta conta no Returning.AI. Se o total estiver errado agora, defina-o com `/points set`. **Deixar**: fica como está.',
  'review.copy.may-have-stopped':
    'Veja o histórico desta conta no Returning.AI. Nada mostra que este registro tirou os {amount, number} inteiros: ele pode ter parado em zero. Devolva o que ele tirou com `/points add`. **Deixar**: fica como está.',
  'review.copy.take-off':
    'Veja o histórico desta conta no Returning.AI. **Tirar**: a mesma quantidade é retirada uma vez. **Deixar**: fica como está.',
  'review.copy.compensated':
    '{actor} decidiu. A {copy, plural, one {segunda} =2 {terceira} =3 {quarta} =4 {quinta} many {próxima} other {próxima}} cópia está sendo tirada.',
  'review.copy.ignored': '{actor} decidiu. Fica como está.',
  'review.button.take-off': 'Tirar',
  'review.button.leave': 'Deixar',
  'refusal.review.overtaken':
    'Outras concessões a este membro foram entregues depois; enviar este total de novo as apagaria. Aperte “Descartar” e use `/points set` com o total correto.',
  'refusal.review.set-twice':
    'Um total que foi definido duas vezes não pode ser tirado. Use `/points set` com o total correto.',
  'refusal.review.may-have-stopped':
    'Nada mostra que a cópia de {receipt} tirou os {asked, number} inteiros: ela pode ter parado em zero. Veja o histórico desta conta no Returning.AI e devolva o que a cópia tirou: `/points add` com no máximo {asked, number}.',
  'refusal.review.already': 'Isto já foi decidido: {receipt} não está mais em revisão. `/history` mostra no que deu.',
  'refusal.review.no-account':
    '{receipt} não tem conta, então nunca foi enviado. Aperte “Descartar”, vincule o membro com `/links set` e dê os pontos de novo.',
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
    '✅ Em dia depois de uma interrupção: {messages, plural, one {{messages, number} mensagem verificada} many {{messages, number} mensagens verificadas} other {{messages, number} mensagens verificadas}}, não faltava nada.',
  'catch-up.found':
    '✅ Em dia depois de uma interrupção: {messages, plural, one {{messages, number} mensagem verificada} many {{messages, number} mensagens verificadas} other {{messages, number} mensagens verificadas}}; {found} {all, plural, one {tinha passado despercebida e agora segue} many {tinham passado despercebidas e agora seguem} other {tinham passado despercebidas e agora seguem}} as regras.',
  'catch-up.added':
    '{count, plural, one {{count, number} reação} many {{count, number} reações} other {{count, number} reações}}',
  'catch-up.removed':
    '{count, plural, one {{count, number} reação removida} many {{count, number} reações removidas} other {{count, number} reações removidas}}',
  'catch-up.incomplete': 'Não deu para verificar tudo, então ainda pode faltar algo.',

  // Fields, badges, boards, balances, histories, the log channel.

  // Settings, the check of a server, notices, answers.

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
  'command.rules.add.per-giver.name': 'por-doador',
  'command.rules.add.per-giver.description': 'Concessões por dia que um membro pode dar; 0 sem limite',
  'command.rules.add.per-receiver.name': 'por-recebedor',
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
  'command.rules.edit.per-giver.name': 'por-doador',
  'command.rules.edit.per-giver.description': 'Concessões por dia que um membro pode dar; 0 sem limite',
  'command.rules.edit.per-receiver.name': 'por-recebedor',
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
  'command.points-history.name': 'Histórico de pontos',
  'command.undo-points-here.name': 'Desfazer os pontos daqui',
  'command.link.name': 'vínculo',
  'command.link.description': 'Pedir o vínculo com sua conta do Returning.AI, para receber pontos lá',
  'command.link.request.name': 'pedir',
  'command.link.request.description': 'Pedir o vínculo com sua conta; a equipe decide',
  'command.link.request.account.name': 'conta',
  'command.link.request.account.description': 'Sua conta do Returning.AI: e-mail, nome de usuário ou ID',
  'command.link.status.name': 'status',
  'command.link.status.description': 'Ver seu vínculo, seu pedido e os pontos que aguardam você',
  'command.link.remove.name': 'remover',
  'command.link.remove.description': 'Encerrar seu vínculo, ou retirar seu pedido',
  'command.links.name': 'vínculos',
  'command.links.description': 'Vincular membros às contas deles no Returning.AI',
  'command.links.set.name': 'vincular',
  'command.links.set.description': 'Vincular um membro a uma conta; os pontos que aguardavam são entregues',
  'command.links.set.user.name': 'membro',
  'command.links.set.user.description': 'O membro',
  'command.links.set.account.name': 'conta',
  'command.links.set.account.description': 'A conta do Returning.AI: ID, e-mail ou nome de usuário',
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
  'command.links.erase.user.description': 'Quem deve ser apagado',
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
  'command.privacy.description': 'Ver ou mudar o que os outros veem de você neste servidor',
  'command.privacy.board.name': 'ranking',
  'command.privacy.board.description': 'Se os rankings mostram você; se omitido, fica como está',
  'command.privacy.board.choice.hidden.name': 'Oculto',
  'command.privacy.board.choice.shown.name': 'Visível',
};
