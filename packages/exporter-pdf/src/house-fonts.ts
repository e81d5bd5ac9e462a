import { readFile } from 'node:fs/promises'

const styles = ['Regular', 'Bold', 'Italic', 'BoldItalic']

/**
 * Liberation Sans 2.1.5, which has the measures of Arial. It lies beside this code, also in a bundle, so that
 * the same report is the same bytes whatever fonts a machine has.
 */
export const houseFamily = 'Liberation Sans'

let read: Promise<Uint8Array[]> | undefined

export function houseFonts(): Promise<Uint8Array[]> {
  read ??= Promise.all(
    styles.map((style) =>
      readFile(new URL(`./fonts/LiberationSans-${style}.ttf`, import.meta.url)),
    ),
  )
  return read
}
