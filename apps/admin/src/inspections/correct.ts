import type { Correction } from '@inspectorate/core'
import { editionOf } from '@inspectorate/publication'
import { and, desc, eq } from 'drizzle-orm'
import { assembleInspection } from '../inspection/assemble-inspection.js'
import type { AtWork } from '../inspection/change-inspection.js'
import { change } from '../store/change.js'
import { Closed } from '../store/closed.js'
import type { Database, Transaction } from '../store/open-store.js'
import { inspections, publications, type Details } from '../store/schema.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Stage } from '../store/stage.js'
import { enterStage } from './change-stage.js'
import { holdInspection } from './stage-step.js'

/** Whether a corrected edition is being made: it was begun and is not published yet. */
export function isCorrecting({ stage, details }: InspectionRow): boolean {
  return stage !== 'published' && details.publication.corrections !== undefined
}

/** The edition that is finished and newest. */
export async function lastEdition(db: Database | Transaction, { id }: Pick<InspectionRow, 'id'>) {
  const { id: key, edition, content } = publications
  const [found] = await db
    .select({ id: key, edition, content })
    .from(publications)
    .where(
      and(
        eq(publications.inspection, id),
        eq(publications.draft, false),
        eq(publications.state, 'done'),
      ),
    )
    .orderBy(desc(edition))
    .limit(1)
  return found ?? null
}

/**
 * Begins a corrected edition of what was published, at the stage where the mistake is put right. False when it is
 * not published, or its publication is still being made.
 */
export async function beginCorrection(
  db: Database,
  { doer, inspection: { id, slug } }: AtWork,
  to: Stage,
  correction: Correction,
): Promise<boolean> {
  const deed = { action: 'correct', inspection: id, record: `inspection ${slug}` }
  const done = await change(db, doer, deed, async (tx) => {
    const held = await holdInspection(tx, id)
    if (held.archived !== null) throw new Closed('archived')
    if (held.evidenceRemoved !== null) throw new Closed('removed')
    const { corrections = [] } = held.details.publication
    const last = await lastEdition(tx, held)
    if (held.stage !== 'published' || last?.edition !== editionOf({ corrections })) return null
    await writeCorrections(tx, held, [...corrections, correction])
    await enterStage(tx, held, to)
    const { text, published } = correction
    return {
      before: { stage: held.stage },
      after: { stage: to, reason: text, published },
      result: true,
    }
  })
  return done ?? false
}

/** Changes what the corrected edition that is being made says of itself; false when none is. */
export async function changeCorrection(
  db: Database,
  { doer, inspection: { id, slug } }: AtWork,
  correction: Correction,
): Promise<boolean> {
  const deed = { action: 'save', inspection: id, record: `correction of ${slug}` }
  const done = await change(db, doer, deed, async (tx) => {
    const held = await holdInspection(tx, id)
    if (held.archived !== null) throw new Closed('archived')
    const { corrections = [] } = held.details.publication
    const before = corrections.at(-1)
    if (!before || !isCorrecting(held)) return null
    await writeCorrections(tx, held, [...corrections.slice(0, -1), correction])
    return { before, after: correction, result: true }
  })
  return done ?? false
}

/** Gives up a corrected edition in which nothing was changed yet; false when something was. */
export async function withdrawCorrection(
  db: Database,
  { doer, inspection: { id, slug } }: AtWork,
): Promise<boolean> {
  const deed = { action: 'withdraw', inspection: id, record: `correction of ${slug}` }
  const done = await change(db, doer, deed, async (tx) => {
    const held = await holdInspection(tx, id)
    if (held.archived !== null) throw new Closed('archived')
    const { corrections = [] } = held.details.publication
    const last = await lastEdition(tx, held)
    if (!isCorrecting(held) || !last) return null
    const details = withCorrections(held.details, corrections.slice(0, -1))
    const asItWas = await assembleInspection(tx, { ...held, details }, 'published')
    if (JSON.stringify(asItWas) !== last.content) return null
    await writeCorrections(tx, held, corrections.slice(0, -1))
    await enterStage(tx, held, 'published')
    return {
      before: { stage: held.stage, correction: corrections.at(-1) },
      after: { stage: 'published' },
      result: true,
    }
  })
  return done ?? false
}

async function writeCorrections(
  tx: Transaction,
  { id, details, version }: InspectionRow,
  corrections: readonly Correction[],
): Promise<void> {
  await tx
    .update(inspections)
    .set({ details: withCorrections(details, corrections), version: version + 1 })
    .where(eq(inspections.id, id))
}

function withCorrections(details: Details, corrections: readonly Correction[]): Details {
  const { corrections: _, ...publication } = details.publication
  return {
    ...details,
    publication: {
      ...publication,
      ...(corrections.length > 0 && { corrections: [...corrections] }),
    },
  }
}
