import type { Block } from '@inspectorate/publication'
import { paragraph, text } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import { shareIn } from '../questions/share-in.js'
import { keyQuestions } from '../questions/key-questions.js'
import { heading, tableBlock } from './table-block.js'
import { ratingWord, scaleFor, wholePercent } from './words-of-ratings.js'
import type { Framework } from '@inspectorate/core'

/** Regions and all services: pooled percentages, and ratings under the framework of regions. */
export function placesPart(part: ProgrammePart, at: string, ofPlaces?: Framework): Block[] {
  const { framework, places, placeRatings } = part
  if (places.length <= 1) return []
  const [all, ...regions] = places
  const questions = keyQuestions(framework).filter((one) => shareIn(all!.cases, one).relevant > 0)
  const shown = regions.slice(0, 8)
  const width = Math.floor(64 / (shown.length + 1))
  const nameOf = (region: string | null) => region ?? 'All services'
  const rated = placeRatings.filter(({ standards }) => standards.length > 0)
  return [
    heading(1, `${at}-places`, 'Regions'),
    ...(questions.length === 0
      ? []
      : [
          tableBlock(
            `${at}-places-table`,
            'Key questions by region',
            'A row a key question, with the percentage of relevant cases in each region and in all services.',
            [
              ['Key question', 100 - width * (shown.length + 1)],
              ...shown.map(({ region }) => [nameOf(region), width, 'numbers'] as const),
              ['All', width, 'numbers'],
            ],
            questions.map((question) => [
              question.label,
              ...[...shown, all!].map(({ cases }) => {
                const share = shareIn(cases, question)
                return share.relevant === 0 ? '–' : `${wholePercent(share)}%`
              }),
            ]),
          ),
        ]),
    ...(ofPlaces === undefined || rated.length === 0
      ? []
      : [
          heading(2, `${at}-places-rated`, `What they give under ${ofPlaces.title}`),
          paragraph(
            text(
              `These standards are rated from the cases of a region’s services together. Other standards of ${ofPlaces.title} need an inspection of the region itself.`,
            ),
          ),
          tableBlock(
            `${at}-places-ratings`,
            'Ratings from pooled cases',
            'A row a region, and one of all services, with the rating that pooled cases give.',
            [
              ['Region', 30],
              ['Cases', 10, 'numbers'],
              ...rated[0]!.standards.map(
                ({ title }) => [title, 60 / rated[0]!.standards.length] as const,
              ),
            ],
            rated.map(({ place, standards }) => [
              nameOf(place.region),
              String(place.cases.size),
              ...standards.map(({ id, rating }) =>
                rating === null ? 'Not rated' : ratingWord(scaleFor(ofPlaces, id), rating),
              ),
            ]),
          ),
        ]),
    ...groupBlocks(part, at),
  ]
}

function groupBlocks({ groups }: ProgrammePart, at: string): Block[] {
  const ofAll = groups.filter(({ place }) => place.region === null)
  const characteristics = [...new Set(ofAll.map(({ characteristic }) => characteristic))]
  return characteristics.flatMap((characteristic): Block[] => {
    const rows = ofAll.filter((one) => one.characteristic === characteristic)
    const width = Math.floor(60 / characteristic.values.length)
    return [
      heading(2, `${at}-by-${characteristic.id}`, `By ${characteristic.label.toLowerCase()}`),
      paragraph(
        text(
          'A dash stands where the numbers of all services together would tell one that a service hides.',
        ),
      ),
      tableBlock(
        `${at}-by-${characteristic.id}-table`,
        `Key questions by ${characteristic.label.toLowerCase()}, all services together`,
        'A row a key question, with the percentage of relevant cases in each group.',
        [
          ['Key question', 100 - width * characteristic.values.length],
          ...characteristic.values.map(({ label }) => [label, width, 'numbers'] as const),
        ],
        rows.map(({ question, groups: counted }) => [
          question.label,
          ...characteristic.values.map(({ id }) => {
            const found = counted?.find(({ value }) => value === id)?.counts
            const relevant = found ? found.yes + found.no : 0
            return found && relevant > 0
              ? `${wholePercent({ yes: found.yes, relevant })}% of ${relevant}`
              : '–'
          }),
        ]),
      ),
    ]
  })
}
