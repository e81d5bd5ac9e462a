import bowser from 'bowser'

/** A browser in words, such as “Firefox on Windows”, from what it says of itself: never more of that than this. */
export function deviceOf(agent: string | undefined): string {
  if (agent === undefined || agent === '') return 'Unknown browser'
  const { browser, os } = bowser.parse(agent.slice(0, 500))
  const names = [browser.name, os.name].map((name) => name?.slice(0, 40))
  if (!names[0]) return 'Unknown browser'
  return names[1] ? `${names[0]} on ${names[1]}` : names[0]
}
