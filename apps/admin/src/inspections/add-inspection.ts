import { randomUUID } from 'node:crypto'
import { ownEntry, type Inspection } from '@inspectorate/core'
import { eq } from 'drizzle-orm'
import { evidenceMark } from '../inspection/evidence-mark.js'
import { change, type Doer } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import {
  assessors,
  cases,
  contextFigures,
  decisions,
  inspections,
  recommendations,
  recorded,
  recordedLists,
  responses,
  secondAssessments,
  sections,
  type DecisionKind,
  type Details,
} from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { isTaken } from '../store/is-taken.js'
import { isFrozenIn, type Stage } from '../store/stage.js'

/** Adds a whole inspection, with whatever it holds already. */
export function addInspection(
  db: Database,
  doer: Doer,
  content: Inspection,
  stage: Stage,
  /** The hash of an uploaded framework. */
  rules: string | null = null,
): Promise<InspectionRow> {
  const inspection = randomUUID() as InspectionId
  const deed = { action: 'add', inspection, record: `inspection ${content.id}` }
  return change(db, doer, deed, async (tx) => {
    const [row] = await tx
      .insert(inspections)
      .values({
        id: inspection,
        slug: content.id,
        framework: content.framework,
        rules,
        stage,
        details: detailsOf(content),
      })
      .returning()
    const place = <T extends object>(list: readonly T[]) =>
      list.map((one, position) => ({ inspection, position, ...one }))
    const firstBy = content.assessors?.['cases']
    const rows = [
      [assessors, codesOf(content).map((code) => ({ inspection, code }))],
      [
        cases,
        place(
          content.cases.map((one) => ({ ...one, assessor: ownEntry(firstBy, one.id) ?? null })),
        ),
      ],
      [secondAssessments, secondRows(content, doer.at).map((one) => ({ inspection, ...one }))],
      [
        responses,
        Object.entries(content.surveys).flatMap(([survey, list]) =>
          place(list).map((one) => ({ ...one, survey })),
        ),
      ],
      [decisions, decisionRows(content).map((one) => ({ inspection, at: doer.at, ...one }))],
      [recorded, recordedRows(content).map((one) => ({ inspection, at: doer.at, ...one }))],
      [contextFigures, place(content.context.map((figure) => ({ id: figure.id, figure })))],
      [
        recommendations,
        place(content.recommendations.map((one) => ({ ...one, arisesFrom: one.arisesFrom ?? [] }))),
      ],
      [sections, Object.entries(content.narrative).map(([id, text]) => ({ inspection, id, text }))],
    ] as const
    for (const [table, values] of rows)
      for (let i = 0; i < values.length; i += 500)
        await tx.insert(table).values(values.slice(i, i + 500))
    const evidence = evidenceMark(inspection)
    await tx.update(decisions).set({ evidence }).where(eq(decisions.inspection, inspection))
    if (isFrozenIn(stage))
      await tx.update(inspections).set({ evidence }).where(eq(inspections.id, inspection))
    return {
      before: null,
      after: { id: inspection, framework: content.framework, cases: content.cases.length },
      result: row!,
    }
  })
}

/** The same, or null where somebody added one of that short name at the same moment. */
export async function addUnlessTaken(
  ...given: Parameters<typeof addInspection>
): Promise<InspectionRow | null> {
  try {
    return await addInspection(...given)
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}

function detailsOf(content: Inspection): Details {
  const { service, kind, publication, fieldwork, sample, characteristics, notes, summary } = content
  const { earlier } = content
  return {
    service,
    ...(kind !== undefined && { kind }),
    publication,
    ...(fieldwork && { fieldwork }),
    sample,
    ...(characteristics && { characteristics }),
    notes,
    ...(summary && { summary }),
    ...(earlier && { earlier }),
  }
}

/** The codes of all who assessed cases. */
function codesOf({ assessors: bySet = {} }: Inspection): string[] {
  return [...new Set(Object.values(bySet).flatMap((byCase) => Object.values(byCase)))].sort()
}

/** What second assessors found: both had finished before it came. */
function secondRows({ repeats = {}, assessors: by = {}, settled = {} }: Inspection, at: Date) {
  return Object.entries(repeats).flatMap(([set, list]) =>
    list.map(({ id, answers, texts }) => ({
      case: id,
      assessor: ownEntry(ownEntry(by, set), id) ?? null,
      answers,
      ...(texts && { texts }),
      firstFinished: at,
      finished: at,
      firstAnswers: ownEntry(ownEntry(settled, set), id) ?? null,
    })),
  )
}

function recordedRows(content: Inspection) {
  return recordedLists.flatMap((list) =>
    Object.entries(content[list] ?? {}).map(([id, value]) => ({
      list,
      id,
      value: value as unknown,
    })),
  )
}

function decisionRows({ judgements, departures, notRated, considered = {} }: Inspection) {
  const kind = (one: DecisionKind) => one
  return [
    ...Object.entries(judgements).map(([standard, { rating, by }]) => ({
      standard,
      kind: kind('judgement'),
      rating,
      reason: '',
      decidedBy: by ?? null,
    })),
    ...Object.entries(departures).map(([standard, { to, reason, by }]) => ({
      standard,
      kind: kind('departure'),
      rating: to,
      reason,
      decidedBy: by ?? null,
    })),
    ...Object.entries(notRated).map(([standard, reason]) => ({
      standard,
      kind: kind('not-rated'),
      rating: null,
      reason,
      decidedBy: null,
    })),
    ...Object.entries(considered).map(([standard, reason]) => ({
      standard,
      kind: kind('considered'),
      rating: null,
      reason,
      decidedBy: null,
    })),
  ]
}
