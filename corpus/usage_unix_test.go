//go:build linux || darwin

package corpus

import (
	"runtime"
	"syscall"
)

// usage gives the seconds of processor time that this process has had, and the
// most memory, in bytes, that it ever held (the system's VmHWM).
func usage() (seconds float64, peak int64) {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	peak = int64(used.Maxrss)
	if runtime.GOOS == "linux" {
		peak <<= 10 // there it is in kibibytes
	}
	in := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return in(used.Utime) + in(used.Stime), peak
}
