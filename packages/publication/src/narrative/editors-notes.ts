/** A comment in the Markdown: what editors tell each other, which no publication prints. */
export interface EditorsNote {
  /** Where it begins in the Markdown. */
  readonly offset: number
  readonly text: string
}

interface NotesSetAside {
  /** As long as the source, with `setAside` or blanks in place of the notes. */
  readonly markdown: string
  readonly notes: readonly EditorsNote[]
}

/** Stands for a character of a note inside a line; authors cannot print characters for private use. */
export const setAside = '\uE000'

/**
 * Takes the notes out before anything else is read: as HTML they would take the rest of their line
 * with them. What is no whole comment stays, and is refused as HTML: an unclosed one, one that goes
 * on past the beginning of another, one inside a paragraph that holds a blank line.
 */
export function setNotesAside(source: string): NotesSetAside {
  const notes: EditorsNote[] = []
  const pieces: string[] = []
  let done = 0
  for (let at = source.indexOf(opening); at >= 0; at = source.indexOf(opening, at + 1)) {
    if (at < done || isEscaped(source, at)) continue
    const end = endOf(source, at)
    if (end < 0) break
    const written = source.slice(at, end)
    const alone = standsAlone(source, at, end)
    if (written.includes(opening, 1) || (!alone && /\n[ \t>]*\n/.test(written))) continue
    notes.push({ offset: at, text: written.slice(opening.length, -3).trim() })
    pieces.push(source.slice(done, at), alone ? blanked(written) : filled(written))
    done = end
  }
  return { markdown: pieces.join('') + source.slice(done), notes }
}

const opening = '<!--'

/** `<!-->` and `<!--->` are whole comments too (CommonMark 6.6). */
function endOf(source: string, at: number): number {
  const short = /^<!--(?:>|->)/.exec(source.slice(at, at + 6))
  if (short) return at + short[0].length
  const close = source.indexOf('-->', at + opening.length)
  return close < 0 ? -1 : close + 3
}

function isEscaped(source: string, at: number): boolean {
  let before = at
  while (source[before - 1] === '\\') before -= 1
  return (at - before) % 2 === 1
}

/** Whether nothing else stands on the lines of a note. */
function standsAlone(source: string, at: number, end: number): boolean {
  const lineEnd = source.indexOf('\n', end)
  const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
  const after = source.slice(end, lineEnd < 0 ? undefined : lineEnd)
  return /^[ \t>]*$/.test(before) && after.trim() === ''
}

function filled(written: string): string {
  return written.replace(/[^\r\n]/g, setAside)
}

/** Blank lines, which keep the marks of the quotation that the note stands in. */
function blanked(written: string): string {
  return written
    .split('\n')
    .map((line, i) => {
      const kept = i === 0 ? '' : /^[ \t>]*/.exec(line)![0]
      return kept.padEnd(line.length)
    })
    .join('\n')
}
