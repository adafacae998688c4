package main

// This file makes the nastiest inputs we could think of, one function or text
// for each: how browsers build trees out of broken tags, what Markdown parsers
// trip over, encodings, numbers, names, front matter, and sheer size.

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// A nasty is one input; its name's ending decides how it is read.
type nasty struct{ name, text string }

// howTo is something to be found among the rest: it must neither get lost in a
// crash nor get an untrue place.
const howTo = "Wall calf stretch\n\nStand facing a wall. Step back with one foot and lean in. Hold for 30 seconds, then change legs."

func times(n int, text string) string { return strings.Repeat(text, n) }

// numbered repeats a text with the number of its turn.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func page(body string) string {
	return "<!doctype html><title>t</title><h1>Calves</h1><h2>Wall calf stretch</h2><p>Stand facing a wall. Lean in. Hold for 30 seconds.</p>" + body
}

func note(body string) string { return "# Calves\n\n## " + howTo + "\n\n" + body }

func utf16LE(text string) string {
	out := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}

// nasties gives all inputs.
func nasties() []nasty {
	var all []nasty
	add := func(ending string, texts map[string]string) {
		for name, text := range texts {
			all = append(all, nasty{name + ending, text})
		}
	}
	add(".html", brokenTrees())
	add(".html", hugePages())
	add(".md", brokenMarkdown())
	add(".md", frontMatters())
	add(".txt", oddTexts())
	add(".txt", oddBytes())
	return all
}

// brokenTrees are tags in orders that browsers have rules for.
func brokenTrees() map[string]string {
	return map[string]string{
		"tree-misnested-formatting": page("<b>1<i>2<p>3</b>4</i>5<a href=x>6<div>7</a>8<a>9"),
		"tree-formatting-forever":   page(times(5000, "<b><i><u><font>") + howTo),
		"tree-nested-anchors":       page(times(2000, "<a href=x>") + howTo),
		"tree-foster-parents":       page("<table>a<tr>b<td>c<table>d</table>e<b>f<tr>g</table>h"),
		"tree-tables-in-tables":     page(times(100, "<table><tr><td>") + howTo),
		"tree-cells-without-table":  page("<td>a<th>b<tr>c<caption>d<col><tbody>e"),
		"tree-select":               page("<select><p>a<option>b<table><tr><td>c</select>" + howTo),
		"tree-frames":               "<frameset><frame><noframes>" + howTo + "</frameset><p>a",
		"tree-heads-and-bodies":     "<body><head><title>a<body class=x><html lang=en><head></body></html>" + howTo,
		"tree-two-doctypes":         "<!doctype html><p>a<!doctype b>" + howTo + "<!DOCTYPE",
		"tree-unclosed-comment":     page("<!-- " + howTo),
		"tree-comment-games":        page("<!--><p>a--!><!--->b<!---->c<!-- d -- > e --><!x><?y><!--"),
		"tree-unclosed-tag":         page("<p " + times(2000, "a=b ") + howTo),
		"tree-unclosed-attribute":   page(`<p title="` + howTo),
		"tree-script-in-script":     page("<script><!--<script></script>--></script>" + howTo + "<script>"),
		"tree-raw-text":             page("<textarea>" + howTo + "</textarea><title>x</title><style>y</style><xmp><b>z</xmp><plaintext>" + howTo),
		"tree-drawings":             page("<svg><title>a<p>b</title><foreignObject><p>" + howTo + "</foreignObject><desc><svg><math><mi>c"),
		"tree-cdata":                page("<svg><![CDATA[ <p>a ]]>b</svg><![CDATA[c]]>" + howTo + "<math><![CDATA["),
		"tree-template":             page("<template><p>a<template>b</template>" + howTo + "</template>"),
		"tree-lists-unclosed":       page(times(3000, "<li>a<ul><li>b</ol>")),
		"tree-dl":                   page(times(500, "<dt>Wall calf stretch<dd>Lean in. Hold 30 seconds.<dd>")),
		"tree-headings-in-headings": page("<h1><h2><h3>a</h1>b</h6>c" + times(500, "<h4>d")),
		"tree-forms":                page("<form><form><input><p>a</form>" + howTo + "</form>"),
		"tree-image-tag":            page("<image src=x><img src=data:,x alt='" + times(5000, "a ") + "'><isindex>"),
		"tree-aria":                 page(`<div role=heading aria-level=99>Wall calf stretch</div><div role="navigation main">a<p role=heading aria-level=-1>b`),
		"tree-spans-of-cells":       page("<table>" + times(200, "<tr><td colspan=4294967295 rowspan=65535>Stand tall<td rowspan=-1>b") + "</table>"),
		"tree-everything-unclosed":  page("<div><p><b><table><tr><td><ul><li><a href=x><svg><select><pre>" + howTo),
		"tree-stray-ends":           page(times(20000, "</div></p></b></table></br>")),
		"tree-nul-in-names":         page("<di\x00v cl\x00ass=x\x00>Stand\x00 tall.</di\x00v>"),
		"tree-upper-and-odd-names":  page("<P><SCRİPT>a</SCRİPT><ſpan>b</ſpan><\u212Abd>c<a:b>d<x-y>e<1>f</ >g"),
	}
}

