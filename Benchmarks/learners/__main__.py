"""What learns from the same labels, in the folds of `bellwether lexicon fit --folds 5`.

    python Benchmarks/learners GOLD.tsv LABELS.csv OUTPUT/sentences.csv [--encoder FOLDER]

Trains linear support vector machines, or with --encoder a small transformer whose probabilities of each
fold are kept in FOLDER. Every learner has the labels of the other four folds, and of each sentence those
before and behind it and its heading. Prints a line a file of labels: sentences, F1 of strength and weakness
(mean), macro F1 of the four sentiments, micro F1 of areas, of pairs of area and polarity.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import labels


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("labels")
    parser.add_argument("sentences")
    parser.add_argument("--encoder", metavar="FOLDER", help="fine-tune the encoder; keep what it says here")
    parser.add_argument("--folds", type=int, nargs="+", default=range(labels.FOLDS), help="only these, from 0")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main():
    given = arguments()
    files = labels.load(given.gold, given.labels, given.sentences)
    rows = [row for file in files for row in file]
    fold = labels.folds({row.report for row in rows})
    areas = sorted({area for row in rows for area in row.areas})
    for number in given.folds:
        train = [row for row in rows if fold[row.report] != number]
        test = [row for row in rows if fold[row.report] == number]
        if given.encoder:
            import encoder

            encoder.predict(number, train, test, areas, given.encoder, given.threads)
        else:
            import machines

            machines.predict(number, train, test, areas)
    for file in files:
        held = [row for row in file if fold[row.report] in set(given.folds)]
        print(len(held), *(f"{figure:.3f}" for figure in labels.figures(held)), flush=True)


if __name__ == "__main__":
    main()
