/** What the last sending did, said where it is heard too. */
export function DoneNotice({ state }: { state: object | null }) {
  if (!state || !("done" in state) || typeof state.done !== "string") return null;
  return (
    <p className="notice" role="status">
      {state.done}
    </p>
  );
}
