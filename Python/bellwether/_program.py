"""Finds the executable: the one that the environment names, the wheel's own, else the one on the PATH."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

VARIABLE = "BELLWETHER_EXECUTABLE"
WHEEL_PROGRAM = Path(__file__).resolve().parent.parent / "bellwether_reports" / "bin" / "bellwether"


class BellwetherError(Exception):
    """What the command could not do; its words name stage, place, cause and remedy.

    ``status`` is the command's exit status; None where it was not started or not involved.
    """

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


def executable() -> Path:
    """The path of the executable.

    Raises ``BellwetherError`` where there is none, and where the variable names no program.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if os.access(named, os.X_OK) and not os.path.isdir(named):
            return Path(named)
        raise BellwetherError(
            f"bellwether: {VARIABLE}: {named} is no program that can be started; "
            "name the executable, or unset the variable"
        )
    if os.access(WHEEL_PROGRAM, os.X_OK):
        return WHEEL_PROGRAM
    found = shutil.which("bellwether")
    if found:
        return Path(found)
    raise BellwetherError(
        "bellwether: the executable is neither in this package nor on the PATH; "
        "install the wheel for Linux (pip install bellwether-reports), or the tarball or Debian package"
    )
