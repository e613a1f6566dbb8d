// Where the server program is: the user's choice, the one packed into the
// extension, or the one on the PATH.
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';

export interface Places {
  extension: string; // the folder the extension is installed in
  workspace?: string; // the first workspace folder
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
}

// find returns the program to run, or undefined when there is none. A path
// that the user set is never replaced by another program.
export function find(setting: string, places: Places): string | undefined {
  const platform = places.platform ?? process.platform;
  const name = platform === 'win32' ? 'agentls.exe' : 'agentls';
  if (setting.trim() !== '') {
    return firstRunnable([expand(setting.trim(), places.workspace)], platform);
  }
  const env = places.env ?? process.env;
  const onPath = (env.PATH ?? env.Path ?? '')
    .split(platform === 'win32' ? ';' : ':')
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, name));
  return firstRunnable([path.join(places.extension, 'server', name), ...onPath], platform);
}

function expand(setting: string, workspace: string | undefined): string {
  return setting
    .replace(/^~(?=$|[\\/])/, () => homedir())
    .replace(/\$\{workspaceFolder\}/g, () => workspace ?? '');
}

function firstRunnable(files: string[], platform: NodeJS.Platform): string | undefined {
  return files.find((file) => {
    try {
      accessSync(file, platform === 'win32' ? constants.F_OK : constants.X_OK);
      return statSync(file).isFile();
    } catch {
      return false;
    }
  });
}
