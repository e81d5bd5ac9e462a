import { referenceText } from '../figures/figure-reference.js'
import { resolveComparison } from '../figures/resolve-comparison.js'
import type { EvidenceIndex } from './evidence-index.js'
import type { ProseFinding } from './finding.js'
import { findingAt, spanAt, type Sentence } from './sentences.js'

/** What supports a claim: five chances in a hundred at most, as is usual. */
const threshold = 0.05

/** Words that claim a difference which chance does not explain, or set one group above another. */
const claim =
  /\b(?:statistical(?:ly)?(?: weight)?|significant(?:ly)? (?=better|worse|higher|lower|more|less|fewer|difference|gap|greater|stronger|weaker|improve|poorer|likely)|(?:more|less|likelier) (?:likely )than (?:not )?|(?:more|less) likely (?:than|to)|compared (?:with|to)|in comparison with|outperform\w*|(?:fared?|did|do|performed) (?:much |far )?(?:better|worse) than|(?:markedly|clearly|noticeably|measurably|far|much) (?:better|worse|higher|lower))\b/iu

/** A claim of difference without a comparison bound beside it, or with one that does not support it. */
export function comparativeClaim(
  { rated }: EvidenceIndex,
  sentence: Sentence,
  footnotes: readonly Sentence[],
): ProseFinding[] {
  const words = strongest(sentence)
  if (!words) return []
  const { 0: found, index: at } = words
  const denied = /\b(?:not|no|nor|never)\b[^,;]{0,20}$/i.test(sentence.text.slice(0, at))
  if (denied || /than not/i.test(found)) return []
  const tests = [sentence, ...footnotes].flatMap(({ spans }) =>
    spans.flatMap(({ reference }) =>
      reference?.kind === 'compare' || reference?.kind === 'p-value' ? [reference] : [],
    ),
  )
  const severity = spanAt(sentence, at)?.kind === 'authored' ? 'warning' : 'error'
  if (tests.length === 0)
    return [
      findingAt(sentence, at, {
        severity,
        code: 'comparison-unbound',
        found: found.trim(),
        evidence: 'No comparison is bound to the claim.',
        mend: 'Bind one, such as :compare[question yes]{characteristic=value}, or claim less.',
      }),
    ]
  const results = tests.map((reference) => ({
    reference,
    resolved: resolveComparison(rated, { ...reference, kind: 'p-value' }),
  }))
  const firm = results.some(
    ({ resolved }) => !('fault' in resolved) && (resolved.value ?? 1) < threshold,
  )
  if (firm) return []
  return [
    findingAt(sentence, at, {
      severity,
      code: 'comparison-unsupported',
      found: found.trim(),
      evidence: results
        .map(({ reference, resolved }) =>
          'fault' in resolved
            ? `${referenceText(reference)} has nothing to compare`
            : `p = ${resolved.text} by Fisher’s exact test (${referenceText(reference)})`,
        )
        .join('; '),
      mend: `Say that the difference may be chance: the usual threshold is ${threshold}.`,
    }),
  ]
}

/** The claim that says most: one of statistics before one of a mere comparison. */
function strongest({ text }: Sentence): RegExpExecArray | null {
  const all = [...text.matchAll(new RegExp(claim, 'giu'))]
  return all.find(([found]) => /statistic|signific/i.test(found)) ?? all[0] ?? null
}
