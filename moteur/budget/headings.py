"""The headings of the budget's papers, in English and French."""

import datetime

_FRENCH = {
    "Budget": "Devis",
    "Top sheet": "Récapitulatif",
    "Accounts": "Comptes",
    "Detail": "Détail",
    "Fringes and percentages": "Charges et pourcentages",
    "Origins": "Origines",
    "Days": "Coût par jour",
    "Comparison": "Comparaison",
    "Basis": "Bases",
    "Account": "Compte",
    "Category": "Poste",
    "Text": "Libellé",
    "Quantity": "Quantité",
    "Unit": "Unité",
    "Rate": "Tarif",
    "Currency": "Monnaie",
    "Entered": "Saisi",
    "Exchange": "Cours",
    "Amount": "Montant",
    "Origin": "Origine",
    "Notes": "Remarques",
    "Address": "Adresse",
    "Made": "Nature",
    "Source": "Source",
    "Date": "Date",
    "Share": "Part",
    "Total": "Total",
    "Percent": "Pour cent",
    "Base": "Assiette",
    "Figure": "Grandeur",
    "Value": "Valeur",
    "Number": "Numéro",
    "Day": "Jour",
    "Pages": "Pages",
    "Crew": "Équipe",
    "Overtime": "Heures sup.",
    "Cast": "Interprètes",
    "Hires": "Locations",
    "Places": "Lieux",
    "Moves": "Changements",
    "of_no_day": "D’aucun jour : semaines, garanties, voyages…",
    "per_day": "En moyenne par jour de tournage",
    "This schedule": "Ce plan",
    "script_order": "Ordre du scénario",
    "by_place": "Lieu par lieu",
    "Shooting days": "Jours de tournage",
    "Saved": "Économie",
    "counted": "Lignes comptées au jour de tournage",
    "crew": "Équipe",
    "overtime": "Heures supplémentaires de l’équipe",
    "idle": "Jours sans tournage",
    "work": "Interprètes : travail",
    "hold": "Interprètes : attente",
    "guarantee": "Interprètes : garanties",
    "travel": "Interprètes : voyages",
    "extra": "Interprètes : heures sup., indemnités",
    "places": "Lieux : location",
    "visits": "Lieux : installation et remise en état",
    "moves": "Changements de lieu",
    "hires": "Locations à la journée",
    "Total of": "Total : {name}",
    "Grand total": "Total général",
    "To know": "À savoir",
    "continued": "suite",
    "all amounts": "Montants en {currency}",
    "shoot": "{days} jours de tournage, du {first} au {last}",
    "no shoot": "Aucun jour de tournage",
    "currencies": "Monnaies",
    "figures": "Grandeurs",
    "worth": "1 {code} = {rate} {currency}{when}",
    "falls on": "{source}, sur les comptes {accounts}",
    "converted": "{entered} {code} à {rate}{when}",
    "before fringes": "Coûts du plan seuls, avant charges et pourcentages, aux mêmes conditions "
    "pour toutes les colonnes.",
    "daily note": "Coûts du plan seuls, avant charges et pourcentages. Interprètes et locations "
    "payés au jour figurent à leur date.",
    "less": "{saved} de moins que « {name} »",
    "more": "{saved} de plus que « {name} »",
    "same": "autant que « {name} »",
    "days instead": " ({days} jours de tournage au lieu de {others})",
    "left over": " ; règles ou dates enfreintes : {left}",
    "nothing": "Ni plan chiffré ni lignes saisies.",
    "schedule": "plan",
    "entered": "saisi",
    "fringe": "charge",
    "percentage": "pourcentage",
    "held": "tenu",
    "Change": "Écart",
    "Before": "Avant",
    "After": "Après",
}
_ENGLISH = {
    "of_no_day": "Of no one day: weeks, guarantees, travel…",
    "per_day": "On average for a shooting day",
    "script_order": "Script order",
    "by_place": "Place by place",
    "counted": "Lines counted by shooting days",
    "crew": "Crew",
    "overtime": "Crew overtime",
    "idle": "Days without shooting",
    "work": "Cast: work",
    "hold": "Cast: held",
    "guarantee": "Cast: guarantees",
    "travel": "Cast: travel",
    "extra": "Cast: overtime and penalties",
    "places": "Places: fees",
    "visits": "Places: prepare and strike",
    "moves": "Company moves",
    "hires": "Hires by the day",
    "Total of": "Total: {name}",
    "all amounts": "Amounts in {currency}",
    "shoot": "{days} shooting days, {first} to {last}",
    "no shoot": "No shooting days",
    "currencies": "Currencies",
    "figures": "Figures",
    "worth": "1 {code} = {rate} {currency}{when}",
    "falls on": "{source}, on accounts {accounts}",
    "converted": "{entered} {code} at {rate}{when}",
    "before fringes": "The schedule’s costs alone, before fringes and percentages, on the same "
    "terms in each column.",
    "daily note": "The schedule’s costs alone, before fringes and percentages. Cast and hires "
    "that are paid by the day stand at their dates.",
    "less": "{saved} less than “{name}”",
    "more": "{saved} more than “{name}”",
    "same": "as much as “{name}”",
    "days instead": " ({days} shooting days instead of {others})",
    "left over": "; rules or dates broken: {left}",
    "nothing": "No schedule with costs, and no lines entered.",
}
_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ),
}  # fmt: skip
_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
}


def heading(key: str, language: str, **values: object) -> str:
    """Return a heading with its values, in French for ``fr``."""
    words = _FRENCH if language.startswith("fr") else _ENGLISH
    return words.get(key, key).format(**values)


def long_date(date: datetime.date, language: str) -> str:
    """Write a date: ``2 March 2027``, ``2 mars 2027``."""
    name = "fr" if language.startswith("fr") else "en"
    day = "1er" if name == "fr" and date.day == 1 else date.day
    return f"{day} {_MONTHS[name][date.month - 1]} {date.year}"


def short_date(date: datetime.date, language: str) -> str:
    """Write a date in a table: ``Tue 2 Mar``, ``mar. 2/03``."""
    if language.startswith("fr"):
        return f"{_DAYS['fr'][date.weekday()]} {date.day}/{date.month:02d}"
    return f"{_DAYS['en'][date.weekday()]} {date.day} {_MONTHS['en'][date.month - 1][:3]}"
