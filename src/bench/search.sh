# Search over 1,000,000 comments (BENCH_COMMENTS) through the API, while 50 comments a second arrive: how many a second four people
# get at once, how long one takes, and apart from that how long the index took to build.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/search.raw
OUT=$BENCH/search.tsv
: >"$RAW"
build
trap stop_server EXIT
COUNT=${BENCH_COMMENTS:-1000000}
CASE="Rapporteur, $COUNT comments"
DATA=$WORK/search-$COUNT-$(cat src/main/resources/db/migration/*.sql src/test/java/org/rapporteur/bench/SearchMaterial.java src/main/java/org/rapporteur/search/index/*.java | sha256sum | cut -c1-12)
if [ ! -s "$DATA/built" ]; then
  say "Making $COUNT comments and their index."
  rm -rf "$WORK"/search-*-????????????
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -cp "$(test_classes)" org.rapporteur.bench.SearchMaterial "$COUNT" --rapporteur.sample=false \
    --rapporteur.data-folder="$DATA" --server.port=0 --server.address=127.0.0.1 >"$WORK/search-material.log" 2>&1 || {
    tail -20 "$WORK/search-material.log" >&2; exit 1; }
  sed -n 's/^BUILT //p' "$WORK/search-material.log" >"$DATA/built"
fi
read -r seconds rate <"$DATA/built"
collect "$CASE" "index, time to build" s "$seconds"
collect "$CASE" "index, comments built" 1/s "$rate"
collect "$CASE" "index on disk" MB "$(du -sm "$DATA/index" | cut -f1)"
start_server ${BENCH_JAVA:-}
search_times() { "$JAVA_HOME/bin/java" -cp "$(test_classes)" org.rapporteur.bench.SearchTimes "$SITE" "$DATA/bench/tokens" "$((3 * DUR))" 50 2>>"$WORK/search.log"; }
say "Warming up."
search_times >/dev/null
search_times >/dev/null
for round in $(seq 1 "$ROUNDS"); do
  say "Round $round of $ROUNDS."
  search_times |
    while IFS=$'\t' read -r measure unit value; do collect "$CASE" "$measure" "$unit" "$value"; done
done
results "$OUT"
show "$OUT"
