import pytest

from moteur.film.errors import BadInput
from moteur.shots.model import Size
from moteur.shots.sentence import (
    Angle,
    Faces,
    Line,
    Move,
    Movement,
    Pace,
    Place,
    Shot,
    Spot,
    Subject,
    read,
    write,
)

KEY, GO = Line(element="e41", words="I kept the key"), Line(element="e47", words="Go")
ANA = Subject(name="Ana", size=Size.MEDIUM_CLOSE, place=Place.RIGHT, faces=Faces.THREE_QUARTER_LEFT)
GOLDEN = [
    (
        Shot(
            number="12B", subjects=(ANA,), over="Boris", lens_mm=50, height_m=1.45,
            angle=Angle.EYE, moves=(Move(kind=Movement.DOLLY_IN, pace=Pace.SLOW),),
            first=KEY, last=GO, why="she decides here",
        ),
        "12B: MCU Ana, right third, three-quarter left, over Boris's shoulder;"
        " 50 mm, 1.45 m, eye level; slow dolly in;"
        " from “I kept the key” [e41] to “Go” [e47]; because she decides here",
        "12B : plan poitrine sur Ana, tiers droit, trois quarts gauche, amorce Boris ;"
        " 50 mm, 1,45 m, hauteur d'œil ; travelling avant lent ;"
        " de « I kept the key » [e41] à « Go » [e47] ; parce que she decides here",
    ),
    (
        Shot(
            number="3A", subjects=(Subject(size=Size.EXTREME_WIDE),), lens_mm=18, height_m=2,
            angle=Angle.HIGH, dutch=-12.5, moves=(Move(kind=Movement.STATIC),),
        ),
        "3A: EWS the set; 18 mm, 2.00 m, high angle, dutch 12.5° left; static",
        "3A : plan général sur le décor ;"
        " 18 mm, 2,00 m, plongée, cadre penché de 12,5° à gauche ; fixe",
    ),
    (
        Shot(
            number="7.2",
            subjects=tuple(Subject(name=n, size=Size.WIDE) for n in ("Ana", "Boris", "the dog")),
            lens_mm=25, distance_m=3.2,
            moves=(
                Move(kind=Movement.HAND_HELD),
                Move(kind=Movement.TRACK, follows=("Ana", "Boris"), meanwhile=True),
                Move(kind=Movement.DOLLY_IN, to_size=Size.CLOSE, starts=GO),
            ),
            first=GO, why="elle part",
        ),
        "7.2: WS Ana, Boris and “the dog”; 25 mm, 3.2 m away;"
        " hand-held and track with Ana and Boris, then dolly in to CU on “Go” [e47];"
        " on “Go” [e47]; because elle part",
        "7.2 : plan d'ensemble sur Ana, Boris et « the dog » ; 25 mm, à 3,2 m ;"
        " caméra à l'épaule et travelling d'accompagnement avec Ana et Boris,"
        " puis travelling avant pour finir en gros plan sur « Go » [e47] ;"
        " sur « Go » [e47] ; parce qu'elle part",
    ),
    (
        Shot(
            subjects=(
                Subject(name="Ana", size=Size.MEDIUM, place=Spot(across=33.3, down=40)),
                Subject(name="Boris", size=Size.WIDE, place=Place.LEFT, faces=Faces.BACK),
            ),
            lens_mm=35,
            moves=(
                Move(kind=Movement.CRANE_DOWN, pace=Pace.SLOW, to_m=1.2),
                Move(kind=Movement.ZOOM_IN, pace=Pace.FAST, to_mm=85),
            ),
        ),
        "MS Ana, at 33.3% × 40%; WS Boris, left third, back to camera; 35 mm;"
        " slow crane down to 1.2 m, then fast zoom in to 85 mm",
        "plan taille sur Ana, à 33,3 % × 40 % ; plan d'ensemble sur Boris, tiers gauche, de dos ;"
        " 35 mm ; grue descendante lente jusqu'à 1,2 m, puis zoom avant rapide jusqu'à 85 mm",
    ),
    (
        Shot(subjects=(Subject(name="the letter", size=Size.INSERT),), angle=Angle.OVERHEAD),
        "Insert the letter; overhead",
        "insert sur the letter ; plongée totale",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("shot", "english", "french"), GOLDEN)
def test_a_shot_reads_as_a_crew_would_write_it(shot, english, french):
    assert write(shot) == english
    assert write(shot, "fr-FR").replace("\u00a0", " ") == french
    assert read(english) == shot == read(french, "fr")
    assert read(write(shot, "fr"), "fr") == shot


def test_french_sentences_have_hard_spaces_before_their_marks():
    said = write(GOLDEN[0][0], "fr")
    assert "12B\u00a0: " in said
    assert "Boris\u00a0; 50 mm" in said
    assert "«\u00a0Go\u00a0»" in said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("12B: medium close-up of Ana, frame right; 50mm; push in slowly", GOLDEN[0]),
        ("slow dolly in; 50 mm; 12B", None),
        ("MCU Ana over Boris's shoulder", None),
    ],
)
def test_other_words_for_the_same(said, meant):
    if meant is None and "12B" in said:
        with pytest.raises(BadInput, match="“12B” is not understood"):
            read(said)
        return
    shot = read(said)
    assert shot.subjects[0].name == "Ana"
    assert shot.subjects[0].size is Size.MEDIUM_CLOSE
    if meant:
        assert (shot.number, shot.lens_mm, shot.subjects[0].place) == ("12B", 50, Place.RIGHT)
        assert shot.moves == (Move(kind=Movement.DOLLY_IN, pace=Pace.SLOW),)
    else:
        assert shot.over == "Boris"


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("MS Ana; from 'I don't know' to 'Go'; static.", "en"),
        ('static; from "I don\'t know" to “Go”; MS Ana', "en"),
        ("fixe; de «I don't know» à \"Go\"; plan taille d'Ana", "fr"),
        ("Plan taille : Ana, fixe, de « I don't know » jusqu'à « Go »", "fr"),
    ],
)
def test_the_order_is_free_and_any_quotation_marks_do(said, language):
    shot = read(said, language)
    assert shot == Shot(
        subjects=(Subject(name="Ana", size=Size.MEDIUM),), moves=(Move(kind=Movement.STATIC),),
        first=Line(words="I don't know"), last=Line(words="Go"),
    )  # fmt: skip


