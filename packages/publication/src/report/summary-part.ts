import { printedName, printedNumber, standardsOf, type StandardOutcome } from '@inspectorate/core'
import { summaryParts } from '../narrative/summary-texts.js'
import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import { oneParagraph } from './one-paragraph.js'
import { text } from './paragraph.js'
import { printedFigure } from './printed-figure.js'
import { overallMark, standardMark } from './rating-mark.js'
import type { ReportContext } from './report-context.js'

/** As many as are read at once. */
const mostFigures = 5

const titles = {
  figures: 'Key figures',
  strengths: 'Strengths',
  improvements: 'Areas for improvement',
} as const

/**
 * A page for who reads no further: the ratings side by side, five figures, and the strengths and
 * weaknesses that the editor chose. Without a choice the figures are what decided standards.
 */
export function summaryPart(context: ReportContext): Block[] {
  const { framework, printable } = context.rated
  const { summary = {} } = printable
  // One rating stands on the cover already.
  if (printable.summary === undefined && standardsOf(framework).length < 2) return []
  const parts = summaryParts.flatMap((part): Block[] => {
    const written = (summary[part] ?? []).map((source, i): Block[] => [
      oneParagraph(context, source, `summary/${part}/${i}`, ['summary', part, i]),
    ])
    const items = part === 'figures' && written.length === 0 ? decidingFigures(context) : written
    if (items.length === 0) return []
    const title = titles[part]
    const id = context.headingId(`summary ${title}`)
    return [
      { kind: 'heading', level: 2, id, content: [text(title)] },
      { kind: 'list', ordered: false, start: 1, items },
    ]
  })
  const title = context.ownTitle('Summary', 'The inspection in brief')
  return [
    { kind: 'heading', level: 1, id: context.headingId(title), content: [text(title)] },
    glance(context),
    ...parts,
  ]
}

function glance(context: ReportContext): Block & { kind: 'glance' } {
  const { framework, ratings } = context.rated
  const outcomeOf = (id: string) => ratings.standards.find((one) => one.id === id)!
  return {
    kind: 'glance',
    id: 'ratings-at-a-glance',
    title: 'Ratings at a glance',
    description: 'Each rating by name, in the order of the report.',
    groups: [
      ...(ratings.overall
        ? [
            {
              label: '',
              tiles: [{ name: 'Overall rating', mark: overallMark(framework, ratings.overall) }],
            },
          ]
        : []),
      ...framework.domains.map((domain) => {
        const number = printedNumber(domain)
        return {
          label: number === undefined ? domain.title : `${number}. ${domain.title}`,
          tiles: domain.standards.map((standard) => {
            const to = context.headingOf.get(standard.id)
            return {
              name: printedName(standard),
              ...(to === undefined ? {} : { to }),
              mark: standardMark(framework, outcomeOf(standard.id)),
            }
          }),
        }
      }),
    ],
  }
}

/** The lowest result of each standard that rests on cases. */
function decidingFigures(context: ReportContext): Block[][] {
  const { ratings } = context.rated
  return ratings.standards
    .flatMap((outcome) => {
      const content = decidingFigure(context, outcome)
      return content === null ? [] : [[{ kind: 'paragraph', role: 'body', content } as const]]
    })
    .slice(0, mostFigures)
}

function decidingFigure(context: ReportContext, outcome: StandardOutcome): Inline[] | null {
  const known = outcome.keyQuestions.filter(({ percent }) => percent !== null)
  const [lowest] = known.toSorted((a, b) => a.percent! - b.percent!)
  if (lowest === undefined || outcome.rating === null) return null
  const reference = { kind: 'percent', question: lowest.id, answer: 'yes', group: null } as const
  const to = context.headingOf.get(outcome.id)
  const name = { kind: 'text', value: printedName(outcome) } as const
  return [
    printedFigure(context, reference, { short: true, strong: true }),
    text(` for ‘${lowest.label}’, ${known.length > 1 ? 'the lowest result' : 'the result'} of `),
    to === undefined ? name : { kind: 'reference', to, content: [name] },
  ]
}
