import * as z from 'zod/mini'
import type { InspectionDecisions } from '../../inspection/inspection-decisions.js'
import type { Parsed } from '../../issue.js'
import { parseWith } from '../../parse-with.js'
import type { Rules } from '../rules.js'
import { EvidenceSchema } from '../schema/evidence-schema.js'
import { parseEvidence } from '../evidence/parse-evidence.js'
import { Text } from '../../names.js'

/** An inspection of which only what rules ask for is known: the evidence, and of which service. */
const RuledScorecardSchema = z.strictObject({
  $schema: z.optional(z.string()),
  framework: z.optional(Text),
  service: z.optional(Text),
  ...EvidenceSchema.shape,
})

/** A scorecard under rules in the framework language, from unknown data, as an inspection’s decisions. */
export function parseRuledScorecard(rules: Rules, input: unknown): Parsed<InspectionDecisions> {
  const shaped = parseWith(RuledScorecardSchema, input)
  if (!shaped.ok) return shaped
  const { $schema: _, framework: __, service = 'The service', ...given } = shaped.value
  const evidence = parseEvidence(rules, given)
  if (!evidence.ok) return evidence
  const { grades = {}, departures = {}, notRated = {}, earlier, ...known } = evidence.value
  const judgements = Object.fromEntries(
    Object.entries(grades).map(([id, rating]) => [id, { rating }] as const),
  )
  return {
    ok: true,
    value: {
      service: { name: service },
      judgements,
      departures,
      notRated,
      ...known,
      ...(earlier && { earlierResults: earlier }),
    },
  }
}
