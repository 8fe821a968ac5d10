/** A number in a table that opens the list it counts; an empty list needs no link. */
export function CountCell(props: { count: number; href: string; name: string; shown?: string }) {
  const { count, href, name, shown = String(count) } = props;
  return (
    <td className="number">
      {count === 0 ? (
        <span className="soft">{shown}</span>
      ) : (
        <a href={href} aria-label={name}>
          {shown}
        </a>
      )}
    </td>
  );
}
