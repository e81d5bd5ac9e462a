import type { RatedInspection } from '../../rated-inspection.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'

/** A book number whose last digit does not check the others (ISO 2108), as a slip of typing makes it. */
export function isbn({ inspection }: Pick<RatedInspection, 'inspection'>): EvidenceFinding[] {
  const given = inspection.publication.isbn
  if (given === undefined || isIsbn(given)) return []
  return [
    {
      code: 'isbn-invalid',
      severity: 'error',
      path: ['publication', 'isbn'],
      found: `${given} is no ISBN: it has not 13 digits, or 10, of which the last checks the others.`,
      mend: 'Compare it with the number that was assigned.',
    },
  ]
}

/** Whether a text is an ISBN of 13 or 10 digits, with or without hyphens or spaces. */
function isIsbn(text: string): boolean {
  const digits = text.replace(/^ISBN(?:-1[03])?:?\s*/i, '').replace(/[\s\u2010-\u2013-]/g, '')
  if (/^97[89]\d{10}$/.test(digits))
    return weighted(digits, (i) => (i % 2 === 0 ? 1 : 3)) % 10 === 0
  return /^\d{9}[\dX]$/i.test(digits) && weighted(digits, (i) => 10 - i) % 11 === 0
}

function weighted(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce(
    (sum, digit, i) => sum + weight(i) * (/x/i.test(digit) ? 10 : Number(digit)),
    0,
  )
}
