"""Phrases: what a French noun phrase is for the breakdown, from its noun and its sentence."""

import re
from collections.abc import Collection, Iterator, Sequence

from moteur.breakdown.french import grammar
from moteur.breakdown.french.clauses import Chunk
from moteur.breakdown.french.grammar import several
from moteur.breakdown.french.lexicon import does, unaccented
from moteur.breakdown.french.names import meaning
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Phrase, Sort

_PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)
_SMALL = (Sort.OBJECT, Sort.FOOD, Sort.INSTRUMENT)
PICTURES = several(
    "western film feuilleton pub publicité photo photographie portrait affiche affichette dessin peinture "
    "poster statue statuette buste peluche figurine image gravure fresque tatouage reportage cliché "
    "polaroïd aquarelle croquis sculpture poupée déguisement rêve histoire récit légende modèle tableau "
    "estampe carte jouet icône vitrail médaillon masque reproduction diapositive enregistrement vidéo "
    "bas-relief marionnette costume panoplie moulage imitation album reflet coque silhouette"
)
# What stands behind these is heard, smelt or missed, and not there.
_GHOSTS = several(
    "bruit son cri chant vacarme grondement écho ronronnement vrombissement rugissement hurlement "
    "aboiement sifflement crissement odeur parfum goût souvenir idée forme allure air empreinte trace "
    "absence emplacement bip sonnerie sirène klaxon fracas"
)
_SCREENS = re.compile(
    r"(?:sur|à) (?:l'écran|un écran|les écrans|le téléviseur|(?:la|une) photo(?:graphie)?|le tableau|l'affiche|l'image|le moniteur)\b|à la télé(?:vision)?\b|au mur, la photo",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"^,?\s*(?:à la main|en main|à deux mains|dans (?:la|les|sa|ses|une|chaque) mains?|dans (?:les|ses|leurs) bras|sous (?:le|son) bras"
    r"|à bout de bras|au poing|sur (?:l'|son |les |ses )épaules?|à l'épaule|en bandoulière|entre (?:les|ses|deux) (?:doigts|dents|mains|lèvres|genoux)"
    r"|aux lèvres|au bec|à la bouche|sur (?:les|ses) genoux|au dos|sur le dos|au bras|à la ceinture|contre (?:lui|elle|sa poitrine|son cœur)"
    r"|en l'air|sur le ventre|sur la tête|autour du cou|au cou)\b",
    re.IGNORECASE,
)  # fmt: skip
_EATS = several("manger lécher croquer goûter déguster acheter servir boire sucer avaler")
_AT_DESK = frozenset(["sur", "derrière", "à", "sous", "contre", "autour de", "autour du"])
_MENACES = several("avoir brandir pointer menacer dégainer jaillir poignarder égorger braquer")
_LIQUIDS = several("essence eau huile lait gazole pétrole")
_FLOWS = several("couler jaillir gicler fuir déborder inonder goutter ruisseler répandre monter")
_POWDERS = several("farine sucre sel sable épluchures miettes")
_SMEARS = several("crème peinture encre pommade mousse talc cambouis boue suie")
_ON_BODY = re.compile(
    r"\s*(?:dans|sur|au|aux|au bout du|plein) (?:les?|la|l['’]|son|sa|ses)? ?"
    r"(?:sourcils?|joues?|nez|menton|front|visage|cheveux|lèvres|moustache|barbe|bout du nez)\b"
)


def _threatens(text: str) -> bool:
    return (
        re.search(
            r"\b(?:menace|poignarde|égorge|agresse|braque|sous la gorge|coup de couteau)", text
        )
        is not None
    )


