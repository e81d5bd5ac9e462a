import { access } from 'node:fs/promises'
import { draftMapping } from '@inspectorate/intake'
import { printDraft } from '../print/print-draft.js'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { UnusableInput } from '../process/unusable-input.js'
import { readFileBytes } from '../read/read-file-bytes.js'
import type { ImportTarget } from '../read/read-import-target.js'
import { replaceFiles } from '../write/replace-files.js'

/** `import FILE --into INSPECTION --draft-mapping FILE`: how the file of another tool may be read, to be corrected. */
export async function draftMappingCommand(
  file: string,
  path: string,
  sheet: string | undefined,
  { columns, sheets }: ImportTarget,
  output: Output,
): Promise<number> {
  const exists = await access(path).then(
    () => true,
    () => false,
  )
  if (exists)
    throw new UnusableInput('--draft-mapping', [
      {
        code: 'not-written',
        path: [],
        found: `${path}, which is there`,
        expected: 'a new file: one that was corrected is not written over',
      },
    ])
  const bytes = await readFileBytes(file, file)
  const draft = draftMapping(bytes, file, columns, sheets, { sheet })
  if (!draft.ok) throw new UnusableInput(file, draft.issues)
  await replaceFiles([{ path, content: `${JSON.stringify(draft.value.mapping, null, 2)}\n` }])
  output.out(printDraft(draft.value, path))
  return exitCodes.done
}
