import { type ListNumber, listTitle } from "@stemketen/core/election";
import { useLists } from "../../app/use-election.ts";

/** What a list is called, by its number; empty while the lists are fetched. */
export function useListTitle(): (list: ListNumber) => string {
  const lists = useLists();
  return (number) => {
    const list = lists.get(number);
    return list === undefined ? "" : listTitle(list);
  };
}
