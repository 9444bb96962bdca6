"""What the wheel carries: the program and, beside it, its resources."""

import tomllib
from pathlib import Path

from hitomado import resources_dir

ROOT = Path(__file__).parents[2]


def test_the_wheel_puts_the_resources_where_the_program_looks_for_them() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"][
        "build"
    ]["targets"]["wheel"]
    (package,) = wheel["packages"]
    source = Path(resources_dir.__file__).read_text(encoding="utf-8")
    assert ROOT / package == Path(resources_dir.__file__).parent
    ((folder, inside),) = wheel["force-include"].items()
    assert resources_dir.resources() == ROOT / folder
    assert inside.split("/")[0] == Path(package).name
    assert f'"{inside.split("/")[1]}"' in source
