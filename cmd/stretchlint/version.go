package main

// This file says which build of the program this is.

import (
	"runtime/debug"
	"strings"
)

// version gives the version as the Go toolchain recorded it: that of the
// module or, of a build from a checkout, the commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	text := info.Main.Version
	if text == "" {
		text = "(devel)"
	}
	commit, changed := "", ""
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			commit = " " + setting.Value[:min(12, len(setting.Value))]
		case "vcs.modified":
			if setting.Value == "true" {
				changed = ", changed since"
			}
		}
	}
	return text + commit + changed + " " + info.GoVersion
}

// released gives the version of the module alone, as other programs want it;
// "devel" for a build that is no release.
func released() string {
	if info, ok := debug.ReadBuildInfo(); ok && strings.HasPrefix(info.Main.Version, "v") {
		return info.Main.Version
	}
	return "devel"
}
