import type { Sentence } from '../reading/sentences.js'
import type { FigureReading, TypedFigure } from '../reading/figure-reading.js'
import type { EvidenceIndex } from './evidence-index.js'
import { stemsOf } from './stems.js'
import type { View } from './view.js'

const adjectives = String.raw`(?: (?!of\b|in\b|and\b|or\b)\p{L}[\p{L}’-]*){0,3}?`
/** What inspectors read one by one. */
const read = new RegExp(
  String.raw`^${adjectives} (?:cases?|files|case files|records|plans|assessments|reviews|orders|disposals|pre-sentence reports|court reports)\b`,
  'iu',
)
const replies = new RegExp(
  String.raw`^${adjectives} (?:responses|replies|respondents|questionnaires|interviews|interviewees|returns|submissions)\b`,
  'iu',
)
const people = new RegExp(
  String.raw`^${adjectives} (?:people|persons|members|staff|managers|officers|practitioners|workers|nurses|doctors|teachers|carers|inspectors|trainees|administrators|pupils|students|learners|residents|prisoners|patients|children|women|men|girls|boys|parents|families|victims|visitors|clients|users|tenants|volunteers|sentencers|adults|households|homes|premises|schools)\b`,
  'iu',
)
/** “Seventeen of the staff”: what is counted stands after it. */
const partitive = /^ of (?:the |our |these |those |its |their )/iu
/** Elliptical: “five appeared to have made progress”. */
const elliptical =
  /^(?:,? (?:were|was|had|did|said|felt|thought|appeared|seemed|showed|received|got|could|would|made|gave|took|showed|\p{L}{3,}ed|of them|of these|of those|of whom)\b|,)/iu
const inspecting =
  /\b(?:we|inspectors|our team|the inspection)\b[^.;]{0,30}\b(?:spoke|met|interviewed|surveyed|questioned|talked|heard|asked|inspected|read|examined|assessed|reviewed|looked|sampled|analysed|observed|received|judged|held|saw|conducted|carried out|visited)\b/iu
const event =
  /\b(?:left|resigned|absent|off sick|off work|sick leave|vacan\w+|unfilled|qualif\w+|recruited|replied|responded|said|told|felt|thought|reported|agreed|complained|died|harmed|injured|breached|recalled|reoffended)\b/iu
/** A number within one team, or that somebody manages, is a fact of how work is arranged. */
const arranged =
  /\b(?:each|every|per|a single|one (?:team|manager|officer|practitioner|ward|class)|an? (?:team|group|panel|class|ward|unit|caseload|staff|list|board|committee) of|(?:lead|manage|supervise|oversee|employ|hold|carry|run|cover|serve|seat|house|accommodate|teach|support|train|invite)(?:s|ies|d|ing)?|led|taught|(?:room|space|capacity|places|beds) for|wrote to|(?:sent|open|available|offered) to|up to|maximum of|limit of|a choice of|team of|groups? of|made up of|consists? of)(?: (?:up to|about|around|some|all|only|just|the|over|at least))*\s*$/iu
const baseOf = /(?:%|per ?cent) of (?:the |all |our |these |those )*$/iu
const total =
  /\b(?:sample|cohort|total|caseload|population|number|figure|score|average|median|mean|rate) (?:of|was|is|were|stood at|stands at|rose to|fell to|came to)(?: (?:about|around|some|only|just|over|nearly))*\s*$/iu
const threshold =
  /\b(?:no more than|at most|up to|fewer than|less than|more than|at least|over)\s*$/iu
const thresholdAfter = /^(?: \p{L}+)? or (?:fewer|more|less|under|over)\b/iu

