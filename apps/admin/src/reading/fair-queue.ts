import { Unread } from '../services/reading.js'

/** Something to be done for somebody, in one of a few places. */
interface Job<T> {
  /** Whose it is and of what kind: each key has a limit of its own. */
  readonly keys: readonly string[]
  /** One job of a purpose is done at a time, and a newer one takes the place of an older. */
  readonly purpose?: string
  /** How long it may take once it has begun, in milliseconds. */
  readonly patience: number
  /** Does it, and gives it up when the signal says so; its place is free once it has ended. */
  start(signal: AbortSignal): Promise<T>
}

interface FairQueue {
  run<T>(job: Job<T>): Promise<T>
  /** Gives up all of it. */
  stop(): void
}

/** Jobs of one key that wait at most; who asks for more is told so. */
const mostWaiting = 30
/** How long a job goes on when nobody waits for it any more, in milliseconds: to end one takes longer than most take. */
const grace = 2_000

interface Entry {
  readonly keys: readonly string[]
  readonly purpose: string | undefined
  begin(): void
  /** Nobody waits for it any more: it ends after so long. */
  give(up: Unread, after: number): void
}

/**
 * Does jobs in so many places at once. No key ever has all the places, nor more than `mostOf` gives it. Of
 * those that may begin, it is the turn of whose keys have the fewest under way, then of who had none for longest.
 */
export function fairQueue(places: number, mostOf: (key: string) => number): FairQueue {
  const waiting: Entry[] = []
  const running = new Set<Entry>()
  const underWay = new Map<string, number>()
  const servedAt = new Map<string, number>()
  let served = 0

  const runningOf = (key: string) => underWay.get(key) ?? 0
  const limitOf = (key: string) => Math.max(1, Math.min(mostOf(key), places - 1))
  const mayBegin = ({ keys, purpose }: Entry) =>
    keys.every((key) => runningOf(key) < limitOf(key)) &&
    (purpose === undefined || ![...running].some((one) => one.purpose === purpose))
  const load = ({ keys }: Entry) => Math.max(0, ...keys.map(runningOf))
  const lastTurn = ({ keys }: Entry) => Math.max(0, ...keys.map((key) => servedAt.get(key) ?? 0))

  const next = () =>
    waiting
      .filter(mayBegin)
      .sort((a, b) => load(a) - load(b) || lastTurn(a) - lastTurn(b))
      .at(0)

  const fill = () => {
    while (running.size < places) {
      const one = next()
      if (!one) return
      waiting.splice(waiting.indexOf(one), 1)
      running.add(one)
      served += 1
      for (const key of one.keys) {
        underWay.set(key, runningOf(key) + 1)
        servedAt.set(key, served)
      }
      one.begin()
    }
  }

  const leave = (one: Entry) => {
    running.delete(one)
    for (const key of one.keys)
      if (runningOf(key) > 1) underWay.set(key, runningOf(key) - 1)
      else underWay.delete(key)
    // Turns are forgotten when nobody waits for one.
    if (running.size + waiting.length === 0) servedAt.clear()
    fill()
  }

  /** Gives up what waits, and what is under way after so long. */
  const giveUp = (ones: readonly Entry[], why: Unread['why'], after: number) => {
    for (const one of ones) {
      const place = waiting.indexOf(one)
      if (place >= 0) waiting.splice(place, 1)
      one.give(new Unread(why), after)
    }
  }

  return {
    run: ({ keys, purpose, patience, start }) =>
      new Promise((resolve, reject) => {
        if (purpose !== undefined)
          giveUp(
            [...waiting, ...running].filter((one) => one.purpose === purpose),
            'replaced',
            grace,
          )
        if (
          keys.some((key) => waiting.filter((one) => one.keys.includes(key)).length >= mostWaiting)
        )
          return reject(new Unread('too-many'))
        const ending = new AbortController()
        let late: NodeJS.Timeout | undefined
        const entry: Entry = {
          keys,
          purpose,
          begin() {
            late = setTimeout(() => entry.give(new Unread('late'), 0), patience)
            void start(ending.signal)
              .then(resolve, reject)
              .finally(() => {
                clearTimeout(late)
                leave(entry)
              })
          },
          give(up, after) {
            reject(up)
            clearTimeout(late)
            if (running.has(entry)) late = setTimeout(() => ending.abort(up), after)
          },
        }
        waiting.push(entry)
        fill()
      }),
    stop: () => giveUp([...waiting, ...running], 'ended', 0),
  }
}
