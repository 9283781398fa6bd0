-- Prints one line for scripts: requests per second, median and p99 in ms, errors, bytes per response, requests.
-- Errors are wrk's errors and the responses counted in `wrong`.
threads = {}
function setup(thread) table.insert(threads, thread) end
wrong = 0
function done(summary, latency, requests)
  local e = summary.errors
  local bad = e.status + e.connect + e.read + e.write + e.timeout
  for _, thread in ipairs(threads) do bad = bad + (thread:get("wrong") or 0) end
  local n = summary.requests
  io.write(string.format("BENCH %.1f %.2f %.2f %d %d %d\n", n / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad, n > 0 and summary.bytes / n or 0, n))
end
