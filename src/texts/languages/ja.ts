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
    '{member}にはまだReturning.AIアカウントが連携されていないため、このポイントは{until}まで待機します。{member}は`/link request`だけで連携を申請できます。',
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
    'Returning.AIが変更を受け付けませんでした。フィールドかポイント数が適切ではありません。管理者にフィールドの確認を頼むか、別のフィールドを指定して、もう一度お試しください。',
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
  'problem.unnamed': '原因不明の問題が起きています。管理者は、この受付番号でログの詳細を確認できます。',

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

  'refusal.amount-not-a-number': 'ポイント数は数値で入力してください。例：10、2.5',
  'refusal.amount-too-fine': 'ポイント数は小数点以下2桁までです。例：2.5、0.01',
  'refusal.amount-out-of-range': 'ポイント数は{minimum, number}から{maximum, number}までの範囲で入力してください。',
  'refusal.amount-not-positive':
    'ポイント数は{minimum, number}から{maximum, number}までの範囲で入力してください。ポイントを減らすには`/points remove`、合計を直すには`/points set`を使ってください。',
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
    '対象が自分自身になっています。自分にポイントやバッジを付与することはできません。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.own-account':
    '{member}はあなた自身のアカウントと連携しています。自分にポイントやバッジを付与することはできません。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.own-undo':
    '{receipt}を取り消すと、自分自身にポイントが付きます。自分にポイントを付与することはできません。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
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
    '合計を設定するときは、変化する分がこのサーバーの上限に数えられます。しかし、読み取れないか、届く途中のポイントがあるため、今は現在の合計が確実には分かりません。1分ほど待ってもう一度試すか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.limit.set-counts': '合計を設定するときは、変化する分が上限に数えられます。',
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

  // Reactions and their rules, undo of many, reviews.
  'refusal.bad-language': 'その言語にはまだ対応していません。一覧から選んでください。',

  'rule.title.shown': '📊 ルール',
  'rule.title.added': '✅ ルールを追加しました',
  'rule.title.changed': '✅ ルールを変更しました',
  'rule.title.removed': '✅ ルールを削除しました',
  'rule.title.list': '📊 ルール一覧',
  'rule.none': 'ポイントをあげるリアクションはまだありません。`/rules add emoji:⭐ amount:5`でルールを作れます。',
  'rule.to-change': '変更するには：`/rules edit rule:{rule} …`',
  'rule.gives-nothing': '{gift} は今後付与されません。',
  'rule.gave-stays': 'すでに付与されたポイントは、そのリアクションが外されても残ります。',
  'rule.gift': '{emoji} **+{amount, number}** {field}',
  'rule.gift-unconnected': '{emoji} **+{amount, number}**',
  'rule.no-field': '（⛔ フィールドなし：`/rules edit`で指定するか、`/fields default`で既定のものを選んでください）',
  'rule.line': '**#{rule}** {gift} · {state}',
  'rule.state.removed': '⛔ 削除済み',
  'rule.state.unconnected': '⛔ 付与なし：コミュニティが選ばれていません',
  'rule.state.paused': '⛔ 一時停止中',
  'rule.state.on': '✅ オン',
  'rule.state.off': '⛔ オフ',
  'rule.choice-off': '{rule}（オフ）',
  // Conditions, one beside the other.
  'rule.channel': '{channel}のみ',
  'rule.giver-role': 'あげられるのは{role}',
  'rule.receiver-role': 'もらえるのは{role}',
  'rule.deny-role': '{role}はあげることももらうことも不可',
  'rule.per-giver': '1人があげられるのは1日{limit, number}回まで',
  'rule.per-receiver': '1人がもらえるのは1日{limit, number}回まで',
  'rule.per-pair': '同じ相手には1日{limit, number}回まで',
  'rule.per-message': '1つのメッセージに{limit, number}回まで',
  'rule.max-age': '投稿から{days, plural, other {{days, number}日}}以内のメッセージ',
  'rule.account-age': '作成から{days, plural, other {{days, number}日}}以上のアカウント',
  'rule.member-age': '参加から{days, plural, other {{days, number}日}}以上のメンバー',
  'rule.on-remove.revoke': 'リアクションが外されたら取り消す',
  'rule.on-remove.keep': 'リアクションが外されても残す',
  'rule.besides': '⚠️ {rules}と同じ絵文字です。1つのリアクションで、それぞれのポイントが付くことがあります。',
  'rule.besides-more':
    '⚠️ {rules}とほか{more, number}件と同じ絵文字です。1つのリアクションで、それぞれのポイントが付くことがあります。',
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
  'rules.page': '{page, number} / {pages, number}ページ',
  'rules.button.earlier': '前へ',
  'rules.button.later': '次へ',

  'reward.title.added': '✅ 合計によるロールを追加しました',
  'reward.title.changed': '✅ 合計によるロールを変更しました',
  'reward.title.removed': '✅ 合計によるロールを削除しました',
  'reward.title.list': '📊 合計によるロール一覧',
  'reward.title.confirm': '⚠️ このロールには強い権限があります',
  'reward.title.cancelled': '✅ 何も変更していません',
  'reward.cancelled': 'すべて元のままです。',
  'reward.none': '合計で付与するロールはまだありません。`/rewards add role:… total:100`で始められます。',
  'reward.no-field': '（⛔ このフィールドはもうありません）',
  'reward.line': '{role}：{field} **{total, number}**以上 · {state}',
  'reward.state.on': '✅ オン',
  'reward.state.paused': '⛔ 一時停止中',
  'reward.stack.on': '上位のロールと併せて保持',
  'reward.stack.off': '上位のロールに届くまでの間だけ',
  'reward.keep.on': '合計が下がっても残る',
  'reward.keep.off': '合計が下がると外れる',
  'reward.margin': '外れるのは{below, number}を下回ったとき',
  'reward.granted': 'ボットから付与したメンバー：{granted, plural, other {{granted, number}人}}',
  'reward.members':
    '分かっている範囲では、{members, plural, other {{members, number}人}}の連携済みメンバーが届いています。順に付与します。',
  'reward.when':
    'ボットが知っているのは連携済みメンバーの合計だけで、最後にポイントが届いたときにReturning.AIが返した値です。',
  'reward.come-back': 'サーバーを抜けて戻った人には、次にポイントが変わったときに付与します。',
  'reward.powers': '{role}を持つ人は次のことができます：{powers}。ポイントだけでこれがメンバーに渡ることになります。',
  'reward.powers-confirm': 'このまま付与しますか？ {life}以内なら確定できます。',
  'reward.button.confirm': 'この権限ごと付与する',
  'reward.button.cancel': 'キャンセル',
  'reward.gives-nothing': '{role}は、合計では付与されなくなりました。',
  'reward.gave-stays':
    '持っている人はそのままです（ボットから付与したメンバー：{granted, plural, other {{granted, number}人}}）。',
  'reward.problem.gone':
    'ロールがなくなりました。`/rewards remove`で削除し、`/rewards add`で別のロールを選んでください。',
  'reward.problem.managed':
    'このロールはDiscordまたは別のアプリが管理しているため、誰も付与できません。`/rewards remove`で削除してください。',
  'reward.problem.above':
    'ロールがボットの最上位のロールより下にありません。サーバー設定でボットのロールを上に移すと、自動で再開します。',
  'reward.problem.no-permission':
    'ボットに「ロールの管理」の権限がありません。サーバー設定でボットのロールに付けると、自動で再開します。',
  'reward.problem.powers':
    '誰も確認していない権限がロールに追加されました。ロールから外すか、`/rewards edit`で確認してください。',
  'reward.problem.refused':
    'Discordがロールの付与または取り外しを拒否しました。ボットのロールと権限を確認してから、このロールで`/rewards edit`を使ってください。',
  'reward.problem.other-community': '今選ばれているものとは別のコミュニティのポイント用です。',
  'reward.reason': '合計{total, number}、このロールは{needed, number}以上',
  'reward.reason.unknown': 'このロールは{needed, number}ポイント以上',
  'refusal.reward.everyone': '@everyoneは全員が持つロールです。別のロールを選んでください。',
  'refusal.reward.managed':
    'このロールはDiscordまたは別のアプリが管理しているため、誰も付与できません。別のロールを選んでください。',
  'refusal.reward.above':
    'このロールはボットの最上位のロールより下にないため、付与できません。サーバー設定でボットのロールを上に移してから、もう一度試してください。',
  'refusal.reward.above-you':
    'このロールはあなたの最上位のロールより下にないか、あなたにない権限を含むため、付与を決められません。上位の人かサーバーの所有者に相談してください。',
  'refusal.reward.no-permission':
    'ボットに「ロールの管理」の権限がありません。サーバー設定でボットのロールに付けてから、もう一度試してください。',
  'refusal.reward.gone': 'そのロールはこのサーバーにありません。Discordの一覧から選んでください。',
  'refusal.reward.unknown':
    'このロールはここでは合計で付与されていません。入力中に出る一覧から選ぶか、`/rewards list`を見てください。',
  'refusal.reward.exists': 'このロールはすでに合計で付与されています。`/rewards edit`で変更してください。',
  'refusal.reward.too-many':
    '合計によるロールは上限の{most, number}個に達しています。先に`/rewards remove`で1つ削除してください。',
  'refusal.reward.nothing-to-change':
    '何も変わっていません。ロールのほかに、変えるものを1つ以上選んでください。今の内容は`/rewards list`で確認できます。',
  'refusal.no-draft.reward':
    'これは、すでに確定またはキャンセルされたか、有効期限（{life}）が過ぎたか、新しいものに置き換わったか、あなたのものではありません。もう一度`/rewards`を使ってください。',

  'why.title': '📊 ポイントの理由',
  'why.lead': '{link} へのリアクション',
  'why.button.rule': 'ルール#{rule}を開く',
  'why.nothing': 'ここにはポイントの付くリアクションがないか、対象のルールができる前のリアクションしかありません。',
  'why.no-rules': '今はルールがありません。',
  'why.rules': 'このサーバーでは、次のリアクションでポイントが付きます：',
  'why.line': '{emoji} {member}：{verdict}',
  'why.line-with-setting': '{emoji} {member}：{verdict}（{setting}）',
  'why.due': '⏳ 確認中です。',
  'why.gift': '{symbol} {member}に {change} · {state} · {receipt}。',
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
  'why.removed.stays': '外されましたが、{change} を取り消せませんでした。スタッフは{receipt}を取り消せます。',
  'why.removed.being-undone': '⏳ 外されました。{change} を取り消しています · {receipt}。',
  'why.removed.undone': '↩️ 外され、{change} は取り消されました · {receipt}。',
  'why.removed.early': '**+{amount, number}**が付く前に外されました。',
  'why.frozen.staff': 'このままになります（スタッフがポイントを取り消したため）。',
  'why.frozen.erased': 'このままになります（決まる前にこのメンバーのデータが消去されたため）。',
  'why.frozen.restored': 'このままになります（決まる前にバックアップが復元されたため）。',
  'why.frozen.flapping': 'このままになります（リアクションの付け外しが多すぎたため）。',
  'why.not-frozen.staff': '⛔ ポイントなし：スタッフがポイントを取り消したため。',
  'why.not-frozen.erased': '⛔ ポイントなし：決まる前にこのメンバーのデータが消去されたため。',
  'why.not-frozen.restored': '⛔ ポイントなし：決まる前にバックアップが復元されたため。',
  'why.not-frozen.flapping': '⛔ ポイントなし：リアクションの付け外しが多すぎたため。',
  // Each follows "ポイントなし".
  'why.not.points-on': '⛔ ポイントなし：このサーバーではポイントがオフでした。',
  'why.not.rule-on': '⛔ ポイントなし：ルールがオフか、一時停止中でした。',
  'why.not.connected':
    '⛔ ポイントなし：このサーバーはReturning.AIに接続されていなかったか、ポイントの種類が選ばれていませんでした。',
  'why.not.giver-person': '⛔ ポイントなし：ボットはポイントをあげられません。',
  'why.not.message-readable': '⛔ ポイントなし：メッセージを書いた人を確認できませんでした。',
  'why.not.author-person': '⛔ ポイントなし：ボットとWebhookはポイントをもらえません。',
  'why.not.author-wrote': '⛔ ポイントなし：これはDiscord自身のメッセージで、書いた人がいません。',
  'why.not.not-self': '⛔ ポイントなし：自分にポイントをあげることはできません。',
  'why.not.author-here': '⛔ ポイントなし：投稿者はもうこのサーバーにいません。',
  'why.not.max-age': '⛔ ポイントなし：メッセージが古すぎました。',
  'why.not.channel': '⛔ ポイントなし：このチャンネルはルールの対象外です。',
  'why.not.giver-role': '⛔ ポイントなし：あげるのに必要なロールを、このメンバーは持っていませんでした。',
  'why.not.giver-deny': '⛔ ポイントなし：このメンバーのロールではあげられません。',
  'why.not.receiver-role': '⛔ ポイントなし：もらうのに必要なロールを、投稿者は持っていませんでした。',
  'why.not.receiver-deny': '⛔ ポイントなし：投稿者のロールではもらえません。',
  'why.not.account-age': '⛔ ポイントなし：このメンバーのDiscordアカウントは新しすぎました。',
  'why.not.member-age': '⛔ ポイントなし：このメンバーはサーバーに参加してからの日数が足りませんでした。',
  'why.not.per-giver': '⛔ ポイントなし：このメンバーは、1日にあげられる上限に達していました。',
  'why.not.per-receiver': '⛔ ポイントなし：投稿者は、1日にもらえる上限に達していました。',
  'why.not.per-pair': '⛔ ポイントなし：このメンバーは、この投稿者に1日にあげられる上限に達していました。',
  'why.not.per-message': '⛔ ポイントなし：このメッセージは、もらえる上限に達していました。',
  // What could be changed about it, in brackets.
  'why.setting.rule': 'ルール#{rule}',
  'why.setting.enabled': '`/setup enabled`',
  'why.setting.connected': '`/setup`と`/fields default`',
  'why.setting.permissions': 'そのチャンネルでのボットの権限',
  'why.setting.always': 'すべてのルールに共通です',
  'why.setting.of-rule': 'ルール#{rule}の`{option}`は{value}',
  'why.setting.days-of-rule': 'ルール#{rule}の`{option}`は{value}（日）',
  'why.setting.taken-away': 'ルール#{rule}の`{option}`はその後なくなりました',

  'undo.reason': '取り消し {receipt}',

  'undo.title': '📊 まとめて取り消し',
  'undo.awards': '付与：**{awards, number}**件、メンバー：**{members, number}**人',
  'undo.sum': '合計：**{change, number, signed}** {field}',
  'undo.more-fields': '… ほか{more, number}種類のポイント。',
  'undo.unsent': 'まだ届いていないので取りやめるだけのもの：**{count, number}**',
  'undo.under-review': '確認中：**{count, number}**。届いていたとスタッフが決めたら、取り消されます。',
  'undo.left': '⛔ そのまま残るもの：**{count, number}**。{why}',
  'undo.left.not-allowed': '設定した合計を取り消すには「サーバー管理」の権限かスタッフ用ロールが必要です。',
  'undo.left.own':
    '取り消すと自分にポイントが入ります。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'undo.left.over-limit':
    '取り消すとポイントが入りますが、今は上限に空きがありません。あとでもう一度試すか、「サーバー管理」の権限を持つ人に頼んでください。',
  'undo.left.recorded': 'ちょうど記録しているところです。数秒後にもう一度お試しください。',
  'undo.left.unsettled-set': '合計を設定するものですが、まだ確定していないか、先にスタッフの判断が必要です。',
  'undo.left.outrun':
    '合計を設定するもので、送信されませんでした。その後ほかのポイントが付与されていて、戻すとそれが消えてしまいます。`/points set`で今の正しい合計を設定してください。',
  'undo.left.unknown-before':
    '合計を設定するものですが、前の合計が分からないか、同じでした。`/points set`を使ってください。',
  'undo.left.too-large':
    '合計を設定するものですが、前の合計が大きすぎて正確には戻せません。`/points set`を使ってください。',
  'undo.left.stopped-at-zero':
    '合計がゼロで止まったため、表示より少ない数しか減っていません。推測はしません。それぞれの受付番号を指定して`/points undo`を実行すると、いくつ戻せるか分かります。',
  'undo.left.void': 'ポイントは一度も変わっていません。',
  'undo.left.no-key':
    'このサーバーには、そのコミュニティのAPIキーがもうありません。`/setup community:…`でコミュニティを選び直してキーを入力し、もう一度取り消してください。',
  'undo.cut':
    'ほかにもあります。ここに出ているのは新しいものです。終わったら、残りについてもう一度取り消しを実行してください。',
  'undo.newest': '新しいもの：',
  'undo.more': '… ほか{more, number}件。',
  'undo.nothing': '取り消すものはありません。',
  'undo.ask':
    'まだ何も変わっていません。**確定**を押すと、その時点で残っているものを取り消します。ボタンは{life}有効です。',
  'undo.button.confirm': '確定',
  'undo.button.cancel': 'キャンセル',
  'undo.cancelled': '✅ キャンセルしました',
  'undo.nothing-changed': '何も変わっていません。',
  'undo.done': '取り消し：{all, number}件中**{done, number}**件',
  'undo.part.to-do': 'これから：**{count, number}**',
  'undo.part.settled': 'Returning.AIが確認済み：**{count, number}**',
  'undo.part.cancelled': '送信前に取りやめ：**{count, number}**',
  'undo.part.on-its-way': '送信中：**{count, number}**',
  'undo.part.waiting': 'メンバーの連携待ち：**{count, number}**',
  'undo.part.review': 'スタッフの判断が必要：**{count, number}**',
  'undo.part.refused': 'Returning.AIが受け付けなかったもの：**{count, number}**',
  'undo.part.void': 'その後に取りやめ、または期限切れ：**{count, number}**',
  'undo.part.gone': '途中で変わったため、そのまま：**{count, number}**',
  'undo.part.impossible': 'もう取り消せないもの：**{count, number}**',
  'undo.part.over-limit': '上限を超えるため、そのまま：**{count, number}**',
  'undo.last-word': 'このメッセージはもう更新できません。続きはログチャンネルと`/history`で確認できます。',
  'undo.again': '`/points undo receipt:{receipt}`で、この取り消しを元に戻せます。',
  'refusal.undo-many.not-open':
    'これはすでに確定またはキャンセルされたか、有効期限（{life}）が過ぎたか、新しいものに置き換わったか、あなたのものではありません。残りを確認するには、もう一度取り消しを実行してください。',
  'refusal.undo-many.since-missing':
    'いつからかも指定してください。例：`/points undo since:2h`、`/points undo since:1d`。',
  'refusal.undo-many.running': '{receipt}はまだ処理中です。数秒後にもう一度お試しください。',
  'refusal.undo-many.unknown':
    'この受付番号の取り消しやまとめての付与は、ここにはありません。受付番号は、それを知らせたメッセージの一番下にあります（例：U-7F3K2M、B-7F3K2M）。',
  'refusal.undo-many.either':
    '`/points undo receipt:…`か`/points undo by:… since:…`のどちらかにしてください。一緒に使うと二通りに読めてしまいます。',
  'bulk.title': '📊 まとめて付与',
  'bulk.reading': '読み込み済み：**{count, number}**',
  'bulk.members': '**{members, plural, other {{members, number}人}}**に、合計**{total, number}** {field}を付与します：',
  'bulk.waiting': '未連携のため、ポイントは{days, plural, other {{days, number}日間}}待機：**{count, number}**',
  'bulk.left.bot': 'ボットのため除外：**{count, number}**',
  'bulk.left.gone': 'このサーバーにもういないため除外：**{count, number}**',
  'bulk.left.twice': '重複していたため、付与は1回のみ：**{count, number}**',
  'bulk.unchecked': '一部のメンバーについては、まだこのサーバーにいるか、ボットかどうかを確認できませんでした。',
  'bulk.over-award': '⛔ `/setup`の`award-limit`を超えるため、付与されません：**{count, number}**',
  'bulk.over-hour':
    '⛔ この1時間にあなたが付与できる残り（`/setup`の`hourly-limit`）を超えるため、付与されません：**{count, number}**',
  'bulk.repeats':
    '⚠️ 同じファイルはすでに使われています：{receipt}、{actor}、{when}。確定すると、ファイルのメンバーにもう一度ポイントが付与されます。',
  'bulk.nothing': '付与する相手がいません。',
  'bulk.ask':
    'まだ何も付与されていません。**確定**でポイントを付与します。リストは今のまま変わりません。ボタンの有効期限は{life}です。',
  'bulk.button.again': 'もう一度付与する',
  'bulk.confirmed.title': '✅ 確定しました',
  'bulk.confirmed':
    'これから順番にポイントを付与します。進み具合はこのチャンネルのメッセージに表示されます。受付番号は{receipt}です。',
  'bulk.cancelled.title': '✅ キャンセルしました',
  'bulk.cancelled': '誰にも付与していません。',
  'bulk.done': '完了：{all, number}件中**{done, number}**件 · **{total, number}** {field}',
  'bulk.rate': '毎秒{rate, number}件、残り約{left}',
  'bulk.part.over-limit': '`/setup`の上限を超えるため、付与なし：**{count, number}**',
  'bulk.part.gone': '途中で消去されたため、付与なし：**{count, number}**',
  'bulk.part.impossible': '記録できなかったため、付与なし：**{count, number}**',
  'bulk.undo': '`/points undo receipt:{receipt}`で、すべて取り消せます。',
  'bulk.line.bot': 'ボットです',
  'bulk.line.gone': 'このサーバーにもういません',
  'bulk.line.twice': '前の行に同じメンバーがあります。前の行が有効です',
  'bulk.line.member': 'member_idがDiscordユーザーのIDではありません',
  'bulk.line.nobody': 'member_idもaccountもなく、誰のことかわかりません',
  'bulk.line.account':
    'このサーバーには、このアカウントと連携しているメンバーがいません、アカウントのIDか、代わりにmember_idを指定してください',
  'bulk.line.amount': 'amountが{minimum, number}～{maximum, number}の数値（小数点以下2桁まで、例：2.50）ではありません',
  'bulk.line.no-amount': 'amountがなく、コマンドにも指定がありません',
  'refusal.bulk.not-open':
    'これはすでに確定またはキャンセルされたか、有効期限（{life}）が過ぎたか、新しいものに置き換わったか、あなたのものではありません。もう一度コマンドを実行してください。',
  'refusal.bulk.repeated':
    '同じファイルがその間に確定されたため、何も付与していません。もう一度コマンドを実行すると、いつ確定されたかを表示して確認します。',
  'refusal.bulk.other-community':
    'これを表示したあとにサーバーのコミュニティが変わったため、何も付与していません。もう一度コマンドを実行してください。',
  'refusal.bulk.file-columns':
    'ファイルの1行目に列名が必要です。`member_id`か`account`と、コマンドでポイント数を指定しない場合は`amount`です。',
  'refusal.bulk.no-amount': 'ポイント数を指定してください。コマンドの`amount`か、ファイルの`amount`列のどちらかです。',
  'refusal.crowd.message':
    'このメッセージ、またはそのリアクションを読めません。リンクと、そこで私に「チャンネルを見る」と「メッセージ履歴を読む」の権限があるかを確認してください。',
  'refusal.crowd.channel':
    'このチャンネルを読めません。このサーバーのチャンネルか、そこで私に「チャンネルを見る」と「メッセージ履歴を読む」の権限があるかを確認してください。',
  'refusal.crowd.members-intent':
    '誰がロールを持っているかは、Server Members Intentがないと見えません。現在はオフです。このボットの運営者は、Discord Developer Portalの「Bot」でオンにできます。その後、もう一度コマンドを実行してください。`/points bulk`のほかの方法は、これがなくても使えます。',
  'refusal.crowd.no-answer': 'Discordから応答がないため、何も行っていません。1分後にもう一度お試しください。',
  'refusal.crowd.thread-too-long':
    'このスレッドのメッセージは{messages, number}件を超えており、読み切れません。代わりに`/points bulk csv`を使ってください。',
  'refusal.bad-message':
    'このサーバーのメッセージではありません。メッセージを右クリックし、「メッセージリンクをコピー」でリンクをコピーしてください。',
  'refusal.bad-since':
    'さかのぼる範囲は、`12h`、`7d`、`2w`（時間、日、週）のような長さか、`2026-11-01`のような日付で指定してください。',
  'refusal.since-in-future':
    'このサーバーのタイムゾーン（{timezone}）では、{day}はまだ始まっていません。すでに始まった日か、12hや7dのような長さを指定してください。',

  'review.moved.title': '↪️ 移動しました',
  'review.moved': 'この件は、今は{channel}でスタッフが判断します。',
  'review.ask':
    'Returning.AIでこのアカウントの履歴から、この変更を探してください。**届いていた**：履歴にある場合。有効として数えます。**もう一度送る**：履歴にない場合。もう一度送信します。**破棄**：もう送信しません。分からないときは破棄してください。ポイントは後でまた付与できます。',
  'review.sent': '送信：{when}。',
  'review.found-out': 'スタッフの判断なしで解決しました。',
  'review.decided-by': '{actor}が決めました。',
  'review.on-its-way': 'もう一度送信しています。',
  'review.button.arrived': '届いていた',
  'review.button.again': 'もう一度送る',
  'review.button.drop': '破棄',
  'review.button.account': 'アカウントを表示',
  'review.copy.decided': '決定済み',
  'review.copy.cancelled':
    'これは届く前に取り消されました。今、Returning.AIの履歴には記録が{copy, plural, other {もう1件}}増えています。以前の送信が遅れて届いたものか、ほかの人のものかもしれません。',
  'review.copy.sent-again':
    'これは届かなかったため、もう一度送信されました。今、Returning.AIの履歴には記録が{copy, plural, other {もう1件}}増えています。以前の送信が遅れて届いたものか、ほかの人のものかもしれません。',
  'review.copy.entry': '記録：{entry}',
  'review.copy.set':
    'Returning.AIでこのアカウントの履歴を見てください。今の合計が間違っていたら、`/points set`で設定してください。**そのまま**：何も変えません。',
  'review.copy.may-have-stopped':
    'Returning.AIでこのアカウントの履歴を見てください。この記録が{amount, number}をすべて引いたかは分かりません。ゼロで止まったかもしれません。引かれた分を`/points add`で戻してください。**そのまま**：何も変えません。',
  'review.copy.take-off':
    'Returning.AIでこのアカウントの履歴を見てください。**差し引く**：同じ数を1回分だけ取り消します。**そのまま**：何も変えません。',
  'review.copy.compensated':
    '{actor}が決めました。{copy, plural, =1 {2つ目} =2 {3つ目} =3 {4つ目} =4 {5つ目} other {次}}の重複分を差し引いています。',
  'review.copy.ignored': '{actor}が決めました。そのままにします。',
  'review.button.take-off': '差し引く',
  'review.button.leave': 'そのまま',
  'refusal.review.overtaken':
    'このあとに、このメンバーへのほかの付与が届いています。この合計をもう一度送ると、それが消えてしまいます。「破棄」を押してから、`/points set`で今の正しい合計を設定してください。',
  'refusal.review.set-twice': '二重に設定された合計は差し引けません。`/points set`で正しい合計を設定してください。',
  'refusal.review.may-have-stopped':
    '{receipt}の重複分が{asked, number}をすべて引いたかは分かりません。ゼロで止まったかもしれません。Returning.AIでこのアカウントの履歴を見て、重複分が引いた数を戻してください：`/points add`で最大{asked, number}。',
  'refusal.review.already':
    'これはすでに決まっています。{receipt}はもう確認中ではありません。結果は`/history`で確認できます。',
  'refusal.review.no-account':
    '{receipt}にはアカウントがないため、送信されていません。「破棄」を押し、`/links set`でメンバーを連携してから、ポイントをもう一度付与してください。',
  'refusal.review.not-yours':
    '判断を待つ付与がありますが、あなたは判断できません。あなたが付与したものか、あなた宛てか、合計を設定するものです。ほかのモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',

  'form.title': '{name}にポイント付与',
  'form.field': 'ポイントの種類',
  'form.amount': 'ポイント数',
  'form.amount-example': '例：10、2.5',
  'form.reason': '理由',
  'refusal.form-sent-before':
    'このフォームはすでに送信されていて、ポイントは1回だけ数えられます。`/history receipt:{receipt}`で確認できます。さらに付与するには、フォームを開き直してください。',

  'refusal.rule.too-many': 'このサーバーのルールは上限に達しています。先に`/rules remove`で1つ削除してください。',
  'refusal.rule.nothing-to-change':
    '何も変わっていません。ルールのほかに、変えるものを1つ以上選んでください。今の内容は`/rules list`で確認できます。',
  'refusal.rule.removed': 'このルールはたった今削除されました。`/rules list`を見てください。',
  'refusal.rule.unknown': 'そのルールはここにはありません。`/rules list`を見てください。',
  'refusal.rule.unknown-typed':
    'そのルールはここにはありません。入力中に出る一覧から選ぶか、`/rules list`を見てください。',
  'refusal.rule.ambiguous':
    '{emoji}のルールは複数あります。入力中に出る一覧から選ぶか、番号（`/rules list`）で指定してください。',
  'refusal.rule.bad-emoji':
    '絵文字を1つ指定してください。Discordの絵文字ピッカーから ⭐ などを選ぶか、このサーバーのカスタム絵文字を使えます。',
  'refusal.rule.emoji-name':
    'Discordから絵文字の名前だけが届きました。絵文字を1つ指定してください。Discordの絵文字ピッカーから ⭐ などを選ぶか、このサーバーのカスタム絵文字を使えます。',
  'refusal.rule.deny-everyone':
    '@everyoneは全員が持つロールなので、誰もあげることももらうこともできなくなります。ルールをオフにするには`/rules edit enabled:False`を使ってください。',
  'refusal.rule.bad-switch': '`enabled`はTrueかFalseにしてください。',
  'refusal.rule.bad-clear': '`clear`は次のどれかにしてください：{options}。',
  'refusal.rule.bad-number': '`{option}`は{minimum, number}から{maximum, number}までの整数にしてください。',
  'refusal.rule.bad-on-remove': '`on-remove`は`revoke`（ポイントを取り消す）か`keep`にしてください。',

  'catch-up.nothing':
    '✅ 中断していた間の分を確認しました。{messages, plural, other {{messages, number}件}}のメッセージを見ましたが、漏れはありませんでした。',
  'catch-up.found':
    '✅ 中断していた間の分を確認しました。{messages, plural, other {{messages, number}件}}のメッセージを見て、{found}の漏れが{all, plural, other {見つかりました}}。これからルールどおりに処理します。',
  'catch-up.added': 'リアクション{count, plural, other {{count, number}件}}',
  'catch-up.removed': '外されたリアクション{count, plural, other {{count, number}件}}',
  'catch-up.incomplete': 'すべては確認できなかったため、まだ漏れがあるかもしれません。',

  // Links, files of links, erasing and privacy.
  // Each stands where a mention would.
  'person.former': '元メンバー',
  'person.unknown': '不明なユーザー',

  'link.linked.title': '✅ 連携しました',
  'link.linked': '{member}は{account}と連携済みです。',
  'link.linked.user': 'Returning.AIでは**{name}**です。',
  'link.linked.user-named': 'Returning.AIでは**{username}**、**{name}**です。',
  'link.linked.replaced': '以前の連携は置き換えられました。以前の連携で付与された分は、以前のアカウントに残ります。',
  'link.linked.unconfirmed':
    '⚠️ Returning.AIは今このIDを確認できませんでした。間違っている場合は、最初の付与で分かります。',
  'link.linked.delivered': '待機中だったポイントを届けています：',
  'link.title': '📊 連携',
  'link.none': '{member}はどのアカウントとも連携していません。`/links set`で連携できます。',
  'link.by': '{actor}が{when}に連携しました。',
  'link.waiting': '連携を待っているポイント：',
  'link.more': '… ほか{count, number}件。',
  'link.removed.title': '✅ 連携を解除しました',
  'link.removed': '{member}と{account}の連携を解除しました。付与済みの分はそのまま残り、送信中の分はそのまま届きます。',
  'link.removed.none': '{member}は連携していませんでした。何も変更していません。',
  'link.removed.nobody': 'そのアカウントと連携している人はここにはいません。何も変更していません。',
  'link.account.title': '📊 アカウント',
  'link.account':
    '{member}のReturning.AIでのアカウントは{account}です。変更は、そちらでこのアカウントの履歴から探してください。',

  'link.requested.title': '⏳ 連携を申請しました',
  'link.requested':
    '申請を送りました：**{account}**。スタッフが本人のものか確認します。結果は、受け取る設定ならダイレクトメッセージで届きます。`/link status`でも分かります。\nそれまでに付与されたポイントは取っておかれます。申請は`/link remove`で取り下げられます。',
  'link.own.title': '📊 あなたの連携',
  'link.own.none': 'どのアカウントとも連携していません。',
  'link.own.linked': '{account}と連携済みです。`/link remove`で解除できます。',
  'link.own.advice':
    '`/link request`で連携を申請してください。Returning.AIのメールアドレス、ユーザー名、IDのどれかを入力します。',
  'link.own.waiting': '連携を待っているポイント：',
  'link.own.open':
    '⏳ **{account}**との連携を{when}に申請しました。スタッフはまだ判断していません。`/link remove`で取り下げられます。',
  'link.own.left': 'このサーバーは、前回の申請先のコミュニティから{when}に切り替わりました。',
  'link.own.withdrawn': '前回の申請は{when}に自分で取り下げました。',
  'link.own.approved': '前回の申請は{when}にスタッフが承認しました。',
  'link.own.denied': '前回の申請は{when}にスタッフが却下しました。',
  'link.own.removed':
    '連携を解除しました。付与された分はアカウントに残り、送信中の分もそのまま届きます。もう一度連携するには`/link request`を使ってください。',
  'link.own.taken-back.title': '✅ 申請を取り下げました',
  'link.own.taken-back': 'スタッフがこの申請を決定することはもうありません。`/link request`でもう一度申請できます。',
  'link.own.nothing': '連携しておらず、申請中のものもありません。何も変更していません。`/link request`で申請できます。',

  'link.card.title.open': '⏳ 連携の申請',
  'link.card.title.approved': '✅ 連携を承認しました',
  'link.card.title.denied': '⛔ 連携を却下しました',
  'link.card.title.withdrawn': '⛔ 連携の申請は取り下げられました',
  'link.card.title.left': '⛔ 連携の申請は終了しました',
  'link.card.asks': '{member}が**{account}**との連携を申請しています · {when}',
  'link.card.asked': '{member}が**{account}**との連携を申請しました · {when}',
  'link.card.asked-erased': '{member}がアカウントとの連携を申請しました · {when}',
  'link.card.waiting': 'これを待っているポイント：',
  'link.card.question':
    '本人のアカウントですか？**承認**すると、アカウントを検索して連携し、待機中の分を届けます。**却下**すると理由を尋ねますが、ほかは何も変わりません。どちらも本人に知らせます。',
  'link.card.left': 'このサーバーはコミュニティから離れました',
  'link.card.withdrawn': 'メンバーが取り下げました',
  'link.card.approved': '承認されました',
  'link.card.approved-by': '{actor}が承認しました',
  'link.card.denied': '却下されました',
  'link.card.denied-by': '{actor}が却下しました',
  'link.card.held-open':
    '誰かがアカウントとの連携を申請しています。このチャンネルはメンバーにも見えるため、アカウントはここには表示しません。**サーバー管理**の権限を持つ人は`/links pending`で見られます。',
  'link.card.held-left':
    '誰かがアカウントとの連携を申請しています。ここはもうスタッフ用チャンネルではないため、アカウントはここには表示しません。**サーバー管理**の権限を持つ人は`/links pending`で見られます。',
  'link.button.approve': '承認',
  'link.button.approve-number': '{number}を承認',
  'link.button.deny': '却下',
  'link.button.deny-number': '{number}を却下',
  'link.pending.title': '📊 連携の申請',
  'link.pending.none': '決定を待っている申請はありません。',
  'link.pending.awards': '⏳ 待機中の付与：{count, number}件',
  'link.pending.more': '… ほか{count, number}件。まずこれらを決定してから、もう一度`/links pending`を使ってください。',
  'link.denied.title': '✅ 申請を却下しました',
  'link.denied':
    '{member}は連携されていません。ほかは何も変更しておらず、ポイントは待機したままです。本人には、受け取る設定ならダイレクトメッセージで知らせます。`/link status`でも確認できます。',

  'links.export.title': '📊 連携の一覧',
  'links.export.one':
    'このファイルの連携：{count, number}件。アカウントはメールアドレスのこともあるので、ほかの人に渡さないでください。\n`/links import`で読み込めます。編集はテキストとして行ってください。表計算ソフトは長いIDを丸めてしまいます。',
  'links.export.several':
    'これら{files, number}個のファイルの連携：{count, number}件。アカウントはメールアドレスのこともあるので、ほかの人に渡さないでください。\n`/links import`で一つずつ読み込めます。編集はテキストとして行ってください。表計算ソフトは長いIDを丸めてしまいます。',
  'links.progress.looked-up': '検索したアカウント：{total, number}件中{done, number}件。',
  'links.progress.linked': '連携：{total, number}件中{done, number}件。',
  'links.import.title': '📊 連携のインポート',
  'links.import.new': '新しく連携：**{count, number}**',
  'links.import.replaced': '別のアカウントに変更：**{count, number}**',
  'links.import.unchanged': '連携済み：**{count, number}**',
  'links.import.line': '· {line}行目：{what}',
  'links.import.nothing': 'することはありません。',
  'links.import.confirm':
    'まだ何も変更していません。**確定**すると、これらを連携し、待機中だったポイントを届けます。ボタンの有効期限：{life}。',
  'links.import.strangers-unknown':
    '⚠️ これらのメンバーのうち誰がこのサーバーにいるのか、Discordから情報を得られませんでした。',
  'links.import.strangers':
    '⚠️ このサーバーにいない：**{count, number}**。退出したか、表計算ソフトがIDを丸めた可能性があります。',
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
  'links.line.same-member': '同じメンバーが{line}行目にもあります',
  'links.line.same-account': '同じアカウントが{line}行目にもあります',
  'links.line.taken': 'そのアカウントは{member}と連携済みです',
  'links.line.quotes': '{first}行目から{last}行目までが一組の引用符に入っています',
  'links.line.too-many-cells': 'セルの数が1行目の列より多くなっています',
  'links.line.bad-member': '{column}がDiscordのユーザーID（17〜20桁の数字）ではありません',
  'links.line.no-account': 'アカウントがありません',
  'links.line.bad-account': '{column}がReturning.AIのアカウントとして正しくありません',
  'links.line.changed-meanwhile': 'このメンバーの連携は、その間に変更されました',
  'links.line.not-looked-up': 'アカウントは検索されませんでした',
  'links.line.not-found': 'Returning.AIにその名前のアカウントはありません',
  'links.line.without-id': 'Returning.AIからそのアカウントのIDを得られません。ID（0-9とa-fの24文字）を入力してください',
  'links.line.no-time': 'アカウントを検索する時間が足りませんでした。この行をもう一度インポートしてください',
  'links.line.no-answer':
    'Returning.AIからこのアカウントについての応答がありませんでした。この行をもう一度インポートしてください',

  'erase.nothing.title': '📊 消去するものはありません',
  'erase.nothing': 'このサーバーには、{member}（{id}）について消去できる情報は保存されていません。',
  'erase.nothing-any-more': 'このメンバーについての情報はもう保存されていません。何も変更していません。',
  'erase.title': '📊 メンバーの情報を消去しますか？',
  'erase.stored': 'このサーバーには、{member}（{id}）について次の情報が保存されています：',
  'erase.stored.link': '{account}との連携',
  'erase.stored.more-links': '{count, number} · ほかのコミュニティでの連携',
  'erase.stored.request': '**{account}**との連携の申請（未決定）',
  'erase.stored.endedRequests': '{count, number} · 終了した連携の申請',
  'erase.stored.waiting': '{count, number} · ⏳ 連携を待っている付与：**期限切れになります**',
  'erase.stored.awardsTo': '{count, number} · 本人への付与の合計',
  'erase.stored.awardsBy': '{count, number} · 本人が行った付与、取り消し、決定',
  'erase.stored.reactionsBy': '{count, number} · 本人のリアクション',
  'erase.stored.reactionsTo': '{count, number} · 本人のメッセージへのリアクション',
  'erase.stored.made':
    '{count, number} · 本人が作った、または本人の名前がある、連携、ルール、キー、決定、取り消し、下書き',
  'erase.goes': '**消えて、元に戻せないもの**',
  'erase.goes.links': '連携、申請、付与の理由',
  'erase.goes.name': '名前。残っている付与や申請のメッセージでも*元メンバー*に置き換わります',
  'erase.goes.waiting': '連携を待っているポイント。それぞれ期限切れになり、お知らせが出ます',
  'erase.stays': '**残るもの**',
  'erase.stays.amounts': '付与の数、合計、アカウントのID。帳簿の計算が合うようにするためです',
  'erase.stays.points': 'Returning.AIのポイント。送信中の分はそのまま届きます',
  'erase.elsewhere': '**ボットでは消せないもの**',
  'erase.elsewhere.messages':
    'ログチャンネルの行と、`/badge`、`/balance`、送信前の取り消しへの公開の返信。手で削除してください',
  'erase.elsewhere.companies': 'DiscordとReturning.AIが保存しているもの',
  'erase.deeds':
    'スタッフとしての操作は、誰が何を変えたかの記録に本人のIDで残ります。変更、決定、付与の受付番号が対象で、それぞれ{days, plural, other {{days, number}日間}}残り、その後自動で消えます。',
  'erase.button.erase': '消去',
  'erase.button.keep': '残す',
  'erase.erased.title': '✅ 消去しました',
  'erase.erased':
    'このメンバーは、これからここでは*元メンバー*と表示されます。付与のメッセージも数分以内に変わります。もう一度連携した場合は、最初からになります。',
  'erase.kept.title': '✅ 残しました',
  'erase.kept': '何も変更していません。',

  'privacy.title': '📊 ここでのあなたの設定',
  'privacy.title-changed': '✅ 保存しました',
  'privacy.board.hidden':
    '**ランキング：非表示。**このサーバーのランキングにあなたは表示されず、順位もつきません。ポイントはそのままです。`/privacy board:shown`で元に戻せます。',
  'privacy.board.shown':
    '**ランキング：表示。**このサーバーのランキングにあなたが表示されます。`/privacy board:hidden`で非表示にできます。',
  'privacy.messages.on':
    '**ダイレクトメッセージ：オン。**連携を待つポイントがあるとき、期限が切れる前、連携の申請にスタッフが答えたときにボットが知らせます。`/privacy messages:off`で止められます。',
  'privacy.messages.off':
    '**ダイレクトメッセージ：オフ。**このサーバーについてボットからは届きません。`/privacy messages:on`で元に戻せます。',
  'privacy.messages.closed':
    '**ダイレクトメッセージ：受信不可。**前回のメッセージをDiscordが通さなかったため、ボットはもう送りません。Discordでこのサーバーからのダイレクトメッセージを許可してから、`/privacy messages:on`を使ってください。',
  'direct.waiting.title': '⏳ ポイントがあなたを待っています',
  'direct.waiting': '**{server}**でポイントをもらいました。Returning.AIアカウントが連携されるまで待機します：',
  'direct.waiting.advice':
    '手順は1つだけです。そのサーバーで`/link request`を使ってください。{days, plural, other {{days, number}日}}以内に連携されないと失効します。',
  'direct.expiring.title': '⏳ まもなくポイントが失効します',
  'direct.expiring':
    '**{server}**で、Returning.AIアカウントの連携を待っているポイントがまだあります。最初の分は{when}に失効します：',
  'direct.expiring.advice': 'そのサーバーで`/link request`を使うと、スタッフが期限までにアカウントを連携します。',
  'direct.approved.title': '✅ アカウントが連携されました',
  'direct.approved':
    '**{server}**のスタッフが連携の申請を承認しました。そこでもらうポイントは、待機していた分も含めて、自動でReturning.AIアカウントに届きます。',
  'direct.denied.title': '⛔ 連携の申請が却下されました',
  'direct.denied': '**{server}**のスタッフが、Returning.AIアカウントとの連携の申請を却下しました。',
  'direct.denied.reason': '理由：{reason}',
  'direct.denied.advice':
    'そこでもらうポイントは待機したままです。そのサーバーで`/link request`を使えば、もう一度申請できます。',
  'direct.button.off': 'このようなメッセージは不要',
  'direct.off':
    'そのサーバーについて、ボットからダイレクトメッセージはもう届きません。そこで`/privacy messages:on`を使うと元に戻せます。',
  'direct.deny-form.title': '連携の申請を却下',
  'direct.deny-form.label': '理由',
  'direct.deny-form.description': '本人に伝えられます。空でもかまいません。',

  'refusal.bad-account':
    'アカウントは、Returning.AIのID（0-9とa-fの24文字）、メールアドレス、ユーザー名のどれかで入力してください。',
  'refusal.account-taken':
    'そのアカウントは{member}と連携済みです。先に`/links remove account`でその連携を解除してください。',
  'refusal.account-unclear':
    'その名前だったアカウントと連携しているメンバーが複数います。アカウントのID（0-9とa-fの24文字）か、メンバーを指定してください。',
  'refusal.account-without-id':
    'そのアカウントはReturning.AIにありますが、ポイントに必要なIDを得られません。アカウントのID（0-9とa-fの24文字）を入力してください。',
  'refusal.account.not-found':
    'このコミュニティに、その名前のアカウントは見つかりませんでした。つづりを確認するか、アカウントのID（0-9とa-fの24文字）を入力してください。',
  'refusal.account.key-problem':
    'APIキーにアカウントを検索する権限がありません。Get User Dataの権限を与えるか、アカウントのID（0-9とa-fの24文字）を入力してください。',
  'refusal.account.no-answer':
    'Returning.AIが現在応答しないため、アカウントを検索できませんでした。1分後にもう一度試すか、IDで入力してください。',
  'refusal.no-target': '`user`か`account`を指定してください。',
  'refusal.two-targets': 'メンバーかアカウントのどちらか一方だけを指定してください。',
  'refusal.member-unknown': 'それが誰なのか、今Discordから情報を得られません。1分後にもう一度お試しください。',

  'refusal.already-linked':
    'すでにアカウントと連携済みです。どのアカウントかは`/link status`で分かります。別のアカウントにするには、先に`/link remove`を使ってください。',
  'refusal.request.unknown': 'その申請はこのサーバーにありません。未決定の申請は`/links pending`で見られます。',
  'refusal.request.changed':
    '表示されたあとに、メンバーがこの申請を変更しました。カードか`/links pending`で今の内容を確認してから決定してください。',
  'refusal.request.own':
    '自分の申請なので、ほかの人が決定します。別のモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。`/link remove`で取り下げられます。',
  'refusal.request.own-account':
    'そのアカウントは今または以前あなたのものなので、この申請はほかの人が決定します。申請は未決定のままです。別のモデレーターか、「サーバー管理」の権限を持つ人に頼んでください。',
  'refusal.request.account-taken':
    'そのアカウントは{member}と連携済みなので、申請は未決定のままです。却下するか、「サーバー管理」の権限を持つ人に、先に`/links remove account`でその連携を解除してもらってください。',
  'refusal.request.other-community':
    'この申請は、このサーバーの以前のコミュニティに対するものです。却下してください。メンバーは`/link request`でもう一度申請できます。',
  'refusal.request.being-decided': 'ほかの人が今この申請を決定しています。カードをもう一度確認してください。',
  'refusal.request.left':
    'この申請は終了しました。このサーバーが申請先のコミュニティから離れたためです。未決定の申請は`/links pending`で見られます。',
  'refusal.request.withdrawn': 'メンバーがこの申請を取り下げました。未決定の申請は`/links pending`で見られます。',
  'refusal.request.approved': 'すでに決定済みです。{actor}が承認しました。未決定の申請は`/links pending`で見られます。',
  'refusal.request.denied': 'すでに決定済みです。{actor}が却下しました。未決定の申請は`/links pending`で見られます。',
  'refusal.request.account.not-found':
    'このコミュニティに、そのアカウントは見つかりませんでした。申請は未決定のままです。つづりを確認して`/link request`をもう一度使うようメンバーに頼むか、却下してください。',
  'refusal.request.account.without-id':
    'そのアカウントはReturning.AIにありますが、ポイントに必要なIDを得られません。申請は未決定のままです。`/link request`でID（0-9とa-fの24文字）を送るようメンバーに頼んでください。',
  'refusal.request.account.key-problem':
    'APIキーにアカウントを検索する権限がありません。申請は未決定のままです。キーにGet User Dataの権限を与えるか、「サーバー管理」の権限を持つ人に`/links set`でIDを使って連携してもらってください。',
  'refusal.request.account.no-answer':
    'Returning.AIが現在応答しないため、アカウントを検索できませんでした。申請は未決定のままです。1分後にもう一度お試しください。',

  'refusal.not-a-file':
    'オプション`{option}`はファイルでなければなりません。ファイルを選んで、もう一度お試しください。',
  'refusal.file-unreadable': 'Discordからファイルを読み込めませんでした。添付し直して、もう一度お試しください。',
  'refusal.file-too-large': 'ファイルが{megabytes, number} MiBを超えています。分割して、一つずつ送ってください。',
  'refusal.file-too-long':
    'ファイルが{lines, number}行を超えています。一度に扱えるのはそこまでです。分割して、一つずつ送ってください。',
  'refusal.file-not-utf8': 'ファイルがUTF-8のテキストではありません。「CSV UTF-8」で保存して、もう一度お試しください。',
  'refusal.file-not-csv':
    'ファイルをCSVとして読み込めません。壊れているか長すぎる行があります。引用符を確認して、もう一度お試しください。',
  'refusal.file-not-csv-line':
    'ファイルをCSVとして読み込めません。{line}行目が壊れているか長すぎます。引用符を確認して、もう一度お試しください。',
  'refusal.file-column-twice': 'ファイルの1行目に`{column}`が二つあります。どちらかの列を削除してください。',
  'refusal.file-columns':
    'ファイルの1行目には列の名前が必要です：`member_id,account`。`/links export`で例を見られます。',
  'refusal.too-many-links':
    '連携が{count, number}件あり、Discordが一つのメッセージで受け付ける{files, number}個のファイルに収まりません。このボットの運営者に、データベースのコピーを頼んでください。',
  'refusal.import.key-problem':
    'APIキーにアカウントを検索する権限がないため、何も変更していません。Get User Dataの権限を与えるか、すべてのアカウントをID（0-9とa-fの24文字）で指定してください。',
  'refusal.import.no-answer':
    'Returning.AIが現在応答しないため、何も変更していません。1分後にもう一度試すか、すべてのアカウントをID（0-9とa-fの24文字）で指定してください。',
  'refusal.import.other-community':
    'このインポートのあとにサーバーのコミュニティが変わったため、何も変更していません。もう一度`/links import`を使ってください。',
  'refusal.import.stopped':
    'ここで問題が起きたため、インポートは{done, number}件かもう少し連携したところで止まりました。連携済みのものはそのままです。残りは、同じファイルで`/links import`を使ってください。',
  'refusal.no-draft.links':
    'このインポートは、すでに確定またはキャンセルされたか、有効期限（{life}）が過ぎたか、新しいものに置き換わったか、あなたのものではありません。ファイルを付けて`/links import`を使うと、残りを確認できます。',
  'refusal.no-draft.community':
    'これは、すでに確定またはキャンセルされたか、有効期限（{life}）が過ぎたか、新しいものに置き換わったか、あなたのものではありません。もう一度`/setup`を使ってください。',

  'refusal.own-erasure':
    'スタッフとしての操作が本人の手で消えないように、ここでは誰も自分自身を消去できません。「サーバー管理」の権限があるほかの人に、`/links erase`を使ってもらってください。',
  'refusal.not-a-user-id':
    '`user`でメンバーを選んでください。Discordの候補にもう出ない場合は、`id`でIDを入力してください。17〜20桁の数字で、古いメッセージや本人から確認できます。',
  'refusal.identity.no-fields':
    '今コミュニティのフィールドの一覧を取得できないため、`identity-field`は元のままです。1分後にもう一度試すか、`/setup`でAPIキーを確認してください。',
  'refusal.identity.unknown-field':
    'このコミュニティにそのフィールドはありません。`identity-field`の入力中に出る一覧から選ぶか、`/fields list`を確認してください。',
  'refusal.identity.not-text':
    'そのフィールドがテキスト用かどうか分かりません。DiscordのIDは数値で扱うには長すぎます。テキストのフィールドを選ぶか、`/fields create type:text`で作ってください。',
  'refusal.identity.no-key':
    'メンバーの検索に必要な、このフィールドのデータベース名をReturning.AIから得られません。別のテキストのフィールドを選んでください。',
  'refusal.identity.of-everybody':
    'それは全員が持っていて、自分で入力できる列です。`/fields create type:text`でDiscordのID専用のテキストのフィールドを作り、それを選んでください。',
  'refusal.unknown-choice': 'その選択肢はありません。{choices}を選んでください。',

  // Fields, badges, boards, balances, histories, the log channel.
  // What an award is within a line.
  'award.brief.increase': 'ポイントを付与しました',
  'award.brief.decrease': 'ポイントを減らしました',
  'award.brief.overwrite': 'ポイントを設定しました',
  'award.brief.not-increase': 'ポイントは付与されていません',
  'award.brief.not-decrease': 'ポイントは減っていません',
  'award.brief.not-overwrite': 'ポイントは設定されていません',
  'award.brief.undone': '取り消しました',
  'award.brief.not-undone': '取り消されていません',
  'award.brief.pending': 'ポイント保留中',
  'award.brief.waiting': 'ポイント待機中',
  'award.brief.being-checked': '確認中',
  'award.brief.expired': 'ポイント期限切れ',

  'line.total': '合計{total, number}',
  'line.by': '実行：{actor}',
  'line.takes-back': '{receipt}の取り消し',

  'list.newer': '新しい方へ',
  'list.older': '古い方へ',
  'list.page': '{page, number} / {pages, number}ページ',
  'list.since': '{since}以降',
  'list.nothing': 'まだ何もありません。',

  'balance.title': '残高',
  'balance.total-earlier': '**合計：{total, number}**（{when}にReturning.AIが返した値）。今は読み取れませんでした。',
  'balance.total-put-off': '**合計：{total, number}**（{when}にReturning.AIが返した値）。{why}',
  'balance.total-unknown': 'Returning.AIからこの合計を取得できず、このサーバーの付与でもまだ確認できていません。',
  'balance.field': '**{field}：**{total, number}',
  'balance.field-earlier': '**{field}：**{total, number}（{when}の値）',
  'balance.field-unknown': '**{field}：**不明',
  'balance.waiting': '{line} · 連携を待つ付与{count, plural, other {{count, number}件}}',
  'balance.not-linked.own':
    'あなたのReturning.AIアカウントはまだ連携されていません。`/link request`で申請してください。それまでにもらったポイントは待機します。',
  'balance.not-linked.other':
    'まだReturning.AIアカウントと連携されていません。メンバー本人が`/link request`で申請できます。それまでに付与されたポイントは待機します。',
  'balance.more': '… ほか{more, number}件が処理中です。',
  'refusal.ask-later':
    'Returning.AIへの問い合わせが続いたため、今は控えています。{seconds, number}秒後にもう一度お試しください。',

  'history.title': '履歴',
  'history.not-linked': 'Returning.AIアカウントと連携されていません。このサーバーが記録したものだけを表示しています。',
  'history.incomplete':
    '⚠️ Returning.AIから履歴の全部または一部を今は取得できませんでした。ここで分かっているものだけを表示しています。',
  'history.second-copy': '🔎 重複分',
  'history.takes-back': '↩️ {receipt}の取り消し',
  'history.takes-back-another': '↩️ 別の付与の取り消し',
  'history.taken-back-by': '↩️ {receipt}で取り消し済み',
  'history.elsewhere': '別のサーバーでこのボットが実行',
  'history.outside': 'Discordの外での変更',
  'refusal.others-history':
    '自分の履歴は見られます。他のメンバーの履歴を見るには、「メッセージの管理」の権限かスタッフ用ロールが必要です。',

  'given.title': '付与した記録',
  'given.head': '{member}が付与・減算・取り消ししたもの',
  'given.cut': '最新のものだけを表示しています。古いものは受付番号で探せます。',
  'given.taken-back': '↩️ 取り消し済み',

  // What happened to one award, each behind its time.
  'award-file.title': '経過',
  'award-file.asked': '依頼されました',
  'award-file.sent': '送信しました',
  'award-file.sent-again': '送信しました（{attempts, number}回目）',
  'award-file.event.waiting': 'メンバーの連携を待っています',
  'award-file.event.queued': '送信中です',
  'award-file.event.settled': '届きました',
  'award-file.event.refused': '拒否されました',
  'award-file.event.cancelled': '送信前に取り消されたか、取り消す対象とともに取りやめになりました',
  'award-file.event.expired': '連携されないまま期限切れになりました',
  'award-file.event.review': 'スタッフの判断が必要です',
  'award-file.event.decided': 'スタッフが判断しました',
  'award-file.event.late-copy': '重複分が見つかりました',
  'award-file.event.late-decided': '重複分についてスタッフが判断しました',
  'award-file.event.sent-again': '届いていなかったため、再送信しました',
  'award-file.taken-back-by': '↩️ {receipt}で取り消し済み',
  'award-file.takes-back': '↩️ {receipt}の取り消し',
  'award-file.message': 'メッセージ：{receipt}',

  'board.title': 'ランキング',
  'board.period.all': '全期間',
  'board.period.month': '今月（{day}以降）',
  'board.period.week': '今週（{day}以降）',
  'board.period.day': '今日',
  'board.counts': 'このボットで付与された分の集計です。Returning.AIのすべてではありません',
  'board.page': '{page, number}ページ',
  'board.previous': '前へ',
  'board.next': '次へ',
  'board.jump': '自分の順位へ',
  'board.own': '**あなた：{rank, number}位**',
  'board.own-behind': '**あなた：{rank, number}位（次の順位まであと{distance, number}）**',
  'board.own-absent': 'あなた：まだこのランキングに入っていません。',
  'board.own-hidden': 'あなたはここのランキングで非表示になっています。`/privacy board:shown`でまた表示されます。',
  'board.empty':
    'まだ誰もいません。`/points add`で付与されたポイントや、ルール（`/rules add`）を作った後のリアクションによるポイントは、届き次第ここに集計されます。',
  'board.empty-page': 'この順位にはもう誰もいません。',
  'board.left': '*退出したメンバー*',
  'refusal.unknown-window': 'その期間はありません。次から選んでください：{windows}',

  'chart.button': 'グラフ',
  'chart.title': '合計のグラフ',
  'chart.board-title': 'ランキングのグラフ',
  'chart.legend.undone': '後で取り消された期間',
  'chart.legend.outside': 'Discordの外での変更',
  'chart.alt.one': '{field}：分かっている合計は1件で、{at}の{total, number}です。',
  'chart.alt.totals':
    '{field}：{from}から{to}までの{count, plural, other {{count, number}件}}の合計を階段状に表示。最初は{first, number}、最後は{last, number}。最低は{least, number}（{leastAt}）、最高は{most, number}（{mostAt}）。',
  'chart.alt.outside': '{count, plural, other {{count, number}件}}はDiscordの外での変更です。',
  'chart.alt.undone': '{count, plural, other {{count, number}件}}の付与は後で取り消されました。',
  'chart.alt.flat': '合計の9割は{low, number}から{high, number}の間にあるため、線の大部分は平らに見えます。',
  'chart.alt.board': '{field}、{period}の棒グラフ：{rows}',
  'chart.alt.row': '{rank, number}位 {name}：{total, number}',
  'chart.left': '退出したメンバー',
  'chart.unnamed': 'メンバー',
  'refusal.nothing-to-draw':
    'まだグラフにできるものがありません。Returning.AIからこの合計がまだ返されていません。次の付与が合計とともに確認されると、グラフが始まりますので、その後でもう一度お試しください。',
  'refusal.board-empty':
    'グラフにできるものがありません。ランキングのこのページには誰もいません。今のランキングは`/leaderboard`で見られます。',
  'refusal.chart-failed':
    'グラフを描画できませんでした。少ししてからもう一度お試しください。元の一覧にも同じ数値があります。',
  'refusal.charts-busy': '現在、多くのグラフを描画しています。少ししてからもう一度お試しください。',

  'badge.done.award': 'バッジを付与しました',
  'badge.done.remove': 'バッジを外しました',
  'badge.uncertain': '確認できません',
  'badge.unknown.award':
    'Returning.AIの応答が失われたため、付与されたかどうか分かりません。バッジにはXPやコインが付くことがあるので、再送信はしません。**Returning.AIでこのメンバーのバッジを確認し**、まだ無い場合だけもう一度`/badge award`を使ってください。',
  'badge.unknown.remove':
    'Returning.AIの応答が失われたため、外されたかどうか分かりません。**Returning.AIでこのメンバーのバッジを確認し**、まだ残っている場合だけもう一度`/badge remove`を使ってください。',
  'badge.list': 'バッジ',
  'badge.none': 'このコミュニティにはまだバッジがありません。Returning.AIで作成してください。',
  'badge.earlier': '前へ',
  'badge.later': '次へ',
  'badge.page': '{page, number} / {pages, number}ページ · バッジ{badges, number}個',
  'refusal.badge.bot': '{member}はボットです。ボットはバッジを持てません。人を選んでください。',
  'refusal.badge.not-a-member': '{member}はもうこのサーバーにいません。メンバーを選んでください。',
  'refusal.badge.unlisted': 'バッジの一覧を取得できませんでした。{why}',
  'refusal.badge.not-looked-up': 'バッジを調べられませんでした。{why}何も送信していません。',
  'refusal.badge.unknown':
    'このコミュニティにそのバッジはありません。入力中に出る一覧から選ぶか、`/badge list`を見てください。',
  'refusal.badge.unknown-perhaps':
    'Returning.AIの一覧にそのバッジはありませんが、一覧がすべてとは限りません。入力中に出る一覧から選ぶか、バッジをIDで指定してください。',
  'refusal.badge.ambiguous':
    '同じ名前のバッジが複数あります。入力中に出る一覧から選ぶか、IDで指定してください（`/badge list`）。',
  'refusal.badge.account-unavailable':
    'Returning.AIが現在応答しないため、メンバーのアカウントを調べられませんでした。何も送信していません。1分後にもう一度お試しください。',
  'refusal.badge.read.key-problem':
    'Returning.AIがバッジ一覧用のシステムキーを受け付けません。このボットの運営者に`RETURNING_SYSTEM_KEY`の確認を頼んでください。',
  'refusal.badge.read.not-found':
    '使用中のアドレスではReturning.AIがバッジの一覧を取得できません。バッジをIDで指定するか、このボットの運営者に`RETURNING_SYSTEM_URL`の確認を頼んでください。',
  'refusal.badge.read.slow-down':
    'Returning.AIから間隔を空けるよう求められています。1分後にもう一度試すか、バッジをIDで指定してください。',
  'refusal.badge.read.no-answer':
    'Returning.AIが現在応答していません。1分後にもう一度試すか、バッジをIDで指定してください。',
  'refusal.badge.write.unreachable':
    'Returning.AIに接続できないため、何も送信していません。1分後にもう一度お試しください。',
  'refusal.badge.write.slow-down':
    'Returning.AIから間隔を空けるよう求められ、何も行われていません。1分後にもう一度お試しください。',
  'refusal.badge.write.key-problem':
    'Returning.AIがシステムキーを受け付けないため、何も行われていません。このボットの運営者に`RETURNING_SYSTEM_KEY`の確認を頼んでください。',
  'refusal.badge.write.not-found':
    'Returning.AIにこのバッジかこのメンバーのアカウントが見つからず、何も行われていません。`/badge list`を見て、管理者にメンバーの連携を確認してもらってから、もう一度お試しください。',
  'refusal.badge.write.refused-award':
    'Returning.AIがこのバッジの付与を拒否しました。メンバーがすでに持っているか、手動では付与できないバッジかもしれません。Returning.AIでバッジを確認してください。',
  'refusal.badge.write.refused-remove':
    'Returning.AIがこのバッジを外すことを拒否しました。メンバーが持っていないのかもしれません。Returning.AIでメンバーのバッジを確認してください。',

  'field.nameless': 'ポイント',

  'field.list': 'フィールド',
  'field.none': 'このコミュニティにはまだフィールドがありません。`/fields create`で作成してください。',
  'field.more': '… ほか{more, number}件',
  'field.stale': '⚠️ Returning.AIが現在応答しないため、最後に読み取った一覧を表示しています。',
  'field.is-default': '**既定**',
  'field.not-numeric': '数値ではありません',
  'field.default.title': '既定のフィールド',
  'field.default.chosen': '今後、フィールドを指定しないコマンドは**{field}**を使います。',
  'field.done.create': 'フィールドを作成しました',
  'field.done.rename': 'フィールドの名前を変更しました',
  'field.done.delete': 'フィールドを削除しました',
  'field.uncertain': '確認できません',
  'field.not-listed-yet': 'Returning.AIは確認しましたが、フィールドの一覧にはまだ出ていません。',
  'field.lost.done': 'Returning.AIの応答は失われましたが、フィールドの一覧から完了したことが分かりました。',
  'field.lost.not-done.create':
    'Returning.AIの応答が失われ、フィールドの一覧にも変更が出ていません。後から反映されることもあります。**1分後に`/fields list`を確認し**、まだ無い場合だけもう一度`/fields create`を使ってください。',
  'field.lost.not-done.rename':
    'Returning.AIの応答が失われ、フィールドの一覧にも変更が出ていません。後から反映されることもあります。**1分後に`/fields list`を確認し**、まだ古い名前の場合だけもう一度`/fields rename`を使ってください。',
  'field.lost.not-done.delete':
    'Returning.AIの応答が失われ、フィールドの一覧にも変更が出ていません。後から反映されることもあります。**1分後に`/fields list`を確認し**、まだ残っている場合だけもう一度`/fields delete`を使ってください。',
  'field.lost.unreadable.create':
    'Returning.AIの応答が失われ、今はフィールドの一覧を取得できません。**1分後に`/fields list`を確認し**、まだ無い場合だけもう一度`/fields create`を使ってください。',
  'field.lost.unreadable.rename':
    'Returning.AIの応答が失われ、今はフィールドの一覧を取得できません。**1分後に`/fields list`を確認し**、まだ古い名前の場合だけもう一度`/fields rename`を使ってください。',
  'field.lost.unreadable.delete':
    'Returning.AIの応答が失われ、今はフィールドの一覧を取得できません。**1分後に`/fields list`を確認し**、まだ残っている場合だけもう一度`/fields delete`を使ってください。',
  'field.was-default': '既定のフィールドでした。',
  'field.was-default-environment': '`RETURNING_FIELD_ID`による既定のフィールドです。',
  'field.was-identity':
    'このフィールドのDiscord IDでメンバーを連携していました。今はオフです。`/setup identity-field:…`で別のフィールドを選べます。',
  'field.rules-off':
    'このフィールドでポイントを付与していたため、オフにしました：{rules}。`/rules edit`で別のフィールドを指定できます。',
  'field.next-default':
    '以後、フィールドを指定しないコマンドは{field}を使います。`/fields default`で別のものを選べます。',
  'field.no-next-default':
    '以後、フィールドを指定しないコマンドには既定が**ありません**。`/fields default`でこのサーバーのものを選んでください。',
  'field.rules-more': '{rules}ほか{more, number}件',
  'field.delete.title': 'フィールドを削除しますか？',
  'field.delete.wrong-name': '⚠️ 名前が違います。',
  'field.delete.what': '{field}を全員の値ごと削除します。元には戻せません。',
  'field.delete.default': '既定のフィールドです。',
  'field.delete.identity': 'このフィールドのDiscord IDでメンバーを連携しています。',
  'field.delete.rules':
    '次のルールは、名前の指定または既定によりこのフィールドでポイントを付与しているため、オフになります：{rules}',
  'field.delete.awards-here': 'まだ完了していない付与：{awards, number}件',
  'field.delete.awards-elsewhere': 'このコミュニティの別のサーバーに、まだ完了していない付与があります',
  'field.delete.awards-both':
    'まだ完了していない付与：ここに{awards, number}件、このコミュニティの別のサーバーにもあります',
  'field.delete.confirm':
    '何も変更していません。削除するには、確認としてフィールドの名前を入れてもう一度コマンドを使ってください：{field}',
  'field.delete.wait': '何も変更していません。これらの付与が完了すれば削除できます。',

  'refusal.field.name-empty': '名前が空です。`ロイヤルティポイント`のように入力してください。',
  'refusal.field.name-too-long':
    '名前が{length, number}文字あります。Returning.AIで使えるのは{most, number}文字までです。',
  'refusal.field.name-unseen':
    '名前に改行、連続した空白、見えない文字が含まれています。貼り付けずに入力し直してください。',
  'refusal.field.bad-type': 'フィールドに入るのは数値（`number`）かテキスト（`text`）です。どちらかを選んでください。',
  'refusal.field.type-unknown':
    'このフィールドに何が入っているかReturning.AIから分からず、そのまま名前を変えると中身の種類が変わるおそれがあります。Returning.AIで直接変更してください。',
  'refusal.field.unknown-edit':
    'このコミュニティにそのフィールドはありません。入力中に出る一覧から選ぶか、`/fields list`を見てください。',
  'refusal.field.exists':
    '別のフィールドが、名前、データベース名、またはIDとしてすでに使っています。別の名前を選んでください（`/fields list`を参照）。',
  'refusal.field.in-use-here':
    'このフィールドの付与がここでまだ処理中か、連携や判断を待っているため、削除しません。`/setup`を見て、完了してからもう一度お試しください。',
  'refusal.field.in-use-elsewhere':
    'このフィールドの付与がこのコミュニティの別のサーバーでまだ処理中か、連携や判断を待っているため、削除しません。`/setup`を見て、完了してからもう一度お試しください。',
  'refusal.field.edit-read.key-problem':
    'Returning.AIがAPIキーを受け付けないため、何も変更していません。User Fieldsの権限のあるキーを`/setup`で入力してください。',
  'refusal.field.edit-read.not-found':
    'Returning.AIがこのコミュニティのフィールドの一覧を返さないため、何も変更していません。変更の結果を確認できないからです。Returning.AIで直接変更してください。',
  'refusal.field.edit-read.slow-down':
    'Returning.AIから間隔を空けるよう求められているため、何も変更していません。1分後にもう一度お試しください。',
  'refusal.field.edit-read.no-answer':
    'Returning.AIが現在応答しないため、何も変更していません。1分後にもう一度お試しください。',
  'refusal.field.write.unreachable':
    'Returning.AIに接続できないため、何も送信していません。1分後にもう一度お試しください。',
  'refusal.field.write.slow-down':
    'Returning.AIから間隔を空けるよう求められ、何も変更されていません。1分後にもう一度お試しください。',
  'refusal.field.write.key-problem':
    'このAPIキーではフィールドを変更できないため、何も変更していません。Returning.AIでキーにUser Fieldsの権限を付けるか、Returning.AIで直接変更してください。',
  'refusal.field.write.not-found':
    'Returning.AIにこのフィールドはもう無いか、この方法では変更できません。何も変更されていません。`/fields list`を見てください。',
  'refusal.field.write.conflict':
    'Returning.AIに同じようなフィールドがすでにあるか、このフィールドが必要とされています。何も変更されていません。`/fields list`を見て、別の名前を選んでください。',
  'refusal.field.write.refused':
    'Returning.AIが拒否し、何も変更されていません。Returning.AI自身が使うフィールドは変更できません。理由はReturning.AIで確認してください。',
  'refusal.field.ambiguous':
    '「{typed}」というフィールドが複数あります：{choices}。入力中に出る一覧から選ぶか、IDで指定してください。',
  'refusal.field.empty': 'フィールドが空です。一覧から選ぶか、指定を省略して既定のものを使ってください。',
  'refusal.field.unknown': 'このコミュニティに「{typed}」というフィールドはありません。',
  'refusal.field.not-numeric': 'フィールド「{typed}」には数値が入らないため、ポイントには使えません。',
  'refusal.field.pick': '次から選んでください：{names}',
  'refusal.field.pick-more': '次から選んでください：{names}ほか{more, number}件',
  'refusal.field.pick-none': 'ポイント用のフィールドがありません。管理者に作成を頼んでください。',
  'refusal.field.default-deleted':
    '既定のフィールド「{field}」はReturning.AIで削除されました。コマンドで別のフィールドを指定するか、「サーバー管理」の権限を持つ人に`/fields default`で既定を選んでもらってください。',
  'refusal.field.no-default':
    'フィールドの指定がなく、このサーバーには既定もありません。コマンドでフィールドを指定するか、「サーバー管理」の権限を持つ人に`/fields default`で既定を選んでもらってください。',
  'refusal.field.unlisted': 'フィールドの一覧を取得できませんでした。{why}',
  'refusal.field.not-looked-up': 'フィールド「{typed}」を調べられませんでした。{why}何も記録していません。',
  'refusal.field.read.key-problem':
    'Returning.AIがAPIキーを受け付けません。「サーバー管理」の権限を持つ人が`/setup`で新しいキーを入力できます。',
  'refusal.field.read.not-found':
    'Returning.AIにこのコミュニティが見つからないか、フィールドの一覧を返しません。フィールドをIDで指定するか、`/setup`でコミュニティを確認してください。',
  'refusal.field.read.slow-down': 'Returning.AIから間隔を空けるよう求められています。1分後にもう一度お試しください。',
  'refusal.field.read.no-answer': 'Returning.AIが現在応答していません。1分後にもう一度お試しください。',

  // Lines of the log channel.
  'log.waiting': '⏳ メンバーの連携待ち：{change}',
  'log.queued': '⏳ 送信中：{change}',
  'log.refused': '⛔ 拒否：{change}',
  'log.not-undone': '⛔ 取り消せず：{change}',
  'log.cancelled': '↩️ 送信前に取り消し：{change}',
  'log.expired': '⛔ 連携されないまま期限切れ：{change}',
  'log.review': '🔎 スタッフの判断が必要：{change}',
  'log.decided-arrived': '🔎 スタッフの判断：届いていた：{change}',
  'log.decided-dropped': '🔎 スタッフの判断：破棄：{change}',
  'log.decided-again': '🔎 スタッフの判断：再送信：{change}',
  'log.late-copy': '🔎 重複分が見つかり、スタッフの判断が必要：{change}',
  'log.late-compensated': '🔎 スタッフの判断：重複分を差し引く：{change}',
  'log.late-ignored': '🔎 スタッフの判断：重複なし：{change}',
  'log.sent-again': '🔎 届いていなかったため再送信：{change}',
  'log.stopped-at-zero': '⚠️ ゼロで止まりました',
  'log.outside': '⚠️ その前にDiscordの外で{change, number, signed}',
  'log.no-words': '⚠️ {receipt}：何が起きたかを文章にできませんでした。`/history`か`/setup`で確認できます。',
  'log.no-words-audit': '⚠️ 監査記録の1件：何が起きたかを文章にできませんでした。`/history`か`/setup`で確認できます。',

  'audit.title': '最近の変更',
  'audit.nothing': '保存されている範囲では、ここではまだ何も変更されていません。',
  'audit.deed.settings': '設定の変更',
  'audit.deed.key': 'APIキー',
  'audit.deed.rule-added': 'ルールの追加：{what}',
  'audit.deed.rule-changed': 'ルールの変更：{what}',
  'audit.deed.rule-removed': 'ルールの削除：{what}',
  'audit.deed.reward-added': '合計によるロールの追加：{what}',
  'audit.deed.reward-changed': '合計によるロールの変更：{what}',
  'audit.deed.reward-removed': '合計によるロールの削除：{what}',
  'audit.deed.link-set': '連携：{what}',
  'audit.deed.link-removed': '連携の解除：{what}',
  'audit.deed.link-ended': '本人による連携の解除：{what}',
  'audit.deed.request-approved': '連携申請の承認：{what}',
  'audit.deed.request-denied': '連携申請の却下：{what}',
  'audit.deed.import-confirmed': '連携のインポートを確定',
  'audit.deed.links-exported': 'すべての連携をエクスポート',
  'audit.deed.member-shown': '保存データの閲覧：{what}',
  'audit.deed.member-erased': 'データの消去：{what}',
  'audit.deed.award-decided': '{what}についての判断',
  'audit.deed.copy-decided': '{what}の重複分についての判断',
  'audit.deed.undo-confirmed': '一括取り消しを確定：{what}',
  'audit.deed.bulk-confirmed': 'まとめて付与を確定：{what}',
  'audit.deed.badge-awarded': 'バッジの付与：{what}',
  'audit.deed.badge-removed': 'バッジの取り外し：{what}',
  'audit.deed.field-created': 'フィールドの作成：{what}',
  'audit.deed.field-renamed': 'フィールドの名前変更：{what}',
  'audit.deed.field-deleted': 'フィールドの削除：{what}',
  'audit.deed.award-given': 'ポイントの付与・減算・取り消し：{what}',
  'audit.deed.ledger-restored': 'バックアップから復元（バックアップ後の出来事は含まれません）',
  // Each follows "担当：".
  'audit.actor.system': '運営者またはボット自身',
  'audit.actor.identity-field': 'IDフィールド',
  'audit.none': 'なし',
  'audit.on': 'オン',
  'audit.off': 'オフ',
  'audit.value.communityId': 'コミュニティ{value}',
  'audit.value.key': 'キー{value}',
  'audit.value.enabled': '有効{value}',
  'audit.value.hints': 'お知らせ{value}',
  'audit.value.language': '言語{value}',
  'audit.value.timezone': 'タイムゾーン{value}',
  'audit.value.defaultFieldId': '既定のフィールド{value}',
  'audit.value.identityFieldId': 'IDフィールド：{value}',
  'audit.value.logChannelId': 'ログチャンネル{value}',
  'audit.value.staffChannelId': 'スタッフ用チャンネル{value}',
  'audit.value.staffRoleId': 'スタッフ用ロール：{value}',
  'audit.value.perAward': '付与の上限：{value}',
  'audit.value.perModeratorHour': '毎時の上限：{value}',
  'audit.value.rule': 'ルール{value}',
  'audit.value.hundredths': 'ポイント数：{value}',
  'audit.value.fieldId': 'フィールド{value}',
  'audit.value.giverRoleId': 'あげるロール：{value}',
  'audit.value.receiverRoleId': 'もらうロール：{value}',
  'audit.value.denyRoleId': '除外ロール{value}',
  'audit.value.channelId': 'チャンネル{value}',
  'audit.value.perGiver': 'あげる上限：{value}',
  'audit.value.perReceiver': 'もらう上限：{value}',
  'audit.value.perPair': '同じ相手の上限：{value}',
  'audit.value.perMessage': 'メッセージの上限：{value}',
  'audit.value.maxAgeDays': 'メッセージの日数：{value}',
  'audit.value.accountAgeDays': 'アカウントの日数：{value}',
  'audit.value.memberAgeDays': '参加日数：{value}',
  'audit.value.onRemove': '外したとき{value}',
  'audit.value.roleId': 'ロール：{value}',
  'audit.value.total': '合計：{value}',
  'audit.value.margin': '余裕：{value}',
  'audit.value.stack': '併せて保持：{value}',
  'audit.value.keep': '残す：{value}',
  'audit.value.powers': '権限：{value}',
  'audit.value.account': 'アカウント{value}',
  'audit.value.name': '名前{value}',
  'audit.value.links': '連携{value}',
  'audit.value.awards': '付与{value}',
  'audit.value.outcome': '結果{value}',
  'audit.value.decision': '判断{value}',
  'audit.word.key.set': '設定',
  'audit.word.key.replaced': '置き換え',
  'audit.word.key.forgotten': '削除',
  'audit.word.onRemove.revoke': '取り消す',
  'audit.word.onRemove.keep': '残す',
  'audit.word.outcome.done': '完了',
  'audit.word.outcome.uncertain': '不明',
  'audit.word.decision.arrived': '届いていた',
  'audit.word.decision.again': '再送信',
  'audit.word.decision.drop': '破棄',
  'audit.word.decision.compensate': '差し引く',
  'audit.word.decision.ignore': 'そのまま',

  'list.sentences': '{before}{after}',

  // Settings, the check of a server, notices, answers.
  'list.comma': '{before}、{after}',
  'list.more': '{items}、ほか{more, number}件',

  'permission.view-channel': 'チャンネルを見る',
  'permission.send-messages': 'メッセージを送信',
  'permission.embed-links': '埋め込みリンク',
  'permission.administrator': '管理者',
  'permission.manage-server': 'サーバー管理',
  'permission.manage-roles': 'ロールの管理',
  'permission.manage-channels': 'チャンネルの管理',
  'permission.manage-messages': 'メッセージの管理',
  'permission.manage-threads': 'スレッドの管理',
  'permission.manage-nicknames': 'ニックネームの管理',
  'permission.manage-webhooks': 'ウェブフックの管理',
  'permission.kick-members': 'メンバーをキック',
  'permission.ban-members': 'メンバーをBAN',
  'permission.moderate-members': 'メンバーをタイムアウト',
  'permission.mention-everyone': '全員と全ロールへのメンション',
  'permission.view-audit-log': '監査ログを表示',
  'permission.mute-members': 'メンバーをミュート',
  'permission.deafen-members': 'メンバーのスピーカーをミュート',
  'permission.move-members': 'メンバーを移動',

  'setup.title': '📊 設定',
  'setup.none': 'なし',
  'setup.points-on': 'ポイントは**オン**です',
  'setup.points-off': 'ポイントは**オフ**です',
  'setup.hints-on': '連携を待つポイントがあることをダイレクトメッセージで知らせる：**オン**',
  'setup.hints-off': '連携を待つポイントがあることをダイレクトメッセージで知らせる：**オフ**',
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

  'community.title': '📊 コミュニティの変更',
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
  'check.name.identity-field': 'IDフィールド',
  'check.name.reading-back': '履歴の読み取り',
  'check.name.channels': 'チャンネル',
  'check.name.staff-channel': 'スタッフ用チャンネル',
  'check.name.log-channel': 'ログチャンネル',
  'check.name.staff-role': 'スタッフ用ロール',
  'check.name.chosen-places': '選択したチャンネルとロール',
  'check.name.rules': 'ルール',
  'check.name.rewards': '合計によるロール',
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
  'check.history.nothing': '確認できる付与がまだありません。',
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
  'check.rewards.paused': '付与も取り外しもしていません：{roles}。',
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
    'スタッフ用ロールを@everyoneにはできません。全員がポイントを付与できてしまいます。スタッフ用のロールを選んでください。',
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
  'notice.title.reward-paused': '⛔ 合計によるロールが一時停止しています',
  'notice.title.put-right': '✅ 解決しました',
  'notice.about': '{subject}：{words}',
  'notice.since': '開始：{since}',
  'notice.began': '{since}に始まりました。',
  'notice.to-owner': 'あなたのサーバー**{server}**について：',
  'notice.open.key': '{problem}付与は受け付けられ、待機しています。',
  'notice.open.route': '{problem}付与は受け付けられ、待機しています。',
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
  'notice.open.reward-paused': 'このロールの付与と取り外しを止めています。理由と対処は`/rewards list`で確認できます。',
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
  'notice.closed.reward-paused': 'このロールは再び合計で付与されるか、対象から外れました。',

  'refusal.store.FULL':
    '今は何も記録できません。ボットが動いているマシンのディスクがいっぱいです。この操作でポイントは動いておらず、先に受け付けた内容は保存されています。運営者に空き容量を作るよう頼んでから、もう一度お試しください。',
  'refusal.store.READ_ONLY':
    '今は何も記録できません。データベースに書き込む権限がありません。この操作でポイントは動いておらず、先に受け付けた内容は保存されています。運営者に許可するよう頼んでから、もう一度お試しください。',
  'refusal.store.IO_ERROR':
    '今は何も記録できません。ボットが動いているマシンが書き込みを拒否しています。この操作でポイントは動いておらず、先に受け付けた内容は保存されています。運営者にログとディスクの確認を頼んでから、もう一度お試しください。',
  'refusal.store.UNAVAILABLE':
    '今はデータベースを開けません。この操作でポイントは動いておらず、先に受け付けた内容は保存されています。運営者にログの確認を頼んでから、もう一度お試しください。',
  'refusal.store.UNREACHABLE':
    '今はデータベースに接続できません。この操作でポイントは動いておらず、先に受け付けた内容は保存されています。1分後にもう一度お試しください。また起きる場合は運営者に知らせてください。',
  'refusal.store.IN_DOUBT':
    '記録している最中にデータベースとの接続が切れたため、これが反映されたかどうか分かりません。もう一度行う前に`/history`で確認してください。',
  'refusal.store.BUSY':
    '別のプログラムがデータベースに書き込み中のため、書き込めません。この操作でポイントは動いておらず、先に受け付けた内容は保存されています。1分後にもう一度お試しください。また起きる場合は運営者に知らせてください。',
  'refusal.store.GONE':
    '動作中にデータベースが移動、削除、または変更されたため、何も記録できません。この操作でポイントは動いていません。運営者がログを確認し、問題を直してからボットを再起動する必要があります。',
  'refusal.store.LOCKED':
    'このボットのもう1つのコピーが同じデータベースで動き始めたため、停止しました。この操作でポイントは動いていません。運営者がどちらか一方を終了する必要があります。',
  'refusal.store.CORRUPT':
    'データベースが壊れているため、続行できません。この操作でポイントは動いていません。運営者がバックアップを復元する必要があります。',

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
  'command.points.add.amount.name': 'ポイント数',
  'command.points.add.amount.description': '付与するポイント数（0.01～1,000,000）',
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
  'command.points.remove.amount.name': 'ポイント数',
  'command.points.remove.amount.description': '減らすポイント数（0.01～1,000,000）',
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
  'command.points.set.amount.name': 'ポイント数',
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
  'command.points.bulk.name': '一括',
  'command.points.bulk.description':
    '多くのメンバーにまとめて付与します（サーバー管理の権限が必要）。先に対象と内容を表示します',
  'command.points.bulk.reactors.name': 'リアクション',
  'command.points.bulk.reactors.description': 'メッセージにリアクションした全員に',
  'command.points.bulk.reactors.message.name': 'メッセージ',
  'command.points.bulk.reactors.message.description': 'メッセージのリンク、このチャンネルならIDでも可',
  'command.points.bulk.reactors.emoji.name': '絵文字',
  'command.points.bulk.reactors.emoji.description': 'この絵文字でリアクションした人だけ。省略時はすべて',
  'command.points.bulk.reactors.amount.name': 'ポイント数',
  'command.points.bulk.reactors.amount.description': '一人あたりのポイント数（0.01～1,000,000）',
  'command.points.bulk.reactors.field.name': 'フィールド',
  'command.points.bulk.reactors.field.description': 'ポイントの種類。省略時はサーバーの既定',
  'command.points.bulk.reactors.reason.name': '理由',
  'command.points.bulk.reactors.reason.description': '理由。付与のメッセージと履歴に表示されます',
  'command.points.bulk.csv.name': 'csv',
  'command.points.bulk.csv.description': 'ファイルにある全員に（一人ずつポイント数を指定できます）',
  'command.points.bulk.csv.file.name': 'ファイル',
  'command.points.bulk.csv.file.description': 'member_idかaccountの列があるCSV（amountは任意）',
  'command.points.bulk.csv.amount.name': 'ポイント数',
  'command.points.bulk.csv.amount.description': 'ファイルにポイント数がない人の分（0.01～1,000,000）',
  'command.points.bulk.csv.field.name': 'フィールド',
  'command.points.bulk.csv.field.description': 'ポイントの種類。省略時はサーバーの既定',
  'command.points.bulk.csv.reason.name': '理由',
  'command.points.bulk.csv.reason.description': '理由。付与のメッセージと履歴に表示されます',
  'command.points.bulk.thread.name': 'スレッド',
  'command.points.bulk.thread.description': 'スレッドに投稿した全員に',
  'command.points.bulk.thread.thread.name': 'スレッド',
  'command.points.bulk.thread.thread.description': '対象のスレッド',
  'command.points.bulk.thread.amount.name': 'ポイント数',
  'command.points.bulk.thread.amount.description': '一人あたりのポイント数（0.01～1,000,000）',
  'command.points.bulk.thread.field.name': 'フィールド',
  'command.points.bulk.thread.field.description': 'ポイントの種類。省略時はサーバーの既定',
  'command.points.bulk.thread.reason.name': '理由',
  'command.points.bulk.thread.reason.description': '理由。付与のメッセージと履歴に表示されます',
  'command.points.bulk.role.name': 'ロール',
  'command.points.bulk.role.description': 'ロールを持つ全員に（ボットにメンバーが見える設定が必要）',
  'command.points.bulk.role.role.name': 'ロール',
  'command.points.bulk.role.role.description': '対象のロール',
  'command.points.bulk.role.amount.name': 'ポイント数',
  'command.points.bulk.role.amount.description': '一人あたりのポイント数（0.01～1,000,000）',
  'command.points.bulk.role.field.name': 'フィールド',
  'command.points.bulk.role.field.description': 'ポイントの種類。省略時はサーバーの既定',
  'command.points.bulk.role.reason.name': '理由',
  'command.points.bulk.role.reason.description': '理由。付与のメッセージと履歴に表示されます',
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
  'command.setup.hints.name': 'お知らせ',
  'command.setup.hints.description': 'ポイントが待っていることをダイレクトメッセージで知らせるかどうか',
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
  'command.points-history.name': 'ポイント履歴',
  'command.rewards.name': 'リワード',
  'command.rewards.description': 'メンバーが合計に応じて受け取るロール',
  'command.rewards.add.name': '追加',
  'command.rewards.add.description': '合計に届いた人にロールを付与',
  'command.rewards.add.role.name': 'ロール',
  'command.rewards.add.role.description': 'ロール',
  'command.rewards.add.total.name': '合計',
  'command.rewards.add.total.description': 'この合計からメンバーがロールを持つ',
  'command.rewards.add.field.name': 'フィールド',
  'command.rewards.add.field.description': 'ポイントの種類（省略するとサーバーの既定）',
  'command.rewards.add.stack.name': '併せて保持',
  'command.rewards.add.stack.description': 'False：このポイントの上位のロールに届くまでの間だけ（True）',
  'command.rewards.add.keep.name': '残す',
  'command.rewards.add.keep.description': 'True：合計が下がってもロールが残る（False）',
  'command.rewards.add.margin.name': '余裕',
  'command.rewards.add.margin.description': '合計をどれだけ下回るまでロールを残すか（0）',
  'command.rewards.edit.name': '変更',
  'command.rewards.edit.description': '合計によるロールを変更（指定しない項目はそのまま）',
  'command.rewards.edit.role.name': 'ロール',
  'command.rewards.edit.role.description': '一覧にあるロール',
  'command.rewards.edit.total.name': '合計',
  'command.rewards.edit.total.description': 'この合計からメンバーがロールを持つ',
  'command.rewards.edit.field.name': 'フィールド',
  'command.rewards.edit.field.description': 'ポイントの種類（省略するとサーバーの既定）',
  'command.rewards.edit.stack.name': '併せて保持',
  'command.rewards.edit.stack.description': 'False：このポイントの上位のロールに届くまでの間だけ（True）',
  'command.rewards.edit.keep.name': '残す',
  'command.rewards.edit.keep.description': 'True：合計が下がってもロールが残る（False）',
  'command.rewards.edit.margin.name': '余裕',
  'command.rewards.edit.margin.description': '合計をどれだけ下回るまでロールを残すか（0）',
  'command.rewards.remove.name': '削除',
  'command.rewards.remove.description': 'ロールを付与しないようにする（持っている人はそのまま）',
  'command.rewards.remove.role.name': 'ロール',
  'command.rewards.remove.role.description': '一覧にあるロール',
  'command.rewards.list.name': '一覧',
  'command.rewards.list.description': '合計によるロールの一覧を表示',
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
  'command.rules.add.account-age.description': 'あげるのに必要なDiscordアカウントの日数（0で制限なし）',
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
  'command.rules.edit.account-age.description': 'あげるのに必要なDiscordアカウントの日数（0で制限なし）',
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
  'command.undo-points-here.name': 'ここのポイントを取り消す',
  'command.link.name': '連携',
  'command.link.description': '自分のReturning.AIアカウントとの連携を申請して、ポイントを受け取れるようにします',
  'command.link.request.name': '申請',
  'command.link.request.description': '自分のアカウントとの連携を申請します。スタッフが決定します',
  'command.link.request.account.name': 'アカウント',
  'command.link.request.account.description': '自分のReturning.AIアカウント：メールアドレス、ユーザー名、またはID',
  'command.link.status.name': '状況',
  'command.link.status.description': '自分の連携、申請、待機中のポイントを見ます',
  'command.link.remove.name': '解除',
  'command.link.remove.description': '連携を解除するか、申請を取り下げます',
  'command.links.name': '連携管理',
  'command.links.description': 'メンバーをReturning.AIのアカウントと連携します',
  'command.links.set.name': '設定',
  'command.links.set.description': 'メンバーをアカウントと連携します。待機中のポイントが届きます',
  'command.links.set.user.name': 'メンバー',
  'command.links.set.user.description': '対象のメンバー',
  'command.links.set.account.name': 'アカウント',
  'command.links.set.account.description': 'Returning.AIのアカウント：ID、メールアドレス、またはユーザー名',
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
  'command.links.erase.id.description': 'Discordの候補にもう出ない場合のID',
  'command.links.pending.name': '申請一覧',
  'command.links.pending.description': 'メンバーが申請した連携について決定します',
  'command.links.import.name': 'インポート',
  'command.links.import.description': 'ファイルから多くのメンバーを連携します。先に結果を確認できます',
  'command.links.import.file.name': 'ファイル',
  'command.links.import.file.description': 'member_idとaccountの列があるCSV、最大2,000行',
  'command.links.export.name': 'エクスポート',
  'command.links.export.description': 'このサーバーのすべての連携をCSVファイルで受け取ります',
  'command.privacy.name': 'プライバシー',
  'command.privacy.description': 'ここで自分がどう見えるか、ボットからメッセージが届くかを確認、変更します',
  'command.privacy.board.name': 'ランキング',
  'command.privacy.board.description': 'ランキングに自分を表示するかどうか。省略すると変わりません',
  'command.privacy.board.choice.hidden.name': '非表示',
  'command.privacy.board.choice.shown.name': '表示',
  'command.privacy.messages.name': 'メッセージ',
  'command.privacy.messages.description': 'ボットがダイレクトメッセージを送るかどうか。省略すると変わりません',
  'command.privacy.messages.choice.on.name': 'オン',
  'command.privacy.messages.choice.off.name': 'オフ',
  'command.fields.name': 'フィールド',
  'command.fields.description': 'コミュニティのポイントの種類を確認・変更し、既定のものを選びます',
  'command.fields.list.name': '一覧',
  'command.fields.list.description': 'コミュニティのフィールドを一覧表示します',
  'command.fields.create.name': '作成',
  'command.fields.create.description': 'コミュニティにフィールドを作成します',
  'command.fields.create.field.name': 'フィールド',
  'command.fields.create.field.description': 'みんなに表示される名前',
  'command.fields.create.type.name': '種類',
  'command.fields.create.type.description': '入れる値の種類。省略すると数値（ポイント）',
  'command.fields.create.type.choice.number.name': '数値',
  'command.fields.create.type.choice.text.name': 'テキスト',
  'command.fields.rename.name': '名前変更',
  'command.fields.rename.description': 'フィールドの名前を変更します。値はそのまま残ります',
  'command.fields.rename.field.name': 'フィールド',
  'command.fields.rename.field.description': 'フィールド',
  'command.fields.rename.name.name': '名前',
  'command.fields.rename.name.description': '新しい名前',
  'command.fields.delete.name': '削除',
  'command.fields.delete.description': 'フィールドを全員の値ごと削除します。先に影響範囲が表示されます',
  'command.fields.delete.field.name': 'フィールド',
  'command.fields.delete.field.description': 'フィールド',
  'command.fields.delete.confirm.name': '確認',
  'command.fields.delete.confirm.description': '今すぐ削除する場合は、フィールドの名前を入力',
  'command.fields.default.name': '既定',
  'command.fields.default.description': '指定がないときに使うフィールドを選びます',
  'command.fields.default.field.name': 'フィールド',
  'command.fields.default.field.description': 'フィールド',
  'command.badge.name': 'バッジ',
  'command.badge.description': 'コミュニティのバッジを付与したり外したりします',
  'command.badge.award.name': '付与',
  'command.badge.award.description': 'メンバーにバッジを付与します。XPやコインが付くこともあります',
  'command.badge.award.user.name': 'メンバー',
  'command.badge.award.user.description': 'メンバー',
  'command.badge.award.badge.name': 'バッジ',
  'command.badge.award.badge.description': 'バッジ',
  'command.badge.remove.name': '取り外し',
  'command.badge.remove.description': 'メンバーからバッジを外します',
  'command.badge.remove.user.name': 'メンバー',
  'command.badge.remove.user.description': 'メンバー',
  'command.badge.remove.badge.name': 'バッジ',
  'command.badge.remove.badge.description': 'バッジ',
  'command.badge.list.name': '一覧',
  'command.badge.list.description': 'コミュニティのバッジを一覧表示します',
  'command.leaderboard.name': 'ランキング',
  'command.leaderboard.description': 'このボットで最も多くポイントをもらった人を表示します',
  'command.leaderboard.field.name': 'フィールド',
  'command.leaderboard.field.description': 'ポイントの種類。省略するとサーバーの既定',
  'command.leaderboard.window.name': '期間',
  'command.leaderboard.window.description': 'いつから集計するか（サーバーのタイムゾーン）。省略すると全期間',
  'command.leaderboard.window.choice.all.name': '全期間',
  'command.leaderboard.window.choice.month.name': '今月',
  'command.leaderboard.window.choice.week.name': '今週（月曜から）',
  'command.leaderboard.window.choice.day.name': '今日',
  'command.balance.name': '残高',
  'command.balance.description': '自分または他のメンバーのポイントを表示します',
  'command.balance.user.name': 'メンバー',
  'command.balance.user.description': '誰のポイントか。省略すると自分',
  'command.balance.field.name': 'フィールド',
  'command.balance.field.description': 'ポイントの種類。省略するとサーバーの既定',
  'command.history.name': '履歴',
  'command.history.description': 'ポイントがいつ、誰によって、なぜ変わったかを表示します',
  'command.history.user.name': 'メンバー',
  'command.history.user.description': '誰の履歴か。省略すると自分（他のメンバーは「メッセージの管理」の権限が必要）',
  'command.history.field.name': 'フィールド',
  'command.history.field.description': 'ポイントの種類。省略するとサーバーの既定',
  'command.history.since.name': '期間',
  'command.history.since.description': 'どこまでさかのぼるか。12h、7d、2wなどの長さ、または2026-11-01のような日付',
  'command.history.by.name': '実行者',
  'command.history.by.description':
    '代わりに、このモデレーターが付与したものを表示（「メッセージの管理」の権限が必要）',
  'command.history.receipt.name': '受付番号',
  'command.history.receipt.description': '代わりに、1件の付与とその詳細を表示（「メッセージの管理」の権限が必要）',
};
