import { describe, expect, it } from 'vitest'
import { smallFrameworkData } from '../../../test/small-framework.js'
import { parseOldFramework } from './parse-old-framework.js'

const codesOf = (input: unknown) => {
  const parsed = parseOldFramework(input)
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code)
}

describe('a framework of the old format', () => {
  it('is refused when it names what it does not have', () => {
    const broken = {
      ...smallFrameworkData,
      banding: {
        ...smallFrameworkData.banding,
        bands: [
          { rating: 'awful', from: 0 },
          { rating: 'good', from: 0 },
        ],
      },
    }
    expect(codesOf(broken)).toEqual(['unknown-rating', 'framework-inconsistent'])
  })

  it('is refused when an id is used twice', () => {
    const [first, second] = smallFrameworkData.domains
    const broken = { ...smallFrameworkData, domains: [first, second, { ...first, id: '3' }] }
    expect(codesOf(broken)).toContain('duplicate-id')
  })
})
