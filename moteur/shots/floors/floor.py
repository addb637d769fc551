"""The floor: which kind of place a set's name says, and its plan."""

import hashlib
import random
import re
import unicodedata
from typing import Literal

from moteur.breakdown.model import Setting, Time
from moteur.shots.floors.galleries import GALLERIES
from moteur.shots.floors.ground import Ground
from moteur.shots.floors.halls import HALLS
from moteur.shots.floors.outsides import NEAREST_OUTSIDE, ON_BOARD, OUTSIDE, VEHICLES
from moteur.shots.floors.pieces import FLAT, HUNG, Hole, Put, Room, opening, set_up
from moteur.shots.floors.rooms import ROOMS
from moteur.shots.floors.scenery import BEYOND
from moteur.shots.floors.sheds import SHEDS
from moteur.shots.floors.streets import STREETS
from moteur.shots.model import FloorPlan, Opening, Piece

Weather = Literal["", "rain", "snow", "fog"]
INSIDES: dict[str, Room] = {**ROOMS, **HALLS, **SHEDS, **GALLERIES}

# Rooms before houses before dwellings: KITCHEN, ANA'S FLAT is a kitchen; of equals the first.
_INSIDE: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("car_interior",
            r"(?:inside )?(?:the |a |\w+'s )?(?:moving )?(?:car|taxi|cab|van|truck|voiture|"
            r"camionnette|camion|coche|furgoneta|mini ?van|limousine|jeep|hearse|ambulance|"
            r"berline|fourgon)(?! (?:park|deck))"),
        ("garage", r"(?:(?:parking|car|underground) )?garage(?! sale)|garaje|cochera"),
        *VEHICLES,
        ("lift", r"lift(?! (?:machine|winding|motor))|elevator|ascenseur|ascensor"),
        ("stairwell",
            r"stair\w*|landing|escaliers?|palier|cage d'escalier|escaleras?|rellano|descansillo"),
        ("hospital_corridor",
            r"(?:hospital|clinic|ward) corridor|couloir (?:de l'|d')hopital|"
            r"pasillo del hospital"),
        ("cell",
            r"(?:(?:prison|jail|police|holding|padded) )?cell(?: \d+| [a-z])?|cellule|celda|"
            r"calabozo|cachot|dungeon"),
        ("hotel_room",
            r"(?:hotel|motel) (?:room|suite|bedroom)|chambre d'hotel|suite|"
            r"habitacion de(?:l)? hotel"),
        ("marble_hall",
            r"(?:court ?house|law courts?|ministry|parliament|(?:town|city) hall|palace) "
            r"(?:corridor|hall\w*|lobby|foyer|steps)|(?:couloir|hall) (?:du tribunal|"
            r"du palais(?: de justice)?|de la mairie|du ministere)|salle des pas perdus|"
            r"pasillo (?:del juzgado|del tribunal|de los juzgados)"),
        ("courtroom",
            r"court ?room(?: \w+)?|salle d'audience|"
            r"sala de(?:l)? (?:juicios?|vistas|tribunal|audiencias?)"),
        ("wheelhouse", r"wheel ?house|(?:ship's |ferry )bridge|pilot ?house|timonerie|passerelle|"
            r"puente de mando|caseta del timon"),
        ("engine_room",
            r"(?:(?:lift|elevator) )?(?:engine|boiler|machine|plant|winding) ?room|"
            r"salle des machines|chaufferie|machinerie|"
            r"sala de (?:maquinas|calderas)|cuarto de maquinas"),
        ("cabin",
            r"(?:\w+'s |ship's |crew |ferry )?cabin(?: \d+| [a-z])?(?! in the)|stateroom|berth|"
            r"cabine(?: du capitaine)?|camarote"),
        ("barn",
            r"barn|stables?|cow ?shed|hay ?loft|byre|grange|etable|ecurie|granero|establo|cuadra|"
            r"pajar"),
        ("attic", r"attic|loft space|garret|grenier|combles|mansarde|desvan|buhardilla|atico"),
        ("cellar", r"cellars?|basement|crypt|caves?(?: (?:a|de|du) \w+)?|sous sol|sotano|bodega"),
        ("tent", r"(?:\w+ )?tents?|marquee|yurt|tente|tienda de campana|carpa"),
        ("galley",
            r"(?:restaurant|hotel|diner|canteen|professional|club|bistro|bar|cafe)(?:'s)? "
            r"kitchens?|galley|cuisines? (?:du |de l'|d'un )(?:restaurant|hotel)|"
            r"cocina del (?:restaurante|hotel|bar)"),
        ("workshop", r"work ?shop|atelier|taller|tool ?(?:room|shed)|tool ?shed"),
        ("corridor", r"corridor|hallway|passage\w*|couloir|pasillo"),
        ("lobby",
            r"lobby|entrance(?: hall)?|foyer|vestibule|hall|hall d'entree|entree|vestibulo|"
            r"recibidor|porter's lodge|loge"),
        ("control_room",
            r"(?:control|server|monitor\w*|operations?|radio|dispatch) (?:room|cent(?:er|re))|"
            r"cockpit|bridge|regie|salle de (?:controle|commande)|sala de control|"
            r"mission control"),
        ("kitchen", r"kitchen\w*|cuisine|cocina"),
        ("bathroom",
            r"bathroom|toilets?|washroom|restroom|shower|salle de bains?|toilettes|douche|bano|"
            r"aseo"),
        ("hospital",
            r"(?:hospital|patient'?s?|sick|operating|emergency) ?(?:room|ward|theatre)|ward|"
            r"chambre d'hopital|salle d'attente|waiting room"),
        ("bedroom",
            r"(?:bed|guest ?|children's |kid'?s )room|bedroom|nursery|chambre|"
            r"dormitorio|habitacion|cuarto|dormitory|dortoir"),
        ("living_room",
            r"living ?room|sitting ?room|drawing ?room|lounge|parlou?r|den|salon|sejour|"
            r"salle a manger|dining ?room|comedor|sala de estar"),
        ("classroom",
            r"class ?room|lecture (?:hall|theatre)|salle de classe|classe|aula|school ?room"),
        ("office",
            r"office|study|bureau|cabinet|despacho|oficina|meeting room|"
            r"newsroom|(?:council|board) (?:room|chamber)|salle du conseil|"
            r"centre des impots|hotel des impots|perception|hacienda|delegacion"),
    ),
    (
        ("hospital", r"hospital|clinic|infirmary|morgue|hopital|clinique|infirmerie|clinica"),
        ("police_station",
            r"police\w*|precinct|commissariat|gendarmerie|comisaria|interrogation room"),
        ("diner", r"diner|roadside cafe|relais routier|routier|truck ?stop"),
        ("library", r"librar(?:y|ies)|reading room|bibliotheque|mediatheque|biblioteca"),
        ("museum", r"museum|(?:art )?gallery|musee|galerie(?: d'art)?|museo|galeria"),
        ("courtroom", r"court(?! ?yard)|tribunal|palais de justice|juzgado"),
        ("restaurant", r"restaurant\w*|brasserie|trattoria|dining hall|refectory"),
        ("cafe",
            r"cafe|coffee (?:shop|house|bar)|tea ?(?:room|shop)|salon de the|cafeteria|canteen|"
            r"cantine|cafetin"),
        ("bar", r"bar|pub|tavern|bistrot?|taberna|cantina|nightclub|club|saloon"),
        ("church",
            r"church|chapel|cathedral|nave|vestry|sacristy|eglise|chapelle|cathedrale|iglesia|"
            r"capilla|catedral|sacristie|sacristia"),
        ("cell", r"prison|jail"),
        ("workshop", r"tool ?shed|forge|smithy|workroom"),
        ("shop",
            r"\w*shop(?!ping)(?<!workshop)|store|supermarket|grocer\w*|bakery|pharmacy|boutique|"
            r"magasin|epicerie|boulangerie|pharmacie|tienda|panaderia|farmacia|market"),
        ("classroom", r"school|ecole|college|lycee|escuela|colegio|instituto"),
        ("theatre",
            r"theat(?:re|er)|auditorium|opera(?: house)?|concert hall|cinema|movie house|"
            r"salle de (?:spectacle|concert|cinema)|teatro|cine"),
        ("stage", r"stage|scene|plateau|escenario"),
    ),
    (
        ("living_room",
            r"flat|apartment|house|farm ?house|home|ferme|granja|log cabin|hut|shack|squat|"
            r"mansion|manor|appartement|maison|chez|piso|casa|apartamento|studio|"
            r"loft|cottage|villa"),
    ),
)  # fmt: skip
_LAND = ("barn", "tent", "cabin")
_FARM = r"\b(?:farm ?house|log cabin|hut|shack|cortijo)\b"
# What the kit has nothing of, and what comes nearest to it.
_NEAREST: tuple[tuple[str, str], ...] = (
    (
        "bedroom",
        r"sleeping compartment|couchette|caravan|caravane|camper|room \d+|barracks|caserne",
    ),
    (
        "control_room",
        r"laborator\w*|lab|laboratoire",
    ),
    ("workshop", r"warehouse|entrepot|store ?room|almacen|hangar"),
    (
        "lobby",
        r"(?:train |bus |railway )?station|airport|terminal|waiting hall|gare|aeroport|aerogare|"
        r"bank|banque|banco|post office|la poste|correos",
    ),
    ("hospital", r"surgery|cabinet medical"),
    ("office", r"town hall|city hall|mairie|ayuntamiento"),
)


