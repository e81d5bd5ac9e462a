import type { Framework } from '@inspectorate/core'
import type { ProgrammeService } from './services-of.js'

/** Services whose present inspection is under one framework. */
export interface FrameworkServices {
  readonly framework: Framework
  readonly services: readonly ProgrammeService[]
}

/**
 * Services by the framework of their present inspection, in the order of the frameworks’ ids. Where its file changed
 * between inspections, that of the last one holds.
 */
export function byFramework(services: readonly ProgrammeService[]): FrameworkServices[] {
  const ids = [...new Set(services.map(({ present }) => present.framework.id))].sort()
  return ids.map((id) => {
    const under = services.filter(({ present }) => present.framework.id === id)
    const last = under.reduce((a, b) => (isLater(b, a) ? b : a))
    return { framework: last.present.framework, services: under }
  })
}

function isLater(
  { present: { entry: a } }: ProgrammeService,
  { present: { entry: b } }: ProgrammeService,
) {
  return a.published > b.published || (a.published === b.published && a.rules > b.rules)
}

/** Whether two inspections can be compared, standard by standard and question by question. */
export function isSameFramework(a: Framework, b: Framework): boolean {
  return a.id === b.id
}
