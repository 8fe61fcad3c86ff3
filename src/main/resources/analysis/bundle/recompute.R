# Recomputes every number of tables.json from the data beside it and compares the two.
#
#     Rscript recompute.R [folder]
#
# Exit status: 0 when all numbers agree, 1 when some do not; these are listed. R 4.0 or later, base and stats alone.
# Nothing here knows the study: settings.csv, codebook.csv, comparisons.csv and, where items are put together,
# reliability.csv describe it.

SAME <- 1e-6 # relative difference at which two numbers count as the same
SAME_FIT <- 1e-4 # the same of omega: a fit stops where it is near enough
DRAWS <- 1e4 # tables drawn where all tables are too many

# --- What lies in the folder -----------------------------------------------------------------------------------------

arguments <- commandArgs(FALSE)
script <- sub("^--file=", "", grep("^--file=", arguments, value = TRUE))
given <- commandArgs(TRUE)
folder <- if (length(given)) given[1] else if (length(script)) dirname(script[1]) else "."

read <- function(name) {
  read.csv(file.path(folder, name), colClasses = "character", na.strings = NULL, check.names = FALSE, encoding = "UTF-8")
}

# An object becomes a named list, an array a list without names; null becomes NA.
read_json <- function(path) {
  text <- paste(readLines(path, encoding = "UTF-8", warn = FALSE), collapse = "\n")
  pattern <- "\"(?:[^\"\\\\]|\\\\.)*\"|[][{}:,]|[^][{}:,\"\\s]+"
  tokens <- regmatches(text, gregexpr(pattern, text, perl = TRUE))[[1]]
  at <- 0
  take <- function() tokens[at <<- at + 1]
  string <- function(token) {
    plain <- substr(token, 2, nchar(token) - 1)
    if (!grepl("\\", plain, fixed = TRUE)) return(plain)
    for (code in unique(regmatches(plain, gregexpr("\\\\u[0-9A-Fa-f]{4}", plain))[[1]])) {
      plain <- gsub(code, intToUtf8(strtoi(substr(code, 3, 6), 16)), plain, fixed = TRUE)
    }
    for (pair in list(c("\\n", "\n"), c("\\t", "\t"), c("\\\"", "\""), c("\\/", "/"), c("\\\\", "\\"))) {
      plain <- gsub(pair[1], pair[2], plain, fixed = TRUE)
    }
    plain
  }
  value <- function(token) {
    first <- substr(token, 1, 1)
    if (first == "{") {
      found <- list()
      names <- character()
      while ((token <- take()) != "}") if (token != ",") {
        names <- c(names, string(token))
        take()
        found[[length(found) + 1]] <- value(take())
      }
      if (length(found)) stats::setNames(found, names) else structure(list(), names = character())
    } else if (first == "[") {
      found <- list()
      while ((token <- take()) != "]") if (token != ",") found[[length(found) + 1]] <- value(token)
      found
    } else if (first == "\"") string(token)
    else switch(token, null = NA, true = TRUE, false = FALSE, as.numeric(token))
  }
  value(take())
}

settings <- with(read("settings.csv"), stats::setNames(value, key))
confidence <- as.numeric(settings[["confidence"]])
has_rows <- settings[["data"]] == "responses.csv"
data <- read(settings[["data"]])
codebook <- read("codebook.csv")
compared <- read("comparisons.csv")
left_out <- read("left-out.csv")
scales <- if (file.exists(file.path(folder, "reliability.csv"))) read("reliability.csv")
stated <- read_json(file.path(folder, "tables.json"))

or <- function(value, other) if (is.null(value) || is.na(value[1])) other else value

variable_of <- function(place) {
  lines <- codebook[codebook$population == place$population & codebook$wave == place$wave &
                      codebook$item == place$item & codebook$row == place$row, ]
  list(type = lines$type[1], answers = lines$value[lines$value != ""],
       positive = lines$value[lines$cut == "positive"], negative = lines$value[lines$cut == "negative"])
}
is_scale <- function(variable) variable$type %in% c("likert", "matrix")
column_of <- function(place) if (place$row == "") place$item else paste(place$item, place$row, sep = ".")

