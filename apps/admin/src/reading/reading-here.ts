import { rated } from '../inspection/rated.js'
import { previewSection } from './preview-section.js'
import { proveFile } from './prove-file.js'
import { readRecordFile } from './read-record-file.js'
import { readRulesFile } from './read-rules-file.js'
import { frameworkSent } from '../inspection/sent-inspection.js'
import type { Reading } from '../services/reading.js'

/** Reads in this process. What it loads is large, and its work keeps others waiting. */
export const readingHere: Reading = {
  prepare() {
    void import('@inspectorate/publication/check')
  },

  async check(sent) {
    const { checkInspection } = await import('@inspectorate/publication/check')
    return checkInspection(rated(frameworkSent(sent), sent.inspection))
  },

  async readSection(sent, section, text) {
    const { checkInspection } = await import('@inspectorate/publication/check')
    const { inspection } = sent
    const framework = frameworkSent(sent)
    const narrative = text.trim() === '' ? {} : { [section]: text }
    return {
      preview: previewSection(inspection, framework, section, text),
      findings: checkInspection(
        rated(framework, { ...inspection, narrative, recommendations: [] }),
      ),
    }
  },

  async planImport({ name, bytes }, { columns, sheets }, rows, { na, ...choices }) {
    const { planImport, readAnswers, readTable } = await import('@inspectorate/intake')
    const table = readTable(bytes, name, [...sheets])
    if (!table.ok) return table
    const known = new Set(rows.map(({ id }) => id))
    const mayStandAlone = (id: string) => known.has(id)
    const read = readAnswers(table.value, columns, { na, mayStandAlone })
    if (!read.ok) return read
    return { ok: true, value: planImport(rows, read.value, columns, choices) }
  },

  async caseTemplate(framework) {
    const { caseTemplate } = await import('@inspectorate/intake')
    return caseTemplate(framework)
  },

  async responseTemplate(framework, survey) {
    const { responseTemplate } = await import('@inspectorate/intake')
    return responseTemplate(framework, survey)
  },

  readRules: (upload) => readRulesFile(upload),
  readRecord: readRecordFile,
  prove: proveFile,
}
