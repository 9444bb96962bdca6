"""データベースと住民データの取込み・検索. `reason.<code>.title|what|remedy`, `register.<what>`."""

TEXT: dict[str, str] = {
    "reason.store_locked.title": "データベースが使用中です",
    "reason.store_locked.what": "ほかのプログラムがデータベースに書き込んでいます。",
    "reason.store_locked.remedy": "取込みなどが終わるのを待って、もう一度お試しください。",
    "reason.store_has_window.title": "ひとまどは、もう開いています",
    "reason.store_has_window.what": "このパソコンでは、画面を一つだけ開けます。",
    "reason.store_has_window.remedy": (
        "開いている画面をお使いください。見当たらないときは、ほかの利用者がこのパソコンで"
        "開いたままになっていないかを確かめてください。"
    ),
    "reason.store_wrong_key.title": "データベースの鍵が合いません",
    "reason.store_wrong_key.what": "このパソコンに保存された鍵では、データベースを開けません。",
    "reason.store_wrong_key.remedy": (
        "データだけを別のパソコンから移した場合は、鍵も必要です。システム担当へ連絡してください。"
    ),
    "reason.store_newer.title": "新しい版のデータベースです",
    "reason.store_newer.what": "このデータベースは、より新しい版のプログラムが使っています。",
    "reason.store_newer.remedy": "プログラムを新しい版に更新してください。データはそのままです。",
    "reason.store_damaged.title": "データベースが壊れています",
    "reason.store_damaged.what": "データベースのファイルを正しく読めません。",
    "reason.store_damaged.remedy": (
        "ファイルには触れず、システム担当へ連絡し、控えから戻してください。"
    ),
    "reason.store_disk.title": "ディスクに書き込めません",
    "reason.store_disk.what": "空き容量が足りないか、保存先のフォルダーを使えません。",
    "reason.store_disk.remedy": "空き容量と保存先を確かめて、もう一度お試しください。",
    "reason.chain_broken.title": "記録のつながりが合いません",
    "reason.chain_broken.what": "業務の記録が、前回書いたところから続いていません。",
    "reason.chain_broken.remedy": (
        "入力を続けず、システム担当へ連絡してください。古い控えに戻した後は、開き直してください。"
    ),
    "reason.cancelled.title": "中止しました",
    "reason.cancelled.what": "何も変わっていません。",
    "reason.cancelled.remedy": "もう一度行うときは、最初から始めてください。",
    "reason.no_register.title": "住民データがありません",
    "reason.no_register.what": "このパソコンには、まだ住民データが取り込まれていません。",
    "reason.no_register.remedy": "住民データのファイルを取り込んでください。",
    "register.progress": "{count:,}人",
    "register.imported": "{people:,}人の住民データを取り込みました（{source}、{as_of}現在）。",
    "register.dropped": "読まなかった列：{columns}",
    "register.flags_unknown": (
        "支援措置の列がないため、全員を「未確認」として扱います。住所は一人ずつ確認してから表示します。"
    ),
    "register.reject": "{line}行目「{column}」：{why}",
    "register.rejects_left_out": "{count}行を除いて取り込みました。",
    "register.rejects_choice": (
        "ほかの行だけを取り込むには、--accept-rejects を付けて実行してください。"
    ),
    "register.dated_ahead": (
        "ファイルの日時が未来のため、取り込んだ日時を「現在」の日時としました。"
        "このパソコンの時計を確かめてください。"
    ),
    "visit.in_work": "【受付中】",
    "visit.unreadable": "{day}　記録を読み取れない受付（システム担当へ連絡してください）",
    "register.age": "住民データ：{as_of}現在、{people:,}人",
    "register.found": "{ref}  {name}  {kana}  {birth}  {address}",
    "register.nobody": "該当する人がいません。",
    "register.confirm_first": "（住所は確認後に表示）",
    "register.closed": "（表示できません）",
    "register.state.non_resident": "住登外",
    "register.state.moved_out": "転出",
    "register.state.deceased": "死亡",
    "register.state.erased": "消除",
}
