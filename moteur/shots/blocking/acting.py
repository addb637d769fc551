"""Acting: players do what a line says they do."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from moteur.shots.blocking.deeds import PARTNER, Act, Deed
from moteur.shots.blocking.going import Going
from moteur.shots.blocking.handling import Handling
from moteur.shots.blocking.players import EXTRA
from moteur.shots.blocking.resting import Resting
from moteur.shots.blocking.riding import Riding
from moteur.shots.model import VEHICLES

_COUNTED = (Deed.ENTER, Deed.EXIT, Deed.GO, Deed.RUN, Deed.SIT)
_HANDS = frozenset({
    Deed.PICK_UP, Deed.PUT_DOWN, Deed.GIVE, Deed.TAKE, Deed.HOLD, Deed.POINT, Deed.PHONE,
    Deed.HANG_UP, Deed.OPEN, Deed.CLOSE, Deed.REACH, Deed.REACH_OUT, Deed.KNOCK, Deed.WAVE,
    Deed.DRINK, Deed.CARRY,
})  # fmt: skip
_OUTSIDE = (Deed.EXIT, Deed.KNOCK)
_GOES_ON = (Deed.DISMOUNT,)


class Acting(Riding, Resting, Handling):
    """Players on a floor who act."""

    def _act(self, act: Act) -> None:
        who = act.who
        if act.everyone and act.deed is not Deed.BEYOND:
            who = tuple(n for n in self.now if self._is_here(n)) or who
        if act.crowd:
            who = tuple(n for n in self.now if n.startswith(EXTRA) and self._is_here(n))
        if not who:
            if act.deed in _COUNTED and act.somebody:
                self._note(act.part or act.text)
            return
        if act.deed in (Deed.EMBRACE, Deed.SHAKE):
            # Two who do it together meet once.
            who = who[:1]
        for name in who:
            if self.players[name].kind in VEHICLES:
                self._drive(act, name)
            else:
                self._deed(act, name)

    def _deed(self, act: Act, name: str, begin: bool = False) -> None:
        if act.player == PARTNER:
            there = self.now[name].looks_at if name in self.now else ""
            act = replace(act, player=there)
        if act.deed is Deed.BEYOND or (act.deed in _HANDS and not self._handy(name)):
            self._note(act.part or act.text)
            return
        if not self._is_here(name):
            if act.deed in _OUTSIDE:
                return
            if act.deed in _GOES_ON and name in self.mounts:
                return
            self._saddled(act, name)
            self._enter(name)
        elif self._saddled(act, name):
            return
        elif act.deed is Deed.ENTER and self._goes_in(act):
            self._exit(act, name)
        if act.deed is Deed.STAND:
            self._stand(act, name, begin)
        elif act.deed in self._DEEDS:
            self._DEEDS[act.deed](self, act, name)

    _DEEDS: ClassVar[dict[Deed, Callable[["Acting", Act, str], None]]] = {
        Deed.EXIT: Riding._exit,
        Deed.GO: Going._go,
        Deed.RUN: Going._go,
        Deed.BACK: Going._back,
        Deed.CIRCLE: Going._circle,
        Deed.DRIVE: Riding._drive,
        Deed.RIDE: Riding._ride,
        Deed.SIT: Resting._sit,
        Deed.LIE: Resting._lie,
        Deed.SIT_UP: Resting._sit_up,
        Deed.CROUCH: Resting._crouch,
        Deed.LEAN: Resting._lean,
        Deed.LOOK: Handling._look,
        Deed.LOOK_OUT: Handling._look_out,
        Deed.TURN: Handling._turn_to,
        Deed.TURN_AWAY: Handling._turn_away,
        Deed.KEEP_BACK: Handling._keep_back,
        Deed.EMBRACE: Handling._embrace,
        Deed.SHAKE: Handling._shake,
        Deed.PICK_UP: Handling._pick_up,
        Deed.PUT_DOWN: Handling._put_down,
        Deed.GIVE: Handling._give,
        Deed.TAKE: Handling._take,
        Deed.HOLD: Handling._hold,
        Deed.POINT: Handling._point,
        Deed.PHONE: Handling._phone,
        Deed.HANG_UP: Handling._hang_up,
        Deed.OPEN: Handling._open,
        Deed.CLOSE: Handling._close,
        Deed.REACH: Handling._reach,
        Deed.REACH_OUT: Handling._reach,
        Deed.KNOCK: Handling._knock,
        Deed.WAVE: Handling._wave,
        Deed.DRINK: Handling._drink,
        Deed.CARRY: Handling._carry,
        Deed.FALL: Resting._fall,
    }
