import * as z from 'zod'
import { CharacteristicSchema } from './characteristic-schema.js'
import { EvidenceSchema } from '../language/schema/evidence-schema.js'
import { Id as RulesId, idForm } from '../names.js'
import { oddInId } from '../odd-character.js'
import { DepartureSchema } from './departure-schema.js'
import { EarlierSchema } from './earlier.js'
import { SampleDrawSchema } from './sample-draw-schema.js'
import { ServiceCodesSchema } from './service-codes.js'
import { NamedRecordSchema, PooledRecordSchema } from './pooled-record.js'
import { PublicationFileSchema, PublicationSchema } from './publication-schema.js'

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'lower-case letters, digits, dots and hyphens')
const Text = z.string().min(1)
const Day = z.iso.date()

/** One case assessment, or one person’s answers to a survey. */
const CaseSchema = z.strictObject({
  id: Text,
  characteristics: z.record(z.string(), Text),
  answers: z.record(z.string(), z.string()).meta({
    description:
      'By question id: yes, no or na, or an answer of the question’s set as evidence keeps it. A question without an entry was not answered and counts nowhere.',
    examples: [{ 'planning-safety': 'yes', needs: 'housing work', wait: '0.5' }],
  }),
  texts: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: 'Words, by the question that they answer: apart from what is counted.',
      examples: [{ worries: 'The rent.' }],
    }),
})

const JudgementSchema = z.strictObject({
  rating: Text,
  by: Text.optional().meta({ description: 'Who decided; a role rather than a name.' }),
})

const DecisionsShape = {
  judgements: z.record(z.string(), JudgementSchema).default({}).meta({
    description: 'Ratings of standards that are judged, by standard.',
  }),
  departures: z.record(z.string(), DepartureSchema).default({}).meta({
    description:
      'Ratings given other than the normal one, and answers to decision guidance, by standard.',
  }),
  notRated: z.record(z.string(), z.string().trim().min(1, 'a reason')).default({}).meta({
    description: 'Standards that could not be rated, with the reason.',
  }),
}

/** What rules in the framework language may ask of a service beside judgements. */
const RuledShape = {
  facts: z.optional(EvidenceSchema.shape.facts).meta({
    description: 'What is recorded of the service, by fact of the framework’s rules.',
  }),
  numbers: z
    .optional(EvidenceSchema.shape.numbers)
    .meta({ description: 'Numbers that are entered, by part.' }),
  counts: z.optional(EvidenceSchema.shape.counts).meta({
    description: 'Yes of relevant answers, by question.',
  }),
  records: z.optional(EvidenceSchema.shape.records).meta({
    description: 'Answers of each record, by set of records.',
  }),
  parameters: z.optional(EvidenceSchema.shape.parameters).meta({
    description: 'Numbers published from time to time that the rules use, as they were.',
  }),
  earlierResults: z.optional(EvidenceSchema.shape.earlier).meta({
    description: 'Results at earlier inspections that the rules ask for, the last one first.',
  }),
  considered: z.optional(EvidenceSchema.shape.considered).meta({
    description: 'What came of guidance that asks to be weighed, by part.',
  }),
}

const ContextFigureSchema = z.strictObject({
  id: Id,
  label: Text,
  value: z.number(),
  unit: z.enum(['count', 'percent', 'fte', 'days', 'weeks', 'years', 'per-1000']),
  ratio: z.literal(true).optional().meta({
    description:
      'A percentage that is no share, such as a workload against its target or a change: it may lie below 0 or over 100.',
  }),
  whole: Text.optional().meta({
    description:
      'What it is a share of, such as “the caseload by type”: shares of the same whole exclude each other, and add up to 100 per cent at most.',
  }),
  source: Text,
})

/** What the id of an inspection looks like: the name of its files. */
const inspectionIdForm = [
  /^[\p{Ll}\p{Lm}\p{Lo}\p{N}](?:[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}.-]|\u200C|\u200D)*$/u,
  'lower-case letters, digits, dots and hyphens',
] as const

/** Whether a text can be the id of an inspection. */
export function isInspectionId(text: string): boolean {
  return inspectionIdForm[0].test(text) && text === text.normalize('NFC') && oddInId(text) === null
}

