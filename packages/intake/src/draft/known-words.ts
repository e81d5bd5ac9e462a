/** Words for answers in other languages and forms, as `plainText` leaves them. */
export const foreign: Readonly<Record<string, string>> = {
  ja: 'yes',
  nein: 'no',
  nee: 'no',
  nei: 'no',
  nej: 'no',
  oui: 'yes',
  non: 'no',
  si: 'yes',
  sim: 'yes',
  nao: 'no',
  tak: 'yes',
  nie: 'no',
  da: 'yes',
  ne: 'no',
  ano: 'yes',
  igen: 'yes',
  nem: 'no',
  evet: 'yes',
  hayir: 'no',
  kylla: 'yes',
  ei: 'no',
  ie: 'yes',
  ydy: 'yes',
  oes: 'yes',
  'nac ydy': 'no',
  'nac oes': 'no',
  entfallt: 'na',
  'sans objet': 'na',
  'nicht zutreffend': 'na',
  'trifft nicht zu': 'na',
  'no aplica': 'na',
  'not relevant': 'na',
  'does not apply': 'na',
}
/** Marks for words, where both kinds stand in a column. */
export const marks: Readonly<Record<string, string>> = {
  '✓': 'yes',
  '✔': 'yes',
  '✗': 'no',
  '✘': 'no',
}
/** What says that nothing was answered. */
export const unsaid =
  /^(?:na )?(?:dont know|do not know|not sure|unsure|unknown|not known|prefer not to (?:say|answer)|rather not say|refused|no answer|not answered|missing|skipped|weiss nicht|keine angabe|ne sait pas|no se|nk|dk|null|none given)$/
/** Numbers that statistics programs use for that. */
export const missingNumbers = new Set([
  '-99',
  '-98',
  '-97',
  '-9',
  '-8',
  '-7',
  '-1',
  '9',
  '77',
  '88',
  '98',
  '99',
  '777',
  '888',
  '997',
  '998',
  '999',
])

/** Words of one meaning in forms, by the stem that ids and labels of ours have. */
export const synonyms: readonly (readonly string[])[] = [
  ['man', 'men', 'male', 'm', 'mann', 'homme', 'hombre', 'males'],
  ['woman', 'women', 'female', 'f', 'frau', 'femme', 'mujer', 'females'],
]
