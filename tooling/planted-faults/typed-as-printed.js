import { buildViews } from '@inspectorate/publication'

/** Directives whose figures are numbers of the evidence: the others are words. */
const directive = /:(?:count|percent|number|cases|responses|context)\[[^\]]*\](?:\{[^}]*\})?/g

/** The narrative with every bound number typed as it is printed, and where each stands. */
export function typedAsPrinted(rated, narrative) {
  const views = buildViews(rated, { cases: false })
  if (!views.ok) throw new Error('the sample has no report')
  const { report } = views.value
  const printed = new Map(report.figures.map(({ reference, text }) => [reference, text]))
  const figures = []
  const typed = Object.fromEntries(
    Object.entries(narrative).map(([section, markdown]) => {
      let out = ''
      let at = 0
      for (const { 0: source, index } of markdown.matchAll(directive)) {
        const reference = referenceOf(source)
        const text = textOf(printed.get(reference), source, markdown.slice(0, index))
        if (text === undefined) continue
        out += markdown.slice(at, index)
        const lines = out.split('\n')
        figures.push({
          section,
          reference,
          text,
          from: out.length,
          line: lines.length,
          column: lines.at(-1).length + 1,
        })
        out += text
        at = index + source.length
      }
      return [section, out + markdown.slice(at)]
    }),
  )
  return { narrative: typed, figures }
}

function referenceOf(source) {
  const [, name, label, braces = ''] = /^:([a-z]+)\[([^\]]*)\](\{.*\})?$/.exec(source)
  const group = /([a-z-]+=[a-z-]+)/.exec(braces.replace('form=out-of', ''))?.[1]
  return `${name}[${label}]${group ? `{${group}}` : ''}`
}

/** The book keeps a figure as first printed; here it is needed in its own form. */
function textOf(text, source, before) {
  if (text === undefined) return undefined
  const inTable = /\|[^\n]*$/.test(before)
  const joined = source.includes('form=out-of') ? 'out of' : 'of the'
  const plain = text.replace(/ (?:out of|of the) /, ` ${joined} `)
  return inTable ? plain.replace(' per cent', '%') : plain
}

/** Every figure changed into another that could stand there; counts also into their complement. */
export function wrongBySeed(narrative, figures, seed) {
  let state = seed
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state % below
  }
  const places = []
  const wrong = Object.fromEntries(
    Object.entries(narrative).map(([section, text]) => {
      let out = ''
      let at = 0
      for (const figure of figures.filter((one) => one.section === section)) {
        const changed = changedFigure(figure.text, random)
        if (changed === null) continue
        out += text.slice(at, figure.from)
        places.push({ section, from: out.length, to: out.length + changed.length })
        out += changed
        at = figure.from + figure.text.length
      }
      return [section, out + text.slice(at)]
    }),
  )
  return { narrative: wrong, places }
}

function changedFigure(text, random) {
  const [, count, join, of] = /^(\d+)( of the | out of )(\d+)$/.exec(text) ?? []
  if (count !== undefined) {
    const complement = Number(of) - Number(count)
    const other =
      random(4) === 0 && complement !== Number(count)
        ? complement
        : (Number(count) + 1 + random(Number(of))) % (Number(of) + 1)
    return other === Number(count) || other === 0 ? null : `${other}${join}${of}`
  }
  const [, percent, unit] = /^(\d+)( per cent|%)$/.exec(text) ?? []
  if (percent !== undefined) return `${(Number(percent) + 1 + random(99)) % 101}${unit}`
  return null
}
