import { fixtureReport } from '@inspectorate/testing'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { captured, rendered } from '../test/rendered.js'

let html: string
beforeAll(async () => {
  const buffer = Buffer.from(await rendered(fixtureReport))
  html = (await mammoth.convertToHtml({ buffer })).value
})

describe('a reader that is not ours', () => {
  it('sees the headings at their levels', () => {
    for (const block of fixtureReport.blocks) {
      if (block.kind !== 'heading') continue
      const text = block.content.map((run) => (run.kind === 'text' ? run.value : '')).join('')
      const number = block.number === undefined ? '' : `${block.number}\u2002`
      expect(html).toMatch(
        new RegExp(`<h${block.level}>(?:<a id="[^"]*"></a>)*${number}${text}</h${block.level}>`),
      )
    }
  })

  it('sees the footnotes and their marks', () => {
    for (const { number } of fixtureReport.footnotes)
      expect(html).toMatch(new RegExp(`<sup>.*?\\[${number}\\]</a></sup>`))
    expect(html).toContain('With seven women, one case moves the figure by 14 points.')
  })

  it('sees tables with header rows', () => {
    const heads = captured(html, /<thead>(.*?)<\/thead>/gs)
    const tables = fixtureReport.blocks.filter((block) => block.kind === 'table')
    expect(heads).toHaveLength(tables.length)
    heads.forEach((head, i) => {
      for (const { header } of tables[i]?.columns ?? []) expect(head).toContain(header)
    })
  })

  it('sees recommendations that are numbered on from list to list', async () => {
    expect(captured(html, /<ol>(.*?)<\/ol>/gs).length).toBeGreaterThanOrEqual(2)
  })
})
