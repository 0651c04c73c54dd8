/**
 * graphology's CommonJS packages export a function while their types declare an ES default export: TypeScript sees
 * `{ default: function }` where Node hands over the function itself.
 */
export const callable = <Callable>(module: { readonly default: Callable }): Callable =>
  module as unknown as Callable;
