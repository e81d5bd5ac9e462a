import type { Rules } from '../rules.js'
import type { ComparedItem, ComparedLine, RulesPart } from './compared-item.js'
import { itemsOfRules } from './items-of-rules.js'

/** Something that differs between two editions. */
export interface RulesChange {
  readonly change: 'added' | 'removed' | 'moved' | 'reordered' | 'changed'
  readonly part: RulesPart
  readonly id: string
  /** How it is called in words. */
  readonly title: string
  /** What of it changed. */
  readonly field?: string
  /** As it was, in words; null for what was not there. */
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two editions, in the order of the later one, with what is gone at the end. */
export function compareRules(before: Rules, after: Rules, language = 'en'): readonly RulesChange[] {
  const old = byKey(itemsOfRules(before, language))
  const now = byKey(itemsOfRules(after, language))
  const changes: RulesChange[] = []
  for (const [key, item] of now) {
    const { part, id, title } = item
    const was = old.get(key)
    if (!was) changes.push({ change: 'added', part, id, title, before: null, after: title })
    else changes.push(...changesOf(was, item))
  }
  for (const [key, { part, id, title }] of old)
    if (!now.has(key))
      changes.push({ change: 'removed', part, id, title, before: title, after: null })
  return [...changes, ...reordered(old, now)]
}

const movable: ReadonlySet<string> = new Set<RulesPart>(['node', 'question'])

type Items = ReadonlyMap<string, ComparedItem>

/** Nodes and questions are known by their ids wherever they stand; all else within what holds it. */
function byKey(items: readonly ComparedItem[]): Items {
  return new Map(
    items.map((item) => [
      [item.part, movable.has(item.part) ? '' : item.within, item.id].join('\n'),
      item,
    ]),
  )
}

function changesOf(was: ComparedItem, item: ComparedItem): RulesChange[] {
  const { part, id, title } = item
  const named = { part, id, title }
  const moved: RulesChange[] =
    was.within === item.within
      ? []
      : [{ change: 'moved', ...named, before: was.within, after: item.within }]
  const fields = [...new Set([...was.fields.keys(), ...item.fields.keys()])]
  return [
    ...moved,
    ...fields.flatMap((field) =>
      changedLines(was.fields.get(field) ?? [], item.fields.get(field) ?? []).map(
        ([before, after]): RulesChange => ({ change: 'changed', ...named, field, before, after }),
      ),
    ),
  ]
}

type Pair = readonly [before: string | null, after: string | null]

/** Lines that are gone beside lines that came; where the same lines stand in another order, all of them. */
function changedLines(was: readonly ComparedLine[], now: readonly ComparedLine[]): Pair[] {
  const gone = without(was, now)
  const came = without(now, was)
  if (gone.length === 0 && came.length === 0) {
    const same = was.every(({ exact }, i) => exact === now[i]!.exact)
    return same ? [] : [[wordLines(was), wordLines(now)]]
  }
  // As many gone as came are the same lines, reworded; otherwise each stands for itself.
  if (gone.length === came.length) return gone.map((one, i) => worded(one, came[i]!))
  return [
    ...gone.map(({ text }): Pair => [text, null]),
    ...came.map(({ text }): Pair => [null, text]),
  ]
}

function without(lines: readonly ComparedLine[], others: readonly ComparedLine[]) {
  const left = others.map(({ exact }) => exact)
  return lines.filter(({ exact }) => {
    const at = left.indexOf(exact)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** In words, or exactly where both read the same, as where only a source or another language changed. */
function worded(before: ComparedLine, after: ComparedLine): Pair {
  return before.text === after.text ? [before.exact, after.exact] : [before.text, after.text]
}

function wordLines(lines: readonly ComparedLine[]): string {
  return lines.map(({ text }) => text).join(' ')
}

/** Parts that a file keeps by name, in no order. */
const keyed: ReadonlySet<RulesPart> = new Set(['scale', 'answer set'])

/** What stands in another order than it did, of what both have in one place. */
function reordered(old: Items, now: Items): RulesChange[] {
  const placesOf = (items: Items, others: Items) => {
    const places = new Map<string, ComparedItem[]>()
    for (const [key, item] of items) {
      const place = `${item.part} ${item.within}`
      if (others.get(key)?.within === item.within && !keyed.has(item.part))
        places.set(place, [...(places.get(place) ?? []), item])
    }
    return places
  }
  const were = placesOf(old, now)
  return [...placesOf(now, old)].flatMap(([place, items]): RulesChange[] => {
    const before = were.get(place)!.map(({ id }) => id)
    const after = items.map(({ id }) => id)
    if (before.every((id, i) => id === after[i])) return []
    const [{ part, within }] = items as [ComparedItem]
    return [
      {
        change: 'reordered',
        part,
        id: within,
        title: within,
        before: before.join(', '),
        after: after.join(', '),
      },
    ]
  })
}
