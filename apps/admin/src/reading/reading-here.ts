import { bareRecord, explainFirmness, parseJson, whatIf } from '@inspectorate/core'
import { checkParts } from '@inspectorate/publication'
import { rated } from '../inspection/rated.js'
import { bundleOf } from './bundle-of.js'
import { previewSection } from './preview-section.js'
import { proveFile } from './prove-file.js'
import { readRecordFile } from './read-record-file.js'
import { readRulesFile } from './read-rules-file.js'
import { inspectionSent, type SentInspection } from '../inspection/sent-inspection.js'
import { pullWord, wordForEditing } from './word-for-editing.js'
import { ratedEvidence, withSection } from './rated-evidence.js'
import type { Reading } from '../services/reading.js'

/** Reads in this process. What it loads is large, and its work keeps others waiting. */
export const readingHere: Reading = {
  prepare() {
    void import('@inspectorate/publication/check')
  },

  async check(sent) {
    const { checkInspection } = await import('@inspectorate/publication/check')
    return checkInspection(ratedSent(sent))
  },

  async checkParts(sent) {
    return checkParts(ratedSent(sent))
  },

  async readSection(sent, section, text) {
    const { checkInspection } = await import('@inspectorate/publication/check')
    const { rated } = await ratedEvidence(sent)
    const written = withSection(rated, section, text)
    return { preview: previewSection(rated, written), findings: checkInspection(written) }
  },

  async firmness(evidence) {
    const { rated } = await ratedEvidence(evidence)
    const { standards } = explainFirmness(rated.framework, rated.firmness)
    return bareRecord(standards.map(({ id, sentences }) => [id, sentences] as const))
  },

  async whatIf(evidence, supposed) {
    const { framework, rated } = await ratedEvidence(evidence)
    return whatIf(framework, rated.inspection, supposed)
  },

  async planImport({ name, bytes }, { columns, sheets }, rows, { na, mapping: json, ...choices }) {
    const { parseMapping, planImport, readAnswers, readTable } =
      await import('@inspectorate/intake')
    const data = json === undefined ? undefined : parseJson(json)
    if (data && !data.ok) return data
    const mapped = data && parseMapping(data.value, columns)
    if (mapped && !mapped.ok) return mapped
    const mapping = mapped?.value
    const table = readTable(bytes, name, [...sheets], mapping)
    if (!table.ok) return table
    const known = new Set(rows.map(({ id }) => id))
    const mayStandAlone = (id: string) => known.has(id)
    const read = readAnswers(table.value, columns, { na, mapping, mayStandAlone })
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

  async bundle(files) {
    return bundleOf(files)
  },

  readRules: (upload) => readRulesFile(upload),
  readRecord: readRecordFile,
  reportForEditing: wordForEditing,
  pullReport: pullWord,
  prove: proveFile,
}

function ratedSent(sent: SentInspection) {
  const { framework, inspection } = inspectionSent(sent)
  return rated(framework, inspection)
}
