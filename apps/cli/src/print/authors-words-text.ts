import type { WordOfAuthor } from '@inspectorate/publication/check'
import { placeInPart, type Origins } from '../read/read-inspection.js'
import { oneLine, placeOf } from './word-issue.js'

/** So many are named; the rest is counted. */
const shown = 10

/** What authors vouch for, counted, and what they call no claim, with its places; empty when there is neither. */
export function authorsWordsText(
  file: string,
  origins: Origins,
  words: readonly WordOfAuthor[],
): string {
  const plain = words.filter(({ kind }) => kind === 'plain')
  const vouched = words.length - plain.length
  const more = plain.length - shown
  return [
    ...(vouched > 0 ? [`${vouched} vouched for by their authors, each with a source.`] : []),
    ...(plain.length > 0 ? [`${plain.length} called no claim by their authors:`] : []),
    ...plain.slice(0, shown).map(({ path, line, column, text }) => {
      const issue = { code: 'unsupported-markdown' as const, path, line, found: '', expected: '' }
      const at = placeOf(file, placeInPart({ ...issue, column: String(column) }, origins))
      return `  ${at} “${oneLine(text)}”`
    }),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n')
}
