"""The formulas behind tables.json: intervals, tests, effects and their adjustment, each from its definition.

They know nothing of the study and read no file; recompute.py applies them. Tests are two-sided; what is not defined is
None. Samples are lists of numbers; a table of counts has a row for each group and a column for each answer.
"""

import bisect
import itertools
import math
import random
import statistics
from collections import Counter, defaultdict

STEPS = 500_000  # taken at most to visit all tables with the same margins: some seconds
DRAWS = 10_000  # tables drawn where that is not enough
NORMAL = statistics.NormalDist()


# --- Distributions ---------------------------------------------------------------------------------------------------


def z_of(confidence):
    """The normal quantile of a two-sided interval."""
    return NORMAL.inv_cdf(1 - (1 - confidence) / 2)


def two_sided(z):
    """How rare a normal deviate at least this far from 0 is."""
    return min(1.0, math.erfc(abs(z) / math.sqrt(2)))


def gamma_below(shape, x):
    """The regularised incomplete gamma function, by its series or its continued fraction."""
    if x <= 0:
        return 0.0
    front = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        term = total = 1 / shape
        k = shape
        while term > total * 1e-17:
            k += 1
            term *= x / k
            total += term
        return front * total
    return 1 - front * gamma_fraction(shape, x)


def gamma_fraction(shape, x):
    """The continued fraction of the upper incomplete gamma function, by Lentz's method."""
    b = x + 1 - shape
    c, d = 1e300, 1 / b
    h = d
    for i in range(1, 100_000):
        a = -i * (i - shape)
        b += 2
        d = 1 / (a * d + b)
        c = b + a / c
        h *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return h


def chi_square_beyond(x, degrees):
    """The upper tail of the chi-square distribution."""
    shape, half = degrees / 2, x / 2
    if half < shape + 1:
        return 1 - gamma_below(shape, half)
    return math.exp(shape * math.log(half) - half - math.lgamma(shape)) * gamma_fraction(shape, half)


# --- Shares and quartiles --------------------------------------------------------------------------------------------


def wilson(k, n, confidence):
    """Wilson's score interval of k of n, in percent."""
    if n == 0:
        return None
    z, p = z_of(confidence), k / n
    shrink = 1 + z * z / n
    centre = (p + z * z / (2 * n)) / shrink
    reach = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / shrink
    return [0.0 if k == 0 else 100 * max(0, centre - reach), 100.0 if k == n else 100 * min(1, centre + reach)]


def quantile(ordered, q):
    """Hyndman and Fan's type 7."""
    at = (len(ordered) - 1) * q
    low = math.floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


# --- Scales and numbers: ranks ---------------------------------------------------------------------------------------


def ranked(samples):
    """The mean rank of every value, and the sum of t³ − t over ties of t."""
    tally = sorted(Counter(itertools.chain(*samples)).items())
    ranks, before, ties = {}, 0, 0
    for value, times in tally:
        ranks[value] = before + (times + 1) / 2
        before += times
        ties += times**3 - times
    return ranks, ties


def mann_whitney(first, second):
    """U of the first sample; normal approximation, corrected for ties and continuity, two-sided."""
    n, m = len(first), len(second)
    ranks, ties = ranked([first, second])
    if n == 0 or m == 0 or len(ranks) < 2:
        return None
    u = sum(ranks[value] for value in first) - n * (n + 1) / 2
    spread = math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))))
    return u, two_sided(max(0, abs(u - n * m / 2) - 0.5) / spread)


def kruskal_wallis(samples):
    """H, corrected for ties; chi-square approximation. Samples of nobody do not count."""
    samples = [sample for sample in samples if sample]
    ranks, ties = ranked(samples)
    if len(samples) < 2 or len(ranks) < 2:
        return None
    n = sum(map(len, samples))
    between = sum(sum(ranks[v] for v in one) ** 2 / len(one) for one in samples) - n * (n + 1) ** 2 / 4
    h = 12 / (n * (n + 1)) * between / (1 - ties / (n**3 - n))
    return h, chi_square_beyond(h, len(samples) - 1)


