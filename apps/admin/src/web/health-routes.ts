import { sql } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { json } from './answer.js'
import type { Handlers } from './visit.js'

export function healthRoutes({ db }: Services): Handlers<'GET /health' | 'GET /ready'> {
  return {
    /** The process lives. */
    'GET /health': () => json({ status: 'up' }),
    /** It can do its work: the database answers. */
    'GET /ready': async () => {
      try {
        await db.execute(sql`select 1`)
        return json({ status: 'ready' })
      } catch {
        return json({ status: 'no database' }, 503)
      }
    },
  }
}
