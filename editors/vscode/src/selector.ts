// Which documents the server is told of. VS Code gives agent files language
// ids of its own (`chatagent` in some folders, `markdown` in others), so files
// are chosen by path; what the server does not care for costs it nothing.
import type { DocumentFilter } from 'vscode-languageclient/node';

const patterns = [
  '**/agents/**/*.md',
  '**/*.agent.md',
  '**/*.chatmode.md',
  '**/.opencode/{agent,mode,modes}/**/*.md',
];

export function selector(further: readonly string[]): DocumentFilter[] {
  const files = [...patterns, ...further].map((pattern) => ({ scheme: 'file', pattern }));
  return [...files, { scheme: 'untitled', language: 'chatagent' }, { scheme: 'untitled', language: 'markdown' }];
}
