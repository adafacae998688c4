//go:build linux || darwin

package corpus

import (
	"strconv"
	"syscall"
)

const canLimitFiles = true

// limitFiles bounds the files this process writes, in bytes; "" does not. It is
// as if the disk were full at that place.
func limitFiles(most string) {
	if most == "" {
		return
	}
	n, err := strconv.ParseUint(most, 10, 64)
	if err != nil {
		panic(err)
	}
	limit := syscall.Rlimit{Cur: n, Max: n}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		panic(err)
	}
}
