#!/usr/bin/env python3
"""Makes a report of hostile text, and looks for it in what was written from it.

    check_hostile.py make FOLDER      hostile.txt, and facts.csv for --metadata
    check_hostile.py check FOLDER     the CSV files, the workbook and the database

A script, a formula, a sentence of 40,000 characters and an authority called =cmd() are text in each.
"""
import csv
import pathlib
import sqlite3
import sys

import openpyxl

csv.field_size_limit(1 << 30)
SCRIPT = "<script>window.wasHere = 1</script> Plans are poor & late."
FORMULA = '=HYPERLINK("http://example.org") Visits are regular and children are safe.'
LONG = "Supervision is regular and " * 1500 + "good."
failures = []


def check(condition, message):
    print(("ok    " if condition else "FAIL  ") + message)
    if not condition:
        failures.append(message)


def make(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hostile.txt").write_text(
        "\n\n".join(["Inspection of children's services", SCRIPT, FORMULA, LONG]) + "\n", encoding="utf-8")
    with open(folder / "facts.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["file", "authority", "authority_code", "inspection_end", "kind", "framework"])
        rows.writerow(["hostile.txt", "=cmd()", "E00000000", "2024-05-03", "inspection", "ilacs"])


def check_csv(folder):
    with open(folder / "sentences.csv", encoding="utf-8-sig", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    check(any(text.startswith("'=HYPERLINK(") for text in texts), "CSV: a formula has an apostrophe before it")
    check(any("window.wasHere" in text for text in texts), "CSV: a script is text")
    check(max(map(len, texts)) > 40_000, "CSV: a long sentence is whole")
    with open(folder / "reports.csv", encoding="utf-8-sig", newline="") as file:
        check(next(csv.DictReader(file))["authority"] == "'=cmd()", "CSV: an authority called =cmd()")


def check_workbook(folder):
    book = openpyxl.load_workbook(folder / "bellwether.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    # openpyxl takes every text that starts with "=" for a formula: the file itself must hold none.
    formulas = [name for name in sheets(folder) if b"<f>" in sheets(folder)[name]]
    check(not formulas, f"workbook: no formula {formulas}")
    check("=cmd()" in texts and any(text.startswith("=HYPERLINK(") for text in texts), "workbook: formulas are text")
    check(max(map(len, texts)) == 32_767, "workbook: a long sentence is cut at the limit")
    check(any(len(text) == 32_767 and text.endswith("…") for text in texts), "workbook: and says so")


def sheets(folder):
    import zipfile
    with zipfile.ZipFile(folder / "bellwether.xlsx") as book:
        return {name: book.read(name) for name in book.namelist() if "worksheets/" in name}


def check_database(folder):
    base = sqlite3.connect(folder / "bellwether.sqlite")
    (longest,) = base.execute("SELECT max(length(text)) FROM sentences").fetchone()
    check(longest > 40_000, "database: a long sentence is whole")
    names = base.execute("SELECT DISTINCT name FROM trends WHERE level = 'authority'").fetchall()
    check(names == [("=cmd()",)], "database: an authority called =cmd()")
    hits = base.execute("SELECT count(*) FROM sentences WHERE text LIKE '<script>%'").fetchone()
    check(hits == (1,), "database: a script is text")


if __name__ == "__main__":
    place = pathlib.Path(sys.argv[2])
    if sys.argv[1] == "make":
        make(place)
    else:
        check_csv(place)
        check_workbook(place)
        check_database(place)
        print(f"{len(failures)} failed")
        sys.exit(1 if failures else 0)