def dunn(samples):
    """After Kruskal-Wallis, z of each pair of samples."""
    ranks, ties = ranked(samples)
    if len(ranks) < 2:
        return []
    n = sum(map(len, samples))
    variance = n * (n + 1) / 12 - ties / (12 * (n - 1))
    found = []
    for i, j in itertools.combinations(range(len(samples)), 2):
        one, other = samples[i], samples[j]
        if one and other:
            apart = sum(ranks[v] for v in one) / len(one) - sum(ranks[v] for v in other) / len(other)
            z = apart / math.sqrt(variance * (1 / len(one) + 1 / len(other)))
            found.append((i, j, z, two_sided(z)))
    return found


# --- Scales and numbers: how far apart -------------------------------------------------------------------------------


def cliffs_delta(first, second, confidence):
    """Cliff's delta with his asymmetric interval, on the consistent estimate of the variance."""
    n, m = len(first), len(second)
    if n == 0 or m == 0:
        return None, None
    ones, others = Counter(first), Counter(second)
    sign = {(x, y): (x > y) - (x < y) for x in ones for y in others}
    above = {x: sum(sign[x, y] * others[y] for y in others) / m for x in ones}
    below = {y: sum(sign[x, y] * ones[x] for x in ones) / n for y in others}
    delta = sum(above[x] * ones[x] for x in ones) / n
    if n < 2 or m < 2:
        return delta, None
    if abs(delta) == 1:
        return delta, apart(delta, min(n, m), confidence)
    rows = sum(ones[x] * (above[x] - delta) ** 2 for x in ones) / (n - 1)
    columns = sum(others[y] * (below[y] - delta) ** 2 for y in others) / (m - 1)
    untied = sum(ones[x] * others[y] * abs(sign[x, y]) for x in ones for y in others)
    pairs = (untied - n * m * delta**2) / ((n - 1) * (m - 1))
    return delta, around(delta, ((m - 1) * rows + (n - 1) * columns + pairs) / (n * m), confidence)


def delta_within(changes, confidence):
    """The same persons twice: those higher the first time less those lower, as shares."""
    n = len(changes)
    if n == 0:
        return None, None
    signs = [(change > 0) - (change < 0) for change in changes]
    delta = sum(signs) / n
    if n < 2:
        return delta, None
    if abs(delta) == 1:
        return delta, apart(delta, n, confidence)
    return delta, around(delta, sum((s - delta) ** 2 for s in signs) / (n - 1) / n, confidence)


def around(delta, variance, confidence):
    """Cliff's interval around delta, from its variance."""
    if variance <= 1e-15:
        return None
    z, rest = z_of(confidence), 1 - delta**2
    reach = z * math.sqrt(variance) * math.sqrt(rest**2 + z * z * variance)
    scale = rest + z * z * variance
    return [max(-1, (delta * rest - reach) / scale), min(1, (delta * rest + reach) / scale)]


def apart(delta, smaller, confidence):
    """The interval where no two answers overlap: that of a share of 1."""
    z = z_of(confidence)
    bound = (smaller - z * z) / (smaller + z * z)
    return [bound, 1] if delta > 0 else [-1, -bound]


# --- Choices: tables of counts ---------------------------------------------------------------------------------------


def association(table):
    """Pearson's chi-square where every expected count is at least 5, else the exact test; and whether its p is drawn."""
    rows, columns, total = [sum(row) for row in table], [sum(c) for c in zip(*table)], sum(map(sum, table))
    expected = [[r * c / total for c in columns] for r in rows]
    if min(map(min, expected)) >= 5:
        x2 = chi_square(table)
        return "chi_square", x2, chi_square_beyond(x2, (len(rows) - 1) * (len(columns) - 1)), False
    name = "fisher_exact" if len(rows) == len(columns) == 2 else "freeman_halton"
    try:
        return name, None, exact_tables(rows, columns, table), False
    except TooMany:
        return name, None, drawn_tables(table), True


def chi_square(table):
    """Pearson's statistic, without continuity correction."""
    rows, columns, total = [sum(row) for row in table], [sum(c) for c in zip(*table)], sum(map(sum, table))
    return sum((table[i][j] - rows[i] * columns[j] / total) ** 2 * total / (rows[i] * columns[j])
               for i in range(len(rows)) for j in range(len(columns)))


