"""The program for spark-submit: a folder of documents in, datasets out.

    spark-submit "$(python -c 'import bellwether.spark_submit as s; print(s.__file__)')" INPUT OUTPUT
"""

from __future__ import annotations

import argparse
from concurrent.futures import ThreadPoolExecutor
from typing import Optional, Sequence

from pyspark.sql import SparkSession

# By their full names: this file is started as a program.
from bellwether import spark as bellwether_spark
from bellwether.spark import Settings


def main(arguments: Optional[Sequence[str]] = None) -> None:
    """Reads a folder, and writes every dataset to a folder of its name."""
    given = parser().parse_args(arguments)
    session = SparkSession.builder.appName("bellwether").getOrCreate()
    settings = Settings(given.executable, given.pipeline, tuple(given.models), given.metadata)
    content = "content" if given.content else None
    if content:
        # Each document may hold megabytes: a batch for Python must not hold ten thousand of them.
        session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "16")
    listed = bellwether_spark.documents(
        session, given.input, with_content=given.content, settings=settings
    )
    count = given.partitions or 4 * int(session.conf.get("spark.default.parallelism", None) or 8)
    reading = bellwether_spark.read(
        listed if content else listed.repartition(count),
        content=content,
        staging=given.staging or f"{given.output.rstrip('/')}/_documents",
        settings=settings,
    )
    # What each document tells by itself need not wait for the one process that merges what all tell.
    alone = {name: reading.dataset(name) for name in ("sentences", "findings", "failures")}
    with ThreadPoolExecutor(max_workers=1) as beside:
        written = beside.submit(bellwether_spark.write, alone, given.output, format=given.format)
        datasets = reading.finish(statements=not given.counts_only)
        merged = {name: dataset for name, dataset in datasets.items() if name not in alone}
        bellwether_spark.write(merged, given.output, format=given.format)
        written.result()


def parser() -> argparse.ArgumentParser:
    """The program's arguments."""
    parser = argparse.ArgumentParser(
        prog="spark_submit.py", description="Bellwether over a folder of documents, on Spark."
    )
    parser.add_argument("input", help="folder of documents; any path that Spark reads")
    parser.add_argument("output", help="folder to write to: one folder a dataset")
    parser.add_argument("--format", default="parquet", help="parquet, csv, delta … (default: parquet)")
    parser.add_argument("--pipeline", help="pipeline file, on every executor (default: the built-in one)")
    parser.add_argument("--models", action="append", default=[], help="a pack's folder, on every executor")
    parser.add_argument("--metadata", help="CSV of given facts, on every executor")
    parser.add_argument("--executable", help="the executable, on every executor (default: the wheel's)")
    parser.add_argument("--staging", help="where documents are kept as read (default: OUTPUT/_documents)")
    parser.add_argument("--partitions", type=int, help="how many tasks the documents are dealt out to")
    parser.add_argument(
        "--content", action="store_true",
        help="let Spark read the bytes: for storage that executors cannot open by path",
    )
    parser.add_argument(
        "--counts-only", action="store_true",
        help="no recommendations, no quotations in changes: less goes through the driver",
    )
    return parser


if __name__ == "__main__":
    main()
