"""Rows of a DataFrame as the bytes that ``bellwether run`` writes for them, and those that it wrote."""

import csv
import io
import subprocess


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, str):
        return "'" + value if value[:1] in tuple("=+-@\t\r") and value else value
    return str(value)


def lines(frame):
    """The rows of a DataFrame, sorted, each as a line of CSV."""
    return sorted(line([cell(value) for value in row]) for row in frame.collect())


def line(cells):
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode()


def written(path):
    """The rows of a CSV file that ``run`` wrote, sorted: its own bytes, cut where rows end."""
    text = path.read_bytes()
    cut, rows, quoted, start = text.find(b"\r\n") + 2, [], False, 0
    position = start = cut
    for part in text[cut:].split(b"\r\n"):
        quoted ^= part.count(b'"') % 2 == 1
        position += len(part) + 2
        if not quoted:
            rows.append(text[start:position])
            start = position
    return sorted(row for row in rows if row)


def run(program, paths, output, *options):
    """Runs the command; 65 tells that some documents failed."""
    command = [program, "run", *paths, "--output", output, "--quiet", "--no-bom", *options]
    status = subprocess.run([str(part) for part in command], check=False).returncode
    assert status in (0, 65), status
    return output
