/** A line across the bars at a percentage, with its words. */
export type ChartThreshold = { at: number; label: string };

/** What a bar chart of percentages shows; a null percentage has no bar. */
export type BarChartProps = { label: string; bars: readonly { name: string; percentage: number | null }[]; line?: ChartThreshold };
