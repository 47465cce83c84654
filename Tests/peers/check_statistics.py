"""Checks Bellwether's statistics against scipy, statsmodels, pymannkendall and numpy.

Called by ProgramPeersTests with one argument: a JSON file of cases, each with what Bellwether made of it.
Prints the largest difference of each statistic; exits with 1 where one is above 1e-9, and with 77
where a package is missing.
"""

import json
import sys

try:
    import numpy
    import pymannkendall
    from scipy import stats
    from statsmodels.stats.proportion import proportion_confint
except ImportError as error:
    print(f"{error}; pip install scipy statsmodels pymannkendall numpy")
    sys.exit(77)

LIMIT = 1e-9
WORD = (1 << 64) - 1


def fnv1a(key):
    bits = 0xCBF29CE484222325
    for byte in key.encode():
        bits = ((bits ^ byte) * 0x100000001B3) & WORD
    return bits


def splitmix64(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & WORD
        bits = state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & WORD
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & WORD
        yield bits ^ (bits >> 31)


def draws(count, key, how_many):
    """Positions that are drawn, as the documentation of Bootstrap tells it."""
    generator = splitmix64(fnv1a(key))
    for _ in range(how_many):
        drawn = []
        while len(drawn) < count:
            bits = next(generator)
            drawn.append(((bits >> 32) * count) >> 32)
            if len(drawn) < count:
                drawn.append(((bits & 0xFFFFFFFF) * count) >> 32)
        yield drawn


def balance(counts):
    strengths = sum(pair[0] for pair in counts)
    weaknesses = sum(pair[1] for pair in counts)
    total = strengths + weaknesses
    return (strengths - weaknesses) / total if total else None


def wilson(case):
    low, high = proportion_confint(case["successes"], case["total"], 0.05, "wilson")
    return [low, high], [case["low"], case["high"]]


def fisher(case):
    return [stats.fisher_exact(case["table"]).pvalue], [case["p"]]


def hochberg(case):
    return stats.false_discovery_control(case["ps"], method="bh"), case["adjusted"]


def mann_kendall(case):
    peer = pymannkendall.original_test(case["values"])
    return [peer.Tau, peer.p], [case["tau"], case["p"]]


def theil_sen(case):
    return [stats.theilslopes(case["values"], case["times"]).slope], [case["slope"]]


def bootstrap(case):
    counts = case["counts"]
    drawn = draws(len(counts), case["key"], case["draws"])
    peers = [balance([counts[position] for position in draw]) for draw in drawn]
    peers = [value for value in peers if value is not None]
    interval = numpy.percentile(case["balances"], [2.5, 97.5])
    return [*peers, *interval], [*case["balances"], case["low"], case["high"]]


def difference(case):
    pairs = case["pairs"]
    peers = []
    for draw in draws(len(pairs), case["key"], case["draws"]):
        earlier = balance([pairs[position][:2] for position in draw])
        later = balance([pairs[position][2:] for position in draw])
        if earlier is not None and later is not None:
            peers.append(later - earlier)
    interval = numpy.percentile(case["differences"], [2.5, 97.5])
    return [*peers, *interval], [*case["differences"], case["low"], case["high"]]


CHECKS = {
    "wilson": wilson,
    "fisher": fisher,
    "hochberg": hochberg,
    "mannKendall": mann_kendall,
    "theilSen": theil_sen,
    "bootstrap": bootstrap,
    "difference": difference,
}


def main(path):
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)
    failed = False
    for name, check in CHECKS.items():
        largest = 0.0
        worst = None
        for case in cases[name]:
            theirs, ours = map(numpy.asarray, check(case))
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
