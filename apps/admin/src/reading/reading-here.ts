import { bareRecord, explainFirmness, whatIf } from '@inspectorate/core'
import { checkParts } from '@inspectorate/publication'
import { rated } from '../inspection/rated.js'
import { bundleOf } from './bundle-of.js'
import { planFile } from './plan-file.js'
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

  planImport: planFile,

  async draftMapping({ name, bytes }, { columns, sheets }) {
    const { draftMapping } = await import('@inspectorate/intake')
    return draftMapping(bytes, name, columns, sheets)
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
