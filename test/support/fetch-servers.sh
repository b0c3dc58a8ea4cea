#!/bin/sh
# Unpacks real mail servers into FOLDER, one sub-folder each, for the tests that probe them. Nothing is installed: the
# packages conflict with one another and with Postfix, and would start themselves. A sub-folder also holds the libraries
# that this machine lacks; servers/process.ts lays it over /usr, /etc and /var of one server's own namespace.
# Usage, as root and after `apt-get update`: fetch-servers.sh FOLDER
set -eu

folder=${1:?usage: fetch-servers.sh FOLDER}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

unpack() { # NAME PACKAGE
  image=$folder/$1
  if [ -e "$image/complete" ]; then return; fi
  rm -rf "$image"
  mkdir -p "$image/packages/partial" "$image/lib" "$image/etc" "$image/usr/lib" "$image/var"
  # apt works out which dependencies are missing and, told to download only, leaves installed what it would replace.
  apt-get install --download-only --reinstall --yes --no-install-recommends -qq -o DPkg::Lock::Timeout=300 \
    -o APT::Sandbox::User=root -o Dir::Cache::archives="$image/packages" "$2" >/dev/null
  for package in "$image/packages/"*.deb; do dpkg -x "$package" "$image"; done
  rm -r "$image/packages"
  # Some packages still say /lib, which is a link to /usr/lib where they will run.
  cp -a "$image/lib/." "$image/usr/lib"
  touch "$image/complete"
}

unpack exim exim4-daemon-light
unpack opensmtpd opensmtpd
unpack dovecot dovecot-submissiond
unpack courier courier-mta
unpack sendmail sendmail-bin

image=$folder/haraka
if [ ! -e "$image/complete" ]; then
  mkdir -p "$image/etc" "$image/usr/lib/haraka" "$image/var"
  # Its optional plugins are not needed, and some of them compile C.
  npm install --prefix "$image/usr/lib/haraka" --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error \
    Haraka@3.3.4
  touch "$image/complete"
fi
