import datetime
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.film.production import Person, Picture, Production
from moteur.studio.folder import home, read_production, spell, write_production
from tests.studio.conftest import film

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NAMES = WORDS.filter(str.strip)


@st.composite
def productions(draw: st.DrawFn) -> Production:
    rate = draw(st.sampled_from([Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(60)]))
    episodes = draw(st.lists(st.integers(10, 9999), min_size=1, max_size=4, unique=True))
    names = draw(st.lists(NAMES, max_size=4, unique=True))
    roles = st.lists(WORDS, max_size=3).map(tuple)
    return Production(
        title=draw(WORDS),
        kind=draw(st.sampled_from(["fiction", "documentary"])),
        language=draw(WORDS),
        rate=rate,
        aspect=draw(st.sampled_from(["16:9", "2.39:1"])),
        currency=draw(st.sampled_from(["EUR", "JPY"])),
        place=draw(WORDS),
        start=draw(st.none() | st.dates(datetime.date(1900, 1, 1))),
        picture=Picture(width=2 * draw(st.integers(32, 2048)), pictures=draw(st.fractions(1, 23))),
        episodes={f"e{number}": "script/film.fountain" for number in episodes},
        people=tuple(Person(name=name, roles=draw(roles)) for name in names),
        decides=draw(st.dictionaries(WORDS, roles, max_size=3)),
    )


@given(productions())
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None, max_examples=150,
)  # fmt: skip
def test_what_is_written_is_read_again(tmp_path: Path, production: Production) -> None:
    (tmp_path / "script").mkdir(exist_ok=True)
    (tmp_path / "script" / "film.fountain").touch()
    write_production(tmp_path, production)
    assert read_production(tmp_path) == production


def test_the_file_reads_well(tmp_path: Path) -> None:
    production = film(rate="24000/1001", place="Lyon", start="2027-03-01")
    assert spell(production) == (Path(__file__).parent / "production.toml").read_text("utf-8")


def folder_of(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    (tmp_path / "script").mkdir(exist_ok=True)
    (tmp_path / "script" / "film.fountain").touch()
    text = spell(film(place="Lyon"))
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    (tmp_path / "production.toml").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('title = "Eleventh Floor"', "", r"production.toml: “title” is missing; write title = "),
        ('"Eleventh Floor"', "Eleventh", r"production.toml, line 3: this is not TOML"),
        ('"fiction"  #', '"poem"  #', r"line 4: “kind” cannot be \"poem\"; .*'fiction' or 'doc"),
        ('rate = "24" ', "rate = 23.976 ", '“rate” cannot be 23.976; write 23.976 as "24000/1001"'),
        ('rate = "24" ', 'rate = "fast" ', r"line 6: “rate” cannot be \"fast\"; .*fraction"),
        ('rate = "24" ', "rate = 0 ", "“rate” cannot be 0; write 1 to 240"),
        ('pictures = "8"', "pictures = 48", "at most the rate, 24"),
        ('pictures = "8"', "pictures = 6.7", "“picture.pictures” cannot be 6.7"),
        ("width = 640", "width = 641", r"line 13: “picture.width” cannot be 641; .*multiple of 2"),
        ('"EUR"', '"euro"', "“currency” cannot be"),
        ('"16:9"', '"wide"', "write it as 16:9"),
        ('"Lyon"', '"Lyon"\ncolour = 1', "“colour” is not a key of this file; the keys are title,"),
        ('name = "Paul"', "", "“people.2.name” is missing"),
        ('name = "Paul"', 'name = "Ana"', "“people” names “Ana” 2 times"),
        ('["producer"]\n\n', '"producer"\n\n', r"“people.2.roles” cannot be \"producer\"; .*tuple"),
        ("e01 =", "one =", "“one” is not an episode's id; write e01"),
        ('e01 = "script/film.fountain"', "", "“episodes” is empty"),
        (
            "script/film",
            "script/flim",
            r"flim.fountain: the script is missing; put the script of e01",
        ),
        ("script/film.fountain", "../other/film.fountain", "outside the production"),
        ("script/film.fountain", "/etc/passwd", "outside the production"),
    ],
)
def test_faults_say_file_key_and_what_to_write(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        read_production(folder_of(tmp_path, (before, after)))


def test_a_half_deleted_folder_is_said(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "script" / "film.fountain").unlink()
    with pytest.raises(BadInput, match="the script is missing"):
        read_production(folder)
    (folder / "production.toml").unlink()
    with pytest.raises(BadInput, match=r"has no production.toml; put it back"):
        read_production(folder)
    with pytest.raises(BadInput, match="the production's folder is gone"):
        read_production(tmp_path / "gone")


def test_files_from_strangers_are_limited(tmp_path: Path) -> None:
    file = tmp_path / "production.toml"
    for data, said in (
        (b"\xff\xfetitle", "not UTF-8"),
        (b"#" * 1_000_001, "larger than a megabyte"),
        (b"a = " + b"[" * 100_000, "nests too deep|not TOML"),
        (b"\0", "not TOML"),
    ):
        file.write_bytes(data)
        with pytest.raises(BadInput, match=said):
            read_production(tmp_path)


def test_the_home_is_where_it_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTEUR_HOME", "/srv/moteur")
    assert home() == Path("/srv/moteur")
    monkeypatch.delenv("MOTEUR_HOME")
    monkeypatch.setenv("HOME", "/home/ana")
    assert home() == Path("/home/ana/Moteur")
