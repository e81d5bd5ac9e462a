import { readTemplate } from './read-template.js'
import type { TemplateReport } from './house-template.js'

/**
 * What a report will have from a house template, what it will have otherwise and what not, without writing one.
 * Throws `InspectionError` `exporter-failed` when it is no Word document.
 */
export function describeTemplate(template: Uint8Array): TemplateReport {
  // Words of a publication that is not known yet: without any, a header of nothing but its title would be blank.
  return readTemplate(template, {
    id: 'id',
    title: 'Title',
    subtitle: 'Subtitle',
    publisher: 'Publisher',
    publishedText: 'Date',
  }).report
}
