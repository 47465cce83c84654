"""Reads what a run wrote, as frames of the types that ``datapackage.json`` declares."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterable, Literal, overload

from ._program import BellwetherError

if TYPE_CHECKING:
    import pandas
    import polars

Library = Literal["pandas", "polars"]
GUARDED = tuple("'" + sign for sign in "=+-@\t\r")

PANDAS_TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


@overload
def read(
    output: str | os.PathLike[str] = ..., *, frames: Literal["pandas"],
    datasets: Iterable[str] | None = ...,
) -> dict[str, pandas.DataFrame]: ...
@overload
def read(
    output: str | os.PathLike[str] = ..., *, frames: Literal["polars"],
    datasets: Iterable[str] | None = ...,
) -> dict[str, polars.DataFrame]: ...
@overload
def read(
    output: str | os.PathLike[str] = ..., *, frames: None = ...,
    datasets: Iterable[str] | None = ...,
) -> dict[str, Any]: ...


def read(
    output: str | os.PathLike[str] = "Output",
    *,
    frames: Library | None = None,
    datasets: Iterable[str] | None = None,
) -> dict[str, Any]:
    """The datasets of a run by name (``reports``, ``findings``, ``trends`` …), each a frame.

    Empty cells are missing values; dates are dates; the apostrophe that keeps spreadsheets from computing
    a text is taken off.

    ``frames`` names the library (default: pandas, else polars where only that is installed);
    ``datasets`` names those to read (default: all).

    Raises ``BellwetherError`` where the folder holds no run, where a file is not the one that the run
    wrote, for a dataset that is not there, and where neither library is installed.
    """
    folder = Path(output)
    library = frames or _installed()
    resources = {resource["name"]: resource for resource in _resources(folder)}
    names = list(resources) if datasets is None else list(datasets)
    for name in names:
        if name not in resources:
            known = ", ".join(resources)
            raise BellwetherError(f"bellwether: read: {folder}: holds no dataset {name!r}; use: {known}")
    convert = _pandas if library == "pandas" else _polars
    return {name: convert(_checked(folder, resources[name]), _types(resources[name])) for name in names}


def _installed() -> Library:
    if importlib.util.find_spec("pandas"):
        return "pandas"
    if importlib.util.find_spec("polars"):
        return "polars"
    raise BellwetherError(
        "bellwether: read: neither pandas nor polars is installed; pip install 'bellwether-reports[pandas]'"
    )


def _resources(folder: Path) -> list[dict[str, Any]]:
    path = folder / "datapackage.json"
    try:
        description = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise BellwetherError(
            f"bellwether: read: {path}: is not there; "
            "name a run's output folder, and let 'outputs' have datapackage"
        ) from None
    resources: list[dict[str, Any]] = description["resources"]
    return resources


def _checked(folder: Path, resource: dict[str, Any]) -> Path:
    """The path of a file that is the very one that the data package describes."""
    path = folder / str(resource["path"])
    try:
        with open(path, "rb") as file:
            digest = hashlib.sha256()
            for part in iter(lambda: file.read(1 << 20), b""):
                digest.update(part)
    except FileNotFoundError:
        raise BellwetherError(f"bellwether: read: {path}: is not there; run again") from None
    if f"sha256:{digest.hexdigest()}" != resource["hash"]:
        raise BellwetherError(
            f"bellwether: read: {path}: is not the file that the run wrote; "
            "run again, or read an edited file with your own code"
        )
    return path


def _types(resource: dict[str, Any]) -> dict[str, str]:
    return {field["name"]: field["type"] for field in resource["schema"]["fields"]}


def _pandas(path: Path, types: dict[str, str]) -> Any:
    import pandas

    frame = pandas.read_csv(
        path, encoding="utf-8-sig", keep_default_na=False, na_values=[""],
        dtype={name: PANDAS_TYPES.get(kind, "string") for name, kind in types.items()},
    )
    for name, kind in types.items():
        if kind == "string":
            is_guarded = frame[name].str.startswith(GUARDED, na=False)
            frame[name] = frame[name].mask(is_guarded, frame[name].str.slice(1))
        elif kind == "date":
            frame[name] = pandas.to_datetime(frame[name], format="%Y-%m-%d").astype("datetime64[s]")
    return frame


def _polars(path: Path, types: dict[str, str]) -> Any:
    import polars

    def converted(name: str, kind: str) -> Any:
        column = polars.col(name)
        if kind == "integer":
            return column.cast(polars.Int64)
        if kind == "number":
            return column.cast(polars.Float64)
        if kind == "date":
            return column.str.to_date("%Y-%m-%d")
        if kind == "boolean":
            return column == "true"
        is_guarded = column.str.contains(r"^'[=+\-@\t\r]")
        return polars.when(is_guarded).then(column.str.slice(1)).otherwise(column).alias(name)

    frame = polars.read_csv(path, infer_schema=False)
    return frame.select(converted(name, kind) for name, kind in types.items())
