"""Docs cannot lie: every command, room and decision is documented, and README names no other."""

import re
from pathlib import Path

import pytest

from moteur.cli import app

ROOT = Path(__file__).parent.parent
ROOMS = sorted(p.parent.name for p in (ROOT / "moteur").glob("*/__init__.py"))


def commands() -> set[str]:
    """Return every command as it is typed, groups with their members."""
    found = {command.callback.__name__ for command in app.registered_commands if command.callback}
    for group in app.registered_groups:
        assert group.typer_instance is not None
        for command in group.typer_instance.registered_commands:
            found.add(f"{group.name} {command.name or command.callback.__name__}")  # type: ignore[union-attr]
    return found


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_has_a_line(command: str) -> None:
    assert f"`moteur {command}" in (ROOT / "docs" / "cli.md").read_text()


def test_readme_names_only_commands_that_exist() -> None:
    readme = (ROOT / "README.md").read_text()
    command = r"(?:^|[`/])moteur ((?:(?:ledger|script|schedule|shots|bench) )?[a-z]+)"
    named = set(re.findall(command, readme, re.MULTILINE))
    assert named
    assert named <= commands()


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_has_a_page(room: str) -> None:
    assert len((ROOT / "docs" / f"{room}.md").read_text().splitlines()) > 3


def test_the_docs_are_all_listed() -> None:
    index = (ROOT / "docs" / "README.md").read_text()
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "README.md" or f"({page.name})" in index, page.name
