// Packs the extension with a static server for one platform, or for all.
// node scripts/package.mjs [TARGET… | all]; without a target, this machine's.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.resolve(here, '../..');
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));

// The targets of vsce and what Go calls them.
const targets = {
  'linux-x64': ['linux', 'amd64'],
  'linux-arm64': ['linux', 'arm64'],
  'alpine-x64': ['linux', 'amd64'],
  'darwin-x64': ['darwin', 'amd64'],
  'darwin-arm64': ['darwin', 'arm64'],
  'win32-x64': ['windows', 'amd64'],
  'win32-arm64': ['windows', 'arm64'],
};

const asked = process.argv.slice(2);
const chosen = asked.includes('all') ? Object.keys(targets) : asked.length ? asked : [`${process.platform}-${process.arch}`];

execFileSync('npm', ['run', '--silent', 'build'], { cwd: here, stdio: 'inherit' });
copyFileSync(path.join(root, 'LICENSE'), path.join(here, 'LICENSE'));
mkdirSync(path.join(here, 'dist'), { recursive: true });
try {
  for (const target of chosen) {
    if (!targets[target]) throw new Error(`unknown target ${target}; known: ${Object.keys(targets).join(', ')}`);
    pack(target, ...targets[target]);
  }
} finally {
  rmSync(path.join(here, 'LICENSE'), { force: true });
  rmSync(path.join(here, 'server'), { recursive: true, force: true });
}

function pack(target, os, arch) {
  const server = path.join(here, 'server');
  rmSync(server, { recursive: true, force: true });
  const program = path.join(server, os === 'windows' ? 'agentls.exe' : 'agentls');
  const env = { ...process.env, CGO_ENABLED: '0', GOOS: os, GOARCH: arch };
  execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', program, './cmd/agentls'], { cwd: root, env, stdio: 'inherit' });
  const out = path.join(here, 'dist', `agentls-${target}-${version}.vsix`);
  execFileSync(path.join(here, 'node_modules/.bin/vsce'), ['package', '--target', target, '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '-o', out], { cwd: here, stdio: 'inherit' });
}
