const delimiters = [',', ';', '\t', '|'] as const
/** Lines that are looked at: a title and its notes stand in a few. */
const mostLines = 30

/**
 * What stands between the cells of CSV: outside quotes, the most frequent candidate of the first line that
 * has one and whose next line has it as well. A title may have a comma that no later line has.
 */
export function delimiterOf(text: string): string {
  const lines = countsOfLines(text.slice(0, 100_000))
  const best = (counts: Counts) =>
    delimiters.reduce((one, other) => (counts[other] > counts[one] ? other : one))
  const header = lines.find((counts, i) => {
    const next = lines[i + 1]
    return next === undefined || next[best(counts)] > 0
  })
  return header === undefined ? ',' : best(header)
}

type Counts = Record<(typeof delimiters)[number], number>

/** How often each candidate stands in each of the first lines that have any. */
function countsOfLines(text: string): Counts[] {
  const lines: Counts[] = []
  const none = (): Counts => ({ ',': 0, ';': 0, '\t': 0, '|': 0 })
  let counts = none()
  let quoted = false
  for (const character of `${text}\n`) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (delimiters.some((one) => counts[one] > 0)) lines.push(counts)
      if (lines.length === mostLines) break
      counts = none()
    } else if (!quoted && Object.hasOwn(counts, character)) counts[character as keyof Counts] += 1
  }
  return lines
}
