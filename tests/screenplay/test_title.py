import pytest

from moteur.screenplay.formats.title import TitleLine, fields


def read(*lines: str) -> dict[str, tuple[str, ...]]:
    """Read lines; those that begin with ``>`` are centered, ``key|`` names one."""
    made = []
    for line in lines:
        name, _, text = line.rpartition("|")
        made.append(TitleLine(text.removeprefix(">"), text.startswith(">"), name))
    return {field.key: field.lines for field in fields(made)}


@pytest.mark.parametrize(
    ("credit", "source"),
    [
        ("Written by", "Based on the novel"),
        ("écrit par", "d'après le roman"),
        ("Un scénario de", "inspiré de faits"),
        ("Escrito por", "Basado en la novela"),
        ("Screenplay and story by", "Story by Ed"),
    ],
)
def test_what_nobody_named_is_told_by_place_and_words(credit: str, source: str) -> None:
    assert read(
        ">", ">THE KEY", ">", f">{credit}", ">", ">Mo", ">& Bo", ">", f">{source}", "Tel 1"
    ) == {
        "Title": ("THE KEY",),
        "Credit": (credit,),
        "Author": ("Mo", "& Bo"),
        "Source": (source,),
        "Contact": ("Tel 1",),
    }


def test_credit_and_author_on_one_line() -> None:
    assert read(">X", ">Written by Mo Li") == {
        "Title": ("X",),
        "Credit": ("Written by",),
        "Author": ("Mo Li",),
    }


def test_what_stands_beside() -> None:
    assert read(">X", "Draft 2", "3 May 2026", "© Mo", "12 Street", "Town") == {
        "Title": ("X",),
        "Draft date": ("Draft 2", "3 May 2026"),
        "Copyright": ("© Mo",),
        "Contact": ("12 Street", "Town"),
    }


def test_names_in_the_file_win() -> None:
    assert read("Title|X", "and more", "", ">by", "Author|Mo", "", "aside", "Odd|y") == {
        "Title": ("X", "and more"),
        "Credit": ("by",),
        "Author": ("Mo",),
        "Notes": ("aside",),
        "Odd": ("y",),
    }
