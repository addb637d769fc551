"""The steps of the budget: amounts from the schedule and the estimates, and its papers."""

from moteur.budget.compose import compose
from moteur.budget.held import PINNABLE
from moteur.budget.model import Budget, Estimates
from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.schedule.model import Schedule, Terms

PDF = "application/pdf"


class BudgetWork(Part):
    """What a budget rests on."""

    schedule: Schedule
    terms: Terms
    estimates: Estimates
    language: str
    pins: tuple[Pin, ...] = ()


@step(
    "budget",
    makes=Budget,
    version=1,
    grain="production",
    reads=("schedule", "terms", "estimates", "production"),
    holds=PINNABLE,
)
def budget(work: BudgetWork, workspace: Workspace) -> Budget:
    """Put every amount under its account, with where it comes from."""
    return compose(work.schedule, work.terms, work.estimates, work.language, work.pins)


@budget.slices
def _slices(
    schedule: Schedule,
    terms: Terms,
    estimates: Estimates,
    production: Production,
    pins: tuple[Pin, ...] = (),
) -> dict[str, BudgetWork]:
    return {
        "": BudgetWork(
            schedule=schedule,
            terms=terms,
            estimates=estimates,
            language=production.language,
            pins=pins,
        )
    }


class BudgetPages(Part):
    """What the papers of a budget show."""

    title: str
    language: str
    paper: str
    budget: Budget


@step("budget_papers", makes=Paper, version=1, grain="production", reads=("budget", "production"))
def budget_papers(work: BudgetPages, workspace: Workspace) -> Paper:
    """Set the budget as a PDF, and as a workbook to go on working in."""
    from moteur.budget.formats import xlsx  # noqa: PLC0415 - slow to load
    from moteur.budget.reports import pages  # noqa: PLC0415

    pdf = pages.draw(work.budget, work.title, work.language, work.paper)
    book = xlsx.write(work.budget, work.title, work.language)
    return Paper(
        made={
            "budget.pdf": workspace.keep(pdf, PDF),
            "budget.xlsx": workspace.keep(book, xlsx.MEDIA_TYPE),
        }
    )


@budget_papers.slices
def _papers_slices(budget: Budget, production: Production) -> dict[str, BudgetPages]:
    paper = "letter" if production.currency in ("USD", "CAD", "MXN") else "a4"
    return {
        "": BudgetPages(
            title=production.title, language=production.language, paper=paper, budget=budget
        )
    }
