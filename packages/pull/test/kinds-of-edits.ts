import type { PullNoteCode } from '../src/index.js'
import { escaped, likeParagraph, plainParagraph, type WordFile } from './edit-word.js'

/** An edit as it is made in the file, and what becomes of the Markdown of the section. */
export interface KindOfEdit {
  readonly name: string
  readonly edit: (file: WordFile) => void
  /** Stretches of the section and what takes their place; none where nothing is taken. */
  readonly becomes: readonly (readonly [from: string, to: string])[]
  readonly notes?: readonly PullNoteCode[]
  /** Of another section than 2.2. */
  readonly section?: string
}

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
const sure = (found: string, from: string | RegExp, to: string): string => {
  const changed = found.replace(from, () => to)
  if (changed === found) throw new Error(`nothing is like ${from}`)
  return changed
}
const change = (file: WordFile, says: string, from: string | RegExp, to: string) =>
  file.replace(says, sure(file.paragraph(says), from, to))
const move = (file: WordFile, says: string, after: string) => {
  const xml = file.paragraph(says)
  file.remove(says)
  file.insertAfter(after, xml)
}
const properties = (xml: string) => /<w:pPr>.*?<\/w:pPr>/s.exec(xml)?.[0] ?? ''
/** Cut in two as LibreOffice does it: each half has the bookmark, the first without its end. */
const split = (file: WordFile, says: string, at: string) => {
  const xml = file.paragraph(says)
  const start = /<w:bookmarkStart w:name="(t_[^"]*)" w:id="([^"]*)"\/>/.exec(xml)!
  const first = xml.slice(0, xml.indexOf(at))
  const rest = xml.slice(xml.indexOf(at))
  file.replace(
    says,
    `${first.trimEnd()}</w:t></w:r></w:p><w:p>${properties(xml)}<w:bookmarkStart w:name="${start[1]}" w:id="${start[2]}"/><w:r><w:t xml:space="preserve">${rest}`,
  )
}
/** One paragraph of two, with the bookmarks of both. */
const merge = (file: WordFile, says: string, next: string) => {
  const xml = file.paragraph(next)
  const inside = xml.replace(/^<w:p(?: [^>]*)?>/, '').replace(properties(xml), '')
  file.remove(next)
  file.replace(says, `${file.paragraph(says).replace(/<\/w:p>$/, '')}${run(' ')}${inside}`)
}

const list = (file: WordFile, text: string) => likeParagraph(file.paragraph('Managers read'), text)

/** Every kind of edit of prose that the text of a section can have. */
export const kindsOfEdits: readonly KindOfEdit[] = [
  {
    name: 'a word is changed',
    edit: (file) => file.type('Plans were made early', 'Plans were made late'),
    becomes: [['made early', 'made late']],
  },
  {
    name: 'words are added in front and behind',
    edit: (file) => {
      file.type('It ends here.', 'Here, at last, it ends here. Thank you.')
    },
    becomes: [['It ends here.', 'Here, at last, it ends here. Thank you.']],
    section: 'foreword',
  },
  {
    name: 'words beside a figure are changed',
    edit: (file) => file.type(' cases that held, or ', ' of the cases this held true, and so in '),
    becomes: [[' cases that held, or :', ' of the cases this held true, and so in :']],
  },
  {
    name: 'a sentence with a footnote is deleted',
    edit: (file) => {
      const xml = file.paragraph('Plans were made early')
      const from = xml.indexOf('<w:r><w:t xml:space="preserve"> before they were signed')
      file.replace('Plans were made early', `${xml.slice(0, from)}${run('.')}</w:p>`)
    },
    becomes: [
      [
        ' before they were signed. In :count[assessment-safety yes] cases that held, or :percent[assessment-safety yes].[^method]',
        '.',
      ],
      ['\n[^method]: Counts are of the cases to which a question applied.\n', ''],
    ],
    notes: ['figure-removed', 'figure-removed', 'footnote-removed'],
  },
  {
    name: 'a figure is typed over',
    edit: (file) => file.type('four of the six', 'five of the six'),
    becomes: [],
    notes: ['figure-typed-over'],
  },
  {
    name: 'a figure is typed over in its control and its sentence changed',
    edit: (file) => {
      file.type('four of the six', 'five of the six')
      file.type(' cases that held', ' files that held')
    },
    becomes: [[' cases that held', ' files that held']],
    notes: ['figure-typed-over'],
  },
  {
    name: 'a figure is retyped without its bookmark',
    edit: (file) =>
      change(
        file,
        'Plans were',
        /<w:bookmarkStart w:name="figure_(?:(?!bookmarkStart).)*?four of the six.*?<w:bookmarkEnd[^>]*>/s,
        run('four of the six'),
      ),
    becomes: [],
    notes: ['figure-bound-again'],
  },
  {
    name: 'another number is typed where a figure was',
    edit: (file) =>
      change(
        file,
        'Plans were',
        /<w:bookmarkStart w:name="figure_(?:(?!bookmarkStart).)*?four of the six.*?<w:bookmarkEnd[^>]*>/s,
        run('3 of the 6'),
      ),
    becomes: [],
    notes: ['figure-typed-over'],
  },
  {
    name: 'text is typed into a figure',
    edit: (file) => file.type('four of the six', 'only four of the six'),
    becomes: [['In :count', 'In only :count']],
  },
  {
    name: 'a number that an author vouches for is changed',
    edit: (file) => change(file, 'Staff knew', '>12<', '>14<'),
    becomes: [],
    notes: ['vouched-number-changed'],
  },
  {
    name: 'a new number is typed',
    edit: (file) => file.type('Managers read what', 'All 9 managers read what'),
    becomes: [['Managers read what', 'All 9 managers read what']],
  },
  {
    name: 'words that are no claim are changed',
    edit: (file) => file.type('stronger than', 'weaker than'),
    becomes: [[':plain[stronger than]', 'weaker than']],
  },
  {
    name: 'a word becomes bold',
    edit: (file) =>
      change(
        file,
        'The last paragraph',
        run('The last paragraph closes the section.').slice(5, -6),
        `<w:t xml:space="preserve">The last </w:t></w:r>${run('paragraph', '<w:b/>')}<w:r><w:t xml:space="preserve"> closes the section.</w:t>`,
      ),
    becomes: [['last paragraph closes', 'last **paragraph** closes']],
  },
  {
    name: 'bold words become plain',
    edit: (file) => change(file, 'Plans were', '<w:rStyle w:val="Strong"/>', ''),
    becomes: [['**saw them**', 'saw them']],
  },
  {
    name: 'a bold word is changed',
    edit: (file) => file.type('saw them', 'read them'),
    becomes: [['**saw them**', '**read them**']],
  },
  {
    name: 'words in a link are changed',
    edit: (file) => file.type('link to the standards', 'link to all the standards'),
    becomes: [['[link to the standards]', '[link to all the standards]']],
  },
  {
    name: 'signs that Markdown reads are typed',
    edit: (file) =>
      file.type('The last paragraph', '1. The *last* [paragraph] of A_B & C <b> :count[x] `y`'),
    becomes: [],
    notes: ['refused'],
  },
  {
    name: 'signs that Markdown reads are typed, and no reference',
    edit: (file) =>
      file.type('The last paragraph', '1. The *last* [paragraph] of A_B &amp; C <b> `y` # 2'),
    becomes: [
      [
        'The last paragraph',
        '1\\. The \\*last\\* \\[paragraph\\] of A_B \\&amp; C \\<b> \\`y\\` # 2',
      ],
    ],
  },
  {
    name: 'straight quotation marks become curly ones',
    edit: (file) => file.type('The last paragraph', 'The ‘last’ “paragraph”'),
    becomes: [['The last paragraph', 'The ‘last’ “paragraph”']],
  },
  {
    name: 'runs are split without a change',
    edit: (file) =>
      change(
        file,
        'The last paragraph',
        'closes the section',
        'clo</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>ses the sec</w:t></w:r><w:r><w:t xml:space="preserve">tion',
      ),
    becomes: [],
  },
  {
    name: 'a paragraph is deleted',
    edit: (file) => file.remove('A second paragraph has'),
    becomes: [
      [
        'A second paragraph has a [link to the standards](https://example.org/standards) and\ngoes on in a second line.\n\n',
        '',
      ],
    ],
  },
  {
    name: 'the last paragraph is deleted',
    edit: (file) => file.remove('The last paragraph'),
    becomes: [['The last paragraph closes the section.\n\n', '']],
  },
  {
    name: 'a paragraph is added',
    edit: (file) =>
      file.insertAfter('A second paragraph has', plainParagraph('A third was added.')),
    becomes: [['second line.\n', 'second line.\n\nA third was added.\n']],
  },
  {
    name: 'three paragraphs are pasted in foreign styles',
    edit: (file) =>
      file.insertAfter(
        'The last paragraph',
        plainParagraph('One.', 'MsoNormal') +
          plainParagraph('Two.', 'BodyText') +
          plainParagraph('Three.'),
      ),
    becomes: [['closes the section.\n', 'closes the section.\n\nOne.\n\nTwo.\n\nThree.\n']],
  },
  {
    name: 'a paragraph is added in front of a section',
    edit: (file) => file.insertBefore('A foreword of one', plainParagraph('Dear reader,')),
    becomes: [['A foreword of one', 'Dear reader,\n\nA foreword of one']],
    section: 'foreword',
  },
  {
    name: 'a paragraph is split',
    edit: (file) => split(file, 'The unit is', 'it was, and'),
    becomes: [[':plain[stronger than] it was, and', ':plain[stronger than]\n\nit was, and']],
  },
  {
    name: 'two paragraphs become one',
    edit: (file) => merge(file, 'Plans were made', 'A second paragraph has'),
    becomes: [['[^method]\n\nA second', '[^method] A second']],
  },
  {
    name: 'a paragraph is moved',
    edit: (file) => move(file, 'A second paragraph has', 'The last paragraph'),
    becomes: [
      [
        'A second paragraph has a [link to the standards](https://example.org/standards) and\ngoes on in a second line.\n\n',
        '',
      ],
      [
        'closes the section.\n',
        'closes the section.\n\nA second paragraph has a [link to the standards](https://example.org/standards) and\ngoes on in a second line.\n',
      ],
    ],
    notes: ['moved'],
  },
  {
    name: 'an item is added',
    edit: (file) => file.insertAfter('Managers read', list(file, 'Doors stood open.')),
    becomes: [['*as they should*.\n', '*as they should*.\n- Doors stood open.\n']],
  },
  {
    name: 'an item is added at the head of a list',
    edit: (file) => file.insertBefore('Staff knew', list(file, 'Doors stood open.')),
    becomes: [['- Staff knew', '- Doors stood open.\n- Staff knew']],
  },
  {
    name: 'an item is added within another',
    edit: (file) =>
      file.insertAfter(
        'notes were written',
        likeParagraph(file.paragraph('notes were written'), 'nobody wrote twice;'),
      ),
    becomes: [['on the day;\n', 'on the day;\n  - nobody wrote twice;\n']],
  },
  {
    name: 'an item is deleted',
    edit: (file) => file.remove('notes were written'),
    becomes: [['  - notes were written on the day;\n', '']],
  },
  {
    name: 'an item with items in it is deleted alone',
    edit: (file) => file.remove('Records were kept'),
    becomes: [],
    notes: ['refused'],
  },
  {
    name: 'a numbered item is deleted',
    edit: (file) => file.remove('Victims were not'),
    becomes: [['2. Victims were not thought of.\n3. Nobody', '2. Nobody']],
  },
  {
    name: 'a numbered item is added',
    edit: (file) =>
      file.insertAfter(
        'Court reports came',
        likeParagraph(file.paragraph('Court reports came'), 'Some came never.'),
      ),
    becomes: [
      [
        '1. Court reports came late.\n2. Victims',
        '1. Court reports came late.\n2. Some came never.\n3. Victims',
      ],
      ['3. Nobody asked', '4. Nobody asked'],
    ],
  },
  {
    name: 'an item is moved up',
    edit: (file) => {
      const xml = file.paragraph('Nobody asked')
      file.remove('Nobody asked')
      file.insertBefore('Court reports came', xml)
    },
    becomes: [
      ['1. Court', '1. Nobody asked about work; 3\\. is no number here.\n2. Court'],
      [
        '2. Victims were not thought of.\n3. Nobody asked about work; 3\\. is no number here.\n',
        '3. Victims were not thought of.\n',
      ],
    ],
    notes: ['moved'],
  },
  {
    name: 'a paragraph becomes an item',
    edit: (file) => {
      const own = file.paragraph('The last paragraph')
      file.replace(
        'The last paragraph',
        own.replace(
          properties(own) || /^<w:p(?: [^>]*)?>/,
          (found) => (properties(own) ? '' : found) + properties(file.paragraph('Managers read')),
        ),
      )
    },
    becomes: [['The last paragraph', '- The last paragraph']],
  },
  {
    name: 'an item becomes a paragraph',
    edit: (file) => change(file, 'Managers read', /<w:pPr>.*?<\/w:pPr>/s, ''),
    becomes: [['- Managers read what', '\nManagers read what']],
  },
  {
    name: 'a heading is changed',
    edit: (file) => file.type('Areas for improvement', 'What should improve'),
    becomes: [['## Areas for improvement', '## What should improve']],
  },
  {
    name: 'a heading is added',
    edit: (file) => file.insertBefore('The unit is', plainParagraph('In short', 'Heading3')),
    becomes: [['The unit is', '## In short\n\nThe unit is']],
  },
  {
    name: 'the words of a quotation are changed',
    edit: (file) => file.type('We had no time', 'We had hardly any time'),
    becomes: [['We had no time', 'We had hardly any time']],
  },
  {
    name: 'a quotation is deleted with who said it',
    edit: (file) => {
      file.remove('We had no time')
      file.remove('Practitioner (illustrative quotation)')
    },
    becomes: [
      [':::quotation{who="Practitioner" illustrative}\nWe had no time to write.\n:::\n\n', ''],
    ],
    notes: ['box-removed'],
  },
  {
    name: 'the words of a quotation are deleted and who said it is left',
    edit: (file) => file.remove('We had no time'),
    becomes: [],
    notes: ['refused'],
  },
  {
    name: 'a paragraph is added to a practice example',
    edit: (file) =>
      file.insertAfter(
        'The officer drew',
        likeParagraph(file.paragraph('The officer drew'), 'They coloured it in.'),
      ),
    becomes: [['sheet of paper.\n', 'sheet of paper.\n\nThey coloured it in.\n']],
  },
  {
    name: 'a paragraph of a practice example is moved out of it',
    edit: (file) => move(file, 'He kept it on', 'The last paragraph'),
    becomes: [],
    notes: ['refused'],
  },
  {
    name: 'a cell is changed',
    edit: (file) => file.type('the larger one', 'the larger one | by far'),
    becomes: [['the larger one', 'the larger one \\| by far']],
  },
  {
    name: 'a row is deleted',
    edit: (file) =>
      file.part('word/document.xml', (xml) =>
        sure(xml, /<w:tr>(?:(?!<w:tr>).)*Southtown.*?<\/w:tr>/s, ''),
      ),
    becomes: [],
    notes: ['refused'],
  },
  {
    name: 'a footnote is changed',
    edit: (file) =>
      file.part('word/footnotes.xml', (xml) =>
        sure(xml, 'Counts are of the cases', 'All counts are of those cases'),
      ),
    becomes: [['Counts are of the cases', 'All counts are of those cases']],
  },
  {
    name: 'a recommendation is changed',
    edit: (file) => file.type('do the first thing', 'do the first thing at once'),
    becomes: [['do the first thing', 'do the first thing at once']],
    section: 'recommendations/0',
  },
  {
    name: 'a text of the summary is changed',
    edit: (file) => file.type('Leaders listen.', 'Leaders listen and act.'),
    becomes: [['Leaders listen.', 'Leaders listen and act.']],
    section: 'summary/strengths/1',
  },
  {
    name: 'a recommendation is added',
    edit: (file) =>
      file.insertAfter(
        'do the first thing',
        likeParagraph(file.paragraph('do the first thing'), 'and another'),
      ),
    becomes: [],
    notes: ['refused'],
  },
  {
    name: 'a sentence that the report words itself is changed',
    edit: (file) => file.type('The inspection led to two', 'The inspection led to many'),
    becomes: [],
    notes: ['generated-changed'],
  },
  {
    name: 'a box that the report makes is deleted',
    edit: (file) => file.remove('Recommendation 2'),
    becomes: [],
    notes: ['generated-removed'],
  },
  {
    name: 'text is written between what the report words itself',
    edit: (file) =>
      file.insertBefore('The inspection led to two', plainParagraph('These matter most to us.')),
    becomes: [],
    notes: ['no-section'],
  },
  {
    name: 'a figure that the report prints itself is copied into a text',
    edit: (file) => {
      const [figure] =
        /<w:bookmarkStart w:name="figure_(?:(?!bookmarkEnd).)*<w:bookmarkEnd[^>]*>/s.exec(
          file.paragraph('2.2 Assessment: Good'),
        )!
      change(file, 'The last paragraph', '</w:p>', `${run(' It is ')}${figure}${run('.')}</w:p>`)
    },
    becomes: [['closes the section.', 'closes the section. It is :rating[2.2].']],
  },
  {
    name: 'a paragraph is copied',
    edit: (file) => {
      const xml = file
        .paragraph('of plans were shared')
        .replace(/w:name="([tf][^"]*)"/g, 'w:name="$1_Copy_1"')
      file.insertAfter(
        'Managers read',
        xml.replace(/<w:pPr>.*?<\/w:pPr>/s, properties(file.paragraph('Managers read'))),
      )
    },
    becomes: [
      [
        '*as they should*.\n',
        '*as they should*.\n- :percent[assessment-engaging yes]{start} of plans were shared.\n',
      ],
    ],
  },
  {
    name: 'a stretch across two paragraphs is deleted, and the deletion is tracked',
    edit: (file) => {
      const by = 'w:author="Ben" w:id="900"'
      const deleted = (xml: string) =>
        `<w:del ${by}>${xml.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`
      // As LibreOffice saves it: the bookmark of the text ends in what is deleted.
      const first = file.paragraph('Plans were made early')
      const from = first.indexOf('<w:r><w:t xml:space="preserve"> before they were signed')
      file.replace(
        'Plans were made early',
        first
          .replace(/^<w:p>/, `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>`)
          .replace(first.slice(from, -6), (gone) => deleted(gone)),
      )
      change(
        file,
        'A second paragraph has',
        run('A second paragraph has a '),
        `${deleted(run('A second paragraph has '))}${run(' a ')}`,
      )
    },
    becomes: [
      [
        ' before they were signed. In :count[assessment-safety yes] cases that held, or :percent[assessment-safety yes].[^method]\n\nA second paragraph has a',
        ' a',
      ],
      ['\n[^method]: Counts are of the cases to which a question applied.\n', ''],
    ],
    notes: ['figure-removed', 'figure-removed', 'footnote-removed'],
  },
  {
    name: 'a quotation is cut with the label of the box below it',
    edit: (file) => {
      file.remove('We had no time')
      file.remove('Practitioner (illustrative quotation)')
      file.remove('Practice example')
    },
    becomes: [
      [':::quotation{who="Practitioner" illustrative}\nWe had no time to write.\n:::\n\n', ''],
    ],
    notes: ['box-removed', 'generated-removed'],
  },
  {
    name: 'a footnote is made in Word',
    edit: (file) => {
      file.part('word/footnotes.xml', (xml) =>
        sure(
          xml,
          '</w:footnotes>',
          `<w:footnote w:id="77"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r>${run(' As of *May*.')}</w:p></w:footnote></w:footnotes>`,
        ),
      )
      change(
        file,
        'The last paragraph',
        '</w:p>',
        '<w:r><w:footnoteReference w:id="77"/></w:r></w:p>',
      )
    },
    becomes: [
      ['closes the section.', 'closes the section.[^note-1]'],
      ['question applied.\n', 'question applied.\n\n[^note-1]: As of \\*May\\*.\n'],
    ],
  },
  {
    name: 'a recommendation is deleted',
    edit: (file) => file.remove('do the first thing'),
    becomes: [],
    notes: ['refused'],
  },
  {
    name: 'a text of the summary is deleted',
    edit: (file) => file.remove('Leaders listen.'),
    becomes: [],
    notes: ['refused'],
  },
]
