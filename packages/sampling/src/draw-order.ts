import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { byCodeUnit } from './by-code-unit.js'

/**
 * Cases in the order in which they are drawn: by the SHA-256 of the seed, a line feed and the id, as hexadecimal digits.
 * It is part of the definition of a published sample and never changes. Where a case stands depends on nothing else than
 * its id and the seed, so that the order of the rows and cases that are added or taken away move no other case (a
 * permanent random number, Ohlsson 1995; by a hash, Rivest’s `sampler`, with which audits of elections are drawn).
 */
export function inDrawOrder<T extends { readonly id: string }>(
  cases: readonly T[],
  seed: string,
): T[] {
  return cases
    .map((one) => ({ one, rank: rankOf(seed, one.id) }))
    .sort((a, b) => byCodeUnit(a.rank, b.rank) || byCodeUnit(a.one.id, b.one.id))
    .map(({ one }) => one)
}

function rankOf(seed: string, id: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed}\n${id}`)))
}
