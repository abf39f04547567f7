import type { Translation } from '../translation.ts';

/** Japanese, polite: です and ます. */
export const ja: Translation = {
  'duration.days': '{count, plural, other {{count, number}日}}',
  'duration.hours': '{count, plural, other {{count, number}時間}}',
  'duration.minutes': '{count, plural, other {{count, number}分}}',
  'duration.seconds': '{count, plural, other {{count, number}秒}}',

  'award.heading.increase': 'ポイントを付与しました',
  'award.heading.decrease': 'ポイントを減らしました',
  'award.heading.overwrite': 'ポイントを設定しました',
  'award.heading.not-increase': 'ポイントを付与できませんでした',
  'award.heading.not-decrease': 'ポイントを減らせませんでした',
  'award.heading.not-overwrite': 'ポイントを設定できませんでした',
  'award.heading.undone': '取り消しました',
  'award.heading.not-undone': '取り消せませんでした',
  'award.heading.pending': 'ポイント保留中',
  'award.heading.waiting': 'ポイント待機中',
  'award.heading.being-checked': '確認中',
  'award.heading.expired': 'ポイントの期限切れ',

  'award.change.increase': '**+{amount, number}** {field}',
  'award.change.decrease': '**−{amount, number}** {field}',
  'award.change.overwrite': '{field}を**{amount, number}**に設定',

  'award.total': '**合計：{total, number}**',
  'award.total-before': '**合計：{total, number}**（変更前：{before, number}）',
  'award.total-not-said': '**合計：** Returning.AIは変更を受け付けましたが、新しい合計を返しませんでした。',
  'award.total-elsewhere': '**合計：** `/balance`で確認できます。',
  'award.zero.set': '⚠️ ゼロで止まりました。Returning.AIは{asked, number}に設定しませんでした。',
  'award.zero.taken': '⚠️ ゼロで止まりました。{asked, number}を減らすところ、残りは{before, number}でした。',
  'award.zero.below': '⚠️ 合計がゼロを下回っています。',
  'award.zero.perhaps': '変更前の合計は分かりません。{asked, number}より少なかった場合は、ゼロで止まっています。',

  'award.state.accepted': '受け付けました。Returning.AIが確認すると、このメッセージは自動で更新されます。',
  'award.state.waiting':
    'このメンバーにはまだ連携済みのReturning.AIアカウントがないため、このポイントは{days, plural, other {{days, number}日間}}待機します。本人が`/link request`で連携を申し込めます。連携されると、ポイントは自動で届きます。',
  'award.state.reading-back': '届いたかどうかを読み返して確認しています。二重には送信しません。',
  'award.state.answer-lost':
    '送信しましたが、Returning.AIの応答を受け取れませんでした。届いたかどうかを読み返して確認しています。二重には送信しません。',
  'award.state.review': 'スタッフが判断すると、このメッセージは自動で更新されます。',
  'award.state.erased': '連携される前に、このメンバーについて保存されていた情報が消去されました。',
  'award.state.expired':
    '期限内にメンバーのアカウントが連携されませんでした。連携されたら、もう一度ポイントを付与できます。',
  'award.state.cancelled-unsent': '送信前に取り下げました。Returning.AIには何も届いていません。',
  'award.state.cancelled-sent': '届く前に取り下げました。再送信はしません。',
  'award.undone-by': '{actor}が取り消しました（{receipt}）。',
  'award.being-undone-by': '⏳ {actor}が取り消し中です（{receipt}）。',
  'award.decided-by': '届いたかどうか確実ではなかったため、{actor}が判断しました。',
  'award.outside': 'その間に、Discordの外でも合計が変更されました。',
  'award.outside-by': 'その間に、Discordの外でも合計が変更されました（{change, number, signed}）。',
  'award.copy.cancelled-found': '🔎 以前の送信が実は届いていたようです。スタッフが判断します。',
  'award.copy.cancelled-compensated':
    '{copy, plural, =1 {以前の送信} other {以前の別の送信}}が実は届いていました。{actor}がその分を差し引きました。',
  'award.copy.found':
    '🔎 再送信した結果、{times, plural, other {{times, number}回分}}入っているようです。スタッフが判断します。',
  'award.copy.compensated':
    '{times, plural, other {{times, number}回分}}届いていました。{actor}が{copy, plural, =1 {2件目} =2 {3件目} =3 {4件目} =4 {5件目} other {その次}}の分を差し引きました。',
  'award.takes-back': '{receipt}の取り消し：{change}（{actor}）',
  'award.reason': '理由：{reason}',
  'award.by': '実行：{actor} · {when}',
  'award.button.undo': '取り消す',
  'award.button.history': '履歴',

  // Each follows "実行:" or stands in brackets.
  'award.actor.reaction': '{actor}（{where}）',
  'award.actor.reaction-removed': '{actor}（{where}の削除）',
  'award.actor.reactions-cleared': 'モデレーター（{where}の一括削除）',
  'award.actor.message': '{actor}（{where}に対して）',

  'problem.UNREACHABLE': '現在Returning.AIに接続できません。再試行を続けます。何もする必要はありません。',
  'problem.SLOW_DOWN':
    'Returning.AIから速度を落とすよう求められました。許可され次第続けます。何もする必要はありません。',
  'problem.PUT_OFF': 'Returning.AIは現在これを受け付けていません。もう一度試します。何もする必要はありません。',
  'problem.HISTORY_UNREADABLE':
    '現在、このアカウントの履歴をReturning.AIから読み取れません。届いたかどうかを判別できるよう、送信前に最大30秒ほど読み取りを繰り返します。何もする必要はありません。',
  'problem.KEY_PROBLEM':
    'Returning.AIがこのサーバーのAPIキーを拒否しています。*サーバー管理*の権限を持つ人が`/setup`で有効なキーを入力すると、自動で再開します。',
  'problem.NO_KEY':
    'このサーバーには、この付与のコミュニティのAPIキーがありません。`/setup community:…`でそのコミュニティをもう一度選び、キーを入力すると、自動で再開します。',
  'problem.ROUTE_MOVED':
    '使用しているアドレスがReturning.AIで認識されなくなりました。ボットの運営者が`RETURNING_API_URL`を確認すると、自動で再開します。',
  'problem.REFUSED_400':
    'Returning.AIが変更を受け付けませんでした。フィールドまたは数が合っていません。管理者にフィールドの確認を頼むか、別のフィールドを指定して、もう一度お試しください。',
  'problem.REFUSED_404':
    'Returning.AIに、このメンバーのアカウントまたはこのフィールドが見つかりません。管理者に連携とフィールドの確認を頼んでから、もう一度お試しください。',
  'problem.FIELD_DELETED':
    'このフィールドはReturning.AIで削除されたため、ポイントはもう変更できません。使えるフィールドは、各コマンドの入力時に候補として表示されます。',
  'problem.REFUSED_409':
    'アカウントの現在の状態と矛盾するため、Returning.AIが変更を拒否しました。`/balance`を確認してから、もう一度お試しください。',
  'problem.REFUSED': 'Returning.AIが変更を拒否しました。管理者に接続の確認を頼んでから、もう一度お試しください。',
  'problem.DROPPED_BY_STAFF': '届いたかどうか確実ではなかったため、スタッフが破棄しました。再送信はしません。',
  'problem.NOT_ACKNOWLEDGED':
    'コマンドへの応答がDiscordで確認されなかったため、誰にも表示されず、何も送信していません。もう一度コマンドを実行してください。',
  'problem.ORIGINAL_REFUSED': '取り消すはずだった付与そのものが拒否されたため、取り消すものがありません。',
  'problem.STOPPED_AT_ZERO':
    '合計がゼロで止まったため、取り消すはずだった付与は表示より少ない数しか減らしていません。いくつ戻すべきかは推測しません。受付番号を指定して`/points undo`を実行すると、両方の数が表示されます。',
  'problem.OUTCOME_UNKNOWN':
    'Returning.AIの応答を受け取れず、履歴からも届いたかどうか分かりません。推測はしません。スタッフが判断します。',
  'problem.LIST_UNAVAILABLE':
    'Returning.AIの応答を受け取れず、履歴の一覧も許可されていないため、届いたかどうか確認できません。推測はしません。スタッフが判断します。',
  'problem.OVERTAKEN':
    'この合計が待機している間に、このメンバーに別のポイントが届きました。今設定するとそれが消えてしまいます。推測はしません。スタッフが判断します。これを破棄して、今の正しい合計を設定してください。',
  'problem.SERVER_ERRORS':
    'Returning.AIは毎回エラーを返し、履歴を見ると何も届いていません。再試行をやめました。スタッフが判断します。',
  'problem.ABSENCE_UNPROVEN':
    'Returning.AIの応答を受け取れませんでした。履歴には見当たりませんが、すべてが表示されているとは限りません。推測はしません。スタッフが判断します。',
  'problem.AMBIGUOUS':
    'Returning.AIの応答を受け取れず、履歴からも届いたかどうか確実には分かりません。履歴にある記録は、これのものかもしれず、ほかの人のものかもしれません。推測はしません。スタッフが判断します。',
  'problem.answered.elsewhere':
    'Returning.AIのアドレスがHTTP {status}を返し、別の場所を指しましたが、そのような転送には従いません。再試行を続けます。この状態が続く場合は、ボットの運営者が`RETURNING_API_URL`と、途中にあるファイアウォールやプロキシを確認してください。',
  'problem.answered.foreign':
    'Returning.AIのアドレスがHTTP {status}と、Returning.AIのものではないページを返しました。再試行を続けます。この状態が続く場合は、ボットの運営者が`RETURNING_API_URL`と、途中にあるファイアウォールやプロキシを確認してください。',
  'problem.unnamed': '名前のない問題が起きています。管理者は、この受付番号でログの詳細を確認できます。',

  'refusal.unexpected':
    '問題が発生しました。これによってポイントは付与されていませんが、バッジや設定は変更された可能性があります。もう一度試す前に確認してください。再び起きる場合は、管理者にこの番号を伝えてください：`{reference}`',
  'refusal.not-shown':
    'この表示が届いているかどうか、Discordから時間内に返答がなかったため、何もしませんでした。もう一度お試しください。',
  'refusal.not-in-server': 'サーバーの中でのみ使えます。サーバーのチャンネルに移動して、もう一度お試しください。',
  'refusal.server-not-seen':
    'このサーバーがまだ見えません。1分ほど待って、もう一度お試しください。それでもだめな場合は、管理者がボットを追加し直す必要があります。',
  'refusal.unknown-component':
    'このボタンまたはフォームは古いバージョンのものです。もう一度コマンドを実行すると、新しいものが表示されます。',
  'refusal.unknown-command':
    'このコマンドはもうありません。Discordを再読み込み（Ctrl+R）して、一覧から選び直してください。',
  'refusal.roles-unknown':
    'Discordからこのサーバーのロールがまだ届いていないため、誰に権限があるか分かりません。1分ほど待って、もう一度お試しください。',
  'refusal.user-missing': 'このユーザーが分かりません。Discordが表示する一覧からメンバーを選んでください。',
  'refusal.channel-missing': 'どのチャンネルか分かりません。テキストチャンネルでもう一度お試しください。',

  'refusal.amount-not-a-number': '数は数値で入力してください。例：10、2.5',
  'refusal.amount-too-fine': '数は小数点以下2桁までです。例：2.5、0.01',
  'refusal.amount-out-of-range': '数は{minimum, number}から{maximum, number}までの範囲で入力してください。',
  'refusal.amount-not-positive':
    '数は{minimum, number}から{maximum, number}までの範囲で入力してください。ポイントを減らすには`/points remove`、合計を直すには`/points set`を使ってください。',
  'refusal.reason-too-long':
    '理由が{length, plural, other {{length, number}文字}}あります。最大{most, number}文字です。',
  'refusal.may-not-award':
    'これができるのはスタッフだけです。サーバー全体で「メッセージの管理」の権限が必要です。サーバーの管理者に相談してください。',
  'refusal.may-not-award-role':
    'これができるのはスタッフだけです。サーバー全体で「メッセージの管理」の権限、または{role}ロールが必要です。サーバーの管理者に相談してください。',
  'refusal.may-not-set':
    '合計の設定やその取り消しには、**サーバー管理**の権限またはスタッフ用ロールが必要です。管理者に相談してください。',
  'refusal.may-not-set-role':
    '合計の設定やその取り消しには、**サーバー管理**の権限またはスタッフ用ロール{role}が必要です。管理者に相談してください。',
  'refusal.may-not-manage': 'これには「サーバー管理」の権限が必要です。サーバーの管理者に相談してください。',
  'refusal.disabled':
    'このサーバーではポイントがオフになっています。「サーバー管理」の権限を持つ人が`/setup enabled:True`でオンにできます。すでに受け付けたものは届きます。',
  'refusal.bot-member': '{member}はボットです。ボットにポイントはありません。人を選んでください。',
  'refusal.not-a-member':
    '{member}はもうこのサーバーにいません。以前の付与を直すには、受付番号を指定して`/points undo`を使ってください。',
  'refusal.own-points':
    'これは自分自身が対象です。自分にポイントやバッジを付与することはできません。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.own-account':
    '{member}はあなた自身のアカウントと連携しています。自分にポイントやバッジを付与することはできません。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.own-undo':
    '{receipt}を取り消すと、自分自身にポイントが付きます。これは誰にもできません。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.own-decision.given':
    'これはあなた自身が付与または取り消したものなので、{receipt}の扱いはほかの人が判断します。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.own-decision.own':
    'これはあなた自身のポイントなので、{receipt}の扱いはほかの人が判断します。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.not-linked.change':
    '{member}には連携済みのReturning.AIアカウントがないため、変更するポイントがありません。「サーバー管理」の権限を持つ人が`/links set`で連携できます。',
  'refusal.not-linked.badge':
    '{member}には連携済みのReturning.AIアカウントがないため、バッジを付ける相手がいません。「サーバー管理」の権限を持つ人が`/links set`で連携できます。',
  'refusal.unknown-receipt': 'この受付番号の付与はここにはありません。受付番号は各付与の一番下にあります。例：R-7F3K2M',

  'refusal.unknown-change':
    '新しい合計は、変化する分がこのサーバーの上限に数えられますが、今は現在の合計が確実に分かりません。読み取れないか、ポイントが届く途中です。1分ほど待ってもう一度試すか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.limit.set-counts': '新しい合計は、変化する分が数えられます。',
  'refusal.limit.undo-counts': 'これを取り消すとポイントが戻るため、付与として数えられます。',
  'refusal.limit.per-award': 'ここでの1回の付与は最大{limit, number}です。',
  'refusal.limit.hour-used-up': '1時間あたりの上限{limit, number}を使い切りました。',
  'refusal.limit.hour-left': '1時間あたりの上限{limit, number}のうち、残りは{left, number}です。',
  'refusal.limit.hour-free': '{when}に{free, number}がまた使えるようになります。',
  'refusal.limit.can-change': '「サーバー管理」の権限を持つ人が`/setup`で上限を変更できます。',
  'refusal.limit.can-undo': '「サーバー管理」の権限を持つ人に取り消しを頼むか、後でもう一度お試しください。',

  'refusal.undo.nothing':
    '取り消せるあなたの付与はここにはありません。ほかの人の付与を取り消すには、受付番号を指定してください。',
  'refusal.undo.field-deleted':
    'フィールド「{field}」はReturning.AIで削除されたため、ポイントはもう変更できません。別のフィールドで付与してください。使えるフィールドは入力時に候補として表示されます。',
  'refusal.undo.no-key':
    'このサーバーには{receipt}のコミュニティのAPIキーがもうないため、取り消せません。「サーバー管理」の権限を持つ人が`/setup community:…`でそのコミュニティをもう一度選び、キーを入力できます。その後でもう一度お試しください。',
  'refusal.undo.already': 'すでに{actor}が取り消しています（{receipt}）。`/points undo {receipt}`で元に戻せます。',
  'refusal.undo.recorded': '{receipt}はまだ記録中です。数秒待って、もう一度お試しください。',
  'refusal.undo.void':
    '{receipt}はポイントを変更していないため、取り消すものがありません。何が変更したかは`/history`で確認できます。',
  'refusal.undo.unsettled-set':
    '{receipt}はまだ完了していないため、その前の合計が確実ではありません。完了してから、もう一度お試しください。',
  'refusal.undo.unknown-before':
    '{receipt}の前の合計は分からないか、同じだったため、元に戻せません。`/points set`で正しい合計を設定してください。',
  'refusal.undo.too-large':
    '{receipt}の前の合計は大きすぎて、正確に戻せません。`/points set`で正しい合計を設定するか、さらに大きい場合はReturning.AIで設定してください。',
  'refusal.undo.other': '{receipt}は取り消せません。代わりに`/points add`または`/points remove`を使ってください。',
  'refusal.undo.set-stopped':
    '{receipt}は合計を{asked}に設定するところ、ゼロで止まりました。`/points set`で正しい合計を設定してください。',
  'refusal.undo.set-stopped-before':
    '{receipt}は合計を{asked}に設定するところ、ゼロで止まりました。その前の合計は{before}でした。`/points set`で正しい合計を設定してください。',
  'refusal.undo.nothing-taken':
    '{receipt}は{asked}を減らすところ、残りがなく、合計はゼロのままでした。戻すものはありません。`/points add amount:{asked}`で、減らすはずだった分をすべて付与できます。',
  'refusal.undo.less-taken':
    '{receipt}は{asked}を減らすところ、残りが{before}しかなく、合計はゼロで止まりました。どちらを戻すべきかは推測しません。`/points add amount:{before}`で残っていた分を、`/points add amount:{asked}`で減らすはずだった分をすべて戻せます。',

  'setup.language.by-discord': '言語：{language}（Discordのサーバー設定と同じ）',
  'setup.language.chosen': '言語：{language}',
  'refusal.bad-language': 'その言語にはまだ対応していません。一覧から選んでください。',

  // Links, files of links, erasing and privacy.

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
  'list.comma': '{before}、{after}',
  'list.more': '{items}、ほか{more, number}件',

  'permission.view-channel': 'チャンネルを見る',
  'permission.send-messages': 'メッセージを送信',
  'permission.embed-links': '埋め込みリンク',

  'setup.title': '📊 設定',
  'setup.none': 'なし',
  'setup.points-on': 'ポイントは**オン**です',
  'setup.points-off': 'ポイントは**オフ**です',
  'setup.community': 'コミュニティ：{community} · APIキー：{key}',
  'setup.key.guild': 'このサーバーのもの',
  'setup.key.environment': 'ボットの運営者のもの',
  'setup.default-field': '既定のフィールド：{field}',
  'setup.identity-field': 'メンバーの連携に使うDiscord IDのフィールド：{field}',
  'setup.identity-field-warning':
    '-# ⚠️ このフィールドに書き込める人が、誰のポイントがどのアカウントに入るかを決められます。メンバーが書き込めないようにしてください。',
  'setup.identity-field-off': 'off（これによる連携をしない）',
  'setup.channels': 'ログチャンネル：{log} · スタッフ用チャンネル：{staff}',
  'setup.role': 'スタッフ用ロール：{role} · タイムゾーン：{timezone}',
  'setup.limits': '1回の付与の上限：{award} · モデレーター1人1時間あたり：{hour}',
  'setup.check': '**チェック**',
  'setup.check-line': '{name}：{found}',
  'setup.button.key': 'APIキー',
  'setup.button.check': 'チェック',
  'setup.button.changes': '最近の変更',
  'setup.button.decide': '判断する（{count, number}）',
  'setup.no-decision': '✅ 判断するものはありません',
  'setup.no-decision-words': 'このサーバーで判断を待っている付与はありません。',
  // The title and the label have at most 45 characters.
  'setup.key-form.title': 'Returning.AIのAPIキー',
  'setup.key-form.label': 'コミュニティのキー：{community}',
  'setup.key-form.placeholder': '権限：User Fields、Get User Data',

  'community.title': '📊 別のコミュニティ',
  'community.fields': 'Returning.AIで新しいコミュニティを確認できました。フィールド：{fields}',
  'community.no-fields': 'Returning.AIで新しいコミュニティを確認できました。フィールドはありません。',
  'community.confirm':
    'コミュニティはまだ変更されていません。引き続き`{from}`が有効です。**確定**で変更します。ボタンの有効期限は{life}です。`/setup community:{from}`で元に戻せます。',
  'community.unset-title': '📊 コミュニティの設定を解除しますか？',
  'community.unset-to-none': '`{from}` → なし：別のコミュニティを選ぶまで、ポイントを付与できません。',
  'community.unset-to-operator': '`{from}` → `{to}`（ボットの運営者のコミュニティ）',
  'community.unset-confirm':
    'コミュニティはまだ変更されていません。引き続き`{from}`が有効です。**確定**で解除します。ボタンの有効期限は{life}です。',
  'community.button.confirm': '確定',
  'community.button.cancel': 'キャンセル',
  'community.hanging': '**現在のコミュニティに関わるもの**',
  'community.hanging.links': '· 連携：**{count, number}**（{consequence}）',
  'community.hanging.requests': '· 未処理の連携申請：**{count, number}**（{consequence}）',
  'community.hanging.waiting': '· 連携を待っている付与：**{count, number}**（{consequence}）',
  'community.hanging.under-way': '· 送信途中の付与：**{count, number}**（{consequence}）',
  'community.hanging.rules': '· ルール：**{count, number}**（{consequence}）',
  'community.hanging.default-field': '· 既定のフィールドの設定は消えます。',
  'community.hanging.identity-field': '· メンバーの連携に使うフィールドの設定は消えます。',
  'community.hanging.nothing': '· ありません',
  'community.with-another.links': '保持されますが、新しいコミュニティでは使われません',
  'community.with-another.requests': '申請し直す必要があります',
  'community.with-another.waiting': '元のコミュニティで待機を続けます',
  'community.with-another.under-way': '元のコミュニティに届きます',
  'community.with-another.rules': '現在のコミュニティのフィールドを指定しているルールは、変更するまで何も付与しません',
  'community.without.links': '保持され、もう一度選ぶと再び使われます',
  'community.without.requests': '終了します',
  'community.without.waiting': 'その間は誰も連携できず、{days, plural, other {{days, number}日}}で期限切れになります',
  'community.without.rules': 'その間は何も付与しません',
  'community.key-deleted': '· このサーバーのAPIキーは削除されます。キーがないと、そこで付与したものは取り消せません。',
  'community.key-stays':
    '· このサーバーのAPIキーは残ります。これらの付与に必要だからです。削除するには、後でもう一度`/setup unset:community`を実行してください。キーがないと、そこで付与したものは取り消せません。',
  'community.not-changed': '⛔ コミュニティは変更されていません',
  'community.nothing-changed': '何も変更していません。',
  'community.stays': '何も変更していません。引き続き`{from}`が有効です。',
  'community.check-id':
    'IDを確認してください。`{to}`で正しければ、*APIキー*を押してそのコミュニティのキーを入力してください。変更の前にもう一度確認します。',
  'community.failure.no-key': '{community}を試すためのAPIキーがありません。',
  'community.failure.key-problem': 'Returning.AIは、このサーバーのキーを{community}では受け付けません。',
  'community.failure.not-found': 'Returning.AIに{community}が見つかりません。',
  'community.failure.no-answer': '現在Returning.AIが応答しないため、{community}を試せませんでした。',

  'check.name.switch': 'オン/オフ',
  'check.name.community': 'コミュニティ',
  'check.name.api-key': 'APIキー',
  'check.name.default-field': '既定のフィールド',
  'check.name.identity-field': 'IDのフィールド',
  'check.name.reading-back': '読み返し',
  'check.name.channels': 'チャンネル',
  'check.name.staff-channel': 'スタッフ用チャンネル',
  'check.name.log-channel': 'ログチャンネル',
  'check.name.staff-role': 'スタッフ用ロール',
  'check.name.chosen-places': '選択したチャンネルとロール',
  'check.name.rules': 'ルール',
  'check.name.second-process': '2つ目のプロセス',
  'check.name.decisions': '判断待ち',
  'check.name.clock': '時計',
  'check.switch.on': 'ポイントはオンです。',
  'check.switch.off': 'ポイントはオフです。',
  'check.switch.fix': '`/setup enabled:True`でオンにしてください。',
  'check.community.none': 'Returning.AIのコミュニティが選ばれていません。',
  'check.community.none-fix':
    '`/setup community:…`でIDを指定してください（Returning.AIのコミュニティ設定 > Appearance）。',
  'check.key.closed': 'このサーバー自身のキーは保存されていますが、開けません。別のマスターキーで封印されたものです。',
  'check.key.closed-fix':
    'ボットの運営者が元のマスターキー（ENCRYPTION_KEY、またはデータベースと同じ場所にあるキーファイル）を戻して再起動してください。または`/setup`の*APIキー*を押して、キーを入力し直してください。',
  'check.key.none': 'このコミュニティには、使えるAPIキーがありません。',
  'check.key.none-fix': '`/setup`の*APIキー*を押して、User FieldsとGet User Dataの権限を持つキーを入力してください。',
  'check.key.accepted.guild': 'Returning.AIは、コミュニティ{community}でこのサーバー自身のキーを受け付けています。',
  'check.key.accepted.environment': 'Returning.AIは、コミュニティ{community}でボットの運営者のキーを受け付けています。',
  'check.key.refused.guild': 'Returning.AIは、このサーバー自身のキーを受け付けません。',
  'check.key.refused.environment': 'Returning.AIは、ボットの運営者のキーを受け付けません。',
  'check.key.refused-fix.guild':
    'User Fieldsの権限を持ち、このコミュニティのもので、期限の切れていない新しいキーを入力してください。',
  'check.key.refused-fix.environment':
    'ボットの運営者が、User Fieldsの権限を持ち、このコミュニティのもので、期限の切れていないキーをRETURNING_API_TOKENに設定する必要があります。または*APIキー*から自分のキーを入力してください。',
  'check.key.no-fields': 'Returning.AIは、コミュニティ{community}のフィールドを一覧に出しません。',
  'check.key.no-fields-fix':
    'コミュニティIDを確認してください。正しければ、このReturning.AIはフィールドを一覧に出しません。フィールドはIDで指定してください。',
  'check.key.silence-fix':
    '1分ほど待って、もう一度お試しください。続く場合は、ボットの運営者がRETURNING_API_URLとネットワークを確認してください。',
  'check.silence': 'Returning.AIが応答しませんでした。',
  'check.silence.cause': 'Returning.AIが応答しませんでした（{cause}）。',
  'check.silence.http': 'Returning.AIのアドレスがHTTP {status}を返しましたが、APIの応答ではありませんでした。',
  'check.silence.unreadable': 'Returning.AIは応答しましたが、読み取れない形式でした（{cause}）。',
  'check.field.fix': '`/setup`または`/fields default`で選んでください。',
  'check.field.none': '選ばれていません。コマンドごとにフィールドの指定が必要です。',
  'check.field.not-looked-up': '確認できませんでした。',
  'check.field.lost': '選ばれたフィールドは、このコミュニティにありません。',
  'check.field.not-numeric': '数値のフィールドではありません。',
  'check.field.ok': '{field}にポイントが入ります。',
  'check.identity-field.fix':
    '`/setup identity-field:…`で別のものを選ぶか、`/setup unset:identity-field`で解除してください。',
  'check.history.nothing': '読み返せる付与がまだありません。',
  'check.history.ok': '履歴を読み取れます。応答が失われても自動で確認できます。',
  'check.history.unread':
    '履歴を読み取れませんでした。付与の応答が失われると、スタッフの判断が必要になることがあります。',
  'check.history.unread-cause':
    '履歴を読み取れませんでした（{cause}）。付与の応答が失われると、スタッフの判断が必要になることがあります。',
  'check.history.fix': 'そのようなカードが届くよう、スタッフ用チャンネルを選んでください。',
  'check.way': '確認方法：{histories}、{totals}（{date}にdoctorが調べた結果）',
  'check.way.unknown': 'まだ調べていません。ボットの運営者が一度`npm run doctor -- --api`を実行できます。',
  'check.way.histories': '{api} APIの履歴',
  'check.way.no-histories': '履歴なし',
  'check.way.totals.id': 'フィールドのIDによる合計',
  'check.way.totals.key': 'フィールドのキーによる合計',
  'check.way.totals.name': 'フィールドの名前による合計',
  'check.way.totals.none': '合計なし',
  'check.channels.none': 'スタッフ用チャンネルもログチャンネルも選ばれていません。',
  'check.channels.none-fix':
    '`/setup staff-channel:… log-channel:…`で選んでください。判断の依頼がスタッフ全員に届くようになります。',
  'check.channels.no-staff': 'スタッフ用チャンネルが選ばれていません。',
  'check.channels.no-staff-fix':
    '`/setup staff-channel:…`で選んでください。判断の依頼がスタッフ全員に届くようになります。',
  'check.channels.no-log': 'スタッフ用チャンネルは選ばれていますが、ログチャンネルはありません。',
  'check.channels.both': 'スタッフ用チャンネルとログチャンネルが選ばれています。',
  'check.channel.gone': 'もう存在しません。',
  'check.channel.closed': 'そこに書き込めません。足りない権限：{missing}。',
  'check.staff-channel.gone-fix':
    '`/setup staff-channel:…`で別のものを選ぶか、`/setup unset:staff-channel`で解除してください。',
  'check.staff-channel.closed-fix':
    '{channel}でその権限を与えるか、`/setup staff-channel:…`で別のものを選んでください。',
  'check.staff-channel.open': 'メンバーに見えています。新しいカードは保留されます。',
  'check.staff-channel.open-fix':
    '{channel}で{roles}から「チャンネルを見る」を外すか、`/setup staff-channel:…`で別のものを選んでください。',
  'check.log-channel.gone-fix':
    '`/setup log-channel:…`で別のものを選ぶか、`/setup unset:log-channel`で解除してください。',
  'check.log-channel.closed-fix': '{channel}でその権限を与えるか、`/setup log-channel:…`で別のものを選んでください。',
  'check.staff-role.gone': 'もう存在しません。',
  'check.staff-role.gone-fix': '`/setup staff-role:…`で別のものを選ぶか、`/setup unset:staff-role`で解除してください。',
  'check.places-not-told': 'Discordからこのサーバーのチャンネルとロールが届いていないため、確認できませんでした。',
  'check.rules.paused': '除外するロールがなくなったため一時停止中：{rules}。',
  'check.rules.idle': '必要なロールまたはチャンネルがなくなったため、誰にも付与していません：{rules}。',
  'check.rules.foreign-emoji': 'カスタム絵文字がなくなったか、別のサーバーのものです：{rules}。',
  'check.rules.fix': '`/rules list`で、それぞれどうすればよいか確認できます。',
  'check.rules.lost-field': '#{rule}は、このコミュニティにないフィールドでポイントを付与しています。',
  'check.rules.lost-field-fix': '`/rules edit rule:{rule} field:…`で別のものを選んでください。',
  'check.second-process': 'このボットのトークンと別のデータベースで、もう1つ動いています。最初の検出：{since}。',
  'check.second-process.fix':
    'どちらかを止めてください。古いホスト、別のフォルダー、サービスと並んだコンテナを探してください。見つからない場合は、トークンをリセットして、残すほうのボットを起動してください。この行は、最後の形跡から{time}後に消えます。',
  'check.decisions': '{count, plural, other {{count, number}件}}の付与がスタッフの判断を待っています。',
  'check.decisions.fix': '`/setup`の*判断する*か、スタッフ用チャンネルのボタンを押してください。',
  'check.clock.ahead': 'このマシンの時計は、サーバーの時計より{seconds}秒進んでいます。',
  'check.clock.behind': 'このマシンの時計は、サーバーの時計より{seconds}秒遅れています。',
  'check.clock.fix': 'ボットの運営者が時刻同期（NTP）を有効にしてください。例：`timedatectl set-ntp true`',

  'refusal.no-community': '先に`/setup community:…`でコミュニティを選んでください。',
  'refusal.key-without-community': '先に`/setup community:…`でコミュニティを選び、それからキーを入力してください。',
  'refusal.bad-key':
    'これはAPIキーではありません。空白や改行など、キーに含まれない文字があります。コピーし直してください。',
  'refusal.key-not-accepted':
    'Returning.AIは、このコミュニティではこのキーを受け付けません。このコミュニティのもので、期限が切れておらず、User Fieldsの権限が必要です。何も保存していません。',
  'refusal.key-for-unknown-community':
    'Returning.AIにこのコミュニティが見つからないため、キーを試せませんでした。`/setup`でコミュニティIDを確認してください。何も保存していません。',
  'refusal.key-not-tried':
    '現在Returning.AIが応答しないため、キーを試せませんでした。何も保存していません。1分ほど待って、もう一度お試しください。',
  'refusal.bad-community':
    'コミュニティIDは英数字だけで、通常は0-9とa-fの24文字です。コミュニティ設定 > Appearanceからコピーしてください。',
  'refusal.other-community':
    'これが表示された後にこのサーバーのコミュニティが変わったため、何も変更していません。もう一度`/setup`を使ってください。',
  'refusal.community-not-verified':
    'Returning.AIで新しいコミュニティを確認できなくなったため、何も変更していません。1分ほど待って、もう一度`/setup community:…`を使ってください。',
  'refusal.nothing-to-unset.none':
    'ここではコミュニティが選ばれておらず、削除できるAPIキーもありません。`/setup community:…`でコミュニティを選んでください。',
  'refusal.nothing-to-unset.operator':
    'このサーバーはコミュニティを選んでおらず、ボットの運営者のものを使っています。`/setup community:…`で別のものを選べます。',
  'refusal.not-set-up':
    'このサーバーはまだReturning.AIのコミュニティに接続されていません。「サーバー管理」の権限を持つ人が`/setup`で接続できます。コミュニティを選び、次にAPIキーを入力してください。',
  'refusal.not-set-up-any-more':
    'このサーバーはまだReturning.AIのコミュニティに接続されていません。「サーバー管理」の権限を持つ人が`/setup`で接続できます。コミュニティを選び、次にAPIキーを入力してください。以前は接続されていた場合は、ボットの運営者に問い合わせてください。',
  'refusal.key-closed':
    'このサーバーのAPIキーは保存されていますが、開けません。ボットの運営者が以前と違うマスターキーで動かしています。正しいキーに戻すよう頼むか、「サーバー管理」の権限を持つ人が`/setup`でAPIキーを入力し直してください。',
  'refusal.badges-elsewhere':
    'このサーバーではバッジを使えません。バッジはボットの運営者のコミュニティでのみ使えます。Returning.AIで直接操作してください。',
  'refusal.no-system-key':
    'バッジにはコミュニティのシステムキーが必要ですが、このボットにはありません。ボットの運営者に`RETURNING_SYSTEM_KEY`の設定を頼んでください。',
  'refusal.bad-unset': '`unset`は次のいずれかにしてください：{settings}',
  'refusal.set-and-unset':
    '`{setting}`の設定と解除は同時にできません。何も変更していません。どちらか一方にしてください。',
  'refusal.staff-role-everyone':
    'スタッフ用ロールを@everyoneにはできません。全員がポイントを付与できてしまいます。スタッフのロールを選んでください。',
  'refusal.bad-timezone':
    'これはタイムゾーンではありません。Europe/Berlin、Asia/Kuala_Lumpur、UTCのように指定してください。',
  'refusal.channel-not-seen':
    '{channel}が見えません。そこで「チャンネルを見る」を許可してから、もう一度お試しください。',
  'refusal.channel-not-text': '{channel}はテキストチャンネルではありません。テキストチャンネルを選んでください。',
  'refusal.channel-not-writable':
    '{channel}に書き込めません。そこで「チャンネルを見る」「メッセージを送信」「埋め込みリンク」を許可してから、もう一度お試しください。',
  'refusal.staff-channel-open':
    '{channel}は全員に見えています。そこで@everyoneから「チャンネルを見る」を外すか、スタッフ専用のチャンネルを選んでください。',
  'refusal.staff-channel-open-to-role':
    '{channel}はメンバーに見えています。{role}はスタッフのロールではありません。そこでそのロールから「チャンネルを見る」を外すか、スタッフ専用のチャンネルを選んでください。',
  'refusal.option-not-text':
    'オプション`{option}`は文字で入力してください。Discordを再読み込みして、もう一度お試しください。',
  'refusal.option-not-listed': '`{option}`は、Discordが表示する一覧から選んでください。',
  'refusal.bad-button': 'このボタンはもう読み取れません。もう一度コマンドを使ってください。',

  'notice.title.held-up': '⛔ 付与が止まっています',
  'notice.title.delivered-again': '✅ 付与が再開しました',
  'notice.title.running-twice': '⛔ ボットが二重に動いています',
  'notice.title.running-once': '✅ 二重の動作は終わりました',
  'notice.title.cards-held': '⛔ カードを保留しています',
  'notice.title.cards-again': '✅ カードの投稿を再開しました',
  'notice.title.no-staff-channel': '⛔ スタッフ用チャンネルがありません',
  'notice.title.no-log-channel': '⛔ ログチャンネルがありません',
  'notice.title.no-staff-role': '⛔ スタッフ用ロールがありません',
  'notice.title.rules-paused': '⛔ ルールが一時停止しています',
  'notice.title.rules-idle': '⛔ 誰にも付与していないルールがあります',
  'notice.title.put-right': '✅ 解決しました',
  'notice.about': '{subject}：{words}',
  'notice.since': '開始：{since}',
  'notice.began': '始まったのは{since}です。',
  'notice.to-owner': 'あなたのサーバー**{server}**について：',
  'notice.open.key': '{problem} 付与は受け付けられ、待機しています。',
  'notice.open.route': '{problem} 付与は受け付けられ、待機しています。',
  'notice.open.outage':
    '現在Returning.AIに接続できないか、別のものが代わりに応答しています。どちらかは各付与のメッセージに出ています。再試行を続けます。付与は受け付けられ、待機しています。',
  'notice.open.second-process':
    'このボットと同じトークンで、別のデータベースを使うコピーがここで動いています。両方が動いている間、リアクションのポイントは二重に数えられ、一方の動作はもう一方に分かりません。ボットの運営者がどちらかを止める必要があります。詳しくは`npm run doctor`で確認できます。二重に数えられたものは手動で取り消してください。',
  'notice.open.staff-channel-open':
    'スタッフではないメンバーにスタッフ用チャンネルが見えています。新しいカードは保留されます。連携申請のカードからは、その間アカウントやメールアドレスが消されます。付与のカードには載っていないため、そのまま残ります。誰に見えているか、どう閉じるかは`/setup`で、申請は`/links pending`で確認できます。',
  'notice.open.staff-channel':
    'スタッフ用チャンネルがなくなったか、そこに書き込めません。カードは保留されます。対処方法は`/setup`で確認できます。',
  'notice.open.log-channel':
    'ログチャンネルがなくなったか、そこに書き込めません。記録できなかったものは保留されます。対処方法は`/setup`で確認できます。',
  'notice.open.staff-role':
    'スタッフ用ロールがなくなりました。そのロールを持っていた人は、*メッセージの管理*の権限がなければ付与できません。対処方法は`/setup`で確認できます。',
  'notice.open.rule-paused':
    'このロールがなくなりました。ルールの`deny-role`だったため、そのままでは除外していた人にも付与されてしまいます。そのルールは一時停止しました。該当するルールと対処方法は`/rules list`で確認できます。',
  'notice.open.rule-idle':
    'これがなくなりました。ルールに必要なため、そのルールは誰にも付与していません。該当するルールと対処方法は`/rules list`で確認できます。',
  'notice.closed.key': 'Returning.AIがこのサーバーのAPIキーを再び受け付けています。待機していたものを届けています。',
  'notice.closed.route': '使用しているアドレスがReturning.AIで再び認識されました。待機していたものを届けています。',
  'notice.closed.outage': 'Returning.AIが再び応答しています。待機していたものを届けています。',
  'notice.closed.second-process': '{time}にわたり、ボットのコピーの形跡がありません。',
  'notice.closed.staff-channel-open':
    'スタッフ用チャンネルがメンバーに見えなくなったか、別のものが選ばれました。保留していたカードを投稿します。',
  'notice.closed.staff-channel':
    'スタッフ用チャンネルが再び使えるようになったか、別のものが選ばれました。保留していたカードを投稿します。',
  'notice.closed.log-channel': 'ログチャンネルが再び使えるようになったか、別のものが選ばれました。',
  'notice.closed.staff-role': 'スタッフ用ロールが再び設定されたか、設定が解除されました。',
  'notice.closed.rule-paused': 'このロールを使うルールはもうありません。',
  'notice.closed.rule-idle': 'これを必要とするルールはもうありません。',

  'answer.progress': '⏳ 処理中です',
  'answer.did-not-work': 'うまくいきませんでした。もう一度試すと、理由が表示されます。',
  'answer.interrupted':
    '処理中に中断されたか、Discordが応答を受け付けなかったため、完了しているかどうか分かりません。まず確認し（バッジやフィールドはReturning.AIで）、完了していない場合だけ、もう一度コマンドを使ってください。',

  'command.points.name': 'ポイント',
  'command.points.description': 'ポイントの付与、減算、設定、取り消し',
  'command.points.add.name': '付与',
  'command.points.add.description': 'メンバーにポイントを付与します',
  'command.points.add.user.name': 'メンバー',
  'command.points.add.user.description': '対象のメンバー',
  'command.points.add.amount.name': '数',
  'command.points.add.amount.description': 'いくつ付与するか（0.01～1,000,000）',
  'command.points.add.field.name': 'フィールド',
  'command.points.add.field.description': 'ポイントの種類。省略時はサーバーの既定',
  'command.points.add.reason.name': '理由',
  'command.points.add.reason.description': '理由。付与のメッセージと履歴に表示されます',
  'command.points.add.notify.name': '通知',
  'command.points.add.notify.description': 'ポイントが届いたらメンバーにメンションします（既定はオフ）',
  'command.points.remove.name': '減算',
  'command.points.remove.description': 'メンバーのポイントを減らします',
  'command.points.remove.user.name': 'メンバー',
  'command.points.remove.user.description': '対象のメンバー',
  'command.points.remove.amount.name': '数',
  'command.points.remove.amount.description': 'いくつ減らすか（0.01～1,000,000）',
  'command.points.remove.field.name': 'フィールド',
  'command.points.remove.field.description': 'ポイントの種類。省略時はサーバーの既定',
  'command.points.remove.reason.name': '理由',
  'command.points.remove.reason.description': '理由。付与のメッセージと履歴に表示されます',
  'command.points.remove.notify.name': '通知',
  'command.points.remove.notify.description': 'ポイントが減ったらメンバーにメンションします（既定はオフ）',
  'command.points.set.name': '設定',
  'command.points.set.description': 'メンバーの合計を設定します（「サーバー管理」またはスタッフ用ロールが必要）',
  'command.points.set.user.name': 'メンバー',
  'command.points.set.user.description': '対象のメンバー',
  'command.points.set.amount.name': '数',
  'command.points.set.amount.description': '新しい合計',
  'command.points.set.field.name': 'フィールド',
  'command.points.set.field.description': 'ポイントの種類。省略時はサーバーの既定',
  'command.points.set.reason.name': '理由',
  'command.points.set.reason.description': '理由。付与のメッセージと履歴に表示されます',
  'command.points.set.notify.name': '通知',
  'command.points.set.notify.description': '合計が設定されたらメンバーにメンションします（既定はオフ）',
  'command.points.undo.name': '取り消し',
  'command.points.undo.description':
    '付与を取り消します（省略時は自分の最新のもの）。特定の人の付与をまとめて取り消すこともできます',
  'command.points.undo.receipt.name': '受付番号',
  'command.points.undo.receipt.description': '付与の一番下にある受付番号。例：R-7F3K2M',
  'command.points.undo.by.name': '実行者',
  'command.points.undo.by.description':
    'このモデレーターがコマンドで行ったすべて。期間と一緒に指定します（ほかの人の分は「サーバー管理」が必要）',
  'command.points.undo.since.name': '期間',
  'command.points.undo.since.description': 'どこまでさかのぼるか。例：2h、1d。実行者を指定しなければ自分の分すべて',
  'command.setup.name': 'セットアップ',
  'command.setup.description': 'このサーバーをReturning.AIに接続し、設定の変更と動作の確認をします',
  'command.setup.community.name': 'コミュニティ',
  'command.setup.community.description': 'Returning.AIのコミュニティのID',
  'command.setup.log-channel.name': 'ログチャンネル',
  'command.setup.log-channel.description': 'すべての付与を記録するチャンネル',
  'command.setup.staff-channel.name': 'スタッフ用チャンネル',
  'command.setup.staff-channel.description': 'スタッフが判断するチャンネル。全員に見えないようにしてください',
  'command.setup.staff-role.name': 'スタッフ用ロール',
  'command.setup.staff-role.description': '「メッセージの管理」がなくても付与できるロール',
  'command.setup.timezone.name': 'タイムゾーン',
  'command.setup.timezone.description': '日と週の区切り。例：Europe/Berlin',
  'command.setup.enabled.name': '有効',
  'command.setup.enabled.description': 'ここで新しいポイントを付与できるかどうか',
  'command.setup.identity-field.name': 'idフィールド',
  'command.setup.identity-field.description': 'メンバーの連携に使うDiscord IDのテキストフィールド。offで終了',
  'command.setup.award-limit.name': '付与の上限',
  'command.setup.award-limit.description': '1回の付与で変更できる最大数。0で上限なし',
  'command.setup.hourly-limit.name': '毎時の上限',
  'command.setup.hourly-limit.description': 'モデレーター1人が1時間に変更できる最大数。0で上限なし',
  'command.setup.unset.name': '解除',
  'command.setup.unset.description': '解除する設定。以後は設定なしになります',
  'command.setup.unset.choice.community.name': 'コミュニティ',
  'command.setup.unset.choice.log-channel.name': 'ログチャンネル',
  'command.setup.unset.choice.staff-channel.name': 'スタッフ用チャンネル',
  'command.setup.unset.choice.staff-role.name': 'スタッフ用ロール',
  'command.setup.unset.choice.default-field.name': '既定のフィールド',
  'command.setup.unset.choice.identity-field.name': 'idフィールド',
  'command.setup.unset.choice.language.name': '言語',
  'command.setup.unset.choice.timezone.name': 'タイムゾーン',
  'command.setup.unset.choice.award-limit.name': '付与の上限',
  'command.setup.unset.choice.hourly-limit.name': '毎時の上限',
  'command.setup.language.name': '言語',
  'command.setup.language.description': '全員が読むメッセージの言語。未設定ならDiscordのサーバーの言語',
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
};
