import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Unread } from '../services/reading.js'
import { fairQueue } from './fair-queue.js'

const forEver = 2 ** 30
const any = () => Infinity

/** A job that is done when the test says so, and ends when it is given up. */
function slow(started: string[], name: string) {
  let done = () => {}
  const start = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      started.push(name)
      done = () => resolve(name)
      signal.addEventListener('abort', () => reject(signal.reason as Error))
    })
  return { start, done: () => done() }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('never gives all places to one key, however much it asks for', async () => {
  const queue = fairQueue(3, any)
  const started: string[] = []
  const greedy = Array.from({ length: 9 }, (_, i) => slow(started, `greedy ${i}`))
  for (const { start } of greedy)
    void queue.run({ keys: ['account a', 'inspection x'], patience: forEver, start })
  const other = slow(started, 'other')
  const answer = queue.run({
    keys: ['account b', 'inspection y'],
    patience: forEver,
    start: other.start,
  })
  expect(started).toEqual(['greedy 0', 'greedy 1', 'other'])
  other.done()
  expect(await answer).toBe('other')
})

it('takes those in turn who wait, an inspection’s people together', async () => {
  const queue = fairQueue(2, any)
  const started: string[] = []
  const jobs = ['a1 x', 'a2 x', 'a3 x', 'b1 y', 'b2 y', 'c1 z'].map((name) => {
    const [who, inspection] = name.split(' ') as [string, string]
    const job = slow(started, name)
    void queue.run({ keys: [who, inspection], patience: forEver, start: job.start })
    return { name, ...job }
  })
  for (let i = 0; i < jobs.length; i++) {
    jobs.find(({ name }) => name === started[i])!.done()
    await turn()
  }
  expect(started).toEqual(['a1 x', 'b1 y', 'c1 z', 'a2 x', 'b2 y', 'a3 x'])
})

it('ends what takes too long, and nothing else with it', async () => {
  const queue = fairQueue(2, any)
  const late = slow([], 'late')
  const other = slow([], 'other')
  const ended = queue.run({ keys: ['a'], patience: 1, start: late.start })
  const answer = queue.run({ keys: ['b'], patience: forEver, start: other.start })
  await expect(ended).rejects.toMatchObject({ why: 'late' })
  other.done()
  expect(await answer).toBe('other')
})

it('puts the newest of one purpose in the place of those before, and ends what of it is under way', async () => {
  const queue = fairQueue(3, any)
  const started: string[] = []
  const run = (name: string) => {
    const job = slow(started, name)
    const answer = queue.run({
      keys: ['a'],
      purpose: 'typing',
      patience: forEver,
      start: job.start,
    })
    return { answer: answer.catch((error: Unread) => error.why), done: job.done }
  }
  const [first, second, third] = [run('first'), run('second'), run('third')]
  expect(await first.answer).toBe('replaced')
  expect(await second.answer).toBe('replaced')
  await expect.poll(() => started).toEqual(['first', 'third'])
  third.done()
  expect(await third.answer).toBe('third')
})

it('tells who asks for very much at once, and not the others', async () => {
  const queue = fairQueue(2, any)
  const many = Array.from({ length: 60 }, () =>
    queue
      .run({ keys: ['a'], patience: forEver, start: slow([], 'job').start })
      .catch((error: Unread) => error.why),
  )
  expect(await Promise.race(many)).toBe('too-many')
  expect(await queue.run({ keys: ['b'], patience: forEver, start: async () => 'done' })).toBe(
    'done',
  )
  queue.stop()
  const whys = await Promise.all(many)
  expect(new Set(whys)).toEqual(new Set(['too-many', 'ended']))
})

it('does every job once, within its limits, whatever comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 4 }),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y')), {
        maxLength: 20,
      }),
      fc.infiniteStream(fc.nat()),
      async (places, asked, choices) => {
        const queue = fairQueue(places, (key) => (key === 'y' ? 1 : places))
        const running: { keys: string[]; done: () => void }[] = []
        let done = 0
        const answers = asked.map((keys) =>
          queue.run({
            keys,
            patience: forEver,
            start: () => new Promise<void>((resolve) => running.push({ keys, done: resolve })),
          }),
        )
        while (done < asked.length) {
          expect(running.length).toBeGreaterThan(0)
          expect(running.length).toBeLessThanOrEqual(places)
          for (const key of ['a', 'b', 'c', 'x', 'y'])
            expect(running.filter(({ keys }) => keys.includes(key)).length).toBeLessThanOrEqual(
              key === 'y' ? 1 : Math.max(1, places - 1),
            )
          const chosen = choices.next().value % running.length
          running.splice(chosen, 1)[0]!.done()
          done += 1
          await turn()
        }
        await Promise.all(answers)
        expect(running).toEqual([])
      },
    ),
    { numRuns: 50 },
  )
})
