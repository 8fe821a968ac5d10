import type { KeptParagraph } from "@/db/domain/kept-table";
import { webAddress } from "@/db/domain/web-address";

function Text({ text, href, strong }: KeptParagraph) {
  const address = webAddress(href);
  if (address) return <a href={address}>{text}</a>;
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
