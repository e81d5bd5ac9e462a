import {
  explain,
  explainFirmness,
  firmness,
  nearestTo,
  rateInspection,
  tallyInspection,
  type ExplanationNode,
  type FirmnessExplanation,
  type Framework,
  type Inspection,
  type Ratings,
} from '@inspectorate/core'
import { evidenceOf, explainStress, stressRules } from '@inspectorate/core/language'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { oneLine } from '../print/word-issue.js'
import { readInspection } from '../read/read-inspection.js'
import { rulesThatRate } from '../read/rules-that-rate.js'
import { UnusableInput } from '../process/unusable-input.js'

/** `explain FILE [STANDARD]`: why ratings are what they are, and how firm. */
export async function explainCommand(
  file: string,
  standard: string | undefined,
  { json, framework: instead }: { json?: boolean; framework?: string },
  output: Output,
): Promise<number> {
  const { inspection, framework } = await readInspection(file, instead)
  const ratings = rateInspection(framework, inspection)
  const firm = firmnessOf(framework, inspection, ratings)
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

/** What would change each rating, in sentences: under rules of their inputs, otherwise of cases. */
function firmnessOf(
  framework: Framework,
  inspection: Inspection,
  ratings: Ratings,
): FirmnessExplanation {
  const rules = rulesThatRate(framework)
  if (!rules) return explainFirmness(framework, firmness(framework, inspection, ratings))
  const { nodes } = explainStress(
    rules,
    stressRules(rules, evidenceOf(rules, inspection, tallyInspection(framework, inspection))),
  )
  const printed = new Set(ratings.standards.map(({ id }) => id))
  return {
    overall: nodes.find(({ id }) => !printed.has(id))?.sentences ?? [],
    standards: nodes,
  }
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
