import * as z from 'zod'

/** An email address as accounts are found by it. */
export function normalEmail(text: string): string {
  return text.trim().toLowerCase()
}

/** What is wrong with an email address, in words; null when it will do. */
export function emailFault(email: string): string | null {
  if (email.length <= 254 && z.email().safeParse(email).success) return null
  return 'Enter an email address, such as name@example.org'
}
