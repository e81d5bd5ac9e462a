import { describe, expect, it } from 'vitest'
import { checkEarlier } from './earlier.js'

const earlier = {
  id: 'town-2019',
  framework: 'one',
  published: '2019-06',
  cases: { size: 0, questions: {}, groups: {} },
  surveys: {},
}
const faults = (change: Partial<typeof earlier>) =>
  checkEarlier({
    id: 'town-2023',
    framework: 'one',
    publication: { published: '2023-07' },
    earlier: { ...earlier, ...change },
  }).map(({ path, expected }) => [path.at(-1), expected])

describe('an earlier inspection', () => {
  it('is another one, by the same framework, published before', () => {
    expect(faults({})).toEqual([])
    expect(faults({ id: 'town-2023' })).toEqual([['id', 'another inspection than this one']])
    expect(faults({ framework: 'two' })).toEqual([['framework', 'one']])
    expect(faults({ published: '2023-07' })).toEqual([['published', 'before 2023-07']])
    expect(faults({ published: '2023-08-01' })).toEqual([['published', 'before 2023-07']])
  })
})
