import { palette, type ReportView } from '@inspectorate/publication'
import { turnedPages } from '@inspectorate/publication/exporter'
import { contentsDensity } from './contents-density.js'
import { heightOfText } from './height-of.js'
import { column, columnOnItsSide, page } from './page-shape.js'
import { places } from './places.js'
import { prepareBlocks, prepareRating } from './prepare-blocks.js'
import { prepareColophon } from './prepare-colophon.js'
import { prepareLogo } from './prepare-logo.js'
import { prepareInlines } from './prepare-inlines.js'
import type { PreparedBlock, PreparedFigure, PreparedReport } from './prepared-report.js'
import type { Preparing } from './preparing.js'
import { printableText } from './printable-text.js'
import { runsOf } from './runs-of.js'
import { staysWhole } from './stays-whole.js'

/** The report as the template reads it. Figures are counted on the cover, in the text, in notes: in this order everywhere. */
export function prepareView(
  view: ReportView,
  { firmness, families }: { firmness: boolean; families: readonly string[] },
): PreparedReport {
  const { meta, words, cover } = view
  const preparing: Preparing = { view, places: places(view), firmness }
  const overall = cover.overall ? prepareRating(preparing, cover.overall, column / 2) : null
  const blocks = turnedPages(view.blocks).flatMap((stretch): readonly PreparedBlock[] =>
    stretch.isTurned
      ? [
          {
            kind: 'on-its-side',
            content: prepareBlocks(preparing, stretch.blocks, columnOnItsSide),
          },
        ]
      : prepareBlocks(preparing, stretch.blocks, column),
  )
  const notes = Object.fromEntries(
    view.footnotes.map(({ id, number, content }) => {
      const line = { width: column, size: page.evidence }
      return [id, { number: String(number), content: prepareInlines(preparing, content, line) }]
    }),
  )
  return {
    look: palette,
    page: { ...page, column },
    fonts: families,
    meta: {
      title: printableText(meta.title),
      titleRuns: runsOf(meta.title, { width: column, size: page.evidence }),
      subtitle: runsOf(meta.subtitle, { width: column, size: 15 }),
      // Properties are not set in type: they hold every character.
      description: meta.description,
      keywords: meta.keywords,
      publisher: printableText(meta.publisher),
      date: dateOf(meta.published),
      publishedText: printableText(meta.publishedText),
      stateText: meta.stateText === undefined ? null : printableText(meta.stateText),
      language: meta.language.split('-')[0] ?? 'en',
      region: meta.language.split('-')[1] ?? 'GB',
    },
    words: {
      contents: words.contents,
      page: words.page,
      backToText: words.backToText,
      calculation: words.calculation,
      figures: words.figures,
      figuresIntroduction: words.figuresIntroduction,
      inNumbers: words.inNumbers,
      addressedTo: words.addressedTo,
      arisesFrom: words.arisesFrom,
    },
    cover: {
      logo: cover.logo ? prepareLogo(cover.logo) : null,
      overall,
      lines: cover.lines.map(({ label, value }) => ({
        label: printableText(label),
        value: runsOf(value, { width: column - 130, size: page.body }),
      })),
    },
    contents: Object.fromEntries(
      view.contents.map(({ id, level, number, text }) => {
        const line = { width: column - 60, size: page.body }
        return [
          id,
          { level, words: runsOf(number === undefined ? text : `${number} ${text}`, line) },
        ]
      }),
    ),
    density: contentsDensity(view),
    leading: view.contents.flatMap(({ id, level }, i) =>
      level === 1 && view.contents[i + 1]?.level === 2 ? [id] : [],
    ),
    captions: view.captions.map(({ title, entries }) => ({
      title: printableText(title),
      entries: Object.fromEntries(
        entries.map(({ id, text }) => [id, runsOf(text, { width: column - 60, size: page.body })]),
      ),
    })),
    blocks,
    notes,
    figures: view.figures.map((figure) => prepareFigure(preparing, figure)),
    colophon: prepareColophon(preparing),
  }
}

function prepareFigure(
  { places }: Preparing,
  { id, text, reference, evidence }: ReportView['figures'][number],
): PreparedFigure {
  const line = { width: column, size: page.evidence }
  const facts = evidence.map((row) => `${row.label}: ${row.value} · `).join('')
  return {
    id,
    text: runsOf(text, { width: column / 3, size: page.body }),
    reference: printableText(reference),
    evidence: evidence.map((row) => ({
      label: runsOf(row.label, line),
      value: runsOf(row.value, line),
    })),
    places: places.uses(id),
    whole: staysWhole(60 + heightOfText(facts, line), 0.3),
  }
}

/** `2023-07` or `2023-07-14` as a date; null for what is none. */
function dateOf(published = ''): PreparedReport['meta']['date'] {
  const [, year, month, day = '1'] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(published) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}
