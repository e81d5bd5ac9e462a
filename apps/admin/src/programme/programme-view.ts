import { percentageOf, roundHalfUp, wilsonInterval, type Framework } from '@inspectorate/core'
import { dateInWords } from '@inspectorate/publication/parts'
import { titleOf } from '../frameworks/offered-frameworks.js'
import { stageWords } from '../store/stage.js'
import { publishedRating } from './programme-framework.js'
import type { PublishedInPeriod, ShareInPeriod } from './published-inspections.js'
import type { Standing } from './standings.js'

/** An inspection as a row of the page shows it. */
export function standingView(one: Standing, framework: Framework) {
  return {
    ...one,
    frameworkTitle: titleOf(framework),
    stageWord: stageWords[one.stage],
    isPublished: one.stage === 'published',
    next: nextInWords(one),
    rating: one.rating === null ? null : publishedRating(framework, '', one.rating),
  }
}

function nextInWords(one: Standing): string {
  if (one.stage === 'published')
    return one.published === null ? '' : `Published ${dateInWords(one.published)}`
  return one.due === null ? '' : `${dueOf(one)} ${dateInWords(one.due)}`
}

/** What comes next, in words. */
export function dueOf({ stage }: Pick<Standing, 'stage'>): string {
  if (stage === 'set-up') return 'Fieldwork begins'
  return stage === 'fieldwork' ? 'Fieldwork ends' : 'Publication'
}

/** A period as people read it. */
function periodInWords(period: string): string {
  const [year, part = ''] = period.split('-')
  if (part.startsWith('Q'))
    return `${['January', 'April', 'July', 'October'][Number(part[1]) - 1]} to ${['March', 'June', 'September', 'December'][Number(part[1]) - 1]} ${year}`
  return part === '' ? year! : dateInWords(period)
}

/** How many were published in each period, by the overall ratings of a framework, the best first. */
export function publishedView(rows: readonly PublishedInPeriod[], framework: Framework | null) {
  const ratings = framework?.scale.toReversed() ?? []
  return {
    ratings,
    rows: rows.map(({ period, inspections, ratings: counts }) => ({
      words: periodInWords(period),
      inspections,
      counts: ratings.map(({ id }) => counts[id] ?? 0),
      others: inspections - ratings.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0),
    })),
  }
}

/** A share with its interval, as numbers from 0 to 1 and as whole percentages. */
export function shareView({ period, inspections, yes, relevant }: ShareInPeriod) {
  const { low, high } = wilsonInterval(yes, relevant)
  return {
    words: periodInWords(period),
    inspections,
    yes,
    relevant,
    share: yes / relevant,
    percent: roundHalfUp(percentageOf(yes, relevant)),
    low,
    high,
    lowPercent: Math.round(100 * low),
    highPercent: Math.round(100 * high),
  }
}
