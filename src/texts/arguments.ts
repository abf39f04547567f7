/** The arguments of a text, read by the compiler from its ICU syntax. */
import type { Text } from './text.ts';

/**
 * What has to be given to a text: `{ name: string | Text }` for `{name}`, a number for `{count, number}` and
 * `{count, plural, …}`, an instant for `{at, date}` and `{at, time}`, one of its branches for `{kind, select, …}`.
 */
export type Arguments<Source extends string> = {
  readonly [Found in InMessage<Source, [], never> as Found[0]]: Found[1];
};

/** Argument types with branches, each a text of its own. */
type Branching = 'plural' | 'selectordinal' | 'select';

interface Simple {
  readonly number: number;
  readonly date: Date | number;
  readonly time: Date | number;
}

type Trim<S extends string> = S extends `${' ' | '\n'}${infer Rest}`
  ? Trim<Rest>
  : S extends `${infer Rest}${' ' | '\n'}`
    ? Trim<Rest>
    : S;

type Pair = [name: string, value: unknown];
/** The argument types that are open around a place, the innermost first: its name and what it is. */
type Stack = [name: string, type: string][];
type Outer<Open extends Stack> = Open extends [unknown, ...infer Rest extends Stack] ? Rest : [];

/** Text, up to the next argument or to the end of the branch that it is. */
type InMessage<S extends string, Open extends Stack, Found extends Pair> = S extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Between}`
    ? InBranches<`${Between}{${After}`, Open, Found>
    : InArgument<After, Open, Found>
  : S extends `${string}}${infer After}`
    ? InBranches<After, Open, Found>
    : Found;

/** Right behind the brace that opens an argument. */
type InArgument<S extends string, Open extends Stack, Found extends Pair> = S extends `${infer Inside}}${infer After}`
  ? Inside extends `${infer Name},${infer Rest}`
    ? TypeOf<Rest> extends Branching
      ? S extends `${string},${string},${infer Branches}`
        ? InBranches<
            Branches,
            [[Trim<Name>, TypeOf<Rest>], ...Open],
            TypeOf<Rest> extends 'select' ? Found : Found | [Trim<Name>, number]
          >
        : never
      : InMessage<After, Open, Found | [Trim<Name>, Simple[TypeOf<Rest> & keyof Simple]]>
    : InMessage<After, Open, Found | [Trim<Inside>, string | Text]>
  : never;

type TypeOf<Rest extends string> = Rest extends `${infer Type},${string}` ? Trim<Type> : Trim<Rest>;

/** Between the branches of an argument: another one begins, or the argument is over. */
type InBranches<S extends string, Open extends Stack, Found extends Pair> = S extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Behind}`
    ? InMessage<`${Behind}{${After}`, Outer<Open>, Found>
    : InMessage<
        After,
        Open,
        Open extends [[infer Name extends string, 'select'], ...unknown[]] ? Found | [Name, Trim<Before>] : Found
      >
  : S extends `${string}}${infer After}`
    ? InMessage<After, Outer<Open>, Found>
    : Found;
