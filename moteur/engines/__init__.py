"""The programs that Moteur drives."""
