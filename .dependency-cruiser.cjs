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
  "practice-files": ["basics", "election", "practice", "eml"],
  csv: ["basics", "election"],
  integrity: ["basics", "election"],
  audit: ["basics", "election"],
  "entry-log": ["basics", "election", "validation", "data-entry", "audit"],
};

const tests = "\\.(test|fixtures)\\.tsx?$|/tests/";

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
        path: "^packages/core/src/(eml|csv|validation|data-entry|tabulation|apportionment|practice|practice-files|entry-log)/|saxes",
      },
    },
    {
      name: "server-kit-knows-only-core",
      severity: "error",
      from: { path: "^packages/server-kit/" },
      to: { path: "^packages/(?!core/|server-kit/)" },
    },
    {
      name: "server-kit-modules-are-entered-by-their-index",
      severity: "error",
      from: { path: "^packages/server-kit/src/([^/]+)/", pathNot: tests },
      to: {
        path: "^packages/server-kit/src/[^/]+/",
        pathNot: "^packages/server-kit/src/($1/|[^/]+/index\\.ts$)",
      },
    },
    {
      name: "osv-desktop-server-knows-no-screen",
      comment:
        "the server is one function from request to answer: it knows neither Electron nor React nor its host",
      severity: "error",
      from: { path: "^packages/osv-desktop/src/server/" },
      to: { path: "^packages/(?!core/|server-kit/|osv-desktop/src/server/)|electron|react" },
    },
    {
      name: "only-the-shell-knows-electron",
      severity: "error",
      from: { path: "^packages/", pathNot: "^packages/osv-desktop/(src/main|scripts|tests)/" },
      to: { path: "(^|/)electron(/|$)" },
    },
    {
      name: "osv-desktop-screens-know-the-server-by-its-types",
      comment: "a screen knows the shape of what the server takes and gives, and nothing of how",
      severity: "error",
      from: { path: "^packages/osv-desktop/src/ui/", pathNot: tests },
      to: {
        path: "^packages/(server-kit|cli)/|^packages/osv-desktop/src/(?!ui/)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "osv-desktop-features-stand-alone",
      comment: "a feature of the screens imports no other feature; what they share is in app",
      severity: "error",
      from: { path: "^packages/osv-desktop/src/ui/features/([^/]+)/" },
      to: { path: "^packages/osv-desktop/src/ui/features/(?!$1/)" },
    },
    {
      name: "ui-knows-only-core",
      severity: "error",
      from: { path: "^packages/ui/src/", pathNot: tests },
      to: { path: "^packages/(?!core/|ui/src/|ui/gallery/gallery-page\\.ts$)" },
    },
    {
      name: "ui-runs-in-a-browser",
      comment: "what a page imports reaches no server, no Node.js and no Electron, however deep",
      severity: "error",
      from: { path: "^packages/ui/src/", pathNot: "\\.(test|fixtures)\\.tsx?$" },
      to: {
        reachable: true,
        path: "^(node:|fs$|path$|crypto$|os$|child_process$|worker_threads$|stream$|buffer$)|better-sqlite3|electron|packages/server-kit/",
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
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};
