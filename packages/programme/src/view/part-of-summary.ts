import type { Block, Inline } from '@inspectorate/publication'
import { paragraph, text, withThousands, type FigureBook } from '@inspectorate/publication/parts'
import type { ProgrammeReference } from '../figures/programme-reference.js'
import type { Programme, ProgrammePart } from '../programme.js'
import { ratingWord } from '../wording/words-of-ratings.js'
import { spreadChart } from './part-of-ratings.js'
import { heading } from './table-block.js'

type Figures = FigureBook<ProgrammeReference>

/** What a programme is of and what stands out, on a page. */
export function summaryPart(
  { parts, services }: Programme,
  figures: Figures,
  written: { readonly opening: readonly Block[]; readonly introduction: readonly Block[] },
): Block[] {
  const number = (of: string, state: string | null = null, framework: string | null = null) =>
    printed(figures, { ...plain, of, state, framework })
  const hasCases = services.some(({ present }) => present.entry.cases > 0)
  const hasQuestions = parts.some(({ funnels }) => funnels.some(({ points }) => points.length > 0))
  return [
    heading(1, 'summary', 'Summary'),
    ...written.opening,
    paragraph(
      text('Services in this report: '),
      number('services'),
      text('. Published inspections of them: '),
      number('inspections'),
      ...(hasCases
        ? [
            text('. The last inspection of each assessed '),
            printed(figures, { ...plain, kind: 'cases', of: '' }),
            text(' cases in all'),
          ]
        : []),
      text('. Services with an inspection before: '),
      number('services', 'again'),
      text('.'),
    ),
    paragraph(
      ...(hasQuestions
        ? [
            text(
              'Services that lie outside a funnel of a key question, further than chance explains: ',
            ),
            number('services', 'outside'),
            text('. '),
          ]
        : []),
      text('Ratings that fell by two steps or more since the inspection before: '),
      number('ratings', 'fell-steeply'),
      text('.'),
    ),
    ...parts.flatMap((part, i) => [
      ...overallInWords(part, parts.length === 1, number),
      ...spreadChart(part, `p${i + 1}`, parts.length === 1),
    ]),
    ...(written.introduction.length === 0
      ? []
      : [heading(2, 'introduction', 'About this report'), ...written.introduction]),
  ]
}

const plain: ProgrammeReference = {
  kind: 'number',
  of: '',
  state: null,
  region: null,
  group: null,
  framework: null,
}

/** A figure that is always there. */
function printed(figures: Figures, reference: ProgrammeReference): Inline {
  const figure = figures.print(reference)
  return 'fault' in figure ? text('[x]') : figure
}

/** How many services of a framework hold each overall rating. */
function overallInWords(
  { framework, spreads, grid }: ProgrammePart,
  isOnly: boolean,
  number: (of: string, state: string, framework: string | null) => Inline,
): Block[] {
  const overall = spreads.find(({ standard }) => standard === null)
  if (!overall) return []
  const rated = overall.ratings.filter(({ services }) => services > 0).toReversed()
  if (rated.length === 0) return []
  return [
    paragraph(
      text(`Overall, under ${framework.title}: `),
      ...rated.flatMap(({ rating }, i) => [
        ...(i > 0 ? [text(', ')] : []),
        number('overall', rating, isOnly ? null : framework.id),
        text(` ${ratingWord(framework, rating)}`),
      ]),
      text(
        `, of ${grid.rows.length === 1 ? '1 service' : `${withThousands(grid.rows.length)} services`}.`,
      ),
    ),
  ]
}
