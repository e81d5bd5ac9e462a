import { nearestTo } from '@inspectorate/core'
import type { RootContent, Table } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Block } from '../view/block.js'
import { faultOfBraces } from './attribute-braces.js'
import { containerDirectives } from './directive-names.js'
import { fault, sourceOf, type NarrativeContext } from './narrative-context.js'
import { narrativeTable } from './narrative-table.js'
import { printedWords, type PrintedText } from './printed-text.js'
import { refuseMisread } from './refuse-misread.js'
import type { SectionNotes } from './section-notes.js'
import { unitAt } from './written-at.js'

/** What each block takes in braces: texts, and flags. */
const attributesOf: Readonly<Record<(typeof containerDirectives)[number], readonly string[]>> = {
  quotation: ['who', 'illustrative'],
  'practice-example': ['title', 'good', 'poor', 'illustrative'],
  table: ['caption'],
}

const flags: readonly string[] = ['illustrative', 'good', 'poor']

/** A block between ::: and :::, or nothing and a fault. */
export function narrativeContainer(
  context: NarrativeContext,
  notes: SectionNotes,
  node: ContainerDirective,
  convert: (nodes: readonly RootContent[]) => Block[],
): Block[] {
  const name = containerDirectives.find((one) => one === node.name)
  const wrong = (expected: string, at: ContainerDirective | RootContent = node) =>
    fault(context, at, 'unsupported-markdown', firstLine(context, at), expected)
  if (name === undefined) {
    wrong(
      nearestTo(
        node.name,
        containerDirectives.map((one) => `:::${one}`),
      ),
    )
    return []
  }
  refuseOpening(context, node, attributesOf[name], wrong)
  const given = (key: string) => printedWords(node.attributes?.[key] ?? '', 0).text
  const who = given('who')
  const title = given('title')
  const isSet = (flag: string) => node.attributes?.[flag] !== undefined
  const isIllustrative = isSet('illustrative')
  if (name === 'quotation') {
    const attribution = isIllustrative ? `${who} (illustrative quotation)`.trim() : who
    return [
      {
        kind: 'quotation',
        content: convert(node.children),
        attribution,
        ...unitAt(context, node),
      },
    ]
  }
  if (name === 'practice-example') {
    if (!title) wrong(':::practice-example{title="…"}')
    const whole = isIllustrative ? `${title} (illustrative)` : title
    const id = context.headingId(whole)
    const [isGood, isPoor] = [isSet('good'), isSet('poor')]
    if (isGood && isPoor) wrong('good or poor, not both')
    const practice = isGood ? 'good' : isPoor ? 'poor' : undefined
    return [
      {
        kind: 'practice-example',
        ...(practice === undefined ? {} : { practice }),
        id,
        title: whole,
        content: convert(node.children),
        ...unitAt(context, node),
      },
    ]
  }
  const [table, ...more] = node.children.toSorted(tablesFirst)
  if (table?.type !== 'table' || more.length > 0) {
    wrong('one table between :::table and :::, and nothing else', more[0] ?? table ?? node)
    return []
  }
  return [narrativeTable(context, notes, { table, caption: given('caption'), unit: node })]
}

/** What is wrong with the line that opens a block, and whether the block is closed and holds something. */
function refuseOpening(
  context: NarrativeContext,
  node: ContainerDirective,
  attributes: readonly string[],
  wrong: (expected: string, at?: RootContent) => void,
): void {
  if (!isClosed(node, context.source)) {
    wrong('::: on a line of its own at its end, of as many colons as open it')
    return
  }
  const [first] = node.children
  if (first === undefined) wrong('a text between its first line and :::')
  if (first?.data && 'directiveLabel' in first.data) wrong('attributes in braces alone, {name="…"}')
  const braces = faultOfBraces(node, context.source)
  if (braces !== null) wrong(braces)
  for (const [key, value] of Object.entries(node.attributes ?? {})) {
    if (!attributes.includes(key)) wrong(`${nearestTo(key, attributes)}, not ${key}`)
    else if (flags.includes(key) && value) wrong(`${key} without a value`)
    else refuseMarks(context, printedWords(value ?? '', node.position?.start.offset ?? 0))
  }
}

/** A title, a caption and a name are plain words. */
function refuseMarks(context: NarrativeContext, printed: PrintedText): void {
  refuseMisread(context, printed)
  const star = [...printed.text].findIndex((sign, i) => sign === '*' && !printed.meant[i])
  if (star >= 0 && !printed.text.includes('**'))
    fault(
      context,
      printed.offsets[star]!,
      'unsupported-markdown',
      printed.text,
      'words without *; \\* for a star that is meant',
    )
}

/** Whether a block ends by a line of colons of its own; an unclosed one takes in all that follows. */
function isClosed({ position, children }: ContainerDirective, markdown: string): boolean {
  const { start, end } = position ?? {}
  const source = markdown.slice(start?.offset, end?.offset)
  const lastLine = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1
  const inner = children.at(-1)?.position?.end.offset ?? 0
  return (
    lastLine > 0 &&
    /^[ \t>]*:{3,}[ \t]*$/.test(source.slice(lastLine)) &&
    inner <= (start?.offset ?? 0) + lastLine
  )
}

function firstLine(context: NarrativeContext, node: ContainerDirective | RootContent): string {
  return sourceOf(context, node).split(/[\r\n]/, 1)[0]!
}

function tablesFirst(a: RootContent | Table, b: RootContent | Table): number {
  return Number(b.type === 'table') - Number(a.type === 'table')
}
