"""The list of tools beside a visit."""

TEXT: dict[str, str] = {
    "tool.title": "Tools of the counter",
    "tool.none": "There is no tool to use now.",
    "tool.hint": "Choose with the arrows, open with Enter, close with Esc.",
}
