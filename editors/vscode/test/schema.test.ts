// The committed schema of .agentls.yaml against the reference validator: it is
// sound draft 2020-12, and says of a few configurations what the server says.
// That it agrees with the server everywhere is held by the server's own tests.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020';

const schema = JSON.parse(readFileSync(path.resolve('schemas/agentls.schema.json'), 'utf8'));
// Descriptions in markdown are a keyword of editors only.
const ajv = new Ajv({ strictTypes: false, allowUnionTypes: true, keywords: ['markdownDescription', 'markdownEnumDescriptions'] });
const validate = ajv.compile(schema);

test('the schema accepts sound configurations', () => {
  for (const config of [
    null,
    {},
    { rules: { 'name-mismatch': 'off' }, tools: ['deploy', 'mcp__corp__*'], exclude: 'vendor/**' },
    { dialects: { 'packages/*/prompts/**': 'claude-code' }, products: { 'claude-code': '2.1.268', codex: 0.16 } },
    { overrides: [{ files: 'legacy/**', rules: { 'retired-model': 'hint' } }, { files: ['a', 'b'], tools: null }] },
  ]) {
    assert.ok(validate(config), JSON.stringify([config, validate.errors]));
  }
});

test('the schema refuses mistakes', () => {
  for (const config of [
    [],
    { wibble: 1 },
    { rules: { 'name-missmatch': 'off' } },
    { rules: { 'name-mismatch': 'warn' } },
    { tools: 'deploy' },
    { tools: [''] },
    { dialects: { '**': 'claude' } },
    { products: { 'claude-code': 'newest' } },
    { overrides: [{ rules: { secret: 'off' } }] },
    { overrides: [{ files: [] }] },
    { overrides: [{ files: 'a', overrides: [] }] },
  ]) {
    assert.ok(!validate(config), JSON.stringify(config));
  }
});
