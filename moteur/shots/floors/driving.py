"""Driving: whether a scene in a car, bus or train is on the road."""

import re
from collections.abc import Iterable

from moteur.shots.model import Blocking, Move

RIDES = frozenset({"car_interior", "bus_interior", "train_interior"})
_STANDS = re.compile(
    r"\b(?:parked?|parks|pulls (?:in|over|up)|at a standstill|engine (?:off|dies)|stationary|"
    r"broken down|stopped|garée?s?|se gare|à l'arrêt|stationnée?|moteur (?:éteint|coupé)|"
    r"en panne|aparcad[oa]|aparca|estacionad[oa]|estaciona|parad[oa]|motor apagado|averiad[oa])\b",
    re.IGNORECASE,
)
_DRIVES = re.compile(
    r"\b(?:driv(?:es?|ing)|drove|speeds?|speeding|moving|accelerates?|on the road|overtakes?|"
    r"at the wheel|conduit|conduisent|roule(?:nt)?|roulant|au volant|accélère(?:nt)?|"
    r"conduce[n]?|conduciendo|circula[n]?|en marcha|al volante|acelera[n]?)\b",
    re.IGNORECASE,
)


def drives(kind: str, texts: Iterable[str]) -> bool:
    """Say whether what a floor of this kind is the inside of drives, by a scene's words.

    Whoever sits in a car goes somewhere, unless the words say that it stands; of both the
    first counts.
    """
    if kind not in RIDES:
        return False
    for text in texts:
        stands, goes = _STANDS.search(text), _DRIVES.search(text)
        if stands or goes:
            return not stands or (goes is not None and goes.start() < stands.start())
    return True


def at_the_wheel(kind: str, blocking: Blocking) -> Blocking:
    """Give who drives a car the seat at its wheel; who had it takes theirs.

    The nose of a car is at -y and its wheel on the left, at +x, which is where the set has it.
    """
    driver = next((m.player for m in blocking.moves if m.thing == "wheel"), "")
    if kind != "car_interior" or not driver:
        return blocking
    seat = next((m.at for m in blocking.moves if m.player == driver and m.pose == "sit"), None)
    if seat is None or seat[0] > 0 or seat[1] > 0.6:
        return blocking
    other = (-seat[0], seat[1])
    change = {seat: other, other: seat}

    def moved(move: Move) -> Move:
        return move.model_copy(update={"at": change.get(move.at, move.at)})

    return blocking.model_copy(update={"moves": tuple(moved(m) for m in blocking.moves)})
