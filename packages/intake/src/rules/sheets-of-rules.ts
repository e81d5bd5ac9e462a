import type { RuleNode, RulesFile } from '@inspectorate/core/language'
import { kindOfAdjustment } from '@inspectorate/core/language'
import { match, P } from 'ts-pattern'
import { caseSheets } from './case-sheets.js'
import { listCell, scalarCell, textCell, type RulesCell, type Scalar } from './cell-text.js'
import { conditionLines, thresholdCell } from './condition-lines.js'
import { instrumentSheet } from './instrument-sheet.js'
import { rateColumns } from './rate-columns.js'
import { SheetBuilder, textColumns, type RulesSheet } from './rules-sheet.js'

type Path = readonly (string | number)[]
type Columns = Readonly<Record<string, RulesCell | undefined>>

/** The sheets of a file of rules. Throws what no sheet can show. */
export function sheetsOfRules(file: RulesFile): readonly RulesSheet[] {
  const scales = new SheetBuilder('Scales', ['scale', 'order', 'id', 'label_en', 'points', 'tone'])
  for (const [scale, grades] of Object.entries(file.scales))
    grades.forEach(({ id, label, points, tone }, i) =>
      scales.add({
        scale: textCell(scale),
        order: i + 1,
        id: textCell(id),
        ...texts('label', label),
        points: optional(points),
        tone: tone && textCell(tone),
      }),
    )
  const facts = new SheetBuilder('Facts', ['id', 'label_en', 'values', 'unless'])
  for (const { id, label, values, unless } of file.facts ?? [])
    facts.add({
      id: textCell(id),
      ...texts('label', label),
      values: values && listCell(values, 'texts'),
      unless: optional(unless),
    })
  const parameters = new SheetBuilder('Parameters', ['id', 'label_en'])
  for (const { id, label } of file.parameters ?? [])
    parameters.add({ id: textCell(id), ...texts('label', label) })
  const answers = new SheetBuilder('Answers', ['set', 'order', 'id', 'label_en', 'points'])
  for (const [set, all] of Object.entries(file.answers ?? {}))
    all.forEach(({ id, label, points }, i) =>
      answers.add({
        set: textCell(set),
        order: i + 1,
        id: textCell(id),
        ...texts('label', label),
        points: optional(points),
      }),
    )
  const { nodes, cuts, rules, tables } = nodeSheets(file)
  return [
    frameworkSheet(file),
    ...[scales, facts, parameters, answers, nodes, cuts, rules]
      .filter((one) => !one.isEmpty)
      .map((one) => one.sheet()),
    ...tables,
    ...[instrumentSheet(file.instrument)].filter((one) => !one.isEmpty).map((one) => one.sheet()),
    ...caseSheets(file.cases ?? []),
  ]
}

function frameworkSheet(file: RulesFile): RulesSheet {
  const said: readonly (readonly [string, RulesCell | undefined])[] = [
    ['language', file.language],
    ['id', textCell(file.id)],
    ...Object.entries(texts('title', file.title)),
    ['edition', file.edition && textCell(file.edition)],
    ...Object.entries(texts('publisher', file.publisher)),
    ...Object.entries(texts('credit', file.credit)),
    ['scale', textCell(file.scale)],
    ['based_on_id', file.basedOn && textCell(file.basedOn.id)],
    ['based_on_hash', file.basedOn && textCell(file.basedOn.hash)],
    ...Object.entries(sourceColumns(file.source)),
    ['schema', file.$schema === undefined ? undefined : textCell(file.$schema)],
  ]
  return {
    name: 'Framework',
    rows: [
      ['what', 'value'],
      ...said.flatMap(([what, value]) => (value === undefined ? [] : [[what, value]])),
    ],
  }
}

