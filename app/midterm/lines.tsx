import type { Paragraph } from "@/data/exporters/finished-table";
import { webAddress } from "@/data/exporters/plain-text";

function Text({ text, href, strong }: Paragraph) {
  const address = webAddress(href);
  if (address) {
    return <a href={address}>{text}</a>;
  }
  return strong ? <strong>{text}</strong> : text;
}

/** The lines of a cell or statement, as every format prints them. */
export function Lines({ lines }: { lines: readonly Paragraph[] }) {
  return lines.map((line, index) => (
    // A finished table does not change, so a line's place is its identity.
    <p key={index}>
      {line.label !== undefined && <b>{line.label}: </b>}
      <Text {...line} />
    </p>
  ));
}
