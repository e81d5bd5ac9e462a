const first =
  'Alder Birk Cold Dun Elm Fal Glen Hart Iron Kirk Lang Marl Nor Oak Pen Quarr Rook Stan Thorn Wend Yar'.split(
    ' ',
  )
const second =
  'brook bury combe dale field ford ham ley mere minster port side stead ton well wick worth'.split(
    ' ',
  )
const regions = [
  'Fellside',
  'Long Estuary',
  'The Levels',
  'Moorland',
  'Three Rivers',
  'Downland',
  'Saltmarsh',
  'High Weald',
]

/** A place that is nowhere: each number has a name of its own. */
export function madeUpPlace(number: number): string {
  const towns = first.length * second.length
  // A step that shares no divisor with the number of towns meets each before it comes round.
  const town = (n: number) => {
    const at = (n * 101) % towns
    return `${first[at % first.length]}${second[Math.floor(at / first.length)]}`
  }
  const round = Math.floor(number / towns)
  return round === 0 ? town(number) : `${town(number)} and ${town(number + round * 7)}`
}

export function madeUpRegion(number: number): string {
  const round = Math.floor(number / regions.length)
  return `${regions[number % regions.length]}${round === 0 ? '' : ` ${round + 1}`}`
}

/** Codes that no list has: of areas whose kind nobody uses, and of a publisher’s own lists. */
export function madeUpCodes(service: number, region: number): Record<string, string> {
  const digits = (number: number, length: number) => String(number).padStart(length, '0')
  return {
    provider: `R${digits(region + 1, 2)}`,
    service: `U${digits(service + 1, 5)}`,
    gss: `X99${digits(service + 1, 6)}`,
  }
}
