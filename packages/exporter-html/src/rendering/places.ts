import { countedUses, type CountedUses } from '@inspectorate/publication/exporter'
import type { ReportView } from '@inspectorate/publication'
import type { HtmlOptions } from './html-options.js'

/** Where things stand in one page: ids, heading levels, and the uses of figures and footnotes so far. */
export interface Places extends CountedUses {
  /** The id as it stands in the page; in a fragment, with the report’s own prefix. */
  id(id: string): string
  /** Level of a heading that stands `below` the title by so many, 1–6. */
  level(below: number): number
}

/** The places of one rendering: a new one for each, so that the same view gives the same ids. */
export function places({ meta }: ReportView, { fragment, headingLevel }: HtmlOptions): Places {
  const prefix = fragment ? `${meta.id.replace(/[^\w-]/g, '-')}-` : ''
  return {
    id: (id) => `${prefix}${id}`,
    level: (below) => Math.min(headingLevel + below, 6),
    ...countedUses(),
  }
}

/** Ids of the parts of the page that the view does not name. */
export const ownIds = {
  title: 'insp-title',
  contents: 'insp-contents',
  main: 'insp-report',
  footnotes: 'insp-footnotes',
  figures: 'insp-figures',
  calculation: 'insp-calculation',
} as const
