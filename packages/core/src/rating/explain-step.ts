import { match, P } from 'ts-pattern'
import { placedQuestions, standardsOf } from '../framework/framework-questions.js'
import type { Framework } from '../framework/framework.js'
import { printedName } from './printed-name.js'
import type { Because, Departure, MissingEvidence } from '../outcome/ratings.js'
import { rankOf, ratingOf } from './scale.js'
import { counted } from '../wording/counted.js'

type Step<Code extends Because['code']> = Extract<Because, { code: Code }>

/** One step of a rating as a sentence. */
export function explainStep(framework: Framework, step: Because): string {
  const label = (rating: string) => ratingOf(framework, rating).label
  const titles = (ids: readonly string[]) => listed(ids.map((id) => titleOf(framework, id)))
  return match(step)
    .with({ code: 'banded' }, (banded) => explainBand(framework, banded))
    .with(
      { code: 'measured' },
      (measured) => `${questionOf(framework, measured.question)}: ${explainResult(measured)}.`,
    )
    .with({ code: 'lowest' }, (lowest) => explainLowest(framework, lowest))
    .with(
      { code: 'judged' },
      ({ rating, by }) => `${decider(by)} judged the evidence to be ${label(rating)}.`,
    )
    .with(
      { code: 'guidance-limits' },
      ({ text, standards, rating }) =>
        `Decision guidance applies because of ${titles(standards)}: ${text} The normal rating is therefore at most ${label(rating)}.`,
    )
    .with(
      { code: 'guidance-weighs' },
      ({ text, standards }) => `Decision guidance applies because of ${titles(standards)}: ${text}`,
    )
    .with({ code: 'departed' }, ({ departure }) => explainDeparture(framework, departure))
    .with({ code: 'missing' }, ({ missing }) =>
      missing.map((one) => explainMissing(framework, one)).join(' '),
    )
    .with(
      { code: 'points' },
      ({ rating, points }) =>
        `${label(rating)} adds ${counted(points, 'point')} to the overall score.`,
    )
    .with({ code: 'not-scored' }, () => 'The rating does not add to the overall score.')
    .with({ code: 'by-rules' }, ({ sentence }) => sentence)
    .with(
      { code: 'provisional' },
      ({ undecided }) =>
        `An overall rating follows once every scored standard is decided. Still to decide: ${titles(undecided)}.`,
    )
    .with({ code: 'sum' }, (sum) => explainSum(framework, sum))
    .with(
      { code: 'maximum-shrunk' },
      ({ standards, outOf, normallyOutOf }) =>
        `${titles(standards)} could not be rated, so the most that could be scored is ${outOf} rather than ${normallyOutOf}.`,
    )
    .with(
      { code: 'table' },
      ({ from, to, outOf, rating }) =>
        `By the framework’s table, ${from === to ? `a score of ${from}` : `a score from ${from} to ${to}`} out of ${outOf} is ${label(rating)}.`,
    )
    .with(
      { code: 'share' },
      ({ score, outOf, upTo: [of, by], rating }) =>
        `${score} of ${outOf} is ${of === by ? 'above the shares of the lower ratings' : `at most ${of}/${by} of the maximum`}, which is ${label(rating)}.`,
    )
    .exhaustive()
}

function explainBand(
  framework: Framework,
  { question, yes, relevant, percent, band, from, below }: Step<'banded'>,
): string {
  const range = match({ from, below })
    .with({ from: 0, below: P.number }, (range) => `below ${range.below} per cent`)
    .with({ below: null }, () => `${from} per cent and over`)
    .otherwise((range) => `${from} to ${range.below! - 1} per cent`)
  return `${questionOf(framework, question)}: ${explainResult({ yes, relevant, percent })}, in the band ${ratingOf(framework, band).label} (${range}).`
}

function explainResult({
  yes,
  relevant,
  percent,
}: Pick<Step<'measured'>, 'yes' | 'relevant' | 'percent'>): string {
  return yes === null
    ? `${percent} per cent is stated`
    : `${yes} of the ${relevant} relevant cases were sufficient, ${percent} per cent`
}