const RecommendationSchema = z.strictObject({
  addressee: Id,
  text: Text.meta({ description: 'Markdown of one paragraph, completing “… should:”.' }),
  arisesFrom: z.array(RulesId).min(1).optional().meta({
    description: 'Standards or blocks whose findings lead to it.',
  }),
})

const FieldworkSchema = z
  .strictObject({
    start: Day,
    weeks: z.int().min(1).max(52).default(1),
    end: Day.optional().meta({
      description:
        'Its last day, where that is not the Friday of its last week; weeks that begin on a Monday need none.',
    }),
  })
  .refine(({ start, end }) => end === undefined || start <= end, {
    path: ['end'],
    error: 'the first day of fieldwork or a later one',
  })

const SummaryTexts = z.array(Text).min(1).optional()

/** What the editor wants read first: the summary page makes do without. */
const SummarySchema = z.strictObject({
  figures: z
    .array(Text)
    .min(1)
    .max(5)
    .optional()
    .meta({
      description: 'Markdown of one paragraph each, with the figure it tells; at most five.',
      examples: [[':percent[assessment-safety yes] of assessments looked enough at safety']],
    }),
  strengths: SummaryTexts.meta({ description: 'Markdown of one paragraph each.' }),
  improvements: SummaryTexts.meta({ description: 'Markdown of one paragraph each.' }),
})

/** An inspection: its evidence, the panel’s decisions and the narrative. */
export const InspectionSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('inspectorate/inspection'),
    version: z.literal(1),
    id: z
      .string()
      .regex(...inspectionIdForm)
      .refine(isInspectionId, 'letters that cannot be taken for others, in one form (NFC)')
      .meta({ description: 'Names the output files. Small letters of any script.' }),
    framework: z
      .string()
      .regex(...idForm)
      .meta({ description: 'The id of the framework that it is made under.' }),
    state: z.enum(['draft', 'factual-accuracy', 'published']).default('draft'),
    service: z.strictObject({
      name: Text,
      region: Text.optional(),
      organisation: Text.optional(),
      codes: ServiceCodesSchema.optional().meta({
        description:
          'By which other files know the service, by the list that the code is from: one that is published, or provider, service or place for the publisher’s own, also with a name of their own, such as service-register. A service with a code of its own is the same under another name.',
        examples: [{ 'cqc-location': '1-545611283', gss: 'E06000044' }],
      }),
    }),
    kind: Text.optional().meta({
      description: 'The kind of inspection, where a publisher makes several.',
      examples: ['Full inspection', 'Follow-up', 'Unannounced'],
    }),
    publication: PublicationSchema,
    fieldwork: FieldworkSchema.optional().meta({
      description: 'A draft may be without; a publication is not.',
    }),
    sample: z
      .strictObject({
        windows: z
          .array(z.strictObject({ from: Day, to: Day }))
          .default([])
          .meta({
            description: 'Cohort weeks: sentences that began in them could be drawn.',
          }),
        cohort: z.int().min(1).optional().meta({
          description:
            'How many cases the sample was drawn from; intervals are then those of a sample from so many.',
        }),
        draw: SampleDrawSchema.optional().meta({
          description: 'How it was drawn, as `sample draw` writes it.',
        }),
        note: Text.optional(),
      })
      .prefault({}),
    characteristics: z.array(CharacteristicSchema).optional().meta({
      description:
        'Characteristics of cases whose values belong to the service, such as its sites or teams, beside those of the framework.',
    }),
    cases: z.array(CaseSchema).default([]),
    caseSets: z.record(z.string(), z.array(PooledRecordSchema)).optional().meta({
      description:
        'Inspections whose cases are pooled, by case set of the framework: what each of them counted.',
    }),
    repeats: z.record(z.string(), z.array(CaseSchema)).optional().meta({
      description:
        'Cases that were assessed a second time, by case set of the framework: what the second assessor answered. Those under `cases` are counted; these are only compared with them.',
    }),
    assessors: z
      .record(z.string(), z.record(z.string(), Text))
      .optional()
      .meta({
        description:
          'Who assessed a case, by case, for `cases` and for the case set that repeats them: a code rather than a name. Never published.',
        examples: [{ cases: { C1: 'inspector-1' }, 'second-reading': { C1: 'inspector-2' } }],
      }),
    settled: z
      .record(z.string(), z.record(z.string(), z.record(z.string(), z.string())))
      .optional()
      .meta({
        description:
          'Of cases on which two assessors settled otherwise than the first had answered: all that the first had answered, by case set and case. Those under `cases` are counted; how far the two agreed is told by these.',
        examples: [{ 'second-reading': { C1: { 'records-complete': 'no' } } }],
      }),
    surveys: z.record(z.string(), z.array(CaseSchema)).default({}),
    response: z
      .record(z.string(), z.strictObject({ invited: z.int().min(1) }))
      .optional()
      .meta({
        description: 'How many were asked to answer a survey, by survey.',
        examples: [{ staff: { invited: 57 } }],
      }),
    ...DecisionsShape,
    ...RuledShape,
    context: z.array(ContextFigureSchema).default([]).meta({
      description: 'Figures that come from elsewhere than cases and surveys, each with its source.',
    }),
    summary: SummarySchema.optional().meta({
      description: 'What the summary page says beside the ratings, as the editor chose it.',
    }),
    recommendations: z.array(RecommendationSchema).default([]),
    narrative: z.record(z.string(), z.string()).default({}).meta({
      description: 'Markdown by section: a section of the report, a standard or a block.',
    }),
    notes: z.array(Text).default([]).meta({ description: 'What readers of the data must know.' }),
    earlier: EarlierSchema.optional().meta({
      description: 'The inspection of the service before this one, which trends are measured from.',
    }),
  })
  .meta({ title: 'Inspection' })

