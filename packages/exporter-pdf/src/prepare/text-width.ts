const narrow = /[ijltfr.,:;'’‘|!()[\] I-]/
const usual = /[a-zà-ÿ0-9]/

/** About how wide a line of Liberation Sans is; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text)
    ems += narrow.test(character) ? 0.36 : usual.test(character) ? 0.6 : 1
  return ems * size
}
