// The catalogue of rules.

package rules

// All are the rules, sorted by ID. A test holds the list to the files.
var All = []*Rule{
	bouncing,
	countMismatch,
	duplicatedEntry,
	missingHold,
	missingName,
	missingReps,
	missingSwitch,
	noSafetyNote,
	noStopRule,
	oneSideOnly,
	painEncouraged,
	schemaInvalid,
	sideMismatch,
	unknownLanguage,
	unmergedDuplicate,
	vagueHold,
}
