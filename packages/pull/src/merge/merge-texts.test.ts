import { describe, expect, it } from 'vitest'
import { mergeTexts } from './merge-texts.js'

const base = 'Plans were late in :rating[2.4] cases. They helped.\n\nStaff were few.\n'

describe('a text that was changed in Word and here', () => {
  it('has the changes of both, in one paragraph too', () => {
    const current = base.replace('late', 'often late')
    const edited = base.replace('helped', 'did help').replace('Staff', 'Officers')
    expect(mergeTexts({ base, current, edited })).toEqual({
      ok: true,
      text: 'Plans were often late in :rating[2.4] cases. They did help.\n\nOfficers were few.\n',
    })
  })

  it('is in conflict where both changed one sentence, told by paragraph', () => {
    const current = base.replace('few', 'many')
    const edited = base.replace('few', 'enough').replace('late', 'early')
    const conflict = {
      base: 'Staff were few.\n',
      current: 'Staff were many.\n',
      edited: 'Staff were enough.\n',
    }
    expect(mergeTexts({ base, current, edited })).toEqual({ ok: false, conflicts: [conflict] })
    expect(
      mergeTexts({ base, current, edited }, (asked) => {
        expect(asked).toEqual(conflict)
        return 'Staff were plenty.\n'
      }),
    ).toEqual({
      ok: true,
      text: 'Plans were early in :rating[2.4] cases. They helped.\n\nStaff were plenty.\n',
    })
  })

  it('never makes a sentence that nobody wrote', () => {
    const was = 'A plan can be no better.\n'
    const current = 'A plan is never better.\n'
    const edited = 'No plan can be better.\n'
    expect(mergeTexts({ base: was, current, edited }).ok).toBe(false)
  })

  it('is as both have it where they changed it alike', () => {
    const both = base.replace('few', 'many')
    expect(mergeTexts({ base, current: both, edited: both })).toEqual({ ok: true, text: both })
  })
})
