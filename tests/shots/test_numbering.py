from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.shots.model import Blocking, Camera, FloorPlan, ScenePlan, Setup, Shot, Size, Treatment
from moteur.shots.numbering import keep, letters, setup_number

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
