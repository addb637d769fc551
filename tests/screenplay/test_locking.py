from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.screenplay import numbers
from moteur.screenplay.formats import fountain
from moteur.screenplay.issued import ends, numbered, rising, span
from moteur.screenplay.layout import HEIGHT, lay_out
from moteur.screenplay.locking import lock
from moteur.screenplay.model import Line, Pages, Screenplay
from moteur.screenplay.revisions import identify

from .scripts import PLAIN, screenplays


def action(name: str) -> str:
    return f"The {name} comes in, {'and looks around, ' * 12}and goes."


def scene(number: int, paragraphs: int = 10) -> str:
    body = "\n\n".join(action(f"guest {number}.{n}") for n in range(paragraphs))
    return f"INT. ROOM {number} - DAY\n\n{body}\n\nANA\n{'Words that she says. ' * 20}"


PARTS = [scene(number) for number in range(1, 6)]


def locked(parts: list[str] = PARTS) -> Screenplay:
    screenplay = fountain.read("\n\n".join(parts))
    return lock(screenplay, lay_out(screenplay))


def edited(text: str) -> Pages:
    return lay_out(identify(fountain.read(text), locked()))


def said(line: Line) -> str:
    return "".join(text for text, _ in line.runs)


def test_unchanged_pages_stay_what_they_are() -> None:
    once = locked()
    pages = lay_out(once)
    assert pages == lay_out(fountain.read("\n\n".join(PARTS)))
    assert lock(once, pages) == once
    assert once.lock and once.lock.scenes == ("1", "2", "3", "4", "5")


def test_what_overflows_goes_on_added_pages() -> None:
    before = lay_out(locked()).pages
    text = "\n\n".join(PARTS).replace("guest 1.3 ", f"guest 1.3 {'and his friend ' * 400}", 1)
    pages = edited(text).pages
    assert [page.number for page in pages][:6] == ["1", "1A", "1B", "2", "3", "4"]
    assert pages[3:] == before[1:]


def test_between_12a_and_12b_comes_12aa() -> None:
    text = "\n\n".join(PARTS).replace("guest 1.3 ", f"guest 1.3 {'and his friend ' * 400}", 1)
    first = identify(fountain.read(text), locked())
    again = lock(first, lay_out(first))
    longer = text.replace("and his friend " * 200, "and his friend " * 200 + "and hers " * 300, 1)
    pages = lay_out(identify(fountain.read(longer), again)).pages
    assert [page.number for page in pages][:5] == ["1", "1A", "1AA", "1B", "2"]


def test_pages_wholly_cut_are_named_on_the_page_before() -> None:
    before = lay_out(locked())
    pages = edited("\n\n".join([PARTS[0], *PARTS[3:]])).pages
    first, last = before.extents["s1"].page, before.extents["s4"].page
    shown = [page.number for page in pages]
    assert any("-" in number for number in shown)
    issued = [page.number for page in before.pages]
    assert list(chain(*(covered(number, issued) for number in shown))) == issued
    assert first == "1" and int(last) > 3


def test_white_is_left_where_text_was_cut() -> None:
    before = lay_out(locked()).pages
    text = "\n\n".join(PARTS).replace(action("guest 1.2") + "\n\n", "", 1)
    pages = edited(text).pages
    assert [page.number for page in pages] == [page.number for page in before]
    assert pages[1:] == before[1:]
    assert len(pages[0].lines) < len(before[0].lines)


def test_a_page_that_begins_within_a_paragraph_goes_on_doing_so() -> None:
    before = lay_out(locked()).pages
    split = next(
        number
        for number in range(1, len(before))
        if before[number].lines[0].element == before[number - 1].lines[-1].element
        and "CONT'D" not in said(before[number].lines[0])
    )
    element = before[split].lines[0].element
    source = locked()
    text = next(e.text for s in source.scenes for e in s.elements if e.id == element)
    changed = text.replace("comes in", "gets in")
    pages = edited("\n\n".join(PARTS).replace(text, changed)).pages
    assert said(pages[split].lines[0]) == said(before[split].lines[0])
    assert pages[split:] == before[split:]


