import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { releaseHeights } from './release-heights.js'

describe('releaseHeights', () => {
  it('blanks every fixed height and nothing else', () => {
    const xml = strToU8(
      '<row r="1" ht="30" customHeight="1"><c r="H1"/></row><row r="2" customHeight="0" H="1">',
    )
    const length = xml.length
    releaseHeights(xml)
    expect(xml).toHaveLength(length)
    expect(strFromU8(xml)).toBe(
      '<row r="1" ht="30"                 ><c r="H1"/></row><row r="2" customHeight="0" H="1">',
    )
  })
})
