package corpus

// This file finds how records hang together, so that a veto can say by which
// links what it keeps apart would have become one.

import (
	"slices"
	"strings"
)

// links are what joins records, each both ways.
type links map[string][]string

func (l links) add(a, b string) { l[a], l[b] = append(l[a], b), append(l[b], a) }

func (l links) remove(a, b string) {
	for _, ends := range [][2]string{{a, b}, {b, a}} {
		if i := slices.Index(l[ends[0]], ends[1]); i >= 0 {
			l[ends[0]] = slices.Delete(l[ends[0]], i, i+1)
		}
	}
}

// path gives the shortest way from one record to another, both included; nil
// when there is none.
func (l links) path(from, to string) []string {
	before := map[string]string{from: ""}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		if queue[0] == to {
			return walkBack(before, to)
		}
		for _, next := range l[queue[0]] {
			if _, seen := before[next]; !seen {
				before[next] = queue[0]
				queue = append(queue, next)
			}
		}
	}
	return nil
}

func walkBack(before map[string]string, to string) []string {
	var path []string
	for id := to; id != ""; id = before[id] {
		path = append(path, id)
	}
	slices.Reverse(path)
	return path
}

// tell names two records and, when others are between them, the way.
func (l links) tell(a, b string) string {
	path := l.path(a, b)
	if len(path) <= 2 {
		return a + " and " + b
	}
	return a + " and " + b + " (by " + strings.Join(path, " = ") + ")"
}
