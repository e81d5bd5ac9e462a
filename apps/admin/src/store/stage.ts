/** Where an inspection stands, in order. */
export const stages = ['set-up', 'fieldwork', 'analysis', 'ratings-panel', 'published'] as const

export type Stage = (typeof stages)[number]

/** The stage as people read it. */
export const stageWords: Record<Stage, string> = {
  'set-up': 'Set-up',
  fieldwork: 'Fieldwork',
  analysis: 'Analysis',
  'ratings-panel': 'Ratings panel',
  published: 'Published',
}

/** The stage that follows; null after the last. */
export function stageAfter(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}
