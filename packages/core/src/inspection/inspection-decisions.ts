import type { Inspection } from './inspection-schema.js'

/** What a framework’s rules ask of a service beside judgements. */
export type RuledEvidence = Pick<
  Inspection,
  'facts' | 'numbers' | 'counts' | 'records' | 'parameters' | 'earlierResults' | 'considered'
>

/** The panel’s decisions in an inspection, and what was recorded of its service, without its cases. */
export type InspectionDecisions = Pick<
  Inspection,
  'service' | 'judgements' | 'departures' | 'notRated'
> &
  RuledEvidence
