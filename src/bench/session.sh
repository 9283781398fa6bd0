# Heap per reader of a question page, with the requests that Chromium sends: 500 readers,
# after full garbage collections; also per live connection of a visible tab.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/session.raw
OUT=$BENCH/session.tsv
: >"$RAW"
install_missing chromium chromium
build
trap stop_server EXIT
generate_data
READERS=500
for size in 50 100000; do
  # The first session must not expire before the last reader has arrived.
  start_server ${BENCH_JAVA:-} -Dserver.servlet.session.timeout=2h
  "$JAVA_HOME/bin/java" -cp "$(test_classes)" org.rapporteur.bench.IdleReaders "$RAPPORTEUR_PORT" "$SERVER" \
    "/consultations/bench-$size/questions/1" "$READERS" "/consultations/bench-$size/live-updates?after=1000000" 2>>"$WORK/readers.log" |
    while IFS=$'\t' read -r measure unit value; do collect "$READERS readers, $size comments" "$measure" "$unit" "$value"; done
  stop_server
done
results "$OUT"
show "$OUT"
