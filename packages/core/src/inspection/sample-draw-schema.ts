import * as z from 'zod'
import type { Issue } from '../issue.js'

const Count = z.int().min(1)
const Text = z.string().min(1)

/** How a sample was drawn, as far as a report says it: nothing of any case. */
export const SampleDrawSchema = z.strictObject({
  frame: z
    .strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
        .meta({ description: 'SHA-256 of the file, as `sha256sum` prints it.' }),
      cases: Count,
      people: Count.meta({ description: 'One case of each could be drawn.' }),
    })
    .meta({ description: 'The list of all cases that could be drawn.' }),
  seed: Text.meta({ description: 'With it and the frame the same cases are drawn again.' }),
  strata: z.strictObject({
    by: z
      .array(Text)
      .meta({ description: 'The columns of the frame.', examples: [['Sex', 'Risk']] }),
    count: Count,
  }),
  size: Count,
  buffer: z.int().min(0),
  atMost: Count.optional().meta({ description: 'Most cases of one officer.' }),
  movedOn: Count.optional().meta({
    description: 'Places that strata could not fill, and that went to others.',
  }),
})

export type SampleDraw = z.infer<typeof SampleDrawSchema>

/** A draw is of people of its frame, and a cohort that is given as well is these. */
export function checkSampleDraw({
  cohort,
  draw,
}: {
  readonly cohort?: number | undefined
  readonly draw?: SampleDraw | undefined
}): Issue[] {
  if (!draw) return []
  const { size, frame } = draw
  const fault = (path: Issue['path'], found: number, expected: string): Issue => ({
    code: 'invalid-value',
    path: ['sample', ...path],
    found: String(found),
    expected,
  })
  return [
    ...(frame.people <= frame.cases
      ? []
      : [fault(['draw', 'frame', 'people'], frame.people, `at most the ${frame.cases} cases`)]),
    ...(size <= frame.people
      ? []
      : [fault(['draw', 'size'], size, `at most the ${frame.people} people of the frame`)]),
    ...(cohort === undefined || cohort === frame.people
      ? []
      : [fault(['cohort'], cohort, `the ${frame.people} people of the frame, or none`)]),
  ]
}
