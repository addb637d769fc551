"""The page cannot lie: every account, column, key and figure stands on it."""

from pathlib import Path

from moteur.budget import chart
from moteur.budget.figures import OF_THE_SCHEDULE
from moteur.budget.formats import estimates, settings
from moteur.schedule.formats import terms as reading

PAGE = (Path(__file__).parents[2] / "docs" / "budget.md").read_text(encoding="utf-8")


def test_the_page_is_whole() -> None:
    for account in chart.standard().accounts:
        feeds = ", ".join(f"`{feed}`" for feed in account.feeds)
        assert f"| {account.number} | {account.en} | {account.fr} | {feeds} |" in PAGE
    for name in (*estimates.LINES, *estimates.FRINGES, *OF_THE_SCHEDULE):
        assert f"`{name}`" in PAGE, name
    for keys in settings.KEYS.values():
        assert all(f"\n{key} = " in PAGE for key in keys if key != "text")


def test_the_settings_on_the_page_are_read(tmp_path: Path) -> None:
    text = PAGE.split("```toml\n")[1].split("```")[0]
    (tmp_path / "budget.toml").write_text(text, encoding="utf-8")
    made = estimates.read(tmp_path, "EUR")
    assert (made.globals[0].name, made.accounts[0].fr) == ("prep_weeks", "Marionnettes")
    assert made.percentages[0].of == ("2*", "3*")


def test_the_example_is_read() -> None:
    terms = Path(__file__).parents[2] / "examples" / "eleventh-floor" / "terms"
    made = estimates.read(terms, "EUR", reading.read(terms, "EUR").exchange)
    assert len(made.lines) > 30
    assert {line.currency for line in made.lines} == {"EUR", "GBP"}
    assert {line.fringe for line in made.lines} >= {"crew", "performer", "author", "none"}
