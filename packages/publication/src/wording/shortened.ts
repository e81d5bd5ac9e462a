import { wellFormedText } from '@inspectorate/office'

/** A text as part of a sentence that is read out: its first words, up to so many characters. */
export function shortened(text: string, most = 60): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most - 2)
  return `${wellFormedText(text.slice(0, end > 0 ? end : most - 2))} …`
}
