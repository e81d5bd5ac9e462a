import { expect, it } from 'vitest'
import { lastRead } from './last-read.js'

it('reads a text once while it is among the last, and never one that is too long to keep', () => {
  const read: string[] = []
  const lengthOf = lastRead((text) => {
    read.push(text)
    return text.length
  }, 10)
  expect(['aaaa', 'bbbb', 'aaaa'].map(lengthOf)).toEqual([4, 4, 4])
  expect(read).toEqual(['aaaa', 'bbbb'])
  lengthOf('cccc')
  expect(lengthOf('bbbb')).toBe(4)
  expect(lengthOf('aaaa')).toBe(4)
  expect(read).toEqual(['aaaa', 'bbbb', 'cccc', 'aaaa'])
  expect(['d'.repeat(11), 'd'.repeat(11)].map(lengthOf)).toEqual([11, 11])
  expect(read).toHaveLength(6)
})
