"""Verbs: what an action line says that somebody does. English and French.

Read with rules, sentence by sentence: who stands before the verb, where to stands after it.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from moteur.shots.names import Names


class Deed(StrEnum):
    """Name what figures can do; BEYOND is what they cannot yet."""

    ENTER = "enter"
    EXIT = "exit"
    GO = "go"
    RUN = "run"
    SIT = "sit"
    STAND = "stand"
    LIE = "lie"
    CROUCH = "crouch"
    LOOK = "look"
    BEYOND = "beyond"


PARTNER = "?"
"""Stands for whomever one is talking with, where a pronoun names nobody."""


@dataclass(frozen=True)
class Act:
    """One deed: who does it, to which player or thing; `text` is the sentence.

    `crowd` says that the crowd does it; not `somebody`, that no person does.
    """

    deed: Deed
    who: tuple[str, ...]
    player: str = ""
    thing: str = ""
    text: str = ""
    everyone: bool = False
    crowd: bool = False
    somebody: bool = True


_WAYS = (
    r"(?:walk|step|burst|rush|run|storm|slip|barge|stumble|hurr[yi]|stride|wander|stroll|march|"
    r"sneak|creep|back|scuttle|trot|limp|shuffle|tiptoe)(?:s|es|ed|ing)?"
)
_ENGLISH: tuple[tuple[Deed, str], ...] = (
    (Deed.EXIT,
        rf"exits?|exiting|exeunt|leav(?:es?|ing)(?=\s*(?:[.,;:!—-]|$|the (?:room|flat|house|"
        rf"kitchen|apartment|building|office|stage|bar|shop)|by|with(?:out)?|through|together|"
        rf"and|in a|quickly|quietly|slowly))|(?:go(?:es)?|going) (?:\w+ly )?(?:out|off|away|"
        rf"offstage)(?! to (?:her|him|them))|{_WAYS} (?:\w+ly )?(?:out|off|away)(?! (?:in front|"
        rf"onto|on to|from|into|of the (?:car|crowd|line|shadows?|dark)))|disappears?|"
        rf"departs?|driv(?:es?|ing) (?:off|away)|vanish(?:es)?|is gone"),
    (Deed.ENTER,
        rf"(?:re-?)?enter(?:s|ing)?|com(?:es?|ing) (?:back )?(?:in|into|out of|"
        rf"through)\b(?! (?:view|focus))|arriv(?:es?|ing)|{_WAYS} (?:back )?in(?:to)?\b|"
        rf"is shown in|appears?|return(?:s|ing)|comes? back|"
        r"gets? (?:out|off)(?! of (?:bed|the (?:chair|way|sofa))| the (?:phone|bed|chair|floor))"),
    (Deed.RUN,
        r"(?:run|rush|dash|sprint|race|bolt|charge)(?:s|es|ning|ing)?(?! (?:a|her|his|their|"
        r"the)\b)"),
    (Deed.GO,
        r"(?:walk|cross|approach|stroll|follow|stride|wander|march|head|creep|hobble|shuffle|"
        r"tiptoe|limp|saunter)(?:s|es|ing)?(?! with)|(?:go(?:es)?|going) (?:\w+ly )?(?:(?:over|"
        r"up|back|across|down|round|around) )?(?:to|towards?)\b|mov(?:es?|"
        r"ing) (?:\w+ly )?(?:(?:over|up|back|closer|away) )?(?:to|towards?|from|closer)\b|"
        r"step(?:s|ping)? (?:\w+ly )?(?:(?:over|up|back|closer|away|forward) ?)?(?:to|towards?|"
        r"from|closer|forward|back)\b|com(?:es?|ing) (?:over|up|forward|closer|to|towards?|"
        r"down)\b|joins?(?= [A-Z]| (?:him|her|them))|hurr(?:y|ies|ying)"),
    (Deed.SIT,
        r"sits?|sitting|(?:is|are) seated|seated|seats (?:him|her|them)sel(?:f|ves)|"
        r"takes? a seat|slump(?:s|ing)? (?:down |into |on)|sink(?:s|ing)? (?:down |into |onto |"
        r"on )|perch(?:es|ed|ing)|settl(?:es?|ing) (?:down|into|on|in)"),
    (Deed.STAND,
        r"stands?(?! (?:for|out|by you))|standing|(?:rises?|rising)|gets? (?:up|to (?:his|her|"
        r"their) feet)|getting up|(?:jump|spring|leap)(?:s|ing)? (?:up|to (?:his|her|"
        r"their) feet)"),
    (Deed.LIE,
        r"(?:lies|lying|lie)(?= (?:down|on|in|at|back|under|beside|"
        r"against|across|asleep|awake|flat|there|motionless|still)\b"
        r"(?! (?:once|last|first|least)))|"
        r"lays? down|stretch(?:es|ed) out"),
    (Deed.CROUCH,
        r"crouch(?:es|ed|ing)?|kneel(?:s|ing)?|squat(?:s|ting)?|ducks?(?= (?:down|behind|under|"
        r"low))|stoop(?:s|ing)?|(?:drops?|falls?|goes|gets) (?:down )?(?:to|on|onto) (?:his|"
        r"her) knees"),
    (Deed.LOOK,
        r"look(?:s|ing)?|turn(?:s|ing)? (?:back |round |around |quickly )?(?:to|towards?)\b|"
        r"star(?:es?|ing) (?:at|out|into)|watch(?:es|ing)|glanc(?:es?|ing)|faces?(?= [A-Z])|"
        r"gaz(?:es?|ing)|peer(?:s|ing)|eyes(?= [A-Z])"),
    (Deed.BEYOND,
        r"danc(?:es?|ing)|fights?|fighting|hug(?:s|ging)?|embrac(?:es?|ing)|kiss(?:es|ing)?|"
        r"falls?|falling|climb(?:s|ing)?|jump(?:s|ing)?|leap(?:s|ing)?|chas(?:es?|ing)|swim(?:s|ming)?|crawl(?:s|ing)?|collaps(?:es?|ing)|"
        r"wrestl(?:es?|ing)|driv(?:es?|ing)"),
)  # fmt: skip
_FRENCH: tuple[tuple[Deed, str], ...] = (
    (Deed.EXIT,
        r"sort(?:ent|ant)?(?! de (?:sa|son|ses|leurs?) (?:poche|sac|manteau|veste|"
        r"cartable))(?= d[eu]s? |\s*[.,;:!]|$| en | par | sans | et | avec | dans | à |"
        r" rapidement| lentement| précipitamment)|quitte(?:nt)?|s['’]en v(?:a|ont)|"
        r"part(?:ent)?(?=\s*[.,;:!]|$| en | sans | vers )|s['’]éloign(?:e|ent)|disparaî(?:t|"
        r"ssent)|s['’]éclipse(?:nt)?|s['’]enfui(?:t|ent)"),
    (Deed.ENTER,
        r"(?:r?entre(?:nt)?)(?= dans| en | par |\s*[.,;:!]|$| avec | à | et | suivi| lentement|"
        r" sans )|arrive(?:nt)?|pénètre(?:nt)?|surgi(?:t|ssent)|apparaî(?:t|ssent)|revien(?:t|"
        r"nent)|débarque(?:nt)?|fait irruption"),
    (Deed.RUN, r"cour(?:t|ent)|se précipite(?:nt)?|fonce(?:nt)?|s['’]élance(?:nt)?|se rue(?:nt)?"),
    (Deed.GO,
        r"marche(?:nt)?|traverse(?:nt)?|s['’]avance(?:nt)?|avance(?:nt)?|s['’]approche(?:nt)?|"
        r"se dirige(?:nt)?|v(?:a|ont) (?:à|au|aux|vers|jusqu)|rejoi(?:nt|gnent)|sui(?:t|vent)|"
        r"vien(?:t|nent) (?:à|au|aux|vers|se)|recule(?:nt)?"),
    (Deed.SIT,
        r"s['’]ass(?:oit|ied|oient|eyent|eoit)|assis(?:e|es)?|pren(?:d|nent) place|"
        r"s['’]affale(?:nt)?|s['’]installe(?:nt)?|se rassoit|se rassied"),
    (Deed.STAND, r"se (?:re)?l[èe]ve(?:nt)?|se redresse(?:nt)?|debout|se tien(?:t|nent)"),
    (Deed.LIE, r"s['’]allonge(?:nt)?|allongée?s?|se (?:re)?couche(?:nt)?|couchée?s?|s['’]étend"),
    (Deed.CROUCH,
        r"s['’]accroupi(?:t|ssent)|accroupie?s?|s['’]agenouille(?:nt)?|à genoux|se baisse(?:nt)?"),
    (Deed.LOOK,
        r"regarde(?:nt)?|se (?:re)?tourne(?:nt)? vers|fixe(?:nt)?|observe(?:nt)?|"
        r"dévisage(?:nt)?|contemple(?:nt)?"),
    (Deed.BEYOND,
        r"danse(?:nt)?|se batt?(?:ent)?|enlace(?:nt)?|embrasse(?:nt)?|tombe(?:nt)?|"
        r"grimpe(?:nt)?|saute(?:nt)?|poursui(?:t|vent)|nage(?:nt)?|rampe(?:nt)?|"
        r"s['’]effondre(?:nt)?|conduit"),
)  # fmt: skip

THINGS: dict[str, str] = {
    "door":
        r"(?:front |back |outer |inner |kitchen )?doors?|doorway|threshold|entrance|porte|seuil|"
        r"entrée",
    "window": r"windows?|window ?sill|fenêtres?|vitre",
    "armchair": r"armchair|easy chair|fauteuil", "chair": r"chairs?|chaises?",
    "sofa": r"sofa|couch|settee|canapé|divan", "bed": r"bed|lit|mattress|stretcher|brancard",
    "bench": r"bench|banc", "stool": r"stool|tabouret|footstool", "table": r"tables?",
    "desk": r"desk|bureau|writing[- ]table",
    "counter": r"counter|worktop|comptoir|plan de travail|reception", "bar": r"bar|zinc", "stove":
        r"stove|cooker|oven|hob|cuisinière|poêle|four|fireplace|cheminée",
    "fridge": r"fridge|refrigerator|freezer|frigo|réfrigérateur",
    "sink": r"sink|basin|tap|évier|lavabo", "shelf":
        r"shel(?:f|ves)|bookcase|bookshelf|étagères?|bibliothèque",
    "wardrobe": r"wardrobe|closet|armoire|placard", "cabinet":
        r"cabinet|sideboard|cupboard|drawers?|piano|commode|buffet|tiroir",
    "car": r"car|taxi|van|vehicle|voiture|camionnette", "tree": r"trees?|arbres?", "stairs":
        r"stairs?|steps|staircase|banister|escaliers?|marches",
    "lift_doors": r"lift|elevator|ascenseur", "mailboxes":
                                        r"mail ?box(?:es)?|letter ?box(?:es)?|"
                                        r"boîtes? aux lettres", "bath": r"bath(?:tub)?|baignoire",
    "toilet": r"toilet|cuvette", "screen":
                            r"screens?|monitors?|television|tv|télé(?:vision)?|écrans?|"
                            r"moniteurs?", "lamp": r"lamp|lampe", "parapet":
                                r"parapet|ledge|railing|edge|rebord|rambarde|garde-corps",
    "board": r"(?:black|white)?board|tableau", "plant": r"plant|plante",
    "crate": r"crates?|box(?:es)?|caisses?|cartons?",
    "rubbish_bin": r"bins?|dumpster|trash|poubelles?",
    "bicycle": r"bicycle|bike|vélo|bicyclette",
    "lamppost": r"lamp ?post|street ?light|réverbère|lampadaire", "bollard": r"bollard",
    "podium": r"podium|stage|lectern|estrade",
    "mailbox": r"(?!)", "curtain": r"curtains?|rideaux?",
    "facade": r"building|immeuble|wall|façade|mur", "water": r"water|sea|lake|eau|mer",
    "floor": r"floor|ground|sol|par terre|terre",
}  # fmt: skip
_THING = re.compile(
    "|".join(rf"(?P<{kind}>(?<!\w)(?:{words})(?!\w))" for kind, words in THINGS.items()),
    re.IGNORECASE,
)
_JOIN = (
    r"(?:[,;:—]|\band\b|\bthen\b|\bwhile\b|\bas\b|\bbut\b|\bet\b|\bpuis\b|\btandis qu[e']|"
    r"\bpendant qu[e']|\bmais\b)"
)
_PRONOUN = {
    "en": r"(?:he|she|they|it|both|everyone|everybody|all)",
    "fr": r"(?:il|elle|ils|elles|tous|toutes|tout le monde|on)",
}
_EVERYONE = re.compile(
    r"\b(?:they all|everyone|everybody|all of them|tous|toutes|tout le monde|exeunt)\b", re.I
)
_PRONOUNS = {
    language: re.compile(rf"(?<![\w'’]){words}(?![\w'’])", re.IGNORECASE)
    for language, words in _PRONOUN.items()
}
CROWD = re.compile(
    r"\b(?:crowd|onlookers|bystanders|passers-?by|neighbou?rs|foule|badauds|passants|voisins|"
    r"multitud|figurants|protesters|guests|customers|commuters)\b", re.IGNORECASE
)  # fmt: skip
_NOT = re.compile(r"(?:n['’]t|\bnot|\bnever|\bn['’e]\s?)\s*$", re.I)
_SENTENCE = re.compile(
    r"(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bM\.)(?<=[.!?…])[\"”’»)]*\s+"
)
_MALE, _FEMALE = ("man", "boy"), ("woman", "girl")
_EITHER = ("person", "child", "dog", "cat")
_SINGULAR: dict[str, tuple[str, ...]] = {
    "he": _MALE, "him": _MALE, "il": _MALE, "she": _FEMALE, "her": _FEMALE, "elle": _FEMALE,
    "it": ("dog", "cat"), "on": (), "lui": (),
}  # fmt: skip
_INVERTED = (Deed.SIT, Deed.STAND, Deed.LIE)
_RELATIVE = re.compile(
    r",?\s*\b(?:who|that|which|qui)(?: (?:then|now|still|also|never|immediately|at once))?\s*$",
    re.I,
)
_WITH = re.compile(
    r"^(?:[\w'’ -]*?,? )?(?:with|together with|followed by|avec|suivie? (?:de|par)) ", re.I
)
_GOVERNED = re.compile(
    r"\b(?:of|to|at|with|under|over|by|in|on|behind|beside|between|above|below|before|after|from|"
    r"de|à|avec|sous|sur|derrière|devant) (?:it|her|him|them|lui|elle|elles|eux)\b",
    re.I,
)
_IT = re.compile(r"^\s*(?:down )?(?:behind|at|on|in|under|by|beside|near|to) (?:it|them)\b", re.I)
_SEATING = (Deed.SIT, Deed.LIE, Deed.STAND, Deed.GO)
_OBJECT = re.compile(r"\b(?:him|her|them|lui|elle|eux)\b(?! \w)", re.IGNORECASE)


def _verbs(table: tuple[tuple[Deed, str], ...]) -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?P<{deed.name}>(?<![\w'’-])(?:{words})(?![\w]))" for deed, words in table),
        re.IGNORECASE,
    )


_TABLES = {"en": _verbs(_ENGLISH), "fr": _verbs(_FRENCH)}


class Reader:
    """Read what action lines of one scene say; remembers who was spoken of last."""

    def __init__(self, names: Names, kinds: dict[str, str], language: str) -> None:
        self.names = names
        self.kinds = kinds
        spoken = language[:2] if language[:2] in _TABLES else "en"
        self.verbs = _TABLES[spoken]
        self.pronouns = _PRONOUNS[spoken]
        self._last: tuple[str, ...] = ()
        self._history: list[str] = []
        self._thing = ""
        who = rf"(?:the |le |la |l['’])?(?:{names.pattern}|{_PRONOUN[spoken]})\b"
        starts = rf"{_JOIN}\s*(?:{_JOIN}\s*)?(?={who})"
        self._change = re.compile(starts, re.IGNORECASE)

    def read(self, text: str, speaker: str = "") -> list[Act]:
        """Return the acts of a paragraph, in order; in a parenthetical the speaker acts."""
        acts: list[Act] = []
        if speaker:
            self._remember((speaker,))
        for sentence in _SENTENCE.split(" ".join(text.split())):
            acts.extend(self._sentence(sentence, speaker))
            thing = _THING.search(sentence)
            self._thing = thing.lastgroup or "" if thing else self._thing
        return acts

    def _sentence(self, text: str, speaker: str) -> list[Act]:
        hits = list(self.verbs.finditer(text))
        acts: list[Act] = []
        subject: tuple[str, ...] = ()
        lost = False
        before = text[: hits[0].start()] if hits else text
        for index, hit in enumerate(hits):
            end = hits[index + 1].start() if index + 1 < len(hits) else len(text)
            after, following = self._parted(text[hit.end() : end], index + 1 < len(hits))
            named, deed = self._who(before), Deed[hit.lastgroup or "BEYOND"]
            if index and (clause := _RELATIVE.search(text[hits[index - 1].end() : hit.start()])):
                named = self._before_who(text[: hit.start() - len(clause.group())])
                subject = ()
                lost = not named
            elif named:
                lost = False
            if lost:
                before = following
                continue
            if not named and not before.strip() and not speaker:
                named = self.names.mentioned(after)  # "Enter Lane.", "Exit Jack."
                after = "" if named else after
            if (
                not named
                and not subject
                and deed in _INVERTED
                and not self.pronouns.search(_GOVERNED.sub("", before))
            ):
                named = self.names.mentioned(after)[:1]  # "On the landing sits MINISTER."
            subject = named or subject or ((speaker,) if speaker else ())
            if not _NOT.search(text[: hit.start()]):
                act = self._act(deed, subject, after, text)
                if deed in (Deed.ENTER, Deed.EXIT) and subject and _WITH.search(after):
                    along = tuple(n for n in self.names.mentioned(after) if n not in subject)
                    act = replace(act, who=(*subject, *along))
                everyone = bool(_EVERYONE.search(before) or _EVERYONE.search(hit.group()))
                crowd = not subject and bool(CROWD.search(before))
                somebody = bool(subject) or bool(self.pronouns.search(before)) or everyone
                acts.append(
                    replace(act, everyone=everyone, crowd=crowd, somebody=somebody or crowd)
                )
            before = following
        if not hits:
            self._who(text)
        return acts

    def _before_who(self, text: str) -> tuple[str, ...]:
        """Return whom a relative clause is about: the name right before it, if it is one."""
        found = self.names.find(text)
        return (found[-1][2],) if found and len(text) - found[-1][1] <= 1 else ()

    def _parted(self, between: str, more: bool) -> tuple[str, str]:
        """Part what stands between two verbs into the first's object and the second's subject."""
        if not more:
            return between, ""
        change = self._change.search(between)
        return (between[: change.start()], between[change.end() :]) if change else (between, "-")

    def _who(self, text: str) -> tuple[str, ...]:
        """Return who is spoken of before a verb, a pronoun standing for who was last."""
        named = self.names.mentioned(text)
        if named:
            self._remember(named)
            return named
        pronoun = self.pronouns.search(text)
        if not pronoun:
            return ()
        word = pronoun.group().casefold()
        if word in _SINGULAR:
            found = self._meant(_SINGULAR[word], ())
            return (found,) if found else ()
        return self._last if len(self._last) > 1 else ()

    def _remember(self, names: tuple[str, ...]) -> None:
        self._last = names
        self._history = [n for n in self._history if n not in names] + list(names)

    def _meant(self, kinds: tuple[str, ...], others: tuple[str, ...]) -> str:
        """Return who a pronoun stands for: who was last spoken of and can be meant."""
        spoken = [n for n in reversed(self._history) if n not in others]
        fitting = (n for n in spoken if not kinds or self.kinds.get(n) in kinds)
        loose = (n for n in spoken if self.kinds.get(n) in _EITHER)
        return next(fitting, next(loose, ""))

    def _act(self, deed: Deed, who: tuple[str, ...], after: str, text: str) -> Act:
        player = next((n for n in self.names.mentioned(after) if n not in who), "")
        thing = _THING.search(after)
        pronoun = _OBJECT.search(after)
        if player:
            self._history = [*(n for n in self._history if n != player), player]
        elif pronoun:
            kinds = _SINGULAR.get(pronoun.group().casefold(), ())
            player = self._meant(kinds, who) or PARTNER
        kind = thing.lastgroup or "" if thing else ""
        if not thing and deed in _SEATING and _IT.search(after):
            kind = self._thing
        return Act(deed, who, player, kind, text)
