#!/usr/bin/env python3
"""Measures Spark against one process of the command on the same documents and cores, and checks the rows.

    Benchmarks/spark.py [--texts 20000] [--reports DIR] [--cores 2] [--bellwether PATH]

Both read the same documents from disk: `bellwether run --jobs CORES --outputs csv` whole, and Spark
`local[CORES]` from listing to the last dataset written as Parquet. What either takes for one document (to
start Java, Python, Spark, the executable; to plan and to merge) is start-up, measured first and taken off.
Rows of every dataset are compared with those of the command, byte for byte after sorting.

Needs PySpark (Tests/spark/requirements.txt). Prints JSON. Times of a busy machine are worth nothing: the ratio
of two runs side by side is what to read, and `cpu_seconds` beside it.
"""

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Python"), str(ROOT / "Tests/spark")]

PLACES = ["Merrowshire", "Stannick", "Dunmere", "Ashby Vale", "Brookham", "Corley", "Eastholt", "Farrow"]
SUBJECTS = ["Supervision", "Planning", "Assessment", "Oversight of cases", "Support for care leavers",
            "Work with schools", "The quality of records", "Help for families"]
VERDICTS = ["is regular and of good quality", "is too variable", "has improved since the last visit",
            "does not reach all children", "is timely and thorough", "is weak, and leaves children at risk",
            "is well led", "needs to be more consistent", "was described to inspectors", "takes place weekly"]


def text(number):
    """A made report of about 60 sentences; the same number gives the same text."""
    chance = random.Random(number)
    place = PLACES[number % len(PLACES)]
    year = 2016 + number // len(PLACES) % 9
    said = [
        f"{chance.choice(SUBJECTS)} {chance.choice(VERDICTS)}."
        if chance.random() < 0.7
        else f"{chance.choice(SUBJECTS)} {chance.choice(VERDICTS)}, but "
        f"{chance.choice(SUBJECTS).lower()} {chance.choice(VERDICTS)}."
        for _ in range(60)
    ]
    paragraphs = "\n\n".join(" ".join(said[start : start + 5]) for start in range(0, 60, 5))
    day = chance.randrange(1, 25)
    return (
        f"Inspection of {place} local authority children's services\n\n"
        f"Inspection dates: {day} March {year} to {day + 3} March {year}\n\n"
        f"What needs to improve\n\n- {chance.choice(SUBJECTS)}.\n- {chance.choice(SUBJECTS)}.\n\n"
        f"Findings\n\n{paragraphs}\n"
    )


def timed(body):
    """Seconds on the clock, and of processor time by this process's ended children, that a call takes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    value = body()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": round(time.monotonic() - start, 2), "cpu_seconds": round(cpu, 2)}, value


def by_command(given, folder, output):
    command = [given.bellwether, "run", folder, "--jobs", given.cores, "--outputs", "csv", "--quiet",
               "--no-bom", "--output", output]
    # Started by a small process: a peak counts that of the process it was forked from.
    answer = subprocess.run([sys.executable, "-c", PEAK, *map(str, command)], stdout=subprocess.PIPE)
    assert answer.returncode in (0, 65)
    return int(answer.stdout)


# Runs a command, and prints the most memory that it took, in MB.
PEAK = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_maxrss // 1024)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def by_spark(given, folder, output):
    """In a Python of its own, so that start-up counts, and processor time of Java and all workers."""
    environment = dict(
        os.environ, BELLWETHER_EXECUTABLE=str(given.bellwether), SPARK_LOCAL_IP="127.0.0.1",
        PYTHONPATH=str(ROOT / "Python"), PYSPARK_PYTHON=sys.executable,
        PYSPARK_SUBMIT_ARGS=f"--master local[{given.cores}] --driver-memory 2g "
        "--conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 "
        "--conf spark.sql.shuffle.partitions=2 pyspark-shell")
    program = ROOT / "Python/bellwether/spark_submit.py"
    # Four tasks a core, as spark_submit would choose with a cluster's parallelism.
    subprocess.run([sys.executable, program, folder, output, "--partitions", str(4 * int(given.cores))],
                   env=environment, check=True, stderr=subprocess.DEVNULL)


def same_rows(written, found, session):
    """The names of datasets whose rows differ."""
    from rows import lines
    from rows import written as rows_of

    names = [path.stem for path in sorted(written.glob("*.csv"))]
    return [
        name for name in names
        if rows_of(written / f"{name}.csv") != lines(session.read.parquet(str(found / name)))
    ]


def measure(given, name, documents, scratch, session):
    """Both ways over a folder of documents, after one document each."""
    folder, one = scratch / name, scratch / f"{name}-one"
    for place in (folder, one):
        place.mkdir()
    for position, (file, content) in enumerate(documents):
        (folder / file).write_bytes(content)
        if position == 0:
            (one / file).write_bytes(content)
    result = {"documents": len(documents), "bytes": sum(len(content) for _, content in documents)}
    result["command_start"], _ = timed(lambda: by_command(given, one, scratch / f"{name}-c1"))
    result["spark_start"], _ = timed(lambda: by_spark(given, one, scratch / f"{name}-s1"))
    result["command"], peak = timed(lambda: by_command(given, folder, scratch / f"{name}-c"))
    result["command"]["peak_mb"] = peak
    result["spark"], _ = timed(lambda: by_spark(given, folder, scratch / f"{name}-s"))
    for measure in ("seconds", "cpu_seconds"):
        alone = result["command"][measure] - result["command_start"][measure]
        shared = result["spark"][measure] - result["spark_start"][measure]
        result[f"overhead_{measure}"] = round(shared / alone - 1, 3)
        result[f"documents_an_hour_{measure}"] = {
            "command": round(3600 * len(documents) / alone), "spark": round(3600 * len(documents) / shared)}
    staged = sum(path.stat().st_size for path in (scratch / f"{name}-s/_documents").glob("*.parquet"))
    result["staged_bytes"] = staged
    result["differing_datasets"] = same_rows(scratch / f"{name}-c", scratch / f"{name}-s", session)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=20_000)
    parser.add_argument("--reports", type=Path, default=ROOT.parent / "shared/corpus/reports")
    parser.add_argument("--cores", default="2")
    parser.add_argument("--bellwether", type=Path, default=ROOT / ".build/release/bellwether")
    given = parser.parse_args()
    from pyspark.sql import SparkSession

    scratch = Path(tempfile.mkdtemp(prefix="bellwether-spark-"))
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    session = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
               .config("spark.driver.memory", "3g").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    try:
        reports = [(path.name, path.read_bytes()) for path in sorted(given.reports.glob("*.pdf"))]
        sets = {"texts": [(f"made-{number:06}.txt", text(number).encode()) for number in range(given.texts)]}
        if reports:
            sets["reports"] = reports
        else:
            print(f"spark.py: no reports in {given.reports}", file=sys.stderr)
        results = {name: measure(given, name, documents, scratch, session)
                   for name, documents in sets.items() if documents}
    finally:
        session.stop()
        shutil.rmtree(scratch)
    print(json.dumps(results, indent=2))
    return any(result["differing_datasets"] for result in results.values())


if __name__ == "__main__":
    sys.exit(main())