def test_todays_sentences_of_a_single_are_understood():
    shot = read("MCU of ANA over TOMAS’s shoulder, 50 mm, eye level 1.55 m, 2.1 m away, static.")
    assert (shot.over, shot.angle, shot.height_m, shot.distance_m) == (
        "TOMAS", Angle.EYE, 1.55, 2.1,
    )  # fmt: skip


def test_a_reason_keeps_its_own_marks():
    why = "he says “no; never” and, oddly: she's 'in'; because."
    assert read(write(Shot(subjects=(ANA,), why=why))).why == why


def test_phases_in_a_row():
    moves = read("WS Ana; static on “Go”, then a slow pan left with Ana, then hold").moves
    assert [(m.kind, m.meanwhile) for m in moves] == [
        (Movement.STATIC, False), (Movement.PAN_LEFT, False), (Movement.STATIC, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "language", "written"),
    [
        ("12B MCU Ana", "en", "12B: MCU Ana"),
        ("12B - MCU Ana", "en", "12B: MCU Ana"),
        ("MS Ana & Boris", "en", "MS Ana and Boris"),
        ("MCU Ana right third", "en", "MCU Ana, right third"),
        (
            "MCU Ana over Boris's left shoulder; steadicam with Ana",
            "en",
            "MCU Ana, over Boris's left shoulder; steadicam with Ana",
        ),
        ("WS Ana; tilt down then pan left", "en", "WS Ana; tilt down, then pan left"),
        ("WS Ana; low angle 0.6 m", "en", "WS Ana; 0.60 m, low angle"),
        ("Wide shot of the set", "en", "WS the set"),
        ("Plan large du décor", "fr", "plan d'ensemble sur le décor"),
        (
            "Gros plan d'Ana, en amorce Boris épaule gauche, hauteur 1,10 m",
            "fr",
            "gros plan sur Ana, amorce Boris épaule gauche ; 1,10 m",
        ),
        (
            "GP Ana; travelling avant lent de « Viens » jusqu'à « Va »",
            "fr",
            "gros plan sur Ana ; travelling avant lent sur « Viens » jusqu'à « Va »",
        ),
    ],
)
def test_how_people_write_it_by_hand(said, language, written):
    assert write(read(said, language), language).replace("\u00a0", " ") == written


def test_one_line_is_not_said_twice():
    assert Shot(subjects=(ANA,), first=GO, last=GO) == Shot(subjects=(ANA,), first=GO)
    assert read("MCU Ana; from “Go” to “Go”").last is None
