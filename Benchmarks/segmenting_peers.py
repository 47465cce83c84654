"""Times sentence splitters on the same text, in one run, and checks what they give.

    swift build -c release --static-swift-stdlib
    python3 -m venv /tmp/peers && /tmp/peers/bin/pip install sentencex pysbd blingfire
    /tmp/peers/bin/python Benchmarks/segmenting_peers.py TEXT [COMMAND…]

COMMAND (default: .build/release/SegmentingBenchmark TEXT 20) prints "N bytes, M sentences, R MB/s".
Peers that are not installed are passed over. pySBD gets the first 200 kB only, for it would take
minutes. The check: what a peer gives, joined, holds every letter of the text.
"""

import subprocess
import sys
import time


def letters(text):
    return sum(c.isalnum() for c in text)


def best(split, text, repeats):
    seconds, sentences = 1e9, []
    for _ in range(repeats):
        start = time.perf_counter()
        sentences = list(split(text))
        seconds = min(seconds, time.perf_counter() - start)
    return seconds, sentences


def report(name, split, text, repeats=5):
    size = len(text.encode())
    seconds, sentences = best(split, text, repeats)
    kept = letters("".join(sentences)) / max(1, letters(text))
    print(f"{name:12} {size / 1e6 / seconds:8.2f} MB/s  {len(sentences):7} sentences  "
          f"{kept:.4f} of the letters kept")


def main():
    path = sys.argv[1]
    command = sys.argv[2:] or [".build/release/SegmentingBenchmark", path, "20"]
    text = open(path, encoding="utf-8", errors="replace").read()
    print("bellwether  ", subprocess.run(command, capture_output=True, text=True).stdout.strip())
    try:
        import sentencex
        report("sentencex", lambda t: sentencex.segment("en", t), text)
    except ImportError:
        print("sentencex    not installed")
    try:
        import blingfire
        report("blingfire", lambda t: blingfire.text_to_sentences(t).split("\n"), text)
    except ImportError:
        print("blingfire    not installed")
    try:
        import pysbd
        report("pysbd", pysbd.Segmenter(language="en", clean=False).segment, text[:200_000], 1)
    except ImportError:
        print("pysbd        not installed")


main()
