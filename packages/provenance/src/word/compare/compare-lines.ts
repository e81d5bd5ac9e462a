import type { ReportLine } from '../report-line.js'
import { align, type Aligned } from './align.js'
import { compareWording, ratingWord, wording, type Comparing } from './compare-wording.js'
import { likeness } from './likeness.js'
import type { ReportChange } from './report-change.js'
import { whatDiffers } from './what-differs.js'

/** So many paragraphs that come or go together are told as one. */
const passageLength = 4

/** What two parts of a report have in common, and what differs. */
export interface ComparedLines {
  readonly changes: readonly ReportChange[]
  /** Lines that are in both, changed or not. */
  readonly pairs: readonly { readonly from: ReportLine; readonly to: ReportLine }[]
}

/** Compares the lines of one part. */
export function compareLines(
  before: readonly ReportLine[],
  after: readonly ReportLine[],
  comparing: Comparing,
): ComparedLines {
  const { moves } = comparing
  const near = likeness()
  const keys = new Map<ReportLine, string>()
  const keyOf = (line: ReportLine) => {
    const key = keys.get(line) ?? line.cells.map(moves.marked).join(' | ')
    keys.set(line, key)
    return key
  }
  const aligned = align(before, after, {
    keyOf,
    likeness: (from, to) =>
      from.kind === to.kind || (from.kind !== 'row' && to.kind !== 'row')
        ? Math.max(near(from.text, to.text), sharesBookmark(from, to) ? 1 : 0)
        : 0,
    replaces: (from, to) => from.role === to.role && from.place.part === to.place.part,
  })
  const pairs = aligned.flatMap(({ from, to }) => (from && to ? [{ from, to }] : []))
  return {
    changes: withMoves(aligned, keyOf).flatMap((run) => changesOf(run, comparing, keyOf)),
    pairs,
  }
}

/** A bookmark of a heading or a figure says that a text is the same one, whatever it says now. */
function sharesBookmark(from: ReportLine, to: ReportLine): boolean {
  const names = new Set(from.stretches.map(({ name }) => name))
  return to.stretches.some(({ name }) => names.has(name))
}

/** Lines next to one another that differ, or one that is in both alike or at another place. */
type Run =
  | {
      readonly kind: 'same' | 'moved'
      readonly from: ReportLine
      readonly to: ReportLine
      readonly after: string | null
    }
  | { readonly kind: 'differing'; readonly lines: readonly Aligned<ReportLine>[] }

/** The aligned lines with those that went at one place and came at another as moved. */
function withMoves(
  aligned: readonly Aligned<ReportLine>[],
  keyOf: (line: ReportLine) => string,
): Run[] {
  const gone = new Map<string, ReportLine[]>()
  for (const { from, to } of aligned)
    if (from && !to) gone.set(keyOf(from), [...(gone.get(keyOf(from)) ?? []), from])
  const movedFrom = new Map<ReportLine, ReportLine>()
  for (const { from, to } of aligned) {
    const source = to && !from ? gone.get(keyOf(to))?.shift() : undefined
    if (to && source) movedFrom.set(to, source)
  }
  const moved = new Set(movedFrom.values())
  const runs: Run[] = []
  let differing: Aligned<ReportLine>[] = []
  let last: string | null = null
  const settle = () => {
    if (differing.length > 0) runs.push({ kind: 'differing', lines: differing })
    differing = []
  }
  for (const one of aligned) {
    const { from, to } = one
    const source = to && movedFrom.get(to)
    if (from && !to && moved.has(from)) continue
    if (source) {
      settle()
      runs.push({ kind: 'moved', from: source, to, after: last })
    } else if (from && to && keyOf(from) === keyOf(to)) {
      settle()
      runs.push({ kind: 'same', from, to, after: last })
    } else differing.push(one)
    last = to?.text ?? last
  }
  settle()
  return runs
}

function changesOf(
  run: Run,
  comparing: Comparing,
  keyOf: (line: ReportLine) => string,
): ReportChange[] {
  if (run.kind === 'differing') return differingLines(run.lines, comparing, keyOf)
  const { from, to, after } = run
  const figures = to.cells.flatMap((cell, i) =>
    compareWording(from.cells[i] ?? cell, cell, to.kind, comparing),
  )
  return [
    ...figures,
    ...(run.kind === 'moved'
      ? [{ code: 'moved' as const, text: to.text, from: from.place, after, place: to.place }]
      : []),
    ...(from.level !== null && to.level !== null && from.level !== to.level
      ? [headingChange(from, to)]
      : []),
  ]
}

function differingLines(
  lines: readonly Aligned<ReportLine>[],
  comparing: Comparing,
  keyOf: (line: ReportLine) => string,
): ReportChange[] {
  const gone = lines.flatMap(({ from }) => from ?? [])
  const come = lines.flatMap(({ to }) => to ?? [])
  if (
    gone.length !== come.length &&
    gone.length > 0 &&
    gone.map(keyOf).join(' ') === come.map(keyOf).join(' ')
  ) {
    const [first] = come
    return [
      {
        code: 'paragraphs',
        text: gone.map(({ text }) => text).join(' '),
        from: gone.length,
        to: come.length,
        place: first!.place,
      },
    ]
  }
  const changes: ReportChange[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const { from, to } = lines[i]!
    if (from && to) {
      changes.push(...changedLine(from, to, comparing))
      continue
    }
    const side = from ? 'from' : 'to'
    let end = i
    while (end < lines.length && lines[end]![side] && !lines[end]![side === 'from' ? 'to' : 'from'])
      end += 1
    const passage = lines.slice(i, end).map((one) => one[side]!)
    changes.push(...oneSided(passage, side, comparing))
    i = end - 1
  }
  return changes
}

function oneSided(
  lines: readonly ReportLine[],
  side: 'from' | 'to',
  comparing: Comparing,
): ReportChange[] {
  if (lines.length >= passageLength)
    return [
      {
        code: 'passage',
        kind: side === 'from' ? 'removed' : 'added',
        lines: lines.map(({ text }) => text),
        place: lines[0]!.place,
      },
    ]
  return lines.map((line): ReportChange => {
    const { text, kind, level, place, cells } = line
    const texts = { from: side === 'from' ? text : null, to: side === 'to' ? text : null }
    if (level !== null) {
      const heading = { level, text }
      return {
        code: 'heading',
        from: side === 'from' ? heading : null,
        to: side === 'to' ? heading : null,
        place,
      }
    }
    const rates = cells[0]?.rates
    if (rates && kind !== 'row')
      return {
        code: 'rating',
        ...rates,
        from: texts.from && ratingWord(texts.from),
        to: texts.to && ratingWord(texts.to),
        place,
      }
    const code = kind === 'recommendation' || kind === 'row' ? kind : 'text'
    return wording(code, texts.from, texts.to, line, [], comparing)
  })
}

function changedLine(from: ReportLine, to: ReportLine, comparing: Comparing): ReportChange[] {
  if (from.level !== null && to.level !== null) return [headingChange(from, to)]
  if (from.cells.length !== to.cells.length)
    return [wording('row', from.text, to.text, to, [], comparing)]
  return from.cells.flatMap((cell, i) => compareWording(cell, to.cells[i]!, to.kind, comparing))
}

function headingChange(from: ReportLine, to: ReportLine): ReportChange {
  return {
    code: 'heading',
    from: { level: from.level!, text: from.text },
    to: { level: to.level!, text: to.text },
    ...(from.text === to.text ? {} : { differs: whatDiffers(from.text, to.text) }),
    place: to.place,
  }
}
