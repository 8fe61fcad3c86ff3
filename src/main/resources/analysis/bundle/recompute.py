#!/usr/bin/env python3
"""Recomputes every number of tables.json from the data beside it and compares the two.

    python3 recompute.py [folder]

Exit status: 0 when all numbers agree, 1 when some do not; these are listed. Python 3.9 or later, its standard
library and nothing else. Nothing here knows the study: settings.csv, codebook.csv and comparisons.csv describe it.
"""

import bisect
import csv
import itertools
import json
import math
import random
import statistics
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

SAME = 1e-6      # relative difference at which two numbers count as the same
STEPS = 500_000  # taken at most to visit all tables with the same margins: some seconds
DRAWS = 10_000  # tables drawn where that is not enough
NORMAL = statistics.NormalDist()


# --- What lies in the folder -----------------------------------------------------------------------------------------


def read(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Variable:
    """One column of the questionnaire: its type, its possible answers, its cuts."""

    def __init__(self, lines):
        self.type = lines[0]["type"]
        self.answers = [line["value"] for line in lines if line["value"] != ""]
        self.cuts = {cut: [line["value"] for line in lines if line["cut"] == cut] for cut in ("positive", "negative")}

    @property
    def is_scale(self):
        return self.type in ("likert", "matrix")


class Cells:
    """What one group answered to one variable; a count that is withheld is None, and so is a base."""

    def __init__(self, answers):
        self.base = self.missing = self.not_shown = 0
        self.counts = {answer: 0 for answer in answers}
        self.rank_sums = {answer: 0 for answer in answers}
        self.numbers = []

    @property
    def hidden(self):
        return self.base is None or any(count is None for count in self.counts.values())


class Data:
    """The data as this bundle holds them: a row per respondent, or the counts that may be shown."""

    def __init__(self, folder, settings, variables):
        self.variables = variables
        self.has_rows = settings["data"] == "responses.csv"
        lines = read(folder, settings["data"])
        self.rows, self.counted = defaultdict(list), {}
        if self.has_rows:
            for line in lines:
                self.rows[line["population"], line["wave"]].append(line)
        else:
            for line in lines:
                self.take(line)

    def take(self, line):
        place = tuple(line[key] for key in ("population", "wave", "by", "group", "item", "row"))
        variable = self.variables[place[0], place[1], place[4], place[5]]
        cells = self.counted.setdefault(place, Cells(variable.answers))
        count = int(line["count"]) if line["count"] != "" else None
        if line["what"] == "answer":
            cells.counts[line["answer"]] = count
        elif line["what"] == "rank_sum":
            cells.rank_sums[line["answer"]] = count
        else:
            setattr(cells, line["what"], count)

    def cells(self, population, wave, by, group, item, row):
        variable = self.variables[population, wave, item, row]
        if not self.has_rows:
            return self.counted.get((population, wave, by, group, item, row)) or Cells(variable.answers)
        column = item + "." + row if row else item
        return count(variable, [line[column] for line in self.rows[population, wave] if not by or line[by] == group])


def count(variable, answered):
    cells = Cells(variable.answers)
    for cell in answered:
        if cell == "":
            cells.missing += 1
        elif cell == "-":
            cells.not_shown += 1
        else:
            cells.base += 1
            if variable.type == "multiple":
                for option in chosen(cell):
                    cells.counts[option] += 1
            elif variable.type == "ranking":
                order = cell.split("|")
                cells.counts[order[0]] += 1
                for rank, option in enumerate(order, 1):
                    cells.rank_sums[option] += rank
            elif variable.type == "number":
                cells.numbers.append(float(cell))
            elif variable.type == "date":
                cells.numbers.append(date.fromisoformat(cell).toordinal())
            elif variable.answers:
                cells.counts[cell] += 1
    return cells


def chosen(cell):
    return [] if cell == "none" else cell.split("|")


# --- Statistics ------------------------------------------------------------------------------------------------------


def z_of(confidence):
    return NORMAL.inv_cdf(1 - (1 - confidence) / 2)


def two_sided(z):
    return min(1.0, math.erfc(abs(z) / math.sqrt(2)))


def wilson(k, n, confidence):
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
    n, m = len(first), len(second)
    ranks, ties = ranked([first, second])
    if n == 0 or m == 0 or len(ranks) < 2:
        return None
    u = sum(ranks[value] for value in first) - n * (n + 1) / 2
    spread = math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))))
    return u, two_sided(max(0, abs(u - n * m / 2) - 0.5) / spread)


