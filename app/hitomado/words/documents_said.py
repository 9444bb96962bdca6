"""Facts about identity documents, as codes in a plan, said for the clerk."""

from hitomado.words import Words


def lacking_said(words: Words, lacking: str) -> str:
    """Say what would complete the documents.

    lacking: alternatives apart by blanks, their parts by dots (`a1 b1.photo`).
    """
    ways = (
        words("lacking.and").join(_part(words, p) for p in alternative.split("."))
        for alternative in lacking.split(" ")
    )
    return words("lacking.or").join(ways)


def _part(words: Words, part: str) -> str:
    if part[1:].isdigit():
        return words(f"lacking.{part[0]}", count=part[1:])
    return words(f"lacking.{part}")


def refused_said(words: Words, refused: str) -> str:
    """Say which documents do not count and why. refused: `kind:why`, apart by commas."""
    pairs = (each.partition(":") for each in refused.split(","))
    return words("document.list").join(
        words("refused.line", document=_kind(words, kind), why=words(f"refused.{why}"))
        for kind, _, why in pairs
    )


def counted_said(words: Words, counted: str) -> str:
    """Name the documents that count. counted: kinds, apart by commas."""
    return words("document.list").join(_kind(words, kind) for kind in counted.split(","))


def _kind(words: Words, kind: str) -> str:
    """Name a kind; what is in no list is named as the clerk wrote it."""
    key = f"identity.{kind}"
    return words(key) if key in words else kind
