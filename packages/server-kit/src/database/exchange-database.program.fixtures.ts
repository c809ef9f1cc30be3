import { join } from "node:path";
import { backUpDatabase, exchangeDatabase, openDatabase } from "./index.ts";

// Puts one database in the place of another, over and over, until it is killed.
const [folder = ""] = process.argv.slice(2);
const path = join(folder, "count.sqlite");
for (let turn = 1; ; turn += 1) {
  const opened = openDatabase(path, "refuse");
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const prepared = join(folder, "prepared.sqlite");
  const copied = await backUpDatabase(opened.value, prepared);
  if (!copied.ok) throw new Error(JSON.stringify(copied.error));
  opened.value.close();
  const exchanged = await exchangeDatabase(
    prepared,
    path,
    join(folder, `kept-${process.pid}-${turn}.sqlite`),
  );
  if (!exchanged.ok) throw new Error(JSON.stringify(exchanged.error));
  process.stdout.write("exchanged\n");
}
