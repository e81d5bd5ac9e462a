import { TextRun } from 'docx'

/** How a run is marked out, by the character styles Strong and Emphasis. */
export interface RunMarks {
  readonly strong?: true | undefined
  readonly emphasis?: true | undefined
}

/** A run in a character style, or in none; never with formatting of its own. */
export function textRun(text: string, style?: string): TextRun {
  return new TextRun({ text, ...(style === undefined ? {} : { style }) })
}

export function markedRun(text: string, { strong, emphasis }: RunMarks): TextRun {
  return textRun(
    text,
    strong && emphasis
      ? 'StrongAndEmphasis'
      : strong
        ? 'Strong'
        : emphasis
          ? 'Emphasis'
          : undefined,
  )
}