def kruskal_wallis(samples):
    samples = [sample for sample in samples if sample]
    ranks, ties = ranked(samples)
    if len(samples) < 2 or len(ranks) < 2:
        return None
    n = sum(map(len, samples))
    between = sum(sum(ranks[v] for v in one) ** 2 / len(one) for one in samples) - n * (n + 1) ** 2 / 4
    h = 12 / (n * (n + 1)) * between / (1 - ties / (n**3 - n))
    return h, chi_square_beyond(h, len(samples) - 1)


def dunn(samples):
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
    if variance <= 1e-15:
        return None
    z, rest = z_of(confidence), 1 - delta**2
    reach = z * math.sqrt(variance) * math.sqrt(rest**2 + z * z * variance)
    scale = rest + z * z * variance
    return [max(-1, (delta * rest - reach) / scale), min(1, (delta * rest + reach) / scale)]


def apart(delta, smaller, confidence):
    z = z_of(confidence)
    bound = (smaller - z * z) / (smaller + z * z)
    return [bound, 1] if delta > 0 else [-1, -bound]


def odds_ratio(above, below, confidence):
    added = 0.5 if 0 in above + below else 0
    log = sum(math.log(c + added) for c in above) - sum(math.log(c + added) for c in below)
    reach = z_of(confidence) * math.sqrt(sum(1 / (c + added) for c in above + below))
    return math.exp(log), [math.exp(log - reach), math.exp(log + reach)]


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
    rows, columns, total = [sum(row) for row in table], [sum(c) for c in zip(*table)], sum(map(sum, table))
    return sum((table[i][j] - rows[i] * columns[j] / total) ** 2 * total / (rows[i] * columns[j])
               for i in range(len(rows)) for j in range(len(columns)))


def log_weight(counts):
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


def mcnemar(first_only, second_only):
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
    shape, half = degrees / 2, x / 2
    if half < shape + 1:
        return 1 - gamma_below(shape, half)
    return math.exp(shape * math.log(half) - half - math.lgamma(shape)) * gamma_fraction(shape, half)


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


# --- Tables ----------------------------------------------------------------------------------------------------------


