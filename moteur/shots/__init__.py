"""How it is shot."""
