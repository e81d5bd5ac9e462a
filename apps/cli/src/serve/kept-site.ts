import type { Site } from './site.js'

/** What is told of a site that is made again. */
export interface Remade {
  /** It is of something that was changed. */
  onMade(): void
  /** It could not be made: what was made before stays. */
  onFault(error: unknown): void
}

/** So long what was looked at is taken for the same: a page asks for several files. */
const lookedAtEvery = 2000

/**
 * A site that is made again when what it is of has changed: looked at when somebody asks, so that nothing runs while
 * nobody does. Who asks while it is made waits for it. The first is made here, and its faults are thrown.
 */
export async function keptSite(
  markOf: () => Promise<string>,
  make: () => Promise<Site>,
  { onMade, onFault }: Remade,
): Promise<() => Promise<Site>> {
  // What cannot be looked at cannot be made either, which says it better.
  let mark = await markOf().catch(() => '')
  let site = await make()
  let lookedAt = performance.now()
  let looking: Promise<void> | null = null
  const look = async (): Promise<void> => {
    try {
      const present = await markOf()
      if (present === mark) return
      site = await make()
      mark = present
      onMade()
    } catch (error) {
      onFault(error)
    } finally {
      lookedAt = performance.now()
    }
  }
  return async () => {
    if (!looking && performance.now() - lookedAt > lookedAtEvery)
      looking = look().finally(() => (looking = null))
    await looking
    return site
  }
}
