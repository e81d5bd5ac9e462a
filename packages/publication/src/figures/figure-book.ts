import type { Inline } from '../view/inline.js'
import type { BoundFigure } from '../view/report-view.js'
import type { RatedInspection } from '../rated-inspection.js'
import { capitalised } from '../wording/number-words.js'
import { referenceText, type FigureReference } from './figure-reference.js'
import { resolveFigure } from './resolve-figure.js'
import type { FigureFault, Resolution } from './resolution.js'

/** How a figure is printed at one place. */
export interface FigureStyle {
  /** In a table, where space is short: `92%`. */
  readonly short?: boolean
  /** At the start of a sentence. */
  readonly start?: boolean
}

/** Collects the figures of a report in order of appearance, each once, however often it is printed. */
export interface FigureBook<Reference = FigureReference> {
  /** The figure as inline text, or why there is none. */
  print(reference: Reference, style?: FigureStyle): (Inline & { kind: 'figure' }) | FigureFault
  /** All printed so far. */
  figures(): BoundFigure[]
}

export function figureBook(rated: RatedInspection): FigureBook {
  return figureBookOf((reference) => resolveFigure(rated, reference), referenceText)
}

/** The same of whatever gives figures; `textOf` spells a reference in its one way. */
export function figureBookOf<Reference>(
  resolve: (reference: Reference) => Resolution,
  textOf: (reference: Reference) => string,
): FigureBook<Reference> {
  const printed = new Map<string, BoundFigure>()
  return {
    print(reference, { short = false, start = false } = {}) {
      const resolved = resolve(reference)
      if ('fault' in resolved) return resolved
      const key = textOf(reference)
      const plain = short ? resolved.short : resolved.text
      const text = start ? capitalised(plain) : plain
      const before = printed.get(key)
      const figure: BoundFigure = before
        ? { ...before, uses: before.uses + 1 }
        : {
            id: figureId(key),
            reference: key,
            text,
            evidence: resolved.evidence,
            value: resolved.value,
            uses: 1,
          }
      printed.set(key, figure)
      return { kind: 'figure', figure: figure.id, text, use: figure.uses }
    },
    figures: () => [...printed.values()],
  }
}

/** Readable where it is short enough for a Word bookmark; else its beginning and a checksum. */
function figureId(reference: string): string {
  const slug = reference
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug.length <= 27
    ? `figure-${slug}`
    : `figure-${slug.slice(0, 19).replace(/-$/, '')}-${checksum(reference)}`
}

/** FNV-1a, 32 bits, in base 36: seven characters. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
