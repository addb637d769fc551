from moteur.screenplay.model import Element, Heading, Kind, Scene


def scene(*pairs: tuple[Kind, str], dual: frozenset[int] = frozenset()) -> Scene:
    elements = tuple(
        Element(id=f"s1.{i}", kind=kind, text=text, dual=i in dual)
        for i, (kind, text) in enumerate(pairs, 1)
    )
    return Scene(id="s1", number="1", heading=Heading(text="INT. ROOM"), elements=elements)


def test_speeches_of_a_scene() -> None:
    first, second, third = scene(
        (Kind.ACTION, "Ana enters."),
        (Kind.CHARACTER, "ANA (V.O.) (CONT'D)"),
        (Kind.PARENTHETICAL, "*softly*"),
        (Kind.DIALOGUE, "I *did*\nsay [[did she?]] so."),
        (Kind.NOTE, "keep?"),
        (Kind.PARENTHETICAL, "beat"),
        (Kind.DIALOGUE, "Twice."),
        (Kind.CHARACTER, "BEN"),
        (Kind.DIALOGUE, "No."),
        (Kind.CHARACTER, "CLARA"),
        (Kind.LYRIC, "La la"),
        (Kind.ACTION, "She goes."),
        (Kind.CHARACTER, "DORA"),
        dual=frozenset({8}),
    ).speeches()
    assert (first.id, first.character, first.extension) == ("s1.2", "ANA", "V.O.")
    assert first.text == "I did say so. Twice."
    assert first.manner == ("softly", "beat")
    assert first.elements == ("s1.2", "s1.3", "s1.4", "s1.6", "s1.7")
    assert second.dual and second.character == "BEN"
    assert third.text == "La la"
