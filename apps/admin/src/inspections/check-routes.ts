import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { stageAfter, stageWords } from '../store/stage.js'
import { page } from '../web/answer.js'
import { pagingOf } from '../web/paging.js'
import type { Handlers } from '../web/visit.js'
import { blockersKnown } from './checks-in-words.js'
import type { RememberedChecks } from './remembered-checks.js'
import { groupsOfPage, todoOf } from './todo.js'

type CheckRoute = 'GET /inspections/:inspection/checks'

/** All that the checks of a stage find, by place, and only the place or the kind that is asked for. */
export function checkRoutes({ db }: Services, checks: RememberedChecks): Handlers<CheckRoute> {
  return {
    'GET /inspections/:inspection/checks': async (visit) => {
      const { inspection, query } = visit
      const checked = await checks.of(inspection, visit, query['check'] === 'again')
      const all = todoOf(await frameworkOf(db, inspection), blockersKnown(checked))
      const place = all.groups.some((one) => one.place === query['place']) ? query['place']! : ''
      const onlyMust = query['kind'] === 'must'
      const shown = all.groups.flatMap((group) => {
        if (place !== '' && group.place !== place) return []
        const items = onlyMust ? group.items.filter(({ must }) => must) : group.items
        return items.length === 0 ? [] : [{ ...group, items }]
      })
      const count = shown.reduce((sum, { items }) => sum + items.length, 0)
      const paging = pagingOf(count, query)
      const next = stageAfter(inspection.stage)
      const data = {
        checks: checked.state,
        all,
        groups: groupsOfPage(shown, paging),
        paging,
        place,
        kind: onlyMust ? 'must' : 'all',
        before: next === 'published' ? 'publication' : next && stageWords[next].toLowerCase(),
      }
      return {
        ...page('inspections/checks', data),
        ...(checked.state === 'running' && { refreshAfter: 2 }),
      }
    },
  }
}
