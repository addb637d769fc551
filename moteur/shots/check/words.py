"""Words of the findings, in English and French. Lengths in metres are written by the phrase."""

_PHRASES: dict[str, tuple[str, str]] = {
    "stands in": (
        "The camera of {setup} stands in {what}.",
        "La caméra de {setup} est dans {what}.",
    ),
    "in people": (
        "The camera of {setup} is {metres} m from {who}: there is no room for it.",
        "La caméra de {setup} est à {metres} m de {who} : elle n'a pas la place.",
    ),
    "speed": (
        "The camera of {setup} goes at {metres} m a second after {when} s: nobody pushes or "
        "carries it steadily faster than {most} m.",
        "La caméra de {setup} va à {metres} m par seconde après {when} s : personne ne la pousse "
        "ou ne la porte sans heurt au-delà de {most} m.",
    ),
    "whip": (
        "The camera of {setup} turns by {degrees} degrees in a second after {when} s: over {most} "
        "it is a whip pan.",
        "La caméra de {setup} tourne de {degrees} degrés en une seconde après {when} s : au-delà "
        "de {most}, c'est un filé.",
    ),
    "lens": (
        "{setup} asks for {lens} mm; the package has {listed} mm.",
        "{setup} demande un {lens} mm ; la liste caméra a {listed} mm.",
    ),
    "too near": (
        "{setup} is {metres} m from its subject; the {lens} mm focuses from {closest} m.",
        "{setup} est à {metres} m de son sujet ; le {lens} mm fait le point à partir de "
        "{closest} m.",
    ),
    "too low": (
        "The lens of {setup} is {metres} m above the floor: no support goes below {most} m.",
        "L'optique de {setup} est à {metres} m du sol : aucun support ne descend sous {most} m.",
    ),
    "too high": (
        "The lens of {setup} is {metres} m above the floor; what carries it reaches {most} m.",
        "L'optique de {setup} est à {metres} m du sol ; son support monte à {most} m.",
    ),
    "hidden": ("In {shot} {what} hides {who}.", "Dans {shot}, {who} est caché par {what}."),
    "covers face": (
        "In {shot} {other} stands before the face of {who}.",
        "Dans {shot}, {other} passe devant le visage, {who} ne se voit plus.",
    ),
    "covers breast": (
        "In {shot} {other} covers what the frame shows of {who} under the face.",
        "Dans {shot}, {other} couvre le buste de {who}.",
    ),
    "hand before face": (
        "In {shot} {who} has a hand before the face.",
        "Dans {shot}, {who} a une main devant le visage.",
    ),
    "foreground": (
        "In {shot} {who} takes {percent} % of the frame in the foreground; {most} % is enough.",
        "Dans {shot}, {who} en amorce prend {percent} % du cadre ; {most} % suffisent.",
    ),
    "out of frame": (
        "In {shot} {who} is out of frame.",
        "Dans {shot}, {who} est hors champ.",
    ),
    "nobody": (
        "In {shot} the camera passes a place where neither {who} nor anybody else is in frame.",
        "Dans {shot}, la caméra passe par un point où ni {who} ni personne n'est dans le champ.",
    ),
    "cut off": (
        "In {shot} the head of {who} is cut off: tilt up or go back.",
        "Dans {shot}, la tête est coupée ({who}) : panoter vers le haut ou reculer.",
    ),
    "beheaded": (
        "In {shot} the frame cuts off a head and shows the body under it.",
        "Dans {shot}, le cadre coupe une tête et montre le corps dessous.",
    ),
    "headroom": (
        "In {shot} {percent} % of the frame is empty above the head; {most} % is enough: "
        "tilt down.",
        "Dans {shot}, {percent} % du cadre est vide au-dessus de la tête ; {most} % suffisent : "
        "panoter vers le bas.",
    ),
    "eyes high": (
        "In {shot} the eyes of {who} are {percent} % below the top of the frame, far above the "
        "upper third.",
        "Dans {shot}, les yeux de {who} sont à {percent} % du haut du cadre, bien au-dessus du "
        "tiers.",
    ),
    "eyes low": (
        "In {shot} the eyes of {who} are {percent} % below the top of the frame, far below the "
        "upper third.",
        "Dans {shot}, les yeux de {who} sont à {percent} % du haut du cadre, bien sous le tiers.",
    ),
    "eyes aside": (
        "In {shot} {who} is {percent} % of the frame from its side, far outside the thirds.",
        "Dans {shot}, {who} est à {percent} % du bord du cadre, loin des tiers.",
    ),
    "looks left": (
        "In {shot} {who} looks to the left and has {percent} % of the frame to look into.",
        "Dans {shot}, {who} regarde à gauche et n'a que {percent} % du cadre devant le regard.",
    ),
    "looks right": (
        "In {shot} {who} looks to the right and has {percent} % of the frame to look into.",
        "Dans {shot}, {who} regarde à droite et n'a que {percent} % du cadre devant le regard.",
    ),
    "roll left": (
        "The horizon of {setup} leans {degrees} degrees to the left.",
        "L'horizon de {setup} penche de {degrees} degrés à gauche.",
    ),
    "roll right": (
        "The horizon of {setup} leans {degrees} degrees to the right.",
        "L'horizon de {setup} penche de {degrees} degrés à droite.",
    ),
    "tilt up": (
        "{setup} looks {degrees} degrees up: that is not {angle}.",
        "{setup} regarde à {degrees} degrés vers le haut : ce n'est pas {angle}.",
    ),
    "tilt down": (
        "{setup} looks {degrees} degrees down: that is not {angle}.",
        "{setup} regarde à {degrees} degrés vers le bas : ce n'est pas {angle}.",
    ),
    "eye level": ("eye level", "une hauteur d'œil"),
    "high angle": ("a high angle", "une plongée"),
    "low angle": ("a low angle", "une contre-plongée"),
    "overhead": ("a top shot", "un plan zénithal"),
    "jump 0": (
        "The cut from {last} to {new} stays on {who} at the same size, with {turn} degrees "
        "between them: it may look like a jump.",
        "La coupe de {last} à {new} reste sur {who} à la même valeur, avec {turn} degrés "
        "d'écart : elle peut sembler une saute.",
    ),
    "jump 1": (
        "The cut from {last} to {new} stays on {who} with {turn} degrees and one size between "
        "them: it may look like a jump.",
        "La coupe de {last} à {new} reste sur {who} avec {turn} degrés et une valeur d'écart : "
        "elle peut sembler une saute.",
    ),
    "crossing": (
        "Between {last} and {new} the camera crosses the line from {one} to {other}: they change "
        "sides on the screen.",
        "Entre {last} et {new}, la caméra franchit la ligne entre {one} et {other} : ils changent "
        "de côté à l'écran.",
    ),
    "profile": (
        "In {shot} {who} looks at {other} {degrees} degrees beside the lens: a profile, not a "
        "look.",
        "Dans {shot}, {who} regarde {other} à {degrees} degrés de l'axe : un profil, pas un "
        "regard.",
    ),
    "both left": (
        "In {shot} {who} looks to the left like {other} before: they do not seem to look at each "
        "other.",
        "Dans {shot}, {who} regarde à gauche comme {other} au plan d'avant : ils ne semblent pas "
        "se regarder.",
    ),
    "both right": (
        "In {shot} {who} looks to the right like {other} before: they do not seem to look at "
        "each other.",
        "Dans {shot}, {who} regarde à droite comme {other} au plan d'avant : ils ne semblent pas "
        "se regarder.",
    ),
    "no eyes": (
        "{shot} looks through the eyes of {who}, who is not there.",
        "{shot} voit par les yeux de {who}, qui n'est pas là.",
    ),
    "not at eyes": (
        "{shot} looks through the eyes of {who} from {metres} m beside them.",
        "{shot} voit par les yeux de {who}, mais à {metres} m de ces yeux.",
    ),
    "reverse lens": (
        "{one} and its reverse {other} differ in lens: {first} and {second} mm.",
        "{one} et son contrechamp {other} n'ont pas la même focale : {first} et {second} mm.",
    ),
    "reverse size": (
        "{one} and its reverse {other} differ in size: {first} and {second}.",
        "{one} et son contrechamp {other} n'ont pas la même valeur : {first} et {second}.",
    ),
    "reverse height": (
        "{one} and its reverse {other} differ in height: the lens is {first} and {second} m off "
        "the eyes.",
        "{one} et son contrechamp {other} n'ont pas la même hauteur : l'optique est à {first} et "
        "{second} m des yeux.",
    ),
    "reverse angle": (
        "{one} and its reverse {other} differ in angle: {first} and {second} degrees off the line.",
        "{one} et son contrechamp {other} n'ont pas le même angle : {first} et {second} degrés "
        "de la ligne.",
    ),
    "too short": (
        "{shot} lasts {seconds} s: it takes {least} s to read.",
        "{shot} dure {seconds} s : il en faut {least} pour le lire.",
    ),
    "never seen": (
        "{shot} plays a line of {who}, who is the subject of no shot while they speak.",
        "{shot} joue une réplique de {who}, qui n'est le sujet d'aucun plan en parlant.",
    ),
    "two places": (
        "{shot} shows {one} and {other} in one frame, who talk from two places.",
        "{shot} montre {one} et {other} dans un même cadre : ils se parlent de deux lieux.",
    ),
    "speaker unseen": (
        "{shot} plays a line of {who}, whose face is not seen in it.",
        "{shot} joue une réplique de {who}, dont on ne voit pas le visage.",
    ),
    "held": (
        "{shot} holds for {seconds} s; this way of shooting holds {most} s.",
        "{shot} tient {seconds} s ; ce découpage tient ses plans {most} s.",
    ),
    "even": (
        "{count} shots up to {shot} last {seconds} s each, or nearly: the cuts tick.",
        "{count} plans jusqu'à {shot} durent chacun {seconds} s, ou presque : le montage bat "
        "comme une horloge.",
    ),
    "back and forth": (
        "With {shot}, {one} and {other} answer each other for more than {most} shots with "
        "nothing between.",
        "Avec {shot}, {one} et {other} se répondent pendant plus de {most} plans sans rien entre "
        "eux.",
    ),
    "too wide": (
        "{shot} is {size}; this way of shooting goes no wider than {most}.",
        "{shot} est {size} ; ce découpage ne va pas plus large que {most}.",
    ),
    "too tight": (
        "{shot} is {size}; this way of shooting goes no tighter than {most}.",
        "{shot} est {size} ; ce découpage ne va pas plus serré que {most}.",
    ),
    "leaves": (
        "{shot} does not show {who}, whom this way of shooting never leaves.",
        "{shot} ne montre pas {who}, que ce découpage ne quitte jamais.",
    ),
    "or": (" or ", " ou "),
    "and": (" and ", " et "),
    "list": (", ", ", "),
    "focus": ("what is too near to focus", "ce qui est trop près pour le point"),
    "one unit": (
        "It is one paragraph of {seconds} s, and the cut falls between paragraphs.",
        "C'est un seul paragraphe de {seconds} s, et l'on coupe entre les paragraphes.",
    ),
    "floor": (
        "None of {count} other ways does better in {place}, {width} m by {depth} m: ",
        "Aucune de {count} autres façons ne fait mieux, {place} fait {width} m sur {depth} m : ",
    ),
    "were stuck": ("{count} in {what}", "{count} dans {what}"),
    "were blocked": ("{count} with {what} in the way", "{count} avec {what} devant"),
    "were unclear": ("{count} without a clear face", "{count} sans visage net"),
    "broke": (
        "{count} against as many rules or more ({what})",
        "{count} contre autant de règles ou plus ({what})",
    ),
    "moves": (
        "The camera goes through {count} places without a cut; gone slower and aimed otherwise, "
        "in {tried} ways, it breaks as many rules or more ({what}).",
        "La caméra passe par {count} points sans coupe ; plus lente ou visée autrement, de "
        "{tried} façons, elle enfreint autant de règles ou plus ({what}).",
    ),
    "left": (
        "The scene is long, and has more to mend than is tried: this shot was left.",
        "La séquence est longue et il y a plus à reprendre que ce qui est essayé : ce plan reste.",
    ),
    "none tried": (
        "Nothing else shows what this shot is for.",
        "Rien d'autre ne montre ce que ce plan doit montrer.",
    ),
    "pin": (
        "{setup} is pinned, but no shot uses it any more.",
        "{setup} est épinglé, mais plus aucun plan ne s'en sert.",
    ),
    "the wall": ("the wall", "le mur"),
    "the ceiling": ("the ceiling", "le plafond"),
    "the floor": ("the floor", "le sol"),
    "what lies beyond the floor": ("what lies beyond the floor", "ce qui est hors du plan"),
}
_THE: dict[str, tuple[str, str]] = {
    "table": ("the table", "la table"),
    "chair": ("the chair", "la chaise"),
    "stool": ("the stool", "le tabouret"),
    "sofa": ("the sofa", "le canapé"),
    "armchair": ("the armchair", "le fauteuil"),
    "bed": ("the bed", "le lit"),
    "wardrobe": ("the wardrobe", "l'armoire"),
    "shelf": ("the shelf", "l'étagère"),
    "counter": ("the counter", "le comptoir"),
    "stove": ("the stove", "la cuisinière"),
    "fridge": ("the fridge", "le réfrigérateur"),
    "sink": ("the sink", "l'évier"),
    "desk": ("the desk", "le bureau"),
    "lamp": ("the lamp", "la lampe"),
    "bench": ("the bench", "le banc"),
    "plant": ("the plant", "la plante"),
    "bath": ("the bath", "la baignoire"),
    "toilet": ("the toilet", "les toilettes"),
    "cabinet": ("the cabinet", "le meuble"),
    "stairs": ("the stairs", "l'escalier"),
    "lift_doors": ("the lift doors", "les portes de l'ascenseur"),
    "mailboxes": ("the mailboxes", "les boîtes aux lettres"),
    "bar": ("the bar", "le bar"),
    "car": ("the car", "la voiture"),
    "tree": ("the tree", "l'arbre"),
    "lamppost": ("the lamp post", "le réverbère"),
    "facade": ("the house front", "la façade"),
    "parapet": ("the parapet", "le parapet"),
    "bollard": ("the bollard", "la borne"),
    "rubbish_bin": ("the rubbish bin", "la poubelle"),
    "bicycle": ("the bicycle", "le vélo"),
    "podium": ("the podium", "l'estrade"),
    "crate": ("the crate", "la caisse"),
    "curtain": ("the curtain", "le rideau"),
    "screen": ("the screen", "l'écran"),
    "board": ("the board", "le tableau"),
}

