"""Where a TOML file breaks off, for the words that name the line."""

import re
from tomllib import TOMLDecodeError
from typing import Final

_AT: Final = re.compile(r"at line (\d+)")


def syntax_line(text: str, error: TOMLDecodeError) -> int:
    """Return the line (from 1) of a syntax error; the file's last where none is told."""
    found = _AT.search(str(error))
    return int(found[1]) if found else text.count("\n") + 1
