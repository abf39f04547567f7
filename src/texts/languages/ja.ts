import type { Translation } from '../translation.ts';

export const ja: Translation = {
  // Links, files of links, erasing and privacy.
  // Each stands where a mention would.
  'person.former': '元メンバー',
  'person.unknown': '不明なユーザー',

  'link.linked.title': '✅ 連携しました',
  'link.linked': '{member} は {account} と連携済みです。',
  'link.linked.user': 'Returning.AI では **{name}** です。',
  'link.linked.user-named': 'Returning.AI では **{username}**、**{name}** です。',
  'link.linked.replaced': '以前の連携は置き換えられました。以前の連携で付与された分は、以前のアカウントに残ります。',
  'link.linked.unconfirmed':
    '⚠️ Returning.AI は今この ID を確認できませんでした。間違っている場合は、最初の付与でわかります。',
  'link.linked.delivered': '待機中だったポイントを届けています：',
  'link.title': '📊 連携',
  'link.none': '{member} はどのアカウントとも連携していません。`/links set` で連携できます。',
  'link.by': '{actor} が {when} に連携しました。',
  'link.waiting': '連携を待っているポイント：',
  'link.more': '… ほか {count, number} 件。',
  'link.removed.title': '✅ 連携を解除しました',
  'link.removed':
    '{member} と {account} の連携を解除しました。付与済みの分はそのまま残り、送信中の分はそのまま届きます。',
  'link.removed.none': '{member} は連携していませんでした。何も変更していません。',
  'link.removed.nobody': 'そのアカウントと連携している人はここにはいません。何も変更していません。',
  'link.account.title': '📊 アカウント',
  'link.account':
    '{member} は Returning.AI では {account} です。変更は、そちらでこのアカウントの履歴から探してください。',

  'link.requested.title': '⏳ 連携を申請しました',
  'link.requested':
    '申請を送りました：**{account}**。スタッフが本人のものか確認します。結果は `/link status` でわかります。\nそれまでに付与されたポイントは取っておかれます。申請は `/link remove` で取り下げられます。',
  'link.own.title': '📊 あなたの連携',
  'link.own.none': 'どのアカウントとも連携していません。',
  'link.own.linked': '{account} と連携済みです。`/link remove` で解除できます。',
  'link.own.advice':
    '`/link request` で連携を申請してください。Returning.AI のメールアドレス、ユーザー名、ID のどれかを入力します。',
  'link.own.waiting': '連携を待っているポイント：',
  'link.own.open':
    '⏳ **{account}** を {when} に申請しました。スタッフはまだ決定していません。`/link remove` で取り下げられます。',
  'link.own.left': 'このサーバーは、前回の申請先のコミュニティから {when} に離れました。',
  'link.own.withdrawn': '前回の申請は {when} に自分で取り下げました。',
  'link.own.approved': '前回の申請は {when} にスタッフが承認しました。',
  'link.own.denied': '前回の申請は {when} にスタッフが却下しました。',
  'link.own.removed':
    '連携を解除しました。付与された分はアカウントに残り、送信中の分もそのまま届きます。もう一度連携するには `/link request` を使ってください。',
  'link.own.taken-back.title': '✅ 申請を取り下げました',
  'link.own.taken-back': 'スタッフがこの申請を決定することはもうありません。`/link request` でもう一度申請できます。',
  'link.own.nothing': '連携も申請中のものもありません。何も変更していません。`/link request` で申請できます。',

  'link.card.title.open': '⏳ 連携の申請',
  'link.card.title.approved': '✅ 連携を承認しました',
  'link.card.title.denied': '⛔ 連携を却下しました',
  'link.card.title.withdrawn': '⛔ 連携の申請は取り下げられました',
  'link.card.title.left': '⛔ 連携の申請は終了しました',
  'link.card.asks': '{member} が **{account}** との連携を申請しています · {when}',
  'link.card.asked': '{member} が **{account}** との連携を申請しました · {when}',
  'link.card.asked-erased': '{member} がアカウントとの連携を申請しました · {when}',
  'link.card.waiting': 'これを待っているポイント：',
  'link.card.question':
    '本人のアカウントですか？**承認**すると、アカウントを検索して連携し、待機中の分を届けます。**却下**しても、ほかは何も変わりません。',
  'link.card.left': 'このサーバーはコミュニティから離れました',
  'link.card.withdrawn': 'メンバーが取り下げました',
  'link.card.approved': '承認されました',
  'link.card.approved-by': '{actor} が承認しました',
  'link.card.denied': '却下されました',
  'link.card.denied-by': '{actor} が却下しました',
  'link.card.held-open':
    '誰かがアカウントとの連携を申請しています。このチャンネルはメンバーにも見えるため、アカウントはここには表示しません。**サーバー管理**の権限がある人は `/links pending` で見られます。',
  'link.card.held-left':
    '誰かがアカウントとの連携を申請しています。ここはもうスタッフ用チャンネルではないため、アカウントはここには表示しません。**サーバー管理**の権限がある人は `/links pending` で見られます。',
  'link.button.approve': '承認',
  'link.button.approve-number': '{number} を承認',
  'link.button.deny': '却下',
  'link.button.deny-number': '{number} を却下',
  'link.pending.title': '📊 連携の申請',
  'link.pending.none': '決定を待っている申請はありません。',
  'link.pending.awards': '⏳ 待機中の付与：{count, number} 件',
  'link.pending.more':
    '… ほか {count, number} 件。まずこれらを決定してから、もう一度 `/links pending` を使ってください。',
  'link.denied.title': '✅ 申請を却下しました',
  'link.denied':
    '{member} は連携されていません。ほかは何も変更しておらず、ポイントは待機したままです。本人は `/link status` で確認できます。',

  'links.export.title': '📊 連携の一覧',
  'links.export.one':
    'このファイルの連携：{count, number} 件。アカウントはメールアドレスのこともあるので、ほかの人に渡さないでください。\n`/links import` で読み込めます。編集はテキストとして行ってください。表計算ソフトは長い ID を丸めてしまいます。',
  'links.export.several':
    'これら {files, number} 個のファイルの連携：{count, number} 件。アカウントはメールアドレスのこともあるので、ほかの人に渡さないでください。\n`/links import` で一つずつ読み込めます。編集はテキストとして行ってください。表計算ソフトは長い ID を丸めてしまいます。',
  'links.progress.looked-up': '検索したアカウント：{total, number} 件中 {done, number} 件。',
  'links.progress.linked': '連携：{total, number} 件中 {done, number} 件。',
  'links.import.title': '📊 連携のインポート',
  'links.import.new': '新しく連携：**{count, number}**',
  'links.import.replaced': '別のアカウントに変更：**{count, number}**',
  'links.import.unchanged': '連携済み：**{count, number}**',
  'links.import.line': '· {line} 行目：{what}',
  'links.import.nothing': 'することはありません。',
  'links.import.confirm':
    'まだ何も変更していません。**確定**すると、これらを連携し、待機中だったポイントを届けます。ボタンの有効期限：{life}。',
  'links.import.strangers-unknown':
    '⚠️ これらのメンバーのうち誰がこのサーバーにいるのか、Discord から情報を得られませんでした。',
  'links.import.strangers':
    '⚠️ このサーバーにいない：**{count, number}**。退出したか、表計算ソフトが ID を丸めた可能性があります。',
  'links.import.left-out': '除外：**{count, number}**',
  'links.button.confirm': '確定',
  'links.button.cancel': 'キャンセル',
  'links.imported.title': '✅ 連携をインポートしました',
  'links.imported.linked': '連携：**{count, number}**',
  'links.imported.replaced': '別のアカウントに変更：**{count, number}**',
  'links.imported.delivered': '待機していて、いま届けている付与：**{count, number}**',
  'links.cancelled.title': '✅ インポートをキャンセルしました',
  'links.cancelled': '何も変更していません。',

  // Each follows "5 行目：", and has no full stop.
  'links.line.same-member': '同じメンバーが {line} 行目にもあります',
  'links.line.same-account': '同じアカウントが {line} 行目にもあります',
  'links.line.taken': 'そのアカウントは {member} と連携済みです',
  'links.line.quotes': '{first} 行目から {last} 行目までが一組の引用符に入っています',
  'links.line.too-many-cells': 'セルの数が 1 行目の列より多くなっています',
  'links.line.bad-member': '{column} が Discord のユーザー ID（17〜20 桁の数字）ではありません',
  'links.line.no-account': 'アカウントがありません',
  'links.line.bad-account': '{column} が Returning.AI のアカウントとして正しくありません',
  'links.line.changed-meanwhile': 'このメンバーの連携は、その間に変更されました',
  'links.line.not-looked-up': 'アカウントは検索されませんでした',
  'links.line.not-found': 'Returning.AI にその名前のアカウントはありません',
  'links.line.without-id':
    'Returning.AI からそのアカウントの ID を得られません。ID（0-9 と a-f の 24 文字）を入力してください',
  'links.line.no-time': 'アカウントを検索する時間が足りませんでした。この行をもう一度インポートしてください',
  'links.line.no-answer':
    'Returning.AI からこのアカウントについての応答がありませんでした。この行をもう一度インポートしてください',

  'erase.nothing.title': '📊 消去するものはありません',
  'erase.nothing': 'このサーバーには、{member}（{id}）について消去できる情報は保存されていません。',
  'erase.nothing-any-more': 'このメンバーについての情報はもう保存されていません。何も変更していません。',
  'erase.title': '📊 メンバーの情報を消去しますか？',
  'erase.stored': 'このサーバーには、{member}（{id}）について次の情報が保存されています：',
  'erase.stored.link': '{account} との連携',
  'erase.stored.more-links': '{count, number} · ほかのコミュニティでの連携',
  'erase.stored.request': '**{account}** との連携の申請（未決定）',
  'erase.stored.endedRequests': '{count, number} · 終了した連携の申請',
  'erase.stored.waiting': '{count, number} · ⏳ 連携を待っている付与：**失効します**',
  'erase.stored.awardsTo': '{count, number} · 本人への付与の合計',
  'erase.stored.awardsBy': '{count, number} · 本人が行った付与、取り消し、決定',
  'erase.stored.reactionsBy': '{count, number} · 本人のリアクション',
  'erase.stored.reactionsTo': '{count, number} · 本人のメッセージへのリアクション',
  'erase.stored.made':
    '{count, number} · 本人が作った、または本人の名前がある、連携、ルール、キー、決定、取り消し、下書き',
  'erase.goes': '**消えて、元に戻せないもの**',
  'erase.goes.links': '連携、申請、付与の理由',
  'erase.goes.name': '名前。残っている付与や申請のメッセージでも *元メンバー* に置き換わります',
  'erase.goes.waiting': '連携を待っているポイント。それぞれ失効し、お知らせが出ます',
  'erase.stays': '**残るもの**',
  'erase.stays.amounts': '付与の数、合計、アカウントの ID。帳簿の計算が合うようにするためです',
  'erase.stays.points': 'Returning.AI のポイント。送信中の分はそのまま届きます',
  'erase.elsewhere': '**ボットでは消せないもの**',
  'erase.elsewhere.messages':
    'ログチャンネルの行と、`/badge`、`/balance`、送信前の取り消しへの公開の返信。手で削除してください',
  'erase.elsewhere.companies': 'Discord と Returning.AI が保存しているもの',
  'erase.deeds':
    'スタッフとしての操作は、誰が何を変えたかの記録に本人の ID で残ります。変更、決定、付与の受付番号が対象で、それぞれ {days, plural, other {{days, number} 日間}}残り、その後自動で消えます。',
  'erase.button.erase': '消去',
  'erase.button.keep': '残す',
  'erase.erased.title': '✅ 消去しました',
  'erase.erased':
    'このメンバーは、これからここでは *元メンバー* と表示されます。付与のメッセージも数分以内に変わります。もう一度連携した場合は、最初からになります。',
  'erase.kept.title': '✅ 残しました',
  'erase.kept': '何も変更していません。',

  'privacy.title': '📊 ここでのあなたの設定',
  'privacy.title-changed': '✅ 保存しました',
  'privacy.board.hidden':
    '**ランキング：非表示。**このサーバーのランキングにあなたは表示されず、順位もつきません。ポイントはそのままです。`/privacy board:shown` で元に戻せます。',
  'privacy.board.shown':
    '**ランキング：表示。**このサーバーのランキングにあなたが表示されます。`/privacy board:hidden` で非表示にできます。',

  'refusal.bad-account':
    'アカウントは、Returning.AI の ID（0-9 と a-f の 24 文字）、メールアドレス、ユーザー名のどれかで入力してください。',
  'refusal.account-taken':
    'そのアカウントは {member} と連携済みです。先に `/links remove account` でその連携を解除してください。',
  'refusal.account-unclear':
    'その名前だったアカウントと連携しているメンバーが複数います。アカウントの ID（0-9 と a-f の 24 文字）か、メンバーを指定してください。',
  'refusal.account-without-id':
    'そのアカウントは Returning.AI にありますが、ポイントに必要な ID を得られません。アカウントの ID（0-9 と a-f の 24 文字）を入力してください。',
  'refusal.account.not-found':
    'このコミュニティに、その名前のアカウントは見つかりませんでした。つづりを確認するか、アカウントの ID（0-9 と a-f の 24 文字）を入力してください。',
  'refusal.account.key-problem':
    'API キーにアカウントを検索する権限がありません。Get User Data の権限を与えるか、アカウントの ID（0-9 と a-f の 24 文字）を入力してください。',
  'refusal.account.no-answer':
    'Returning.AI が今応答しないため、アカウントを検索できませんでした。1 分後にもう一度試すか、ID で入力してください。',
  'refusal.no-target': '`user` か `account` を指定してください。',
  'refusal.two-targets': 'メンバーかアカウントのどちらか一方だけを指定してください。',
  'refusal.member-unknown': 'それが誰なのか、今 Discord から情報を得られません。1 分後にもう一度試してください。',

  'refusal.already-linked':
    'すでにアカウントと連携済みです。どのアカウントかは `/link status` でわかります。別のアカウントにするには、先に `/link remove` を使ってください。',
  'refusal.request.unknown': 'その申請はこのサーバーにありません。未決定の申請は `/links pending` で見られます。',
  'refusal.request.changed':
    '表示されたあとに、メンバーがこの申請を変更しました。カードか `/links pending` で今の内容を確認してから決定してください。',
  'refusal.request.own':
    '自分の申請なので、ほかの人が決定します。別のモデレーターか、「サーバー管理」の権限がある人に頼んでください。`/link remove` で取り下げられます。',
  'refusal.request.own-account':
    'そのアカウントは今または以前あなたのものなので、この申請はほかの人が決定します。申請は未決定のままです。別のモデレーターか、「サーバー管理」の権限がある人に頼んでください。',
  'refusal.request.account-taken':
    'そのアカウントは {member} と連携済みなので、申請は未決定のままです。却下するか、「サーバー管理」の権限がある人に、先に `/links remove account` でその連携を解除してもらってください。',
  'refusal.request.other-community':
    'この申請は、このサーバーの以前のコミュニティに対するものです。却下してください。メンバーは `/link request` でもう一度申請できます。',
  'refusal.request.being-decided': 'ほかの人が今この申請を決定しています。カードをもう一度確認してください。',
  'refusal.request.left':
    'この申請は終了しました。このサーバーが申請先のコミュニティから離れたためです。未決定の申請は `/links pending` で見られます。',
  'refusal.request.withdrawn': 'メンバーがこの申請を取り下げました。未決定の申請は `/links pending` で見られます。',
  'refusal.request.approved':
    'すでに決定済みです。{actor} が承認しました。未決定の申請は `/links pending` で見られます。',
  'refusal.request.denied':
    'すでに決定済みです。{actor} が却下しました。未決定の申請は `/links pending` で見られます。',
  'refusal.request.account.not-found':
    'このコミュニティに、そのアカウントは見つかりませんでした。申請は未決定のままです。つづりを確認して `/link request` をもう一度使うようメンバーに頼むか、却下してください。',
  'refusal.request.account.without-id':
    'そのアカウントは Returning.AI にありますが、ポイントに必要な ID を得られません。申請は未決定のままです。`/link request` で ID（0-9 と a-f の 24 文字）を送るようメンバーに頼んでください。',
  'refusal.request.account.key-problem':
    'API キーにアカウントを検索する権限がありません。申請は未決定のままです。キーに Get User Data の権限を与えるか、「サーバー管理」の権限がある人に `/links set` で ID を使って連携してもらってください。',
  'refusal.request.account.no-answer':
    'Returning.AI が今応答しないため、アカウントを検索できませんでした。申請は未決定のままです。1 分後にもう一度試してください。',

  'refusal.not-a-file':
    'オプション `{option}` はファイルでなければなりません。ファイルを選んで、もう一度試してください。',
  'refusal.file-unreadable': 'Discord からファイルを読み込めませんでした。もう一度添付して試してください。',
  'refusal.file-too-large': 'ファイルが {megabytes, number} MiB を超えています。分割して、一つずつ送ってください。',
  'refusal.file-too-long':
    'ファイルが {lines, number} 行を超えています。一度に扱えるのはそこまでです。分割して、一つずつ送ってください。',
  'refusal.file-not-utf8':
    'ファイルが UTF-8 のテキストではありません。「CSV UTF-8」で保存して、もう一度試してください。',
  'refusal.file-not-csv':
    'ファイルを CSV として読み込めません。壊れているか長すぎる行があります。引用符を確認して、もう一度試してください。',
  'refusal.file-not-csv-line':
    'ファイルを CSV として読み込めません。{line} 行目が壊れているか長すぎます。引用符を確認して、もう一度試してください。',
  'refusal.file-column-twice': 'ファイルの 1 行目に `{column}` が二つあります。どちらかの列を削除してください。',
  'refusal.file-columns':
    'ファイルの 1 行目には列の名前が必要です：`member_id,account`。`/links export` で例を見られます。',
  'refusal.too-many-links':
    '連携が {count, number} 件あり、Discord が一つのメッセージで受け付ける {files, number} 個のファイルに収まりません。このボットの運営者に、データベースのコピーを頼んでください。',
  'refusal.import.key-problem':
    'API キーにアカウントを検索する権限がないため、何も変更していません。Get User Data の権限を与えるか、すべてのアカウントを ID（0-9 と a-f の 24 文字）で指定してください。',
  'refusal.import.no-answer':
    'Returning.AI が今応答しないため、何も変更していません。1 分後にもう一度試すか、すべてのアカウントを ID（0-9 と a-f の 24 文字）で指定してください。',
  'refusal.import.other-community':
    'このインポートのあとにサーバーのコミュニティが変わったため、何も変更していません。もう一度 `/links import` を使ってください。',
  'refusal.import.stopped':
    'ここで問題が起きたため、インポートは {done, number} 件かもう少し連携したところで止まりました。連携済みのものはそのままです。残りは、同じファイルで `/links import` を使ってください。',
  'refusal.no-draft.links':
    'このインポートは、すでに確定またはキャンセルされたか、有効期限（{life}）が過ぎたか、新しいものに置き換わったか、あなたのものではありません。ファイルを付けて `/links import` を使うと、残りを確認できます。',
  'refusal.no-draft.community':
    'これは、すでに確定またはキャンセルされたか、有効期限（{life}）が過ぎたか、新しいものに置き換わったか、あなたのものではありません。もう一度 `/setup` を使ってください。',

  'refusal.own-erasure':
    'スタッフとしての操作が本人の手で消えないように、ここでは誰も自分自身を消去できません。「サーバー管理」の権限があるほかの人に、`/links erase` を使ってもらってください。',
  'refusal.not-a-user-id':
    '`user` でメンバーを選んでください。Discord の候補にもう出ない場合は、`id` で ID を入力してください。17〜20 桁の数字で、古いメッセージや本人から確認できます。',
  'refusal.identity.no-fields':
    '今コミュニティのフィールドを一覧できないため、`identity-field` は元のままです。1 分後にもう一度試すか、`/setup` で API キーを確認してください。',
  'refusal.identity.unknown-field':
    'このコミュニティにそのフィールドはありません。`identity-field` の入力中に出る一覧から選ぶか、`/fields list` を確認してください。',
  'refusal.identity.not-text':
    'そのフィールドがテキスト用かどうかわかりません。Discord の ID は数値で扱うには長すぎます。テキストのフィールドを選ぶか、`/fields create type:text` で作ってください。',
  'refusal.identity.no-key':
    'メンバーの検索に必要な、このフィールドのデータベース名を Returning.AI から得られません。別のテキストのフィールドを選んでください。',
  'refusal.identity.of-everybody':
    'それは全員が持っていて、自分で入力できる列です。`/fields create type:text` で Discord の ID 専用のテキストのフィールドを作り、それを選んでください。',
  'refusal.unknown-choice': 'その選択肢はありません。`hidden` か `shown` を選んでください。',

  // Reactions and their rules, undo of many, reviews.
  'rule.title.shown': '📊 ルール',
  'rule.title.added': '✅ ルールを追加しました',
  'rule.title.changed': '✅ ルールを変更しました',
  'rule.title.removed': '✅ ルールを削除しました',
  'rule.title.list': '📊 ルール一覧',
  'rule.none': 'ポイントをあげるリアクションはまだありません。`/rules add emoji:⭐ amount:5` でルールを作れます。',
  'rule.to-change': '変更するには：`/rules edit rule:{rule} …`',
  'rule.gives-nothing': '{gift} はもう付与されません。',
  'rule.gave-stays': 'すでに付与されたポイントは、そのリアクションが外されても残ります。',
  'rule.gift': '{emoji} **+{amount, number}** {field}',
  'rule.gift-unconnected': '{emoji} **+{amount, number}**',
  'rule.no-field': '（⛔ フィールドなし：`/rules edit` で指定するか、`/fields default` で既定のものを選んでください）',
  'rule.line': '**#{rule}** {gift} · {state}',
  'rule.state.removed': '⛔ 削除済み',
  'rule.state.unconnected': '⛔ 付与なし：コミュニティが選ばれていません',
  'rule.state.paused': '⛔ 一時停止中',
  'rule.state.on': '✅ オン',
  'rule.state.off': '⛔ オフ',
  'rule.choice-off': '{rule}（オフ）',
  // Conditions, one beside the other.
  'rule.channel': '{channel} のみ',
  'rule.giver-role': 'あげられるのは {role}',
  'rule.receiver-role': 'もらえるのは {role}',
  'rule.deny-role': '{role} はあげることももらうことも不可',
  'rule.per-giver': '1人があげられるのは1日 {limit, number} 回まで',
  'rule.per-receiver': '1人がもらえるのは1日 {limit, number} 回まで',
  'rule.per-pair': '同じ相手には1日 {limit, number} 回まで',
  'rule.per-message': '1つのメッセージに {limit, number} 回まで',
  'rule.max-age': '投稿から {days, plural, other {{days, number} 日}}以内のメッセージ',
  'rule.account-age': '作成から {days, plural, other {{days, number} 日}}以上のアカウント',
  'rule.member-age': '参加から {days, plural, other {{days, number} 日}}以上のメンバー',
  'rule.on-remove.revoke': 'リアクションが外されたら取り消す',
  'rule.on-remove.keep': 'リアクションが外されても残す',
  'rule.besides': '⚠️ {rules} と同じ絵文字です。1つのリアクションで、それぞれのポイントが付くことがあります。',
  'rule.besides-more':
    '⚠️ {rules} とほか {more, number} 件と同じ絵文字です。1つのリアクションで、それぞれのポイントが付くことがあります。',
  'rule.gone.paused': '⛔ なくなったもの：{options}。そのため一時停止中です。',
  'rule.gone.nobody': '⛔ なくなったもの：{options}。そのため誰にも付与されません。',
  'rule.gone.repair':
    '-# 選び直すには：`/rules edit rule:{rule} {option}:…`。なしにするには：`/rules edit rule:{rule} clear:{option}`。',
  'rule.gone.emoji':
    '⚠️ 絵文字がなくなったか、ほかのサーバーのものです。これでリアクションできる人はほとんどいないか、まったくいません。',
  'rule.gone.emoji-repair':
    '-# 選び直すには：`/rules edit rule:{rule} emoji:…`。ルールをなくすには：`/rules remove rule:{rule}`。',
  'rule.button.off': 'オフにする',
  'rule.button.on': 'オンにする',
  // Options of `/rules`, by the names that their readers see.
  'rule.option.giver-role': 'あげるロール',
  'rule.option.receiver-role': 'もらうロール',
  'rule.option.deny-role': '除外ロール',
  'rule.option.channel': 'チャンネル',
  'rule.option.per-giver': 'あげる上限',
  'rule.option.per-receiver': 'もらう上限',
  'rule.option.per-pair': '同じ相手の上限',
  'rule.option.per-message': 'メッセージの上限',
  'rule.option.max-age': 'メッセージの日数',
  'rule.option.account-age': 'アカウントの日数',
  'rule.option.member-age': '参加日数',
  'rule.option.enabled': '有効',
  'rules.page': '{page, number} / {pages, number} ページ',
  'rules.button.earlier': '前へ',
  'rules.button.later': '次へ',

  'why.title': '📊 ポイントの理由',
  'why.lead': '{link} へのリアクション',
  'why.button.rule': 'ルール #{rule} を開く',
  'why.nothing': 'ここにはポイントの付くリアクションがないか、対象のルールができる前のリアクションしかありません。',
  'why.no-rules': '今はルールがありません。',
  'why.rules': 'このサーバーでは、次のリアクションでポイントが付きます：',
  'why.line': '{emoji} {member}：{verdict}',
  'why.line-with-setting': '{emoji} {member}：{verdict}（{setting}）',
  'why.due': '⏳ 確認中です。',
  'why.gift': '{symbol} {member} に {change} · {state} · {receipt}。',
  'why.gone': 'リアクションはもうありませんが、ルールの設定か、そのときオフだったため、ポイントは残ります。',
  'why.state.pending': 'ポイント保留中',
  'why.state.waiting': 'ポイント待機中',
  'why.state.checking': '確認中',
  'why.state.added': 'ポイント付与済み',
  'why.state.undone': '取り消し済み',
  'why.state.undone-by-staff': 'スタッフが取り消し済み',
  'why.state.not-added': 'ポイントは付与されませんでした',
  'why.state.expired': 'ポイント期限切れ',
  'why.removed.refused': '外されました。ポイントはその前に拒否されていました · {receipt}。',
  'why.removed.expired': '外されました。ポイントはその前に期限切れになっていました · {receipt}。',
  'why.removed.stays': '外されましたが、{change} を取り消せませんでした。スタッフは {receipt} を取り消せます。',
  'why.removed.being-undone': '⏳ 外されました。{change} を取り消しています · {receipt}。',
  'why.removed.undone': '↩️ 外され、{change} は取り消されました · {receipt}。',
  'why.removed.early': '**+{amount, number}** が付く前に外されました。',
  'why.frozen': 'このままになります（理由：{why}）。',
  'why.frozen.staff': 'スタッフがポイントを取り消しました',
  'why.frozen.erased': '決まる前に、このメンバーのデータが消去されました',
  'why.frozen.restored': '決まる前に、バックアップが復元されました',
  'why.frozen.flapping': '付けたり外したりが多すぎました',
  'why.not': '⛔ ポイントなし：{why}。',
  // Each follows "ポイントなし".
  'why.not.points-on': 'このサーバーではポイントがオフでした',
  'why.not.rule-on': 'ルールがオフか、一時停止中でした',
  'why.not.connected': 'このサーバーは Returning.AI に接続されていなかったか、ポイントの種類が選ばれていませんでした',
  'why.not.giver-person': 'ボットはポイントをあげられません',
  'why.not.message-readable': 'メッセージを書いた人を確認できませんでした',
  'why.not.author-person': 'ボットと Webhook はポイントをもらえません',
  'why.not.author-wrote': 'これは Discord 自身のメッセージで、書いた人がいません',
  'why.not.not-self': '自分にポイントをあげることはできません',
  'why.not.author-here': '投稿者はもうこのサーバーにいません',
  'why.not.max-age': 'メッセージが古すぎました',
  'why.not.channel': 'このチャンネルはルールの対象外です',
  'why.not.giver-role': 'あげるのに必要なロールを、このメンバーは持っていませんでした',
  'why.not.giver-deny': 'このメンバーのロールではあげられません',
  'why.not.receiver-role': 'もらうのに必要なロールを、投稿者は持っていませんでした',
  'why.not.receiver-deny': '投稿者のロールではもらえません',
  'why.not.account-age': 'このメンバーの Discord アカウントは新しすぎました',
  'why.not.member-age': 'このメンバーはサーバーに参加してからの日数が足りませんでした',
  'why.not.per-giver': 'このメンバーは、1日にあげられる上限に達していました',
  'why.not.per-receiver': '投稿者は、1日にもらえる上限に達していました',
  'why.not.per-pair': 'このメンバーは、この投稿者に1日にあげられる上限に達していました',
  'why.not.per-message': 'このメッセージは、もらえる上限に達していました',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'ルール #{rule}',
  'why.setting.enabled': '`/setup enabled`',
  'why.setting.connected': '`/setup` と `/fields default`',
  'why.setting.permissions': 'そのチャンネルでの私の権限',
  'why.setting.always': 'すべてのルールに共通です',
  'why.setting.of-rule': 'ルール #{rule} の `{option}` は {value}',
  'why.setting.days-of-rule': 'ルール #{rule} の `{option}` は {value}（日）',
  'why.setting.taken-away': 'ルール #{rule} の `{option}` はその後なくなりました',

  'undo.title': '📊 まとめて取り消し',
  'undo.awards': '付与：**{awards, number}** 件、メンバー：**{members, number}** 人',
  'undo.sum': '合計：**{change, number, signed}** {field}',
  'undo.more-fields': '… ほか {more, number} 種類のポイント。',
  'undo.unsent': 'まだ届いていないので取りやめるだけのもの：**{count, number}**',
  'undo.under-review': '確認中：**{count, number}**。届いていたとスタッフが決めたら、取り消されます。',
  'undo.left': '⛔ そのまま残るもの：**{count, number}**。{why}',
  'undo.left.not-allowed': '設定した合計を取り消すには「サーバー管理」の権限かスタッフのロールが必要です。',
  'undo.left.own':
    '取り消すと自分にポイントが入ります。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'undo.left.over-limit':
    '取り消すとポイントが入りますが、今は上限に空きがありません。あとでもう一度試すか、「サーバー管理」の権限を持つ人に頼んでください。',
  'undo.left.recorded': 'ちょうど記録しているところです。数秒後にもう一度試してください。',
  'undo.left.unsettled-set': '合計を設定するものですが、まだ確定していないか、先にスタッフの判断が必要です。',
  'undo.left.outrun':
    '合計を設定するもので、送信されませんでした。その後ほかのポイントが付与されていて、戻すとそれが消えてしまいます。`/points set` で今の正しい合計を設定してください。',
  'undo.left.unknown-before':
    '合計を設定するものですが、前の合計がわからないか、同じでした。`/points set` を使ってください。',
  'undo.left.too-large':
    '合計を設定するものですが、前の合計が大きすぎて正確には戻せません。`/points set` を使ってください。',
  'undo.left.stopped-at-zero':
    '合計が0で止まったため、書かれている数より少なく引かれました。推測はしません。それぞれの受付番号を付けた `/points undo` で、いくつ戻せるかわかります。',
  'undo.left.void': 'ポイントは一度も変わっていません。',
  'undo.left.no-key':
    'このサーバーには、そのコミュニティの API キーがもうありません。`/setup community:…` でコミュニティを選び直してキーを入力し、もう一度取り消してください。',
  'undo.cut': 'ほかにもあります。これは新しいものです。終わったら、残りをもう一度取り消してください。',
  'undo.newest': '新しいもの：',
  'undo.more': '… ほか {more, number} 件。',
  'undo.nothing': '取り消すものはありません。',
  'undo.ask':
    'まだ何も変わっていません。**確定** を押すと、その時点で残っているものを取り消します。ボタンは{life}有効です。',
  'undo.button.confirm': '確定',
  'undo.button.cancel': 'やめる',
  'undo.cancelled': '✅ 取り消しをやめました',
  'undo.nothing-changed': '何も変わっていません。',
  'undo.done': '取り消し：{all, number} 件中 **{done, number}** 件',
  'undo.part.to-do': 'これから：**{count, number}**',
  'undo.part.settled': 'Returning.AI が確認済み：**{count, number}**',
  'undo.part.cancelled': '送信前に取りやめ：**{count, number}**',
  'undo.part.on-its-way': '送信中：**{count, number}**',
  'undo.part.waiting': 'メンバーの連携待ち：**{count, number}**',
  'undo.part.review': 'スタッフの判断が必要：**{count, number}**',
  'undo.part.refused': 'Returning.AI が受け付けなかったもの：**{count, number}**',
  'undo.part.void': 'その後に取りやめ、または期限切れ：**{count, number}**',
  'undo.part.gone': '途中で変わったため、そのまま：**{count, number}**',
  'undo.part.impossible': 'もう取り消せないもの：**{count, number}**',
  'undo.part.over-limit': '上限を超えるため、そのまま：**{count, number}**',
  'undo.last-word': 'このメッセージはもう更新できません。続きはログチャンネルと `/history` で確認できます。',
  'undo.again': '`/points undo receipt:{receipt}` で、この取り消しを元に戻せます。',
  'refusal.undo-many.not-open':
    'これはすでに確定したかやめたか、{life}以上たったか、新しいものに置き換わったか、あなたのものではありません。残りを確認するには、もう一度取り消してください。',
  'refusal.undo-many.since-missing':
    'いつからかも指定してください。例：`/points undo since:2h`、`/points undo since:1d`。',
  'refusal.undo-many.running': '{receipt} はまだ処理中です。数秒後にもう一度試してください。',
  'refusal.undo-many.unknown':
    'この受付番号の取り消しはここにはありません。受付番号は、取り消しを知らせたメッセージの一番下（例：U-7F3K2M）と、それで作られた付与の理由にあります。',
  'refusal.undo-many.either':
    '`/points undo receipt:…` か `/points undo by:… since:…` のどちらかにしてください。一緒に使うと二通りに読めてしまいます。',
  'refusal.bad-since':
    'さかのぼる範囲は、`12h`、`7d`、`2w`（時間、日、週）のような長さか、`2026-11-01` のような日付で指定してください。',
  'refusal.since-in-future':
    'このサーバーのタイムゾーン（{timezone}）では、{day} はまだ始まっていません。すでに始まった日か、12h や 7d のような長さを指定してください。',

  'review.moved.title': '↪️ 移動しました',
  'review.moved': 'この件は、今は {channel} でスタッフが判断します。',
  'review.ask':
    'Returning.AI でこのアカウントの履歴から、この変更を探してください。**届いていた**：履歴にあり、有効になります。**もう一度送る**：履歴になく、もう一度送信します。**破棄**：もう送信しません。わからないときは破棄してください。ポイントはあとでまた付与できます。',
  'review.sent': '送信：{when}。',
  'review.found-out': 'スタッフの判断なしで解決しました。',
  'review.decided-by': '{actor} が決めました。',
  'review.on-its-way': 'もう一度送信しています。',
  'review.button.arrived': '届いていた',
  'review.button.again': 'もう一度送る',
  'review.button.drop': '破棄',
  'review.button.account': 'アカウントを表示',
  'review.copy.decided': '決定済み',
  'review.copy.cancelled':
    'これは届く前に取り消されました。今、Returning.AI の履歴には記録が{copy, plural, other {もう1件}}増えています。以前の送信が遅れて届いたものか、ほかの人のものかもしれません。',
  'review.copy.sent-again':
    'これは届かなかったため、もう一度送信されました。今、Returning.AI の履歴には記録が{copy, plural, other {もう1件}}増えています。以前の送信が遅れて届いたものか、ほかの人のものかもしれません。',
  'review.copy.entry': '記録：{entry}',
  'review.copy.set':
    'Returning.AI でこのアカウントの履歴を見てください。今の合計が間違っていたら、`/points set` で設定してください。**そのまま**：何も変えません。',
  'review.copy.may-have-stopped':
    'Returning.AI でこのアカウントの履歴を見てください。この記録が {amount, number} をすべて引いたかはわかりません。0で止まったかもしれません。引かれた分を `/points add` で戻してください。**そのまま**：何も変えません。',
  'review.copy.take-off':
    'Returning.AI でこのアカウントの履歴を見てください。**差し引く**：同じ数を1回分だけ取り消します。**そのまま**：何も変えません。',
  'review.copy.compensated':
    '{actor} が決めました。{copy, plural, =1 {2つ目} =2 {3つ目} =3 {4つ目} =4 {5つ目} other {次}}の重複分を差し引いています。',
  'review.copy.ignored': '{actor} が決めました。そのままにします。',
  'review.button.take-off': '差し引く',
  'review.button.leave': 'そのまま',
  'refusal.review.overtaken':
    'このあとに、このメンバーへのほかの付与が届いています。この合計をもう一度送ると、それが消えてしまいます。「破棄」を押してから、`/points set` で今の正しい合計を設定してください。',
  'refusal.review.set-twice': '二重に設定された合計は差し引けません。`/points set` で正しい合計を設定してください。',
  'refusal.review.may-have-stopped':
    '{receipt} の重複分が {asked, number} をすべて引いたかはわかりません。0で止まったかもしれません。Returning.AI でこのアカウントの履歴を見て、重複分が引いた数を戻してください：`/points add` で最大 {asked, number}。',
  'refusal.review.already':
    'これはすでに決まっています。{receipt} はもう確認中ではありません。結果は `/history` で確認できます。',
  'refusal.review.no-account':
    '{receipt} にはアカウントがないため、送信されていません。「破棄」を押し、`/links set` でメンバーを連携してから、ポイントをもう一度付与してください。',
  'refusal.review.not-yours':
    '判断を待つ付与がありますが、あなたは判断できません。あなたが付与したものか、あなた宛てか、合計を設定するものです。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',

  'form.title': '{name} にポイント付与',
  'form.field': 'ポイントの種類',
  'form.amount': 'ポイント数',
  'form.amount-example': '例：10、2.5',
  'form.reason': '理由',
  'refusal.form-sent-before':
    'このフォームはすでに送信されていて、ポイントは1回だけ数えられます。`/history receipt:{receipt}` で確認できます。さらに付与するには、フォームを開き直してください。',

  'refusal.rule.too-many': 'このサーバーのルールは上限に達しています。先に `/rules remove` で1つ削除してください。',
  'refusal.rule.nothing-to-change':
    '何も変わっていません。ルールのほかに、変えるものを1つ以上選んでください。今の内容は `/rules list` で確認できます。',
  'refusal.rule.removed': 'このルールはたった今削除されました。`/rules list` を見てください。',
  'refusal.rule.unknown': 'そのルールはここにはありません。`/rules list` を見てください。',
  'refusal.rule.unknown-typed':
    'そのルールはここにはありません。入力中に出る一覧から選ぶか、`/rules list` を見てください。',
  'refusal.rule.ambiguous':
    '{emoji} のルールは複数あります。入力中に出る一覧から選ぶか、番号（`/rules list`）で指定してください。',
  'refusal.rule.bad-emoji':
    '絵文字を1つ指定してください。Discord の絵文字ピッカーから ⭐ などを選ぶか、このサーバーのカスタム絵文字を使えます。',
  'refusal.rule.emoji-name':
    'Discord から絵文字の名前だけが届きました。絵文字を1つ指定してください。Discord の絵文字ピッカーから ⭐ などを選ぶか、このサーバーのカスタム絵文字を使えます。',
  'refusal.rule.deny-everyone':
    '@everyone は全員が持つロールなので、誰もあげることももらうこともできなくなります。ルールをオフにするには `/rules edit enabled:False` を使ってください。',
  'refusal.rule.bad-switch': '`enabled` は True か False にしてください。',
  'refusal.rule.bad-clear': '`clear` は次のどれかにしてください：{options}。',
  'refusal.rule.bad-number': '`{option}` は {minimum, number} から {maximum, number} までの整数にしてください。',
  'refusal.rule.bad-on-remove': '`on-remove` は `revoke`（ポイントを取り消す）か `keep` にしてください。',

  'catch-up.nothing':
    '✅ 中断していた間の分を確認しました。{messages, plural, other {{messages, number} 件}}のメッセージを見ましたが、漏れはありませんでした。',
  'catch-up.found':
    '✅ 中断していた間の分を確認しました。{messages, plural, other {{messages, number} 件}}のメッセージを見て、{found}の漏れが{all, plural, other {見つかりました}}。これからルールどおりに処理します。',
  'catch-up.added': 'リアクション {count, plural, other {{count, number} 件}}',
  'catch-up.removed': '外されたリアクション {count, plural, other {{count, number} 件}}',
  'catch-up.incomplete': 'すべては確認できなかったため、まだ漏れがあるかもしれません。',

  // Fields, badges, boards, balances, histories, the log channel.

  // Settings, the check of a server, notices, answers.

  'command.rules.name': 'ルール',
  'command.rules.description': 'どのリアクションでポイントを付与するか',
  'command.rules.add.name': '追加',
  'command.rules.add.description': '絵文字のリアクションで、メッセージの投稿者にポイントを付与',
  'command.rules.add.emoji.name': '絵文字',
  'command.rules.add.emoji.description': 'ポイントを付与する絵文字（カスタム絵文字も可）',
  'command.rules.add.amount.name': 'ポイント数',
  'command.rules.add.amount.description': '付与するポイント数（0.01～1,000,000）',
  'command.rules.add.field.name': 'フィールド',
  'command.rules.add.field.description': 'ポイントの種類（省略するとサーバーの既定）',
  'command.rules.add.giver-role.name': 'あげるロール',
  'command.rules.add.giver-role.description': 'このロールのメンバーだけがあげられる',
  'command.rules.add.receiver-role.name': 'もらうロール',
  'command.rules.add.receiver-role.description': 'このロールのメンバーだけがもらえる',
  'command.rules.add.deny-role.name': '除外ロール',
  'command.rules.add.deny-role.description': 'このロールのメンバーはあげることももらうこともできない',
  'command.rules.add.channel.name': 'チャンネル',
  'command.rules.add.channel.description': 'このチャンネルだけ（カテゴリーやフォーラムは中のすべて）',
  'command.rules.add.per-giver.name': 'あげる上限',
  'command.rules.add.per-giver.description': '1人が1日にあげられる回数（0で無制限）',
  'command.rules.add.per-receiver.name': 'もらう上限',
  'command.rules.add.per-receiver.description': '1人が1日にもらえる回数（0で無制限）',
  'command.rules.add.per-pair.name': '同じ相手の上限',
  'command.rules.add.per-pair.description': '同じ相手に1日にあげられる回数（0で無制限）',
  'command.rules.add.per-message.name': 'メッセージの上限',
  'command.rules.add.per-message.description': '1つのメッセージに付与できる合計回数（0で無制限）',
  'command.rules.add.max-age.name': 'メッセージの日数',
  'command.rules.add.max-age.description': '対象になる最も古いメッセージ（日数、既定は7）',
  'command.rules.add.account-age.name': 'アカウントの日数',
  'command.rules.add.account-age.description': 'あげるのに必要な Discord アカウントの日数（0で制限なし）',
  'command.rules.add.member-age.name': '参加日数',
  'command.rules.add.member-age.description': 'あげるのに必要なサーバー参加日数（0で制限なし）',
  'command.rules.add.on-remove.name': '外したとき',
  'command.rules.add.on-remove.description': 'リアクションが外されたときのポイントの扱い',
  'command.rules.add.on-remove.choice.revoke.name': 'ポイントを取り消す',
  'command.rules.add.on-remove.choice.keep.name': 'ポイントを残す',
  'command.rules.add.enabled.name': '有効',
  'command.rules.add.enabled.description': 'このルールでポイントを付与するか',
  'command.rules.edit.name': '変更',
  'command.rules.edit.description': 'ルールを変更（指定しない項目はそのまま）',
  'command.rules.edit.rule.name': 'ルール',
  'command.rules.edit.rule.description': 'ルールの番号か絵文字',
  'command.rules.edit.emoji.name': '絵文字',
  'command.rules.edit.emoji.description': 'ポイントを付与する絵文字（カスタム絵文字も可）',
  'command.rules.edit.amount.name': 'ポイント数',
  'command.rules.edit.amount.description': '付与するポイント数（0.01～1,000,000）',
  'command.rules.edit.field.name': 'フィールド',
  'command.rules.edit.field.description': 'ポイントの種類（省略するとサーバーの既定）',
  'command.rules.edit.giver-role.name': 'あげるロール',
  'command.rules.edit.giver-role.description': 'このロールのメンバーだけがあげられる',
  'command.rules.edit.receiver-role.name': 'もらうロール',
  'command.rules.edit.receiver-role.description': 'このロールのメンバーだけがもらえる',
  'command.rules.edit.deny-role.name': '除外ロール',
  'command.rules.edit.deny-role.description': 'このロールのメンバーはあげることももらうこともできない',
  'command.rules.edit.channel.name': 'チャンネル',
  'command.rules.edit.channel.description': 'このチャンネルだけ（カテゴリーやフォーラムは中のすべて）',
  'command.rules.edit.per-giver.name': 'あげる上限',
  'command.rules.edit.per-giver.description': '1人が1日にあげられる回数（0で無制限）',
  'command.rules.edit.per-receiver.name': 'もらう上限',
  'command.rules.edit.per-receiver.description': '1人が1日にもらえる回数（0で無制限）',
  'command.rules.edit.per-pair.name': '同じ相手の上限',
  'command.rules.edit.per-pair.description': '同じ相手に1日にあげられる回数（0で無制限）',
  'command.rules.edit.per-message.name': 'メッセージの上限',
  'command.rules.edit.per-message.description': '1つのメッセージに付与できる合計回数（0で無制限）',
  'command.rules.edit.max-age.name': 'メッセージの日数',
  'command.rules.edit.max-age.description': '対象になる最も古いメッセージ（日数、既定は7）',
  'command.rules.edit.account-age.name': 'アカウントの日数',
  'command.rules.edit.account-age.description': 'あげるのに必要な Discord アカウントの日数（0で制限なし）',
  'command.rules.edit.member-age.name': '参加日数',
  'command.rules.edit.member-age.description': 'あげるのに必要なサーバー参加日数（0で制限なし）',
  'command.rules.edit.on-remove.name': '外したとき',
  'command.rules.edit.on-remove.description': 'リアクションが外されたときのポイントの扱い',
  'command.rules.edit.on-remove.choice.revoke.name': 'ポイントを取り消す',
  'command.rules.edit.on-remove.choice.keep.name': 'ポイントを残す',
  'command.rules.edit.enabled.name': '有効',
  'command.rules.edit.enabled.description': 'このルールでポイントを付与するか',
  'command.rules.edit.clear.name': '解除',
  'command.rules.edit.clear.description': 'なくす制限',
  'command.rules.edit.clear.choice.field.name': 'フィールド',
  'command.rules.edit.clear.choice.giver-role.name': 'あげるロール',
  'command.rules.edit.clear.choice.receiver-role.name': 'もらうロール',
  'command.rules.edit.clear.choice.deny-role.name': '除外ロール',
  'command.rules.edit.clear.choice.channel.name': 'チャンネル',
  'command.rules.remove.name': '削除',
  'command.rules.remove.description': 'ルールを削除（付与済みのポイントは残ります）',
  'command.rules.remove.rule.name': 'ルール',
  'command.rules.remove.rule.description': 'ルールの番号か絵文字',
  'command.rules.list.name': '一覧',
  'command.rules.list.description': 'ルールの一覧を表示',
  'command.why-points.name': 'ポイントの理由',
  'command.award-author.name': '投稿者にポイント付与',
  'command.award-points.name': 'ポイント付与',
  'command.points-history.name': 'ポイント履歴',
  'command.undo-points-here.name': 'ここのポイントを取り消す',
  'command.link.name': '連携',
  'command.link.description': '自分の Returning.AI アカウントとの連携を申請して、ポイントを受け取れるようにします',
  'command.link.request.name': '申請',
  'command.link.request.description': '自分のアカウントとの連携を申請します。スタッフが決定します',
  'command.link.request.account.name': 'アカウント',
  'command.link.request.account.description': '自分の Returning.AI アカウント：メールアドレス、ユーザー名、または ID',
  'command.link.status.name': '状況',
  'command.link.status.description': '自分の連携、申請、待機中のポイントを見ます',
  'command.link.remove.name': '解除',
  'command.link.remove.description': '連携を解除するか、申請を取り下げます',
  'command.links.name': '連携管理',
  'command.links.description': 'メンバーを Returning.AI のアカウントと連携します',
  'command.links.set.name': '設定',
  'command.links.set.description': 'メンバーをアカウントと連携します。待機中のポイントが届きます',
  'command.links.set.user.name': 'メンバー',
  'command.links.set.user.description': '対象のメンバー',
  'command.links.set.account.name': 'アカウント',
  'command.links.set.account.description': 'Returning.AI のアカウント：ID、メールアドレス、またはユーザー名',
  'command.links.remove.name': '解除',
  'command.links.remove.description': 'メンバーの連携を解除します',
  'command.links.remove.user.name': 'メンバー',
  'command.links.remove.user.description': '対象のメンバー',
  'command.links.remove.account.name': 'アカウント',
  'command.links.remove.account.description': 'またはアカウント：ID、メールアドレス、またはユーザー名（誰のものでも）',
  'command.links.show.name': '表示',
  'command.links.show.description': 'メンバーのアカウントと、連携を待っているポイントを表示します',
  'command.links.show.user.name': 'メンバー',
  'command.links.show.user.description': '対象のメンバー',
  'command.links.erase.name': '消去',
  'command.links.erase.description': '保存されている個人の情報を消去します。先に内容を確認できます',
  'command.links.erase.user.name': 'メンバー',
  'command.links.erase.user.description': '消去する相手',
  'command.links.erase.id.name': 'id',
  'command.links.erase.id.description': 'Discord の候補にもう出ない場合の ID',
  'command.links.pending.name': '申請一覧',
  'command.links.pending.description': 'メンバーが申請した連携について決定します',
  'command.links.import.name': 'インポート',
  'command.links.import.description': 'ファイルから多くのメンバーを連携します。先に結果を確認できます',
  'command.links.import.file.name': 'ファイル',
  'command.links.import.file.description': 'member_id と account の列がある CSV、最大 2,000 行',
  'command.links.export.name': 'エクスポート',
  'command.links.export.description': 'このサーバーのすべての連携を CSV ファイルで受け取ります',
  'command.privacy.name': 'プライバシー',
  'command.privacy.description': 'このサーバーで自分がほかの人にどう見えるかを確認、変更します',
  'command.privacy.board.name': 'ランキング',
  'command.privacy.board.description': 'ランキングに自分を表示するかどうか。省略すると変わりません',
  'command.privacy.board.choice.hidden.name': '非表示',
  'command.privacy.board.choice.shown.name': '表示',
};
