#!/bin/sh
# Prints the home of a JDK 25, or says how to get one. Looks at JAVA_HOME first, then where JDKs usually are.
set -u

is_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

candidates() {
    [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
    for home in /usr/lib/jvm/*25* /opt/*25* /opt/java/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
        "$HOME"/Library/Java/JavaVirtualMachines/*25*/Contents/Home /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        [ -d "$home" ] && printf '%s\n' "$home"
    done
    [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 25 2>/dev/null
    java=$(command -v javac 2>/dev/null) && [ -n "$java" ] && dirname "$(dirname "$(readlink -f "$java")")"
}

found=$(candidates | while IFS= read -r home; do
    if is_25 "$home"; then
        printf '%s\n' "$home"
        break
    fi
done)

if [ -z "$found" ]; then
    cat >&2 <<'TEXT'
Leabridge needs a JDK 25, and none was found: JAVA_HOME is not one, and none is in the usual places.
Install one, then try again:
  Debian, Ubuntu   https://adoptium.net/installation/linux/ , then: sudo apt-get install temurin-25-jdk
  SDKMAN           sdk install java 25-tem
  macOS            brew install --cask temurin@25
Or set JAVA_HOME to the JDK 25 that you have.
TEXT
    exit 1
fi
printf '%s\n' "$found"
