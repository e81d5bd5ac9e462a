import { expect, it } from 'vitest'
import { fixtureReport } from '@inspectorate/testing'
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
