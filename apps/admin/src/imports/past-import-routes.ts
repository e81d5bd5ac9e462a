import { frameworkOf } from '../inspection/framework-of.js'
import { evidenceClosedBecause } from '../inspection/closed-because.js'
import { importTargets } from '../services/import-target.js'
import type { Services } from '../services/services.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { may } from '../web/may.js'
import { minuteOf } from '../web/minute-of.js'
import { notFound } from '../web/page-fault.js'
import { pageSize, pagingOf } from '../web/paging.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { countImports, listImports, pastImport, type ListedImport } from './past-imports.js'
import { notedRows, undoImport, undoPlan } from './undo-import.js'

type PastImportRoute =
  | 'GET /inspections/:inspection/imports'
  | 'GET /inspections/:inspection/imports/:entry'
  | 'POST /inspections/:inspection/imports/:entry/undo'

/** As many ids as a page names of each kind. */
const mostNamed = 20

/** What was imported, and how each import is undone. */
export function pastImportRoutes({ db }: Services): Handlers<PastImportRoute> {
  return {
    'GET /inspections/:inspection/imports': async ({ inspection, query }) => {
      const paging = pagingOf(await countImports(db, inspection.id), query)
      const imports = await listImports(db, inspection.id, {
        size: pageSize,
        offset: Math.max(0, paging.from - 1),
      })
      const targets = importTargets(await frameworkOf(db, inspection))
      return page('imports/past', {
        paging,
        imports: imports.map((one) => ({
          ...inWords(one),
          label: targets.find(({ id }) => id === one.target)?.label ?? one.target,
        })),
      })
    },

    'GET /inspections/:inspection/imports/:entry': async (visit) =>
      page('imports/undo', await data(visit)),

    'POST /inspections/:inspection/imports/:entry/undo': async (visit) => {
      const { form, inspection } = visit
      const { past, target } = await found(visit)
      const since = form.text('since')
      const shown = await data(visit)
      if (shown.plan.since.count > 0 && since !== 'keep' && since !== 'lose')
        return faultyForm('imports/undo', shown, [
          { text: 'Choose what becomes of what was changed since', field: 'since' },
        ])
      // Nothing is lost that nobody was told of.
      if (since === 'lose' && form.text('changed') !== String(shown.plan.since.count))
        return faultyForm('imports/undo', shown, [
          { text: 'More was changed meanwhile. Look at it again', field: 'since' },
        ])
      await undoImport(db, visit, target, past.seq, since === 'lose')
      return redirect(`/inspections/${inspection.slug}/imports`)
    },
  }

  async function found({ inspection, params }: InspectionVisit) {
    const entry = params['entry'] ?? ''
    if (!/^\d{1,9}$/.test(entry)) throw notFound()
    const past = await pastImport(db, inspection.id, Number(entry))
    const targets = importTargets(await frameworkOf(db, inspection))
    const target = targets.find(({ id }) => id === past?.target)
    if (!past || !target) throw notFound()
    return { past, target }
  }

  async function data(visit: InspectionVisit) {
    const { inspection, roles } = visit
    const { past, target } = await found(visit)
    const plan = undoPlan(past, await notedRows(db, inspection.id, target))
    const named = (ids: readonly string[]) => ({
      count: ids.length,
      ids: ids.slice(0, mostNamed),
      more: Math.max(0, ids.length - mostNamed),
    })
    return {
      past: inWords({
        ...past,
        added: past.after.length - past.before.length,
        changed: past.before.length,
      }),
      target,
      plan: {
        go: named(plan.go),
        back: named(plan.back),
        since: named(plan.since),
        gone: named(plan.gone),
      },
      undoes:
        past.undone === null &&
        evidenceClosedBecause(inspection) === null &&
        may('POST /inspections/:inspection/imports/:entry/undo', roles),
    }
  }
}

function inWords({ seq, at, by, file, added, changed, undone }: ListedImport) {
  return {
    seq,
    file,
    by: by ?? 'the app',
    at: minuteOf(at),
    added,
    changed,
    undone: undone && minuteOf(undone),
  }
}
