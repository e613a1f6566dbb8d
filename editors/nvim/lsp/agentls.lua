-- Neovim 0.11 and newer: put this folder on the 'runtimepath', then
--   vim.lsp.enable('agentls')
-- The server itself decides which files define agents; the others cost it
-- nothing.
return {
  cmd = { 'agentls', 'serve' },
  filetypes = { 'markdown', 'json', 'jsonc', 'toml', 'yaml' },
  init_options = { referencesCommand = 'agentls.showReferences' },
  commands = {
    ['agentls.showReferences'] = function(command, context)
      require('agentls').references(command, context)
    end,
  },
  root_markers = { '.agentls.yaml', '.claude', '.github', '.opencode', '.gemini', '.codex', '.kiro', '.git' },
}
