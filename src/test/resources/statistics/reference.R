# What R answers to random studies: with ties, empty levels, one respondent, all equal. Writes reference.csv, which the
# tests of the room `statistics` read. Run in this folder: Rscript reference.R
# Packages: stats (R 4.2.2), effectsize 0.8.3 and psych 2.2.9 for what it lacks; formulas written out where neither has them.
suppressMessages({library(effectsize); library(psych)})
set.seed(2025, kind = "Mersenne-Twister", sample.kind = "Rejection")
lines <- character()
numbers <- function(x) paste(sprintf("%.15g", x), collapse = " ")
rows <- function(m) paste(apply(m, 1, numbers), collapse = "/")
tell <- function(kind, ...) lines <<- c(lines, paste(kind, ..., sep = ";"))
likert <- function(n, tilt = 0) sample(1:5, n, TRUE, prob = exp(tilt * (1:5)))
quietly <- suppressWarnings

for (n in c(1, 2, 3, 4, 5, 9, 40, 127)) {
  x <- if (n %% 2) likert(n) else round(rnorm(n), 3)
  tell("sample", numbers(x), numbers(c(mean(x), if (n > 1) sd(x) else numeric())), numbers(quantile(x, c(.25, .5, .75), type = 7)))
}
tell("sample", numbers(rep(3, 6)), numbers(c(3, 0)), numbers(c(3, 3, 3)))

for (b in c(1, 2, 7, 71, 91, 127, 5000)) for (level in c(.9, .95, .99)) {
  k <- sample(0:b, 1)
  tell("wilson", numbers(c(k, b, level)), numbers(quietly(prop.test(k, b, conf.level = level, correct = FALSE))$conf.int))
}
for (k in c(0, 20)) tell("wilson", numbers(c(k, 20, .95)), numbers(quietly(prop.test(k, 20, correct = FALSE))$conf.int))

two <- function(x, y) {
  w <- quietly(wilcox.test(x, y)); a <- quietly(wilcox.test(x, y, exact = FALSE))
  tell("mann_whitney", numbers(x), numbers(y), numbers(c(w$statistic, w$p.value, a$p.value)))
}
two(c(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46), c(1.15, 0.88, 0.90, 0.74, 1.21)) # Hollander and Wolfe (1973), p. 69
for (i in 1:6) two(round(rnorm(sample(1:12, 1)), 6), round(rnorm(sample(1:12, 1), .8), 6))
two(round(rnorm(49), 6), round(rnorm(49, .3), 6)); two(round(rnorm(50), 6), round(rnorm(12, .3), 6))
two(4, likert(9)); two(likert(1), 7); two(c(3, 3, 3), c(3, 3, 4))
for (i in 1:8) two(likert(sample(2:95, 1)), likert(sample(2:95, 1), .3))

paired <- function(x, y) {
  w <- quietly(wilcox.test(x, y, paired = TRUE))
  tell("wilcoxon", numbers(x), numbers(y), numbers(c(w$statistic, w$p.value)))
}
paired(c(1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30), c(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)) # Hollander and Wolfe (1973), p. 29
for (n in c(1, 5, 12, 49)) paired(sample(1:5000, n), sample(5001:9000, n) - 4500)
for (n in c(2, 6, 20, 50, 78)) paired(likert(n), c(6, likert(n - 1, .3)))

