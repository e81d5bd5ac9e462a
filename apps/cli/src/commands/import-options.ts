import type { MeaningOfNA } from '@inspectorate/intake'

/** What `import` is told beside the file. */
export interface ImportOptions {
  readonly into: string
  /** A mapping file, for the file of another survey tool. */
  readonly map?: string
  /** Where to write a proposed mapping; nothing is imported then. */
  readonly draftMapping?: string
  /** Import responses to this survey, not cases. */
  readonly survey?: string
  /** Import what rules ask for beside cases, where they ask questions of cases as well. */
  readonly evidence?: boolean
  readonly acceptValid?: boolean
  /** Where rejected rows go; beside the file when not given. */
  readonly rejects?: string
  /** The sheet to read, of a workbook that has several. */
  readonly sheet?: string
  /** What every `NA` of the file means. */
  readonly na?: MeaningOfNA
  readonly blankErases?: boolean
  readonly similarIds?: boolean
  /** Ids that are there already are those cases or responses once more. */
  readonly update?: boolean
  /** What stands before every id of the file. */
  readonly wave?: string
  /** The heading of the column of ids. */
  readonly id?: string
  /** Ids are the numbers of rows. */
  readonly number?: boolean
  /** Ids that look like names of people are those of places. */
  readonly namesOfPlaces?: boolean
  readonly dryRun?: boolean
  readonly framework?: string
}
