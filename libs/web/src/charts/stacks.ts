/** How a band of a stack is filled: patterns keep neighbours apart without colour. */
export type StackFill = 'solid' | 'stripes' | 'dots' | 'light' | 'empty' | 'dark';

/** One band of a stacked chart: a value a day. */
export type ChartBand = { name: string; values: readonly number[]; fill: StackFill };

/** What a stacked chart shows: days in words, the bands from bottom to top, the top of the axis, and a line across where something is aimed at on one of the days. */
export type StackedChartProps = { label: string; days: readonly string[]; bands: readonly ChartBand[]; most: number };
