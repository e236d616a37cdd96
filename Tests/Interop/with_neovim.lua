-- Candor under Neovim's LSP client, as an editor starts it.
local ended
local id = vim.lsp.start_client({
  name = "candor",
  cmd = { vim.env.CANDOR_BIN, "--store", ":memory:" },
  root_dir = vim.fn.getcwd(),
  on_exit = function(code, signal) ended = { code, signal } end,
})
local function fail(why)
  io.stderr:write(why .. "\n")
  vim.cmd("cquit 1")
end
local client = vim.lsp.get_client_by_id(id)
if not vim.wait(10000, function() return client.initialized end, 10) then return fail("no answer to initialize") end
local claim = { taskId = "t", message = { text = "Done! All tests pass." } }
local answer = client.request_sync("evaluateClaim", claim, 10000, 0)
if not (answer and answer.result) then return fail("no answer: " .. vim.inspect(answer)) end
if answer.result.status.effective ~= "pending_verification" then return fail(vim.inspect(answer.result.status)) end
local unknown = client.request_sync("getTask", { taskId = "none" }, 10000, 0)
if not (unknown and unknown.err and unknown.err.code == 1001) then return fail(vim.inspect(unknown)) end
client.stop()
if not vim.wait(10000, function() return ended end, 10) then return fail("candor did not end") end
if ended[1] ~= 0 or ended[2] ~= 0 then return fail("candor ended with " .. vim.inspect(ended)) end
vim.cmd("qall!")
