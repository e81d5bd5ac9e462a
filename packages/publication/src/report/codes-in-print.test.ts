import { parsedOrThrow } from '@inspectorate/core'
import { expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { compareInspections } from '../compare/compare-inspections.js'
import { buildViews } from '../publish/build-views.js'

const plain = northtown({})
const address = 'https://example.org/reports/northtown-2024'
const coded = northtown({
  service: { ...plain.inspection.service, codes: { gss: 'E06000044', provider: 'P-7' } },
  kind: 'Follow-up',
  publication: { ...plain.inspection.publication, previous: { published: '2024-02', address } },
})

it('prints the codes of a service, the kind of inspection and the report before it', () => {
  const { report, workbook } = parsedOrThrow(buildViews(coded, { cases: false }))
  expect(report.meta.codes).toEqual([
    { id: 'provider', title: 'Provider code', code: 'P-7' },
    { id: 'gss', title: 'ONS code of the area', code: 'E06000044' },
  ])
  expect(report.cover.lines).toContainEqual({ label: 'Kind of inspection', value: 'Follow-up' })
  const about = workbook.sheets[0]!.tables[0]!.rows as unknown[][]
  expect(about.filter(([item]) => /code|Kind|Previous/.test(String(item)))).toEqual([
    ['Provider code', 'P-7'],
    ['ONS code of the area', 'E06000044'],
    ['Kind of inspection', 'Follow-up'],
    ['Previous report', { text: 'Published February 2024', href: address }],
  ])
})

it('says nothing of them where there are none', () => {
  const { report, workbook } = parsedOrThrow(buildViews(plain, { cases: false }))
  expect(report.meta).not.toHaveProperty('codes')
  expect(JSON.stringify([report.cover, workbook.sheets[0]])).not.toMatch(/Kind of|Previous report/)
})

it('tells a code that was changed as a change of the inspection', () => {
  const changed = northtown({
    ...coded.inspection,
    service: { ...coded.inspection.service, codes: { gss: 'E06000045', provider: 'P-7' } },
  })
  expect(parsedOrThrow(compareInspections(coded, changed))).toEqual([
    { code: 'detail', path: 'service.codes.gss', from: 'E06000044', to: 'E06000045' },
  ])
})
