/** The beginning of a caption: `Table` and 3. */
export interface CaptionNumber {
  readonly label: string
  readonly number: number
}
