"""What goes wrong, said so that a person can mend it."""


class MoteurError(Exception):
    """Say in one line what is wrong, where, and what to do next.

    Raise it for anything that a person can mend; the command line prints it
    and exits 2. Everything else is a fault of ours and goes to the log.
    """

    def __init__(self, what: str, where: str = "", then: str = "") -> None:
        self.what = what
        self.where = where
        self.then = then
        super().__init__(str(self))

    def __str__(self) -> str:
        said = f"{self.where}: {self.what}" if self.where else self.what
        return f"{said}; {self.then}" if self.then else said


class BadInput(MoteurError):
    """Refuse what was given: a file, a name, a value."""


class Denied(MoteurError):
    """Refuse an act: no consent, no role, or a pin in the way."""


class Cancelled(Exception):
    """Stop work because a person asked; nothing is lost."""
