# What R answers to random studies: with ties, empty groups, one respondent, answers all equal, nobody, links that fit,
# are missing or stand twice. Writes study.yaml's responses (responses-1.csv …) and expected.csv, which AgreementTest reads.
# Run in this folder: Rscript agreement.R   (R 4.2.2, package stats alone; seed 2026)
set.seed(2026, kind = "Mersenne-Twister", sample.kind = "Rejection")
quietly <- suppressWarnings
lines <- character()
number <- function(x) ifelse(is.na(x), "", sprintf("%.15g", x))
tell <- function(...) lines <<- c(lines, paste(..., sep = ";"))
confidence <- 0.9
options_of <- list(useful = c("yes", "no", "unsure"), agrees = c("yes", "no"))
reasons <- c("talk", "thesis", "placement", "pay")
phases <- c("PS", "PA1", "PA2")

people <- function(population, wave, n, equal, links) {
  level <- function() if (equal) rep("3", n) else sample(c(1:5, "", "-"), n, TRUE, prob = c(2, 3, 6, 5, 4, 1, 1))
  choose <- function(codes) if (equal) rep(codes[1], n) else sample(c(codes, ""), n, TRUE, prob = c(5, 3, 2, 1)[seq_along(c(codes, ""))])
  many <- function() vapply(seq_len(n), function(i) {
    if (equal) return("talk")
    if (runif(1) < .1) return("")
    chosen <- reasons[runif(4) < c(.6, .4, .2, .05)]
    if (length(chosen)) paste(chosen, collapse = "|") else "none"
  }, "")
  data.frame(population = rep(population, n), wave = rep(wave, n),
    phase = if (n) sample(c(phases, ""), n, TRUE, prob = c(5, 3, 1, 1)) else character(), link = links,
    detects = level(), useful = choose(options_of$useful), agrees = choose(options_of$agrees), reasons = many(),
    age = if (equal) rep("30", n) else ifelse(runif(n) < .1, "", as.character(round(rnorm(n, 31, 6), sample(0:1, 1)))), stringsAsFactors = FALSE)
}

given <- function(x) x[x != "" & x != "-"]
wilson <- function(k, n) if (n == 0) c(NA, NA) else 100 * quietly(prop.test(k, n, conf.level = confidence, correct = FALSE))$conf.int
share <- function(k, n) c(k, if (n) 100 * k / n else NA, wilson(k, n))
levels_of <- function(item) switch(item, detects = as.character(1:5), reasons = reasons, options_of[[item]])
chose <- function(x, option) vapply(strsplit(x, "|", TRUE), function(parts) option %in% parts, TRUE)

tables <- function(study, rows, population, wave, group) {
  for (item in c("detects", "useful", "agrees", "reasons", "age")) {
    x <- rows[[item]]; answered <- given(x); n <- length(answered)
    where <- paste(study, "table", item, population, wave, group, sep = ";")
    tell(where, "base", paste(n, sum(x == ""), sum(x == "-")))
    if (item == "age") {
      y <- as.numeric(answered)
      if (n) tell(where, "spread", paste(number(c(quantile(y, c(.5, .25, .75), type = 7), mean(y), if (n > 1) sd(y) else NA, min(y), max(y))), collapse = ","))
      next
    }
    for (option in levels_of(item)) {
      k <- if (item == "reasons") sum(chose(answered, option)) else sum(answered == option)
      tell(where, option, paste(number(share(k, n)), collapse = ","))
    }
    if (item == "reasons") tell(where, "mentions", sum(vapply(reasons, function(option) sum(chose(answered, option)), 0)))
    if (item == "detects") {
      tell(where, "positive", paste(number(share(sum(answered %in% c("4", "5")), n)), collapse = ","))
      tell(where, "negative", paste(number(share(sum(answered %in% c("1", "2")), n)), collapse = ","))
      if (n) tell(where, "spread", paste(number(quantile(as.numeric(answered), c(.5, .25, .75), type = 7)), collapse = ","))
    }
  }
}

