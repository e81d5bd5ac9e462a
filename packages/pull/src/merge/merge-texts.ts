import { diffArrays } from 'diff'

/** Paragraphs that both sides changed, each in its own way. */
export interface MergeConflict {
  readonly base: string
  /** What the inspection says by now, and what the edited file says. */
  readonly current: string
  readonly edited: string
}

export type Merged =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly conflicts: readonly MergeConflict[] }

const lines = /[^\n]*\n|[^\n]+$/g
/** A full stop in a reference ends no sentence. */
const sentences =
  /(?::{1,3}[a-z][\w-]*\[[^\]\n]*\](?:\{[^}\n]*\})?|[^.!?\n]|[.!?](?![\s”’"')\]]))*(?:[.!?][”’"')\]]*[^\S\n]*|\n|$)/g

/**
 * What both sides changed of a text, in one: sentence by sentence where they changed one paragraph. A sentence that both
 * changed is a conflict, told by paragraph, unless `answerOf` says what to write: of words that each side changed
 * for itself a sentence could come that nobody wrote.
 */
export function mergeTexts(
  { base, current, edited }: MergeConflict,
  answerOf: (conflict: MergeConflict) => string | null = () => null,
): Merged {
  const conflicts: MergeConflict[] = []
  const text = merge({ base, current, edited }, lines, (paragraphs) => {
    let isClear = true
    const merged = merge(paragraphs, sentences, ({ current: said }) => {
      isClear = false
      return said
    })
    if (isClear) return merged
    const answer = answerOf(paragraphs)
    if (answer === null) conflicts.push(paragraphs)
    return answer ?? paragraphs.current
  })
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, text }
}

interface Change {
  readonly from: number
  readonly to: number
  readonly added: readonly string[]
}

function merge(
  { base, current, edited }: MergeConflict,
  pieces: RegExp,
  onBoth: (conflict: MergeConflict) => string,
): string {
  if (current === base || current === edited) return edited
  if (edited === base) return current
  const cut = cutBy(base, pieces)
  const here = changesOf(cut, cutBy(current, pieces))
  const there = changesOf(cut, cutBy(edited, pieces))
  let text = ''
  let done = 0
  while (here.length > 0 || there.length > 0) {
    const from = Math.min(here[0]?.from ?? Infinity, there[0]?.from ?? Infinity)
    const ofHere: Change[] = []
    const ofThere: Change[] = []
    let to = from
    for (let before = -1; before < ofHere.length + ofThere.length;) {
      before = ofHere.length + ofThere.length
      // What begins where the other side changed something, or in it, is decided with it.
      const isIn = (one: Change | undefined) => one && (one.from < to || one.from === from)
      while (isIn(here[0])) to = Math.max(to, take(here, ofHere).to)
      while (isIn(there[0])) to = Math.max(to, take(there, ofThere).to)
    }
    const was = cut.slice(from, to)
    const one = said(was, from, ofHere)
    const other = said(was, from, ofThere)
    text += cut.slice(done, from).join('')
    if (ofThere.length === 0) text += one
    else if (ofHere.length === 0 || one === other) text += other
    else text += onBoth({ base: was.join(''), current: one, edited: other })
    done = to
  }
  return text + cut.slice(done).join('')
}

function cutBy(text: string, pieces: RegExp): string[] {
  return (text.match(pieces) ?? []).filter((piece) => piece !== '')
}

function take(from: Change[], to: Change[]): Change {
  const change = from.shift()!
  to.push(change)
  return change
}

function changesOf(base: readonly string[], other: readonly string[]): Change[] {
  const changes: Change[] = []
  let at = 0
  let open: { from: number; to: number; added: string[] } | undefined
  for (const { added, removed, count, value } of diffArrays([...base], [...other])) {
    if (!added && !removed) {
      at += count
      open = undefined
      continue
    }
    if (!open) changes.push((open = { from: at, to: at, added: [] }))
    if (added) open.added.push(...value)
    else {
      at += count
      open.to = at
    }
  }
  return changes
}

/** A stretch of the base, which begins at `start`, with changes in it. */
function said(was: readonly string[], start: number, changes: readonly Change[]): string {
  let at = start
  let text = ''
  for (const { from, to, added } of changes) {
    text += was.slice(at - start, from - start).join('') + added.join('')
    at = to
  }
  return text + was.slice(at - start).join('')
}
