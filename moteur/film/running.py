"""Running time: the factors by which words become seconds.

Each pair is the least and the most. Sources: speech in conversation and interviews runs
at about 190 to 210 words a minute, in lectures at 140 (Tauroza and Allison, "Speech Rates
in British English", Applied Linguistics 11, 1990); the gap between two speakers is about
0.2 seconds in ten languages (Stivers and others, PNAS 106, 2009). What else stands here is
ours, and to be corrected by who knows the production.
"""

from typing import Annotated

from pydantic import Field, model_validator

from moteur.film.document import Part

Range = tuple[
    Annotated[float, Field(ge=0, le=1000)],
    Annotated[float, Field(ge=0, le=1000)],
]


class Running(Part):
    """Say how words become seconds; `[running]` in ``production.toml``.

    `speech` is words a minute of dialogue, slowest and quickest. In seconds: `gap` before
    each speech, `beat` for a written pause ((beat), (un temps)), `aside` for any other
    parenthetical, `still` the least for a paragraph of action, `scene` the least for a
    scene. `action` is words a minute of description, slowest and quickest. `factor`
    multiplies everything: it is what measured scenes give.
    """

    speech: Range = (140, 200)
    gap: Range = (0.2, 1.0)
    beat: Range = (1.0, 3.0)
    aside: Range = (0.0, 1.0)
    action: Range = (150, 300)
    still: Range = (1.0, 3.0)
    scene: Range = (2.0, 5.0)
    factor: float = Field(1.0, gt=0, le=100)

    @model_validator(mode="after")
    def _ordered(self) -> "Running":
        for name in ("speech", "gap", "beat", "aside", "action", "still", "scene"):
            least, most = getattr(self, name)
            if least > most:
                raise ValueError(f"{name} must be written as [least, most]")
        if not self.speech[0] or not self.action[0]:
            raise ValueError("speech and action must be more than 0 words a minute")
        return self
