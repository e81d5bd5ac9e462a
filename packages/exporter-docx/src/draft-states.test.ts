import type { ReportView } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import { rendered, textOfParts } from '../test/rendered.js'

const inState = (state: ReportView['meta']['state'], stateText: string): ReportView => ({
  ...fixtureReport,
  meta: { ...fixtureReport.meta, state, stateText },
})

describe('a report that is not published', () => {
  it.each([
    ['draft', 'Draft: not for publication'],
    ['factual-accuracy', 'For factual accuracy checking'],
  ] as const)('says so in its header and numbers its lines: %s', async (state, words) => {
    const part = textOfParts(await rendered(inState(state, words)))
    expect(part('word/header1.xml')).toMatch(new RegExp(`"HeaderState"/>.*${words}`, 's'))
    expect(part('word/document.xml')).toContain('<w:lnNumType')
    expect(part('docProps/core.xml')).toContain(`<cp:contentStatus>${words}</cp:contentStatus>`)
  })

  it('loses the mark and the numbers when it is', async () => {
    const part = textOfParts(await rendered(fixtureReport))
    expect(part('word/header1.xml')).not.toContain('HeaderState')
    expect(part('word/document.xml')).not.toContain('<w:lnNumType')
  })
})
