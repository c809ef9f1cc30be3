import { describe, expect, it } from "vitest";
import { answerFailure } from "./failure-page.ts";

describe("the page about a failure", () => {
  it("says in Dutch first that nothing is lost, and what to do", async () => {
    const page = await answerFailure({ kind: "window" }, 200).text();
    expect(page.indexOf("Je gegevens zijn veilig")).toBeGreaterThan(0);
    expect(page.indexOf("Your data is safe")).toBeGreaterThan(page.indexOf("Je gegevens zijn veilig"));
    expect(page).toContain('<a class="main-action" href="app://stemketen/">Open het venster opnieuw</a>');
  });

  it("shows the reason of a start that failed as text, whatever is in it", async () => {
    const nl = '<script>alert("1")</script> & verder';
    const page = await answerFailure({ kind: "start", nl, en: "Locked." }, 502).text();
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; verder");
    expect(page).not.toContain("<script");
  });

  it.each([
    [{ kind: "desk-window" }, "app://stemketen/"],
    [{ kind: "tabulator-away", origin: "https://10.0.0.7:8443" }, "app://stemketen/"],
    [{ kind: "other-authority", origin: "https://10.0.0.7:8443" }, "app://desk/compare"],
    [{ kind: "clock" }, "app://stemketen/"],
    [{ kind: "way-out", answered: ["tcp 198.51.100.7:443"] }, "app://stemketen/"],
  ] as const)("leads on from what fails at a desk: %o", async (failure, to) => {
    const page = await answerFailure(failure, 502).text();
    expect(page).toContain(`<a class="main-action" href="${to}">`);
    // Nothing of the count is on the disk of a desk.
    expect(page).not.toContain("schijf van deze computer");
  });

  it("may load its own style and nothing else", () => {
    const policy = answerFailure({ kind: "server" }, 200).headers.get("content-security-policy");
    expect(policy).toBe(
      "default-src 'none'; style-src app://failure; form-action app://desk app://stemketen; frame-ancestors 'none'; base-uri 'none'",
    );
  });
});
