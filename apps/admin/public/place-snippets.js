import { placeButton } from './place-button.js'

/** Gives each block that sets something off a button that places it on lines of its own. */
export function placeSnippets(list) {
  for (const item of list.querySelectorAll('[data-snippet]')) {
    const name = item.querySelector('[data-label]').textContent
    item.append(placeButton(list.dataset.snippets, () => `\n\n${item.dataset.snippet}\n\n`, name))
  }
}
