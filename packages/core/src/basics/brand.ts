declare const brand: unique symbol;

/** A value of `T` that only its own parser can make; `Name` keeps two such types apart. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
