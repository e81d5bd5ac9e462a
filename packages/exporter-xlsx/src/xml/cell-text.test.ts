import { describe, expect, it } from 'vitest'
import { cellText, xmlText } from './cell-text.js'

describe('the text of a cell', () => {
  it('has U+FFFD for what XML cannot hold', () => {
    expect(xmlText('a\u0000b\u0007c\uFFFFd\u007Fe')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe')
    expect(xmlText('half \uD83D a pair, \uDE00 and a whole 😀')).toBe(
      'half \uFFFD a pair, \uFFFD and a whole 😀',
    )
  })

  it('keeps tabs and breaks lines with line feeds alone', () => {
    expect(xmlText('a\tb\r\nc\rd\ne')).toBe('a\tb\nc\nd\ne')
  })

  it('escapes what looks like an escape', () => {
    expect(cellText('_x0041_ and _x00e4_, not _x41_')).toBe(
      '_x005F_x0041_ and _x005F_x00e4_, not _x41_',
    )
  })
})
