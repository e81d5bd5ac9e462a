import { textOfUnits, type NumberSet } from '@inspectorate/core/answers'

/** What a number may be: from `min` to `max`, as a text of this form. */
export interface Limits {
  readonly min: string
  readonly max: string
  /** A regular expression that every tool here understands. */
  readonly form: string
}

export function limitsOf({ min, max, decimals }: NumberSet): Limits {
  return {
    min: textOfUnits(min, decimals),
    max: textOfUnits(max, decimals),
    form: `^-?[0-9]+${decimals === 0 ? '' : `([.][0-9]{1,${decimals}})?`}$`,
  }
}
