from typing import ClassVar, Literal

from moteur.film.document import Document, Part
from moteur.film.step import Workspace, step


class Words(Part):
    text: str


class Counted(Document):
    name: ClassVar = "count"
    format: Literal["count.1"] = "count.1"
    words: int


@step("count", makes=Counted, version=1, reads=("screenplay",), batch=3)
def count(work: Words, workspace: Workspace) -> Counted:
    return Counted(words=len(work.text.split()))


def test_knows_what_goes_in_and_what_comes_out() -> None:
    assert count.slice_type is Words
    assert count.part_type is Counted
    assert (count.grain, count.batch, count.threads) == ("episode", 3, 1)


def test_the_key_changes_with_slice_name_and_version_only() -> None:
    key = count.key(Words(text="a b"))
    assert key == count.key(Words(text="a b"))
    assert key != count.key(Words(text="a b c"))
    later = step("count", makes=Counted, version=2, reads=())(count.work)
    assert key != later.key(Words(text="a b"))