def cramers_v(table, confidence):
    """Cramér's V; its interval inverts the noncentral chi-square distribution."""
    degrees = (len(table) - 1) * (len(table[0]) - 1)
    most = sum(map(sum, table)) * (min(len(table), len(table[0])) - 1)
    x2, tail = chi_square(table), (1 - confidence) / 2

    def up_to(strength):
        if strength == 0:
            return gamma_below(degrees / 2, x2 / 2)
        if x2 == 0:
            return 0.0
        mean = strength / 2
        reach = 9 * math.sqrt(mean) + 40
        return sum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) * gamma_below(degrees / 2 + k, x2 / 2)
                   for k in range(max(0, math.floor(mean - reach)), math.ceil(mean + reach) + 1))

    def strength_at(probability):
        if up_to(0) <= probability:
            return 0.0
        low, high = 0.0, x2 + degrees
        while up_to(high) > probability:
            high *= 2
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if up_to(middle) > probability else (low, middle)
        return (low + high) / 2

    v = lambda strength: min(1.0, math.sqrt(strength / most))
    return v(x2), [v(strength_at(1 - tail)), v(strength_at(tail))]


def odds_ratio(above, below, confidence):
    """The product of the first counts over that of the second, with Woolf's interval; 1/2 added where one is 0."""
    added = 0.5 if 0 in above + below else 0
    log = sum(math.log(c + added) for c in above) - sum(math.log(c + added) for c in below)
    reach = z_of(confidence) * math.sqrt(sum(1 / (c + added) for c in above + below))
    return math.exp(log), [math.exp(log - reach), math.exp(log + reach)]


# --- Shares along ordered groups -------------------------------------------------------------------------------------


def cochran_armitage(counts, sizes):
    """z of the trend of a share, positive where it rises; the groups are equal steps in their order."""
    k, n = sum(counts), sum(sizes)
    if k in (0, n):
        return None
    centre = sum(step * size for step, size in enumerate(sizes)) / n
    lean = sum((step - centre) * count for step, count in enumerate(counts))
    spread = sum((step - centre) ** 2 * size for step, size in enumerate(sizes))
    z = lean / math.sqrt(k / n * (1 - k / n) * spread)
    return z, two_sided(z)


# --- Choices: exact tests --------------------------------------------------------------------------------------------


def log_weight(counts):
    """The logarithm of a table's probability, but for what all tables with the same margins share."""
    return -sum(math.lgamma(count + 1) for count in counts)


class TooMany(Exception):
    """More tables than can be visited soon."""


def exact_tables(rows, columns, table):
    """All tables with these margins that are not more probable than this one, by Mehta and Patel's network.

    Columns are filled one after the other, the two largest together at the end. What is left of the rows, in any
    order, is a node; ways of the same probability into a node are one. A node whose most probable way out stays under
    the limit counts whole; one whose least probable way out exceeds it does not count."""
    columns = sorted(columns)
    last = len(columns) - 2
    limit = sum(log_weight(row) for row in table) + 1e-7
    known, steps = {}, 0

    def fill(left, size):
        if len(left) == 1:
            yield (left[0] - size,)
            return
        rest = sum(left[1:])
        for cell in range(max(0, size - rest), min(left[0], size) + 1):
            for others in fill(left[1:], size - cell):
                yield (left[0] - cell,) + others

    def ways(left, column):
        nonlocal steps
        found = Counter()
        for there in fill(left, columns[column]):
            steps += 1
            found[tuple(sorted(there)), round(log_weight(l - t for l, t in zip(left, there)), 9)] += 1
        if steps > STEPS:
            raise TooMany
        return found

    def node(left, column):
        """The ways on, the most and the least probable way out, and all of them; at the end, their sums."""
        if (left, column) not in known:
            on = ways(left, column)
            if column == last:
                outs = sorted((log + log_weight(there), times) for (there, log), times in on.items())
                most, least = outs[-1][0], outs[0][0]
                sums = list(itertools.accumulate(times * math.exp(log - most) for log, times in outs))
                known[left, column] = ([log for log, _ in outs], sums), most, least, most + math.log(sums[-1])
            else:
                outs = [(log, times, node(there, column + 1)) for (there, log), times in on.items()]
                most = max(log + out[1] for log, _, out in outs)
                least = min(log + out[2] for log, _, out in outs)
                high = max(log + out[3] for log, _, out in outs)
                every = high + math.log(sum(times * math.exp(log + out[3] - high) for log, times, out in outs))
                known[left, column] = on, most, least, every
        return known[left, column]

    root = tuple(sorted(rows))
    everything = node(root, 0)[3]
    total, here = 0.0, {root: {0.0: 1}}
    for column in range(last + 1):
        there = defaultdict(lambda: defaultdict(float))
        for left, pasts in here.items():
            on, most, least, every = node(left, column)
            for past, times in pasts.items():
                if past + most <= limit:
                    total += times * math.exp(past + every - everything)
                elif past + least <= limit and column == last:
                    logs, sums = on
                    total += times * math.exp(past + most - everything) * sums[bisect.bisect_right(logs, limit - past) - 1]
                elif past + least <= limit:
                    steps += len(on)
                    for (next_left, log), more in on.items():
                        there[next_left][round(past + log, 9)] += times * more
            if steps > STEPS:
                raise TooMany
        here = there
    return min(1.0, total)


