import { xmlDeclaration } from '@inspectorate/office'
import { value } from './style-xml.js'
import { wordNamespace } from '../xml/xml.js'

/** styles.xml: the styles within their root, whose attributes may name more namespaces. */
export function stylesPart(styles: string, language: string, root = ''): string {
  return `${xmlDeclaration}<w:styles ${root || `xmlns:w="${wordNamespace}"`}>${inLanguage(styles, language)}</w:styles>`
}

/** Proofing tools and screen readers take the language from the defaults of all styles. */
function inLanguage(styles: string, language: string): string {
  const lang = value('w:lang', language)
  return withDefaults(styles).replace(
    /(<w:rPrDefault><w:rPr>)(.*?)(<\/w:rPr>)/s,
    (_, before, run, after) =>
      // Its place among the properties of a run (ISO/IEC 29500-1, 17.3.2.28).
      before +
      run
        .replace(/<w:lang\b[^>]*\/>/, '')
        .replace(/(?=<w:(?:eastAsianLayout|specVanish|oMath)\b)|$/, lang) +
      after,
  )
}

/** Styles with defaults of runs, which a house may have left out or empty. */
function withDefaults(styles: string): string {
  if (/<w:rPrDefault><w:rPr>/.test(styles)) return styles
  const defaults = '<w:rPrDefault><w:rPr></w:rPr></w:rPrDefault>'
  if (/<w:rPrDefault\b/.test(styles))
    return styles.replace(/<w:rPrDefault\/>|<w:rPrDefault>.*?<\/w:rPrDefault>/s, defaults)
  return /<w:docDefaults>/.test(styles)
    ? styles.replace('<w:docDefaults>', `<w:docDefaults>${defaults}`)
    : `<w:docDefaults>${defaults}</w:docDefaults>${styles.replace('<w:docDefaults/>', '')}`
}
