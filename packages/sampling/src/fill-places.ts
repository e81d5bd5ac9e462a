/** A case that may take a place. */
export interface Candidate {
  readonly id: string
  /** The place of its stratum among the strata. */
  readonly stratum: number
  readonly officer: string | undefined
}

/** The places of strata, filled by cases in the order of the draw with at most so many of one officer. */
export interface Places {
  /** By id, in no order that means anything. */
  readonly chosen: ReadonlySet<string>
  countOf(stratum: number): number
  /** Gives a stratum one place more, and says whether a case could be found for it. */
  add(stratum: number): boolean
  /** Why a case that is not chosen is not. */
  becauseOf(id: string): 'officer-has-most' | 'gave-way' | 'places-taken'
}

/**
 * Cases take places in their order, where their stratum has one and their officer may have one more. What strata then
 * lack is moved on: a case of an officer with the most cases gives way in one stratum to one of theirs in another, as
 * long as a case of somebody else can take its place (an augmenting path, Ford & Fulkerson 1956). So a stratum lacks
 * cases only where no choice of cases could give it more without taking from another.
 */
export function fillPlaces(
  candidates: readonly Candidate[],
  places: readonly number[],
  roomOf: (officer: string | undefined) => number,
): Places {
  const chosen = new Set<string>()
  const gaveWay = new Set<string>()
  const taken = new Map<string | undefined, number>()
  const counts = places.map(() => 0)
  const hasRoom = (officer: string | undefined) => (taken.get(officer) ?? 0) < roomOf(officer)
  const take = ({ id, stratum, officer }: Candidate) => {
    chosen.add(id)
    taken.set(officer, (taken.get(officer) ?? 0) + 1)
    counts[stratum]!++
  }
  const give = ({ id, stratum, officer }: Candidate) => {
    chosen.delete(id)
    gaveWay.add(id)
    taken.set(officer, taken.get(officer)! - 1)
    counts[stratum]!--
  }
  const ofStratum = grouped(candidates, ({ stratum }) => stratum)
  const ofOfficer = grouped(candidates, ({ officer }) => officer)

  const passedOver = new Set<string>()
  for (const one of candidates) {
    if (counts[one.stratum]! >= places[one.stratum]!) continue
    if (hasRoom(one.officer)) take(one)
    else passedOver.add(one.id)
  }

  const add = (wanting: number): boolean => {
    /** For an officer that was reached, the case that would be taken; for a stratum, the one that would give way. */
    const taking = new Map<string | undefined, Candidate>()
    const giving = new Map<number, Candidate | null>([[wanting, null]])
    for (const stratum of giving.keys())
      for (const one of ofStratum.get(stratum) ?? []) {
        if (chosen.has(one.id) || taking.has(one.officer)) continue
        taking.set(one.officer, one)
        if (hasRoom(one.officer)) {
          for (let next: Candidate | undefined = one; next;) {
            const way: Candidate | null = giving.get(next.stratum)!
            if (way) give(way)
            take(next)
            next = way ? taking.get(way.officer) : undefined
          }
          return true
        }
        for (const other of ofOfficer.get(one.officer) ?? [])
          if (chosen.has(other.id) && !giving.has(other.stratum)) giving.set(other.stratum, other)
      }
    return false
  }
  for (const [stratum, wanted] of places.entries())
    while (counts[stratum]! < wanted && add(stratum));

  return {
    chosen,
    countOf: (stratum) => counts[stratum]!,
    add,
    becauseOf: (id) =>
      gaveWay.has(id) ? 'gave-way' : passedOver.has(id) ? 'officer-has-most' : 'places-taken',
  }
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
