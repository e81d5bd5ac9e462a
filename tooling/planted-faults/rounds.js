/** What these findings say of a section hangs on what stands in the others. */
const readAcrossSections = new Set([
  'abbreviation-undefined',
  'case-reference',
  'numbering-gap',
  'personal-name',
  'spelling-variant',
])

/** Faults that may be planted together: one in a section. What is read across sections is planted alone. */
export function inRounds(faults) {
  const rounds = []
  for (const fault of faults) {
    const alone = readAcrossSections.has(fault.code)
    const round = alone
      ? undefined
      : rounds.find(({ sections }) => sections !== null && !sections.has(fault.in))
    if (round) {
      round.faults.push(fault)
      round.sections.add(fault.in)
    } else rounds.push({ faults: [fault], sections: alone ? null : new Set([fault.in]) })
  }
  return rounds.map((round) => round.faults)
}
