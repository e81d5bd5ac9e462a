import { plainRun } from '../read/plain-run.js'
import type { WordDocument } from '../read/word-document.js'
import type { ReportChange } from './report-change.js'

/** Properties that every save leaves alone; the date of saving and who saved it are not among them. */
const lasting: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:creator': 'author',
  'dc:description': 'comments',
  'cp:keywords': 'keywords',
  'dc:language': 'language',
  'dcterms:created': 'created',
  'cp:contentStatus': 'status',
}

/** Properties of the document that say another thing; those that the program which saved it keeps none of are not told. */
export function compareProperties(
  before: WordDocument,
  after: WordDocument,
  elsewhere: boolean,
): ReportChange[] {
  return Object.entries(lasting).flatMap(([key, name]): ReportChange[] => {
    const from = before.core.get(key) ?? ''
    const to = after.core.get(key) ?? ''
    if (plainValue(from) === plainValue(to) || (to === '' && elsewhere)) return []
    return [{ code: 'property', name, from: from || null, to: to || null }]
  })
}

/** Some programs write words with spaces where others have commas. */
function plainValue(text: string): string {
  return plainRun(text).replace(/[,;]\s*/gu, ' ')
}
