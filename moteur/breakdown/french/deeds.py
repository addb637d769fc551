"""Deeds: verbs and set phrases of French action, and what a department makes of them."""

import re
from dataclasses import dataclass
from typing import Literal

from moteur.breakdown.reading import Sort

What = Sort | Literal["stunt"]

# Verbs, the stunt's name, what must follow, what must not.
FALLS: tuple[tuple[frozenset[str], str, str, str], ...] = (
    (frozenset(["tomber", "retomber"]), "chute", "",
     r"^\s*(?:sur (?:un|une|le|la|l['’]|son|sa|ses pieds|elle|lui)\b(?! (?:sol|dos|tête|trottoir|rails|voie|bitume|pavés|capot))|d['’]accord|amoureu|nez à nez|en panne|bien|mal\b|de fatigue"
     r"|à genoux|dans les (?:bras|pommes)|dans (?:ses|leurs) bras|de sommeil|malade|enceinte|de haut|pour)"),
    (frozenset(["chuter", "dégringoler", "culbuter", "valdinguer", "dévisser"]), "chute", "", ""),
    (frozenset(["trébucher"]), "chute", r"tombe|chute|s['’]étale|roule", ""),
    (frozenset(["écrouler", "effondrer", "étaler"]), "chute", "",
     r"(?:canapé|fauteuil|chaise|lit|banc|en larmes|en sanglots|de rire|dans (?:ses|les|leurs) bras|sur (?:son|sa) |sofa|banquette)"),
    (frozenset(["basculer", "chavirer", "capoter"]), "bascule", "", r"(?:tête en arrière|en arrière sur)"),
    (frozenset(["sauter", "bondir"]), "saut",
     r"^\s*$|^\s*(?:à bord|par |du |de |d['’]|dans (?:le|la|l['’]|un|une)|depuis|sur (?:le|la|l['’]|un|une|lui|elle)|au-dessus|par-dessus|à l['’]eau|en marche|à pieds joints)",
     r"^\s*(?:dans (?:les|ses|leurs) bras|de joie|sur (?:ses|leurs) (?:pieds|jambes)|au cou|aux yeux|du lit|du coq|de rire|sur l'occasion|de sa chaise|d['’]un pied)"),
    (frozenset(["plonger"]), "plongeon", "", r"^\s*(?:la main|le|son|sa|ses|une?|les|dans (?:le|la|son|sa|ses|un|une|l['’]) ?(?:obscurité|noir|silence|nuit|lecture|regard|yeux|livre|sac|poche|journal|pensées|ombre|dossier|sommeil))"),
    (frozenset(["glisser"]), "glissade",
     r"^ sur (?:le|la|l['’]|un|une|du) ?(?:savon|verglas|glace|flaque|peau|carrelage|marche|huile|boue|plaque|pavé)|et (?:tombe|s['’]étale)", ""),
    (frozenset(["voler"]), "vol plané", r"^ (?:par-dessus|à travers|dans les airs)", ""),
    (frozenset(["défenestrer"]), "défenestration", "", ""),
    (frozenset(["jeter", "élancer", "lancer", "précipiter"]), "saut",
     r"^\s*(?:dans le (?:vide|courant)|par la fenêtre|dans l['’]eau|du (?:haut|toit|pont|balcon)|à l['’]eau|sous (?:le|la|un|une)|du train|dans la (?:rivière|mer|Seine)|dans le (?:fleuve|canal|lac|port)|à terre|à plat ventre|au sol)", ""),
    (frozenset(["nager", "crawler"]), "nage", "", ""),
    (frozenset(["noyer", "couler"]), "noyade", "", r"^\s*(?:son |une? |le |des |de )"),
    (frozenset(["escalader"]), "escalade", "", ""),
    (frozenset(["grimper"]), "escalade", r"(?:mur|façade|falaise|toit|gouttière|paroi|grille|arbre|mât|clôture|palissade|échafaudage|balcon)", ""),
    (frozenset(["dévaler"]), "chute", r"(?:escalier|marches|pente).{0,12}(?:roul|tête|sur le dos)|en roulant|sur le dos", ""),
    (frozenset(["rouler"]), "roulade", r"^\s*(?:au sol|à terre|par terre|sur (?:le sol|lui-même|elle-même|le capot|le bitume)|dans (?:l['’]escalier|les escaliers|la |l['’]herbe|le sable|le fossé))", ""),
    (frozenset(["galoper"]), "cavalcade", "", ""),
    (frozenset(["projeter", "éjecter", "propulser", "catapulter"]), "projection", r"(?:contre|en arrière|en l['’]air|au sol|à terre|à travers|dans|par|hors|sur)", r"^\s*(?:des|un film|de )"),
    (frozenset(["emporter"]), "homme emporté", r"^\s*(?:par (?:le|la|les|une?) (?:courant|vague|flots|eaux?|torrent|avalanche))", ""),
    (frozenset(["piétiner"]), "piétinement", r"par", ""),
)  # fmt: skip

