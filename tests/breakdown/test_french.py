"""The reading of French action: what sentences say, in varied words."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.breakdown.french import read
from moteur.breakdown.reading import Event, Phrase, Sort

NAMES = ("MARIE", "PAUL", "LE PETIT", "L'ADJUDANT KERGOAT", "AMIRAL")


def phrase(text: str, name: str) -> Phrase:
    found = {phrase.name: phrase for phrase in read(text, NAMES).phrases}
    assert name in found, sorted(found)
    return found[name]


def names(text: str, sort: Sort) -> list[str]:
    return [p.name for p in read(text, NAMES).phrases if p.sort is sort and p.confidence >= 0.4]


def events(text: str) -> dict[str, Event]:
    return {event.name: event for event in read(text, NAMES).events}


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Il prend un fusil à pompe.", "fusil à pompe", Sort.WEAPON),
        ("Deux camions de pompiers arrivent.", "camion de pompiers", Sort.VEHICLE),
        ("Elle porte une robe de mariée.", "robe de mariée", Sort.CLOTHING),
        ("Un vieil homme tape sur une machine à écrire.", "machine à écrire", Sort.FURNISHING),
        ("Des sacs en papier.", "sac en papier", Sort.OBJECT),
        ("Des chevaux galopent.", "cheval", Sort.ANIMAL),
        ("DES ELEVES crient.", "eleves", Sort.GROUP),
        ("Marie tient une paire de menottes.", "menottes", Sort.OBJECT),
        ("Un brochet empaillé au-dessus du comptoir.", "brochet empaillé", Sort.FURNISHING),
        ("Paul fait rouler un camion miniature.", "camion miniature", Sort.OBJECT),
        ("Un moteur tourne. Le car démarre.", "car", Sort.VEHICLE),
        ("Des lunettes noires sur le nez.", "lunettes noires", Sort.CLOTHING),
        ("Marie serre un zinzolin à la main.", "zinzolin", Sort.OBJECT),
        ("Elle tire une manche de pyjama.", "pyjama", Sort.CLOTHING),
    ],
)
def test_a_noun_phrase_has_a_name_and_a_sort(text: str, name: str, sort: Sort) -> None:
    assert phrase(text, name).sort is sort


def test_nouns_that_are_verbs_elsewhere() -> None:
    assert names("Marie porte une valise et ferme la porte.", Sort.OBJECT) == ["valise"]
    assert names("Paul la porte. Le gendarme le plaque contre un mur.", Sort.FURNISHING) == []
    assert names("Marie, en blouse, beurre des tartines.", Sort.FOOD) == []
    assert names("Il lance une bouée et tombe.", Sort.WEAPON) == []


def test_participles_tell_and_do_not_identify() -> None:
    found = phrase("Un bandage taché de sang.", "bandage")
    assert found.text == "Un bandage taché"
    assert names("Un bandage taché de sang.", Sort.WOUND) == ["bandage", "sang"]
    assert phrase("Une camionnette blanche.", "camionnette").sort is Sort.VEHICLE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pas de voiture dans la cour.", "voiture"),
        ("Pas une voiture dans la cour.", "voiture"),
        ("Il sort sans manteau.", "manteau"),
        ("Aucune fumée ne monte.", "fumée"),
        ("Il n'y a plus de chien.", "chien"),
        ("Elle ne porte pas son uniforme.", "uniforme"),
        ("La sirène d'une ambulance.", "ambulance"),
        ("Il parle d'une moto.", "moto"),
    ],
)
def test_what_is_denied(text: str, name: str) -> None:
    assert phrase(text, name).denied


def test_a_coat_not_taken_off_is_there() -> None:
    assert not phrase("Paul n'a pas enlevé son manteau.", "manteau").denied


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il travaille comme un bœuf.", "bœuf"),
        ("Une cabine pas plus grande qu'une armoire.", "armoire"),
        ("Il ressemble à un taureau.", "taureau"),
        ("Un lit en forme de fusée.", "fusée"),
    ],
)
def test_what_is_likened(text: str, name: str) -> None:
    assert phrase(text, name).likened


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La photographie encadrée d'un homme et d'une moto.", "moto"),
        ("Elle tire une photo : une petite fille, un chat sur un fauteuil.", "chat"),
        ("Sur l'écran, une voiture explose.", "voiture"),
        ("Des affiches de dinosaures et le portrait d'un cheval.", "cheval"),
    ],
)
def test_what_is_pictured(text: str, name: str) -> None:
    assert phrase(text, name).pictured


def test_what_is_quoted_is_not_there() -> None:
    assert names("Un mot au mur : « PONEY 14 H ».", Sort.ANIMAL) == []


def test_roles_and_handling() -> None:
    lamp = phrase("Marie saisit la lampe.", "lampe")
    assert (lamp.role, lamp.verb, lamp.handled) == ("object", "saisir", True)
    assert not phrase("Une lampe sur la table.", "lampe").handled
    assert phrase("Une lampe à la main, Marie avance.", "lampe").handled
    dog = phrase("Un chien aboie.", "chien")
    assert (dog.role, dog.verb) == ("subject", "aboyer")
    pyjamas = phrase("Paul, en pyjama et bottes, sort.", "botte")
    assert pyjamas.preposition == "en" and pyjamas.worn


def test_people_who_are_known_are_nobody_new() -> None:
    assert names("L'homme sort. Son père le suit.", Sort.PERSON) == []
    assert names("Son chien, AMIRAL, un épagneul roux, dort.", Sort.ANIMAL) == []
    assert names("L'adjudant tient une lettre.", Sort.PERSON) == []
    assert phrase("DEUX GENDARMES entrent.", "deux gendarmes").count == 2


def test_what_people_bear_is_worn() -> None:
    assert names("Trois hommes cagoulés.", Sort.CLOTHING) == ["cagoule"]
    assert names("Un vieillard barbu.", Sort.LOOK) == ["barbe"]
    assert names("Des enfants déguisés en pirates.", Sort.CLOTHING) == ["costume de pirates"]


def test_only_heard() -> None:
    assert names("On entend un violon.", Sort.MUSIC) == ["violon"]
    assert names("On entend une moto.", Sort.SOUND) == ["moto"]


@pytest.mark.parametrize(
    ("text", "what", "name"),
    [
        ("Paul tombe dans la rivière.", "stunt", "chute dans la rivière"),
        ("Ils sautent à bord.", "stunt", "saut à bord"),
        ("Marie plonge à plat ventre.", "stunt", "plongeon à plat ventre"),
        ("La camionnette tombe dans le fleuve.", "stunt", "chute de la camionnette"),
        ("Un scooter dérape.", "stunt", "dérapage du scooter"),
        ("La berline enfonce la barrière.", "stunt", "berline qui enfonce la barrière"),
        ("Marie le gifle.", "stunt", "gifle"),
        ("Le câble se tend et casse.", Sort.EFFECT, "câble"),
        ("Sa tête cogne contre le pare-brise, qui s'étoile.", Sort.EFFECT, "pare-brise"),
        ("Il pleut.", Sort.EFFECT, "pluie"),
        ("Paul tire deux fois.", Sort.EFFECT, "coup de feu"),
        ("La grange prend feu.", Sort.EFFECT, "feu"),
        ("Le téléphone sonne.", Sort.SOUND, "sonnerie"),
        ("On frappe.", Sort.SOUND, "coups à la porte"),
        ("Paul joue du piano.", Sort.MUSIC, "piano"),
        ("Titouan, les lèvres bleues, grelotte.", Sort.LOOK, "lèvres bleues"),
        ("La sorcière se transforme en chat.", Sort.ILLUSION, "transformation"),
    ],
)
def test_events(text: str, what: object, name: str) -> None:
    assert events(text)[name].what == what


@pytest.mark.parametrize(
    "text",
    [
        "La nuit tombe.",
        "Marie tire une chaise.",
        "Paul tombe dans les bras de Marie.",
        "Il explose de rire.",
        "Un verre tombe.",
        "Paul ne tombe pas.",
        "Elle tire sur sa cigarette.",
        "Le camion brûle un feu.",
        "Comme un homme qui tombe.",
    ],
)
def test_no_event(text: str) -> None:
    assert not {event.what for event in events(text).values()} & {"stunt", Sort.EFFECT}


def test_underwater_is_implied() -> None:
    rig = events("Sous l'eau verte, des bulles.")["caméra sous-marine"]
    assert rig.implied and rig.what is Sort.EQUIPMENT and rig.confidence < 0.7


WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "le la l' d' un une des du au porte ferme tombe Marie PAUL qui et , . : ( ) « » … ! comme "
        "pas de sans photo voiture fusil à pompe en rouge est projeté n' ne se s' deux 12 car tout "
        "l'un S",
    )
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_is_read_and_stands_where_it_says(text: str) -> None:
    reading = read(text, NAMES)
    for found in (*reading.phrases, *reading.events):
        assert 0 <= found.start <= found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert 0 <= found.confidence <= 1
        assert found.name


def test_reading_is_repeatable() -> None:
    text = "Marie, en robe rouge, saute du train. La pluie gifle les vitres."
    assert read(text, NAMES) == read(text, NAMES)


@pytest.mark.parametrize("words", ["photo de ", "porte ", "Marie et le chat qui ", "x"])
def test_a_paragraph_without_end_is_read(words: str) -> None:
    text = words * 2000
    for found in read(text, NAMES).phrases:
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "name", "what"),
    [
        ("Le cheval se cabre.", "cheval qui se cabre", "stunt"),
        ("Chute. Roulade.", "roulade", "stunt"),
        ("Un plongeon, et il est dehors.", "plongeon", "stunt"),
        ("Elle lui assène un coup de pelle.", "coup", "stunt"),
        ("Paul heurte une cloison.", "choc contre une cloison", "stunt"),
        ("Paul est jeté à terre par le souffle.", "jeté à terre", "stunt"),
        ("La diligence verse dans le fossé.", "versement de la voiture", "stunt"),
        ("Une voiture s'encastre dans un réverbère.", "collision", "stunt"),
        ("Un homme à la mer !", "chute à l'eau", "stunt"),
        ("Une gifle. Marie recule.", "gifle", "stunt"),
        ("Le pneu crève.", "crevaison", "effect"),
        ("Son reflet lui sourit.", "reflet qui agit", "illusion"),
        ("La grille saute.", "grille qui saute", "effect"),
        ("Le feu crépite dans la cheminée.", "feu de cheminée", "effect"),
        ("Marie flotte à un mètre du sol.", "lévitation", "illusion"),
        ("Marie flotte à un mètre du sol.", "harnais de vol", "equipment"),
        ("Une lueur verte sort de ses mains.", "lumière surnaturelle", "illusion"),
        ("La radio grésille.", "grésillement", "sound"),
        ("Une voix dans le haut-parleur.", "voix au haut-parleur", "sound"),
    ],
)
def test_deeds_and_effects_by_class(text: str, name: str, what: str) -> None:
    assert events(text)[name].what == what


@pytest.mark.parametrize(
    "text",
    [
        "Une chute d'eau au loin.",
        "Il donne un coup de téléphone.",
        "La balle s'écrase contre le mur.",
        "Le drapeau flotte au vent.",
        "Un écran holographique flotte.",
    ],
)
def test_what_only_looks_like_a_deed(text: str) -> None:
    assert not [e for e in events(text).values() if e.what in ("stunt", "effect", "equipment")]


def test_things_of_period_hospital_and_space() -> None:
    assert names("Un piano, une pendule.", Sort.FURNISHING) == ["piano", "pendule"]
    assert names("Un moniteur clignote.", Sort.FURNISHING) == ["moniteur"]
    assert phrase("Elle pousse un chariot.", "chariot").handled
    assert names("Une lanterne, un fauteuil roulant.", Sort.OBJECT) == [
        "lanterne", "fauteuil roulant",
    ]  # fmt: skip
    assert names("Un ficus en pot. Elle joue, faux.", Sort.OBJECT) == []
