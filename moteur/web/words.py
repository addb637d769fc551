"""Words of the page in French; what has none stays English."""

import re

_FRENCH = {
    "scene": "séquence", "scenes": "séquences", "page": "page", "pages": "pages",
    "shooting day": "jour de tournage", "shooting days": "jours de tournage",
    "set-up": "axe", "set-ups": "axes", "shot": "plan", "shots": "plans",
    "picture": "image", "pictures": "images", "direction": "direction",
    "directions": "directions", "reads as": "durée estimée", "running": "monté",
    "Watch": "Voir", "Scenes": "Séquences", "Schedule": "Plan de travail", "Budget": "Devis",
    "Script": "Scénario", "Files": "Fichiers", "omitted": "supprimée",
    "(the script does not say)": "(le scénario ne le dit pas)",
    "(as before)": "(comme avant)", "to shoot": "de tournage", "Blender file": "fichier Blender",
    "People": "Personnages", "How it is shot": "Comment on tourne", "chosen": "retenu", "by": "par",
    "proposed": "proposé", "the shots": "les plans", "floor plan": "plan au sol",
    "average": "en moyenne", "to look at": "à regarder", "answered": "avec réponse",
    "nothing to look at": "rien à regarder", "kept all the same:": "gardé tout de même :",
    "overruled": "passé outre", "held": "tenu", "not understood": "non compris",
    "not read from the text": "non compris dans le texte",
    "say otherwise": "dire autrement",
    "choose another treatment": "retenir un autre découpage",
    "ask for one in words": "en demander un, avec des mots",
    "edit a set-up by its sentence": "changer un axe par sa phrase",
    "hold one of its numbers": "tenir un de ses nombres",
    "overrule a finding": "passer outre une remarque",
    "boards": "storyboard", "Shot list": "Découpage", "Treatments side by side":
    "Découpages côte à côte", "Shooting order": "Ordre de tournage",
    "Floor plans": "Plans au sol", "Storyboard": "Storyboard", "Animatic": "Animatique",
    "Breakdown sheets": "Dépouillement", "Breakdown tables": "Dépouillement (tableaux)",
    "Breakdown elements (CSV)": "Éléments du dépouillement (CSV)",
    "Script with its breakdown as tags (Final Draft)": "Scénario balisé (Final Draft)",
    "Timeline (OpenTimelineIO)": "Montage (OpenTimelineIO)",
    "Cut list (EDL)": "Montage (EDL)", "Cut (Final Cut Pro XML)": "Montage (Final Cut Pro XML)",
    "Cameras (USD)": "Caméras (USD)",
    "Which versions this page shows": "Versions montrées sur cette page",
    "remark": "remarque", "remarks": "remarques", "approved": "approuvé",
    " a second held to": " par seconde, tenues à",
    "scratch voices are a machine’s": "les voix témoins sont d'une machine",
    "Not made anew this time, and perhaps older than the script":
    "Pas refait cette fois, et peut-être plus ancien que le scénario",
    "brings everything up to date": "met tout à jour",
    "day": "jour", "night": "nuit", "dawn": "aube", "dusk": "crépuscule",
}  # fmt: skip

_SPAN = re.compile(r"(?<=\d) to (?=\d)")


def word(english: str, language: str) -> str:
    """Return a word or phrase of the page in its language."""
    if not language.startswith("fr"):
        return english
    return _FRENCH.get(english) or _SPAN.sub(" à ", english)


def counted(number: object, noun: str, language: str) -> str:
    """Write a number with its noun: ``1 scene``, ``2 séquences``."""
    one = str(number) in ("1", "0") if language.startswith("fr") else str(number) == "1"
    return f"{number} {word(noun if one else f'{noun}s', language)}"
