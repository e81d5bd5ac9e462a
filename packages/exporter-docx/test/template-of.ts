import { strToU8, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A picture of one dot. */
export const logo = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
)

/** What a template is made of; parts in WordprocessingML as it stands within their roots. */
export interface TemplateParts {
  readonly body?: string
  /** `null` for no such part. */
  readonly styles?: string | null
  readonly settings?: string
  /** Headers and footers by the id of their relationship, with those of their own. */
  readonly running?: Readonly<Record<string, { readonly text: string; readonly rels?: string }>>
  /** What becomes of each part when it is written. */
  readonly write?: (text: string, name: string) => Uint8Array
}

/** A Word document as an organisation keeps one for its letters and reports. */
export function templateOf({
  body = '<w:p><w:r><w:t>Text of the template</w:t></w:r></w:p>',
  styles = houseStyles,
  settings = '',
  running = {},
  write = (text) => strToU8(text),
}: TemplateParts): Uint8Array {
  const root = (name: string, inner: string) =>
    `<w:${name} xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">${inner}</w:${name}>`
  const kindOf = (id: string) => (id.startsWith('header') ? 'header' : 'footer')
  const texts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['document', 'document.main'],
      ['styles', 'styles'],
      ['settings', 'settings'],
      ...Object.keys(running).map((id) => [id, kindOf(id)]),
    ]
      .map(
        ([name, type]) =>
          `<Override PartName="/word/${name}.xml" ContentType="${main}.${type}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/settings.xml': root('settings', settings),
    'word/_rels/document.xml.rels': relationships(
      relationship('rId1', 'settings', 'settings.xml') +
        (styles === null ? '' : relationship('rId2', 'styles', 'styles.xml')) +
        Object.keys(running)
          .map((id) => relationship(id, kindOf(id), `${id}.xml`))
          .join(''),
    ),
    ...(styles === null ? {} : { 'word/styles.xml': root('styles', styles) }),
    ...Object.fromEntries(
      Object.entries(running).flatMap(([id, { text, rels }]) => [
        [`word/${id}.xml`, root(kindOf(id) === 'header' ? 'hdr' : 'ftr', text)],
        ...(rels === undefined ? [] : [[`word/_rels/${id}.xml.rels`, relationships(rels)]]),
      ]),
    ),
  }
  return zipSync({
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, write(text, name)])),
    'word/media/logo.png': logo,
  })
}

/** Styles of an organisation that writes letters in Verdana, with a heading that begins no page. */
export const houseStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>',
].join('')

export function relationship(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${more}/>`
}

export function line(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** A paragraph with a picture by its relationship, embedded or linked. */
export function picture(id: string, how: 'embed' | 'link' = 'embed'): string {
  const size = 'cx="360000" cy="360000"'
  return `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="1" name="Logo" descr="Crest"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:${how}="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

/** Properties of a section: `more` beside its page of A4. */
export function section(more = '', page = '<w:pgSz w:w="11906" w:h="16838"/>'): string {
  const references = more.match(/<w:(?:header|footer)Reference[^>]*\/>/g)?.join('') ?? ''
  const rest = more.replaceAll(/<w:(?:header|footer)Reference[^>]*\/>/g, '')
  return `<w:sectPr>${references}${page}<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>${rest}</w:sectPr>`
}

export function reference(id: string, type = 'default'): string {
  const kind = id.startsWith('header') ? 'header' : 'footer'
  return `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`
}

function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
}
