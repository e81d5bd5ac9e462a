import { explain, nearestTo, rateInspection, type ExplanationNode } from '@inspectorate/core'
import { exitCodes } from '../exit-codes.js'
import { printJson, type Output } from '../print/output.js'
import { oneLine } from '../print/word-issue.js'
import { readInspection } from '../read/read-inspection.js'
import { UnusableInput } from '../unusable-input.js'

/** `explain FILE [STANDARD]`: why ratings are what they are. */
export async function explainCommand(
  file: string,
  standard: string | undefined,
  { json }: { json?: boolean },
  output: Output,
): Promise<number> {
  const { inspection, framework } = await readInspection(file)
  const { overall, standards } = explain(framework, rateInspection(inspection, framework))
  const all = [...(overall ? [overall] : []), ...standards]
  const wanted = standard === undefined ? all : all.filter(({ id }) => id === standard)
  if (wanted.length === 0)
    throw new UnusableInput('STANDARD', [
      {
        code: 'unknown-standard',
        path: [],
        found: JSON.stringify(standard),
        expected: nearestTo(
          standard ?? '',
          all.map(({ id }) => id),
        ),
      },
    ])
  if (json) printJson(output, standard === undefined ? { overall, standards } : wanted[0])
  else output.out(wanted.map(({ tree }) => treeText(tree)).join('\n\n'))
  return exitCodes.done
}

function treeText({ text, children }: ExplanationNode, indent = ''): string {
  const line = `${indent}${oneLine(text)}`
  return [line, ...children.map((child) => treeText(child, `${indent}  `))].join('\n')
}
