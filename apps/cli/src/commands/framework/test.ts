import { parseWith } from '@inspectorate/core'
import { explainRules, tryCase, WorkedCasesSchema } from '@inspectorate/core/language'
import { exitCodes } from '../../process/exit-codes.js'
import { printJson, type Output } from '../../process/output.js'
import { wordIssue } from '../../print/word-issue.js'
import { readJsonFile } from '../../read/read-json-file.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { readRules } from './read-rules.js'

/** `framework test RULES [CASES]`: worked cases, of a file or of the rules themselves. */
export async function frameworkTestCommand(
  idOrFile: string,
  casesFile: string | undefined,
  { json }: { json?: boolean },
  output: Output,
): Promise<number> {
  const rules = await readRules(idOrFile)
  const parsed =
    casesFile === undefined
      ? { ok: true as const, value: { cases: rules.file.cases ?? [] } }
      : parseWith(WorkedCasesSchema, await readJsonFile(casesFile))
  if (!parsed.ok) throw new UnusableInput(casesFile!, parsed.issues)
  const tried = parsed.value.cases.map((one, i) => ({
    name: one.name ?? `case ${i + 1}`,
    ev: one.ev,
    ...tryCase(rules, one),
  }))
  const wrong = tried.filter(({ issues, differences }) => issues.length + differences.length > 0)
  const explained = wrong.map(({ name, ev, issues, differences, outcomes }) => ({
    name,
    issues,
    differences: differences.map((difference) => ({
      ...difference,
      because:
        explainRules(rules, ev, outcomes).find(({ id }) => id === difference.node)?.because ?? [],
    })),
  }))
  if (json)
    printJson(output, { cases: tried.length, right: tried.length - wrong.length, wrong: explained })
  else {
    for (const { name, issues, differences } of explained) {
      for (const issue of issues) output.out(wordIssue(name, issue))
      for (const { node, wanted, found, because } of differences)
        output.out(
          [
            `${name}: ${node} is ${found}, not ${wanted}`,
            ...because.map((line) => `  ${line}`),
          ].join('\n'),
        )
    }
    output.out(`${tried.length - wrong.length} of ${tried.length} cases come out right.`)
  }
  return wrong.length > 0 ? exitCodes.findings : exitCodes.done
}
