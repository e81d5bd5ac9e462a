import {
  meets,
  ownCaseQuestions,
  parseInspection,
  parsedOrThrow,
  scaleOf,
  standardsOf,
  type Framework,
} from '@inspectorate/core'
import { rateForPublication, recordFormat } from '@inspectorate/publication'
import { drawn, type Drawn } from './drawn.js'
import { madeUpCodes, madeUpPlace, madeUpRegion } from './made-up-places.js'

/** How inspections of made-up services come out. */
export interface PlausibleChoices {
  readonly seed: number
  readonly regions?: number
  readonly cases?: number
  /** How much services differ, and how much they change between rounds: 0 for all alike. */
  readonly spread?: number
  readonly drift?: number
  /** Added to what makes a service’s answers sufficient: −2 for one that is far worse. */
  readonly quality?: number
}

/**
 * The inspection of a made-up service, as data: cases drawn by a seed, judgements that go with them. No row is a
 * real person, case or service. The same service and round are always the same.
 */
export function plausibleInspection(
  framework: Framework,
  service: number,
  round: number,
  { seed, regions = 3, cases = 60, spread = 0.35, drift = 0.2, quality = 0 }: PlausibleChoices,
) {
  const ofService = drawn(seed, service)
  const ofRound = drawn(seed, service, round + 1)
  const level = quality + 0.75 + spread * ofService.normal() + drift * ofRound.normal()
  const hasCases = ownCaseQuestions(framework).length > 0
  const name = madeUpPlace(service)
  const year = 2023 + round * 2
  const month = String(1 + (service % 12)).padStart(2, '0')
  return {
    format: 'inspectorate/inspection',
    version: 1,
    id: `${name.toLowerCase().replaceAll(' ', '-')}-${year}`,
    framework: framework.id,
    state: 'published',
    service: {
      name,
      region: madeUpRegion(service % regions),
      organisation: 'A made-up service',
      codes: madeUpCodes(service, service % regions),
    },
    kind: 'Full inspection, announced',
    publication: {
      title: 'An inspection of probation services',
      publisher: 'Lakeside Inspectorate',
      published: `${year}-${month}`,
      address: `https://example.org/reports/${service}-${year}`,
      ...(round > 0 && {
        previous: {
          published: `${year - 2}-${month}`,
          address: `https://example.org/reports/${service}-${year - 2}`,
        },
      }),
    },
    fieldwork: { start: `${year}-${month}-02`, weeks: 1 },
    // Where nothing is asked of cases, there are none.
    cases: Array.from({ length: hasCases ? cases : 0 }, (_, i) => ({
      id: `C${String(i + 1).padStart(3, '0')}`,
      ...plausibleCase(framework, ofRound, level, drawn(seed)),
    })),
    judgements: Object.fromEntries(
      standardsOf(framework)
        .filter(({ rating }) => rating.rule === 'judged')
        .map(({ id }) => {
          const at = Math.round(level + 0.5 * ofRound.normal() + 0.5)
          const { scale } = scaleOf(framework, id)
          const top = scale.length - 1
          return [id, { rating: scale[Math.max(0, Math.min(top, at))]!.id, by: 'Panel' }]
        }),
    ),
  }
}

/** The record of such an inspection, as JSON; `tampered` changes what was published. */
export function plausibleRecord(framework: Framework, data: unknown) {
  const framed = parsedOrThrow(parseInspection(data, [framework]))
  const { ratings } = rateForPublication(framed)
  return {
    format: recordFormat,
    version: 1,
    inspection: framed.inspection,
    ratings,
    figures: [],
    rules: framework.file,
  }
}

function plausibleCase(framework: Framework, random: Drawn, level: number, ofQuestions: Drawn) {
  const characteristics = Object.fromEntries(
    framework.characteristics.map(({ id, values }) => [
      id,
      // Of two values the second is the usual one.
      random.share() < 0.7 ? values.at(-1)!.id : values[0]!.id,
    ]),
  )
  const answers: Record<string, string> = {}
  for (const { id, asked } of ownCaseQuestions(framework)) {
    const offset = 0.4 * ofQuestions.normal()
    if (asked && !meets({ characteristics, answers }, asked)) continue
    answers[id] = random.share() < 0.06 ? 'na' : random.happens(level + offset) ? 'yes' : 'no'
  }
  return { characteristics, answers }
}
