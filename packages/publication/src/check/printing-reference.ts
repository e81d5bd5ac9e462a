import { referenceText, type FigureReference } from '../figures/figure-reference.js'
import { resolveFigure } from '../figures/resolve-figure.js'
import { capitalised } from '../wording/number-words.js'
import type { CandidateFigure } from './candidate-figures.js'
import type { EvidenceIndex } from './evidence-index.js'
import type { StatedFigure } from './stated-figure.js'

/** The directive that prints exactly what was typed, or null. */
export function printingReference(
  { rated }: EvidenceIndex,
  stated: StatedFigure,
  { references }: CandidateFigure,
): string | null {
  for (const reference of references) {
    const resolved = resolveFigure(rated, reference)
    if ('fault' in resolved) continue
    if (resolved.text === stated.text) return directive(reference, false)
    if (capitalised(resolved.text) === stated.text) return directive(reference, true)
  }
  return null
}

function directive(reference: FigureReference, start: boolean): string {
  const attributes = [
    ...('group' in reference && reference.group
      ? [`${reference.group.characteristic}=${reference.group.value}`]
      : []),
    ...(reference.kind === 'count' && reference.form === 'out-of' ? ['form=out-of'] : []),
    ...(start ? ['start'] : []),
  ]
  const bare = `:${referenceText(reference).replace(/\{.*$/, '')}`
  return attributes.length === 0 ? bare : `${bare}{${attributes.join(' ')}}`
}
