import { openSource, type ProgrammeSource } from '../../programme/open-source.js'
import { programmeText } from '../../print/programme-text.js'
import { exitCodes } from '../../process/exit-codes.js'
import { printJson, type Output } from '../../process/output.js'

/** `programme list FOLDER`: every service with its ratings. */
export async function listCommand(
  source: ProgrammeSource,
  { json }: { readonly json?: boolean },
  output: Output,
): Promise<number> {
  const { programme } = await openSource(source)
  if (json)
    printJson(
      output,
      programme.services.map(({ name, region, present, previous }) => ({
        name,
        region,
        present: present.entry,
        previous: previous?.entry ?? null,
      })),
    )
  else output.out(programmeText(programme))
  return exitCodes.done
}
