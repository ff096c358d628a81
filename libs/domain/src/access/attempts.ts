// How often may somebody try to sign in? (OWASP ASVS 5.0: 6.3.1 and 6.6.3, per address, per browser and per network.)

export const LIMIT_MINUTES = 15;

/** How many codes may be asked for, and how many typed or outside sign-ins begun, within a quarter of an hour. Whoever shares a network shares its limit. */
export interface AttemptLimits {
  perAddress: number;
  perBrowser: number;
  perNetwork: number;
}

/**
 * The network that an address belongs to: an IPv4 address itself (also when written as IPv6), the first 64 bits of an IPv6 address. Null for an address inside of a
 * house when no proxy tells whose it is: then everybody may share it.
 */
export function networkOf(address: string, proxied: boolean): string | null {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  if (!proxied && INSIDE.test(plain)) return null;
  return plain.includes(':') ? firstHalf(plain) : plain;
}

const INSIDE = /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd]|fe[89ab])/;

function firstHalf(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