delta <- function(a, b) mean(sign(outer(a, b, "-")))
ranks <- function(a, b) {
  if (!length(a) || !length(b)) return(c(NA, NA, NA))
  if (length(unique(c(a, b))) < 2) return(c(NA, NA, delta(a, b)))
  w <- quietly(wilcox.test(a, b, exact = FALSE, correct = TRUE))
  c(w$statistic, w$p.value, delta(a, b))
}
crossed <- function(counts) { # groups × answers; which test, statistic, p, effect
  if (any(rowSums(counts) == 0)) return(list("chi_square", c(NA, NA, NA)))
  two <- ncol(counts) == 2
  t <- counts[, colSums(counts) > 0, drop = FALSE]
  if (ncol(t) < 2) return(list("chi_square", c(NA, NA, NA)))
  expected <- outer(rowSums(t), colSums(t)) / sum(t)
  x2 <- sum((t - expected)^2 / expected)
  odds <- if (nrow(t) == 2 && ncol(t) == 2) { a <- if (any(t == 0)) t + .5 else t; a[1, 1] * a[2, 2] / (a[1, 2] * a[2, 1]) }
  effect <- if (!is.null(odds)) odds else sqrt(x2 / sum(t) / (min(dim(t)) - 1))
  if (all(expected >= 5)) { test <- quietly(chisq.test(t, correct = FALSE)); list("chi_square", c(test$statistic, test$p.value, effect)) }
  else list(if (nrow(t) == 2 && ncol(t) == 2) "fisher_exact" else "freeman_halton", c(NA, fisher.test(t, workspace = 2e7)$p.value, effect))
}

