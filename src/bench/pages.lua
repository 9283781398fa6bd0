-- Pages of 100 comments at random cursors. Checks start and end of each body, and the 100 comments of every 16th.
dofile("src/bench/wrk-summary.lua")
local path, most = os.getenv("BENCH_PATH"), tonumber(os.getenv("BENCH_MOST"))
local seen = 0
function init() math.randomseed(tonumber(os.getenv("BENCH_SEED") or 1)) end
function request() return wrk.format("GET", path .. "?after=" .. math.random(0, most - 101)) end
function response(status, headers, body)
  seen = seen + 1
  local good = status == 200 and body:sub(1, 20) == '{"items":[{"number":' and body:sub(-12) == '&limit=100"}'
  if good and seen % 16 == 0 then
    local count, last = 0, 0
    for number in body:gmatch('{"number":(%d+),"question":') do
      number = tonumber(number)
      if number <= last then good = false end
      count, last = count + 1, number
    end
    good = good and count == 100
  end
  if not good then wrong = wrong + 1 end
end
