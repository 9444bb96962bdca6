"""Make resources/calendar/holidays.tsv out of the `holidays` library.

Run by hand when the library has a newer version: `python installer/build_holidays.py`. At run
time the library is not loaded: it brings the calendars of all countries at once and takes as long
as all the rest of the program's start.
"""

from importlib.metadata import version
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "calendar" / "holidays.tsv"
YEARS = range(2016, 2100)  # the library knows no later year; 山の日 began with 2016
HEADER = """\
# Holidays of 国民の祝日に関する法律, observed days and days between included: date, name.
# Made by installer/build_holidays.py with holidays {version} (MIT, https://github.com/vacanza/holidays).
# The days of the equinoxes become final with the 暦要項 of February the year before.
"""


def build() -> str:
    """Return the file's text."""
    import holidays

    days = holidays.country_holidays("JP", years=YEARS, language="ja")
    lines = (f"{day.isoformat()}\t{name}\n" for day, name in sorted(days.items()))
    return HEADER.format(version=version("holidays")) + "".join(lines)


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(build(), encoding="utf-8")
