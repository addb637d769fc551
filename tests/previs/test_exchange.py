from fractions import Fraction

import opentimelineio as otio
from pxr import Usd, UsdGeom

from moteur.film.document import Blob, digest
from moteur.film.production import Picture, Production
from moteur.previs.exchange import cameras, exchange
from moteur.previs.model import Animatic, Cut, CutShot, SceneCut
from moteur.previs.timeline import timeline
from moteur.shots.model import Shots
from tests.previs import kitchen
from tests.previs.formats.reels import reel

PRODUCTION = Production(
    title="The Window", episodes={"e01": "x"}, picture=Picture(width=320, height=180)
)


class Desk:
    threads = 1

    def __init__(self, folder):
        self.folder = folder

    def progress(self, done):
        pass

    def keep(self, file, media_type):
        (self.folder / digest(file)).write_bytes(file)
        return Blob(sha256=digest(file), media_type=media_type, size=len(file))

    def path(self, blob):
        return self.folder / blob.sha256


def cut(first: int = 30) -> Cut:
    """Return the kitchen's cut; its first shot plays so many frames."""
    shots, at = [], 0
    for n, shot in enumerate(kitchen.plan().shots):
        frames = 48 if n else first
        shots.append(CutShot(shot=shot.id, start=at, frames=frames))
        at += frames
    scene = SceneCut(scene=kitchen.plan().scene, frames=at, beats=(), shots=tuple(shots))
    return Cut(rate=Fraction(24), scenes=(scene,))


def test_a_scene_s_cameras_play_the_frames_of_the_cut(tmp_path) -> None:
    desk, shots = Desk(tmp_path), Shots(scenes=(kitchen.plan(),))
    slices = cameras.slices_of(shots=shots, cut=cut(), production=PRODUCTION)
    parts = {scene: cameras.work(work, desk) for scene, work in slices.items()}
    made = cameras.gather_of(parts, shots=shots, cut=cut(), production=PRODUCTION).files()
    assert set(made) == {"usd/1.usda"}
    stage = Usd.Stage.Open(str(_named(desk, made["usd/1.usda"])))
    assert stage.GetTimeCodesPerSecond() == 24
    assert stage.GetEndTimeCode() == cut().scenes[0].frames
    found = [p for p in stage.Traverse() if p.IsA(UsdGeom.Camera)]
    assert len(found) == len(kitchen.plan().setups)
    assert UsdGeom.GetStageMetersPerUnit(stage) == 1.0


def test_what_no_camera_shows_makes_nothing_again() -> None:
    plan = kitchen.plan()
    other = plan.model_copy(update={"decided": True, "around": 50, "basis": "else"})

    def key(one, timed):
        given = {"shots": Shots(scenes=(one,)), "cut": timed, "production": PRODUCTION}
        return cameras.key(cameras.slices_of(**given)[plan.scene])

    assert key(plan, cut()) == key(other, cut())
    assert key(plan, cut()) != key(plan, cut(40))


def _cut_lists(tmp_path, lengths=(61, 100, 48)):
    desk = Desk(tmp_path)
    said = timeline(reel(Fraction(24), lengths))
    kept = desk.keep(said.encode(), "application/json")
    animatic = Animatic(movie=kept, timeline=kept, poster=kept, frames=1, rate=Fraction(24))
    slices = exchange.slices_of(animatic=animatic, production=PRODUCTION)
    made = exchange.work(slices[""], desk).files()
    return said, {path: desk.path(blob).read_text(encoding="utf-8") for path, blob in made.items()}


def test_the_cut_opens_as_edl_and_as_xml(tmp_path) -> None:
    said, made = _cut_lists(tmp_path)
    assert set(made) == {"animatic.edl", "animatic.xml"}
    wanted = [c.name for c in otio.adapters.read_from_string(said, "otio_json").find_clips()][:6]
    edl = otio.adapters.read_from_string(made["animatic.edl"], "cmx_3600", rate=24)
    assert [c.name for c in edl.video_tracks()[0].find_clips()] == wanted
    xml = otio.adapters.read_from_string(made["animatic.xml"], "fcp_xml")
    assert [c.name for c in xml.video_tracks()[0].find_clips()] == wanted
    assert "<width>320</width>" in made["animatic.xml"]


def test_a_long_cut_is_several_lists(tmp_path) -> None:
    _, made = _cut_lists(tmp_path, (6,) * 600)
    assert set(made) == {"animatic-1.edl", "animatic-2.edl", "animatic.xml"}


def _named(desk: Desk, blob: Blob):
    file = desk.folder / "scene.usda"
    file.write_bytes(desk.path(blob).read_bytes())
    return file
