import type { Framework } from '@inspectorate/core'
import type { DraftLine, ImportPlan } from '@inspectorate/intake'
import { describeNote } from '@inspectorate/intake/telling'
import { demandOpenEvidence } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { ImportChoices } from '../services/reading.js'
import type { Services } from '../services/services.js'
import {
  forgetWaiting,
  keepWaiting,
  waitingUpload,
  type WaitingUpload,
} from '../uploads/waiting-upload.js'
import { faultyForm, page, redirect, type FormFault, type PageAnswer } from '../web/answer.js'
import { Blind } from '../web/sight.js'
import { notFound, PageFault } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { faultsInWords } from './faults-in-words.js'
import { checkFile, unlessUnread, unreadFile } from './check-file.js'
import { choiceFields, importChoices } from './import-choices.js'
import { importRows } from './import-rows.js'
import { importTargets, type ImportTarget } from '../services/import-target.js'

type ImportRoute =
  | 'GET /inspections/:inspection/import'
  | 'POST /inspections/:inspection/import'
  | 'POST /inspections/:inspection/import/:upload'
  | 'GET /inspections/:inspection/import/template'

export function importRoutes(services: Services): Handlers<ImportRoute> {
  const { db, reading } = services
  return {
    'GET /inspections/:inspection/import': async ({ inspection, query }) => {
      demandOpenEvidence(inspection)
      return page('imports/import', await formData(inspection, query['into'] ?? 'cases', {}))
    },

    // Only a preview: nothing is imported before it is confirmed.
    'POST /inspections/:inspection/import': async (visit) => {
      const { form, inspection, blind } = visit
      demandOpenEvidence(inspection)
      const into = form.text('into') || 'cases'
      const upload = form.upload('file')
      const target = await targetOf(inspection, into)
      const choices = importChoices(form)
      const again = async (faults: readonly FormFault[]) =>
        faultyForm('imports/import', await formData(inspection, into, choices), faults)
      if (!target) return again([{ text: 'Choose what the file holds', field: 'into' }])
      // What a file would change tells what stands there.
      if (target.survey === null && blind.length > 0)
        return again([
          {
            text: `You assess cases a second time (${blind.join(', ')}): somebody else imports cases until both assessors have finished`,
            field: 'into',
          },
        ])
      if (!upload || upload.bytes.length === 0)
        return again([{ text: 'Choose a file', field: 'file' }])
      if (form.text('deed') === 'draft') {
        const drafted = await reading(visit).draftMapping(upload, target).catch(unlessUnread)
        if (drafted === 'unread') return { ...(await again([unreadFile])), status: 503 }
        if (!drafted.ok)
          return again(faultsInWords(drafted.issues).map((text) => ({ text, field: 'file' })))
        const kept = await keepWaiting(db, visit, target.id, upload)
        const mapping = JSON.stringify(drafted.value.mapping, null, 2)
        return mappingPage(kept, target, { ...choices, mapping }, drafted.value.lines, [])
      }
      const checked = await checkFile(services, visit, upload, target, choices)
      if (!checked.ok) return { ...(await again(checked.faults)), status: checked.status }
      const kept = await keepWaiting(db, visit, target.id, upload)
      return previewPage(kept, target, choices, checked.plan)
    },

    'POST /inspections/:inspection/import/:upload': async (visit) => {
      const { form, inspection } = visit
      const upload = await waitingUpload(db, visit)
      const target = upload && (await targetOf(inspection, upload.target))
      if (!upload || !target) throw notFound()
      if (target.survey === null && visit.blind.length > 0) throw new Blind(visit.blind)
      const choices = importChoices(form)
      if (form.text('deed') === 'download')
        return {
          kind: 'file',
          name: 'mapping.json',
          mediaType: 'application/json',
          bytes: new TextEncoder().encode(`${form.text('mapping').trim()}\n`),
        }
      if (form.text('deed') === 'check') {
        demandOpenEvidence(inspection)
        const checked = await checkFile(services, visit, upload, target, choices)
        if (checked.ok) return previewPage(upload, target, choices, checked.plan)
        const faults = checked.faults.map((one) => ({ ...one, field: 'mapping' }))
        const entered = { ...choices, mapping: form.text('mapping') }
        return {
          ...mappingPage(upload, target, entered, [], faults),
          status: checked.status,
        }
      }
      const imported = await importRows(db, visit, target, upload.name, (rows) =>
        reading(visit).planImport(
          { name: upload.name, bytes: upload.bytes },
          target,
          rows,
          choices,
        ),
      ).catch(unlessUnread)
      if (imported === 'unread') {
        const data = await formData(inspection, target.id, choices)
        return { ...faultyForm('imports/import', data, [unreadFile]), status: 503 }
      }
      if (!imported) throw new PageFault(400)
      await forgetWaiting(db, upload)
      const list = target.survey === null ? 'cases' : 'surveys'
      return redirect(`/inspections/${inspection.slug}/${list}`)
    },

    'GET /inspections/:inspection/import/template': async (visit) => {
      const { inspection, query } = visit
      const framework = withoutRules(await frameworkOf(db, inspection))
      const id = query['of'] ?? 'cases'
      const target = importTargets(framework).find((one) => one.id === id)
      if (!target) throw notFound()
      const survey = framework.surveys.find((one) => one.id === target.survey)
      return {
        kind: 'file',
        name: `${inspection.slug}-${survey?.id ?? 'cases'}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: survey
          ? await reading(visit).responseTemplate(framework, survey)
          : await reading(visit).caseTemplate(framework),
      }
    },
  }

  async function targetOf(inspection: InspectionRow, id: string) {
    return importTargets(await frameworkOf(db, inspection)).find((one) => one.id === id)
  }

  async function formData(inspection: InspectionRow, into: string, choices: ImportChoices) {
    return { targets: importTargets(await frameworkOf(db, inspection)), into, choices }
  }
}

/** What would happen, before it does. */
function previewPage(
  { id, name }: WaitingUpload,
  target: ImportTarget,
  choices: ImportChoices,
  plan: ImportPlan,
): PageAnswer {
  return page('imports/preview', {
    upload: id,
    name,
    target,
    fields: choiceFields(choices),
    plan,
    columns: plan.columns.map((column) => ({ ...column, name: nameOf(column.id, target) })),
    notes: plan.notes.map(describeNote),
    faults: faultsInWords(plan.rejected.flatMap(({ issues }) => issues)),
  })
}

/** A proposed mapping, to be looked at and corrected. */
function mappingPage(
  { id, name }: WaitingUpload,
  target: ImportTarget,
  choices: ImportChoices,
  lines: readonly DraftLine[],
  faults: readonly FormFault[],
): PageAnswer {
  const { mapping, ...others } = choices
  const data = {
    upload: id,
    name,
    target,
    mapping,
    lines,
    without: lines.filter(({ heading }) => heading === '(none)').map(({ meaning }) => meaning),
    fields: choiceFields(others),
  }
  return faults.length > 0
    ? faultyForm('imports/mapping', data, faults)
    : page('imports/mapping', data)
}

/** A framework as another process can be given it: what rates is no data. */
function withoutRules(framework: Framework): Framework {
  const { rules: _, ...plain } = framework
  return plain
}

/** What a question or characteristic is called on a page. */
function nameOf(id: string, { columns }: ImportTarget): string {
  const question = columns.questions.find((one) => one.id === id)
  return question?.text ?? columns.characteristics.find((one) => one.id === id)?.label ?? id
}
