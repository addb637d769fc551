"""``python -m moteur.schedule.days.search``: compile ahead, so that no search waits for it."""

from moteur.schedule.days.search.restarts import warm

if __name__ == "__main__":
    warm()
