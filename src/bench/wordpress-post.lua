-- Posts comments through WordPress's form under 50 names; success is a redirect to the comment.
dofile("src/bench/wrk-summary.lua")
local post, run, pause = os.getenv("BENCH_POST"), os.getenv("BENCH_RUN"), tonumber(os.getenv("BENCH_PAUSE") or 0)
local texts = {}
for line in io.lines(os.getenv("BENCH_TEXTS")) do
  texts[#texts + 1] = (line:gsub("[^%w%-_%.~]", function(c) return string.format("%%%02X", c:byte()) end))
end
local n = 0
function delay() return pause end
function request()
  n = n + 1
  return wrk.format("POST", "/wp-comments-post.php", { ["Content-Type"] = "application/x-www-form-urlencoded" },
    string.format("comment_post_ID=%s&comment_parent=0&author=resident%02d&email=resident%02d%%40example.org&url=&comment=%s%%20Run%%20%s%%20number%%20%d",
      post, n % 50, n % 50, texts[n % #texts + 1], run, n))
end
function response(status)
  if status ~= 302 then wrong = wrong + 1 end
end
