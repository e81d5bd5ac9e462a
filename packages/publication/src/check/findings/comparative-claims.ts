import { referenceText } from '../../figures/figure-reference.js'
import { compareGroups } from '../../figures/compare-groups.js'
import { pText } from '../../wording/p-text.js'
import { testNames } from '../../wording/test-names.js'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { ProseFinding } from '../finding/finding.js'
import { stemsOfWord, wordsOf } from '../evidence/stems.js'
import { isOfOthers } from '../reading/passage.js'
import { findingAt, spanAt, type Sentence } from '../reading/sentences.js'
import type { WordClaim } from '../reading/word-claim.js'

/** What supports a claim: five chances in a hundred at most, as is usual. */
const threshold = 0.05

/** Words of statistics, and those that set one group above another. */
const statistical =
  /\b(?:statistical(?:ly)?(?: weight)?|significant(?:ly)? (?=better|worse|higher|lower|more|less|fewer|differen|gap|greater|stronger|weaker|improve|poorer|likely))/iu
const setting =
  /\b(?:outperform\w*|(?:fared?|did|do|performed) (?:much |far )?(?:better|worse) than|(?:markedly|clearly|noticeably|measurably|far|much) (?:better|worse|higher|lower)|(?:more|less) (?:likely|often) (?:than (?!not\b|one\b|any)|to\b[^.;]{0,60}\bthan\b))/iu
/** With a number beside it “compared with” only sets two figures side by side. */
const likened =
  /\b(?:good|well|poor|poorly|strong|weak|better|worse)\b[^.;]{0,20}\b(?:compared (?:with|to)|in comparison with)\b/iu

/**
 * A claim of difference without a comparison bound beside it, or with one that does not support it. It
 * must be of what the evidence compares: differences between places, populations and years are none.
 */
export function comparativeClaim(
  index: EvidenceIndex,
  sentence: Sentence,
  footnotes: readonly Sentence[],
  spotted: readonly WordClaim[],
): ProseFinding[] {
  if (isOfOthers(sentence.passage)) return []
  const { rated } = index
  const words = strongest(index, sentence, spotted)
  if (!words) return []
  const { found, at } = words
  const denied = /\b(?:not|no|nor|never|neither)\b[^,;]{0,20}$/i.test(
    sentence.text.slice(Math.max(0, at - 40), at),
  )
  if (denied) return []
  const tests = [sentence, ...footnotes].flatMap(({ spans }) =>
    spans.flatMap(({ reference }) =>
      reference?.kind === 'compare' || reference?.kind === 'p-value' ? [reference] : [],
    ),
  )
  const state = spanAt(sentence, at)?.kind ?? 'typed'
  if (state === 'plain' || (tests.length === 0 && (state === 'authored' || isShown(sentence))))
    return []
  if (tests.length === 0)
    return [
      findingAt(sentence, at, {
        severity: 'warning',
        code: 'comparison-unbound',
        found: found.trim(),
        evidence: 'No comparison is bound to the claim.',
        mend: `Bind one, such as :compare[question yes]{characteristic=value}, name its source with :authored[${found.trim()}]{source="…"}, or claim less.`,
      }),
    ]
  const results = tests.map((reference) => ({
    reference,
    compared: compareGroups(rated, reference),
  }))
  const firm = results.some(({ compared }) => !('fault' in compared) && compared.p < threshold)
  if (firm) return []
  return [
    findingAt(sentence, at, {
      severity: state === 'authored' ? 'warning' : 'error',
      code: 'comparison-unsupported',
      found: found.trim(),
      evidence: results
        .map(({ reference, compared }) =>
          'fault' in compared
            ? `${referenceText(reference)} has nothing to compare`
            : `p = ${pText(compared.p)} by ${testNames[compared.test].replace(', two-sided', '')} (${referenceText(reference)})`,
        )
        .join('; '),
      mend: `Say that the difference may be chance: the usual threshold is ${threshold}.`,
    }),
  ]
}

interface Words {
  readonly found: string
  readonly at: number
}

/** The claim that says most: one of statistics before one of a mere comparison. */
function strongest(
  index: EvidenceIndex,
  sentence: Sentence,
  spotted: readonly WordClaim[],
): Words | null {
  const { text } = sentence
  const statistic = statistical.exec(text)
  if (statistic && (/^statistic/i.test(statistic[0]) || isOfEvidence(index, sentence)))
    return { found: statistic[0], at: statistic.index }
  const [comparison] = spotted.filter(({ kind }) => kind === 'comparison')
  if (comparison) return { found: comparison.words, at: comparison.from }
  const other = setting.exec(text) ?? (/[\d□]/u.test(text) ? null : likened.exec(text))
  return other && isOfEvidence(index, sentence) ? { found: other[0], at: other.index } : null
}

/** Whether a sentence speaks of subgroups or of what the questions ask, and not of context alone. */
function isOfEvidence(
  { groupsNamed, subjects, standards }: EvidenceIndex,
  { text, passage, spans }: Sentence,
): boolean {
  if (
    groupsNamed(text).length > 0 ||
    spans.some(({ reference }) => reference && 'question' in reference)
  )
    return true
  if (
    /\b(?:census|population|residents|national(?:ly)?|region(?:al)?|England|country|unemployment|deprivation)\b/iu.test(
      text,
    )
  )
    return false
  if (standards.has(passage.source.section)) return true
  const told = wordsOf(text.slice(0, 1000)).flatMap(({ word }) => stemsOfWord(word))
  return told.some((stem) =>
    (subjects.byStem.get(stem) ?? []).some(
      ({ subject }) => subjects.all[subject]!.type !== 'context',
    ),
  )
}

/** Two bound figures of one question: whoever reads them sees the difference. */
function isShown({ spans }: Sentence): boolean {
  const questions = spans.flatMap(({ reference }) =>
    reference && 'question' in reference ? [reference.question] : [],
  )
  return questions.some((question, i) => questions.indexOf(question) !== i)
}
