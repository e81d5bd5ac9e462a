import { xmlDeclaration } from '@inspectorate/office'
import { value } from './style-xml.js'
import { wordNamespace } from '../xml/xml.js'

/** styles.xml: the styles within their root, whose attributes may name more namespaces. */
export function stylesPart(
  styles: string,
  language: string,
  root = `xmlns:w="${wordNamespace}"`,
): string {
  return `${xmlDeclaration}<w:styles ${root}>${inLanguage(styles, language)}</w:styles>`
}

/** Proofing tools and screen readers take the language from the defaults of all styles. */
function inLanguage(styles: string, language: string): string {
  return styles.replace(/<w:rPrDefault>.*?<\/w:rPrDefault>/s, (defaults) =>
    defaults
      .replace(/<w:lang\b[^>]*\/>/, '')
      .replace('</w:rPr>', `${value('w:lang', language)}</w:rPr>`),
  )
}
