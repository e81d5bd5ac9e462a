import { invisible } from './comparable.js'

/** Zero-width joiners, which are letters’ own business between letters of scripts that join (Unicode Standard Annex 31, 2.3). */
const joiners =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}])[\u200C\u200D](?=\p{L})/gu

/** Control characters, marks of direction, ends of lines, characters without a meaning. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u
/** A mark that stands on nothing, or more on one letter than any language writes. */
const loose = /^\p{M}|(?<=[^\p{L}\p{N}\p{M}])\p{M}|\p{M}{6}/u
const words = /[\p{L}\p{M}\p{N}]+/gu

/** Scripts whose letters are taken for each other’s (Unicode Technical Standard 39, 5.2). */
const lookalikes = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

/**
 * What in a name or an id would make it look like another one, or like nothing, in words; null when it can
 * be read as it is written. Letters of every script will do.
 */
export function oddCharacter(text: string): string | null {
  const seen = text.replace(joiners, '')
  const hidden = new RegExp(invisible.source, 'u').exec(seen) ?? unseen.exec(seen)
  if (hidden) return `the invisible character ${nameOf(hidden[0])}`
  const mark = loose.exec(seen)
  if (mark) return `the mark ${nameOf(mark[0])} where no letter takes it`
  for (const [word] of seen.matchAll(words)) {
    const [one, other] = lookalikes.flatMap((script) => script.exec(word)?.[0] ?? [])
    if (one !== undefined && other !== undefined)
      return `“${one}” (${nameOf(one)}) and “${other}” (${nameOf(other)}) in one word, letters of scripts that look alike`
  }
  return null
}

/** The same for an id, which has no other forms of the same letters either, such as wide ones or ligatures. */
export function oddInId(id: string): string | null {
  const odd = oddCharacter(id)
  if (odd !== null) return odd
  const form = [...id].find((one) => one.normalize('NFKC') !== one.normalize('NFC'))
  return form === undefined
    ? null
    : `“${form}” (${nameOf(form)}), which is another form of “${form.normalize('NFKC')}”`
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
