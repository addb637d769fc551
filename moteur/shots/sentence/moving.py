"""The camera's moves, read phase by phase from the parts of a sentence."""

import re
from itertools import pairwise
from typing import Any

from moteur.film.errors import BadInput
from moteur.shots.sentence.figures import number
from moteur.shots.sentence.lines import line
from moteur.shots.sentence.quoting import Masked, bare
from moteur.shots.sentence.structure import Line
from moteur.shots.sentence.vocabulary import Vocabulary, fold

_AHEAD = 160
_CLAUSES = ("to_mm", "to_m", "to_size", "to_name", "starts", "ends", "follows")


class Moving:
    """Takes the parts that say how the camera moves."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self._moves: list[dict[str, Any]] = []
        say = words.groups["say"]
        self._ands = tuple(fold(p) + " " for p in say["and"])
        self._thens = tuple(fold(p) + " " for p in say["then"])
        openers = sorted(
            {fold(p).split("{}")[0].strip() for c in _CLAUSES for p in say[c]}, key=len
        )
        self._clause = re.compile(f" (?=(?:{'|'.join(map(re.escape, reversed(openers)))}) )")
        ands, thens = (
            "|".join(re.escape(word.strip()) for word in given)
            for given in (self._ands, self._thens)
        )
        self._and, self._joint = re.compile(f" (?:{ands}) "), re.compile(f" (?:{ands}|{thens}) ")

    def moves(self) -> tuple[dict[str, Any], ...]:
        """Return the moves that were read; the first goes on alone."""
        if self._moves:
            self._moves[0]["meanwhile"] = False
        return tuple(self._moves)

    def take(self, part: str, masked: Masked) -> bool:
        """Take a part where it begins with a move, or goes on with then or and."""
        meanwhile = True
        folded = fold(part)
        for leads, together in ((self._thens, False), (self._ands, True)):
            for lead in leads:
                if folded.startswith(lead):
                    part, folded, meanwhile = part[len(lead) :], folded[len(lead) :], together
        pieces = self._pieces(part)
        if not pieces:
            return False
        for k, (piece, together) in enumerate(pieces):
            self._move(piece, together if k else meanwhile, masked)
        return True

    def _pieces(self, part: str) -> list[tuple[str, bool]]:
        """Split at each ``and`` and ``then`` behind which a move begins.

        Each piece goes on together with the one before, or follows it; there are none where
        the first is no move.
        """
        if self._begins(part) is None:
            return []
        cuts = [
            (*found.span(), self._and.fullmatch(found[0]) is not None)
            for found in self._joint.finditer(fold(part))
            if self._begins(part[found.end() : found.end() + _AHEAD])
        ]
        starts = [(0, False), *((b, together) for _, b, together in cuts)]
        ends = [*(a for a, _, _ in cuts), len(part)]
        return [(part[a:b].strip(), t) for (a, t), b in zip(starts, ends, strict=True)]

    def _begins(self, text: str) -> tuple[str | None, str, str] | None:
        """Return pace, move and rest of a text that begins with a move."""
        for article in self.words.groups["say"]["article"]:
            text = text[len(article) + 1 :] if fold(text).startswith(f"{article} ") else text
        pace, rest = self.words.begins("pace", text) or (None, text)
        found = self.words.begins("move", rest)
        if not found:
            return None
        kind, rest = found
        behind = self.words.begins("pace", rest) if pace is None else None
        return (behind[0], kind, behind[1]) if behind else (pace, kind, rest)

    def _move(self, piece: str, meanwhile: bool, masked: Masked) -> None:
        begun = self._begins(piece)
        if begun is None:
            return
        pace, kind, rest = begun
        move: dict[str, Any] = {"kind": kind, "meanwhile": meanwhile}
        if pace:
            move["pace"] = pace
        self._moves.append(move)
        if not rest:
            return
        if self._begins(rest):
            self._move(rest, True, masked)
            return
        for clause in self._clauses(rest):
            found = self._meaning(clause, masked)
            if not found:
                said = masked.back(piece)[:60]
                raise BadInput(
                    f"“{said}” is not understood", "",
                    f"write {self._examples()} behind the move",
                )  # fmt: skip
            key, value = found
            if key in move:
                said = self.words.said("move", kind)
                raise BadInput(f"{said} says twice “{masked.back(clause)}”", "", "keep one")
            move[key] = value

    def _clauses(self, rest: str) -> list[str]:
        cuts = [0, *(found.end() for found in self._clause.finditer(fold(rest))), len(rest)]
        pieces = [rest[a:b].strip() for a, b in pairwise(cuts)]
        return [piece for piece in pieces if piece]

    def _meaning(self, clause: str, masked: Masked) -> tuple[str, Any] | None:
        for key in _CLAUSES:
            for found in self.words.matches(key, clause):
                value = self._value(key, found[0], masked)
                if value is not None:
                    return key, value
        return None

    def _value(
        self, key: str, text: str, masked: Masked
    ) -> float | str | Line | tuple[str, ...] | None:
        if key in ("to_mm", "to_m"):
            return number(text)
        if key == "to_size":
            return self.words.find("size", text)
        if key == "to_name":
            return bare(text, masked, self.words)
        if key in ("starts", "ends"):
            return line(text, masked)
        cuts = [0, *(e for f in self._and.finditer(fold(text)) for e in f.span()), len(text)]
        names = [text[a:b] for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
        return tuple(bare(name, masked, self.words) for name in names)

    def _examples(self) -> str:
        given = {"follows": "Ana", "to_size": self.words.said("size", "CU"), "starts": "“Go”"}
        return ", ".join(
            f"“{self.words.said('say', key).replace('{}', text)}”" for key, text in given.items()
        )
