/** What figures, footnotes and addresses of the edited file are in Markdown. */
export interface Sources {
  /** By the place that a figure was printed at: what it said there, and its reference as it was written. */
  readonly figures: ReadonlyMap<string, { readonly text: string; readonly raw: string }>
  readonly notes: ReadonlyMap<string, string>
  /** Places of figures that the edited file still prints. */
  readonly printedNow: ReadonlySet<string>
  addressOf(href: string): string | null
}
