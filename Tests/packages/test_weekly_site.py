"""Executes the shell steps of docs/weekly-site.yml as the workflow would, with the wheel that was made."""

import os
import pathlib
import shutil
import subprocess

import pytest
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORKFLOW = yaml.safe_load((ROOT / "docs" / "weekly-site.yml").read_text())
STEPS = WORKFLOW["jobs"]["site"]["steps"]


@pytest.fixture()
def place(tmp_path):
    """A repository with one report of its own, one that is named, and one that nobody can read."""
    reports, elsewhere = tmp_path / "repository" / "reports", tmp_path / "elsewhere"
    reports.mkdir(parents=True)
    elsewhere.mkdir()
    (tmp_path / "home").mkdir()
    shutil.copy(ROOT / "Examples" / "stannick-2021-08-09-visit.txt", reports)
    shutil.copy(ROOT / "Examples" / "stannick-2017-05-19-inspection.pdf", elsewhere / "named.pdf")
    (reports / "broken.pdf").write_bytes(b"%PDF-1.7 cut short")
    named = f"{elsewhere.as_uri()}/named.pdf\n\n{elsewhere.as_uri()}/gone.pdf\n"
    (reports.parent / "reports.txt").write_text(named)
    return reports.parent


def execute(step, place):
    """One step, in the shell and with the options that the workflow's service uses."""
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(place.parent / "home"), "LANG": "C.UTF-8",
        "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(ROOT / ".build" / "packages"),
    }
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]], cwd=place, env=environment,
        capture_output=True, text=True,
    )


def test_the_steps_publish_what_can_be_read(place):
    said = ""
    for step in STEPS:
        if "run" in step:
            done = execute(step, place)
            assert done.returncode == 0, (step["name"], done.stderr)
            said += done.stderr
    assert "Not fetched: " in said and "gone.pdf" in said
    site = place / "site"
    assert "named.pdf" in (site / "reports.csv").read_text()
    assert "broken.pdf" in (site / "failures.csv").read_text()
    assert (site / "index.html").stat().st_size > 10_000

    upload = next(step for step in STEPS if "upload-pages-artifact" in step.get("uses", ""))
    assert upload["with"]["path"] == "site"


def test_a_run_that_reads_nothing_publishes_nothing(place):
    install, _, read, check = (step for step in STEPS if "run" in step)
    assert execute(install, place).returncode == 0
    shutil.rmtree(place / "reports")
    (place / "reports").mkdir()
    assert execute(read, place).returncode == 1
    assert execute(check, place).returncode != 0


def test_a_site_that_is_not_whole_is_not_published(place):
    install, _, read, check = (step for step in STEPS if "run" in step)
    assert execute(install, place).returncode == 0
    assert execute(read, place).returncode == 0
    assert execute(check, place).returncode == 0
    (place / "site" / "trends.csv").write_text("other")
    assert execute(check, place).returncode != 0
