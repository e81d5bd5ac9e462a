import { sentencesOfLine } from '../read/sentences-of-line.js'
import type { ReportLine, ReportText } from '../report-line.js'
import { align, type Aligned } from './align.js'
import type { FigureMoves } from './figure-moves.js'
import { likeness } from './likeness.js'
import type { FigureMove, ReportChange } from './report-change.js'
import { whatDiffers } from './what-differs.js'

/** What is compared with. */
export interface Comparing {
  readonly moves: FigureMoves
  /** Whether figures can be told by their bookmarks. */
  readonly isBound: boolean
}

/** What changed between a text of the one report and the text that it became. */
export function compareWording(
  from: ReportText,
  to: ReportText,
  kind: ReportLine['kind'],
  comparing: Comparing,
): ReportChange[] {
  const { moves } = comparing
  const [was, is] = [moves.marked(from), moves.marked(to)]
  if (was === is) return moves.in(is).map((move) => figure(move, to))
  if (from.rates && to.rates)
    return isGaugeAlone(from.text, to.text)
      ? moves.in(is).map((move) => figure(move, to))
      : compareRating(from, to, from.rates)
  const code = kind === 'recommendation' ? 'recommendation' : 'text'
  const aligned = sentencePairs(was, is)
  const lost = comparing.isBound ? moves.gone(from) : []
  return aligned.flatMap((sentence): ReportChange[] => {
    if (sentence.from === sentence.to) return moves.in(sentence.to!).map((move) => figure(move, to))
    const before = sentence.from && moves.unmarked(sentence.from, 'from')
    const after = sentence.to && moves.unmarked(sentence.to, 'to')
    const gone = lost.filter((move) => before?.includes(move.from))
    // Each is told with the first sentence that may have had it.
    for (const move of gone) lost.splice(lost.indexOf(move), 1)
    const [only, another] = gone
    if (only && !another && isWithout(sentence.from!, only.from, sentence.to))
      return [figure(only, to)]
    const figures = [...moves.in(sentence.to ?? sentence.from ?? ''), ...gone]
    return [wording(code, before, after, to, figures, comparing)]
  })
}

type SentencePair = Aligned<string>

/** Sentences side by side; those that were only divided in another way, or lost a note, are one. */
function sentencePairs(was: string, is: string): SentencePair[] {
  const aligned = align(sentencesOfLine(was), sentencesOfLine(is), {
    keyOf: (sentence) => sentence,
    likeness: likeness(),
    replaces: () => true,
  })
  if (whatDiffers(was, is) === 'note-mark')
    return [joined(aligned.filter(({ from, to }) => from !== to))]
  const pairs: SentencePair[] = []
  let run: SentencePair[] = []
  for (const pair of [...aligned, null]) {
    if (pair && pair.from !== pair.to) {
      run.push(pair)
      continue
    }
    const whole = run.length > 1 ? joined(run) : null
    const isOne = whole?.from && whole.to && likeness()(whole.from, whole.to) >= sameWords
    pairs.push(...(isOne ? [whole] : run), ...(pair ? [pair] : []))
    run = []
  }
  return pairs
}

/** From this share of their words on, sentences that stand together are the same ones. */
const sameWords = 0.9

function joined(pairs: readonly SentencePair[]): SentencePair {
  const side = (name: 'from' | 'to') => pairs.flatMap((pair) => pair[name] ?? []).join(' ')
  return { from: side('from'), to: side('to') }
}

/** Whether all that happened to a sentence is that a figure is not there any more. */
function isWithout(sentence: string, figure: string, after: string | null): boolean {
  return sentence.replace(figure, '').replace(/\s+/gu, ' ').trim() === (after ?? '')
}

/** A text that came or went as a whole. */
export function wording(
  code: 'text' | 'row' | 'recommendation',
  from: string | null,
  to: string | null,
  at: ReportText,
  figures: readonly FigureMove[],
  { moves }: Comparing,
): ReportChange {
  const bound = to === null ? [] : moves.kept(at).filter(({ text }) => to.includes(text))
  return {
    code,
    from,
    to,
    place: at.place,
    ...(from !== null && to !== null ? { differs: whatDiffers(from, to) } : {}),
    ...(figures.length === 0 ? {} : { figures }),
    ...(bound.length === 0 ? {} : { bound }),
  }
}

function figure(move: FigureMove, { place }: ReportText): ReportChange {
  return { code: 'figure', ...move, place }
}

function compareRating(
  from: ReportText,
  to: ReportText,
  rates: NonNullable<ReportText['rates']>,
): ReportChange[] {
  const [was, is] = [ratingWord(from.text), ratingWord(to.text)]
  // Where the word is the same, the squares of its gauge are not.
  const texts = was === is ? { from: from.text, to: to.text } : { from: was, to: is }
  return [{ code: 'rating', ...rates, ...texts, place: to.place }]
}

/** Whether one of two ratings has no gauge, and the word is the same: a house may have no room for it. */
function isGaugeAlone(from: string, to: string): boolean {
  return ratingWord(from) === ratingWord(to) && gauge.test(from) !== gauge.test(to)
}

const gauge = /[■□]/u

/** The word of a rating without the squares of its gauge. */
export function ratingWord(text: string): string {
  return text.replace(/[■□]/gu, ' ').trim()
}
