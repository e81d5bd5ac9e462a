import { fixtureReport } from '@inspectorate/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { captured, rendered, textOfParts } from '../test/rendered.js'

let part: (name: string) => string
beforeAll(async () => {
  part = textOfParts(await rendered(fixtureReport))
})

const texts = ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml']

describe('the looks of a Word report', () => {
  it('are those of its styles: no paragraph, run or cell has a look of its own', () => {
    const structure =
      /^(?:w:pStyle|w:numPr|w:ilvl|w:numId|w:keepNext|w:keepLines|w:sectPr|w:rStyle)$/
    for (const name of texts.filter((name) => name !== 'word/footnotes.xml')) {
      const text = part(name).replace(/<w:sectPr>.*?<\/w:sectPr>/gs, '')
      for (const properties of captured(text, /<w:[pr]Pr>(.*?)<\/w:[pr]Pr>/gs))
        for (const property of captured(properties, /<(w:\w+)/g))
          expect(property, `${name}: ${properties}`).toMatch(structure)
      expect(text).not.toMatch(/<w:tcPr>(?:(?!<\/w:tcPr>).)*<w:(?:shd|tcBorders|vAlign)\b/s)
      expect(text).not.toContain('<w:tblBorders>')
    }
  })

  it('come from styles that are defined, each under one id and one name', () => {
    const styles = part('word/styles.xml')
    const ids = captured(styles, /w:styleId="([^"]+)"/g)
    const names = captured(styles, /<w:name w:val="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of texts)
      for (const used of captured(part(name), /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
        expect(ids, name).toContain(used)
    for (const used of captured(styles, /<w:(?:basedOn|next) w:val="([^"]+)"/g))
      expect(ids).toContain(used)
  })
})
