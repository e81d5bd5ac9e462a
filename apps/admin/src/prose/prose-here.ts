import { checkInspection } from '@inspectorate/publication/check'
import { rated } from '../inspections/rated.js'
import { previewSection } from './preview-section.js'
import type { Prose } from './prose.js'

/** Reads prose in this process. What it loads is large, and its work keeps others waiting. */
export const proseHere: Prose = {
  prepare() {},
  async check(inspection) {
    return checkInspection(rated(inspection))
  },
  async readSection(inspection, section, text) {
    const narrative = text.trim() === '' ? {} : { [section]: text }
    return {
      preview: previewSection(inspection, section, text),
      findings: checkInspection(rated({ ...inspection, narrative, recommendations: [] })),
    }
  },
}
