from dataclasses import dataclass
from pathlib import Path

from moteur.film.document import Blob, digest
from moteur.film.production import Production
from moteur.film.running import Running
from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import lay_out
from moteur.screenplay.locking import lock
from moteur.screenplay.model import Pages, Screenplay, title_of
from moteur.screenplay.steps import pages, script_pdf

FILM = Production(title="Two Cups", episodes={})
TEXT = "Title: *Two Cups*\n\nINT. KITCHEN - DAY\n\nAna waits.\n"


@dataclass
class Desk:
    """A workspace in memory."""

    folder: Path = Path()
    threads: int = 1
    kept: bytes = b""

    def progress(self, done: float) -> None:
        assert 0 <= done <= 1

    def keep(self, file: Path | bytes, media_type: str) -> Blob:
        self.kept = file.read_bytes() if isinstance(file, Path) else file
        return Blob(sha256=digest(self.kept), media_type=media_type, size=len(self.kept))

    def path(self, blob: Blob) -> Path:
        return self.folder / blob.sha256


def made(screenplay: Screenplay) -> Pages:
    result = pages.work(pages.slices_of(screenplay=screenplay, production=FILM)[""], Desk())
    assert isinstance(result, Pages)
    return result


def test_where_the_file_has_its_lines_changes_no_key() -> None:
    one, other = fountain.read(TEXT), fountain.read(TEXT.replace("*\n", "*\n\n\n"))
    assert one.positions != other.positions
    keys = [pages.key(pages.slices_of(screenplay=s, production=FILM)[""]) for s in (one, other)]
    assert keys[0] == keys[1]


def test_paper_follows_the_language() -> None:
    assert made(fountain.read(TEXT)).paper == "letter"
    assert made(fountain.read(TEXT, "fr")).paper == "a4"


def test_the_script_is_printed() -> None:
    desk = Desk()
    laid_out = made(fountain.read(TEXT))
    paper = script_pdf.work(script_pdf.slices_of(pages=laid_out)[""], desk)
    assert list(paper.files()) == ["script.pdf"]
    assert desk.kept.startswith(b"%PDF")
    assert title_of(laid_out.title_page) == "Two Cups"


def test_the_production_says_how_long_words_take() -> None:
    screenplay = fountain.read(TEXT)
    slow = FILM.model_copy(update={"running": Running(factor=10)})
    for production, expected in ((FILM, (2, 5)), (slow, (20, 50))):
        found = pages.work(
            pages.slices_of(screenplay=screenplay, production=production)[""], Desk()
        )
        assert isinstance(found, Pages)
        assert found.extents["s1"].seconds == expected


def test_a_locked_script_keeps_its_paper() -> None:
    screenplay = fountain.read(TEXT)
    locked = lock(screenplay, lay_out(screenplay, "a4"))
    assert made(locked).paper == "a4"
