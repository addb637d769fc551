from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from moteur.previs.model import Figure, Key, Slate
from moteur.previs.telling import telling
from tests.previs import kitchen
from tests.previs.test_arrows import slate

TO = (2.0, 0.0, 1.5)


def key(frame: int = 0, **told: Any) -> Key:
    return Key.model_validate({"frame": frame, "at": (0, 0), "facing": 0, "pose": "stand"} | told)


def told(*keys: Key, frames: int = 120, **figure: Any) -> Slate:
    one = Figure(player=kitchen.ANA, keys=keys or (key(),), **figure)
    camera = slate().camera.model_copy(update={"at": (4.0, 0.5, 1.5), "aim": (0, 0, 1.5)})
    return slate().model_copy(update={
        "figures": (one,), "frames": frames, "step": 3, "rate": Fraction(24), "camera": camera,
        "path": (), "insert": "",
    })  # fmt: skip


def test_nobody_blinks_in_it() -> None:
    at = telling(told())
    assert at == 48
    assert telling(told(blinks=(48,))) in (45, 51)
    assert telling(told(blinks=(0, 3, 48, 45, 51, 54))) in (42, 57)


def test_an_open_vowel_before_a_gaping_jaw() -> None:
    shapes = ((30, "D"), (42, "A"), (48, "D"), (57, "C"), (60, "X"))
    assert telling(told(key(gaze=TO), shapes=shapes)) == 57


def test_who_speaks_is_seen_to_look_at_somebody() -> None:
    keys = key(), key(60, gaze=TO)
    assert telling(told(*keys, shapes=((3, "C"),))) >= 72


def test_a_face_towards_the_camera_before_a_back() -> None:
    keys = key(gaze=(-2.0, 0, 1.5)), key(66, gaze=TO)
    assert telling(told(*keys, shapes=((3, "C"),))) >= 78


def test_without_words_it_is_the_moment_of_what_is_done() -> None:
    keys = key(), key(75, gesture="picks up", thing="cup")
    assert abs(telling(told(*keys)) - (75 + 19)) <= 2
    keys = key(), key(20, pose="sit", seat=0.45), key(80, gesture="points")
    assert abs(telling(told(*keys)) - (80 + 19)) <= 2


def test_who_comes_in_is_there() -> None:
    keys = key(present=False), key(90, present=True)
    at = telling(told(*keys))
    assert at >= 90


@given(
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from("XABCDEFGH")), max_size=8),
    st.lists(st.integers(0, 200), max_size=4),
    st.integers(0, 200),
)
def test_it_is_a_drawn_frame(shapes: list[tuple[int, str]], lids: list[int], frames: int) -> None:
    made = told(frames=frames, shapes=tuple(sorted(shapes)), blinks=tuple(lids))
    frame = telling(made)
    assert frame % made.step == 0 and 0 <= frame < max(1, frames)
