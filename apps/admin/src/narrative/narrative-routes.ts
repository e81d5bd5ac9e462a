import type { Inspection } from '@inspectorate/core'
import { baseFramework } from '../framework/base-framework.js'
import { closedBecause } from '../inspection/closed-because.js'
import { assembleInspection } from '../inspection/assemble-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { sentInspection } from '../inspection/sent-inspection.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { json, page, redirect, type Answer } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound, PageFault } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { countCases } from '../inspection/count-cases.js'
import { blockSnippets } from './block-snippets.js'
import { figureChoices } from './figure-choices.js'
import { saveSection, sectionText, sectionTexts, type SectionText } from './save-section.js'
import { sectionsOf } from '../framework/sections-of.js'
import { wordFindings } from '../inspections/word-findings.js'

type NarrativeRoute =
  | 'GET /inspections/:inspection/narrative'
  | 'GET /inspections/:inspection/narrative/:section'
  | 'POST /inspections/:inspection/narrative/:section'

export function narrativeRoutes({ db, reading }: Services): Handlers<NarrativeRoute> {
  return {
    'GET /inspections/:inspection/narrative': async ({ inspection }) => {
      reading.prepare()
      const framework = await frameworkOf(db, inspection)
      const written = await sectionTexts(db, inspection.id)
      return page('narrative/list', {
        sections: sectionsOf(framework).map((section) => ({
          ...section,
          words: written.get(section.id)?.split(/\s+/).filter(Boolean).length ?? 0,
        })),
      })
    },

    'GET /inspections/:inspection/narrative/:section': async (visit) =>
      sectionPage(
        visit,
        await sectionText(db, visit.inspection.id, (await sectionOf(visit)).id),
        visit.query['saved'] === 'yes',
      ),

    'POST /inspections/:inspection/narrative/:section': async (visit) => {
      const { form, inspection, wantsJson } = visit
      const { id } = await sectionOf(visit)
      const entered = { text: form.text('text'), version: form.version() }
      if (entered.text.length > longestSection) {
        if (wantsJson) throw new PageFault(413)
        return tooLong(visit, entered)
      }
      if (form.text('preview') === 'yes') return sectionPage(visit, entered, false)
      if (form.text('preview') === 'live')
        return page('parts/section-aside', await asideOf(inspection, id, entered.text))
      try {
        const version = await saveSection(db, visit, id, entered.version, entered.text)
        return wantsJson
          ? json({ version })
          : redirect(`/inspections/${inspection.slug}/narrative/${id}?saved=yes`)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        if (wantsJson) return json({ conflict: true }, 409)
        const theirs = error.current as SectionText
        return {
          kind: 'page',
          status: 409,
          template: 'narrative/conflict',
          data: { section: await sectionOf(visit), theirs, mine: entered.text },
        }
      }
    },
  }

  async function tooLong(visit: InspectionVisit, entered: SectionText): Promise<Answer> {
    const answer = await sectionPage(visit, entered, false)
    const faults = [{ text: 'Enter at most 100,000 characters', field: 'text' }]
    return answer.kind === 'page'
      ? { ...answer, status: 400, data: { ...answer.data, faults } }
      : answer
  }

  async function sectionPage(
    visit: InspectionVisit,
    { text, version }: SectionText,
    saved: boolean,
  ): Promise<Answer> {
    const { inspection, roles } = visit
    const section = await sectionOf(visit)
    const framework = await frameworkOf(db, inspection)
    const whole = await assembleInspection(db, inspection)
    return page('narrative/section', {
      section,
      text,
      version,
      saved,
      ...(await asideOf(inspection, section.id, text, whole)),
      figures: figureChoices(framework, await countCases(db, inspection.id, framework), whole),
      snippets: blockSnippets,
      editable:
        may('POST /inspections/:inspection/narrative/:section', roles) &&
        closedBecause(inspection) === null,
    })
  }

  async function sectionOf({ inspection, params }: InspectionVisit) {
    const sections = sectionsOf(await frameworkOf(db, inspection))
    const section = sections.find(({ id }) => id === params['section'])
    if (!section) throw notFound()
    return section
  }

  /** What the report prints of a section, and what to look at in it. */
  async function asideOf(
    inspection: InspectionRow,
    section: string,
    text: string,
    given?: Inspection,
  ) {
    const whole = given ?? (await assembleInspection(db, inspection))
    if (text.length > longestSection) return unreadable
    const sent = sentInspection(await baseFramework(db, inspection), whole)
    const read = await reading.readSection(sent, section, text).catch(() => null)
    if (!read) return unreadable
    const { preview, findings } = read
    return {
      blocks: preview.blocks,
      hasFaults: preview.issues.length > 0,
      findings: wordFindings(findings)
        .filter(({ where }) => where === `narrative/${section}`)
        .map((finding) => finding.text),
    }
  }
}

const longestSection = 100_000

/** A text that takes too long to read can still be opened and shortened. */
const unreadable = {
  blocks: [],
  hasFaults: true,
  findings: ['The text could not be read: shorten it'],
}
