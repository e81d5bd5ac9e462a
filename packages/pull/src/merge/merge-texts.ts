import { diffArrays } from 'diff'

/** A stretch that both sides changed, each in its own way. */
export interface MergeConflict {
  readonly base: string
  /** What the inspection says by now, and what the edited file says. */
  readonly current: string
  readonly edited: string
}

export type Merged =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly conflicts: readonly MergeConflict[] }

/** References and the author’s words are one each, so that no side cuts into one. */
const tokens =
  /:{1,3}[a-z][\w-]*\[[^\]\n]*\](?:\{[^}\n]*\})?|\[\^[^\]\s]+\]|[\p{L}\p{N}\p{M}]+|\n|[^\S\n]+|[^]/gu

interface Change {
  readonly from: number
  readonly to: number
  readonly added: readonly string[]
}

/** What both sides changed of a text, in one. Changes that touch are a conflict unless they are the same. */
export function mergeTexts(base: string, current: string, edited: string): Merged {
  if (current === base || current === edited) return { ok: true, text: edited }
  if (edited === base) return { ok: true, text: current }
  const cut = base.match(tokens) ?? []
  const theirs = changesOf(cut, current)
  const ours = changesOf(cut, edited)
  const conflicts: MergeConflict[] = []
  const out: string[] = []
  let done = 0
  while (theirs.length > 0 || ours.length > 0) {
    const from = Math.min(theirs[0]?.from ?? Infinity, ours[0]?.from ?? Infinity)
    let to = from
    const a: Change[] = []
    const b: Change[] = []
    for (let grows = true; grows;) {
      grows = false
      for (const [side, taken] of [
        [theirs, a],
        [ours, b],
      ] as const)
        while (
          side[0] &&
          (side[0].from < to || (side[0].from === from && to === from) || side[0].from === to)
        ) {
          const other = taken === a ? b : a
          // What only touches what its own side changed is no conflict.
          if (side[0].from === to && side[0].from !== from && other.length === 0) break
          to = Math.max(to, side[0].to)
          taken.push(side.shift()!)
          grows = true
        }
    }
    out.push(...cut.slice(done, from))
    const mine = sayOf(cut, { from, to }, b)
    const their = sayOf(cut, { from, to }, a)
    if (a.length > 0 && b.length > 0 && mine !== their)
      conflicts.push({ base: cut.slice(from, to).join(''), current: their, edited: mine })
    out.push(b.length > 0 ? mine : their)
    done = to
  }
  out.push(...cut.slice(done))
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, text: out.join('') }
}

function changesOf(base: readonly string[], text: string): Change[] {
  const changes: Change[] = []
  let at = 0
  let last: { from: number; to: number; added: string[] } | undefined
  for (const { added, removed, count, value } of diffArrays([...base], text.match(tokens) ?? [])) {
    if (!added && !removed) {
      at += count
      last = undefined
      continue
    }
    if (!last) {
      last = { from: at, to: at, added: [] }
      changes.push(last)
    }
    if (added) last.added.push(...value)
    else {
      at += count
      last.to = at
    }
  }
  return changes
}

function sayOf(
  base: readonly string[],
  { from, to }: { from: number; to: number },
  changes: readonly Change[],
): string {
  let at = from
  let text = ''
  for (const change of changes) {
    text += base.slice(at, change.from).join('') + change.added.join('')
    at = change.to
  }
  return text + base.slice(at, to).join('')
}
