import { scanOfficeXml } from '../../xml/scan-office-xml.js'

/** Custom properties of a document: text by name. */
export function readProperties(xml: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  let current: string | undefined
  let value = ''
  scanOfficeXml(xml, {
    open: (name, attributes) => {
      if (name !== 'custom:property') return
      current = attributes['name']
      value = ''
    },
    close: (name) => {
      if (name === 'custom:property' && current !== undefined) properties.set(current, value)
    },
    text: (text) => {
      value += text
    },
  })
  return properties
}

/** Texts of the elements of a part of properties, by their names: `dc:title`, `app:Application`. */
export function readPropertyElements(xml: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  let current = ''
  scanOfficeXml(xml, {
    open: (name) => {
      current = name
    },
    close: () => {
      current = ''
    },
    text: (text) => {
      if (current !== '') properties.set(current, `${properties.get(current) ?? ''}${text}`)
    },
  })
  return properties
}
