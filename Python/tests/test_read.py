"""`read` gives frames of the declared types, with every cell that the files hold."""

import csv
import datetime
import json

import pytest

import bellwether

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")

PANDAS = {
    "string": lambda kind: kind == pandas.StringDtype(),
    "integer": lambda kind: kind == pandas.Int64Dtype(),
    "number": lambda kind: kind == pandas.Float64Dtype(),
    "date": lambda kind: kind == "datetime64[s]",
    "boolean": lambda kind: kind == pandas.BooleanDtype(),
}
POLARS = {
    "string": polars.String, "integer": polars.Int64, "number": polars.Float64,
    "date": polars.Date, "boolean": polars.Boolean,
}


def declared(folder):
    description = json.loads((folder / "datapackage.json").read_text())
    return {
        resource["name"]: {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        for resource in description["resources"]
    }


def rows(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def plain(value):
    """A frame's cell as the file writes it."""
    if value is None or value is pandas.NA or value is pandas.NaT:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    return str(value)


def unguarded(text):
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@") else text


def test_pandas_frames_have_the_declared_types(written):
    tables, types = bellwether.read(written, frames="pandas"), declared(written)
    assert list(tables) == list(types)
    for name, frame in tables.items():
        assert list(frame.columns) == list(types[name])
        for column, kind in types[name].items():
            assert PANDAS[kind](frame[column].dtype), (name, column, kind, frame[column].dtype)


def test_polars_frames_have_the_declared_types(written):
    types = declared(written)
    for name, frame in bellwether.read(written, frames="polars").items():
        assert dict(frame.schema) == {column: POLARS[kind] for column, kind in types[name].items()}


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_every_cell_is_the_files(written, library):
    for name, frame in bellwether.read(written, frames=library).items():
        records = frame.to_dict("records") if library == "pandas" else frame.to_dicts()
        expected = [{key: unguarded(cell) for key, cell in row.items()} for row in rows(written, name)]
        assert [{key: plain(cell) for key, cell in row.items()} for row in records] == expected, name


def make_output(folder, cells):
    """A small output with one text column."""
    import hashlib

    content = ("\ufefftext\r\n" + "".join(f"{cell}\r\n" for cell in cells)).encode()
    (folder / "notes.csv").write_bytes(content)
    resource = {
        "name": "notes", "path": "notes.csv", "hash": "sha256:" + hashlib.sha256(content).hexdigest(),
        "schema": {"fields": [{"name": "text", "type": "string"}]},
    }
    (folder / "datapackage.json").write_text(json.dumps({"resources": [resource]}))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_texts_that_look_like_other_things_stay_texts(tmp_path, library):
    make_output(tmp_path, ["'=1+1", "'-2", "'tis so", "NA", "null", "007", '"a\r\nb"', '"say ""no"""'])
    texts = list(bellwether.read(tmp_path, frames=library)["notes"]["text"])
    assert texts == ["=1+1", "-2", "'tis so", "NA", "null", "007", "a\r\nb", 'say "no"']


def test_only_the_datasets_that_are_asked_for_are_read(written):
    assert list(bellwether.read(written, datasets=["trends", "reports"])) == ["trends", "reports"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda folder: (folder / "notes.csv").unlink(), "notes.csv: is not there; run again"),
        (lambda folder: (folder / "notes.csv").write_text("text\r\nother\r\n"), "is not the file that the run wrote"),
        (lambda folder: (folder / "datapackage.json").unlink(), "let 'outputs' have datapackage"),
    ],
)
def test_a_folder_that_is_no_whole_run_says_what_to_do(tmp_path, change, words):
    make_output(tmp_path, ["one"])
    change(tmp_path)
    with pytest.raises(bellwether.BellwetherError) as raised:
        bellwether.read(tmp_path)
    assert words in str(raised.value)


def test_an_unknown_dataset_is_named_with_those_that_there_are(tmp_path):
    make_output(tmp_path, ["one"])
    with pytest.raises(bellwether.BellwetherError, match="holds no dataset 'trend'; use: notes"):
        bellwether.read(tmp_path, datasets=["trend"])


def test_without_a_library_it_says_what_to_install(tmp_path, monkeypatch):
    make_output(tmp_path, ["one"])
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(bellwether.BellwetherError, match=r"pip install 'bellwether-reports\[pandas\]'"):
        bellwether.read(tmp_path)
