"""Treatments: the ways in which a scene can be shot."""
