from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.shots.identity import camera_of, uses
from moteur.shots.model import Blocking, Camera, FloorPlan, ScenePlan, Setup, Shot, Size, Treatment
from moteur.shots.numbering import keep, letters, numbered, setup_number

CAMERA = Camera(at=(0, 0, 1.6), aim=(0, 1, 1.6), lens_mm=50)
FLOOR = FloorPlan(set="X", kind="neutral", inside=True, width=5, depth=5)
KINDS = st.tuples(
    st.sampled_from(["master", "single", "over", "two"]),
    st.sampled_from([Size.MEDIUM, Size.CLOSE]),
    st.sampled_from([("ANA",), ("BORIS",), ("ANA", "BORIS")]),
)


def test_letters_leave_out_i_and_o():
    assert [letters(i) for i in (0, 7, 8, 12, 13, 23, 24, 25)] == [
        "A", "H", "J", "N", "P", "Z", "AA", "AB",
    ]  # fmt: skip
    assert not any(set(letters(i)) & set("IO") for i in range(700))
    assert len({letters(i) for i in range(700)}) == 700


def test_a_scene_with_a_letter_takes_a_hyphen():
    assert setup_number("12", 24) == "12AA"
    assert setup_number("12A", 0) == "12A-A"


def plan(uses, kinds):
    """Make a plan: `uses` are (kind index, element) for each shot, in order."""
    order = list(dict.fromkeys(kind for kind, _ in uses))
    number = {kind: setup_number("12", i) for i, kind in enumerate(order)}
    setups = tuple(
        Setup(
            number=number[k], kind=kinds[k][0], size=kinds[k][1], subjects=kinds[k][2],
            lens_mm=50, height_m=1.6, distance_m=2, camera=CAMERA,
        )
        for k in order
    )  # fmt: skip
    counts, shots = {}, []
    for kind, element in uses:
        counts[kind] = counts.get(kind, 0) + 1
        id_ = f"{number[kind]}.{counts[kind]}"
        shots.append(Shot(id=id_, setup=number[kind], elements=(element,), seconds=2))
    return ScenePlan(
        scene="s12", number="12", heading="INT. X", floor=FLOOR, blocking=Blocking(),
        treatments=(Treatment(name="classical", setups=setups, shots=tuple(shots)),),
    )  # fmt: skip


@st.composite
def histories(draw):
    """Draw the versions of one scene: elements come and go, set-ups with them."""
    kinds = draw(st.lists(KINDS, min_size=1, max_size=6, unique=True))
    elements = [f"e{i}" for i in range(12)]
    assigned = {e: draw(st.integers(0, len(kinds) - 1)) for e in elements}
    versions = []
    for _ in range(draw(st.integers(2, 5))):
        there = [e for e in elements if draw(st.booleans())]
        versions.append(plan([(assigned[e], e) for e in there], kinds))
    return versions


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(histories())
def test_a_number_once_given_never_means_anything_else(versions):
    old, retired, meant, shot_of = None, (), {}, {}
    for version in versions:
        made, retired = keep(version, old, retired)
        assert len({s.number for s in made.setups}) == len(made.setups)
        assert len({s.id for s in made.shots}) == len(made.shots)
        for setup in made.setups:
            what = (setup.kind, setup.subjects)
            assert meant.setdefault(setup.number, what) == what
            assert setup.number not in retired
        for shot in made.shots:
            assert shot.id.rpartition(".")[0] == shot.setup
            assert shot_of.setdefault(shot.id, shot.elements) == shot.elements
        assert [s.elements for s in made.shots] == [s.elements for s in version.shots]
        old = made


@given(histories())
def test_planning_again_changes_nothing(versions):
    made, retired = keep(versions[0], None)
    again, still = keep(versions[0], made, retired)
    assert again == made and still == retired


