import type { Domain } from '@inspectorate/core'
import type { Block } from '../view/report-view.js'
import type { ReportContext } from './report-context.js'
import { ratedBlocks, standardHeading } from './standard-part.js'

/**
 * A domain by rules in the framework language: what is rated by rule or written about. A judgement of
 * which nothing is written stands in the table of ratings alone, and so does a domain of nothing else.
 */
export function ruledDomainPart(context: ReportContext, domain: Domain, heading: Block): Block[] {
  const { ratings } = context.rated
  const blocks = domain.standards.flatMap((standard): Block[] => {
    const outcome = ratings.standards.find(({ id }) => id === standard.id)!
    const isHead = standard.id === domain.id
    const narrative = context.narrative(standard.id, isHead ? 1 : 2)
    const isTold = outcome.because.some(
      (step) => step.code === 'by-rules' && step.step !== 'judged' && step.step !== 'entered',
    )
    if (narrative.length === 0 && !isTold) return []
    return [
      ...(isHead ? [] : [standardHeading(context, standard)]),
      ...ratedBlocks(context, standard, outcome),
      ...narrative,
    ]
  })
  const isHead = domain.standards[0]?.id === domain.id
  const introduction = isHead ? [] : context.narrative(domain.id, 1)
  return introduction.length + blocks.length === 0 ? [] : [heading, ...introduction, ...blocks]
}
