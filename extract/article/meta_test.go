package article

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHTMLMeta(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          Meta
		titleLine     int
	}{
		{"title without the site", "<html lang=en-GB><title>Ten stretches | My Site</title>\n<p>x", Meta{Title: "Ten stretches", Language: "en-GB", Spoken: "und"}, 1},
		{"first heading", "<title>Ten stretches – My Site</title>\n<h2>No</h2>\n<h1>Ten <b>good</b> stretches</h1>", Meta{Title: "Ten good stretches", Spoken: "und"}, 3},
		{"the heading the title repeats", "<title>Ten stretches - Site</title><h1>Welcome</h1>\n<h1>Ten stretches</h1>", Meta{Title: "Ten stretches", Spoken: "und"}, 2},
		{"title with a dash of its own", "<title>Cat-cow - the one stretch your lower back was waiting for</title>", Meta{Title: "Cat-cow - the one stretch your lower back was waiting for", Spoken: "und"}, 1},
		{"headline known", "<title>Knee - hip - Site of sites and more of it</title><meta property=og:title content='Knee - hip'>", Meta{Title: "Knee - hip", Spoken: "und"}, 1},
		{"behind the site's own heading", "<title>Body matters - Stretches</title><header><h1><a href=/>Body matters</a></h1></header><p>x", Meta{Title: "Stretches", Spoken: "und"}, 1},
		{"only for other sites", "<meta property=og:title content='Ten stretches'><p>x", Meta{Title: "Ten stretches", Spoken: "und"}, 0},
		{"title of a drawing", "<svg><title>Icon</title></svg><p>x", Meta{Spoken: "und"}, 0},
		{"facts", `<head><meta name=author content="Ann Lee"><meta property="article:published_time" content="2024-05-06"><link rel=canonical href="https://e.org/a"></head><body><p>x<script type="application/ld+json">{"@type":"MedicalWebPage","lastReviewed":"2024-07-08","author":{"name":"Bo"}}</script>`,
			Meta{Author: "Ann Lee", Published: "2024-05-06", Reviewed: "2024-07-08", URL: "https://e.org/a", Spoken: "und"}, 0},
		{"below a logo", "<title>Acme Yoga - Poses</title><header><div class=logo><h1>Acme Yoga</h1></div></header>\n<h1>Poses for the evening</h1><p>x", Meta{Title: "Poses for the evening", Spoken: "und"}, 2},
		{"the heading the page's title begins with", "<title>Yoga for the neck - helpful and calm</title><h1>Acme</h1>\n<h2>Yoga for the neck</h2><p>x", Meta{Title: "Yoga for the neck", Spoken: "und"}, 2},
		{"microdata", `<body><h1>Calves</h1><p>By <span itemprop="author" itemscope><a href=/ann><span itemprop=name>Ann Lee</span></a></span>, <time itemprop="datePublished" datetime="2024-05-06">6 May</time></p><meta itemprop="dateModified" content="2024-07-08">`,
			Meta{Title: "Calves", Author: "Ann Lee", Published: "2024-05-06", Reviewed: "2024-07-08", Spoken: "und"}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := readTest(t, "a.html", c.content).Meta
			if got.TitleSpan.Start.Line != c.titleLine {
				t.Errorf("title on line %d, want %d", got.TitleSpan.Start.Line, c.titleLine)
			}
			got.TitleSpan = c.want.TitleSpan
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSpoken(t *testing.T) {
	for want, content := range map[string]string{
		"en":  "Lie on your back and pull one knee to your chest with both hands.",
		"de":  "Legen Sie sich auf den Rücken und ziehen Sie ein Knie mit den Händen zur Brust.",
		"fr":  "Allongez-vous sur le dos et ramenez un genou vers la poitrine avec les deux mains.",
		"es":  "Acuéstate sobre la espalda y lleva una rodilla hacia el pecho con las manos.",
		"it":  "Sdraiati sulla schiena e porta un ginocchio al petto con le mani per il tempo che vuoi.",
		"pt":  "Deite-se de costas e puxe um joelho para o peito com as mãos, não se esqueça do outro.",
		"nl":  "Ga op je rug liggen en trek een knie met je handen naar de borst.",
		"pl":  "Połóż się na plecach i przyciągnij kolano do klatki piersiowej, nie odrywaj głowy od podłogi.",
		"tr":  "Sırt üstü yatın ve bir dizinizi iki elinizle göğsünüze doğru çekin, daha sonra bırakın ve tekrar edin.",
		"ru":  "Лягте на спину и подтяните одно колено к груди, не отрывая голову от пола и плечи.",
		"ja":  "仰向けになり、片方の膝を両手で胸に引き寄せます。",
		"zh":  "仰卧,双手抱住一侧膝盖,拉向胸部,保持三十秒。",
		"ko":  "등을 대고 누워 한쪽 무릎을 양손으로 가슴 쪽으로 당깁니다.",
		"ar":  "استلق على ظهرك واسحب ركبة واحدة نحو صدرك بكلتا يديك.",
		"he":  "שכבו על הגב ומשכו ברך אחת אל החזה בשתי הידיים.",
		"hi":  "पीठ के बल लेट जाएँ और एक घुटने को छाती की ओर खींचें।",
		"th":  "นอนหงายแล้วดึงเข่าข้างหนึ่งเข้าหาหน้าอกด้วยมือทั้งสองข้าง",
		"el":  "Ξαπλώστε ανάσκελα και τραβήξτε το ένα γόνατο προς το στήθος.",
		"und": "Hamstrings 30 s per side, Glutes, Bretzel e Bridge, Lunge, Plank, Couch, Cossack, Angels, Pancake; Flow A: Do Warrior I, Series V, Series S, Series Z, Series K, Series A", // marks, not Czech
	} {
		if got := readTest(t, "a.txt", content).Meta.Spoken; got != want {
			t.Errorf("%q: %s, want %s", content, got, want)
		}
	}
}

func TestSpokenDecidesByDeclaration(t *testing.T) {
	// Every word of this is Danish and Norwegian alike.
	const both = "<p>Stå på det ene ben og hold det andet, så er det godt for ryg og ben."
	for language, want := range map[string]string{"da": "da", "nb": "no", "no": "no"} {
		if got := readTest(t, "a.html", "<html lang="+language+">"+both).Meta.Spoken; got != want {
			t.Errorf("declared %s: %s, want %s", language, got, want)
		}
	}
}

// TestTitleWithoutSubtitle: a subtitle that only its element sets off is no part
// of the title; a name in two styles is one.
func TestTitleWithoutSubtitle(t *testing.T) {
	for page, want := range map[string]string{
		"<h1>Hip Mobility<span>For runners who sit</span></h1>": "Hip Mobility",
		"<h1>My<b>Fitness</b>Pal moves</h1>":                    "MyFitnessPal moves",
	} {
		a := readTest(t, "a.html", page+"<p>Kneel and push your hips forward.</p>")
		if a.Meta.Title != want {
			t.Errorf("%s: title %q, want %q", page, a.Meta.Title, want)
		}
	}
}

// TestTitleOfLowerRank: a page without a heading of the first rank is called what
// its one highest heading says, not what the site is called.
func TestTitleOfLowerRank(t *testing.T) {
	for page, want := range map[string]string{
		"<h2>Neck tips</h2><p>Sit.</p><h3>Chin tuck</h3><p>Tuck.</p>":        "Neck tips",
		"<h2>Chin tuck</h2><p>Tuck.</p><h2>Shrug</h2><p>Lift.</p>":           "Jo's clinic",
		"<p>Sit tall and draw your chin back.</p><h2>Links</h2><p>More.</p>": "Jo's clinic",
	} {
		if a := readTest(t, "a.html", "<title>Jo's clinic</title>"+page); a.Meta.Title != want {
			t.Errorf("%s: title %q, want %q", page, a.Meta.Title, want)
		}
	}
}

// TestTitleOfPostWithoutMainHeading: a Markdown post may set its title in bold,
// or have no heading at all.
func TestTitleOfPostWithoutMainHeading(t *testing.T) {
	for post, want := range map[string]string{
		"**Moves for the desk**\n\n- **Chin tuck**: Slide your chin back.\n\n## Links\n\n- More\n": "Moves for the desk",
		"Moves for the desk\n\n- **Chin tuck**: Slide your chin back.\n":                           "Moves for the desk",
		"**Slide** your chin back until your neck is long\n\n## Links\n\n- More\n":                 "",
	} {
		if a := readTest(t, "a.md", post); a.Meta.Title != want {
			t.Errorf("%q: title %q, want %q", post, a.Meta.Title, want)
		}
	}
}
