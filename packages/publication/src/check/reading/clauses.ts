/** A word of a text, with the clause it stands in. */
export interface Token {
  /** In lower case, apostrophes straight. */
  readonly word: string
  readonly from: number
  readonly to: number
  /** Counted from 0; a comma begins another. */
  readonly clause: number
  /** Counted from 0; a comma does not begin another, “but” and a semicolon do. */
  readonly part: number
}

/** The words of a sentence in the order they are read, what stands in brackets apart. */
export interface Words {
  readonly main: readonly Token[]
  readonly aside: readonly Token[]
}

/** The words of a sentence. A figure that was blotted out (□□) is a word. */
export function wordsOfSentence(text: string): Words {
  const main: Token[] = []
  const aside: Token[] = []
  let end = 0
  let depth = 0
  let clause = 0
  let part = 0
  for (const { 0: found, index } of text.matchAll(/□+|[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)) {
    const between = text.slice(end, index)
    for (const mark of between)
      depth = Math.max(0, depth + (mark === '(' ? 1 : mark === ')' ? -1 : 0))
    const word = found.toLowerCase().replaceAll('’', "'")
    const tokens = depth > 0 ? aside : main
    if (tokens.length > 0) {
      const isJoin = joins.has(word)
      if (isJoin || /[;:—.!?]| – | - /u.test(between)) part += 1
      if (isJoin || /[;:—–,.!?]| - /u.test(between) || (depth > 0 && between.includes('(')))
        clause += 1
    }
    tokens.push({ word, from: index, to: index + found.length, clause, part })
    end = index + found.length
  }
  return { main, aside }
}

const joins = new Set('but although though while whereas yet because whether if unless'.split(' '))
