"""Which rules the proposed treatments break, by rule and treatment, with a reason and without.

    python bench/shot_findings.py [FILE...] [--made N] [--list] [--json]

FILE are scripts; without any the example and three that the planner was not made on. N scenes
are made up as well. A finding has a reason where the planner tried
other ways and says what they cost. Exit 1 where one has none.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from shot_scenes import EXAMPLE, UNSEEN, script, works

from moteur.shots.model import ScenePlan
from moteur.shots.plan import plan_scene

Counts = dict[str, dict[str, tuple[int, int]]]


def counted(plans: Sequence[ScenePlan]) -> Counts:
    """Return how many findings of each rule have a reason, and how many none, by treatment."""
    found: Counts = {}
    for plan in plans:
        for treatment in plan.treatments:
            rules = found.setdefault(treatment.name, {})
            for finding in treatment.findings:
                with_reason, without = rules.get(finding.rule, (0, 0))
                told = bool(finding.because)
                rules[finding.rule] = (with_reason + told, without + (not told))
    return found


def table(counts: Counts, shots: Counter[str]) -> list[str]:
    """Lay out the counts: a line a treatment."""
    lines = []
    for name, rules in counts.items():
        with_reason, without = (sum(pair[i] for pair in rules.values()) for i in (0, 1))
        listed = ", ".join(
            f"{rule} {told + bare}" + (f" ({bare} without)" if bare else "")
            for rule, (told, bare) in sorted(rules.items())
        )
        lines.append(
            f"  {name:<12} {shots[name]:>5} shots {with_reason:>4} with a reason "
            f"{without:>3} without" + (f": {listed}" if listed else "")
        )
    return lines


def main() -> int:
    """Plan the scripts and print the counts; return 1 where a finding has no reason."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--made", type=int, default=0, help="scenes to make up")
    arguments.add_argument("--list", action="store_true", help="print each finding")
    arguments.add_argument("--json", action="store_true")
    given = arguments.parse_args()
    sources: list[tuple[str, Path | str]] = [(f.stem, f) for f in given.files or (EXAMPLE, *UNSEEN)]
    if given.made:
        sources.append(("made up", script(given.made)))
    report, bare = {}, 0
    for title, source in sources:
        begun = time.process_time()
        plans = [plan_scene(work) for work in works(source).values()]
        seconds = time.process_time() - begun
        counts = counted(plans)
        bare += sum(pair[1] for rules in counts.values() for pair in rules.values())
        shots = Counter[str]()
        for plan in plans:
            shots.update({t.name: len(t.shots) for t in plan.treatments})
        report[title] = counts
        if given.json:
            continue
        print(f"{title}: {len(plans)} scenes, {seconds:.1f} s of processor")
        print("\n".join(table(counts, shots)))
        for plan in plans if given.list else ():
            for treatment in plan.treatments:
                for f in treatment.findings:
                    print(f"    {treatment.name} {f.shot} {f.rule}: {f.text} [{f.because}]")
    if given.json:
        print(json.dumps(report, indent=2, ensure_ascii=False))
    return min(bare, 1)


if __name__ == "__main__":
    sys.exit(main())
