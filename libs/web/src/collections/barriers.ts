// Which barriers can an authority name? Those that the product's surveys offer, each code once.
export type Barrier = { code: string; text: string };

/** The barriers of survey templates, in the order in which they first come; what does not look like a template has none. */
export function barriersOf(templates: readonly unknown[]): Barrier[] {
  const known = new Map<string, Barrier>();
  for (const template of templates) {
    const { definition } = (template ?? {}) as { definition?: { barriers?: unknown } };
    const listed = Array.isArray(definition?.barriers) ? (definition.barriers as unknown[]) : [];
    for (const barrier of listed.flatMap(asBarrier)) if (!known.has(barrier.code)) known.set(barrier.code, barrier);
  }
  return [...known.values()];
}

function asBarrier(value: unknown): Barrier[] {
  const { code, text } = (value ?? {}) as { code?: unknown; text?: unknown };
  if (typeof code !== 'string') return [];
  const english = typeof text === 'string' ? text : (text as { en?: unknown } | undefined)?.en;
  return [{ code, text: typeof english === 'string' ? english : code }];
}
