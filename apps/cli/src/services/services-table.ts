import { dateInWords } from '@inspectorate/publication'
import { ratingTone, scaleWords, type ProgrammePart } from '@inspectorate/programme'
import { escaped, linked } from './escaped.js'
import type { ServicesOnPage } from './paged-services.js'

type Table = ServicesOnPage['tables'][number]
type Two = Table['rows'][number]['overall']

/** Services in rows, their present ratings in columns: the whole of it without a script. `from` numbers its rows. */
export function servicesTable({ part, rows }: Table, from: number): string {
  const { framework, grid } = part
  const { hasOverall } = grid
  const order = (standard: string | null) =>
    ` data-order="${escaped(scaleWords(framework, standard).join('|'))}"`
  const head = [
    '<th scope="col">Service</th><th scope="col">Region</th>',
    ...(hasOverall
      ? [
          `<th scope="col" data-rating${order(null)}>Overall rating</th>`,
          `<th scope="col"${order(null)}>Overall rating before</th>`,
        ]
      : []),
    ...grid.standards.map(
      ({ id, name }) => `<th scope="col" data-rating${order(id)}>${escaped(name)}</th>`,
    ),
    '<th scope="col">Published</th>',
  ]
  const body = rows.map(({ service, overall, standards }, i) => {
    const { present, previous } = service
    const cells = [
      `<th scope="row">${linked(service.name, present.entry.address)}</th>`,
      `<td>${escaped(service.region ?? '–')}</td>`,
      ...(hasOverall
        ? [
            rating(part, null, overall.present, present.entry.address),
            rating(part, null, overall.previous, previous?.entry.address),
          ]
        : []),
      ...standards.map((two: Two, at) => rating(part, grid.standards[at]!.id, two.present)),
      `<td data-value="${escaped(present.entry.published)}">${escaped(dateInWords(present.entry.published))}</td>`,
    ]
    return `<tr id="s${from + i}">${cells.join('')}</tr>`
  })
  return `<div class="wide" role="region" aria-label="${escaped(framework.title)}: services and ratings" tabindex="0">
<table>
<caption><span>${escaped(framework.title)}: ratings of every service</span></caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`
}

function rating(
  { framework }: ProgrammePart,
  standard: string | null,
  given: string | null,
  address?: string,
): string {
  if (given === null) return '<td>–</td>'
  const { word, tone } = ratingTone(framework, standard, given)
  return `<td class="${tone}">${linked(word, address)}</td>`
}
