import * as z from 'zod'
import { Decimal, Id } from '../names.js'

const Counts = z.strictObject({ yes: z.int().min(0), relevant: z.int().min(0) })

/** What is known of a service, by the ids of a framework’s nodes, facts, questions and parameters. */
export const EvidenceSchema = z
  .strictObject({
    grades: z.record(Id, Id).optional().meta({ description: 'Judgements by node.' }),
    numbers: z.record(Id, Decimal).optional(),
    counts: z.record(Id, Counts).optional().meta({ description: 'Yes of relevant by question.' }),
    records: z
      .record(Id, z.array(z.record(Id, z.string())))
      .optional()
      .meta({ description: 'Answers of each record by set.' }),
    facts: z.record(Id, z.union([z.boolean(), z.string()])).optional(),
    parameters: z.record(Id, Decimal).optional(),
    earlier: z
      .record(Id, z.array(z.union([z.string(), z.number()])))
      .optional()
      .meta({ description: 'By node, the last inspection first.' }),
    notRated: z
      .record(Id, z.string().min(1))
      .optional()
      .meta({ description: 'Why a node could not be rated.' }),
    departures: z
      .record(
        Id,
        z.strictObject({ to: Id, reason: z.string().min(1), by: z.string().min(1).optional() }),
      )
      .optional()
      .meta({ description: 'Another grade than the rules give, with its reason.' }),
    considered: z
      .record(Id, z.string().min(1))
      .optional()
      .meta({ description: 'What came of guidance that asks to be weighed, by node.' }),
  })
  .meta({ title: 'Evidence' })
export type Evidence = z.infer<typeof EvidenceSchema>
