/** A case of the frame: the list of all cases that could be drawn. */
export interface FrameCase {
  readonly id: string
  /** Whose case it is; none where every case is a person’s only one. */
  readonly person?: string
  /** The day it began, as ISO 8601; where there is a person. */
  readonly began?: string
  /** Who is responsible for it. */
  readonly officer?: string
  /** Its stratum: a value of each column that the frame is stratified by. */
  readonly stratum: readonly string[]
}

export interface DrawOptions {
  /** How many cases are drawn. */
  readonly size: number
  /** How many are drawn beside them, to take the place of cases that cannot be inspected. */
  readonly buffer: number
  /** Most cases of one officer, those of the buffer among them; null: any number. */
  readonly atMost: number | null
  /** What decides the order: a text, such as the digits of dice. */
  readonly seed: string
  /** Whether a stratum that is too small for its share gives what it lacks to the others. */
  readonly acceptSmall: boolean
}

/** Why a case is not drawn. */
export type LeftOut =
  /** A case of the same person began before it, or on the same day with an id that comes first. */
  | { readonly because: 'later-case'; readonly of: string }
  /** Its officer had the most cases already when its turn came. */
  | { readonly because: 'officer-has-most' }
  /** It was moved on: with it another stratum could not have had its share, for its officer has the most cases. */
  | { readonly because: 'gave-way' }
  /** The places of its stratum were taken by cases that come before it in the order of the draw. */
  | { readonly because: 'places-taken' }

/** A stratum, and what was drawn of it. */
export interface DrawnStratum {
  readonly values: readonly string[]
  /** The first cases of people that the frame has in it. */
  readonly people: number
  /** Its share of the sample, by largest remainder. */
  readonly share: number
  readonly sample: number
  readonly buffer: number
}

export interface Draw {
  /** How many people the frame has: the cases that could be drawn. */
  readonly people: number
  readonly strata: readonly DrawnStratum[]
  /** Ids in the order of the draw, stratum by stratum. */
  readonly sample: readonly string[]
  readonly buffer: readonly string[]
  /** Every other case of the frame, by id. */
  readonly leftOut: readonly ({ readonly id: string } & LeftOut)[]
  /** People whose first case began on the same day as another of theirs: the id decided. */
  readonly sameDay: readonly string[]
}
