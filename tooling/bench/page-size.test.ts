import { expect, it } from 'vitest'
import { pages } from './page-size/pages.js'
import { sizeOfPage } from './page-size/size-of-page.js'

it('a page that rates loads 40 kB at most', async () => {
  const { plain, brotli } = await sizeOfPage(pages['a page that rates'])
  // A page that rates nothing would be small as well.
  expect(plain).toBeGreaterThan(40_000)
  expect(brotli).toBeLessThanOrEqual(40_000)
})
