import type {
  BandRate,
  CombineRate,
  EarlierRate,
  JudgedRate,
  NumberRate,
  Rate,
  RowsRate,
  TableRate,
  TallyRate,
} from './rate-schema.js'

export type KindOfRate =
  | { readonly kind: 'judged'; readonly rate: JudgedRate }
  | { readonly kind: 'number'; readonly rate: NumberRate }
  | { readonly kind: 'tally'; readonly rate: TallyRate }
  | { readonly kind: 'earlier'; readonly rate: EarlierRate }
  | { readonly kind: 'combine'; readonly rate: CombineRate }
  | { readonly kind: 'band'; readonly rate: BandRate }
  | { readonly kind: 'table'; readonly rate: TableRate }
  | { readonly kind: 'rows'; readonly rate: RowsRate }

/** Which kind a rate is, by the key that only it has. */
export function kindOfRate(rate: Rate): KindOfRate {
  if ('judged' in rate) return { kind: 'judged', rate }
  if ('number' in rate) return { kind: 'number', rate }
  if ('tally' in rate) return { kind: 'tally', rate }
  if ('earlier' in rate) return { kind: 'earlier', rate }
  if ('combine' in rate) return { kind: 'combine', rate }
  if ('band' in rate) return { kind: 'band', rate }
  if ('table' in rate) return { kind: 'table', rate }
  return { kind: 'rows', rate }
}
