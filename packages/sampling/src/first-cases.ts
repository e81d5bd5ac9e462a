import { byCodeUnit } from './by-code-unit.js'
import type { FrameCase } from './frame-case.js'

export interface FirstCases {
  readonly first: readonly FrameCase[]
  readonly later: readonly {
    readonly id: string
    readonly because: 'later-case'
    readonly of: string
  }[]
  /** People of whom two cases began on the first day. */
  readonly sameDay: readonly string[]
}

/** The earliest case of each person. Of two on the same day it is the one whose id comes first. */
export function firstCases(frame: readonly FrameCase[]): FirstCases {
  const byPerson = new Map<string, FrameCase[]>()
  const alone: FrameCase[] = []
  for (const one of frame) {
    if (one.person === undefined) alone.push(one)
    else byPerson.set(one.person, [...(byPerson.get(one.person) ?? []), one])
  }
  const people = [...byPerson].map(([person, cases]) => ({
    person,
    cases: cases.sort((a, b) => byCodeUnit(a.began ?? '', b.began ?? '') || byCodeUnit(a.id, b.id)),
  }))
  return {
    first: [...alone, ...people.map(({ cases }) => cases[0]!)],
    later: people.flatMap(({ cases: [first, ...later] }) =>
      later.map(({ id }) => ({ id, because: 'later-case' as const, of: first!.id })),
    ),
    sameDay: people
      .filter(({ cases: [first, second] }) => second && second.began === first!.began)
      .map(({ person }) => person),
  }
}
