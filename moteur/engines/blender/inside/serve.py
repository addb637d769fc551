# SPDX-License-Identifier: GPL-3.0-or-later
"""Serve requests from standard input, one JSON a line; answer on standard output.

{"do": "draw", "slate": {...}, "folder": "...", "only": [frames]}
-> {"progress": 0-1}... {"done": {"paths": [...], "readings": [...], "notes": [...]}}
{"do": "index", "slate": {...}, "cuts": {...}, "frame": n, "part": "...", "path": "..."}
-> {"done": path}
{"do": "sheet", "player": {...}, "looks": {...}, "strips": {...}, "folder": "..."}
-> {"done": {name: path}}
{"do": "adopt", "file": path, "suffix": "glb", "wanted": [w, d, h], "inside": true, "path": ".."}
-> {"done": {"size", "faces", "findings"}}, or {"refused": what, "then": what to do}
{"do": "save", "stage": {...}, "path": "..."} -> {"done": path}
The first word is {"ready": true}; or {"refused": what, "then": what to do} where this Python lacks
what drawing needs. A failure answers {"error": text, "trace": text}.
"""

import json
import os
import queue
import sys
import threading
import time
import traceback
from pathlib import Path


def _listen(asked: queue.SimpleQueue) -> None:
    """Pass requests on; end at once when whoever asks is gone."""
    for line in sys.stdin:
        asked.put(line)
    os._exit(0)


def _watch(parent: int) -> None:
    """End when the parent has ended, even if something else keeps the pipe open."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


def _fit(say) -> None:
    """End, and say why, where this Python cannot draw."""
    from .needs import check  # noqa: PLC0415
    from .refusal import Refused  # noqa: PLC0415

    try:
        check()
    except Refused as no:
        say(refused=no.what, then=no.then)
        sys.exit()


def _drawn(stage, ask: dict, say) -> dict:
    """Return what a request to draw is answered with."""
    slate = ask["slate"]
    if ask.get("built"):
        slate["floor"]["built"] = ask["built"]
    folder = Path(ask["folder"])
    paths = stage.draw(slate, folder, lambda p: say(progress=p), ask.get("only"))
    told = {"readings": stage.readings, "notes": stage.notes}
    return {"paths": [str(p) for p in paths], **told}


def main() -> None:
    """Serve until standard input closes."""
    reply = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    asked: queue.SimpleQueue = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(asked,), daemon=True).start()
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()

    def say(**words) -> None:
        reply.write(json.dumps(words) + "\n")
        reply.flush()

    _fit(say)
    from .adopt import adopt  # noqa: PLC0415
    from .index import index  # noqa: PLC0415
    from .refusal import Refused  # noqa: PLC0415
    from .save import save  # noqa: PLC0415
    from .sheet import sheet  # noqa: PLC0415
    from .stage import Stage  # noqa: PLC0415

    stage = Stage()
    say(ready=True)
    while True:
        try:
            ask = json.loads(asked.get())
            if ask["do"] == "draw":
                say(done=_drawn(stage, ask, say))
            elif ask["do"] == "index":
                where, part = Path(ask["path"]), ask.get("part", "")
                index(stage.scene, ask["slate"], ask["cuts"], ask["frame"], where, part)
                say(done=ask["path"])
            elif ask["do"] == "adopt":
                inside, wanted = ask["inside"], ask["wanted"]
                out = Path(ask["path"])
                made = adopt(Path(ask["file"]), ask["suffix"], wanted, inside, out)
                say(done=made)
                stage = Stage()
            elif ask["do"] == "sheet":
                say(done=sheet(ask, Path(ask["folder"])))
            elif ask["do"] == "save":
                save(ask["stage"], Path(ask["path"]), ask.get("built", ""))
                stage = Stage()
                say(done=ask["path"])
            else:
                say(error=f"unknown request {ask['do']!r}", trace="")
        except Refused as no:
            say(refused=no.what, then=no.then)
            stage = Stage()
        except Exception as fault:
            say(error=f"{type(fault).__name__}: {fault}", trace=traceback.format_exc())
            stage = Stage()  # what failed may have emptied the scene


if __name__ == "__main__":
    main()
