import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import { find } from '../src/binary';
import { selector } from '../src/selector';

function folder(...files: string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'agentls-'));
  for (const file of files) {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, '');
    chmodSync(full, 0o755);
  }
  return root;
}

test('the program inside the extension comes before the PATH', () => {
  const extension = folder('server/agentls');
  const env = { PATH: folder('agentls') };
  assert.equal(find('', { extension, env, platform: 'linux' }), path.join(extension, 'server/agentls'));
});

test('without a bundled program the PATH is searched', () => {
  const bin = folder('agentls');
  assert.equal(find('', { extension: folder(), env: { PATH: `relative:/nowhere:${bin}` }, platform: 'linux' }), path.join(bin, 'agentls'));
});

test('a path the user set is never replaced', () => {
  const extension = folder('server/agentls');
  assert.equal(find('/nowhere/agentls', { extension, env: {}, platform: 'linux' }), undefined);
});

test('the workspace folder is filled in, and a folder is no program', () => {
  const workspace = folder('bin/agentls');
  const places = { extension: folder(), workspace, env: {}, platform: 'linux' as const };
  assert.equal(find('${workspaceFolder}/bin/agentls', places), path.join(workspace, 'bin/agentls'));
  assert.equal(find('${workspaceFolder}/bin', places), undefined);
});

test('the home folder is filled in', () => {
  const home = process.env.HOME;
  process.env.HOME = folder('bin/agentls');
  try {
    const found = find('~/bin/agentls', { extension: folder(), env: {}, platform: 'linux' });
    assert.equal(found, path.join(process.env.HOME, 'bin/agentls'));
  } finally {
    process.env.HOME = home;
  }
});

test('a file that may not be run is passed over', () => {
  const extension = folder('server/agentls');
  chmodSync(path.join(extension, 'server/agentls'), 0o644);
  const bin = folder('agentls');
  assert.equal(find('', { extension, env: { PATH: bin }, platform: 'linux' }), path.join(bin, 'agentls'));
});

test('Windows programs have an ending', () => {
  const extension = folder('server/agentls.exe');
  assert.equal(find('', { extension, env: {}, platform: 'win32' }), path.join(extension, 'server/agentls.exe'));
});

test('patterns of the user are added to those of the products', () => {
  const all = selector(['docs/prompts/*.md']);
  assert.ok(all.some((filter) => 'pattern' in filter && filter.pattern === 'docs/prompts/*.md'));
  assert.ok(all.some((filter) => 'pattern' in filter && filter.pattern === '**/agents/**/*.md'));
  assert.ok(all.some((filter) => 'pattern' in filter && String(filter.pattern).includes('toml')));
  assert.ok(all.some((filter) => 'pattern' in filter && filter.pattern === '**/.agentls.yaml'));
});
