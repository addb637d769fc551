"""A file of whole numbers, read one after another; who is wrong is told by file and line."""

from collections.abc import Iterator

from moteur.film.errors import BadInput

SCENES, ACTORS, PLACES, PRECEDENCES = 1_000, 1_000, 1_000, 20_000
_GREATEST = 10**9
# Costs are added in 64 bits, and weighed as floating-point numbers that hold 53 of them.
_MOST = 2**53


class Numbers:
    """Read the numbers of a text in turn, whatever white space is between them."""

    def __init__(self, text: str, where: str, skip: int = 0) -> None:
        self.where = where
        self._words = _words(text, skip)
        self.line = skip

    def next(self, what: str, least: int = 0, most: int = _GREATEST) -> int:
        """Return the next number; refuse what is none, or lies outside [least, most]."""
        try:
            self.line, word = next(self._words)
        except StopIteration:
            raise BadInput(f"the file ends before {what}", self._here(), "is it whole?") from None
        try:
            # int() would also take 1_000 and other scripts' digits.
            number = int(word) if word.isascii() and "_" not in word and len(word) < 20 else None
        except ValueError:
            number = None
        if number is None:
            raise BadInput(f"{_short(word)} is no whole number", self._here(), f"give {what}")
        if not least <= number <= most:
            told = f"at least {least:,}" if number < least else f"at most {most:,}"
            raise BadInput(f"{what} is {number:,}", self._here(), f"it must be {told}")
        return number

    def row(self, count: int, what: str, least: int = 0, most: int = _GREATEST) -> list[int]:
        """Return the next numbers, so many."""
        return [self.next(f"{what} {at}", least, most) for at in range(count)]

    def end(self) -> None:
        """Refuse anything that is left."""
        for line, word in self._words:
            self.line = line
            raise BadInput(
                f"{_short(word)} is more than the file announces", self._here(),
                "check the counts at its head",
            )  # fmt: skip

    def sound(self, total: int) -> None:
        """Refuse numbers so large that costs could not be added exactly."""
        if total >= _MOST:
            raise BadInput("times and costs are too large", self.where, "give larger units")

    def _here(self) -> str:
        return f"{self.where}:{max(self.line, 1)}"


def _words(text: str, skip: int) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if number > skip:
            for word in line.split():
                yield number, word


def _short(word: str) -> str:
    return repr(word if len(word) <= 20 else word[:20] + "...")
