-- Initial HTML of a question or post page. Each body must contain its comments.
dofile("src/bench/wrk-summary.lua")
local path, mark, least = os.getenv("BENCH_PATH"), os.getenv("BENCH_MARK"), tonumber(os.getenv("BENCH_LEAST"))
-- The mark is literal text, not a pattern.
mark = mark:gsub("%p", "%%%0")
local most = tonumber(os.getenv("BENCH_MOST") or 1)
-- RANDOM in the path is replaced with a comment number.
function request() return wrk.format("GET", (path:gsub("RANDOM", math.random(1, most))), { ["Accept"] = "text/html" }) end
function response(status, headers, body)
  local _, count = body:gsub(mark, "")
  if status ~= 200 or count < least then wrong = wrong + 1 end
end
