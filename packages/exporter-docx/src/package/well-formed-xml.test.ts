import { expect, it } from 'vitest'
import { wellFormedXml } from './well-formed-xml.js'

it('what XML cannot hold becomes U+FFFD, and all else stays', () => {
  expect(wellFormedXml('a\u0000b\u001Fc\uFFFEd')).toBe('a\uFFFDb\uFFFDc\uFFFDd')
  expect(wellFormedXml('a&#0;b&#x1F;c')).toBe('a\uFFFDb\uFFFDc')
  expect(wellFormedXml('tab\t line\n &#10;&#x9;&#65; \u202E ■')).toBe(
    'tab\t line\n &#10;&#x9;&#65; \u202E ■',
  )
})
