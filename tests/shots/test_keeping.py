from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.film.address import Address, Pin
from moteur.screenplay.model import Element, Kind
from moteur.shots.check import check
from moteur.shots.identity import camera_of
from moteur.shots.keeping import held, kept, released, state_of
from moteur.shots.model import Kit, ScenePlan, Treatment
from moteur.shots.numbering import keep
from moteur.shots.plan import plan_scene
from moteur.shots.work import SceneWork
from tests.shots.scenes import KITCHEN, work, works
from tests.shots.test_steps import AGAIN, STREET, documents, made

QUICK = settings(
    max_examples=12, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
WORDS = ("Ana sits down.", "Nobody moves.", "Boris walks to Clara.", "Then it rains, all day long.")


def again(new: ScenePlan, old: ScenePlan | None) -> ScenePlan:
    """Return a plan as the step keeps it."""
    return keep(kept(new, old), old)[0]


def written(given: SceneWork, elements: list[Element]) -> SceneWork:
    scene = given.scene.model_copy(update={"elements": tuple(elements)})
    return given.model_copy(update={"scene": scene})


def changed(given: SceneWork, index: int, text: str) -> SceneWork:
    elements = list(given.scene.elements)
    elements[index] = elements[index].model_copy(update={"text": text})
    return written(given, elements)


@st.composite
def edits(draw: st.DrawFn) -> tuple[SceneWork, SceneWork]:
    """Draw a scene and the same after a few edits of its lines."""
    before = draw(works())
    elements = list(before.scene.elements)
    for number in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(len(elements) - 1, 0)))
        how = draw(st.sampled_from(("change", "insert", "delete", "move")))
        if how == "insert" or not elements:
            text = draw(st.sampled_from(WORDS))
            elements.insert(at, Element(id=f"n{number}", kind=Kind.ACTION, text=text))
        elif how == "change":
            spoken = elements[at].kind in (Kind.DIALOGUE, Kind.ACTION)
            text = draw(st.sampled_from(WORDS)) if spoken else elements[at].text
            elements[at] = elements[at].model_copy(update={"text": text})
        elif how == "delete":
            del elements[at]
        else:
            elements.insert(draw(st.integers(0, len(elements) - 1)), elements.pop(at))
    return before, written(before, elements)


def whole(plan: ScenePlan, given: SceneWork) -> None:
    """Every element in one shot of each treatment, in order, and nothing named twice."""
    ids = [e.id for e in given.scene.elements]
    for way in plan.treatments:
        assert [e for s in way.shots for e in s.elements] == ids
        assert len({s.id for s in way.shots}) == len(way.shots)
        assert {s.setup for s in way.shots} == {s.number for s in way.setups}
        assert all(s.id.rpartition(".")[0] == s.setup for s in way.shots)
        assert all(s.seconds > 0 for s in way.shots)
    cameras = {camera_of(s): s.number for s in plan.every_setup()}
    every = [s for t in plan.treatments for s in t.setups]
    assert all(cameras[camera_of(s)] == s.number for s in every)
    assert len(cameras) == len({s.number for s in every})
    contents = {(s.id, s.setup, s.elements) for t in plan.treatments for s in t.shots}
    assert len(contents) == len({s[0] for s in contents})


@QUICK
@given(edits())
def test_edits_touch_what_they_must_and_lose_nothing(scenes: tuple[SceneWork, SceneWork]) -> None:
    old = again(plan_scene(scenes[0]), None)
    new = plan_scene(scenes[1])
    made = again(new, old)
    whole(made, scenes[1])
    assert shots_of(again(new, made).treatments) == shots_of(made.treatments)
    hangs_on_a_change(old, new, made, scenes)
    no_worse_cut(old, new, made)


def shots_of(treatments: tuple[Treatment, ...]) -> list[object]:
    return [(t.name, t.setups, t.shots) for t in treatments]


def neighbours(given: SceneWork) -> dict[str, tuple[str, str]]:
    ids = ["", *(e.id for e in given.scene.elements), ""]
    return {e: (a, b) for a, e, b in zip(ids, ids[1:], ids[2:], strict=False)}


def touched(old: ScenePlan, new: ScenePlan, scenes: tuple[SceneWork, SceneWork]) -> set[str]:
    """Return the elements that changed, moved, lost a neighbour, or see another blocking."""
    was, now = map(neighbours, scenes)
    found = {e for e in was if now.get(e) != was[e] or old.lines[e] != new.lines[e]}
    if old.blocking != new.blocking:
        found |= set(was)
    return found


def hangs_on_a_change(
    old: ScenePlan, new: ScenePlan, made: ScenePlan, scenes: tuple[SceneWork, SceneWork]
) -> None:
    """Each run of shots that go has a touched one in it, so that the rest stays as it was."""
    if (old.basis, old.floor) != (new.basis, new.floor):
        return
    hit = touched(old, new, scenes)
    for was, way in zip(old.treatments, made.treatments, strict=True):
        there = seen(way)
        run: list[str] = []
        for shot, what in seen(was).items():
            if there.get(shot) == what:
                assert not run or hit & set(run)
                run = []
            else:
                run += next(s.elements for s in was.shots if s.id == shot)
        assert not run or hit & set(run)