# What one group answered to one variable; a count that is withheld is NA, and so is a base.
cells_of <- function(place) {
  variable <- variable_of(place)
  zero <- stats::setNames(numeric(length(variable$answers)), variable$answers)
  cells <- list(variable = variable, base = 0, missing = 0, not_shown = 0, counts = zero, rank_sums = zero, numbers = numeric())
  if (has_rows) from_rows(cells, place) else from_counts(cells, place)
}

from_counts <- function(cells, place) {
  lines <- data[data$population == place$population & data$wave == place$wave & data$by == place$by &
                  data$group == place$group & data$item == place$item & data$row == place$row, ]
  count <- function(what) suppressWarnings(as.numeric(lines$count[lines$what == what]))
  if (nrow(lines) == 0) return(cells)
  for (what in c("base", "missing", "not_shown")) cells[[what]] <- count(what)
  cells$counts[lines$answer[lines$what == "answer"]] <- count("answer")
  cells$rank_sums[lines$answer[lines$what == "rank_sum"]] <- count("rank_sum")
  cells
}

from_rows <- function(cells, place) {
  rows <- data[data$population == place$population & data$wave == place$wave, ]
  if (place$by != "") rows <- rows[rows[[place$by]] == place$group, ]
  said <- rows[[column_of(place)]]
  answered <- said[said != "" & said != "-"]
  type <- cells$variable$type
  answers <- cells$variable$answers
  cells$base <- length(answered)
  cells$missing <- sum(said == "")
  cells$not_shown <- sum(said == "-")
  if (type == "multiple") cells$counts[] <- vapply(answers, function(option) sum(chose(answered, option)), 0)
  else if (type == "ranking") {
    orders <- strsplit(answered, "|", fixed = TRUE)
    cells$counts[] <- vapply(answers, function(option) sum(vapply(orders, function(one) one[1] == option, TRUE)), 0)
    cells$rank_sums[] <- vapply(answers, function(option) sum(vapply(orders, function(one) which(one == option), 0L)), 0)
  } else if (type == "number") cells$numbers <- as.numeric(answered)
  else if (type == "date") cells$numbers <- as.numeric(as.Date(answered))
  else if (length(answers)) cells$counts[] <- as.numeric(table(factor(answered, answers)))
  cells
}

chose <- function(cells, option) {
  vapply(strsplit(cells, "|", fixed = TRUE), function(chosen) option %in% chosen, TRUE)
}
is_hidden <- function(cells) is.na(cells$base) || anyNA(cells$counts)

# --- Statistics ------------------------------------------------------------------------------------------------------

z <- stats::qnorm(1 - (1 - confidence) / 2)
quietly <- suppressWarnings

wilson <- function(k, n) {
  if (n == 0) return(NA)
  p <- k / n
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  reach <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  list(if (k == 0) 0 else 100 * max(0, centre - reach), if (k == n) 100 else 100 * min(1, centre + reach))
}

outcome <- function(statistic, p) list(statistic = unname(statistic), p = min(1, p))
undefined <- list(statistic = NA, p = NA)

mann_whitney <- function(first, second) {
  if (!length(first) || !length(second) || length(unique(c(first, second))) < 2) return(undefined)
  test <- quietly(stats::wilcox.test(first, second, exact = FALSE, correct = TRUE))
  outcome(test$statistic, test$p.value)
}

kruskal_wallis <- function(samples) {
  samples <- Filter(length, samples)
  if (length(samples) < 2 || length(unique(unlist(samples))) < 2) return(undefined)
  test <- stats::kruskal.test(samples)
  outcome(test$statistic, test$p.value)
}