class Recomputed:
    def __init__(self, folder):
        self.settings = {line["key"]: line["value"] for line in read(folder, "settings.csv")}
        self.confidence = float(self.settings["confidence"])
        self.variables = {
            place: Variable(list(lines))
            for place, lines in itertools.groupby(
                read(folder, "codebook.csv"), lambda line: (line["population"], line["wave"], line["item"], line["row"]))}
        self.data = Data(folder, self.settings, self.variables)
        self.groups = defaultdict(list)
        for line in read(folder, "comparisons.csv"):
            self.groups[int(line["entry"])].append(line)
        self.left_out = read(folder, "left-out.csv")

    def share(self, k, n):
        if k is None or n is None:
            return {"count": None, "percent": None, "ci": None}
        return {"count": k, "percent": 100 * k / n if n else None, "ci": wilson(k, n, self.confidence)}

    def table(self, stated):
        by, group = next(iter(stated["breakdown"].items()), ("", ""))
        place = stated["population"], stated["wave"], by, group, stated["item"], stated["row"] or ""
        variable = self.variables[place[0], place[1], place[4], place[5]]
        cells = self.data.cells(*place)
        mentions = sum(cells.counts.values()) if variable.type == "multiple" and not cells.hidden else None
        table = {key: stated[key] for key in ("item", "row", "population", "wave", "breakdown", "suppressed")}
        table.update(base=cells.base, missing=cells.missing, not_shown=cells.not_shown, mentions=mentions)
        table["categories"] = [self.category(variable, cells, answer, mentions) for answer in variable.answers]
        table["positive"] = self.cut(variable, cells, "positive")
        if "negative" in stated:
            table["negative"] = self.cut(variable, cells, "negative")
        table.update(self.spread(variable, cells))
        return table

    def category(self, variable, cells, answer, mentions):
        found = {"value": answer, **self.share(cells.counts[answer], cells.base)}
        if mentions:
            found["percent_of_mentions"] = 100 * cells.counts[answer] / mentions
        if variable.type == "ranking" and cells.base and not cells.hidden:
            found["mean_rank"] = cells.rank_sums[answer] / cells.base
        return found

    def cut(self, variable, cells, side):
        """Known where all that is withheld lies on one side of it."""
        levels = variable.cuts[side]
        if not levels:
            return None
        inside = [cells.counts[level] for level in levels]
        outside = [cells.counts[answer] for answer in variable.answers if answer not in levels]
        if cells.base is None or None in inside and None in outside:
            k = None
        else:
            k = cells.base - sum(outside) if None in inside else sum(inside)
        return {"levels": levels, **self.share(k, cells.base)}

    def spread(self, variable, cells):
        names = {"number": ("median", "q1", "q3", "mean", "sd", "min", "max"), "date": ("median", "q1", "q3", "min", "max")}
        found = dict.fromkeys(names.get(variable.type, ("median", "q1", "q3")))
        values = levels(variable.answers, cells) if variable.is_scale and not cells.hidden else sorted(cells.numbers)
        if not values:
            return found
        found.update(median=quantile(values, 0.5), q1=quantile(values, 0.25), q3=quantile(values, 0.75))
        if "min" in found:
            found.update(min=values[0], max=values[-1])
        if "mean" in found:
            found.update(mean=statistics.fmean(values), sd=statistics.stdev(values) if len(values) > 1 else None)
        if variable.type == "date":
            found = {key: str(date.fromordinal(math.floor(value))) for key, value in found.items()}
        return found

    # --- Comparisons -------------------------------------------------------------------------------------------------

    def comparisons(self, stated):
        found = [self.paired(one, self.groups[i]) if one["paired"] else self.comparison(one, self.groups[i])
                 for i, one in enumerate(stated, 1)]
        method = self.settings["adjust"]
        drawn = [one.pop("drawn", False) or self.groups[i][0]["computed"] == "simulated" for i, one in enumerate(found, 1)]
        # What was planned is adjusted together; what was added after, together with all of it. A p that was drawn, or
        # whose data are not in this bundle, counts as stated.
        ps = [theirs["p"] if loose else mine["p"] for mine, theirs, loose in zip(found, stated, drawn)]
        ps += [float(line["p"]) for line in self.left_out]
        added = [one["exploratory"] for one in stated] + [line["exploratory"] == "true" for line in self.left_out]
        planned = adjust(method, [None if late else p for p, late in zip(ps, added)])
        every = adjust(method, ps)
        for i, one in enumerate(found):
            one["p_adjusted"] = None if one["p"] is None else every[i] if added[i] else planned[i]
        return list(zip(found, drawn))

    def same(self, stated, **found):
        """What names the entry, and what was found."""
        names = ("item", "row", "option", "population", "wave", "between", "of", "paired", "together", "suppressed", "exploratory")
        return {**{key: stated[key] for key in names if key in stated}, **found}

    def comparison(self, stated, groups):
        places = [tuple(g[key] for key in ("population", "wave", "by", "group", "item", "row")) for g in groups]
        variable = self.variables[places[0][0], places[0][1], places[0][4], places[0][5]]
        cells = [self.data.cells(*place) for place in places]
        answers = [stated["option"]] if variable.type == "multiple" else variable.answers
        sizes = None if any(one.base is None for one in cells) else [one.base for one in cells]
        is_rank = variable.is_scale or variable.type == "number"
        together = stated.get("together", [])
        withheld = sizes is None or any(one.counts[answer] is None for one in cells for answer in answers) and not together
        if variable.type == "number" and not self.data.has_rows:
            withheld = True
        if variable.type == "number":
            counts = None
        elif not withheld:
            classes = [[a] for a in answers if all(a not in some for some in together)] + together
            classes.sort(key=lambda one: answers.index(one[0]))
            counts = [in_classes(one, classes) for one in cells]
            if variable.type == "multiple":
                counts = [[row[0], size - row[0]] for row, size in zip(counts, sizes)]
        if is_rank:
            samples = None if withheld else [
                one.numbers if counts is None else [level for level, k in enumerate(row) for _ in range(k)]
                for one, row in zip(cells, counts or cells)]
            result = self.ranks(stated, samples, len(groups))
        else:
            result = self.shares(None if withheld else counts, sizes, len(groups), 2 if "option" in stated else len(answers))
        return self.same(stated, n=sizes, **result)

    def ranks(self, stated, samples, groups):
        if groups == 2:
            outcome = mann_whitney(*samples) if samples else None
            delta, ci = cliffs_delta(*samples, self.confidence) if samples else (None, None)
            return {"test": "mann_whitney", "statistic": outcome and outcome[0], "p": outcome and outcome[1],
                    "effect": {"name": "cliffs_delta", "value": delta, "ci": ci}}
        outcome = kruskal_wallis(samples) if samples else None
        found = {"test": "kruskal_wallis", "statistic": outcome and outcome[0], "p": outcome and outcome[1], "effect": None}
        pairs = dunn(samples) if samples else []
        if pairs:
            adjusted = adjust(self.settings["adjust"], [p for _, _, _, p in pairs])
            found["pairwise"] = [
                {"of": [stated["of"][i], stated["of"][j]], "test": "dunn", "statistic": z, "p": p, "p_adjusted": q}
                for (i, j, z, p), q in zip(pairs, adjusted)]
        return found

    def shares(self, counts, sizes, groups, answers):
        test, statistic, p, value, ci, drawn = "chi_square", None, None, None, None, False
        two_by_two = groups == 2 and answers == 2
        if counts is not None:
            given = [j for j in range(len(counts[0])) if any(row[j] for row in counts)]
            table = [[row[j] for j in given] for row in counts]
            two_by_two = groups == 2 and (len(counts[0]) == 2 or len(given) == 2)
            if 0 not in sizes and len(given) > 1:
                test, statistic, p, drawn = association(table)
                value, ci = (odds_ratio([table[0][0], table[1][1]], [table[0][1], table[1][0]], self.confidence)
                             if two_by_two else cramers_v(table, self.confidence))
        return {"test": test, "statistic": statistic, "p": p, "drawn": drawn,
                "effect": {"name": "odds_ratio" if two_by_two else "cramers_v", "value": value, "ci": ci}}

    def paired(self, stated, groups):
        if not self.data.has_rows:  # each person's two answers are not in this bundle
            return self.same(stated, n=None, test=stated["test"], statistic=None, p=None,
                             effect={"name": stated["effect"]["name"], "value": None, "ci": None})
        waves = [self.data.rows[g["population"], g["wave"]] for g in groups]
        codes = [Counter(line["link"] for line in rows if line["link"]) for rows in waves]
        twice = {code for some in codes for code, times in some.items() if times > 1}
        both = [code for code in codes[0] if code in codes[1] and code not in twice]
        cells = []
        for rows, g in zip(waves, groups):
            at = {line["link"]: line[g["item"] + "." + g["row"] if g["row"] else g["item"]] for line in rows}
            cells.append([at[code] for code in both])
        pairs = [(one, other) for one, other in zip(*cells) if one not in ("", "-") and other not in ("", "-")]
        variable = self.variables[groups[0]["population"], groups[0]["wave"], groups[0]["item"], groups[0]["row"]]
        if variable.is_scale or variable.type == "number":
            changes = [float(one) - float(other) for one, other in pairs]
            test, outcome = "wilcoxon_signed_rank", signed_rank(changes)
            name, (value, ci) = "cliffs_delta", delta_within(changes, self.confidence)
        else:
            option = stated.get("option", variable.answers[0])
            said = [(option in chosen(one), option in chosen(other)) for one, other in pairs]
            first, second = said.count((True, False)), said.count((False, True))
            test, outcome = "mcnemar_exact", mcnemar(first, second)
            name, (value, ci) = "odds_ratio", odds_ratio([first], [second], self.confidence) if outcome else (None, None)
        return self.same(
            stated, n=[len(pairs)] * 2, test=test, statistic=outcome and outcome[0], p=outcome and outcome[1],
            effect={"name": name, "value": value, "ci": ci},
            linking={"respondents": [len(rows) for rows in waves], "matched": len(both), "ambiguous": len(twice)})


