"""Makes broken inputs of good ones: the same seed and number give the same bytes.

Every format that `clean` reads, every stream between stages, and what a user edits: a file of models, a
pipeline definition, metadata.
"""
import io
import json
import random
import re
import zipfile

EXTREMES = [
    "0", "-1", "1", "255", "65536", "2147483647", "2147483648", "-2147483649", "4294967296",
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "99999999999999999999999",
    "1e308", "-1e309", "0.1", "NaN", "00000000000000000001",
]
# Bytes that readers treat apart.
CHUNKS = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80\xae", b"\xc2\xa0",
    b"\r", b"\n\n", b"\t", b"\x0c", b"\x1b[2J", b"<", b"</", b"<![CDATA[", b"<!--", b"&#x110000;", b"&lt;",
    b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]>", b'"', b"'", b"\\u0000", b"\\ud800", b"{", b"}", b"[", b"]", b"---\n",
    b"=1+1", b"%PDF-", b"endobj", b"stream\n", b"No ", b"(a|", b"*", b"Content-Type: ", b"=3D", b"=",
]


def paragraph(number):
    return (
        f"Social workers in Dunmere know child number {number} well, but supervision is not regular enough. "
        "Leaders have improved the timeliness of visits; too many plans are still out of date.")


def docx(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return file.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_parts():
    """A Word document with headings, numbered and bulleted lists, a table, notes and properties."""
    def p(text, style="", extra=""):
        style = f'<w:pStyle w:val="{style}"/>' if style else ""
        return f"<w:p><w:pPr>{style}{extra}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    listed = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = p("Inspection of Dunmere children’s services", "Title") + p("What needs to improve", "Heading1")
    body += "".join(p(paragraph(n), extra=listed.format(n % 3, 1 + n % 2)) for n in range(12))
    body += "<w:tbl>" + "".join(
        f"<w:tr><w:tc>{p('Leaders')}</w:tc><w:tc>{p('Requires improvement')}</w:tc></w:tr>" for _ in range(3)) + "</w:tbl>"
    body += "".join(p(paragraph(n)) for n in range(6))
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{n + 1}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%{n + 1}."/></w:lvl>'
        for n, kind in enumerate(["decimal", "lowerLetter", "lowerRoman"]))
    return {
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f'<w:styles {W}><w:style w:styleId="Title"><w:name w:val="Title"/></w:style>'
        f'<w:style w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>',
        "word/numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="2">{p("A note on the evidence.")}</w:footnote></w:footnotes>',
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Dunmere</dc:title>'
        "<dc:creator>Ofsted</dc:creator><dcterms:created>2024-03-01T10:00:00Z</dcterms:created></cp:coreProperties>",
    }


def mhtml():
    html = "<html><head><title>Dunmere</title></head><body><h1>Dunmere</h1>" + "".join(
        f"<p>{paragraph(n)}</p>" for n in range(8)) + "</body></html>"
    return (
        "From: <Saved by a browser>\r\nSubject: Dunmere\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
        "------b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://example.org/dunmere\r\n\r\n{html.replace('=', '=3D')}\r\n------b--\r\n").encode()


def broken_bytes(data, rng, others):
    """Bytes with one to eight changes of any kind."""
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 3, 8])):
        if not data:
            data += rng.choice(CHUNKS)
        at, length = rng.randrange(len(data)), rng.choice([1, 2, 8, 64, 1024])
        kind = rng.randrange(8)
        if kind == 0:
            data[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            del data[at:at + length]
        elif kind == 2:
            data[at:at] = rng.choice(CHUNKS) * rng.choice([1, 1, 2, 50])
        elif kind == 3:
            data[at:at + length] = rng.randbytes(length)
        elif kind == 4:
            data[at:at] = data[at:at + length] * rng.choice([1, 3, 200])
        elif kind == 5 and rng.random() < 0.5:
            del data[at:]
        elif kind == 6:
            other = rng.choice(others)
            start = rng.randrange(max(1, len(other)))
            data[at:at] = other[start:start + length * 4]
        else:
            numbers = list(re.finditer(rb"\d+", data[:400_000]))
            if numbers:
                found = rng.choice(numbers)
                data[found.start():found.end()] = rng.choice(EXTREMES).encode()
    return bytes(data)


def broken_docx(data, rng, others):
    """A Word document with a part broken before it is packed, or the pack broken."""
    if rng.random() < 0.25:
        return broken_bytes(data, rng, others)
    parts = docx_parts()
    name = rng.choice(list(parts))
    parts[name] = broken_bytes(parts[name].encode(), rng, others)
    if rng.random() < 0.1:
        del parts[rng.choice(list(parts))]
    return docx(parts)


WRONG = [
    None, True, -1, 0, 1, 2**31, 2**63 - 1, -2**63, 2**64, 1e300, -0.5, "", "x", "\u202e\x1b[2J", "a\u0000b",
    [], {}, [[]], "9" * 400, [0] * 300,
]


def places(value, path=()):
    """Every place in a JSON value."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], path + (key,))
    elif isinstance(value, list):
        for position in range(min(len(value), 40)):
            yield from places(value[position], path + (position,))


def broken_json(data, rng, others):
    """JSON Lines with values of the wrong kind or range, cut texts, lost and doubled parts."""
    if rng.random() < 0.2:
        return broken_bytes(data, rng, others)
    lines = data.decode().splitlines()
    for _ in range(rng.choice([1, 1, 2, 5])):
        at = rng.randrange(len(lines))
        if rng.random() < 0.06:
            lines.insert(at, lines.pop(rng.randrange(len(lines))))
            continue
        record = json.loads(lines[at])
        path = rng.choice(list(places(record))[1:])
        holder = record
        for key in path[:-1]:
            holder = holder[key]
        key, kind = path[-1], rng.randrange(6)
        value = holder[key]
        if kind == 0:
            del holder[key]
        elif kind == 1 and isinstance(value, str) and value:
            holder[key] = value[:rng.randrange(len(value))]
        elif kind == 1 and isinstance(value, list) and value:
            holder[key] = value[:rng.randrange(len(value))] * rng.choice([1, 2])
        elif kind == 2 and isinstance(value, (int, float)) and not isinstance(value, bool):
            holder[key] = value + rng.choice([-1, 1, 7, 1000, 10**15])
        else:
            holder[key] = rng.choice(WRONG)
        lines[at] = json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return ("\n".join(lines) + "\n").encode()


def broken_csv(data, rng, others):
    """A table with cells of the wrong kind, and lost or doubled rows."""
    if rng.random() < 0.5:
        return broken_bytes(data, rng, others)
    lines = data.split(b"\n")
    for _ in range(rng.choice([1, 2, 5])):
        at = rng.randrange(len(lines))
        cells = lines[at].split(b",")
        cells[rng.randrange(len(cells))] = rng.choice(
            CHUNKS + [number.encode() for number in EXTREMES] + [b"(a|b) " * 9, b"~5 " * 40, b"a" * 70_000])
        lines[at] = b",".join(cells)
        if rng.random() < 0.2:
            lines.insert(at, lines[at])
    return b"\n".join(lines)
