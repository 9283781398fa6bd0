# API search over 1,000,000 comments (BENCH_COMMENTS) while 50 comments per second arrive:
# throughput with four clients, time of one search, and time to build the index. If WordPress is
# installed, also its throughput with four clients over 1,000 comments without new ones.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/search.raw
OUT=$BENCH/search.tsv
: >"$RAW"
install_missing wrk wrk
build
end() {
  stop_server
  stop_wordpress
}
trap end EXIT
COUNT=${BENCH_COMMENTS:-1000000}
CASE="Rapporteur, $COUNT comments"
DATA=$WORK/search-$COUNT-$(cat src/main/resources/db/migration/*.sql src/test/java/org/rapporteur/bench/{BenchConsultation,SearchDataGenerator}.java src/main/java/org/rapporteur/search/index/*.java | sha256sum | cut -c1-12)
if [ ! -s "$DATA/built" ]; then
  say "Generating $COUNT comments and their index."
  rm -rf "$WORK"/search-*-????????????
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -cp "$(test_classes)" org.rapporteur.bench.SearchDataGenerator "$COUNT" --rapporteur.sample=false \
    --rapporteur.data-folder="$DATA" --server.port=0 --server.address=127.0.0.1 >"$WORK/search-generator.log" 2>&1 || {
    tail -20 "$WORK/search-generator.log" >&2; exit 1; }
  sed -n 's/^BUILT //p' "$WORK/search-generator.log" >"$DATA/built"
fi
read -r seconds rate <"$DATA/built"
collect "$CASE" "index, time to build" s "$seconds"
collect "$CASE" "index, comments built" 1/s "$rate"
collect "$CASE" "index on disk" MB "$(du -sm "$DATA/index" | cut -f1)"
start_server ${BENCH_JAVA:-}
start_wordpress
search_times() { "$JAVA_HOME/bin/java" -cp "$(test_classes)" org.rapporteur.bench.SearchTimes "$SITE" "$DATA/bench/tokens" "$((3 * DUR))" 50 2>>"$WORK/search.log"; }
say "Warming up."
search_times >/dev/null
search_times >/dev/null
for round in $(seq 1 "$ROUNDS"); do
  say "Round $round of $ROUNDS."
  search_times |
    while IFS=$'\t' read -r measure unit value; do collect "$CASE" "$measure" "$unit" "$value"; done
  if [ "$WORDPRESS" = yes ]; then
    # shellcheck disable=SC2046
    set -- $(BENCH_POST=$WP_READ BENCH_SEED=$RANDOM load 4 "$DUR" src/bench/wordpress-search.lua http://127.0.0.1:8088)
    collect "WordPress, 1000 comments" "searches, 4 at once" 1/s "$1"
    collect "WordPress, 1000 comments" "searches, wrong responses" count "$4"
  fi
done
results "$OUT"
if [ "$WORDPRESS" = yes ]; then
  ratio "$OUT" "throughput, Rapporteur ($COUNT) / WordPress (1000)" "searches, 4 at once" ratio \
    "$(value "$OUT" "$CASE" "searches, 4 at once")" "$(value "$OUT" "WordPress, 1000 comments" "searches, 4 at once")"
fi
show "$OUT"
