# API: reading pages of comments at random cursors while ten comments per second arrive, and posting; compared with WordPress.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/api.raw
OUT=$BENCH/api.tsv
: >"$RAW"
install_missing wrk wrk
build
POSTING=
end() {
  if [ -n "$POSTING" ]; then kill "$POSTING" 2>/dev/null || true; fi
  stop_server
  stop_wordpress
}
trap end EXIT
generate_data
start_server ${BENCH_JAVA:-}
start_wordpress

RUN=$(date +%s)
connections() { if [ "$BENCH_QUICK" = yes ]; then echo 8; else echo "1 8 32"; fi; }
root() { echo "/api/v1/consultations/bench-$1"; }
# The numbers of the single questions come later in the answer.
comments() { curl -fs "$SITE$(root "$1")" | sed 's/"questions".*//; s/.*"comments":\([0-9]*\).*/\1/'; }

post_in_background() { # posts ten comments per second for some seconds, in the background
  BENCH_ROOT=$(root "$1") BENCH_QUESTIONS=1 BENCH_PAUSE=98 BENCH_RUN=$RUN-$RANDOM-$RANDOM \
    wrk -t1 -c1 -d"$2s" -s src/bench/post.lua "$SITE" >>"$WORK/background-posts.log" 2>&1 &
  POSTING=$!
}

collect_load() { # case, name, then the fields printed by load
  collect "$1" "$2" 1/s "$3"
  collect "$1" "$2, 99th percentile" ms "$5"
  collect "$1" "$2, wrong responses" count "$6"
}

read_pages() { # comments connections
  local fields
  post_in_background "$1" $((DUR + 1))
  sleep 0.5
  # shellcheck disable=SC2046
  set -- "$1" "$2" $(BENCH_PATH=$(root "$1")/questions/1/comments BENCH_MOST=$1 BENCH_SEED=$RANDOM load "$2" "$DUR" src/bench/pages.lua "$SITE")
  wait "$POSTING" || true
  POSTING=
  collect_load "Rapporteur, $1 comments, $2 connections" "pages of 100" "$3" "$4" "$5" "$6"
}

post() { # questions connections
  local before after
  before=$(comments posting)
  # shellcheck disable=SC2046
  set -- "$1" "$2" $(BENCH_ROOT=$(root posting) BENCH_QUESTIONS=$1 BENCH_RUN=$RUN-$RANDOM-$RANDOM load "$2" "$DUR" src/bench/post.lua "$SITE")
  sleep 1
  after=$(comments posting)
  collect_load "Rapporteur, $1 questions, $2 connections" "comments posted" "$3" "$4" "$5" "$6"
  # Requests open when wrk stops are stored but not counted by wrk: at most one per connection.
  collect "Rapporteur, $1 questions, $2 connections" "stored but not confirmed" count $((after - before - ${8:-0}))
}

wp_read() {
  # shellcheck disable=SC2046
  set -- "$1" $(BENCH_POST=$WP_READ BENCH_SEED=$RANDOM load "$1" "$DUR" src/bench/wordpress-pages.lua http://127.0.0.1:8088)
  collect_load "WordPress, 1000 comments, $1 connections" "pages of 100" "$2" "$3" "$4" "$5"
}

wp_post() {
  # shellcheck disable=SC2046
  set -- "$1" $(BENCH_POST=$WP_POST BENCH_RUN=$RUN-$RANDOM load "$1" "$DUR" src/bench/wordpress-post.lua http://127.0.0.1:8088)
  collect_load "WordPress, one post, $1 connections" "comments posted" "$2" "$3" "$4" "$5"
}

# Warm-up: only responses after just-in-time compilation are measured.
say "Warming up."
for size in 1000 100000; do
  BENCH_PATH=$(root $size)/questions/1/comments BENCH_MOST=$size load 8 $((3 * DUR)) src/bench/pages.lua "$SITE" >/dev/null
done
BENCH_ROOT=$(root posting) BENCH_QUESTIONS=20 BENCH_RUN=$RUN-warm load 8 $((6 * DUR)) src/bench/post.lua "$SITE" >/dev/null

for round in $(seq 1 "$ROUNDS"); do
  say "Round $round of $ROUNDS."
  for c in $(connections); do
    read_pages 1000 "$c"
    read_pages 100000 "$c"
    if [ "$WORDPRESS" = yes ]; then wp_read "$c"; fi
  done
  for c in $(connections); do
    post 20 "$c"
    post 1 "$c"
    if [ "$WORDPRESS" = yes ]; then wp_post "$c"; fi
  done
done

results "$OUT"
small=$(value "$OUT" "Rapporteur, 1000 comments, 8 connections" "pages of 100")
large=$(value "$OUT" "Rapporteur, 100000 comments, 8 connections" "pages of 100")
ratio "$OUT" "throughput, 100000 / 1000 comments, 8 connections" "pages of 100" ratio "$large" "$small"
if [ "$WORDPRESS" = yes ]; then
  for c in $(connections); do
    ratio "$OUT" "throughput, Rapporteur (100000) / WordPress (1000), $c connections" "pages of 100" ratio \
      "$(value "$OUT" "Rapporteur, 100000 comments, $c connections" "pages of 100")" \
      "$(value "$OUT" "WordPress, 1000 comments, $c connections" "pages of 100")"
    for questions in 20 1; do
      ratio "$OUT" "throughput, Rapporteur ($questions questions) / WordPress, $c connections" "comments posted" ratio \
        "$(value "$OUT" "Rapporteur, $questions questions, $c connections" "comments posted")" \
        "$(value "$OUT" "WordPress, one post, $c connections" "comments posted")"
    done
  done
fi
show "$OUT"
