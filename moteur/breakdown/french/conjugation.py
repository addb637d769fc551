"""Conjugation: the forms of French verbs that action uses, third persons and what is not finite.

Finite forms (``V``) are present, imperfect and simple past in the third persons; ``I`` is the
infinitive, ``P`` the past participle in its four forms, ``G`` the present participle.
"""

from collections.abc import Iterator

from moteur.breakdown.french.grammar import several

Form = tuple[str, str]

# infinitive ending: present singular, present plural, participle, stem of -ant and -ait.
_IRREGULAR = {
    "être": ("est", "sont", "été", "ét"), "avoir": ("a", "ont", "eu", "av"),
    "aller": ("va", "vont", "allé", "all"), "faire": ("fait", "font", "fait", "fais"),
    "dire": ("dit", "disent", "dit", "dis"), "pouvoir": ("peut", "peuvent", "pu", "pouv"),
    "vouloir": ("veut", "veulent", "voulu", "voul"), "devoir": ("doit", "doivent", "dû", "dev"),
    "savoir": ("sait", "savent", "su", "sav"), "falloir": ("faut", "faut", "fallu", "fall"),
    "valoir": ("vaut", "valent", "valu", "val"), "voir": ("voit", "voient", "vu", "voy"),
    "croire": ("croit", "croient", "cru", "croy"), "boire": ("boit", "boivent", "bu", "buv"),
    "recevoir": ("reçoit", "reçoivent", "reçu", "recev"), "lire": ("lit", "lisent", "lu", "lis"),
    "apercevoir": ("aperçoit", "aperçoivent", "aperçu", "apercev"),
    "décevoir": ("déçoit", "déçoivent", "déçu", "décev"), "élire": ("élit", "élisent", "élu", "élis"),
    "rire": ("rit", "rient", "ri", "ri"), "écrire": ("écrit", "écrivent", "écrit", "écriv"),
    "vivre": ("vit", "vivent", "vécu", "viv"), "suivre": ("suit", "suivent", "suivi", "suiv"),
    "mettre": ("met", "mettent", "mis", "mett"), "prendre": ("prend", "prennent", "pris", "pren"),
    "battre": ("bat", "battent", "battu", "batt"), "vêtir": ("vêt", "vêtent", "vêtu", "vêt"),
    "naître": ("naît", "naissent", "né", "naiss"), "paître": ("paît", "paissent", "pu", "paiss"),
    "connaître": ("connaît", "connaissent", "connu", "connaiss"),
    "paraître": ("paraît", "paraissent", "paru", "paraiss"),
    "craindre": ("craint", "craignent", "craint", "craign"),
    "peindre": ("peint", "peignent", "peint", "peign"),
    "éteindre": ("éteint", "éteignent", "éteint", "éteign"),
    "atteindre": ("atteint", "atteignent", "atteint", "atteign"),
    "étreindre": ("étreint", "étreignent", "étreint", "étreign"),
    "ceindre": ("ceint", "ceignent", "ceint", "ceign"),
    "geindre": ("geint", "geignent", "geint", "geign"),
    "joindre": ("joint", "joignent", "joint", "joign"),
    "poindre": ("point", "poignent", "point", "poign"),
    "plaindre": ("plaint", "plaignent", "plaint", "plaign"),
    "contraindre": ("contraint", "contraignent", "contraint", "contraign"),
    "coudre": ("coud", "cousent", "cousu", "cous"), "moudre": ("moud", "moulent", "moulu", "moul"),
    "résoudre": ("résout", "résolvent", "résolu", "résolv"),
    "conduire": ("conduit", "conduisent", "conduit", "conduis"),
    "cuire": ("cuit", "cuisent", "cuit", "cuis"), "luire": ("luit", "luisent", "lui", "luis"),
    "construire": ("construit", "construisent", "construit", "construis"),
    "détruire": ("détruit", "détruisent", "détruit", "détruis"),
    "introduire": ("introduit", "introduisent", "introduit", "introduis"),
    "produire": ("produit", "produisent", "produit", "produis"),
    "séduire": ("séduit", "séduisent", "séduit", "séduis"),
    "venir": ("vient", "viennent", "venu", "ven"), "tenir": ("tient", "tiennent", "tenu", "ten"),
    "courir": ("court", "courent", "couru", "cour"), "mourir": ("meurt", "meurent", "mort", "mour"),
    "fuir": ("fuit", "fuient", "fui", "fuy"), "ouvrir": ("ouvre", "ouvrent", "ouvert", "ouvr"),
    "couvrir": ("couvre", "couvrent", "couvert", "couvr"),
    "offrir": ("offre", "offrent", "offert", "offr"), "souffrir": ("souffre", "souffrent", "souffert", "souffr"),
    "cueillir": ("cueille", "cueillent", "cueilli", "cueill"),
    "bouillir": ("bout", "bouillent", "bouilli", "bouill"),
    "partir": ("part", "partent", "parti", "part"), "sortir": ("sort", "sortent", "sorti", "sort"),
    "sentir": ("sent", "sentent", "senti", "sent"), "mentir": ("ment", "mentent", "menti", "ment"),
    "servir": ("sert", "servent", "servi", "serv"), "dormir": ("dort", "dorment", "dormi", "dorm"),
    "asseoir": ("assoit", "assoient", "assis", "assoy"), "pleuvoir": ("pleut", "pleuvent", "plu", "pleuv"),
    "émouvoir": ("émeut", "émeuvent", "ému", "émouv"), "gésir": ("gît", "gisent", "gi", "gis"),
    "choir": ("choit", "choient", "chu", "choy"), "rompre": ("rompt", "rompent", "rompu", "romp"),
    "vaincre": ("vainc", "vainquent", "vaincu", "vainqu"), "assaillir": ("assaille", "assaillent", "assailli", "assaill"),
    "frire": ("frit", "frisent", "frit", "fris"), "braire": ("brait", "braient", "brait", "bray"),
    "extraire": ("extrait", "extraient", "extrait", "extray"),
    "distraire": ("distrait", "distraient", "distrait", "distray"),
    "haïr": ("hait", "haïssent", "haï", "haïss"), "suffire": ("suffit", "suffisent", "suffi", "suffis"),
    "taire": ("tait", "taisent", "tu", "tais"), "plaire": ("plaît", "plaisent", "plu", "plais"),
    "bénir": ("bénit", "bénissent", "béni", "béniss"), "acquérir": ("acquiert", "acquièrent", "acquis", "acquér"),
    "conquérir": ("conquiert", "conquièrent", "conquis", "conquér"), "bruire": ("bruit", "bruissent", "brui", "bruiss"),
}  # fmt: skip
_BOTH = several("asseoir rasseoir")
_DOUBLING = ("appeler", "jeter", "ficeler", "chanceler", "étinceler", "épousseter", "décacheter",
             "cacheter", "feuilleter", "empaqueter", "atteler", "renouveler", "niveler",
             "ensorceler", "amonceler", "ruisseler", "morceler", "déchiqueter")  # fmt: skip
