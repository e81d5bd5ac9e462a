import { escapeXml, wellFormedText } from '@inspectorate/office'

/** `text` as the content of an element or the value of an attribute in double quotes, where white space collapses. */
export function xmlText(text: string): string {
  return escapeXml(wellFormedText(text)).replace(
    /[\n\r\t]/g,
    (space) => `&#${space.charCodeAt(0)};`,
  )
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
