"""What the last page offers beside closing."""

TEXT: dict[str, str] = {
    "done_keys.export": "住民記録へ渡す",
    "done_keys.export_line": "F10：住民記録システムへ渡すファイルを作れます。",
}
