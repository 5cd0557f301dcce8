// The types of asciichart 1.5, which ships none: the one function that is used of it.
declare module 'asciichart' {
  export interface PlotConfig {
    readonly min?: number;
    readonly max?: number;
    /** Rows less one. */
    readonly height?: number;
    /** Cells left of the plot, the axis included. */
    readonly offset?: number;
    readonly format?: (value: number, row: number) => string;
  }
  const asciichart: { plot(series: readonly number[], config?: PlotConfig): string };
  export default asciichart;
}
