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

/** Text as the content of an element or of an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Before the root of every part. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The namespace of WordprocessingML. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
