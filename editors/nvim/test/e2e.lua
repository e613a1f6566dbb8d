-- Drives a real Neovim against the built server: findings, a quick fix,
-- completion inside `tools:`, hover on a heading, files without a type of their
-- own, and names across files (names.lua). Run by .ci/nvim with
-- AGENTLS (the binary), FILE (an agent file), SCRIPT (this file) and OUT (where
-- the result goes).
local result = { version = tostring(vim.version().major .. '.' .. vim.version().minor .. '.' .. vim.version().patch) }

local function until_true(what, check)
  if not vim.wait(10000, check, 5) then
    error('timed out: ' .. what)
  end
end

local function findings()
  return vim.diagnostic.get(0)
end

local function codes()
  local list = {}
  for _, d in ipairs(findings()) do
    table.insert(list, d.code)
  end
  table.sort(list)
  return list
end

local function client()
  for _, c in pairs(vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()) do
    if c.name == 'agentls' then
      return c
    end
  end
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 5000)
  for _, answer in pairs(answers or {}) do
    local err = answer.err or answer.error
    if err then
      error(method .. ': ' .. vim.inspect(err))
    end
    return answer.result
  end
  error(method .. ': no answer')
end

-- place returns the zero-based line and column just after the text.
local function after(text)
  for i, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local _, e = line:find(text, 1, true)
    if e then
      return i - 1, e
    end
  end
  error('not in the file: ' .. text)
end

local function at(line, column)
  return {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = line, character = column },
  }
end

local function run()
  vim.cmd('filetype on')
  if vim.fn.has('nvim-0.11') == 1 then
    vim.lsp.config('agentls', { cmd = { vim.env.AGENTLS, 'serve' } })
    vim.lsp.enable('agentls')
  else
    require('agentls').setup({ cmd = { vim.env.AGENTLS, 'serve' } })
  end
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
  until_true('the server attaches', function()
    local c = client()
    return c and (c.initialized or (c.server_capabilities and next(c.server_capabilities) ~= nil))
  end)
  until_true('findings arrive', function()
    return #findings() > 0
  end)
  result.findings = codes()

  -- The quick fix of the misspelt tool, applied as the editor applies it.
  local line, column = after('Raed')
  local wanted
  for _, d in ipairs(findings()) do
    if d.code == 'misspelt-tool' then
      wanted = d
    end
  end
  assert(wanted and wanted.lnum == line and wanted.end_col == column, 'misspelt-tool is not at its token')
  local lsp = wanted.user_data and wanted.user_data.lsp or {}
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    range = { start = { line = line, character = column }, ['end'] = { line = line, character = column } },
    context = { diagnostics = { {
      range = { start = { line = wanted.lnum, character = wanted.col }, ['end'] = { line = wanted.end_lnum, character = wanted.end_col } },
      message = wanted.message, severity = wanted.severity, source = wanted.source, code = wanted.code, data = lsp.data,
    } } },
  }
  local actions = request('textDocument/codeAction', params)
  assert(actions and actions[1] and actions[1].edit, 'no quick fix')
  result.action = actions[1].title
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client().offset_encoding)
  until_true('the finding goes', function()
    return not vim.tbl_contains(codes(), 'misspelt-tool')
  end)
  result.after_fix = codes()
  result.fixed = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]

  -- Completion behind a fresh comma of the tools.
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  vim.api.nvim_buf_set_lines(0, line, line + 1, false, { text .. ', ' })
  local items = request('textDocument/completion', vim.tbl_extend('force', at(line, #text + 2), { context = { triggerKind = 1 } }))
  result.completion = {}
  for _, item in ipairs(items.items or items) do
    table.insert(result.completion, item.label)
  end
  assert(vim.tbl_contains(result.completion, 'Grep'), 'completion lacks Grep')
  assert(not vim.tbl_contains(result.completion, 'Read'), 'completion offers what is listed')
  vim.api.nvim_buf_set_lines(0, line, line + 1, false, { text })

  -- Hover on a heading.
  line, column = after('## Output')
  local hover = request('textDocument/hover', at(line, column - 1))
  assert(hover and hover.contents, 'no hover on a heading')
  result.hover = hover.contents.value or hover.contents

  -- Files whose names have no type of Neovim's own.
  local folder = vim.fn.fnamemodify(vim.env.FILE, ':p:h:h:h')
  for name, filetype in pairs({ ['.roomodes'] = 'yaml', ['.augment/agents/tester.txt'] = 'markdown' }) do
    vim.cmd('edit! ' .. vim.fn.fnameescape(folder .. '/' .. name))
    assert(vim.bo.filetype == filetype, name .. ' is of type ' .. vim.bo.filetype)
    until_true('findings arrive in ' .. name, function()
      return #findings() > 0
    end)
    result[name] = codes()
  end

  local names = dofile(vim.fn.fnamemodify(vim.env.SCRIPT, ':p:h') .. '/names.lua')
  names.run({ until_true = until_true, request = request, after = after, at = at }, folder, result)
end

local ok, err = xpcall(run, debug.traceback)
if not ok then
  result.error = err
end
local file = assert(io.open(vim.env.OUT, 'w'))
file:write(vim.fn.json_encode(result))
file:close()
vim.cmd(ok and 'qa!' or 'cq!')
