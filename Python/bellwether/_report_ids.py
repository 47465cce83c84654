"""Settles the ids of all documents in one place, as ``bellwether run`` settles them over all its paths.

An id is the file's stem; every member of a clash gets ``-`` and eight hex digits of its SHA-256, and copies
are numbered by their paths. What the executable makes of one document cannot depend on the others, so this is
done before documents are read, over their names alone; only members of a clash are opened.
"""

from __future__ import annotations

import hashlib
from typing import Iterator, Optional

import pyarrow
from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F

MOST_ROUNDS = 8


def stem(file: Column) -> Column:
    """A path's last part without its ending."""
    name = F.element_at(F.filter(F.split(file, "/"), lambda part: part != ""), -1)
    return F.regexp_replace(F.coalesce(name, file), r"(?s)^(.+)\.[^.]*$", "$1")


def settled(documents: DataFrame, content: Optional[str]) -> DataFrame:
    """The documents with ``report_id``.

    ``documents`` has ``file``, and ``path`` or the column that ``content`` names.
    """
    keys = ["file"] if content else ["file", "path"]
    named = documents.select(*keys).withColumn("report_id", stem(F.col("file")))
    clashes = _clashes(named)
    if clashes.isEmpty():
        return documents.withColumn("report_id", stem(F.col("file")))
    members = named.join(clashes, "report_id", "left_semi")
    others = named.join(clashes, "report_id", "left_anti")
    digits = _digits(documents.join(members, keys, "left_semi"), keys, content)
    members = members.join(digits, keys).withColumn(
        "report_id", F.concat_ws("-", "report_id", "digits")
    )
    ids = others.unionByName(members.drop("digits"))
    for _ in range(MOST_ROUNDS):
        clashes = _clashes(ids)
        if clashes.isEmpty():
            break
        ids = _numbered(ids, clashes, keys)
    return documents.join(ids, keys)


def _clashes(ids: DataFrame) -> DataFrame:
    return ids.groupBy("report_id").count().where("count > 1").select("report_id")


def _numbered(ids: DataFrame, clashes: DataFrame, keys: list[str]) -> DataFrame:
    """Numbers the members of each clash by their paths."""
    order = Window.partitionBy("report_id").orderBy(*keys)
    members = ids.join(clashes, "report_id", "left_semi").withColumn(
        "number", F.row_number().over(order)
    )
    numbered = members.withColumn("report_id", F.concat_ws("-", "report_id", "number"))
    return ids.join(clashes, "report_id", "left_anti").unionByName(numbered.drop("number"))


def _digits(members: DataFrame, keys: list[str], content: Optional[str]) -> DataFrame:
    if content:
        digits = F.substring(F.sha2(F.col(content), 256), 1, 8)
        return members.select(*keys, digits.alias("digits"))
    return members.select(*keys).mapInArrow(_digits_of_files, "file string, path string, digits string")


def _digits_of_files(
    batches: Iterator[pyarrow.RecordBatch],
) -> Iterator[pyarrow.RecordBatch]:
    for batch in batches:
        digits = [_file_digits(path.as_py()) for path in batch.column("path")]
        yield pyarrow.RecordBatch.from_arrays(
            [batch.column("file"), batch.column("path"), pyarrow.array(digits, pyarrow.string())],
            names=["file", "path", "digits"],
        )


def _file_digits(path: str) -> str:
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            for part in iter(lambda: file.read(1 << 20), b""):
                digest.update(part)
    except OSError:
        return "unreadab"  # As the executable calls it; the reason is told when it is read.
    return digest.hexdigest()[:8]
