import * as z from 'zod'

const Text = z.string().min(1)
/** What stands before the ids of a wave. */
const Wave = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}$/u)
const AnswerCodes = z.record(z.string(), z.enum(['yes', 'no', 'na']).nullable()).meta({
  description: 'What the file writes, and the answer it means; null: not answered.',
})

/** How the file of another survey tool is read: what its columns and codes mean. */
export const MappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('inspectorate/mapping'),
    version: z.literal(1),
    sheet: Text.optional().meta({ description: 'The sheet to read, when the file is a workbook.' }),
    id: z
      .union([Text, z.array(Text).min(1)])
      .optional()
      .meta({
        description:
          'The heading of the column that names each case or response; of several their texts with hyphens between. When not given: case or response.',
      }),
    number: z.literal(true).optional().meta({
      description:
        'Ids are the numbers of the rows: for a file that has none, as those of Google Forms.',
    }),
    wave: Wave.optional().meta({
      description:
        'What stands before every id of the file: for a later wave whose ids are those of an earlier one.',
    }),
    columns: z
      .record(
        z.string(),
        z.union([
          z.strictObject({
            question: Text,
            codes: z.record(z.string(), Text.nullable()).optional().meta({
              description:
                'What the file writes, and the answer it means: yes, no or na, or an answer of the question’s set; null: not answered. Of several choices, of each of them.',
            }),
          }),
          z.strictObject({
            question: Text,
            choice: Text.meta({
              description: 'One choice of the question, which the column ticks.',
            }),
            codes: z.record(z.string(), z.boolean().nullable()).optional().meta({
              description:
                'What the file writes: true where the choice is ticked, false where it is not, null where nothing is said. When not given: 1, x, yes, Checked and their like, or the choice itself; 0, no, Unchecked.',
            }),
          }),
          z.strictObject({
            characteristic: Text,
            codes: z.record(z.string(), Text.nullable()).optional().meta({
              description: 'What the file writes, and the value it means; null: not known.',
            }),
          }),
        ]),
      )
      .meta({
        description:
          'By heading: the question or characteristic a column holds, or the choice of a question that it ticks.',
      }),
    codes: AnswerCodes.optional().meta({
      description: 'Codes of every question of yes and no that has none of its own.',
    }),
    na: z.enum(['missing', 'not-applicable']).optional().meta({
      description:
        'What every NA of the file means where no code says so: R and other programs write it for a missing value, people for “not applicable”.',
    }),
    unticked: z
      .record(z.string(), Text)
      .optional()
      .meta({
        description:
          'By question: the answer it is that every column of its choices says 0. When not said it is none: REDCap writes zeros for a form that nobody opened.',
        examples: [{ needs: 'none' }],
      }),
    ignore: z
      .union([z.array(Text), z.literal('others')])
      .default([])
      .meta({ description: 'Headings to leave out, or “others”: every column not named above.' }),
  })
  .meta({ id: 'mapping', title: 'Mapping of another survey tool’s file' })

export type Mapping = z.infer<typeof MappingSchema>

/** Whether a text may stand before the ids of a wave: letters and digits, 30 characters at most. */
export function isWave(text: string): boolean {
  return Wave.safeParse(text).success
}

/** JSON Schema (draft 2020-12) of a mapping file. */
export function mappingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(MappingSchema, { io: 'input', reused: 'inline' })
}
