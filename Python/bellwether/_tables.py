"""Datasets as Arrow tables, of the types that ``datapackage.json`` declares."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any, Iterable, Mapping

import pyarrow
import pyarrow.compute
import pyarrow.csv

from ._documents import Answer

ARROW_TYPES = {
    "string": pyarrow.string(),
    "integer": pyarrow.int64(),
    "number": pyarrow.float64(),
    "date": pyarrow.date32(),
    "boolean": pyarrow.bool_(),
}
# The datasets whose rows come from one document each, in the order of their columns.
PER_DOCUMENT = ("reports", "sentences", "findings", "failures")
TEXTS = ("counts", "statements")


@dataclass(frozen=True)
class Columns:
    """A dataset's columns: their names with the types of a Table Schema, and what they mean."""

    types: tuple[tuple[str, str], ...]
    meanings: tuple[str, ...]

    @classmethod
    def of(cls, resource: Mapping[str, Any]) -> Columns:
        """The columns that a resource of ``datapackage.json`` has."""
        fields = resource["schema"]["fields"]
        return cls(
            tuple((field["name"], field["type"]) for field in fields),
            tuple(field["description"] for field in fields),
        )

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.types]

    @property
    def arrow(self) -> list[tuple[str, pyarrow.DataType]]:
        return [(name, ARROW_TYPES[kind]) for name, kind in self.types]

    def table(self, lines: bytes, has_header: bool = False) -> pyarrow.Table:
        """CSV as a table; empty cells are missing values."""
        if not lines:
            return pyarrow.schema(self.arrow).empty_table()
        return pyarrow.csv.read_csv(
            io.BytesIO(lines),
            read_options=pyarrow.csv.ReadOptions(
                use_threads=False,
                column_names=self.names,
                skip_rows=1 if has_header else 0,
                # A row must not cross from one block into a third.
                block_size=max(1 << 20, len(lines) + 1),
            ),
            parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types=dict(self.arrow),
                null_values=[""],
                strings_can_be_null=True,
                true_values=["true"],
                false_values=["false"],
            ),
        )

    def unguarded(self, table: pyarrow.Table) -> pyarrow.Table:
        """A table without the apostrophes that keep spreadsheets from computing a text."""
        for position, (name, kind) in enumerate(self.types):
            if kind == "string":
                bare = pyarrow.compute.replace_substring_regex(
                    table.column(name), "^'([=+@\t\r-])", "\\1"
                )
                table = table.set_column(position, name, bare)
        return table


def batch(answers: list[Answer], columns: Mapping[str, Columns]) -> pyarrow.RecordBatch:
    """A row for each answer: its id and file, its datasets as lists of rows, its partial result."""
    arrays: dict[str, pyarrow.Array] = {
        "report_id": pyarrow.array([answer.id for answer in answers], pyarrow.string()),
        "file": pyarrow.array([answer.file for answer in answers], pyarrow.string()),
    }
    for name in PER_DOCUMENT:
        arrays[name] = _lists(answers, name, columns[name])
    for name in TEXTS:
        arrays[name] = pyarrow.array(
            [answer.parts[name].decode() if name in answer.parts else None for answer in answers],
            pyarrow.string(),
        )
    return pyarrow.RecordBatch.from_arrays(list(arrays.values()), names=list(arrays))


def _lists(answers: Iterable[Answer], name: str, columns: Columns) -> pyarrow.ListArray:
    lines = b"".join(answer.parts.get(name, b"") for answer in answers)
    table = columns.table(lines).combine_chunks()
    offsets = [0]
    for answer in answers:
        offsets.append(offsets[-1] + answer.rows.get(name, 0))
    if offsets[-1] != table.num_rows:
        raise ValueError(f"{name}: {table.num_rows} rows, but {offsets[-1]} were announced")
    cells = [_one(column) for column in table.columns]
    rows = pyarrow.StructArray.from_arrays(cells, fields=list(table.schema))
    return pyarrow.ListArray.from_arrays(pyarrow.array(offsets, pyarrow.int32()), rows)


def _one(column: pyarrow.ChunkedArray) -> pyarrow.Array:
    if column.num_chunks == 1:
        return column.chunk(0)
    return pyarrow.concat_arrays(column.chunks) if column.chunks else pyarrow.array([], column.type)
