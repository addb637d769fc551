"""The papers of the schedule: boards, lists, call sheets and calendars, as files for people."""

from collections.abc import Mapping

from pydantic import Field

from moteur.breakdown.model import Breakdown, Sheet
from moteur.film.document import Blob, Part
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.schedule.model import Boards, Schedule, Terms

PDF, CSV, ICS = "application/pdf", "text/csv", "text/calendar"


class Pages(Part):
    """What the papers show: titles in the production's language, on its paper."""

    title: str
    language: str
    size: str
    schedule: Schedule
    boards: Boards = Boards()
    terms: Terms | None = None
    sheets: dict[str, Sheet] = Field({})

    @property
    def wide(self) -> str:
        """Return the paper on its side."""
        return f"{self.size}-landscape"


def _pages(schedule: Schedule, production: Production) -> Pages:
    size = "letter" if production.currency in ("USD", "CAD", "MXN") else "a4"
    return Pages(title=production.title, language=production.language, size=size, schedule=schedule)


def _sheets(breakdown: Mapping[str, Breakdown]) -> dict[str, Sheet]:
    return {f"{e}/{sheet.scene}": sheet for e, one in breakdown.items() for sheet in one.sheets}


@step(
    "stripboard",
    makes=Paper,
    version=2,
    grain="production",
    reads=("schedule", "boards", "production"),
)
def stripboard(work: Pages, workspace: Workspace) -> Paper:
    """Set the strip board, and boards side by side; as a spreadsheet that can be re-ordered."""
    from moteur.schedule.formats import board, xlsx  # noqa: PLC0415 - slow to load
    from moteur.schedule.reports import boards, stripboard  # noqa: PLC0415

    said = (work.schedule, work.title, work.language)
    pdf = stripboard.draw(*said, work.wide)
    made = {
        "stripboard.pdf": workspace.keep(pdf, PDF),
        "stripboard.xlsx": workspace.keep(xlsx.stripboard(*said), xlsx.XLSX),
        "stripboard.csv": workspace.keep(board.csv(work.schedule, work.language), CSV),
    }
    if work.boards.alternatives:
        several = [("A", work.schedule)]
        several += [(one.title, one.schedule) for one in work.boards.alternatives]
        beside = boards.draw(several, work.title, work.language, work.wide)
        made["boards.pdf"] = workspace.keep(beside, PDF)
    return Paper(made=made)


@stripboard.slices
def _stripboard_slices(
    schedule: Schedule, boards: Boards, production: Production
) -> dict[str, Pages]:
    return {"": _pages(schedule, production).model_copy(update={"boards": boards})}


@step(
    "shooting_schedule",
    makes=Paper,
    version=1,
    grain="production",
    reads=("schedule", "breakdown", "production"),
)
def shooting_schedule(work: Pages, workspace: Workspace) -> Paper:
    """Set the one-liner, the shooting schedule and the day out of days, each as a sheet too."""
    from moteur.schedule.formats import xlsx  # noqa: PLC0415 - slow to load
    from moteur.schedule.reports import oneliner, outofdays, shooting  # noqa: PLC0415

    one, title, language, sheets = work.schedule, work.title, work.language, work.sheets
    pdfs = {
        "one-liner": oneliner.draw(one, title, language, work.wide),
        "shooting-schedule": shooting.draw(one, sheets, title, language, work.size),
        "day-out-of-days": outofdays.draw(one, title, language, work.wide, sheets),
    }
    books = {
        "one-liner": xlsx.one_liner(one, title, language),
        "shooting-schedule": xlsx.shooting_schedule(one, sheets, title, language),
        "day-out-of-days": xlsx.out_of_days(one, title, language, sheets),
    }
    made: dict[str, Blob] = {}
    for name, pdf in pdfs.items():
        made[f"{name}.pdf"] = workspace.keep(pdf, PDF)
        made[f"{name}.xlsx"] = workspace.keep(books[name], xlsx.XLSX)
    return Paper(made=made)


@shooting_schedule.slices
def _shooting_slices(
    schedule: Schedule, breakdown: dict[str, Breakdown], production: Production
) -> dict[str, Pages]:
    return {"": _pages(schedule, production).model_copy(update={"sheets": _sheets(breakdown)})}


@step(
    "call_sheets",
    makes=Paper,
    version=2,
    grain="production",
    reads=("schedule", "breakdown", "terms", "production"),
)
def call_sheets(work: Pages, workspace: Workspace) -> Paper:
    """Set a call sheet for each unit's day, all in a workbook, and everybody's calendar."""
    from moteur.schedule.formats import ics, xlsx  # noqa: PLC0415 - slow to load
    from moteur.schedule.reports import callsheet  # noqa: PLC0415

    assert work.terms is not None
    made: dict[str, Blob] = {}
    said = (work.terms, work.sheets, work.title, work.language)
    for at, day in enumerate(work.schedule.days):
        unit = f"-{day.unit}" if day.unit else ""
        pdf = callsheet.draw(work.schedule, at, *said, work.size)
        made[f"call-sheets/day-{day.number:02d}{unit}.pdf"] = workspace.keep(pdf, PDF)
    if work.schedule.days:
        whole = callsheet.draw_all(work.schedule, *said, work.size)
        made["call-sheets/all.pdf"] = workspace.keep(whole, PDF)
        book = xlsx.call_sheets(work.schedule, *said)
        made["call-sheets/call-sheets.xlsx"] = workspace.keep(book, xlsx.XLSX)
    dated = ics.calendars(work.schedule, work.terms, title=work.title, language=work.language)
    for name, data in dated.items():
        made[f"calendars/{name}"] = workspace.keep(data, ICS)
    return Paper(made=made)


@call_sheets.slices
def _call_slices(
    schedule: Schedule,
    breakdown: dict[str, Breakdown],
    terms: Terms,
    production: Production,
) -> dict[str, Pages]:
    more = {"sheets": _sheets(breakdown), "terms": terms}
    return {"": _pages(schedule, production).model_copy(update=more)}
