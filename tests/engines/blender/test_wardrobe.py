"""What clothes must be: all that the library names, over one another, carried by bones."""

import json
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from moteur.previs.people import garments

ROOT = Path(__file__).parents[3]

PROGRAM = """
import sys, json
sys.path.insert(0, "moteur/engines/blender")
import bpy
import numpy as np
from inside.action import Action
from inside.figure import person
from inside.figure_body import Body
from inside.figure_limbs import Bearing
from inside.figure_skeleton import skeleton
from inside.figure_wardrobe import BOTTOMS, DRESSES, OVERS, TOPS, wardrobe
from inside.garment_hats import RIMS
from inside.garment_shoes import CUTS as SHOES

BASE = {"name": "A", "age": 34, "height": 1.7, "mould": "oval", "face": 3, "skin": "#dcae8e"}

def tailored(*kinds, kind="woman", age=34, build=1.0, height=1.7):
    worn = [{"kind": k, "colour": "#4060a0", "second": "", "pattern": ""} for k in kinds]
    looks = {**BASE, "kind": kind, "age": age, "build": build, "costume": worn}
    w = wardrobe(kind, age, 5, looks)
    made = Body(skeleton(height, w.female, w.child, w.age), w, 1.6)
    made.dress()
    return made

def skins(*kinds, **who):
    return {s.name: s for s in tailored(*kinds, **who).skins}

def all_of(*kinds, **who):
    return tailored(*kinds, **who).skins

told = {"bottoms": BOTTOMS, "tops": TOPS, "dresses": DRESSES, "overs": OVERS,
        "hats": sorted(RIMS), "shoes": sorted(SHOES)}
sizes, sound = {}, True
for kind in json.loads(sys.argv[1]):
    under = () if kind in (*BOTTOMS, *TOPS, *DRESSES) else ("trousers", "shirt")
    made = all_of(*under, kind)
    plain = all_of(*under)
    sizes[kind] = [len(s.v) for s in made] != ([len(s.v) for s in plain] if under else [])
    for s in made:
        total = np.zeros(len(s.v))
        total += s.weights.sum(1)
        sound &= bool(np.isfinite(s.v).all() and np.isfinite(s.c).all() and s.q.max() < len(s.v))
        sound &= bool(np.abs(total - 1).max() < 1e-3 and s.c.min() >= 0)
told["sizes"], told["sound"] = sizes, sound

# A coat lies outside of what it is worn over: at each height, all around.
def reach(skin, low, high):
    v = skin.v[(skin.v[:, 2] > low) & (skin.v[:, 2] < high)]
    a = (np.arctan2(v[:, 1], v[:, 0]) / (2 * np.pi) * 16).astype(int)
    return {int(k): float(np.hypot(v[a == k, 0], v[a == k, 1]).max()) for k in set(a.tolist())}

gaps = []
for over in OVERS:
    for under in ("shirt", "jumper", "roll_neck"):
        made = skins("trousers", under, over)
        for z in (1.05, 1.12, 1.2):
            outer, inner = (reach(made[n], z, z + 0.05) for n in ("over", "top"))
            gaps += [outer[k] - inner[k] for k in outer if k in inner and abs(k) > 3]
told["gap"] = min(gaps)

# Shoulders slope: none stands above the line from the neck to the arm.
def shoulder(**who):
    made = tailored("trousers", "jumper", **who)
    v = np.concatenate([s.v for s in made.skins if s.name in ("top", "l_sleeve", "r_sleeve")])
    b = made.b
    high = [float(v[(np.abs(v[:, 1] - y * b) < 0.008)][:, 2].max() / b)
            for y in (0.08, 0.11, 0.14, 0.17, 0.19)]
    wide = float(np.abs(v[v[:, 2] > 1.25 * b][:, 1]).max() / b)
    return high, wide

told["shoulders"] = {"man": shoulder(kind="man"), "woman": shoulder(),
                     "girl": shoulder(kind="girl", age=8)}

def girth(**who):
    made = tailored("trousers", "tee", **who)
    v = next(s for s in made.skins if s.name == "top").v
    ring = v[np.abs(v[:, 2] - 1.05 * made.b) < 0.02]
    return float(np.ptp(ring[:, 1]) + np.ptp(ring[:, 0]))

told["girths"] = [girth(build=k) for k in (0.88, 1.0, 1.15, 1.34)]
old, young = (person({"name": "A", "kind": "man", "age": a, "height": 1.7, "look": 3}, 2.0)
              for a in (82, 30))
told["stoop"] = [float(p.solve(Bearing()).at["head"][0] - p.solve(Bearing()).at["pelvis"][0])
                 for p in (old, young)]
a, b = (person({"name": "A", "kind": "woman", "age": 30, "height": 1.7, "look": 3}, 2.0)
        for _ in range(2))
told["same"] = bool(np.array_equal(a.v, b.v) and np.array_equal(a.c, b.c))
told["low"] = float(a.v[:, 2].min())
key = {"frame": 0, "at": (0.0, 0.0), "facing": 0.0, "pose": "sit", "seat": 0.45, "gaze": None,
       "present": True}
sitter = {"player": {"look": 0, "height": 1.7}, "keys": [key]}
sits, _ = a.shaped(Action(sitter, 24.0, 1.6, None).moment(0))
near = (sits[:, 0] > -0.3) & (sits[:, 0] < 0.1)
told["seat"] = float(sits[near, 2].min())
hair = {}
for hat in RIMS:
    looks = {**BASE, "kind": "woman", "hair": "afro", "costume":
             [{"kind": hat, "colour": "#404040"}, {"kind": "dress", "colour": "#404040"}]}
    p = person({"name": "A", "kind": "woman", "age": 30, "height": 1.7, "look": 3}, 2.0, looks)
    hair[hat] = float(p.v[p.hair_from:p.face_from, 2].max() - 1.7)
told["hair"] = hair
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(program):
    every = json.dumps([k for k in garments.ORDER if k not in ("belt",)])
    command = [str(program), "-c", PROGRAM, every]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.strip().splitlines()[-1])


def test_all_that_can_be_chosen_is_drawn(told):
    assert set(told["bottoms"]) == set(garments.BOTTOMS)
    assert set(told["tops"]) == set(garments.TOPS)
    assert set(told["dresses"]) == set(garments.DRESSES)
    assert set(told["overs"]) == set(garments.OVERS) - {"apron"}
    assert set(told["hats"]) == set(garments.HATS)
    assert set(told["shoes"]) == set(garments.SHOES)
    assert all(told["sizes"].values()), told["sizes"]


def test_each_place_of_cloth_is_carried_whole(told):
    assert told["sound"]


def test_nothing_pokes_through_what_is_worn_over_it(told):
    assert told["gap"] > -0.004


@pytest.mark.parametrize("who", ["man", "woman", "girl"])
def test_shoulders_slope_from_the_neck(told, who):
    high, wide = told["shoulders"][who]
    assert all(a > b - 0.004 for a, b in pairwise(high))
    assert 0.17 < wide < 0.42


def test_builds_differ(told):
    assert all(a < b - 0.03 for a, b in pairwise(told["girths"]))


def test_the_old_stoop(told):
    old, young = told["stoop"]
    assert old > young + 0.03


def test_hair_stays_under_a_hat(told):
    assert max(told["hair"].values()) < 0.01


def test_the_same_person_is_the_same_mesh(told):
    assert told["same"]
    assert abs(told["low"]) < 0.01


def test_who_sits_is_pressed_flat_on_the_seat(told):
    assert 0.43 < told["seat"] < 0.46
