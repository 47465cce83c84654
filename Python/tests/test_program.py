"""Where the executable is looked for, and what is said where there is none."""

import pytest

import bellwether
from bellwether import _program


def make_program(folder):
    folder.mkdir(exist_ok=True)
    path = folder / "bellwether"
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_variable_comes_first_then_the_wheel_then_the_path(tmp_path, monkeypatch):
    named, own, found = (make_program(tmp_path / name) for name in ("named", "own", "found"))
    monkeypatch.setenv("PATH", str(found.parent))
    monkeypatch.setattr(_program, "WHEEL_PROGRAM", own)
    monkeypatch.setenv("BELLWETHER_EXECUTABLE", str(named))
    assert bellwether.executable() == named
    monkeypatch.delenv("BELLWETHER_EXECUTABLE")
    assert bellwether.executable() == own
    own.unlink()
    assert bellwether.executable() == found


def test_no_executable_is_named_with_what_to_install(tmp_path, monkeypatch):
    monkeypatch.delenv("BELLWETHER_EXECUTABLE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(_program, "WHEEL_PROGRAM", tmp_path / "none")
    with pytest.raises(bellwether.BellwetherError) as raised:
        bellwether.executable()
    assert str(raised.value) == (
        "bellwether: the executable is neither in this package nor on the PATH; "
        "install the wheel for Linux (pip install bellwether-reports), or the tarball or Debian package"
    )


def test_a_variable_that_names_no_program_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("BELLWETHER_EXECUTABLE", str(tmp_path))
    with pytest.raises(bellwether.BellwetherError, match="BELLWETHER_EXECUTABLE.*unset the variable"):
        bellwether.executable()
