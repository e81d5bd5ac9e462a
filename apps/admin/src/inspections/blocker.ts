import type { ThingToDo } from '@inspectorate/publication'

/** Something to do before the next stage, and where. */
export interface Blocker extends Pick<ThingToDo, 'part' | 'text' | 'must'> {
  /** Under the inspection’s address. */
  readonly where: string
}