function explainLowest(
  framework: Framework,
  { questions, percent, rating }: Step<'lowest'>,
): string {
  const names = listed(questions.map((question) => questionOf(framework, question)))
  const all = keyQuestionCount(framework, questions[0])
  const label = ratingOf(framework, rating).label
  if (all === 1)
    return `This is the standard’s only key question, so its normal rating is ${label}.`
  return `The lowest key question drives the standard. With ${percent} per cent that is ${names}, so the normal rating is ${label}.`
}

/** “Of nine scored standards, one is Good (2 points), … Together they score 6 out of 27.” */
function explainSum(framework: Framework, { scores, score, outOf }: Step<'sum'>): string {
  const groups = framework.scale.toReversed().flatMap(({ label, points }) => {
    const count = scores.filter((one) => one.points === points).length
    return count === 0
      ? []
      : [
          `${count} ${count === 1 ? 'is' : 'are'} ${label} (${counted(points ?? 0, 'point')}${count === 1 ? '' : ' each'})`,
        ]
  })
  return `Of ${counted(scores.length, 'scored standard')}, ${listed(groups)}. Together they score ${score} out of ${outOf}.`
}

function explainDeparture(framework: Framework, departure: Departure): string {
  const to = ratingOf(framework, departure.to).label
  const from =
    departure.from === null ? '' : ` instead of ${ratingOf(framework, departure.from).label}`
  const act = match(departure.kind)
    .with(
      'discretion',
      () => `${decider(departure.by)} used professional discretion and gave ${to}${from}`,
    )
    .with(
      'guidance-set-aside',
      () => `${decider(departure.by)} set the guidance aside and gave ${to}${from}`,
    )
    .with('weighed', () => `${decider(departure.by)} weighed the guidance and gave ${to}`)
    .exhaustive()
  return [
    `${act}.`,
    marginSentence(framework, departure),
    `Reason recorded: ${asSentence(departure.reason)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Ended by one full stop. */
function asSentence(text: string): string {
  return `${text.trimEnd().replace(/\.$/, '').trimEnd()}.`
}

function marginSentence(
  framework: Framework,
  { margin, withinPolicy, from, to }: Departure,
): string {
  if (!margin || margin.points === null || from === null) return ''
  const side = rankOf(framework, to) > rankOf(framework, from) ? 'short of' : 'above'
  const cases =
    margin.cases === null
      ? ''
      : `; ${counted(margin.cases, 'case')} judged differently would have given it`
  const policy = match(withinPolicy)
    .with(true, () => ' That is within the discretion policy.')
    .with(false, () => ' That is outside the discretion policy.')
    .with(null, () => '')
    .exhaustive()
  return `The result was ${counted(margin.points, 'percentage point')} ${side} ${ratingOf(framework, to).label}${cases}.${policy}`
}

function explainMissing(framework: Framework, missing: MissingEvidence): string {
  return match(missing)
    .with(
      { code: 'no-relevant-cases' },
      ({ question }) =>
        `${questionOf(framework, question)}: no relevant cases. The panel has not decided that it cannot be rated.`,
    )
    .with({ code: 'no-judgement' }, () => 'The panel has not judged it.')
    .with({ code: 'stated' }, ({ reason }) => `It could not be rated: ${asSentence(reason)}`)
    .with({ code: 'reported-only' }, () => 'The framework reports its results without rating them.')
    .exhaustive()
}

function questionOf(framework: Framework, id: string): string {
  return `“${placedQuestions(framework).get(id)?.question.label ?? id}”`
}

function keyQuestionCount(framework: Framework, id: string | undefined): number {
  return (
    standardsOf(framework).find(({ keyQuestions }) => keyQuestions.some((key) => key.id === id))
      ?.keyQuestions.length ?? 0
  )
}

function titleOf(framework: Framework, id: string): string {
  const standard = standardsOf(framework).find((one) => one.id === id)
  return standard ? printedName(standard) : id
}

function decider(by: string | null): string {
  return by ? `The ${by.charAt(0).toLowerCase()}${by.slice(1)}` : 'The panel'
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
