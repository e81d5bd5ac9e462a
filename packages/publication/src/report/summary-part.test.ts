import { parsedOrThrow } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import type { Block } from '../view/block.js'
import { plainText } from '../view/plain-text.js'
import { buildReport } from './build-report.js'

const summarised = (change: object = {}) => {
  const { blocks } = parsedOrThrow(buildReport(northtown({ ...change })))
  const level1 = blocks.flatMap((block, i) =>
    block.kind === 'heading' && block.level === 1 ? [{ block, i }] : [],
  )
  const at = level1.findIndex(({ block }) => plainText(block.content) === 'Summary')
  return {
    all: blocks,
    next: plainText(level1[at + 1]!.block.content),
    own: blocks.slice(level1[at]!.i, level1[at + 1]!.i),
  }
}
const listed = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map(([item]) => (item?.kind === 'paragraph' ? plainText(item.content) : ''))
      : [],
  )

describe('the summary', () => {
  it('has every rating side by side, each with the way to its standard, before the ratings', () => {
    const { all, own, next } = summarised()
    const glance = own.find((block) => block.kind === 'glance')!
    expect(glance.groups[0]!.tiles[0]).toMatchObject({ name: 'Overall rating' })
    const tiles = glance.groups.slice(1).flatMap((group) => group.tiles)
    expect(tiles).toHaveLength(10)
    expect(tiles[0]).toMatchObject({ name: '1.1 Leadership', mark: { word: 'Good' } })
    const ids = all.map((block) => ('id' in block ? block.id : ''))
    for (const { to } of tiles) expect(ids).toContain(to)
    expect(next).toMatch(/^Ratings/)
  })

  it('tells without an editor’s choice what decided the standards that rest on cases', () => {
    expect(listed(summarised().own)).toEqual([
      '36% for ‘Keeping other people safe’, the lowest result of 2.2 Assessment',
    ])
  })

  it('tells what the editor chose, with its figures bound', () => {
    const { own } = summarised({
      summary: {
        figures: [':count[assessment-safety yes] cases were safe'],
        strengths: ['One'],
        improvements: ['Two', 'Three'],
      },
    })
    expect(listed(own)).toEqual(['4 of the 11 cases were safe', 'One', 'Two', 'Three'])
    expect(JSON.stringify(own)).toContain('"figure":"figure-count-assessment-safety')
  })

  it('holds back a report whose summary refers to nothing', () => {
    const report = buildReport(northtown({ summary: { strengths: ['x', ':percent[none yes]'] } }))
    expect(report).toMatchObject({ ok: false, issues: [{ path: ['summary', 'strengths', 1] }] })
  })
})
