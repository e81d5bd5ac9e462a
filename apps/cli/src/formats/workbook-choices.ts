import type { WorkbookChoices } from '@inspectorate/publication'
import { UnusableInput } from '../process/unusable-input.js'

/** What the flags of `export` ask of the workbook. */
export function workbookChoices({
  working = false,
  suppress,
  reasons,
}: {
  readonly working?: boolean
  readonly suppress?: number
  readonly reasons?: string
}): WorkbookChoices {
  const hiding = suppress !== undefined ? '--suppress' : reasons !== undefined ? '--reasons' : null
  if (working && hiding !== null)
    throw new UnusableInput(hiding, [
      {
        code: 'wrong-form',
        path: [],
        found: `--working and ${hiding}`,
        expected: 'one of them: the working workbook has every case, so nothing in it is hidden',
      },
    ])
  if (working) return { cases: true }
  if (suppress === undefined) return { cases: false }
  return {
    cases: false,
    control: suppress === 0 ? null : { below: suppress, of: 'everything' },
  }
}
