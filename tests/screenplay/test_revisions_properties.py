from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.screenplay.formats import fountain
from moteur.screenplay.model import Screenplay
from moteur.screenplay.revisions import identify

from .scripts import PLAIN, TEXTS


def ids(screenplay: Screenplay) -> list[str]:
    found = [e.id for e in screenplay.opening]
    for scene in screenplay.scenes:
        found += [scene.id, *(e.id for e in scene.elements)]
    return found


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_version_is_itself(text: str) -> None:
    screenplay = fountain.read(text)
    assert identify(screenplay, screenplay) == screenplay


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_ids_are_unique_and_stay(old: str, new: str) -> None:
    before = fountain.read(old)
    after = identify(fountain.read(new), before)
    assert len(ids(after)) == len(set(ids(after)))
    assert {s.id for s in before.scenes} <= {s.id for s in after.scenes}
    numbers = {s.id: s.number for s in after.scenes}
    assert all(numbers[s.id] == s.number for s in before.scenes)
    assert identify(after, after) == after


@settings(max_examples=300, deadline=None)
@given(PLAIN, st.data())
def test_an_edit_changes_no_id(text: str, data: st.DataObject) -> None:
    before = fountain.read(text)
    scene = data.draw(st.sampled_from([s for s in before.scenes if s.elements]))
    chosen = data.draw(st.sampled_from(scene.elements))
    words = data.draw(st.sampled_from(["Something else.", "a", "BOB", "Hello rain"]))
    draft = before.model_copy(
        update={
            "scenes": tuple(
                s.model_copy(
                    update={
                        "elements": tuple(
                            e.model_copy(update={"text": words}) if e.id == chosen.id else e
                            for e in s.elements
                        )
                    }
                )
                for s in before.scenes
            )
        }
    )
    assert ids(identify(draft, before)) == ids(before)
