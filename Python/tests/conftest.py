"""What the tests share: the examples, written once by the executable that the module finds."""

import pathlib

import pytest

import bellwether

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def examples():
    """The folder with the reports, and beside it the models that its pipeline names."""
    return ROOT / "Examples"


@pytest.fixture(scope="session")
def written(tmp_path_factory, examples):
    """The datasets of the examples."""
    output = tmp_path_factory.mktemp("written") / "Output"
    done = bellwether.run(examples, output, pipeline=examples / "examples.yaml")
    assert done == bellwether.Run(output, ())
    return output