def drawn_tables(table):
    """Tables drawn at random with the same margins, where all of them are too many."""
    chance = random.Random(1951)
    rows = [i for i, row in enumerate(table) for _ in range(sum(row))]
    columns = [j for row in table for j, cell in enumerate(row) for _ in range(cell)]
    limit, found = sum(log_weight(row) for row in table) + 1e-7, 0
    for _ in range(DRAWS):
        chance.shuffle(columns)
        found += log_weight(Counter(zip(rows, columns)).values()) <= limit
    return (found + 1) / (DRAWS + 1)


# --- The same persons twice ------------------------------------------------------------------------------------------


def mcnemar(first_only, second_only):
    """The exact binomial test of those who changed their answer."""
    n = first_only + second_only
    if n == 0:
        return None
    tail = sum(math.comb(n, k) for k in range(min(first_only, second_only) + 1))
    return first_only, min(1.0, 2 * tail / 2**n)


def signed_rank(changes):
    """Wilcoxon's test without those who did not change; exact under 50 persons without ties and without zeros."""
    changed = [change for change in changes if change != 0]
    if not changed:
        return None
    ranks, ties = ranked([[abs(change) for change in changed]])
    v, n = sum(ranks[abs(change)] for change in changed if change > 0), len(changed)
    if len(changes) < 50 and n == len(changes) and ties == 0:
        ways = [1] + [0] * (n * (n + 1) // 2)
        for rank in range(1, n + 1):
            for total in range(len(ways) - 1, rank - 1, -1):
                ways[total] += ways[total - rank]
        smaller = int(min(v, n * (n + 1) / 2 - v))
        return v, min(1.0, 2 * sum(ways[: smaller + 1]) / 2**n)
    spread = math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48)
    return v, two_sided(max(0, abs(v - n * (n + 1) / 4) - 0.5) / spread)


# --- Items that measure one thing together ---------------------------------------------------------------------------


def covariances(rows):
    """Of the columns, with n - 1. Whole numbers are summed before anything is divided."""
    n, columns = len(rows), list(zip(*rows))
    sums = [sum(column) for column in columns]
    return [[(n * sum(x * y for x, y in zip(one, other)) - a * b) / n / (n - 1) for other, b in zip(columns, sums)]
            for one, a in zip(columns, sums)]


def cronbach_alpha(rows):
    """Cronbach (1951): k / (k - 1) times the share of the sum's variance that is not the items' own."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    matrix, items = covariances(rows), len(rows[0])
    own, whole = sum(matrix[i][i] for i in range(items)), sum(map(sum, matrix))
    return items / (items - 1) * (1 - own / whole) if whole > 1e-14 * own else None


def feldt(alpha, n, items, confidence):
    """Feldt (1965): (1 - true alpha) / (1 - alpha found) follows F. None where alpha is 1."""
    if alpha is None or 1 - alpha < 1e-12:
        return None
    tail, degrees = (1 - confidence) / 2, (n - 1, (n - 1) * (items - 1))
    return [1 - (1 - alpha) * f_quantile(1 - tail, *degrees), 1 - (1 - alpha) * f_quantile(tail, *degrees)]


def f_quantile(probability, first, second):
    """The F distribution's, through the beta distribution's, by halving."""
    low, high = 0.0, 1.0
    while high - low > 1e-16 * max(high, 1e-300) and low < (low + high) / 2 < high:
        middle = (low + high) / 2
        low, high = (middle, high) if beta_below(first / 2, second / 2, middle) < probability else (low, middle)
    return second * high / (first * (1 - high))


def beta_below(a, b, x):
    """The regularised incomplete beta function, by its continued fraction where that is quick."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_below(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, 100_000):
        for term in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                     -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 / (1 + term * d)
            c = 1 + term / c
            h *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return front * h


