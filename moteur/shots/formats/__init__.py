"""The plan of a scene in the files that other programs open: plain modules with `write`."""
