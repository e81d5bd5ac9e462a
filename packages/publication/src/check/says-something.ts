/** Words that stand where a text is still to come, or refuse one. */
const placeholders = [
  'n a',
  'na',
  'nil',
  'none',
  'null',
  'not applicable',
  'not available',
  'nothing',
  'no comment',
  'no reason',
  'tbc',
  'tba',
  'tbd',
  'todo',
  'to do',
  'to follow',
  'to come',
  'to be (?:confirmed|decided|determined|advised|added|written|completed|agreed|discussed)',
  '(?:see|as|per) (?:above|below|before|previous|discussed|agreed|report|attached)',
  'as per (?:above|below|report|guidance|panel)',
  'ditto',
  'idem',
  'same as (?:above|before|below)',
  'same',
  'draft',
  'pending',
  'awaited',
  'awaiting',
  'placeholder(?: text)?',
  '(?:insert|enter|add|write) (?:text|reason|reasons|here|text here|reason here)',
  'lorem ipsum.*',
  'x+',
]
const placeholder = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${placeholders.join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/**
 * Whether a reason or a text says anything: “n/a”, “tbc”, “see above” or a dot say nothing, and
 * neither does a single word.
 */
export function saysSomething(text: string): boolean {
  const plain = text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const words = plain.replace(placeholder, ' ').match(/\p{L}[\p{L}\p{N}]*/gu) ?? []
  return new Set(words).size > 1
}
