import type { PublicationMeta } from '@inspectorate/publication'
import { elementsIn, holds, rewritten, textIn, type XmlNode } from './xml-tree.js'

/** What fields of a template can say of a publication. */
export type FieldWords = Pick<
  PublicationMeta,
  'id' | 'title' | 'subtitle' | 'publisher' | 'publishedText'
>

/**
 * A part of the house with this publication’s title, publisher and date where it has fields and content controls
 * for them. Fields that only the template’s own properties or text could fill become the text they last had.
 */
export function filledFields(root: XmlNode, meta: FieldWords): XmlNode {
  const word = wordsOf(meta)
  const changes = fieldChanges(root, word)
  return rewritten(root, (child) => {
    const change = changes.get(child)
    if (change !== undefined) return change === null ? [] : [textOf(child, change)]
    if (child.name === 'w:fldSimple') return simpleField(child, word)
    if (child.name === 'w:sdt') return [control(child, word)]
    return [child]
  })
}

type Words = (property: string) => string | undefined

/** What this publication says for a property of a document, by its name in lower case. */
function wordsOf({ title, subtitle, publisher, publishedText, id }: FieldWords): Words {
  const words: Readonly<Record<string, string>> = {
    title,
    subject: subtitle,
    subtitle,
    company: publisher,
    author: publisher,
    creator: publisher,
    manager: publisher,
    lastsavedby: publisher,
    username: publisher,
    filename: `${id}.docx`,
    date: publishedText,
    time: publishedText,
    savedate: publishedText,
    createdate: publishedText,
    printdate: publishedText,
    publishdate: publishedText,
  }
  return (property) => (Object.hasOwn(words, property) ? words[property] : undefined)
}

/** Fields that every reader can work out in any document (ISO/IEC 29500-1, 17.16.5). */
const everywhere = new Set(
  'page numpages section sectionpages styleref seq title subject author quote symbol ='.split(' '),
)

interface Field {
  readonly isKept: boolean
  /** Undefined where its last result stays. */
  readonly result: string | undefined
}

function fieldOf(instruction: string, word: Words): Field {
  const [kind = '', ...rest] = instruction.trim().split(/\s+/)
  const name = kind.toLowerCase()
  const property = name === 'docproperty' ? (rest.join(' ').match(/^"?([^"\\]*)/)?.[1] ?? '') : name
  return {
    isKept: everywhere.has(name),
    result: word(property.trim().toLowerCase().replaceAll(' ', '')),
  }
}

/** What becomes of each piece of the fields in a part: `null` where it goes, else its text. */
function fieldChanges(root: XmlNode, word: Words): Map<XmlNode, string | null> {
  const changes = new Map<XmlNode, string | null>()
  const open: { pieces: XmlNode[]; results: XmlNode[]; instruction: string; isResult: boolean }[] =
    []
  const visit = (node: XmlNode): void => {
    const field = open.at(-1)
    const kind = node.name === 'w:fldChar' ? node.attributes['w:fldCharType'] : undefined
    if (kind === 'begin') {
      open.push({ pieces: [node], results: [], instruction: '', isResult: false })
    } else if (field && kind !== undefined) {
      field.pieces.push(node)
      field.isResult = true
      if (kind === 'end') close(open.pop()!)
    } else if (field && node.name === 'w:instrText') {
      field.pieces.push(node)
      field.instruction += textIn(node)
    } else if (field?.isResult && node.name === 'w:t') field.results.push(node)
    for (const child of elementsIn(node)) visit(child)
  }
  const close = ({ pieces, results, instruction }: (typeof open)[number]): void => {
    const { isKept, result } = fieldOf(instruction, word)
    if (!isKept) for (const piece of pieces) changes.set(piece, null)
    if (result === undefined) return
    results.forEach((text, i) => changes.set(text, i === 0 ? result : null))
    if (results.length === 0 && !isKept) changes.set(pieces[0]!, result)
  }
  visit(root)
  return changes
}

function simpleField(field: XmlNode, word: Words): readonly XmlNode[] {
  const { isKept, result } = fieldOf(field.attributes['w:instr'] ?? '', word)
  const shown = result === undefined ? field : withText(field, result)
  return isKept ? [shown] : elementsIn(shown)
}

/** A content control by what it is bound to, else by its name: Word’s own covers have both. */
function control(sdt: XmlNode, word: Words): XmlNode {
  const [properties] = elementsIn(sdt).filter(({ name }) => name === 'w:sdtPr')
  const of = (name: string) =>
    properties && elementsIn(properties).find((child) => child.name === name)
  const bound = /(?:^|[/:])(\w+)(?:\[\d+\])?\s*$/.exec(
    of('w:dataBinding')?.attributes['w:xpath'] ?? '',
  )?.[1]
  const named = of('w:alias')?.attributes['w:val'] ?? of('w:tag')?.attributes['w:val']
  const result = [bound, named]
    .map((name) => word((name ?? '').toLowerCase().replaceAll(/[\s_-]/g, '')))
    .find((found) => found !== undefined)
  const shown = result === undefined ? sdt : withText(sdt, result)
  return {
    ...shown,
    children: elementsIn(shown).map((child) =>
      child.name === 'w:sdtPr'
        ? { ...child, children: elementsIn(child).filter(isCarried) }
        : child,
    ),
  }
}

/** Neither its prompt nor what it is bound to comes with a part. */
function isCarried({ name }: XmlNode): boolean {
  return !['w:placeholder', 'w:showingPlcHdr', 'w:dataBinding', 'w15:dataBinding'].includes(name)
}

/** The first text in a node says it all, the others nothing. */
function withText(node: XmlNode, text: string): XmlNode {
  let isSaid = false
  return rewritten(node, (child) => {
    if (child.name !== 'w:t') return [child]
    const said = isSaid ? '' : text
    isSaid = true
    return [textOf(child, said)]
  })
}

function textOf(node: XmlNode, text: string): XmlNode {
  return { ...node, name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] }
}

/** Whether a part has anything that is shown. */
export function isBlank(root: XmlNode): boolean {
  return !holds(
    root,
    (node) =>
      ['w:drawing', 'w:pict', 'w:object', 'w:fldChar', 'w:fldSimple'].includes(node.name) ||
      (node.name === 'w:t' && textIn(node).trim() !== ''),
  )
}
