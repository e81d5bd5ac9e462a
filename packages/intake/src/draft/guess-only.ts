import type { Mapping } from '../mapping/mapping-schema.js'
import { comparable } from '../table/tidy-text.js'
import type { ColumnValues } from './column-values.js'

type Only = NonNullable<Mapping['only']>[string]

const whole = new Set([
  'complete',
  'completed',
  'submitted',
  'finished',
  'approved',
  'closed',
  'signed off',
  'abgeschlossen',
  'terminé',
])
const part = new Set([
  'partial',
  'partially complete',
  'partially completed',
  'incomplete',
  'in progress',
  'started',
  'pending',
  'draft',
  'unverified',
  'disqualified',
  'abandoned',
  'preview',
  'test',
  'rejected',
  'not approved',
  'screened out',
  'quota full',
  'unvollständig',
])
const statuses =
  /^(?:(?:response|submission|survey|completion|entry|case|record)[ _]?)?(?:status|state|type|complete\??|completed\??|complete\?)$/i

/** What rows have to say to be read, by what tools write of those that were previewed, left unfinished or rejected; null for any. */
export function guessOnly(heading: string, { distinct, filled, rows }: ColumnValues): Only | null {
  const name = comparable(heading)
  const texts = distinct.map(comparable)
  const among = (...all: string[]) => texts.length > 0 && texts.every((text) => all.includes(text))
  const written = (wanted: (text: string) => boolean) =>
    distinct.filter((text) => wanted(comparable(text)))
  // Qualtrics: 0 is a response, 1 a preview, 2 a test; labels where those were exported.
  if (name === 'status' || name === 'response type') {
    const previews = written((text) => /survey (?:preview|test)|imported preview/.test(text))
    if (previews.length > 0) return { not: previews }
  }
  if (name === 'submitdate') return filled < rows ? 'filled' : null
  if (name === 'reviewstate' || name.endsWith('/reviewstate')) {
    const rejected = written((text) => text === 'rejected')
    return rejected.length > 0 ? { not: rejected } : null
  }
  if (name === '_validation_status') {
    const rejected = written((text) => /not[ _]approved$/.test(text))
    return rejected.length > 0 ? { not: rejected } : null
  }
  if (
    /^[a-z0-9_]+_complete$/.test(name) &&
    among('0', '1', '2', 'complete', 'incomplete', 'unverified') &&
    texts.some((text) => text !== '2' && text !== 'complete')
  )
    return ['2', 'Complete']
  if (
    name === 'finished' &&
    among('0', '1', 'true', 'false') &&
    texts.some((text) => text === '0' || text === 'false')
  )
    return ['1', 'TRUE']
  if (statuses.test(name)) {
    const wanted = written((text) => whole.has(text))
    const isKnown = texts.every((text) => whole.has(text) || part.has(text))
    if (isKnown && wanted.length > 0 && wanted.length < texts.length) return wanted
  }
  return null
}

/** Qualtrics, recognised by its import ids, writes previews and tests as numbers. */
export function qualtricsPreviews({ distinct }: ColumnValues): Only | null {
  const previews = distinct.filter((text) => ['1', '2', '9', '17'].includes(text))
  return previews.length > 0 && distinct.every((text) => /^\d{1,2}$/.test(text))
    ? { not: previews }
    : null
}
