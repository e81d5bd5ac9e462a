import { escapeXml } from '@inspectorate/office'

/** Attributes by name; those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** An element as text; `children` are elements already written. */
export function xml(name: string, attributes: XmlAttributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('')
  const content = children.join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** The namespace of WordprocessingML. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
