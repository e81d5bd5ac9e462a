import { fixtureReport } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import { rendered, textOfParts } from '../test/rendered.js'

describe('how firm a rating is', () => {
  it('stays out of the Word report unless it is asked for', async () => {
    const part = textOfParts(await rendered(fixtureReport))
    expect(part('word/document.xml')).not.toContain('judged differently')
  })

  it('stands below each rating’s box when it is', async () => {
    const part = textOfParts(await rendered(fixtureReport, { firmness: true }))
    const text = part('word/document.xml')
    const boxes = fixtureReport.blocks.filter(({ kind }) => kind === 'rating')
    expect(boxes.length).toBeGreaterThan(3)
    expect(text.match(/How firm this rating is/g)).toHaveLength(boxes.length)
    expect(text).toContain('2 cases judged differently would raise')
  })
})
