import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "electron-builder";

export interface DesktopFolders {
  /** The bundled program. */
  readonly app: string;
  readonly out: string;
  /** Folder of an Electron for the platform that is built for; null: it is fetched. */
  readonly electronDist: string | null;
  readonly electronVersion: string;
}

/** How the program becomes something that is installed: an installer for Windows, a folder for Linux. */
export function desktopConfiguration({
  app,
  out,
  electronDist,
  electronVersion,
}: DesktopFolders): Configuration {
  return {
    appId: "nl.stemketen.osv-desktop",
    productName: "Stemketen",
    executableName: "stemketen",
    copyright: "EUPL-1.2",
    directories: { app, output: out },
    electronVersion,
    ...(electronDist !== null && { electronDist }),
    electronLanguages: ["nl", "en-US"],
    npmRebuild: false,
    publish: null,
    // Packages as they are installed, under the name by which programs find them.
    files: ["**/*", "!modules", { from: "modules", to: "node_modules" }],
    asar: true,
    // An Electron may bring an application of its own along.
    afterPack: ({ appOutDir }) => {
      rmSync(join(appOutDir, "resources", "app"), { recursive: true, force: true });
      rmSync(join(appOutDir, "resources", "default_app.asar"), { force: true });
    },
    // What is read as a file, and not as part of the program.
    asarUnpack: ["*.node", "*.mjs", "common-passwords.txt", "templates/**", "modules/**"],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      // Of Windows and macOS alone; elsewhere the release manifest is what is checked.
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      // Older ones, with which only tests are done, do not have it.
      ...(Number.parseInt(electronVersion) >= 29 && { grantFileProtocolExtraPrivileges: false }),
    },
    linux: { target: "dir", category: "Office" },
    win: { target: "nsis", icon: join(import.meta.dirname, "..", "installer", "icon.ico") },
    nsis: {
      // The municipality chooses for whom and where, and starts the program itself after it checked the hash.
      oneClick: false,
      perMachine: false,
      selectPerMachineByDefault: true,
      allowElevation: true,
      allowToChangeInstallationDirectory: true,
      runAfterFinish: false,
      deleteAppDataOnUninstall: false,
      language: "1043",
      installerLanguages: ["nl_NL", "en_US"],
      // Filled in by electron-builder.
      artifactName: "stemketen-${version}-setup.${ext}",
      uninstallDisplayName: "Stemketen",
    },
  };
}
