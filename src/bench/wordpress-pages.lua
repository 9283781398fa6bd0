-- Random pages of 100 comments from a WordPress thread of 1,000.
dofile("src/bench/wrk-summary.lua")
local post = os.getenv("BENCH_POST")
function init() math.randomseed(tonumber(os.getenv("BENCH_SEED") or 1)) end
function request()
  return wrk.format("GET", "/?rest_route=/wp/v2/comments&post=" .. post .. "&per_page=100&page=" .. math.random(1, 10))
end
function response(status, headers, body)
  if status ~= 200 or body:sub(1, 7) ~= '[{"id":' then wrong = wrong + 1 end
end
