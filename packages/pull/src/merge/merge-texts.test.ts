import { describe, expect, it } from 'vitest'
import { mergeTexts } from './merge-texts.js'

const base = 'Plans were late in :count[a yes] cases.\n\nStaff were few.\n'

describe('a text that was changed in Word and here', () => {
  it('has the changes of both, in one paragraph too', () => {
    const current = base.replace('late', 'often late').replace('few', 'too few')
    const edited = base.replace('cases', 'of the cases').replace('Staff', 'Officers')
    expect(mergeTexts({ base, current, edited })).toEqual({
      ok: true,
      text: 'Plans were often late in :count[a yes] of the cases.\n\nOfficers were too few.\n',
    })
  })

  it('is in conflict where both changed the same words, told by paragraph', () => {
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
      text: 'Plans were early in :count[a yes] cases.\n\nStaff were plenty.\n',
    })
  })

  it('keeps a reference whole: one side’s other reference and the other’s words beside it', () => {
    const current = base.replace('a yes', 'b no')
    const edited = base.replace('a yes', 'a no')
    expect(mergeTexts({ base, current, edited }).ok).toBe(false)
  })

  it('is as both have it where they changed it alike', () => {
    const both = base.replace('few', 'many')
    expect(mergeTexts({ base, current: both, edited: both })).toEqual({ ok: true, text: both })
  })
})
