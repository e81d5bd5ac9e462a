import { ownEntry } from '@inspectorate/core'
import { evidenceClosedBecause } from '../inspection/closed-because.js'
import { changeEvidence } from '../inspection/change-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { recordedOf } from '../inspection/recorded-of.js'
import { writeRecorded } from '../inspection/write-recorded.js'
import { holdEvidence, newFaults, rulesFaults } from '../ratings/rules-faults.js'
import type { Services } from '../services/services.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { askedOf, type AskedRecords } from './asked-of.js'

type RecordRoute =
  | 'GET /inspections/:inspection/evidence/:set'
  | 'POST /inspections/:inspection/evidence/:set'

type Finding = Record<string, string>

/** The rules cannot rate with it; what is wrong is the message. */
class RecordRefused extends Error {}

const most = 2_000
const longestAnswer = 200

/** Findings that the rules count, such as breaches by how grave they are: entered one by one. */
export function recordRoutes({ db }: Services): Handlers<RecordRoute> {
  return {
    'GET /inspections/:inspection/evidence/:set': async (visit) =>
      page('evidence/records', await setData(visit, await askedSet(visit), {})),

    'POST /inspections/:inspection/evidence/:set': async (visit) => {
      const { form, inspection } = visit
      const asked = await askedSet(visit)
      const text = (name: string) => form.text(name).trim()
      const adds = !['remove', 'none', 'open'].some((name) => text(name) !== '')
      const { finding, faults } = adds ? entered(asked, text) : { finding: {}, faults: [] }
      const refused = async (found: readonly FormFault[]) =>
        faultyForm('evidence/records', await setData(visit, asked, finding), found)
      if (faults.length > 0) return refused(faults)
      try {
        await changeSet(visit, asked, adds ? 'add' : 'save', (list) => {
          if (adds) return [...list, finding]
          if (text('open') !== '' && list.length === 0) return null
          // Somebody else may have removed it, or another before it: the page shows what is left.
          return list.filter((one, i) => keyOf(one, i) !== text('remove'))
        })
      } catch (error) {
        if (!(error instanceof RecordRefused)) throw error
        return refused([{ text: error.message, field: fieldOf(asked) }])
      }
      return redirect(`/inspections/${inspection.slug}/evidence/${asked.id}`)
    },
  }

  async function askedSet({ inspection, params }: InspectionVisit): Promise<AskedRecords> {
    const { records } = askedOf(await frameworkOf(db, inspection))
    const asked = records.find(({ id }) => id === params['set'])
    if (!asked) throw notFound()
    return asked
  }

  /** Changes a set as it is now. */
  function changeSet(
    visit: InspectionVisit,
    { id }: AskedRecords,
    action: string,
    work: (list: readonly Finding[]) => readonly Finding[] | null,
  ): Promise<unknown> {
    return changeEvidence(db, visit, action, `records of ${id}`, async (tx) => {
      await holdEvidence(tx, visit.inspection.id)
      const before = ownEntry((await recordedOf(tx, visit.inspection.id)).records, id) ?? null
      const after = work(before ?? [])
      if (JSON.stringify(after) === JSON.stringify(before)) return null
      if (after && after.length > most)
        throw new RecordRefused(`At most ${most.toLocaleString('en-GB')} can be recorded`)
      const framework = await frameworkOf(tx, visit.inspection)
      const knownFaults = await rulesFaults(tx, visit.inspection, framework)
      await writeRecorded(tx, visit, 'records', id, after)
      const [fault] = newFaults(knownFaults, await rulesFaults(tx, visit.inspection, framework))
      if (fault) throw new RecordRefused(`Found ${fault.found}, expected ${fault.expected}`)
      return { before, after, result: undefined }
    })
  }

  async function setData(
    { inspection, roles }: InspectionVisit,
    asked: AskedRecords,
    fields: Finding,
  ) {
    const list = (await recordedOf(db, inspection.id)).records?.[asked.id]
    return {
      asked,
      fields,
      begun: list !== undefined,
      findings: (list ?? []).map((one, i) => ({
        key: keyOf(one, i),
        number: i + 1,
        answers: asked.answers.map(({ id, choices }) => {
          const given = ownEntry(one, id) ?? ''
          return choices?.find(({ value }) => value === given)?.label ?? given
        }),
      })),
      editable:
        may('POST /inspections/:inspection/evidence/:set', roles) &&
        evidenceClosedBecause(inspection) === null,
    }
  }
}

/** A finding in its place: another in the same place is another. */
function keyOf(finding: Finding, place: number): string {
  return `${place} ${JSON.stringify(finding)}`
}

function fieldOf({ answers }: AskedRecords): string {
  return `answer.${answers[0]?.id ?? ''}`
}

function entered({ answers }: AskedRecords, text: (name: string) => string) {
  const finding: Finding = {}
  const faults: FormFault[] = []
  for (const { id, choices } of answers) {
    const field = `answer.${id}`
    const given = text(field)
    if (choices && !choices.some(({ value }) => value === given))
      faults.push({ text: 'Choose one', field })
    else if (given === '' || given.length > longestAnswer)
      faults.push({ text: `Enter an answer of at most ${longestAnswer} characters`, field })
    else finding[id] = given
  }
  return { finding, faults }
}
