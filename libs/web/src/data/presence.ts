// Is somebody at the screen? What a page asks by itself must not keep a session alive that its person has left.
let lastSign = Date.now();

for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input']) {
  globalThis.addEventListener?.(sign, () => { lastSign = Date.now(); }, { passive: true, capture: true });
}

/** For how many milliseconds nobody has touched anything. */
export function quietFor(): number {
  return Date.now() - lastSign;
}
