import * as z from 'zod'

const Count = z.int().min(0)

/** How often each answer was given. Relevant are yes and no. */
const AnswerCountsSchema = z.strictObject({
  yes: Count,
  no: Count,
  na: Count,
  asked: Count.optional().meta({
    description: 'Cases that it was asked of, or that hold an answer to it.',
  }),
})

const DistributionSchema = z.strictObject({
  asked: Count.meta({
    description: 'Cases that it was asked of, or that hold an answer to it.',
  }),
  answers: z.array(z.tuple([z.string().min(1), z.int().min(1)])).meta({
    description:
      'Each answer that was given and how often, sorted by code unit. Pairs, since the keys of an object have another order in other languages.',
    examples: [
      [
        ['agree', 12],
        ['disagree', 8],
      ],
    ],
  }),
})

const PartSchema = z.strictObject({
  size: Count.meta({ description: 'Cases, or responses, counted.' }),
  questions: z.record(z.string(), z.union([AnswerCountsSchema, DistributionSchema])).meta({
    description: 'Questions answered by yes, no and not applicable by these; others by answers.',
  }),
})

/** Counts of each answer to each question, overall and within each subgroup. All that rating needs. */
export const TallySchema = z
  .strictObject({
    ...PartSchema.shape,
    groups: z.record(z.string(), z.record(z.string(), PartSchema)).meta({
      description: 'By characteristic, then by its value.',
    }),
    sets: z.record(z.string(), z.string().min(1)).optional().meta({
      description:
        'By question that is not answered by yes, no and not applicable: all of its answer set but the labels. Counts of other sets are never added to these.',
    }),
  })
  .meta({ title: 'Tally' })

export type AnswerCounts = z.infer<typeof AnswerCountsSchema>
export type Distribution = z.infer<typeof DistributionSchema>
export type TallyPart = z.infer<typeof PartSchema>
export type Tally = z.infer<typeof TallySchema>
