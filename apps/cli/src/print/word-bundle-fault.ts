import { match } from 'ts-pattern'
import type { BundleFault } from '../bundle/bundle-fault.js'
import { wordDisagreement } from './word-disagreement.js'
import { oneLine } from './word-issue.js'

/** One fault of a bundle as a line. */
export function wordBundleFault(fault: BundleFault): string {
  return oneLine(
    match(fault)
      .with({ code: 'missing' }, ({ file }) => `${file} is missing`)
      .with({ code: 'not-listed' }, ({ file }) => `${file} is not in the manifest`)
      .with(
        { code: 'changed' },
        ({ file, sealed, found }) =>
          `${file} was changed: its SHA-256 is ${found}, sealed was ${sealed}`,
      )
      .with(
        { code: 'not-exported' },
        ({ file }) => `${file}: this software does not write its format, or not on this machine`,
      )
      .with(
        { code: 'comes-out-differently' },
        ({ file }) => `${file}: the record exported again gives other bytes than were sealed`,
      )
      .with(
        { code: 'not-given' },
        ({ file, wanted: { flag, name, sha256 } }) =>
          `${file} was made with ${name} (SHA-256 ${sha256}): give it by ${flag}, to see whether the record exported again gives the same bytes`,
      )
      .with({ code: 'no-record' }, () => 'there is no record in it that could be exported again')
      .with(
        { code: 'unreadable-record' },
        ({ file, faults }) =>
          `${file} cannot be read as a record: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
      )
      .with({ code: 'figures-disagree' }, ({ disagreement }) => wordDisagreement(disagreement))
      .exhaustive(),
  )
}
