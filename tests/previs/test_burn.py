import numpy as np
import pytest

from moteur.previs import burn

WIDE = burn.Layout(640, 360)


def ink(strip: burn.Luma, left: int, right: int) -> int:
    return int((strip[:, left:right] > 60).sum())


@pytest.mark.parametrize(("width", "picture"), [(640, 360), (320, 180), (1920, 804), (202, 360)])
def test_sizes_are_even_and_everything_is_inside(width: int, picture: int) -> None:
    layout = burn.Layout(width, picture)
    assert layout.size[1] % 2 == 0 and layout.size[1] > picture
    strip = burn.label(layout, ("112B.12", "MCU 50 mm"), "INT. A VERY LONG PLACE - NIGHT", "T" * 90)
    burn.Counter(layout).write(strip, "01:59:59:23")
    assert strip.shape == (layout.strip, width)
    assert (strip[:, -2:] == burn.BLACK).all()


def test_everything_has_its_place() -> None:
    strip = burn.label(WIDE, ("12B.1", "CU 50 mm"), "INT. KITCHEN - NIGHT", "The Window")
    assert ink(strip, 0, 140) > 300
    assert ink(strip, 140, 500) == 0
    assert ink(strip[32:], 500, 640) > 80
    said = burn.words(strip, WIDE, ("I told you to leave the window", "shut."))
    assert ink(said, 140, 500) > 500
    assert ink(strip, 140, 500) == 0, "the label itself stays as it was"


def test_a_timecode_overwrites_the_one_before() -> None:
    counter, strip = burn.Counter(WIDE), burn.blank(WIDE)
    counter.write(strip, "00:00:00:00")
    first = strip.copy()
    counter.write(strip, "11:34:56:17")
    assert (strip != first).any()
    counter.write(strip, "00:00:00:00")
    assert np.array_equal(strip, first)


def test_digits_are_told_apart() -> None:
    counter = burn.Counter(WIDE)
    seen = set()
    for n in range(24):
        strip = burn.blank(WIDE)
        counter.write(strip, f"00:00:00:{n:02d}")
        seen.add(strip.tobytes())
    assert len(seen) == 24


def test_long_text_is_shortened() -> None:
    face = WIDE.face(11)
    assert burn.fit("kitchen", 200, face) == "kitchen"
    assert burn.fit("kitchen " * 30, 100, face).endswith("…")
    assert burn.width(burn.fit("kitchen " * 30, 100, face), face) <= 100
