import type { DrawRecord } from '@inspectorate/sampling'
import { counted } from '@inspectorate/core'
import { match } from 'ts-pattern'
import { textTable } from './text-table.js'
import { oneLine } from './word-issue.js'

/** A draw as lines: its strata, why cases are left out, and what to know of it. */
export function drawText({
  frame,
  options,
  strata,
  sample,
  buffer,
  leftOut,
  sameDay,
}: DrawRecord): string[] {
  const reasons = new Map<DrawRecord['leftOut'][number]['because'], number>()
  for (const { because } of leftOut) reasons.set(because, (reasons.get(because) ?? 0) + 1)
  const lacking = Math.min(options.buffer, frame.people - sample.length) - buffer.length
  const without = strata.filter(({ share }) => share === 0).length
  return [
    `${counted(sample.length, 'case')} and ${buffer.length} of the buffer, of ${counted(frame.cases, 'case')} of ${frame.people} people; seed ${options.seed}`,
    textTable([
      ['stratum', 'people', 'share', 'sample', 'buffer'],
      ...strata.map(({ values, people, share, sample: drawn, buffer: reserve }) => [
        oneLine(values.join(' · ')) || 'all',
        ...[people, share, drawn, reserve].map(String),
      ]),
    ]),
    ...[...reasons].map(([because, count]) => `Left out: ${count}, ${reasonText(because)}`),
    ...(sameDay.length > 0
      ? [
          `Two cases began on the first day of ${sameDay.length} of the people: the id that comes first is drawn (${sameDay.slice(0, 5).join(', ')}${sameDay.length > 5 ? ', …' : ''}).`,
        ]
      : []),
    ...(lacking > 0
      ? [`The buffer lacks ${lacking}: strata have no other case that could be drawn.`]
      : []),
    ...(without > 0
      ? [
          `${without} of ${strata.length} strata are so small that their share is no case: see the table.`,
        ]
      : []),
    ...(frame.columns.person === undefined
      ? ['No --person was named: each case is taken for that of another person.']
      : []),
    ...(frame.columns.officer === undefined
      ? ['No --officer was named: one officer may have any number of cases.']
      : []),
  ]
}

function reasonText(because: DrawRecord['leftOut'][number]['because']): string {
  return match(because)
    .with('later-case', () => 'a later case of the same person')
    .with('officer-has-most', () => 'the officer had the most cases already')
    .with('gave-way', () => 'gave way, so that another stratum could have its share')
    .with('places-taken', () => 'the places of the stratum were taken')
    .exhaustive()
}
