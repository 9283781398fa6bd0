-- The page of a question, or of a post, as delivered. Each body must hold its comments.
dofile("src/bench/report.lua")
local path, mark, least = os.getenv("BENCH_PATH"), os.getenv("BENCH_MARK"), tonumber(os.getenv("BENCH_LEAST"))
-- The mark is meant as it is written, not as a pattern.
mark = mark:gsub("%p", "%%%0")
local most = tonumber(os.getenv("BENCH_MOST") or 1)
-- RANDOM in the path stands for the number of a comment.
function request() return wrk.format("GET", (path:gsub("RANDOM", math.random(1, most))), { ["Accept"] = "text/html" }) end
function response(status, headers, body)
  local _, count = body:gsub(mark, "")
  if status ~= 200 or count < least then wrong = wrong + 1 end
end