several <- function(groups) {
  answering <- Filter(length, groups)
  k <- kruskal.test(answering)
  x <- unlist(answering); g <- rep(seq_along(answering), lengths(answering)); r <- rank(x); n <- length(x)
  ties <- sum(table(x)^3 - table(x)); mean_rank <- tapply(r, g, mean); size <- tapply(r, g, length)
  z <- unlist(lapply(combn(seq_along(answering), 2, simplify = FALSE), function(p) # Dunn (1964), as FSA::dunnTest
    (mean_rank[p[1]] - mean_rank[p[2]]) / sqrt((n * (n + 1) / 12 - ties / (12 * (n - 1))) * sum(1 / size[p]))))
  tell("kruskal", paste(sapply(groups, numbers), collapse = "/"), numbers(c(k$statistic, k$p.value)), numbers(z), numbers(2 * pnorm(-abs(z))))
}
several(list(c(2.9, 3.0, 2.5, 2.6, 3.2), c(3.8, 2.7, 4.0, 2.4), c(2.8, 3.4, 3.7, 2.2, 2.0))) # Hollander and Wolfe (1973), p. 116
several(split(airquality$Ozone[!is.na(airquality$Ozone)], airquality$Month[!is.na(airquality$Ozone)]))
several(list(likert(20), numeric(), likert(9, .4), likert(1)))
for (i in 1:6) several(lapply(1:sample(2:5, 1), function(j) likert(sample(1:60, 1), j / 5)))

tables <- c(list(
  matrix(c(3, 1, 1, 3), 2),                                                                # Fisher's tea, Agresti (1990), p. 61
  matrix(c(2, 10, 15, 3), 2),                                                              # Fisher (1962), convictions of like-sex twins
  matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4),                       # Agresti (2002), p. 57, job satisfaction
  matrix(c(12, 0, 5, 9), 2), matrix(c(5, 0, 0, 4), 2), matrix(c(7, 7, 7, 7), 2),
  matrix(c(40, 25, 31, 22, 30, 3), 2), matrix(c(30, 40, 21, 1, 60, 17, 2, 20, 9), 3),
  rbind(c(3, 1, 20, 30, 12), c(0, 6, 31, 35, 8), c(1, 2, 14, 22, 15)),                     # 3 × 5, n = 200
  rbind(c(5, 11, 22, 30, 12), c(2, 9, 33, 16, 8), c(1, 4, 19, 14, 14)),                    # the same, less skewed
  rbind(c(3, 4, 5, 6, 8, 9, 11, 20, 22, 10, 2), c(1, 1, 4, 9, 8, 20, 22, 13, 9, 3, 1))),   # a score from 0 to 10
  lapply(1:12, function(i) r2dtable(1, sample(2:25, sample(2:3, 1), TRUE) -> r,
    as.vector(rmultinom(1, sum(r) - 4, rep(1, k <- sample(2:4, 1))) + c(4, rep(0, k - 1))))[[1]]))
cramer <- function(t) { # the interval's definition itself: effectsize's optimiser stops early where the lower end is 0
  x <- quietly(chisq.test(t, correct = FALSE))$statistic; d <- prod(dim(t) - 1); most <- sum(t) * (min(dim(t)) - 1)
  ncp <- function(p) if (pchisq(x, d) <= p) 0 else uniroot(function(l) pchisq(x, d, l) - p, c(0, 2 * x + 200), tol = 1e-10)$root
  v <- quietly(effectsize::cramers_v(t, adjust = FALSE))[[1]]
  tell("cramer", rows(t), numbers(c(v, pmin(1, sqrt(c(ncp(.975), ncp(.025)) / most)))))
}
for (t in tables) {
  t <- t[rowSums(t) > 0, colSums(t) > 0]
  if (any(dim(t) < 2)) next
  x <- quietly(chisq.test(t, correct = FALSE))
  tell("table", rows(t), numbers(c(x$statistic, x$p.value, min(x$expected))), numbers(fisher.test(t, workspace = 2e8)$p.value))
  cramer(t)
  if (all(dim(t) == 2)) {
    h <- if (any(t == 0)) t + .5 else t
    log_or <- log(h[1, 1] * h[2, 2] / (h[1, 2] * h[2, 1]))
    tell("odds", rows(t), numbers(exp(log_or + c(0, -1, 1) * qnorm(.975) * sqrt(sum(1 / h)))))
  }
}
cramer(matrix(c(21000, 19500, 30100, 29400), 2)); cramer(matrix(c(40000, 2000, 5000, 30000), 2))

