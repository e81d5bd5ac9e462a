import { plainText } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { captured, escaped, rendered } from '../test/rendered.js'

let html: string
beforeAll(async () => {
  const buffer = Buffer.from(await rendered(fixtureReport))
  html = (await mammoth.convertToHtml({ buffer })).value
})

describe('a reader that is not ours', () => {
  it('sees the headings at their levels', () => {
    for (const block of fixtureReport.blocks) {
      if (block.kind !== 'heading') continue
      const number = block.number === undefined ? '' : `${block.number}\u2002`
      const heads = captured(html, new RegExp(`<h${block.level}>(.*?)</h${block.level}>`, 'g'))
      expect(heads.map((head) => head.replaceAll(/<a id="[^"]*"><\/a>/g, ''))).toContain(
        escaped(`${number}${plainText(block.content)}`),
      )
    }
  })

  it('sees the footnotes and their marks', () => {
    for (const { number } of fixtureReport.footnotes)
      expect(html).toMatch(new RegExp(`<sup>.*?\\[${number}\\]</a></sup>`))
    expect(html).toContain(plainText(fixtureReport.footnotes.at(-1)!.content))
  })

  it('sees tables with header rows', () => {
    const heads = captured(html, /<thead>(.*?)<\/thead>/gs)
    const tables = fixtureReport.blocks.flatMap((block) => {
      if (block.kind === 'glance') return [[block.title]]
      return block.kind === 'table' ? [block.columns.map(({ header }) => header)] : []
    })
    expect(heads).toHaveLength(tables.length)
    heads.forEach((head, i) => {
      for (const header of tables[i] ?? []) expect(head).toContain(header)
    })
  })

  it('sees recommendations that are numbered on from list to list', async () => {
    expect(captured(html, /<ol>(.*?)<\/ol>/gs).length).toBeGreaterThanOrEqual(2)
  })
})
