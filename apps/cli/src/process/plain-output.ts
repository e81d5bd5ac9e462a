import type { Output } from './output.js'

/** Control characters but tabs and line ends; those of the second set too, which terminals obey as well. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * What is printed of others’ files, such as a cell or the name of a sheet, gives a terminal no orders: control characters
 * are shown as what they are. In JSON that says the same.
 */
export function plainOutput(output: Output): Output {
  return {
    ...output,
    out: (text) => output.out(shown(text)),
    err: (text) => output.err(shown(text)),
  }
}

function shown(text: string): string {
  return text.replace(
    control,
    (one) => String.raw`\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
