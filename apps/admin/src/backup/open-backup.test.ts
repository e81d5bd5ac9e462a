import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encrypterFor, readIdentities } from './age-keys.js'
import { keyFiles, makeKeys } from './make-keys.js'
import { openBackup } from './open-backup.js'
import { readPublicKey, readSigningKey } from './signing-keys.js'

// Long enough for several of the pieces that are encrypted one by one.
const lines = Array.from({ length: 9000 }, (_, line) => `cases {"n":${line * 7919}}`)

let folder: string
let identities: readonly string[]
let others: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-backup-'))
  await makeKeys(join(folder, 'ours'))
  await makeKeys(join(folder, 'theirs'))
  identities = await readIdentities(join(folder, 'ours', keyFiles.identity))
  others = await readIdentities(join(folder, 'theirs', keyFiles.identity))
  const encrypter = await encrypterFor([join(folder, 'ours', keyFiles.recipient)])
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 0 })
  writeFileSync(join(folder, 'plain.gz'), packed)
  writeFileSync(join(folder, 'backup.age'), await encrypter.encrypt(packed))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the file of a backup', () => {
  it('is read plain, and encrypted by its key', async () => {
    expect(await read('plain.gz', [])).toEqual(lines)
    expect(await read('backup.age', identities)).toEqual(lines)
    expect(await read('backup.age', [...others, ...identities])).toEqual(lines)
  })

  it('is not opened without its key, nor by another', async () => {
    await expect(read('backup.age', [])).rejects.toThrow('is encrypted. Name the file')
    await expect(read('backup.age', others)).rejects.toThrow('The key does not open')
  })

  it.each([20, 150, 300, 70_000, 150_000])('says that it was cut short at %d', async (length) => {
    writeFileSync(join(folder, 'cut.age'), readFileSync(join(folder, 'backup.age')))
    truncateSync(join(folder, 'cut.age'), length)
    await expect(read('cut.age', identities)).rejects.toThrow('cut.age is cut short or was changed')
    writeFileSync(join(folder, 'cut.gz'), readFileSync(join(folder, 'plain.gz')))
    truncateSync(join(folder, 'cut.gz'), length)
    await expect(read('cut.gz', [])).rejects.toThrow('cut.gz is cut short')
  })

  it.each([190, 400, 80_000, 150_000])('says that it was changed at %d', async (at) => {
    const bytes = readFileSync(join(folder, 'backup.age'))
    bytes[at]! ^= 1
    writeFileSync(join(folder, 'changed.age'), bytes)
    await expect(read('changed.age', identities)).rejects.toThrow('was changed')
  })

  it('says that it is none', async () => {
    writeFileSync(join(folder, 'note.txt'), 'hello')
    await expect(read('note.txt', [])).rejects.toThrow('note.txt is not a backup')
    await expect(read('nothing', [])).rejects.toThrow('nothing: ENOENT')
  })
})

describe('the keys of backups', () => {
  it('are never made over others', async () => {
    const before = readFileSync(join(folder, 'ours', keyFiles.identity), 'utf8')
    await expect(makeKeys(join(folder, 'ours'))).rejects.toThrow('is there already')
    expect(readFileSync(join(folder, 'ours', keyFiles.identity), 'utf8')).toBe(before)
  })

  it('are refused where they do not belong', async () => {
    const file = (name: string) => join(folder, 'ours', name)
    await expect(readIdentities(file(keyFiles.recipient))).rejects.toThrow('expected secret keys')
    await expect(encrypterFor([file(keyFiles.identity)])).rejects.toThrow('expected a recipient')
    await expect(encrypterFor(['age1nobody'])).rejects.toThrow('expected a recipient of age')
    await expect(readSigningKey(file(keyFiles.publicKey))).rejects.toThrow('private key in PEM')
    await expect(readPublicKey(file(keyFiles.identity))).rejects.toThrow('public key in PEM')
    await expect(readPublicKey(file('none'))).rejects.toThrow('ENOENT')
  })
})

async function read(name: string, keys: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for await (const line of openBackup(join(folder, name), keys)) found.push(line)
  return found
}
