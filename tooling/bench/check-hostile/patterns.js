const filled = (make, characters) => {
  const pieces = []
  for (let i = 0, length = 0; length < characters; i++) {
    const piece = make(i)
    pieces.push(piece)
    length += piece.length
  }
  return pieces.join('').slice(0, characters)
}
const words = 'plan child risk victim home school work change support worker panel review'.split(
  ' ',
)
const word = (i) => words[(i * 7 + Math.floor(i / 12)) % words.length]
const letters = (i) => String.fromCodePoint(97 + (i % 26), 97 + (Math.floor(i / 26) % 26))
const many = (text) => (size) => text.repeat(Math.ceil(size / text.length)).slice(0, size)
const each = (make) => (size) => filled(make, size)

/** Texts of a size that are hard on one part or another of what reads them. */
export const patterns = {
  prose: each((i) =>
    i % 9 === 8
      ? '\n\n'
      : `In ${10 + (i % 80)} per cent of cases the ${word(i)} was known to the ${word(i + 3)}, and they agreed on what ${word(i + 5)} would help. `,
  ),
  'prose in one paragraph': each((i) => `The ${word(i)} was known to the ${word(i + 3)}. `),
  'short sentences with a claim': each((i) => `It was so in ${i % 100} per cent. `),
  'short paragraphs with a claim': each((i) => `It was so in ${i % 100} per cent.\n\n`),
  'one sentence of claims': each((i) => `${i % 100} per cent and `),
  'bare numbers': many('7 '),
  'one number': many('7'),
  'word claims': many('Most cases were good, none were poor. '),
  'number words': many('twenty-two '),
  'one name again and again': many('Alice Smith '),
  names: each(
    (i) => `${letters(i).replace(/^./, (c) => c.toUpperCase())}mira Vel${letters(i * 3)} `,
  ),
  'common names': each(
    (i) => `${'Anna Ben Carla David Emma Frank Grace Harry'.split(' ')[i % 8]} Jones${letters(i)} `,
  ),
  'names in sentences': each((i) => `It was Anna K${letters(i)}er who said so. `),
  'titled names': many('Mr Smith and Dr Jones '),
  'bare words': each((i) => `${word(i)} `),
  'one letter': many('a'),
  'one capital': many('A'),
  'capital letters': many('A '),
  capitals: many('ABC DEF '),
  'full stops': many('.'),
  initials: many('A.B. '),
  commas: many('a, '),
  'quotation marks': many('“a” '),
  apostrophes: many('’'),
  hyphens: many('a-'),
  spaces: (size) => `a${' '.repeat(size - 2)}a`,
  lines: many('\n'),
  'lines of one letter': many('a\n'),
  'paragraphs of one letter': many('a\n\n'),
  'paragraphs of a few letters': many('Some more letters of the alphabet here.\n\n'),
  'list items': many('- a\n'),
  'empty list items': many('-\n'),
  'numbered items': many('1. a\n'),
  'loose list items': many('- a\n\n'),
  'lists in lists': each((i) => `${'  '.repeat(i % 40)}- a\n`),
  'list markers on a line': many('- '),
  'longer list items': many('- of some length here\n'),
  headings: many('# a\n'),
  'underlined headings': many('a\n-\n\n'),
  rules: many('---\n'),
  quotations: many('> a\n\n'),
  'quotations in quotations': many('>'),
  tables: (size) => `| a | b |\n| - | - |\n${many('| a | 7% |\n')(size - 20)}`,
  'rows without a delimiter row': many('| a | b |\n'),
  'longer rows without a delimiter row': many('| of some | length |\n'),
  'a longer table': (size) =>
    `| a | b |\n| - | - |\n${many('| of some length | 7% |\n')(size - 20)}`,
  'delimiter rows': many('| - | - |\n'),
  bars: many('|'),
  'a wide table': (size) =>
    `${many('|a')(size / 3)}|\n${many('|-')(size / 3)}|\n${many('|a')(size / 3)}|`,
  brackets: many('['),
  'closed brackets': many('[a]'),
  'brackets with space': many('[a] '),
  links: many('[a](b) '),
  'half links': many('[a]('),
  'link definitions': each((i) => `[a${i}]: b\n`),
  notes: each((i) => `a[^${i}]\n\n[^${i}]: b\n\n`),
  'one note': (size) => `${many('a[^a] ')(size - 20)}\n\n[^a]: b`,
  stars: many('*'),
  emphasis: many('*a* '),
  'open emphasis': many('*a '),
  underscores: many('_a '),
  code: many('`a` '),
  backticks: each((i) => `${'`'.repeat(1 + (i % 300))} `),
  fences: many('```\n'),
  tags: many('<a>'),
  'open tags': many('<a '),
  'less-than signs': many('<'),
  comments: many('<!-- a -->'),
  'open comments': many('<!--'),
  addresses: many('<a:b>'),
  schemes: many('a://'),
  'web addresses': many('https://a.b/c '),
  entities: many('&amp;'),
  'numbered entities': many('&#58;'),
  ampersands: many('&'),
  escapes: many('\\*'),
  backslashes: many('\\'),
  colons: many(':'),
  directives: many(':a '),
  'open directives': many(':a['),
  figures: many(':percent[assessment-safety yes] '),
  'unknown figures': many(':percent[a yes] '),
  'open braces': many('{'),
  braces: many('{a=b} '),
  attributes: many('sentence='),
  'attributes of a directive': (size) => `:percent[a]{${many('a=b ')(size - 13)}}`,
  containers: many(':::table\na\n:::\n'),
  'open containers': many(':::table\n'),
  vouched: many(':authored[7]{source="a"} '),
  'soft hyphens': many('a\u00AD'),
  'wide letters': many('：'),
  accents: many('e\u0301'),
  faces: many('😀'),
  'half characters': many('\uD800'),
  dates: many('on 3 May 2021 '),
  ratings: many('We rated it Good. '),
  standards: many('standard 2.2 '),
  comparisons: many('more than before, better than men '),
  abbreviations: each((i) => `${letters(i).toUpperCase()}${letters(i + 5).toUpperCase()} `),
  'case references': each((i) => `Case ${1000 + i} was so. `),
}
