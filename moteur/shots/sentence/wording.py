"""Wording: every set-up and every shot of a plan, said in its sentence."""

from collections.abc import Mapping, Sequence

from moteur.screenplay.model import Element
from moteur.shots.model import ScenePlan, Setup, Treatment
from moteur.shots.model import Shot as Cut
from moteur.shots.sentence.describing import describe
from moteur.shots.sentence.moments import Moments
from moteur.shots.sentence.structure import Angle, Shot
from moteur.shots.sentence.vocabulary import LANGUAGES, vocabulary
from moteur.shots.sentence.writing import write


def worded(
    plan: ScenePlan, elements: Sequence[Element] = (), language: str = "en",
    held: Mapping[str, Shot] | None = None,
) -> ScenePlan:  # fmt: skip
    """Return the plan with the sentences of all set-ups and shots, and with their angles.

    A set-up says who is in frame, from where and through what; a shot has its number and its
    lines too. `held` are sentences of a person's, as structures, by the set-up's number: such a
    set-up keeps its sentence and its angle, and its shots say what the person said. Sentences
    are English where the language has no words for them.
    """
    pen = _Pen(elements, spoken(language), held or {})
    return plan.with_treatments(pen.worded(plan, t) for t in plan.treatments)


def spoken(language: str) -> str:
    """Return the language of sentences: the script's where it has words, else English."""
    short = language[:2].casefold()
    return short if short in LANGUAGES else LANGUAGES[0]


class _Pen:
    """Says each set-up and each shot once, however many treatments have it."""

    def __init__(
        self, elements: Sequence[Element], language: str, held: Mapping[str, Shot]
    ) -> None:
        self.elements = elements
        self.language = language
        self.held = held
        self.setups: dict[str, Setup] = {}
        self.shots: dict[str, str] = {}

    def worded(self, plan: ScenePlan, treatment: Treatment) -> Treatment:
        moments = Moments(plan, treatment)
        for setup in treatment.setups:
            if setup.number not in self.setups:
                self.setups[setup.number] = self._setup(plan, treatment, setup, moments)
        for cut in treatment.shots:
            if cut.id not in self.shots:
                self.shots[cut.id] = self._shot(plan, treatment, cut, moments)
        return treatment.model_copy(update={
            "setups": tuple(self.setups[s.number] for s in treatment.setups),
            "shots": tuple(
                s.model_copy(update={"sentence": self.shots[s.id]}) for s in treatment.shots
            ),
        })  # fmt: skip

    def _setup(
        self, plan: ScenePlan, treatment: Treatment, setup: Setup, moments: Moments
    ) -> Setup:
        if setup.number in self.held:
            return setup
        shot = describe(plan, treatment, setup, self.elements, moments)
        told = write(shot, self.language)
        return setup.model_copy(update={"sentence": told, "angle": angle_name(shot.angle)})

    def _shot(self, plan: ScenePlan, treatment: Treatment, cut: Cut, moments: Moments) -> str:
        shot = describe(plan, treatment, cut, self.elements, moments)
        if cut.setup in self.held:
            shot = overlaid(shot, self.held[cut.setup])
        return write(shot, self.language)


def overlaid(shot: Shot, said: Shot) -> Shot:
    """Return a shot with what a person said of it; its number and lines stay."""
    kept = {
        name: value for name in Shot.model_fields
        if (value := getattr(said, name)) and name not in ("number", "first", "last")
    }  # fmt: skip
    if "over" in kept:
        kept |= {"shoulder": said.shoulder, "eyes": ""}
    if "eyes" in kept:
        kept |= {"over": "", "shoulder": None}
    return shot.model_copy(update=kept | {"others": said.others})


def angle_name(angle: Angle | None) -> str:
    """Return the word for an angle that a plan keeps: ``low angle``."""
    return vocabulary("en").said("angle", angle.value) if angle else ""