_ON_EARS = re.compile(r"\s*(?:sur|aux|vissé|autour du cou).{0,12}oreilles?\b")
_GENERIC = several(
    "homme femme enfant garçon fille fillette garçonnet gamin gamine petit petite bébé type mec gars jeune "
    "vieux vieille vieillard inconnu inconnue silhouette individu personne autre couple monsieur dame dernier "
    "premier adolescent adolescente ado gosse môme ami amie corps mort blessé équipe groupe foule gens "
    "garçons enfants hommes femmes gamins bande fils père mère frère soeur sœur mari"
)
_KIN = several(
    "père mère papa maman parent frère sœur oncle tante cousin cousine neveu nièce grand-père grand-mère papi "
    "mamie fils fille mari époux épouse femme compagnon compagne fiancé fiancée ami amie copain copine "
    "petit-fils petite-fille beau-père belle-mère beau-frère belle-sœur gendre patron patronne collègue "
    "assistant assistante adjoint adjointe voisin voisine maître maîtresse amant amante rival rivale garçon "
    "adversaire jumeau jumelle double aîné aînée cadet cadette enfant bébé famille"
)
_CARRIED = several(
    "prendre reprendre tenir saisir ressaisir attraper rattraper empoigner serrer brandir lever soulever porter apporter "
    "rapporter emporter transporter traîner poser reposer déposer ramasser tendre donner offrir confier lancer jeter "
    "braquer pointer diriger balancer lâcher manger boire décrocher suspendre agiter étreindre plier déplier replier dérouler rouler froisser déchirer "
    "récupérer dérober voler emballer déballer hisser charger décharger cueillir coller acheter vendre planter peindre"
)
KNOWN = 0.2


def phrases(
    text: str, tokens: Sequence[Token], chunks: Sequence[Chunk], called: Collection[str] = ()
) -> Iterator[Phrase]:
    """Yield what noun phrases say, in order; `called` are the words of persons' names.

    Who is known already, as ``l'homme`` or an apposition, is not sure to be anybody new.
    """
    picturing = ghosts = (-1, -1)
    likening = -1
    for at, chunk in enumerate(chunks):
        end = _sentence_end(tokens, chunk.first)
        name, sort, sure = meaning(tokens, chunk)
        pictured = picturing[0] <= chunk.first < picturing[1] or _on_screen(text, tokens, chunk)
        likened = chunk.first < likening
        absent = ghosts[0] <= chunk.first < ghosts[1] and tokens[chunk.head].tag != "Z"
        if _likened(tokens, chunk):
            likened, likening = True, _clause_end(tokens, chunk)
        if not likened and _is_picture(tokens, chunk):
            shown = _shown(tokens, chunk, end, sort)
            picturing = shown if shown[1] > chunk.last else picturing
        if sort is Sort.SOUND or _head_of(tokens, chunk) in _GHOSTS:
            heard = _shown(tokens, chunk, end, Sort.SOUND)
            ghosts = heard if heard[1] > chunk.last else ghosts
        if sort is Sort.MUSIC and chunk.definite and name in ("mélodie", "air", "refrain"):
            sure = KNOWN
        if _apposed(tokens, chunk, sort) or (sort in _PEOPLE and _known(tokens, chunk, called)):
            sure = min(sure, KNOWN)
        sort, sure = _in_use(text, tokens, chunk, sort, sure)
        if _disguised(tokens, chunk):
            name, sort, sure = f"costume de {tokens[chunk.head].low}", Sort.CLOTHING, 0.75
        elif _dressed_up(tokens, chunk):
            sort, sure = Sort.CLOTHING, 0.75
        yield _phrase(
            text, tokens, chunk, name, sort, sure, likened=likened, pictured=pictured, absent=absent
        )
    yield from _implied(text, tokens)


def _disguised(tokens: Sequence[Token], chunk: Chunk) -> bool:
    verb = tokens[chunk.verb].lemma if chunk.verb >= 0 else ""
    near = [t.lemma for t in tokens[max(0, chunk.first - 2) : chunk.first]]
    return chunk.preposition == "en" and (verb in _DISGUISE or bool({*near} & _DISGUISE))