/** Lists of cases or responses, each in a file of its own or not. */
const PartsSchema = z.record(
  z.string(),
  z.union([z.array(CaseSchema), Text.meta({ description: 'A CSV file.' })]),
)

/** The same file when it keeps parts beside it: a relative path instead of the part. */
export const InspectionFileSchema = z
  .strictObject({
    ...InspectionSchema.shape,
    framework: Text.meta({
      description: 'The id of an edition, or a file of rules of one’s own.',
      examples: ['hmip-pdu-2021', './rules.json'],
    }),
    publication: PublicationFileSchema.partial({ title: true, publisher: true })
      .meta({
        description: 'Without a title it is “Inspection report”, by the framework’s publisher.',
      })
      .optional(),
    cases: z.union([z.array(CaseSchema), Text.meta({ description: 'A CSV file.' })]).default([]),
    caseSets: z
      .record(z.string(), z.array(z.union([PooledRecordSchema, NamedRecordSchema])))
      .optional()
      .meta({
        description: 'Inspections whose cases are pooled, by case set of the framework.',
        examples: [
          { units: [{ record: 'units/northtown-2023.json', sha256: 'e3b0c442'.padEnd(64, '0') }] },
        ],
      }),
    repeats: PartsSchema.optional().meta({
      description: 'What a second assessor answered, by case set of the framework.',
      examples: [{ 'second-reading': 'second.csv' }],
    }),
    surveys: PartsSchema.default({}),
    narrative: z
      .union([
        z.record(z.string(), z.string()).meta({ description: 'Markdown by section.' }),
        Text.meta({ description: 'A folder of Markdown files, each named after its section.' }),
      ])
      .default({}),
    earlier: z
      .union([
        EarlierSchema,
        Text.meta({ description: 'The JSON record of an earlier inspection.' }),
      ])
      .optional(),
  })
  .meta({ title: 'Inspection file' })

export type Inspection = z.infer<typeof InspectionSchema>
export type InspectionFile = z.infer<typeof InspectionFileSchema>
export type Case = z.infer<typeof CaseSchema>
/** An answer to a question that names no set. */
export type Answer = 'yes' | 'no' | 'na'
export type Judgement = z.infer<typeof JudgementSchema>
export type DepartureDecision = z.infer<typeof DepartureSchema>
export type ContextFigure = z.infer<typeof ContextFigureSchema>
export type Recommendation = z.infer<typeof RecommendationSchema>
