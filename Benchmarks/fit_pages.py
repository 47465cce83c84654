"""Fit fitted/page-trees.csv of MODELS (Models/english) to pages whose content is known, and measure it by halves.

usage: fit_pages.py PAGE_BENCHMARK MODELS CORPUS [--write] [--command BELLWETHER]

CORPUS is a folder with truth.json and html/ID.html.gz (shared/corpus/wcxb). Needs numpy, lightgbm.
A passage is content where nearly all of its runs of four words stand in the truth; shorter ones where
they stand there beside longer ones. Score: F1 over the multiset of words, the mean over the pages of a
type. Each half's pages are measured with trees fitted to the other half; what is written is fitted to all.
With --command, `clean` reads them with those trees, rules and all: the figure of what is shipped.
"""

import bisect
import collections
import csv
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

import lightgbm
import numpy as np

WORD = re.compile(r"\w+")


def words(text):
    return WORD.findall((text or "").lower())


def f1(taken, true):
    taken, true = collections.Counter(words(taken)), collections.Counter(words(true))
    common = sum((taken & true).values())
    total = sum(taken.values()) + sum(true.values())
    return 2 * common / total if total else 1.0


def labels(texts, truth):
    """0 or 1 a passage."""
    true = words(truth)
    runs = {tuple(true[k:k + n]) for n in (1, 2, 3, 4) for k in range(len(true) - n + 1)}
    lines = {" ".join(words(line)) for line in truth.split("\n")}
    left = collections.Counter(true)
    told = []
    for text in texts:
        own = words(text)
        n = min(4, len(own))
        parts = [tuple(own[k:k + n]) for k in range(len(own) - n + 1)] if own else []
        share = sum(part in runs for part in parts) / len(parts) if parts else 0
        told.append((own, share))
    found = [float(len(own) >= 8 and share > 0.6 or 4 <= len(own) < 8 and share >= 0.99) for own, share in told]
    firm = [k for k, (own, _) in enumerate(told) if found[k] and len(own) >= 8]
    for k, (own, _) in enumerate(told):
        if found[k]:
            left -= collections.Counter(own)
    for k, (own, share) in enumerate(told):
        if not own or len(own) >= 4 or share < 0.99:
            continue
        place = bisect.bisect(firm, k)
        near = [abs(k - firm[j]) for j in (place - 1, place) if 0 <= j < len(firm)]
        counts = collections.Counter(own)
        is_there = " ".join(own) in lines or 0 < place < len(firm) or min(near, default=99) <= 6
        if is_there and all(left[word] >= count for word, count in counts.items()):
            found[k] = 1.0
            left -= counts
    places = collections.defaultdict(list)
    for k, (own, _) in enumerate(told):
        if found[k]:
            places[" ".join(own)].append(k)
    joined = " " + " ".join(true) + " "
    for text, all_places in places.items():
        most = max(1, joined.count(f" {text} "))
        for k in all_places[most:] if len(all_places) > most else []:
            found[k] = 0.0
    return found


def threshold(chances, weights):
    order = np.argsort(-chances, kind="stable")
    found, taken = np.cumsum((chances * weights)[order]), np.cumsum(weights[order])
    return (2 * found / np.maximum(1e-9, taken + found[-1])).max() / 2


def unpack(corpus, pages, folder):
    """Puts pages into a folder; their paths by page."""
    paths = {}
    for page in sorted(pages):
        paths[page] = os.path.join(folder, page + ".html")
        with gzip.open(f"{corpus}/html/{page}.html.gz") as packed, open(paths[page], "wb") as out:
            out.write(packed.read())
    return paths


def survey(program, models, corpus, truth):
    """What PageBenchmark says of the corpus: names, pages, numbers."""
    with tempfile.TemporaryDirectory() as folder:
        listing = [f"{page}\t{path}\n" for page, path in unpack(corpus, truth, folder).items()]
        numbers = os.path.join(folder, "numbers")
        told = subprocess.run(
            [program, models, numbers], input="".join(listing), text=True, check=True,
            stdout=subprocess.PIPE).stdout.split("\n")
        names = json.loads(told[0])
        pages = [json.loads(line) for line in told[1:] if line]
        return names, pages, np.fromfile(numbers, dtype=np.float32).reshape(-1, len(names))


def fitted(numbers, found, weights):
    trees = lightgbm.LGBMClassifier(
        n_estimators=80, num_leaves=15, learning_rate=0.14, min_child_samples=60, subsample=0.6,
        subsample_freq=1, colsample_bytree=0.4, reg_lambda=5, max_bin=63, verbose=-1, random_state=1,
        deterministic=True, force_row_wise=True)
    return trees.fit(numbers, found, sample_weight=weights)


