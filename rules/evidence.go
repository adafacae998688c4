// Evidence: the publications rules rest on and how far we have looked at them.

package rules

import (
	"strings"
	"sync"
)

// An Evidence is one thing a rule rests on.
type Evidence struct {
	// Key names the source briefly, as a report prints it: "ACSM 2021".
	Key string
	// Claim is what the source says, in our words.
	Claim    string
	Strength Strength
	// Source is nil for a reason that needs none.
	Source *Source
	// Reviewed is true once a clinician has checked claim and source.
	Reviewed bool
}

// String gives the evidence in one line.
func (e Evidence) String() string {
	parts := []string{e.Claim, string(e.Strength)}
	if e.Source != nil {
		parts = append(parts, e.Key+", "+e.Source.Address)
	}
	return strings.Join(parts, " · ")
}

// evidence gives a line for each thing r rests on, which all its findings share.
func (r *Rule) evidence() []string {
	if known, ok := evidenceLines.Load(r); ok {
		return known.([]string)
	}
	lines := make([]string, len(r.Evidence))
	for i, e := range r.Evidence {
		lines[i] = e.String()
	}
	evidenceLines.Store(r, lines)
	return lines
}

var evidenceLines sync.Map // by rule

// A Strength says what kind of knowledge a claim is.
type Strength string

const (
	Guideline  Strength = "guideline"
	PlainWords Strength = "plain language"
	Logic      Strength = "logic"
	Convention Strength = "convention"
	Disputed   Strength = "disputed"
	Survey     Strength = "survey"
	Regulation Strength = "regulation"
	Review     Strength = "review"
	Trial      Strength = "trial"
)

// A Source is a publication.
type Source struct {
	Title, Body, Year, Address string
	Seen                       Seen
}

// Seen says how we know what a source says.
type Seen string

const (
	// Read: the page or its abstract was read.
	Read Seen = "read"
	// Copy: seen through a mirror, a summary or another site's copy.
	Copy Seen = "seen through a copy"
	// Unchecked: general knowledge that was not looked up again.
	Unchecked Seen = "not re-checked"
)

var (
	acsm2011 = &Source{
		Title:   "Quantity and quality of exercise for developing and maintaining fitness in apparently healthy adults",
		Body:    "American College of Sports Medicine (Garber et al.)",
		Year:    "2011",
		Address: "https://doi.org/10.1249/MSS.0b013e318213fefb",
		Seen:    Copy,
	}
	acsm2021 = &Source{
		Title:   "Stretching and flexibility guidelines update",
		Body:    "American College of Sports Medicine",
		Year:    "2021",
		Address: "https://acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
		Seen:    Read,
	}
	delphi2025 = &Source{
		Title:   "Practical recommendations on stretching exercise: a Delphi consensus statement of international research experts",
		Body:    "Journal of Sport and Health Science (Warneke et al.)",
		Year:    "2025",
		Address: "https://doi.org/10.1016/j.jshs.2025.101067",
		Seen:    Read,
	}
	nhsCoolDown = &Source{
		Title:   "How to stretch after exercising",
		Body:    "NHS",
		Year:    "no date",
		Address: "https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise",
		Seen:    Copy,
	}
	nhsBack = &Source{
		Title:   "Lower back pain exercises",
		Body:    "NHS",
		Year:    "2019",
		Address: "https://www.nhs.uk/live-well/exercise/lower-back-pain-exercises",
		Seen:    Copy,
	}
	mayo2024 = &Source{
		Title:   "Stretching and flexibility",
		Body:    "Mayo Clinic",
		Year:    "2024",
		Address: "https://www.mayoclinic.org/healthy-lifestyle/fitness/basics/stretching-and-flexibility/hlv-20049447",
		Seen:    Read,
	}
	mayo2011 = &Source{
		Title:   "A guide to 10 basic stretches",
		Body:    "Mayo Clinic",
		Year:    "2011",
		Address: "https://www.mayoclinic.com/health/stretching/SM00043",
		Seen:    Read,
	}
	mayoBack = &Source{
		Title:   "Back exercises in 15 minutes a day",
		Body:    "Mayo Clinic",
		Year:    "no date",
		Address: "https://www.mayoclinic.org/healthy-lifestyle/adult-health/multimedia/back-pain/sls-20076265",
		Seen:    Read,
	}
	nia = &Source{
		Title:   "Exercise and physical activity: your everyday guide",
		Body:    "National Institute on Aging",
		Year:    "2009-2016",
		Address: "https://www.nia.nih.gov",
		Seen:    Read,
	}
	pacing = &Source{
		Title:   "Low back pain: physiotherapy and exercises",
		Body:    "Guy's and St Thomas' NHS Foundation Trust",
		Year:    "no date",
		Address: "https://www.guysandstthomas.nhs.uk/health-information/low-back-pain/physiotherapy-and-exercises",
		Seen:    Read,
	}
	cdcIndex = &Source{
		Title:   "Clear Communication Index",
		Body:    "Centers for Disease Control and Prevention",
		Year:    "2013",
		Address: "https://www.cdc.gov/ccindex",
		Seen:    Read,
	}
	pemat = &Source{
		Title:   "Patient Education Materials Assessment Tool and user's guide",
		Body:    "Agency for Healthcare Research and Quality (Shoemaker et al.)",
		Year:    "2013",
		Address: "https://www.ahrq.gov",
		Seen:    Read,
	}
	discern = &Source{
		Title:   "DISCERN: an instrument for judging the quality of written consumer health information",
		Body:    "Charnock et al.",
		Year:    "1999",
		Address: "http://www.discern.org.uk",
		Seen:    Read,
	}
	cert = &Source{
		Title:   "Consensus on Exercise Reporting Template (CERT)",
		Body:    "British Journal of Sports Medicine (Slade et al.)",
		Year:    "2016",
		Address: "Br J Sports Med 50:1428",
		Seen:    Unchecked,
	}
	exerciseDB = &Source{
		Title:   "free-exercise-db, our own rough count over its 123 stretching entries",
		Body:    "yuhonas/free-exercise-db",
		Year:    "commit acd61f7",
		Address: "https://github.com/yuhonas/free-exercise-db",
		Seen:    Read,
	}
)
