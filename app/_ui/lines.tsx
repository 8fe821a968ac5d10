import type { KeptParagraph } from "@/db/domain/kept-table";

const isWebAddress = (address: string) => /^https?:\/\//i.test(address);

function Text({ text, href, strong }: KeptParagraph) {
  if (href !== undefined && isWebAddress(href)) return <a href={href}>{text}</a>;
  return strong ? <strong>{text}</strong> : text;
}

/** The lines of a cell or statement of a report, as every format prints them. */
export function Lines({ lines }: { lines: readonly KeptParagraph[] }) {
  return lines.map((line, index) => (
    // A finished table does not change, so a line's place is its identity.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={index}>
      {line.label !== undefined && (
        <b>
          <bdi>{line.label}</bdi>:{" "}
        </b>
      )}
      <Text {...line} />
    </p>
  ));
}
