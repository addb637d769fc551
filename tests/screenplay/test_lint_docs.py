import re
from pathlib import Path

from moteur.screenplay.lint import RULES

PAGE = Path(__file__).parents[2] / "docs" / "lint.md"


def test_every_rule_is_documented() -> None:
    named = re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(encoding="utf-8"), re.M)
    assert named == [rule.name for rule in RULES]


def test_what_is_mended_is_said() -> None:
    rows = PAGE.read_text(encoding="utf-8").splitlines()
    mended = {row.split("`")[1] for row in rows if row.startswith("| `") and "| yes |" in row}
    assert mended == {
        "heading-dot", "heading-case", "heading-joined", "heading-close", "cue-joined",
        "cue-case", "cue-parenthesis", "parenthetical-open", "transition-plain",
        "space-double", "tab-inside",
    }  # fmt: skip
