"""Checks Bellwether's statistics against scipy, statsmodels, pymannkendall and numpy.

Called by ProgramPeersTests with one argument: a JSON file of cases, each with what Bellwether made of it.
Prints the largest difference of each statistic; exits with 1 where one is above 1e-9, and with 77
where a package is missing.
"""

import itertools
import json
import math
import sys

try:
    import numpy
    import pymannkendall
    from scipy import stats
    from statsmodels.stats.proportion import proportion_confint, proportions_ztest
except ImportError as error:
    print(f"{error}; pip install scipy statsmodels pymannkendall numpy")
    sys.exit(77)

LIMIT = 1e-9


def wilson(case):
    (share,), (n,) = case["given"]["share"], case["given"]["n"]
    return proportion_confint(share * n, n, 0.05, "wilson")


def design_effect(case):
    sizes = numpy.array(case["given"]["sizes"])
    effect = 1 + 0.34 * (numpy.sum(sizes**2) / numpy.sum(sizes) - 1)
    return [numpy.sum(sizes) / max(1, effect)]


def two_shares(case):
    shares, n = map(numpy.array, (case["given"]["shares"], case["given"]["n"]))
    if len(set(shares)) == 1 and shares[0] in (0, 1):
        return [1]
    return [proportions_ztest(shares * n, n)[1]]


def student(case):
    (t,), (degrees,) = case["given"]["t"], case["given"]["degrees"]
    return [2 * stats.t.sf(t, degrees), stats.t.ppf(0.975, degrees)]


def hochberg(case):
    return stats.false_discovery_control(case["given"]["ps"], method="bh")


def score(values):
    pairs = itertools.combinations(values, 2)
    return sum((later > earlier) - (later < earlier) for earlier, later in pairs)


def mann_kendall(case):
    """Every order of few values; scipy's exact test where none are tied; the normal one beyond 50."""
    values = case["given"]["values"]
    count = len(values)
    observed = score(values)
    tau = observed / (count * (count - 1) / 2)
    if count > 50:
        return [tau, pymannkendall.original_test(values).p]
    if count <= 7:
        scores = [score(order) for order in itertools.permutations(values)]
        return [tau, sum(abs(s) >= abs(observed) for s in scores) / len(scores)]
    if len(set(values)) == count:
        return [tau, stats.kendalltau(range(count), values, method="exact").pvalue]
    return [tau, exact_with_ties(values, observed)]


def exact_with_ties(values, observed):
    """The distribution of inversions, one value after the other, smallest first: the k-th of equal
    ones may only stand behind those before it. Counted in whole numbers."""
    counts = [values.count(value) for value in sorted(set(values))]
    ways = [1]
    placed = 0
    for count in counts:
        placed += count
        # Gaussian binomial by its quotient of products, exact in integers.
        poly = [1]
        for k in range(count):
            poly = times(poly, placed - k)
        for k in range(count):
            poly = divided(poly, k + 1)
        ways = list(numpy.convolve(numpy.array(ways, dtype=object), numpy.array(poly, dtype=object)))
    pairs = len(ways) - 1
    tail = sum(w for i, w in enumerate(ways) if abs(pairs - 2 * i) >= abs(observed))
    return tail / sum(ways)


def times(poly, n):
    """Times 1 + q + … + q^(n-1)."""
    return list(numpy.convolve(numpy.array(poly, dtype=object), numpy.array([1] * n, dtype=object)))


def divided(poly, n):
    """By 1 + q + … + q^(n-1), without remainder."""
    poly, result = list(poly), []
    for i in range(len(poly) - n + 1):
        result.append(poly[i])
        for j in range(n):
            poly[i + j] -= result[-1]
    return result


def theil_sen(case):
    peer = stats.theilslopes(case["given"]["values"], case["given"]["times"])
    return [peer.slope, peer.low_slope, peer.high_slope]


def prediction(case):
    values = numpy.array(case["given"]["values"])
    scale = values.std(ddof=1) * math.sqrt(1 + 1 / len(values))
    return stats.t.interval(0.95, len(values) - 1, values.mean(), scale)


