import { fixtureReport } from '@inspectorate/testing'
import { Document, Packer, Paragraph } from 'docx'
import { expect, it } from 'vitest'
import { captured, rendered, textOfParts } from '../../test/rendered.js'

const houseIn = async (font: string) =>
  new Uint8Array(
    await Packer.toArrayBuffer(
      new Document({
        styles: { default: { document: { run: { font, size: 22 } } } },
        sections: [{ children: [new Paragraph('x')] }],
      }),
    ),
  )
const contentsIn = async (font: string) => {
  const part = textOfParts(await rendered(fixtureReport, { template: await houseIn(font) }))
  return captured(part('word/document.xml'), /<w:pStyle w:val="TOC[12]"\/>(.*?)<\/w:p>/gs)
}

it('prints the pages of a house in a font that is known', async () => {
  for (const line of await contentsIn('Calibri')) {
    expect(line).toMatch(/separate"\/><w:t\b[^>]*>\d+</)
    expect(line).not.toContain('w:dirty')
  }
})

it('has Word work them out where the font is not known, and prints none that may be wrong', async () => {
  for (const line of await contentsIn('Foundry House Sans')) {
    expect(line).toContain('<w:fldChar w:fldCharType="begin" w:dirty="true"/><w:instrText')
    expect(line).not.toMatch(/separate"\/><w:t\b/)
  }
})
