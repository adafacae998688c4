package schema

// This file brings documents of older versions up to the current one. Each
// row of the table goes up by one version, so that a document of any age takes
// the same steps.

import "encoding/json"

// A migration turns a parsed document of one version into the next one's.
type migration struct {
	to    string
	steps map[string]func(document map[string]any) // by name of the document
}

// migrations are found by the version they start from.
//
// Version 0, the one before the first release: an entry's dosage was called
// "dose"; the position of one who lies on the back was "lying"; a record had
// no summary.
var migrations = map[string]migration{
	"0": {to: "1", steps: map[string]func(map[string]any){
		"article": articleFrom0,
		"record":  recordFrom0,
		"corpus":  func(map[string]any) {},
	}},
}

// migrate brings value up to the current version in place and reports whether
// it had to.
func migrate(document string, value any) bool {
	migrated := false
	object, _ := value.(map[string]any)
	for {
		m, ok := migrations[versionOf(value)]
		if !ok {
			return migrated
		}
		m.steps[document](object)
		object["schema_version"] = m.to
		migrated = true
	}
}

func articleFrom0(article map[string]any) {
	entries, _ := article["stretches"].([]any)
	for _, entry := range entries {
		entryFrom0(entry)
	}
}

func recordFrom0(record map[string]any) {
	accounts, _ := record["accounts"].([]any)
	for _, account := range accounts {
		entryFrom0(resolve(account, "/entry"))
	}
	if _, ok := record["summary"]; !ok {
		record["summary"] = emptySummary()
	}
}

func entryFrom0(value any) {
	entry, ok := value.(map[string]any)
	if !ok {
		return // validation will say so
	}
	if dose, ok := entry["dose"]; ok {
		entry["dosage"] = dose
		delete(entry, "dose")
	}
	if entry["position"] == "lying" {
		entry["position"] = "supine"
	}
}

// emptySummary is a summary that nobody has computed yet, as parsed JSON.
func emptySummary() any {
	var value any
	text, err := json.Marshal(Summary{})
	if err == nil {
		err = json.Unmarshal(text, &value)
	}
	if err != nil {
		panic(err) // a type of ours that JSON cannot write
	}
	return value
}