dunn <- function(samples, names) {
  all <- unlist(samples)
  if (length(unique(all)) < 2) return(NULL)
  n <- length(all)
  ties <- sum(table(all)^3 - table(all))
  variance <- n * (n + 1) / 12 - ties / (12 * (n - 1))
  means <- vapply(split(rank(all), rep(seq_along(samples), lengths(samples)))[as.character(seq_along(samples))],
                  function(ranks) if (length(ranks)) mean(ranks) else NA_real_, 0)
  pairs <- list()
  for (i in seq_along(samples)) for (j in seq_along(samples)) if (i < j && length(samples[[i]]) && length(samples[[j]])) {
    statistic <- (means[[i]] - means[[j]]) / sqrt(variance * (1 / length(samples[[i]]) + 1 / length(samples[[j]])))
    pairs[[length(pairs) + 1]] <- list(of = list(names[[i]], names[[j]]), test = "dunn", statistic = statistic,
                                       p = min(1, 2 * stats::pnorm(-abs(statistic))))
  }
  adjusted <- adjust(vapply(pairs, function(pair) pair$p, 0))
  Map(function(pair, p) c(pair, p_adjusted = p), pairs, adjusted)
}

# Cliff's delta with his asymmetric interval, on the consistent estimate of the variance.
cliffs_delta <- function(first, second) {
  n <- length(first)
  m <- length(second)
  if (!n || !m) return(list(value = NA, ci = NA))
  signs <- sign(outer(first, second, "-"))
  delta <- mean(signs)
  if (n < 2 || m < 2) return(list(value = delta, ci = NA))
  if (abs(delta) == 1) return(list(value = delta, ci = apart(delta, min(n, m))))
  rows <- sum((rowMeans(signs) - delta)^2) / (n - 1)
  columns <- sum((colMeans(signs) - delta)^2) / (m - 1)
  pairs <- (sum(abs(signs)) - n * m * delta^2) / ((n - 1) * (m - 1))
  list(value = delta, ci = around(delta, ((m - 1) * rows + (n - 1) * columns + pairs) / (n * m)))
}

# The same persons twice: those higher the first time less those lower, as shares.
delta_within <- function(changes) {
  n <- length(changes)
  if (!n) return(list(value = NA, ci = NA))
  delta <- mean(sign(changes))
  ci <- if (n < 2) NA else if (abs(delta) == 1) apart(delta, n) else around(delta, stats::var(sign(changes)) / n)
  list(value = delta, ci = ci)
}

around <- function(delta, variance) {
  if (variance <= 1e-15) return(NA)
  rest <- 1 - delta^2
  reach <- z * sqrt(variance) * sqrt(rest^2 + z^2 * variance)
  list(max(-1, (delta * rest - reach) / (rest + z^2 * variance)), min(1, (delta * rest + reach) / (rest + z^2 * variance)))
}

apart <- function(delta, smaller) {
  bound <- (smaller - z^2) / (smaller + z^2)
  if (delta > 0) list(bound, 1) else list(-1, -bound)
}

odds_ratio <- function(above, below) {
  added <- if (any(c(above, below) == 0)) 0.5 else 0
  log_ratio <- sum(log(above + added)) - sum(log(below + added))
  reach <- z * sqrt(sum(1 / (c(above, below) + added)))
  list(value = exp(log_ratio), ci = list(exp(log_ratio - reach), exp(log_ratio + reach)))
}

chi_square <- function(counts) {
  expected <- outer(rowSums(counts), colSums(counts)) / sum(counts)
  sum((counts - expected)^2 / expected)
}

# Cramér's V; its interval inverts the noncentral chi-square distribution.
cramers_v <- function(counts) {
  degrees <- (nrow(counts) - 1) * (ncol(counts) - 1)
  v <- function(strength) min(1, sqrt(strength / (sum(counts) * (min(dim(counts)) - 1))))
  x2 <- chi_square(counts)
  strength_at <- function(probability) {
    up_to <- function(strength) quietly(stats::pchisq(x2, degrees, strength))
    if (up_to(0) <= probability) return(0)
    low <- 0
    high <- x2 + degrees
    while (up_to(high) > probability) high <- 2 * high
    for (halving in 1:60) {
      middle <- (low + high) / 2
      if (up_to(middle) > probability) low <- middle else high <- middle
    }
    (low + high) / 2
  }
  tail <- (1 - confidence) / 2
  list(value = v(x2), ci = list(v(strength_at(1 - tail)), v(strength_at(tail))))
}

