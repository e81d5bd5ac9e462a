import type { Framework } from '@inspectorate/core'
import type { Block, ReportView } from '@inspectorate/publication'
import {
  captionsOf,
  numberCaptions,
  numberUses,
  paragraph,
  reportWords,
  text,
} from '@inspectorate/publication/parts'
import { plainText } from '@inspectorate/publication'
import type { Programme, ProgrammePart } from '../programme.js'
import { programmeMeta, type AboutProgramme } from './about-programme.js'
import { programmeFigures, type ProgrammeFigures } from './figures-of-programme.js'
import { changesPart } from './part-of-changes.js'
import { methodPart } from './part-of-method.js'
import { placesPart } from './part-of-places.js'
import { questionsPart } from './part-of-questions.js'
import { ratingsPart } from './part-of-ratings.js'
import { heading } from './table-block.js'
import { ratingWord } from './words-of-ratings.js'

/** The annual report of a programme, for every exporter of reports; `places` is the framework of regions. */
export function programmeReport(
  programme: Programme,
  about: AboutProgramme,
  places?: Framework,
): ReportView {
  const figures = programmeFigures()
  const meta = programmeMeta(about, programme)
  const built: Block[] = [
    ...summary(programme, figures),
    ...programme.parts.flatMap((part, i) => {
      const at = `p${i + 1}`
      return [
        ...ratingsPart(part, at),
        ...changesPart(part, at),
        ...questionsPart(part, at),
        ...placesPart(part, at, places),
      ]
    }),
    ...methodPart(programme, about),
  ]
  const numbered = numberUses({
    overall: undefined,
    blocks: numberCaptions(built),
    footnotes: [],
    figures: figures.figures(),
  })
  return {
    kind: 'report',
    meta,
    words: reportWords,
    cover: {
      lines: [
        { label: 'Services', value: String(programme.services.length) },
        { label: 'Inspections', value: String(programme.records.length) },
        ...(meta.published === undefined
          ? []
          : [{ label: 'Published', value: meta.publishedText }]),
        { label: 'Publisher', value: meta.publisher },
      ],
    },
    contents: numbered.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level !== 3
        ? [{ id: block.id, level: block.level, text: plainText(block.content) }]
        : [],
    ),
    captions: captionsOf(numbered.blocks),
    blocks: numbered.blocks,
    footnotes: [],
    figures: numbered.figures,
  }
}

function summary({ services, records, parts }: Programme, figures: ProgrammeFigures): Block[] {
  const cases = services.reduce((sum, { present }) => sum + present.entry.cases, 0)
  const again = services.filter(({ previous }) => previous !== null).length
  const evidence = (label: string, value: number) => [{ label, value: String(value) }]
  const outside = parts.flatMap(({ funnels }) =>
    funnels.flatMap(({ points }) => points.filter((point) => point.outside !== null)),
  )
  const outsideServices = new Set(outside.map(({ service }) => service)).size
  const falls = parts.reduce((sum, { steepFalls }) => sum + steepFalls.length, 0)
  return [
    heading(1, 'summary', 'Summary'),
    paragraph(
      text('This report puts '),
      figures.print('services', services.length, evidence('Services', services.length)),
      text(' services together, with '),
      figures.print(
        'inspections',
        records.length,
        evidence('Published inspections', records.length),
      ),
      text(' published inspections. The last of each assessed '),
      figures.print('cases', cases, evidence('Cases of present inspections', cases)),
      text(' cases in all. Inspected before: '),
      figures.print(
        'inspected-before',
        again,
        evidence('Services with an inspection before', again),
      ),
      text('.'),
    ),
    ...parts.flatMap((part) => overallInWords(part, figures)),
    paragraph(
      text('Services that lie outside a funnel of a key question, further than chance explains: '),
      figures.print(
        'outside',
        outsideServices,
        evidence('Services outside a funnel', outsideServices),
      ),
      text('. Ratings that fell by two steps or more since the inspection before: '),
      figures.print(
        'steep-falls',
        falls,
        evidence('Ratings that fell by two steps or more', falls),
      ),
      text('.'),
    ),
  ]
}

/** How many services of a framework hold each overall rating. */
function overallInWords(
  { framework, spreads, grid }: ProgrammePart,
  figures: ProgrammeFigures,
): Block[] {
  const overall = spreads.find(({ standard }) => standard === null)
  if (!overall) return []
  const total = grid.rows.length
  const rated = overall.ratings.filter(({ services }) => services > 0).toReversed()
  return [
    paragraph(
      text(`Overall, under ${framework.title}: `),
      ...rated.flatMap(({ rating, services }, i) => [
        ...(i > 0 ? [text(', ')] : []),
        figures.print(`overall-${framework.id}-${rating}`, services, [
          { label: `Services rated ${ratingWord(framework, rating)}`, value: String(services) },
          { label: 'Services', value: String(total) },
        ]),
        text(` ${ratingWord(framework, rating)}`),
      ]),
      text(`, of ${total} services.`),
    ),
  ]
}
