"""Coverage: which position plays which unit of a scene, and where the cuts fall.

A passage (from one coming or going to the next, or some fourteen units) opens wide, works
through overs to singles and ends close. Runs of short lines stay on the two. Nothing said
on the floor is cut away from its speaker but for a deliberate reaction. What the style rules
out is not shot; what it asks for comes first.
"""

from moteur.shots.coverage.covering import cover
from moteur.shots.coverage.cutting import is_cut
from moteur.shots.coverage.piece import SHORTEST, Piece, marks_through

__all__ = ["SHORTEST", "Piece", "cover", "is_cut", "marks_through"]
