import type { Framework } from '@inspectorate/core'
import type { ProgrammeService } from './services-of.js'

/** Services whose present inspection is under one framework. */
export interface FrameworkServices {
  readonly framework: Framework
  readonly services: readonly ProgrammeService[]
}

/** Services by the framework of their present inspection, in the order of the frameworks’ ids. */
export function byFramework(services: readonly ProgrammeService[]): FrameworkServices[] {
  const ids = [...new Set(services.map(({ present }) => present.framework.id))].sort()
  return ids.map((id) => {
    const under = services.filter(({ present }) => present.framework.id === id)
    return { framework: under[0]!.present.framework, services: under }
  })
}

/** Whether two inspections can be compared, standard by standard and question by question. */
export function isSameFramework(a: Framework, b: Framework): boolean {
  return a.id === b.id
}
