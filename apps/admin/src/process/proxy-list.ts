import { isIP } from 'node:net'

/** The widest subnet that may be trusted, in bits of its prefix: a whole internet of proxies is a mistake. */
const widest: Readonly<Record<number, number>> = { 4: 8, 6: 16 }

/** Whether a text lists IP addresses and subnets, with commas between. */
export function isProxyList(text: string): boolean {
  return text.split(',').every((part) => {
    const [address = '', prefix, ...rest] = part.trim().split('/')
    const family = isIP(address)
    if (family === 0 || rest.length > 0) return false
    if (prefix === undefined) return true
    const bits = /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
    return bits >= widest[family]! && bits <= (family === 4 ? 32 : 128)
  })
}
