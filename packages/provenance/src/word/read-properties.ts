import { scanXml } from '../xml/scan-xml.js'

/** Custom properties of a document: text by name. */
export function readProperties(xml: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  let current: string | undefined
  let value = ''
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'property') return
      current = attributes['name']
      value = ''
    },
    close: (name) => {
      if (name === 'property' && current !== undefined) properties.set(current, value)
    },
    text: (text) => {
      value += text
    },
  })
  return properties
}
