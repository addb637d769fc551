"""Verbs: what an action line says that somebody does. English and French.

Read with rules, sentence by sentence: who stands before the verb, what it governs after it.
What is denied, wished, planned, asked or only pictured is not done.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from moteur.shots.blocking.antecedents import Antecedents
from moteur.shots.blocking.clauses import Clauses, Hit
from moteur.shots.blocking.deeds import PARTNER, Act, Deed
from moteur.shots.blocking.governing import Governing
from moteur.shots.blocking.lexicon import LANGUAGES, Lexicon, lexicon
from moteur.shots.blocking.names import Names
from moteur.shots.blocking.realis import Realis

CROWD = re.compile(
    rf"\b(?:{lexicon('en').grammar['crowd']}|{lexicon('fr').grammar['crowd']}|multitud)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_INVERTED = (Deed.SIT, Deed.STAND, Deed.LIE)
_BROUGHT = (Deed.ENTER, Deed.EXIT)
_NEXT = re.compile(r" ?(?:\w+ly )?([^\W\d_][\w’]*)")
_PARTICIPLE = re.compile(r"\w+(?:ing|ant)\b")
_ANSWERS_IT = re.compile(r"answers? it")
_RINGS = re.compile(r"\b(?:tele)?phone|\b(?:mobile|cell|receiver|intercom|entryphone)\b", re.I)
_TAKING = frozenset({Deed.TAKE, Deed.PICK_UP})
_TURNING = frozenset({Deed.TURN})
_ACROSS = re.compile(r"^(?:cross|travers)|\bacross\b", re.I)
_ALONG = re.compile(r"^longe|\balong(?:side)?\b|\ble long d[eu’]", re.I)
_PLACED = re.compile(r"\b(?:to|towards?|into|onto|à|au|aux|vers|de|du|d’|des)\b")
_DANGLING = " ,;:—-.!?…"


@dataclass
class _Course:
    """A sentence while it is read: who acts, which deed led here, whose clause is lost."""

    text: str
    lowered: str
    speaker: str
    hits: list[Hit]
    subject: tuple[str, ...] = ()
    lost: bool = False
    led: Deed | None = None
    acts: list[Act] = field(default_factory=list)
    refused: tuple[str, ...] = ()


class Reader:
    """Read what action lines of one scene say; remembers who was spoken of last."""

    def __init__(self, names: Names, kinds: dict[str, str], language: str) -> None:
        self.names = names
        self.known = language[:2] in LANGUAGES
        self.words = lexicon(language)
        self.people = Antecedents(self.words, names, kinds)
        self.clauses = Clauses(self.words, names)
        self.governing = Governing(self.words, names, self.people)
        self.realis = Realis(self.words)
        self._patterns(self.words)

    def _patterns(self, words: Lexicon) -> None:
        grammar = words.grammar
        join = f"(?:{grammar['join']})"
        who = rf"(?:{grammar['articles']})?(?:{self.names.pattern}|(?:{grammar['pronouns']}))\b"
        who = who.replace("'", "[’']")
        self._change = re.compile(rf"{join}\s*(?:{join}\s*)?(?={who})", re.I)
        self._join = re.compile(join)
        adverb = rf"(?:(?:{grammar['adverbs']})\b|\w+(?:ly|ment)\b)"
        self._noun_phrase = re.compile(
            rf"(?!{adverb})(?:(?:{grammar['determiners']})(?:\s+|(?<=’)))?"
            rf"(?!{adverb})[a-zà-ÿ][\w’-]*(?: (?!{adverb})[a-zà-ÿ][\w’-]*){{0,4}}(?: {adverb})*"
        )
        self._everyone = re.compile(rf"\b(?:{grammar['everyone']})\b", re.I)
        self._relative = re.compile(
            rf",?\s*\b(?:{grammar['relative']})(?: ?(?:{grammar['besides']}))*\s*$", re.I
        )
        self._with = re.compile(rf"^(?:[\w’ -]*?,? )?(?:{grammar['together']}) ", re.I)
        self._governed = re.compile(
            rf"\b(?:{grammar['governors']}) (?:it|{grammar['objects']})\b", re.I
        )
        guards = "".join(rf"(?<!\b{w}\.)" for w in grammar["sentence_guards"].split("|"))
        self._sentences = re.compile(guards + r"(?<=[.!?…])[\"”’»)]*\s+")
        self._ended = re.compile(rf"\w*(?:[^s]s|ing|ed)|{grammar['bare'] or '(?!)'}")
        self._several = re.compile(rf"\b(?:{grammar['plural']}|all|we|you)\b|{CROWD.pattern}", re.I)
        self._to = re.compile(grammar["to"])
        self._nearing = re.compile(grammar["nearing"])
        self._denied = re.compile(grammar["not"])
        self._before = ""
        self._refused: tuple[str, ...] = ()
        # "et suivi du père" is no verb with its object.
        object_ = rf"(?!d[ue]s?\b|de la\b)(?:{grammar['determiners']})|{grammar['objects']}|it"
        self._object = re.compile(rf" (?:{object_})(?:\b|(?<=’))")

    def read(self, text: str, speaker: str = "") -> list[Act]:
        """Return the acts of a paragraph, in order; in a parenthetical the speaker acts.

        A sentence in which a player does what no rule knows is one act beyond us.
        """
        acts: list[Act] = []
        if speaker:
            self.people.remember((speaker,))
        whole = _QUOTED.sub(" ", " ".join(text.split())).replace("'", "’")
        self._before = ""
        for sentence in self._sentences.split(" ".join(whole.split())):
            acts.extend(self._sentence(sentence, speaker))
            acts = [self._offered(act) for act in acts]
            self._refused = ()
            self.governing.pass_by(sentence)
            self._before += sentence
        return acts

    def _offered(self, act: Act) -> Act:
        """Return a gift as only offered, to who does not take it."""
        refused = act.deed is Deed.GIVE and act.player in (*self._refused, PARTNER)
        return replace(act, refused=True) if self._refused and refused else act

    # -- a sentence

    def _sentence(self, text: str, speaker: str) -> list[Act]:
        lowered = self.clauses.lowered(text)
        hits = self.clauses.hits(lowered) if self.known else []
        course = _Course(text, lowered, speaker, hits)
        before = text[: hits[0].start] if hits else text
        for index, hit in enumerate(hits):
            more = index + 1 < len(hits)
            end = hits[index + 1].start if more else len(text)
            after, following = self._parted(text[hit.end : end], more)
            named = self._subject(course, hit, hits[index - 1] if index else None, before)
            before = following
            if not course.lost:
                self._done(course, hit, hits[index - 1].end if index else 0, named, after)
        if not hits:
            self.people.who(text)
        self._refused = course.refused
        read = {hit.start for hit in hits}
        if not course.acts:
            return list(self._unread(text, read))
        besides = list(self._besides(course, read))
        if len(course.acts) == 1 and not besides:
            course.acts[0] = replace(course.acts[0], part=text)
        return [*course.acts, *besides]

    def _parted(self, between: str, more: bool) -> tuple[str, str]:
        """Part what stands between two verbs into the first's object and the second's subject."""
        if not more:
            return between, ""
        change = self._change.search(between)
        return (between[: change.start()], between[change.end() :]) if change else (between, "-")

    def _subject(self, course: _Course, hit: Hit, last: Hit | None, before: str) -> tuple[str, ...]:
        """Return who is newly named as who acts; a clause that tells of nobody known is lost."""
        named = self.people.who(before)
        between = course.text[last.end if last else 0 : hit.start]
        clause = self._relative.search(between) if last else None
        if clause:
            named = self.clauses.ending(course.text[: hit.start - len(clause.group())])
            course.subject, course.lost = (), not named
        elif last and last.deed is Deed.LOOK and not named:
            named = self.clauses.ending(between.rstrip())  # "watches Boris leave"
        elif named:
            course.lost = False
        elif self._another(between):
            course.lost = True  # "and blood runs": not they
        return named

    def _another(self, between: str) -> bool:
        """Say whether a clause between two verbs begins with somebody or something else."""
        parts = self._join.split(between)
        return len(parts) > 1 and bool(self._noun_phrase.fullmatch(parts[-1].strip()))

    def _done(
        self, course: _Course, hit: Hit, start: int, named: tuple[str, ...], after: str
    ) -> None:
        """Add what a verb says, where it is done."""
        text, lead = course.text, course.text[: hit.start]
        if not named and not lead.strip() and not course.speaker:
            named = self.names.mentioned(after)  # "Enter Lane.", "Exit Jack."
            after = "" if named else after
        if not named and not course.subject and self._inverted(hit, lead):
            named = self.names.mentioned(after)[:1]  # "On the landing sits MINISTER."
        course.subject = named or course.subject or ((course.speaker,) if course.speaker else ())
        if self._refrained(course, hit) or not self._agrees(course, hit, start):
            return
        done = self.realis.done(course.lowered, start, hit.start, hit.end, hit.deed, course.led)
        course.led = hit.deed if done else None
        if hit.deed is Deed.NOTHING or not done:
            self.governing.pass_over(text[hit.start : hit.end])
            return
        rings = _RINGS.search(self._before + text[: hit.start])
        if _ANSWERS_IT.match(course.lowered[hit.start : hit.end]) and not rings:
            return
        before = text[start : hit.start]
        act = self.governing.act(hit.deed, course.subject, text[hit.start : hit.end], after, before)
        idle = act.deed is Deed.LEAN and not (act.thing or act.player)
        if idle or act.deed is Deed.NOTHING:
            return
        if not self._secondary(act, course, course.lowered[hit.start : hit.end]):
            whole = self._company(act, after, before, text[hit.start : hit.end])
            if whole.deed is Deed.GO and not (whole.player or whole.thing):
                to = self._nearing.match(course.lowered, hit.start)
                whole = replace(whole, player=PARTNER if to and not _PLACED.search(after) else "")
            part, way = self._part(course, hit, start), self._way(whole, hit, course, after)
            course.acts.append(replace(whole, text=text, part=part, way=way))

    def _part(self, course: _Course, hit: Hit, start: int) -> str:
        """Return what of a sentence a verb says: ``… wipes his hands …``."""
        text, index = course.text, course.hits.index(hit)
        joins = [m.end() for m in self._join.finditer(text, start, hit.start)]
        first = joins[-1] if joins else start
        last = course.hits[index + 1].start if index + 1 < len(course.hits) else len(text)
        joined = [m.start() for m in self._join.finditer(text, hit.end, last)]
        end = joined[-1] if joined and last < len(text) else last
        return self._cut(text, first, end)

    def _cut(self, text: str, first: int, end: int) -> str:
        """Cut a part out of a sentence, with dots for what is left out."""
        kept = text[first:end].strip(_DANGLING)
        before = "… " if text[:first].strip(_DANGLING) else ""
        return before + kept + (" …" if text[end:].strip(_DANGLING) else text[end:].strip() or ".")

    def _way(
        self, act: Act, hit: Hit, course: _Course, after: str
    ) -> Literal["", "across", "along"]:
        """Return how somebody goes who goes to nothing named: across, or along something."""
        if act.deed not in (Deed.GO, Deed.RUN) or act.player:
            return ""
        said = course.lowered[hit.start : hit.end] + after
        if _ALONG.search(said):
            return "along"
        return "across" if not act.thing and _ACROSS.search(said) else ""

    def _refrained(self, course: _Course, hit: Hit) -> bool:
        """Say whether it is denied that somebody takes or turns, which others must know."""
        if not self._denied.search(course.lowered[: hit.start]):
            return False
        course.led = None
        if hit.deed in _TAKING:
            course.refused = course.subject
        elif hit.deed in _TURNING:
            text = course.text
            course.acts.append(Act(Deed.KEEP_BACK, course.subject, text=text, part=text))
        return True

    def _agrees(self, course: _Course, hit: Hit, start: int) -> bool:
        """Say whether an English verb without an ending can be one: ``They sit``."""
        word = re.match(r"\w*", course.lowered[hit.start : hit.end])
        bare = word and not re.fullmatch(self._ended, word.group())
        if self.words.language != "en" or not bare or course.speaker:
            return True
        lead = course.lowered[: hit.start]
        several = len(course.subject) > 1 or self._several.search(lead[start:] or lead)
        watched = course.led is Deed.LOOK and len(course.subject) == 1
        return bool(several or watched or not lead.strip() or self._to.search(lead))

    def _inverted(self, hit: Hit, lead: str) -> bool:
        pronoun = self.people.pronouns.search(self._governed.sub("", lead))
        return hit.deed in _INVERTED and not pronoun

    def _secondary(self, act: Act, course: _Course, word: str) -> bool:
        """Say whether a verb only colours the one before: ``enters shaking off the rain``."""
        if not course.acts or not _PARTICIPLE.match(word):
            return False
        ran = act.deed in (Deed.RUN, Deed.GO) and self.words.language == "fr"
        coloured = act.deed is Deed.BEYOND and course.acts[-1].deed is not Deed.BEYOND
        return ran or coloured

    def _company(self, act: Act, after: str, before: str, word: str) -> Act:
        """Add who comes along, a crowd, everybody."""
        subject = act.who
        if act.deed in _BROUGHT and subject and self._with.search(after):
            along = tuple(n for n in self.names.mentioned(after) if n not in subject)
            act = replace(act, who=(*subject, *along))
        everyone = bool(self._everyone.search(before) or self._everyone.search(word))
        crowd = not subject and bool(CROWD.search(before))
        pronoun = bool(self.people.pronouns.search(before))
        somebody = bool(subject) or pronoun or everyone or crowd
        return replace(act, everyone=everyone, crowd=crowd, somebody=somebody)

    def _unread(self, text: str, read: set[int]) -> Iterator[Act]:
        """Yield a sentence as beyond us where a player does what no rule knows."""
        for _, end, name in self.names.find(text):
            follows = _NEXT.match(text, end)
            if follows and follows.start(1) not in read and self._verbal(follows[1]):
                yield Act(Deed.BEYOND, (name,), text=text)
                return

    def _besides(self, course: _Course, read: set[int]) -> Iterator[Act]:
        """Yield what else a sentence says that a player does, which no rule knows."""
        text = course.text
        subject = course.subject
        for match in re.finditer(rf"(?:^|{self._join.pattern})\s*", course.lowered):
            named = self.names.find(text[match.end() : match.end() + 40])
            at, who = match.end(), subject
            if named and named[0][0] == 0:
                at, who = match.end() + named[0][1], (named[0][2],)
            elif match.start() == 0:
                continue
            follows = _NEXT.match(course.lowered, at)
            word = follows[1] if follows else ""
            alone = who == subject and not (named and named[0][0] == 0)
            if not follows or follows.start(1) in read or not who or not self._verbal(word):
                continue
            if alone and not self._object.match(course.lowered, follows.end()):
                continue
            end = self._join.search(text, follows.end())
            part = self._cut(text, match.end(), end.start() if end else len(text))
            yield Act(Deed.BEYOND, who, text=text, part=part)

    def _verbal(self, word: str) -> bool:
        """Say whether a word after a name may be a verb of the body that no rule knows."""
        if not self.known or not re.match(r"[a-zà-ÿ]", word):
            return not self.known or not word[0].isupper()
        ending = r"[a-zà-ÿ]+s" if self.words.language == "en" else r"[a-zà-ÿ]+(?:e|t|nt|d)"
        return word not in self.words.still and bool(re.fullmatch(ending, word))
