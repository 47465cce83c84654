"""Makes the seeds of the fuzz targets of the Examples: seeds.py FOLDER BELLWETHER"""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "attack"))
import mutate  # noqa: E402

folder, bellwether = pathlib.Path(sys.argv[1]), sys.argv[2]
examples = ROOT / "Examples"


def seed(target, name, data):
    (folder / target).mkdir(parents=True, exist_ok=True)
    (folder / target / name).write_bytes(data)


for path in sorted(examples.glob("*.html")):
    seed("html", path.name, path.read_bytes()[:15_000])
for path in sorted(examples.glob("*.txt")):
    seed("text", path.name, path.read_bytes())
for path in sorted(examples.glob("*.pdf")):
    with open(path, "rb") as file:
        xml = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", "/dev/stdin"], stdin=file, capture_output=True).stdout
    seed("pdf", path.name, xml[:15_000])
parts = mutate.docx_parts()
seed("docx", "parts", "\0".join(parts[f"word/{name}.xml"] for name in ("document", "styles", "numbering")).encode())
letter = str(examples / "stannick-2021-08-09-visit.txt")
stream = subprocess.run([bellwether, "clean", letter], capture_output=True).stdout
for stage in ("clean", "segment"):
    if stage == "segment":
        stream = subprocess.run([bellwether, stage], input=stream, capture_output=True).stdout
    for number, line in enumerate(stream.splitlines()):
        seed("jsonl", f"{stage}-{number}", line)
names = ["sentiment", "cues", "headings", "authorities", "abbreviations", "furniture"]
for number, name in enumerate(names):
    for path in sorted((ROOT / "Models").rglob(f"{name}.csv")):
        seed("csv", f"{path.parent.name}-{name}", bytes([number]) + b"\n".join(path.read_bytes().split(b"\n")[:60]))
for path in [*sorted((ROOT / "Pipelines").glob("*.yaml")), examples / "examples.yaml"]:
    seed("yaml", path.name, path.read_bytes())
