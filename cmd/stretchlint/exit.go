package main

// This file says how a run ends: the exit codes, and the errors that lead to
// them.

import (
	"errors"
	"fmt"
	"io"
	"syscall"
)

// Exit codes, the same for every command.
const (
	exitDone     = 0 // nothing at or above the failing severity
	exitFindings = 1 // findings at or above --fail-on
	exitUsage    = 2 // the call is wrong; nothing was done
	exitUnread   = 3 // some input could not be read or stored; all else was done
)

var (
	// errFindings ends a run that did its work and found something.
	errFindings = errors.New("findings")
	// errUnread ends a run that did all it could; what it could not read was
	// said where it came up.
	errUnread = errors.New("some input was not read")
)

// A usageError says what is wrong with the call and what would be right.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

func exitCode(err error) int {
	var usage *usageError
	switch {
	case err == nil, isClosedPipe(err):
		return exitDone
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errUnread): // before findings: it wins over them
		return exitUnread
	case errors.Is(err, errFindings):
		return exitFindings
	}
	return exitUnread
}

// isClosedPipe reports whether nobody reads our output any more: "head" has
// seen enough. That is no failure of ours.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// isSilent reports whether an error needs no words at the end of a run.
func isSilent(err error) bool {
	return err == nil || isClosedPipe(err) || errors.Is(err, errFindings) || errors.Is(err, errUnread)
}
