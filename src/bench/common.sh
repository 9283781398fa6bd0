# Sourced by every benchmark: builds, fills a database, starts and stops the server, stores results.
. bin/jdk
BENCH=target/bench
WORK=$BENCH/work
PEERS=${PEERS:-$PWD/target/peers}
KIT=${KIT:-$PWD/../shared/peers}
RAPPORTEUR_PORT=${RAPPORTEUR_PORT:-8089}
SITE=http://127.0.0.1:$RAPPORTEUR_PORT
if [ "$BENCH_QUICK" = yes ]; then
  ROUNDS=${ROUNDS:-1} DUR=${DUR:-5}
else
  ROUNDS=${ROUNDS:-5} DUR=${DUR:-10}
fi
export PEERS KIT
mkdir -p "$WORK"
SERVER=
# All people of a benchmark post from one address, so it raises the limits of posting.
JAVA_FLAGS=(-XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -Drapporteur.posting-limit.per-account=10000000 -Drapporteur.posting-limit.per-address-prefix=10000000)

say() { printf '%s\n' "$*" >&2; }

install_missing() { # program package
  command -v "$1" >/dev/null && return
  say "Installing $2 from the system's packages."
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

# Compiles and writes the test class path; the test classes include the data generators.
build() {
  [ "${BENCH_BUILT:-no}" = yes ] && return
  say "Building."
  mvn ${MAVEN_OFFLINE:+-o} -B -ntp -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$WORK/classpath"
}

# Generates the data again if the migrations or the generator have changed.
generate_data() {
  DATA=$WORK/data-$(cat src/main/resources/db/migration/*.sql src/test/java/org/rapporteur/bench/{BenchConsultation,ThreadDataGenerator}.java | sha256sum | cut -c1-12)
  export BENCH_TOKENS=$DATA/bench/tokens BENCH_TEXTS=$DATA/bench/texts
  [ -s "$BENCH_TOKENS" ] && return
  say "Generating 116,642 comments and 200 people."
  rm -rf "$WORK"/data-????????????
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -cp "$(test_classes)" org.rapporteur.bench.ThreadDataGenerator --rapporteur.sample=false \
    --rapporteur.data-folder="$DATA" --server.port=0 --server.address=127.0.0.1 >"$WORK/generator.log" 2>&1 || {
    tail -20 "$WORK/generator.log" >&2; exit 1; }
}

test_classes() { echo "target/test-classes:target/classes:$(cat "$WORK/classpath")"; }

start_server() { # additional Java flags
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" "$@" -Drapporteur.sample=false -cp "target/classes:$(cat "$WORK/classpath")" \
    org.rapporteur.RapporteurApplication --rapporteur.data-folder="$DATA" \
    --server.port="$RAPPORTEUR_PORT" --server.address=127.0.0.1 >"$WORK/server.log" 2>&1 &
  SERVER=$!
  for _ in $(seq 1 1500); do
    curl -fs -o /dev/null -m 5 "$SITE/actuator/health" && return
    kill -0 "$SERVER" 2>/dev/null || break
    sleep 0.2
  done
  say "The server did not start:"; tail -20 "$WORK/server.log" >&2; exit 1
}

stop_server() {
  [ -n "$SERVER" ] || return 0
  kill "$SERVER" 2>/dev/null || true
  for _ in $(seq 1 300); do kill -0 "$SERVER" 2>/dev/null || break; sleep 0.1; done
  SERVER=
}

peers_here() { [ "$BENCH_ALONE" = no ] && [ -s "$PEERS/wordpress/bench.ids" ]; }

# Runs wrk once; prints "per-second p50-ms p99-ms errors bytes-per-response requests" from the script's summary.
load() { # connections seconds script url
  wrk -t1 -c"$1" -d"${2}s" --timeout 30s -s "$3" "$4" | tee -a "$WORK/wrk.log" | sed -n 's/^BENCH //p' | tail -1
}

start_wordpress() {
  WORDPRESS=no
  if peers_here; then
    WORDPRESS=yes
    bash "$KIT/wordpress/start.sh" >&2
    # The file has no final newline, so read returns an error.
    read -r WP_READ WP_POST <"$PEERS/wordpress/bench.ids" || [ -n "$WP_POST" ]
  elif [ "$BENCH_ALONE" = no ]; then
    say "WordPress is not installed in $PEERS, so only Rapporteur is measured. $KIT/wordpress/setup.sh installs it; --alone skips it."
  fi
}

stop_wordpress() {
  [ "${WORDPRESS:-no}" = no ] || bash "$KIT/wordpress/stop.sh" >&2 || true
}

# Raw values are collected as "case|measure|unit value"; results prints median and spread.
collect() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" >>"$RAW"; }

results() { # file.tsv
  {
    printf 'case\tmeasure\tvalue\tunit\n'
    LC_ALL=C sort -s -t "$(printf '\t')" -k1,1 -k2,2 -k3,3 -k4,4g "$RAW" | awk -F'\t' -v OFS='\t' '
      function out(  m) { if (n) { m = n % 2 ? v[(n+1)/2] : (v[n/2] + v[n/2+1]) / 2
        print c, me, m, u; if (n > 1) { print c, me " lowest", v[1], u; print c, me " highest", v[n], u } } n = 0 }
      { k = $1 FS $2 FS $3; if (k != last) { out(); last = k; c = $1; me = $2; u = $3 } v[++n] = $4 }
      END { out() }'
  } >"$1"
}

value() { # file case measure
  awk -F'\t' -v c="$2" -v m="$3" '$1 == c && $2 == m { print $3 }' "$1"
}

ratio() { # file case measure unit a b: appends a / b
  awk -v c="$2" -v m="$3" -v u="$4" -v a="${5:-0}" -v b="${6:-0}" \
    'BEGIN { if (b > 0) printf "%s\t%s\t%.2f\t%s\n", c, m, a / b, u }' >>"$1"
}

# Appends a value with its target and whether it meets the target.
record_target() { # file case measure unit value at-least|at-most bound
  awk -v c="$2" -v m="$3" -v u="$4" -v v="${5:-0}" -v how="$6" -v b="$7" 'BEGIN {
    kept = how == "at-least" ? v >= b : v <= b
    printf "%s\t%s (target %s %s): %s\t%.2f\t%s\n", c, m, how == "at-least" ? "≥" : "≤", b, kept ? "yes" : "NO", v, u }' >>"$1"
}

show() { column -t -s "$(printf '\t')" "$1"; }