# Pearson's chi-square where every expected count is at least 5, else the exact test; and whether its p is drawn.
association <- function(counts) {
  if (all(outer(rowSums(counts), colSums(counts)) / sum(counts) >= 5)) {
    test <- quietly(stats::chisq.test(counts, correct = FALSE))
    return(c(list(test = "chi_square"), outcome(test$statistic, test$p.value)))
  }
  name <- if (all(dim(counts) == 2)) "fisher_exact" else "freeman_halton"
  exact <- tryCatch(stats::fisher.test(counts, workspace = 2e7)$p.value, error = function(too_many) NA)
  if (!is.na(exact)) return(c(list(test = name), outcome(NA, exact)))
  drawn <- stats::fisher.test(counts, simulate.p.value = TRUE, B = DRAWS)$p.value
  c(list(test = name), outcome(NA, drawn), list(drawn = TRUE))
}

mcnemar <- function(first_only, second_only) {
  if (first_only + second_only == 0) return(undefined)
  outcome(first_only, stats::binom.test(first_only, first_only + second_only)$p.value)
}

# z of the trend of a share, positive where it rises; the groups are equal steps in their order.
cochran_armitage <- function(counts, sizes) {
  if (sum(counts) %in% c(0, sum(sizes))) return(undefined)
  steps <- seq_along(counts)
  lean <- sum((steps - sum(steps * sizes) / sum(sizes)) * counts)
  test <- quietly(stats::prop.trend.test(counts, sizes, steps))
  outcome(if (abs(lean) < 1e-9) 0 else sign(lean) * sqrt(test$statistic), test$p.value)
}

signed_rank <- function(changes) {
  if (all(changes == 0)) return(undefined)
  test <- quietly(stats::wilcox.test(changes))
  outcome(test$statistic, test$p.value)
}

adjust <- function(p) stats::p.adjust(p, c(none = "none", holm = "holm", bh = "BH")[[settings[["adjust"]]]])

# --- Tables ----------------------------------------------------------------------------------------------------------

share <- function(k, n) {
  if (is.na(k) || is.na(n)) return(list(count = NA, percent = NA, ci = NA))
  list(count = k, percent = if (n) 100 * k / n else NA, ci = wilson(k, n))
}

recompute_table <- function(table) {
  by <- names(table$breakdown)
  place <- list(population = table$population, wave = table$wave, item = table$item, row = or(table$row, ""),
                by = if (length(by)) by else "", group = if (length(by)) table$breakdown[[1]] else "")
  cells <- cells_of(place)
  mentions <- if (cells$variable$type == "multiple" && !is_hidden(cells)) sum(cells$counts) else NA
  mine <- table[c("item", "row", "population", "wave", "breakdown", "suppressed")]
  mine <- c(mine, list(base = cells$base, missing = cells$missing, not_shown = cells$not_shown, mentions = mentions))
  mine$categories <- lapply(cells$variable$answers, function(answer) category(cells, answer, mentions))
  mine$positive <- cut_of(cells, "positive")
  if ("negative" %in% names(table)) mine$negative <- cut_of(cells, "negative")
  c(mine, spread(cells))
}

category <- function(cells, answer, mentions) {
  found <- c(list(value = answer), share(cells$counts[[answer]], cells$base))
  if (!is.na(mentions) && mentions > 0) found$percent_of_mentions <- 100 * cells$counts[[answer]] / mentions
  if (cells$variable$type == "ranking" && !is_hidden(cells) && cells$base > 0) {
    found$mean_rank <- cells$rank_sums[[answer]] / cells$base
  }
  found
}

# Known where all that is withheld lies on one side of it.
cut_of <- function(cells, side) {
  levels <- cells$variable[[side]]
  if (!length(levels)) return(NA)
  inside <- cells$counts[levels]
  outside <- cells$counts[setdiff(cells$variable$answers, levels)]
  k <- if (is.na(cells$base) || anyNA(inside) && anyNA(outside)) NA
       else if (anyNA(inside)) cells$base - sum(outside) else sum(inside)
  c(list(levels = as.list(levels)), share(k, cells$base))
}

