-- One line that a script can read: requests a second, median and 99th percentile in ms, errors, bytes a response, requests.
-- Errors are those of wrk and the answers that `wrong` counted.
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
