import { describeRules, type NodeDescription, type Rules } from '@inspectorate/core/language'
import type { Block } from '../view/block.js'
import type { ReportView } from '../view/report-view.js'
import { reportWords } from '../report/report-words.js'
import { casesTable } from './cases-table.js'
import { list, paragraph, table, text } from './report-blocks.js'

/** Rules as a document to read: a report like any other, so that Word and HTML have the house’s style. */
export function rulesReport(rules: Rules): ReportView {
  const { file } = rules
  const say = (texts: Readonly<Record<string, string>>) => texts['en'] ?? Object.values(texts)[0]!
  const title = say(file.title)
  const publisher = file.publisher ? say(file.publisher) : title
  const nodes = describeRules(rules)
  const blocks: Block[] = [
    { kind: 'heading', level: 1, id: 'scales', content: [text('Scales and what is recorded')] },
    heading('grades', 'Scales'),
    paragraph('The worst grade stands first, the best last.'),
    ...scaleTables(rules, say),
    ...recorded(rules, say),
    {
      kind: 'heading',
      level: 1,
      id: 'standards',
      content: [text('Standards and how they are rated')],
    },
    ...nodes.flatMap((node, index) => nodeBlocks(node, index, rules)),
    ...(file.cases && file.cases.length > 0
      ? [
          {
            kind: 'heading' as const,
            level: 1 as const,
            id: 'cases',
            content: [text('Worked cases')],
          },
          casesTable(rules, say),
        ]
      : []),
  ]
  return {
    kind: 'report',
    meta: {
      id: file.id,
      title,
      shortTitle: title.slice(0, 70),
      subtitle: '',
      description: `How ${publisher} rates: every standard and rule of ${title}.`.slice(0, 300),
      subject: 'Standards framework',
      keywords: [],
      language: 'en-GB',
      publisher,
      published: /^\d{4}/.exec(file.edition ?? '')?.[0] ?? '',
      publishedText: file.edition === undefined ? file.id : `Edition ${file.edition}`,
      service: publisher,
      ...(file.credit ? { licence: say(file.credit) } : {}),
      framework: { id: file.id, title },
      state: 'published',
    },
    words,
    cover: {
      lines: [
        { label: 'Publisher', value: publisher },
        ...(file.edition === undefined ? [] : [{ label: 'Edition', value: file.edition }]),
        { label: 'Known as', value: file.id },
        ...(file.source ? [{ label: 'Source', value: sourceText(file.source) }] : []),
      ],
    },
    captions: [],
    contents: blocks.flatMap((block) =>
      block.kind === 'heading' && block.level < 3
        ? [
            {
              id: block.id,
              level: block.level === 1 ? (1 as const) : (2 as const),
              ...(block.number === undefined ? {} : { number: block.number }),
              text: block.content.map((one) => (one.kind === 'text' ? one.value : '')).join(''),
            },
          ]
        : [],
    ),
    blocks,
    footnotes: [],
    figures: [],
  }
}

/** What stands around the document; it has no figures, footnotes or ratings of its own. */
const words: ReportView['words'] = {
  ...reportWords,
  skipToContent: 'Skip to the standards',
  figures: 'Figures',
  figuresIntroduction: '',
}

type Say = (texts: Readonly<Record<string, string>>) => string

function scaleTables({ file }: Rules, say: Say): Block[] {
  return Object.entries(file.scales).map(([id, grades], i) => {
    const pointed = grades.some(({ points }) => points !== undefined)
    return table(
      `scale-${i + 1}`,
      `Scale ${id}`,
      'Each grade, from the worst to the best.',
      pointed
        ? [
            ['Grade', 70, 'start'],
            ['Points', 30, 'end'],
          ]
        : [['Grade', 100, 'start']],
      grades.map(({ id: grade, label, points }) => [
        label ? say(label) : grade,
        ...(pointed ? [points === undefined ? '' : String(points)] : []),
      ]),
    )
  })
}

/** Facts that are recorded of a service, and numbers that are published from time to time. */
function recorded({ file }: Rules, say: Say): Block[] {
  const facts = (file.facts ?? []).map(({ id, label, values, unless }) => {
    const asked = values ? values.join(', ') : 'yes or no'
    const silence = unless === true ? 'yes' : unless === false ? 'no' : unless
    return `${label ? say(label) : id}: ${asked}${silence === undefined ? '' : `; ${silence} where nothing is recorded`}.`
  })
  const parameters = (file.parameters ?? []).map(({ id, label }) => (label ? say(label) : id))
  const section = (id: string, title: string, items: readonly string[]): Block[] =>
    items.length === 0 ? [] : [heading(id, title), list(items)]
  return [
    ...section('facts', 'What is recorded of a service', facts),
    ...section('parameters', 'Numbers published from time to time', parameters),
  ]
}

/** A heading within a chapter, which begins no page. */
function heading(id: string, title: string): Block {
  return { kind: 'heading', level: 2, id, content: [text(title)] }
}

function nodeBlocks(described: NodeDescription, index: number, rules: Rules): Block[] {
  const { node } = rules.nodes[index]!
  const { number, title, depth, adjust, notes } = described
  const [first, ...rest] = described.rate as [string, ...string[]]
  return [
    {
      kind: 'heading',
      level: depth < 2 ? 2 : 3,
      id: `node-${index + 1}`,
      ...(number === undefined ? {} : { number }),
      content: [text(title)],
    },
    paragraph(first),
    ...(described.grid
      ? [gridTable(described.grid, index, title)]
      : rest.length > 0
        ? [list(rest)]
        : []),
    ...(adjust.length > 0
      ? [
          paragraph(adjust.length > 1 ? 'Then, in this order:' : 'Then:'),
          list(adjust, adjust.length > 1),
        ]
      : []),
    ...notes.map((note) => paragraph(note)),
    ...(node.source ? [paragraph(`Source: ${sourceText(node.source)}.`, 'note')] : []),
  ]
}

/** A two-way table as a table. */
function gridTable(
  { columns, rows }: NonNullable<NodeDescription['grid']>,
  index: number,
  title: string,
): Block {
  const width = Math.floor(100 / columns.length)
  return table(
    `grid-${index + 1}`,
    title,
    `A row for each grade of ${columns[0]!}, and a column for each grade of the other side.`,
    columns.map((column, i) => [
      column,
      i === 0 ? 100 - width * (columns.length - 1) : width,
      'start',
    ]),
    rows,
  )
}

function sourceText({
  document,
  paragraph: at,
  confirmed,
}: {
  readonly document: string
  readonly paragraph?: string | undefined
  readonly confirmed: boolean
}): string {
  return `${document.replace(/\.$/, '')}${at === undefined ? '' : `, ${at}`}${confirmed ? '' : ' (not read in the publisher’s own words)'}`
}