// hugePages are pages that are too much of one thing.
func hugePages() map[string]string {
	return map[string]string{
		"huge-depth":         page(times(100000, "<div>") + howTo),
		"huge-inline-depth":  page(times(50000, "<span>") + howTo),
		"huge-references":    page("<p>" + times(50000, "&amp;") + times(8000, "&notit;&#x1F9D8;&#0;&#x110000;")),
		"huge-marks":         page(times(1000, "*_[")),
		"huge-reference":     page("<p>&" + times(1000000, "a") + ";&#" + times(1000000, "9") + ";"),
		"huge-attributes":    page("<p " + numbered(20000, "a%d=b ") + ">" + howTo),
		"huge-attribute":     page("<p class='" + times(200000, "nav menu ") + "'>" + howTo),
		"huge-classes":       page(times(20000, "<i class='a-b_c:d sidebarNav no-sidebar'>x</i>")),
		"huge-list":          page("<ol>" + numbered(6000, "<li>Lean %d") + "</ol>"),
		"huge-breaks":        page("<p>" + times(8000, "Lean in<br>") + times(8000, "<br>")),
		"huge-line":          page("<p>" + times(20000, "Stand tall and hold the wall for 20 seconds. ")),
		"huge-word":          page("<p>" + times(500000, "x")),
		"huge-blank":         page("<p>a" + times(1000000, " \n\t&nbsp;") + "b"),
		"huge-json-ld":       page("<script type=application/ld+json>" + times(20000, "[") + `{"@type":"Article","headline":"x"}` + "</script>"),
		"huge-metas":         numbered(20000, "<meta name=author content='a%d'>") + page(""),
		"huge-entries":       page(numbered(300, "<h2>Calf stretch %d</h2><p>Stand tall. Lean in. Hold for 30 seconds.")),
		"huge-table":         page("<table><tr><th>Exercise<th>Hold<th>Reps</tr>" + numbered(300, "<tr><td>Calf stretch %d<td>30 s<td>3") + "</table>"),
		"huge-same-headings": page(times(1000, "<h2>Wall calf stretch</h2><p>Lean in. Hold for 30 seconds.")),
		"huge-pictures":      page(times(20000, "<img src=a alt='Lean in'>")),
		"huge-hidden":        page(times(5000, "<div hidden aria-hidden=true style='display:none'><p>a</div>")),
		"huge-ignores":       page(times(4000, "<!-- stretchlint-ignore-next-line vague-hold because of b -->\n<p>Hold for a bit.\n")),
	}
}

