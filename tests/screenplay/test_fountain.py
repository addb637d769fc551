"""The Fountain 1.1 specification, section by section."""

import pytest

from moteur.film.errors import BadInput
from moteur.screenplay.formats import fountain
from moteur.screenplay.model import Kind

A, C, D, P = Kind.ACTION, Kind.CHARACTER, Kind.DIALOGUE, Kind.PARENTHETICAL


def elements(text: str) -> list[tuple[Kind, str]]:
    scene = fountain.read(f"INT. ROOM - DAY\n\n{text}").scenes[0]
    return [(e.kind, e.text) for e in scene.elements]


def headings(text: str) -> list[tuple[str, str]]:
    return [(s.number, s.heading.text) for s in fountain.read(text).scenes]


def test_scene_headings() -> None:
    text = "INT. A - DAY\n\next. b's pool\n\n.SNIPER SCOPE POV\n\nINT./EXT. C\n\nI/E D\n\nEST. E\n"
    assert [h for _, h in headings(text)] == [
        "INT. A - DAY", "ext. b's pool", "SNIPER SCOPE POV", "INT./EXT. C", "I/E D", "EST. E",
    ]  # fmt: skip


def test_a_heading_needs_an_empty_line_before_but_none_after() -> None:
    assert headings("INT. A - DAY\nHe runs.\nINT. B - DAY\n\nINT. C - DAY\nShe runs.\n") == [
        ("1", "INT. A - DAY"),
        ("2", "INT. C - DAY"),
    ]


@pytest.mark.parametrize("line", ["...where it stands.", ". NOT A HEADING", "!INT. HOUSE", "..a"])
def test_what_is_no_heading(line: str) -> None:
    assert elements(line) == [(A, line.removeprefix("!"))]


def test_a_calibre_in_a_paragraph_is_no_heading() -> None:
    assert elements("Winny aims a\n.38 pistol.") == [(A, "Winny aims a\n.38 pistol.")]


def test_french_and_spanish() -> None:
    french = fountain.read("INT. CUISINE - JOUR\n\nMARIE (OFF)\nOui.\n\nEXTÉRIEUR RUE - NUIT\n")
    assert french.language == "fr"
    assert french.scenes[1].heading.setting == "EXT"
    assert french.scenes[0].speeches()[0].extension == "OFF"
    assert fountain.read("INTERIOR. CASA - NOCHE\n").language == "es"
    assert fountain.read("INT. CUISINE - JOUR\n", "en").language == "en"


@pytest.mark.parametrize("number", ["1", "1A", "1a", "A1", "I-1-A", "1.", "110A"])
def test_scene_numbers(number: str) -> None:
    screenplay = fountain.read(f"INT. HOUSE - DAY - FLASHBACK (1944) #{number}#\n")
    assert headings(f"INT. HOUSE #{number}#\n") == [(number, "INT. HOUSE")]
    assert screenplay.scenes[0].id == f"s{number}"
    assert screenplay.numbered == (f"s{number}",)


def test_numbers_are_given_around_those_that_stand() -> None:
    text = "INT. A\n\nINT. B #5#\n\nINT. C\n\nINT. D #5#\n\nINT. E #😆#\n"
    assert [n for n, _ in headings(text)] == ["1", "5", "6", "7", "8"]
    assert fountain.read(text).numbered == ("s5",)


def test_action_keeps_lines_indents_and_empty_lines() -> None:
    screenplay = fountain.read("INT. A\n\nOne\n  two\n\tthree\n\n\n\nFour\n")
    first, second = screenplay.scenes[0].elements
    assert first.text == "One\n  two\n    three"
    assert screenplay.spaces == {second.id: 2}


def test_forced_action() -> None:
    assert elements("!SCANNING THE AISLES...\nWhere is that pit boss?") == [
        (A, "SCANNING THE AISLES...\nWhere is that pit boss?")
    ]


@pytest.mark.parametrize(
    ("cue", "name"),
    [
        ("STEEL", "STEEL"),
        ("   MOM (O. S.)", "MOM (O. S.)"),
        ("HANS (on the radio)", "HANS (on the radio)"),
        ("R2D2", "R2D2"),
        ("@McCLANE", "McCLANE"),
        ("@黒澤", "黒澤"),
        ("ЛЕНА", "ЛЕНА"),
        ("ÉLISE", "ÉLISE"),
        ("DR. BENNET (V.O.) (cont'd)", "DR. BENNET (V.O.) (cont'd)"),
    ],
)
def test_cues(cue: str, name: str) -> None:
    assert elements(f"{cue}\nWords.") == [(C, name), (D, "Words.")]


@pytest.mark.parametrize("line", ["23", "Han", "黒澤", "MOM (O.S.) waves", "AND ^ (Dual)", "12:00"])
def test_what_is_no_cue(line: str) -> None:
    assert elements(f"{line}\nWords.") == [(A, f"{line}\nWords.")]


def test_a_cue_needs_words() -> None:
    assert elements("STEEL\n\nHe waits.") == [(A, "STEEL"), (A, "He waits.")]


def test_dialogue_keeps_two_space_lines_together() -> None:
    assert elements("DEALER\n  Ten.\n\tFour.\n  \nHit or stand?\n\nHe waits.") == [
        (C, "DEALER"), (D, "Ten.\nFour.\n\nHit or stand?"), (A, "He waits."),
    ]  # fmt: skip


def test_one_space_ends_dialogue() -> None:
    assert elements("DEALER\nTen.\n \nHit?")[-1] == (A, "Hit?")


