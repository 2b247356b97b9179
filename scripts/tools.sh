# What ./run and ./test share. Expects $root; find_java sets JAVA_HOME, unpack sets $distribution.

fail() {
    echo "${0##*/}: $*" >&2
    exit 1
}

now() {
    local seconds=${EPOCHREALTIME:-$(date +%s).000000}
    seconds=${seconds/,/.}
    echo $((${seconds%.*} * 1000 + 10#${seconds#*.} / 1000))
}

is_java_17() {
    [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q ' version "17\.'
}

# Karaf 4.4 starts on 17 and not on 25; so exactly 17
find_java() {
    local home tried=${JAVA_HOME:-}
    for home in "${JAVA_HOME:-}" "$(home_of_path_java)" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && is_java_17 "$home"; then
            export JAVA_HOME=$home
            return
        fi
    done
    fail "Java 17 (a JDK) is missing${tried:+ (JAVA_HOME is $tried)}: apt-get install openjdk-17-jdk-headless"
}

home_of_path_java() {
    local java
    java=$(command -v javac) || return 0
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
    echo "${java%/bin/javac}"
}

find_maven() {
    command -v mvn >/dev/null || fail "Maven is missing: apt-get install maven"
}

archive() {
    echo "$root"/distribution/target/distribution-*.tar.gz
}

# whether the built distribution is newer than every source
built() {
    local tar
    tar=$(archive)
    [ -f "$tar" ] || return 1
    # a folder is newer when something in it was removed
    [ -z "$(find "$root" \( -name target -o -name .git -o -name .run -o -name data -o -path '*/src/test' -o -name itests -o -name bench \) -prune \
        -o \( -name pom.xml -o -name bnd.bnd -o -path '*/src/main/*' \) -newer "$tar" -print -quit)" ]
}

build() {
    local log=$root/.run/build.log
    mkdir -p "$root/.run"
    echo "Building (log: $log) ..." >&2
    if ! (cd "$root" && mvn -B -DskipTests -Dstyle.color=never -pl '!itests,!bench' package >"$log" 2>&1); then
        grep '^\[ERROR\]' "$log" | head -20 >&2
        fail "the build failed; see $log"
    fi
}

# each build is unpacked once into a folder of its own, so that a running one is not changed under its feet
unpack() {
    local tar stamp
    tar=$(archive)
    stamp=$(tar -xzOf "$tar" --wildcards '*/build.txt' 2>/dev/null || tar -xzOf "$tar" "$(basename "$tar" .tar.gz)/build.txt")
    distribution=$root/.run/$stamp
    [ -d "$distribution" ] && return
    rm -rf "$root/.run/new"
    mkdir -p "$root/.run/new"
    tar -xzf "$tar" -C "$root/.run/new" --strip-components=1
    mv "$root/.run/new" "$distribution"
    # the last two are kept
    ls -1td "$root"/.run/*/ 2>/dev/null | tail -n +3 | while read -r old; do rm -rf "$old"; done
}

# whether the login page answers
ready() {
    local status
    status=$( (
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit
        printf 'GET /login HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" >&3
        IFS=' ' read -r -t 5 _ code _ <&3 && echo "$code"
    ) 2>/dev/null) || true
    if [ -d "$root/web-ui/src/main/java" ]; then
        [ "$status" = 200 ]
    else
        [ -n "$status" ]
    fi
}
