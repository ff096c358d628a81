/** What a bar chart of percentages shows; a null percentage has no bar. */
export type BarChartProps = { label: string; bars: readonly { name: string; percentage: number | null }[] };
