"""What heads must be: the library's names, closed eyes, mouths of nine shapes, feelings apart."""

import json
import subprocess
from pathlib import Path

import pytest

from moteur.previs.people import faces

ROOT = Path(__file__).parents[3]

PROGRAM = """
import sys, json
sys.path.insert(0, "moteur/engines/blender")
import numpy as np
from dataclasses import replace
from inside.face_look import BEARDS, GLASSES, STYLES as USUAL, COILED, features
from inside.face_mould import MOULDS
from inside.face_muscle import FEELINGS, SHAPES, Expression
from inside.figure_bust import Bust
from inside.figure_wardrobe import wardrobe
from inside.hair_style import STYLES
from inside.mesh import STUFFS

def bust(fine=2.0, kind="woman", age=34, **looks):
    looks = {"name": "A", "kind": kind, "age": age, "height": 1.7, "mould": "oval", "face": 3,
             "hair": "bob", "skin": "#dcae8e", "hair_colour": "#2e1c12", "eyes": "#5c3b20", **looks}
    return Bust(features(wardrobe(kind, age, 5), 5, looks), fine)

told = {"moulds": sorted(MOULDS), "hair": sorted(STYLES), "beards": sorted(BEARDS),
        "glasses": sorted(GLASSES), "feelings": sorted(FEELINGS), "shapes": sorted(SHAPES)}
one = bust()
rest = one.shape(Expression(shape="X"))[0]
again = bust().shape(Expression(shape="X"))[0]
told["same"] = bool(np.array_equal(rest, again))
told["sound"] = bool(np.isfinite(rest).all() and one.q.max() < len(rest) == len(one.c))
told["sound"] &= len(one.s) == len(one.gloss) == len(one.glow) == len(rest)
eye = one.face.parts[0].lids
u = np.linspace(-0.9, 0.9, 9) * eye.half
gap = lambda e: float((eye.edge(u, e, e.muscles(), 1) - eye.edge(u, e, e.muscles(), -1)).mean())
told["gaps"] = [gap(Expression(blink=b)) for b in (0, 0.5, 1)]
told["fear"], told["grief"] = (gap(Expression(feeling=f)) for f in ("fear", "grief"))
mouth = next(p for p in one.face.parts if type(p).__name__ == "Mouth")
def held(shape, feeling="neutral"):
    e = Expression(shape=shape, feeling=feeling)
    y, z = np.moveaxis(mouth._lips(e, e.muscles())[0], -1, 0)
    half = len(z) // 2
    return [float(np.ptp(z[half // 2::half])), float(np.ptp(y)),
            float(z[[0, half]].mean() - mouth.z0)]
told["lips"] = {s: held(s) for s in SHAPES}
told["corners"] = {f: held("X", f)[2] for f in FEELINGS}
faces = {f: one.shape(Expression(feeling=f))[0] for f in FEELINGS}
told["apart"] = {f: float(np.abs(v - rest).max()) for f, v in faces.items()}
look = {k: Expression(yaw=k).muscles() for k in (0,)}
ball = one.face.parts[0]
iris = lambda yaw: ball.at(Expression(yaw=yaw), {})[0][:29].mean(0) - eye.middle
a, b = iris(0), iris(20)
told["turn"] = float(np.degrees(np.arctan2(b[1], b[0]) - np.arctan2(a[1], a[0])))
told["shown"] = {n: len(bust(hair=n).v) for n in STYLES}
told["beard"] = {n: len(bust(kind="man", beard=n).v) for n in BEARDS}
told["worn"] = {n: len(bust(glasses=n).v) for n in GLASSES}
fronts = {m: bust(kind="man", mould=m, hair="bare").head.front for m in MOULDS}
told["moulds apart"] = min(float(np.abs(fronts[a] - fronts[b]).max()) for a in fronts
                           for b in fronts if a < b)
told["usual"] = all(s in STYLES for names in (*USUAL.values(), *COILED.values()) for s in names)
seeded = [features(wardrobe("man", 40, k), k) for k in range(20)]
told["seeds"] = len({(f.mould, f.style) for f in seeded})
print("TOLD " + json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(program: Path) -> dict:
    done = subprocess.run(
        [str(program), "-c", PROGRAM], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert "TOLD " in done.stdout, done.stderr
    return json.loads(done.stdout.split("TOLD ", 1)[1].splitlines()[0])


def test_the_library_and_the_drawing_program_agree(told):
    assert told["moulds"] == sorted(faces.MOULDS)
    assert told["hair"] == sorted(faces.HAIR)
    assert told["beards"] == sorted(faces.BEARDS)
    assert told["glasses"] == sorted(faces.GLASSES)
    assert told["usual"]
    assert len(faces.MOULDS) >= 12 and len(faces.HAIR) >= 24


def test_feelings_and_mouths_are_those_of_the_contract(told):
    assert told["feelings"] == ["anger", "doubt", "fear", "grief", "joy", "neutral"]
    assert told["shapes"] == ["A", "B", "C", "D", "E", "F", "G", "H", "X"]


def test_a_head_is_whole_and_always_the_same(told):
    assert told["same"] and told["sound"]


def test_lids_close_over_an_eye(told):
    open_, half, shut = told["gaps"]
    assert open_ > 0.006 > half > shut
    assert shut < 0.0005
    assert told["fear"] > open_ > told["grief"]


def test_an_eye_turns_as_it_is_told(told):
    assert told["turn"] == pytest.approx(20, abs=0.5)


def test_mouths_are_told_apart(told):
    height = {s: h for s, (h, _, _) in told["lips"].items()}
    width = {s: w for s, (_, w, _) in told["lips"].items()}
    assert height["X"] < 0.0015 and height["A"] < 0.0015
    assert height["D"] > height["E"] > height["C"] > height["B"] > height["X"]
    assert width["F"] < width["E"] < 0.9 * width["X"]


def test_feelings_move_a_face(told):
    corners = told["corners"]
    assert corners["joy"] > 0.003 > 0 > corners["grief"]
    assert all(moved > 0.003 for f, moved in told["apart"].items() if f != "neutral")


def test_every_haircut_beard_and_glasses_is_drawn(told):
    assert all(n > told["shown"]["bare"] for s, n in told["shown"].items() if s != "bare")
    clean = told["beard"][""]
    assert all(n > clean for b, n in told["beard"].items() if b not in ("", "stubble"))
    assert all(n > told["worn"][""] for g, n in told["worn"].items() if g)


def test_moulds_are_different_faces(told):
    assert told["moulds apart"] > 0.0015
    assert told["seeds"] >= 18
