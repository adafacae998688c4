package config

// This file holds the profiles: bundles of settings for a kind of reader, as
// configuration files that come with the program.

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed profiles/*.yaml
var profiles embed.FS

// Profiles gives the names of the profiles, sorted.
func Profiles() []string {
	entries, err := fs.ReadDir(profiles, "profiles")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	var names []string
	for _, entry := range entries {
		names = append(names, strings.TrimSuffix(entry.Name(), ".yaml"))
	}
	return names
}

// Profile gives the text of a profile; it is an error to ask for another name
// than one of Profiles.
func Profile(name string) ([]byte, error) { return profiles.ReadFile("profiles/" + name + ".yaml") }
