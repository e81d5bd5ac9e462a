import { expect, it } from 'vitest'
import { fontInOrder } from './font-in-order.js'

it('a font has its children in the order of the schema', () => {
  expect(fontInOrder('<sz val="12"/><name val="Arial"/><u/><b/><color rgb="FF000000"/>')).toBe(
    '<b/><u/><sz val="12"/><color rgb="FF000000"/><name val="Arial"/>',
  )
})
