import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.screenplay.emphasis import plain
from moteur.screenplay.formats import fountain, pdf, typeset
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Change, Kind, Revision, Screenplay
from tests.screenplay.typesetter import FINAL, STYLES, Item, Press

KINDS = {
    Kind.ACTION: "action", Kind.CHARACTER: "cue", Kind.PARENTHETICAL: "aside",
    Kind.DIALOGUE: "words", Kind.TRANSITION: "right", Kind.CENTERED: "middle",
}  # fmt: skip

SCENES: list[Item] = [
    ("action", "FADE IN:"),
    ("heading", "EXT. LONG PIER - DAWN"),
    ("action", "Planks, gulls, a rope that nobody has coiled. ADA (60) walks out with a bucket in "
     "each hand and does not look at the water, which is very still today."),
    ("action", "At the end of the pier a boy fishes. TOM (11), cap over his ears."),
    ("cue", "ADA"),
    ("words", "You were here yesterday, and the day before that, and I have not seen one fish."),
    ("cue", "TOM"),
    ("aside", "(without turning)"),
    ("words", "There was one."),
    ("aside", "(he measures it, a hand's breadth, then two)"),
    ("words", "It got away."),
    ("action", "She sets the buckets down."),
    ("cue", "ADA (CONT'D)"),
    ("words", "They do."),
    ("right", "CUT TO:"),
    ("heading", "INT. NET LOFT, ABOVE THE PIER - CONTINUOUS"),
    ("middle", "PART TWO"),
    ("action", "Nets hang from the beams like weather."),
    ("cue", "RADIO (V.O.)"),
    ("words", "Gale warning. Gale warning."),
    ("omitted", "OMITTED"),
    ("heading", "EXT. HARBOUR - NIGHT"),
    ("action", "Rain."),
    ("right", "FADE OUT."),
]  # fmt: skip
FRENCH: list[Item] = [
    ("heading", "INT. CUISINE - JOUR"),
    ("action", "Élodie pèse la farine. La balance ment, comme d'habitude, et personne ne le dit."),
    ("cue", "ÉLODIE (OFF)"),
    ("words", "Déjà ? Il n'est pas huit heures, et tu as mis ton manteau d'été."),
    ("heading", "EXT. RUE DES LILAS - NUIT"),
    ("action", "Personne."),
]  # fmt: skip


def read(items: list[Item], style: str = "final", **more: object) -> Screenplay:
    return typeset.read(Press(STYLES[style], **more).print(items), "a.pdf")  # type: ignore[arg-type]


def items(screenplay: Screenplay) -> list[Item]:
    """Return a screenplay as what a typesetter is given."""
    found: list[Item] = [(KINDS[e.kind], plain(e.text)) for e in screenplay.opening]
    for scene in screenplay.scenes:
        found.append(("omitted" if scene.omitted else "heading", plain(scene.heading.text)))
        for element in scene.elements:
            text = plain(element.text)
            found.append((KINDS[element.kind], f"({text})" if element.kind is Kind.PARENTHETICAL
                          else text))  # fmt: skip
    return found


def filler(count: int) -> list[Item]:
    return [
        item
        for n in range(count)
        for item in (
            (
                "action",
                f"Wave {n} comes {'over ' * (n % 5)}{chr(97 + n % 26)} stones and does not wait.",
            ),
            ("cue", "ADA"),
            ("words", f"That makes {n}."),
        )
    ]


@pytest.mark.parametrize("style", STYLES)
def test_margins_of_other_programs(style: str) -> None:
    assert items(read(SCENES, style)) == SCENES


@pytest.mark.parametrize("style", STYLES)
def test_many_pages_lose_their_furniture(style: str) -> None:
    script = [*SCENES, ("heading", "EXT. STONES - DAY"), *filler(60), *SCENES[1:]]
    found = items(read(script, style))
    assert found == script


@pytest.mark.parametrize("style", ["european", "spanish"])
def test_other_languages(style: str) -> None:
    screenplay = read([*FRENCH, *filler(30)], style)
    assert screenplay.language == "fr"
    assert items(screenplay) == [*FRENCH, *filler(30)]