def kind_of(name: str, setting: Setting) -> str:
    """Return the kind of floor that a set's name says; ``neutral`` for what is unknown."""
    return _kind(name, setting)[0]


def strange(plan: FloorPlan) -> tuple[str, ...]:
    """Return what there is to say of a set that the kit has nothing of: a line, or none."""
    kind, known = _kind(plan.set, Setting.INT if plan.inside else Setting.EXT)
    if known or kind != plan.kind:
        return ()
    if kind == "neutral":
        return (f"the set {plan.set} is not known: a neutral floor",) if plan.set.strip() else ()
    return (f"the set {plan.set} is built as a {kind.replace('_', ' ')}, the nearest there is",)


def _kind(name: str, setting: Setting) -> tuple[str, bool]:
    """Return the kind of floor that a name says, and whether the kit has it."""
    folded = _folded(name)
    near = NEAREST_OUTSIDE if setting is Setting.EXT else _NEAREST
    if near is NEAREST_OUTSIDE and (on_board := _first(folded, ON_BOARD)):
        return on_board, True  # before any bridge or bar that it has
    kind = _named(folded, setting)
    if kind != "neutral":
        return kind, True
    found = _first(folded, near)
    return (found, False) if found else ("neutral", _first(folded, OUTSIDE) == "neutral")


