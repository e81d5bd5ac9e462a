import type { PulledSection } from '@inspectorate/pull'
import { and, asc, eq } from 'drizzle-orm'
import { changeInspection, type AtWork } from '../inspection/change-inspection.js'
import { appendAudit } from '../store/append-audit.js'
import { Conflict } from '../store/conflict.js'
import type { Database, Transaction } from '../store/open-store.js'
import { inspections, recommendations, sections } from '../store/schema.js'

/**
 * Writes texts that came back from Word, all or none: each has an entry of its own in the trail, which says where it
 * came from. Throws a `Conflict` when one of them is no longer what it was.
 */
export function savePulled(
  db: Database,
  work: AtWork,
  file: string,
  texts: readonly PulledSection[],
): Promise<unknown> {
  const { doer, inspection } = work
  return changeInspection(db, work, 'pull', `texts from ${file}`, async (tx) => {
    for (const one of texts) {
      const record = await write(tx, work, one)
      await appendAudit(tx, {
        ...doer,
        action: 'pull',
        inspection: inspection.id,
        record,
        before: JSON.stringify(one.before),
        after: JSON.stringify(one.after),
      })
    }
    return {
      before: null,
      after: { file, texts: texts.map(({ section }) => section) },
      result: undefined,
    }
  })
}

/** Writes one text over what was seen, and gives its record in the trail. */
function write(tx: Transaction, work: AtWork, one: PulledSection): Promise<string> {
  const [root, part, index] = one.section.split('/')
  if (root === 'recommendations') return writeRecommendation(tx, work, Number(part), one)
  if (root === 'summary') return writeSummary(tx, work, part!, Number(index), one)
  return writeSection(tx, work, one)
}

async function writeSection(
  tx: Transaction,
  { inspection }: AtWork,
  { section: id, before, after: text }: PulledSection,
): Promise<string> {
  const its = and(eq(sections.inspection, inspection.id), eq(sections.id, id))
  const [held] = await tx.select().from(sections).where(its).for('update')
  if ((held?.text ?? '') !== before) throw new Conflict(null)
  if (held)
    await tx
      .update(sections)
      .set({ text, version: held.version + 1 })
      .where(its)
  else await tx.insert(sections).values({ inspection: inspection.id, id, text })
  return `section ${id}`
}

async function writeRecommendation(
  tx: Transaction,
  { inspection }: AtWork,
  place: number,
  { before, after: text }: PulledSection,
): Promise<string> {
  const rows = await tx
    .select()
    .from(recommendations)
    .where(eq(recommendations.inspection, inspection.id))
    .orderBy(asc(recommendations.position))
    .for('update')
  const held = rows[place]
  if (held?.text !== before) throw new Conflict(null)
  await tx
    .update(recommendations)
    .set({ text, version: held.version + 1 })
    .where(eq(recommendations.id, held.id))
  return `recommendation ${held.id}`
}

async function writeSummary(
  tx: Transaction,
  { inspection }: AtWork,
  part: string,
  place: number,
  { before, after }: PulledSection,
): Promise<string> {
  const [held] = await tx
    .select()
    .from(inspections)
    .where(eq(inspections.id, inspection.id))
    .for('update')
  const { summary = {}, ...details } = held!.details
  const list = Object.entries(summary).find(([name]) => name === part)?.[1]
  if (!list || list[place] !== before) throw new Conflict(null)
  await tx
    .update(inspections)
    .set({
      details: { ...details, summary: { ...summary, [part]: list.with(place, after) } },
      version: held!.version + 1,
    })
    .where(eq(inspections.id, inspection.id))
  return `summary of ${inspection.slug}`
}
