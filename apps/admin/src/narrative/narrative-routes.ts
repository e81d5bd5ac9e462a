import { closedBecause } from '../inspection/closed-because.js'
import { inspectionBesideAnswers, surveysOf } from '../inspection/assemble-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { json, page, redirect, type Answer } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound, PageFault } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { countCases } from '../inspection/count-cases.js'
import { blockSnippets } from './block-snippets.js'
import { figureChoices } from './figure-choices.js'
import { longestSection, rememberedSections } from './remembered-sections.js'
import { saveSection, sectionText, sectionTexts, type SectionText } from './save-section.js'
import { sectionsOf } from '../framework/sections-of.js'

type NarrativeRoute =
  | 'GET /inspections/:inspection/narrative'
  | 'GET /inspections/:inspection/narrative/:section'
  | 'POST /inspections/:inspection/narrative/:section'

export function narrativeRoutes({ db, reading, pageWait }: Services): Handlers<NarrativeRoute> {
  const sectionReader = rememberedSections(db, reading)
  return {
    'GET /inspections/:inspection/narrative': async (visit) => {
      const { inspection } = visit
      reading(visit).prepare()
      const framework = await frameworkOf(db, inspection)
      const written = await sectionTexts(db, inspection.id)
      return page('narrative/list', {
        edits: may('GET /inspections/:inspection/word', visit.roles),
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
        pageWait,
      ),

    'POST /inspections/:inspection/narrative/:section': async (visit) => {
      const { form, inspection, wantsJson } = visit
      const { id } = await sectionOf(visit)
      const entered = { text: form.text('text'), version: form.version() }
      if (entered.text.length > longestSection) {
        if (wantsJson) throw new PageFault(413)
        return tooLong(visit, entered)
      }
      if (form.text('preview') === 'yes') return sectionPage(visit, entered, false, Infinity)
      if (form.text('preview') === 'live')
        return page('parts/section-aside', {
          ...(await sectionReader(visit, id, entered.text, { isLive: true, wait: Infinity })),
        })
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
    const answer = await sectionPage(visit, entered, false, 0)
    const faults = [{ text: 'Enter at most 100,000 characters', field: 'text' }]
    return answer.kind === 'page'
      ? { ...answer, status: 400, data: { ...answer.data, faults } }
      : answer
  }

  async function sectionPage(
    visit: InspectionVisit,
    { text, version }: SectionText,
    saved: boolean,
    wait: number,
  ): Promise<Answer> {
    const { inspection, roles } = visit
    const section = await sectionOf(visit)
    const editable =
      may('POST /inspections/:inspection/narrative/:section', roles) &&
      closedBecause(inspection) === null
    const [aside, figures] = await Promise.all([
      sectionReader(visit, section.id, text, { isLive: false, wait }),
      editable ? figuresOf(inspection) : null,
    ])
    return page('narrative/section', {
      section,
      text,
      version,
      saved,
      ...aside,
      figures,
      snippets: blockSnippets,
      editable,
    })
  }

  async function figuresOf(inspection: InspectionRow) {
    const framework = await frameworkOf(db, inspection)
    const beside = await inspectionBesideAnswers(db, inspection)
    const surveys = await surveysOf(db, inspection.id)
    const cases = await countCases(db, inspection.id, framework)
    return figureChoices(framework, cases, { ...beside, surveys })
  }

  async function sectionOf({ inspection, params }: InspectionVisit) {
    const sections = sectionsOf(await frameworkOf(db, inspection))
    const section = sections.find(({ id }) => id === params['section'])
    if (!section) throw notFound()
    return section
  }
}