def _named(folded: str, setting: Setting) -> str:
    if setting is Setting.EXT:
        found = _first(folded, OUTSIDE)
        inside = found or next((k for tier in _INSIDE if (k := _first(folded, tier))), "")
        if found:
            return found
        if inside in _LAND or re.search(_FARM, folded):
            return "field"
        return "street" if inside and inside != "stage" else "neutral"
    for tier in _INSIDE:
        if found := _first(folded, tier):
            return found
    return (_first(folded, OUTSIDE) or "neutral") if setting is Setting.BOTH else "neutral"


def _first(name: str, kinds: tuple[tuple[str, str], ...]) -> str:
    hits = [
        (match.start(), order, kind)
        for order, (kind, words) in enumerate(kinds)
        if (match := re.search(rf"(?<!\w)(?:{words})(?!\w)", name))
    ]
    return min(hits)[2] if hits else ""


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.replace("’", "'"))
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(bare.casefold().replace("-", " ").split())


def look_of(name: str) -> int:
    """Return the seed of a name's look, 0 to 2^31: the same name, the same look."""
    return int.from_bytes(hashlib.sha256(_folded(name).encode()).digest()[:4]) >> 1


def floor_plan(
    set_name: str, setting: Setting, time: Time = Time.DAY, weather: Weather = ""
) -> FloorPlan:
    """Draw the plan of a set from its name (English, French, Spanish).

    The same name and setting give the same plan; names differ in size, in which way round
    they are built, and in small furniture. Pieces stand clear of doors and of each other.
    """
    kind = kind_of(set_name, setting)
    room = _catalogued(kind, setting)
    look = look_of(set_name)
    dice = random.Random(look)
    scale = 0.96 + 0.1 * dice.random()
    width, depth = round(room.width * scale, 2), round(room.depth * scale, 2)
    mirror = dice.random() < 0.5
    openings = tuple(_opening(hole, width, depth, mirror) for hole in room.holes)
    wanted = [_piece(put, width, depth, mirror) for put in room.pieces if dice.random() < put.maybe]
    plan = FloorPlan(
        set=set_name, kind=kind, inside=room.inside, width=width, depth=depth, height=room.height,
        openings=openings, time=time.value, weather="" if room.inside else weather, look=look,
    )  # fmt: skip
    return plan.model_copy(update={"pieces": _fitting(plan, wanted)})


def _catalogued(kind: str, setting: Setting) -> Room:
    room = INSIDES.get(kind)
    if setting is Setting.EXT or room is None:
        return STREETS.get(kind) or INSIDES[kind]
    return room


def _opening(hole: Hole, width: float, depth: float, mirror: bool) -> Opening:
    made = opening(hole, width, depth)
    if not mirror:
        return made
    if made.wall in ("north", "south"):
        return made.model_copy(update={"along": -made.along})
    return made.model_copy(update={"wall": "west" if made.wall == "east" else "east"})


def _piece(put: Put, width: float, depth: float, mirror: bool) -> Piece:
    made = set_up(put, width, depth)
    if not mirror:
        return made
    seats = tuple((-x, y, (180.0 - facing) % 360.0, high) for x, y, facing, high in made.seats)
    return made.model_copy(
        update={"at": (-made.at[0], made.at[1]), "turn": -made.turn % 360.0, "seats": seats}
    )


def _fitting(plan: FloorPlan, wanted: list[Piece]) -> tuple[Piece, ...]:
    """Keep the pieces that overlap none before them and leave the doors clear."""
    kept: list[Piece] = []
    ground = Ground(plan)
    for piece in wanted:
        if piece.kind in HUNG or piece.kind in FLAT or piece.kind in BEYOND:
            kept.append(piece)
        elif ground.fits(piece):
            ground.add(piece)
            kept.append(piece)
    return tuple(kept)
