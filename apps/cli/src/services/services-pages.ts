import { programmeMeta, type AboutProgramme, type Programme } from '@inspectorate/programme'
import { escaped } from './escaped.js'
import { pagedServices, type ServicesOnPage } from './paged-services.js'
import { pageFrame } from './page-frame.js'
import { servicesIndex } from './services-index.js'
import { servicesTable } from './services-table.js'
import { tableScript } from './table-script.js'

/**
 * Pages to find services in: a row a service that filters, sorts and searches by itself where scripts run, and is the
 * whole table where they do not. Of many services there are several, and one that finds them among all.
 */
export function servicesPages(
  programme: Programme,
  about: AboutProgramme,
): { readonly name: string; text(): string }[] {
  const meta = programmeMeta(about, programme)
  const main = `${about.id}-services`
  const title = `${meta.title}: services`
  const words = `${programme.services.length.toLocaleString('en-GB')} services. Published by ${escaped(meta.publisher)}, ${escaped(meta.publishedText)}. The name of a service and its overall rating lead to its report; the overall rating before leads to the report before.`
  const pages = pagedServices(programme).map((page, i, { length }) => ({
    ...page,
    name: length === 1 ? `${main}.html` : `${main}-${i + 1}.html`,
  }))
  let before = 0
  const tables = pages.map((page, i) => {
    const from = before
    before += page.services
    return {
      name: page.name,
      text: () =>
        tablesPage(page, {
          title: pages.length === 1 ? title : `${page.title}: services`,
          about: words,
          from,
          nav: pages.length === 1 ? '' : navigation(pages, i, `${main}.html`, title),
        }),
    }
  })
  if (pages.length === 1) return tables
  const index = () => servicesIndex(pages, { title, about: words })
  return [{ name: `${main}.html`, text: index }, ...tables]
}

function tablesPage(
  { tables }: ServicesOnPage,
  page: {
    readonly title: string
    readonly about: string
    readonly from: number
    readonly nav: string
  },
): string {
  let from = page.from
  const written = tables.map((table) => {
    const html = servicesTable(table, from)
    from += table.rows.length
    return html
  })
  return pageFrame({
    title: page.title,
    script: tableScript,
    body: `${page.nav}<h1>${escaped(page.title)}</h1>
<p>${page.about}</p>
<form hidden role="search">
<p><label for="words">Service or region</label><input id="words" type="search" autocomplete="off"></p>
<p><label for="by-region">Region</label><select id="by-region"></select></p>
<p><label for="by-standard">Standard</label><select id="by-standard"></select></p>
<p><label for="by-rating">Rating</label><select id="by-rating"></select></p>
<p role="status" id="count"></p>
</form>
${written.join('\n')}`,
  })
}

function navigation(
  pages: readonly { readonly name: string; readonly title: string }[],
  at: number,
  index: string,
  title: string,
): string {
  const link = (name: string, words: string) => `<a href="${escaped(name)}">${escaped(words)}</a>`
  const [before, after] = [pages[at - 1], pages[at + 1]]
  const links = [
    link(index, title),
    ...(before ? [`Before: ${link(before.name, before.title)}`] : []),
    ...(after ? [`Next: ${link(after.name, after.title)}`] : []),
  ]
  return `<nav aria-label="Pages of services"><p>${links.join(' · ')}</p></nav>\n`
}
