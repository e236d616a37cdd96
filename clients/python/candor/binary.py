"""Where the candor binary is looked for."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import List, Optional, Union

from .errors import BinaryNotFound


def find_binary(explicit: Union[str, "os.PathLike[str]", None] = None) -> str:
    """The binary: the explicit path, else `CANDOR_BIN`, else beside this package, else on PATH.

    A path that was named but does not hold is an error: another binary must not judge instead.
    """
    places: List[str] = []
    named = os.environ.get("CANDOR_BIN") or None
    for label, path in (("the explicit path", explicit), ("CANDOR_BIN", named)):
        if path is None:
            places.append(f"{label}: not given")
            continue
        fault = _fault(path)
        if fault is None:
            return os.path.abspath(path)
        places.append(f"{label}: {os.fspath(path)}: {fault}")
        _add_unnamed(places, "not tried, since a path was named")
        raise BinaryNotFound(places)
    for candidate in _beside():
        if _fault(candidate) is None:
            return str(candidate)
    found = shutil.which("candor")
    if found is not None:
        return os.path.abspath(found)
    _add_unnamed(places, "nothing there")
    raise BinaryNotFound(places)


def _beside() -> List[Path]:
    folder = Path(__file__).resolve().parent
    return [folder / "bin" / "candor", folder / "candor"]


def _add_unnamed(places: List[str], what: str) -> None:
    places += [f"beside the package: {candidate}: {what}" for candidate in _beside()]
    places.append(f"PATH: {os.environ.get('PATH', '')}: {what}")


def _fault(path: Union[str, "os.PathLike[str]"]) -> Optional[str]:
    if not os.path.exists(path):
        return "no such file"
    if not os.path.isfile(path):
        return "not a file"
    return None if os.access(path, os.X_OK) else "not executable"
