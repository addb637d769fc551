"""Poses: cameras as the numbers of a course, and back."""

from moteur.film.course import Pose
from moteur.shots.model import Camera
from moteur.shots.view import rounded


def pose_of(camera: Camera) -> Pose:
    """Return a camera's place, aim, lens and roll."""
    return (*camera.at, *camera.aim, camera.lens_mm, camera.roll)


def camera_of(pose: Pose, sensor: tuple[float, float]) -> Camera:
    """Return the camera of a pose, to a tenth of a millimetre."""
    x, y, z, a, b, c, lens, roll = pose
    return Camera(
        at=rounded((x, y, z)), aim=rounded((a, b, c)), lens_mm=round(lens, 3), sensor=sensor,
        roll=round(roll, 3),
    )  # fmt: skip
