"""Bellwether on Spark gives the rows of ``bellwether run``, byte for byte, whatever happens on the way."""

import csv
import json
import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest
from conftest import MASTER, PROGRAM, ROOT
from rows import lines, run, written

import bellwether.spark
from bellwether.spark import Settings

SHARED = Path(os.environ.get("BELLWETHER_SHARED", ROOT.parent / "shared"))
DATASETS = (
    "reports sentences findings trends series changes validity recommendations peers failures".split()
)
LETTER = """Focused visit to Merrowshire County Council children's services

Dear Director

This letter summarises the findings of the focused visit to Merrowshire County Council children's services
on {day} March 2024 and {next} March 2024.

Findings

Supervision is regular, but caseloads are too high. Plans for {name} are clear and timely.
"""


def letter(number):
    return LETTER.format(day=number % 27 + 1, next=number % 27 + 2, name=f"Stannick {number}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Real reports where they are there, else examples; and every sort of trouble beside them."""
    folder = tmp_path_factory.mktemp("documents")
    real = sorted((SHARED / "corpus/reports").glob("*.pdf"))[::16]
    if not real:
        print(f"test-spark: no reports in {SHARED}/corpus/reports: only the examples are read")
    for path in real + [p for p in sorted((ROOT / "Examples").iterdir()) if is_report(p)]:
        shutil.copy(path, folder)
    # Names that clash, one of them in equal copies, one with digits that another stem has.
    for place, number in (("a", 1), ("b", 2), ("c", 2), ("d/e", 3)):
        (folder / place).mkdir(parents=True)
        (folder / place / "letter.txt").write_text(letter(number))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (folder / "deep.html").write_text("<div>" * 100_000)
    with open(folder / "huge.txt", "wb") as huge:  # 100 MB, of which the disk holds nothing.
        huge.truncate(100_000_000)
    return folder


def is_report(path):
    return path.suffix in (".pdf", ".html", ".txt")


@pytest.fixture(scope="module")
def expected(folder, tmp_path_factory):
    return run(PROGRAM, [folder], tmp_path_factory.mktemp("expected"))


def assert_same(datasets, expected, names=DATASETS):
    for name in names:
        assert lines(datasets[name]) == written(expected / f"{name}.csv"), name


def test_rows_are_those_of_run(spark, folder, expected, tmp_path):
    documents = bellwether.spark.documents(spark, str(folder)).repartition(7)
    reading = bellwether.spark.read(documents, staging=str(tmp_path / "staging"))
    datasets = reading.finish()
    assert_same(datasets, expected)
    failed = [row.file for row in datasets["failures"].collect()]
    assert sorted(failed) == ["broken.pdf", "deep.html", "empty.txt", "huge.txt"]
    assert "max_bytes" in written(expected / "failures.csv")[3].decode()


def test_columns_and_types_are_those_of_datapackage(spark, folder, expected, tmp_path):
    documents = bellwether.spark.documents(spark, str(folder)).where("file LIKE '%letter.txt'")
    datasets = bellwether.spark.read(documents).finish()
    kinds = {"string": "string", "integer": "bigint", "number": "double", "date": "date"}
    for resource in json.loads((expected / "datapackage.json").read_text())["resources"]:
        fields = resource["schema"]["fields"]
        assert datasets[resource["name"]].dtypes == [
            (field["name"], kinds.get(field["type"], field["type"])) for field in fields
        ]
        comments = [field.metadata.get("comment") for field in datasets[resource["name"]].schema]
        assert comments == [field["description"] for field in fields] or resource["name"] == "reports"


def test_one_partition_with_everything_gives_the_same(spark, folder, expected, tmp_path):
    """All documents in one of eight partitions, and as bytes that come through Spark."""
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "4")
    documents = bellwether.spark.documents(spark, str(folder), with_content=True)
    skewed = documents.selectExpr("*", "1 AS one").repartition(8, "one").drop("one")
    reading = bellwether.spark.read(skewed, content="content", staging=str(tmp_path / "staging"))
    datasets = reading.finish()
    assert_same(datasets, expected, [name for name in DATASETS if name != "failures"])
    # Spark itself passes over empty files.
    read_by_spark = [row for row in written(expected / "failures.csv") if b"empty.txt" not in row]
    assert lines(datasets["failures"]) == read_by_spark
    spark.conf.unset("spark.sql.execution.arrow.maxRecordsPerBatch")


