import { TextField } from "./field";

export type NewPasswordWords = Record<"password" | "hint" | "passwordAgain", string>;

/** Another password, entered twice. */
export function NewPasswordFields(props: { state: object | null; words: NewPasswordWords }) {
  const { state, words } = props;
  return (
    <>
      <TextField
        state={state}
        name="password"
        type="password"
        label={words.password}
        hint={words.hint}
        autoComplete="new-password"
      />
      <TextField
        state={state}
        name="passwordAgain"
        type="password"
        label={words.passwordAgain}
        autoComplete="new-password"
      />
    </>
  );
}
