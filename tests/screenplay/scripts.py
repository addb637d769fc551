"""Screenplays for the tests to draw."""

from hypothesis import strategies as st

from moteur.screenplay.formats import fountain
from moteur.screenplay.model import Screenplay

WORDS = st.lists(
    st.sampled_from(["a", "Hello", "rain", "door", "IN", "the", "*cut*", "#1", "_so_", "BOB"]),
    min_size=1,
    max_size=5,
)
LINE = WORDS.map(" ".join)
ANYTHING = st.text(alphabet="AbcÉ .!@#~>=<()[]/*_^-:\t\n1", max_size=60)
STRANGE = st.one_of(
    st.text(max_size=40),
    st.text(
        alphabet="aÉ中あـा.!@#~>=<()[]/*_^:\\1INT \t\n\r\x0b\x1c\x1e\x85\xa0\u2028\u3000\u200b"
    ),
)


@st.composite
def speeches(draw: st.DrawFn) -> str:
    cue = draw(st.sampled_from(["ANA", "BOB (V.O.)", "@McCoy", "ANA ^", "C3PO (on phone)"]))
    lines = [cue]
    for kind in draw(st.lists(st.sampled_from("dpln"), max_size=4)):
        line = draw(LINE)
        lines.append({"d": line, "p": f"({line})", "l": f"~{line}", "n": f"[[{line}]]"}[kind])
    return "\n".join([*lines, draw(LINE)])


PARAGRAPH = st.one_of(
    LINE,
    speeches(),
    st.builds("{}\n{}".format, LINE, LINE),
    st.builds("> {} <".format, LINE),
    st.builds("> {}".format, LINE),
    st.builds("= {}".format, LINE),
    st.builds("## {}".format, LINE),
    st.builds("[[{}\n{}]]".format, LINE, LINE),
    st.builds("{} [[{}]] on".format, LINE, LINE),
    st.builds("/*\n{}\n\n{}\n*/".format, LINE, LINE),
    st.just("==="),
    st.just("CUT TO:"),
    ANYTHING,
)
HEADING = st.builds(
    "{}{}".format,
    st.sampled_from(["INT. HOUSE - DAY", "EXT. PARK--NIGHT", ".DREAM", "I/E CAR"]),
    st.sampled_from(["", "", "", " #12#", " #3A#", " [[note]]"]),
)
TEXTS = st.lists(st.one_of(PARAGRAPH, HEADING), max_size=8).map(
    lambda parts: "INT. FIRST - DAY\n\n" + "\n\n".join(parts)
)
PLAIN = st.lists(
    st.tuples(
        st.sampled_from(["INT. HOUSE - DAY", "EXT. PARK - NIGHT", "INT. CAR - DAY"]),
        st.lists(st.one_of(LINE.map(lambda t: "!" + t), speeches()), min_size=1, max_size=5),
    ),
    min_size=1,
    max_size=6,
).map(lambda scenes: "\n\n".join("\n\n".join([h, *parts]) for h, parts in scenes))


def screenplays() -> st.SearchStrategy[Screenplay]:
    """Draw screenplays as a reader gives them."""
    return TEXTS.map(fountain.read)
