import { expect, it } from 'vitest'
import { attribute, childOf, numberOf, plainTextOf, readXml } from './read-xml.js'

it('reads elements, attributes and text of a part, past comments and declarations', () => {
  const root = readXml(
    '<?xml version="1.0"?><!-- <a> --><w:p w:id="3"><w:t xml:space="preserve"> a &lt; b &amp;&#x2003;</w:t><w:tab/></w:p>',
  )
  const paragraph = childOf(root, 'w:p')!
  expect(numberOf(paragraph, 'w:id')).toBe(3)
  expect(numberOf(paragraph, 'w:other')).toBeUndefined()
  const text = childOf(paragraph, 'w:t')!
  expect(attribute(text, 'xml:space')).toBe('preserve')
  expect(plainTextOf(text)).toBe(' a < b &\u2003')
  expect(paragraph.children.map(({ name }) => name)).toEqual(['w:t', 'w:tab'])
})
