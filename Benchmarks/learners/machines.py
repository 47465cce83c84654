"""Linear support vector machines on TF-IDF of the sentence, those around it, and its heading."""

from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

import labels

SENTIMENT_COST = 1
AREA_COST = 0.3
AREA_MARGIN = -0.25  # an area is named from this margin on
MOST_AREAS = 3
# Field, weight beside the sentence's own words, longest run of words.
FIELDS = (("text", 1, 3), ("before", 0.4, 1), ("after", 0.2, 1), ("heading", 0.4, 1))


def features(train, test):
    blocks = []
    for name, weight, longest in FIELDS:
        vectors = TfidfVectorizer(
            ngram_range=(1, longest), min_df=2, sublinear_tf=True, token_pattern=r"\b\w+\b"
        )
        fitted = vectors.fit_transform([getattr(row, name) or "none" for row in train])
        given = vectors.transform([getattr(row, name) or "none" for row in test])
        blocks.append((fitted * weight, given * weight))
    return tuple(sparse.hstack([block[side] for block in blocks]).tocsr() for side in (0, 1))


def predict(number, train, test, areas):
    x, z = features(train, test)
    machine = LinearSVC(C=SENTIMENT_COST, class_weight="balanced").fit(x, [row.sentiment for row in train])
    sentiment = machine.predict(z)
    margins = {}
    for area in areas:
        machine = LinearSVC(C=AREA_COST).fit(x, [area in row.areas for row in train])
        margins[area] = machine.decision_function(z)
    for place, row in enumerate(test):
        likely = sorted(areas, key=lambda area: -margins[area][place])[:MOST_AREAS]
        labels.give(row, sentiment[place], [a for a in likely if margins[a][place] > AREA_MARGIN])
