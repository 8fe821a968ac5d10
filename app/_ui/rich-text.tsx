import { Fragment } from "react";
import type { Block, RichText, Run } from "@/db/domain/rich-text";
import { webAddress } from "@/db/domain/web-address";

function Text({ run }: { run: Run }) {
  const { text, bold, italic } = run;
  // Looked at once more: an edition's texts were read long ago.
  const address = webAddress(run.href);
  if (address) {
    return (
      <a href={address}>
        <Text run={{ ...run, href: undefined }} />
      </a>
    );
  }
  if (bold) {
    return (
      <strong>
        <Text run={{ ...run, bold: undefined }} />
      </strong>
    );
  }
  if (italic) return <em>{text}</em>;
  return text === "\n" ? <br /> : text;
}

const Runs = ({ runs }: { runs: readonly Run[] }) =>
  runs.map((run, index) => <Text key={index} run={run} />);

function OneBlock({ block, top }: { block: Block; top: number }) {
  if (block.kind === "list") {
    const List = block.ordered ? "ol" : "ul";
    return (
      <List start={block.start}>
        {block.items.map((item, index) => (
          <li key={index}>
            <RichTextBlocks text={item} top={top} />
          </li>
        ))}
      </List>
    );
  }
  if (block.kind === "paragraph") {
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    );
  }
  const Heading = `h${Math.min(6, top + block.level - 1)}` as "h3";
  return (
    <Heading>
      <Runs runs={block.runs} />
    </Heading>
  );
}

/** A written text. `top`: the level at which its own first headings stand on the page. */
export function RichTextBlocks({ text, top = 3 }: { text: RichText; top?: number }) {
  // A text does not change while it is shown, so a block's place is its identity.
  return text.map((block, index) => (
    <Fragment key={index}>
      <OneBlock block={block} top={top} />
    </Fragment>
  ));
}
