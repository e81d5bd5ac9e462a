import { expect, it } from 'vitest'
import { expandedAbbreviations } from './expanded-abbreviations.js'

const told = (text: string) =>
  expandedAbbreviations(text).map(({ name, meaning }) => `${name}: ${meaning}`)

it('reads what a name in brackets stands for', () => {
  expect(
    told(
      'Too few senior probation officers (SPOs) knew the Multi-Agency Public Protection Arrangements (MAPPA), as HM Prison and Probation Service (HMPPS) and Change, Grow, Live (CGL) said.',
    ),
  ).toEqual([
    'SPOs: Senior probation officers',
    'MAPPA: Multi-Agency Public Protection Arrangements',
    'HMPPS: HM Prison and Probation Service',
    'CGL: Change, Grow, Live',
  ])
})

it('passes over small words within a name, and not after it', () => {
  expect(
    told('The Ministry of Justice (MJ) and the Department for Work and Pensions (DWP)'),
  ).toEqual(['MJ: Ministry of Justice', 'DWP: Department for Work and Pensions'])
  expect(told('what the service is there for (TS)')).toEqual([])
})

it('tells nothing that the letters do not say, nor across sentences', () => {
  expect(told('The offender assessment system (OASys) and a plan (SMART)')).toEqual([])
  expect(told('Plans were poor. Reviews (PR) followed')).toEqual([])
  expect(told('(PDU)')).toEqual([])
})
