"""Pronouns: what "it" and "them" mean, as far as a breakdown needs to know."""

from collections.abc import Sequence

from moteur.breakdown.english.clauses import Chunk, Verb
from moteur.breakdown.reading import Phrase, Sort

_PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)
_NUMBER = {"it": False, "itself": False, "them": True, "they": True}

Said = tuple[Chunk, Phrase]


def meant(pronoun: str, here: Sequence[Said], before: Sequence[Said]) -> Said | None:
    """Return what a pronoun means; nothing where nothing fits.

    The last object said before it in its sentence, else the subject of the sentence
    before, else its object, else what was said last. `here` is what its sentence says
    before it, `before` what the sentence before says.
    """
    if pronoun not in _NUMBER:
        return None
    plural = _NUMBER[pronoun]
    fitting = [said for said in here if _fits(said[1], plural)]
    for role in ("object", "subject", "oblique", ""):
        of_role = [said for said in fitting if said[1].role == role]
        if of_role:
            return of_role[-1]
    for role in ("subject", "object", ""):
        found = [s for s in before if _fits(s[1], plural) and role in (s[1].role, "")]
        if found:
            return found[-1] if role != "subject" else found[0]
    return None


def _fits(phrase: Phrase, plural: bool) -> bool:
    return phrase.sort not in _PEOPLE and not phrase.denied and phrase.plural == plural


def objects(verbs: Sequence[Verb]) -> list[Verb]:
    """Return the verbs whose object is a pronoun."""
    return [verb for verb in verbs if verb.pronoun in _NUMBER and not verb.denied]
