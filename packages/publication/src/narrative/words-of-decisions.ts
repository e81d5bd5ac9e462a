import type { Nodes } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { Inspection } from '@inspectorate/core'
import { readReference } from '../figures/figure-reference.js'
import { resolveFigure } from '../figures/resolve-figure.js'
import type { RatedInspection } from '../rated-inspection.js'
import { capitalised } from '../wording/number-words.js'
import { isAuthorsWord, textDirectives } from './directive-names.js'
import { parseMarkdown } from './parse-markdown.js'

/** The reasons of decisions and the notes on the data: printed as they stand, but for what is bound in them. */
type Words = Pick<Inspection, 'departures' | 'notRated' | 'notes'>

/** Whether any of them holds a directive. */
export function bindsInWords({ departures, notRated, notes }: Words): boolean {
  const reasons = Object.values(departures).map(({ reason }) => reason)
  return [...reasons, ...Object.values(notRated), ...notes].some((text) => directive.test(text))
}

const directive = /:[a-z-]+\[/

/** The same with figures in the place of their references, and without the author’s words on them. */
export function wordsOfDecisions(rated: RatedInspection, words: Words): Words {
  const print = (text: string) => printed(rated, text)
  return {
    departures: changed(words.departures, (one) => ({ ...one, reason: print(one.reason) })),
    notRated: changed(words.notRated, print),
    notes: words.notes.map(print),
  }
}

function changed<T>(all: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(one)]))
}

/** A text that is no Markdown otherwise: every other character stays as it is. */
function printed(rated: RatedInspection, text: string): string {
  if (!directive.test(text)) return text
  return piece(rated, text, parseMarkdown(text).root.children, 0, text.length)
}

function piece(
  rated: RatedInspection,
  text: string,
  nodes: readonly Nodes[],
  from: number,
  to: number,
): string {
  let at = from
  let out = ''
  for (const node of directivesIn(nodes)) {
    const start = node.position?.start.offset ?? to
    const end = node.position?.end.offset ?? to
    const value = isAuthorsWord(node.name) ? inside(rated, text, node) : figure(rated, node)
    if (value === null || start < at) continue
    out += text.slice(at, start) + value
    at = end
  }
  return out + text.slice(at, to)
}

function directivesIn(nodes: readonly Nodes[]): TextDirective[] {
  return nodes.flatMap((node) => {
    if (node.type === 'textDirective' && textDirectives.includes(node.name)) return [node]
    return 'children' in node ? directivesIn(node.children) : []
  })
}

function inside(rated: RatedInspection, text: string, { children }: TextDirective): string {
  const from = children[0]?.position?.start.offset ?? 0
  const to = children.at(-1)?.position?.end.offset ?? from
  return piece(rated, text, children, from, to)
}

function figure(
  rated: RatedInspection,
  { name, children, attributes }: TextDirective,
): string | null {
  const label = children.map((child) => ('value' in child ? child.value : '')).join('')
  const given = Object.fromEntries(
    Object.entries(attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  )
  const characteristics = rated.framework.characteristics.map(({ id }) => id)
  const reference = readReference({ name, label, attributes: given }, characteristics)
  if ('fault' in reference) return null
  const resolved = resolveFigure(rated, reference)
  if ('fault' in resolved) return null
  return 'start' in given ? capitalised(resolved.text) : resolved.text
}
