import { escapeXml, wellFormedText } from '@inspectorate/office'
import { describe, expect, it } from 'vitest'
import { html } from './html.js'

describe('HTML put together from parts', () => {
  it('escapes what is filled in, in text and in attributes', () => {
    const hostile = `<b onclick='x'>"&`
    expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
      '<p title="&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;">&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;</p>',
    )
  })

  it('does not escape what was put together before', () => {
    expect(html`<p>${[html`<b>${'&'}</b>`, 'and', 2]}</p>`.markup).toBe('<p><b>&amp;</b>and2</p>')
  })

  it('prints nothing for what is absent', () => {
    expect(html`<p>${false}${undefined}${[]}</p>`.markup).toBe('<p></p>')
  })

  it('replaces what no document can hold', () => {
    expect(html`${'a\u0000b\uD800c'}`.markup).toBe('a\uFFFDb\uFFFDc')
  })

  it('makes each character safe, wherever it stands among others', () => {
    const texts = Array.from({ length: 0x10000 }, (_, code) => `a ${String.fromCharCode(code)}–b`)
    const safe = (text: string) => escapeXml(wellFormedText(text)).replaceAll("'", '&#39;')
    expect(texts.filter((text) => html`${text}`.markup !== safe(text))).toEqual([])
  })
})
