import { and, desc, eq, inArray } from 'drizzle-orm'
import { evidenceMark } from '../inspection/evidence-mark.js'
import type { AtWork } from '../inspection/change-inspection.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { change } from '../store/change.js'
import { Closed } from '../store/closed.js'
import type { Database, Transaction } from '../store/open-store.js'
import { accounts, audit, inspections } from '../store/schema.js'
import { isFrozenIn, stageAfter, stagesBefore, stageWords, type Stage } from '../store/stage.js'
import { lastChange, type RememberedChecks } from './remembered-checks.js'
import { holdInspection } from './stage-step.js'
import { minuteOf } from '../web/minute-of.js'

/** Takes an inspection to its next stage, unless something blocks it; publishing is a step of its own. */
export async function goOn(
  db: Database,
  work: AtWork,
  checks: Pick<RememberedChecks, 'finished'>,
): Promise<void> {
  const { id, slug, stage } = work.inspection
  const { of, blockers } = await checks.finished(work.inspection, work)
  if (blockers.some(({ must }) => must)) return
  const deed = { action: 'stage', inspection: id, record: `inspection ${slug}` }
  await change(db, work.doer, deed, async (tx) => {
    const held = await holdInspection(tx, id)
    if (held.archived !== null) throw new Closed('archived')
    const next = stageAfter(held.stage)
    if (held.stage !== stage || next === null || next === 'published') return null
    // What was changed meanwhile is seen first.
    if ((await lastChange(tx, held)) !== of) return null
    await enterStage(tx, held, next)
    return { before: { stage }, after: { stage: next }, result: undefined }
  })
}

/** Takes an inspection back to an earlier stage; false when it is not where it was, or was published. */
export async function stepBack(
  db: Database,
  { doer, inspection: { id, slug, stage } }: AtWork,
  to: Stage,
  reason: string,
): Promise<boolean> {
  const deed = { action: 'step-back', inspection: id, record: `inspection ${slug}` }
  const done = await change(db, doer, deed, async (tx) => {
    const held = await holdInspection(tx, id)
    if (held.archived !== null) throw new Closed('archived')
    if (held.stage === 'published') throw new Closed('published')
    if (held.stage !== stage || !stagesBefore(stage).includes(to)) return null
    await enterStage(tx, held, to)
    return { before: { stage }, after: { stage: to, reason }, result: true }
  })
  return done ?? false
}

/** Puts an inspection that is held into a stage; what its evidence is told by is kept while that is frozen. */
export async function enterStage(
  tx: Transaction,
  { id }: Pick<InspectionRow, 'id'>,
  stage: Stage,
): Promise<void> {
  const evidence = isFrozenIn(stage) ? evidenceMark(id) : null
  await tx.update(inspections).set({ stage, evidence }).where(eq(inspections.id, id))
}

/** A step back, as pages tell of it. */
export interface StepBack {
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** The steps back of an inspection, the newest first. */
export async function stepsBack(db: Database, { id }: InspectionRow): Promise<StepBack[]> {
  const rows = await db
    .select({ at: audit.at, before: audit.before, after: audit.after, by: accounts.name })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.account))
    .where(and(eq(audit.inspection, id), inArray(audit.action, ['step-back', 'correct'])))
    .orderBy(desc(audit.seq))
  return rows.map(({ at, before, after, by }) => {
    const from = JSON.parse(before) as { stage: Stage }
    const to = JSON.parse(after) as { stage: Stage; reason: string }
    return {
      from: stageWords[from.stage],
      to: stageWords[to.stage],
      reason: to.reason,
      by: by ?? 'the app',
      at: minuteOf(at),
    }
  })
}
