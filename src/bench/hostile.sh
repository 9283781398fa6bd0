# Hostile text must be posted and shown, or refused, within 200 ms: one case per attack
# class, all CommonMark specification cases, and nesting up to and beyond the length limit.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/hostile.raw
OUT=$BENCH/hostile.tsv
: >"$RAW"
build
for _ in $(seq 1 "$ROUNDS"); do
  rm -rf "$WORK/hostile-data"
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -cp "$(test_classes)" org.rapporteur.bench.HostileTimes --rapporteur.sample=false \
    --rapporteur.data-folder="$WORK/hostile-data" --server.port=0 --server.address=127.0.0.1 2>&1 | tee "$WORK/hostile.log" |
    sed -n 's/^HOSTILE\t//p' |
    while IFS=$'\t' read -r name measure unit value; do collect "$name" "$measure" "$unit" "$value"; done
done
rm -rf "$WORK/hostile-data"
results "$OUT"
show "$OUT"
