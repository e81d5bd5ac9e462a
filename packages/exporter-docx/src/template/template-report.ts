import type { Parts } from '../package/parts.js'
import { propertyOf, type HouseSection } from './house-sections.js'
import { elementsIn, holds, type XmlNode } from './xml-tree.js'
import type { HouseRunning, HouseTemplate, TemplateReport } from './house-template.js'

/** What was read of a template beside what it lends. */
export interface ReadTemplate {
  readonly given: Parts
  readonly document: XmlNode
  readonly sections: readonly HouseSection[]
  readonly text: HouseSection
  /** Tracked changes that were accepted. */
  readonly changes: number
  /** Pictures that stand outside the template. */
  readonly linked: number
}

/** The account of a template. */
export function templateReport(
  house: Omit<HouseTemplate, 'report'>,
  { given, document, sections, text, changes, linked }: ReadTemplate,
): TemplateReport {
  const names = Object.keys(given)
  const languages = [...new Set(house.styles.styles.flatMap((style) => languagesIn(style.text)))]
  const columns = Number(propertyOf(text.properties, 'w:cols')?.attributes['w:num'] ?? 1)
  const pages = propertyOf(text.properties, 'w:pgNumType')?.attributes ?? {}
  const pictures = picturesIn(document)
  const numbers = Object.keys(pages).length > 0
  return {
    taken: [
      `page of ${inMillimetres(house.page.width)} × ${inMillimetres(house.page.height)} mm and its margins`,
      count(house.styles.styles.length, 'style'),
      ...runningLines('first page', house.cover),
      ...runningLines(house.even ? 'odd pages' : 'further pages', house.text),
      ...(house.even ? runningLines('even pages', house.even) : []),
      ...(house.colors ? ['colours of the theme for tables, boxes and charts'] : []),
    ],
    changed: [
      ...(changes > 0 ? [`${count(changes, 'tracked change')} accepted`] : []),
      ...(languages.length > 0
        ? [`language ${languages.join(', ')} of its styles: that of the report stands`]
        : []),
      ...(hasPageNumber(house)
        ? []
        : ['no page number in its header or footer: ours stands where it has no footer']),
    ],
    dropped: [
      ...(holds(document, ({ name }) => name === 'w:t')
        ? ['its text: what it says comes from the report']
        : []),
      ...(holds(document, isCoverPage)
        ? [
            'its cover page: the report has its own; what shall stand there goes into the header or footer of its first page',
          ]
        : []),
      ...(pictures > 0
        ? [
            `${count(pictures, 'picture')} in its text: a logo goes into the header of its first page, or is the inspection’s own (publication.logo)`,
          ]
        : []),
      ...(sections.length > 2
        ? [`${count(sections.length - 2, 'further section')} between the first and the text`]
        : []),
      ...(columns > 1 ? [`${columns} columns: tables and charts need the whole width`] : []),
      ...(numbers ? ['its own counting of pages: the first page is page 1'] : []),
      ...(linked > 0
        ? [
            `${count(linked, 'picture')} that the template only links to: insert the picture itself, not a link`,
          ]
        : []),
      ...(house.parts.some(({ name }) => name.includes('theme')) && !house.colors
        ? ['colours of the theme: text would be hard to read on them']
        : []),
      ...(names.some((name) => name.endsWith('vbaProject.bin')) ? ['macros'] : []),
      ...(propertyOf(document, 'w:background') ? ['the colour of the page'] : []),
      ...(names.some((name) => /comments\w*\.xml$/.test(name)) ? ['comments'] : []),
    ],
  }
}

/** Word’s own cover pages stand in a content control that says so (ISO/IEC 29500-1, 17.5.2.12). */
function isCoverPage({ name, attributes }: XmlNode): boolean {
  return name === 'w:docPartGallery' && attributes['w:val'] === 'Cover Pages'
}

function picturesIn(node: XmlNode): number {
  // The same picture again, for programs that do not know the first.
  if (node.name === 'mc:Fallback') return 0
  const own = node.name === 'a:blip' || node.name === 'v:imagedata' ? 1 : 0
  return elementsIn(node).reduce((sum, child) => sum + picturesIn(child), own)
}

function runningLines(where: string, { header, footer, borders }: HouseRunning): string[] {
  const line = (what: string, part: HouseRunning['header']): string[] => {
    if (!part) return []
    const pictures = part.relationships.filter(({ type }) => type.endsWith('/image')).length
    return [`${what} of the ${where}${pictures > 0 ? ` with ${count(pictures, 'picture')}` : ''}`]
  }
  return [
    ...line('header', header),
    ...line('footer', footer),
    ...(borders === '' ? [] : [`borders of the ${where}`]),
  ]
}

function hasPageNumber({ text: { header, footer } }: Pick<HouseTemplate, 'text'>): boolean {
  const counts = (part: HouseRunning['header']) =>
    part !== undefined && /<w:instrText[^>]*>\s*PAGE\b|w:instr="\s*PAGE\b/i.test(part.text)
  return footer === undefined || counts(header) || counts(footer)
}

function languagesIn(style: string): string[] {
  return [...style.matchAll(/<w:lang\b[^>]*? w:val="([^"]+)"/g)].map(
    ([, language = '']) => language,
  )
}

function inMillimetres(twips: number): number {
  return Math.round((twips / 1440) * 25.4)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
