declare const brand: unique symbol;

/** A primitive that only its own constructor can make, so that no two of them are ever mixed up. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
