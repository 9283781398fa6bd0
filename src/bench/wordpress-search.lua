-- Searches a WordPress thread of 1,000 comments for words it contains, 20 results per page.
dofile("src/bench/wrk-summary.lua")
local post = os.getenv("BENCH_POST")
local words = {}
function init()
  math.randomseed(tonumber(os.getenv("BENCH_SEED") or 1))
  local corpus = io.open(os.getenv("PEERS") .. "/corpus.json"):read(200000)
  for word in corpus:gmatch("%f[%a]%l%l%l%l%l%l+%f[%A]") do words[#words + 1] = word end
end
function request()
  return wrk.format("GET", "/?rest_route=/wp/v2/comments&post=" .. post .. "&per_page=20&search=" .. words[math.random(#words)])
end
function response(status, headers, body)
  if status ~= 200 or body:sub(1, 1) ~= '[' then wrong = wrong + 1 end
end