spread <- function(cells) {
  type <- cells$variable$type
  names <- c("median", "q1", "q3", if (type == "number") c("mean", "sd"), if (type %in% c("number", "date")) c("min", "max"))
  values <- if (is_scale(cells$variable) && !is_hidden(cells)) rep(seq_along(cells$counts), cells$counts) else cells$numbers
  if (!length(values)) return(stats::setNames(as.list(rep(NA, length(names))), names))
  quartiles <- unname(stats::quantile(values, c(0.5, 0.25, 0.75), type = 7))
  found <- list(median = quartiles[1], q1 = quartiles[2], q3 = quartiles[3], mean = mean(values),
                sd = if (length(values) > 1) stats::sd(values) else NA, min = min(values), max = max(values))[names]
  if (type == "date") lapply(found, function(day) format(as.Date(floor(day), origin = "1970-01-01"))) else found
}

# --- Comparisons -----------------------------------------------------------------------------------------------------

groups_of <- function(entry) {
  lines <- compared[as.integer(compared$entry) == entry, ]
  lapply(seq_len(nrow(lines)), function(line) as.list(lines[line, ]))
}

same <- function(entry, found) {
  names <- c("item", "row", "option", "population", "wave", "between", "of", "paired", "together", "suppressed", "exploratory")
  c(entry[intersect(names, names(entry))], found)
}

# What is withheld falls into one class: it is the rest of the base.
in_classes <- function(cells, classes) {
  counts <- vapply(classes, function(some) sum(cells$counts[some], na.rm = TRUE), 0)
  open <- vapply(classes, function(some) anyNA(cells$counts[some]), TRUE)
  if (any(open)) counts[open] <- counts[open] + cells$base - sum(counts)
  counts
}

compare_groups <- function(entry, groups) {
  cells <- lapply(groups, cells_of)
  variable <- cells[[1]]$variable
  is_number <- variable$type == "number"
  answers <- if (variable$type == "multiple") entry$option else variable$answers
  bases <- vapply(cells, function(one) one$base, 0)
  sizes <- if (anyNA(bases)) NA else as.list(bases)
  together <- lapply(entry$together, unlist)
  withheld <- anyNA(bases) || is_number && !has_rows ||
    !length(together) && anyNA(unlist(lapply(cells, function(one) one$counts[answers])))
  counts <- NULL
  if (!withheld && !is_number) {
    classes <- c(as.list(setdiff(answers, unlist(together))), together)
    classes <- classes[order(vapply(classes, function(some) match(some[1], answers), 0L))]
    counts <- do.call(rbind, lapply(cells, in_classes, classes))
    if (variable$type == "multiple") counts <- cbind(counts, bases - counts[, 1])
  }
  found <- if (is_scale(variable) || is_number) {
    samples <- if (withheld) NULL else if (is_number) lapply(cells, function(one) one$numbers)
               else lapply(seq_along(cells), function(group) rep(seq_len(ncol(counts)), counts[group, ]))
    by_ranks(entry, samples, length(groups))
  } else by_shares(counts, bases, length(groups), if (is.null(entry$option)) length(answers) else 2)
  same(entry, c(list(n = sizes), found))
}

by_ranks <- function(entry, samples, groups) {
  if (groups == 2) {
    effect <- if (is.null(samples)) list(value = NA, ci = NA) else cliffs_delta(samples[[1]], samples[[2]])
    test <- if (is.null(samples)) undefined else mann_whitney(samples[[1]], samples[[2]])
    return(c(list(test = "mann_whitney"), test, list(effect = c(list(name = "cliffs_delta"), effect))))
  }
  if (!all(lengths(samples) > 0)) samples <- NULL # undefined where nobody is in one of the groups
  found <- c(list(test = "kruskal_wallis"), if (is.null(samples)) undefined else kruskal_wallis(samples), list(effect = NA))
  pairs <- if (!is.null(samples)) dunn(samples, entry$of)
  if (length(pairs)) found$pairwise <- pairs
  found
}

by_shares <- function(counts, bases, groups, answers) {
  test <- c(list(test = "chi_square"), undefined)
  effect <- list(value = NA, ci = NA)
  two_by_two <- groups == 2 && answers == 2
  if (!is.null(counts)) {
    chosen <- counts[, colSums(counts) > 0, drop = FALSE]
    two_by_two <- groups == 2 && (ncol(counts) == 2 || ncol(chosen) == 2)
    if (all(bases > 0) && ncol(chosen) > 1) {
      test <- association(chosen)
      effect <- if (two_by_two) odds_ratio(c(chosen[1, 1], chosen[2, 2]), c(chosen[1, 2], chosen[2, 1])) else cramers_v(chosen)
    }
  }
  c(test, list(effect = c(list(name = if (two_by_two) "odds_ratio" else "cramers_v"), effect)))
}

