import { wellFormedText } from '@inspectorate/publication'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** `text` as the content of an element or the value of an attribute in double quotes. */
export function xmlText(text: string): string {
  return wellFormedText(text).replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? '')
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
