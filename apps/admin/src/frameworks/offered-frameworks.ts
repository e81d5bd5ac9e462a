import type { Framework } from '@inspectorate/core'
import { ruleEditions } from '@inspectorate/frameworks/rules'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { frameworks } from '../store/schema.js'
import { baseFramework } from '../framework/base-framework.js'
import { editionById } from '../framework/edition-by-id.js'

/** A framework that inspections can be made under. */
export interface OfferedFramework {
  readonly framework: Framework
  /** The hash of one that was uploaded; null for an edition of the app’s. */
  readonly rules: string | null
}

/** The frameworks that were uploaded and those that come with the app, by title. */
export async function offeredFrameworks(db: Database): Promise<OfferedFramework[]> {
  const rows = await db
    .select({ framework: frameworks.id, rules: frameworks.sha256 })
    .from(frameworks)
    .orderBy(asc(frameworks.id))
  const uploaded = await Promise.all(
    rows.map(async (row) => ({ framework: await baseFramework(db, row), rules: row.rules })),
  )
  const taken = new Set(rows.map(({ framework }) => framework))
  const editions = await Promise.all(
    ruleEditions.filter((id) => !taken.has(id)).map((id) => editionById(id)),
  )
  return [
    ...uploaded,
    ...editions.flatMap((framework) => (framework ? [{ framework, rules: null }] : [])),
  ].sort((a, b) => titleOf(a.framework).localeCompare(titleOf(b.framework), 'en'))
}

/** The framework of that id, one that was uploaded before an edition; null when there is none. */
export async function offeredFramework(db: Database, id: string): Promise<OfferedFramework | null> {
  const [row] = await db
    .select({ framework: frameworks.id, rules: frameworks.sha256 })
    .from(frameworks)
    .where(eq(frameworks.id, id))
  if (row) return { framework: await baseFramework(db, row), rules: row.rules }
  const framework = await editionById(id)
  return framework && { framework, rules: null }
}

/** A framework as it is chosen among others. */
export function titleOf({ title, edition }: Framework): string {
  return `${title}, ${edition}`
}
