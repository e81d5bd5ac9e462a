import { and, eq } from 'drizzle-orm'
import { changeInspection, type AtWork } from '../inspection/change-inspection.js'
import { Conflict } from '../store/conflict.js'
import type { Database, Transaction } from '../store/open-store.js'
import { sections } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

/** The text of a section and its version; empty and 0 before anything is written. */
export interface SectionText {
  readonly text: string
  readonly version: number
}

export async function sectionText(
  db: Database | Transaction,
  inspection: InspectionId,
  id: string,
): Promise<SectionText> {
  const [found] = await db.select().from(sections).where(isSection(inspection, id))
  return found ?? { text: '', version: 0 }
}

/** The text of every section that has one, by its id. */
export async function sectionTexts(
  db: Database,
  inspection: InspectionId,
): Promise<ReadonlyMap<string, string>> {
  const found = await db
    .select({ id: sections.id, text: sections.text })
    .from(sections)
    .where(eq(sections.inspection, inspection))
  return new Map(found.map(({ id, text }) => [id, text]))
}

/** Saves a section over the version that was seen. Throws a `Conflict` with the newer text. */
export function saveSection(
  db: Database,
  work: AtWork,
  id: string,
  seen: number,
  text: string,
): Promise<number> {
  const inspection = work.inspection.id
  return changeInspection(db, work, 'save', `section ${id}`, async (tx) => {
    const before = await sectionText(tx, inspection, id)
    const version = seen + 1
    const saved =
      seen === 0
        ? await tx
            .insert(sections)
            .values({ inspection, id, text, version })
            .onConflictDoNothing()
            .returning()
        : await tx
            .update(sections)
            .set({ text, version })
            .where(and(isSection(inspection, id), eq(sections.version, seen)))
            .returning()
    if (saved.length === 0) throw new Conflict(await sectionText(tx, inspection, id))
    return { before: before.text, after: text, result: version }
  })
}

function isSection(inspection: InspectionId, id: string) {
  return and(eq(sections.inspection, inspection), eq(sections.id, id))
}
