"""The papers: every amount is on them, nothing overlaps the frame, bytes repeat."""

import io

import pypdfium2
import pytest

from moteur.budget.compose import compose
from moteur.budget.model import Budget, Estimates
from moteur.budget.reports import pages
from moteur.budget.words import amount
from moteur.schedule.model import Costs

from ..film import ESTIMATES, SCHEDULE, TERMS, line


def text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return said.replace("\u00a0", " ").replace("\r\n", "\n")


def made(language: str = "en") -> Budget:
    return compose(SCHEDULE, TERMS, ESTIMATES, language)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_amount_and_its_origin_are_there(language: str) -> None:
    budget = made(language)
    said = text(pages.draw(budget, "Rain", language))
    assert f"{amount(budget.total, 'EUR', language)} EUR".replace("\u00a0", " ") in said
    for x in budget.lines:
        assert amount(x.amount, "EUR", language).replace("\u00a0", " ") in said
        assert x.source in said
    for category in budget.chart.categories:
        if any(x.account.startswith(category.number) for x in budget.lines):
            assert category.name_in(language) in said


def test_the_comparison_says_what_is_saved() -> None:
    said = text(pages.draw(made(), "Rain"))
    saved = 15600 + 950 + 2300
    assert f"{saved:,}.00 EUR less than “Script order” (3 shooting days instead of 5)" in said
    assert "broken: 1" in said


def test_bytes_repeat_and_sizes_differ() -> None:
    budget = made()
    letter = pages.draw(budget, "Rain", "en", "letter")
    assert letter == pages.draw(budget, "Rain", "en", "letter")
    page = pypdfium2.PdfDocument(io.BytesIO(letter))[0]
    assert page.get_size() == (612, 792)


def test_long_budgets_go_on_over_pages() -> None:
    lines = tuple(
        line("1120", f"Draft {n} of a very long story that is told again " * 4, 100_000_000_00,
             notes="a remark " * 60, source=f"budget.csv:{n}")
        for n in range(2, 122)
    )  # fmt: skip
    data = pages.draw(compose(SCHEDULE, TERMS, Estimates(currency="EUR", lines=lines)), "R" * 300)
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    assert len(document) > 8
    assert all(f"budget.csv:{n}" in text(data) for n in (2, 60, 121))
    assert "Writing (continued)" in text(data)


def test_an_empty_budget_says_so() -> None:
    bare = SCHEDULE.model_copy(
        update={"days": (), "engagements": (), "costs": Costs(), "others": ()}
    )
    said = text(pages.draw(compose(bare, TERMS, Estimates(currency="EUR")), "Rain", "fr"))
    assert "Aucun jour de tournage" in said
    assert "Ni plan chiffré ni lignes saisies." in said
