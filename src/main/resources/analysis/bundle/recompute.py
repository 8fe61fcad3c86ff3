#!/usr/bin/env python3
"""Recomputes every number of tables.json from the data beside it and compares the two.

    python3 recompute.py [folder]

Exit status: 0 when all numbers agree, 1 when some do not; these are listed. Python 3.9 or later, its standard
library and nothing else. Nothing here knows the study: settings.csv, codebook.csv, comparisons.csv and,
where items are put together, reliability.csv describe it.

To read it: what lies in the folder; the tables; the comparisons; items put together; how numbers are compared with those stated. Every
interval, test and effect stands in formulas.py.
"""

import csv
import itertools
import json
import math
import statistics
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

sys.dont_write_bytecode = True  # leaves the folder as it is

from formulas import (
    DRAWS, adjust, association, cliffs_delta, cochran_armitage, cramers_v, cronbach_alpha, delta_within, dunn, feldt, kruskal_wallis,
    mann_whitney, mcdonald_omega, mcnemar, odds_ratio, quantile, signed_rank, wilson,
)

SAME = 1e-6  # relative difference at which two numbers count as the same
SAME_FIT = 1e-4  # the same of omega: a fit stops where it is near enough


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
        self.scales = defaultdict(list)
        if (folder / "reliability.csv").exists():
            for line in read(folder, "reliability.csv"):
                self.scales[int(line["entry"])].append(line)

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
        found = [self.recomputed(one, self.groups[i]) for i, one in enumerate(stated, 1)]
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

    def recomputed(self, stated, groups):
        if stated["paired"]:
            return self.paired(stated, groups)
        return self.trend(stated, groups) if stated["test"] == "cochran_armitage" else self.comparison(stated, groups)

    def places(self, groups):
        return [tuple(g[key] for key in ("population", "wave", "by", "group", "item", "row")) for g in groups]

    def comparison(self, stated, groups):
        places = self.places(groups)
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
        samples = samples if samples and all(samples) else None  # undefined where nobody is in one of the groups
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

    def trend(self, stated, groups):
        """Of one option, or of the levels that count as positive; undefined where nobody is in one of the groups."""
        places = self.places(groups)
        cells = [self.data.cells(*place) for place in places]
        sizes = None if any(one.base is None for one in cells) else [one.base for one in cells]
        if "option" in stated:
            counts = [one.counts[stated["option"]] for one in cells]
        else:
            counts = [self.cut(self.variables[p[0], p[1], p[4], p[5]], one, "positive")["count"] for p, one in zip(places, cells)]
        is_whole = sizes is not None and 0 not in sizes and None not in counts
        linking = self.same_people(stated, groups) if is_whole and stated["between"] == "wave" else None
        outcome = cochran_armitage(counts, sizes) if is_whole and not linking else None
        found = self.same(stated, n=sizes, test="cochran_armitage", statistic=outcome and outcome[0],
                          p=outcome and outcome[1], effect=None)
        return {**found, "linking": linking} if linking else found

    def same_people(self, stated, groups):
        """Of the two waves that share most people; the codes that tell are only where the rows are."""
        if not self.data.has_rows:
            return stated.get("linking")
        found = [self.linking(*self.linked(pair)) for pair in itertools.combinations(groups, 2)]
        most = max(found, key=lambda one: one["matched"])
        return most if most["matched"] else None

    def linked(self, groups):
        """The rows of two waves, the codes that link them, and those that stand twice in one: they link nobody."""
        waves = [self.data.rows[g["population"], g["wave"]] for g in groups]
        codes = [Counter(line["link"] for line in rows if line["link"]) for rows in waves]
        twice = {code for some in codes for code, times in some.items() if times > 1}
        return waves, [code for code in codes[0] if code in codes[1] and code not in twice], twice

    def linking(self, waves, both, twice):
        return {"respondents": [len(rows) for rows in waves], "matched": len(both), "ambiguous": len(twice)}

    def paired(self, stated, groups):
        if not self.data.has_rows:  # each person's two answers are not in this bundle
            return self.same(stated, n=None, test=stated["test"], statistic=None, p=None,
                             effect={"name": stated["effect"]["name"], "value": None, "ci": None})
        waves, both, twice = self.linked(groups)
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
            linking=self.linking(waves, both, twice))

    # --- Items that measure one thing together -----------------------------------------------------------------------

    def reliability(self):
        return [self.scale(self.scales[entry]) for entry in sorted(self.scales)]

    def scale(self, lines):
        names = [line["item"] + "." + line["row"] if line["row"] else line["item"] for line in lines]
        turned = [line["reversed"] == "true" for line in lines]
        found = {"items": names, "reversed": [name for name, is_turned in zip(names, turned) if is_turned],
                 "population": lines[0]["population"], "wave": lines[0]["wave"]}
        if not self.data.has_rows:  # who answered what together is not in this bundle
            return {**found, "n": None, "alpha": {"value": None, "ci": None}, "omega": None}
        most = [len(self.variables[line["population"], line["wave"], line["item"], line["row"]].answers) for line in lines]
        answered = [[row[name] for name in names] for row in self.data.rows[found["population"], found["wave"]]]
        rows = [[k + 1 - int(cell) if is_turned else int(cell) for cell, k, is_turned in zip(cells, most, turned)]
                for cells in answered if not {"", "-"} & set(cells)]
        alpha = cronbach_alpha(rows)
        return {**found, "n": len(rows), "omega": mcdonald_omega(rows),
                "alpha": {"value": alpha, "ci": feldt(alpha, len(rows), len(names), self.confidence)}}


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
            same = SAME_FIT if where.endswith(" omega") else SAME
            near = 0.02 if loose else same * abs(stated) + 1e-9 * (abs(stated) >= 1e-6)
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
    stated_scales, scales = stated.get("reliability", []), recomputed.reliability()
    if len(stated_scales) != len(scales):
        verdict.wrong.append(f"reliability: {len(stated_scales)} in tables.json, {len(scales)} recomputed")
    for one, mine in zip(stated_scales, scales):
        mine.update((key, one[key]) for key in ("scale", "suppressed", "exploratory") if key in one)
        verdict.compare("reliability " + named(one, "population", "wave", "scale"), one, mine)
    for line in verdict.wrong:
        print(line)
    print(f"{verdict.agreed} numbers agree" + (f", {len(verdict.wrong)} do not" if verdict.wrong else ""))
    if verdict.drawn:
        print(f"{verdict.drawn} of them, p of exact tests, as far as {DRAWS} tables drawn at random can tell")
    return 1 if verdict.wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent))
