# Synthesis stages in memory over generated comments of three sentences, 90 % distinct: 10,000 and 100,000
# with model vectors, 1,000,000 (BENCH_COMMENTS) with given vectors, in 4 GB. Then full runs with database:
# alone, beside reading and posting clients, and with ten more comments. Finally the quality against
# human coding in the folder BENCH_DATA (../shared/data or the same format).
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/synthesis.raw
OUT=$BENCH/synthesis.tsv
: >"$RAW"
build
stages() { # comments, vectors, heap
  say "Synthesis of $1 comments."
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" "-Xmx$3" -cp "$(test_classes)" org.rapporteur.bench.SynthesisTimes "$1" "$2" |
    while IFS=$(printf '\t') read -r measure unit value; do
      collect "$1 comments, vectors $2" "$measure" "$unit" "$value"
    done
}
# BENCH_FEW and BENCH_MANY: sizes for the growth check. BENCH_RUN: number of comments of the full runs.
FEW=${BENCH_FEW:-10000} MANY=${BENCH_MANY:-100000}
if [ "$BENCH_QUICK" = no ]; then
  VECTORS=computed RUN=${BENCH_RUN:-$MANY}
else
  VECTORS=given RUN=${BENCH_RUN:-$FEW}
fi
stages "$FEW" "$VECTORS" 4g
stages "$MANY" "$VECTORS" 4g
[ "$BENCH_QUICK" = yes ] || stages "${BENCH_COMMENTS:-1000000}" given 4g
runs() { # comments, vectors
  say "Runs over $1 comments on the product."
  rm -rf "$WORK/synthesis-data"
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -Xmx4g -cp "$(test_classes)" org.rapporteur.bench.SynthesisRuns "$1" "$2" \
    --rapporteur.sample=false --rapporteur.data-folder="$WORK/synthesis-data" --server.port=0 --server.address=127.0.0.1 \
    --logging.file.name="$WORK/synthesis-runs.log" --logging.console.enabled=false |
    while IFS=$(printf '\t') read -r measure unit value; do
      # Skips the URL that Rapporteur prints at its start.
      [ -n "$value" ] || continue
      collect "$1 comments on the product, vectors $2" "$measure" "$unit" "$value"
    done
  rm -rf "$WORK/synthesis-data"
}
runs "$RUN" "$VECTORS"
say "Comparing with what people found."
"$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -cp "$(test_classes)" org.rapporteur.bench.SynthesisQuality "${BENCH_DATA:-../shared/data}" |
  while IFS=$(printf '\t') read -r measure unit value; do
    collect "quality" "$measure" "$unit" "$value"
  done
results "$OUT"
# Targets: stages over one second grow at most 1.3 times linearly; beside a run,
# reading and posting keep 70 % of their throughput.
growth() { # measure
  local few many
  few=$(value "$OUT" "$FEW comments, vectors $VECTORS" "$1") many=$(value "$OUT" "$MANY comments, vectors $VECTORS" "$1")
  awk -v few="${few:-0}" -v many="${many:-0}" 'BEGIN { exit !(few > 0 && many >= 1) }' || return 0
  record_target "$OUT" "growth from $FEW to $MANY comments" "$1" "times linear" \
    "$(awk -v a="$many" -v b="$few" -v n="$FEW" -v m="$MANY" 'BEGIN { print a / b / (m / n) }')" at-most 1.3
}
for stage in snapshot campaigns statements themes evidence "key points" positions draft check "all stages"; do
  growth "$stage"
done
for what in pages "comments posted"; do
  on="$RUN comments on the product, vectors $VECTORS"
  alone=$(value "$OUT" "$on" "$what alone") beside=$(value "$OUT" "$on" "$what beside a run")
  awk -v a="${alone:-0}" 'BEGIN { exit !(a > 0) }' || continue
  record_target "$OUT" "$on" "$what beside a run against alone" times "$(awk -v a="$alone" -v b="$beside" 'BEGIN { print b / a }')" at-least 0.7
done
show "$OUT"
