import { describe, expect, it } from 'vitest'
import { houseStyles, templateOf } from '../../test/template-of.js'
import { checkLayout } from './check-layout.js'

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(`Line ${i + 1}`)).join('')
const row = (text: string) => `<w:tr><w:tc>${paragraph(text)}</w:tc></w:tr>`
const table = (rows: number) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9026"/></w:tblGrid>${row('Head')}${Array.from({ length: rows }, (_, i) => row(`Row ${i}`)).join('')}</w:tbl>`
const kept = '<w:keepNext/>'
const boxed = '<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr>'
const styles = houseStyles.replace('<w:sz', '<w:lang w:val="en-GB"/><w:sz')
const found = (body: string, look = styles) =>
  checkLayout(templateOf({ body: body + page, styles: look })).findings.map(
    ({ page: on, kind, text }) => `${on} ${kind} ${text}`,
  )

describe('pages of a report', () => {
  it('without fault have no finding', () => {
    expect(found(lines(90) + table(5))).toEqual([])
  })

  it('say which language they are in', () => {
    expect(found(lines(3), houseStyles)).toEqual([
      '1 no-language the document does not say its language',
    ])
  })

  it('are half empty where what follows is kept together and does not fit', () => {
    const large = Array.from({ length: 40 }, (_, i) => paragraph(`Kept ${i}`, kept)).join('')
    expect(found(lines(20) + large + paragraph('End'))).toEqual([
      expect.stringMatching(
        /^1 half-empty-page filled to \d\d%: what follows did not fit, from “Kept 0”$/,
      ),
    ])
  })

  it('may end early before a chapter', () => {
    expect(found(lines(5) + paragraph('Chapter', '<w:pageBreakBefore/>'))).toEqual([])
  })

  it('have short tables whole, and say which is not', () => {
    const before = lines(50) + paragraph('Table 4: Answers', kept)
    expect(found(before + table(9) + lines(20))).toEqual([
      '1 split-table “Table 4: Answers” of 9 rows goes on over the next page',
    ])
    expect(found(before + table(30) + lines(20))).toEqual([])
  })

  it('have boxes whole', () => {
    const box = Array.from({ length: 12 }, (_, i) => paragraph(`Box ${i}`, boxed)).join('')
    expect(found(lines(50) + box + lines(20))).toEqual([
      expect.stringMatching(/^2 parted-box a box is parted before “Box \d+”$/),
    ])
  })

  it('are more than the last lines of a chapter', () => {
    const chapter = paragraph('Chapter', '<w:pageBreakBefore/>')
    expect(found(lines(60) + chapter + lines(30))).toEqual([
      expect.stringMatching(
        /^2 nearly-empty-page filled to \d%: the last of a chapter stands alone, from “Line 5\d”$/,
      ),
    ])
    expect(found(lines(20) + chapter)).toEqual([])
  })

  it('have alternative texts of a sentence', () => {
    const described = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="Chart" descr="${'Many words. '.repeat(30)}"/></wp:inline></w:drawing></w:r></w:p>`
    expect(found(lines(3) + described)).toEqual([
      expect.stringMatching(/^1 long-alternative an alternative text of 360 characters/),
    ])
  })
})
