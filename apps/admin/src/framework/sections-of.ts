import { printedName, type Framework } from '@inspectorate/core'

/** A section of the report that is written: its id and its title. */
export interface SectionTitle {
  readonly id: string
  readonly title: string
}

/** The sections that a framework’s report has, in the order of the report. */
export function sectionsOf(framework: Framework): SectionTitle[] {
  return framework.report.flatMap((part): SectionTitle[] => {
    if (part.part === 'section') return [{ id: part.id, title: part.title }]
    if (part.part !== 'domains') return []
    return framework.domains.flatMap((domain) => [
      // A part that is rated itself heads its own parts.
      ...(domain.standards[0]?.id === domain.id
        ? []
        : [{ id: domain.id, title: printedName(domain) }]),
      ...domain.standards.flatMap((standard) => [
        { id: standard.id, title: printedName(standard) },
        ...domain.blocks
          .filter(({ after }) => after === standard.id)
          .map(({ id, title }) => ({ id, title })),
      ]),
    ])
  })
}
