import type { BoundFigureInText } from '../evidence/claims.js'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import { approves, polarityOf } from '../evidence/polarity.js'
import { subjectsMeant } from '../evidence/rank.js'
import { scoreSubjects } from '../evidence/score.js'
import type { ProseFinding } from '../finding/finding.js'
import { findingAt } from '../reading/sentences.js'

/** So many subjects the words may mean better before a bound figure is doubted. */
const among = 5
/** And the best of them must be so much better. */
const leastLead = 2.5

/** Bound figures whose sentence says the opposite of their answer, or speaks of something else. */
export function boundFigures(
  index: EvidenceIndex,
  bound: readonly BoundFigureInText[],
): ProseFinding[] {
  return bound.flatMap((one): ProseFinding[] => {
    const { span, sentence, view } = one
    const { reference } = span
    if (!('answer' in reference) || reference.kind === 'compare' || reference.kind === 'p-value')
      return []
    const place = index.subjectIndex.get(reference.question)
    if (place === undefined) return []
    const subject = index.subjects.all[place]!
    const at = {
      severity: 'warning',
      code: 'bound-figure-doubtful',
      found: sentence.text.slice(span.from, span.to),
    } as const
    const polarity = polarityOf(view.denials, view.denialsNear, subject.text)
    const opposite =
      (reference.answer === 'yes' && polarity === 'not-so' && view.denials.length === 1) ||
      (reference.answer === 'no' &&
        polarity === 'so' &&
        view.denials.length === 0 &&
        approves(view.clause))
    if (opposite)
      return [
        findingAt(sentence, span.from, {
          ...at,
          evidence: `The sentence says that it was ${polarity === 'so' ? '' : 'not '}so; the figure counts the answer ${reference.answer} to “${subject.text.replace(/^[^.]*\. /, '')}”`,
          mend: `Bind the answer ${reference.answer === 'yes' ? 'no' : 'yes'}, or turn the sentence round.`,
        }),
      ]
    const subjects = scoreSubjects(index, view)
    const meant = subjectsMeant(index, subjects, among)
    const own = subjects.scores[place]!
    const [best] = meant
    if (
      !best ||
      meant.some(({ about }) => about === reference.question) ||
      best.score - own < leastLead
    )
      return []
    return [
      findingAt(sentence, span.from, {
        ...at,
        evidence: `The figure is of “${subject.text.replace(/^[^.]*\. /, '')}”; the words around it speak of ${meant
          .slice(0, 3)
          .map(({ about }) => about)
          .join(', ')}.`,
        mend: 'Bind the question that the sentence speaks of, or say in its words what the figure counts.',
      }),
    ]
  })
}
