import { describe, expect, it } from 'vitest'
import { houseIds, houseStyles, withOurIds } from './house-styles.js'
import { readHouseStyles, readStyles } from './read-house-styles.js'

const ours = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr></w:style>',
  '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/></w:style>',
].join('')
const house = readHouseStyles(
  `<w:styles xmlns:w="word"><w:docDefaults><w:rPrDefault/></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/><w:pPr><w:keepNext/><w:spacing w:after="100"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Loud"/></w:style>',
  ].join('')}</w:styles>`,
)
const merged = houseStyles(house, ours)
const style = (id: string) => readStyles(merged).find((each) => each.id === id)?.text

describe('styles of a house in the place of ours', () => {
  it('are found by name, whatever the language of the Word that wrote them', () => {
    expect(style('Heading1')).toContain('<w:basedOn w:val="Normal"/>')
    expect(readStyles(merged).map(({ id }) => id)).not.toContain('berschrift1')
  })

  it('do not number what the report has numbered', () => {
    expect(merged).not.toContain('numPr')
  })

  it('stand beside ours that the house does not have', () => {
    expect(style('Note')).toBeDefined()
    expect(merged.match(/w:default="1"/g)).toHaveLength(1)
  })

  it('give way where they have our id for something else', () => {
    expect(style('Strong')).toContain('w:type="character"')
    expect(style('StrongHouse')).toContain('Loud')
  })

  it('keep ids of their own where two have one name', () => {
    const twice = readHouseStyles(
      '<w:styles><w:style w:type="paragraph" w:styleId="Note"><w:name w:val="note"/></w:style><w:style w:type="paragraph" w:styleId="Note1"><w:name w:val="Note"/></w:style></w:styles>',
    )
    expect([...houseIds(twice.styles, readStyles(ours)).values()]).toEqual(['Note', 'NoteHouse'])
  })

  it('have a tab before the page number, at its place in the schema', () => {
    expect(style('TOC1')).toMatch(/<w:keepNext\/><w:tabs>.*<\/w:tabs><w:spacing/)
  })

  it('are named alike in header and footer', () => {
    const ids = houseIds(house.styles, readStyles(ours))
    expect(withOurIds('<w:pStyle w:val="berschrift1"/>', ids)).toBe('<w:pStyle w:val="Heading1"/>')
  })
})
