// Which browser did somebody sign in with, so that they recognise it in a list? Roughly: family and system, never a version that would tell machines apart.

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'], [/\bOPR\/|\bOpera\b/, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bChromium\/|\bCriOS\//, 'Chrome'], [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'an iPhone'], [/\biPad\b/, 'an iPad'], [/\bAndroid\b/, 'Android'], [/\bCrOS\b/, 'ChromeOS'], [/\bWindows\b/, 'Windows'], [/\bMacintosh\b|\bMac OS X\b/, 'a Mac'], [/\bLinux\b/, 'Linux'],
];

const first = (known: readonly [RegExp, string][], text: string): string | undefined => known.find(([mark]) => mark.test(text))?.[1];

/** The family of a browser and its system in words, such as "Firefox on Windows"; null when neither is known. */
export function deviceOf(userAgent: string | undefined): string | null {
  const [browser, system] = [first(browsers, userAgent ?? ''), first(systems, userAgent ?? '')];
  if (!browser && !system) return null;
  return system ? `${browser ?? 'Another browser'} on ${system}` : browser!;
}
