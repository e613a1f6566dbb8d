-- Neovim 0.7 to 0.10: put this folder on the 'runtimepath', then
--   require('agentls').setup()
-- Newer ones: vim.lsp.enable('agentls'), see lsp/agentls.lua.
local M = {}

local markers = { '.agentls.yaml', '.claude', '.github', '.opencode', '.gemini', '.codex', '.kiro', '.git' }

-- root returns the nearest folder above file that holds a marker, else its own.
local function root(file)
  local dir = vim.fn.fnamemodify(file, ':p:h')
  while true do
    for _, marker in ipairs(markers) do
      if vim.loop.fs_stat(dir .. '/' .. marker) then
        return dir
      end
    end
    local up = vim.fn.fnamemodify(dir, ':h')
    if up == dir then
      return vim.fn.fnamemodify(file, ':p:h')
    end
    dir = up
  end
end

local running = {} -- root folder -> client id, for versions without vim.lsp.start

local function attach(buf, config)
  config = vim.tbl_extend('force', config, { root_dir = root(vim.api.nvim_buf_get_name(buf)) })
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buf })
    return
  end
  local id = running[config.root_dir]
  if not (id and vim.lsp.get_client_by_id(id)) then
    id = vim.lsp.start_client(config)
    running[config.root_dir] = id
  end
  vim.lsp.buf_attach_client(buf, id)
end

-- references shows the places that a code lens counts, in the quickfix list.
function M.references(command, context)
  local client = vim.lsp.get_client_by_id(context.client_id)
  local places = vim.lsp.util.locations_to_items(command.arguments[3], client.offset_encoding)
  vim.fn.setqflist({}, ' ', { title = command.title, items = places })
  vim.cmd('botright copen')
end

-- setup starts the server for files that may define agents. config is handed to the LSP
-- client: cmd, on_attach, capabilities, init_options and so on.
function M.setup(config)
  config = vim.tbl_deep_extend('keep', config or {}, {
    name = 'agentls',
    cmd = { 'agentls', 'serve' },
    capabilities = vim.lsp.protocol.make_client_capabilities(),
    init_options = { referencesCommand = 'agentls.showReferences' },
    commands = { ['agentls.showReferences'] = M.references },
  })
  vim.api.nvim_create_autocmd('FileType', {
    pattern = { 'markdown', 'json', 'jsonc', 'toml', 'yaml' },
    group = vim.api.nvim_create_augroup('agentls', { clear = true }),
    callback = function(event)
      attach(event.buf, config)
    end,
  })
end

return M
