import { describe, expect, it } from "vitest";
import { answerPage } from "./failure-page.ts";

describe("the page about a failure", () => {
  it("says in Dutch first that nothing is lost, and what to do", async () => {
    const page = await answerPage({ kind: "window" }, 200).text();
    expect(page.indexOf("Je gegevens zijn veilig")).toBeGreaterThan(0);
    expect(page.indexOf("Your data is safe")).toBeGreaterThan(page.indexOf("Je gegevens zijn veilig"));
    expect(page).toContain('<a href="app://stemketen/">Open het venster opnieuw</a>');
  });

  it("shows the reason of a start that failed as text, whatever is in it", async () => {
    const nl = '<script>alert("1")</script> & verder';
    const page = await answerPage({ kind: "start", nl, en: "Locked." }, 502).text();
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; verder");
    expect(page).not.toContain("<script");
  });

  it("may load its own style and nothing else", () => {
    const policy = answerPage({ kind: "server" }, 200).headers.get("content-security-policy");
    expect(policy).toBe("default-src 'none'; style-src app://failure");
  });
});
