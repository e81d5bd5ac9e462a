import { steadyZip } from '@inspectorate/office'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { xml } from '../xml/xml.js'

/** The parts of an Office document by their names, such as `word/document.xml`. */
export type Parts = Readonly<Record<string, Uint8Array>>

export function readParts(bytes: Uint8Array): Parts {
  return unzipSync(bytes)
}

/** Parts as a package, the same bytes for the same parts, in whatever order they come. */
export function writeParts(parts: Parts): Uint8Array {
  // Readers look for the list of content types first.
  const first = '[Content_Types].xml'
  return steadyZip(
    Object.entries(parts).toSorted(([a], [b]) =>
      a === first ? -1 : b === first ? 1 : a < b ? -1 : 1,
    ),
  )
}

export function partText(parts: Parts, name: string): string | undefined {
  const bytes = parts[name]
  return bytes && strFromU8(bytes)
}

/** The parts with some rewritten as text; `null` from `rewrite` leaves one as it is. */
export function rewriteParts(
  parts: Parts,
  rewrite: (text: string, name: string) => string | null,
): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      if (!/\.(xml|rels)$/.test(name)) return [name, bytes]
      const text = strFromU8(bytes)
      const rewritten = rewrite(text, name)
      return [name, rewritten === null || rewritten === text ? bytes : strToU8(rewritten)]
    }),
  )
}

/** Text as the content of a part. */
export function textPart(text: string): Uint8Array {
  return strToU8(text)
}

/** The name of the part that says where a part leads to, or the whole package where `name` is empty. */
export function relationshipsPart(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

/** The parts with the types of those that were added. */
export function withContentTypes(parts: Parts, added: ReadonlyMap<string, string>): Parts {
  const name = '[Content_Types].xml'
  const types = partText(parts, name) ?? ''
  const overrides = [...added]
    .filter(([part]) => !types.includes(`"/${part}"`))
    .map(([part, type]) => xml('Override', { PartName: `/${part}`, ContentType: type }))
  return { ...parts, [name]: textPart(types.replace('</Types>', `${overrides.join('')}</Types>`)) }
}
