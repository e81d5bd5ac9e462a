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

/** Whether the evidence stays as it is in a stage: a panel judges what does not move. */
export function isFrozenIn(stage: Stage): boolean {
  return stage === 'ratings-panel' || stage === 'published'
}

/** The stages before one, the nearest first. */
export function stagesBefore(stage: Stage): Stage[] {
  return stages.slice(0, stages.indexOf(stage)).toReversed()
}

/** The stage that follows; null after the last. */
export function stageAfter(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}
