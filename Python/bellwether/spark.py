"""Bellwether on Apache Spark 4, as a good guest: DataFrames in, DataFrames out, one process of the executable
for each Python worker, and the engine does what engines do.

    import bellwether.spark

    documents = bellwether.spark.documents(spark, "/data/reports")
    reading = bellwether.spark.read(documents, staging="/data/staging")
    datasets = reading.finish()
    datasets["trends"].where("level = 'authority'").show()
    bellwether.spark.write(datasets, "/data/bellwether")

No RDDs are used, nothing is fetched from a network, and nothing is written but to the paths given and to a
temporary folder of the driver.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Callable, Iterator, Mapping, Optional

import pyarrow
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from ._documents import NOWHERE, Answer, Document, DocumentReader, Settings, describe
from ._program import BellwetherError
from ._report_ids import settled
from ._tables import PER_DOCUMENT, TEXTS, Columns, batch

SPARK_TYPES: dict[str, T.DataType] = {
    "string": T.StringType(),
    "integer": T.LongType(),
    "number": T.DoubleType(),
    "date": T.DateType(),
    "boolean": T.BooleanType(),
}
# What is gathered before it is handed to Spark.
MOST_ANSWERS = 256
MOST_BYTES = 4 << 20
SOME_FAILED = 65
MERGED = ("standing", "trends", "series", "changes", "validity", "recommendations", "peers")
ORDER = ("reports", "sentences", "findings", *MERGED[1:], "failures")


def documents(
    spark: SparkSession, folder: str, *, with_content: bool = False, settings: Settings = Settings()
) -> DataFrame:
    """The files under a folder that ``bellwether run`` would read, as ``file`` (relative to it) and ``path``.

    The driver lists them, on a file system that every executor has, too: Spark's own lists pass over empty
    files, which are failures to be told.

    ``with_content``: for storage that executors cannot open by path (s3:, abfss:), Spark lists and reads, and
    ``content`` takes the place of ``path``. Empty files are then passed over.
    """
    endings = json.loads(describe(settings).parts["extensions"])
    if not with_content:
        files = pyarrow.Table.from_pylist(list(_files(folder, set(endings))), _NAMES)
        if files.num_rows:
            return spark.createDataFrame(files)
        return spark.createDataFrame([], "file string, path string")
    listed = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(folder)
    ending = F.lower(F.regexp_extract("path", r"\.([^./]*)$", 1))
    bare = F.regexp_replace("path", "^[A-Za-z][A-Za-z0-9+.-]*:(//[^/]*)?", "")
    root = str(Path(folder).absolute()) if ":" not in folder else _without_scheme(folder)
    file = F.expr(f"substring(bare, {len(root.rstrip('/')) + 2})")
    named = listed.where(ending.isin(*endings)).select(bare.alias("bare"), "content")
    return named.select(file.alias("file"), "content")


_NAMES = pyarrow.schema([("file", pyarrow.string()), ("path", pyarrow.string())])


def _files(folder: str, endings: set[str]) -> Iterator[dict[str, str]]:
    if ":/" in folder and not folder.startswith("file:"):
        raise BellwetherError(
            f"bellwether: spark: {folder}: cannot be opened by path; read it with_content (--content)"
        )
    root = os.path.abspath(_without_scheme(folder) if folder.startswith("file:") else folder)
    for place, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or name.rpartition(".")[2].lower() not in endings:
                continue
            path = os.path.join(place, name)
            yield {"file": os.path.relpath(path, root), "path": path}


def read(
    documents: DataFrame,
    *,
    content: Optional[str] = None,
    staging: Optional[str] = None,
    settings: Settings = Settings(),
) -> Reading:
    """Cleans, segments and tags documents: a row for each, with its rows of every dataset.

    ``documents`` has ``file`` (the name that datasets show), and ``path`` or the column of bytes that
    ``content`` names; ``report_id`` where ids are yours to give: each must then stand once. A document that
    cannot be read is one row of ``failures``, whatever it is.

    ``staging``: where the rows are kept as Parquet, so that they are made once, and a lost executor costs
    its running tasks only; without it they are persisted in the cluster's memory and disks.
    """
    description = describe(settings)
    columns = {
        resource["name"]: Columns.of(resource)
        for resource in json.loads(description.parts["datapackage"])["resources"]
    }
    if "report_id" not in documents.columns:
        documents = settled(documents, content)
    source = content or "path"
    read = documents.select("report_id", "file", F.col(source).alias(source)).mapInArrow(
        _reading(settings, content, columns), _schema(columns)
    )
    if staging is None:
        read = read.persist()
        read.count()
    else:
        read.write.mode("overwrite").parquet(staging)
        read = documents.sparkSession.read.schema(_schema(columns)).parquet(staging)
    return Reading(read, description, columns, settings)


class Reading:
    """Documents that were read. ``documents`` has a row for each; the datasets are made of it."""

    def __init__(
        self,
        documents: DataFrame,
        description: Answer,
        columns: Mapping[str, Columns],
        settings: Settings,
    ) -> None:
        self.documents = documents
        self._description = description
        self._columns = columns
        self._settings = settings

    def dataset(self, name: str) -> DataFrame:
        """The rows of ``reports``, ``sentences``, ``findings`` or ``failures``.

        In ``reports``, ``in_trends`` and ``left_out_because`` are empty until ``finish``.
        """
        return self.documents.select(F.inline(name))

    @property
    def partials(self) -> DataFrame:
        """``report_id`` with ``counts`` and ``statements``, lines that ``bellwether merge`` reads."""
        return self.documents.where("counts IS NOT NULL").select("report_id", *TEXTS)

    def finish(self, *, statements: bool = True) -> dict[str, DataFrame]:
        """All datasets, by name.

        The partial results (a few kilobytes of counts a report, and ten times as much of statements) are
        streamed through the driver to one process of the executable, which makes trends, series, changes,
        validity, recommendations and peers of them.

        ``statements``: False leaves out recommendations and the sentences that ``changes`` quotes; the
        counts alone go through the driver.
        """
        with tempfile.TemporaryDirectory(prefix="bellwether-") as folder:
            self._merge(folder, statements)
            merged = {name: self._merged(name, folder) for name in MERGED}
        kept = ["in_trends", "left_out_because"]
        reports = self.dataset("reports").drop(*kept).join(merged.pop("standing"), "report_id", "left")
        datasets = {
            "reports": reports.select(*self._columns["reports"].names),
            "sentences": self.dataset("sentences"),
            "findings": self.dataset("findings"),
            "failures": self.dataset("failures"),
            **merged,
        }
        return {name: datasets[name] for name in ORDER}

    def _merge(self, folder: str, statements: bool) -> None:
        command = [self._settings.program(), "merge", "--no-bom", "--output", folder]
        with tempfile.TemporaryFile() as messages:
            process = subprocess.Popen(
                command + self._settings.models_options(), stdin=subprocess.PIPE, stderr=messages,
                cwd=NOWHERE,
            )
            assert process.stdin is not None
            try:
                with process.stdin as stream:
                    for line in self._lines(statements):
                        stream.write(line)
            except (BrokenPipeError, ConnectionResetError):
                pass  # Its exit status and its words say why.
            if process.wait() not in (0, SOME_FAILED):
                messages.seek(0)
                words = messages.read().decode(errors="replace").strip()
                raise BellwetherError(words or "bellwether: merge: ended", process.returncode)

    def _lines(self, statements: bool) -> Iterator[bytes]:
        run = json.loads(self._description.parts["run"])
        run["inputs"]["files"] = self.documents.count()
        yield json.dumps(run).encode() + b"\n"
        texts = TEXTS if statements else TEXTS[:1]
        rows = self.documents.select("failures", *texts).toLocalIterator(prefetchPartitions=True)
        for row in rows:
            for failure in row["failures"]:
                record = {"record": "failure", "schema": run["schema"], **failure.asDict()}
                yield json.dumps(record).encode() + b"\n"
            for name in texts:
                if row[name] is not None:
                    yield row[name].encode()

    def _merged(self, name: str, folder: str) -> DataFrame:
        columns = self._columns[name]
        lines = Path(folder, f"{name}.csv").read_bytes()
        table = columns.unguarded(columns.table(lines, has_header=True))
        spark = self.documents.sparkSession
        schema = _struct(columns)
        # An empty table has no type that Spark could ask for.
        return spark.createDataFrame(table, schema) if table.num_rows else spark.createDataFrame([], schema)


def write(datasets: Mapping[str, DataFrame], output: str, *, format: str = "parquet") -> None:
    """Writes each dataset to a folder of its name under ``output``, which takes the place of what is there.

    ``format``: ``parquet``, ``delta``, ``csv`` or another that Spark knows. Columns are flat, with plain
    types and names that every format takes. CSV is written as ``bellwether run`` writes it, without the
    byte order mark and in several files.
    """
    for name, dataset in datasets.items():
        folder = f"{output.rstrip('/')}/{name}"
        if format == "csv":
            written = _as_csv(dataset).write.options(**CSV_OPTIONS)
        else:
            written = dataset.write
        written.mode("overwrite").format(format).save(folder)


CSV_OPTIONS = {
    "header": "true",
    "quote": '"',
    "escape": '"',
    "nullValue": "",
    "emptyValue": "",
    "ignoreLeadingWhiteSpace": "false",
    "ignoreTrailingWhiteSpace": "false",
}


def _as_csv(dataset: DataFrame) -> DataFrame:
    """Cells as ``bellwether run`` writes them: four decimals, an apostrophe before what starts a formula."""

    def cell(field: T.StructField) -> Column:
        column = F.col(field.name)
        if isinstance(field.dataType, T.DoubleType):
            return F.when(column.isNotNull(), F.format_string("%.4f", column)).alias(field.name)
        if isinstance(field.dataType, T.StringType):
            guarded = F.concat(F.lit("'"), column)
            return F.when(column.rlike("^[=+@\t\r-]"), guarded).otherwise(column).alias(field.name)
        return column

    return dataset.select(*[cell(field) for field in dataset.schema.fields])


def _reading(
    settings: Settings, content: Optional[str], columns: Mapping[str, Columns]
) -> Callable[[Iterator[pyarrow.RecordBatch]], Iterator[pyarrow.RecordBatch]]:
    own = {name: columns[name] for name in PER_DOCUMENT}

    def read(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        reader = DocumentReader.kept(settings)
        answers: list[Answer] = []
        length = 0
        for document in _documents(batches, content):
            answer = reader.read(document)
            answers.append(answer)
            length += sum(map(len, answer.parts.values()))
            if len(answers) == MOST_ANSWERS or length > MOST_BYTES:
                yield batch(answers, own)
                answers, length = [], 0
        if answers:
            yield batch(answers, own)

    return read


def _documents(
    batches: Iterator[pyarrow.RecordBatch], content: Optional[str]
) -> Iterator[Document]:
    for rows in batches:
        ids, files = rows.column("report_id"), rows.column("file")
        source = rows.column(content or "path")
        for position in range(rows.num_rows):
            value = source[position]
            names = (ids[position].as_py(), files[position].as_py())
            if content is None:
                yield Document(*names, path=value.as_py() or "")
            else:
                # Not copied: the executable's pipe takes it from Arrow's memory.
                yield Document(*names, content=memoryview(value.as_buffer()) if value.is_valid else b"")


def _struct(columns: Columns) -> T.StructType:
    return T.StructType(
        [
            T.StructField(name, SPARK_TYPES[kind], True, {"comment": meaning})
            for (name, kind), meaning in zip(columns.types, columns.meanings)
        ]
    )


def _schema(columns: Mapping[str, Columns]) -> T.StructType:
    fields = [T.StructField("report_id", T.StringType()), T.StructField("file", T.StringType())]
    fields += [T.StructField(name, T.ArrayType(_struct(columns[name]))) for name in PER_DOCUMENT]
    return T.StructType(fields + [T.StructField(name, T.StringType()) for name in TEXTS])


def _without_scheme(folder: str) -> str:
    rest = folder.split(":", 1)[1]
    if rest.startswith("//"):
        rest = "/" + rest[2:].partition("/")[2]
    return rest


__all__ = ["Reading", "Settings", "documents", "read", "write"]
