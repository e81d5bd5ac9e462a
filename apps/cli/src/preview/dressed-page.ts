/** A page with what the preview adds, and the policy that allows nothing beside. */
export interface DressedPage {
  readonly text: string
  readonly policy: string
}

const own = '<link rel="stylesheet" href="/preview.css"><script src="/preview.js" defer></script>'
const ownPolicy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?/

const empty = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Preview</title>
<link rel="icon" href="data:,">
</head>
<body></body>
</html>
`

/**
 * The report’s page with the preview’s script and style. Its own policy, which lets nothing run, becomes that
 * of the answer, where this script is allowed as well; without a page one to show faults on.
 */
export function dressed(page: string | null): DressedPage {
  const text = page ?? empty
  const style = /style-src ('[^']*')/.exec(
    ownPolicy.exec(text)?.[1]?.replaceAll('&#39;', "'") ?? '',
  )?.[1]
  return {
    text: text.replace(ownPolicy, '').replace('</head>', `${own}\n</head>`),
    policy: [
      "default-src 'none'",
      `style-src 'self'${style === undefined ? '' : ` ${style}`}`,
      "script-src 'self'",
      "connect-src 'self'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
}
