"use client";
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from "recharts";
import { SegmentLink } from "./segment";
import type { Strip } from "./strip";
import { BAR_SHARE } from "./strip-drawing";

type Row = Record<string, string | number>;

/** What is missing stays missing: a bar has a value only for the parts that it has. */
function rowsOf(strip: Strip): Row[] {
  return strip.bars.map((bar) => ({
    key: bar.key,
    ...Object.fromEntries(bar.segments.map((segment) => [segment.status, segment.count])),
  }));
}

/** The parts that occur in any of the bars, in the order in which they are stacked. */
function occurringStatuses({ bars, order }: Strip): string[] {
  const occur = new Set(bars.flatMap((bar) => bar.segments.map((segment) => segment.status)));
  return order.filter((status) => occur.has(status));
}

function shapeOf(strip: Strip, status: string) {
  return function Shape({ x, y, width, height, payload }: BarShapeProps) {
    const bar = strip.bars.find((one) => one.key === payload?.key);
    const segment = bar?.segments.find((one) => one.status === status);
    if (!segment) return null;
    const middle = { middleX: x + width / 2, middleY: y + height / 2 };
    const share = segment.count / strip.scale;
    return <SegmentLink segment={segment} place={{ x, y, width, height, ...middle, share }} />;
  };
}

/** The same bars drawn by recharts, in the same place and with the same links. Size in pixels. */
export default function StripRecharts(props: { strip: Strip; width: number; height: number }) {
  const { strip, width, height } = props;
  return (
    <div role="group" aria-label={strip.label}>
      <BarChart
        accessibilityLayer={false}
        layout="vertical"
        data={rowsOf(strip)}
        width={width}
        height={height}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={`${(1 - BAR_SHARE) * 50}%`}
      >
        <XAxis type="number" hide domain={[0, strip.scale]} allowDataOverflow />
        <YAxis type="category" hide dataKey="key" width={0} />
        {occurringStatuses(strip).map((status) => (
          <Bar
            key={status}
            dataKey={status}
            stackId="all"
            isAnimationActive={false}
            shape={shapeOf(strip, status)}
          />
        ))}
      </BarChart>
    </div>
  );
}
