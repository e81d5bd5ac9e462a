/** Which counts a published workbook hides. */
export interface DisclosureControl {
  /** Counts from 1 to one less than this are small. */
  readonly below: number
  /**
   * `personal`: people’s characteristics, and surveys of staff and of people under supervision.
   * `everything`: every count of cases too.
   */
  readonly of: 'personal' | 'everything'
}

/** What is done when nothing else is asked for: fewer than five is the usual rule of official statistics. */
export const usualControl: DisclosureControl = { below: 5, of: 'personal' }
