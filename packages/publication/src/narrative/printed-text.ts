import type { Nodes, Text } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { decodeString } from 'micromark-util-decode-string'
import { isFigureKind } from '../figures/figure-reference.js'
import { textDirectives } from './directive-names.js'

/** The text that a piece of Markdown prints, character by character. */
export interface PrintedText {
  readonly text: string
  /** Where each character stands in the Markdown. */
  readonly offsets: readonly number[]
  /** Whether the author said that each is meant: by a backslash before it, or as code. */
  readonly meant: readonly boolean[]
}

/** Stands for what is printed otherwise: a figure, the mark of a footnote. */
const elsewhere = '\uFFFC'

/** What inline Markdown prints, without what stands for itself, such as figures. */
export function printedText(nodes: readonly Nodes[], markdown: string): PrintedText {
  const printing: Printing = { markdown, text: [], offsets: [], meant: [] }
  for (const node of nodes) print(printing, node)
  return { text: printing.text.join(''), offsets: printing.offsets, meant: printing.meant }
}

/** Text that is no Markdown: all of it is meant as it stands. */
export function printedPlainly(text: string): PrintedText {
  const units = Array.from({ length: text.length })
  return { text, offsets: units.map((_, i) => i), meant: units.map(() => true) }
}

/** Plain words in which a backslash says of a sign that it is meant, as in Markdown. */
export function printedWords(words: string, offset: number): PrintedText {
  const printing: Printing = { markdown: words, text: [], offsets: [], meant: [] }
  for (const [written] of words.matchAll(/\\[!-/:-@[-`{-~]|[^]/g))
    put(printing, written.slice(-1), offset, written.length > 1)
  return { text: printing.text.join(''), offsets: printing.offsets, meant: printing.meant }
}

interface Printing {
  readonly markdown: string
  readonly text: string[]
  readonly offsets: number[]
  readonly meant: boolean[]
}

function put(printing: Printing, value: string, offset: number, meant: boolean): void {
  for (let i = 0; i < value.length; i++) {
    printing.text.push(value[i]!)
    printing.offsets.push(offset)
    printing.meant.push(meant)
  }
}

function putAsWritten(printing: Printing, { position }: Nodes): void {
  const start = position?.start.offset ?? 0
  const written = printing.markdown.slice(start, position?.end.offset)
  for (let i = 0; i < written.length; i++) put(printing, written[i]!, start + i, false)
}

function print(printing: Printing, node: Nodes): void {
  const start = node.position?.start.offset ?? 0
  switch (node.type) {
    case 'text':
      return printDecoded(printing, node)
    case 'inlineCode':
      return put(printing, node.value, start, true)
    case 'break':
      return put(printing, '\n', start, true)
    case 'textDirective': {
      if (isAuthorsColon(node, printing.markdown) || isBareName(node, printing.markdown))
        return putAsWritten(printing, node)
      if (isFigureKind(node.name)) return put(printing, elsewhere, start, false)
      return node.children.forEach((child) => print(printing, child))
    }
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'html':
      return put(printing, elsewhere, start, false)
    default:
      if ('children' in node) for (const child of node.children) print(printing, child)
  }
}

/** The name of a figure without brackets: a figure that lacks them, or an author’s colon. */
export function isBareName(node: TextDirective, markdown: string): boolean {
  const { start, end } = node.position ?? {}
  return isFigureKind(node.name) && !/[[{]/.test(markdown.slice(start?.offset, end?.offset))
}

/** A colon in front of a word, such as 10:30 or note:this, which the parser took for a directive. */
export function isAuthorsColon(node: TextDirective, markdown: string): boolean {
  const { start, end } = node.position ?? {}
  return (
    !textDirectives.includes(node.name) && !/[[{]/.test(markdown.slice(start?.offset, end?.offset))
  )
}

/** Escapes and character references, as CommonMark decodes them (2.4 and 2.5). */
const encoded = /\\[!-/:-@[-`{-~]|&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/iy

/** What begins each further line of a paragraph in the Markdown, and is not of its text. */
const lineStart = /[ \t>]*/y

/** Goes through the text and its Markdown side by side. */
function printDecoded(printing: Printing, { value, position }: Text): void {
  const { markdown } = printing
  const end = position?.end.offset ?? markdown.length
  let at = position?.start.offset ?? 0
  let done = 0
  while (done < value.length) {
    encoded.lastIndex = at
    const written = at < end ? encoded.exec(markdown)?.[0] : undefined
    const decoded = written === undefined ? value[done]! : decodeString(written)
    if (decoded === '\n' && written === undefined) at = Math.max(at, markdown.indexOf('\n', at))
    put(printing, decoded, at, written?.startsWith('\\') ?? false)
    at += written?.length ?? 1
    done += decoded.length
    if (decoded === '\n') {
      lineStart.lastIndex = at
      at += lineStart.exec(markdown)![0].length
    }
  }
}
