# Writes binomial-fixtures.json: quantiles and tails of the binomial distribution by R. R is not needed to
# run the tests. From this folder: Rscript binomial-fixtures.R
set.seed(20)
rows <- vapply(1:120, function(i) {
  size <- sample(c(1, 2, 5, 11, 38, 60, 120, 700, 6000), 1)
  share <- round(runif(1, 0.01, 0.99), sample(2:6, 1))
  yes <- sample(0:size, 1)
  outside <- sample(c(0.05, 0.002), 1)
  tail <- min(1, 2 * min(pbinom(yes, size, share), pbinom(yes - 1, size, share, lower.tail = FALSE)))
  sprintf(
    '    { "size": %d, "share": %.17g, "outside": %.17g, "least": %d, "most": %d, "yes": %d, "tail": %.17g }',
    size, share, outside, qbinom(outside / 2, size, share), qbinom(1 - outside / 2, size, share), yes, tail
  )
}, "")
writeLines(c(
  "{",
  sprintf('  "obtained": "%s: qbinom and pbinom",', R.version.string),
  '  "rows": [', paste(rows, collapse = ",\n"), "  ]", "}"
), "binomial-fixtures.json")
