"""Docs cannot lie: every command, room and decision is documented, and README names no other."""

import re
from pathlib import Path

import pytest
import typer.main
from click import Group

from moteur.cli import app

ROOT = Path(__file__).parent.parent
ROOMS = sorted(p.parent.name for p in (ROOT / "moteur").glob("*/__init__.py"))


def commands() -> set[str]:
    found = set()
    root = typer.main.get_command(app)
    assert isinstance(root, Group)
    for name, command in root.commands.items():
        found |= (
            {f"{name} {sub}" for sub in command.commands} if isinstance(command, Group) else {name}
        )
    return found


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_has_a_line(command: str) -> None:
    assert f"`moteur {command}" in (ROOT / "docs" / "cli.md").read_text()


def test_readme_names_only_commands_that_exist() -> None:
    named = re.findall(r"\bmoteur ((?:ledger )?[a-z]+)\b", (ROOT / "README.md").read_text())
    code = set(re.findall(r"(?:^|[`/])moteur ((?:ledger )?[a-z]+)", (ROOT / "README.md").read_text(), re.M))
    assert named
    assert code <= commands()


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_has_a_page(room: str) -> None:
    assert len((ROOT / "docs" / f"{room}.md").read_text().splitlines()) > 3


def test_the_docs_are_all_listed() -> None:
    index = (ROOT / "docs" / "README.md").read_text()
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "README.md" or f"({page.name})" in index, page.name
