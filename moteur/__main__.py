"""``python -m moteur``."""

from moteur.cli import main

main()
