"""Cards and readers: why something stopped, what to do. `reason.<code>.title|what|remedy`."""

TEXT: dict[str, str] = {
    "reason.no_reader.title": "カードリーダーが見つかりません",
    "reason.no_reader.what": "このパソコンにカードリーダーがつながっていません。",
    "reason.no_reader.remedy": "リーダーのUSBケーブルを差し直してください。",
}
