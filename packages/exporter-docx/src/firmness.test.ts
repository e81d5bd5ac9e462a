import { fixtureReport } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import { rendered, textOfParts } from '../test/rendered.js'

const boxes = fixtureReport.blocks.filter(
  (block) => block.kind === 'rating' && (block.firmness ?? []).length > 0,
)
const sentences = boxes.flatMap((block) => ('firmness' in block && block.firmness) || [])

describe('how firm a rating is', () => {
  it('stays out of the Word report unless it is asked for', async () => {
    const part = textOfParts(await rendered(fixtureReport))
    for (const sentence of sentences) expect(part('word/document.xml')).not.toContain(sentence)
  })

  it('stands below each rating’s box when it is', async () => {
    const part = textOfParts(await rendered(fixtureReport, { firmness: true }))
    const text = part('word/document.xml')
    expect(boxes.length).toBeGreaterThan(3)
    expect(text.match(/How firm this rating is/g)).toHaveLength(boxes.length)
    for (const sentence of sentences) expect(text).toContain(sentence)
  })
})
