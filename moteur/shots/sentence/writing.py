"""A shot written as the sentence that a crew reads, in English or French."""

from collections.abc import Sequence

from moteur.film.errors import BadInput
from moteur.shots.sentence.contradictions import contradictions
from moteur.shots.sentence.figures import figure
from moteur.shots.sentence.quoting import named, quoted
from moteur.shots.sentence.structure import Line, Move, Movement, Pace, Shot, Spot, Subject
from moteur.shots.sentence.vocabulary import Vocabulary, fold, vocabulary

_VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"


def write(shot: Shot, language: str = "en") -> str:
    """Say a shot in one sentence, from which `read` makes the same shot again.

    ``12B: MCU Ana, right third, over Boris's shoulder; 50 mm, 1.45 m; slow dolly in``.
    Raise BadInput for a shot that contradicts itself and for a language that is not known.
    """
    words = vocabulary(language)
    wrong = contradictions(shot, language)
    if wrong:
        raise BadInput(f"it contradicts itself: {wrong[0]}", _where(shot), "change one of both")
    pen = _Pen(words)
    parts = [
        *pen.subjects(shot), pen.optics(shot), pen.moves(shot.moves),
        pen.span(shot.first, shot.last), pen.why(shot.why),
    ]  # fmt: skip
    gap = "\u00a0" if words.language == "fr" else ""
    said = f"{gap}; ".join(part for part in parts if part)
    return f"{shot.number}{gap}: {said}" if shot.number else said


def _where(shot: Shot) -> str:
    return f"shot {shot.number}" if shot.number else ""


def _listed(before: Subject, after: Subject) -> bool:
    """Return whether two are of one size, so that one list names them."""
    return bool(before.name and after.name) and before.size is after.size


def _joined(names: Sequence[str], join: str) -> str:
    """List names with a word before the last."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {join} {names[-1]}"


class _Pen:
    """Writes the parts of a sentence in one language."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.language = words.language

    def _say(self, meaning: str, *given: str) -> str:
        said = self.words.said("say", meaning)
        for text in given:
            said = said.replace("{}", text, 1)
        return said

    def _figure(self, meaning: str, value: float) -> str:
        return self._say(meaning, figure(value, self.language, meaning == "height"))

    def subjects(self, shot: Shot) -> list[str]:
        """Write who is in frame; those of one size of whom no more is said, together."""
        groups: list[list[Subject]] = []
        for subject in shot.subjects:
            if groups and _listed(groups[-1][-1], subject):
                groups[-1].append(subject)
            else:
                groups.append([subject])
        said = [self._group(group) for group in groups[:-1]]
        said.append(self._group(groups[-1], shot.others))
        if shot.eyes:
            said[-1] = f"{said[-1]}, {self._through(shot.eyes)}"
        if shot.over:
            side = f"over_{shot.shoulder.value}" if shot.shoulder else "over"
            said[-1] = f"{said[-1]}, {self._say(side, named(shot.over, self.words))}"
        return said

    def _group(self, group: Sequence[Subject], others: int = 0) -> str:
        """Write those of one size: bare names joined by *and*, else each with what is said."""
        first = group[0]
        name = named(first.name, self.words) if first.name else self._say("the_set")
        names = [name, *(named(s.name, self.words, listed=True) for s in group[1:])]
        if any(s.place or s.faces for s in group):
            pairs = zip(names, group, strict=True)
            joined = ", ".join(part for name, s in pairs for part in (name, *self._about(s)))
            joined += f", {self._say('and')} {self._others(others)}" if others else ""
        else:
            more = [self._others(others)] if others else []
            joined = _joined([*names, *more], self._say("and"))
        return self._say("frame", self.words.said("size", first.size.value), joined)

    def _others(self, count: int) -> str:
        phrase = self.words.groups["say"]["others"][1 if count == 1 else 0]
        return phrase.replace("{}", str(count))

    def _about(self, subject: Subject) -> list[str]:
        """Write where on the screen somebody is, and where the face turns."""
        said: list[str] = []
        if isinstance(subject.place, Spot):
            spot = (figure(v, self.language) for v in (subject.place.across, subject.place.down))
            said.append(self._say("spot", *spot))
        elif subject.place:
            said.append(self.words.said("place", subject.place.value))
        if subject.faces:
            said.append(self.words.said("faces", subject.faces.value))
        return said

    def _through(self, name: str) -> str:
        """Write through whose eyes a point of view looks."""
        said = named(name, self.words)
        elided = self.language == "fr" and fold(said[0]) in _VOWELS
        return self.words.groups["say"]["eyes"][1 if elided else 0].replace("{}", said)

    def optics(self, shot: Shot) -> str:
        """Write lens, height, distance, angle, and how far the frame leans."""
        said = [
            self._figure(meaning, value)
            for meaning, value in (
                ("lens", shot.lens_mm), ("height", shot.height_m), ("away", shot.distance_m),
            )
            if value is not None
        ]  # fmt: skip
        if shot.angle:
            said.append(self.words.said("angle", shot.angle.value))
        if shot.dutch:
            side = "dutch_right" if shot.dutch > 0 else "dutch_left"
            said.append(self._figure(side, abs(shot.dutch)))
        return ", ".join(said)

    def moves(self, moves: Sequence[Move]) -> str:
        """Write the moves, phase after phase."""
        said = ""
        for move in moves:
            if said:
                joint = " {} " if move.meanwhile else ", {} "
                said += joint.format(self._say("and" if move.meanwhile else "then"))
            held = move.kind is Movement.STATIC and len(moves) > 1
            said += self._move(move, self._say("hold") if held else self._paced(move))
        return said

    def _move(self, move: Move, kind: str) -> str:
        said = [kind]
        if move.follows:
            names = f" {self._say('and')} ".join(named(n, self.words) for n in move.follows)
            said.append(self._say("follows", names))
        if move.to_mm is not None:
            said.append(self._figure("to_mm", move.to_mm))
        if move.to_m is not None:
            said.append(self._figure("to_m", move.to_m))
        if move.to_size:
            said.append(self._say("to_size", self.words.said("size", move.to_size.value)))
        if move.to_name:
            said.append(self._say("to_name", named(move.to_name, self.words)))
        if move.starts:
            said.append(self._say("starts", self._line(move.starts)))
        if move.ends:
            said.append(self._say("ends", self._line(move.ends)))
        return " ".join(said)

    def _paced(self, move: Move) -> str:
        kind = self.words.said("move", move.kind.value)
        if move.pace is None:
            return kind
        if self.language != "fr":
            return f"{self.words.said('pace', move.pace.value)} {kind}"
        feminine = move.kind.value in self.words.feminine and move.pace is Pace.SLOW
        return f"{kind} {self.words.groups['pace'][move.pace.value][1 if feminine else 0]}"

    def span(self, first: Line | None, last: Line | None) -> str:
        """Write from which line of the script to which."""
        if first is None:
            return ""
        if last is None:
            return self._say("line", self._line(first))
        return self._say("span", self._line(first), self._line(last))

    def _line(self, line: Line) -> str:
        words = quoted(line.words, self.language) if line.words else ""
        return f"{words} [{line.element}]".strip() if line.element else words

    def why(self, why: str) -> str:
        """Write the reason."""
        if not why:
            return ""
        if self.language == "fr" and fold(why[0]) in _VOWELS:
            return f"parce qu'{why}"
        return f"{self._say('because')} {why}"
