import type { Rules } from '../rules.js'
import { canonical } from './canonical.js'
import { itemOfNode } from './item-of-node.js'
import { itemsOfInstrument } from './items-of-instrument.js'
import { linesOf, textFields, type ComparedItem, type RulesPart } from './compared-item.js'
import { sayCitation } from './say-citation.js'
import { vocabularyOf } from '../explain/vocabulary.js'

type Fields = ComparedItem['fields']

/** Everything that rules are made of, in the order of the file. */
export function itemsOfRules(rules: Rules, language: string): readonly ComparedItem[] {
  const { file } = rules
  const words = vocabularyOf(rules, [], language)
  const labelled = (
    part: RulesPart,
    within: string,
    list: readonly {
      readonly id: string
      readonly label?: Readonly<Record<string, string>> | undefined
    }[] = [],
  ): ComparedItem[] =>
    list.map(({ id, label, ...rest }) => ({
      part,
      id,
      title: label ? words.text(label) : id,
      within,
      fields: new Map([
        ...textFields('label', label),
        ...Object.entries(rest).map(([key, value]) => [key, linesOf(value)] as const),
      ]),
    }))
  const sets = (
    part: RulesPart,
    of: RulesPart,
    lists: Readonly<Record<string, Parameters<typeof labelled>[2]>> = {},
  ) =>
    Object.entries(lists).flatMap(([id, list]) => [
      { part, id, title: id, within: '', fields: new Map() as Fields },
      ...labelled(of, id, list),
    ])
  return [
    {
      part: 'framework',
      id: '',
      title: words.text(file.title),
      within: '',
      fields: fieldsOfFramework(rules),
    },
    ...sets('scale', 'grade', file.scales),
    ...labelled('fact', 'facts', file.facts),
    ...labelled('parameter', 'parameters', file.parameters),
    ...sets('answer set', 'answer', file.answers),
    ...rules.names.nodes.map((placed) => itemOfNode(placed, words)),
    ...itemsOfInstrument(file.instrument, language),
    ...casesOf(rules),
  ]
}

function fieldsOfFramework({ file }: Rules): Fields {
  return new Map([
    ...(['id', 'edition', 'scale', 'basedOn', '$schema'] as const).map(
      (key) => [key, linesOf(file[key])] as const,
    ),
    ...textFields('title', file.title),
    ...textFields('publisher', file.publisher),
    ...textFields('credit', file.credit),
    ['source', linesOf(file.source, file.source && sayCitation(file.source))],
  ])
}

/** Worked cases, known by their names; without one, by what they are. */
function casesOf({ file }: Rules): ComparedItem[] {
  const seen = new Map<string, number>()
  return (file.cases ?? []).map(({ name, ...rest }, i) => {
    const key = name ?? canonical(rest)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return {
      part: 'case',
      id: times === 1 ? key : `${key} (${times})`,
      title: name ?? `case ${i + 1}`,
      within: 'cases',
      fields: new Map([
        ['what is known', linesOf(rest.ev)],
        ['what is wanted', linesOf(rest.want)],
      ]),
    }
  })
}
