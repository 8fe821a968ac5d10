import { TextField } from "./field";

type Name = "name" | "email" | "password" | "passwordAgain";
export type NewPersonWords = Record<Name | "nameHint" | "emailHint" | "passwordHint", string>;

/**
 * Who somebody is, and the password they choose: for the first administrator and for who was
 * invited.
 */
export function NewPersonFields({ state, words }: { state: object | null; words: NewPersonWords }) {
  return (
    <>
      <TextField
        state={state}
        name="name"
        label={words.name}
        hint={words.nameHint}
        autoComplete="name"
      />
      <TextField
        state={state}
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        autoComplete="username"
      />
      <TextField
        state={state}
        name="password"
        type="password"
        label={words.password}
        hint={words.passwordHint}
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
