import { headingsAbove } from '../headings-above.js'
import { paragraphsOf } from '../lines-of-word.js'
import { plainRun } from '../read/plain-run.js'
import type { WordReport } from '../word-report.js'
import type { ReportChange } from './report-change.js'

/** Changes that were tracked and neither accepted nor refused: they are compared as if accepted. */
export function trackedChanges({ document: { tracked } }: WordReport): ReportChange[] {
  if (tracked.length === 0) return []
  const count = (kind: 'insertion' | 'deletion') =>
    tracked.filter((one) => one.kind === kind).length
  return [
    {
      code: 'tracked',
      insertions: count('insertion'),
      deletions: count('deletion'),
      authors: [...new Set(tracked.map(({ author }) => author))].filter(Boolean),
    },
  ]
}

/** Comments that are in the file. */
export function comments(before: WordReport, after: WordReport): ReportChange[] {
  const known = new Set(before.document.comments.map(({ id }) => id))
  return after.document.comments
    .filter(({ id }) => id !== '' && !known.has(id))
    .map(({ author, blocks }) => ({
      code: 'comment' as const,
      author,
      text: plainRun(
        paragraphsOf(blocks)
          .map(({ text }) => text)
          .join(' '),
      ),
    }))
}

/** Text that is in the file and is not printed. */
export function hiddenText(before: WordReport, after: WordReport): ReportChange[] {
  const known = new Set(hiddenTexts(before).map(({ text }) => text))
  return hiddenTexts(after)
    .filter(({ text }) => !known.has(text))
    .map(({ text, under }) => ({
      code: 'hidden' as const,
      text,
      place: { part: 'text' as const, under, paragraph: 0 },
    }))
}

function hiddenTexts({ document }: WordReport): { text: string; under: readonly string[] }[] {
  const headings = headingsAbove()
  return paragraphsOf([...document.blocks, ...document.headers.flat(), ...document.footers.flat()])
    .concat([...document.footnotes.values()].flatMap(({ blocks }) => paragraphsOf(blocks)))
    .flatMap((paragraph) => {
      headings.pass(paragraph)
      const { hidden } = paragraph
      return hidden === '' ? [] : [{ text: hidden, under: headings.now() }]
    })
}

/** Contents that cannot be read as text. */
export function unreadParts(before: WordReport, after: WordReport): ReportChange[] {
  const count = ({ document }: WordReport, what: string) =>
    document.unread.filter((one) => one === what).length
  return [...new Set(after.document.unread)].flatMap((what) => {
    const more = count(after, what) - count(before, what)
    return more > 0 ? [{ code: 'unread' as const, what, count: more }] : []
  })
}
