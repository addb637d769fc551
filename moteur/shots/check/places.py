"""Places: those who talk from two places, on the telephone or in an intercut, share no frame."""

from collections.abc import Iterator

from moteur.shots.check.cut import Cut, Found


def apart(cut: Cut, i: int) -> Iterator[Found]:
    """Find a frame that shows both sides of a call or an intercut."""
    seen = cut.shots[i]
    if not cut.parties:
        return
    moments = (*seen.moments, *(m for ms in seen.during.values() for m in ms))
    for moment in moments:
        both = cut.parties.mixed(moment.camera, moment.marks)
        if both is not None:
            yield Found(seen.shot.id, "two places", cut.say(
                "two places", shot=seen.shot.id, one=both[0], other=both[1]
            ))  # fmt: skip
            return
