"""Journal lines with their payloads parsed."""

import json
from collections.abc import Iterable, Iterator

from hitomado.core.journal import Entry


def told(entries: Iterable[Entry]) -> Iterator[tuple[Entry, object]]:
    """Give each line its payload; an erased payload tells nothing any more and is left out."""
    for entry in entries:
        if entry.payload is not None:
            yield entry, json.loads(entry.payload.body)
