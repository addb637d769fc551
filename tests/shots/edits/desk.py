"""A planned scene for the tests of edits, and short ways to pin in it."""

from moteur.film.address import Address, Pin
from moteur.shots.edits import honour, sentences, texts
from moteur.shots.plan import plan_scene
from moteur.shots.sentence import worded
from moteur.shots.sentence.moments import Moments
from tests.shots.scenes import work

WORK = work()
PLAN = plan_scene(WORK)
ELEMENTS = WORK.scene.elements


def pin(item, field, value):
    """Pin a field of an item of scene 1."""
    return Pin(address=Address(document="shots", scene="s1", item=item, field=field), value=value)


def said(number, text, plan=PLAN, old=None, elements=ELEMENTS):
    """Return the plan with one sentence pinned, in words."""
    return held([pin(number, "sentence", text)], plan, old, elements)


def held(pins, plan=PLAN, old=None, elements=ELEMENTS, language="en"):
    """Return the plan with what is pinned, in words."""
    made = honour(plan, pins, old, elements, language)
    return worded(made, elements, language, texts(sentences(plan, pins, language)))


def setup(plan, number):
    """Return a set-up by number."""
    return next(s for s in plan.every_setup() if s.number == number)


def single(name="ANA", plan=PLAN):
    """Return a static single of the chosen treatment."""
    return next(
        s for s in plan.setups if s.subjects == (name,) and s.kind == "single" and not s.path
    )


def framed(plan, number):
    """Return the moments of the treatment that has a set-up, its marks, and the set-up."""
    way = next(t for t in (plan.treatment, *plan.treatments) if number in numbers(t))
    moments = Moments(plan, way)
    made = next(s for s in way.setups if s.number == number)
    return moments, moments.framed(made), made


def numbers(treatment):
    """Return the numbers of a treatment's set-ups."""
    return {s.number for s in treatment.setups}