# Of one option, or of the levels that count as positive; undefined where nobody is in one of the groups.
follow_trend <- function(entry, groups) {
  cells <- lapply(groups, cells_of)
  bases <- vapply(cells, function(one) one$base, 0)
  counts <- vapply(cells, function(one) {
    as.numeric(if (is.null(entry$option)) cut_of(one, "positive")$count else one$counts[[entry$option]])
  }, 0)
  is_whole <- !anyNA(bases) && all(bases > 0) && !anyNA(counts)
  linking <- if (is_whole && entry$between == "wave") same_people(entry, groups)
  test <- if (is_whole && is.null(linking)) cochran_armitage(counts, bases) else undefined
  found <- c(list(n = if (anyNA(bases)) NA else as.list(bases), test = "cochran_armitage"), test, list(effect = NA))
  same(entry, if (is.null(linking)) found else c(found, list(linking = linking)))
}

# Of the two waves that share most people; the codes that tell are only where the rows are.
same_people <- function(entry, groups) {
  if (!has_rows) return(entry$linking)
  found <- list()
  for (i in seq_along(groups)) for (j in seq_along(groups)) if (i < j) {
    found[[length(found) + 1]] <- linked_waves(groups[c(i, j)])$linking
  }
  matched <- vapply(found, function(linking) linking$matched, 0L)
  if (any(matched > 0)) found[[which.max(matched)]]
}

# The rows of two waves, the codes that link them, and how many; a code that stands twice in one links nobody.
linked_waves <- function(groups) {
  waves <- lapply(groups, function(group) data[data$population == group$population & data$wave == group$wave, ])
  codes <- lapply(waves, function(rows) rows$link[rows$link != ""])
  twice <- unique(unlist(lapply(codes, function(some) some[duplicated(some)])))
  both <- setdiff(intersect(codes[[1]], codes[[2]]), twice)
  linking <- list(respondents = lapply(waves, nrow), matched = length(both), ambiguous = length(twice))
  list(waves = waves, both = both, linking = linking)
}

compare_paired <- function(entry, groups) {
  if (!has_rows) { # each person's two answers are not in this bundle
    return(same(entry, list(n = NA, test = entry$test, statistic = NA, p = NA,
                            effect = list(name = entry$effect$name, value = NA, ci = NA))))
  }
  linked <- linked_waves(groups)
  cells <- Map(function(rows, group) rows[[column_of(group)]][match(linked$both, rows$link)], linked$waves, groups)
  answered <- !(cells[[1]] %in% c("", "-")) & !(cells[[2]] %in% c("", "-"))
  first <- cells[[1]][answered]
  second <- cells[[2]][answered]
  variable <- variable_of(groups[[1]])
  if (is_scale(variable) || variable$type == "number") {
    changes <- as.numeric(first) - as.numeric(second)
    found <- c(list(test = "wilcoxon_signed_rank"), signed_rank(changes),
               list(effect = c(list(name = "cliffs_delta"), delta_within(changes))))
  } else {
    option <- or(entry$option, variable$answers[1])
    before <- chose(first, option)
    after <- chose(second, option)
    found <- c(list(test = "mcnemar_exact"), mcnemar(sum(before & !after), sum(after & !before)))
    effect <- if (any(before != after)) odds_ratio(sum(before & !after), sum(after & !before)) else list(value = NA, ci = NA)
    found$effect <- c(list(name = "odds_ratio"), effect)
  }
  same(entry, c(list(n = list(length(first), length(first)), linking = linked$linking), found))
}

