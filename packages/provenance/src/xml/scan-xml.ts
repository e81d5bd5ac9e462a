import { SaxesParser } from 'saxes'

/** What happens at each place of an XML document, in order; names with their prefix. */
export interface XmlScan {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Goes through XML once; throws where it is not well-formed. Entities of its own are refused. */
export function scanXml(xml: string, { open, close, text }: XmlScan): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type is declared')
  })
  if (open) parser.on('opentag', ({ name, attributes }) => open(name, attributes))
  if (close) parser.on('closetag', ({ name }) => close(name))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(xml).close()
}
