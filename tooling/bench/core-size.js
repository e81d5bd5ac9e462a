// How much the core adds to a page: bundled and minified, from the sources.
// node tooling/bench/core-size.js
import { pages } from './page-size/pages.js'
import { sizeOfPage } from './page-size/size-of-page.js'

for (const [name, contents] of Object.entries(pages)) {
  const { plain, brotli } = await sizeOfPage(contents)
  console.log(`${name}: ${kilobytes(plain)}, ${kilobytes(brotli)} brotli`)
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
