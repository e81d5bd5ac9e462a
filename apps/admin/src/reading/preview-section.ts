import type { Framework, Inspection } from '@inspectorate/core'
import { buildReport, plainText, type Block } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { rated } from '../inspection/rated.js'
import type { Preview, PreviewBlock } from '../services/reading.js'

/** A section as the report would print it, or what is wrong with it. */
export function previewSection(
  inspection: Inspection,
  framework: Framework,
  section: string,
  text: string,
): Preview {
  const reportWith = (narrative: Inspection['narrative']) =>
    buildReport(rated(framework, { ...inspection, narrative, recommendations: [] }))
  const without = reportWith({})
  const whole = reportWith(text.trim() === '' ? {} : { [section]: text })
  if (!whole.ok) return { blocks: [], issues: whole.issues }
  if (!without.ok) return { blocks: [], issues: without.issues }
  const [long, short] = [whole.value.blocks, without.value.blocks]
  // The section is the only difference: it begins where the two differ, and is as long as the rest.
  const differs = long.findIndex((block, i) => JSON.stringify(block) !== JSON.stringify(short[i]))
  const begin = differs < 0 ? long.length : differs
  return {
    blocks: long.slice(begin, begin + long.length - short.length).map(previewBlock),
    issues: [],
  }
}

function previewBlock(block: Block): PreviewBlock {
  const shown = (kind: PreviewBlock['kind'], rest: Partial<PreviewBlock>): PreviewBlock => ({
    kind,
    text: '',
    items: [],
    rows: [],
    ...rest,
  })
  return match(block)
    .with({ kind: 'heading' }, ({ content }) => shown('heading', { text: plainText(content) }))
    .with({ kind: 'paragraph' }, ({ content }) => shown('paragraph', { text: plainText(content) }))
    .with({ kind: 'list' }, ({ items }) => shown('list', { items: items.map(textOf) }))
    .with({ kind: 'quotation' }, ({ content, attribution }) =>
      shown('quotation', { text: `${textOf(content)} (${attribution})` }),
    )
    .with({ kind: P.union('practice-example', 'callout') }, ({ title, content }) =>
      shown('example', { text: title, items: content.map((one) => textOf([one])) }),
    )
    .with({ kind: 'table' }, ({ caption, columns, rows }) =>
      shown('table', {
        text: caption,
        items: columns.map(({ header }) => header),
        rows: rows.map(({ cells }) => cells.map(({ content }) => plainText(content))),
      }),
    )
    .with({ kind: P.union('chart', 'distribution', 'rating', 'recommendation') }, ({ title }) =>
      shown('other', { text: title }),
    )
    .exhaustive()
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      const { text, items } = previewBlock(block)
      return [text, ...items].filter(Boolean).join(' ')
    })
    .join(' ')
}
