"""People: who acts, and who may decide what."""

from moteur.film.errors import BadInput, Denied
from moteur.film.production import Person, Production
from moteur.studio.productions import nearest


def acting(production: Production, as_: str | None = None) -> Person:
    """Return the person who acts: whom ``--as`` names, by default the first."""
    if not production.people:
        then = 'write [[people]] with name = "..." and roles = ["director"] into production.toml'
        raise BadInput("nobody works on this production yet", production.title, then)
    if not as_:
        return production.people[0]
    for person in production.people:
        if person.name.casefold() == as_.strip().casefold():
            return person
    names = [person.name for person in production.people]
    then = nearest(as_, names) or f"they are {', '.join(names)}"
    raise BadInput(f"nobody called “{as_}” works on this production", production.title, then)


def may_decide(production: Production, document: str, person: Person) -> str:
    """Return the role in which a person decides a document; raise Denied where they may not.

    A document that `decides` does not name is decided by anyone who has a role.
    """
    named = production.decides.get(document)
    for role in person.roles:
        if named is None or role in named:
            return role
    if named is None:
        then = "give them a role in production.toml"
        raise Denied(f"{person.name} has no role, and so decides nothing", document, then)
    may = [p.name for p in production.people if set(p.roles) & set(named)]
    then = f"ask {' or '.join(may)} (--as)" if may else "name somebody for it in production.toml"
    raise Denied(f"{person.name} may not decide it: {' or '.join(named)} may", document, then)
