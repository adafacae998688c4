package report

// The SARIF 2.1.0 format: for code scanning and for viewers in editors. Columns
// are code points, as the run declares.

import (
	"cmp"
	"encoding/json"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/source"
)

const (
	sarifSchema  = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	sarifVersion = "2.1.0"
	// fingerprintName changes when the way fingerprints are made does.
	fingerprintName = "stretchlint/v1"
	homePage        = "https://github.com/stretchlint/stretchlint"
)

type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string         `json:"id"`
		Short         sarifText      `json:"shortDescription"`
		Full          sarifText      `json:"fullDescription"`
		Help          sarifHelp      `json:"help"`
		HelpURI       string         `json:"helpUri,omitempty"`
		Configuration sarifLevel     `json:"defaultConfiguration"`
		Properties    map[string]any `json:"properties"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifLocation struct {
		ID       *int          `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted *sarifText  `json:"insertedContent,omitempty"`
	}
	sarifSuppression struct {
		Kind          string         `json:"kind"`
		Justification string         `json:"justification,omitempty"`
		Location      *sarifLocation `json:"location,omitempty"`
	}
)

// SARIF writes r as one SARIF log, suppressed findings included and marked.
func SARIF(w io.Writer, r Result) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "stretchlint", InformationURI: homePage, Rules: []sarifRule{}}
	index := map[string]int{}
	for _, d := range slices.Concat(r.Diagnostics, r.Suppressed) {
		if _, known := index[d.Rule]; !known {
			index[d.Rule] = len(index)
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, newSARIFRule(cmp.Or(d.Own, rules.Find(d.Rule))))
		}
		run.Results = append(run.Results, newSARIFResult(d, index[d.Rule]))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{Schema: sarifSchema, Version: sarifVersion, Runs: []sarifRun{run}})
}

func newSARIFRule(rule *rules.Rule) sarifRule {
	level := rule.Severity.String()
	if rule.Severity == rules.Off {
		level = "none"
	}
	return sarifRule{
		ID: rule.ID, Short: sarifText{rule.Title}, Full: sarifText{words(rule.Why)}, Help: newSARIFHelp(rule),
		HelpURI: rules.PageURL(rule.ID), Configuration: sarifLevel{level},
		Properties: map[string]any{"tags": []string{strings.ToLower(string(rule.Group))}},
	}
}

// newSARIFHelp gives the page of a rule; who can't show Markdown gets its reason
// and address.
func newSARIFHelp(rule *rules.Rule) sarifHelp {
	text := rule.Title + ". " + words(rule.Why)
	if address := rules.PageURL(rule.ID); address != "" {
		text += " " + address
	}
	return sarifHelp{Text: strings.TrimSpace(text), Markdown: rules.MarkdownPages([]*rules.Rule{rule})}
}

// words joins the lines of a text to one.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }

func newSARIFResult(d rules.Diagnostic, ruleIndex int) sarifResult {
	result := sarifResult{
		RuleID: d.Rule, RuleIndex: ruleIndex, Level: d.Severity.String(), Message: sarifText{clean(d.Message)},
		Locations:    []sarifLocation{newSARIFLocation(d.Path, d.Span)},
		Fingerprints: map[string]string{fingerprintName: d.Fingerprint},
	}
	for i, related := range d.Related {
		location := newSARIFLocation(related.Path, related.Span)
		location.ID, location.Message = &i, &sarifText{clean(related.Message)}
		result.Related = append(result.Related, location)
	}
	if d.Fix != nil {
		result.Fixes = []sarifFix{newSARIFFix(d.Path, d.Fix)}
	}
	if s := d.Suppressed; s != nil {
		at := newSARIFLocation(d.Path, s.Span)
		result.Suppressions = []sarifSuppression{{Kind: "inSource", Justification: clean(s.Reason), Location: &at}}
	}
	return result
}

func newSARIFLocation(file string, span source.Span) sarifLocation {
	return sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{fileURI(file)}, Region: newSARIFRegion(span)}}
}

func newSARIFRegion(s source.Span) sarifRegion {
	return sarifRegion{StartLine: s.Start.Line, StartColumn: s.Start.Column, EndLine: s.End.Line, EndColumn: s.End.Column}
}

func newSARIFFix(file string, fix *rules.Fix) sarifFix {
	change := sarifChange{Artifact: sarifArtifact{fileURI(file)}}
	for _, edit := range fix.Edits {
		replacement := sarifReplacement{Deleted: newSARIFRegion(edit.Span)}
		if edit.New != "" {
			replacement.Inserted = &sarifText{edit.New}
		}
		change.Replacements = append(change.Replacements, replacement)
	}
	return sarifFix{Description: sarifText{clean(fix.Title)}, Changes: []sarifChange{change}}
}

// fileURI gives a path as a URI reference: relative where the path is. The path
// of a page of the web is its address already.
func fileURI(file string) string {
	if strings.HasPrefix(file, "https://") || strings.HasPrefix(file, "http://") {
		return file
	}
	u := url.URL{Path: file}
	if path.IsAbs(file) {
		u.Scheme = "file"
	}
	return u.String()
}
