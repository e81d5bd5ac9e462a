import type { Parsed } from '@inspectorate/core'
import { match } from 'ts-pattern'
import { usualControl, type DisclosureControl } from '../disclosure/disclosure-control.js'
import { levelsInPrint, type LevelsInPrint } from '../distribution/levels-in-print.js'
import type { RatedInspection } from '../rated-inspection.js'
import { plainText } from '../view/plain-text.js'
import type { Block } from '../view/block.js'
import type { ContentsEntry, ReportView } from '../view/report-view.js'
import { correctionsPart } from './corrections-part.js'
import { fieldworkInWords } from '../wording/fieldwork-in-words.js'
import { coverLogo } from './cover-logo.js'
import { domainPart } from './domain-part.js'
import { drawPart } from './draw-part.js'
import { editionName, editionOf } from './edition.js'
import { glossaryPart } from './glossary-part.js'
import { nameReferences } from './name-references.js'
import { numberCaptions } from './number-captions.js'
import { numberUses } from './number-uses.js'
import { pooledPart } from './pooled-part.js'
import { refuseDeadLinks } from './refuse-dead-links.js'
import { refuseReferences } from './refuse-references.js'
import { publicationMeta } from './publication-meta.js'
import { overallBox, ratingsPart } from './ratings-part.js'
import { recommendationsPart } from './recommendations-part.js'
import { refuseUnsigned, signature } from './signature.js'
import { summaryPart } from './summary-part.js'
import { tablesOfCharts } from './tables-of-charts.js'
import { captionsOf } from './captions-of.js'
import { text } from './paragraph.js'
import { reportContext, type ReportContext } from './report-context.js'
import { reportWords } from './report-words.js'

/**
 * The report of a rated inspection, or every fault of its narrative: references that resolve to no
 * figure, Markdown the report cannot carry. Distributions are shown as finely as `control` allows.
 * `saysWhere` is for reports that editors work in: their text says where it was written.
 */
export function buildReport(
  rated: RatedInspection,
  control: DisclosureControl | null = usualControl,
  { saysWhere = false }: { readonly saysWhere?: boolean } = {},
): Parsed<ReportView> {
  const levels = levelsInPrint(rated, [], control)
  const report = reportAtLevels(rated, levels, saysWhere)
  if (!report.ok || levels.size === 0 || report.value.figures.length === 0) return report
  // What the report prints in its text is known to readers, and decides how finely answers can be shown.
  return reportAtLevels(rated, levelsInPrint(rated, report.value.figures, control), saysWhere)
}

function reportAtLevels(
  rated: RatedInspection,
  levels: LevelsInPrint,
  saysWhere: boolean,
): Parsed<ReportView> {
  const context = reportContext(rated, levels, saysWhere)
  const meta = publicationMeta(rated)
  const parts = rated.framework.report.map((part) =>
    match(part)
      .returnType<() => Block[]>()
      .with({ part: 'section' }, ({ id, title }) => built(sectionPart(context, id, title)))
      .with({ part: 'ratings' }, ({ title }) => {
        const ratings = ratingsPart(context, title)
        return () => [...summaryPart(context), ...ratings]
      })
      // They link to what they arise from, so that all of it has to stand; and so does the summary.
      .with(
        { part: 'recommendations' },
        ({ title }) =>
          () =>
            recommendationsPart(context, title),
      )
      .with({ part: 'domains' }, () =>
        built(rated.framework.domains.flatMap((domain) => domainPart(context, domain))),
      )
      .exhaustive(),
  )
  const read = [...correctionsPart(context), ...parts.flatMap((part) => part())]
  const whole = [
    ...read,
    ...glossaryPart(context, read),
    ...drawPart(context),
    ...pooledPart(context),
  ]
  const logo = coverLogo(context)
  const { heading: chartTables, ...placed } = tablesOfCharts(context, whole)
  const captioned = numberCaptions([...placed.blocks, ...placed.annexe])
  const { overall, blocks, footnotes, figures } = numberUses({
    overall: overallBox(context, 'cover-rating'),
    // Editors have what they wrote.
    blocks: saysWhere ? captioned : nameReferences(captioned),
    footnotes: context.footnotes.footnotes(),
    figures: context.figures.figures(),
  })
  refuseReferences(context)
  refuseUnsigned(context)
  refuseDeadLinks(context, blocks, context.figures.figures())
  if (context.issues.length > 0) return { ok: false, issues: context.issues }
  const { fieldwork, kind, publication } = rated.printable
  const lines = [
    ...(meta.region ? [{ label: 'Region', value: meta.region }] : []),
    ...(kind === undefined ? [] : [{ label: 'Kind of inspection', value: kind }]),
    ...(fieldwork ? [{ label: 'Fieldwork', value: fieldworkInWords(fieldwork) }] : []),
    ...(publication.corrections
      ? [{ label: 'Edition', value: editionName(editionOf(publication)) }]
      : []),
    ...(meta.published === undefined ? [] : [{ label: 'Published', value: meta.publishedText }]),
    { label: 'Publisher', value: meta.publisher },
    ...(publication.isbn ? [{ label: 'ISBN', value: publication.isbn }] : []),
  ]
  return {
    ok: true,
    value: {
      kind: 'report',
      meta,
      words: {
        ...reportWords,
        contents: context.ownTitle(reportWords.contents, 'In this report'),
        footnotes: context.ownTitle(reportWords.footnotes, 'Footnotes to the text'),
        figures: context.ownTitle(reportWords.figures),
      },
      cover: { lines, ...(overall && { overall }), ...(logo && { logo }) },
      contents: contentsOf(blocks),
      captions: captionsOf(blocks),
      ...(chartTables === undefined ? {} : { chartTables }),
      blocks,
      footnotes,
      figures,
    },
  }
}

const built = (blocks: Block[]) => () => blocks

/** A section of narrative; left out when nothing is written. */
function sectionPart(context: ReportContext, id: string, title: string): Block[] {
  if (context.rated.printable.narrative[id] === undefined) return []
  const heading = context.headingId(title)
  context.headingOf.set(id, heading)
  return [
    { kind: 'heading', level: 1, id: heading, content: [text(title)] },
    ...context.narrative(id, 1),
    ...signature(context, id),
  ]
}

function contentsOf(blocks: readonly Block[]): ContentsEntry[] {
  return blocks.flatMap((block): ContentsEntry[] => {
    if (block.kind !== 'heading' || block.level === 3) return []
    const entry = { id: block.id, level: block.level, text: plainText(block.content) }
    return [block.number === undefined ? entry : { ...entry, number: block.number }]
  })
}
