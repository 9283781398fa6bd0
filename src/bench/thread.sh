# Thread actions in a question of 592, 10,000 and 100,000 comments: open, continue, permalink, reply;
# heap per reader, delivery time of live updates, and heap over ten minutes of load.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/thread.raw
OUT=$BENCH/thread.tsv
: >"$RAW"
SIZES="592 10000 100000"
READERS=500
if [ "$BENCH_QUICK" = yes ]; then SOAK=${SOAK:-30}; else SOAK=${SOAK:-600}; fi
install_missing wrk wrk
install_missing chromium chromium
build
trap stop_server EXIT
generate_data
# Runs on a copy, because replies would enlarge the question for the next run.
rm -rf "$WORK/thread-data"
cp -r --reflink=auto "$DATA" "$WORK/thread-data"
DATA=$WORK/thread-data
# The first session must not expire before the last reader has arrived.
start_server ${BENCH_JAVA:-} -Dserver.servlet.session.timeout=2h

page() { echo "/consultations/bench-$1/questions/1"; }
# Query of the second page of threads, from the link on the first.
next_page_query() { curl -fs "$SITE$(page "$1")" | sed -n 's/.*data-more-threads href="[^"?]*?\([^"]*\)".*/\1/p' | sed 's/&amp;/\&/g' | head -1; }

collect_load() { # size, name, then the fields printed by load
  collect "$1 comments" "$2" 1/s "$3"
  collect "$1 comments" "$2, 99th percentile" ms "$5"
  collect "$1 comments" "$2, wrong responses" count "$6"
}

read_page() { # size what path mark
  # shellcheck disable=SC2046
  set -- "$1" "$2" $(BENCH_PATH=$3 BENCH_MARK=$4 BENCH_LEAST=1 BENCH_MOST=$1 load 8 "$DUR" src/bench/pages-html.lua "$SITE")
  collect_load "$1" "$2" "$3" "$4" "$5" "$6"
}

reply() { # size
  # shellcheck disable=SC2046
  set -- "$1" $(BENCH_ROOT=/api/v1/consultations/bench-$1 BENCH_QUESTIONS=1 BENCH_PARENTS=500 BENCH_RUN=$RUN-$RANDOM-$RANDOM BENCH_PAUSE=20 \
    load 1 "$DUR" src/bench/post.lua "$SITE")
  collect "$1 comments" "a reply, median" ms "$3"
  collect "$1 comments" "a reply, 99th percentile" ms "$4"
  collect "$1 comments" "a reply, wrong responses" count "$5"
}

RUN=$(date +%s)
OURS='data-comment="'
round() {
  for size in $SIZES; do
    read_page "$size" "opening" "$(page "$size")" "$OURS"
    read_page "$size" "continuing" "$(page "$size")/fragment?$(next_page_query "$size")" "$OURS"
    read_page "$size" "a permalink" "/consultations/bench-$size/comments/RANDOM" "$OURS"
    reply "$size"
  done
}
say "Warming up."
round
round
: >"$RAW"
for n in $(seq 1 "$ROUNDS"); do
  say "Round $n of $ROUNDS."
  round
done

# A closed tab is detected by the second missing heartbeat, 25 seconds after the first; until then it counts.
wait_for_session_end() { sleep 60; }

for size in $SIZES; do
  say "Readers of $size comments."
  "$JAVA_HOME/bin/java" -cp "$(test_classes)" org.rapporteur.bench.IdleReaders "$RAPPORTEUR_PORT" "$SERVER" \
    "$(page "$size")" "$READERS" "/consultations/bench-$size/live-updates?after=1000000000" 2>>"$WORK/readers.log" |
    while IFS=$'\t' read -r measure unit value; do collect "$size comments" "$measure" "$unit" "$value"; done
  wait_for_session_end
  time=20
  if [ "$size" = 100000 ]; then time=$SOAK; fi
  "$JAVA_HOME/bin/java" -cp "$(test_classes)" org.rapporteur.bench.OpenPages "$RAPPORTEUR_PORT" "$SERVER" \
    "bench-$size" "$READERS" "$BENCH_TOKENS" "$time" 2>>"$WORK/readers.log" |
    while IFS=$'\t' read -r measure unit value; do collect "$READERS open pages, $size comments" "$measure" "$unit" "$value"; done
  wait_for_session_end
done

results "$OUT"
for what in "opening" "continuing" "a permalink"; do
  ratio "$OUT" "throughput, 100000 / 592 comments" "$what" ratio "$(value "$OUT" "100000 comments" "$what")" "$(value "$OUT" "592 comments" "$what")"
done
ratio "$OUT" "time, 100000 / 592 comments" "a reply, median" ratio \
  "$(value "$OUT" "100000 comments" "a reply, median")" "$(value "$OUT" "592 comments" "a reply, median")"
show "$OUT"
