# Seconds from bin/run to the first page. Cold: first start of a build on a new installation,
# with unpacking, new database and AOT cache. Warm: later starts.
set -euo pipefail
. src/bench/common.sh
RAW=$WORK/start.raw
OUT=$BENCH/start.tsv
DATA=$WORK/start-data
: >"$RAW"
trap stop_server EXIT

first_page() { # case, options of bin/run
  local begun ended case=$1
  shift
  begun=$(date +%s%N)
  SERVER_PORT=$RAPPORTEUR_PORT bin/run --empty --rapporteur.data-folder="$DATA" --server.address=127.0.0.1 "$@" >"$WORK/start.log" 2>&1 &
  SERVER=$!
  for _ in $(seq 1 2400); do
    if curl -fs -o /dev/null -m 5 "$SITE/"; then
      ended=$(date +%s%N)
      collect "$case" "until the first page" s "$(awk -v n=$((ended - begun)) 'BEGIN { printf "%.2f", n / 1e9 }')"
      collect "$case" "memory of the application" MiB "$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$SERVER/status")"
      stop_server
      return
    fi
    kill -0 "$SERVER" 2>/dev/null || break
    sleep 0.05
  done
  say "It did not start:"
  tail -20 "$WORK/start.log" >&2
  exit 1
}

if [ ! -f target/rapporteur.jar ]; then
  say "Building."
  mvn ${MAVEN_OFFLINE:+-o} -B -ntp -q -DskipTests package
fi
rm -rf "$DATA" target/run
first_page "cold: first start of a build, new installation"
for _ in $(seq 1 "$ROUNDS"); do first_page "warm: a later start"; done
results "$OUT"
show "$OUT"
