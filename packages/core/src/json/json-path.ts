/** A place in data in words: `cases[3].answers.court-advice`, `standards["2.1"]`. */
export function jsonPath(path: readonly (string | number)[]): string {
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`
      if (!/^[A-Za-z$_][\w$-]*$/.test(step)) return `[${JSON.stringify(step)}]`
      return i === 0 ? step : `.${step}`
    })
    .join('')
}
