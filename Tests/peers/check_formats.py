#!/usr/bin/env python3
"""Opens what `run` wrote as its readers would: the workbook by openpyxl, the database by SQLite, the
data package by frictionless; each holds the rows of the CSV files.

    check_formats.py FOLDER

Ends with 77 where a package is missing, with 1 where anything differs.
"""
import csv
import pathlib
import re
import sqlite3
import subprocess
import sys

try:
    import openpyxl
    import frictionless
except ImportError as error:
    print(f"missing: {error.name}; pip install openpyxl frictionless")
    sys.exit(77)

csv.field_size_limit(1 << 30)
folder = pathlib.Path(sys.argv[1])
tables = ["reports", "sentences", "findings", "trends", "series", "changes", "validity",
          "recommendations", "peers", "failures"]
# The slim workbook's sheets of datasets, by the dataset's name.
sheets = {"changes": "since the last inspection", "trends": "trends",
          "recommendations": "recommendations", "peers": "peers", "reports": "reports",
          "validity": "validity", "failures": "failures"}
failures = []


def check(condition, message):
    print(("ok    " if condition else "FAIL  ") + message)
    if not condition:
        failures.append(message)


rows = {}
for name in tables:
    with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        rows[name] = list(csv.reader(file))

book = openpyxl.load_workbook(folder / "bellwether.xlsx")
for name, title in sheets.items():
    sheet = book[title]
    header = [cell.value for cell in sheet[1]]
    check(header == rows[name][0], f"workbook: {name}: header")
    check(sheet.max_row == max(1, len(rows[name])), f"workbook: {name}: {len(rows[name]) - 1} rows")
    check(sheet.freeze_panes == "A2", f"workbook: {name}: frozen header")
    check(bool(sheet.tables) == (len(rows[name]) > 1), f"workbook: {name}: a table")
    check(not sheet.merged_cells.ranges, f"workbook: {name}: no merged cells")
    check(all(cell.data_type != "f" for row in sheet.iter_rows(max_row=2000) for cell in row),
          f"workbook: {name}: no formula")
check(book.sheetnames[:3] == ["Cover", "since the last inspection", "heat map"] and book.sheetnames[-1] == "Notes",
      "workbook: cover, changes and heat map come first, notes last")
check(book.active.title == "since the last inspection", "workbook: opens with what has changed")
check(book["heat map"].conditional_formatting is not None, "workbook: heat map")
check("sentences" not in book.sheetnames and "findings" not in book.sheetnames, "workbook: slim")
dates = [cell for cell in next(iter(book["trends"].iter_cols(min_col=10, max_col=10)))[1:] if cell.value]
check(all(cell.is_date for cell in dates), "workbook: dates are dates")

base = sqlite3.connect(folder / "bellwether.sqlite")
for name in tables:
    (count,) = base.execute(f"SELECT count(*) FROM {name}").fetchone()
    check(count == len(rows[name]) - 1, f"database: {name}: {count} rows")
check(base.execute("PRAGMA foreign_key_check").fetchall() == [], "database: keys hold")
check(base.execute("PRAGMA integrity_check").fetchone() == ("ok",), "database: whole")
(hits,) = base.execute(
    "SELECT count(*) FROM sentences_fts WHERE sentences_fts MATCH 'supervision'").fetchone()
(plain,) = base.execute("SELECT count(*) FROM sentences WHERE text LIKE '%supervision%'").fetchone()
check(hits >= plain > 0, f"database: full-text search ({hits} hits)")

guide = (pathlib.Path(__file__).parent / "../../Output/README.md").read_text(encoding="utf-8")
queries = re.findall(r"```sql\n(.*?)```", guide, re.S)
check(len(queries) >= 3, "Output/README.md: example queries")
for query in queries:
    found = base.execute(query).fetchall()
    check(len(found) > 0, f"Output/README.md: {query.split(chr(10))[0][:50]} … gives {len(found)} rows")

report = frictionless.validate(str(folder / "datapackage.json"))
check(report.valid, "data package: valid" + ("" if report.valid else "\n" + str(report.flatten(
    ["name", "rowNumber", "fieldName", "message"])[:5])))
print(f"{len(failures)} failed")
sys.exit(1 if failures else 0)