def mcdonald_omega(rows):
    """McDonald (1999), of one common factor fitted to the correlations by maximum likelihood."""
    if not rows or len(rows[0]) < 3 or len(rows) <= len(rows[0]):
        return None
    matrix = covariances(rows)
    sds = [math.sqrt(line[i]) for i, line in enumerate(matrix)]
    if not all(sds):
        return None
    correlations = [[value / one / other for value, other in zip(line, sds)] for line, one in zip(matrix, sds)]
    if not is_definite(correlations):
        return None
    loadings, unique = one_factor(correlations)
    common = sum(sd * loading for sd, loading in zip(sds, loadings)) ** 2
    return common / (common + sum(sd * sd * own for sd, own in zip(sds, unique)))


def is_definite(matrix):
    """Whether no item follows from the others."""
    rest = [line[:] for line in matrix]
    for i in range(len(rest)):
        if rest[i][i] < 1e-10:
            return False
        for j in range(i + 1, len(rest)):
            share = rest[j][i] / rest[i][i]
            rest[j] = [one - share * other for one, other in zip(rest[j], rest[i])]
    return True


LEAST_UNIQUE = 0.005


def one_factor(r):
    """The likeliest of the fits that start from the sum of all items and from each item. No uniqueness under 0.005."""
    items = range(len(r))
    sums = [sum(line) for line in r]
    scale = math.sqrt(max(1e-6, sum(sums)))
    starts = [[max(-0.95, min(0.95, value / scale)) for value in sums]]
    starts += [[value * math.sqrt(1 - LEAST_UNIQUE) for value in line] for line in r]

    def apart(point):
        loadings, unique = point[:len(r)], point[len(r):]
        weighed = [loading / own for loading, own in zip(loadings, unique)]
        information = 1 + sum(weight * loading for weight, loading in zip(weighed, loadings))
        explained = sum(weighed[i] * r[i][j] * weighed[j] for i in items for j in items) / information
        return sum(math.log(own) + 1 / own for own in unique) + math.log(information) - explained

    def nearer(point):
        """One step of the EM algorithm (Rubin and Thayer 1982), which never goes back."""
        loadings, unique = point[:len(r)], point[len(r):]
        weighed = [loading / own for loading, own in zip(loadings, unique)]
        information = 1 + sum(weight * loading for weight, loading in zip(weighed, loadings))
        weighed = [weight / information for weight in weighed]
        shared = [sum(r[i][j] * weighed[j] for j in items) for i in items]
        factor = 1 / information + sum(weight * value for weight, value in zip(weighed, shared))
        return [value / factor for value in shared] + [max(LEAST_UNIQUE, 1 - value * value / factor) for value in shared]

    def settled(point):
        """Strides along the way that two steps show (Varadhan and Roland 2008), where they lead nearer."""
        for _ in range(20_000):
            one = nearer(point)
            two = nearer(one)
            step = [b - a for a, b in zip(point, one)]
            bend = [c - 2 * b + a for a, b, c in zip(point, one, two)]
            if max(map(abs, step)) < 1e-13:
                return two
            size = math.sqrt(sum(x * x for x in bend))
            stride = math.sqrt(sum(x * x for x in step)) / size if size > 1e-300 else 1
            far = [a + 2 * stride * s + stride * stride * v for a, s, v in zip(point, step, bend)]
            far[len(r):] = [max(LEAST_UNIQUE, own) for own in far[len(r):]]
            point = nearer(far) if stride > 1 and apart(far) < apart(two) else two
        return point

    fits = [settled(start + [max(LEAST_UNIQUE, 1 - loading**2) for loading in start]) for start in starts]
    best = min(fits, key=apart)
    return best[:len(r)], best[len(r):]


# --- Several tests at once -------------------------------------------------------------------------------------------


def adjust(method, ps):
    """Holm or Benjamini-Hochberg; what is not defined does not count."""
    order = sorted((p, i) for i, p in enumerate(ps) if p is not None)
    adjusted, n = list(ps), len(order)
    if method == "holm":
        before = 0.0
        for rank, (p, i) in enumerate(order):
            before = adjusted[i] = max(before, min(1.0, (n - rank) * p))
    elif method == "bh":
        after = 1.0
        for rank in range(n, 0, -1):
            p, i = order[rank - 1]
            after = adjusted[i] = min(after, n / rank * p)
    return adjusted
