import { type OhchrList, parseOhchrList } from "@/data/parsers/ohchr-list";

/** A list as it is read. Throws where it is none, as XML is that is damaged. */
export function readAgain(xml: string): OhchrList {
  const list = parseOhchrList(xml);
  if (!list) throw new Error("no list");
  return list;
}

/** The XML of everything but the last cells of the list's rows. */
export function around(xml: string): string[] {
  const places = readAgain(xml).rows.map(({ last }) => last);
  const starts = [0, ...places.map(({ end }) => end)];
  const ends = [...places.map(({ start }) => start), xml.length];
  return starts.map((start, index) => xml.slice(start, ends[index]));
}
