package report

// The GitLab format: a Code Quality report, as a merge request shows it.

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"

	"github.com/stretchlint/stretchlint/rules"
)

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

var gitlabSeverity = map[rules.Severity]string{rules.Error: "major", rules.Warning: "minor", rules.Note: "info"}

// GitLab writes r as one JSON array of issues.
func GitLab(w io.Writer, r Result) error {
	issues := make([]gitlabIssue, len(r.Diagnostics))
	for i, d := range r.Diagnostics {
		// GitLab takes one fingerprint for one issue of the whole project.
		sum := sha256.Sum256([]byte(d.Path + "\x00" + d.Fingerprint))
		issues[i] = gitlabIssue{
			Description: clean(d.Message), CheckName: d.Rule, Fingerprint: hex.EncodeToString(sum[:16]), Severity: gitlabSeverity[d.Severity],
			Location: gitlabLocation{Path: d.Path, Lines: gitlabLines{Begin: d.Span.Start.Line, End: d.Span.End.Line}},
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(issues)
}
