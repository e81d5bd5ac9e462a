import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * CPU and wall time of a whole process with its threads, in milliseconds, as the shell tells them. A process
 * that fails is no measurement: it throws.
 */
export function runOf(command, args, options = {}) {
  const begun = process.hrtime.bigint()
  const told = execFileSync(
    'sh',
    ['-c', '"$@" >/dev/null 2>&1; echo $?; times', 'sh', command, ...args],
    {
      encoding: 'utf8',
      ...options,
    },
  )
  const wall = Number(process.hrtime.bigint() - begun) / 1e6
  const [code, , children] = told.trim().split('\n')
  if (Number(code) !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  )
  return { cpu, wall }
}

/** The same of a Node program, with its peak memory in megabytes. */
export function nodeRunOf(folder, args) {
  const told = join(folder, 'peak')
  const { cpu, wall } = runOf(process.execPath, ['--import', peakOf, ...args], {
    env: { ...process.env, BENCH_PEAK: told },
  })
  return { cpu, wall, peak: Number(readFileSync(told, 'utf8')) / 1024 }
}

const peakOf = join(import.meta.dirname, 'tell-peak.js')

/** Whether a program can be run here. */
export function isHere(command, args) {
  return spawnSync(command, args).status === 0
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Each contestant in turn, so many times: what slows the machine slows all; medians by name. */
export function inTurns(rounds, contestants) {
  const runs = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(contestants)) runs[name].push(run())
  return Object.fromEntries(
    Object.entries(runs).map(([name, all]) => [
      name,
      Object.fromEntries(
        Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]),
      ),
    ]),
  )
}
