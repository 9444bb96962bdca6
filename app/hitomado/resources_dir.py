"""Where the shipped data files stand: beside the sources, or inside the installed package."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder `resources/` of the checkout, or its copy in the wheel."""
    packaged = Path(__file__).parent / "_resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "resources"