# Verbs of blows and crashes with the name of what they are.
HITS: dict[str, str] = {
    "battre": "bagarre", "frapper": "coup", "gifler": "gifle", "cogner": "coup", "boxer": "bagarre",
    "tabasser": "bagarre", "rosser": "bagarre", "rouer": "bagarre", "plaquer": "plaquage",
    "ceinturer": "lutte", "étrangler": "étranglement", "poignarder": "coup de couteau",
    "égorger": "égorgement", "assommer": "coup", "lutter": "lutte", "bagarrer": "bagarre",
    "terrasser": "lutte", "piétiner": "piétinement", "lyncher": "lynchage", "matraquer": "coup de matraque",
    "désarmer": "lutte", "maîtriser": "lutte", "éventrer": "coup", "transpercer": "coup d'épée",
    "percuter": "collision", "heurter": "choc", "renverser": "renversement", "faucher": "accident",
    "emboutir": "collision", "tamponner": "collision", "écraser": "accident", "défoncer": "choc",
    "télescoper": "collision", "crasher": "accident", "enfoncer": "choc",
    "affronter": "combat", "empoigner": "empoignade", "bousculer": "bousculade",
}  # fmt: skip
HARD = frozenset(
    "percuter heurter renverser faucher emboutir tamponner écraser défoncer télescoper crasher enfoncer".split()
)
# Those that are stunts only where they are done to somebody whom the sentence names by a pronoun.
SOFT = frozenset(["bousculer", "empoigner", "affronter"])

# What vehicles do that only a stunt driver does: what must follow, and a name for it.
WRECKS: dict[str, tuple[str, str]] = {
    "coucher": ("", ""), "verser": ("", ""), "renverser": ("", "renversement"),
    "quitter": (r"^ la (?:route|chaussée|piste|voie)", ""),
    "traverser": (r"(?:haie|vitrine|mur|barrière|clôture|portail|foule|grille|palissade|vitre|porte)", ""),
    "monter": (r"^ sur le trottoir", ""), "foncer": (r"^ (?:sur|dans|droit sur)", ""),
    "finir": (r"^ (?:dans|contre|sur) ", ""), "terminer": (r"^ (?:dans|contre|sur) ", ""),
    "déraper": (r"", "dérapage"), "basculer": ("", ""), "zigzaguer": ("", "zigzag"),
    "retourner": (r"^(?! (?:à|au|vers|dans))", ""), "éventrer": ("", ""), "arracher": ("", ""),
}
FRAGILE = re.compile(r"vitr|verre|fenêtre|miroir|glace|bouteille|vase|pare-brise|porte|carreau|assiette")

BREAKABLE = frozenset(
    "casser briser fracasser éclater étoiler fêler fendre lézarder craquer céder pulvériser rompre désintégrer voler effondrer écrouler".split()
)

