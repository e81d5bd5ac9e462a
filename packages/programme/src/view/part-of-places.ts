import type { Block } from '@inspectorate/publication'
import { paragraph, text, withThousands } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import { shareIn } from '../questions/share-in.js'
import { keyQuestions } from '../questions/key-questions.js'
import { firstRows } from './first-rows.js'
import { inPieces } from './in-pieces.js'
import { heading, tableBlock } from './table-block.js'
import { ratingWord, scaleFor, wholePercent } from '../wording/words-of-ratings.js'
import type { Framework } from '@inspectorate/core'

/** More regions than these are read in the workbook. */
const most = 24

/** Regions and all services: pooled percentages, and ratings under the framework of regions. */
export function placesPart(
  part: ProgrammePart,
  at: string,
  opening: readonly Block[],
  ofPlaces?: Framework,
): Block[] {
  const { framework, places, placeRatings } = part
  const [all, ...others] = places
  const questions = keyQuestions(framework).filter((one) => shareIn(all!.cases, one).relevant > 0)
  const nameOf = (region: string | null) => region ?? 'All services'
  const rated = placeRatings.filter(({ standards }) => standards.length > 0)
  const isRated = ofPlaces !== undefined && rated.length > 0
  const hasRegions = others.length > 0 && questions.length > 0
  if (!hasRegions && !isRated && opening.length === 0) return groupBlocks(part, at)
  const regions = others.length > most ? [] : others
  return [
    heading(2, `${at}-places`, 'Regions'),
    ...opening,
    ...(hasRegions && others.length > most
      ? [
          paragraph(
            text(
              `The key questions of all ${others.length} regions stand in the data workbook, on the sheet “Regions”.`,
            ),
          ),
        ]
      : []),
    ...(questions.length === 0 || regions.length === 0
      ? []
      : inPieces(regions, 5).map((some, i, pieces) => {
          const width = Math.floor(64 / (some.length + 1))
          return tableBlock(
            `${at}-places-table${i === 0 ? '' : `-${i + 1}`}`,
            `Key questions by region${pieces.length === 1 ? '' : `: ${some[0]!.region} to ${some.at(-1)!.region}`}`,
            'A row a key question, with the percentage of relevant cases in each region and in all services.',
            [
              ['Key question', 100 - width * (some.length + 1)],
              ...some.map(({ region }) => [nameOf(region), width, 'numbers'] as const),
              ['All', width, 'numbers'],
            ],
            questions.map((question) => [
              question.label,
              ...[...some, all!].map(({ cases }) => {
                const share = shareIn(cases, question)
                return share.relevant === 0 ? '–' : `${wholePercent(share)}%`
              }),
            ]),
          )
        })),
    ...(!isRated
      ? []
      : [
          heading(3, `${at}-places-rated`, `What they give under ${ofPlaces.title}`),
          paragraph(
            text(
              `These standards are rated from the cases of a region’s services together. Other standards of ${ofPlaces.title} need an inspection of the region itself.`,
            ),
          ),
          ...firstRows(
            {
              id: `${at}-places-ratings`,
              caption: 'Ratings from pooled cases',
              description:
                'A row a region, and one of all services, with the rating that pooled cases give.',
              sheet: 'Pooled ratings',
            },
            [
              ['Region', 30],
              ['Cases', 10, 'numbers'],
              ...rated[0]!.standards.map(
                ({ title }) => [title, 60 / rated[0]!.standards.length] as const,
              ),
            ],
            rated.map(({ place, standards }) => [
              nameOf(place.region),
              withThousands(place.cases.size),
              ...standards.map(({ id, rating }) =>
                rating === null ? 'Not rated' : ratingWord(scaleFor(ofPlaces, id), rating),
              ),
            ]),
          ),
        ]),
    ...groupBlocks(part, at),
  ]
}

/** Key questions by the characteristics that the programme’s settings name. */
function groupBlocks({ groups }: ProgrammePart, at: string): Block[] {
  const ofAll = groups.filter(({ place }) => place.region === null)
  const characteristics = [...new Set(ofAll.map(({ characteristic }) => characteristic))]
  return characteristics.flatMap((characteristic, nth): Block[] => {
    const id = `${at}-by-${nth + 1}`
    const rows = ofAll.filter((one) => one.characteristic === characteristic)
    const title = heading(3, id, `By ${characteristic.label.toLowerCase()}`)
    if (rows.every((one) => one.groups === null))
      return [
        title,
        paragraph(
          text(
            'No numbers are shown: those of all services together would tell some that a service hides.',
          ),
        ),
      ]
    return [
      title,
      paragraph(
        text(
          'A dash stands where the numbers of all services together would tell one that a service hides.',
        ),
      ),
      ...inPieces(characteristic.values, 4).map((values, i) => {
        const width = Math.floor(64 / values.length)
        return tableBlock(
          `${id}-table${i === 0 ? '' : `-${i + 1}`}`,
          `Key questions by ${characteristic.label.toLowerCase()}, all services together${i === 0 ? '' : ', continued'}`,
          'A row a key question, with the percentage of relevant cases in each group.',
          [
            ['Key question', 100 - width * values.length],
            ...values.map(({ label }) => [label, width, 'numbers'] as const),
          ],
          rows.map(({ question, groups: counted }) => [
            question.label,
            ...values.map(({ id }) => {
              const found = counted?.find(({ value }) => value === id)?.counts
              const relevant = found ? found.yes + found.no : 0
              return found && relevant > 0
                ? `${wholePercent({ yes: found.yes, relevant })}% of ${withThousands(relevant)}`
                : '–'
            }),
          ]),
        )
      }),
    ]
  })
}
