from moteur.shots.check import check
from moteur.shots.model import Camera
from tests.shots.scenes import plan

PLAN = plan()


def changed(number, **camera):
    setups = tuple(
        s.model_copy(update={"camera": s.camera.model_copy(update=camera), **(
            {"lens_mm": camera["lens_mm"]} if "lens_mm" in camera else {})})
        if s.number == number else s
        for s in PLAN.setups
    )  # fmt: skip
    return {f.rule for f in check(PLAN.changed(setups=setups))}


SINGLE = next(s for s in PLAN.setups if s.kind == "single" and s.move == "static")


def test_a_camera_in_the_wall_or_the_furniture_is_found():
    assert "camera in wall" in changed(SINGLE.number, at=(50.0, 0.0, 1.6))
    table = next(p for p in PLAN.floor.pieces if p.kind == "table")
    assert "camera in furniture" in changed(SINGLE.number, at=(*table.at, 0.5))
    assert "camera in wall" in changed(SINGLE.number, at=(0.0, 0.0, 2.69))


def test_a_lens_that_is_not_on_the_truck_is_found():
    assert "lens" in changed(SINGLE.number, lens_mm=100.0)


def test_a_head_cut_off_or_out_of_frame_is_found():
    at, aim = SINGLE.camera.at, SINGLE.camera.aim
    down = (aim[0], aim[1], aim[2] - 0.2)
    assert "headroom" in changed(SINGLE.number, aim=down)
    behind = tuple(2 * a - b for a, b in zip(at, aim, strict=True))
    assert "out of frame" in changed(SINGLE.number, aim=behind)


def test_crossing_the_line_is_found():
    text = (
        "INT. STAGE - DAY\n\n"
        + "ANA\nYou said that it would hold, and here we are again.\n\n"
        + "BORIS\nIt has held for forty years, and here we are again.\n\n"
    )
    made = plan(text * 1 + text.split("\n\n", 1)[1] * 6)
    over = next(s for s in made.setups if s.kind == "over")
    at, aim = over.camera.at, over.camera.aim
    moves = {m.player: m for m in made.blocking.moves}
    (ax, ay), (bx, by) = moves["ANA"].at, moves["BORIS"].at
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    nx, ny = -(by - ay) / length, (bx - ax) / length

    def mirrored(p):
        away = (p[0] - ax) * nx + (p[1] - ay) * ny
        return (p[0] - 2 * away * nx, p[1] - 2 * away * ny, p[2])

    other = Camera(at=mirrored(at), aim=mirrored(aim), lens_mm=over.lens_mm)
    setups = tuple(
        s.model_copy(update={"camera": other}) if s.number == over.number else s
        for s in made.setups
    )
    rules = {f.rule for f in check(made.changed(setups=setups))}
    assert "180 degrees" in rules
    assert "180 degrees" not in {f.rule for f in made.findings}


def test_findings_name_the_shot():
    assert all(f.shot in {s.id for s in PLAN.shots} and f.text for f in PLAN.findings)