comparisons <- function(study, data) {
  found <- list()
  add <- function(key, test, values, n) found[[length(found) + 1]] <<- list(key = key, test = test, values = values, n = n)
  cell <- function(population, wave) data[data$population == population & data$wave == wave, ]
  two_groups <- function(key, one, other) {
    for (item in c("detects", "age")) {
      a <- as.numeric(given(one[[item]])); b <- as.numeric(given(other[[item]]))
      add(paste(key, item, "", sep = ";"), "mann_whitney", ranks(a, b), c(length(a), length(b)))
    }
    for (item in c("useful", "agrees")) {
      a <- given(one[[item]]); b <- given(other[[item]])
      r <- crossed(rbind(table(factor(a, options_of[[item]])), table(factor(b, options_of[[item]]))))
      add(paste(key, item, "", sep = ";"), r[[1]], r[[2]], c(length(a), length(b)))
    }
    for (option in reasons) {
      a <- chose(given(one$reasons), option); b <- chose(given(other$reasons), option)
      r <- crossed(rbind(c(sum(a), sum(!a)), c(sum(b), sum(!b))))
      add(paste(key, "reasons", option, sep = ";"), r[[1]], r[[2]], c(length(a), length(b)))
    }
  }
  two_groups("population", cell("intern", "after"), cell("tutor", "after"))
  two_groups("wave", cell("intern", "before"), cell("intern", "after"))
  # Three groups.
  rows <- cell("intern", "after")
  if (nrow(rows)) {
  groups <- lapply(phases, function(phase) as.numeric(given(rows$detects[rows$phase == phase])))
  full <- Filter(length, groups); all <- unlist(full)
  k <- if (length(full) == length(groups) && length(unique(all)) > 1) kruskal.test(full) # undefined with an empty group
  add("phase;detects;", "kruskal_wallis", c(if (is.null(k)) c(NA, NA) else c(k$statistic, k$p.value), NA), lengths(groups))
  groups <- lapply(phases, function(phase) given(rows$useful[rows$phase == phase]))
  r <- crossed(t(vapply(groups, function(g) as.numeric(table(factor(g, options_of$useful))), numeric(3))))
  add("phase;useful;", r[[1]], r[[2]], lengths(groups))
  } # Where nobody answered at all, nothing is said.
  # The same people.
  before <- cell("intern", "before"); after <- cell("intern", "after")
  once <- function(x) { x <- x[x != ""]; names(which(table(x) == 1)) }
  twice <- function(x) { x <- x[x != ""]; names(which(table(x) > 1)) }
  both <- setdiff(intersect(once(before$link), once(after$link)), c(twice(before$link), twice(after$link)))
  if (length(both)) {
    b <- before[match(both, before$link), ]; a <- after[match(both, after$link), ]
    for (item in c("detects", "age")) {
      ok <- b[[item]] %in% given(b[[item]]) & a[[item]] %in% given(a[[item]])
      x <- as.numeric(b[[item]][ok]); y <- as.numeric(a[[item]][ok])
      w <- if (length(x) && any(x != y)) quietly(wilcox.test(x, y, paired = TRUE))
      add(paste("paired", item, "", sep = ";"), "wilcoxon_signed_rank",
        c(if (is.null(w)) c(NA, NA) else c(w$statistic, w$p.value), if (length(x)) mean(sign(x - y)) else NA), c(length(x), length(x)))
    }
    mcnemar <- function(key, x, y) {
      f <- sum(x & !y); s <- sum(!x & y)
      odds <- if (f + s == 0) NA else if (f == 0 || s == 0) (f + .5) / (s + .5) else f / s
      add(key, "mcnemar_exact", c(if (f + s) c(f, binom.test(f, f + s)$p.value) else c(NA, NA), odds), c(length(x), length(x)))
    }
    ok <- b$agrees != "" & a$agrees != ""
    mcnemar("paired;agrees;", b$agrees[ok] == "yes", a$agrees[ok] == "yes")
    ok <- b$reasons != "" & a$reasons != ""
    for (option in reasons) mcnemar(paste("paired;reasons", option, sep = ";"), chose(b$reasons[ok], option), chose(a$reasons[ok], option))
  }
  # Shares along the phases, in an order of their own.
  trend <- function(item, option, chosen, order) {
    answered <- lapply(order, function(phase) given(rows[[item]][rows$phase == phase]))
    k <- vapply(answered, function(x) sum(chosen(x)), 0); n <- lengths(answered)
    known <- all(n > 0) && sum(k) > 0 && sum(k) < sum(n)
    test <- if (known) prop.trend.test(k, n)
    rises <- if (known) sign(cor(rep(seq_along(n), n), unlist(Map(function(k, n) rep(1:0, c(k, n - k)), k, n))))
    add(paste("phase", item, option, sep = ";"), "cochran_armitage", c(if (known) c(rises * sqrt(test$statistic), test$p.value) else c(NA, NA), NA), n)
  }
  if (nrow(rows)) {
    trend("detects", "", function(x) x %in% c("4", "5"), phases)
    for (option in options_of$useful) trend("useful", option, function(x) x == option, phases)
    trend("agrees", "yes", function(x) x == "yes", c("PA2", "PS", "PA1"))
    for (option in reasons) trend("reasons", option, function(x) chose(x, option), phases)
  }
  adjusted <- p.adjust(vapply(found, function(one) one$values[2], 0), "holm")
  for (i in seq_along(found)) with(found[[i]],
    tell(study, "comparison", key, test, paste(n, collapse = " "), paste(number(c(values, adjusted[i])), collapse = ",")))
}

sizes <- list(c(60, 48, 41), c(25, 20, 12), c(7, 9, 5), c(1, 1, 1), c(0, 4, 3), c(12, 0, 6), c(15, 15, 15), c(90, 85, 0))
for (study in seq_along(sizes)) {
  n <- sizes[[study]]; equal <- study == 7
  codes <- sprintf("c%03d", 1:200)
  links <- function(size) { x <- if (size) sample(codes[1:max(2, round(1.2 * max(n)))], size) else character(); if (size > 3) x[1] <- ""; if (size > 8) x[3] <- x[4]; x }
  data <- rbind(people("intern", "before", n[1], equal, links(n[1])), people("intern", "after", n[2], equal, links(n[2])),
    people("tutor", "after", n[3], equal, rep("", n[3])))
  write.csv(data, paste0("responses-", study, ".csv"), row.names = FALSE, quote = FALSE)
  for (part in list(c("intern", "before"), c("intern", "after"), c("tutor", "after"))) {
    rows <- data[data$population == part[1] & data$wave == part[2], ]
    if (nrow(rows)) tables(study, rows, part[1], part[2], "")
    for (phase in sort(unique(rows$phase[rows$phase != ""]))) tables(study, rows[rows$phase == phase, ], part[1], part[2], phase)
  }
  comparisons(study, data)
}
writeLines(lines, "expected.csv")
