"""Starts ``bellwether run``."""

from __future__ import annotations

import csv
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Union

from ._program import BellwetherError, executable

StrPath = Union[str, "os.PathLike[str]"]

ALL_DONE = 0
SOME_FAILED = 65


@dataclass(frozen=True)
class Failure:
    """An input that could not be read, or was read in part: a row of ``failures.csv``."""

    file: str
    stage: str
    reason: str
    remedy: str


@dataclass(frozen=True)
class Run:
    """What a run left: the folder that it wrote, and what it could not read."""

    output: Path
    failures: tuple[Failure, ...]


def run(
    paths: StrPath | Iterable[StrPath],
    output: StrPath = "Output",
    *,
    pipeline: StrPath | None = None,
    models: Iterable[StrPath] = (),
    metadata: StrPath | None = None,
    outputs: Iterable[str] | None = None,
    jobs: int | None = None,
) -> Run:
    """Runs the whole pipeline over files and folders, and writes the datasets to ``output``.

    Inputs that cannot be read stop nothing: they stand in ``failures``.

    Raises ``BellwetherError`` with the command's own words where nothing could be done: no input could
    be read, or models, pipeline or options are invalid.
    """
    arguments = ["run", "--quiet", "--output", os.fspath(output)]
    arguments += _option("--pipeline", pipeline) + _option("--metadata", metadata)
    arguments += _option("--jobs", None if jobs is None else str(jobs))
    arguments += _option("--outputs", None if outputs is None else ",".join(outputs))
    for folder in models:
        arguments += _option("--models", folder)
    _start([*arguments, "--", *_listed(paths)])
    return Run(Path(output), tuple(_failures(Path(output) / "failures.csv")))


def _option(name: str, value: StrPath | None) -> list[str]:
    return [] if value is None else [name, os.fspath(value)]


def _listed(paths: StrPath | Iterable[StrPath]) -> list[str]:
    if isinstance(paths, (str, os.PathLike)):
        return [os.fspath(paths)]
    return [os.fspath(path) for path in paths]


def _start(arguments: list[str]) -> None:
    done = subprocess.run(
        [str(executable()), *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )
    if done.returncode not in (ALL_DONE, SOME_FAILED):
        message = done.stderr.decode("utf-8", "replace").strip()
        raise BellwetherError(message or f"bellwether: ended with {done.returncode}", done.returncode)


def _failures(path: Path) -> Iterable[Failure]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            cells = {name: _unguarded(row[name]) for name in ("file", "stage", "reason", "remedy")}
            yield Failure(**cells)


def _unguarded(text: str) -> str:
    """Text without the apostrophe that keeps spreadsheets from computing it."""
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@\t\r") else text
