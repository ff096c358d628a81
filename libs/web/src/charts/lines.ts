/** One line of a chart over days: a value a day, null where there is none (yet). A dashed line is a plan. */
export type ChartLine = { name: string; values: readonly (number | null)[]; dashed?: boolean };

/** What a line chart shows: the days in words, and the lines over them. */
export type LineChartProps = { label: string; days: readonly string[]; lines: readonly ChartLine[] };
