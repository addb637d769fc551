"""Scene plans for tests: short scripts planned as the step plans them."""

from hypothesis import strategies as st

from moteur.breakdown.model import Setting, Time
from moteur.screenplay.model import Element, Heading, Kind, Scene
from moteur.shots.blocking.names import parts
from moteur.shots.blocking.players import cast
from moteur.shots.blocking.talk import is_off
from moteur.shots.lead import lead
from moteur.shots.model import ScenePlan
from moteur.shots.plan import plan_scene
from moteur.shots.work import SceneWork
from tests.shots.scripts import play

KITCHEN = """
INT. KITCHEN, ANA'S FLAT - NIGHT

ANA, 34, sits at the table. Her son LEO, 9, stands by the window.

ANA
Come away from there.

LEO
They're still down there. With the lights.

Ana picks up the phone.

TOMAS (V.O.)
Are you packed?

ANA
Almost. Leo won't come away from the window.

Ana stands up and walks to Leo.

LEO
Papa?

The door opens. TOMAS, 40, enters, out of breath.

TOMAS
Now. It has to be now.

ANA
(beat)
You were on the phone. You said an hour, you said you would ring, and I have stood here
counting the lights on the crane since the sun went down behind the tower.

LEO
Is it going to fall?

TOMAS
No!

They all exit.

CUT TO:
"""


def led(made: SceneWork) -> SceneWork:
    """Return a slice that knows whose scene it is."""
    return made.model_copy(update={"lead": lead(made.scene, made.players)})


def work(text: str = KITCHEN, index: int = 0, **more: object) -> SceneWork:
    """Return the slice of one scene of a script."""
    scenes = play(text)
    scene = scenes[index]
    cues = tuple(dict.fromkeys(s.character for s in scene.speeches() if not is_off(s)))
    names = tuple(dict.fromkeys(p for cue in cues for p in parts(cue, cues)))
    actions = [e.text for s in scenes for e in s.elements if e.kind is Kind.ACTION]
    given: dict[str, object] = {
        "scene": scene,
        "set": scene.heading.place,
        "setting": Setting(scene.heading.setting),
        "time": Time.DAY,
        "players": tuple(cast(names, actions).values()),
        "new_set": True,
    }
    return led(SceneWork(**(given | more)))  # type: ignore[arg-type]


def plan(text: str = KITCHEN, index: int = 0, **more: object) -> ScenePlan:
    """Plan one scene of a script."""
    return plan_scene(work(text, index, **more))


NAMES = ("ANA", "BORIS", "CLARA", "DAVID", "OLD EMIL", "FATIMA")
SETS = (
    "KITCHEN", "LIFT", "BEDROOM", "CORRIDOR", "ANA'S CAR", "STAGE", "BAR", "BATHROOM",
    "STREET", "PARK", "ROOFTOP", "OFFICE", "SOMEWHERE",
)  # fmt: skip
_ACTS = (
    "{0} sits down.", "{0} stands up.", "{0} walks to {1}.", "{0} crosses to the door.",
    "{0} enters.", "{0} leaves.", "{0} looks at {1}.", "{0} picks up a letter.",
    "The light goes out in the whole house, and then in the street outside it too.",
    "{0} lies down.", "{0} and {1} sit at the table.", "They all exit.", "{0} runs to the window.",
    "{0} kneels.",
)  # fmt: skip
_LINES = (
    "Yes.", "No!", "Why?", "I told you on Sunday that it would come to this.",
    "We have been over this floor a hundred times, you and I, and every time you said that the "
    "wall would hold, and every time I wrote it down, and here is the book, and here is the wall.",
)  # fmt: skip


@st.composite
def works(draw: st.DrawFn) -> SceneWork:
    """Draw a scene: any set, up to six players, a few dozen elements."""
    players = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True))
    elements: list[Element] = []

    def add(kind: Kind, text: str, dual: bool = False) -> None:
        elements.append(Element(id=f"s1e{len(elements)}", kind=kind, text=text, dual=dual))

    for _ in range(draw(st.integers(0, 16))):
        who = draw(st.sampled_from(players))
        other = draw(st.sampled_from(players))
        if draw(st.booleans()):
            add(Kind.ACTION, draw(st.sampled_from(_ACTS)).format(who.title(), other.title()))
            continue
        off = draw(st.sampled_from(("", "", "", " (V.O.)")))
        add(Kind.CHARACTER, who + off, dual=draw(st.integers(0, 9)) == 0)
        if draw(st.integers(0, 3)) == 0:
            add(Kind.PARENTHETICAL, draw(st.sampled_from(("beat", "sitting down", "rising"))))
        for _ in range(draw(st.integers(1, 2))):
            add(Kind.DIALOGUE, draw(st.sampled_from(_LINES)))
    place = draw(st.sampled_from(SETS))
    outside = place in ("STREET", "PARK", "ROOFTOP")
    heading = Heading(text=f"INT. {place} - DAY", setting="INT", place=place, time="DAY")
    scene = Scene(id="s1", number="1", heading=heading, elements=tuple(elements))
    return led(
        SceneWork(
            scene=scene,
            set=place,
            setting=Setting.EXT if outside else Setting.INT,
            time=Time.DAY,
            players=tuple(cast(tuple(players), [e.text for e in elements]).values()),
            new_set=draw(st.booleans()),
        )
    )
