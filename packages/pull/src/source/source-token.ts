import {
  isAuthorsColon,
  isAuthorsWord,
  isBareName,
  printedText,
} from '@inspectorate/publication/markdown'
import type { PhrasingContent } from 'mdast'
import { rangeOf, type Leaf } from './leaf.js'

/** What is set around words in Markdown: the signs that open and close it, as they are written. */
export interface Wrapper {
  readonly kind: 'strong' | 'emphasis' | 'link' | 'authored' | 'plain' | 'code'
  readonly open: string
  readonly close: string
}

/** A word, sign or space of a leaf with the stretch of Markdown that prints it. */
export interface SourceToken {
  readonly kind: 'text' | 'figure' | 'note' | 'break'
  /** As it is printed; empty where that is decided elsewhere. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** From the outermost. */
  readonly around: readonly Wrapper[]
}

const words = /[\p{L}\p{N}\p{M}]+|\s+|[^]/gu

/** The tokens of a leaf, cut as those of Word documents are. */
export function sourceTokens({ node, from, to }: Leaf, markdown: string): SourceToken[] {
  const tokens: SourceToken[] = []
  collect(node.children, { markdown, tokens, around: [] })
  const inside = tokens.filter((one) => one.from >= from && one.to <= to)
  return withoutDoubleSpace(inside)
}

interface Collecting {
  readonly markdown: string
  readonly tokens: SourceToken[]
  readonly around: readonly Wrapper[]
}

function collect(nodes: readonly PhrasingContent[], collecting: Collecting): void {
  const { markdown, tokens, around } = collecting
  for (const node of nodes) {
    const { from, to } = rangeOf(node)
    const whole = (kind: SourceToken['kind']) => tokens.push({ kind, text: '', from, to, around })
    switch (node.type) {
      case 'text':
        addWords(collecting, printedText([node], markdown), to)
        break
      case 'strong':
      case 'emphasis':
      case 'link':
        within(node.type, node, collecting)
        break
      case 'inlineCode': {
        const at = markdown.slice(from, to).indexOf(node.value) + from
        const code: Wrapper = {
          kind: 'code',
          open: markdown.slice(from, at),
          close: markdown.slice(at + node.value.length, to),
        }
        const offsets = Array.from({ length: node.value.length }, (_, i) => at + i)
        addWords(
          { ...collecting, around: [...around, code] },
          { text: node.value, offsets },
          at + node.value.length,
        )
        break
      }
      case 'textDirective':
        if (isAuthorsWord(node.name)) within(node.name, node, collecting)
        else if (isAuthorsColon(node, markdown) || isBareName(node, markdown))
          addWords(collecting, printedText([node], markdown), to)
        else whole('figure')
        break
      case 'footnoteReference':
        whole('note')
        break
      case 'break':
        whole('break')
        break
      default:
        whole('text')
    }
  }
}

function within(
  kind: Wrapper['kind'],
  node: PhrasingContent & { children: readonly PhrasingContent[] },
  collecting: Collecting,
): void {
  const { from, to } = rangeOf(node)
  const [first] = node.children
  const last = node.children.at(-1)
  if (!first || !last) return
  const wrapper: Wrapper = {
    kind,
    open: collecting.markdown.slice(from, rangeOf(first).from),
    close: collecting.markdown.slice(rangeOf(last).to, to),
  }
  collect(node.children, { ...collecting, around: [...collecting.around, wrapper] })
}

function addWords(
  { tokens, around }: Collecting,
  { text, offsets }: { readonly text: string; readonly offsets: readonly number[] },
  end: number,
): void {
  for (const { 0: word, index } of text.matchAll(words)) {
    const from = offsets[index] ?? end
    const last = offsets[index + word.length - 1] ?? from
    const to = offsets.slice(index + word.length).find((offset) => offset > last) ?? end
    tokens.push({
      kind: 'text',
      text: /^\s+$/.test(word) ? ' ' : word.normalize('NFC'),
      from,
      to,
      around,
    })
  }
}

/** Spaces at the ends, beside another or before a break are not printed. */
function withoutDoubleSpace(tokens: readonly SourceToken[]): SourceToken[] {
  const kept: SourceToken[] = []
  for (const token of tokens) {
    if (token.text === ' ') {
      const before = kept.at(-1)
      if (!before || before.text === ' ' || before.kind === 'break') continue
    }
    if (token.kind === 'break' && kept.at(-1)?.text === ' ') kept.pop()
    kept.push(token)
  }
  while (kept.at(-1)?.text === ' ') kept.pop()
  return kept
}
