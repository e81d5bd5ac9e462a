import { expect, it } from 'vitest'
import { fixtureView } from '../../test/fixture-view.js'
import { structuredData } from './structured-data.js'

it('describes the report to search engines', () => {
  expect(JSON.parse(structuredData(fixtureView))).toMatchObject({
    '@type': 'Report',
    name: fixtureView.meta.title,
    datePublished: '2026-01',
    publisher: { name: 'Test Inspectorate' },
  })
})

it('cannot end the element it stands in, and reads back the same', () => {
  const title = '</script><script>alert(1)</script><!-- & \u2028'
  const data = structuredData({ ...fixtureView, meta: { ...fixtureView.meta, title } })
  expect(data).not.toMatch(/[<>&]/)
  expect((JSON.parse(data) as { name: string }).name).toBe(title)
})
