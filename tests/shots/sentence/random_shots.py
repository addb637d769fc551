"""Random shots that do not contradict themselves, with names and lines that try to be misread."""

from hypothesis import strategies as st

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
    Side,
    Spot,
    Subject,
    contradictions,
)
from moteur.shots.sentence.vocabulary import vocabulary

_SAID = sorted(
    {
        phrase.replace("{}", "Ana")
        for language in ("en", "fr")
        for group in vocabulary(language).groups.values()
        for phrases in group.values()
        for phrase in phrases
    }
)
_MARKS = ["“", "”", "«", "»", '"', "'", "’", "‘", ";", ",", ":", "[", "]", ".", " ", "\u00a0", "…"]
_PLAIN = st.sampled_from(
    ["Ana", "Boris", "MRS. O'NEIL", "Jean-Luc", "Élodie", "the letter", "李雷", "Guard 2", "D'Arcy"]
)
_WILD = st.lists(
    st.one_of(st.sampled_from(_SAID), st.sampled_from(_MARKS), st.text(max_size=6), _PLAIN),
    min_size=1,
    max_size=6,
).map(" ".join)
_TIGHT = st.lists(
    st.one_of(st.sampled_from(_MARKS), st.sampled_from("ab 1")), min_size=1, max_size=9
).map("".join)


def _printable(text):
    text = " ".join("".join(c if c.isprintable() or c == " " else " " for c in text).split())
    return text[:90].strip()


TEXTS = st.one_of(_PLAIN, _WILD, _TIGHT).map(_printable).filter(bool)
NUMBERS = st.one_of(st.just(""), st.from_regex(r"\A[0-9]{1,3}[A-Z]{0,2}(\.[0-9])?\Z"))
IDS = st.from_regex(r"\A[a-z0-9][a-z0-9.:/#-]{0,10}\Z")
LINES = st.one_of(
    st.builds(Line, words=TEXTS),
    st.builds(Line, element=IDS, words=TEXTS),
    st.builds(Line, element=IDS),
)


def _figures(low, high):
    return st.floats(low, high).map(lambda x: round(x, 2))


SUBJECTS = st.builds(
    Subject,
    name=TEXTS,
    size=st.sampled_from(Size),
    place=st.one_of(
        st.none(),
        st.sampled_from(Place),
        st.builds(Spot, across=_figures(0, 100), down=_figures(0, 100)),
    ),
    faces=st.one_of(st.none(), st.sampled_from(Faces)),
)
BARE = st.builds(Subject, name=TEXTS, size=st.sampled_from([Size.WIDE, Size.MEDIUM]))
SET = st.builds(Subject, size=st.sampled_from([Size.WIDE, Size.EXTREME_WIDE, Size.FULL]))
MOVES = st.builds(
    Move,
    kind=st.sampled_from(Movement),
    pace=st.one_of(st.none(), st.sampled_from(Pace)),
    follows=st.lists(TEXTS, max_size=3).map(tuple),
    to_mm=st.one_of(st.none(), st.none(), _figures(8, 300)),
    to_m=st.one_of(st.none(), st.none(), _figures(0.1, 12)),
    to_size=st.one_of(st.none(), st.none(), st.sampled_from(Size)),
    to_name=st.one_of(st.just(""), st.just(""), TEXTS),
    starts=st.one_of(st.none(), LINES),
    ends=st.one_of(st.none(), LINES),
    meanwhile=st.booleans(),
)


def _sound(moves):
    """Keep the moves that contradict neither themselves nor those before."""
    kept = ()
    for given in moves:
        move = given if kept else given.model_copy(update={"meanwhile": False})
        if not move.to_size:
            move = move.model_copy(update={"to_name": ""})
        for less in ({}, {"to_mm": None}, {"to_m": None}, {"to_mm": None, "to_m": None},
                     {"to_mm": None, "to_m": None, "to_size": None, "to_name": ""},
                     {"pace": None, "follows": (), "to_mm": None, "to_m": None, "to_size": None,
                      "to_name": ""},
                     ):  # fmt: skip
            tried = move.model_copy(update=less)
            if not contradictions(Shot(subjects=(Subject(size=Size.WIDE),), moves=(*kept, tried))):
                kept = (*kept, tried)
                break
    return kept


def _shoulder(over, names):
    return list(Side)[len(over) % 2] if over and over not in names and len(over) % 3 else None


