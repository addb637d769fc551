"""The parts of a call sheet."""
