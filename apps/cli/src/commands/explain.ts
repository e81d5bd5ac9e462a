import {
  explain,
  explainFirmness,
  firmness,
  nearestTo,
  rateInspection,
  type ExplanationNode,
} from '@inspectorate/core'
import { exitCodes } from '../exit-codes.js'
import { printJson, type Output } from '../print/output.js'
import { oneLine } from '../print/word-issue.js'
import { readInspection } from '../read/read-inspection.js'
import { UnusableInput } from '../unusable-input.js'

/** `explain FILE [STANDARD]`: why ratings are what they are, and how firm. */
export async function explainCommand(
  file: string,
  standard: string | undefined,
  { json, framework: instead }: { json?: boolean; framework?: string },
  output: Output,
): Promise<number> {
  const { inspection, framework } = await readInspection(file, instead)
  const ratings = rateInspection(inspection, framework)
  const firm = explainFirmness(framework, firmness(framework, inspection, ratings))
  const explanations = explain(framework, ratings)
  const overall = explanations.overall && { ...explanations.overall, firmness: firm.overall }
  const standards = explanations.standards.map((one) => ({
    ...one,
    firmness: firm.standards.find(({ id }) => id === one.id)?.sentences ?? [],
  }))
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
  else output.out(wanted.map(explanationText).join('\n\n'))
  return exitCodes.done
}

function explanationText({
  tree,
  firmness,
}: {
  tree: ExplanationNode
  firmness: readonly string[]
}) {
  const firm = {
    text: 'How firm it is:',
    children: firmness.map((text) => ({ text, children: [] })),
  }
  return treeText(firmness.length > 0 ? { ...tree, children: [...tree.children, firm] } : tree)
}

function treeText({ text, children }: ExplanationNode, indent = ''): string {
  const line = `${indent}${oneLine(text)}`
  return [line, ...children.map((child) => treeText(child, `${indent}  `))].join('\n')
}
