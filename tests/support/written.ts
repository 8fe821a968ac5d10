import { Children, isValidElement, type ReactNode } from "react";

type Part = (props: unknown) => ReactNode | Promise<ReactNode>;

/** The words of a part of a page as the server makes them, one piece a line. Parts with state do not work. */
export async function written(node: ReactNode): Promise<string> {
  const pieces = Children.toArray(node).map(async (each) => {
    if (!isValidElement<{ children?: ReactNode }>(each)) return String(each);
    const { type, props } = each;
    return written(typeof type === "function" ? await (type as Part)(props) : props.children);
  });
  return (await Promise.all(pieces)).join("\n");
}
