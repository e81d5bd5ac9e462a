import { openPackage } from '../../package/open-package.js'
import { scanOfficeXml } from '../../xml/scan-office-xml.js'
import type { XmlScan } from '../../xml/scan-xml.js'

/** Where a part or address stands, by the id that the part it was asked from gives it. */
interface Relationship {
  readonly id: string
  /** The last word of its type: `styles`, `hyperlink`. */
  readonly type: string
  /** The name of a part, or an address outside the package. */
  readonly target: string
  readonly external: boolean
}

/** The parts of a Word document, found as the package itself says: names of parts mean nothing. */
export interface WordPackage {
  /** The name of the main document. */
  readonly main: string
  /** Relationships of the package itself. */
  readonly root: readonly Relationship[]
  part(name: string): string | undefined
  relationshipsOf(part: string): readonly Relationship[]
}

/** Opens a package; throws where it is none, or has no main document. */
export function wordPackage(bytes: Uint8Array): WordPackage {
  refuseOthers(bytes)
  const part = openPackage(bytes, (name) => /\.(?:xml|rels)$|^mimetype$/i.test(name))
  if (part('mimetype')?.includes('opendocument'))
    throw new Error('an OpenDocument file; save it as .docx')
  const relationshipsOf = (name: string) => readRelationships(part(relationshipsName(name)), name)
  const root = relationshipsOf('')
  const main = root.find(({ type }) => type === 'officeDocument')
  if (!main) throw new Error('a package that names no main document in _rels/.rels')
  if (part(main.target) === undefined)
    throw new Error(`there is no ${main.target} in it, which _rels/.rels calls its main document`)
  return { main: main.target, root, part, relationshipsOf }
}

/** Reads the first part of that type that a part is related to; undefined where there is none. */
export function readRelated<Value>(
  { part, relationshipsOf }: WordPackage,
  from: string,
  type: string,
  read: (xml: string, name: string) => Value,
): Value | undefined {
  for (const { type: its, external, target } of relationshipsOf(from)) {
    const xml = its === type && !external ? part(target) : undefined
    if (xml !== undefined) return readPart(target, () => read(xml, target))
  }
  return undefined
}

/** What `read` gives; what it throws names the part, its line and column. */
export function readPart<Value>(name: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${name}: ${message}`, { cause: error })
  }
}

function refuseOthers(bytes: Uint8Array): void {
  const begins = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)
  // [MS-CFB] 2.2: what Word 97 wrote, and what encrypts newer documents.
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new Error('a document of Word 97 or one with a password; save it as .docx without')
  if (begins(0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new Error('a rich text file; save it as .docx')
  if (bytes.length === 0) throw new Error('an empty file')
  if (!begins(0x50, 0x4b)) throw new Error('no zip package')
}

function relationshipsName(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

function readRelationships(xml: string | undefined, part: string): Relationship[] {
  if (xml === undefined) return []
  const found: Relationship[] = []
  const scan: XmlScan = {
    open: (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
      if (name !== 'rel:Relationship' || !id || !type || target === undefined) return
      const external = mode === 'External'
      found.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : partName(target, part),
        external,
      })
    },
  }
  readPart(relationshipsName(part), () => scanOfficeXml(xml, scan))
  return found
}

/** The name of the part that a target leads to from another. */
function partName(target: string, from: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}
