import { caseQuestions, nearestTo, questionsOfStandard } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { ruleEditions } from '@inspectorate/frameworks/rules'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { textTable } from '../print/text-table.js'
import { readFramework } from '../read/read-framework.js'
import { UnusableInput } from '../process/unusable-input.js'

/** `frameworks [ID]`: every edition of standards that there is here, or one of them. */
export async function frameworksCommand(
  id: string | undefined,
  { json }: { json?: boolean },
  output: Output,
): Promise<number> {
  const ids = [...new Set([...frameworks.map((one) => one.id), ...ruleEditions])]
  if (id === undefined) {
    const list = (await Promise.all(ids.map(readFramework))).map((one) => ({
      id: one.id,
      title: one.title,
      edition: one.edition,
      questions: caseQuestions(one).length,
    }))
    if (json) printJson(output, list)
    else
      output.out(
        textTable([
          ['Framework', 'Title', 'Case questions'],
          ...list.map((one) => [one.id, one.title, String(one.questions)]),
        ]),
      )
    return exitCodes.done
  }
  if (!ids.includes(id))
    throw new UnusableInput('ID', [
      {
        code: 'unknown-framework',
        path: [],
        found: JSON.stringify(id),
        expected: nearestTo(id, ids),
      },
    ])
  const framework = await readFramework(id)
  if (json) printJson(output, framework.file)
  else {
    const rows = framework.domains.flatMap((domain) => [
      [`${domain.id}. ${domain.title}`],
      ...domain.standards.map((standard) => [
        `  ${standard.id} ${standard.title}`,
        standard.rating.rule,
        standard.scored ? 'scored' : 'not scored',
        `${questionsOfStandard(standard).length} questions`,
      ]),
    ])
    output.out([framework.title, '', textTable(rows), '', framework.credit].join('\n'))
  }
  return exitCodes.done
}
