import { rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import { parsed } from './sample.js'

const findingsOf = (inspection) => checkInspection(rateForPublication(parsed(inspection)))
const keyOf = ({ code, section, found, sentence }) => [code, section, found, sentence].join('\n')

/** Plants faults in copies of an inspection, one at a time: whether each was found at its place, and what else came up. */
export function planting(inspection) {
  const clean = new Set(findingsOf(inspection).map(keyOf))
  return (fault) => {
    const { changed, line } = plant(inspection, fault)
    const fresh = findingsOf(changed).filter((finding) => !clean.has(keyOf(finding)))
    const isIt = (finding) =>
      finding.code === fault.code &&
      finding.section === fault.in &&
      finding.found.includes(fault.found) &&
      Math.abs(finding.line - line) <= fault.put.split('\n').length
    return { found: fresh.some(isIt), others: fresh.filter((finding) => !isIt(finding)) }
  }
}

function plant(inspection, { in: section, for: from, put }) {
  const text = inspection.narrative[section]
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`the sample’s ${section} has no “${from}” to plant a fault in`)
  return {
    changed: {
      ...inspection,
      narrative: {
        ...inspection.narrative,
        [section]: text.slice(0, at) + put + text.slice(at + from.length),
      },
    },
    line: text.slice(0, at).split('\n').length,
  }
}