def test_counts_alone_give_trends(spark, folder, expected):
    documents = bellwether.spark.documents(spark, str(folder)).where("file NOT LIKE '%huge%'")
    datasets = bellwether.spark.read(documents).finish(statements=False)
    assert_same(datasets, expected, ["reports", "trends", "series", "peers"])
    assert datasets["recommendations"].isEmpty()


def test_a_killed_executor_costs_no_row(spark, folder, expected, tmp_path):
    if not MASTER.startswith("local-cluster"):
        pytest.skip(f"executors of {MASTER} are threads of the driver")
    documents = bellwether.spark.documents(spark, str(folder)).repartition(12)
    killed = []

    def kill():
        # Once a first task has written what it read.
        staged = tmp_path / "staging"
        until = time.monotonic() + 60
        while time.monotonic() < until and not list(staged.glob("**/part-*")):
            time.sleep(0.01)
        pid = executors()[0]
        os.kill(pid, signal.SIGKILL)
        killed.append(pid)

    thread = threading.Thread(target=kill)
    thread.start()
    reading = bellwether.spark.read(documents, staging=str(tmp_path / "staging"))
    thread.join()
    assert killed
    assert_same(reading.finish(), expected)


def executors():
    """Processes of this session's executors: children's children of this process."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and is_descendant(int(entry.name)):
            command = (entry / "cmdline").read_bytes()
            if b"CoarseGrainedExecutorBackend" in command and b"java" in command.split(b"\0")[0]:
                found.append(int(entry.name))
    return sorted(found)


def is_descendant(pid):
    while pid > 1:
        if pid == os.getpid():
            return True
        try:
            # The name, in brackets, may hold anything; the parent is the second field behind it.
            pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            return False
    return False


POISONED = """#!{python}
import json, os, signal, subprocess, sys
child = subprocess.Popen(["{program}", *sys.argv[1:]], stdin=subprocess.PIPE)
for line in iter(sys.stdin.buffer.readline, b""):
    if "poison" in line.decode():
        os.kill(os.getpid(), signal.SIGKILL)
    child.stdin.write(line + sys.stdin.buffer.read(json.loads(line).get("length", 0)))
    child.stdin.flush()
child.stdin.close()
sys.exit(child.wait())
"""


def test_a_document_that_ends_the_program_is_one_failure(spark, tmp_path):
    program = tmp_path / "poisoned"
    program.write_text(POISONED.format(python=shutil.which("python3"), program=PROGRAM))
    program.chmod(0o755)
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(6):
        (folder / f"letter-{number}.txt").write_text(letter(number))
    expected = run(PROGRAM, [folder], tmp_path / "expected")
    (folder / "letter-2-poison.txt").write_text(letter(2))
    settings = Settings(executable=str(program))
    documents = bellwether.spark.documents(spark, str(folder), settings=settings).coalesce(1)
    reading = bellwether.spark.read(documents, settings=settings)
    failures = [row.asDict() for row in reading.dataset("failures").collect()]
    assert failures == [
        {
            "file": "letter-2-poison.txt",
            "stage": "run",
            "reason": "ended the program that read it (signal 9), twice",
            "remedy": "leave it out, and send it to Bellwether's makers: no document should be able to",
        }
    ]
    for name in ("sentences", "findings"):
        assert lines(reading.dataset(name)) == written(expected / f"{name}.csv")


def test_spark_submit_writes_each_dataset(spark, folder, expected, tmp_path):
    from bellwether import spark_submit

    small = tmp_path / "in"
    small.mkdir()
    for number in range(3):
        (small / f"letter-{number}.txt").write_text(letter(number))
    whole = run(PROGRAM, [small], tmp_path / "expected")
    spark_submit.main([str(small), str(tmp_path / "out"), "--partitions", "2"])
    found = {
        name: spark.read.parquet(str(tmp_path / "out" / name)) for name in DATASETS
    }
    assert_same(found, whole)
    spark_submit.main([str(small), str(tmp_path / "csv"), "--format", "csv", "--content"])
    for name in DATASETS:
        assert cells(tmp_path / "csv" / name) == cells(whole / f"{name}.csv"), name


def cells(path):
    """The rows of a CSV file, or of all in a folder, sorted."""
    paths = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    rows = []
    for part in paths:
        with open(part, newline="", encoding="utf-8") as file:
            rows += list(csv.reader(file))[1:]
    return sorted(rows)


def test_an_executable_that_does_not_start_is_told(spark, tmp_path):
    settings = Settings(pipeline=str(tmp_path / "none.yaml"))
    with pytest.raises(bellwether.BellwetherError) as raised:
        bellwether.spark.documents(spark, str(tmp_path), settings=settings)
    assert "does not start (exit status 1)" in str(raised.value)
