import { expect, it } from 'vitest'
import { hasRightToLeft, isRightToLeft, rightToLeftLanguage } from './right-to-left.js'

it.each([
  ['يعمل الفريق مع الشرطة.', true, 'ar'],
  ['„הצוות“ עובד היטב', true, 'he'],
  ['یہ ٹیم اچھا کام کرتی ہے۔', true, 'ur'],
  ['گروه خوب کار می‌کند', true, 'fa'],
  ['(1) The team said: شكرا', false, 'ar'],
  ['71% من القضايا', true, 'ar'],
  ['The team', false, null],
  ['', false, null],
])('“%s” runs from right to left: %s', (text, is, language) => {
  expect(isRightToLeft(text)).toBe(is)
  expect(hasRightToLeft(text)).toBe(language !== null)
  expect(rightToLeftLanguage(text)).toBe(language)
})
