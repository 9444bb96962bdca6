"""The small open file beside the database: a lost or broken one is as at the first start."""

from pathlib import Path

import pytest

from hitomado.ports import OfficeIdentity
from hitomado.ui.appearance import Appearance, Mode
from hitomado.window_memory import NAME, remember, remembered
from hitomado.window_wiring import appearance, keep_appearance, keep_identity, office_identity

WHO = OfficeIdentity("ひとまど県ひとまど町", "999016", "窓口")


def test_one_value_is_kept_beside_the_others(tmp_path: Path) -> None:
    remember(tmp_path, mode="dark")
    remember(tmp_path, scale=125)
    assert remembered(tmp_path) == {"mode": "dark", "scale": 125}


@pytest.mark.parametrize("broken", ["", "{", "[]", "12", '{"mode": "pink", "scale": "x"}'])
def test_a_broken_file_is_as_at_the_first_start(own_home: Path, broken: str) -> None:
    own_home.mkdir(parents=True)
    (own_home / NAME).write_text(broken, encoding="utf-8")
    assert appearance() == Appearance()
    assert office_identity(practice=False) == OfficeIdentity("", "", "")


def test_the_look_comes_back(own_home: Path) -> None:
    del own_home
    wanted = Appearance(Mode.DARK, 150, "en")
    keep_appearance(wanted)
    assert appearance() == wanted


def test_the_database_stays_the_truth_of_whose_counter_this_is(own_home: Path) -> None:
    keep_identity(WHO)
    (own_home / NAME).unlink()
    assert office_identity(practice=False) == WHO