/** Whether a bare number claims something that the evidence or a context figure knows. */
export function isNumberClaimed(
  index: EvidenceIndex,
  sentence: Sentence,
  figure: TypedFigure,
  view: View,
): boolean {
  const { reading, from, to } = figure
  if (reading.kind !== 'number' && reading.kind !== 'bounded') return true
  const value = reading.kind === 'number' ? reading.value : reading.from
  const text = figure.text.replace(/^\D+ (?=\d)/, '')
  if (index.standards.has(text) || isThreshold(index, sentence, figure, value)) return false
  const inCell = sentence.passage.kind === 'cell' && sentence.text.trim() === figure.text.trim()
  if (inCell)
    return !/\b(?:year|date|no|order|step|stage|page|phone|ref\w*|standard|section)\b/iu.test(
      headerOf(sentence),
    )
  if (value <= 1 && !/\.\d/.test(text)) return false
  if (knownOfContext(index, figure, view)) return true
  const before = sentence.text.slice(Math.max(0, from - 80), from)
  const after = sentence.text.slice(to, to + 60).replace(partitive, ' ')
  // The base of a percentage is told with it
  if (baseOf.test(before)) return false
  if (/^\d/.test(text) && value >= 100) return true
  if (arranged.test(before)) return false
  if (/\.\d/.test(text)) return true
  if (/^ per\b/iu.test(after) || total.test(before)) return true
  if (read.test(after) || replies.test(after)) return true
  if (people.test(after))
    return (
      inspecting.test(sentence.text.slice(Math.max(0, to - 200), to)) ||
      event.test(view.own) ||
      index.groupsNamed(after.slice(0, 60)).length > 0 ||
      inSample.test(view.sentence)
    )
  if (before.endsWith('(') && after.startsWith(')')) return inSample.test(view.own)
  return elliptical.test(after) && ofCases.test(view.passage)
}

const inSample = /\b(?:samples?|case review|cases we|cases inspected|cohort)\b/iu
const ofCases =
  /\b(?:cases?|respondents|people on probation|women|men|children|girls|boys|survey)\b/iu

function headerOf({ passage }: Sentence): string {
  return (passage.around ?? []).map(({ text }) => text).join(' ')
}

/** “40 cases or fewer”, where a question asks just that: part of the question, no claim. */
function isThreshold(
  { questionNumbers }: EvidenceIndex,
  { text }: Sentence,
  { from, to, text: found }: TypedFigure,
  value: number,
): boolean {
  return (
    questionNumbers.has(value) &&
    (threshold.test(text.slice(Math.max(0, from - 20), from)) ||
      threshold.test(`${found.replace(/\S+$/, '').trim()} `) ||
      thresholdAfter.test(text.slice(to, to + 40)))
  )
}

/** A context figure has the value and some of the words, or nearly all of its words. */
export function knownOfContext(
  { contexts }: EvidenceIndex,
  { reading }: TypedFigure,
  { reach }: View,
): boolean {
  if (reading.kind !== 'number' && reading.kind !== 'bounded') return false
  return contexts.some(
    ({ stems, value, unit }) => unit !== 'percent' && isSpokenOf(stems, value, reading, reach),
  )
}

/** The same of a duration or a measure, where a question is answered by numbers of that unit. */
export function knownOfNumbers(
  { measured }: EvidenceIndex,
  { reading }: TypedFigure,
  { reach }: View,
  text: string,
): boolean {
  if (reading.kind !== 'number' && reading.kind !== 'bounded') return false
  const units = stemsOf(text)
  return measured.some(
    ({ stems, value, unit, words }) =>
      [...stemsOf(unit)].some((stem) => units.has(stem)) &&
      (isSpokenOf(stems, value, reading, reach) ||
        // “The median wait was 15 weeks” speaks of it by name, whatever its value.
        ([...words].some((stem) => (reach.get(stem) ?? 0) >= 0.6) &&
          stems.filter((stem) => (reach.get(stem) ?? 0) >= 0.2).length >=
            Math.min(2, stems.length))),
  )
}

function isSpokenOf(
  stems: readonly string[],
  value: number,
  reading: Extract<FigureReading, { kind: 'number' | 'bounded' }>,
  reach: View['reach'],
): boolean {
  const near = (least: number) => stems.filter((stem) => (reach.get(stem) ?? 0) >= least).length
  const same =
    reading.kind === 'number'
      ? reading.value === value
      : reading.from <= value && value <= reading.to
  return same
    ? near(0.1) >= Math.min(2, stems.length)
    : near(0.2) >= Math.max(3, 0.6 * stems.length)
}
