import type { DistributionData, ShownAnswers } from '../src/distribution/distribution-data.js'

/** A scale of five, worst first, and the answers beside it. */
export const agreement: DistributionData['values'] = [
  { id: 'strongly-disagree', label: 'Strongly disagree', as: 'no' },
  { id: 'disagree', label: 'Disagree', as: 'no' },
  { id: 'neither', label: 'Neither', as: 'middle' },
  { id: 'agree', label: 'Agree', as: 'yes' },
  { id: 'strongly-agree', label: 'Strongly agree', as: 'yes' },
  { id: 'dont-know', label: 'Don’t know', as: 'dont-know' },
  { id: 'refused', label: 'Refused', as: 'refused' },
  { id: 'na', label: 'Not applicable', as: 'na' },
]

/** Of 36 asked, 24 relevant: 8 disagree, 4 neither, 12 agree; then 3, 2, 1 and 6 that are not counted. */
export const asked36: ShownAnswers = {
  level: 'values',
  asked: 36,
  relevant: 24,
  counts: [
    ['agree', 8],
    ['disagree', 6],
    ['dont-know', 3],
    ['na', 1],
    ['neither', 4],
    ['refused', 2],
    ['strongly-agree', 4],
    ['strongly-disagree', 2],
  ],
  notAnswered: 6,
}

export function distribution(
  rows: Readonly<Record<string, ShownAnswers>>,
  more: Partial<DistributionData> = {},
): DistributionData {
  return {
    id: 'workload',
    title: 'Workload',
    rowHeader: 'Question',
    unit: { one: 'response', many: 'responses' },
    several: false,
    values: agreement,
    rows: Object.entries(rows).map(([label, shown]) => ({ label, shown })),
    ...more,
  }
}
