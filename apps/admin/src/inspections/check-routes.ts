import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { stageAfter, stageWords } from '../store/stage.js'
import { page } from '../web/answer.js'
import type { Handlers } from '../web/visit.js'
import { rememberedBlockers } from './remembered-blockers.js'
import { todoOf } from './todo.js'

type CheckRoute = 'GET /inspections/:inspection/checks'

/** All that the checks of a stage find, by place, and only the place or the kind that is asked for. */
export function checkRoutes({ db, reading }: Services): Handlers<CheckRoute> {
  const blockersOf = rememberedBlockers(db, reading)
  return {
    'GET /inspections/:inspection/checks': async ({ inspection, query }) => {
      const all = todoOf(await frameworkOf(db, inspection), await blockersOf(inspection))
      const place = all.groups.some((one) => one.place === query['place']) ? query['place']! : ''
      const onlyMust = query['kind'] === 'must'
      const shown = all.groups.flatMap((group) => {
        if (place !== '' && group.place !== place) return []
        const items = onlyMust ? group.items.filter(({ must }) => must) : group.items
        return items.length === 0 ? [] : [{ ...group, items }]
      })
      const next = stageAfter(inspection.stage)
      return page('inspections/checks', {
        all,
        groups: shown,
        shown: shown.reduce((sum, { items }) => sum + items.length, 0),
        place,
        kind: onlyMust ? 'must' : 'all',
        next: next && stageWords[next],
      })
    },
  }
}
