// Somebody at the app: keeps cookies and sends forms with their token.
export function browsing(addressOf) {
  const cookies = new Map()
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (path, options = {}) => {
    const response = await fetch(addressOf() + path, {
      redirect: 'manual',
      ...options,
      headers: {
        ...options.headers,
        cookie: cookieHeader(),
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const [name, ...value] = pair.split('=')
      cookies.set(name, value.join('='))
    }
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  let token = ''
  const get = async (path) => {
    const answer = await send(path)
    token = /name="_csrf" value="([^"]*)"/.exec(answer.body)?.[1] ?? token
    return answer
  }
  return {
    get,
    /** How long a file is, in bytes. */
    async download(path) {
      const response = await fetch(addressOf() + path, { headers: { cookie: cookieHeader() } })
      return { bytes: (await response.arrayBuffer()).byteLength }
    },
    /** Sends a form with the token of the page that was read last. */
    post: (path, fields, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ _csrf: token, ...fields }).toString(),
      }),
    /** Sends a form with a file; the form holds its token. */
    upload: (path, form) => send(path, { method: 'POST', body: form }),
  }
}

/** The first administrator, with the sample loaded. */
export async function administratorWithSample(app, address = () => app.address) {
  const ada = browsing(address)
  const password = 'four unrelated words here'
  await ada.get(app.firstLink())
  await ada.post(app.firstLink(), {
    name: 'Ada',
    email: 'ada@example.org',
    password,
    again: password,
  })
  await ada.get('/')
  await ada.post('/inspections/sample', {})
  return ada
}
