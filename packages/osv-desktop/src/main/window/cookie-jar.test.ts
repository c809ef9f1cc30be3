import { describe, expect, it } from "vitest";
import { makeCookieJar } from "./cookie-jar.ts";

describe("the cookies of a window", () => {
  it("come back as the browser would send them", () => {
    const jar = makeCookieJar();
    expect(jar.header()).toBeNull();
    jar.keep(["osv-desktop=abc=; HttpOnly; SameSite=Strict; Path=/", "other=1"]);
    expect(jar.header()).toBe("osv-desktop=abc=; other=1");
    jar.keep(["osv-desktop=def; Path=/"]);
    expect(jar.header()).toBe("osv-desktop=def; other=1");
  });

  it("are gone when the server ends them", () => {
    const jar = makeCookieJar();
    jar.keep(["osv-desktop=abc"]);
    jar.keep(["osv-desktop=; Max-Age=0; Path=/; HttpOnly"]);
    expect(jar.header()).toBeNull();
  });

  it("are gone when somebody else is asked from now on", () => {
    const jar = makeCookieJar();
    jar.keep(["osv-desktop=abc"]);
    jar.empty();
    expect(jar.header()).toBeNull();
  });

  it("do not come from what is no cookie", () => {
    const jar = makeCookieJar();
    jar.keep(["", "=value", "nothing"]);
    expect(jar.header()).toBeNull();
  });
});
