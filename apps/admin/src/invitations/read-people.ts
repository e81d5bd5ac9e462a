import {
  comparable,
  describeFound,
  oddCharacter,
  oddInId,
  type Issue,
  type Parsed,
} from '@inspectorate/core'
import { columnLetters } from '@inspectorate/office'
import { normalEmail, emailFault } from '../accounts/email.js'
import { personName, personNameFault } from '../accounts/person.js'
import type { Upload } from '../services/reading.js'

/** Somebody who is to have an account. */
export interface Invited {
  readonly name: string
  readonly email: string
  readonly administrator: boolean
}

/** More than any inspectorate invites at once, and as many as a page can list. */
const mostPeople = 1_000

/** What files may be written in beside UTF-8 and UTF-16, by what Excel writes where. */
export const encodings = {
  'windows-1252': 'Western Europe',
  'windows-1250': 'Central Europe',
  'windows-1251': 'Cyrillic',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  'windows-1257': 'Baltic',
  'windows-1258': 'Vietnamese',
  shift_jis: 'Japanese',
  gb18030: 'Chinese, simplified',
  big5: 'Chinese, traditional',
  'euc-kr': 'Korean',
} as const

/** Each column, by the headings it may have, as they are compared. */
const headings: Readonly<Record<keyof Invited, readonly string[]>> = {
  name: ['name', 'full name'],
  email: ['email address', 'e-mail address', 'email', 'e-mail'],
  administrator: ['administrator', 'admin'],
}
const fields = Object.keys(headings) as (keyof Invited)[]

/** The people of a CSV file, as Excel and others write it, or every fault of it with its cell. */
export async function readPeople(upload: Upload, encoding: string): Promise<Parsed<Invited[]>> {
  const { decodeText, readTable } = await import('@inspectorate/intake')
  const file = upload.name
  const refuse = (...issues: Issue[]): Parsed<never> => ({ ok: false, issues })
  // Workbooks are read in another process only, which this small file does not need.
  if (upload.bytes[0] === 0x50 && upload.bytes[1] === 0x4b)
    return refuse({
      code: 'unsupported-file',
      path: [],
      file,
      found: 'a workbook',
      expected: 'CSV; in Excel, save as “CSV UTF-8 (Comma delimited)”',
    })
  const text = Object.hasOwn(encodings, encoding)
    ? { ok: true as const, value: new TextDecoder(encoding).decode(upload.bytes) }
    : decodeText(upload.bytes, file)
  if (!text.ok) return text
  const table = readTable(Buffer.from(text.value), 'people.csv', [])
  if (!table.ok) return table
  const [header, ...rows] = table.value.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => (typeof cell === 'string' ? cell : cell.found)),
  }))
  if (!header)
    return refuse({ code: 'malformed-csv', path: [], file, found: 'nothing', expected: 'rows' })
  const columns = columnsOf(header, file)
  if (!columns.ok) return columns
  if (rows.length > mostPeople)
    return refuse({
      code: 'too-large',
      path: [],
      file,
      found: `${rows.length} rows`,
      expected: `at most ${mostPeople}`,
    })
  return peopleOf(rows, columns.value, file)
}

const demands = {
  name: 'a name of at most 100 characters',
  email: 'an email address, such as name@example.org',
}
const odd = { name: oddCharacter, email: oddInId }

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

function columnsOf(header: Row, file: string): Parsed<Record<keyof Invited, number>> {
  const issues: Issue[] = []
  const columns: Record<keyof Invited, number> = { name: -1, email: -1, administrator: -1 }
  for (const [index, heading] of header.cells.entries()) {
    if (heading === '') continue
    const field = fields.find((one) => headings[one].includes(comparable(heading)))
    const expected = 'Name, Email address or Administrator, each once'
    if (field === undefined || columns[field] !== -1)
      issues.push(fault(file, header.line, index, describeFound(heading), expected))
    else columns[field] = index
  }
  for (const field of ['name', 'email'] as const)
    if (columns[field] === -1)
      issues.push({
        code: 'missing-column',
        path: [],
        file,
        line: header.line,
        found: 'no such column',
        expected: `a column ${field === 'name' ? 'Name' : 'Email address'}`,
      })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: columns }
}

function peopleOf(
  rows: readonly Row[],
  columns: Readonly<Record<keyof Invited, number>>,
  file: string,
): Parsed<Invited[]> {
  const issues: Issue[] = []
  const people: Invited[] = []
  const places = new Map<string, string>()
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell === '')) continue
    const at = (field: keyof Invited) => cells[columns[field]] ?? ''
    const add = (field: keyof Invited, expected: string, found = describeFound(at(field))) =>
      issues.push(fault(file, line, columns[field], found, expected))
    const [name, email] = [personName(at('name')), normalEmail(at('email'))]
    const wrong = { name: personNameFault(name), email: emailFault(email) }
    for (const field of ['name', 'email'] as const)
      if (wrong[field] !== null)
        add(field, demands[field], (at(field) !== '' && odd[field](at(field))) || undefined)
    const earlier = places.get(email)
    if (wrong.email === null && earlier !== undefined)
      add('email', `an address that is not in ${earlier} too`)
    places.set(email, `${columnLetters(columns.email)}${line}`)
    const flag = comparable(at('administrator'))
    if (!['', 'yes', 'no'].includes(flag)) add('administrator', 'yes, no or nothing')
    // What stands under no heading was meant for something.
    for (const [index, cell] of cells.entries())
      if (cell !== '' && !Object.values(columns).includes(index))
        issues.push(fault(file, line, index, describeFound(cell), 'a heading over it'))
    people.push({ name, email, administrator: flag === 'yes' })
  }
  if (people.length === 0 && issues.length === 0)
    issues.push({
      code: 'malformed-csv',
      path: [],
      file,
      found: 'a heading and nothing under it',
      expected: 'a row a person',
    })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: people }
}

function fault(file: string, line: number, column: number, found: string, expected: string): Issue {
  return {
    code: 'invalid-value',
    path: [],
    file,
    line,
    cell: `${columnLetters(column)}${line}`,
    found,
    expected,
  }
}
