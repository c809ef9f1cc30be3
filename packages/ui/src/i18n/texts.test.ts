import { expect, it } from "vitest";
import { catalogue } from "./texts.ts";

it("keeps the texts of both languages together", () => {
  const texts = catalogue(
    { title: "Stembureaus", count: (many: number) => `${many} klaar` },
    { title: "Polling stations", count: (many: number) => `${many} done` },
  );
  expect(texts.nl.title).toBe("Stembureaus");
  expect(texts.en.count(3)).toBe("3 done");
});

it("does not pass the type check without a text, or with other parts in it", () => {
  // @ts-expect-error The English title is missing.
  catalogue({ title: "Stembureaus" }, {});
  // @ts-expect-error The English text wants a word where the Dutch one has a number.
  catalogue({ count: (many: number) => `${many}` }, { count: (many: string) => many });
  expect.assertions(0);
});