def spearman(case):
    x, y = case["given"]["x"], case["given"]["y"]
    rho = stats.spearmanr(x, y).statistic
    if abs(rho) == 1:
        return [rho, rho, rho]
    half = stats.norm.ppf(0.975) * math.sqrt((1 + rho**2 / 2) / (len(x) - 3))
    return [rho, *numpy.tanh(numpy.arctanh(rho) + numpy.array([-half, half]))]


def residuals(counts):
    counts = numpy.array(counts, dtype=float)
    total = counts.sum()
    balance = (counts[:, 0].sum() - counts[:, 1].sum()) / total
    return balance, (counts[:, 0] - counts[:, 1] - balance * counts.sum(axis=1)) / total


def error(residuals, seen):
    clusters = numpy.sum(seen)
    return math.sqrt(clusters / (clusters - 1) * numpy.sum(residuals**2)), clusters - 1


def clustered(case):
    before, first = residuals(case["earlier"])
    after, second = residuals(case["later"])
    seen = [numpy.array(case[year]).sum(axis=1) > 0 for year in ("earlier", "later")]
    own, degrees = error(second, seen[1])
    interval = after + stats.t.ppf([0.025, 0.975], degrees) * own
    both, degrees = error(second - first, seen[0] | seen[1])
    change = after - before
    p = 2 * stats.t.sf(abs(change) / both, degrees) if both > 0 else float(change == 0)
    return [after, *numpy.clip(interval, -1, 1), p]


def paragraph_test(case):
    """The correlation of what a paragraph adds with the occasion; scipy's p is Student's."""
    counts = numpy.array(case["earlier"] + case["later"], dtype=float)
    lean, size = counts[:, 0] - counts[:, 1], counts.sum(axis=1)
    residual = lean - lean.sum() / size.sum() * size
    first, second = len(case["earlier"]), len(case["later"])
    if numpy.allclose(residual, 0):
        return [1]
    p = stats.pearsonr(residual, [0] * first + [1] * second).pvalue
    return [max(p, 1 / math.comb(first + second, first))]


def fixed_effects(case):
    """Least squares with a column for each unit, group and period; the mean over units of each cell."""
    frames = [sorted(set(case[name])) for name in ("units", "groups", "periods")]
    columns = [
        [float(value == name) for value in case[key]]
        for key, names in zip(("units", "groups", "periods"), frames)
        for name in names
    ]
    design = numpy.array(columns).T
    weights = numpy.array(case["weights"])
    root = numpy.sqrt(weights)[:, None]
    solution = numpy.linalg.lstsq(
        design * root, numpy.array(case["values"]) * root[:, 0], rcond=None
    )[0]
    units = len(frames[0])
    mean = numpy.sum(weights * (design[:, :units] @ solution[:units])) / weights.sum()
    return mean + design[:, units:] @ solution[units:]


CHECKS = {
    "wilson": wilson,
    "designEffect": design_effect,
    "twoShares": two_shares,
    "student": student,
    "hochberg": hochberg,
    "mannKendall": mann_kendall,
    "theilSen": theil_sen,
    "prediction": prediction,
    "spearman": spearman,
    "clustered": clustered,
    "paragraphTest": paragraph_test,
    "fixedEffects": fixed_effects,
}


def main(path):
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)
    failed = False
    for name, check in CHECKS.items():
        largest = 0.0 if cases[name] else math.inf
        worst = None
        for case in cases[name]:
            theirs, ours = numpy.asarray(check(case)), numpy.asarray(case["found"])
            if theirs.shape != ours.shape:
                difference = float("inf")
            else:
                difference = float(numpy.max(numpy.abs(theirs - ours), initial=0))
            if not difference <= largest:
                largest, worst = difference, case
        print(f"{name}: {len(cases[name])} cases, largest difference {largest:.3g}")
        if not largest <= LIMIT:
            print(f"  first of the worst: {json.dumps(worst)[:400]}")
            failed = True
    return 1 if failed or set(cases) != set(CHECKS) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
