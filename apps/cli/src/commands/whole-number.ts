import { InvalidArgumentError } from 'commander'

/** Parses an option that is a whole number in a range. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most)
      return value
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
  }
}