def levels(answers, cells):
    return [level for level, answer in enumerate(answers, 1) for _ in range(cells.counts[answer])]


def in_classes(cells, classes):
    """What is withheld falls into one class: it is the rest of the base."""
    counts, open_class = [], None
    for at, some in enumerate(classes):
        if any(cells.counts[answer] is None for answer in some):
            open_class = at
        counts.append(sum(cells.counts[answer] or 0 for answer in some))
    if open_class is not None:
        counts[open_class] += cells.base - sum(counts)
    return counts


# --- Comparing with the file -----------------------------------------------------------------------------------------


class Verdict:
    def __init__(self):
        self.agreed, self.drawn, self.wrong = 0, 0, []

    def compare(self, where, stated, mine, loose=False):
        if isinstance(stated, dict) and isinstance(mine, dict):
            for key in stated.keys() | mine.keys():
                if key not in stated or key not in mine:
                    self.wrong.append(f"{where} {key}: only in {'tables.json' if key in stated else 'the recomputed'}")
                else:
                    self.compare(f"{where} {key}", stated[key], mine[key], loose and key == "p")
        elif isinstance(stated, list) and isinstance(mine, list) and len(stated) == len(mine):
            for at, (one, other) in enumerate(zip(stated, mine), 1):
                self.compare(f"{where}[{at}]", one, other)
        elif is_number(stated) and is_number(mine):
            near = 0.02 if loose else SAME * abs(stated) + 1e-9 * (abs(stated) >= 1e-6)
            if abs(stated - mine) <= near or max(abs(stated), abs(mine)) < 1e-14:
                self.agreed += 1
                self.drawn += loose
            else:
                self.wrong.append(f"{where}: {stated!r} in tables.json, {mine!r} recomputed")
        elif stated != mine:
            self.wrong.append(f"{where}: {stated!r} in tables.json, {mine!r} recomputed")


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def named(entry, *keys):
    return " ".join(str(entry[key]) for key in keys if entry.get(key))


def main(folder):
    stated = json.loads((folder / "tables.json").read_text(encoding="utf-8"))
    recomputed, verdict = Recomputed(folder), Verdict()
    for table in stated["tables"]:
        verdict.compare(named(table, "population", "wave", "item", "row", "breakdown"), table, recomputed.table(table))
    for one, (mine, drawn) in zip(stated["comparisons"], recomputed.comparisons(stated["comparisons"])):
        verdict.compare("comparison " + named(one, "item", "row", "option", "between", "of"), one, mine, drawn)
    for line in verdict.wrong:
        print(line)
    print(f"{verdict.agreed} numbers agree" + (f", {len(verdict.wrong)} do not" if verdict.wrong else ""))
    if verdict.drawn:
        print(f"{verdict.drawn} of them, p of exact tests, as far as {DRAWS} tables drawn at random can tell")
    return 1 if verdict.wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent))