def _made(number, subjects, over, optics, moves, lines, why, others, eyes):
    names = set()
    subjects = tuple(s for s in subjects if not (s.name in names or names.add(s.name)))
    over = "" if over in names else over
    shot = Shot(
        number=number, subjects=subjects, over=over, others=others if subjects[-1].name else 0,
        eyes="" if over or eyes in names else eyes,
        shoulder=_shoulder(over, names),
        moves=_sound(moves), first=lines[0], last=lines[1] if lines[0] else None, why=why, **optics,
    )  # fmt: skip
    if contradictions(shot):
        free = [m.model_copy(update={"to_mm": None, "to_m": None}) for m in shot.moves]
        shot = shot.model_copy(update={"moves": tuple(free)})
    return shot


OPTICS = st.fixed_dictionaries(
    {
        "lens_mm": st.one_of(st.none(), _figures(1, 600)),
        "height_m": st.one_of(st.none(), _figures(-2, 40)),
        "distance_m": st.one_of(st.none(), _figures(0.05, 900)),
        "angle": st.one_of(st.none(), st.sampled_from(Angle)),
        "dutch": st.one_of(st.just(0.0), _figures(-45, 45)),
    }
)
SHOTS = st.builds(
    _made,
    NUMBERS,
    st.one_of(
        st.lists(SUBJECTS, min_size=1, max_size=4),
        st.lists(BARE, min_size=1, max_size=6),
        st.lists(st.one_of(SUBJECTS, BARE, SET), min_size=1, max_size=4),
    ),
    st.one_of(st.just(""), TEXTS),
    OPTICS,
    st.lists(MOVES, max_size=4),
    st.tuples(st.one_of(st.none(), LINES), st.one_of(st.none(), LINES)),
    st.one_of(st.just(""), TEXTS),
    st.sampled_from([0, 0, 1, 7]),
    st.one_of(st.just(""), TEXTS),
)


def random_shot(rng):
    """Make a shot of a seeded generator: the same as above, faster."""

    def text():
        parts = [rng.choice(rng.choice(_POOLS)) for _ in range(rng.randint(1, 4))]
        return _printable(rng.choice(["", " "]).join(parts)) or "Ana"

    def maybe(make, chance=0.5):
        return make() if rng.random() < chance else None

    def line():
        element = f"e{rng.randint(1, 99)}.{rng.randint(1, 9)}"
        kind = rng.randint(0, 2)
        return Line(element=element if kind else "", words=text() if kind < 2 else "")

    def place():
        if rng.random() < 0.6:
            return rng.choice(list(Place))
        return Spot(across=rng.uniform(0, 100), down=rng.uniform(0, 100))

    def subject():
        if rng.random() < 0.1:
            return Subject(size=rng.choice([Size.WIDE, Size.EXTREME_WIDE, Size.FULL]))
        faces = maybe(lambda: rng.choice(list(Faces)))
        return Subject(name=text(), size=rng.choice(list(Size)), place=maybe(place), faces=faces)

    def move():
        return Move(
            kind=rng.choice(list(Movement)), pace=maybe(lambda: rng.choice(list(Pace))),
            follows=tuple(text() for _ in range(rng.choice([0, 0, 1, 2]))),
            to_mm=maybe(lambda: rng.uniform(8, 300), 0.2),
            to_m=maybe(lambda: rng.uniform(0.1, 12), 0.2),
            to_size=maybe(lambda: rng.choice(list(Size)), 0.3), to_name=maybe(text, 0.3) or "",
            starts=maybe(line, 0.3), ends=maybe(line, 0.3), meanwhile=rng.random() < 0.4,
        )  # fmt: skip

    optics = {
        "lens_mm": maybe(lambda: rng.uniform(1, 600), 0.8),
        "height_m": maybe(lambda: rng.uniform(-2, 40), 0.8),
        "distance_m": maybe(lambda: rng.uniform(0.05, 900)),
        "angle": maybe(lambda: rng.choice(list(Angle)), 0.8),
        "dutch": maybe(lambda: rng.uniform(-45, 45), 0.2) or 0.0,
    }
    return _made(
        rng.choice(["", "12B", "7.1", "12A-A", "103AA.2"]),
        [subject() for _ in range(rng.choice([1, 1, 2, 3]))], maybe(text, 0.3) or "", optics,
        [move() for _ in range(rng.choice([0, 1, 1, 2, 3]))], (maybe(line), maybe(line)),
        maybe(text) or "", rng.choice([0, 0, 1, 7]), maybe(text, 0.3) or "",
    )  # fmt: skip


_POOLS = (("Ana", "Boris", "MRS. O'NEIL", "Jean-Luc", "the letter", "李雷"), _SAID, _MARKS, "ab 1Ç")
