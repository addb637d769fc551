"""The lead: whose scene it is, and whose it stays while the script changes."""

from collections import Counter
from collections.abc import Sequence

from moteur.screenplay.model import Kind, Scene, plain
from moteur.shots.blocking.names import Names, speaker_of
from moteur.shots.blocking.players import EXTRA
from moteur.shots.blocking.talk import is_off
from moteur.shots.model import VEHICLES, Player, ScenePlan

_A_LINE = 4
_UNSEEING = ("dog", "cat", *VEHICLES)


def lead(scene: Scene, players: Sequence[Player], before: ScenePlan | None = None) -> str:
    """Return who says most and is named most in a scene; nobody where nobody has a part.

    Whose scene it was `before` it stays, as long as they have a part in it: a few words more
    of another do not turn a treatment round.
    """
    weights = _weights(scene, [p.name for p in players])
    ways = before.treatments if before else ()
    was = next((t.style.eyes for t in ways if t.style.eyes and not t.words), "")
    if weights[was]:
        return was
    small = {p.name for p in players if p.name.startswith(EXTRA) or p.kind in _UNSEEING}
    names = [name for name in weights if weights[name]]
    return max(names, key=lambda n: (n not in small, weights[n]), default="")


def _weights(scene: Scene, names: Sequence[str]) -> Counter[str]:
    """Return how much of a scene each player has: words spoken, and four for each naming."""
    weights: Counter[str] = Counter(dict.fromkeys(names, 0))
    texts = {e.id: plain(e.text) for e in scene.elements}
    for speech in scene.speeches():
        if not is_off(speech):
            words = sum(len(texts.get(e, "").split()) for e in speech.elements[1:])
            weights[speaker_of(speech.character, names)] += words
    known = Names(tuple(names))
    for element in scene.elements:
        if element.kind is Kind.ACTION:
            for name in known.mentioned(texts[element.id]):
                weights[name] += _A_LINE
    return weights
