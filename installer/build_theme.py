"""Make resources/theme/tokens.json out of the Digital Agency's design tokens.

Run by hand when the package has a newer version: `python3 installer/build_theme.py`.
Source: npm `@digital-go-jp/design-tokens` (MIT, デジタル庁), its CSS variables. Only what the
window uses is kept, under the names of what it is used *for*. The package says nothing about
spacing and about a dark scheme: spacing is the design system's grid of 8, and the dark scheme
picks other steps of the same colour scales; both scales' contrast is checked by test.
"""

import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@digital-go-jp/design-tokens"
VERSION = "1.1.9"
TARGET = Path(__file__).resolve().parents[1] / "resources" / "theme"

# what a colour is for: (light, dark); a name without "neutral-" is one of the primitive scales
COLOURS: dict[str, tuple[str, str]] = {
    "ground": ("solid-gray-50", "solid-gray-900"),
    "surface": ("white", "solid-gray-800"),
    "sunken": ("solid-gray-100", "solid-gray-700"),
    "hairline": ("solid-gray-300", "solid-gray-600"),
    "edge": ("solid-gray-600", "solid-gray-300"),
    "text": ("solid-gray-800", "white"),
    "text_soft": ("solid-gray-700", "solid-gray-200"),
    "action": ("blue-900", "blue-300"),
    "action_hover": ("blue-1000", "blue-200"),
    "action_pressed": ("blue-1200", "blue-100"),
    "on_action": ("white", "solid-gray-900"),
    "action_soft": ("blue-50", "blue-1200"),
    "success": ("green-800", "green-300"),
    "success_soft": ("green-50", "green-1200"),
    "info": ("light-blue-900", "light-blue-300"),
    "info_soft": ("light-blue-50", "light-blue-1200"),
    "warning": ("orange-900", "yellow-300"),
    "warning_soft": ("yellow-50", "orange-1200"),
    "error": ("red-900", "red-300"),
    "error_soft": ("red-50", "red-1200"),
    "practice": ("purple-800", "purple-200"),
    "practice_soft": ("purple-50", "purple-1200"),
    "focus_outer": ("black", "yellow-300"),
    "focus_inner": ("yellow-300", "black"),
}
SIZES = {"small": 16, "body": 18, "lead": 20, "heading": 24, "title": 28, "name": 36, "key": 32}
RADII = {"small": 4, "medium": 8, "large": 12}
SPACES = {"hair": 4, "half": 8, "one": 16, "one_half": 24, "two": 32}


def fetch(version: str) -> dict[str, bytes]:
    """Files of the package by name inside it, brought by the ordinary npm client."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", f"{PACKAGE}@{version}"], cwd=folder, check=True)
        (packed,) = Path(folder).glob("*.tgz")
        with tarfile.open(fileobj=io.BytesIO(packed.read_bytes())) as archive:
            return {
                member.name: opened.read()
                for member in archive
                if (opened := archive.extractfile(member)) is not None
            }


def variables(css: str) -> dict[str, str]:
    """CSS custom properties of the package's `:root`, without the leading dashes."""
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", css))


def colour(found: dict[str, str], name: str) -> str:
    """One colour of the package as #rrggbb. Raises KeyError when the package dropped it."""
    family = "neutral" if name.startswith(("solid-gray", "white", "black")) else "primitive"
    return found[f"color-{family}-{name}"]


def pixels(found: dict[str, str], name: str) -> int:
    """One length of the package, given there in rem of 16 pixels."""
    return round(float(found[name].removesuffix("rem")) * 16)


def tokens(found: dict[str, str]) -> dict[str, object]:
    """The data file's content."""
    return {
        "source": {"package": PACKAGE, "version": VERSION, "licence": "MIT, LICENSE-design-tokens"},
        "light": {role: colour(found, pair[0]) for role, pair in COLOURS.items()},
        "dark": {role: colour(found, pair[1]) for role, pair in COLOURS.items()},
        "sizes": {role: pixels(found, f"font-size-{size}") for role, size in SIZES.items()},
        "radii": {role: pixels(found, f"border-radius-{size}") for role, size in RADII.items()},
        "spaces": SPACES,
    }


def main() -> int:
    files = fetch(VERSION)
    found = variables(files["package/dist/tokens.css"].decode())
    TARGET.mkdir(parents=True, exist_ok=True)
    text = json.dumps(tokens(found), indent=1, ensure_ascii=False) + "\n"
    (TARGET / "tokens.json").write_text(text, encoding="utf-8")
    (TARGET / "LICENSE-design-tokens").write_bytes(files["package/LICENSE"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
