import { namePlaces } from "@/db/domain/name-places";

/** The text with "…" wherever one of the names stands. */
export function without(text: string, ...names: string[]): string {
  let left = "";
  let at = 0;
  for (const [start, end] of namePlaces(names)(text)) {
    left += `${text.slice(at, start)}…`;
    at = end;
  }
  return left + text.slice(at);
}
