"""Labelled sentences, the folds of `bellwether lexicon fit --folds 5`, and the same figures."""

import csv
import hashlib
from dataclasses import dataclass, field

FOLDS = 5
SENTIMENTS = ["strength", "weakness", "mixed", "neutral"]


@dataclass
class Row:
    """A labelled sentence with what stands around it, and what a learner gave it."""

    report: str
    text: str
    before: str
    after: str
    heading: str
    sentiment: str
    areas: dict
    also: set
    given: str = ""
    found: dict = field(default_factory=dict)


def digest(text):
    letters = "".join(c.lower() for c in text if c.isascii() and c.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:16]


def labels(cell):
    return dict((part.split(":") + ["neutral"])[:2] for part in cell.split(";") if part)


def prose(path):
    """For each report and digest of a sentence: what stands before and behind it, and its heading."""
    around = {}
    with open(path, encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["role"] in ("paragraph", "bullet")]
    for place, row in enumerate(rows):
        beside = [rows[n] if 0 <= n < len(rows) else {} for n in (place - 1, place + 1)]
        texts = [r["text"] if r.get("report_id") == row["report_id"] else "" for r in beside]
        key = (row["report_id"], digest(row["text"]))
        around.setdefault(key, (texts[0], row["text"], texts[1], row["section"]))
    return around


def gold(path, around):
    """Rows of a gold file that count; sentences around are those of the passage, headings the report's."""
    with open(path, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split("\t")
        rows = [dict(zip(header, line.rstrip("\n").split("\t"))) for line in file]
    scored = []
    for place, row in enumerate(rows):
        if row.get("flag"):
            continue
        beside = [rows[n] if 0 <= n < len(rows) else {} for n in (place - 1, place + 1)]
        texts = [r["text"] if r.get("passage") == row["passage"] else "" for r in beside]
        report = row["passage"].split("#")[0]
        heading = around.get((report, digest(row["text"])), ("",) * 4)[3]
        scored.append(labelled_row(report, row["text"], *texts, heading, row))
    return scored


def silver(path, around):
    """Labelled sentences of a run."""
    with open(path, encoding="utf-8") as file:
        known = {(row["report_id"], row["digest"]): row for row in csv.DictReader(file)}
    rows = []
    for key, label in known.items():
        if key in around:
            before, text, after, heading = around[key]
            rows.append(labelled_row(key[0], text, before, after, heading, label))
    return rows


def labelled_row(report, text, before, after, heading, label):
    areas, also = labels(label["areas"]), set(labels(label.get("also") or ""))
    return Row(report, text, before, after, heading, label["sentiment"], areas, also)


def load(gold_path, labels_path, sentences_path):
    """The two files of labels; each knows the fold of its report."""
    around = prose(sentences_path)
    return gold(gold_path, around), silver(labels_path, around)


def folds(reports):
    """Deals reports into folds as `lexicon fit` does."""

    def hashed(name):
        value = 0xCBF29CE484222325
        for byte in name.encode():
            value = ((value ^ byte) * 0x100000001B3) % (1 << 64)
        return value

    order = sorted(reports, key=lambda name: (hashed(name), name))
    return {name: place % FOLDS for place, name in enumerate(order)}


def give(row, sentiment, areas):
    """An area takes the sentence's sentiment as its polarity."""
    row.given = sentiment
    row.found = {area: sentiment for area in areas}


def f1(right, given, wanted):
    return 2 * right / (given + wanted) if given + wanted else 0


def figures(rows):
    """F1 of strength and weakness (mean), macro F1 of four, micro F1 of areas and of pairs."""
    scores = [
        f1(
            sum(row.sentiment == row.given == s for row in rows),
            sum(row.given == s for row in rows),
            sum(row.sentiment == s for row in rows),
        )
        for s in SENTIMENTS
    ]
    right = agreed = given = wanted = 0
    for row in rows:
        found = {a: p for a, p in row.found.items() if a not in row.also}
        both = set(found) & set(row.areas)
        right += len(both)
        agreed += sum(found[area] == row.areas[area] for area in both)
        given += len(found)
        wanted += len(row.areas)
    return sum(scores[:2]) / 2, sum(scores) / 4, f1(right, given, wanted), f1(agreed, given, wanted)
