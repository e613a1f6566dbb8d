-- Agent files whose names say nothing of what is in them, so that the server is
-- started for them as well.
local types = {
  ['.roomodes'] = 'yaml',
  ['.kilocodemodes'] = 'yaml',
  ['*/.augment/agents/*.txt'] = 'markdown',
}

for pattern, filetype in pairs(types) do
  vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
    pattern = pattern,
    callback = function(event)
      vim.bo[event.buf].filetype = filetype
    end,
  })
end
