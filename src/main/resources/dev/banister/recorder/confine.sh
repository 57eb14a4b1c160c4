# Runs inside new namespaces, as their root: confine.sh FOLDER PLACE... -- COMMAND...
# Builds a view that holds the places read-only and FOLDER empty and writable, moves into it,
# gives up every right, and becomes the command.
set -e
PATH=/usr/sbin:/usr/bin:/sbin:/bin
folder=$1
shift

mount -t tmpfs -o mode=755,size=1m view "$folder"
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then
    mkdir -p "$folder$1"
  else
    mkdir -p "$folder${1%/*}"
    : >"$folder$1"
  fi
  mount --rbind -o ro "$1" "$folder$1"
  shift
done
shift

mkdir -p "$folder/proc" "$folder/dev" "$folder$folder"
mount -t proc -o ro proc "$folder/proc"
for device in null zero random urandom; do
  : >"$folder/dev/$device"
  mount --bind "/dev/$device" "$folder/dev/$device"
done
mount -t tmpfs -o mode=700,size=16m work "$folder$folder"
mount -o remount,bind,ro "$folder"

cd "$folder"
pivot_root . .
umount -l .
cd "$folder"
exec setpriv --no-new-privs --inh-caps=-all --bounding-set=-all env -i "$@"
