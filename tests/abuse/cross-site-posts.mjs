// How a post from somewhere else looks: what a browser (or a page that plays with it) says of where it was sent from. None of them may do anything.

/**
 * Headers by what they are; `host` is where the service is reached.
 * @type {(host: string) => readonly (readonly [string, Readonly<Record<string, string>>])[]}
 */
export const crossSitePosts = (host) => [
  ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['from another site that hides its origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ['from an old browser on another site', { origin: 'https://evil.example' }],
  ['from an old browser on a site with our host as a part of theirs', { origin: `https://${host}.evil.example` }],
  ['from our host on another port', { origin: `https://${host}:8443` }],
  ['from our host in the clear', { origin: `http://${host}` }],
  ['from a frame without an origin', { origin: 'null' }],
  ['with an origin that is none', { origin: 'not an origin' }],
  ['that says nothing of where it is from', {}],
];
