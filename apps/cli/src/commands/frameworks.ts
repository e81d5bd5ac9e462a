import { caseQuestions, nearestTo, questionsOfStandard } from '@inspectorate/core'
import { frameworkById, frameworks } from '@inspectorate/frameworks'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { textTable } from '../print/text-table.js'
import { UnusableInput } from '../process/unusable-input.js'

/** `frameworks [ID]`: the standards frameworks, or one of them. */
export function frameworksCommand(
  id: string | undefined,
  { json }: { json?: boolean },
  output: Output,
): number {
  if (id === undefined) {
    const list = frameworks.map((one) => ({
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
  const framework = frameworkById(id)
  if (!framework)
    throw new UnusableInput('ID', [
      {
        code: 'unknown-framework',
        path: [],
        found: JSON.stringify(id),
        expected: nearestTo(
          id,
          frameworks.map((one) => one.id),
        ),
      },
    ])
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
