import { isDeepStrictEqual } from 'node:util'
import { pathToFileURL } from 'node:url'

/**
 * compromise with its lexicon as it stands once it is expanded. It unpacks and conjugates fourteen thousand words each time
 * it is loaded, which takes a tenth of `check`; the words are the same each time.
 */
export const compromiseExpanded = {
  name: 'compromise-expanded',
  transform: {
    filter: {
      id: /[\\/]compromise[\\/]src[\\/](?:2-two[\\/]preTagger[\\/]model[\\/]index|API[\\/]extend)\.js$/,
    },
    async handler(code, id) {
      return { code: id.endsWith('extend.js') ? assigned(code) : await withExpanded(code, id) }
    },
  },
}

async function withExpanded(code, id) {
  const { one, two } = (await import(pathToFileURL(id).href)).default
  const words = { one, switches: two.switches, uncountable: two.uncountable }
  const text = JSON.stringify(words)
  if (!isDeepStrictEqual(JSON.parse(text), words)) throw new Error('The lexicon is not JSON.')
  return replaced(code, [
    [
      "import { lexicon, switches, frozenLex } from './lexicon/index.js'",
      `const { one, switches, uncountable } = JSON.parse(${JSON.stringify(text)})`,
    ],
    [/one: \{[^}]*\{\},\s*lexicon,\s*frozenLex,\s*\}/, 'one'],
    ['uncountable: {}', 'uncountable'],
    ["import expandLexicon from './_expand/index.js'", ''],
    ['model = expandLexicon(model)', ''],
  ])
}

/** It merges its models word by word, with an object for each. */
function assigned(code) {
  return replaced(code, [
    ['Object.assign(model, { [key]: plugin[key] })', 'model[key] = plugin[key]'],
  ])
}

function replaced(code, changes) {
  return changes.reduce((before, [found, instead]) => {
    const after = before.replace(found, () => instead)
    if (after === before) throw new Error(`compromise: expected ${found}`)
    return after
  }, code)
}
