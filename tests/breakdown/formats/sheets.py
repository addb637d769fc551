"""Two sheets, built by hand, with what formats stumble over."""

from moteur.breakdown.model import Because, Breakdown, Category, Setting, Sheet, State, Tag, Time


def two_scenes() -> Breakdown:
    tags = (
        Tag(category=Category.CAST, name="ANA", element="s1.2", evidence="ANA",
            origin=Because.CUE),
        Tag(category=Category.PROPS, name='=HYPERLINK("x")', element="s1.1", evidence="glass",
            confidence=0.8, origin=Because.LEXICON),
        Tag(category=Category.PROPS, name="letter", element="s1.1", evidence="letter",
            confidence=0.7, state=State.REFUSED),
        Tag(category=Category.SPECIAL_EQUIPMENT, name="rain rig", element="s1.1",
            evidence="Rain", confidence=0.6, origin=Because.INFERRED),
        Tag(category=Category.PROPS, name="lantern", origin=Because.PERSON,
            state=State.ACCEPTED),
    )  # fmt: skip
    return Breakdown(
        sheets=(
            Sheet(
                scene="s1", number="1", set="KITCHEN, ANA'S FLAT", place="ANA'S FLAT",
                setting=Setting.INT, time=Time.DUSK, guessed=True, cast=("ANA",),
                silent=("TOMÁS",), eighths=12, crowded=True, page="1", minutes=95, seconds=50,
                least=40, most=61, summary="-Ana dries a glass\x07.", tags=tags,
            ),
            Sheet(
                scene="s2A", number="2A", set="STREET", setting=Setting.BOTH, time=Time.NIGHT,
                carried=True, eighths=3, page="2", minutes=60, seconds=20,
            ),
        )
    )  # fmt: skip
