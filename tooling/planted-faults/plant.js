import { rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import { parsed } from './sample.js'

const findingsOf = (inspection) => checkInspection(rateForPublication(parsed(inspection)))
const keyOf = ({ code, section, found, sentence }) => [code, section, found, sentence].join('\n')

/**
 * Plants faults in copies of an inspection, a round at a time: whether each was found at its place,
 * and what else came up in its section or where nothing was planted.
 */
export function planting(inspection, rounds) {
  const clean = new Set(findingsOf(inspection).map(keyOf))
  const outcomes = new Map()
  return (fault) => {
    if (!outcomes.has(fault)) plantRound(rounds.find((round) => round.includes(fault)))
    return outcomes.get(fault)
  }

  function plantRound(round) {
    const lines = new Map()
    const narrative = { ...inspection.narrative }
    for (const fault of round) {
      const { text, line } = plant(narrative[fault.in], fault)
      narrative[fault.in] = text
      lines.set(fault, line)
    }
    const fresh = findingsOf({ ...inspection, narrative }).filter(
      (finding) => !clean.has(keyOf(finding)),
    )
    const planted = new Set(round.map((fault) => fault.in))
    for (const fault of round) {
      const isIt = (finding) =>
        finding.code === fault.code &&
        finding.section === fault.in &&
        finding.found.includes(fault.found) &&
        Math.abs(finding.line - lines.get(fault)) <= fault.put.split('\n').length
      const isOfIt = ({ section }) => section === fault.in || !planted.has(section)
      outcomes.set(fault, {
        found: fresh.some(isIt),
        others: fresh.filter((finding) => isOfIt(finding) && !isIt(finding)),
      })
    }
  }
}

function plant(text, { in: section, for: from, put }) {
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`the sample’s ${section} has no “${from}” to plant a fault in`)
  return {
    text: text.slice(0, at) + put + text.slice(at + from.length),
    line: text.slice(0, at).split('\n').length,
  }
}
