import { xmlDeclaration } from '@inspectorate/office'
import { relationshipsNamespace } from './namespaces.js'

/** How a part of the package leads to another, or out of it (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string
  /** The last word of an Office type, or a whole one. */
  readonly type: string
  /** As an attribute holds it. */
  readonly target: string
  readonly outside?: boolean
}

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

export function relationshipsXml(relationships: readonly Relationship[]): string {
  const list = relationships.map(
    ({ id, type, target, outside }) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${relationshipsNamespace}/${type}`}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
  )
  return `${xmlDeclaration}<Relationships xmlns="${namespace}">${list.join('')}</Relationships>`
}
