import type { Finding } from '@inspectorate/publication/check'

/**
 * What `check` finds in the texts with what was pulled and did not find before: a number that was typed anew, a name, a
 * claim. A finding that was there already is none, also where its sentence was changed around it.
 */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map<string, number>()
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1)
  const said = new Set(before.map(sentenceKey))
  // Of several alike, those in sentences that were there are the known ones.
  const ordered = after.toSorted(
    (a, b) => Number(said.has(sentenceKey(b))) - Number(said.has(sentenceKey(a))),
  )
  const found = new Set(
    ordered.filter((one) => {
      const left = known.get(keyOf(one)) ?? 0
      known.set(keyOf(one), left - 1)
      return left <= 0
    }),
  )
  return after.filter((one) => found.has(one))
}

function keyOf(finding: Finding): string {
  return 'sentence' in finding
    ? JSON.stringify([finding.section, finding.code, finding.found])
    : JSON.stringify([finding.code, finding.path, 'text' in finding ? finding.text : ''])
}

function sentenceKey(finding: Finding): string {
  return `${keyOf(finding)}${'sentence' in finding ? finding.sentence : ''}`
}
