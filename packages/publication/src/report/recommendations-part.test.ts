import { parsedOrThrow } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildViews } from '../publish/build-views.js'
import { plainText } from '../view/plain-text.js'

const recommending = (...recommendations: readonly object[]) =>
  parsedOrThrow(buildViews(northtown({ recommendations }), { cases: false }))

const cardsOf = ({ report }: ReturnType<typeof recommending>) =>
  report.blocks.flatMap((block) => (block.kind === 'recommendation' ? [block] : []))

describe('a recommendation', () => {
  it('says which findings it arises from, with a bound figure of each that has one', () => {
    const [card] = cardsOf(
      recommending({
        addressee: 'pdu',
        text: 'look again',
        arisesFrom: ['1.1', '1.2', '2.1', '2.2', '2.6', 'resettlement'],
      }),
    )
    expect(card!.basis.map(plainText)).toEqual([
      '1.1 Leadership: Good',
      '1.2 Staff: Not judged yet',
      expect.stringMatching(/^2\.1 Court work: /),
      '2.2 Assessment: Inadequate, 36% for ‘Keeping other people safe’',
      '2.6 Outcomes',
      'Resettlement work',
    ])
    const bound = card!.basis.map((finding) => finding.filter(({ kind }) => kind === 'figure'))
    expect(bound.map(({ length }) => length)).toEqual([1, 0, 0, 2, 0, 0])
  })

  it('leads to the headings of what it arises from', () => {
    const views = recommending({ addressee: 'pdu', text: 'x', arisesFrom: ['2.2', 'diversity'] })
    const headings = views.report.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.id] : [],
    )
    const links = cardsOf(views)[0]!.basis.map(([link]) => link)
    expect(links).toHaveLength(2)
    for (const link of links)
      expect(headings).toContain(link?.kind === 'reference' ? link.to : undefined)
  })

  it('has one number and one id through all addressees, in report, workbook and record', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      addressee: ['hmpps', 'pdu', 'region'][i % 3],
      text: `do thing ${i}`,
    }))
    const views = recommending(...many)
    const ids = many.map((_, i) => `recommendation-${i + 1}`)
    expect(cardsOf(views).map(({ id }) => id)).toEqual(ids)
    expect(views.record.recommendations.map(({ id }) => id)).toEqual(ids)
    expect(views.record.recommendations[0]).toMatchObject({ text: 'do thing 1', number: 1 })
    const sheet = views.workbook.sheets.find(({ id }) => id === 'recommendations')!
    const rows = sheet.tables[0]!.rows as readonly (readonly unknown[])[]
    expect(rows.map(([id]) => id)).toEqual(ids)
  })

  it('needs no finding, and a report needs none', () => {
    expect(cardsOf(recommending({ addressee: 'pdu', text: 'x' }))[0]!.basis).toEqual([])
    const views = recommending()
    expect(cardsOf(views)).toEqual([])
    expect(views.workbook.sheets.map(({ id }) => id)).not.toContain('recommendations')
  })
})
