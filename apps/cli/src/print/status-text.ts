import { counted } from '@inspectorate/core'
import { type InspectionStatus, type PartStatus } from '@inspectorate/publication/check'
import { shellWord } from './shell-word.js'
import { textTable } from './text-table.js'
import { oneLine } from './word-issue.js'

const titles: Readonly<Record<PartStatus['part'], string>> = {
  details: 'Details',
  cases: 'Cases',
  surveys: 'Surveys',
  evidence: 'Other evidence',
  judgements: 'Judgements',
  recommendations: 'Recommendations',
  sections: 'Text',
}

/** How many things the publication waits for, each where it is put right. */
function todo({ todo: all }: PartStatus): number {
  return all.filter(({ must }) => must).length
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
    todo(one) === 0 ? '' : `${todo(one)} to do`,
  ])
  const missing = parts.flatMap((one) => {
    const lines = [...new Set(one.todo.filter(({ must }) => must).map(({ together }) => together))]
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
