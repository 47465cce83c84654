#!/usr/bin/env python3
"""Counts the labels that move when every place's name in the reports is swapped for another: none should.

    Benchmarks/names.py [--name "Kingston upon Hull"] [--reports DIR] [--every N] [--bellwether PATH]

The reports are cleaned and segmented once; in the segmented text every name of `authorities.csv` becomes
NAME, and both texts are tagged; what councils put beside a name ("City", "Council") stays. Prints each sentence whose sentiment, areas or facets differ, then the counts;
exit status 1 where a label differs.
"""

import argparse
import bisect
import csv
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REGISTER = ROOT / "Models/childrens-services/authorities.csv"
NAMES = ROOT / "Models/english/names.csv"


def listed(cell):
    return [part.strip() for part in (cell or "").split(";") if part.strip()]


def rows(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def bare(name, beside):
    """A name without the words beside it: "Stannick Borough Council" is Stannick."""
    while word := next((word for word in beside if name.endswith(f" {word}")), None):
        name = name.removesuffix(f" {word}")
    return name


def names():
    """A pattern of all names of the register, longest first, and those that only look like one."""
    beside = [row["word"] for row in rows(NAMES) if row["kind"] in ("style", "body")]
    register = rows(REGISTER)
    others = {name for row in register for name in listed(row["not_in"])}
    places = {name for row in register for name in [row["name"], *listed(row["also_known_as"])]}
    places = {bare(name, beside) for name in places if name[:1].isupper()}
    longest = sorted(places | others, key=lambda name: (-len(name), name))
    pattern = b"|".join(re.escape(name.encode()) for name in longest)
    # Letters beyond ASCII are bytes from 0x80 on.
    return re.compile(rb"(?<![\w\x80-\xff])(?:" + pattern + rb")(?![\w\x80-\xff])", re.IGNORECASE), {
        name.encode() for name in others
    }


class Swapped:
    """A text in which names were swapped, and where each of its bytes went."""

    def __init__(self, text, name, pattern, others):
        self.edits = []  # start and end before, and how far what stands behind has moved
        parts, position, moved = [], 0, 0
        for match in pattern.finditer(text):
            if match.group() in others or not match.group()[:1].isupper():
                continue
            parts += [text[position : match.start()], name]
            position = match.end()
            moved += len(name) - len(match.group())
            self.edits.append((match.start(), match.end(), moved))
        self.text = b"".join([*parts, text[position:]])

    def moved(self, offset):
        """Where an offset is now; one inside a name goes to the name's end."""
        place = bisect.bisect_left(self.edits, (offset,)) - 1
        if place < 0:
            return offset
        _, end, moved = self.edits[place]
        return max(offset, end) + moved

    def move(self, value):
        """Moves every span and page offset inside a record."""
        if isinstance(value, list):
            for part in value:
                self.move(part)
        elif isinstance(value, dict):
            for key, part in value.items():
                if key in ("start", "end", "offset") and isinstance(part, int):
                    value[key] = self.moved(part)
                else:
                    self.move(part)


def swapped(line, name, pattern, others):
    record = json.loads(line)
    if record.get("record") != "report":
        return line
    new = Swapped(record["text"].encode(), name, pattern, others)
    record["text"] = new.text.decode()
    for part in ("blocks", "sections", "sentences"):
        new.move(record[part])
    for part in ("blocks", "sentences"):
        for piece in record[part]:
            if "text" in piece:
                span = piece["span"]
                piece["text"] = new.text[span["start"] : span["end"]].decode()
    return json.dumps(record, ensure_ascii=False).encode()


def labels(judgement):
    findings = [(finding["area"], finding["polarity"]) for finding in judgement["findings"]]
    facets = [judgement.get(name) for name in ("extent", "trajectory", "recommendation")]
    return judgement["sentiment"], findings, facets


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--name", default="Kingston upon Hull")
    parser.add_argument("--reports", type=Path, default=ROOT.parent / "shared/corpus/reports")
    parser.add_argument("--every", type=int, default=1, help="read only every Nth report")
    parser.add_argument("--bellwether", type=Path, default=ROOT / ".build/release/bellwether")
    given = parser.parse_args()

    def stage(name, *arguments, lines=b""):
        answer = subprocess.run([given.bellwether, name, *arguments], input=lines, stdout=subprocess.PIPE)
        assert answer.returncode in (0, 65), name
        return answer.stdout

    reports = sorted(given.reports.iterdir())[:: given.every]
    segmented = stage("segment", lines=stage("clean", *reports)).splitlines()
    pattern, others = names()
    other = [swapped(line, given.name.encode(), pattern, others) for line in segmented]
    before, after = (
        [json.loads(line) for line in stage("tag", lines=b"\n".join(lines) + b"\n").splitlines()]
        for lines in (segmented, other)
    )
    sentences = differing = 0
    for one, two in zip(before, after, strict=True):
        if one.get("record") != "report":
            continue
        both = zip(one["sentences"], two["sentences"], one["judgements"], two["judgements"], strict=True)
        for sentence, moved, was, now in both:
            sentences += 1
            if labels(was) != labels(now):
                differing += 1
                print(one["id"], sentence["number"], labels(was), labels(now), sep="\t")
                print("", sentence["text"], moved["text"], sep="\t")
    changed = sum(old != new for old, new in zip(segmented, other))
    print(f"{changed} reports with a name swapped, {sentences} sentences, {differing} labels differ")
    return differing > 0


if __name__ == "__main__":
    sys.exit(main())
