from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.shots.cameras.figure import LADDER
from moteur.shots.cameras.through import in_field
from moteur.shots.coverage import SHORTEST, Piece, cover
from moteur.shots.coverage.course import Course
from moteur.shots.model import Size, Style, Support
from moteur.shots.staging import Staging, stage
from tests.shots.scenes import NAMES, work, works

slow = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TALK = """
INT. KITCHEN - DAY

ANA (40) and BORIS (45) stand at the sink.

""" + "\n\n".join(
    f"{who}\nI told you that it would come to this, number {n}."
    for n in range(10)
    for who in ("ANA", "BORIS")
)


@st.composite
def styles(draw: st.DrawFn) -> Style:
    tight, wide = sorted(draw(st.lists(st.integers(0, 7), min_size=2, max_size=2)))
    return Style(
        support=draw(st.sampled_from(Support)),
        stays_with=draw(st.sampled_from(((), ("ANA",), ("BORIS", "CLARA")))),
        eyes=draw(st.sampled_from(("", "", *NAMES[:3]))),
        widest=LADDER[wide],
        tightest=LADDER[tight],
        longest=draw(st.sampled_from((4.0, 8.0, 20.0, 60.0))),
        pace=draw(st.sampled_from((1.5, 5.0, 20.0))),
        lens=draw(st.sampled_from(("", "short", "long"))),
        height=draw(st.sampled_from(("eye", "low", "high"))),
        **{
            name: draw(st.booleans()) for name in ("overs", "pairs", "reactions", "inserts", "pans")
        },
    )


def shot(staging: Staging, style: Style) -> tuple[Piece, ...]:
    camp = staging.camp(style)
    return cover(camp, staging.units, staging.blocking.moves, staging.work.new_set)


@slow
@given(works(), styles())
def test_a_style_is_kept(given_work, style):
    staging = stage(given_work)
    pieces = shot(staging, style)
    units = [u for p in pieces for u in p.units if u.elements]
    assert units == list(staging.units)
    rungs = range(LADDER.index(style.tightest), LADDER.index(style.widest) + 1)
    for piece in pieces:
        position = piece.position
        assert position.support is style.support
        if position.kind in ("single", "over", "two", "pov") and position.size in LADDER:
            assert LADDER.index(position.size) in rungs or position.move == "static"
            assert style.pans or position.move != "pan"
        if position.asked is not None:
            assert LADDER.index(position.asked) in range(8)
        assert style.overs or position.kind != "over"
        assert style.pairs or position.kind != "two"
        assert style.inserts or position.kind != "insert"
        assert style.reactions or not piece.reaction or piece.units[0].voice
        assert not position.eyes or position.eyes == style.eyes or position.eyes in style.stays_with
        assert piece.seconds >= SHORTEST


@slow
@given(works(), styles())
def test_no_shot_runs_longer_than_asked_unless_one_line_does(given_work, style):
    staging = stage(given_work)
    for piece in shot(staging, style):
        played = [u for u in piece.units if u.seconds]
        assert piece.seconds <= style.longest + 0.01 or len(played) <= 1


@slow
@given(works(), st.sampled_from(NAMES[:3]))
def test_every_shot_shows_with_whom_the_treatment_stays(given_work, name):
    staging = stage(given_work)
    camp = staging.camp(Style(stays_with=(name,)))
    pieces = cover(camp, staging.units, staging.blocking.moves, False)
    course = Course(staging.units, staging.blocking.moves)
    index = 0
    for piece in pieces if staging.units else ():
        marks = [course.before[index], *course.after[index : index + len(piece.units)]]
        index += len(piece.units)
        position = piece.position
        if any(name not in m or not m[name].present for m in marks):
            continue
        ways = (
            position.eyes == name,
            name in position.subjects,
            position.kind == "insert"
            and any(m.player == name or in_field(marks[1], name, m.player) for m in position.marks),
            any(camp.shows(position, name, m) for m in marks),
        )
        assert any(ways), position


def test_a_long_talk_is_no_ping_pong():
    staging = stage(work(TALK))
    pieces = shot(staging, Style())
    order = [id(p.position) for p in pieces]
    used = {p: order.count(p) for p in order}
    assert len(used) >= 6 and max(used.values()) <= len(order) / 3
    sizes = {p.position.size for p in pieces}
    assert len(sizes) >= 4
    average = sum(p.seconds for p in pieces) / len(pieces)
    assert 3.0 <= average <= 8.0
    assert pieces[0].position.kind == "establishing"
    last = pieces[-1].position
    assert last.size in (Size.CLOSE, Size.EXTREME_CLOSE, Size.MEDIUM_CLOSE)


def test_short_lines_stay_on_the_two():
    lines = "\n\n".join(f"{w}\n{x}." for x in ("Yes", "No", "Why", "So") for w in ("ANA", "BORIS"))
    staging = stage(work(f"INT. KITCHEN - DAY\n\nANA and BORIS stand.\n\n{lines}"))
    kinds = [p.position.kind for p in shot(staging, Style())]
    assert "two" in kinds and len(kinds) <= 4


def test_an_entrance_is_seen():
    text = "INT. OFFICE - DAY\n\nANA sits.\n\nANA\nSo.\n\nBORIS enters.\n\nBORIS\nSo."
    staging = stage(work(text))
    camp = staging.camp(Style())
    pieces = cover(camp, staging.units, staging.blocking.moves, True)
    course = Course(staging.units, staging.blocking.moves)
    entering = next(i for i, u in enumerate(staging.units) if "BORIS" in u.movers)
    piece = next(p for p in pieces if staging.units[entering] in p.units)
    assert camp.shows(piece.position, "BORIS", course.after[entering])


def test_eyes_see_what_they_look_at_from_where_they_are():
    staging = stage(work(TALK))
    style = Style(eyes="ANA", widest=Size.MEDIUM, overs=False, pairs=False)
    pieces = shot(staging, style)
    seen = [p.position for p in pieces if p.position.kind == "pov"]
    assert seen and all(p.eyes == "ANA" and p.subjects == ("BORIS",) for p in seen)
    for position in seen:
        mine = next(m for m in position.marks if m.player == "ANA")
        x, y, z = staging.sight.eyes(mine)
        at = position.camera.at
        assert abs(at[2] - z) < 0.01 and 0.1 < ((at[0] - x) ** 2 + (at[1] - y) ** 2) ** 0.5 < 0.8


def test_who_is_elsewhere_on_the_telephone_shares_no_frame():
    text = """
INT. OFFICE - DAY

KAREN sits at the desk, the phone at her ear.

INTERCUT - KAREN'S OFFICE / DEAN'S CAR

KAREN
Where are you now?

DEAN
On the bridge, with everybody else.

KAREN
Which bridge is it this time?

DEAN
The one that isn't moving.
"""
    staging = stage(work(text))
    spoken = [p.position for p in shot(staging, Style()) if any(u.speaker for u in p.units)]
    assert spoken and all(p.kind not in ("over", "two") for p in spoken)


def test_each_line_of_a_montage_is_a_picture_of_its_own():
    lines = "\n\n".join(f"-- Image {n} of the city." for n in range(5))
    staging = stage(work(f"INT. KITCHEN - DAY\n\nMONTAGE - THE CITY\n\n{lines}\n\nEND OF MONTAGE"))
    pieces = shot(staging, Style())
    images = [p for p in pieces if p.units[0].mode == "montage"]
    assert len(images) >= 5 and all(sum(u.mode == "montage" for u in p.units) == 1 for p in images)
    assert len({p.position for p in images}) >= 4
