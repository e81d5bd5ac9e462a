import { diffArrays } from 'diff'
import { range } from '../align/range.js'
import { alike } from '@inspectorate/provenance/word'

const words = /[\p{L}\p{N}\p{M}]+|\s+|[^]/gu

interface Word {
  readonly key: string
  readonly from: number
  readonly to: number
}

/**
 * What the reason of a decision becomes in the inspection where a report printed `printed` for it and an editor made `edited`
 * of that. It is no Markdown, but for what is bound in it; null where a change touches that.
 */
export function decisionSource(source: string, printed: string, edited: string): string | null {
  const [written, shown] = [wordsIn(source), wordsIn(printed)]
  const placeOf = placesOf(written, shown)
  let out = ''
  let done = 0
  let at = 0
  const changes = diffArrays(
    shown.map(({ key }) => key),
    wordsIn(edited).map(({ key }) => key),
  )
  for (let i = 0; i < changes.length; i++) {
    const { added, removed, count } = changes[i]!
    if (!added && !removed) {
      at += count
      continue
    }
    const next = removed && changes[i + 1]?.added ? changes[i + 1] : undefined
    const gone = removed ? count : 0
    const first = at === 0 ? 0 : placeOf[at - 1]! + 1
    const last = at + gone === shown.length ? written.length : placeOf[at + gone]!
    // As many words there as here, or something else stands between: a figure, or what an author vouches for.
    if (Number.isNaN(first) || Number.isNaN(last) || last - first !== gone) return null
    const [from, to] = [written[first]?.from ?? source.length, written[last]?.from ?? source.length]
    const text = (next ?? (added ? changes[i]! : undefined))?.value.join('') ?? ''
    out += source.slice(done, from) + text
    done = to
    at += gone
    if (next) i += 1
  }
  return out + source.slice(done)
}

function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({
    key: alike(word),
    from: index,
    to: index + word.length,
  }))
}

/** By the words that are printed, where each is written; `NaN` for what is printed in the place of something else. */
function placesOf(written: readonly Word[], shown: readonly Word[]): number[] {
  const places: number[] = []
  let at = 0
  const keys = (list: readonly Word[]) => list.map(({ key }) => key)
  for (const { added, removed, count } of diffArrays(keys(written), keys(shown))) {
    if (!removed) places.push(...range(at, at + count).map((i) => (added ? Number.NaN : i)))
    if (!added) at += count
  }
  return places
}
