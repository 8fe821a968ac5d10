/** `most`: the figure should be no higher; otherwise no lower. */
export function printBar(what: string, figure: number, bar: number, unit: string, most: boolean) {
  const reached = most ? figure <= bar : figure >= bar;
  const wanted = `${most ? "at most" : "at least"} ${bar}${unit}`;
  const shown = `${figure.toFixed(figure < 10 ? 2 : 0)}${unit}`;
  console.log(
    what.padEnd(64),
    shown.padStart(9),
    ` ${wanted.padEnd(17)}`,
    reached ? "reached" : "MISSED",
  );
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
