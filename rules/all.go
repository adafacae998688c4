// The catalogue of rules.

package rules

// All are the rules, sorted by ID. A test holds the list to the files.
var All = []*Rule{
	absoluteClaim,
	bouncing,
	countMismatch,
	cureClaim,
	duplicatedEntry,
	fearLanguage,
	gradeLevel,
	jargonUnexplained,
	mechanismClaim,
	missingHold,
	missingName,
	missingReps,
	missingSwitch,
	noSafetyNote,
	noStopRule,
	nonInclusiveLanguage,
	oneSideOnly,
	overstatedBenefit,
	painEncouraged,
	schemaInvalid,
	sideMismatch,
	uncitedStatistic,
	unclearSuppression,
	unknownLanguage,
	unmergedDuplicate,
	unusedSuppression,
	vagueHold,
}
