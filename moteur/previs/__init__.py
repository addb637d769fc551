"""Seen before it is shot."""
