import { expect, it } from 'vitest'
import { pageLayout } from './page-layout.js'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const section = (more = '') =>
  `<w:sectPr>${more}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`
const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/>`
const paragraph = (inside: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const laidOut = (body: string, font = 'Arial', header = '') => {
  const parts: Readonly<Record<string, string>> = {
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/header1.xml': `<w:hdr ${word}>${header}</w:hdr>`,
  }
  return pageLayout(
    (name) => parts[name],
    (id) => (id === 'rId1' ? 'word/header1.xml' : undefined),
  )
}
// At 12 points a line of Arial is 13.8 points high: 50 fill the 697.9 points of the page.
const lines = (count: number) => Array.from({ length: count }, () => paragraph(run('x'))).join('')

it('finds the page of each bookmark', () => {
  const { pageOf, pages, doubts } = laidOut(
    lines(50) +
      paragraph(mark('second') + run('x')) +
      lines(60) +
      paragraph(mark('third')) +
      section(),
  )
  expect([...pageOf]).toEqual([
    ['second', 2],
    ['third', 3],
  ])
  expect([pages, doubts]).toEqual([3, []])
})

it('begins each section on a page of its own', () => {
  const { pageOf } = laidOut(
    paragraph(run('cover'), section()) + paragraph(mark('body') + run('x')) + section(),
  )
  expect(pageOf.get('body')).toBe(2)
})

it('keeps a heading with its text', () => {
  const heading = paragraph(mark('heading') + run('x'), '<w:keepNext/>')
  expect(laidOut(lines(49) + heading + lines(2) + section()).pageOf.get('heading')).toBe(2)
  expect(laidOut(lines(48) + heading + lines(2) + section()).pageOf.get('heading')).toBe(1)
})

it('begins a page with no space before, unless the paragraph begins it by itself', () => {
  // 50 lines with the space before fill 711.8 points, without it 690.
  const spaced = (properties = '') =>
    paragraph(run('x'), `${properties}<w:spacing w:before="400"/>`)
  const after = lines(48) + paragraph(mark('last') + run('x')) + section()
  expect(laidOut(lines(50) + spaced() + after).pageOf.get('last')).toBe(2)
  expect(laidOut(lines(50) + spaced('<w:pageBreakBefore/>') + after).pageOf.get('last')).toBe(3)
})

it('leaves room in a line for the number of a page that is not written yet', () => {
  const reference = (bookmark: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF ${bookmark} \\h</w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>`
  // Each takes 40.7 of 451.3 points with its number, and 27.3 without.
  const named = Array.from({ length: 12 }, (_, i) => `${run('xxxx ')}${reference(`b${i}`)}`).join(
    '',
  )
  const { slabs } = laidOut(paragraph(named) + section()).sections[0]!
  expect(slabs.length).toBe(2)
})

it('leaves less room under a header that is higher than its margin', () => {
  const body =
    lines(48) +
    paragraph(mark('last')) +
    section('<w:headerReference w:type="default" r:id="rId1"/>')
  expect(laidOut(body, 'Arial', lines(1)).pageOf.get('last')).toBe(1)
  expect(laidOut(body, 'Arial', lines(6)).pageOf.get('last')).toBe(2)
})

it('repeats the head of a table on its pages', () => {
  const row = (head: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr><w:tc>${paragraph(run('x'))}</w:tc></w:tr>`
  const table = (head: boolean) =>
    `<w:tbl><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>${row(head)}${row(false).repeat(99)}</w:tbl>`
  const after = paragraph(mark('after') + run('x'))
  expect(laidOut(table(false) + after + section()).pageOf.get('after')).toBe(3)
  expect(
    laidOut(table(false).replace(row(false), '') + after + section()).pageOf.get('after'),
  ).toBe(2)
  expect(laidOut(table(true).replace(row(false), '') + after + section()).pageOf.get('after')).toBe(
    3,
  )
})

it.each([
  ['a font of the house’s own', paragraph(run('x')) + section(), 'Foundry House Sans'],
  ['columns', paragraph(run('x')) + section('<w:cols w:num="2"/>'), 'Arial'],
  [
    'pictures beside the text',
    paragraph('<w:r><w:drawing><wp:anchor/></w:drawing></w:r>') + section(),
    'Arial',
  ],
  ['letters that no font here has', paragraph(run('日本語の文章です')) + section(), 'Arial'],
])('doubts its pages with %s', (_, body, font) => {
  expect(laidOut(body, font).doubts).not.toEqual([])
})