_RULES: dict[str, str] = {
    "180 degrees": "180 degrés",
    "30 degrees": "30 degrés",
    "camera in wall": "caméra dans le mur",
    "camera in furniture": "caméra dans un meuble",
    "camera off the floor": "caméra hors du plan",
    "camera in people": "caméra sur quelqu'un",
    "camera height": "hauteur de caméra",
    "speed": "vitesse",
    "whip pan": "filé",
    "lens": "focale",
    "focus": "mise au point",
    "hidden": "caché",
    "covered": "masqué",
    "hands": "mains",
    "foreground": "amorce",
    "out of frame": "hors champ",
    "headroom": "air au-dessus de la tête",
    "thirds": "tiers",
    "lead room": "air devant le regard",
    "horizon": "horizon",
    "angle": "angle",
    "eyelines": "regards",
    "point of view": "point de vue",
    "reverses": "contrechamp",
    "speaker": "qui parle",
    "two places": "deux lieux",
    "too short": "trop court",
    "held": "trop long",
    "even cutting": "coupes régulières",
    "back and forth": "va-et-vient",
    "style": "style",
    "pin": "épingle",
}
RULES = tuple(_RULES)


def rule_name(rule: str, language: str) -> str:
    """Name a rule in a language; its address is always the English one."""
    return _RULES.get(rule, rule) if language.startswith("fr") else rule


def phrase(key: str, language: str, **values: object) -> str:
    """Say something in a language; a thing or a name that has no words stays what it is.

    Numbers that are no text are lengths and get two places, with a comma in French.
    """
    french = language.startswith("fr")
    both = _PHRASES.get(key) or _THE.get(key)
    if both is None:
        plain = key.replace("_", " ")
        return plain if not plain.islower() or french else f"the {plain}"
    return both[french].format(**{n: _written(v, french) for n, v in values.items()})


def _written(value: object, french: bool) -> str:
    said = f"{value:.2f}" if isinstance(value, float) else str(value)
    number = said.replace(".", "", 1).isdigit()
    return said.replace(".", ",") if french and number else said
