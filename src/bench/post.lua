-- Posts comments by 200 people in turn, each with its own idempotency key. BENCH_PAUSE: pause between requests in ms.
dofile("src/bench/wrk-summary.lua")
local root, questions = os.getenv("BENCH_ROOT"), tonumber(os.getenv("BENCH_QUESTIONS"))
local run, pause = os.getenv("BENCH_RUN"), tonumber(os.getenv("BENCH_PAUSE") or 0)
-- With BENCH_PARENTS, each comment is a reply to one of that many comments.
local parents = tonumber(os.getenv("BENCH_PARENTS") or 0)
local tokens, texts = {}, {}
for line in io.lines(os.getenv("BENCH_TOKENS")) do tokens[#tokens + 1] = line end
for line in io.lines(os.getenv("BENCH_TEXTS")) do texts[#texts + 1] = line end
local n = 0
function delay() return pause end
function request()
  n = n + 1
  return wrk.format("POST", root .. "/questions/" .. (n % questions + 1) .. "/comments", {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. tokens[n % #tokens + 1],
    ["Idempotency-Key"] = run .. "-" .. n,
  }, '{"text":"' .. texts[n % #texts + 1] .. " Run " .. run .. ", number " .. n .. '.","language":"en"' .. (parents > 0 and ',"parent":' .. math.random(1, parents) or "") .. '}')
end
function response(status)
  if status ~= 201 then wrong = wrong + 1 end
end
