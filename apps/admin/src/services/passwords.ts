import { hash, verify } from '@node-rs/argon2'

/** Cost of a password hash: the memory in KiB, the passes over it. */
export interface PasswordCost {
  readonly memoryCost: number
  readonly timeCost: number
}

/** OWASP’s recommendation for argon2id, with a margin. */
export const usualCost: PasswordCost = { memoryCost: 32_768, timeCost: 3 }

const shortestPassword = 12
const longestPassword = 200

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes as long when there is no hash, so that nobody learns which accounts exist. */
  matches(password: string, hash: string | null): Promise<boolean>
}

/** argon2id (the library’s default algorithm) at a cost. */
export async function argon2Passwords(cost: PasswordCost): Promise<Passwords> {
  const options = { ...cost, parallelism: 1 }
  const nobodys = await hash('nobody’s password', options)
  return {
    hash: (password) => hash(password, options),
    async matches(password, stored) {
      const right = await verify(stored ?? nobodys, password.slice(0, longestPassword))
      return right && stored !== null
    },
  }
}

/** What is wrong with a new password, in words; null when it will do. Length counts, not its characters. */
export function passwordFault(password: string): string | null {
  if (password.length < shortestPassword)
    return `Enter a password of at least ${shortestPassword} characters, such as four unrelated words`
  if (password.length > longestPassword)
    return `Enter a password of at most ${longestPassword} characters`
  if (new Set(password).size < 5) return 'Enter a password with more than four different characters'
  return null
}
