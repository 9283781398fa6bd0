# Data export in each format with 1,000,000 comments (BENCH_COMMENTS; --quick: 100,000) as a
# visitor, with 512 MB heap: time until the file is complete, first and from the cache.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/export.raw
OUT=$BENCH/export.tsv
: >"$RAW"
if [ "$BENCH_QUICK" = yes ]; then COMMENTS=${BENCH_COMMENTS:-100000}; else COMMENTS=${BENCH_COMMENTS:-1000000}; fi
build
trap stop_server EXIT
DATA=$WORK/export-$COMMENTS-$(cat src/main/resources/db/migration/*.sql src/test/java/org/rapporteur/bench/{BenchConsultation,ExportDataGenerator}.java | sha256sum | cut -c1-12)
if [ ! -e "$DATA/bench-made" ]; then
  say "Generating $COMMENTS comments."
  rm -rf "$WORK/export-$COMMENTS"-????????????
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -cp "$(test_classes)" org.rapporteur.bench.ExportDataGenerator "$COMMENTS" --rapporteur.sample=false \
    --rapporteur.data-folder="$DATA" --server.port=0 --server.address=127.0.0.1 >"$WORK/generator.log" 2>&1 || {
    tail -20 "$WORK/generator.log" >&2; exit 1; }
  touch "$DATA/bench-made"
fi
# Largest heap in a garbage collection log, before (1) or after (2) a collection, in MB.
largest_heap() { sed -n 's/.*Pause.* \([0-9]*\)M->\([0-9]*\)M(.*/\1 \2/p' "$WORK/export-gc.log" | cut -d' ' -f"$1" | sort -n | tail -1; }
download() { curl -fsS -o "$WORK/export.$1" -w '%{time_total}' "$SITE/consultations/bench-export/data.$1"; }
for format in zip xlsx jsonl; do
  rm -rf "$DATA/exports"
  start_server -Xmx512m "-Xlog:gc:file=$WORK/export-gc.log"
  case="$COMMENTS comments, $format"
  for round in $(seq 1 "${EXPORT_ROUNDS:-1}"); do
    rm -rf "$DATA/exports"
    seconds=$(download "$format")
    collect "$case" "whole file" s "$seconds"
    collect "$case" "comments" 1/s "$(awk -v n="$COMMENTS" -v s="$seconds" 'BEGIN { printf "%.0f", n / s }')"
  done
  collect "$case" "whole file, from the cache" s "$(download "$format")"
  collect "$case" "size" MB "$(awk -v b="$(stat -c %s "$WORK/export.$format")" 'BEGIN { printf "%.1f", b / 1e6 }')"
  collect "$case" "largest heap before a collection" MB "$(largest_heap 1)"
  collect "$case" "largest heap after a collection" MB "$(largest_heap 2)"
  stop_server
  rm -f "$WORK/export.$format"
done
results "$OUT"
show "$OUT"
