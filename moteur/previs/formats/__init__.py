"""The cut in the lists that cutting rooms read: plain modules, each with `write`."""
