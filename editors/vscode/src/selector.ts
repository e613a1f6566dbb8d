// Which documents the server is told of. VS Code gives agent files language
// ids of its own (`chatagent` in some folders, `markdown` in others) and others
// are JSON, TOML or YAML, so files are chosen by path; what the server does not care for costs it nothing.
import type { DocumentFilter } from 'vscode-languageclient/node';

const patterns = [
  '**/agents/**/*.md',
  '**/*.agent.md',
  '**/*.chatmode.md',
  '**/{.opencode,opencode}/{agent,mode,modes}/**/*.md',
  '**/.*/agents/**/*.{json,jsonc,toml,yaml,yml,txt}',
  '**/{opencode.json,opencode.jsonc,kilo.jsonc,.roomodes,.kilocodemodes}',
  '**/.{factory/droids,rovodev/subagents,kilo/agent,agents/checks,qwen/fork-profiles}/**/*.md',
  '**/commands/**/*.md',
  '**/amp/checks/*.md',
  '**/SKILL.md',
  '**/.agentls.yaml',
  '**/agentls/config.yaml',
  // What is no agent and names agents, skills, servers or hooks all the same.
  '**/{.mcp,mcp,mcp-config,mcp_config,plugin,marketplace,hooks,gemini-extension,qwen-extension}.json',
  '**/.{claude,gemini,qwen,codebuddy,factory,iflow,vscode,kiro}/**/{settings,settings.local}.json',
  '**/.github/hooks/*.json',
  '**/.codex/config.toml',
  '**/{AGENTS,CLAUDE,CLAUDE.local,GEMINI,QWEN,copilot-instructions}.md',
  '**/*.{instructions,prompt}.md',
  '**/.*/{rules,steering,prompts,command}/**/*.{md,mdc,toml}',
  '**/commands/**/*.toml',
  '**/skills/**/*.md',
];

export function selector(further: readonly string[]): DocumentFilter[] {
  const files = [...patterns, ...further].map((pattern) => ({ scheme: 'file', pattern }));
  return [...files, { scheme: 'untitled', language: 'chatagent' }, { scheme: 'untitled', language: 'markdown' }];
}
