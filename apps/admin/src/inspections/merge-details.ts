import * as z from 'zod'
import type { FormFault } from '../web/answer.js'
import type { DetailsFields } from './details-form.js'

/** Two forms that were filled in over the same details, brought together. */
export interface Merged {
  readonly fields: DetailsFields
  /** A fault for each field that both changed. */
  readonly faults: FormFault[]
}

/**
 * What somebody entered over details that somebody else has saved anew meanwhile: whoever changed a field has it, and
 * what both changed is for the second to decide. A field of which the form does not say what it `was` counts as changed.
 */
export function mergeDetails(
  was: Readonly<Record<string, string>>,
  mine: DetailsFields,
  theirs: DetailsFields,
): Merged {
  const names = Object.keys(theirs) as (keyof DetailsFields)[]
  const isMine = (name: keyof DetailsFields) => mine[name] !== was[name]
  const isTheirs = (name: keyof DetailsFields) => theirs[name] !== was[name]
  const fields = { ...theirs }
  for (const name of names) if (isMine(name)) fields[name] = mine[name]
  return {
    fields,
    faults: names
      .filter((name) => theirs[name] !== mine[name] && isMine(name) && isTheirs(name))
      .map((field) => ({
        field,
        text: `Somebody else ${theirs[field] === '' ? 'emptied this field' : `saved “${theirs[field]}”`} meanwhile. Save to keep what stands in the field, or change it first`,
      })),
  }
}

const WasSchema = z.record(z.string(), z.string())

/** The fields that a form was filled in over, as it carries them; none where they cannot be read. */
export function readWas(text: string): Readonly<Record<string, string>> {
  try {
    return WasSchema.catch({}).parse(JSON.parse(text))
  } catch {
    return {}
  }
}