recompute_comparisons <- function(entries) {
  if (!length(entries)) return(list())
  mine <- lapply(seq_along(entries), function(entry) {
    if (entries[[entry]]$paired) compare_paired(entries[[entry]], groups_of(entry))
    else if (entries[[entry]]$test == "cochran_armitage") follow_trend(entries[[entry]], groups_of(entry))
    else compare_groups(entries[[entry]], groups_of(entry))
  })
  # What was planned is adjusted together; what was added after, together with all of it. A p that was drawn, or whose
  # data are not in this bundle, counts as stated.
  drawn <- compared$computed[match(seq_along(entries), as.integer(compared$entry))] == "simulated" |
    vapply(mine, function(one) isTRUE(one$drawn), TRUE)
  p <- vapply(seq_along(entries), function(i) as.numeric(if (drawn[i]) entries[[i]]$p else mine[[i]]$p), 0)
  late <- vapply(entries, function(entry) entry$exploratory, TRUE)
  every <- adjust(c(p, as.numeric(left_out$p)))
  planned <- adjust(c(ifelse(late, NA, p), ifelse(left_out$exploratory == "true", NA, as.numeric(left_out$p))))
  lapply(seq_along(entries), function(i) {
    adjusted <- if (late[i]) every[i] else planned[i]
    list(found = c(mine[[i]][names(mine[[i]]) != "drawn"], p_adjusted = adjusted), drawn = drawn[i])
  })
}

# --- Items that measure one thing together ---------------------------------------------------------------------------

recompute_scale <- function(lines) {
  places <- lapply(seq_len(nrow(lines)), function(line) as.list(lines[line, ]))
  names <- vapply(places, column_of, "")
  turned <- lines$reversed == "true"
  found <- list(items = as.list(names), reversed = as.list(names[turned]), population = lines$population[1], wave = lines$wave[1])
  if (!has_rows) { # who answered what together is not in this bundle
    return(c(found, list(n = NA, alpha = list(value = NA, ci = NA), omega = NA)))
  }
  said <- as.matrix(data[data$population == lines$population[1] & data$wave == lines$wave[1], names, drop = FALSE])
  said <- said[rowSums(said == "" | said == "-") == 0, , drop = FALSE]
  most <- vapply(places, function(place) length(variable_of(place)$answers), 0L)
  answers <- vapply(seq_along(names), function(item) {
    level <- as.numeric(said[, item])
    if (turned[item]) most[item] + 1 - level else level
  }, numeric(nrow(said)))
  answers <- matrix(answers, nrow(said))
  alpha <- cronbach_alpha(answers)
  c(found, list(n = nrow(answers), alpha = list(value = alpha, ci = feldt(alpha, nrow(answers), ncol(answers))),
                omega = mcdonald_omega(answers)))
}

cronbach_alpha <- function(answers) {
  if (nrow(answers) < 2) return(NA)
  v <- stats::cov(answers)
  if (sum(v) <= 1e-14 * sum(diag(v))) return(NA)
  ncol(v) / (ncol(v) - 1) * (1 - sum(diag(v)) / sum(v))
}

# Feldt (1965); none where alpha is 1.
feldt <- function(alpha, n, items) {
  if (is.na(alpha) || 1 - alpha < 1e-12) return(NA)
  tail <- (1 - confidence) / 2
  as.list(1 - (1 - alpha) * stats::qf(c(1 - tail, tail), n - 1, (n - 1) * (items - 1)))
}

# McDonald (1999): the likeliest fit of one factor, from several starts.
mcdonald_omega <- function(answers) {
  items <- ncol(answers)
  if (items < 3 || nrow(answers) <= items) return(NA)
  v <- stats::cov(answers)
  if (any(diag(v) <= 0)) return(NA)
  own <- tryCatch(diag(chol(stats::cov2cor(v)))^2, error = function(singular) 0)
  if (any(own < 1e-10)) return(NA) # an item follows from the others
  r <- stats::cov2cor(v)
  starts <- cbind((1 - 0.5 / items) / diag(solve(r)), 0.5, 0.9, pmax(1 - r^2, 0.01), pmax(1 - 0.5 * r^2, 0.01))
  fits <- lapply(seq_len(ncol(starts)), function(start) {
    for (factr in c(10, 1e3, 1e7)) { # as exactly as this start allows
      fit <- tryCatch(stats::factanal(covmat = list(cov = v, n.obs = nrow(answers)), factors = 1, start = starts[, start],
                                      control = list(opt = list(factr = factr, maxit = 1e4))), error = function(no_fit) NULL)
      if (!is.null(fit)) return(fit)
    }
  })
  fits <- Filter(Negate(is.null), fits)
  if (!length(fits)) return(NA)
  fit <- fits[[which.min(vapply(fits, function(one) one$criteria[["objective"]], 0))]]
  sd <- sqrt(diag(v))
  common <- sum(sd * fit$loadings)^2
  common / (common + sum(diag(v) * fit$uniquenesses))
}