def test_numbers_in_both_margins_are_the_scenes() -> None:
    screenplay = read(SCENES)
    assert [scene.number for scene in screenplay.scenes] == ["1", "2", "3", "4"]
    assert screenplay.numbered == ("s1", "s2", "s3", "s4")
    assert [scene.omitted for scene in screenplay.scenes] == [False, False, True, False]
    assert read(SCENES, "highland").numbered == ()


def test_omitted_numbers_are_told_one_by_one() -> None:
    press = Press(FINAL)
    script = SCENES[:3]
    press.scene = "1"
    press.set_heading("INT. A - DAY")
    press.set_action("Nothing happens here, twice.")
    press.scene = "2-4"
    press.set_heading("OMITTED")
    press.scene = "5A"
    press.set_heading("INT. B - DAY")
    press.set_action("And again.")
    screenplay = typeset.read(press.print([]), "a.pdf")
    assert [scene.number for scene in screenplay.scenes] == ["1", "2", "3", "4", "5A"]
    assert [scene.omitted for scene in screenplay.scenes] == [False, True, True, True, False]
    assert script


LONG = " ".join(f"Sentence {n} of a very long speech goes on and on." for n in range(60))


@pytest.mark.parametrize("style", ["final", "european", "spanish", "small"])
def test_speeches_over_pages_are_whole(style: str) -> None:
    script = [("heading", "INT. HALL - DAY"), *filler(6), ("cue", "TOM"), ("words", LONG),
              ("action", "He sits.")]  # fmt: skip
    assert items(read(script, style)) == script


def test_speeches_without_more_are_whole() -> None:
    from dataclasses import replace

    script = [("heading", "INT. HALL - DAY"), *filler(6), ("cue", "TOM"), ("words", LONG)]
    for style in (replace(FINAL, more=""), replace(FINAL, again=""), replace(FINAL, more="",
                  again="")):  # fmt: skip
        assert items(typeset.read(Press(style).print(script), "a.pdf")) == script


def test_action_over_a_page_is_whole() -> None:
    words = " ".join(f"and wave {n} comes in over the stones" for n in range(120))
    script = [("heading", "EXT. STONES - DAY"), ("action", words)]
    assert items(read(script)) == script


def test_stars_are_changes_of_the_colour_that_the_head_names() -> None:
    from dataclasses import replace

    style = replace(FINAL, header="THE LONG PIER   Blue Revised 5/12/26")
    press = Press(style, stars=("bucket", "It got away"))
    screenplay = typeset.read(press.print([*SCENES, *filler(30)]), "a.pdf")
    assert items(screenplay) == [*SCENES, *filler(30)]
    (revision,) = screenplay.revisions
    assert (revision.name, revision.date) == ("Blue", "2026-05-12")
    changed = []
    for change in screenplay.changes:
        scene, _, _ = change.element.partition(".")
        element = screenplay.find(scene, change.element)
        changed.append(element.text[change.start : change.end].strip())
    assert len(changed) == 3
    assert "bucket" in changed[0] and "It got away." in changed and "buckets" in changed[-1]


def test_words_that_only_look_like_furniture_stay() -> None:
    script: list[Item] = [
        ("heading", "INT. HOTEL - DAY"), ("action", "A sign:"), ("middle", "SUITE"),
        ("action", "42."), ("cue", "ADA"), ("words", "Continued. 12."),
        ("action", "CONTINUED"), SCENES[2],
    ]  # fmt: skip
    assert items(read([*script, *filler(2)])) == [*script, *filler(2)]


def test_stars_of_no_colour_go() -> None:
    screenplay = read(SCENES, stars=("bucket",))
    assert items(screenplay) == SCENES
    assert not screenplay.changes and not screenplay.revisions


def test_title_page() -> None:
    title = [(3.5, "THE LONG PIER"), (4.0, "Written by"), (4.4, "Ada Quill"),
             (4.8, "Based on the tides"), (9.5, "(c) 2026 Quill")]  # fmt: skip
    screenplay = typeset.read(Press(FINAL).print(SCENES, title), "a.pdf")
    assert {field.key: field.lines for field in screenplay.title_page} == {
        "Title": ("THE LONG PIER",), "Credit": ("Written by",), "Author": ("Ada Quill",),
        "Source": ("Based on the tides",), "Copyright": ("(c) 2026 Quill",),
    }  # fmt: skip
    assert items(screenplay) == SCENES


