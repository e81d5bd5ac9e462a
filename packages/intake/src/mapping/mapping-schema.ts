import * as z from 'zod'

const Text = z.string().min(1)
const Texts = z.union([Text, z.array(Text).min(1)])
/** What stands before the ids of a wave. */
const Wave = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}$/u)
const AnswerCodes = z.record(z.string(), z.enum(['yes', 'no', 'na']).nullable()).meta({
  description: 'What the file writes, and the answer it means; null: not answered.',
})

const Meaning = z.union([
  z.strictObject({
    question: Text,
    codes: z.record(z.string(), Text.nullable()).optional().meta({
      description:
        'What the file writes, and the answer it means: yes, no or na, or an answer of the question’s set; null: not answered. Of several choices, of each of them. Ids and labels of answers need no code.',
    }),
  }),
  z.strictObject({
    question: Text,
    choice: Text.meta({
      description: 'One answer of the question, which the column ticks.',
    }),
    codes: z.record(z.string(), z.boolean().nullable()).optional().meta({
      description:
        'What the file writes: true where the choice is ticked, false where it is not, null where nothing is said. When not given: 1, x, yes, Checked and their like, or the choice itself; 0, no, Unchecked.',
    }),
  }),
  z.strictObject({
    question: Text,
    holds: Text.meta({
      description:
        'A question of yes and no that is one of the choices in the cell: yes where it is among them, no where others are.',
    }),
  }),
  z.strictObject({
    characteristic: Text,
    codes: z.record(z.string(), Text.nullable()).optional().meta({
      description: 'What the file writes, and the value it means; null: not known.',
    }),
  }),
])

/** What one column, or one line of a mapping for it, holds. */
export type ColumnMeaning = z.infer<typeof Meaning>

/** How the file of another survey tool is read: what its columns and codes mean. */
export const MappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('inspectorate/mapping'),
    version: z.literal(1),
    sheet: Texts.optional().meta({
      description:
        'The sheet of a workbook, or the file of a zip, to read. Of several with the same columns the rows of all are read, several that ask other questions of the same cases are joined by their ids; “*”: all that have the column of the ids.',
    }),
    parent: z
      .strictObject({ sheet: Text, key: Text, ref: Text })
      .optional()
      .meta({
        description:
          'Where the sheet holds what repeats within a submission: the sheet of the submissions, the column of their keys there, and the column that refers to it.',
        examples: [{ sheet: 'Visits', key: 'KEY', ref: 'PARENT_KEY' }],
      }),
    rows: Texts.optional().meta({
      description:
        'In a file of JSON: the lists of which each object is a row, as items or visit/cases.',
    }),
    answerRows: z
      .strictObject({
        of: Texts.meta({ description: 'The column of the case that is answered for.' }),
        heading: Texts.meta({
          description: 'The column of what was asked; of several their texts with “ / ” between.',
        }),
        answer: Texts.meta({
          description: 'The column of what was answered; the first of several that is filled.',
        }),
      })
      .optional()
      .meta({
        description:
          'For a file with a row for each answer. What was asked is then the heading of a column.',
      }),
    encoding: z
      .string()
      .refine(isEncoding, 'the name of an encoding, such as windows-1252')
      .optional()
      .meta({ description: 'How a text file is encoded, where that is not UTF-8: windows-1252.' }),
    skipRows: z.int().min(0).max(1000).optional().meta({
      description: 'Rows at the top of the file that are no part of the table.',
    }),
    headings: z.int().min(1).max(3).optional().meta({
      description:
        'How many rows of headings there are. Columns go by any of them, by two together (“Views / Changes”), by the import id in Qualtrics’s third, and by their letters (“column F”).',
    }),
    id: Texts.optional().meta({
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
    only: z
      .record(
        z.string(),
        z.union([
          z.array(z.string()).min(1),
          z.strictObject({ not: z.array(z.string()).min(1) }),
          z.literal('filled'),
        ]),
      )
      .optional()
      .meta({
        description:
          'By heading: what a row has to say to be read, what it must not say, or “filled”. The others are left out and counted.',
        examples: [{ Status: { not: ['Survey Preview'] }, submitdate: 'filled' }],
      }),
    columns: z
      .record(z.string(), z.union([Meaning, z.array(Meaning).min(1)]))
      .default({})
      .meta({
        description:
          'By heading: the question or characteristic a column holds, or the choice of a question that it ticks; of a column with several choices in a cell a list. Columns that bear an id of ours need no line.',
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
    unsure: z.record(z.string(), z.string()).optional().meta({
      description:
        'Of a drafted mapping: what is not sure, and why. Nothing is imported before each line was taken out.',
    }),
  })
  .meta({ id: 'mapping', title: 'Mapping of another survey tool’s file' })

export type Mapping = z.infer<typeof MappingSchema>

/** What each line of a mapping says, by the heading it is for. */
export function meaningsIn({
  columns,
}: Pick<Mapping, 'columns'>): [heading: string, meaning: ColumnMeaning][] {
  return Object.entries(columns).flatMap(([heading, meanings]) =>
    [meanings].flat().map((meaning): [string, ColumnMeaning] => [heading, meaning]),
  )
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== ''
  } catch {
    return false
  }
}

/** Whether a text may stand before the ids of a wave: letters and digits, 30 characters at most. */
export function isWave(text: string): boolean {
  return Wave.safeParse(text).success
}

/** JSON Schema (draft 2020-12) of a mapping file. */
export function mappingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(MappingSchema, { io: 'input', reused: 'inline' })
}
