import { jsonPath, ownEntry, type Framework } from '@inspectorate/core'
import { evidenceClosedBecause } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { recordedOf } from '../inspection/recorded-of.js'
import type { Services } from '../services/services.js'
import { redirect, type Answer, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { addRecord, RecordRefused, removeRecord } from './save-case-set.js'

type CaseSetRoute =
  | 'GET /inspections/:inspection/case-sets'
  | 'POST /inspections/:inspection/case-sets/:set'
  | 'POST /inspections/:inspection/case-sets/:set/remove'

type PooledSet = NonNullable<Framework['pooled']>[number]

/** Whose cases are pooled: the records of other inspections, each with the hash of its file. */
export function caseSetRoutes({ db, reading }: Services): Handlers<CaseSetRoute> {
  return {
    'GET /inspections/:inspection/case-sets': (visit) => setsPage(visit, [], {}),

    'POST /inspections/:inspection/case-sets/:set': async (visit) => {
      const set = await askedSet(visit)
      const hash = visit.form.text('sha256').trim().toLowerCase()
      const again = (text: string, name: 'file' | 'sha256' = 'file') =>
        setsPage(visit, [{ text, field: `${name}-${set.id}` }], { [set.id]: hash })
      const upload = visit.form.upload('file')
      if (!upload || upload.bytes.length === 0)
        return again('Choose the JSON record of an inspection')
      const read = await reading(visit)
        .readRecord(upload)
        .catch(() => null)
      if (!read) return again('The file took too long to read')
      if (!read.ok)
        return again(`The file is no record that can be pooled. ${said(read.issues[0])}`)
      if (hash !== '' && hash !== read.value.sha256)
        return again(
          `The file is another than the one that is named: its SHA-256 is ${read.value.sha256}`,
          'sha256',
        )
      try {
        await addRecord(db, visit, set.id, read.value)
      } catch (error) {
        if (!(error instanceof RecordRefused)) throw error
        return again(`The record cannot be pooled. ${said(error.issues[0])}`)
      }
      return redirect(pathOf(visit))
    },

    'POST /inspections/:inspection/case-sets/:set/remove': async (visit) => {
      const set = await askedSet(visit)
      await removeRecord(db, visit, set.id, visit.form.text('record'))
      return redirect(pathOf(visit))
    },
  }

  async function askedSet({ inspection, params }: InspectionVisit): Promise<PooledSet> {
    const { pooled = [] } = await frameworkOf(db, inspection)
    const set = pooled.find(({ id }) => id === params['set'])
    if (!set) throw notFound()
    return set
  }

  async function setsPage(
    { inspection, roles }: InspectionVisit,
    faults: readonly FormFault[],
    hashes: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const { pooled = [], domains } = await frameworkOf(db, inspection)
    const { caseSets } = await recordedOf(db, inspection.id)
    const standards = domains.flatMap((domain) => domain.standards)
    const data = {
      sets: pooled.map(({ id, label, framework }) => {
        const records = ownEntry(caseSets, id) ?? []
        return {
          id,
          label,
          framework,
          feeds: standards.filter(({ cases }) => cases === id).map(({ title }) => title),
          hash: hashes[id] ?? '',
          cases: records.reduce((sum, { cases }) => sum + cases.size, 0),
          records: records.map((record) => ({ ...record, cases: record.cases.size })),
        }
      }),
      editable:
        evidenceClosedBecause(inspection) === null &&
        may('POST /inspections/:inspection/case-sets/:set', roles),
      faults,
    }
    return {
      kind: 'page',
      status: faults.length > 0 ? 400 : 200,
      template: 'case-sets/list',
      data,
    }
  }
}

function pathOf({ inspection }: InspectionVisit): string {
  return `/inspections/${inspection.slug}/case-sets`
}

function said(
  issue: { path: readonly (string | number)[]; found: string; expected: string } | undefined,
) {
  return issue ? `${jsonPath(issue.path)}: found ${issue.found}, expected ${issue.expected}` : ''
}
