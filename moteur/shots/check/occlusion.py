"""Occlusion: what stands before a face or a breast, and how much of the frame it takes."""

import math
from collections.abc import Iterator, Sequence

from moteur.shots.cameras.bodies import before, before_in_frame, chest, discs, hands, head
from moteur.shots.cameras.bodies import covered as share_of
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.looks import but, present
from moteur.shots.check.seen import Moment, Seen
from moteur.shots.model import Move, Size

SHOULDER, DIRTY, AROUND = 0.35, 0.15, 0.25
"""Shares of the frame that the nearer may take: of an over about a third (Mascelli, The Five
C's, 1965), of a single a dirty edge, of a wider frame a quarter."""
_FACE = 0.45
"""Of a head's radius: what of it are eyes and mouth."""
_FACED = ("single", "two", "over", "pov")
_BREAST = (Size.MEDIUM_CLOSE, Size.MEDIUM, Size.COWBOY)


def hidden(cut: Cut, i: int) -> Iterator[Found]:
    """Find somebody or something on the way from the lens to the eyes."""
    seen = cut.shots[i]
    for moment, mark in _faces(seen):
        others = but(moment.marks, mark.player, seen.setup.eyes)
        blocker = cut.sight.hidden(moment.camera.at, cut.sight.eyes(mark), others)
        if blocker:
            yield Found(seen.shot.id, "hidden", cut.say(
                "hidden", shot=seen.shot.id, who=mark.player, what=cut.say(blocker)
            ))  # fmt: skip


def covered(cut: Cut, i: int) -> Iterator[Found]:
    """Find heads, bodies and hands of others in the frame before a face or a breast."""
    seen = cut.shots[i]
    for moment, mark in _faces(seen):
        nearer = _nearer(cut, seen, moment, mark)
        if not nearer:
            continue
        face = discs(moment.camera, [head(cut.sight, mark)])
        breast = discs(moment.camera, [chest(cut.sight, mark)])
        for player in nearer:
            shape = before(cut.sight, moment.camera, mark, [player])
            if any(d.meets(f) for f in face for d in shape):
                key = "covers face"
            elif seen.setup.size in _BREAST and any(d.meets(b) for b in breast for d in shape):
                key = "covers breast"
            else:
                continue
            yield Found(seen.shot.id, "covered", cut.say(
                key, shot=seen.shot.id, who=mark.player, other=player.player
            ))  # fmt: skip


def own_hands(cut: Cut, i: int) -> Iterator[Found]:
    """Find somebody's own hands before their eyes or mouth; a telephone belongs beside the ear."""
    seen = cut.shots[i]
    for moment, mark in _faces(seen):
        if not mark.gesture:
            continue
        camera, (middle, radius) = moment.camera, head(cut.sight, mark)
        away = math.dist(camera.at, middle)
        front = [b for b in hands(cut.sight, mark) if math.dist(camera.at, b[0]) < away - radius]
        face = discs(camera, [(middle, radius * _FACE)])
        if face and any(d.meets(face[0]) for d in discs(camera, front)):
            yield Found(seen.shot.id, "hands", cut.say(
                "hand before face", shot=seen.shot.id, who=mark.player
            ))  # fmt: skip


def foreground(cut: Cut, i: int) -> Iterator[Found]:
    """Find a foreground that takes more of the frame than the kind of shot bears."""
    seen = cut.shots[i]
    most = {"over": SHOULDER, "single": DIRTY}.get(seen.setup.kind, AROUND)
    for moment in seen.moments:
        marks = list(present(moment.marks, seen.heroes))
        if not marks or seen.setup.kind == "insert":
            continue
        nearer = _nearer(cut, seen, moment, marks[0], marks)
        shape = before_in_frame(cut.sight, moment.camera, marks[0], nearer)
        if sum(d.across * d.up for d in shape) < most:
            continue  # the sum of their areas is more than they can cover
        share = share_of(shape)
        if share > most:
            yield Found(seen.shot.id, "foreground", cut.say(
                "foreground", shot=seen.shot.id, percent=f"{100 * share:.0f}",
                most=f"{100 * most:.0f}", who=nearer[0].player,
            ))  # fmt: skip
            return


def _faces(seen: Seen) -> Iterator[tuple[Moment, Move]]:
    if seen.setup.kind in _FACED:
        for moment in seen.moments:
            for mark in present(moment.marks, seen.heroes):
                yield moment, mark


def _nearer(
    cut: Cut, seen: Seen, moment: Moment, mark: Move, of: Sequence[Move] = ()
) -> list[Move]:
    names = {mark.player, seen.setup.eyes, *(m.player for m in of)}
    return [m for n, m in moment.marks.items() if m.present and n not in names]
