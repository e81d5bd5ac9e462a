import { foldText } from './fold-text.js'
import { misreadMarks } from './misread-marks.js'
import { misreadReferences, type MisreadRule } from './misread-references.js'
import type { PrintedText } from './printed-text.js'
import type { Vocabulary } from './vocabulary.js'

/** Text that would be printed though it was meant as something else. */
export interface Misread {
  /** Characters of the printed text. */
  readonly from: number
  readonly to: number
  readonly expected: string
}

/** Of one kind in one paragraph: more of them say nothing new. */
const mostOfAKind = 10

/** A function that finds what was misread: made once for all texts of a report. */
export function misreadFinder(vocabulary: Vocabulary): (printed: PrintedText) => Misread[] {
  const rules = [...misreadReferences(vocabulary), ...misreadMarks]
  return (printed) => {
    const folded = foldText(printed)
    const taken = new Uint8Array(folded.all.length)
    return rules
      .flatMap((rule) => matchesOf(rule, rule.always ? folded.all : folded.unmarked, taken))
      .map(({ from, to, expected }) => ({
        from: folded.origins[from]!,
        to: folded.origins[to - 1]! + 1,
        expected,
      }))
      .sort((a, b) => a.from - b.from)
  }
}

/** What a rule matches and no earlier one has. */
function matchesOf(rule: MisreadRule, text: string, taken: Uint8Array): Misread[] {
  const found: Misread[] = []
  for (const match of text.matchAll(rule.pattern)) {
    const from = match.index + (/^\s/.test(match[0]) ? 1 : 0)
    const to = match.index + match[0].length
    if (taken.subarray(from, to).includes(1)) continue
    const expected = rule.expected(match)
    if (expected === null) continue
    taken.fill(1, from, to)
    found.push({ from, to, expected })
    if (found.length === mostOfAKind) break
  }
  return found
}
