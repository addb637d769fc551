"""Who is in frame, how large, where, facing which way, and over whose shoulder."""

import re
from typing import Any

from moteur.film.errors import BadInput
from moteur.shots.sentence.contradictions import WIDE
from moteur.shots.sentence.figures import number
from moteur.shots.sentence.quoting import Masked, bare
from moteur.shots.sentence.vocabulary import Vocabulary, fold, reserved_in

_LONGEST = 160


class Framing:
    """Takes the parts that say what is in frame."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self._subjects: list[dict[str, Any]] = []
        self._others = 0
        self._eyes = ""
        self._over = ""
        self._side: str | None = None
        self._listing = False
        self._current = False
        both = "|".join(re.escape(p) for p in words.groups["say"]["and"])
        self._and = re.compile(f"(?:^| )(?:{both}) ", re.IGNORECASE)

    @property
    def anybody(self) -> bool:
        """Return whether somebody or something is in frame yet."""
        return bool(self._subjects)

    def segment(self) -> None:
        """Begin a segment: no list goes on."""
        self._listing = False

    def given(self) -> dict[str, Any]:
        """Return what was read."""
        return {
            "subjects": tuple(self._subjects), "others": self._others, "eyes": self._eyes,
            "over": self._over, "shoulder": self._side,
        }  # fmt: skip

    def take(self, part: str, masked: Masked) -> bool:
        """Take a part where it says one of these; raise BadInput where one is said twice."""
        sized = self.words.begins("size", part)
        if sized:
            self._sized(*sized, masked)
            return True
        if self._shoulder(part, masked) or self._view(part, masked):
            return True
        for key in ("place", "faces"):
            meaning = self.words.find(key, part)
            if meaning:
                self._attribute(key, meaning, part)
                return True
        spot = self.words.match("spot", part)
        if spot:
            across, down = (number(value) for value in spot)
            if across is not None and down is not None:
                if max(across, down) > 100 or min(across, down) < 0:
                    raise BadInput(f"“{part}” is off the screen", "", "write 0 to 100 %")
                self._attribute("place", {"across": across, "down": down}, part)
                return True
        return False

    def _shoulder(self, part: str, masked: Masked) -> bool:
        for meaning, side in (("over_left", "left"), ("over_right", "right"), ("over", None)):
            over = self.words.match(meaning, part)
            if over:
                if self._over:
                    raise BadInput("over two shoulders", "", "keep one")
                self._over, self._side = bare(over[0], masked, self.words), side
                self._listing = False
                return True
        return False

    def _view(self, part: str, masked: Masked) -> bool:
        eyes = self.words.match("eyes", part)
        if not eyes:
            return False
        if self._eyes:
            raise BadInput("two points of view", "", "keep one")
        self._eyes = bare(eyes[0], masked, self.words)
        self._listing = False
        return True

    def also(self, part: str, masked: Masked) -> bool:
        """Take a part as further names of a list: each has a capital or stands in quotes."""
        if not self._listing:
            return False
        names = [n.strip() for n in self._and.split(part) if n.strip()]
        if not names or not all(self._is_name(n, masked) for n in names):
            return False
        for name in names:
            self._add(name, self._subjects[-1]["size"], masked)
        return True

    def _is_name(self, text: str, masked: Masked) -> bool:
        return (
            masked.held(text)
            or self._counted(text) is not None
            or (text[0].isupper() and not reserved_in(text, self.words))
        )

    def _sized(self, size: str, rest: str, masked: Masked) -> None:
        """Take ``MCU Ana and Boris``: the names behind a size."""
        rest = rest.removeprefix(":").strip()
        for lead in self.words.groups["say"]["of"]:
            if fold(rest).startswith(fold(lead) + " ") and rest[:1].islower():
                rest = rest[len(lead) :].strip()
                break
        else:
            if self.words.language == "fr" and re.match("d['’]", rest):
                rest = rest[2:]
        if not rest or self.words.is_said("nobody", rest):
            said = self.words.said("size", size)
            what = "of nobody" if rest else "of whom?"
            raise BadInput(f"{said} {what}", "", f"say who, or {self._of_set()}")
        if self.words.is_said("the_set", rest):
            if size not in {wide.value for wide in WIDE}:
                said = self.words.said("size", size)
                raise BadInput(f"{said} of nobody", "", f"say who, or {self._of_set()}")
            self._subjects.append({"size": size})
            self._listing = True
            return
        rest, attribute = self._apart(rest)
        for name in self._and.split(rest):
            self._add(name, size, masked)
        self._listing = True
        if attribute:
            self.take(attribute, masked)

    def _apart(self, text: str) -> tuple[str, str]:
        """Split ``Ana over Boris's shoulder`` into the names and what is said of them."""
        for found in re.finditer(" ", text):
            name, rest = text[: found.start()], text[found.end() :]
            if len(rest) <= _LONGEST and self._is_attribute(rest):
                return name, rest
        return text, ""

    def _is_attribute(self, text: str) -> bool:
        found = self.words.find("place", text) or self.words.find("faces", text)
        says = ("over_left", "over_right", "over", "spot", "eyes")
        return bool(found or any(self.words.match(meaning, text) for meaning in says))

    def _of_set(self) -> str:
        frame = self.words.said("say", "frame").replace("{}", self.words.said("size", "WS"), 1)
        return f"“{frame.replace('{}', self.words.said('say', 'the_set'))}”"

    def _counted(self, text: str) -> int | None:
        """Return how many others a text says, or None."""
        found = self.words.match("others", text)
        return int(found[0]) if found and found[0].isdecimal() else None

    def _add(self, name: str, size: str, masked: Masked) -> None:
        more = self._counted(name)
        if more is not None and self._subjects:
            if self._others:
                raise BadInput("others are counted twice", "", "keep one number")
            self._others = more
            return
        said = bare(name, masked, self.words)
        if not said:
            raise BadInput("a name is empty", "", "write it")
        self._subjects.append({"name": said, "size": size})

    def _attribute(self, key: str, value: Any, part: str) -> None:
        if not self._subjects:
            raise BadInput(f"“{part}” of whom?", "", "begin with a size and a name")
        subject = self._subjects[-1]
        if key in subject:
            name = subject.get("name", "") or self.words.said("say", "the_set")
            noun = "places" if key == "place" else "facings"
            raise BadInput(f"two {noun} of {name}, the second “{part}”", "", "keep one")
        subject[key] = value
