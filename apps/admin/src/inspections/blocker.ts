/** Something to do before the next stage, and where. */
export interface Blocker {
  readonly text: string
  /** The next stage has to wait for it; otherwise it is only worth a look. */
  readonly must: boolean
  /** Under the inspection’s address. */
  readonly where: string
}
