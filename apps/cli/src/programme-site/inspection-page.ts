import type { ProgrammeRecord } from '@inspectorate/programme'
import { ratingWord, standardName } from '../print/programme-text.js'
import { escaped, link, localPage } from './local-page.js'

/** The name of an inspection’s page. */
export function inspectionPageName(id: string): string {
  return `inspections/${id}.html`
}

/** What a programme keeps of an inspection: its ratings as published, and as its framework gives them. */
export function inspectionPage({ entry, framework }: ProgrammeRecord): string {
  const { service, overall, standards, byRules, fieldwork } = entry
  const word = (standard: string | null, rating: string | null | undefined) =>
    escaped(ratingWord(framework, standard, rating ?? null))
  const row = (standard: string | null, rating: string | null, given: string | null | undefined) =>
    `<tr><th scope="row">${escaped(standardName(framework, standard))}</th><td>${word(standard, rating)}</td><td>${word(standard, given)}</td></tr>`
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Service', service.name],
    ['Region', service.region],
    ['Organisation', service.organisation],
    ['Published', entry.published],
    ['Edition', entry.edition > 1 ? String(entry.edition) : undefined],
    ['Fieldwork', fieldwork && [fieldwork.start, fieldwork.end].filter(Boolean).join(' to ')],
    ['Cases', String(entry.cases)],
    ['Score', overall?.score == null ? undefined : `${overall.score} of ${overall.outOf}`],
    ['Framework', framework.title],
    ['SHA-256 of its record', entry.record],
  ]
  return localPage(
    `${service.name}: ${entry.kind}`,
    `<p><a href="../">All services</a></p>
<h1>${escaped(service.name)}</h1>
<p>${escaped(entry.kind)}</p>
${entry.address === undefined ? '' : `<p><a href="${escaped(entry.address)}" rel="noreferrer">The report on the web</a></p>`}
<dl>
${facts
  .flatMap(([name, value]) =>
    value === undefined ? [] : [`<dt>${name}</dt><dd>${escaped(value)}</dd>`],
  )
  .join('\n')}
</dl>
<table>
<caption>Ratings</caption>
<thead><tr><th scope="col">Standard</th><th scope="col">Published</th><th scope="col">By its rules</th></tr></thead>
<tbody>
${[
  ...(overall ? [row(null, overall.rating, byRules.overall)] : []),
  ...standards.map(({ id, rating }) =>
    row(id, rating, byRules.standards.find((one) => one.id === id)?.rating),
  ),
].join('\n')}
</tbody>
</table>
<p>${link(`${encodeURIComponent(entry.id)}.json`, 'The same for programs')}</p>`,
  )
}
