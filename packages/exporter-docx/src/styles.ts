import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'
import { accent, ink, toneColours, white } from './look.js'

const font = 'Arial'
const at = (size: number, colour: string, bold = true) => ({
  font,
  size: size * 2,
  color: colour,
  bold,
})

/** Every style the report uses, by name: a house style replaces ours by defining the same names. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 24, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 160, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: at(32, white), paragraph: { spacing: { before: 2400, after: 240 } } },
    heading1: {
      run: at(24, accent),
      paragraph: { spacing: { before: 0, after: 240 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: at(16, accent),
      paragraph: { spacing: { before: 360, after: 160 }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: at(13, accent),
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, keepLines: true },
    },
    footnoteText: { run: { size: 20 }, paragraph: { spacing: { after: 60 } } },
    hyperlink: { run: { color: accent, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'CoverLine',
      name: 'Cover line',
      basedOn: 'Normal',
      run: { size: 28, color: white },
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: 26, color: accent },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 20 } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: at(11, accent),
      paragraph: { spacing: { before: 200, after: 100 }, keepNext: true, keepLines: true },
    },
    { id: 'Bullet', name: 'Bullet', basedOn: 'Normal', paragraph: { spacing: { after: 100 } } },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: { spacing: { before: 60, after: 60, line: 252 } },
    },
    {
      id: 'TableNumber',
      name: 'Table number',
      basedOn: 'TableText',
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: 'TableHeader',
      name: 'Table header',
      basedOn: 'TableText',
      run: { bold: true, color: white },
      paragraph: { keepNext: true },
    },
    {
      id: 'TableHeaderNumber',
      name: 'Table header number',
      basedOn: 'TableHeader',
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: 'BoxTitle',
      name: 'Box title',
      basedOn: 'Normal',
      run: { bold: true, size: 22 },
      paragraph: { spacing: { before: 80, after: 40 }, keepNext: true },
    },
    {
      id: 'BoxText',
      name: 'Box text',
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: { spacing: { before: 40, after: 80 } },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 567, right: 567 }, keepLines: true },
    },
    {
      id: 'Attribution',
      name: 'Attribution',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { indent: { left: 567 } },
    },
    {
      id: 'Contents1',
      name: 'Contents 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 40 } },
    },
    {
      id: 'Contents2',
      name: 'Contents 2',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40 }, indent: { left: 284 } },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents title',
      basedOn: 'Normal',
      run: at(24, accent),
      paragraph: { spacing: { after: 240 }, keepNext: true },
    },
    {
      id: 'Running',
      name: 'Running',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0 } },
    },
  ],
  characterStyles: [
    { id: 'Figure', name: 'Bound figure', basedOn: 'DefaultParagraphFont' },
    ...Object.entries(toneColours).map(([tone, { fill }]) => ({
      id: `Rating-${tone}`,
      name: `Rating ${tone}`,
      basedOn: 'DefaultParagraphFont',
      run: { bold: true, color: white, shading: { type: 'clear' as const, fill, color: 'auto' } },
    })),
  ],
}
