import { xmlDeclaration } from '@inspectorate/office'
import { relationshipsPart, textPart, withContentTypes, type Parts } from '../package/parts.js'
import { xml } from '../xml/xml.js'
import type { HousePart, HouseRelationship } from './house-template.js'

/** The package with a part of the house at `name`, and what it leads to under `word/house/`. */
export function placePart(
  parts: Parts,
  { text, contentType, relationships }: HousePart,
  name: string,
): Parts {
  const types = new Map<string, string>()
  const added: Record<string, Uint8Array> = {}
  const place = (
    at: string,
    bytes: Uint8Array,
    type: string,
    leadsTo: readonly HouseRelationship[],
  ): void => {
    types.set(at, type)
    added[at] = bytes
    added[relationshipsPart(at)] = relationshipsXml(leadsTo)
    for (const { to } of leadsTo)
      if ('name' in to) place(placeOf(to.name), to.bytes, to.contentType, to.relationships)
  }
  place(name, textPart(text), contentType, relationships)
  return withContentTypes({ ...parts, ...added }, types)
}

function placeOf(name: string): string {
  return `word/house/${name.replace(/^word\//, '').replaceAll('/', '-')}`
}

function relationshipsXml(relationships: readonly HouseRelationship[]): Uint8Array {
  const written = relationships.map(({ id, type, to }) =>
    xml('Relationship', {
      Id: id,
      Type: type,
      ...('address' in to
        ? { Target: to.address, TargetMode: 'External' }
        : { Target: `/${placeOf(to.name)}` }),
    }),
  )
  return textPart(
    xmlDeclaration +
      xml(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        ...written,
      ),
  )
}
