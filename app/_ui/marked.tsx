import type { Segment } from "@/db/domain/search-marks";

/** A text with its marks. A segment has no other identity than its place. */
export const Marked = ({ segments }: { segments: readonly Segment[] }) =>
  segments.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text));
