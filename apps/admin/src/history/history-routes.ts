import { and, inArray } from 'drizzle-orm'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import type { Database } from '../store/open-store.js'
import { accounts } from '../store/schema.js'
import { page } from '../web/answer.js'
import { pageSize, pagingOf } from '../web/paging.js'
import type { Handlers } from '../web/visit.js'
import { describeEntry } from './describe-entry.js'
import { countEntries, entriesOf, historyEntries } from './history-entries.js'
import { entriesSeen } from './unseen.js'

type HistoryRoute = 'GET /inspections/:inspection/history'

const longestRecord = 300

/** Who changed what, of an inspection or of one record in it: the audit trail in words. */
export function historyRoutes({ db }: Services): Handlers<HistoryRoute> {
  return {
    'GET /inspections/:inspection/history': async (visit) => {
      const { inspection, query } = visit
      const of = (query['of'] ?? '').slice(0, longestRecord)
      const framework = await frameworkOf(db, inspection)
      const found = of === '' ? null : await entriesOf(db, inspection.id, of)
      const condition = and(found?.condition, await entriesSeen(db, visit))
      const all = await countEntries(db, inspection.id, condition)
      const paging = pagingOf(all, query)
      const entries = await historyEntries(db, inspection.id, condition, {
        size: pageSize,
        offset: Math.max(0, paging.from - 1),
      })
      const names = await namesIn(db, [of, ...entries.map(({ record }) => record)])
      return page('history/history', {
        of,
        ofWords: recordWords(of, names),
        address: `/inspections/${inspection.slug}/history`,
        paging,
        entries: entries.map((entry) => {
          const described = describeEntry(framework, entry, found)
          return { ...described, recordWords: recordWords(entry.record, names) }
        }),
      })
    },
  }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The names of the accounts that records name by their ids. */
async function namesIn(
  db: Database,
  records: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(records.flatMap((one) => one.match(uuid) ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A record as people call it: people by their names, what has none by what it is. */
function recordWords(record: string, names: ReadonlyMap<string, string>): string {
  const words = record
    .replaceAll(uuid, (id) => names.get(id) ?? '')
    .replaceAll(/ +/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
