-- Neovim 0.11 and newer: put this folder on the 'runtimepath', then
--   vim.lsp.enable('agentls')
-- The server itself decides which markdown files are agent files; the others
-- cost it nothing.
return {
  cmd = { 'agentls', 'serve' },
  filetypes = { 'markdown' },
  root_markers = { '.agentls.yaml', '.claude', '.github', '.opencode', '.gemini', '.git' },
}