def test_parentheticals() -> None:
    assert elements("STEEL\n(starting)\nSo much!\n  (pause)\nNo (really) no.") == [
        (C, "STEEL"), (P, "starting"), (D, "So much!"), (P, "pause"), (D, "No (really) no."),
    ]  # fmt: skip
    assert elements("STEEL\n(one) and (two)") == [(C, "STEEL"), (D, "(one) and (two)")]


def test_dual_dialogue() -> None:
    scene = fountain.read("INT. A\n\nBRICK\nScrew it.\n\nSTEEL   ^\nScrew it.\n").scenes[0]
    assert [(s.character, s.dual) for s in scene.speeches()] == [("BRICK", False), ("STEEL", True)]


def test_lyrics() -> None:
    assert elements("~Willy Wonka!\n~ The amazing!\n\nANA\n~La") == [
        (Kind.LYRIC, "Willy Wonka!\nThe amazing!"), (C, "ANA"), (Kind.LYRIC, "La"),
    ]  # fmt: skip


def test_transitions() -> None:
    assert elements("CUT TO:\n\n> Burn to White.\n\nCUT TO:  \n\nboop TO:\n\n!FADE TO:") == [
        (Kind.TRANSITION, "CUT TO:"),
        (Kind.TRANSITION, "Burn to White."),
        (A, "CUT TO:  "),
        (A, "boop TO:"),
        (A, "FADE TO:"),
    ]


def test_centered() -> None:
    assert elements("> THE END <\n>OF IT<") == [(Kind.CENTERED, "THE END\nOF IT")]


def test_page_breaks_sections_synopses() -> None:
    assert elements("===\n\n### Scene\n\n= What it is.\n\n== x") == [
        (Kind.PAGE_BREAK, ""), (Kind.SECTION, "Scene"),
        (Kind.SYNOPSIS, "What it is."), (Kind.SYNOPSIS, "= x"),
    ]  # fmt: skip


def test_notes() -> None:
    assert elements("He waits.[[This needs\n  \nwork.]] He goes.") == [
        (A, "He waits.[[This needs\n  \nwork.]] He goes.")
    ]
    assert elements("[[One]] [[two]]\n\nANA [[who?]]\n[[softer]]\nHi [[x]] you.") == [
        (Kind.NOTE, "One"), (Kind.NOTE, "two"), (C, "ANA"),
        (Kind.NOTE, "who?"), (Kind.NOTE, "softer"), (D, "Hi [[x]] you."),
    ]  # fmt: skip
    assert elements("a [[open\n\nINT. B\n\nclose]]") == [(A, "a [[open")]


def test_boneyard_hides_scenes() -> None:
    text = "INT. A\n\nCUT TO:\n/*\nINT. GONE\n\nThey go.\n*/\nEXT. B\n"
    assert [h for _, h in headings(text)] == ["INT. A", "EXT. B"]
    kinds = [e.kind for e in fountain.read(text).scenes[0].elements]
    assert kinds == [Kind.TRANSITION, Kind.BONEYARD]
    assert elements("One\n/* gone */\ntwo /* and */ three") == [
        (A, "One\n/* gone */\ntwo /* and */ three")
    ]
    assert elements("One /* open") == [(A, "One /* open")]


def test_title_page() -> None:
    screenplay = fountain.read(
        "Title:\n    _**BRICK & STEEL**_\n\tFULL\nDraft date: 1/20/2012\nSource:\n\nINT. A\n"
    )
    assert [(f.key, f.lines) for f in screenplay.title_page] == [
        ("Title", ("_**BRICK & STEEL**_", "FULL")), ("Draft date", ("1/20/2012",)), ("Source", ()),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["FADE IN:", "CUT TO:", "He said: go.", "INT. A: B"])
def test_what_is_no_title_page(text: str) -> None:
    assert fountain.read(f"{text}\n\nINT. A\n").title_page == ()


def test_positions_count_lines_of_the_file() -> None:
    screenplay = fountain.read(
        "Title: X\n\n/* a\nb */\n\nINT. A\n\nOne\ntwo [[n\nm]]\n\nANA\nHi.\n"
    )
    assert screenplay.positions == {
        "o.1": (3, 4), "s1": (6, 6), "s1.1": (8, 10), "s1.2": (12, 12), "s1.3": (13, 13),
    }  # fmt: skip


def test_omitted() -> None:
    scene = fountain.read("INT. A\n\n.OMITTED #2#\n\nINT. B\n").scenes[1]
    assert (scene.id, scene.omitted) == ("s2", True)


@pytest.mark.parametrize("text", ["", "Some prose.\n\nMore of it.", "Title: X\n\nANA\nHi."])
def test_no_heading(text: str) -> None:
    with pytest.raises(BadInput, match="no scene heading found; begin each scene"):
        fountain.read(text)


def test_untidy_indents() -> None:
    assert elements("\t\t\tBRICK\n\tThis is it.\n\n\t\t\t\tCUT TO:\n") == [
        (C, "BRICK"), (D, "This is it."), (Kind.TRANSITION, "CUT TO:"),
    ]  # fmt: skip


def test_numbers_are_written_where_counting_would_not_give_them() -> None:
    plain = fountain.read("INT. A\n\nINT. B\n")
    assert "#" not in fountain.write(plain)
    renumbered = plain.model_copy(
        update={"scenes": (plain.scenes[0], plain.scenes[1].model_copy(update={"number": "1A"}))}
    )
    assert fountain.write(renumbered) == "INT. A #1#\n\nINT. B #1A#\n"


def test_more_than_a_screenplay_is_refused() -> None:
    with pytest.raises(BadInput, match="6,000 scenes"):
        fountain.read("INT. A - DAY\n\n" * 6_000)
