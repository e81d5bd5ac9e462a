import type { Output } from './output.js'

/** Says how far something is, at most once a second and on terminals alone: done, rate and what is left. */
export function progressLine(output: Output, of: number, noun: string): (done: number) => void {
  const start = performance.now()
  let said = 0
  let done = 0
  return (more) => {
    done += more
    const now = performance.now()
    if (!output.isTerminal || (now - said < 1000 && done < of)) return
    said = now
    const rate = done / ((now - start) / 1000)
    const left = Math.ceil((of - done) / rate)
    output.err(`${done} of ${of} ${noun}, ${Math.round(rate)} a second, ${inWords(left)} left`)
  }
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
