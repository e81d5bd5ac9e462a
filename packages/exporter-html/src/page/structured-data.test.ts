import { expect, it } from 'vitest'
import { fixtureReport } from '@inspectorate/testing'
import { rendered } from '../../test/rendered.js'
import { structuredData } from './structured-data.js'

it('describes the report to search engines', () => {
  expect(JSON.parse(structuredData(fixtureReport))).toMatchObject({
    '@type': 'Report',
    name: fixtureReport.meta.title,
    datePublished: '2026-01',
    publisher: { name: 'Test Inspectorate' },
  })
})

it('cannot end the element it stands in, and reads back the same', () => {
  const title = '</script><script>alert(1)</script><!-- & \u2028'
  const data = structuredData({ ...fixtureReport, meta: { ...fixtureReport.meta, title } })
  expect(data).not.toMatch(/[<>&]/)
  expect((JSON.parse(data) as { name: string }).name).toBe(title)
})

it('names the addresses of the report, of its picture and of its licence where they are known', async () => {
  const meta = {
    ...fixtureReport.meta,
    licence: 'A licence',
    licenceAddress: 'https://example.org/licence',
    address: 'https://example.org/reports/1?a=1&b=2',
    image: { address: 'https://example.org/card.png', alternative: 'A "tower"' },
  }
  const view = { ...fixtureReport, meta }
  expect(JSON.parse(structuredData(view))).toMatchObject({
    url: meta.address,
    license: meta.licenceAddress,
    image: { url: meta.image.address, caption: meta.image.alternative },
  })
  const page = await rendered(view)
  for (const line of [
    '<link rel="canonical" href="https://example.org/reports/1?a=1&amp;b=2">',
    '<meta property="og:url" content="https://example.org/reports/1?a=1&amp;b=2">',
    '<meta property="og:image" content="https://example.org/card.png">',
    '<meta property="og:image:alt" content="A &quot;tower&quot;">',
    '<link rel="license" href="https://example.org/licence">',
    '<a rel="license" href="https://example.org/licence">A licence</a>',
  ])
    expect(page).toContain(line)
  const without = await rendered(fixtureReport)
  expect(without).not.toMatch(/rel="canonical"|og:image|rel="license"/)
})

it('tells search engines and readers the codes of the service', async () => {
  const codes = [{ id: 'gss', title: 'ONS code of the area', code: 'E06000044' }]
  const view = { ...fixtureReport, meta: { ...fixtureReport.meta, codes } }
  expect(JSON.parse(structuredData(view))).toMatchObject({
    about: { identifier: [{ '@type': 'PropertyValue', propertyID: 'gss', value: 'E06000044' }] },
  })
  expect(await rendered(view)).toContain('<p>ONS code of the area E06000044</p>')
})
