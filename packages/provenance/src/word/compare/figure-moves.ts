import { figureOfBookmark, type WordFigure } from '../figures-of-word.js'
import type { ReportText } from '../report-line.js'
import type { FigureMove } from './report-change.js'

/** First of the characters that stand for figures that changed; no font of symbols uses them. */
const firstMark = 0xe100
const mostMarks = 0x0e00

/** The figures of two reports, and those of them that changed. */
export interface FigureMoves {
  /** The text with a mark for each figure that changed, the same in both reports. */
  marked(of: ReportText): string
  /** The text as it was or is, for a marked one. */
  unmarked(text: string, side: 'from' | 'to'): string
  /** Changes that a marked text has. */
  in(text: string): FigureMove[]
  /** Figures of a text that are in the first report only, or are empty in the second. */
  gone(from: ReportText): FigureMove[]
  /** Figures of a text that are as they were. */
  kept(to: ReportText): { reference: string; text: string }[]
}

const keyOf = ({ id, use }: { id: string; use: number }) => `${id} ${use}`

export function figureMoves(
  before: readonly WordFigure[],
  after: readonly WordFigure[],
): FigureMoves {
  const earlier = new Map(before.map((one) => [keyOf(one), one]))
  const later = new Map(after.map((one) => [keyOf(one), one]))
  const moves: FigureMove[] = []
  const marks = new Map<string, string>()
  for (const [key, { reference, use, text: from }] of earlier) {
    const to = later.get(key)?.text
    if (to === undefined || to === '' || to === from || moves.length === mostMarks) continue
    marks.set(key, String.fromCharCode(firstMark + moves.length))
    moves.push({ reference, use, from, to })
  }
  const moveOf = (mark: string) => moves[mark.charCodeAt(0) - firstMark]
  const keysOf = ({ stretches }: ReportText) =>
    stretches.flatMap(({ name, from, to }) => {
      const figure = figureOfBookmark(name)
      return figure ? [{ key: keyOf(figure), from, to }] : []
    })
  return {
    marked: (of) =>
      keysOf(of)
        .sort((a, b) => b.from - a.from)
        .reduce((text, { key, from, to }) => {
          const mark = marks.get(key)
          return mark === undefined ? text : text.slice(0, from) + mark + text.slice(to)
        }, of.text),
    unmarked: (text, side) =>
      text.replace(/[\uE100-\uEEFF]/gu, (mark) => moveOf(mark)?.[side] ?? mark),
    in: (text) => (text.match(/[\uE100-\uEEFF]/gu) ?? []).flatMap((mark) => moveOf(mark) ?? []),
    gone: (from) =>
      keysOf(from).flatMap(({ key }) => {
        const figure = earlier.get(key)
        return figure && !later.get(key)?.text
          ? [{ reference: figure.reference, use: figure.use, from: figure.text, to: null }]
          : []
      }),
    kept: (to) =>
      keysOf(to).flatMap(({ key }) => {
        const figure = earlier.get(key)
        return figure && later.get(key)?.text === figure.text
          ? [{ reference: figure.reference, text: figure.text }]
          : []
      }),
  }
}
