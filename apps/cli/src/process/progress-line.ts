import type { Output } from './output.js'

/** Says how far something is. */
export interface ProgressLine {
  add(done: number): void
  /** Says that less is to be done than was thought. */
  lessen(by: number): void
  /** Takes it away. */
  end(): void
}

const width = 24

/** A bar on terminals alone, drawn again at most ten times a second: how much is done, at what rate, and what is left. */
export function progressLine(
  { status }: Output,
  most: number,
  noun: string,
  now: () => number = () => performance.now(),
): ProgressLine {
  const start = now()
  let of = most
  let done = 0
  let drawn = -Infinity
  const draw = () => {
    if (!status || of === 0) return
    const seconds = (now() - start) / 1000
    const full = Math.floor((done / of) * width)
    const bar = `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${done} of ${of} ${noun}`
    const rate = done / seconds
    status(
      done === 0 || seconds === 0
        ? bar
        : `${bar}, ${rateOf(rate)} a second, ${inWords((of - done) / rate)} left`,
    )
    drawn = now()
  }
  const drawAtTimes = () => {
    if (now() - drawn >= 100 || done >= of) draw()
  }
  draw()
  return {
    add(more) {
      done += more
      drawAtTimes()
    },
    lessen(by) {
      of -= by
      drawAtTimes()
    },
    end: () => status?.(''),
  }
}

function rateOf(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate))
}

function inWords(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 90) return `${whole} s`
  return whole < 5400 ? `${Math.round(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`
}
