"""People: how the characters look."""
