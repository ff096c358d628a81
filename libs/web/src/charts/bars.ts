// How is a chart of bars described, and how do long names stand beside its bars?
/** A line across the bars at a percentage, with its words. */
export type ChartThreshold = { at: number; label: string };

/** What a bar chart of percentages shows; a null percentage has no bar. */
export type BarChartProps = { label: string; bars: readonly { name: string; percentage: number | null }[]; line?: ChartThreshold };

/** So many letters stand in a line beside a bar, in so many lines. */
const LINE = 30;
const LINES = 2;

/** A name in lines that have room beside a bar; what does not fit ends in an ellipsis, and the table beside the chart has it whole. */
export function inLines(name: string): string[] {
  const lines = [''];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= LINE || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), `${lines[LINES - 1]!} …`];
}
