import { UnusableInput } from '../process/unusable-input.js'

/** A fault of a database; what is said names no password. */
export function databaseFault(place: string, found: string, expected: string): UnusableInput {
  return new UnusableInput(place, [{ code: 'unreadable-file', path: [], found, expected }])
}

/** A fault of what says where a database is. */
export function addressFault(place: string, found: string, expected: string): UnusableInput {
  return new UnusableInput(place, [{ code: 'invalid-value', path: [], found, expected }])
}
