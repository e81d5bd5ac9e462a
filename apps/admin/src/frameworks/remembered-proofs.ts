import { Unread, type Asker, type ProvedFinding, type ReadingFor } from '../services/reading.js'
import { rulesHash } from '../framework/rules-hash.js'

/** Where the proof of rules stands. */
export type Proof =
  | { readonly state: 'running' }
  /** It took too long, or too much memory. */
  | { readonly state: 'given-up' }
  | { readonly state: 'done'; readonly findings: readonly ProvedFinding[] }

const mostKept = 200

/** Proves rules when somebody first asks what the proof says; the same rules are proved once. */
export function rememberedProofs(reading: ReadingFor): (file: unknown, asker: Asker) => Proof {
  const kept = new Map<string, Proof>()
  return (file, asker) => {
    const hash = rulesHash(file)
    const known = kept.get(hash)
    if (known) return known
    if (kept.size >= mostKept) kept.clear()
    const running = { state: 'running' } as const
    kept.set(hash, running)
    void reading(asker)
      .prove(file)
      .then(
        (findings) => kept.set(hash, { state: 'done', findings }),
        (error: unknown) => {
          // What there was no place for is tried when it is asked for again.
          if (error instanceof Unread && error.why === 'too-many') kept.delete(hash)
          else kept.set(hash, { state: 'given-up' })
        },
      )
    return running
  }
}
