import { scanXml } from '../xml/scan-xml.js'

/**
 * Names of styles by their ids, in lower case. Programs keep the names and choose ids of their own:
 * LibreOffice turns `TOC1` into `Contents1`, and both call it `toc 1`.
 */
export function readStyleNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let id: string | undefined
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') id = attributes['w:styleId']
      if (name === 'w:name' && id !== undefined)
        names.set(id, (attributes['w:val'] ?? id).toLowerCase())
    },
    close: (name) => {
      if (name === 'w:style') id = undefined
    },
  })
  return names
}
