"""The words of the budget, in English and French, and its numbers as people write them."""

from decimal import Decimal
from fractions import Fraction

from moteur.film import money

# What is counted, one and many, by what of the schedule's costs it is and its unit.
_ENGLISH = {
    "work/day": ("day worked", "days worked"),
    "work/week": ("week", "weeks"),
    "hold/day": ("day held", "days held"),
    "guarantee/day": ("guaranteed day more", "guaranteed days more"),
    "guarantee/week": ("guaranteed week more", "guaranteed weeks more"),
    "travel/journey": ("journey", "journeys"),
    "extra/minute": ("minute of overtime", "minutes of overtime"),
    "extra/penalty": ("penalty", "penalties"),
    "extra/day": ("day’s supplement", "days’ supplements"),
    "places/day": ("day used", "days used"),
    "visits/visit": ("visit", "visits"),
    "hires/day": ("day", "days"),
    "moves/move": ("move", "moves"),
    "crew/day": ("shooting day", "shooting days"),
    "overtime/day": ("day’s overtime", "days’ overtime"),
    "overtime/minute": ("minute of overtime", "minutes of overtime"),
    "idle/day": ("listed day without shooting", "listed days without shooting"),
    "day": ("day", "days"),
    "week": ("week", "weeks"),
    "minute": ("minute", "minutes"),
    "visit": ("visit", "visits"),
    "move": ("move", "moves"),
    "penalty": ("penalty", "penalties"),
    "journey": ("journey", "journeys"),
    "person": ("person", "people"),
    "hour": ("hour", "hours"),
    "month": ("month", "months"),
    "night": ("night", "nights"),
    "meal": ("meal", "meals"),
    "shot": ("shot", "shots"),
    "scene": ("scene", "scenes"),
}
_FRENCH = {
    "work/day": ("jour travaillé", "jours travaillés"),
    "work/week": ("semaine", "semaines"),
    "hold/day": ("jour d’attente", "jours d’attente"),
    "guarantee/day": ("jour garanti en plus", "jours garantis en plus"),
    "guarantee/week": ("semaine garantie en plus", "semaines garanties en plus"),
    "travel/journey": ("voyage", "voyages"),
    "extra/minute": ("minute supplémentaire", "minutes supplémentaires"),
    "extra/penalty": ("indemnité", "indemnités"),
    "extra/day": ("supplément d’un jour", "suppléments d’un jour"),
    "places/day": ("jour d’occupation", "jours d’occupation"),
    "visits/visit": ("passage", "passages"),
    "hires/day": ("jour", "jours"),
    "moves/move": ("changement", "changements"),
    "crew/day": ("jour de tournage", "jours de tournage"),
    "overtime/day": ("jour à heures supplémentaires", "jours à heures supplémentaires"),
    "overtime/minute": ("minute supplémentaire", "minutes supplémentaires"),
    "idle/day": ("jour listé sans tournage", "jours listés sans tournage"),
    "day": ("jour", "jours"),
    "week": ("semaine", "semaines"),
    "minute": ("minute", "minutes"),
    "visit": ("passage", "passages"),
    "move": ("changement", "changements"),
    "penalty": ("indemnité", "indemnités"),
    "journey": ("voyage", "voyages"),
    "person": ("personne", "personnes"),
    "hour": ("heure", "heures"),
    "month": ("mois", "mois"),
    "night": ("nuit", "nuits"),
    "meal": ("repas", "repas"),
    "shot": ("plan", "plans"),
    "scene": ("séquence", "séquences"),
}
_SAID = {
    "crew": ("Crew", "Équipe"),
    "overtime": ("Crew overtime", "Heures supplémentaires de l’équipe"),
    "idle": ("Days without shooting", "Jours sans tournage"),
    "work": ("work", "travail"),
    "hold": ("held", "attente"),
    "guarantee": ("guarantee", "garantie"),
    "travel": ("travel", "voyages"),
    "extra": ("overtime and penalties", "heures supplémentaires et indemnités"),
    "places": ("fee", "location"),
    "visits": ("prepare and strike", "installation et remise en état"),
    "prepared": ("prepare", "installation"),
    "struck": ("strike", "remise en état"),
    "moves": ("Company moves", "Changements de lieu"),
    "hires": ("hire", "location"),
    "units": ("crew", "équipe"),
    "units_overtime": ("crew overtime", "heures supplémentaires de l’équipe"),
    "schedule at": ("schedule: {count} at {rate}{source}", "plan : {count} à {rate}{source}"),
    "schedule together": (
        "schedule: {count}, together {amount}{source}",
        "plan : {count}, en tout {amount}{source}",
    ),
    "schedule rest": (
        "schedule: part of its costs that belongs to no engagement",
        "plan : part de ses coûts qui n’est d’aucun engagement",
    ),
    "of": ("{name}: {what}", "{name} : {what}"),
    "not itemised": ("{what}, not itemised", "{what}, sans détail"),
    "day of": ("{what}, day {number} ({date})", "{what}, jour {number} ({date})"),
    "paid in": ("{origin}, paid in {currency}", "{origin}, payé en {currency}"),
    "counted": ("{source}: {quantity} = {value}", "{source} : {quantity} = {value}"),
    "fringe": (
        "{source} on account {account}: {percent} % of {base}{capped}",
        "{source} sur le compte {account} : {percent} % de {base}{capped}",
    ),
    "capped": (", {people} at the ceiling of {ceiling}", ", {people} au plafond de {ceiling}"),
    "percentage": (
        "{source}: {percent} % of {base} (accounts: {of})",
        "{source} : {percent} % de {base} (comptes : {of})",
    ),
    "all": ("all others", "tous les autres"),
    "held amount": (
        "held by a person at {held}; else {amount} by {origin}",
        "tenu à la main à {held} ; sinon {amount}, {origin}",
    ),
    "held rate": (
        "held by a person at a rate of {held}; {origin}",
        "tarif tenu à la main à {held} ; {origin}",
    ),
    "held account": ("Held by a person", "Tenu à la main"),
    "held total": (
        "held by a person: account {account} at {held} instead of {amount}",
        "tenu à la main : compte {account} à {held} au lieu de {amount}",
    ),
    "shoot_days": ("schedule: dates on which the main unit shoots", "plan : jours de tournage"),
    "shoot_weeks": (
        "schedule: weeks begun from the first to the last of them",
        "plan : semaines commencées du premier au dernier",
    ),
    "unit_days": ("schedule: days of all units", "plan : jours de toutes les équipes"),
    "cast_days": (
        "schedule: days worked, all performers together",
        "plan : jours travaillés, tous interprètes ensemble",
    ),
    "pages": ("schedule: pages shot", "plan : pages tournées"),
    "scenes": ("schedule: scenes shot", "plan : séquences tournées"),
    "no rates": (
        "No rates are entered: the schedule brings no money into this budget.",
        "Aucun tarif n’est saisi : le plan n’apporte aucun montant à ce devis.",
    ),
    "no rate of": (
        "Without a rate, so counted as 0: {names}.",
        "Sans tarif, donc comptés pour 0 : {names}.",
    ),
    "no fringes": (
        "No percentages on people’s pay are entered (fringes.csv): pay stands here bare.",
        "Aucune charge n’est saisie (fringes.csv) : les salaires figurent sans charges.",
    ),
    "no contingency": (
        "No contingency, overhead or completion bond is entered (budget.toml).",
        "Ni imprévus, ni frais de structure, ni garantie de bonne fin saisis (budget.toml).",
    ),
    "boneyard": (
        "On no day, so not paid for here: {count} ({numbers}).",
        "Sans jour, donc absentes de ce devis : {count} ({numbers}).",
    ),
    "fewer": ("{counted} less", "{counted} de moins"),
    "more": ("{counted} more", "{counted} de plus"),
    "new": ("new", "nouveau"),
    "gone": ("no more", "supprimé"),
    "rate": ("{after} instead of {before}", "{after} au lieu de {before}"),
    "percent": ("{after} % instead of {before} %", "{after} % au lieu de {before} %"),
    "base": ("of {after} instead of {before}", "de {after} au lieu de {before}"),
    "unchanged": ("Nothing changed: {total}", "Rien n’a changé : {total}"),
    "changed": ("{total} in all ({delta})", "{total} en tout ({delta})"),
    "undated": (
        "Exchange rates without a date: {codes}.",
        "Cours de change sans date : {codes}.",
    ),
}  # fmt: skip


