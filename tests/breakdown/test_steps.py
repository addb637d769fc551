"""The steps of the breakdown, run as the studio runs them."""

from pathlib import Path

from moteur.breakdown import steps
from moteur.breakdown.model import Breakdown, Time
from moteur.film.document import Blob, canonical, digest
from moteur.film.production import Production
from moteur.screenplay.model import Screenplay

from .film import pages, scene, script, short_film

RAIN = Production(title="Rain", episodes={"e01": "script/rain.fountain"})


class Bench:
    """A workspace that keeps bytes in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.folder, self.threads = Path(), 1

    def progress(self, done: float) -> None: ...

    def keep(self, file: Path | bytes, media_type: str) -> Blob:
        assert isinstance(file, bytes)
        self.kept[digest(file)] = file
        return Blob(sha256=digest(file), media_type=media_type, size=len(file))

    def path(self, blob: Blob) -> Path:
        raise AssertionError


def made(screenplay: Screenplay) -> Breakdown:
    laid_out = pages(screenplay)
    given = {"screenplay": screenplay, "pages": laid_out, "production": RAIN}
    work = steps.breakdown.slices_of(**given)
    parts = {id_: steps.breakdown.work(slice_, Bench()) for id_, slice_ in work.items()}
    result = steps.breakdown.gather_of(parts, **given)
    assert isinstance(result, Breakdown)
    return result


def test_a_short_film_is_broken_down():
    street, kitchen, later, roof = made(short_film()).sheets
    assert (street.set, street.setting, street.time) == ("STREET", "EXT", Time.NIGHT)
    assert street.cast == ("MAYA",)
    assert {(t.category, t.name, t.element, t.origin.value) for t in street.tags} == {
        ("cast", "MAYA", "s1.2", "cue"),
        ("cast", "TOMAS", "s1.4", "cue"),
        ("minors", "MAYA", "s1.2", "cue"),
        ("animals", "dog", "s1.1", "lexicon"),
        ("vehicles", "taxi", "s1.1", "lexicon"),
        ("special_effects", "rain", "s1.1", "lexicon"),
    }
    assert {t.evidence for t in street.tags} == {"MAYA", "TOMAS", "a DOG", "A taxi", "Rain"}
    assert kitchen.time is Time.NIGHT
    assert (kitchen.cast, kitchen.silent) == (("ANA",), ("TOMAS",))
    assert later.set == kitchen.set
    assert later.cast == ("TOMAS", "ANA")
    assert roof.silent == ()
    assert ("special_effects", "wall collapse") in {(t.category, t.name) for t in roof.tags}
    assert (street.carried, street.guessed) == (False, False)
    assert (kitchen.carried, later.place) == (True, "ANA'S FLAT")
    assert [s.page for s in (street, kitchen, later, roof)] == ["1", "1", "2", "2"]


def test_an_edit_in_one_scene_changes_no_other_slice():
    film = short_film()
    edited = script(
        film.scenes[0],
        scene("2", "INT", "KITCHEN, ANA'S FLAT", "CONTINUOUS", ("ANA", "Nothing."), ("ZOE", "No.")),
        *film.scenes[2:],
    )
    before = steps.breakdown.slices_of(screenplay=film, pages=pages(film), production=RAIN)
    after = steps.breakdown.slices_of(screenplay=edited, pages=pages(edited), production=RAIN)
    assert [i for i in before if canonical(before[i]) != canonical(after[i])] == ["s2"]


def test_pages_move_without_a_new_breakdown():
    film = short_film()
    longer = pages(film)
    longer = longer.model_copy(
        update={
            "extents": {k: e.model_copy(update={"page": "9"}) for k, e in longer.extents.items()}
        }
    )
    before = steps.breakdown.slices_of(screenplay=film, pages=pages(film), production=RAIN)
    assert before == steps.breakdown.slices_of(screenplay=film, pages=longer, production=RAIN)


def test_omitted_scenes_have_no_sheet():
    film = short_film()
    gone = film.scenes[1].model_copy(update={"omitted": True, "elements": ()})
    cut = film.model_copy(update={"scenes": (film.scenes[0], gone, *film.scenes[2:])})
    assert [s.number for s in made(cut).sheets] == ["1", "3", "4"]


def test_the_pages_are_a_pdf_and_repeatable():
    for film in (short_film(), script()):
        work = steps.breakdown_sheets.slices_of(
            breakdown=made(film), production=RAIN, screenplay=film
        )
        first, second = Bench(), Bench()
        paper = steps.breakdown_sheets.work(work[""], first)
        assert paper == steps.breakdown_sheets.work(work[""], second)
        kept = {path: first.kept[blob.sha256] for path, blob in paper.made.items()}
        assert kept["breakdown.pdf"].startswith(b"%PDF-")
        assert kept["breakdown.xlsx"].startswith(b"PK")
        assert kept["breakdown.csv"].startswith(b"\xef\xbb\xbfscene,")
