"""UUID version 7: ids that sort by the time they were made (RFC 9562, 5.7)."""

import secrets
from datetime import datetime
from uuid import UUID


def uuid7(at: datetime) -> str:
    """Return a new id for an aware moment: 48 bits of milliseconds, 74 random ones."""
    value = (int(at.timestamp() * 1000) & (1 << 48) - 1) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(UUID(int=value))
