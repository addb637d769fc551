"""Driving: whether a scene in a car, bus or train is on the road."""

import re
from collections.abc import Iterable

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
