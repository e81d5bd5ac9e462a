import { partText, type Parts } from '../package/parts.js'
import type { HousePart, HouseRelationship } from './house-template.js'
import { relationshipsOf } from './relationships-of.js'
import { attributesOf, tagsOf } from './xml-tags.js'

/** A part of a template with the pictures, fonts and addresses it leads to. */
export function readHousePart(parts: Parts, name: string): HousePart | undefined {
  const text = partText(parts, name)
  if (text === undefined) return undefined
  const contentType = contentTypes(parts)
  return {
    name,
    text,
    contentType: contentType(name),
    relationships: relationshipsFrom(parts, name, contentType, new Set()),
  }
}

/** Where a part leads to, and on from there; what leads back to itself is there once. */
function relationshipsFrom(
  parts: Parts,
  name: string,
  contentType: (name: string) => string,
  seen: ReadonlySet<string>,
): HouseRelationship[] {
  const passed = new Set([...seen, name])
  return relationshipsOf(parts, name).flatMap(
    ({ id, type, target, external }): HouseRelationship[] => {
      if (external) return [{ id, type, to: { address: target } }]
      const bytes = parts[target]
      if (!bytes || passed.has(target)) return []
      const relationships = relationshipsFrom(parts, target, contentType, passed)
      return [
        { id, type, to: { name: target, contentType: contentType(target), bytes, relationships } },
      ]
    },
  )
}

function contentTypes(parts: Parts): (name: string) => string {
  const text = partText(parts, '[Content_Types].xml') ?? ''
  const overrides = tagsOf(text, 'Override').map(attributesOf)
  const defaults = tagsOf(text, 'Default').map(attributesOf)
  return (name) => {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    const stated =
      overrides.find(({ PartName }) => PartName === `/${name}`) ??
      defaults.find(({ Extension }) => Extension?.toLowerCase() === extension)
    return stated?.['ContentType'] ?? 'application/octet-stream'
  }
}
