import { counted } from '@inspectorate/core'
import { programmeMeta } from '@inspectorate/programme'
import type { OpenedProgramme } from '../programme/open-programme.js'
import { escaped, link, localPage } from './local-page.js'

/** What leads to a programme’s pages and files. */
export function startPage(
  { programme, settings }: OpenedProgramme,
  names: readonly string[],
): string {
  const { id } = settings
  const meta = programmeMeta(settings, programme)
  const pages: readonly (readonly [string, string])[] = [
    [`${id}.html`, 'The annual report'],
    [`${id}-services.html`, 'Find a service'],
  ]
  const others = names.filter((name) => !pages.some(([one]) => one === name))
  return localPage(
    meta.title,
    `<h1>${escaped(meta.title)}</h1>
<p>${counted(programme.services.length, 'service')}, ${counted(programme.records.length, 'inspection')}. Published by ${escaped(meta.publisher)}, ${escaped(meta.publishedText)}.</p>
<ul>
${pages.map(([name, words]) => `<li>${link(name, words)}</li>`).join('\n')}
</ul>
<h2>Files</h2>
<ul>
${others.map((name) => `<li>${link(name, name)}${words(name, id)}</li>`).join('\n')}
</ul>`,
  )
}

const ofReport = 'the annual report'
const ofData = 'the data of all services'
const about: Readonly<Record<string, string>> = {
  '.docx': `${ofReport} for Word`,
  '.pdf': ofReport,
  '.xlsx': `${ofData} for Excel`,
  '.ods': `${ofData} for LibreOffice and others`,
  '.zip': `${ofData} as CSV, with the metadata of CSV on the Web`,
  '.json': `${ofData} for programs`,
  '-ratings.csv': 'ratings as open data: one row a service and standard',
  '-ratings.parquet': 'the same as Parquet',
  '-questions.parquet': 'key questions of every service, as Parquet',
}

function words(name: string, id: string): string {
  const said = about[name.slice(id.length)]
  return name.startsWith(id) && said !== undefined ? `: ${said}` : ''
}
