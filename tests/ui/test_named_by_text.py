"""What is loaded by its name when it is first used is there under that name."""

import pytest

from hitomado.ui.play.stories import STORIES, script
from hitomado.ui.tools.menu import TOOLS, Tool


@pytest.mark.parametrize("story", STORIES)
def test_every_story_of_the_command_line_has_its_script(story: str) -> None:
    assert callable(script(story))


def test_without_a_name_the_first_story_is_played() -> None:
    assert script("") is script(STORIES[0])


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.code)
def test_every_tool_of_the_list_has_its_dialog(tool: Tool) -> None:
    assert callable(tool.makes)
