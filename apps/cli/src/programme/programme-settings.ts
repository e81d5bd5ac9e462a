import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseWith, type Framework } from '@inspectorate/core'
import * as z from 'zod'
import { UnusableInput } from '../process/unusable-input.js'
import { readFramework } from '../read/read-framework.js'
import { readJsonFile } from '../read/read-json-file.js'
import { settingsFile } from './store-paths.js'
import { withNarrative } from './with-narrative.js'

const Text = z.string().min(1)

/** What a programme is called and how it is published: `programme.json` in its folder. */
export const SettingsSchema = z.strictObject({
  format: z.literal('inspectorate/programme'),
  version: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens')
    .optional()
    .meta({
      description: 'Names the output files; the folder’s name when not given.',
    }),
  title: Text.default('Programme of inspections'),
  publisher: Text.optional(),
  published: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'a month or a day')
    .optional(),
  places: Text.optional().meta({
    description: 'The framework of regions, which pools the cases of their services.',
    examples: ['hmip-region-2023'],
  }),
  characteristics: z.array(Text).default([]).meta({
    description:
      'Characteristics by which key questions are shown too, as far as nobody can be told by it.',
  }),
  licence: Text.optional(),
  contact: Text.optional(),
  address: z.url().optional().meta({ description: 'Where the programme is read on the web.' }),
  next: Text.optional().meta({ description: 'When it is published next, in words.' }),
  narrative: z.record(Text, z.string()).optional().meta({
    description: 'Markdown by section or part, or the name of a folder with a file for each.',
  }),
  sections: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'up to 31 small letters, digits and hyphens'),
        title: Text,
        before: z.enum(['summary', 'results', 'method']).optional(),
      }),
    )
    .optional()
    .meta({ description: 'Sections of the narrative beside foreword and introduction.' }),
  signatory: z
    .strictObject({ name: Text, office: Text })
    .optional()
    .meta({ description: 'Who signs the foreword.' }),
})

export type ProgrammeSettings = z.infer<typeof SettingsSchema> & {
  /** Where the narrative lies, a file a text. */
  readonly narrativeFolder?: string
}

/** The settings of a programme’s folder; the usual ones where it has none, or where there is no folder. */
export async function readSettings(folder: string | null): Promise<ProgrammeSettings> {
  const path = join(folder ?? '', settingsFile)
  const isThere = folder !== null && (await lstat(path).catch(() => null))
  const data = isThere ? await readJsonFile(path) : { format: 'inspectorate/programme', version: 1 }
  const { whole, ...read } = await withNarrative(path, data)
  const parsed = parseWith(SettingsSchema, whole)
  if (!parsed.ok) throw new UnusableInput(path, parsed.issues)
  return { ...parsed.value, ...read }
}

/** The framework of regions that settings name; `folder` is where they stand. */
export async function placesOf(
  { places }: ProgrammeSettings,
  folder: string | null,
): Promise<Framework | undefined> {
  if (places === undefined) return undefined
  return readFramework(places).catch((error: unknown) => {
    // It is named there, and not by an option.
    if (!(error instanceof UnusableInput) || error.file !== '--framework') throw error
    throw new UnusableInput(
      join(folder ?? '', settingsFile),
      error.issues.map((issue) => ({ ...issue, path: ['places'] })),
    )
  })
}
