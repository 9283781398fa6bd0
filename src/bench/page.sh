# Question page with 50, 5,000 and 100,000 comments: initial HTML per second, compared with
# a WordPress page of similar size, and Chromium's time to first comment and to interactive.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/page.raw
OUT=$BENCH/page.tsv
: >"$RAW"
install_missing wrk wrk
install_missing chromium chromium
build
end() { stop_server; stop_wordpress; }
trap end EXIT
generate_data
start_server ${BENCH_JAVA:-}
start_wordpress

SIZES="50 5000 100000"
path() { echo "/consultations/bench-$1/questions/1"; }
wordpress_sql() { bash "$KIT/lib/mariadb.sh" sql wordpress -e "$1"; }
# Counts occurrences; grep -c would count lines.
count_on_page() { curl -fs "$1" | grep -o "$2" | wc -l; }

load_html() { # case site path mark comments
  # shellcheck disable=SC2046
  set -- "$1" $(BENCH_PATH=$3 BENCH_MARK=$4 BENCH_LEAST=$5 load 8 "$DUR" src/bench/pages-html.lua "$2")
  collect "$1" "initial HTML, 8 connections" 1/s "$2"
  collect "$1" "initial HTML, 99th percentile" ms "$4"
  collect "$1" "initial HTML, wrong responses" count "$5"
  collect "$1" "page size, uncompressed" bytes "$6"
}

OURS='data-comment="'
declare -A count
for size in $SIZES; do
  count[$size]=$(count_on_page "$SITE$(path "$size")" "$OURS")
  collect "Rapporteur, $size comments" "comments on the page" count "${count[$size]}"
done
if [ "$WORDPRESS" = yes ]; then
  # Finds the WordPress page size whose number of comments is nearest to ours.
  best=0
  for threads in 15 20 25 30 35 40 45 50; do
    wordpress_sql "replace into wp_options (option_name, option_value) values ('page_comments', '1'), ('comments_per_page', '$threads')"
    n=$(count_on_page "http://127.0.0.1:8088/?p=$WP_READ" 'id="comment-[0-9]')
    if [ "$best" = 0 ] || [ $(((n - count[5000]) * (n - count[5000]))) -lt $(((best - count[5000]) * (best - count[5000]))) ]; then
      best=$n best_threads=$threads
    fi
  done
  wordpress_sql "replace into wp_options (option_name, option_value) values ('comments_per_page', '$best_threads')"
  collect "WordPress, 1000 comments" "comments on the page" count "$best"
fi

# Warm-up: only responses after just-in-time compilation are measured.
say "Warming up."
for size in $SIZES; do
  BENCH_PATH=$(path "$size") BENCH_MARK=$OURS BENCH_LEAST=1 load 8 $((2 * DUR)) src/bench/pages-html.lua "$SITE" >/dev/null
done
for round in $(seq 1 "$ROUNDS"); do
  say "Round $round of $ROUNDS."
  for size in $SIZES; do
    load_html "Rapporteur, $size comments" "$SITE" "$(path "$size")" "$OURS" "${count[$size]}"
  done
  if [ "$WORDPRESS" = yes ]; then
    load_html "WordPress, 1000 comments" http://127.0.0.1:8088 "/?p=$WP_READ" 'id="comment%-%d' "$best"
  fi
done
if [ "$WORDPRESS" = yes ]; then
  wordpress_sql "replace into wp_options (option_name, option_value) values ('page_comments', '0'), ('comments_per_page', '50')"
fi

say "Chromium."
for size in $SIZES; do
  "$JAVA_HOME/bin/java" -cp "$(test_classes)" org.rapporteur.bench.PageTimes "$RAPPORTEUR_PORT" "$(path "$size")" "$ROUNDS" 2>>"$WORK/chromium.log" |
    while IFS=$'\t' read -r measure unit value; do collect "Rapporteur, $size comments" "$measure" "$unit" "$value"; done
done

results "$OUT"
if [ "$WORDPRESS" = yes ]; then
  for size in $SIZES; do
    ratio "$OUT" "throughput, Rapporteur ($size) / WordPress (1000)" "initial HTML, 8 connections" ratio \
      "$(value "$OUT" "Rapporteur, $size comments" "initial HTML, 8 connections")" \
      "$(value "$OUT" "WordPress, 1000 comments" "initial HTML, 8 connections")"
  done
fi
ratio "$OUT" "throughput, 100000 / 50 comments" "initial HTML, 8 connections" ratio \
  "$(value "$OUT" "Rapporteur, 100000 comments" "initial HTML, 8 connections")" \
  "$(value "$OUT" "Rapporteur, 50 comments" "initial HTML, 8 connections")"
show "$OUT"