for (bc in list(c(1, 0), c(5, 12), c(0, 9), c(8, 8), c(59, 6), c(150, 86))) tell("mcnemar", numbers(bc), numbers(binom.test(bc[1], sum(bc))$p.value))

trend <- function(k, n, s = seq_along(k)) { x <- prop.trend.test(k, n, s); tell("trend", numbers(k), numbers(n), numbers(s), numbers(c(x$statistic, x$p.value))) }
trend(c(83, 90, 129, 70), c(86, 93, 136, 82))                                                # Fleiss (1981), p. 139
for (i in 1:5) { n <- sample(1:60, 4); trend(rbinom(4, n, c(.2, .3, .4, .6)), n, c(0, 1, 2, 5)) }

delta <- function(x, y) {                                                                    # Cliff (1993), Feng and Cliff (2004)
  d <- sign(outer(x, y, "-")); n <- length(x); m <- length(y); e <- mean(d); z <- qnorm(.975)
  s2 <- ((m - 1) * var(rowMeans(d)) + (n - 1) * var(colMeans(d)) + sum((d - e)^2) / ((n - 1) * (m - 1))) / (n * m)
  stopifnot(abs(e - effectsize::cliffs_delta(x, y)[[1]]) < 1e-12)
  tell("delta", numbers(x), numbers(y), numbers((c(e, e - e^3 + c(-1, 1) * sqrt(s2) * z * sqrt((1 - e^2)^2 + z^2 * s2)) / c(1, rep(1 - e^2 + z^2 * s2, 2)))))
}
for (i in 1:8) delta(likert(sample(2:60, 1)), likert(sample(2:60, 1), .3))
delta(round(rnorm(20), 4), round(rnorm(14, 1), 4))

for (k in c(1, 2, 5, 20)) { p <- round(rbeta(k, .5, 3), 5); tell("adjust", numbers(p), numbers(p.adjust(p, "holm")), numbers(p.adjust(p, "BH"))) }

scale_of <- function(a) {
  f <- try(factanal(a, 1, control = list(nstart = 10, opt = list(factr = 10, pgtol = 1e-14))), silent = TRUE); s <- apply(a, 2, sd)
  if (inherits(f, "try-error")) return(invisible()) # R finds no fit: nothing to compare with
  tell("scale", rows(a), numbers(c(quietly(psych::alpha(a, warnings = FALSE, check.keys = FALSE))$total$raw_alpha,
    sum(s * f$loadings)^2 / (sum(s * f$loadings)^2 + sum(s^2 * f$uniquenesses)))))
}
scale_of(as.matrix(attitude))                                                                 # Chatterjee and Price (1977), p. 73
for (k in c(3, 4, 6, 10)) {
  common <- rnorm(80)
  scale_of(sapply(1:k, function(j) pmin(5, pmax(1, round(3 + common * runif(1, .4, 1.2) + rnorm(80))))))
}
for (k in rep(3:7, 4)) {                                                                      # weak ones, some with a uniqueness at its bound
  common <- rnorm(78); weight <- runif(1, .2, .6)
  scale_of(sapply(1:k, function(j) pmin(5, pmax(1, round(3 + common * weight * runif(1, .5, 1.5) + rnorm(78))))))
}
feldt <- function(a, level) {
  alpha <- quietly(psych::alpha(a, warnings = FALSE, check.keys = FALSE))$total$raw_alpha; tail <- (1 - level) / 2; n <- nrow(a) - 1
  tell("feldt", rows(a), numbers(level), numbers(1 - (1 - alpha) * qf(c(1 - tail, tail), n, n * (ncol(a) - 1))))
}
feldt(as.matrix(attitude), .95)
for (level in c(.9, .95, .99)) for (k in c(2, 5)) { common <- rnorm(23); feldt(sapply(1:k, function(j) pmin(5, pmax(1, round(3 + common + rnorm(23))))), level) }
writeLines(lines, "reference.csv")
