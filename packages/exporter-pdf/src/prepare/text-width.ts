const narrow = /[ijltfr.,:;'’‘|!()[\] I-]/
const usual = /[a-zà-ÿ0-9]/

/** Widths of the first characters of Unicode, in ems: nearly all that a report has. */
const widths = Array.from({ length: 0x250 }, (_, code) => widthOf(String.fromCodePoint(code)))

/** About how wide a line of Liberation Sans is; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    ems += widths[code] ?? widthOf(String.fromCharCode(code))
  }
  return ems * size
}

function widthOf(character: string): number {
  if (narrow.test(character)) return 0.36
  return usual.test(character) ? 0.6 : 1
}