def test_a_new_set_up_takes_the_next_free_letter():
    kinds = [
        ("master", Size.WIDE, ("ANA", "BORIS")),
        ("single", Size.CLOSE, ("ANA",)),
        ("single", Size.CLOSE, ("BORIS",)),
    ]
    first, _ = keep(plan([(0, "e1"), (1, "e2")], kinds), None)
    second, retired = keep(plan([(0, "e1"), (2, "e1b"), (1, "e2")], kinds), first)
    assert [s.setup for s in second.shots] == ["12A", "12C", "12B"]
    third, retired = keep(plan([(0, "e1"), (1, "e2")], kinds), second, retired)
    assert retired == ("12C", "12C.1")
    other = [*kinds, ("two", Size.MEDIUM, ("ANA", "BORIS"))]
    fourth, _ = keep(plan([(0, "e1"), (3, "e9"), (1, "e2")], other), third, retired)
    assert [s.setup for s in fourth.shots] == ["12A", "12D", "12B"]


PEOPLE = [("ANA",), ("BORIS",), ("ANA", "BORIS"), ("BORIS", "ANA"), ("CLARA",)]


@st.composite
def cameras(draw):
    """Draw a few cameras, all different, some of the same kind and people."""
    found = []
    for i in range(draw(st.integers(1, 7))):
        kind = draw(st.sampled_from(["master", "single", "over", "two", "pov", "moving", "insert"]))
        found.append(
            Setup(
                number="?", kind=kind, size=draw(st.sampled_from([Size.MEDIUM, Size.CLOSE])),
                subjects=draw(st.sampled_from(PEOPLE)), lens_mm=50, height_m=1.6, distance_m=2,
                eyes=draw(st.sampled_from(["ANA", "CLARA"])) if kind == "pov" else "",
                camera=Camera(at=(i, 0, 1.6), aim=(0, 1, 1.6), lens_mm=50),
            )
        )  # fmt: skip
    return found


def treatment(name, cut, cameras):
    """Make a treatment as `telling` does: set-ups numbered 1, 2, ..., shots within them."""
    order = list(dict.fromkeys(camera for camera, _ in cut))
    setups = tuple(cameras[c].model_copy(update={"number": str(n)}) for n, c in enumerate(order, 1))
    counts, shots = {}, []
    for camera, elements in cut:
        number = str(order.index(camera) + 1)
        counts[number] = counts.get(number, 0) + 1
        id_ = f"{number}.{counts[number]}"
        shots.append(Shot(id=id_, setup=number, elements=elements, seconds=2))
    return Treatment(name=name, setups=setups, shots=tuple(shots))


@st.composite
def several(draw):
    """Draw the versions of a scene in three treatments that share cameras."""
    known = draw(cameras())
    versions = []
    for _ in range(draw(st.integers(2, 4))):
        ways = []
        for name in ("classical", "moving", "subjective"):
            ends = draw(st.lists(st.integers(1, 3), min_size=1, max_size=5))
            at, cut = 0, []
            for size in ends:
                elements = tuple(f"e{i}" for i in range(at, at + size))
                cut.append((draw(st.integers(0, len(known) - 1)), elements))
                at += size
            ways.append(treatment(name, cut, known))
        empty = plan([(0, "e0")], [("master", Size.MEDIUM, ("ANA",))])
        versions.append(numbered(empty.with_treatments(ways)))
    return versions


def people(setup):
    """Return who and what a number may mean: a master's people may come and go."""
    if setup.kind in ("master", "establishing"):
        return setup.kind
    who = setup.subjects if setup.kind == "over" else frozenset(setup.subjects)
    return setup.kind, who, setup.eyes


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(several())
def test_numbers_hold_over_several_treatments(versions):
    old, retired, meant = None, (), {}
    for version in versions:
        made, retired = keep(version, old, retired)
        every = [s for t in made.treatments for s in t.setups]
        number_of = {}
        for setup in every:
            assert meant.setdefault(setup.number, people(setup)) == people(setup)
            assert number_of.setdefault(camera_of(setup), setup.number) == setup.number
            assert setup.number not in retired
        assert len(number_of) == len({s.number for s in every})
        uses_of = {}
        for way in made.treatments:
            assert len({s.id for s in way.shots}) == len(way.shots)
            for use, shot in uses(way):
                assert uses_of.setdefault(shot.id, use) == use
        assert len(set(uses_of.values())) == len(uses_of)
        given_ = {s.number for s in made.every_setup()} | {s.id for s in made.every_shot()}
        assert not given_ & set(retired)
        assert keep(version, made, retired) == (made, retired)
        old = made
