"""When it is shot."""
