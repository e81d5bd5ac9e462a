import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { parsedOrThrow, type Framework } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { plainText, type Block } from '@inspectorate/publication'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import { recordRead } from '../../test/made-up-programme.js'
import { programmeOf } from '../programme.js'
import { programmeReport } from './programme-report.js'

/** What rules ask of a service beside judgements, where they give nothing without. */
const recorded: Readonly<Record<string, object>> = {
  'fsa-food-hygiene-2010': { numbers: { hygiene: 10, structural: 5, confidence: 10 } },
  'nyc-restaurants-2010': { numbers: { points: 15 } },
  'ofsted-schools-2019': { facts: { safeguarding: 'effective' } },
}

function reportOf(framework: Framework) {
  const records = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => {
    const choices = { seed: 5, cases: 40, spread: 0, quality: i % 4 === 0 ? -4 : 1 }
    const data = plausibleInspection(framework, i % 4, Math.floor(i / 4), choices)
    const file = plausibleRecord(framework, { ...data, ...recorded[framework.id] })
    return recordRead(JSON.parse(JSON.stringify(file)), `${i}`)
  })
  return programmeReport(programmeOf(records), { id: 'all', title: 'All' })
}

/** Headings with nothing below them but a heading that is no part of theirs. */
function emptyHeadings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, i) => {
    if (block.kind !== 'heading') return []
    const next = blocks[i + 1]
    const isEmpty = next === undefined || (next.kind === 'heading' && next.level <= block.level)
    return isEmpty ? [plainText(block.content)] : []
  })
}

describe.each(ruleEditions)('the annual report of services under %s', (id) => {
  it('has something to say under every heading, in tables that fit the page', async () => {
    const framework =
      frameworkById(id) ?? frameworkOfRules(parsedOrThrow(parseRules(await rulesById(id))))
    const { blocks } = reportOf(framework)
    expect(emptyHeadings(blocks)).toEqual([])
    const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []))
    expect(ids).toEqual([...new Set(ids)])
    // Word’s bookmarks have no more.
    expect(ids.filter((one) => one.length > 40)).toEqual([])
    for (const block of blocks) {
      // Of what only numbers are given there is no chart of ratings.
      if (block.kind === 'distribution') expect(block.segments.length).toBeGreaterThan(1)
      if (block.kind !== 'table') continue
      const total = block.columns.reduce((sum, { width }) => sum + width, 0)
      expect([block.caption, Math.round(total)]).toEqual([block.caption, 100])
    }
    const said = blocks.map((one) => (one.kind === 'paragraph' ? plainText(one.content) : ''))
    expect(said.join('\n')).not.toMatch(/none cases|\[x\]/)
  })
})
