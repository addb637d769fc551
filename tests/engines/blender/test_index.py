"""Object-index pictures: flat colours, slices, and heads where the plan says."""

import pytest
from PIL import Image

from moteur.shots.cameras import figure
from moteur.shots.cameras.view import project
from moteur.shots.model import Camera, Player
from tests.engines.blender.conftest import ANNA, a_key, a_slate

HIGH = 360


def rows(path):
    """Return by slice the first and the last row in which it is seen."""
    picture = Image.open(path).convert("RGB")
    found = {}
    for y in range(picture.height):
        for x in range(picture.width):
            red, green, blue = picture.getpixel((x, y))
            if blue > 128:
                assert round(red / 20) == 1
                first, _ = found.get(round(green / 20), (y, y))
                found[round(green / 20)] = (first, y)
    return found


@pytest.mark.parametrize(("pose", "seat"), [("stand", 0.0), ("sit", 0.45), ("crouch", 0.0)])
def test_the_crown_is_drawn_where_the_plan_has_it(blender, tmp_path, pose, seat):
    player = Player(**ANNA)
    camera = Camera(at=(0.0, -3.0, 1.3), aim=(0.0, 0.7, 1.1), lens_mm=35.0)
    slate = a_slate(
        width=HIGH * 16 // 9, height=HIGH, camera=camera.model_dump(mode="json"),
        figures=[{"player": ANNA, "keys": [a_key(pose=pose, seat=seat)], "mouth": []}],
    )  # fmt: skip
    top = figure.crown(player, pose, seat)
    blender.index(slate, {"ANNA": [top - 0.3]}, tmp_path / "index.png")
    seen = rows(tmp_path / "index.png")
    head = figure.ahead(player, pose)
    place = project(camera, (0.0, 0.7 - head, top))
    assert place is not None
    assert seen[0][0] == pytest.approx((1 - place[1]) / 2 * HIGH, abs=0.01 * HIGH)
    assert seen[0][1] < seen[1][1]
