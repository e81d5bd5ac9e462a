import { xmlDeclaration } from '@inspectorate/office'
import { textPart, withContentTypes, type Parts } from '../package/parts.js'
import { xml } from '../xml/xml.js'
import type { HousePart } from './house-template.js'

/** The package with a part of the house at `name`, and what it leads to under `word/house/`. */
export function placePart(
  parts: Parts,
  { text, contentType, relationships }: HousePart,
  name: string,
): Parts {
  const placed = new Map([[name, contentType]])
  const led: Record<string, Uint8Array> = {}
  const written = relationships.map(({ id, type, to }) => {
    if ('address' in to)
      return xml('Relationship', { Id: id, Type: type, Target: to.address, TargetMode: 'External' })
    const target = `word/house/${to.name.replace(/^word\//, '').replaceAll('/', '-')}`
    led[target] = to.bytes
    placed.set(target, to.contentType)
    return xml('Relationship', { Id: id, Type: type, Target: `/${target}` })
  })
  const slash = name.lastIndexOf('/') + 1
  return withContentTypes(
    {
      ...parts,
      ...led,
      [name]: textPart(text),
      [`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`]: textPart(
        xmlDeclaration +
          xml(
            'Relationships',
            { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
            ...written,
          ),
      ),
    },
    placed,
  )
}
