import { answerWords } from './answer-words.js'
import { adjustmentWords } from './adjustment-words.js'
import { conditionWords } from './condition-words.js'
import { evidenceWords } from './evidence-words.js'
import { instrumentWords } from './instrument-words.js'
import { nameWords } from './name-words.js'
import { questionWords } from './question-words.js'
import { rateWords } from './rate-words.js'
import { rulesWords } from './rules-words.js'
import type { SchemaWords } from './words-of.js'

/** A description and examples of everything that a file of rules may hold. */
export const languageWords: readonly SchemaWords[] = [
  ...rulesWords,
  ...conditionWords,
  ...rateWords,
  ...adjustmentWords,
  ...evidenceWords,
  ...instrumentWords,
  ...questionWords,
  ...nameWords,
  ...answerWords,
]
