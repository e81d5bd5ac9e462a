import { match } from 'ts-pattern'
import type { Rules } from '../rules.js'
import type { ProofCase, ProofFinding } from './proof.js'

/** A finding in words. */
export interface WordedFinding {
  readonly text: string
  /** The case that shows it, and the same with one thing better; none where nothing is tried. */
  readonly cases: readonly string[]
}

/** What a proof found, with the cases that show it. */
export function wordProofFinding(rules: Rules, finding: ProofFinding): WordedFinding {
  const { node, of, before, code } = finding
  const index = rules.names.byId.get(node)
  const title = index === undefined ? node : (rules.nodes[index]!.node.title?.['en'] ?? node)
  const what = match(code)
    .with('grade-unreachable', () => `${title}: no case gives ${of}`)
    .with(
      'row-never-decides',
      () => `${title}: row ${Number(of) + 1} never decides, because others come before it`,
    )
    .with(
      'adjustment-never-binds',
      () => `${title}: adjustment ${Number(of) + 1} never changes anything`,
    )
    .with('better-lowers', () => `${title}: something better gives a worse result`)
    .with(
      'adjustments-opposed',
      () => `${title}: adjustment ${Number(of) + 1} takes back what one before it did`,
    )
    .with(
      'rows-cross',
      () =>
        `${title}: rows ${(before ?? 0) + 1} and ${Number(of) + 1} can both hold and say different things; the first decides`,
    )
    .with('not-rated-raises', () => `${title}: a poor part that is not rated gives a better result`)
    .with('searched-in-part', () => `${title}: more cases than can be tried; ${of} were`)
    .with('has-no-effect', () => `${title}: ${of} has no effect on how it is rated`)
    .with('grades-alike', () => `${title}: the grade ${of} is printed as another of the scale is`)
    .with('cuts-alike', () => `${title}: two cuts that follow each other say ${of}`)
    .with(
      'case-differs',
      () =>
        `${title} is ${finding.case?.result}, not ${finding.wanted}, in the worked case ${typeof of === 'number' ? of + 1 : `“${of}”`}`,
    )
    .with(
      'fact-answered-two-ways',
      () => `${title} is answered yes or no in one place and by a text in another`,
    )
    .with('nothing-uses', () => `${title} is used by no rule`)
    .with('title-missing', () => `${title} has no title, and would be printed by its id`)
    .exhaustive()
  // A worked case that differs is named in the sentence.
  const shown = code === 'case-differs' ? [] : [finding.case, finding.instead]
  return {
    text: `${what}.`,
    cases: shown.flatMap((one) => (one ? [wordCase(one)] : [])),
  }
}

/** A case in a line: what most parts have is said once. */
function wordCase({ given, result }: ProofCase): string {
  const parts = Object.entries(given)
  const shown = parts.slice(0, 12).map(([id, value]) => `${id} ${value}`)
  const more = parts.length > shown.length ? `, and ${parts.length - shown.length} more` : ''
  return `${shown.join(', ')}${more} → ${result}`
}
