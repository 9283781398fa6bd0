# The stages of a synthesis, in memory, over generated comments of three sentences, nine in ten distinct: 10,000 and 100,000 with
# vectors computed by the model, and 1,000,000 (BENCH_COMMENTS) with vectors given, in 4 GB. Then a run on the product with its
# database, with what is read and posted beside it, and one over ten more comments. At last how well is found what people found,
# in the folder BENCH_DATA (../shared/data, or any of its form).
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
stages 10000 computed 4g
if [ "$BENCH_QUICK" = no ]; then
  stages 100000 computed 4g
  stages "${BENCH_COMMENTS:-1000000}" given 4g
else
  stages 100000 given 4g
fi
runs() { # comments, vectors
  say "Runs over $1 comments on the product."
  rm -rf "$WORK/synthesis-data"
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -Xmx4g -cp "$(test_classes)" org.rapporteur.bench.SynthesisRuns "$1" "$2" \
    --rapporteur.sample=false --rapporteur.data-folder="$WORK/synthesis-data" --server.port=0 --server.address=127.0.0.1 \
    --logging.file.name="$WORK/synthesis-runs.log" --logging.console.enabled=false |
    while IFS=$(printf '\t') read -r measure unit value; do
      collect "$1 comments on the product, vectors $2" "$measure" "$unit" "$value"
    done
  rm -rf "$WORK/synthesis-data"
}
if [ "$BENCH_QUICK" = no ]; then
  runs 100000 computed
else
  runs 10000 given
fi
say "Comparing with what people found."
"$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -cp "$(test_classes)" org.rapporteur.bench.SynthesisQuality "${BENCH_DATA:-../shared/data}" |
  while IFS=$(printf '\t') read -r measure unit value; do
    collect "quality" "$measure" "$unit" "$value"
  done
results "$OUT"
show "$OUT"
