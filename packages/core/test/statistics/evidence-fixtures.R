# Writes evidence-fixtures.json, what R and its packages say of random answers. R is not needed to run
# the tests. To write it again (Debian: r-base-core r-cran-coin r-cran-exactranktests r-cran-vcd
# r-cran-survey), from this folder: Rscript evidence-fixtures.R
suppressMessages({
  library(coin)
  library(exactRankTests)
  library(vcd)
  library(survey)
})
set.seed(13)

number <- function(x) if (is.finite(x)) sprintf("%.17g", x) else "null"
list_of <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ", "), "]")
rows_of <- function(m) paste0("[", paste(apply(m, 1, list_of), collapse = ", "), "]")
object <- function(...) {
  fields <- c(...)
  paste0("{ ", paste0('"', names(fields), '": ', fields, collapse = ", "), " }")
}
array <- function(rows) paste0("[\n    ", paste(rows, collapse = ",\n    "), "\n  ]")
random_counts <- function(n, k) as.vector(rmultinom(1, n, rexp(k)))

# Midranks, exact: coin’s shift algorithm. exactRankTests agrees but for 3 of these 75, where its mean
# m/N·Σ is not exact in doubles and it loses the tables as far away on the other side; an enumeration
# with fractions gives coin’s values there.
rank_row <- function(a, b) {
  k <- length(a)
  y <- c(rep(1:k, a), rep(1:k, b))
  group <- factor(rep(c("a", "b"), c(sum(a), sum(b))))
  alike <- length(unique(y)) == 1
  p <- if (alike) 1 else pvalue(wilcox_test(y ~ group, distribution = exact()))
  x <- y[group == "a"]
  z <- y[group == "b"]
  other <- if (alike) 1 else wilcox.exact(x, z)$p.value
  normal <- if (alike) NaN else pvalue(wilcox_test(y ~ group))
  u <- sum(rank(y)[group == "a"]) - sum(a) * (sum(a) + 1) / 2
  object(a = list_of(a), b = list_of(b), p = number(p), exactRankTests = number(other), normal = number(normal), u = number(u))
}
rank_rows <- replicate(60, {
  k <- sample(2:7, 1)
  rank_row(random_counts(sample(1:25, 1), k), random_counts(sample(1:25, 1), k))
})
# Numbers: many values, few ties.
rank_rows <- c(rank_rows, replicate(15, {
  m <- sample(2:20, 1)
  n <- sample(2:20, 1)
  y <- factor(sample(0:40, m + n, TRUE))
  counts <- table(y, rep(c("a", "b"), c(m, n)))
  rank_row(counts[, 1], counts[, 2])
}))

# Fisher–Freeman–Halton: fisher.test.
freeman_rows <- replicate(40, {
  k <- sample(2:5, 1)
  a <- random_counts(sample(1:20, 1), k)
  b <- random_counts(sample(1:20, 1), k)
  used <- rbind(a, b)[, a + b > 0, drop = FALSE]
  p <- if (ncol(used) < 2) 1 else fisher.test(used, workspace = 2e7)$p.value
  object(a = list_of(a), b = list_of(b), p = number(p))
})
# Tables beyond enumeration, for Monte Carlo.
large_rows <- replicate(4, {
  a <- random_counts(90, 5) + 20
  b <- random_counts(110, 5) + 20
  object(a = list_of(a), b = list_of(b), p = number(fisher.test(rbind(a, b), workspace = 2e8)$p.value))
})

# Means: t.test; of a finite population: survey::svymean with its fpc and qt(n − 1). Quartiles: type 7.
# Median: order statistics by qbinom.
number_rows <- replicate(30, {
  n <- sample(2:40, 1)
  decimals <- sample(0:2, 1)
  x <- round(rgamma(n, 1.5, 0.1), decimals)
  population <- n + sample(1:100, 1)
  t <- tryCatch(t.test(x)$conf.int, error = function(e) c(NaN, NaN))
  design <- svydesign(~1, data = data.frame(x = x), fpc = rep(population, n))
  finite <- as.vector(confint(svymean(~x, design), df = n - 1))
  r <- qbinom(0.025, n, 0.5)
  has <- r >= 1
  object(
    texts = paste0("[", paste0('"', format(x, trim = TRUE, nsmall = 0, digits = 15, drop0trailing = TRUE), '"', collapse = ", "), "]"),
    population = number(population), mean = number(mean(x)), sd = number(sd(x)),
    interval = list_of(t), finite = list_of(finite),
    quartiles = list_of(quantile(x, c(0.25, 0.5, 0.75), type = 7)),
    median = if (has) list_of(sort(x)[c(r, n + 1 - r)]) else "null",
    coverage = if (has) number(1 - 2 * pbinom(r - 1, n, 0.5)) else "null"
  )
})
student_rows <- vapply(c(1:12, 23, 50, 99, 200, 500, 999, 1000, 1001, 5000, 1e6), function(df) {
  object(df = number(df), t = number(qt(0.975, df)))
}, "")

# Kappa: vcd::Kappa, weights as it has them.
kappa_rows <- replicate(25, {
  k <- sample(2:5, 1)
  table <- matrix(rpois(k * k, 1.5), k) + diag(rpois(k, 4) + 1)
  linear <- Kappa(table, weights = "Equal-Spacing")
  quadratic <- Kappa(table, weights = "Fleiss-Cohen")
  object(
    table = rows_of(table),
    none = list_of(linear$Unweighted), linear = list_of(linear$Weighted),
    quadratic = list_of(quadratic$Weighted)
  )
})

# A share of a stratified sample: survey::svymean.
strata_rows <- replicate(10, {
  h <- sample(2:4, 1)
  size <- sample(5:40, h)
  cohort <- size + sample(1:300, h)
  yes <- vapply(size, function(n) sample(1:(n - 1), 1), 0)
  data <- data.frame(
    stratum = rep(1:h, size), fpc = rep(cohort, size),
    yes = unlist(lapply(1:h, function(i) rep(1:0, c(yes[i], size[i] - yes[i]))))
  )
  found <- svymean(~yes, svydesign(~1, strata = ~stratum, fpc = ~fpc, data = data))
  object(
    cohort = list_of(cohort), size = list_of(size), yes = list_of(yes),
    share = number(coef(found)), error = number(SE(found))
  )
})

obtained <- paste0(
  R.version.string, "; ",
  paste(vapply(c("coin", "exactRankTests", "vcd", "survey"), function(p) paste(p, packageVersion(p)), ""), collapse = ", "),
  "; seed 13; evidence-fixtures.R says what is by which function."
)
writeLines(paste0(
  "{\n  ", paste0(
    '"', c("obtained", "rank", "freemanHalton", "large", "numbers", "student", "kappa", "strata"), '": ',
    c(
      paste0('"', obtained, '"'), array(rank_rows), array(freeman_rows), array(large_rows),
      array(number_rows), array(student_rows), array(kappa_rows), array(strata_rows)
    ),
    collapse = ",\n  "
  ), "\n}"
), "evidence-fixtures.json")
