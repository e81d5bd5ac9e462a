import type { Programme, ProgrammeRecord, ProgrammeService } from '@inspectorate/programme'
import type { OpenedProgramme } from '../programme/open-programme.js'
import { servicesPages } from '../services/services-pages.js'
import { siteOf, type Site } from '../serve/site.js'
import type { PendingFile } from '../write/write-files.js'
import { inspectionPage, inspectionPageName } from './inspection-page.js'
import { startPage } from './start-page.js'

/** A programme to be read on this machine: what is exported of it, a page that leads there, and one of each inspection. */
export function programmeSite(opened: OpenedProgramme, exported: readonly PendingFile[]): Site {
  const { programme, settings } = opened
  const services = servicesPages(leadingHere(programme), settings)
  const own = new Set(services.map(({ name }) => name))
  const names = exported.map(({ name }) => name)
  return siteOf([
    fileOf('index.html', () => startPage(opened, names)),
    ...exported.filter(({ name }) => !own.has(name)),
    ...services.map(({ name, text }) => fileOf(name, text)),
    ...programme.records.flatMap((record) => [
      fileOf(inspectionPageName(record.entry.id), () => inspectionPage(record)),
      fileOf(
        `inspections/${record.entry.id}.json`,
        () => `${JSON.stringify(record.entry, null, 2)}\n`,
      ),
    ]),
  ])
}

/** Ratings lead to the report on the web, and those of a report that has no address to the inspection’s page here. */
function leadingHere(programme: Programme): Programme {
  const here = (record: ProgrammeRecord): ProgrammeRecord => {
    const { entry } = record
    const address = encodeURI(inspectionPageName(entry.id))
    return entry.address === undefined ? { ...record, entry: { ...entry, address } } : record
  }
  const led = new Map(
    programme.services.map((service) => [service, { ...service, present: here(service.present) }]),
  )
  const of = (service: ProgrammeService) => led.get(service) ?? service
  return {
    ...programme,
    services: programme.services.map(of),
    parts: programme.parts.map((part) => ({
      ...part,
      grid: {
        ...part.grid,
        rows: part.grid.rows.map((row) => ({ ...row, service: of(row.service) })),
      },
    })),
  }
}

function fileOf(name: string, text: () => string): PendingFile {
  return {
    name,
    async *bytes() {
      yield new TextEncoder().encode(text())
    },
  }
}
