import type { Framework } from '@inspectorate/core'
import { and, eq } from 'drizzle-orm'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Database, Transaction } from '../store/open-store.js'
import { frameworks } from '../store/schema.js'
import { frameworkOfFile } from './compiled-rules.js'
import { editionById } from './edition-by-id.js'

/** Uploaded frameworks that are kept ready, by the hash of their rules. */
const kept = new Map<string, Framework>()
const mostKept = 100

/**
 * The framework that an inspection began with, without the inspection’s own characteristics. Editions are
 * never removed, and an uploaded one not while it is used, so there always is one.
 */
export async function baseFramework(
  db: Database | Transaction,
  { framework, rules }: Pick<InspectionRow, 'framework' | 'rules'>,
): Promise<Framework> {
  const found = rules === null ? await editionById(framework) : await uploaded(db, framework, rules)
  if (!found) throw new Error('an inspection names a framework that this app does not have')
  return found
}

async function uploaded(
  db: Database | Transaction,
  id: string,
  sha256: string,
): Promise<Framework | null> {
  const known = kept.get(sha256)
  if (known) return known
  const [row] = await db
    .select({ content: frameworks.content })
    .from(frameworks)
    .where(and(eq(frameworks.id, id), eq(frameworks.sha256, sha256)))
  if (!row) return null
  const framework = frameworkOfFile(JSON.parse(row.content))
  if (kept.size >= mostKept) kept.clear()
  kept.set(sha256, framework)
  return framework
}
