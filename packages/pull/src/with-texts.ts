import type { FramedInspection } from '@inspectorate/core'
import type { SourceTexts } from './source/carried-source.js'

/** The inspection with other texts; recommendations keep whom they are for. */
export function withTexts(
  { inspection, framework }: FramedInspection,
  texts: SourceTexts,
): FramedInspection {
  const narrative = Object.fromEntries(
    [...texts].filter(([section]) => !section.startsWith('recommendations/')),
  )
  const recommendations = [...texts]
    .filter(([section]) => section.startsWith('recommendations/'))
    .map(([, text], i) => ({
      ...(inspection.recommendations[i] ?? { addressee: framework.addressees[0]?.id ?? '' }),
      text,
    }))
  return { framework, inspection: { ...inspection, narrative, recommendations } }
}
