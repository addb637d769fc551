"""Figures as a camera sees them: how high the crown and the eyes are, how much fills a frame.

Landmarks are shares of a person's height (anthropometric means): clavicle .82, chest .72,
waist .60, middle of the thigh .45. A child's head is large, and they are lower.
"""

import math

from moteur.shots.model import VEHICLES, Move, Player, Point, Pose, Size

HEADROOM = 0.08
_EYES_BELOW_CROWN = 0.064
_SITTING, _CROUCHING = 0.52, 0.62
_SHORT, _SHORTER = 1.55, 0.1
_LYING, _EYES_LYING = 0.165, 0.13
_AHEAD = {"sit": -0.03, "crouch": 0.09, "lie": -0.37}
_DOG_AHEAD, _DOG_SITTING = 0.75, 0.4
_HORSE_AHEAD = 0.5
_SMALL = ("dog", "cat", "bird")
_LANDMARK = {Size.CLOSE: 0.82, Size.MEDIUM_CLOSE: 0.72, Size.MEDIUM: 0.60, Size.COWBOY: 0.45}
_SINKING = 0.2
_VEHICLE = 1.7
"""As high as a frame has to take in of a train or a bus."""
LADDER = (
    Size.EXTREME_CLOSE, Size.CLOSE, Size.MEDIUM_CLOSE, Size.MEDIUM,
    Size.COWBOY, Size.FULL, Size.WIDE, Size.EXTREME_WIDE,
)  # fmt: skip


def crown(player: Player, pose: Pose, seat: float = 0.0) -> float:
    """Return how high the top of the skull is above the floor, in metres; hair stands above it.

    Sitting it is 52 hundredths of the height above the seat, more for a child, whose legs are
    short.
    """
    if player.kind in _SMALL:
        return player.height * {"lie": 0.6, "crouch": 0.6, "sit": 1.15}.get(pose, 1.0) + seat
    if pose in ("sit", "drive") and player.kind not in VEHICLES and seat:
        return seat + (_SITTING + _SHORTER * max(_SHORT - player.height, 0.0)) * player.height
    if player.kind in VEHICLES:
        return min(player.height, _VEHICLE)
    if pose == "crouch":
        return _CROUCHING * player.height
    return seat + _LYING * player.height if pose == "lie" else player.height


def eyes(player: Player, pose: Pose, seat: float = 0.0) -> float:
    """Return how high the eyes are above the floor, in metres."""
    if pose == "lie" and player.kind not in _SMALL:
        return seat + _EYES_LYING * player.height
    return crown(player, pose, seat) - _EYES_BELOW_CROWN * stature(player)


def ahead(player: Player, pose: Pose) -> float:
    """Return how far a head is before the spot on the floor where a player is, in metres.

    Who lies has the hips there and the feet to where they face.
    """
    if player.kind in _SMALL:
        return player.height * (_DOG_SITTING if pose == "sit" else _DOG_AHEAD)
    if player.kind == "horse":
        return _HORSE_AHEAD * player.height
    return 0.0 if player.kind in VEHICLES else _AHEAD.get(pose, 0.0) * player.height


def crown_of(player: Player, mark: Move) -> float:
    """Return the height of the crown where a player stands, sits or lies."""
    return crown(player, mark.pose, mark.seat)


def eyes_of(player: Player, mark: Move) -> float:
    """Return the height of the eyes where a player stands, sits or lies."""
    return eyes(player, mark.pose, mark.seat)


# Ahead in metres, above the floor in shares of the height, for who stands.
_HELD: dict[str, tuple[float, float]] = {
    "": (0.36, 0.60), "holds": (0.34, 0.62), "phones": (0.03, 0.925), "points": (0.60, 0.78),
    "gives": (0.50, 0.64), "takes": (0.50, 0.64), "picks up": (0.50, 0.52),
    "puts down": (0.50, 0.52), "reaches": (0.58, 0.70), "opens": (0.48, 0.60),
    "closes": (0.48, 0.60), "looks out": (0.36, 0.60), "embraces": (0.36, 0.66),
    "falls": (0.36, 0.60), "waves": (0.30, 0.66), "drinks": (0.34, 0.64), "carries": (0.34, 0.58),
}  # fmt: skip
_EAR = 0.055


def hands(player: Player, mark: Move) -> Point:
    """Return where somebody's hands, or what they hold, are: before the waist, at the ear.

    Over the knees or the table of who sits; between two who hand a thing over.
    """
    ahead, up = _HELD[mark.gesture]
    reach, high = {
        "sit": (max(0.42, ahead), mark.seat + 0.33), "crouch": (0.4, 0.33 * player.height),
        "lie": (0.0, mark.seat + 0.3),
    }.get(mark.pose, (ahead, up * player.height))  # fmt: skip
    lifted = mark.gesture in ("phones", "points", "reaches")
    if lifted and mark.pose != "lie":
        # As far below the crown as for who stands.
        reach, high = ahead, crown_of(player, mark) - (1.0 - up) * player.height
    way = math.radians(mark.facing)
    aside = -_EAR * player.height if mark.gesture == "phones" else 0.0
    x = mark.at[0] + reach * math.cos(way) - aside * math.sin(way)
    y = mark.at[1] + reach * math.sin(way) + aside * math.cos(way)
    return (x, y, high)


def stature(player: Player) -> float:
    """Return the height by which a frame is measured: a dog's head is large for its height."""
    return max(player.height * 1.7, 0.55) if player.kind in _SMALL else player.height


def below(size: Size, player: Player) -> float:
    """Return how far below the crown the landmark is that a size is named for, in metres."""
    share = _LANDMARK[size] * (1 - _SINKING * max(_SHORT - player.height, 0.0))
    return stature(player) * (1 - (_LANDMARK[size] if player.kind in _SMALL else share))


def frame_height(size: Size, player: Player) -> float:
    """Return how many metres are in frame from top to bottom at the player, headroom included.

    1.75 m -> close-up 0.34, medium close 0.53, medium 0.76, cowboy 1.05, full 2.01.
    """
    tall = stature(player)
    if size in _LANDMARK:
        return below(size, player) / (1 - HEADROOM)
    return tall * {
        Size.EXTREME_CLOSE: 0.125, Size.FULL: 1 / 0.87, Size.WIDE: 1 / 0.55,
        Size.EXTREME_WIDE: 1 / 0.3, Size.INSERT: 0.14,
    }[size]  # fmt: skip


def size_of(height: float, player: Player) -> Size:
    """Name the frame that shows `height` metres at a player: the nearest size of the ladder."""
    return min(LADDER, key=lambda size: abs(_log_ratio(height, frame_height(size, player))))


def _log_ratio(a: float, b: float) -> float:
    return a / b - 1 if a > b else b / a - 1


def steps_between(a: Size, b: Size) -> int:
    """Count the sizes between two frames on the ladder."""
    return abs(LADDER.index(a) - LADDER.index(b)) if a in LADDER and b in LADDER else len(LADDER)