// brokenMarkdown is what Markdown parsers trip over.
func brokenMarkdown() map[string]string {
	return map[string]string{
		"markdown-quotes":             note(times(2000, ">") + " a"),
		"markdown-quotes-by-line":     note(times(1000, "> > > a\n>b\n")),
		"markdown-lists-in-lists":     note(times(400, "- ") + "a\n"),
		"markdown-list-staircase":     note(staircase(300)),
		"markdown-emphasis":           note(times(8000, "*a_ ")),
		"markdown-too-many-marks":     note(times(100000, "*a_ [b]( ")),
		"markdown-stars":              note(times(100000, "*") + "a" + times(100000, "*")),
		"markdown-underscores":        note(times(20000, "a_*b*_ ")),
		"markdown-open-brackets":      note(times(10000, "[")),
		"markdown-brackets":           note(times(5000, "[a](") + "b"),
		"markdown-nested-links":       note(times(5000, "[") + "a" + times(5000, "](b)")),
		"markdown-pictures":           note(times(5000, "![") + "a" + times(5000, "](b)")),
		"markdown-reference-bomb":     note("[a]: /u\n" + times(20000, "[a] ")),
		"markdown-references":         note(numbered(10000, "[a%d]: /u\n") + "[a1]"),
		"markdown-backticks":          note(ticks(400)),
		"markdown-fences":             note(times(5000, "```\na\n~~~\n")),
		"markdown-tables":             note("|" + times(400, "a|") + "\n|" + times(400, "-|") + "\n" + times(50, "|"+times(400, "b|")+"\n")),
		"markdown-table-escapes":      note("|a|b|\n|-|-|\n" + times(3000, "|`\\|`|\\|\\\\||\n")),
		"markdown-headings":           note(times(5000, "# a #\n## b\n")),
		"markdown-setext":             note(times(5000, "a\n=\nb\n-\n")),
		"markdown-footnotes":          note(numbered(3000, "a[^%d] ") + "\n\n" + numbered(3000, "[^%d]: b\n")),
		"markdown-definitions":        note(times(500, "Wall calf stretch\n: Lean in. Hold 30 seconds.\n\n")),
		"markdown-html-in-quotes":     note("> <div>\n> <b>a\n\n> </div>\n> b</b>\n\n- <table><tr><td>c\n- d\n"),
		"markdown-html-blocks":        note(times(3000, "<div>\n*a*\n\n</div>\n<!-- b\n")),
		"markdown-autolinks":          note(times(20000, "<http://a> ")),
		"markdown-tabs":               note("\t\ta\n \t- b\n\t1.\tc\n\t\t\t> d\n"),
		"markdown-numbers":            note("999999999. a\n0. b\n1234567890. c\n-1. d\n" + times(3000, "1) e\n")),
		"markdown-carriage-returns":   strings.ReplaceAll(note("a\n\n- b\n"), "\n", "\r"),
		"markdown-hard-breaks":        note(times(20000, "Lean in  \n") + times(20000, "a\\\n")),
		"markdown-escapes":            note(times(50000, "\\*\\&amp;\\")),
		"markdown-rules":              note(times(10000, "---\n***\n_ _ _\n")),
		"markdown-dollars-and-braces": note(times(5000, "{{< a >}} {% b %} ${c} $$d$$ :::e\n")),
	}
}

func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%*s- a\n", 2*i, "")
	}
	return b.String()
}

func ticks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("e" + times(i+1, "`"))
	}
	return b.String()
}

// frontMatters are facts that are a program's undoing.
func frontMatters() map[string]string {
	before := func(facts string) string { return "---\n" + facts + "\n---\n" + note("") }
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(times(9, "*"+string(c-1)+","), ","))
	}
	return map[string]string{
		"facts-bomb":       before(bomb + "author: *j"),
		"facts-circle":     before("author: &a [*a]"),
		"facts-depth":      before("title: " + times(100000, "[")),
		"facts-dashes":     before(times(50000, "- ")),
		"facts-twice":      before("title: a\ntitle: b\nauthor: c\nauthor: d"),
		"facts-many":       before(numbered(20000, "k%d: v\n")),
		"facts-unclosed":   "---\ntitle: " + howTo,
		"facts-tags":       before("title: !!binary aGk=\nauthor: !!python/object:os.system x\ndate: !!timestamp 0"),
		"facts-numbers":    before("title: 0x7fffffffffffffffffffff\nauthor: .nan\ndate: 9999-99-99\nlang: ~"),
		"facts-toml":       "+++\ntitle = \"" + times(10000, "a") + "\"\n[x.y]\nz = [[[]]]\n+++\n" + note(""),
		"facts-title-long": before("title: " + times(100000, "Wall calf stretch ")),
		"facts-ignores":    before("stretchlint-ignore: [" + times(5000, "vague-hold because of a,") + "]"),
	}
}