# --- Comparing with the file -----------------------------------------------------------------------------------------

agreed <- 0
agreed_as_drawn <- 0
wrong <- character()
tell <- function(...) wrong <<- c(wrong, paste0(...))
said <- function(value) if (is.numeric(value) && !is.na(value)) format(value, digits = 15) else paste(unlist(value), collapse = " ")

compare <- function(where, stated, mine, loose = FALSE) {
  if (is.list(stated) && is.list(mine) && !is.null(names(stated)) && !is.null(names(mine))) {
    for (key in setdiff(names(stated), names(mine))) tell(where, " ", key, ": only in tables.json")
    for (key in setdiff(names(mine), names(stated))) tell(where, " ", key, ": only in the recomputed")
    for (key in intersect(names(stated), names(mine))) {
      compare(paste(where, key), stated[[key]], mine[[key]], loose && key == "p")
    }
  } else if (is.list(stated) && is.list(mine) && length(stated) == length(mine)) {
    for (at in seq_along(stated)) compare(paste0(where, "[", at, "]"), stated[[at]], mine[[at]])
  } else if (is.numeric(stated) && is.numeric(mine) && !is.na(stated) && !is.na(mine)) {
    same <- if (endsWith(where, " omega")) SAME_FIT else SAME
    near <- if (loose) 0.02 else same * abs(stated) + if (abs(stated) >= 1e-6) 1e-9 else 0
    if (abs(stated - mine) <= near || max(abs(stated), abs(mine)) < 1e-14) {
      agreed <<- agreed + 1
      agreed_as_drawn <<- agreed_as_drawn + loose
    } else tell(where, ": ", said(stated), " in tables.json, ", said(mine), " recomputed")
  } else if (!identical(is.list(stated), is.list(mine)) || !identical(is.na(stated), is.na(mine)) ||
             !is.na(stated[1]) && !identical(unlist(stated), unlist(mine))) {
    tell(where, ": ", said(stated), " in tables.json, ", said(mine), " recomputed")
  }
}

named <- function(entry, ...) {
  paste(unlist(lapply(c(...), function(key) if (!is.null(entry[[key]])) entry[[key]][!is.na(entry[[key]])])), collapse = " ")
}

set.seed(1951)
for (table in stated$tables) {
  compare(named(table, "population", "wave", "item", "row", "breakdown"), table, recompute_table(table))
}
mine <- recompute_comparisons(stated$comparisons)
for (i in seq_along(mine)) {
  entry <- stated$comparisons[[i]]
  compare(paste("comparison", named(entry, "item", "row", "option", "between", "of")), entry, mine[[i]]$found, mine[[i]]$drawn)
}
mine <- if (!is.null(scales)) lapply(split(scales, as.integer(scales$entry)), recompute_scale)
if (length(mine) != length(stated$reliability)) {
  tell("reliability: ", length(stated$reliability), " in tables.json, ", length(mine), " recomputed")
}
for (i in seq_len(min(length(mine), length(stated$reliability)))) {
  entry <- stated$reliability[[i]]
  found <- c(mine[[i]], entry[intersect(c("scale", "suppressed", "exploratory"), names(entry))])
  compare(paste("reliability", named(entry, "population", "wave", "scale")), entry, found)
}
if (length(wrong)) cat(wrong, sep = "\n")
cat(agreed, " numbers agree", if (length(wrong)) paste0(", ", length(wrong), " do not"), "\n", sep = "")
if (agreed_as_drawn) cat(agreed_as_drawn, " of them, p of exact tests, as far as ", DRAWS, " tables drawn at random can tell\n", sep = "")
quit(status = if (length(wrong)) 1 else 0)
