/** Something that was read, and the file it stands in (a path relative to the folder). */
export interface Found<T> {
  readonly path: string;
  readonly content: T;
}
