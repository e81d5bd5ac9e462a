import { steadyZlib } from '@inspectorate/office'

/** Where an object is: at a byte of the file, or in a stream of objects. */
type Place = { readonly at: number } | { readonly stream: number; readonly index: number }

/** A PDF as it is written: objects one after the other, and a table of where they are. */
export class PdfOutput {
  readonly #pieces: Uint8Array[] = []
  readonly #places = new Map<number, Place>()
  readonly #zlib = steadyZlib()
  #length = 0

  /** `head` is what comes before the first object. */
  constructor(head: Uint8Array) {
    this.#push(head)
  }

  /** An object as it stands in another file, whose number it keeps. */
  object(number: number, bytes: Uint8Array): void {
    this.#places.set(number, { at: this.#length })
    this.#push(bytes)
  }

  /** A stream of objects, compressed together (ISO 32000-1, 7.5.7). */
  objects(number: number, values: readonly (readonly [number: number, text: string])[]): void {
    let [index, content] = ['', '']
    values.forEach(([inside, text], i) => {
      this.#places.set(inside, { stream: number, index: i })
      index += `${inside} ${content.length} `
      content += `${text}\n`
    })
    const entries = `/Type /ObjStm /N ${values.length} /First ${index.length}`
    this.#stream(number, entries, Buffer.from(index + content, 'latin1'))
  }

  /** The file with the table of its objects as its last, which says what the trailer said (ISO 32000-1, 7.5.8). */
  end(number: number, trailer: string): Uint8Array<ArrayBuffer> {
    const at = this.#length
    this.#places.set(number, { at })
    const table = new DataView(new ArrayBuffer((number + 1) * entryLength))
    table.setUint16(5, 0xff_ff)
    for (const [object, place] of this.#places) {
      const inStream = 'stream' in place
      table.setUint8(object * entryLength, inStream ? 2 : 1)
      table.setUint32(object * entryLength + 1, inStream ? place.stream : place.at)
      table.setUint16(object * entryLength + 5, inStream ? place.index : 0)
    }
    const entries = `/Type /XRef /Size ${number + 1} /W [1 4 2] ${trailer}`
    this.#stream(number, entries, new Uint8Array(table.buffer))
    this.#push(Buffer.from(`startxref\n${at}\n%%EOF\n`))
    return joined(this.#pieces, this.#length)
  }

  #stream(number: number, entries: string, content: Uint8Array): void {
    const zlib = this.#zlib(content)
    const head = `${number} 0 obj\n<<${entries} /Filter /FlateDecode /Length ${zlib.length}>>\nstream\n`
    this.object(number, Buffer.from(head, 'latin1'))
    this.#push(zlib)
    this.#push(Buffer.from('\nendstream\nendobj\n'))
  }

  #push(bytes: Uint8Array): void {
    this.#pieces.push(bytes)
    this.#length += bytes.length
  }
}

/** Of the table: a kind, a place or a stream, and an index. */
const entryLength = 7

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