def _dressed_up(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether a thing belongs to a disguise: ``déguisé en faucon avec des ailes``."""
    near = tokens[max(0, chunk.first - 8) : chunk.first]
    return chunk.preposition == "avec" and any(t.low.startswith("déguisé") for t in near)


_DISGUISE = frozenset(["déguiser", "costumer", "grimer", "travestir"])


def _implied(text: str, tokens: Sequence[Token]) -> Iterator[Phrase]:
    """Yield what a participle says that somebody wears or bears: ``cagoulé`` -> cagoule."""
    for token in tokens:
        if token.tag in "NZ" and token.low in _RIDES:
            name, sort = _RIDES[token.low]
            yield Phrase(
                text=token.text, name=name, head=name, start=token.start, end=token.end, sort=sort,
                confidence=0.55,
            )  # fmt: skip
        stem = token.low.rstrip("s").removesuffix("e")
        if token.tag in "APN" and stem in _BEARS and not token.low.endswith("er"):
            name, sort = _BEARS[stem]
            yield Phrase(
                text=token.text, name=name, head=name, start=token.start, end=token.end, sort=sort,
                confidence=0.65, worn=sort is Sort.CLOTHING, handled=sort is Sort.OBJECT,
            )  # fmt: skip


_RIDES = {
    "motard": ("moto", Sort.VEHICLE), "motards": ("moto", Sort.VEHICLE),
    "cycliste": ("vélo", Sort.VEHICLE), "cyclistes": ("vélo", Sort.VEHICLE),
    "cavalier": ("cheval", Sort.ANIMAL), "cavaliers": ("cheval", Sort.ANIMAL),
}  # fmt: skip
_BEARS = {
    "cagoulé": ("cagoule", Sort.CLOTHING), "casqué": ("casque", Sort.CLOTHING),
    "ganté": ("gants", Sort.CLOTHING), "cravaté": ("cravate", Sort.CLOTHING),
    "masqué": ("masque", Sort.CLOTHING), "voilé": ("voile", Sort.CLOTHING),
    "encapuchonné": ("capuche", Sort.CLOTHING), "chapeauté": ("chapeau", Sort.CLOTHING),
    "botté": ("bottes", Sort.CLOTHING), "menotté": ("menottes", Sort.OBJECT),
    "barbu": ("barbe", Sort.LOOK), "moustachu": ("moustache", Sort.LOOK),
    "tatoué": ("tatouage", Sort.LOOK), "balafré": ("cicatrice", Sort.WOUND),
    "ensanglanté": ("sang", Sort.WOUND), "perruqué": ("perruque", Sort.LOOK),
    "maquillé": ("maquillage", Sort.LOOK), "échevelé": ("cheveux défaits", Sort.LOOK),
    "hirsute": ("cheveux hirsutes", Sort.LOOK), "hirsut": ("cheveux hirsutes", Sort.LOOK),
    "ébouriffé": ("cheveux ébouriffés", Sort.LOOK), "décoiffé": ("cheveux défaits", Sort.LOOK),
    "bandé": ("bandage", Sort.WOUND), "endimanché": ("habits du dimanche", Sort.CLOTHING),
    "tuméfié": ("ecchymoses", Sort.WOUND),
}  # fmt: skip


def _phrase(
    text: str, tokens: Sequence[Token], chunk: Chunk, name: str, sort: Sort, sure: float,
    *, likened: bool, pictured: bool, absent: bool,
) -> Phrase:  # fmt: skip
    start, end = tokens[chunk.first].start, tokens[chunk.last - 1].end
    verb = tokens[chunk.verb].lemma if chunk.verb >= 0 else ""
    plural = chunk.noun.plural if chunk.noun is not None else tokens[chunk.head].low.endswith("s")
    many = next((grammar.NUMBERS.get(d, 2) for d in chunk.determiners if d in grammar.NUMBERS), 1)
    several = plural or many > 1 or any(d in _SEVERAL for d in chunk.determiners)
    worn = sort is Sort.CLOTHING
    return Phrase(
        text=text[start:end],
        name=_listed(tokens, chunk, name, sort, several),
        head=name.split()[0],
        start=start,
        end=end,
        sort=sort,
        confidence=sure,
        verb=verb,
        role=chunk.role,
        preposition=chunk.preposition,
        plural=several,
        count=many,
        owner=next((d for d in chunk.determiners if d in grammar.POSSESSIVES), ""),
        denied=absent or _denied(tokens, chunk),
        likened=likened,
        pictured=pictured,
        worn=worn,
        handled=_handled(text, tokens, chunk, sort),
    )


_SEVERAL = several(
    "des les ces mes ses leurs nos vos quelques plusieurs certains certaines aux divers"
)


def _listed(tokens: Sequence[Token], chunk: Chunk, name: str, sort: Sort, several: bool) -> str:
    """Return the name as a sheet lists it: people with their number, ``deux gendarmes``."""
    if sort not in _PEOPLE or not several:
        return name
    head = tokens[chunk.head].low
    if tokens[chunk.head].text.isupper():
        shouted = [t.low for t in tokens[chunk.head : chunk.last] if t.text.isupper()]
        number = next((d for d in chunk.determiners if d in grammar.NUMBERS), "")
        return " ".join([number, *shouted]).strip()
    words = [head, *name.split()[1:]] if sort is not Sort.GROUP or " " not in name else [name]
    number = next((d for d in chunk.determiners if d in grammar.NUMBERS), "")
    return " ".join([number, *words]).strip()


def _sentence_end(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and not (tokens[at].tag == "." and tokens[at].low not in (":", ";")):
        at += 1
    return at


def _clause_end(tokens: Sequence[Token], chunk: Chunk) -> int:
    at = chunk.last
    while at < len(tokens) and tokens[at].tag not in ("V", ".", ","):
        at += 1
    return at


def _shown(tokens: Sequence[Token], chunk: Chunk, end: int, sort: Sort) -> tuple[int, int]:
    """Return what a picture shows, as places: its complement, or a list behind a colon."""
    behind = chunk.last
    if behind < len(tokens) and tokens[behind].low in _SHOWING:
        return behind, _clause_end_after(tokens, behind + 1)
    if sort is Sort.SOUND:
        return -1, -1
    colon = next((n for n in range(behind, min(end, len(tokens))) if tokens[n].low == ":"), -1)
    if 0 <= colon - behind <= 6:
        return colon, end
    if behind + 1 < end and tokens[behind].low == "," and tokens[behind + 1].low in _SHOWN:
        return behind, end
    return -1, -1


_SHOWING = several("de d' du des représentant montrant figurant")
_SHOWN = several("avec représentant montrant où")


def _clause_end_after(tokens: Sequence[Token], at: int) -> int:
    while (
        at < len(tokens)
        and tokens[at].tag not in ("V", ".")
        and tokens[at].low
        not in ("sur", "dans", "contre", "devant", "derrière", "au-dessus de", "à côté de", "sous")
    ):
        if (
            tokens[at].tag == ","
            and at + 1 < len(tokens)
            and tokens[at + 1].low not in ("avec", "ses", "d'", "de")
        ):
            return at
        at += 1
    return at


def _is_picture(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return _head_of(tokens, chunk) in PICTURES


def _head_of(tokens: Sequence[Token], chunk: Chunk) -> str:
    return (chunk.noun.name if chunk.noun is not None else tokens[chunk.head].low).split()[0]


def _on_screen(text: str, tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether the sentence opens on a screen or a picture: ``Sur l'écran, une voiture``."""
    at = chunk.first
    while at > 0 and tokens[at - 1].tag != ".":
        at -= 1
    opening = _SCREENS.match(text, tokens[at].start)
    return opening is not None and tokens[chunk.first].start > opening.end()


def _likened(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether a phrase is what something is like: ``comme un bœuf``, ``plus grand qu'une``."""
    before = chunk.first - 1
    if before < 0:
        return False
    low = tokens[before].low
    if low in (
        "comme",
        "tel",
        "telle",
        "tels",
        "telles",
        "façon",
        "en guise de",
        "en forme de",
        "en forme d'",
    ):
        return True
    near = [token.low for token in tokens[max(0, before - 6) : before]]
    if low in ("que", "qu'"):
        return bool({"plus", "moins", "aussi", "autant", "même"} & set(near))
    if low in ("à", "au", "aux"):
        return bool(near) and near[-1] in (
            "semblable",
            "semblables",
            "pareil",
            "pareille",
            "identique",
        )
    verb = tokens[chunk.verb].lemma if chunk.verb >= 0 else ""
    return verb in ("ressembler", "imiter", "mimer", "évoquer", "rappeler") and chunk.role in (
        "object",
        "oblique",
    )


def _denied(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether a phrase is said not to be there: ``pas de voiture``, ``sans chapeau``."""
    if any(d in ("aucun", "aucune", "nul", "nulle") for d in chunk.determiners):
        return True
    before = [token.low for token in tokens[max(0, chunk.first - 3) : chunk.first]]
    if not before:
        return False
    if before[-1] in ("sans", "ni"):
        return True
    indefinite = chunk.determiners[:1] in (("un",), ("une",))
    if before[-1] in ("pas", "plus", "jamais", "point") and (indefinite or not chunk.determiners):
        return "plus" not in before[-1:] or "ne" in before or "n'" in before or before[:-1] == []
    if (
        before[-1] in ("de", "d'")
        and len(before) > 1
        and before[-2] in ("pas", "plus", "jamais", "point")
    ):
        return (
            before[-2] != "plus"
            or any(t.low in ("ne", "n'") for t in tokens[max(0, chunk.first - 6) : chunk.first])
            or len(before) == 2
        )
    return _refused(tokens, chunk)


def _refused(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether its verb is negated and says that it would be there: ``ne porte pas de``."""
    if (
        chunk.verb < 0
        or chunk.role != "object"
        or tokens[chunk.verb].lemma not in ("porter", "avoir", "rester")
    ):
        return False
    near = [t.low for t in tokens[max(0, chunk.verb - 4) : chunk.first]]
    return ("ne" in near or "n'" in near) and bool({"pas", "plus", "jamais"} & set(near))


def _known(tokens: Sequence[Token], chunk: Chunk, called: Collection[str]) -> bool:
    """Say whether people are somebody of the cast: apposed to a name, kin, ``l'homme``."""
    low = tokens[chunk.head].low if chunk.size == 1 else ""
    name = chunk.noun.name if chunk.noun is not None else low
    if any(d in grammar.POSSESSIVES for d in chunk.determiners) and {name, low} & _KIN:
        return True
    if low == "famille":
        return True
    if chunk.noun_plural:
        return False
    if chunk.definite and unaccented(low) in called:
        return True
    if (
        chunk.definite
        and {name, low} & _GENERIC
        and not any(d in grammar.NUMBERS for d in chunk.determiners)
    ):
        return True
    return False


def _apposed(tokens: Sequence[Token], chunk: Chunk, sort: Sort) -> bool:
    """Say whether a phrase only says who a name beside it is."""
    if sort not in (*_PEOPLE, Sort.ANIMAL) or tokens[chunk.head].tag == "Z":
        return False
    before = chunk.first - 1
    while (
        before >= 0
        and tokens[before].low in ("(", ")", ",")
        or (before >= 0 and tokens[before].tag == "U")
    ):
        before -= 1
    after = chunk.last
    if after < len(tokens) and tokens[after].low == ",":
        after += 1
    named_after = after < len(tokens) and tokens[after].tag == "Z" and chunk.role != "object"
    close = before >= 0 and tokens[before].tag == "Z" and tokens[chunk.first - 1].tag in ("Z", ",")
    closed_by = chunk.last >= len(tokens) or tokens[chunk.last].tag in (",", ".", "V", "R")
    if (
        close
        and tokens[chunk.first - 1].low == ","
        and chunk.role == "subject"
        and chunk.last < len(tokens)
        and tokens[chunk.last].tag == "V"
    ):
        return False
    return (
        named_after
        and tokens[chunk.last].tag in ("Z", ",")
        and after - chunk.last <= 1
        and not _listing(tokens, after)
        or (close and closed_by)
    )


def _listing(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the name goes on to do something of its own: ``un chien, Marie crie``."""
    return False


def _in_use(
    text: str, tokens: Sequence[Token], chunk: Chunk, sort: Sort, sure: float
) -> tuple[Sort, float]:
    """Return what a thing is in its sentence, and how sure that is.

    ``On entend un violon`` is music; water is a drink where somebody has it, else a place;
    a noun that nobody knows is a thing where somebody handles it.
    """
    verb = tokens[chunk.verb].lemma if chunk.verb >= 0 else ""
    held = bool(_HELD.match(text[tokens[chunk.last - 1].end :]))
    if chunk.noun is None and sort is Sort.OBJECT and sure <= 0.5:
        used = (
            held
            or chunk.preposition in ("avec", "à l' aide de", "à l' aide d'")
            or (chunk.role == "object" and verb in does("handle"))
        )
        return (sort, 0.55) if used else (Sort.NOTHING, 0.0)
    if sort is Sort.WOUND and tokens[chunk.head].low == "bleu" and chunk.preposition == "en":
        return Sort.NOTHING, sure
    if (
        sort is Sort.SOUND
        and chunk.role == "object"
        and verb in does("handle")
        and verb != "lancer"
    ):
        return Sort.OBJECT, sure
    low = tokens[chunk.head].low
    if low in ("bas", "enceinte") and not chunk.determiners:
        return Sort.NOTHING, sure
    if low == "glace" and (chunk.preposition or chunk.definite) and verb not in _EATS:
        return Sort.FURNISHING, sure
    if low == "écran" and chunk.definite and not chunk.noun_plural:
        return Sort.BUILDING, sure
    if low == "bureau" and (chunk.preposition in _AT_DESK or chunk.role == "object"):
        return Sort.FURNISHING, sure
    if (
        chunk.noun is not None
        and chunk.noun.name == "couteau"
        and (verb in _MENACES or _threatens(text))
    ):
        return Sort.WEAPON, sure
    if (
        sort in (Sort.FOOD, Sort.OBJECT)
        and low in _LIQUIDS
        and verb in _FLOWS
        and chunk.role == "subject"
    ):
        return Sort.EFFECT, sure
    if (
        (sort is Sort.FOOD or low in _SMEARS)
        and _ON_BODY.match(text[tokens[chunk.last - 1].end :])
        and verb not in _EATS
    ):
        return Sort.LOOK, sure
    if sort is Sort.FOOD and low in _POWDERS and not chunk.verb >= 0:
        return Sort.FURNISHING, sure
    if (
        low in ("ombre", "ombres", "silhouettes")
        and chunk.role == "subject"
        and (not chunk.definite and chunk.determiners)
    ):
        return Sort.GROUP, 0.75
    if low == "casque" and _ON_EARS.match(text[tokens[chunk.last - 1].end :]):
        return Sort.OBJECT, sure
    if tokens[chunk.head].low == "eau" and verb not in (
        "boire",
        "verser",
        "servir",
        "remplir",
        "avaler",
    ):
        return Sort.BUILDING, sure
    if _of_a_picture(tokens, chunk) and sort in (Sort.VEHICLE, Sort.ANIMAL, Sort.PERSON):
        return Sort.OBJECT, sure
    return _heard(tokens, chunk, sort), sure


def _of_a_picture(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether a thing is part of a picture: ``une voiture de la maquette``."""
    behind = [token.low for token in tokens[chunk.last : chunk.last + 3]]
    return behind[:1] in (["de"], ["du"], ["d'"]) and bool(set(behind[1:]) & _MODELS)


_MODELS = several("maquette manège circuit crèche jeu échiquier")


def _heard(tokens: Sequence[Token], chunk: Chunk, sort: Sort) -> Sort:
    """Return the sort of what is only heard."""
    verb = tokens[chunk.verb].lemma if chunk.verb >= 0 else ""
    heard = chunk.role == "object" and verb in ("entendre", "écouter")
    if heard and sort in (Sort.INSTRUMENT, Sort.MUSIC):
        return Sort.MUSIC
    if heard and sort in (Sort.VEHICLE, Sort.ANIMAL, Sort.OBJECT, Sort.FURNISHING, Sort.WEAPON):
        return Sort.SOUND
    return sort


def _handled(text: str, tokens: Sequence[Token], chunk: Chunk, sort: Sort) -> bool:
    """Say whether somebody handles a thing: by the verb, or ``à la main``, ``avec un couteau``."""
    if sort in _SMALL:
        return True
    if sort not in (Sort.FURNISHING, Sort.PLANT):
        return False
    if _HELD.match(text[tokens[chunk.last - 1].end :]):
        return True
    return chunk.role == "object" and chunk.verb >= 0 and tokens[chunk.verb].lemma in _CARRIED
