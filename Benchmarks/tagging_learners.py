"""Linear support vector machines on TF-IDF, in the folds of `bellwether lexicon fit --folds 5`.

    python tagging_learners.py GOLD.tsv Models/labels/sentences.csv OUTPUT/sentences.csv

The same labels, the same folds over reports, the same scoring. Features: words and pairs of words of the
sentence; words of the sentence before and of its heading. An area takes the sentence's sentiment as its
polarity. One line a file of labels: sentences, F1 of strength and weakness (mean), macro F1 of the four
sentiments, micro F1 of areas, of pairs of area and polarity. Needs scikit-learn; 20 s of processor time.
"""

import csv
import hashlib
import sys

from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

FOLDS = 5
AREA_MARGIN = -0.25  # an area is named from this margin on
MOST_AREAS = 3
SENTIMENTS = ["strength", "weakness", "mixed", "neutral"]


def digest(text):
    letters = "".join(c.lower() for c in text if c.isascii() and c.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:16]


def labels(cell):
    return dict((part.split(":") + ["neutral"])[:2] for part in cell.split(";") if part)


def gold(path):
    """Rows of a gold file that count; each knows the sentence before it in its passage."""
    with open(path, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split("\t")
        rows = [dict(zip(header, line.rstrip("\n").split("\t"))) for line in file]
    before, scored = {}, []
    for row in rows:
        if not row.get("flag"):
            scored.append(
                {
                    "report": row["passage"].split("#")[0],
                    "text": row["text"],
                    "before": before.get(row["passage"], ""),
                    "heading": "",
                    "sentiment": row["sentiment"],
                    "areas": labels(row.get("areas", "")),
                    "also": set(labels(row.get("also", ""))),
                }
            )
        before[row["passage"]] = row["text"]
    return scored


def labelled(path, sentences):
    """Labelled rows of a run's sentences; each knows the prose before it and its heading."""
    with open(path, encoding="utf-8") as file:
        known = {(row["report_id"], row["digest"]): row for row in csv.DictReader(file)}
    before, scored = ("", ""), []
    with open(sentences, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            label = known.get((row["report_id"], digest(row["text"])))
            if label:
                scored.append(
                    {
                        "report": row["report_id"],
                        "text": row["text"],
                        "before": before[1] if before[0] == row["report_id"] else "",
                        "heading": row["section"],
                        "sentiment": label["sentiment"],
                        "areas": labels(label["areas"]),
                        "also": set(labels(label["also"])),
                    }
                )
            if row["role"] in ("paragraph", "bullet"):
                before = (row["report_id"], row["text"])
    return scored


def folds(reports):
    def hashed(name):
        value = 0xCBF29CE484222325
        for byte in name.encode():
            value = ((value ^ byte) * 0x100000001B3) % (1 << 64)
        return value

    order = sorted(reports, key=lambda name: (hashed(name), name))
    return {name: place % FOLDS for place, name in enumerate(order)}


def features(train, test):
    blocks = []
    for field, weight, longest in (("text", 1, 2), ("before", 0.4, 1), ("heading", 0.4, 1)):
        vectors = TfidfVectorizer(ngram_range=(1, longest), min_df=2, sublinear_tf=True)
        fitted = vectors.fit_transform([row[field] or "none" for row in train])
        blocks.append((fitted * weight, vectors.transform([row[field] or "none" for row in test]) * weight))
    return tuple(sparse.hstack([block[side] for block in blocks]).tocsr() for side in (0, 1))


def predict(train, test, areas):
    x, z = features(train, test)
    sentiment = LinearSVC(C=0.3).fit(x, [row["sentiment"] for row in train]).predict(z)
    margins = {}
    for area in areas:
        machine = LinearSVC(C=0.3).fit(x, [area in row["areas"] for row in train])
        margins[area] = machine.decision_function(z)
    for place, row in enumerate(test):
        likely = sorted(areas, key=lambda area: -margins[area][place])[:MOST_AREAS]
        row["given"] = sentiment[place]
        row["found"] = {a: sentiment[place] for a in likely if margins[a][place] > AREA_MARGIN}


def f1(right, given, wanted):
    return 2 * right / (given + wanted) if given + wanted else 0


def figures(rows):
    scores = [
        f1(
            sum(row["sentiment"] == row["given"] == s for row in rows),
            sum(row["given"] == s for row in rows),
            sum(row["sentiment"] == s for row in rows),
        )
        for s in SENTIMENTS
    ]
    right = agreed = given = wanted = 0
    for row in rows:
        found = {a: p for a, p in row["found"].items() if a not in row["also"]}
        both = set(found) & set(row["areas"])
        right += len(both)
        agreed += sum(found[area] == row["areas"][area] for area in both)
        given += len(found)
        wanted += len(row["areas"])
    return sum(scores[:2]) / 2, sum(scores) / 4, f1(right, given, wanted), f1(agreed, given, wanted)


def main(gold_path, labels_path, sentences_path):
    files = [gold(gold_path), labelled(labels_path, sentences_path)]
    rows = [row for file in files for row in file]
    fold = folds({row["report"] for row in rows})
    areas = sorted({area for row in rows for area in row["areas"]})
    for number in range(FOLDS):
        train = [row for row in rows if fold[row["report"]] != number]
        test = [row for row in rows if fold[row["report"]] == number]
        predict(train, test, areas)
    for file in files:
        print(len(file), *(f"{figure:.3f}" for figure in figures(file)))


if __name__ == "__main__":
    main(*sys.argv[1:])
