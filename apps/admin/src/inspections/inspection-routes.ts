import type { Services } from '../services.js'
import { page } from '../web/answer.js'
import type { Handlers } from '../web/visit.js'
import { listInspections } from './list-inspections.js'

export function inspectionRoutes({ db }: Services): Handlers<'GET /'> {
  return {
    'GET /': async ({ visitor }) =>
      page('inspections/list', { inspections: await listInspections(db, visitor) }),
  }
}
