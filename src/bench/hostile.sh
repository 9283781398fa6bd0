# How long the product takes over hostile text, which must be posted and read, or refused, within 200 ms: one case of each class
# of attack, every case of CommonMark's specification, and what is nested as deeply as a comment's length allows and further.
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
