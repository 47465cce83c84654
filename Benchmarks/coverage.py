#!/usr/bin/env python3
"""How often balance_low to balance_high holds what it should.

    bellwether run ../shared/corpus/reports --output /tmp/run --outputs csv
    Benchmarks/coverage.py ../shared/gold/dev.tsv /tmp/run

Prints two shares, for the interval of the program and for one that takes sentences as independent:
of labelled pages, those whose balance by the labels lies in the interval of the page's balance by the
run; of simulated reports, those whose true balance does. A simulated report has the paragraphs of a
real one; sentences of a paragraph resemble each other with the correlation of measures.csv, and are
then tagged wrongly as often as the run tags labelled sentences (confusion, by what is right). The true
balance is drawn anew for each report from those of the reports read. Same seed, same figures.
"""
import argparse
import csv
import math
import random
import re
from collections import Counter, defaultdict

SIDES = {"strength": (1, 0), "weakness": (0, 1), "mixed": (1, 1), "neutral": (0, 0)}
CORRELATION = 0.34
DEVIATE = 1.959963984540054


def letters(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


def counted(sentiments):
    pairs = [SIDES[sentiment] for sentiment in sentiments]
    return sum(a for a, _ in pairs), sum(b for _, b in pairs)


def balance(strengths, weaknesses):
    return (strengths - weaknesses) / (strengths + weaknesses)


def interval(paragraphs, correlation):
    """Wilson's, of the judgements' effective number; paragraphs as lists of sentiments."""
    sums = [counted(paragraph) for paragraph in paragraphs]
    total = sum(a + b for a, b in sums)
    share = sum(a for a, _ in sums) / total
    squares = sum((a + b) ** 2 for a, b in sums)
    n = total / max(1, 1 + correlation * (squares / total - 1))
    z2 = DEVIATE**2
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = DEVIATE * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return 2 * (centre - half) - 1, 2 * (centre + half) - 1


def read(folder):
    """Of each report its sentences: letters, paragraph, sentiment; another body's left out."""
    reports = defaultdict(list)
    with open(f"{folder}/sentences.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["role"] in ("paragraph", "bullet") and row["other_body"] != "true":
                reports[row["report_id"]].append((letters(row["text"]), row["paragraph"], row["sentiment"]))
    return reports


def labelled(path):
    pages = defaultdict(list)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not row["flag"] and "#p" in row["passage"]:
                pages[row["passage"]].append((letters(row["text"]), row["sentiment"]))
    return pages


def matched(pages, reports):
    """Of each page its sentences that the run has, too: paragraph, label, tag."""
    for passage, rows in sorted(pages.items()):
        known = {text: (paragraph, tag) for text, paragraph, tag in reports.get(passage.split("#")[0], [])}
        yield [known[text][:1] + (label, known[text][1]) for text, label in rows if text in known]


def simulated(report, truth, neutrals, confusion, source):
    """The report's paragraphs as the run would tag them if its true balance were `truth`."""
    share = (1 + truth) / 2
    paragraphs = []
    for size in report:
        side = source.random() < share
        tags = []
        for _ in range(size):
            right = "neutral"
            if source.random() >= neutrals:
                repeats = source.random() < math.sqrt(CORRELATION)
                right = "strength" if (side if repeats else source.random() < share) else "weakness"
            tags.append(source.choices(*confusion[right])[0])
        paragraphs.append(tags)
    return paragraphs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels")
    parser.add_argument("folder")
    parser.add_argument("--rounds", type=int, default=20, help="simulations of each report")
    options = parser.parse_args()
    reports, pages = read(options.folder), labelled(options.labels)
    confusions, held, cases = defaultdict(Counter), Counter(), 0
    for rows in matched(pages, reports):
        for _, label, tag in rows:
            confusions[label][tag] += 1
        labels, tags = counted(r[1] for r in rows), counted(r[2] for r in rows)
        if sum(labels) < 3 or sum(tags) < 3:
            continue
        paragraphs = defaultdict(list)
        for paragraph, _, tag in rows:
            paragraphs[paragraph].append(tag)
        cases += 1
        for correlation in (CORRELATION, 0):
            low, high = interval(list(paragraphs.values()), correlation)
            held[correlation] += low - 1e-9 <= balance(*labels) <= high + 1e-9
    for correlation, name in ((CORRELATION, "paragraphs"), (0, "independent")):
        print(f"labelled pages, {name}: {held[correlation]} of {cases} ({held[correlation] / cases:.3f})")

    sentences = {label: sum(tags.values()) for label, tags in confusions.items()}
    neutrals = sentences["neutral"] / sum(sentences.values())
    confusion = {label: (list(tags), list(tags.values())) for label, tags in confusions.items()}
    source, held, cases = random.Random("coverage"), Counter(), 0
    sizes = {key: list(Counter(row[1] for row in rows).values()) for key, rows in sorted(reports.items())}
    truths = [balance(*sides) for sides in (counted(r[2] for r in rows) for _, rows in sorted(reports.items())) if sum(sides) >= 10]
    errors = []
    for size in sizes.values():
        for _ in range(options.rounds):
            truth = source.choice(truths)
            tagged = simulated(size, truth, neutrals, confusion, source)
            sides = counted(tag for paragraph in tagged for tag in paragraph)
            if sum(sides) < 10:
                continue
            cases += 1
            errors.append(balance(*sides) - truth)
            for correlation in (CORRELATION, 0):
                low, high = interval(tagged, correlation)
                held[correlation] += low <= truth <= high
    for correlation, name in ((CORRELATION, "paragraphs"), (0, "independent")):
        print(f"simulated with confusion, {name}: {held[correlation]} of {cases} ({held[correlation] / cases:.3f})")
    print(f"simulated: mean error of balance {sum(errors) / len(errors):+.3f}")
    for label in ("strength", "weakness", "mixed", "neutral"):
        print(f"labelled {label}: {dict(sorted(confusions[label].items()))}")


if __name__ == "__main__":
    main()
