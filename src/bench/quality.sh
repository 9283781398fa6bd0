# Quality of the synthesis against people's codings: a hand-coded consultation (BENCH_EXAMPLE), KPA 2021 and
# SIB-200 (BENCH_DATA), with the dictionaries of BENCH_DICTIONARIES (Debian: dict-freedict-*, dict-cc-cedict).
set -euo pipefail
. src/bench/common.sh
DICTIONARIES=${BENCH_DICTIONARIES:-/usr/share/dictd}
if [ -z "$(find "$DICTIONARIES" -name '*.index' -print -quit 2>/dev/null)" ]; then
  echo "There are no dictionaries in $DICTIONARIES. Install dict-freedict-* and dict-cc-cedict, or set BENCH_DICTIONARIES." >&2
  exit 2
fi
RAW=$WORK/quality.raw
OUT=$BENCH/quality.tsv
: >"$RAW"
build
say "Comparing with what people coded."
"$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -Xmx3g -cp "$(test_classes)" org.rapporteur.bench.QualityBench \
  "${BENCH_DATA:-../shared/data}" "${BENCH_EXAMPLE:-../shared/example-report}" "$DICTIONARIES" |
  while IFS=$(printf '\t') read -r measure unit value; do
    collect "quality" "$measure" "$unit" "$value"
  done
results "$OUT"
target() { # measure, unit, at-least or at-most, target
  record_target "$OUT" quality "$1" "$2" "$(value "$OUT" quality "$1")" "$3" "$4"
}
target "proposals, precision" - at-least 0.75
target "proposals, recall" - at-least 0.75
target "themes, F1 of pairs" - at-least 0.6
target "themes, replies ignored, F1 of pairs" - at-least 0.5
target "points quoted in English or glossed" count at-least 55
target "opposed points with both sides" count at-least 13
target "points reported with recorded replies" count at-least 75
target "opposed points with both sides, recorded replies" count at-least 13
target "key points covered of 36, KPA 2021 dev" count at-least 30
target "points that match no key point, KPA 2021 dev" % at-most 10
target "prevalence told of true, KPA 2021 dev" - at-least 0.6
target "precision of statements told, KPA 2021 dev" - at-least 0.85
target "stance purity of points, KPA 2021 dev" - at-least 0.9
target "topics of SIB-200, normalized mutual information, all" - at-least 0.45
show "$OUT"
