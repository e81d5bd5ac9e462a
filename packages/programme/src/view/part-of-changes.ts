import type { Block } from '@inspectorate/publication'
import {
  capitalised,
  countInWords,
  paragraph,
  pText,
  text,
  withThousands,
} from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import { pooledShare } from '../questions/share-in.js'
import type { QuestionChange } from '../change/question-changes.js'
import { firstRows } from './first-rows.js'
import { heading, tableBlock } from './table-block.js'
import { ratingWord, scaleFor, standardName, wholePercent } from '../wording/words-of-ratings.js'

/** What changed at services that were inspected again. */
export function changesPart(part: ProgrammePart, at: string, opening: readonly Block[]): Block[] {
  const { framework, ratingChanges, steepFalls, questionChanges } = part
  if (ratingChanges.length === 0 && questionChanges.length === 0) return []
  const top = [heading(2, `${at}-change`, 'Change since the inspection before'), ...opening]
  // A framework may ask without rating.
  if (ratingChanges.length === 0) return [...top, ...questionBlocks(questionChanges, at)]
  const again = ratingChanges.reduce(
    (most, { rose, fell, same }) => Math.max(most, rose + fell + same),
    0,
  )
  return [
    ...top,
    paragraph(
      text(
        `${capitalised(countInWords(again))} ${again === 1 ? 'service was' : 'services were'} inspected under the same standards before. Of each rating the table says at how many it rose and fell; p is the chance of numbers as uneven if rises and falls were equally likely.`,
      ),
    ),
    tableBlock(
      `${at}-moves`,
      'Ratings that rose and fell',
      'A row each for the overall rating and every standard.',
      [
        ['Standard', 48],
        ['Rose', 13, 'numbers'],
        ['Same', 13, 'numbers'],
        ['Fell', 13, 'numbers'],
        ['p', 13, 'numbers'],
      ],
      ratingChanges.map(({ standard, rose, fell, same, p }) => [
        standardName(framework, standard),
        withThousands(rose),
        withThousands(same),
        withThousands(fell),
        pText(p),
      ]),
    ),
    ...(steepFalls.length === 0
      ? [paragraph(text('No rating fell by two steps or more.'))]
      : [
          heading(3, `${at}-falls`, 'Ratings that fell by two steps or more'),
          ...firstRows(
            {
              id: `${at}-falls-table`,
              caption: 'Steep falls',
              description: 'A row a rating that fell by two steps of its scale or more.',
              sheet: 'Steep falls',
            },
            [
              ['Service', 34],
              ['Standard', 30],
              ['Before', 18],
              ['Now', 18],
            ],
            steepFalls.map(({ service, standard, previous, present }) => [
              service.name,
              standardName(framework, standard),
              ratingWord(scaleFor(framework, standard), previous),
              ratingWord(scaleFor(framework, standard), present),
            ]),
          ),
        ]),
    ...questionBlocks(questionChanges, at),
  ]
}

function questionBlocks(changes: readonly QuestionChange[], at: string): Block[] {
  if (changes.length === 0) return []
  const ids = [...new Set(changes.map(({ question }) => question.id))]
  const pooled = ids.map((id) => {
    const of = changes.filter(({ question }) => question.id === id)
    return {
      label: of[0]!.question.label,
      previous: pooledShare(of.map(({ previous }) => previous)),
      present: pooledShare(of.map(({ present }) => present)),
    }
  })
  const striking = changes.filter(({ adjusted }) => adjusted < 0.05)
  const table = `${at}-questions-before`
  return [
    heading(3, `${at}-questions-change`, 'Key questions before and now'),
    {
      kind: 'chart',
      shape: 'dots',
      id: `${at}-change-chart`,
      title: 'Key questions of services that were inspected again',
      description:
        'For each key question the percentage of cases at the inspections before and now, all services together; the table below has the numbers.',
      series: ['Before', 'Now'],
      categories: pooled.map(({ label, previous, present }) => ({
        label,
        values: [wholePercent(previous), wholePercent(present)],
      })),
      boundaries: [],
      tables: [table],
      valueLabel: 'Per cent of relevant cases',
    },
    tableBlock(
      table,
      'Key questions before and now, all services together',
      'A row a key question, with percentages and the relevant cases that they are of.',
      [
        ['Key question', 52],
        ['Before', 12, 'numbers'],
        ['Cases', 12, 'numbers'],
        ['Now', 12, 'numbers'],
        ['Cases', 12, 'numbers'],
      ],
      pooled.map(({ label, previous, present }) => [
        label,
        `${wholePercent(previous)}%`,
        withThousands(previous.relevant),
        `${wholePercent(present)}%`,
        withThousands(present.relevant),
      ]),
    ),
    paragraph(
      text(
        striking.length === 0
          ? 'At no service did a key question change by more than chance explains, when all of them are looked at together.'
          : 'At these services a key question changed by more than chance explains, when all of them are looked at together.',
      ),
    ),
    ...(striking.length === 0
      ? []
      : [
          ...firstRows(
            {
              id: `${at}-striking`,
              caption: 'Key questions that changed',
              description:
                'A row a service and key question, with the percentage before and now and the adjusted p-value.',
              sheet: 'Changes',
            },
            [
              ['Service', 26],
              ['Key question', 35],
              ['Before', 12, 'numbers'],
              ['Now', 12, 'numbers'],
              ['Adjusted p', 15, 'numbers'],
            ],
            striking.map(({ service, question, previous, present, adjusted }) => [
              service.name,
              question.label,
              `${wholePercent(previous)}%`,
              `${wholePercent(present)}%`,
              pText(adjusted),
            ]),
          ),
        ]),
  ]
}
