import { printedName, type Framework } from '@inspectorate/core'
import type { RuleNode, Rules } from '@inspectorate/core/language'
import { and, eq } from 'drizzle-orm'
import { rulesOf } from '../framework/compiled-rules.js'
import { scaleOfPart } from '../framework/scale-of-part.js'
import { nameOfNode } from '../framework/name-of-node.js'
import { closedBecause } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { decisions } from '../store/schema.js'
import { redirect, type Answer, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { kindsFor } from './decision.js'
import { Contradicts, RefusedByRules, saveDecision } from './save-decision.js'

type JudgementRoute =
  | 'GET /inspections/:inspection/judgements'
  | 'POST /inspections/:inspection/judgements'

/** Every judgement in one form, for frameworks of many: reasons and departures stand on the page of each. */
export function judgementRoutes({ db }: Services): Handlers<JudgementRoute> {
  return {
    'GET /inspections/:inspection/judgements': (visit) => judgementsPage(visit, [], null),

    'POST /inspections/:inspection/judgements': async (visit) => {
      const { form, inspection } = visit
      const framework = await frameworkOf(db, inspection)
      const by = form.text('by').trim()
      const faults: FormFault[] = []
      for (const { id } of judgedParts(framework)) {
        const field = `rating.${id}`
        const rating = form.text(field)
        if (rating === form.text(`was.${id}`)) continue
        const { scale } = scaleOfPart(framework, id)
        if (rating !== '' && !scale.some((one) => one.id === rating)) {
          faults.push({ field, text: 'Choose a rating' })
          continue
        }
        const seen = Number(/^\d{1,9}$/.exec(form.text(`version.${id}`))?.[0] ?? 0)
        const fields = { kind: 'judgement', rating, reason: '', decidedBy: by } as const
        try {
          await saveDecision(db, visit, id, 'judgement', seen, rating === '' ? null : fields)
        } catch (error) {
          faults.push({ field, text: wordsOf(error) })
        }
      }
      if (faults.length > 0) return judgementsPage(visit, faults, by)
      return redirect(`/inspections/${inspection.slug}/ratings`)
    },
  }

  async function judgementsPage(
    { inspection, form, roles }: InspectionVisit,
    faults: readonly FormFault[],
    by: string | null,
  ): Promise<Answer> {
    const framework = await frameworkOf(db, inspection)
    const rows = await db
      .select({
        standard: decisions.standard,
        rating: decisions.rating,
        version: decisions.version,
      })
      .from(decisions)
      .where(and(eq(decisions.inspection, inspection.id), eq(decisions.kind, 'judgement')))
    const known = new Map(rows.map((row) => [row.standard, row]))
    return {
      kind: 'page',
      status: faults.length > 0 ? 400 : 200,
      template: 'ratings/judgements',
      data: {
        faults,
        by: by ?? usuallyDecidedBy(framework),
        parts: judgedParts(framework).map((part) => {
          const row = known.get(part.id)
          const isFaulty = faults.some(({ field }) => field === `rating.${part.id}`)
          return {
            ...part,
            scale: scaleOfPart(framework, part.id).scale,
            was: row?.rating ?? '',
            version: row?.version ?? 0,
            rating: isFaulty ? form.text(`rating.${part.id}`) : (row?.rating ?? ''),
          }
        }),
        editable:
          may('POST /inspections/:inspection/judgements', roles) &&
          closedBecause(inspection) === null,
      },
    }
  }
}

/** Who decides, where nobody has said: what other inspectorates call it is theirs to say. */
export function usuallyDecidedBy({ rules }: Framework): string {
  return rules ? '' : 'Ratings panel'
}

/** A part that is judged. */
interface JudgedPart {
  readonly id: string
  readonly name: string
  /** What it is a part of; empty where that is the whole. */
  readonly within: string
}

/** The parts that a panel judges, in the order of the framework. */
export function judgedParts(framework: Framework): JudgedPart[] {
  const rules = rulesOf(framework)
  const all = rules
    ? rules.names.nodes.map(({ node, index, path }) => ({
        id: node.id,
        name: nameOfNode(node),
        // Paths are `nodes`, an index, then `parts` and an index for each step down.
        within: path.length > 4 ? nameOfNode(parentOf(rules, index)) : '',
      }))
    : framework.domains.flatMap((domain) =>
        domain.standards.map((one) => ({
          id: one.id,
          name: printedName(one),
          within: printedName(domain),
        })),
      )
  return all.filter(({ id }) => kindsFor(framework, id).includes('judgement'))
}

function parentOf({ names }: Rules, index: number): RuleNode {
  return names.nodes.find(({ parts }) => parts.includes(index))!.node
}

function wordsOf(error: unknown): string {
  if (error instanceof Conflict)
    return 'Somebody else changed this judgement meanwhile. Save again to replace it'
  if (error instanceof Contradicts) return 'Withdraw the decision that it cannot be rated first'
  if (error instanceof RefusedByRules) return error.message
  throw error
}
