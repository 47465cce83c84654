"""`run` starts the command, and gives failures as values and errors in the command's words."""

import pytest

import bellwether


def test_what_cannot_be_read_is_a_failure_and_the_rest_is_written(tmp_path):
    good, bad = tmp_path / "good.txt", tmp_path / "-bad.pdf"
    good.write_text("Stannick Council\n\nSocial workers know children well. Plans are clear.\n")
    bad.write_bytes(b"\x89PNG\r\n\x1a\n no report")
    done = bellwether.run([str(good), bad], tmp_path / "Output", outputs=["csv"], jobs=1)
    assert done.output == tmp_path / "Output"
    assert [failure.file for failure in done.failures] == ["-bad.pdf"]
    assert done.failures[0].stage == "clean" and done.failures[0].remedy
    assert (tmp_path / "Output" / "reports.csv").exists()
    assert not (tmp_path / "Output" / "datapackage.json").exists()


def test_nothing_to_read_raises_the_commands_words(tmp_path):
    with pytest.raises(bellwether.BellwetherError, match="no report was found; give files or folders") as raised:
        bellwether.run(tmp_path, tmp_path / "Output")
    assert raised.value.status == 1


def test_a_wrong_option_raises_the_commands_words(tmp_path):
    with pytest.raises(bellwether.BellwetherError, match="'pdf' is no output; use: csv, datapackage") as raised:
        bellwether.run(tmp_path, tmp_path / "Output", outputs=["pdf"])
    assert raised.value.status == 64
