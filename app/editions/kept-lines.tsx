import type { KeptParagraph } from "@/db/domain/kept-table";

function Text({ text, href, strong }: KeptParagraph) {
  if (href !== undefined) return <a href={href}>{text}</a>;
  return strong ? <strong>{text}</strong> : text;
}

/** The lines of a cell or statement, as every format prints them. */
export function KeptLines({ lines }: { lines: readonly KeptParagraph[] }) {
  return lines.map((line, index) => (
    // What was kept does not change, so a line's place is its identity.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={index}>
      {line.label !== undefined && <b>{line.label}: </b>}
      <Text {...line} />
    </p>
  ));
}
