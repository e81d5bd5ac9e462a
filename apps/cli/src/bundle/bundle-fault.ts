import type { Disagreement } from '@inspectorate/provenance'
import type { WantedFile } from './made-with.js'

/** What is not as it was sealed, or does not come out the same again. */
export type BundleFault =
  | { readonly code: 'missing' | 'not-listed' | 'not-exported'; readonly file: string }
  | {
      readonly code: 'changed'
      readonly file: string
      readonly sealed: string
      readonly found: string
    }
  /** The record now gives other bytes than were sealed. */
  | { readonly code: 'comes-out-differently'; readonly file: string }
  /** It was made with a file that was not given again. */
  | { readonly code: 'not-given'; readonly file: string; readonly wanted: WantedFile }
  /** There is no record in it that could be exported again. */
  | { readonly code: 'no-record' }
  /** The record itself cannot be read; by how many faults. */
  | { readonly code: 'unreadable-record'; readonly file: string; readonly faults: number }
  | { readonly code: 'figures-disagree'; readonly disagreement: Disagreement }
