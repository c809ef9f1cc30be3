// The layers of docs/architecture.md as rules. Imports go downward only; a module is entered by its index.ts.

const layers = {
  basics: [],
  election: ["basics"],
  validation: ["basics", "election"],
  tabulation: ["basics", "election"],
  apportionment: ["basics", "election"],
  "data-entry": ["basics", "election", "validation"],
  practice: ["basics", "election"],
  eml: ["basics", "election"],
  csv: ["basics", "election"],
  integrity: ["basics", "election"],
  audit: ["basics", "election"],
};

const tests = "\\.(test|fixtures)\\.ts$|/tests/";

const layerRules = Object.entries(layers).map(([module, below]) => ({
  name: `core-${module}-imports-downward`,
  comment: `core/${module} may import only ${below.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^packages/core/src/${module}/`, pathNot: tests },
  to: { path: "^packages/core/src/", pathNot: `^packages/core/src/(${[module, ...below].join("|")})/` },
}));

const entranceRules = Object.keys(layers).map((module) => ({
  name: `core-${module}-is-entered-by-its-index`,
  severity: "error",
  from: { path: "^packages/", pathNot: `^packages/core/src/${module}/|${tests}` },
  to: { path: `^packages/core/src/${module}/`, pathNot: `^packages/core/src/${module}/index\\.ts$` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...entranceRules,
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "core-is-pure",
      comment: "core runs unchanged in a browser: it reaches nothing of Node.js, however deep",
      severity: "error",
      from: { path: "^packages/core/src/", pathNot: tests },
      to: {
        reachable: true,
        path: "^(node:|fs$|path$|crypto$|os$|child_process$|worker_threads$|stream$|buffer$)|better-sqlite3|electron",
      },
    },
    {
      name: "core-knows-no-shell",
      severity: "error",
      from: { path: "^packages/core/" },
      to: { path: "^packages/(?!core/)" },
    },
    {
      name: "verify-is-independent",
      comment: "the verifier must not share the code whose outcome it checks",
      severity: "error",
      from: { path: "^packages/cli/src/verify/", pathNot: tests },
      to: {
        reachable: true,
        path: "^packages/core/src/(eml|csv|validation|data-entry|tabulation|apportionment|practice)/|saxes",
      },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.stryker-tmp|\\.reports)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};
