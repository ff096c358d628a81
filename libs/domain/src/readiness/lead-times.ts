// In which band does a lead time lie, so that it fits into a cell of a heatmap?

/** The bands of lead times in months: each holds what is less than the beginning of the next. (Small changes take weeks, large ones 3 to 24 months: chapter 9 of the report.) */
export const leadTimeBands: readonly { code: string; label: string; from: number }[] = [
  { code: 'up-to-3', label: 'Up to 3 months', from: 0 },
  { code: '4-to-6', label: '4 to 6 months', from: 4 },
  { code: '7-to-12', label: '7 to 12 months', from: 7 },
  { code: '13-to-24', label: '13 to 24 months', from: 13 },
  { code: 'over-24', label: 'Over 24 months', from: 25 },
];
