import { expect, it } from 'vitest'
import { fixtureReport } from '@inspectorate/testing'
import { printedPages } from './printed-pages.js'

it('carries a hostile title in a string that it cannot end', () => {
  const title = 'a"; } </style><script>\\'
  const style = printedPages({ ...fixtureReport, meta: { ...fixtureReport.meta, title } })
  expect(style).toContain(String.raw`content: "a\22 \3b  \7d  \3c \2f style\3e \3c script\3e \5c "`)
  expect(style).not.toContain('<')
})

it('prints the state of a draft on every page', () => {
  const meta = { ...fixtureReport.meta, state: 'draft' as const, stateText: 'Draft' }
  expect(printedPages({ ...fixtureReport, meta })).toContain('@top-right { content: "Draft"')
  expect(printedPages(fixtureReport)).not.toContain('@top-right { content: "')
})
