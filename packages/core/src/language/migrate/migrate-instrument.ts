import type { Instrument } from '../schema/instrument-schema.js'
import type { CaseQuestion, PlainQuestion } from '../schema/question-schema.js'
import type { OldFramework, OldQuestion, OldStandard } from './old-framework-schema.js'

type OldBlock = OldFramework['domains'][number]['blocks'][number]

const en = (text: string) => ({ en: text })

/** What a framework of the old format asks and reports. */
export function migrateInstrument(framework: OldFramework): Instrument {
  const { domains, surveys, characteristics, discretion, quantityWords, overall } = framework
  const blocks = domains.flatMap((domain) => domain.blocks)
  return {
    serviceType: en(framework.serviceType),
    // What was printed of every framework of the old format.
    sampleWindows: en('Sentences that began in'),
    ...some('characteristics', characteristics, ({ id, label, personal, values }) => ({
      id,
      label: en(label),
      ...(personal !== undefined && { personal }),
      values: values.map((value) => ({ ...value, label: en(value.label), group: en(value.group) })),
    })),
    standards: domains.flatMap((domain) => domain.standards.map(standardOf)),
    ...some('blocks', blocks, blockOf),
    ...some('surveys', surveys, ({ id, title, respondents, questions }) => ({
      id,
      title: en(title),
      respondents: en(respondents),
      questions: questions.map(questionOf),
    })),
    ...(discretion && {
      discretion: {
        ...discretion,
        source: { document: discretion.source.citation, confirmed: discretion.source.confirmed },
      },
    }),
    addressees: framework.addressees.map(({ id, label }) => ({ id, label: en(label) })),
    ...(quantityWords && {
      quantityWords: quantityWords.map(({ words, from, below }) => ({
        words: { en: words },
        from,
        below,
      })),
    }),
    ...(overall.rule === 'sum-and-table' && { scoreTable: true }),
    report: framework.report.map((part) =>
      'title' in part ? { ...part, title: en(part.title) } : part,
    ),
  }
}

function standardOf({ id, statement, keyQuestions, prompts }: OldStandard) {
  const questions: CaseQuestion[] = [
    // The node that counts it bears its label.
    ...keyQuestions.map((key): CaseQuestion => {
      const { label: _, ...question } = questionOf(key)
      return { ...question, ...some('prompts', key.prompts, questionOf) }
    }),
    ...prompts.map(questionOf),
  ]
  return { node: id, statement: en(statement), ...(questions.length > 0 && { questions }) }
}

function blockOf({ id, title, after, compare, prompts }: OldBlock) {
  return {
    id,
    title: en(title),
    after,
    ...(compare !== undefined && { compare }),
    ...some('questions', prompts, questionOf),
  }
}

function questionOf({ id, label, text, asked }: OldQuestion): PlainQuestion {
  return { id, label: en(label), text: en(text), ...(asked && { asked }) }
}

/** A list under a key, where there is anything in it. */
function some<Key extends string, T, U>(
  key: Key,
  list: readonly T[],
  change: (one: T) => U,
): { [key in Key]?: U[] } {
  return list.length > 0 ? ({ [key]: list.map(change) } as { [key in Key]?: U[] }) : {}
}