def rows(trees, names):
    """The trees as rows of page-trees.csv."""
    for number, tree in enumerate(trees.booster_.dump_model()["tree_info"]):
        flat = []

        def add(node):
            place = len(flat)
            flat.append(None)
            if "leaf_value" in node:
                flat[place] = [number, place, "", "", "", "", f"{node['leaf_value']:.5f}"]
                return place
            yes, no = add(node["left_child"]), add(node["right_child"])
            # Six digits above the limit of equal numbers: floats and doubles then agree.
            limit = f"{node['threshold']:.6g}"
            flat[place] = [number, place, names[node["split_feature"]], limit, yes, no, ""]
            return place

        add(tree["tree_structure"])
        yield from flat


def write(trees, names, models):
    with open(f"{models}/fitted/page-trees.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["tree", "node", "feature", "at_most", "yes", "no", "score"])
        table.writerows(rows(trees, names))


def cleaned(command, models, trees, names, corpus, pages):
    """What `clean` reads of pages with the trees in place of those of MODELS, by page."""
    with tempfile.TemporaryDirectory() as folder:
        own = shutil.copytree(models, f"{folder}/models")
        write(trees, names, own)
        domain = os.path.join(os.path.dirname(os.path.abspath(models)), "childrens-services")
        os.mkdir(f"{folder}/pages")
        unpack(corpus, pages, f"{folder}/pages")
        # Pages that cannot be read are failures (status 65), and worth 0.
        told = subprocess.run(
            [command, "clean", f"{folder}/pages", "--models", own, "--models", domain, "--quiet"],
            stdout=subprocess.PIPE, text=True).stdout
    texts = {}
    for line in told.splitlines():
        record = json.loads(line)
        if record["record"] == "report":
            texts[record["id"]] = "\n".join(
                block["text"] for block in record["blocks"]
                if block["role"] != "furniture" and block.get("detail") != "title")
    return texts


def print_scores(name, scores):
    for kind, values in sorted(scores.items()):
        print(f"{name}\t{kind}\t{len(values)}\t{sum(values) / len(values):.4f}")


def main():
    program, models, corpus = sys.argv[1:4]
    command = sys.argv[sys.argv.index("--command") + 1] if "--command" in sys.argv else None
    truth = json.load(open(f"{corpus}/truth.json", encoding="utf-8"))
    truth = {page: told for page, told in truth.items() if told["main_content"]}
    names, pages, numbers = survey(program, models, corpus, truth)
    found, weights, sizes, half, spans = [], [], [], [], {}
    for page in pages:
        told = truth[page["id"]]
        size = np.array([len(words(text)) for text in page["texts"]], dtype=float)
        # Pages of few words count nearly as much as long ones; the two rarer types twice.
        weight = np.minimum(size, 200) / np.sqrt(400 * max(50, len(words(told["main_content"])))) + 0.002
        weight *= 1 if told["type"] == "article" else 2
        if page.get("title") is not None:
            weight[page["title"]] = 0
        spans[page["id"]] = (len(found), len(found) + len(size))
        found += labels(page["texts"], told["main_content"])
        weights += list(weight)
        sizes += list(size)
        half += [zlib.crc32(page["id"].encode()) % 2] * len(size)
    found, weights, sizes, half = map(np.array, (found, weights, sizes, half))
    scores, shipped = collections.defaultdict(list), collections.defaultdict(list)
    for other in (0, 1):
        trees = fitted(numbers[half != other], found[half != other], weights[half != other])
        if command:
            ids = [page["id"] for page in pages if zlib.crc32(page["id"].encode()) % 2 == other]
            texts = cleaned(command, models, trees, names, corpus, ids)
            for page in ids:
                told = truth[page]
                shipped[told["type"]].append(f1(texts.get(page, ""), told["main_content"]))
        for page in pages:
            first, last = spans[page["id"]]
            if zlib.crc32(page["id"].encode()) % 2 != other:
                continue
            taken = ""
            if last > first:
                chances = trees.predict_proba(numbers[first:last])[:, 1]
                least = threshold(chances, sizes[first:last])
                taken = "\n".join(
                    text for k, text in enumerate(page["texts"])
                    if chances[k] >= least and k != page.get("title"))
            told = truth[page["id"]]
            scores[told["type"]].append(f1(taken, told["main_content"]))
    print_scores("trees alone", scores)
    print_scores("as shipped", shipped)
    if "--write" in sys.argv:
        write(fitted(numbers, found, weights), names, models)


main()
