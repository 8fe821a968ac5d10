"use client";
import { useRef } from "react";
import type { Strip } from "./strip";
import { StripDrawing } from "./strip-drawing";
import { useLiveChart } from "./use-live-chart";

const load = () => import("./strip-recharts");

/** Stacked bars on one scale: drawn by the server, taken over by recharts where there is time for it. */
export function BarStrip({ strip }: { strip: Strip }) {
  const box = useRef<HTMLDivElement>(null);
  const live = useLiveChart(box, load);
  return (
    <div className={strip.bars.length === 1 ? "strip single" : "strip"} ref={box}>
      {live ? <live.Live strip={strip} {...live.size} /> : <StripDrawing strip={strip} />}
    </div>
  );
}
