"""Lint: read a screenplay as an editor does, and mend what is safe to mend."""

from collections.abc import Collection, Iterable

from moteur.screenplay.lint.finding import Edit, Finding
from moteur.screenplay.lint.rules import RULES, Rule
from moteur.screenplay.lint.script import Script
from moteur.screenplay.model import Screenplay

__all__ = ["RULES", "Edit", "Finding", "Rule", "check", "mend"]


def check(screenplay: Screenplay, text: str, also: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what an editor would remark on, in the order of the file.

    `text` is the Fountain that the screenplay was read from, empty for another format: then
    nothing is said of its lines. `also` names rules that are not looked for unasked.
    """
    script = Script(screenplay, text.replace("\r\n", "\n"))
    found = [
        finding.model_copy(update={"rule": rule.name})
        for rule in RULES
        if rule.usual or rule.name in also
        for finding in rule.look(script)
    ]
    return tuple(sorted(found, key=lambda finding: finding.line))


def mend(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with the edits of findings made; of edits that overlap, the first.

    No word changes: edits set capitals, empty lines, spaces and marks.
    """
    text = text.replace("\r\n", "\n")
    edits = sorted({(f.edit.start, f.edit.end, f.edit.replacement) for f in findings if f.edit})
    pieces, done = [], 0
    for start, end, replacement in edits:
        if start >= done:
            pieces += [text[done:start], replacement]
            done = end
    return "".join((*pieces, text[done:]))
