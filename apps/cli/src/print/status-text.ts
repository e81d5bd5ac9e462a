import { counted } from '@inspectorate/core'
import { groupFindings } from '@inspectorate/publication'
import {
  holdingBack,
  type InspectionStatus,
  type PartStatus,
} from '@inspectorate/publication/check'
import { isProse } from './findings-text.js'
import { shellWord } from './shell-word.js'
import { textTable } from './text-table.js'
import { wordFinding } from './word-finding.js'
import { oneLine, whatIsWrong } from './word-issue.js'

const titles: Readonly<Record<PartStatus['part'], string>> = {
  details: 'Details',
  cases: 'Cases',
  surveys: 'Surveys',
  evidence: 'Other evidence',
  judgements: 'Judgements',
  recommendations: 'Recommendations',
  sections: 'Text',
}

/** How far an inspection is: a line a part, what is missing of each, and the way on. */
export function statusText(
  file: string,
  service: string,
  { parts, holding, next }: InspectionStatus,
): string {
  const rows = parts.map((one) => [
    titles[one.part],
    one.job,
    thereIs(one),
    holdingBack(one.open).length === 0 ? '' : `${holdingBack(one.open).length} to do`,
  ])
  const missing = parts.flatMap((one) => {
    const lines = groupFindings(holdingBack(one.open)).map(({ first, all }) => {
      if (isProse(first))
        return `${first.section}:${first.line}: “${first.found}”: ${first.evidence}`
      if (first.code === 'narrative-fault') return whatIsWrong(first.issue)
      return wordFinding(first, all)
    })
    return lines.length === 0
      ? []
      : ['', `${titles[one.part]}, ${one.job}:`, ...lines.map((line) => `  ${oneLine(line)}`)]
  })
  const job = parts.find(({ part }) => part === next)
  const way = job
    ? `Next: ${titles[job.part].toLowerCase()}, by the ${job.job}. Nothing is published before all of it is done.`
    : `Nothing holds back the publication: inspectorate publish ${shellWord(file)} --out published`
  return [
    `${oneLine(service)}: ${holding.length === 0 ? 'ready' : counted(holding.length, 'thing')} ${holding.length === 0 ? 'to be published' : 'to do before publication'}`,
    '',
    textTable(rows),
    ...missing,
    '',
    way,
  ].join('\n')
}

function thereIs({ part, there, of, unfinished = 0 }: PartStatus): string {
  if (there === null) return ''
  const much = of === null ? String(there) : `${there} of ${of}`
  const open = unfinished > 0 ? `, ${unfinished} with unanswered questions` : ''
  return `${much}${part === 'judgements' ? ' decided' : part === 'sections' ? ' written' : ''}${open}`
}
