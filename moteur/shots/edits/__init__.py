"""Edits: what people decided about a scene's shots, and the plan made around it.

A treatment picked, a set-up held by numbers or by a sentence, a shot of a person's own on
lines of the script, a finding overruled. What a person pinned stands in the plan exactly as
they wrote it; the numbers beside it follow.
"""

from moteur.shots.edits.fields import PINNABLE
from moteur.shots.edits.honouring import honour
from moteur.shots.edits.overruling import overrule
from moteur.shots.edits.said import sentences, texts
from moteur.shots.edits.yielding import without, yielded

__all__ = ["PINNABLE", "honour", "overrule", "sentences", "texts", "without", "yielded"]
