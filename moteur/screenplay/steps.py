"""Steps of the script department: pages, the script as a PDF, an editor's findings."""

from typing import Literal

from moteur.film.document import Part
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.running import Running
from moteur.film.step import Workspace, step
from moteur.screenplay import lint, source
from moteur.screenplay.formats import pdf
from moteur.screenplay.layout import lay_out
from moteur.screenplay.lint.finding import Findings
from moteur.screenplay.model import (
    Change,
    Element,
    Lock,
    Pages,
    Revision,
    Scene,
    Screenplay,
    TitleField,
    title_of,
)

FOUNTAIN = "text/plain"


class Text(Part):
    """What the paginator reads: the script, not where it stood in a file, and the factors."""

    paper: Literal["letter", "a4"]
    language: str
    title_page: tuple[TitleField, ...]
    opening: tuple[Element, ...]
    scenes: tuple[Scene, ...]
    spaces: dict[str, int]
    lock: Lock | None
    revisions: tuple[Revision, ...]
    changes: tuple[Change, ...]
    running: Running


@step("pages", makes=Pages, version=2, reads=("screenplay", "production"))
def pages(text: Text, workspace: Workspace) -> Pages:
    """Lay the script out in pages: Letter in English, A4 elsewhere, or as it was locked."""
    screenplay = Screenplay(
        language=text.language,
        title_page=text.title_page,
        opening=text.opening,
        scenes=text.scenes,
        spaces=text.spaces,
        lock=text.lock,
        revisions=text.revisions,
        changes=text.changes,
    )
    return lay_out(screenplay, text.paper, text.running)


@pages.slices
def _(screenplay: Screenplay, production: Production) -> dict[str, Text]:
    return {
        "": Text(
            paper=paper_of(screenplay),
            language=screenplay.language,
            title_page=screenplay.title_page,
            opening=screenplay.opening,
            scenes=screenplay.scenes,
            spaces=screenplay.spaces,
            lock=screenplay.lock,
            revisions=screenplay.revisions,
            changes=screenplay.changes,
            running=production.running,
        )
    }


def paper_of(screenplay: Screenplay) -> Literal["letter", "a4"]:
    """Return the paper of a script: as it was locked, else Letter in English, A4 elsewhere."""
    if screenplay.lock:
        return screenplay.lock.paper
    return "letter" if screenplay.language.lower().startswith("en") else "a4"


class Reading(Part):
    """What an editor reads: the script, and the writer's own file of it."""

    screenplay: Screenplay


@step("script_check", makes=Findings, version=1, reads=("screenplay",))
def script_check(work: Reading, workspace: Workspace) -> Findings:
    """Read the script as an editor does."""
    blob = work.screenplay.source
    text = ""
    if blob is not None and blob.media_type == FOUNTAIN:
        text = source.decode(workspace.path(blob).read_bytes())
    return Findings(findings=lint.check(work.screenplay, text))


@script_check.slices
def _(screenplay: Screenplay) -> dict[str, Reading]:
    return {"": Reading(screenplay=screenplay)}


@step("script_pdf", makes=Paper, version=2, reads=("pages",))
def script_pdf(pages: Pages, workspace: Workspace) -> Paper:
    """Print the pages."""
    data = pdf.write(pages, title_of(pages.title_page) or "Screenplay")
    return Paper(made={"script.pdf": workspace.keep(data, "application/pdf")})


@script_pdf.slices
def _(pages: Pages) -> dict[str, Pages]:
    return {"": pages}
