import { dateInWords } from '@inspectorate/publication'
import { ratingTone } from '@inspectorate/programme'
import { escaped } from './escaped.js'
import { indexScript } from './index-script.js'
import { pageFrame } from './page-frame.js'
import type { ServicesOnPage } from './paged-services.js'

/** Where services are found among all of several pages; without a script the list of the pages, each a plain table. */
export function servicesIndex(
  pages: readonly (ServicesOnPage & { readonly name: string })[],
  { title, about }: { readonly title: string; readonly about: string },
): string {
  const list = pages.map(
    ({ name, title: words, services }) =>
      `<tr><th scope="row"><a href="${escaped(name)}">${escaped(words)}</a></th><td>${services.toLocaleString('en-GB')}</td></tr>`,
  )
  return pageFrame({
    title,
    script: indexScript,
    body: `<h1>${escaped(title)}</h1>
<p>${about}</p>
<form hidden role="search">
<p><label for="words">Service or region</label><input id="words" type="search" autocomplete="off"></p>
<p><label for="by-region">Region</label><select id="by-region"><option value="">All</option></select></p>
<p><label for="by-rating">Overall rating</label><select id="by-rating"><option value="">All</option></select></p>
<p role="status" id="count"></p>
</form>
<div id="found" hidden>
<div class="wide" role="region" aria-label="Services found" tabindex="0">
<table>
<caption>Services found</caption>
<thead><tr><th scope="col" data-at="0">Service</th><th scope="col" data-at="1">Region</th><th scope="col" data-at="2">Overall rating</th><th scope="col" data-at="3">Overall rating before</th><th scope="col" data-at="4">Published</th><th scope="col">Standards</th></tr></thead>
<tbody></tbody>
</table>
</div>
<p><button type="button" class="more" id="more" hidden>Show more</button></p>
</div>
<h2>All services, page by page</h2>
<table>
<caption>Pages of services</caption>
<thead><tr><th scope="col">Regions</th><th scope="col">Services</th></tr></thead>
<tbody>
${list.join('\n')}
</tbody>
</table>
<script type="application/json" id="services">${dataOf(pages)}</script>`,
  })
}

/** Every service as a row of numbers and texts. `<` is written so that no name ends the element. */
function dataOf(pages: readonly (ServicesOnPage & { readonly name: string })[]): string {
  const all = pages.flatMap(({ tables }, page) =>
    tables.flatMap(({ part, rows }) => rows.map((row) => ({ page, part, row }))),
  )
  const regions = [...new Set(all.map(({ row }) => row.service.region ?? '–'))].sort()
  const dates = [...new Set(all.map(({ row }) => row.service.present.entry.published))].sort()
  const scales = [...new Set(all.map(({ part }) => part.framework))]
  const ratings = new Map<string, string>()
  for (const framework of scales)
    for (const { id } of framework.scale) {
      const { word, tone } = ratingTone(framework, null, id)
      if (!ratings.has(word)) ratings.set(word, tone)
    }
  const words = [...ratings.keys()]
  const [regionAt, dateAt] = [placesIn(regions), placesIn(dates)]
  const services = all.map(({ page, part, row: { service, overall } }) => {
    const rated = (rating: string | null) =>
      rating === null ? -1 : words.indexOf(ratingTone(part.framework, null, rating).word)
    const { published, address } = service.present.entry
    return [
      service.name,
      regionAt.get(service.region ?? '–'),
      rated(overall.present),
      rated(overall.previous),
      dateAt.get(published),
      page,
      ...(address !== undefined && /^https?:\/\//i.test(address) ? [address] : []),
    ]
  })
  return JSON.stringify({
    regions,
    ratings: [...ratings],
    dates: dates.map(dateInWords),
    pages: pages.map(({ name }) => name),
    services,
  }).replaceAll('<', '\\u003c')
}

function placesIn(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((one, at) => [one, at]))
}
