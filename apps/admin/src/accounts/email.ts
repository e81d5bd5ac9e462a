import { domainToASCII } from 'node:url'
import { oddInId } from '@inspectorate/core'
import * as z from 'zod'

/** An email address as accounts are found by it. */
export function normalEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

/** What is wrong with an email address, in words; null when it will do. */
export function emailFault(email: string): string | null {
  const odd = oddInId(email)
  if (odd !== null) return `Found ${odd}. Enter the email address without it`
  const plain = isAscii(email) ? email : asciiStandIn(email)
  if (email.length <= 254 && plain !== null && z.email().safeParse(plain).success) return null
  return 'Enter an email address, such as name@example.org'
}

/** An address of other letters (RFC 6531) as one of ASCII that is right when it is; null when its domain is none. */
function asciiStandIn(email: string): string | null {
  const at = email.lastIndexOf('@')
  const domain = domainToASCII(email.slice(at + 1))
  if (at < 1 || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) return null
  return `${email.slice(0, at).replace(/[\p{L}\p{M}\p{N}]/gu, 'a')}@example.org`
}

function isAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text)
}
