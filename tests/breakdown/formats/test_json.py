"""JSON for programs."""

import json as stdlib

from moteur.breakdown.formats import json
from moteur.breakdown.model import Breakdown, Category

from .sheets import two_scenes


def test_a_scene_says_what_it_needs():
    first, second = json.plain(two_scenes())["scenes"]
    elements = first.pop("elements")
    assert first == {
        "index": 0, "scene_number": "1", "int_ext": "INT", "set": "KITCHEN, ANA'S FLAT",
        "day_night": "DUSK", "eighths": 12, "minutes": 95,
    }  # fmt: skip
    assert elements["cast"] == [
        {"name": "ANA", "evidence": "ANA", "confidence": 1.0, "origin": "cue"}
    ]
    assert [e["name"] for e in elements["props"]] == ['=HYPERLINK("x")', "lantern"]
    assert elements["special_equipment"][0]["origin"] == "inferred"
    assert (second["index"], second["scene_number"], second["int_ext"]) == (1, "2A", "INT/EXT")


def test_every_category_is_there():
    for scene in json.plain(two_scenes())["scenes"]:
        assert list(scene["elements"]) == [category.value for category in Category]


def test_the_bytes_read_back():
    assert stdlib.loads(json.write(two_scenes())) == json.plain(two_scenes())
    assert stdlib.loads(json.write(Breakdown())) == {"scenes": []}
