package article

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdown(t *testing.T) {
	runReader(t, ".md", []readerCase{
		{"headings", "# Ten stretches\n\n## 1. Calf raise ##\n\n## 💪 2) Lunge\n\nBridge\n---\n\n##\n", []string{"h1 | Ten stretches", "h2 #1 | Calf raise", "h2 #2 | Lunge", "h2 | Bridge"}},
		{"number inside a heading", "### Home Exercise #1\n\n### 90/90 switch\n\n### 4-point rock\n", []string{"h3 | Home Exercise #1", "h3 | 90/90 switch", "h3 | 4-point rock"}},
		{"inline marks", "Hold **for `30` s**, *then* __rest__ ~~x~~ [a **link**](http://e.org/a_b \"T\") and <https://e.org/c>.\n",
			[]string{"p | Hold **for 30 s**, then **rest** x a **link** and https://e.org/c."}},
		{"rows between bars", "Plan:\n\n| Calf stretch | each side | 30 seconds |\n| Butterfly | | **1 minute** |\n\n| Not closed | row\n\n| one |\n",
			[]string{"p | Plan:", "td(0,0) | Calf stretch", "td(0,1) | each side", "td(0,2) | 30 seconds", "td(1,0) | Butterfly", "td(1,2) | 1 minute", "p | | Not closed | row", "p | | one |"}},
		{"escapes and entities", "5 \\* 3 &amp; 20&ndash;30 &copy &nope; \\a C:\\\\x\n", []string{"p | 5 * 3 & 20–30 &copy &nope; \\a C:\\x"}},
		{"soft breaks join", "Lie on\nYour back\n*and* rest.\n", []string{"p | Lie on Your back and rest."}},
		{"soft breaks before marks and labels", "Sit down\n**Hold:** 30 s\nReps: 3\n• breathe\n2) go\n**Tip for the very first time**: slow\n",
			[]string{"p | Sit down", "p ~ | **Hold:** 30 s", "p ~ | Reps: 3", "li1 • ~ | breathe", "li1 #2 ~ | go", "p ~ | **Tip for the very first time**: slow"}},
		{"a bold line names what follows", "**Calf raise**\nRise on your toes.\n", []string{"p | **Calf raise**", "p ~ | Rise on your toes."}},
		{"hard breaks", "Sit down.  \nStand up.\\\nand go  \non\n", []string{"p | Sit down.", "p ~ | Stand up.", "p ~ | and go on"}},
		{"lists", "- One\n  more\n\n  further\n  - Deep\n    1. Deeper\n- [ ] Two\n\n3. Three\n4. Four\n",
			[]string{"li1 • | One more", "p | further", "li2 • | Deep", "li3 #1 | Deeper", "li1 • | Two", "li1 #3 | Three", "li1 #4 | Four"}},
		{"table", "| Move | Hold |\n|---|:-:|\n| **Lunge** | 30&nbsp;s |\n| a \\| b | |\n", []string{
			"td(0,0) header | Move", "td(0,1) header | Hold", "td(1,0) | **Lunge**", "td(1,1) | 30 s", "td(2,0) | a | b"}},
		{"definitions", "Lunge\n: Step.\n: Sink.\n", []string{"dt | **Lunge**", "dd | Step.", "dd | Sink."}},
		{"quote", "> Go slow\n> and **stop** if\n> it hurts.\n>\n> - one\n", []string{"quote | Go slow and **stop** if it hurts.", "li1 • | one"}},
		{"code and rules", "```\nkeep  this\n\nline\n```\n\n    and this\n\n***\n", []string{"code | keep this", "code | line", "code | and this", "rule"}},
		{"images", "![A *cat*](cat.jpg)\n\nSit ![B][b] tall ![C](<c d.png> \"x\")\n\n[b]: b.jpg\n\n[![D](d.jpg)](http://e.org)\n",
			[]string{"picture [cat.jpg A cat]", "p | Sit tall [b.jpg B] [c d.png C]", "picture [d.jpg D]"}},
		{"html block", "<div class=\"warning\">\nStop if it <b>hurts</b>.\n</div>\n\n<p align=center>\n\n**Go** slow\n\n</p>\n\n<img src=\"x.png\">\n",
			[]string{"p | Stop if it **hurts**.", "p | **Go** slow", "picture [x.png]"}},
		{"html around Markdown", "<details>\n<summary>Lunge</summary>\n\nStep *forward*.\n\n</details>\n\n<div style=\"display:none\">\n\nsecret words here\n\n</div>\n\nAfter that comes a longer text, which is the article itself.\n",
			[]string{"h | Lunge", "p | Step forward.", "p @hidden | secret words here", "p | After that comes a longer text, which is the article itself."}},
		{"inline html", "Sit<br>Stand <b>tall</b> <img src=a.jpg> &lt;now&gt; <span title='x'>ok</span>\n", []string{"p | Sit", "p ~ | Stand **tall** <now> ok [a.jpg]"}},
		{"html in a quote", "> <div>\n> Stop\n> now\n> </div>\n", []string{"quote | Stop now"}},
		{"html in a list closes nothing of it", "- one </li></ul>\n- two\n", []string{"li1 • | one", "li1 • | two"}},
		{"unclosed html ends with its item", "- <b>one\n- two\n", []string{"li1 • | **one**", "li1 • | two"}},
		{"script", "<script>\nvar a = '<p>x';\n</script>\n\nText\n", []string{"p | Text"}},
		{"footnote", "Hold[^1] it.\n\n[^1]: For 30 s.\n", []string{"p | Hold it.", "p | For 30 s."}},
		{"lone carriage returns", "# One\r\rLie on\ryour back.\r\r- a\r- b\r", []string{"h1 | One", "p | Lie on your back.", "li1 • | a", "li1 • | b"}},
		{"Windows line ends", "# One\r\n\r\nLie on\r\nyour back.\r\n\r\n- a\r\n- b\r\n", []string{"h1 | One", "p | Lie on your back.", "li1 • | a", "li1 • | b"}},
		{"tags of generators", "Lie {% include x.html %}down.\n\n{{< figure\n  src=\"a.jpg\" >}}\n\n{% comment %} not **this** {% endcomment %}\n\n## Cobra {{% icon %}}\n\n{{< note >}}    Rest.\n\n{ see {{ x\n",
			[]string{"p | Lie down.", "h2 | Cobra", "p | Rest.", "p | { see {{ x"}},
		{"templates in addresses", "![Cat]({{ site.url }}/cat.jpg) <img src=\"{{ site.url }}/dog.jpg\"> ![Cow]({% link cow.jpg %})\n", []string{"picture [/cat.jpg Cat] [/dog.jpg] [Cow]"}},
		{"attributes", "{: .notice}\nLie down. [a](b){:target=\"_blank\"}\n{: .lead}\n\n1. One\n{: #x}\n2. Two\n\n![A](a.jpg){width=\"20\" height=10} ![B](b.jpg){: .left}\n\n{or less}\n",
			[]string{"p | Lie down. a", "li1 #1 | One", "li1 #2 | Two", "picture [a.jpg A] [b.jpg B]", "p | {or less}"}},
		{"shortcodes", "[caption id=\"x\" align='left']![A](a.jpg) Arm up[/caption]\n\n[optional] Rest [stop].\n", []string{"p | Arm up [a.jpg A]", "p | [optional] Rest [stop]."}},
		{"fenced boxes", ":::tip Keep calm\nBreathe.\n:::\n\n::: {.warning}\nStop.\n:::\n\nRatio:::two\n", []string{"p | Keep calm Breathe.", "p | Stop.", "p | Ratio:::two"}},
		{"byte order mark", "\uFEFF# One\n\ntwo\n", []string{"h1 | One", "p | two"}},
	})
}

