"""The fault table stands at the end of the test run."""

import pytest

from tests.faults.table import TABLE


@pytest.hookimpl
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if TABLE.rows:
        terminalreporter.section("fault table: fault, command (from 0) or damage, what is said")
        for line in TABLE.lines():
            terminalreporter.write_line(line)
