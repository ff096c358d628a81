// How are two sides compared on a machine that also does other things?

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which `share` (0 to 1) of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** How far the rounds lie apart: (highest − lowest) ÷ median, as a percentage. */
export function spread(values) {
  return Math.round((100 * (Math.max(...values) - Math.min(...values))) / median(values));
}

/**
 * Measures two sides in turn, one round of each after the other and the order changing from round to round, so that whatever else
 * the machine does weighs on both. Gives what each round of each side gave.
 */
export async function alternate(rounds, sides) {
  const names = Object.keys(sides);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 ? [...names].reverse() : names) measured[name].push(await sides[name](round));
  }
  return measured;
}
