"""Turns inspection reports into datasets of strengths and weaknesses over time.

``run`` starts the command on files and folders; ``read`` gives what it wrote as pandas or polars frames
with the types that ``datapackage.json`` declares.
"""

from ._program import BellwetherError, executable
from ._read import read
from ._run import Failure, Run, run

__all__ = ["BellwetherError", "Failure", "Run", "executable", "read", "run"]
