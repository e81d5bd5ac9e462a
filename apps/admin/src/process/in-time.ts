/** What work gives within so many milliseconds; undefined when it takes longer, and goes on. */
export async function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  if (milliseconds === Infinity) return work
  // What fails later fails for whoever waits for it then.
  work.catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