def seen(way: Treatment) -> dict[str, tuple[object, object]]:
    """Return the shots by id with their set-ups, all but the words."""
    setups = {s.number: camera_of(s) for s in way.setups}
    plain = {s.id: s.model_copy(update={"sentence": ""}) for s in way.shots}
    return {id_: (shot, setups[shot.setup]) for id_, shot in plain.items()}


def no_worse_cut(old: ScenePlan, new: ScenePlan, made: ScenePlan) -> None:
    """A bad cut is one that a plan before has as well."""
    for was, now, way in zip(old.treatments, new.treatments, made.treatments, strict=True):
        assert all(a.setup != b.setup for a, b in pairwise(way.shots)) or any(
            a.setup == b.setup for t in (was, now) for a, b in pairwise(t.shots)
        )
        firsts = {s.id: s.elements[:1] for t in (was, now, way) for s in t.shots}
        known = [
            (f.rule, firsts.get(f.shot)) for p, t in ((old, was), (new, now)) for f in check(p, t)
        ]
        for finding in check(made, way):
            if finding.rule in ("30 degrees", "180 degrees"):
                assert (finding.rule, firsts[finding.shot]) in known


def test_one_changed_line_changes_its_shot_alone() -> None:
    before = work()
    old = again(plan_scene(before), None)
    index = next(i for i, e in enumerate(before.scene.elements) if "You said an hour" in e.text)
    new = plan_scene(changed(before, index, "You were on the phone, and it was bad."))
    made = again(new, old)
    for was, way in zip(old.treatments, made.treatments, strict=True):
        gone = [s for s in was.shots if s not in way.shots]
        assert len(gone) <= 2
        assert any(before.scene.elements[index].id in s.elements for s in gone)


def test_another_camera_package_plans_anew() -> None:
    old = again(plan_scene(work()), None)
    new = plan_scene(work(kit=Kit(lenses=(27.0, 40.0, 75.0))))
    assert kept(new, old) == new
    assert kept(new, None) == new


def test_words_for_a_treatment_touch_it_alone() -> None:
    old = again(plan_scene(work(asked="hand-held")), None)
    made = again(plan_scene(work(asked="hand-held, no overs")), old)
    assert shots_of(made.treatments[:3]) == shots_of(old.treatments[:3])
    assert made.treatments[3].words == "hand-held, no overs"


def pin(item: str, field: str, value: object) -> Pin:
    address = Address(document="shots", scene="s1", item=item, field=field)
    return Pin.model_validate({"address": address, "value": value})


def test_what_is_let_go_is_planned_anew() -> None:
    new = plan_scene(work())
    old = again(new, None)
    pins = (pin("1B", "lens_mm", 85), pin("1C.1", "seconds", 9), pin("1A/hidden", "overruled", ""))
    assert held(pins, "s1") == {"1B": ("lens_mm",), "1C.1": ("seconds",)}
    longer = tuple(s.model_copy(update={"seconds": 99.0}) for s in old.shots)
    decided = old.changed(shots=longer).model_copy(update={"held": held(pins, "s1")})
    assert released(decided, pins) == set()
    assert kept(new, decided, pins).shots == longer
    assert released(decided, pins[1:]) == {"1B"}
    made, _ = keep(kept(new, decided, pins[1:]), decided)
    assert {s.seconds == 99.0 for s in made.shots if s.setup != "1B"} == {True}
    assert all(s.seconds < 99.0 for s in made.shots if s.setup == "1B")
    gone = decided.model_copy(update={"held": {"1Z.9": ("lines",)}})
    assert kept(new, gone) == new


def test_the_state_says_what_a_plan_was_made_from() -> None:
    made, other = plan_scene(work()), plan_scene(changed(work(), 0, "Rain."))
    pins = (pin("1B", "lens_mm", 85), pin("1C.1", "seconds", 9))
    states = {
        state_of(made, ()), state_of(made, pins), state_of(made, pins[:1]), state_of(other, pins)
    }  # fmt: skip
    assert len(states) == 4 and "" not in states
    assert state_of(made, pins[::-1]) == state_of(made, pins)
    assert state_of(made.model_copy(update={"state": ""}), pins) == ""


def test_gathering_keeps_what_no_change_touches() -> None:
    first = made(documents())
    edited = documents(KITCHEN.replace("Almost.", "Very nearly.") + STREET + AGAIN)
    second = made(edited, first)
    assert second.scenes[1:] == first.scenes[1:]
    for was, way in zip(first.scenes[0].treatments, second.scenes[0].treatments, strict=True):
        there = seen(way)
        gone = [id_ for id_, what in seen(was).items() if there.get(id_) != what]
        assert len(gone) <= 2 or way.style.one_shot
    assert made(edited, second) == second


def test_a_pin_that_is_let_go_gives_the_plan_back() -> None:
    first = made(documents())
    number = next(s.number for s in first.scenes[0].setups if s.kind == "single")
    pinned = made(documents(), first, (pin(number, "lens_mm", 85),))
    assert pinned.scenes[0].held == {number: ("lens_mm",)}
    again = made(documents(), pinned)
    assert shots_of(again.scenes[0].treatments) == shots_of(first.scenes[0].treatments)
