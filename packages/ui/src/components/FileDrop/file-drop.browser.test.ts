import { createHash } from "node:crypto";
import { formatHash } from "@stemketen/core/basics";
import { expect, it, onTestFinished } from "vitest";
import { openGallery } from "../../../tests/open-gallery.ts";

it("a chosen file is read in the browser and shown with its code; a wrong one is explained", async () => {
  const { page, close } = await openGallery("FileDrop");
  onTestFinished(close);
  const drop = page.locator("[data-state='Probeer het']");
  const field = drop.locator("input[type=file]");
  const buffer = Buffer.alloc(3_000_000, "<lijst/>");
  await field.setInputFiles({ name: "lijsten.pdf", mimeType: "application/pdf", buffer });
  await drop.getByText("lijsten.pdf is een ander soort bestand").waitFor();
  await field.setInputFiles({ name: "lijsten.eml.xml", mimeType: "text/xml", buffer });
  await drop.getByText("Overgenomen: lijsten.eml.xml").waitFor();
  const groups = await drop.locator("code").allTextContents();
  expect(groups.join(" ")).toBe(formatHash(createHash("sha256").update(buffer).digest("hex")));
  expect(await drop.getByText("3 MB").count()).toBe(1);
});

it("a file can be dropped", async () => {
  const { page, close } = await openGallery("FileDrop");
  onTestFinished(close);
  const drop = page.locator("[data-state='Probeer het']");
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["<lijst/>"], "gesleept.xml"));
    return transfer;
  });
  await drop.locator("[data-over]").dispatchEvent("drop", { dataTransfer });
  await drop.getByText("Overgenomen: gesleept.xml").waitFor();
});