// oddTexts are words, numbers and names nobody would write.
func oddTexts() map[string]string {
	return map[string]string{
		"text-numbers":     "CALVES\n\nStand tall. Hold for " + times(400, "9") + " seconds. Repeat -0 times, 1e999 times, 0x10 times, 1/0 times, ½½ times, ²³ times, NaN times.",
		"text-ranges":      "CALVES\n\nHold for " + times(5000, "20-30–40 to 50 ") + "seconds. Repeat " + times(5000, "2 x ") + "3.",
		"text-dose-run":    "CALVES\n\n" + times(8000, "Hold 30 seconds, 3 times, 2 sets. "),
		"text-no-stop":     "CALVES\n\n" + times(20000, "lean in and hold and then "),
		"text-colons":      times(20000, "Hold: Reps: Sets: "),
		"text-bullets":     times(20000, "•○‣⁃- * 1. a) Step 4: ") + "\n" + times(20000, "• a\n"),
		"text-capitals":    times(500, "WALL CALF STRETCH\nLEAN IN. HOLD 30 SECONDS.\n\n"),
		"text-injections":  "CALVES\n\n::error::forged\n=cmd|' /C calc'!A0\n${jndi:ldap://x}\n'; DROP TABLE records; --\n<script>alert(1)</script>\n../../etc/passwd\n%s%n%x\n" + howTo,
		"text-terminal":    "CALVES\n\n\x1b]0;owned\x07\x1b[2J\x1b[31m" + howTo + "\u202e\u2066\u200f\x9b1m\x7f\b\b\b",
		"text-reserved":    "undefined\nnull\nNaN\ntrue\nNone\n__proto__\nconstructor\nCON\nPRN\n" + howTo,
		"text-form-feeds":  times(300, "CALVES\f"+howTo+"\v\f"),
		"text-emoji":       "1️⃣ CALVES 🧘🏽‍♀️\n\n" + times(5000, "👩‍👩‍👧‍👦🏳️‍🌈⃝️\u200d") + howTo,
		"text-marks":       "CALVES\n\nS" + times(50000, "\u0301\u0489") + "tand tall. Hold for 30 seconds.",
		"text-scripts":     "ＣＡＬＦ　ＳＴＲＥＴＣＨ\n\nیک دو سه ١٢٣ ४५ 三十秒 הלו\n" + howTo,
		"text-empty-lines": times(300000, "\n") + howTo + times(300000, "\r\n"),
		"text-one-letter":  "a",
		"text-empty":       "",
	}
}

// oddBytes are files that are in no encoding, or in an odd one.
func oddBytes() map[string]string {
	every := make([]byte, 0, 256)
	for c := 1; c < 256; c++ {
		every = append(every, byte(c))
	}
	return map[string]string{
		"bytes-every":          string(every) + howTo,
		"bytes-bom":            "\ufeff\ufeff" + howTo,
		"bytes-utf-16":         utf16LE("CALVES\n\n" + howTo),
		"bytes-utf-16-odd":     utf16LE("CALVES\n\n"+howTo) + "x",
		"bytes-lone-surrogate": utf16LE("CALVES\n\n"+howTo) + "\x00\xd8a\x00\x00\xdc",
		"bytes-surrogates":     "CALVES\n\n\xed\xa0\x80\xed\xbf\xbf" + howTo,
		"bytes-overlong":       "CALVES\n\n\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80\xfe\xff" + howTo,
		"bytes-latin":          "CALVES \xe9\xe8\xfc\n\nHold for 20\x9630 seconds. Stand tall \x97 lean in.",
		"bytes-cut-off":        howTo + " \xe2\x80",
		"bytes-nul":            "CALVES\n\n" + strings.ReplaceAll(howTo, "seconds", "sec\x00onds"),
		"bytes-all-nul":        times(1000, "\x00"),
		"bytes-line-10-mb":     times(10<<20/48, "stand tall and lean in, the wall holds you, then "),
	}
}
