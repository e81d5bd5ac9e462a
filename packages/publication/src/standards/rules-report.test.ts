import { parseRules, type Rules } from '@inspectorate/core/language'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { describe, expect, it } from 'vitest'
import { plainText } from '../view/plain-text.js'
import type { Block } from '../view/block.js'
import { rulesReport } from './rules-report.js'

const rulesOf = async (id: string) => (parseRules(await rulesById(id)) as { value: Rules }).value

/** All the text of a document. */
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'heading' || block.kind === 'paragraph') return plainText(block.content)
      if (block.kind === 'list') return block.items.map((item) => textOf(item))
      if (block.kind === 'table')
        return block.rows.flatMap(({ cells }) => cells.map(({ content }) => plainText(content)))
      return []
    })
    .join('\n')

describe.each(ruleEditions)('%s', (id) => {
  it('is a document that names every standard, grade, text and worked case', async () => {
    const rules = await rulesOf(id)
    const { blocks, meta } = rulesReport(rules)
    const text = textOf(blocks)
    expect(meta).toMatchObject({ id, licence: expect.any(String) as string })
    for (const { node } of rules.nodes) {
      expect(text).toContain(node.title?.['en'] ?? node.id)
      for (const one of node.adjust ?? [])
        if (one.text) expect(text).toContain(one.text['en']!.replace(/\.$/, ''))
    }
    for (const grade of Object.values(rules.file.scales).flat())
      expect(text).toContain(grade.label?.['en'] ?? grade.id)
    for (const { name } of rules.file.cases ?? []) expect(text).toContain(name)
  })

  it('has ids of their own, and table widths that fill the page', async () => {
    const { blocks } = rulesReport(await rulesOf(id))
    const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    for (const block of blocks)
      if (block.kind === 'table')
        expect(block.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100)
  })
})

it('words the rules as sentences', async () => {
  const text = textOf(rulesReport(await rulesOf('cqc-adult-social-care-2022')).blocks)
  expect(text).toContain(
    'Outstanding, where at least 2 of its 5 parts are Outstanding, and all of its 5 parts are Good or better (Two key questions are Outstanding and the others Good).',
  )
  expect(text).toContain(
    'A regulation is breached: always not better than Requires improvement, where “A regulation is breached” is answered yes.',
  )
})
