// The preview in the browser: takes the new report in place of the old, shows what changed in it, and sets the findings of
// `check` beside their sentences. Texts are set as texts: nothing of the inspection is read as markup here.
const blocks =
  'main :is(h1, h2, h3, h4, p, li, td, th, dd, figcaption, blockquote), header :is(h1, p, dd)'

const bar = made('aside', 'preview-bar')
bar.setAttribute('aria-label', 'Preview')
const state = bar.appendChild(made('b', '', 'Preview'))
const saved = bar.appendChild(made('span', ''))
const count = bar.appendChild(made('span', ''))
const faults = made('pre', 'preview-faults')
faults.setAttribute('role', 'alert')
faults.hidden = true
const above = made('section', 'preview-above')
above.setAttribute('aria-label', 'Findings on the inspection')

let version = 0
let findings = []

document.body.prepend(above)
document.body.append(bar, faults)

const events = new EventSource('/events')
events.addEventListener('report', ({ data }) => {
  const report = JSON.parse(data)
  saved.textContent = report.changed.join(', ')
  // The first is the page that was loaded, unless it changed meanwhile.
  if (version !== 0 || document.querySelector('main') === null) void take(report.version)
  version = report.version
})
events.addEventListener('faults', ({ data }) => {
  const lines = JSON.parse(data)
  faults.hidden = lines.length === 0
  faults.textContent = lines.join('\n')
  state.textContent = lines.length === 0 ? 'Preview' : 'Preview: as it was before these faults'
})
events.addEventListener('findings', ({ data }) => {
  findings = JSON.parse(data)
  showFindings()
})
events.addEventListener('error', () => {
  state.textContent = 'Preview: it has ended, or begins again'
})
events.addEventListener('open', () => {
  state.textContent = 'Preview'
})

/** Takes the report as it is now, in the place of the one that is shown. */
async function take(wanted) {
  const answer = await fetch('/')
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (wanted < version || next.querySelector('main') === null) return
  const styleOf = (page) => page.querySelector('head > style')?.textContent
  // Another style is another policy, which only a page that is loaded anew has.
  if (styleOf(next) !== styleOf(document)) return location.reload()
  clearFindings()
  const before = textsOf(document)
  document.title = next.title
  const report = [...next.body.childNodes].map((node) => document.adoptNode(node))
  document.body.replaceChildren(above, ...report, bar, faults)
  showChanges(before)
  showFindings()
}

function textsOf(page) {
  return [...page.querySelectorAll(blocks)].map(plain)
}

/** Marks every block that was not there before; brings the first into view when none is. */
function showChanges(before) {
  const known = new Map()
  for (const text of before) known.set(text, (known.get(text) ?? 0) + 1)
  const changed = [...document.querySelectorAll(blocks)].filter((block) => {
    const left = known.get(plain(block)) ?? 0
    known.set(plain(block), left - 1)
    return left <= 0
  })
  // The innermost: a list that holds a changed item has not changed beside.
  const inner = changed.filter(
    (one) => !changed.some((other) => other !== one && one.contains(other)),
  )
  for (const block of inner) block.classList.add('preview-changed')
  const seen = ({ top, bottom }) => bottom > 0 && top < innerHeight
  if (inner.length > 0 && !inner.some((one) => seen(one.getBoundingClientRect())))
    inner[0].scrollIntoView({ block: 'center' })
}

function clearFindings() {
  for (const one of document.querySelectorAll('.preview-finding')) one.remove()
}

function showFindings() {
  clearFindings()
  const all = [...document.querySelectorAll(blocks)].map((block) => ({ block, text: plain(block) }))
  for (const finding of findings) {
    const note = noteOf(finding)
    const place = placeOf(all, finding)
    if (place) place.block.append(note)
    else above.append(note)
  }
  const holding = findings.filter((one) => one.blocks).length
  count.textContent =
    findings.length === 0
      ? 'Nothing found'
      : `${findings.length} found, of which ${holding} hold back the publication`
}

/** The innermost block with the sentence in it. */
function placeOf(all, { sentence, found }) {
  for (const wanted of [sentence, found]) {
    if (!wanted) continue
    const text = squeezed(wanted)
    const holding = all.filter((one) => one.text.includes(text))
    const inner = holding.find(
      (one) => !holding.some((other) => other !== one && one.block.contains(other.block)),
    )
    if (inner) return inner
  }
  return undefined
}

function noteOf({ severity, place, text }) {
  const note = made('span', `preview-finding preview-${severity}`)
  note.setAttribute('role', 'note')
  note.append(made('small', '', `${severity}, ${place}`), text)
  return note
}

/** The text of a block without what the preview has put into it, and without the marks of footnotes. */
function plain(block) {
  const copy = block.cloneNode(true)
  for (const one of copy.querySelectorAll('.preview-finding, sup')) one.remove()
  return squeezed(copy.textContent)
}

function squeezed(text) {
  return text.replace(/\s+/g, ' ').trim()
}

function made(name, className, text = '') {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}
