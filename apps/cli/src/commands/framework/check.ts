import { counted, jsonPath } from '@inspectorate/core'
import {
  proveRules,
  wordProofFinding,
  type ProofFinding,
  type Rules,
} from '@inspectorate/core/language'
import { exitCodes } from '../../process/exit-codes.js'
import { printJson, type Output } from '../../process/output.js'
import { readRules } from './read-rules.js'

/** `framework check RULES`: whether a file is sound, and what a proof finds. Faults of the file end it. */
export async function frameworkCheckCommand(
  idOrFile: string,
  { json }: { json?: boolean },
  output: Output,
): Promise<number> {
  const rules = await readRules(idOrFile)
  const findings = proveRules(rules)
  const wrong = findings.filter(({ kind }) => kind === 'finding')
  const notes = findings.filter(({ kind }) => kind === 'note')
  if (json) printJson(output, { findings })
  else {
    for (const finding of wrong) output.out(inLines(finding, rules))
    if (notes.length > 0) output.out(`${wrong.length > 0 ? '\n' : ''}Lawful, but it may surprise:`)
    for (const note of notes) output.out(inLines(note, rules))
    output.out(
      `${findings.length > 0 ? '\n' : ''}${rules.nodes.length} nodes, ${counted(wrong.length, 'finding')}, ${counted(notes.length, 'note')}.`,
    )
  }
  return wrong.length > 0 ? exitCodes.findings : exitCodes.done
}

/** A finding by its place in the file, the cases that show it below. */
function inLines(finding: ProofFinding, rules: Rules): string {
  const { text, cases } = wordProofFinding(rules, finding)
  return [`${jsonPath(finding.path)}: ${text}`, ...cases.map((one) => `    ${one}`)].join('\n')
}
