"""Streams documents through one process of the executable, and gives the answer to each.

The executable's ``run --stdin-documents`` takes a line of JSON and the bytes of a document, and answers with
a line of JSON that names parts and the bytes of these. One document is under way at a time, so that memory
stays bounded and the one that ends the process is known.
"""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass, field
from typing import IO, Any, Optional, Union

from ._program import BellwetherError, executable

Content = Union[bytes, memoryview]
# Where processes are started: a pipeline file in the folder that a machine happens to be in must not count.
NOWHERE = "/"


@dataclass(frozen=True)
class Settings:
    """How documents are read. Paths are those of the machine that reads, on a cluster each executor.

    Relative ones are those of the folder that the driver is in.
    """

    executable: Optional[str] = None
    pipeline: Optional[str] = None
    models: tuple[str, ...] = ()
    metadata: Optional[str] = None

    def __post_init__(self) -> None:
        for name in ("executable", "pipeline", "metadata"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, os.path.abspath(value))
        # A name without a folder may be that of a built-in pack.
        models = tuple(
            os.path.abspath(model) if os.sep in model or os.path.isdir(model) else model
            for model in self.models
        )
        object.__setattr__(self, "models", models)

    def program(self) -> str:
        """The executable's path on this machine."""
        return self.executable or os.fspath(executable())

    def models_options(self) -> list[str]:
        """What every stage is asked with."""
        options = [] if self.pipeline is None else ["--pipeline", self.pipeline]
        for folder in self.models:
            options += ["--models", folder]
        return options

    def command(self) -> list[str]:
        """The command that reads documents, one at a time."""
        given = [] if self.metadata is None else ["--metadata", self.metadata]
        own = [self.program(), "run", "--stdin-documents", "--jobs", "1"]
        return own + self.models_options() + given


@dataclass(frozen=True)
class Document:
    """A document by its bytes or by its path."""

    id: str
    file: str
    content: Optional[Content] = None
    path: Optional[str] = None


@dataclass
class Answer:
    """What the executable made of a document: the bytes of each part, and how many rows they hold."""

    id: str
    file: str
    parts: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)


class ProgramEnded(Exception):
    """The process ended while an answer was awaited."""


class DocumentProgram:
    """A running process of the executable. ``description`` is its first answer."""

    def __init__(self, settings: Settings) -> None:
        self._process = subprocess.Popen(
            settings.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=1 << 16,
            cwd=NOWHERE,
        )
        try:
            self.description = self._answer()
        except ProgramEnded:
            raise BellwetherError(
                f"bellwether: spark: {settings.program()}: does not start ({self.ending()}); "
                "its own words stand in the executor's log",
                self._process.returncode,
            ) from None

    def ask(self, document: Document) -> Answer:
        """The answer to a document. Raises ``ProgramEnded`` where the process does not survive it."""
        heading: dict[str, Any] = {"id": document.id, "file": document.file}
        if document.path is None:
            heading["length"] = len(document.content or b"")
        else:
            heading["path"] = document.path
        try:
            self._stdin.write(json.dumps(heading).encode() + b"\n")
            if document.path is None and document.content is not None:
                self._stdin.write(document.content)
            self._stdin.flush()
        except (BrokenPipeError, ConnectionResetError):
            raise ProgramEnded from None
        return self._answer()

    def close(self) -> None:
        """Ends the process and waits for it."""
        try:
            self._stdin.close()
        except (BrokenPipeError, ConnectionResetError):
            pass  # It has ended already.
        self._stdout.close()
        self._process.wait()

    def ending(self) -> str:
        """How the process ended, in words."""
        status = self._process.wait()
        return f"signal {-status}" if status < 0 else f"exit status {status}"

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout is not None
        return self._process.stdout

    def _answer(self) -> Answer:
        line = self._stdout.readline()
        if not line.endswith(b"\n"):
            raise ProgramEnded
        heading = json.loads(line)
        answer = Answer(heading["id"], heading["file"])
        for part in heading["parts"]:
            content = self._stdout.read(part["bytes"])
            if len(content) < part["bytes"]:
                raise ProgramEnded
            answer.parts[part["name"]] = content
            answer.rows[part["name"]] = part["rows"]
        return answer


class DocumentReader:
    """Reads documents through a process that is started again where a document has ended it."""

    # Kept between the partitions that one Python worker is given: to start takes longer than a document.
    _kept: dict[Settings, DocumentReader] = {}

    @classmethod
    def kept(cls, settings: Settings) -> DocumentReader:
        """The reader that this process keeps for these settings."""
        if settings not in cls._kept:
            cls._kept[settings] = cls(settings)
        return cls._kept[settings]

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._program: Optional[DocumentProgram] = None

    def read(self, document: Document) -> Answer:
        """The answer to a document.

        One that ends the process is given to a second, new one, since the first may have been ended from
        outside; where that ends too the answer is a failure.
        """
        ending = ""
        for _ in range(2):
            program = self._running()
            try:
                return program.ask(document)
            except ProgramEnded:
                ending = program.ending()
                self.close()
        return _failure(document, ending)

    def close(self) -> None:
        """Ends the process."""
        if self._program is not None:
            self._program.close()
            self._program = None

    def _running(self) -> DocumentProgram:
        if self._program is None or not self._program.is_running:
            self.close()
            self._program = DocumentProgram(self._settings)
        return self._program


def describe(settings: Settings) -> Answer:
    """What the executable says of itself: the run's record, the datasets' columns, names' endings."""
    program = DocumentProgram(settings)
    program.close()
    return program.description


def _failure(document: Document, ending: str) -> Answer:
    reason = f"ended the program that read it ({ending}), twice"
    remedy = "leave it out, and send it to Bellwether's makers: no document should be able to"
    cells = [document.file, "run", reason, remedy]
    line = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\r\n"
    return Answer(document.id, document.file, {"failures": line.encode()}, {"failures": 1})
