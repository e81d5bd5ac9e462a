import { fixtureReport } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { captured, escaped, rendered, textOfParts } from '../test/rendered.js'
import { bookmarkNames } from './rendering/bookmark-names.js'

it('every printed figure has a bookmark of its use, and a control that shows its reference', async () => {
  const part = textOfParts(await rendered(fixtureReport))
  const document = part('word/document.xml')
  const uses = new Map<string, number>()
  const found = document.matchAll(
    /<w:bookmarkStart w:name="(figure_\w+)_(\d+)" w:id="\d+"\/><w:sdt><w:sdtPr><w:alias w:val="([^"]*)"\/><w:tag w:val="([^"]*)"\/>/g,
  )
  for (const [, name, use, reference, tag] of found) {
    const figure = fixtureReport.figures.find(({ id }) => id === tag)
    expect(name).toBe(figure?.id.replaceAll('-', '_'))
    expect(reference).toBe(figure?.reference)
    expect(Number(use)).toBe((uses.get(tag!) ?? 0) + 1)
    uses.set(tag!, Number(use))
  }
  expect([...uses.keys()].sort()).toEqual(fixtureReport.figures.map(({ id }) => id).sort())
})

it('its properties say what a reader understands, and nothing else', async () => {
  const properties = textOfParts(await rendered(fixtureReport))('docProps/custom.xml')
  const { service, publishedText, framework } = fixtureReport.meta
  expect(captured(properties, / name="([^"]+)"/g)).toEqual([
    'Service',
    'Region',
    'Published',
    'Standards',
    'ISBN',
    'Licence',
  ])
  for (const value of [service, publishedText, framework.title])
    expect(properties).toContain(`<vt:lpwstr>${value}</vt:lpwstr>`)
})

it('the whole reference of a figure stands in a part for programs', async () => {
  const references = textOfParts(await rendered(fixtureReport))('customXml/item1.xml')
  expect(captured(references, / reference="([^"]+)"/g)).toEqual(
    fixtureReport.figures.map(({ reference }) => escaped(reference)),
  )
})

it('names of bookmarks are such as Word takes, and no two are alike', () => {
  const { of, ofUse } = bookmarkNames()
  expect(ofUse('figure-a-b', 2)).toBe('figure_a_b_2')
  expect(of('1-begins-with-a-digit')).toBe('x1_begins_with_a_digit')
  const long = [`s-${'long-'.repeat(20)}one`, `s-${'long-'.repeat(20)}two`].map(of)
  expect(new Set([...long, of('S-LONG'), of('s-long')]).size).toBe(4)
  for (const name of [...long, of('1'), of('é–ü')]) expect(name).toMatch(/^[a-z]\w{0,39}$/i)
  expect(of('figure-a')).toBe(of('figure-a'))
})
