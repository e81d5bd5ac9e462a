import { PdfOutput } from './pdf-output.js'
import {
  dictionary,
  isDictionary,
  readValue,
  written,
  type PdfDictionary,
  type PdfValue,
} from './pdf-value.js'

/** Many, as each stream is compressed by itself. */
const objectsPerStream = 2000

/**
 * The objects of a PDF as Typst writes it: each at a byte that a table names, none inside a stream (ISO 32000-1, 7.5.4).
 * Only those that are looked up are read. What is changed in them is written.
 */
export class PdfObjects {
  readonly #bytes: Uint8Array
  /** The same, a letter a byte. */
  readonly #file: string
  /** From where to where each object stands, by its number, in the order of the file. */
  readonly #places: ReadonlyMap<number, { readonly from: number; readonly to: number }>
  readonly #trailer: PdfDictionary
  readonly #read = new Map<number, PdfValue>()

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#file.slice(-100))?.[1])
    this.#places = placesOf(this.#file, table)
    const trailer = this.#file.indexOf('trailer', table)
    this.#trailer = dictionary(readValue(this.#file, trailer + 'trailer'.length))
  }

  get catalog(): PdfDictionary {
    return dictionary(this.lookup(this.#trailer.get('Root')))
  }

  /** A value itself, or what it refers to. */
  lookup(value: PdfValue | undefined): PdfValue | undefined {
    const number = typeof value === 'string' ? /^(\d+) 0 R$/.exec(value)?.[1] : undefined
    return number === undefined ? value : this.#object(Number(number))
  }

  /** Dictionaries in whose text that stands: no more than a first look, as any text may have it. */
  *dictionariesWith(word: string): Generator<{ reference: string; dictionary: PdfDictionary }> {
    let next = -1
    for (const [number, { from, to }] of this.#places) {
      if (next < from) next = this.#file.indexOf(word, from)
      if (next < 0) return
      const value = next < to ? this.#object(number) : undefined
      if (isDictionary(value)) yield { reference: `${number} 0 R`, dictionary: value }
    }
  }

  /** The whole file, with what is no stream itself in streams: a third of the size. */
  write(): Uint8Array<ArrayBuffer> {
    const [first] = this.#places.values()
    const output = new PdfOutput(this.#bytes.subarray(0, first!.from))
    const texts: [number, string][] = []
    for (const [number, { from, to }] of this.#places) {
      const content = this.#file.slice(contentAt(this.#file, number, from), to).trimEnd()
      const text = content.slice(0, -'endobj'.length).trim()
      const read = this.#read.get(number)
      if (text.endsWith('endstream')) output.object(number, this.#bytes.subarray(from, to))
      else texts.push([number, read === undefined ? text : written(read)])
    }
    let number = Math.max(...this.#places.keys()) + 1
    for (let i = 0; i < texts.length; i += objectsPerStream) {
      output.objects(number, texts.slice(i, i + objectsPerStream))
      number += 1
    }
    return output.end(number, entriesOf(this.#trailer))
  }

  #object(number: number): PdfValue | undefined {
    const known = this.#read.get(number)
    const place = this.#places.get(number)
    if (known !== undefined || !place) return known
    const value = readValue(this.#file, contentAt(this.#file, number, place.from))
    this.#read.set(number, value)
    return value
  }
}

function placesOf(file: string, table: number): Map<number, { from: number; to: number }> {
  const head = /xref\s+0 (\d+)\s*\n/y
  head.lastIndex = table
  const count = Number(head.exec(file)?.[1])
  if (!(count > 1)) throw new Error('the PDF has no table of its objects')
  const starts: { number: number; from: number }[] = []
  for (let number = 1; number < count; number += 1) {
    const entry = file.slice(head.lastIndex + number * 20, head.lastIndex + (number + 1) * 20)
    if (entry[17] === 'n') starts.push({ number, from: Number(entry.slice(0, 10)) })
  }
  starts.sort((a, b) => a.from - b.from)
  return new Map(
    starts.map(({ number, from }, i) => [number, { from, to: starts[i + 1]?.from ?? table }]),
  )
}

/** Where the value of an object begins. */
function contentAt(file: string, number: number, from: number): number {
  const head = `${number} 0 obj`
  if (!file.startsWith(head, from))
    throw new Error(`no object ${number} of the PDF at byte ${from}`)
  return from + head.length
}

/** What a table of objects in a stream says of what the trailer said. */
function entriesOf(trailer: PdfDictionary): string {
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = trailer.get(key)
    return value === undefined ? [] : [`/${key} ${written(value)}`]
  })
  return kept.join(' ')
}
