/** Ordinary words of all lengths, in no order that means anything. */
const words =
  'a the of and to in is was not for with on as at by from its their which when where plan plans case cases person people staff service services work worker manager managers region office contact referral referrals supervision accommodation employment relationships rehabilitation assessment engagement understanding circumstances responsibilities well-being long-standing follow-up review records training home health time week month visit visits letter early good better often always seldom also before after during across within without between however therefore because although'.split(
    ' ',
  )

/** A long text for each section, the same for the same seed: paragraphs, lists, quotations, headings. */
export function randomNarrative(sections, seed = 0) {
  let state = 20_261_126 + seed
  const draw = (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  const sentence = () => {
    const said = Array.from({ length: 5 + draw(22) }, () => words[draw(words.length)])
    const text = said.join(' ')
    return `${text[0].toUpperCase()}${text.slice(1)}.`
  }
  const sentences = (most) => Array.from({ length: 1 + draw(most) }, sentence).join(' ')
  let heading = 0
  const block = () => {
    const kind = draw(12)
    if (kind === 0) return `## Heading ${(heading += 1)} ${sentence().slice(0, 20 + draw(60))}`
    if (kind === 1) return Array.from({ length: 2 + draw(5) }, () => `- ${sentences(3)}`).join('\n')
    // Two lists after one another would be one.
    if (kind === 2)
      return `${Array.from({ length: 2 + draw(4) }, (_, i) => `${i + 1}. ${sentences(2)}`).join('\n')}\n\n${sentence()}`
    if (kind === 3) return `> ${sentences(2)}`
    return sentences(7)
  }
  return Object.fromEntries(
    sections.map((section) => [
      section,
      [sentences(3), ...Array.from({ length: 6 + draw(30) }, block)].join('\n\n'),
    ]),
  )
}
