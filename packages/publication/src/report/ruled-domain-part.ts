import type { Domain } from '@inspectorate/core'
import type { Block } from '../view/block.js'
import type { ReportContext } from './report-context.js'
import { blocksAfter } from './blocks-after.js'
import { domainOverview } from './domain-overview.js'
import { keyQuestionBlocks } from './key-questions.js'
import { ratedBlocks, standardHeading, statementOf } from './standard-part.js'

/**
 * A domain by rules in the framework language: what is rated by rule or written about. A judgement of
 * which nothing is written stands in the table of ratings alone, and so does a domain of nothing else.
 */
export function ruledDomainPart(context: ReportContext, domain: Domain, heading: Block): Block[] {
  const { ratings } = context.rated
  // In the order in which they are printed, which is that of their numbers.
  const isHead = domain.standards[0]?.id === domain.id
  const introduction = isHead ? [] : context.narrative(domain.id, 1)
  const overview = domainOverview(context, domain)
  const blocks = domain.standards.flatMap((standard): Block[] => {
    const outcome = ratings.standards.find(({ id }) => id === standard.id)!
    const heads = standard.id === domain.id
    const narrative = context.narrative(standard.id, heads ? 1 : 2)
    const isTold = outcome.because.some(
      (step) => step.code === 'by-rules' && step.step !== 'judged' && step.step !== 'entered',
    )
    const isAsked = standard.statement !== '' || standard.keyQuestions.length > 0
    const isShown = narrative.length > 0 || isTold || isAsked
    return [
      ...(heads || !isShown ? [] : [standardHeading(context, standard)]),
      ...(isShown ? statementOf(standard) : []),
      ...(isShown ? ratedBlocks(context, standard, outcome) : []),
      ...keyQuestionBlocks(context, standard, outcome),
      ...narrative,
      ...blocksAfter(context, domain, standard),
    ]
  })
  if (introduction.length + blocks.length === 0) return []
  return [heading, ...introduction, ...overview, ...blocks]
}
