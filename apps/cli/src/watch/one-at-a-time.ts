/** What is made anew on every change. */
export interface Remaking {
  /** Makes it again for these files; what is changed while one is made is in the next. */
  remake(names: readonly string[]): void
  /** Whether another will be made once the present one is. */
  isWaiting(): boolean
  /** When all that was asked for is made. */
  settled(): Promise<void>
}

/** One after the other, never two at once, however quickly files are saved. */
export function oneAtATime(make: (changed: readonly string[]) => Promise<void>): Remaking {
  let queue: Promise<void> = Promise.resolve()
  let waiting: Set<string> | null = null
  return {
    remake(names) {
      if (waiting) for (const name of names) waiting.add(name)
      else {
        waiting = new Set(names)
        queue = queue.then(() => {
          const changed = [...(waiting ?? [])]
          waiting = null
          return make(changed)
        })
      }
    },
    isWaiting: () => waiting !== null,
    settled: () => queue,
  }
}
