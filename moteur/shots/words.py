"""Words of the floor plans, tables and lists, in English and French."""

from collections.abc import Mapping

from moteur.shots.model import Setup, Size

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
    "pov": ("point of view", "vue subjective"),
    "moving": ("moving", "en mouvement"),
    "tripod": ("tripod", "sur pied"),
    "dolly": ("dolly", "travelling"),
    "steadicam": ("Steadicam", "Steadicam"),
    "hand-held": ("hand-held", "à l'épaule"),
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
    "tilt": ("tilt", "panoramique vertical"),
    "track": ("track", "travelling"),
    "push in": ("push in", "travelling avant"),
    "pull out": ("pull out", "travelling arrière"),
    "dolly in": ("dolly in", "travelling avant"),
    "dolly out": ("dolly out", "travelling arrière"),
    "follow": ("follows", "accompagne"),
    "lead": ("leads", "précède"),
    "arc": ("arc", "travelling circulaire"),
    "travel": ("moves", "en mouvement"),
    "crane": ("crane", "grue"),
    "zoom": ("zoom", "zoom"),
    "up": ("up", "vers le haut"),
    "down": ("down", "vers le bas"),
    "level": ("level", "à plat"),
    "EWS": ("EWS", "Général"),
    "WS": ("WS", "Ensemble"),
    "FS": ("FS", "Pied"),
    "MLS": ("MLS", "Américain"),
    "MS": ("MS", "Taille"),
    "MCU": ("MCU", "Poitrine"),
    "CU": ("CU", "Gros plan"),
    "ECU": ("ECU", "Très gros"),
    "INSERT": ("Insert", "Insert"),
    "EWS in short": ("EWS", "Gén."),
    "WS in short": ("WS", "Ens."),
    "FS in short": ("FS", "Pied"),
    "MLS in short": ("MLS", "Amér."),
    "MS in short": ("MS", "Taille"),
    "MCU in short": ("MCU", "Poit."),
    "CU in short": ("CU", "GP"),
    "ECU in short": ("ECU", "TGP"),
    "INSERT in short": ("Insert", "Insert"),
    "Treatment": ("Treatment", "Découpage"),
    "Treatments": ("Treatments", "Découpages"),
    "chosen": ("chosen", "retenu"),
    "proposed first": ("proposed", "proposé"),
    "details": ("Details of the set", "Détails du décor"),
    "observed": ("Observed from afar", "Observé de loin"),
    "tableau": ("Wide and still", "Large et fixe"),
    "staccato": ("Fast cut", "Montage nerveux"),
    "low": ("From below", "D'en bas"),
    "average": ("average shot", "durée moyenne"),
    "to shoot": ("to shoot", "de tournage"),
    "directions to light": ("directions to light", "directions à éclairer"),
    "not read": ("Not read from the text", "Non compris dans le texte"),
    "Chosen": ("Chosen", "Retenu"),
    "Minutes": ("Minutes", "Minutes"),
    "Average (s)": ("Average (s)", "Moyenne (s)"),
    "Time": ("Time", "Temps"),
    "Sizes": ("Sizes", "Valeurs"),
    "Moves": ("Moves", "Mouvements"),
    "Support": ("Support", "Support"),
    "Findings": ("To look at", "À regarder"),
    "no findings": ("Nothing breaks the rules.", "Aucune règle n'est enfreinte."),
    "kept because": ("kept all the same:", "gardé tout de même :"),
    "overruled": ("overruled", "passé outre"),
    "not understood": ("Not understood", "Non compris"),
    "Because": ("Kept all the same", "Gardé tout de même"),
    "Overruled": ("Overruled by a person", "Passé outre"),
    "one shot": ("shot", "plan"),
    "shots": ("shots", "plans"),
    "begins": ("begins", "début"),
    "ends": ("ends", "fin"),
    "Path": ("Path", "Trajet"),
    "Eyes": ("Eyes", "Regard"),
}
_RULES = {
    "180 degrees": "180 degrés", "30 degrees": "30 degrés", "angle": "angle",
    "back and forth": "va-et-vient", "camera height": "hauteur de caméra",
    "camera in people": "caméra dans quelqu'un", "camera in furniture": "caméra dans un meuble",
    "camera in wall": "caméra dans un mur", "camera outside": "caméra hors du décor",
    "covered": "masqué", "even cutting": "montage régulier", "eyelines": "regards",
    "focus": "mise au point", "foreground": "amorce", "hands": "mains",
    "headroom": "air au-dessus", "held": "plan tenu", "hidden": "caché", "horizon": "horizon",
    "lead room": "air devant le regard", "lens": "focale", "out of frame": "hors champ",
    "pin": "épinglé", "point of view": "vue subjective", "reverses": "contrechamps",
    "speed": "vitesse", "style": "parti pris", "thirds": "tiers", "too short": "trop court",
    "speaker": "qui parle", "two places": "deux lieux", "whip pan": "filé",
}  # fmt: skip
_WINDS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
_VENTS = ("N", "NE", "E", "SE", "S", "SO", "O", "NO")


def word(key: str, language: str) -> str:
    """Return a word; what has no translation stays as it is."""
    both = _WORDS.get(key)
    return both[_french(language)] if both else key


def rule(key: str, language: str) -> str:
    """Name a rule that a shot breaks."""
    return _RULES.get(key, key) if _french(language) else key


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


def size(value: Size, language: str) -> str:
    """Name a size: ``MCU``, ``Poitrine``."""
    return word(value.value, language)


def counted(many: int, one: str, several: str, language: str) -> str:
    """Write a number with its noun, of two words of the table: ``1 shot``, ``3 plans``."""
    return f"{many} {word(one if many == 1 else several, language)}"


def listed(counts: Mapping[str, int], language: str) -> str:
    """Write counts of words of the table, the most first: ``4 × static, 1 × pan``."""
    order = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{many} × {word(key, language)}" for key, many in order)


def clock(seconds: float) -> str:
    """Write a length as minutes and seconds: ``1:05``."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def hours(minutes: int) -> str:
    """Write shooting time as people say it: ``45 min``, ``2 h``, ``1 h 35``."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest:02d}" if rest else f"{whole} h"


def _french(language: str) -> bool:
    return language.startswith("fr")