def test_bold_headings_are_no_emphasis() -> None:
    assert not any("*" in scene.heading.text for scene in read(SCENES, "highland").scenes)


OURS = """Title: Tides
Credit: Written by
Author: Ada Quill

> **PART ONE** <

INT. LOFT - DAY #3#

Nets *hang* from **the beams** like _weather_. A * star and a snake_case stay.

TOM (V.O.)
(low)
*Never* on a _Sunday_.
Not here.

ADA
Left.

TOM ^
(quick)
Right, and a good deal longer than the other one says.

> CUT TO:

EXT. PIER -- NIGHT

First line.
Second line, broken by hand.

ÉLODIE
L’été… « déjà » — œuvre.
"""


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_our_own_pages_come_back(paper: str) -> None:
    written = fountain.read(OURS)
    screenplay = typeset.read(pdf.write(lay_out(written, paper), "Tides"), "a.pdf")  # type: ignore[arg-type]
    assert screenplay.opening == written.opening
    assert [s.number for s in screenplay.scenes] == [s.number for s in written.scenes]
    for scene, before in zip(screenplay.scenes, written.scenes, strict=True):
        assert scene.heading == before.heading
        assert [(e.kind, e.dual, plain(e.text)) for e in scene.elements] == [
            (e.kind, e.dual, plain(e.text)) for e in before.elements
        ]
    marked = screenplay.scenes[0].elements
    assert marked[0].text.startswith("Nets *hang* from **the beams** like _weather_.")
    assert marked[3].text == "*Never* on a _Sunday_.\nNot here."
    assert [field.key for field in screenplay.title_page] == ["Title", "Credit", "Author"]


def test_what_was_read_goes_out_as_fountain() -> None:
    screenplay = read([*SCENES, *filler(30)])
    again = fountain.read(fountain.write(screenplay))
    assert again.scenes == screenplay.scenes


WORD = st.sampled_from(
    [
        "rain",
        "Gulls",
        "the",
        "a",
        "of",
        "nets,",
        "harbour",
        "slowly.",
        "boat?",
        "well-worn",
        "(softly)",
        "12",
    ]
)
PROSE = st.lists(WORD, min_size=3, max_size=60).map(lambda w: "Then " + " ".join(w) + ".")
SPEECH = st.tuples(st.sampled_from(["ADA", "TOM (V.O.)", "OLD MAN #2"]), PROSE)
BODY = st.lists(st.one_of(PROSE, SPEECH), min_size=1, max_size=8)


@settings(max_examples=25, deadline=None)
@given(st.lists(BODY, min_size=1, max_size=4), st.sampled_from(sorted(STYLES)))
def test_any_script_in_any_style(bodies: list[list[object]], style: str) -> None:
    script: list[Item] = []
    for body in bodies:
        script += [("heading", "INT. LOFT - DAY"), *filler(1)]
        for part in body:
            if isinstance(part, str):
                script.append(("action", part))
            else:
                script += [("cue", part[0]), ("words", part[1])]
    found = items(read(script, style))
    assert [kind for kind, _ in found if kind != "action"] == [
        kind for kind, _ in script if kind != "action"
    ]
    words = " ".join(text for _, text in script).split()
    assert " ".join(text for _, text in found).split() == words


def test_our_own_revised_pages_come_back_with_their_stars() -> None:
    written = fountain.read(
        "INT. LOFT - DAY\n\nNets hang from the beams like weather, and the rope that is over "
        "there is wet too. Nobody has been here since the spring, and nobody will come.\n"
    )
    name = written.scenes[0].elements[0].id
    revised = written.model_copy(
        update={
            "revisions": (Revision(name="Blue", date="2026-05-12"),),
            "changes": (Change(element=name, start=0, end=60, revision=1),),
        }
    )
    screenplay = typeset.read(pdf.write(lay_out(revised), "Nets"), "a.pdf")
    assert screenplay.scenes == written.scenes
    assert screenplay.revisions == revised.revisions
    (change,) = screenplay.changes
    assert (change.element, change.start) == (name, 0) and change.end >= 59
