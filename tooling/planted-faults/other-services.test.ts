import { rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import { describe, expect, it } from 'vitest'
import { services } from './other-services/passages.js'
import { parsed } from './sample.js'

describe.each(Object.entries(services))('the check of %s', (_, { inspection, sections }) => {
  const told = (section: string, text: string) =>
    checkInspection(
      rateForPublication(parsed({ ...inspection, narrative: { [section]: text } })),
    ).flatMap((finding) => {
      if (finding.code === 'narrative-fault') throw new Error(JSON.stringify(finding.issue))
      return 'sentence' in finding ? [finding] : []
    })

  it.each(sections.clean)('has next to nothing to say in %s of: %s', (section, text) => {
    const findings = told(section, text)
    expect(findings.filter(({ severity, blocks }) => severity === 'error' || blocks)).toEqual([])
    expect(findings.length).toBeLessThanOrEqual(1)
  })

  it.each(sections.faulty)('holds back in %s: %s for %s', (section, text, fault) => {
    const from = text.indexOf(fault)
    expect(from).toBeGreaterThanOrEqual(0)
    const there = told(section, text).filter(
      ({ blocks, column, found }) =>
        blocks && column - 1 < from + fault.length && column - 1 + found.length > from,
    )
    expect(there).not.toEqual([])
  })
})
