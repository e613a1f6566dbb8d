-- Names across files in a real Neovim, through its own functions where it has
-- them: definition, references, highlight, symbols of the workspace, call
-- hierarchy, code lens, rename over two files. Required by e2e.lua.
local M = {}

-- run drives the editor. t has what e2e.lua has: until_true, request, after, at.
function M.run(t, folder, result)
  local lead = folder .. '/.claude/agents/lead.md'
  local helper = folder .. '/.claude/agents/helper.md'
  vim.cmd('edit! ' .. vim.fn.fnameescape(lead))
  t.until_true('the server attaches to the second file', function()
    return next(vim.lsp.buf_get_clients and vim.lsp.buf_get_clients(0) or vim.lsp.get_clients({ bufnr = 0 })) ~= nil
  end)

  -- Symbols of the workspace, which wait for it to be read.
  local symbols = {}
  for _, s in ipairs(t.request('workspace/symbol', { query = 'hlp' })) do
    table.insert(symbols, s.name)
  end
  result.symbols = symbols
  assert(vim.tbl_contains(symbols, 'helper'), 'helper is no symbol of the workspace')

  -- Definition, as `gd` goes there.
  local line, column = t.after('Agent(hel')
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  vim.lsp.buf.definition()
  t.until_true('the definition opens', function()
    return vim.api.nvim_buf_get_name(0) == helper
  end)
  result.definition = { vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':t'), vim.api.nvim_win_get_cursor(0)[1] }

  -- References, as they fill the quickfix list.
  vim.fn.setqflist({}, 'r')
  line, column = t.after('name: hel')
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  vim.lsp.buf.references({ includeDeclaration = false })
  t.until_true('references arrive', function()
    return #vim.fn.getqflist() > 0
  end)
  result.references = #vim.fn.getqflist()
  vim.cmd('cclose')
  vim.cmd('edit! ' .. vim.fn.fnameescape(helper))

  -- The code lens, and what it runs.
  vim.lsp.codelens.refresh()
  local lenses
  t.until_true('a lens arrives', function()
    lenses = vim.lsp.codelens.get(0)
    return #lenses > 0
  end)
  local lens = lenses[1]
  if not lens.command then
    lens = t.request('codeLens/resolve', lens)
  end
  result.lens = lens.command.title
  vim.fn.setqflist({}, 'r')
  local clients = vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()
  require('agentls').references(lens.command, { client_id = clients[1].id })
  result.lens_places = #vim.fn.getqflist()
  vim.cmd('cclose')

  -- Who starts whom.
  line, column = t.after('name: hel')
  local items = t.request('textDocument/prepareCallHierarchy', t.at(line, column))
  local calls = t.request('callHierarchy/incomingCalls', { item = items[1] })
  result.callers = { calls[1].from.name, #calls[1].fromRanges }

  -- Rename over two files, applied as the editor applies it.
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  vim.lsp.buf.rename('mason')
  t.until_true('the name changes here', function()
    return vim.api.nvim_buf_get_lines(0, 1, 2, false)[1] == 'name: mason'
  end)
  result.helper = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  for _, buf in ipairs(vim.api.nvim_list_bufs()) do
    if vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buf), ':t') == 'lead.md' then
      result.lead = vim.api.nvim_buf_get_lines(buf, 0, -1, false)
    end
  end

  -- Neovim tells of edits in other buffers after a while; then they are found.
  t.until_true('the references have the new name', function()
    local places = t.request('textDocument/references', vim.tbl_extend('force', t.at(1, 8), { context = { includeDeclaration = false } }))
    result.after_rename = #(places or {})
    return result.after_rename == 2
  end)
end

return M
