/** Where the audit trail ended at some time. Kept outside the database it shows a trail that was written anew. */
export interface AuditHead {
  /** The last entry’s place. */
  readonly seq: number
  /** The last entry’s hash. */
  readonly hash: string
}

/** A head as people keep it, such as `12:9f86d0…`. */
export function wordHead({ seq, hash }: AuditHead): string {
  return `${seq}:${hash}`
}

/** The head that words stand for; null when they are none. */
export function parseHead(words: string): AuditHead | null {
  const [, seq, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(words) ?? []
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash }
}
