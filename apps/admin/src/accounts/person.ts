import { oddCharacter } from '@inspectorate/core'
import type { FormFault } from '../web/answer.js'
import { emailFault } from './email.js'

/** Somebody’s name as it is kept: the same letters are the same characters, however they were typed. */
export function personName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** What is wrong with somebody’s name, in words; null when it will do. */
export function personNameFault(name: string): string | null {
  if (name === '') return 'Enter a name'
  const odd = oddCharacter(name)
  if (odd !== null) return `Found ${odd}. Enter a name without it`
  return [...name].length <= 100 ? null : 'Enter a name of at most 100 characters'
}

/** What is wrong with somebody’s name or email address. */
export function personFaults({ name, email }: { name: string; email: string }): FormFault[] {
  const [wrongName, wrongEmail] = [personNameFault(name), emailFault(email)]
  return [
    wrongName === null ? [] : { text: wrongName, field: 'name' },
    wrongEmail === null ? [] : { text: wrongEmail, field: 'email' },
  ].flat()
}
