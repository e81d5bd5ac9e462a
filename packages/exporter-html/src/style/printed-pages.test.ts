import { expect, it } from 'vitest'
import { fixtureView } from '../../test/fixture-view.js'
import { printedPages } from './printed-pages.js'

it('carries a hostile title in a string that it cannot end', () => {
  const title = 'a"; } </style><script>\\'
  const style = printedPages({ ...fixtureView, meta: { ...fixtureView.meta, title } })
  expect(style).toContain(String.raw`content: "a\22 \3b  \7d  \3c \2f style\3e \3c script\3e \5c "`)
  expect(style).not.toContain('<')
})

it('prints the state of a draft on every page', () => {
  const meta = { ...fixtureView.meta, state: 'draft' as const, stateText: 'Draft' }
  expect(printedPages({ ...fixtureView, meta })).toContain('@top-right { content: "Draft"')
  expect(printedPages(fixtureView)).not.toContain('@top-right { content: "')
})
