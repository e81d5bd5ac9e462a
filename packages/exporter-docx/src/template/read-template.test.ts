import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTemplate } from './read-template.js'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const relationships = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`

function template(prefix: string, namespace: string, part: string): Uint8Array {
  const root = (name: string, inner = '') =>
    `<${prefix}:${name} xmlns:${prefix}='${namespace}'>${inner}</${prefix}:${name}>`
  const parts = {
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/document.xml': root('document', `<${prefix}:body/>`),
    'word/_rels/document.xml.rels': relationships(part, 'styles.xml'),
    'word/styles.xml': root('styles'),
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
}

describe('a template', () => {
  it('is read as Word writes it', () => {
    expect(readTemplate(template('w', transitional, 'styles')).styles.styles).toEqual([])
  })

  it.each([
    ['Strict Open XML', 'w', strict, 'styles'],
    ['of another prefix', 'ns0', transitional, 'styles'],
    ['without styles', 'w', transitional, 'settings'],
  ])('%s is refused with what to do', (_, prefix, namespace, part) => {
    expect(() => readTemplate(template(prefix, namespace, part))).toThrow(
      'save it anew as “Word Document (.docx)”',
    )
  })
})
