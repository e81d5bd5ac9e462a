import { printedName, printedNumber, type Domain } from '@inspectorate/core'
import type { Block } from '../view/block.js'
import { blocksAfter } from './blocks-after.js'
import { domainOverview } from './domain-overview.js'
import { ruledDomainPart } from './ruled-domain-part.js'
import { standardPart } from './standard-part.js'
import { text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** A domain: its introduction, an overview of key questions, its standards with the blocks that follow them. */
export function domainPart(context: ReportContext, domain: Domain): Block[] {
  const number = printedNumber(domain)
  const id = context.headingId(printedName(domain))
  const heading = {
    kind: 'heading',
    level: 1,
    id,
    ...(number !== undefined && { number }),
    content: [text(domain.title)],
  } as const
  context.headingOf.set(domain.id, id)
  if (context.rated.framework.rules) return ruledDomainPart(context, domain, heading)
  return [
    heading,
    ...context.narrative(domain.id, 1),
    ...domainOverview(context, domain),
    ...domain.standards.flatMap((standard) => [
      ...standardPart(context, standard),
      ...blocksAfter(context, domain, standard),
    ]),
  ]
}
