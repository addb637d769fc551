"""A bare stage for tests of rules: who stands where, cameras put by hand, shots in order."""

import math

from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import aimed
from moteur.shots.check import check
from moteur.shots.model import (
    Blocking,
    Camera,
    FloorPlan,
    Kit,
    Move,
    Player,
    ScenePlan,
    Setup,
    Shot,
    Size,
    Style,
    Treatment,
)

FLOOR = FloorPlan(set="STAGE", kind="stage", inside=True, width=20.0, depth=20.0, height=6.5)
ANA = Player(name="ANA", kind="woman", height=1.70)
BORIS = Player(name="BORIS", kind="man", height=1.70)
CARL = Player(name="CARL", kind="man", height=1.70)
PLAYERS = {p.name: p for p in (ANA, BORIS, CARL)}
EYES = 1.70 * (1 - 0.064)


def at(name, x, y, facing=0.0, to="", **more):
    """Put somebody on the floor from the first element on."""
    return Move(element="e0", player=name, at=(x, y), facing=facing, looks_at=to, **more)


def facing_each_other(apart=2.0):
    """Put ANA left and BORIS right, who look at each other."""
    return (at("ANA", -apart / 2, 0.0, 0.0, "BORIS"), at("BORIS", apart / 2, 0.0, 180.0, "ANA"))


def around(mark, degrees, distance, height=EYES):
    """Return a spot so far from somebody, in a direction."""
    way = math.radians(degrees)
    return (mark.at[0] + distance * math.cos(way), mark.at[1] + distance * math.sin(way), height)


def seen_at(where, mark, x=0.0, y=0.42, lens=50.0, sensor=(24.89, 14.0), roll=0.0):
    """Return a camera that has somebody's eyes at a place of its frame."""
    made = aimed(where, lens, sensor, SIGHT.eyes(mark), x, y)
    return made.model_copy(update={"roll": roll})


def crowned_at(where, mark, y, x=0.0, lens=50.0):
    """Return a camera that has the top of somebody's head at a place of its frame."""
    return aimed(where, lens, (24.89, 14.0), SIGHT.crown(mark), x, y)


SIGHT = Sight(FLOOR, PLAYERS)


def setup(number, camera, subjects, kind="single", size=Size.MEDIUM_CLOSE, **more):
    """Return a set-up with this camera."""
    given = {
        "number": number, "kind": kind, "size": size, "subjects": tuple(subjects),
        "lens_mm": camera.lens_mm, "height_m": camera.at[2], "distance_m": 2.0, "camera": camera,
    }  # fmt: skip
    return Setup(**(given | more))


def plan(moves, *setups, seconds=3.0, order=None, kit=None, style=None, floor=FLOOR, plays=None):
    """Return a plan in which set-ups follow each other, each with an element of its own."""
    order = order if order is not None else [s.number for s in setups]
    lengths = seconds if isinstance(seconds, list | tuple) else [seconds] * len(order)
    shots = tuple(
        Shot(id=f"{number}.{k}", setup=number, elements=(f"e{k}", f"f{k}"), seconds=length)
        for k, (number, length) in enumerate(zip(order, lengths, strict=True))
    )
    names = dict.fromkeys(m.player for m in moves)
    return ScenePlan(
        scene="s1", number="1", heading="INT. STAGE - DAY", floor=floor, kit=kit or Kit(),
        blocking=Blocking(players=tuple(PLAYERS[n] for n in names), moves=tuple(moves)),
        treatments=(Treatment(name="t", style=style or Style(), setups=setups, shots=shots),),
        plays=plays or {},
    )  # fmt: skip


def rules(made, language="en"):
    """Return the rules that a plan breaks."""
    return [f.rule for f in check(made, language=language)]


def text(made, rule, language="en"):
    """Return what is said of a rule."""
    return next(f.text for f in check(made, language=language) if f.rule == rule)


def empty(where=(0.0, -4.0, 1.6), to=(0.0, 0.0, 1.6), **more):
    """Return a camera that looks at the stage."""
    return Camera(at=where, aim=to, lens_mm=50.0, **more)
