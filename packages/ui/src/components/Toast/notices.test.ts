import { describe, expect, it } from "vitest";
import { changeNotices, type Notice, type NoticeTone, noticeToShow } from "./notices.ts";

const tell = (notices: readonly Notice[], text: string, tone: NoticeTone = "done") =>
  changeNotices(notices, { kind: "told", tone, text, at: "2027-03-17T20:43:07Z" });
const dismiss = (notices: readonly Notice[], id: number) => changeNotices(notices, { kind: "dismissed", id });

describe("notices", () => {
  it("stand newest first and keep their own number", () => {
    const notices = tell(tell([], "een"), "twee");
    expect(notices.map(({ id, text }) => `${id} ${text}`)).toEqual(["2 twee", "1 een"]);
  });

  it("stay in the list when they are dismissed", () => {
    const notices = dismiss(tell([], "een", "error"), 1);
    expect(notices).toHaveLength(1);
    expect(noticeToShow(notices)).toBeNull();
  });

  it("show an error before anything newer that went well, and the oldest error first", () => {
    const notices = tell(tell(tell([], "mis", "error"), "weer mis", "error"), "gelukt");
    expect(noticeToShow(notices)?.text).toBe("mis");
    expect(noticeToShow(dismiss(notices, 1))?.text).toBe("weer mis");
    expect(noticeToShow(dismiss(dismiss(notices, 1), 2))?.text).toBe("gelukt");
  });

  it("never drop an open error to make room for what is seen", () => {
    let notices = tell([], "mis", "error");
    for (let count = 0; count < 400; count += 1) {
      notices = tell(notices, `gelukt ${count}`);
      notices = dismiss(notices, notices[0]?.id ?? 0);
    }
    expect(notices).toHaveLength(200);
    expect(noticeToShow(notices)?.text).toBe("mis");
    expect(new Set(notices.map(({ id }) => id)).size).toBe(200);
  });
});
