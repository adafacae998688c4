package dosage

import (
	"cmp"
	"fmt"
	"strings"
)

// show writes readings in short: "hold 20..30 second each".
func show(readings []Reading) string {
	var parts []string
	for _, r := range readings {
		parts = append(parts, r.Field.String()+" "+brief(r))
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, "; ")
}

func brief(r Reading) string {
	words := []string{end(r.Min) + ".." + end(r.Max)}
	switch {
	case r.Vague:
		words[0] = "vague"
	case r.Bare:
		words[0] = "bare"
	case r.Field == None:
		words = nil
	}
	if r.Unit != "" && !r.Bare {
		words = append(words, r.Unit)
	}
	if r.Reversed {
		words = append(words, "reversed")
	}
	if r.Progress {
		words = append(words, "progress")
	}
	if r.Sides != "" {
		words = append(words, r.Sides)
	}
	return strings.Join(words, " ")
}

func end(v *float64) string {
	if v == nil {
		return "?"
	}
	return fmt.Sprintf("%.4g", *v)
}

// summary gives the first measured reading of a field.
func summary(readings []Reading, f Field) string {
	for _, r := range readings {
		if r.Field == f && !r.Bare && r.Sides != "left" && r.Sides != "right" {
			if r.Vague {
				return "vague"
			}
			r.Sides, r.Progress, r.Reversed = "", false, false
			return brief(r)
		}
	}
	return ""
}

// wanted gives an expectation of the shared phrases in the same form.
func wanted(v any, f Field) string {
	m, ok := v.(map[string]any)
	if !ok || m["bare"] != nil {
		return ""
	}
	unit := cmp.Or(map[any]string{"s": Second, "breath": Breath}[m["unit"]], unitOf[f])
	if m["per"] != nil {
		unit = map[any]string{"day": PerDay, "week": PerWeek}[m["per"]]
	}
	number := func(v any) string {
		if v == nil {
			return "?"
		}
		return fmt.Sprint(v)
	}
	if m["vague"] != nil {
		return "vague"
	}
	return number(m["min"]) + ".." + number(m["max"]) + " " + unit
}
