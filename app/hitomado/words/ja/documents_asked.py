"""Which documents were shown."""

TEXT: dict[str, str] = {
    "documents_asked.read": "{title}（読み取ったカードは入れてあります）",
    "documents_asked.more": "ほかの書類",
}
