import {
  explainFirmness,
  firmness,
  type Case,
  type Framework,
  type Inspection,
  type Ratings,
} from '@inspectorate/core'

/** How firm a standard’s normal rating is, in sentences; none for a standard that is not rated from cases. */
export function firmnessSentences(
  framework: Framework,
  ratings: Ratings,
  { cases, sample }: { readonly cases: readonly Case[]; readonly sample: Inspection['sample'] },
  standard: string,
): readonly string[] {
  const explained = explainFirmness(
    framework,
    firmness(framework, { cases: [...cases], sample }, ratings),
  )
  return explained.standards.find(({ id }) => id === standard)?.sentences ?? []
}
