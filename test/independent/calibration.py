"""Invents closed deals per row of the C139 table and works out the calibrated rates.

Shares no code with the product: the formula is method.md section 4, pooling is done by the max-min formula.
usage: calibration.py SEED CASES.json
"""
import json
import random
import sys

ROWS = [  # id, zone, published rate clamped to 2-95 %, in the order of the printed table
    ('rate.1W3F', 'win', .95), ('rate.1W2F', 'win', .95), ('rate.1W1F.top', 'win', .91), ('rate.1W1F.high', 'win', .85),
    ('rate.1W1F.low', 'volatile', .5), ('rate.1W0F', 'volatile', .5), ('rate.0W2F.high', 'volatile', .5),
    ('rate.0W2F.middle', 'lose', .26), ('rate.0W2F.low', 'lose', .22), ('rate.0W1F', 'lose', .03), ('rate.0W0F', 'lose', .02)]
M = 10


def mean_published(rows):
    """Mean published rate over the deals in the rows; without any deal over the rows."""
    deals = sum(n for _, n, _ in rows)
    return sum(rate * n for rate, n, _ in rows) / deals if deals else sum(rate for rate, _, _ in rows) / len(rows)


def rates(counts):
    table = [(zone, rate, n, w) for (_, zone, rate), (n, w) in zip(ROWS, counts)]
    n_all, wins_all = sum(n for _, _, n, _ in table), sum(w for _, _, _, w in table)
    if n_all < 30:
        return [rate for _, _, rate in ROWS]
    published_all = mean_published([(rate, n, w) for _, rate, n, w in table])
    raw, weights = [], []
    for zone, rate, n, w in table:
        inside = [(r, k, v) for z, r, k, v in table if z == zone]
        prior_zone = mean_published(inside)
        n_z, wins_z = sum(k for _, k, _ in inside), sum(v for _, _, v in inside)
        p_z = (M * (wins_all / n_all + prior_zone - published_all) + wins_z) / (M + n_z)
        raw.append(min(.95, max(.02, (M * (p_z + rate - prior_zone) + w) / (M + n))))
        weights.append(M + n)
    average = lambda a, b: sum(x * k for x, k in zip(raw[a:b + 1], weights[a:b + 1])) / sum(weights[a:b + 1])
    last = len(raw) - 1
    # never rising: the least over starts up to i of the greatest mean over ends from i on
    return [min(max(average(a, b) for b in range(i, last + 1)) for a in range(i + 1)) for i in range(last + 1)]


def main():
    r = random.Random(int(sys.argv[1]))
    cases = []
    for _ in range(60):
        counts = []
        for _row in ROWS:
            n = r.choice([0, 0, r.randint(1, 6), r.randint(1, 30)])
            share = r.random()
            counts.append((n, sum(r.random() < share for _ in range(n))))
        if 0 < sum(n for n, _ in counts) < 200:
            cases.append(dict(counts={row[0]: dict(deals=n, won=w) for row, (n, w) in zip(ROWS, counts)},
                              rates={row[0]: rate for row, rate in zip(ROWS, rates(counts))}))
    json.dump(cases, open(sys.argv[2], 'w'))


main()
