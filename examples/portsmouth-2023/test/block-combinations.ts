/** A piece of Markdown that has its own words: `word12a`, `word12b`. */
export interface Combination {
  readonly name: string
  readonly markdown: string
  /** Words that must be printed where the piece is accepted. */
  readonly words: readonly string[]
}

const percent = ':percent[assessment-safety yes]'

const inlines: Readonly<Record<string, (word: string) => string>> = {
  text: (word) => word,
  strong: (word) => `**${word}**`,
  emphasis: (word) => `*${word}*`,
  'strong emphasis': (word) => `***${word}***`,
  link: (word) => `[${word}](https://example.org/a_b?c=1&d=2)`,
  address: () => '<https://example.org/a?b=1&c=2>',
  'link into the report': (word) => `[${word}](#s-foreword)`,
  percentage: () => percent,
  count: () => ':count[assessment-safety no]{sentence=licence start}',
  comparison: () => ':compare[delivery-safety yes]{sentence=licence}',
  rating: () => ':rating[2.1]',
  'strong figure': () => `**${percent}**`,
  authored: (word) => `:authored[${word}]{source="Census 2021"}`,
  plain: (word) => `:plain[${word}]`,
  footnote: (word) => `${word}[^note]`,
  break: (word) => `${word}\\\nnext`,
  code: (word) => `\`${word}\``,
  escape: (word) => `\\{${word}\\} \\| \\<b\\>`,
  comment: (word) => `${word}<!-- for editors --> next`,
  picture: (word) => `![${word}](a.png)`,
  HTML: (word) => `<b>${word}</b>`,
}

const places: Readonly<Record<string, (inner: string, word: string) => string>> = {
  paragraph: (inner) => inner,
  'strong text': (inner) => `A **b ${inner} c** d.`,
  emphasis: (inner) => `A *b ${inner} c* d.`,
  link: (inner) => `A [b ${inner} c](https://example.org) d.`,
  'link of nothing else': (inner) => `A [${inner}](https://example.org) d.`,
  authored: (inner) => `A :authored[b ${inner} c]{source="Census 2021"} d.`,
  plain: (inner) => `A :plain[b ${inner} c] d.`,
  heading: (inner) => `## Part ${inner} c`,
  'deeper heading': (inner) => `### Part ${inner} c`,
  footnote: (inner, word) => `A.[^in${word}]\n\n[^in${word}]: B ${inner} c.`,
  bullet: (inner) => `- B ${inner} c.`,
  number: (inner) => `1. B ${inner} c.`,
  'quoted text': (inner) => `> B ${inner} c.`,
  quotation: (inner) => `:::quotation{who="A man"}\nB ${inner} c.\n:::`,
  'practice example': (inner) => `:::practice-example{title="An example"}\nB ${inner} c.\n:::`,
  cell: (inner, word) =>
    `:::table{caption="Table ${word}"}\n| A | B |\n| --- | ---: |\n| c | ${inner} |\n:::`,
  'first cell': (inner, word) =>
    `:::table{caption="Table ${word}"}\n| A | B |\n| --- | ---: |\n| ${inner} | c |\n:::`,
  'header of a table': (inner, word) =>
    `:::table{caption="Table ${word}"}\n| A | ${inner} |\n| --- | ---: |\n| b | c |\n:::`,
  caption: (inner) => `:::table{caption="B ${inner} c"}\n| A | B |\n| --- | --- |\n| c | d |\n:::`,
}

const blocks: Readonly<Record<string, (word: string) => string>> = {
  paragraph: (word) => `In ${percent} ${word}.`,
  heading: (word) => `## In ${percent} ${word}`,
  bullets: (word) => `- In ${percent} ${word}.\n- And more.`,
  numbers: (word) => `1. In ${percent} ${word}.\n2. And more.`,
  'bullets in bullets': (word) => `- A list\n  - In ${percent} ${word}.\n  - And more.`,
  'quoted text': (word) => `> In ${percent} ${word}.`,
  quotation: (word) => `:::quotation{who="A man" illustrative}\nIn ${percent} ${word}.\n:::`,
  'practice example': (word) =>
    `:::practice-example{title="An example" illustrative}\nIn ${percent} ${word}.\n:::`,
  table: (word) =>
    `:::table{caption="Table ${word}"}\n| A | B |\n| --- | ---: |\n| c | ${percent} |\n:::`,
  'bare table': (word) => `| A | B |\n| --- | ---: |\n| ${word} | ${percent} |`,
  comment: (word) => `<!-- for editors\nonly -->\n\nIn ${percent} ${word}.`,
  footnote: (word) => `A.[^of${word}]\n\n[^of${word}]: In ${percent} ${word}.`,
  code: (word) => `\`\`\`\n${word}\n\`\`\``,
  HTML: (word) => `<div>${word}</div>`,
  line: (word) => `${word}\n\n---`,
}

const around: Readonly<Record<string, (inner: string, word: string) => string>> = {
  section: (inner) => inner,
  bullets: (inner) => `- First\n\n${indented(inner, '- ', '  ')}\n\n- Last`,
  'only in a bullet': (inner) => indented(inner, '- ', '  '),
  numbers: (inner) => `1. First\n\n${indented(inner, '2. ', '   ')}\n\n3. Last`,
  'bullets in bullets': (inner) => `- First\n\n${indented(inner, '  - ', '    ')}`,
  'quoted text': (inner) => indented(inner, '> ', '> '),
  quotation: (inner) => `::::quotation{who="A man"}\n${inner}\n::::`,
  'practice example': (inner) => `::::practice-example{title="An example"}\n${inner}\n::::`,
  'practice example, after words': (inner) =>
    `::::practice-example{title="An example"}\nFirst.\n\n${inner}\n\nLast.\n::::`,
  table: (inner, word) => `::::table{caption="Table ${word}"}\n${inner}\n::::`,
  footnote: (inner, word) => `A.[^in${word}]\n\n${indented(inner, `[^in${word}]: `, '    ')}`,
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first + line : line === '' && rest !== '> ' ? '' : rest + line))
    .join('\n')
}

/** Every inline in every place, and every block in every block. */
export function combinations(): Combination[] {
  let number = 0
  const combine = (
    inner: Readonly<Record<string, (word: string) => string>>,
    outer: Readonly<Record<string, (inner: string, word: string) => string>>,
  ) =>
    Object.entries(outer).flatMap(([place, put]) =>
      Object.entries(inner).map(([what, write]): Combination => {
        const word = `word${++number}`
        const written = write(word)
        const note = written.includes('[^note]') ? `\n\n[^note${word}]: A note.` : ''
        const markdown = put(written, word).replace('[^note]', `[^note${word}]`) + note
        return {
          name: `${what} in ${place}`,
          markdown,
          words: written.includes(word) ? [word] : [],
        }
      }),
    )
  return [...combine(inlines, places), ...combine(blocks, around)]
}