def say(key: str, language: str, **values: object) -> str:
    """Return a phrase of the budget with its values, in French for ``fr``."""
    english, french = _SAID[key]
    return (french if language.startswith("fr") else english).format(**values)


def counted(count: Fraction | int, unit: str, language: str, kind: str = "") -> str:
    """Return a number with its noun: ``7 days worked``; a unit unknown here as it is."""
    nouns = _FRENCH if language.startswith("fr") else _ENGLISH
    one, many = nouns.get(f"{kind}/{unit}") or nouns.get(unit) or (unit, unit)
    value = Fraction(count)
    single = -2 < value < 2 if language.startswith("fr") else value in (1, -1)
    return f"{number(count, language)} {one if single else many}".strip()


def number(value: Fraction | int, language: str) -> str:
    """Write a number with up to four decimals: 5/2 -> ``2.5``, ``2,5`` in French."""
    rounded = round(Fraction(value), 4)
    said = f"{Decimal(rounded.numerator) / Decimal(rounded.denominator):,.4f}"
    return _local(said.rstrip("0").rstrip("."), language)


def amount(minor: int, currency: str, language: str) -> str:
    """Write an amount without its currency: 1560000 -> ``15,600.00``, ``15 600,00``."""
    shift = money.digits(currency)
    return _local(f"{Decimal(minor).scaleb(-shift):,.{shift}f}", language)


def signed(minor: int, currency: str, language: str) -> str:
    """Write a difference, without cents where it has none: -1560000 -> ``-15,600``."""
    unit = 10 ** money.digits(currency)
    said = (
        number(minor // unit, language) if minor % unit == 0 else amount(minor, currency, language)
    )
    return f"+{said}" if minor > 0 else said


def _local(said: str, language: str) -> str:
    if not language.startswith("fr"):
        return said
    return said.replace(",", "\u00a0").replace(".", ",")
