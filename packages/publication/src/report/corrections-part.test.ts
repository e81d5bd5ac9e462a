import { parsedOrThrow } from '@inspectorate/core'
import { expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildViews } from '../publish/build-views.js'
import type { Block } from '../view/block.js'
import { plainText } from '../view/plain-text.js'

const viewsOf = (corrections?: readonly { published: string; text: string }[]) => {
  const { publication } = northtown({}).inspection
  const given = { ...publication, published: '2026-01', ...(corrections && { corrections }) }
  return parsedOrThrow(buildViews(northtown({ publication: given }), { cases: false }))
}
const second = { published: '2026-03', text: 'Two cases were counted <twice>. They are not now.' }
const third = { published: '2026-05-04', text: 'The service’s address was wrong.' }

const said = (block: Block | undefined) =>
  block?.kind === 'heading' || block?.kind === 'paragraph' ? plainText(block.content) : ''

it('a first edition says nothing of editions', () => {
  const { report, workbook } = viewsOf()
  expect(report.meta.publishedText).toBe('January 2026')
  expect(report.cover.lines.map(({ label }) => label)).not.toContain('Edition')
  expect(JSON.stringify([report, workbook])).not.toContain('orrect')
})

it('a later one says on its cover which it is, and first of all what it corrects', () => {
  const { report } = viewsOf([second, third])
  expect(report.meta.publishedText).toBe('January 2026, corrected 4 May 2026')
  expect(report.cover.lines).toContainEqual({ label: 'Edition', value: 'Third edition' })
  expect(report.contents[0]?.text).toBe('Corrections')
  const [heading, intro, list] = report.blocks
  expect([heading, intro].map(said)).toEqual([
    'Corrections',
    'This is the third edition of this report, which was first published in January 2026. It takes the place of what was published before.',
  ])
  const items = list?.kind === 'list' ? list.items : []
  expect(items.map(([block]) => said(block))).toEqual([
    `March 2026: ${second.text}`,
    `4 May 2026: ${third.text}`,
  ])
})

it('its workbook and its record say the same', () => {
  const { workbook, record } = viewsOf([second])
  expect(JSON.stringify(workbook)).toContain(JSON.stringify(['Corrected March 2026', second.text]))
  expect(JSON.stringify(record)).toContain(second.text)
})
