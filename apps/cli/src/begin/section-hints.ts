import {
  caseQuestions,
  printedName,
  questionsOfStandard,
  sectionIds,
  type Framework,
  type Question,
} from '@inspectorate/core'

/** A file of the narrative for each section of the report, with a comment that says what belongs there. */
export function sectionHints(
  framework: Framework,
): { readonly id: string; readonly text: string }[] {
  const about = subjectsOf(framework)
  return sectionIds(framework).map((id) => ({
    id,
    text: `<!-- Hint: ${plain(about.get(id) ?? id)} This line is never printed. -->\n`,
  }))
}

function subjectsOf(framework: Framework): Map<string, string> {
  const sections = framework.report.flatMap((part) =>
    part.part === 'section' ? [[part.id, `${part.title}.`] as const] : [],
  )
  const domains = framework.domains.flatMap(({ id, title, standards, blocks }) => [
    [id, `an introduction to ${title}, if there is to be one.`] as const,
    ...standards.map(
      (standard) =>
        [
          standard.id,
          [
            `what was found on ${printedName(standard)}.`,
            standard.statement && `It asks: ${standard.statement}`,
            example(questionsOfStandard(standard)),
          ]
            .filter(Boolean)
            .join(' '),
        ] as const,
    ),
    ...blocks.map(
      (block) => [block.id, `${block.title}. ${example(block.prompts)}`.trim()] as const,
    ),
  ])
  return new Map([...domains, ...sections])

  /** One reference that can be written here, of a question that is asked of cases. */
  function example(questions: readonly Question[]): string {
    const asked = new Set(caseQuestions(framework).map(({ id }) => id))
    const question = questions.find(({ id, answers }) => answers === undefined && asked.has(id))
    return question ? `Figures are references, such as :percent[${question.id} yes].` : ''
  }
}

/** Text that cannot end the comment it stands in. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/-{2,}/g, '–').replace(/[<>]/g, '')
}
