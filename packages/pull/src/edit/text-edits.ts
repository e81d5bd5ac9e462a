/** A stretch of a text and what takes its place. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The text with edits that do not overlap; null where they do. What is put in stands before what is cut out there. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | null {
  const ordered = edits.toSorted((a, b) => a.from - b.from || a.to - b.to)
  let done = 0
  let out = ''
  for (const { from, to, text: added } of ordered) {
    if (from < done) return null
    out += text.slice(done, from) + added
    done = to
  }
  return out + text.slice(done)
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Where the line ends: its line feed, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Cuts out the lines of a stretch, with the blank lines that would be left double. */
export function cutLines(text: string, from: number, to: number): TextEdit {
  const start = lineStart(text, from)
  const end = lineEnd(text, to)
  const before = text.slice(0, start)
  const blankAfter = /^\n(?:[ \t>]*\n)*/.exec(text.slice(end))?.[0] ?? ''
  const isLast = text.slice(end).trim() === ''
  const isBlankBefore = start === 0 || /\n[ \t>]*\n$/.test(before)
  if (isLast) return { from: before.trimEnd().length, to: end, text: '' }
  return {
    from: start,
    to: end + (isBlankBefore ? blankAfter.length : Math.min(1, blankAfter.length)),
    text: '',
  }
}
