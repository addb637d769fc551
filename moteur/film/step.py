"""Steps: plain functions that make documents, and what they may ask of the studio.

A step that works by scene::

    @step("breakdown", makes=Breakdown, version=1, per="scene", reads=("screenplay", "pages"))
    def break_down(work: SceneWork, workspace: Workspace) -> Sheet: ...

    @break_down.slices
    def _(screenplay: Screenplay, pages: Pages) -> dict[str, SceneWork]: ...

    @break_down.gather
    def _(parts: dict[str, Sheet], screenplay: Screenplay, pages: Pages) -> Breakdown: ...

The slice is all that the function sees, so its canonical JSON (with the step's name
and version) is the key under which the result is kept: the same key is never computed
twice. Seeds, parameters, pins and the hashes of models belong into the slice.

`slices` and `gather` get the documents that the step `reads`, by name. A production-wide
step that reads an episode's document gets a dict by episode. They may also ask for
`pins: tuple[Pin, ...]` (those of this document) and `approved`, the version of it that
people approved last, or None; for what the step `minds`, by episode, as far as it has been
made before; for `held`, the pins of what it reads; and for `previous`, the newest version, to
keep what a crew has seen.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol, get_type_hints

from moteur.film.document import Blob, Document, Part, canonical, digest

Grain = Literal["production", "episode"]
Per = Literal["scene", "shot", "line", "character", "set"]


class Workspace(Protocol):
    """What a step may use besides its slice."""

    @property
    def folder(self) -> Path:
        """A scratch folder of its own, empty at the start, removed at the end."""

    @property
    def threads(self) -> int:
        """How many threads it may use."""

    def progress(self, done: float) -> None:
        """Say how much of this part is done, 0 to 1; raise Cancelled when asked to stop."""

    def keep(self, file: Path | bytes, media_type: str) -> Blob:
        """Put a file or bytes into the blob store."""

    def path(self, blob: Blob) -> Path:
        """Return where a blob's bytes can be read; the file must not be changed."""


@dataclass
class Step:
    """A named, versioned function from a slice of documents to a part of one."""

    name: str
    makes: type[Document]
    version: int
    work: Callable[[Any, Workspace], Part]
    reads: tuple[str, ...] = ()
    minds: tuple[str, ...] = ()
    per: Per | None = None
    grain: Grain = "episode"
    threads: int = 1
    batch: int = 1
    gates: tuple[str, ...] = ()
    holds: Mapping[type[Part], tuple[str, ...]] = field(default_factory=dict)
    slices_of: Callable[..., dict[str, Any]] = field(default=lambda **_: {})
    gather_of: Callable[..., Document] | None = None
    weight_of: Callable[[Any], float] = field(default=lambda _: 1.0)

    def slices(self, function: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
        """Declare how the documents are cut into slices, by item."""
        self.slices_of = function
        return function

    def gather(self, function: Callable[..., Document]) -> Callable[..., Document]:
        """Declare how the parts become the document; without it the one part is it."""
        self.gather_of = function
        return function

    def weigh(self, function: Callable[[Any], float]) -> Callable[[Any], float]:
        """Declare how much work a slice is, in any unit, for the time to go."""
        self.weight_of = function
        return function

    @property
    def slice_type(self) -> type[Part]:
        """Return what the function's first parameter is."""
        hints = get_type_hints(self.work)
        hints.pop("return")
        first: type[Part] = next(iter(hints.values()))
        return first

    @property
    def part_type(self) -> type[Part]:
        """Return what the function returns."""
        returned: type[Part] = get_type_hints(self.work)["return"]
        return returned

    def key(self, slice_: Part) -> str:
        """Return the hash under which the result of this slice is kept."""
        return digest(canonical([self.name, self.version, slice_.model_dump(mode="json")]))


def step(
    name: str,
    *,
    makes: type[Document],
    version: int,
    reads: tuple[str, ...],
    minds: tuple[str, ...] = (),
    per: Per | None = None,
    grain: Grain = "episode",
    threads: int = 1,
    batch: int = 1,
    gates: tuple[str, ...] = (),
    holds: Mapping[type[Part], tuple[str, ...]] | None = None,
) -> Callable[[Callable[[Any, Workspace], Part]], Step]:
    """Declare a function as the step that makes the document `name`.

    `threads` is how many cores one slice uses; `batch` how many slices share a job
    (1 for heavy work, many for light); `gates` what `rights` must allow first; `holds`
    the fields that a person may pin, by the kind of part they stand in.
    """

    def declare(work: Callable[[Any, Workspace], Part]) -> Step:
        return Step(
            name, makes, version, work, reads, minds, per, grain, threads, batch, gates, holds or {}
        )

    return declare
