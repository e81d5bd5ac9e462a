import { compareInspections, rateForPublication } from '@inspectorate/publication'
import { exitCodes } from '../process/exit-codes.js'
import { changesText } from '../print/changes-text.js'
import { printJson, type Output } from '../process/output.js'
import { placeInPart, readInspection } from '../read/read-inspection.js'
import { UnusableInput } from '../process/unusable-input.js'

/** `diff A B`: what changed from one state of an inspection to another; ends with 1 when something did. */
export async function diffCommand(
  files: readonly [before: string, after: string],
  { json, framework: instead }: { json?: boolean; framework?: string },
  output: Output,
): Promise<number> {
  const before = await ratedFrom(files[0], instead)
  const after = await ratedFrom(files[1], instead)
  // Each narrative is tried on its own first, so that a fault names its file.
  for (const { file, rated, origins } of [before, after]) {
    const alone = compareInspections(rated, rated)
    if (!alone.ok)
      throw new UnusableInput(
        file,
        alone.issues.map((issue) => placeInPart(issue, origins)),
      )
  }
  const changes = compareInspections(before.rated, after.rated)
  if (!changes.ok) throw new UnusableInput(files[1], changes.issues)
  if (json) printJson(output, changes.value)
  else output.out(changesText(changes.value, before.rated.framework, after.rated.framework))
  return changes.value.length === 0 ? exitCodes.done : exitCodes.findings
}

async function ratedFrom(file: string, instead: string | undefined) {
  const { origins, ...framed } = await readInspection(file, instead)
  return { file, origins, rated: rateForPublication(framed) }
}
