"""The manual and the completions that the packages bring."""

import json
import pathlib
import shutil
import subprocess
import tarfile

import pytest

import bellwether

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def share(tmp_path_factory):
    """The folder `share` of the tarball."""
    folder = tmp_path_factory.mktemp("tarball")
    with tarfile.open(next((ROOT / ".build" / "packages").glob("*.tar.gz"))) as archive:
        archive.extractall(folder, [member for member in archive if "/share/" in member.name])
    return next(folder.iterdir()) / "share"


def commands():
    """The commands that people see, by their path of names."""
    said = subprocess.run(
        [bellwether.executable(), "--experimental-dump-help"], capture_output=True, check=True
    )

    def below(command, path):
        for each in command.get("subcommands", []):
            if each["shouldDisplay"] and each["commandName"] != "help":
                yield path + [each["commandName"]], each
                yield from below(each, path + [each["commandName"]])

    return list(below(json.loads(said.stdout)["command"], ["bellwether"]))


def test_the_manual_names_every_command_and_option(share):
    manual = (share / "man/man1/bellwether.1").read_text()
    assert len(commands()) > 10
    for path, command in commands():
        assert f'.SS "{" ".join(path)}"' in manual
        section = manual.split(f'.SS "{" ".join(path)}"')[1].split(".SS")[0]
        for argument in command["arguments"]:
            if argument["kind"] != "positional" and argument["shouldDisplay"]:
                name = argument["preferredName"]["name"]
                assert name == "help" or name == "version" or name.replace("-", "\\-") in section, (path, name)


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_the_manual_is_sound(share):
    said = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", share / "man/man1/bellwether.1"], capture_output=True, check=True
    )
    assert said.stderr == b""


def test_the_shell_completes_commands_and_options(share):
    script = share / "bash-completion/completions/bellwether"
    for words, expected in ((["bellwether", "ru"], "run"), (["bellwether", "run", "--outpu"], "--output")):
        line = " ".join(words)
        shell = f"""
source {script}
COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; COMP_LINE='{line}'; COMP_POINT={len(line)}
_bellwether bellwether {words[-1]} {words[-2]} 2>/dev/null
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
        said = subprocess.run(["bash", "-c", shell], capture_output=True, text=True)
        assert expected in said.stdout.split(), (line, said)


@pytest.mark.parametrize(("shell", "file"), [
    ("zsh", "zsh/site-functions/_bellwether"), ("fish", "fish/vendor_completions.d/bellwether.fish"),
])
def test_other_shells_take_their_completions(share, shell, file):
    assert (share / file).stat().st_size > 1000
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    subprocess.run([shell, "-n", share / file], check=True)


def test_each_library_brings_its_licence(share):
    folder = share / "doc/bellwether/licences"
    listed = (folder / "README.md").read_text()
    for name in ("poppler-utils", "libpoppler", "libxml2", "libarchive", "GRDB.swift", "swift.txt"):
        assert name in listed
    for line in listed.splitlines():
        if line.startswith("| ") and not line.startswith(("| Debian", "| ---")):
            assert (folder / f"{line.split()[1]}.txt").stat().st_size > 100
    assert "GNU GENERAL PUBLIC LICENSE" in (folder / "GPL-2.txt").read_text()
