/** What the notes of the workbook are about. */
export type NoteTopic =
  | 'ratings'
  | 'percentages'
  | 'intervals'
  | 'comparisons'
  | 'answer-comparisons'
  | 'disclosure'

/** Numbers notes in the order in which they are first referred to. */
export interface NoteBook {
  /** The marker to put in a header: `[note 1]`. */
  marker(topic: NoteTopic): string
  /** Every note referred to so far, in the order of its number. */
  topics(): readonly NoteTopic[]
}

export function noteBook(): NoteBook {
  const topics: NoteTopic[] = []
  return {
    marker(topic) {
      if (!topics.includes(topic)) topics.push(topic)
      return `[note ${topics.indexOf(topic) + 1}]`
    },
    topics: () => topics,
  }
}
