"""Timing: the rules by which a scene is timed before anybody has played it.

They are what ``[timing]`` in ``production.toml`` says, so that whoever knows the film's pace
sets it. A speech lasts as long as its scratch voice sounds; these count where there is none,
and all that is not said.
"""

from pydantic import Field

from moteur.film.document import Part


class Timing(Part):
    """Say how long speech, action and shots last, in seconds where nothing else is said."""

    words_a_second: float = Field(
        2.6, ge=0.5, le=10, description="words spoken in a second where no voice is"
    )
    pause: float = Field(0.3, ge=0, le=10, description="seconds after a speech")
    cut_off: float = Field(0.05, ge=0, le=10, description="seconds after a speech that breaks off")
    beat: float = Field(
        0.7, ge=0, le=30, description="seconds of a “beat” before words, where no voice is"
    )
    action: float = Field(0.8, ge=0, le=30, description="seconds of any action")
    word: float = Field(0.2, ge=0, le=5, description="seconds more for each word of an action")
    least_action: float = Field(1.2, ge=0, le=30, description="no action is shorter")
    most_action: float = Field(30.0, ge=1, le=600, description="no action is longer to read")
    walk: float = Field(1.3, gt=0, le=5, description="metres walked in a second")
    run: float = Field(3.0, gt=0, le=12, description="metres run in a second")
    drive: float = Field(6.0, gt=0, le=60, description="metres driven in a second")
    least_shot: float = Field(0.75, ge=0.05, le=10, description="no shot of the cut is shorter")
    tail: float = Field(0.8, ge=0, le=30, description="seconds more of a scene's last shot")

    def spoken(self, words: int) -> float:
        """Return the seconds of so many words where no voice is."""
        return words / self.words_a_second

    def played(self, words: int) -> float:
        """Return the seconds of an action that so many words tell.

        4 words -> 1.6 s; 12 -> 3.2 s; none -> none.
        """
        if not words:
            return 0.0
        return max(self.least_action, min(self.action + words * self.word, self.most_action))
