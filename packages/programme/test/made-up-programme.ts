import { parsedOrThrow, type Framework } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { parseRecord } from '@inspectorate/publication'
import { plausibleInspection, plausibleRecord, type PlausibleChoices } from '@inspectorate/testing'
import { recordOf, type ProgrammeRecord } from '../src/index.js'

export const units = frameworkById('hmip-pdu-2021')!

type RecordFile = ReturnType<typeof plausibleRecord>

/** The record of a made-up service’s inspection, as a file; `choices` and `change` plant what is to be found. */
export function recordFile(
  service: number,
  round: number,
  choices: Partial<PlausibleChoices> = {},
  change: (file: RecordFile) => void = () => undefined,
  framework: Framework = units,
): RecordFile {
  const data = plausibleInspection(framework, service, round, { seed: 20, ...alike, ...choices })
  const file = structuredClone(plausibleRecord(framework, data))
  change(file)
  return file
}

/** The same read as a programme reads it. */
export function recordRead(file: unknown, name: string): ProgrammeRecord {
  const digits = [...name].map((letter) => letter.codePointAt(0)!.toString(16)).join('')
  return parsedOrThrow(
    recordOf(parsedOrThrow(parseRecord(file, [])), {
      record: digits.padEnd(64, '0').slice(0, 64),
      rules: 'a'.repeat(64),
    }),
  )
}

/** Services that differ and change by chance alone. */
const alike = { spread: 0, drift: 0 }

/** Twelve services in three regions, inspected twice; `planted` gives other records for some, by service and round. */
export function madeUpProgramme(
  planted: Readonly<Record<string, ReturnType<typeof recordFile>>> = {},
): ProgrammeRecord[] {
  return clean().map(({ name, record }) => {
    const other = planted[name]
    return other ? recordRead(other, name) : record
  })
}

let made: { readonly name: string; readonly record: ProgrammeRecord }[] | undefined

/** Made once: a record takes its time to be rated and read. */
function clean() {
  return (made ??= Array.from({ length: 24 }, (_, i) => {
    const [service, round] = [i % 12, Math.floor(i / 12)]
    const name = `${service}-${round}`
    return { name, record: recordRead(recordFile(service, round), name) }
  }))
}
