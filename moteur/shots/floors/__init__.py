"""Floors: where a scene plays, and the ground that people and cameras can stand on."""
