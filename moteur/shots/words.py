"""Words of the floor plans, tables and lists, in English and French."""

from moteur.shots.model import Setup

_WORDS: dict[str, tuple[str, str]] = {
    "Floor plans": ("Floor plans", "Plans au sol"),
    "Floor plan": ("Floor plan", "Plan au sol"),
    "Camera": ("Camera", "Caméra"),
    "Lens": ("Lens", "Focale"),
    "Height": ("Lens height", "Hauteur optique"),
    "Distance": ("Distance", "Distance"),
    "Looks to": ("Looks to", "Direction"),
    "Tilt": ("Tilt", "Inclinaison"),
    "Field": ("Field", "Champ"),
    "Sensor": ("Sensor", "Capteur"),
    "Move": ("Move", "Mouvement"),
    "From": ("From", "De"),
    "Marks": ("Marks", "Marques"),
    "Shots": ("Shots", "Plans"),
    "Line": ("line", "axe"),
    "looks at": ("looks at", "regarde"),
    "faces": ("faces", "face"),
    "lens to eyes": ("lens to eyes", "optique–yeux"),
    "no walls": ("nothing fixed is near", "rien de fixe à proximité"),
    "more": ("and {} more", "et {} autres"),
    "none": ("nobody", "personne"),
    "No scenes yet.": ("No set-ups yet.", "Aucun axe."),
    "unused": ("no shot of the cut", "aucun plan du montage"),
    "Page": ("Page", "Page"),
    "N": ("N", "N"),
    "north wall": ("north wall", "mur nord"),
    "south wall": ("south wall", "mur sud"),
    "east wall": ("east wall", "mur est"),
    "west wall": ("west wall", "mur ouest"),
    "facade": ("house front", "façade"),
    "parapet": ("parapet", "parapet"),
    "lamppost": ("lamp post", "réverbère"),
    "tree": ("tree trunk", "tronc d'arbre"),
    "stairs": ("stairs", "escalier"),
    "kerb": ("kerb", "bordure"),
    "bollard": ("bollard", "borne"),
    "mailboxes": ("mailboxes", "boîtes aux lettres"),
    "bench": ("bench", "banc"),
    "water": ("water's edge", "bord de l'eau"),
    "podium": ("podium", "estrade"),
    "bar": ("bar", "bar"),
    "counter": ("counter", "comptoir"),
    "stand m": ("stands", "debout"),
    "stand f": ("stands", "debout"),
    "sit m": ("sits", "assis"),
    "sit f": ("sits", "assise"),
    "lie m": ("lies", "allongé"),
    "lie f": ("lies", "allongée"),
    "crouch m": ("crouches", "accroupi"),
    "crouch f": ("crouches", "accroupie"),
    "walk m": ("walks", "marche"),
    "walk f": ("walks", "marche"),
    "run m": ("runs", "court"),
    "run f": ("runs", "court"),
    "Shot list": ("Shot list", "Découpage"),
    "Set-ups": ("Set-ups", "Axes"),
    "Shooting order": ("Shooting order", "Ordre de tournage"),
    "To look at": ("To look at", "À regarder"),
    "Scene": ("Scene", "Séquence"),
    "Heading": ("Heading", "Intitulé"),
    "Shot": ("Shot", "Plan"),
    "Set-up": ("Set-up", "Axe"),
    "Size": ("Size", "Valeur"),
    "Kind": ("Kind", "Type"),
    "Subjects": ("Subjects", "Sujets"),
    "Lens (mm)": ("Lens (mm)", "Focale (mm)"),
    "Height (m)": ("Height (m)", "Hauteur (m)"),
    "Distance (m)": ("Distance (m)", "Distance (m)"),
    "Angle": ("Angle", "Angle"),
    "Seconds": ("Seconds", "Secondes"),
    "Said in a sentence": ("In a sentence", "En une phrase"),
    "Why": ("Why", "Pourquoi"),
    "No.": ("No.", "N°"),
    "Direction": ("Direction", "Direction"),
    "Rule": ("Rule", "Règle"),
    "What": ("What", "Remarque"),
    "window": ("window in frame", "fenêtre dans le champ"),
    "windows": ("windows in frame", "fenêtres dans le champ"),
    "and": ("and", "et"),
    "others": ("others", "autres"),
    "establishing": ("establishing", "exposition"),
    "master": ("master", "plan maître"),
    "two": ("two-shot", "plan à deux"),
    "over": ("over shoulder", "amorce"),
    "single": ("single", "plan seul"),
    "insert": ("insert", "insert"),
    "eye level": ("eye level", "à hauteur d'œil"),
    "high angle": ("high angle", "plongée"),
    "low angle": ("low angle", "contre-plongée"),
    "one set-up": ("set-up", "axe"),
    "set-ups": ("set-ups", "axes"),
    "one direction": ("direction", "direction"),
    "directions": ("directions", "directions"),
    "continued": ("continued", "suite"),
    "lit": (
        "Lighting direction by direction, wide before close",
        "Éclairage direction par direction, du large au serré",
    ),
    "static": ("static", "fixe"),
    "pan": ("pan", "panoramique"),
    "track": ("track", "travelling"),
    "up": ("up", "vers le haut"),
    "down": ("down", "vers le bas"),
    "level": ("level", "à plat"),
}
_WINDS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
_VENTS = ("N", "NE", "E", "SE", "S", "SO", "O", "NO")


def word(key: str, language: str) -> str:
    """Return a word; what has no translation stays as it is."""
    both = _WORDS.get(key)
    return both[_french(language)] if both else key


def metres(value: float, language: str) -> str:
    """Write a length to the centimetre: ``2.40 m``, ``2,40 m``."""
    return f"{number(value, 2, language)} m"


def number(value: float, places: int, language: str) -> str:
    """Write a number with so many places, a comma in French."""
    said = f"{value:.{places}f}"
    return said.replace(".", ",") if _french(language) else said


def wind(degrees: float, language: str) -> str:
    """Name a direction, clockwise from north: 50 -> ``NE``."""
    names = _VENTS if _french(language) else _WINDS
    return names[round(degrees / 45.0) % 8]


def lens(setup: Setup, language: str) -> str:
    """Write a lens: ``50 mm``."""
    said = f"{setup.lens_mm:g}"
    return f"{said.replace('.', ',') if _french(language) else said} mm"


def _french(language: str) -> bool:
    return language.startswith("fr")
