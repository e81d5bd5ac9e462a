import { directiveOf } from '../../figures/directive-of.js'
import type { FigureReference } from '../../figures/figure-reference.js'
import type { Resolution } from '../../figures/resolution.js'
import { resolveFigure } from '../../figures/resolve-figure.js'
import type { RatedInspection } from '../../rated-inspection.js'
import { capitalised } from '../../wording/number-words.js'
import type { Candidate } from '../evidence/candidate.js'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { TypedFigure } from '../reading/figure-reading.js'

const figures = new WeakMap<FigureReference, Resolution>()

/** What a reference of a candidate prints; each is worked out once, however often it is offered. */
function figureOf(rated: RatedInspection, reference: FigureReference): Resolution {
  const known = figures.get(reference)
  if (known) return known
  const resolved = resolveFigure(rated, reference)
  figures.set(reference, resolved)
  return resolved
}

/** The directive that prints exactly what was typed, or null. */
export function printingReference(
  { rated }: EvidenceIndex,
  typed: string,
  { references }: Candidate,
  inTable: boolean,
): string | null {
  for (const reference of references) {
    const resolved = figureOf(rated, reference)
    if ('fault' in resolved) continue
    const text = inTable ? resolved.short : resolved.text
    if (text === typed) return directiveOf(reference)
    if (capitalised(text) === typed) return directiveOf(reference, true)
  }
  return null
}

/** The directive nearest in form to what was typed. */
export function nearestDirective(
  { references }: Candidate,
  { reading: { kind }, isWord }: Pick<TypedFigure, 'reading' | 'isWord'>,
): string {
  const wanted =
    kind === 'percent' || kind === 'share' ? 'percent' : kind === 'number' ? 'number' : 'count'
  const share = references.find((one) => one.kind === 'percent')
  if (isWord && share?.kind === 'percent' && (share.answer === 'yes' || share.answer === 'no'))
    return directiveOf({ ...share, kind: 'quantity', answer: share.answer })
  const isWanted = (one: FigureReference) =>
    one.kind === wanted || (one.kind === 'share' && one.form === wanted)
  return directiveOf(references.find(isWanted) ?? references[0]!)
}
