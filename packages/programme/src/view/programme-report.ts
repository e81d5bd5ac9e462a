import { parsedOrThrow, type Framework, type Parsed } from '@inspectorate/core'
import { plainText, type Block, type ReportView } from '@inspectorate/publication'
import {
  captionsOf,
  numberCaptions,
  numberUses,
  reportWords,
  text,
  withThousands,
} from '@inspectorate/publication/parts'
import { misplacedTexts, openingOf, sectionsOf } from '../narrative/narrative-places.js'
import type { OpenedPart, OwnSection } from '../narrative/narrative-places.js'
import { programmeNarrative } from '../narrative/programme-narrative.js'
import type { Programme } from '../programme.js'
import { programmeMeta, type AboutProgramme } from './about-programme.js'
import { changesPart } from './part-of-changes.js'
import { methodPart } from './part-of-method.js'
import { placesPart } from './part-of-places.js'
import { questionsPart } from './part-of-questions.js'
import { ratingsPart } from './part-of-ratings.js'
import { summaryPart } from './part-of-summary.js'
import { heading } from './table-block.js'

/** The annual report of a programme whose narrative is right; `places` is the framework of regions. */
export function programmeReport(
  programme: Programme,
  about: AboutProgramme,
  places?: Framework,
): ReportView {
  return parsedOrThrow(buildProgrammeReport(programme, about, places))
}

/** The annual report of a programme, for every exporter of reports, or every fault of its narrative. */
export function buildProgrammeReport(
  programme: Programme,
  about: AboutProgramme,
  places?: Framework,
): Parsed<ReportView> {
  const { narrative: texts = {}, sections } = about
  const narrative = programmeNarrative(programme, texts)
  const meta = programmeMeta(about, programme)
  const isOnly = programme.parts.length === 1
  const before = (chapter: OwnSection['before']): Block[] =>
    sectionsOf(sections)
      .filter((one) => (one.before ?? 'results') === chapter)
      .flatMap(({ id, title }) => {
        const written = narrative.blocks(id, 1)
        if (written.length === 0) return []
        return [heading(1, `own-${id}`.slice(0, 40), title), ...written, ...signature(about, id)]
      })
  const built: Block[] = [
    ...before('summary'),
    ...summaryPart(programme, narrative.figures, {
      opening: narrative.blocks('summary', 1),
      introduction: narrative.blocks('introduction', 2),
    }),
    ...before('results'),
    ...programme.parts.flatMap((part, i) => {
      const at = `p${i + 1}`
      const { id, title } = part.framework
      const opening = (of: OpenedPart) => narrative.blocks(openingOf(of, id, isOnly), 2)
      return [
        heading(1, `${at}-results`, isOnly ? 'Results' : `Results: ${title}`),
        ...ratingsPart(part, at, opening('ratings')),
        ...changesPart(part, at, opening('change')),
        ...questionsPart(part, at, opening('questions')),
        ...placesPart(part, at, opening('regions'), places),
      ]
    }),
    ...before('method'),
    ...methodPart(programme, about, narrative.blocks('method', 1)),
  ]
  const numbered = numberUses({
    overall: undefined,
    blocks: numberCaptions(built),
    footnotes: narrative.footnotes(),
    figures: narrative.figures.figures(),
  })
  const issues = [
    ...misplacedTexts(programme, texts, sections),
    ...narrative.issues(numbered.blocks),
  ]
  if (issues.length > 0) return { ok: false, issues }
  const view: ReportView = {
    kind: 'report',
    meta,
    words: reportWords,
    cover: {
      lines: [
        { label: 'Services', value: withThousands(programme.services.length) },
        { label: 'Inspections', value: withThousands(programme.records.length) },
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
    footnotes: numbered.footnotes,
    figures: numbered.figures,
  }
  return { ok: true, value: view }
}

/** Who signs the foreword, at its end. */
function signature({ signatory }: AboutProgramme, id: string): Block[] {
  if (signatory === undefined || id !== 'foreword') return []
  const { name, office } = signatory
  return [
    {
      kind: 'paragraph',
      role: 'signature',
      content: [text(name, { strong: true }), { kind: 'break' }, text(office)],
    },
  ]
}
