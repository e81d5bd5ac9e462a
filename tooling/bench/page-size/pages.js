/** What a page imports that does a thing, with zod and ts-pattern. */
export const pages = {
  'a page that rates by rules':
    "export { explainRules, parseEvidence, parseRules, rateRules } from '@inspectorate/core/language'",
  'a page that rates':
    "export { parseScorecard, rateScorecard } from '@inspectorate/core'; export { explainRules, parseEvidence, parseRules, rateRules } from '@inspectorate/core/language'",
  'a page that rates inspections':
    "export { explain, parseInspection, rateInspection } from '@inspectorate/core'",
  'all of the core':
    "export * from '@inspectorate/core'; export * from '@inspectorate/core/language'",
}