_VOWELS = "aàâeéèêiîïoôuùûy"


def conjugate(verb: str) -> Iterator[Form]:
    """Yield each form of a verb with its letter: ``tombe`` V, ``tombant`` G, ``tombée`` P."""
    yield verb, "I"
    rows = _rows(verb)
    if rows is None:
        return
    singular, several, participle, stem = rows
    yield from ((form, "V") for form in (singular, several))
    if verb in _BOTH:
        yield from ((f"{verb[:-6]}assied", "V"), (f"{verb[:-6]}asseyent", "V"))
    soft = (
        {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1:], stem) if verb[-2:] == "er" else stem
    )
    yield from ((soft + ending, "V") for ending in ("ait", "aient"))
    yield {"av": "ayant", "sav": "sachant"}.get(stem, soft + "ant"), "G"
    if verb.endswith("er"):
        yield from ((soft + "a", "V"), (stem + "èrent", "V"))
    base = participle.replace("dû", "du") if participle.endswith("dû") else participle
    ends = ("", "e", "es") if base[-1:] == "s" else ("", "e", "s", "es")
    yield from ((base + end, "P") for end in ends)


def _rows(verb: str) -> tuple[str, str, str, str] | None:
    for known in _LONGEST:
        if verb.endswith(known) and _prefixed(verb, known):
            before = verb[: len(verb) - len(known)]
            one, many, participle, stem = _IRREGULAR[known]
            return before + one, before + many, before + participle, before + stem
    if verb.endswith("er"):
        return _first(verb)
    if verb.endswith("ir"):
        stem = verb[:-1]
        return stem + "t", stem + "ssent", stem, stem + "ss"
    if verb.endswith("re"):
        stem = verb[:-2]
        return stem, stem + "ent", stem + "u", stem
    return None


_LONGEST = sorted(_IRREGULAR, key=len, reverse=True)
_PREFIXES = frozenset(
    ("", *"a ab abs ac ad ap as com con d dé de des dis dés en entr entre inter main ob par per pour "
     "pro r ra ras re ren rentr res ré se sou sous sup sur tra trans é".split())
)  # fmt: skip


def _prefixed(verb: str, known: str) -> bool:
    """Say whether a verb is a known one with a prefix: ``reprendre``, but not ``punir``."""
    return verb[: len(verb) - len(known)] in _PREFIXES


def _first(verb: str) -> tuple[str, str, str, str]:
    """Return the rows of a verb in -er, with its changes of stem."""
    stem = verb[:-2]
    strong = stem
    if verb.endswith(("oyer", "uyer", "ayer")):
        strong = stem[:-1] + "i"
    elif verb.endswith(_DOUBLING):
        strong = stem + stem[-1]
    elif len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in _VOWELS:
        strong = stem[:-2] + "è" + stem[-1]
    elif len(stem) > 3 and stem[-3] in "é" and stem[-1] in "rlh" and stem[-2] not in _VOWELS + "r":
        strong = stem[:-3] + "è" + stem[-2:]
    return strong + "e", strong + "ent", stem + "é", stem