func TestMDX(t *testing.T) {
	runReader(t, ".mdx", []readerCase{
		{"modules and components", "import Tip from './tip'\nexport const meta = {\n  a: 1,\n}\n\n# Lunge\n\n<Tip kind={{ a: 1 }} text=\"x\">\nStop if it **hurts**.\n</Tip>\n\n<Card\n  title=\"Lunge\"\n  onClick={() => go()}\n>\n\nStep *forward*.\n\n</Card>\n\n{/* not this */}\n\nImport duty is paid.\n",
			[]string{"h1 | Lunge", "p | Stop if it **hurts**.", "p | Step forward.", "p | Import duty is paid."}},
	})
}

func TestFrontMatter(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          Meta
		titleAt       int
	}{
		{"YAML", "---\ntitle: \"Six: stretches\"\nauthor:\n  name: Ann Lee\ndate: 2024-05-06\nlastReviewed: 2024-06-01\nlang: en-GB\ncanonical_url: https://e.org/a\n---\nText\n",
			Meta{Title: "Six: stretches", Author: "Ann Lee", Published: "2024-05-06", Reviewed: "2024-06-01", Language: "en-GB", URL: "https://e.org/a", Spoken: "und"}, 12},
		{"YAML that does not parse", "---\ntitle: Six: stretches: all\n\tx\n---\nText\n", Meta{Title: "Six: stretches: all", Spoken: "und"}, 11},
		{"authors", "---\nauthors: [Ann, {name: Bo}]\n---\n# H\n", Meta{Title: "H", Author: "Ann, Bo", Spoken: "und"}, 37},
		{"TOML", "+++\ntitle = 'Six stretches'\ndate = 2024-05-06\n+++\nText\n", Meta{Title: "Six stretches", Published: "2024-05-06", Spoken: "und"}, 13},
		{"folded title", "---\ntitle: >\n  Six\n  stretches\n---\nText\n", Meta{Title: "Six stretches", Spoken: "und"}, 0},
		{"header lines", "Title: Six - stretches\nDate: 2024-05-06\n\nText\n", Meta{Title: "Six - stretches", Published: "2024-05-06", Spoken: "und"}, 7},
		{"a sentence is no header line", "Title: Six\nand more of it\n\nText\n", Meta{Spoken: "und"}, 0},
		{"turned into Markdown", "Title: Six - stretches\n\nURL Source: https://e.org/a\n\nPublished Time: 2024-05-06\n\nMarkdown Content:\nText\n",
			Meta{Title: "Six - stretches", URL: "https://e.org/a", Published: "2024-05-06", Spoken: "und"}, 7},
		{"a rule is no front matter", "---\n\nText\n", Meta{Spoken: "und"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := readTest(t, "a.md", c.content)
			got := a.Meta
			if got.TitleSpan.Start.Offset != c.titleAt {
				t.Errorf("title at %d, want %d", got.TitleSpan.Start.Offset, c.titleAt)
			}
			got.TitleSpan = c.want.TitleSpan
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
