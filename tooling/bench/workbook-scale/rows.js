const answers = ['Yes', 'No', 'Not applicable']

/** The answers of one case, the same in every contestant. */
export function rowOf(row, questions) {
  const cells = [`case-${row}`]
  for (let question = 0; question < questions; question++)
    cells.push(answers[Math.imul(row * 131 + question, 2654435761) >>> 30] ?? 'Yes')
  return cells
}