SOUNDS = {
    "sonner": "sonnerie", "klaxonner": "klaxon", "retentir": "son", "vrombir": "vrombissement",
    "crisser": "crissement", "claquer": "claquement", "biper": "bip", "siffler": "sifflement",
    "carillonner": "carillon", "tonner": "tonnerre", "résonner": "son", "pétarader": "pétarade",
    "hurler": "hurlement", "vibrer": "vibration", "tinter_": "tintement",
}  # fmt: skip

# Hair and body parts, and the stems of what make-up does to them.
LOOKS: dict[str, tuple[str, ...]] = {
    "cheveux": ("ruissel", "mouill", "tremp", "gomin", "teint", "decolor", "hirsut", "ebouriff", "emmel", "sale",
                "gras", "hum", "ensangl", "en bataille", "calcin", "ras", "plaqu", "poisseux", "defait", "tress", "natt", "poudr", "crep"),
    "yeux": ("roug", "cern", "poch", "bouff", "gonfl", "maquill", "charbon", "fard"),
    "front": ("ouvert", "entaill", "fend", "ensangl", "sanglant", "bless", "bomb_"),
    "lèvres": ("bleu", "fendu", "peint", "tumef", "gerc", "ensangl", "maquill", "fard", "violac"),
    "": ("ensangl", "tumef", "balafr", "peint", "bris", "sanglant", "saign", "noirc", "brul", "bleu", "enfl", "gonfl",
         "tatou", "maquill", "fard", "grim", "bariol", "ecorch", "ruissel", "tremp", "peintur", "poudr", "cireu", "verdatr", "creus",
         "cern", "souill", "barbouill", "bless", "defigur", "band", "platr", "charbonn", "rase", "boueu", "meurtri", "cass", "fractur", "entaill", "mal ras", "poch", "ouvert", "arrach", "section", "ampute", "gangren", "crible"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A set phrase, what it is, its name on a sheet (empty: the words of its first group)."""

    pattern: re.Pattern[str]
    what: What
    name: str
    sure: float = 0.7
    implied: bool = False


def _row(pattern: str, what: What, name: str, sure: float = 0.7, implied: bool = False) -> Said:
    return Said(re.compile(pattern, re.IGNORECASE), what, name, sure, implied)


# Set phrases: pattern, what it is, its name (nothing: the words of the first group).
SAID: tuple[Said, ...] = (
    _row(r"\bsous l['’]eau\b|\bimages? sous-marines?", Sort.EQUIPMENT, "caméra sous-marine", 0.6, True),
    _row(r"\bvue? (?:du ciel|d['’]avion|d['’]hélicoptère|de très haut)|\bvue aérienne|\bplan aérien", Sort.EQUIPMENT, "drone", 0.6, True),
    _row(r"\b(?:prend|prennent|met(?:tent)? le) feu\b|\ben feu\b", Sort.EFFECT, "feu", 0.75),
    _row(r"\b(?:fait|font|faire) feu\b|\b(?:ouvre|ouvrent) le feu\b", Sort.EFFECT, "coup de feu", 0.75),
    _row(r"\bpar-dessus bord\b", "stunt", "chute par-dessus bord", 0.7),
    _row(r"\b(?:en sang|couverte?s? de sang|tachée?s? de sang|pleine?s? de sang|maculée?s? de sang|nez en sang)\b", Sort.WOUND, "sang", 0.75),
    _row(r"\b(?:trempée?s?(?: jusqu['’]aux os)?|ruisselante?s? (?:de pluie|d['’]eau)|dégoulinante?s?|(?<=, )ruisselante?s?)(?=[\s,.;])", Sort.LOOK, "trempé", 0.6),
    _row(r"\b(?:couverte?s?|maculée?s?|pleine?s?|noire?s?|barbouillée?s?|souillée?s?) de (boue|suie|poussière|cambouis|charbon|farine|cendres?|plâtre|peinture|terre|sueur|neige|vase|graisse)\b", Sort.LOOK, "", 0.6),
    _row(r"\ben (?:sueur|nage)\b", Sort.LOOK, "sueur", 0.6),
    _row(r"\ben larmes\b", Sort.LOOK, "larmes", 0.5),
    _row(r"\bmal rasée?s?\b", Sort.LOOK, "barbe de trois jours", 0.6),
    _row(r"\bcoups? de poings?\b", "stunt", "coup de poing", 0.75),
    _row(r"\bcoups? de pieds?\b(?! (?:dans (?:un|le|la) (?:ballon|caillou|porte)))", "stunt", "coup de pied", 0.6),
    _row(r"\bcoups? de (?:couteau|poignard|épée|sabre|hache|matraque|bâton|crosse)\b", "stunt", "coup", 0.6),
    _row(r"\b(?:une|la|en) (?:bagarre|rixe|empoignade|mêlée|échauffourée|lutte|bousculade)\b", "stunt", "bagarre", 0.7),
    _row(r"\b(?:course-poursuite|cascade à)\b", "stunt", "course-poursuite", 0.7),
    _row(r"\bse (?:battent|bat|bagarrent)\b(?! (?:pour|contre le))", "stunt", "bagarre", 0.75),
    _row(r"\b(?:fait|font) une embardée", "stunt", "embardée", 0.7),
    _row(r"\bon (?:frappe|toque|cogne|tambourine|sonne)\b(?! (?:sur|dans|son|le|la|les|du))", Sort.SOUND, "coups à la porte", 0.65),
    _row(r"\bbras en écharpe\b", Sort.WOUND, "écharpe", 0.7),
    _row(r"\b(?:fait|font) (?:un|des|plusieurs|deux|trois) tonneaux?\b", "stunt", "tonneau", 0.75),
    _row(r"\baccident de (?:voiture|moto|la route)\b", "stunt", "accident", 0.6),
    _row(r"\b(?:court|marche|avance|grimpe|saute)(?:nt)? (?:sur|de) (?:les )?toits?\b", "stunt", "course sur les toits", 0.6),
    _row(r"\b(?:suspendue?s?|pendue?s?|accrochée?s?) (?:dans le vide|(?:à|au) (?:une |la |le )?(?:corde|façade|gouttière|corniche|balcon|rebord|câble|branche|falaise|grue|filin)|par les (?:mains|pieds))", "stunt", "suspension dans le vide", 0.6),
    _row(r"\bse (?:transforme(?:nt)?|métamorphose(?:nt)?|change(?:nt)?) en\b", Sort.ILLUSION, "transformation", 0.65),
    _row(r"\b(?:se dématérialise|se désintègre|s['’]évapore|se volatilise|se téléporte|lévite)(?:nt)?\b", Sort.ILLUSION, "disparition", 0.6),
    _row(r"\b(?:disparaît|disparaissent|s['’]efface|s['’]effacent) (?:d['’]un coup|dans un nuage|en fumée|comme par (?:magie|enchantement)|sous (?:nos|leurs|ses) yeux)", Sort.ILLUSION, "disparition", 0.65),
    _row(r"\bdevien(?:t|nent) (?:transparente?s?|invisibles?|translucides?)\b", Sort.ILLUSION, "transparence", 0.65),
    _row(r"\btraverse(?:nt)? (?:le mur|les murs|la porte fermée)\b", Sort.ILLUSION, "traversée du mur", 0.6),
    _row(r"\b(?:flotte|flottent|s['’]élève|s['’]élèvent) (?:toute?s? seule?s? )?(?:dans les airs|en apesanteur|au-dessus du sol)\b|\bapesanteur\b", Sort.ILLUSION, "apesanteur", 0.65),
    _row(r"\bécran de fumée\b|\bfume(?:nt)?\b(?= (?:encore|toujours|dans la nuit))", Sort.EFFECT, "fumée", 0.5),
    _row(r"\b(?:la lumière|l['’]ampoule|le néon|les lumières|l['’]électricité) (?:vacille|clignote|grésille|saute|s['’]éteint)(?:nt)? (?:puis|et) (?:s['’]éteint|revient|saute)", Sort.EFFECT, "lumière qui saute", 0.45),
)  # fmt: skip
