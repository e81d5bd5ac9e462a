import type { FramedInspection, Inspection } from '@inspectorate/core'
import { sourceTexts, type SourceTexts } from './source/carried-source.js'

/** The inspection with the texts that were pulled. */
export function withPulled(
  framed: FramedInspection,
  sections: readonly { readonly section: string; readonly after: string }[],
): FramedInspection {
  return withTexts(
    framed,
    new Map([
      ...sourceTexts(framed.inspection),
      ...sections.map(({ section, after }) => [section, after] as const),
    ]),
  )
}

/** The inspection with other texts; recommendations keep whom they are for, a summary its parts, departures their ratings. */
export function withTexts(
  { inspection, framework }: FramedInspection,
  texts: SourceTexts,
): FramedInspection {
  const narrative = Object.fromEntries([...texts].filter(([section]) => !section.includes('/')))
  const recommendations = [...texts]
    .filter(([section]) => section.startsWith('recommendations/'))
    .map(([, text], i) => ({
      ...(inspection.recommendations[i] ?? { addressee: framework.addressees[0]?.id ?? '' }),
      text,
    }))
  const { summary } = inspection
  return {
    framework,
    inspection: {
      ...inspection,
      narrative,
      recommendations,
      departures: mapped(inspection.departures, (one, id) => ({
        ...one,
        reason: texts.get(`departures/${id}`) ?? one.reason,
      })),
      notRated: mapped(inspection.notRated, (one, id) => texts.get(`notRated/${id}`) ?? one),
      ...(summary ? { summary: summaryWith(summary, texts) } : {}),
    },
  }
}

function summaryWith(
  summary: NonNullable<Inspection['summary']>,
  texts: SourceTexts,
): NonNullable<Inspection['summary']> {
  return Object.fromEntries(
    Object.entries(summary).map(([part, items]) => [
      part,
      items?.map((text, i) => texts.get(`summary/${part}/${i}`) ?? text),
    ]),
  )
}

function mapped<T>(
  all: Readonly<Record<string, T>>,
  change: (one: T, id: string) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(one, id)]))
}
