"""Makes what the fuzz targets start from, of the Examples and the Models: seeds.py FOLDER BELLWETHER

FOLDER/seeds/TARGET/… are good inputs; FOLDER/packs are the packs that ship, each file cut to a few rows.
"""
import csv
import io
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "attack"))
import mutate  # noqa: E402

FOLDER, BELLWETHER = pathlib.Path(sys.argv[1]), sys.argv[2]
EXAMPLES = ROOT / "Examples"
# A longer input is slow to break, and finds nothing that a short one does not.
MOST_BYTES = 15_000
ROWS = 12


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def seed(target, name, data):
    write(FOLDER / "seeds" / target / name, data)


def output(*command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, **options).stdout


def documents():
    for path in sorted(EXAMPLES.glob("*.html")):
        seed("html", path.name, path.read_bytes()[:MOST_BYTES])
    for path in sorted(EXAMPLES.glob("*.txt")):
        seed("text", path.name, path.read_bytes()[:MOST_BYTES])
    for path in sorted(EXAMPLES.glob("*.pdf")):
        xml = output("pdftohtml", "-xml", "-i", "-stdout", "/dev/stdin", stdin=open(path, "rb"))
        seed("pdf", path.name, xml[:MOST_BYTES])
    parts = mutate.docx_parts()
    names = ("document", "styles", "numbering")
    seed("docx", "parts", "\0".join(parts[f"word/{name}.xml"] for name in names).encode())
    seed("mail", "archive", mutate.mhtml())


def streams():
    """The records of a short letter behind each stage."""
    letter = FOLDER / "letter.txt"
    text = "\n\n".join(["Inspection of Dunmere children’s services", "What needs to improve", "- Plans.",
                        mutate.paragraph(1), "Leaders said that “nearly all visits are on time”."])
    letter.write_text(text, encoding="utf-8")
    stream = output(BELLWETHER, "clean", str(letter))
    for stage in ("segment", "tag", "aggregate"):
        for number, line in enumerate(stream.splitlines()):
            seed("jsonl", f"{stage}-{number}", line)
        stream = output(BELLWETHER, stage, input=stream)
    for number, line in enumerate(stream.splitlines()):
        seed("jsonl", f"write-{number}", line)


def some(rows):
    """Rows from all over a file."""
    rows = list(rows)
    return rows[::max(1, len(rows) // ROWS)]


def cut(path):
    """A model file's header and some of its rows; all that has to be complete stays so."""
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    if path.name == "cues.csv":
        rows = [row for row in rows if row[1] == "circumstance"] + some(row for row in rows if row[1] != "circumstance")
    elif path.name == "page-trees.csv":
        rows = [row for row in rows if int(row[0]) < 2]
    else:
        rows = some(rows)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue().encode()


def packs():
    models = ROOT / "Models"
    found = [(pack, path) for pack in ("english", "starter") for path in sorted((models / pack).rglob("*.csv"))]
    found.append(("starter", models / "childrens-services" / "fitted" / "confidence.csv"))
    for pack, path in found:
        name = f"fitted/{path.name}" if path.parent.name == "fitted" else path.name
        data = cut(path)
        write(FOLDER / "packs" / pack / name, data)
        seed("csv", f"{pack}-{name.replace('/', '-')}", name.encode() + b"\n" + data)


documents()
streams()
packs()
for path in [*sorted((ROOT / "Pipelines").glob("*.yaml")), EXAMPLES / "examples.yaml"]:
    seed("yaml", path.name, path.read_bytes())
