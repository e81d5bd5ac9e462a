/** A value of a PDF: a dictionary, an array, or anything else as it is written, such as `/Name`, `12 0 R`, `(text)`. */
export type PdfValue = PdfDictionary | PdfValue[] | string

/** By name, without its slash. */
export type PdfDictionary = Map<string, PdfValue>

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  value instanceof Map

export function dictionary(value: PdfValue | undefined): PdfDictionary {
  if (!isDictionary(value)) throw new Error('no dictionary in a PDF where one has to be')
  return value
}

/** What stands between values: white space (ISO 32000-1, 7.2.2). Typst writes no comments. */
const space = /[\0\t\n\f\r ]*/y
const reference = /\d+ \d+ R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const other = /\/?[^\0\t\n\f\r ()<>[\]{}/%]+/y
const hexString = /<[\dA-Fa-f\0\t\n\f\r ]*>/y
/** To the next bracket in a literal string; what a backslash stands before counts as none. */
const bracket = /(?:[^\\()]|\\[^])*[()]/y

/** Reads the value that begins there in a file, whose bytes are given as Latin-1. */
export function readValue(file: string, at: number): PdfValue {
  return valueAt({ file, at })
}

interface Reader {
  readonly file: string
  at: number
}

function valueAt(reader: Reader): PdfValue {
  take(reader, space)
  const { file, at } = reader
  if (file.startsWith('<<', at)) return dictionaryAt(reader)
  if (file[at] === '[') return arrayAt(reader)
  if (file[at] === '(') return literalAt(reader)
  const written = take(reader, reference) ?? take(reader, other) ?? take(reader, hexString)
  if (written === null) throw new Error(`no value of a PDF at byte ${at}`)
  return written
}

function dictionaryAt(reader: Reader): PdfDictionary {
  const dictionary: PdfDictionary = new Map()
  reader.at += 2
  for (;;) {
    take(reader, space)
    if (reader.file.startsWith('>>', reader.at)) break
    const at = reader.at
    const key = take(reader, other)
    if (key === null || key[0] !== '/') throw new Error(`no name in a PDF at byte ${at}`)
    dictionary.set(key.slice(1), valueAt(reader))
  }
  reader.at += 2
  return dictionary
}

function arrayAt(reader: Reader): PdfValue[] {
  const array: PdfValue[] = []
  reader.at += 1
  for (;;) {
    take(reader, space)
    if (reader.file[reader.at] === ']') break
    array.push(valueAt(reader))
  }
  reader.at += 1
  return array
}

/** Brackets inside it are closed again, or have a backslash before them (ISO 32000-1, 7.3.4.2). */
function literalAt(reader: Reader): string {
  const { file, at } = reader
  let depth = 0
  do {
    if (take(reader, bracket) === null)
      throw new Error(`text of a PDF that does not end, from byte ${at}`)
    depth += file[reader.at - 1] === '(' ? 1 : -1
  } while (depth > 0)
  return file.slice(at, reader.at)
}

function take(reader: Reader, pattern: RegExp): string | null {
  const { file, at } = reader
  pattern.lastIndex = at
  if (!pattern.test(file)) return null
  reader.at = pattern.lastIndex
  return file.slice(at, reader.at)
}

/** A value as it is written, with no more white space than it needs. */
export function written(value: PdfValue): string {
  if (typeof value === 'string') return value
  if (isDictionary(value)) {
    let text = '<<'
    for (const [key, one] of value) text += `/${key}${spaced(written(one))}`
    return `${text}>>`
  }
  return `[${value.map(written).join(' ')}]`
}

const spaced = (text: string): string => (/^[(<[/]/.test(text) ? text : ` ${text}`)
