# Report of 576 paragraphs on 20,000 comments (BENCH_COMMENTS, a multiple of 24; --quick: 4,800) in each format, each
# rendered in its own process with 256 MB heap (DOCX 512 MB, PDF 768 MB). The text cites half of the comments.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/report.raw
OUT=$BENCH/report.tsv
: >"$RAW"
if [ "$BENCH_QUICK" = yes ]; then COMMENTS=${BENCH_COMMENTS:-4800}; else COMMENTS=${BENCH_COMMENTS:-20040}; fi
build
drawn() { # format, heap
  say "A report over $COMMENTS comments as $1."
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" "-Xmx$2" "-Xlog:gc:file=$WORK/report-gc.log" -cp "$(test_classes)" \
    org.rapporteur.bench.ReportTimes "$COMMENTS" "$1" "$WORK/report.$1" 2>"$WORK/report.log" |
    sed -n 's/^REPORT\t//p' |
    while IFS=$(printf '\t') read -r measure unit value; do
      collect "$COMMENTS comments, $1, heap of $2" "$measure" "$unit" "$value"
    done
  collect "$COMMENTS comments, $1, heap of $2" "largest heap after a collection" MB \
    "$(sed -n 's/.*Pause.*->\([0-9]*\)M(.*/\1/p' "$WORK/report-gc.log" | sort -n | tail -1)"
  rm -f "$WORK/report.$1"
}
drawn html 256m
drawn md 256m
drawn json 256m
drawn docx 512m
drawn pdf 768m
results "$OUT"
show "$OUT"
