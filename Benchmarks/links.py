#!/usr/bin/env python3
"""Scores recommendations.csv of a run against labelled links.

    bellwether run ../shared/corpus/reports --output /tmp/links --outputs csv
    Benchmarks/links.py ../shared/gold/links.tsv /tmp/links

Prints how many statuses are right, and precision and recall of the links within the labelled later
reports; a link labelled `maybe` counts neither way. With --errors, each wrong status and link.
Sentences are found by their letters, so that another numbering does no harm.
"""
import argparse
import csv
import re
import sys
from collections import defaultdict


def letters(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


def labelled(path):
    points = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            key = row["point_report"], letters(row["point_text"])
            status = {"not looked at": "no link found"}.get(row["status"], row["status"])
            point = points.setdefault(key, {"status": status, "text": row["point_text"], "yes": set(), "maybe": set()})
            if row["later_report"]:
                point["yes" if row["match"] == "yes" else "maybe"].add((row["later_report"], letters(row["later_text"])))
    return points


def found(folder):
    statuses, links = {}, defaultdict(dict)
    with open(f"{folder}/recommendations.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            key = row["report_id"], letters(row["text"])
            statuses[key] = row["status"]
            if row["later_text"]:
                links[key][row["later_report_id"], letters(row["later_text"])] = row
    return statuses, links


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels")
    parser.add_argument("folder")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    points, (statuses, links) = labelled(options.labels), found(options.folder)
    right = hits = wrong = missed = 0
    for key, point in points.items():
        status = statuses.get(key, "no row")
        status = {"no later report": "no link found", "not looked at": "no link found"}.get(status, status)
        right += status == point["status"]
        linked = set(links[key])
        false = linked - point["yes"] - point["maybe"]
        hits, wrong, missed = hits + len(linked & point["yes"]), wrong + len(false), missed + len(point["yes"] - linked)
        if options.errors and (status != point["status"] or false):
            print(f"{key[0]}: {point['text'][:90]}: {status}, labelled {point['status']}")
            for link in sorted(false):
                row = links[key][link]
                print(f"  not labelled: {row['similarity']} {row['shared']}: {row['later_text'][:110]}")
    total = len(points)
    print(f"status right: {right} of {total} ({right / total:.3f})")
    print(f"links: precision {hits / max(1, hits + wrong):.3f}, recall {hits / max(1, hits + missed):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
