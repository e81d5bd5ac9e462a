const narrow = /[ijltfr.,:;'’‘|!()[\] I-]/
const wide = /[mwMW%@]/

/** About how wide a line of Arial is, in units of `size`; a little generous, so that what is fitted fits. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) {
    if (narrow.test(character)) ems += 0.33
    else if (wide.test(character)) ems += 0.88
    else if (/\p{Lu}/u.test(character)) ems += 0.7
    else if (/\p{Script=Latin}|\d/u.test(character)) ems += 0.56
    else ems += 1
  }
  return ems * size
}
