"""Times taggers of sentiment on the same sentences, in one run.

    swift build -c release --static-swift-stdlib
    .build/release/bellwether clean REPORTS > clean.jsonl
    .build/release/bellwether segment < clean.jsonl > segmented.jsonl
    python3 -m venv /tmp/peers && /tmp/peers/bin/pip install vaderSentiment
    /tmp/peers/bin/python Benchmarks/tagging_peers.py clean.jsonl segmented.jsonl

Bellwether segments and tags the reports in memory (TaggingBenchmark); the peer gets our sentences, a
list of strings, and gives one score each. Rates are megabytes of the text that was read a second of
one core. The check: one score a sentence.
"""

import json
import subprocess
import sys
import time


def sentences(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            for sentence in record.get("sentences", []):
                if sentence["role"] in ("paragraph", "bullet"):
                    yield sentence["text"]


def main():
    clean, segmented = sys.argv[1:3]
    command = [".build/release/TaggingBenchmark", clean, "5"]
    print(subprocess.run(command, capture_output=True, text=True).stdout.strip())
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    texts = list(sentences(segmented))[:10_000]
    size = sum(len(text.encode()) for text in texts)
    analyzer = SentimentIntensityAnalyzer()
    start = time.process_time()
    scores = [analyzer.polarity_scores(text)["compound"] for text in texts]
    seconds = time.process_time() - start
    assert len(scores) == len(texts)
    print(f"vader {size / 1e6 / seconds:.2f} MB/s, {len(scores)} sentences")


main()