def test_scenes_added_and_cut_keep_the_numbers_of_the_others() -> None:
    parts = [PARTS[0], "INT. NEW - DAY\n\nSomebody new.", *PARTS[2:]]
    screenplay = identify(fountain.read("\n\n".join(parts)), locked())
    assert {"2A", "2"} < {scene.number for scene in screenplay.scenes}
    omitted = [scene.number for scene in screenplay.scenes if scene.omitted]
    assert omitted == ["2"]
    pages = lay_out(screenplay)
    assert any("OMITTED" in said(line) for page in pages.pages for line in page.lines)


def test_a_lock_made_on_letter_stays_letter() -> None:
    assert lay_out(locked(), "a4").paper == "letter"


def test_pages_of_another_version_are_refused() -> None:
    with pytest.raises(BadInput, match="not of this version"):
        lock(fountain.read(PARTS[0]), lay_out(locked()))


def covered(number: str, issued: list[str]) -> list[str]:
    """Return the issued pages that a page's number names."""
    first, last = ends(number)
    if first not in issued:
        assert first == last
        return []
    return issued[issued.index(first) : issued.index(last) + 1]


def test_numbers() -> None:
    assert span(["11"]) == "11"
    assert span(["11-12", "13"]) == "11-13"
    assert ends("11A-12") == ("11A", "12")
    assert numbered(["", ""], frozenset()) == ("1", "2")
    assert numbered(["11-12", "", "13", ""], frozenset({"11", "12", "13"})) == (
        "11-12", "12A", "13", "14",
    )  # fmt: skip


@given(st.lists(st.integers(0, 9), max_size=12))
def test_rising(values: list[int]) -> None:
    found = rising([(value, 0) for value in values])
    kept = [values[index] for index in found]
    assert all(a < b for a, b in pairwise(kept))
    assert len(found) >= min(1, len(values))


LONG = PLAIN.map(lambda text: "\n\n".join([text] * 8))


@settings(max_examples=40, deadline=None)
@given(screenplays() | LONG.map(fountain.read))
def test_lock_then_lay_out_unchanged(screenplay: Screenplay) -> None:
    for paper in HEIGHT:
        pages = lay_out(screenplay, paper)
        if not pages.pages:
            continue
        once = lock(screenplay, pages)
        assert lay_out(once) == pages
        assert lock(once, lay_out(once)) == once


@settings(max_examples=40, deadline=None)
@given(LONG, st.data())
def test_any_edit_keeps_issued_pages_in_order(text: str, data: st.DataObject) -> None:
    screenplay = fountain.read(text)
    parts = text.split("\n\n")
    old = lock(screenplay, lay_out(screenplay))
    for _ in range(2):
        start = data.draw(st.integers(0, len(parts)))
        end = data.draw(st.integers(start, min(len(parts), start + 60)))
        moved = data.draw(st.sampled_from(["", "cut", "move", "add"]))
        taken = parts[start:end]
        if moved in ("cut", "move"):
            del parts[start:end]
        if moved == "move":
            parts += taken
        if moved == "add":
            parts[start:start] = [action("stranger") * 3] * 20
        new = identify(fountain.read("INT. START - DAY\n\n" + "\n\n".join(parts)), old)
        pages = lay_out(new)
        assert old.lock
        issued = [page.number for page in old.lock.pages]
        names = [end for number in issued for end in ends(number)]
        shown = [page.number for page in pages.pages]
        ordered = [numbers.order(end) for number in shown for end in ends(number)]
        assert all(key is not None for key in ordered)
        assert ordered == sorted(ordered, key=lambda key: key or (0, "", ""))
        assert len(set(shown)) == len(shown)
        for name in names:
            key = numbers.order(name)
            assert key
            assert any(
                (numbers.order(ends(n)[0]) or key) <= key <= (numbers.order(ends(n)[1]) or key)
                for n in shown
            )
        free = lay_out(new.model_copy(update={"lock": None}))
        assert words(pages) == words(free)
        old = lock(new, pages)
        assert lock(old, lay_out(old)) == old


def words(pages: Pages) -> dict[str, str]:
    """Return what is printed of each element, without MORE and CONT'D."""
    found: dict[str, str] = {}
    for page in pages.pages:
        for line in page.lines:
            if "(MORE)" not in said(line) and "CONT'D" not in said(line):
                text = found.get(line.element, "")
                found[line.element] = text + said(line).replace(" ", "")
    return found
