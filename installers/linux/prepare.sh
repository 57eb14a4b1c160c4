# Sourced by run, test and .ci/run: finds JDK 25 and Maven, and adds missing system libraries
# where it may. Sets JAVA_HOME and MAVEN_OPTS; prints what to install and returns 1 where it can't.

find_jdk25() {
  local candidate
  for candidate in "${JAVA_HOME:-}" \
      "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)" 2>/dev/null)")" 2>/dev/null)" \
      /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.jdks/*25* "$HOME"/.sdkman/candidates/java/25* \
      /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    [ -x "$candidate/bin/javac" ] || continue
    if [ "$("$candidate/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')" = 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Banister needs JDK 25, and none was found. Install one (Eclipse Temurin 25, for example) and set JAVA_HOME to it." >&2
  return 1
}

find_maven() {
  command -v mvn >/dev/null && return 0
  echo "Banister is built with Maven 3.8 or newer, and mvn was not found. Install it (Debian and Ubuntu: apt-get install maven)." >&2
  return 1
}

# Adds Debian packages by name when one of them is missing and we may.
add_packages() {
  command -v dpkg-query >/dev/null || return 0
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local sudo=()
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      echo "These system packages are missing: ${missing[*]}. Install them with: sudo apt-get install ${missing[*]}" >&2
      return 0
    fi
    sudo=(sudo -n)
  fi
  echo "Installing system packages: ${missing[*]}" >&2
  { "${sudo[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 ||
    echo "They could not be installed. Try: apt-get install ${missing[*]}" >&2
}

# GTK's package has another name since the 64-bit time transition.
gtk_package() {
  if apt-cache show libgtk-3-0t64 >/dev/null 2>&1; then echo libgtk-3-0t64; else echo libgtk-3-0; fi
}

export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