function nodeSheets(file: RulesFile) {
  const nodes = new SheetBuilder('Nodes', [
    'id',
    'number',
    'title_en',
    'parent',
    'scale',
    'weight',
    'tags',
    'needs',
    'rate',
    'of',
    'start',
    'round',
  ])
  const cuts = new SheetBuilder('Cuts', ['node', 'from', 'over', 'grade'])
  const rules = new SheetBuilder('Rules', [
    'node',
    'kind',
    'order',
    'either',
    'test',
    'count',
    'most',
    'of',
    'compare',
    'value',
    'action',
    'then',
    'strength',
    'text_en',
  ])
  const tables: RulesSheet[] = []
  const add = (node: RuleNode, parent: string | undefined, path: Path): void => {
    const { rate } = node
    nodes.add({
      id: textCell(node.id),
      number: node.number && textCell(node.number),
      ...texts('title', node.title),
      parent: parent && textCell(parent),
      scale: node.scale && textCell(node.scale),
      weight: node.weight === undefined ? undefined : thresholdCell(node.weight),
      tags: node.tags && listCell(node.tags, 'texts'),
      needs: node.needs,
      ...rateColumns(rate, [...path, 'rate']),
      ...(rate && 'band' in rate ? sourceColumns(rate.source, 'cut_') : {}),
      better: node.better,
      show: node.show,
      ...sourceColumns(node.source),
    })
    for (const cut of rate && 'band' in rate ? rate.cuts : [])
      cuts.add({
        node: textCell(node.id),
        from: cut.from === undefined ? undefined : thresholdCell(cut.from),
        over: cut.over === undefined ? undefined : thresholdCell(cut.over),
        grade: textCell(cut.grade),
      })
    for (const line of ruleLines(node, path)) rules.add({ node: textCell(node.id), ...line })
    if (rate && 'table' in rate) tables.push(tableSheet(node.id, rate.table, tables.length + 1))
    node.parts?.forEach((part, i) => add(part, node.id, [...path, 'parts', i]))
  }
  file.nodes.forEach((node, i) => add(node, undefined, ['nodes', i]))
  return { nodes, cuts, rules, tables }
}

function ruleLines({ rate, adjust, applies }: RuleNode, path: Path): readonly Columns[] {
  const { rows = [], otherwise } = rate && 'rows' in rate ? rate : {}
  const numbered = (kind: string, order: number, lines: readonly Columns[], rest: Columns) =>
    (lines.length > 0 ? lines : [{}]).map((line, i) => ({
      kind,
      order,
      ...line,
      ...(i === 0 ? rest : {}),
    }))
  const then = (given: string | { readonly notRated: Readonly<Record<string, string>> }): Columns =>
    typeof given === 'string'
      ? { then: textCell(given) }
      : { action: 'notRated', ...texts('reason', given.notRated) }
  return [
    ...(applies ? numbered('applies', 1, conditionLines(applies, [...path, 'applies']), {}) : []),
    ...rows.flatMap((row, i) =>
      numbered('row', i + 1, conditionLines(row.when, [...path, 'rate', 'rows', i, 'when']), {
        ...then(row.then),
        ...texts('text', row.text),
      }),
    ),
    ...(otherwise === undefined ? [] : numbered('otherwise', 1, [], then(otherwise))),
    ...(adjust ?? []).flatMap((one, i) =>
      numbered(
        'adjust',
        i + 1,
        one.when ? conditionLines(one.when, [...path, 'adjust', i, 'when']) : [],
        {
          ...match(kindOfAdjustment(one))
            .with({ kind: 'weigh' }, (): Columns => ({}))
            .with({ kind: 'notRated', text: P.select() }, (text) => then({ notRated: text }))
            .with({ kind: 'by' }, ({ kind, by }) => ({ action: kind, then: scalarCell(by) }))
            .with({ kind: 'atMost' }, { kind: 'atLeast' }, ({ kind, limit }) => ({
              action: kind,
              then: thresholdCell(limit),
            }))
            .otherwise(({ kind, grade }) => ({ action: kind, then: textCell(grade) })),
          strength: one.strength,
          called: one.id === undefined ? undefined : textCell(one.id),
          ...texts('text', one.text),
          ...sourceColumns(one.source),
        },
      ),
    ),
  ]
}

function tableSheet(
  node: string,
  {
    down,
    across,
    cells,
  }: {
    readonly down: string
    readonly across: string
    readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>
  },
  number: number,
): RulesSheet {
  const columns = [...new Set(Object.values(cells).flatMap((row) => Object.keys(row)))]
  return {
    name: `Table ${number}`,
    rows: [
      ['node', textCell(node)],
      ['down', textCell(down)],
      ['across', textCell(across)],
      [null, ...columns.map(textCell)],
      ...Object.entries(cells).map(([grade, row]) => [
        textCell(grade),
        ...columns.map((column) => (Object.hasOwn(row, column) ? textCell(row[column]!) : null)),
      ]),
    ],
  }
}

function texts(name: string, given: Readonly<Record<string, string>> | undefined) {
  return textColumns(name, given, textCell)
}

function sourceColumns(source: RuleNode['source'], of: 'cut_' | '' = ''): Columns {
  if (!source) return {}
  return {
    [`${of}source`]: textCell(source.document),
    [`${of}paragraph`]: source.paragraph === undefined ? undefined : textCell(source.paragraph),
    [`${of}confirmed`]: source.confirmed,
  }
}

function optional(value: Scalar | undefined): RulesCell | undefined {
  return value === undefined ? undefined : scalarCell(value)
}
