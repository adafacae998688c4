package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMeta(t *testing.T) {
	for _, c := range []struct {
		name, head string
		data       []string
		want       Page
	}{
		{"nothing", "", nil, Page{}},
		{"meta tags", `<meta property="og:title" content=" Ten &amp;
 more "><meta property="og:site_name" content="Site"><meta name="Author" content="Ann Lee"><meta itemprop="datePublished" content="2024-01-02">
<meta property="article:modified_time" content="2024-02-03"><link rel="shortlink canonical" href=" https://e.org/a "><meta http-equiv="content-language" content="en">`, nil,
			Page{Headline: "Ten & more", SiteName: "Site", Author: "Ann Lee", Published: "2024-01-02", Reviewed: "2024-02-03", URL: "https://e.org/a", Language: "en"}},
		{"an address is no author", `<meta property="article:author" content="https://social.example/ann">`, []string{`{"@type":"Article","author":[{"name":"Ann"},{"name":"Bo"}]}`}, Page{Author: "Ann, Bo"}},
		{"first of equal tags", `<meta name=author content=Ann><meta name=author content=Bo>`, nil, Page{Author: "Ann"}},
		{"graph", "", []string{`{"@context":"x","@graph":[{"@type":"WebSite","name":"Site"},{"@type":["WebPage","FAQPage"],"name":"Page","datePublished":"2020"},
			{"@type":"Article","headline":"Ten &amp; more","dateModified":"2023-04-05"}]}`}, Page{Headline: "Ten & more", SiteName: "Site", Published: "2020", Reviewed: "2023-04-05"}},
		{"reviewed", `<meta property="article:modified_time" content="2024-02-03">`, []string{`[{"@type":"MedicalWebPage","lastReviewed":"2024-01-01","reviewedBy":{"@type":"Person","name":"Dr. Cy"},"mainEntity":{"@type":"Article","headline":"H"}}]`},
			Page{Headline: "H", Reviewed: "2024-01-01", ReviewedBy: "Dr. Cy"}},
		{"wrapped and broken scripts", "", []string{"<!--\n{\"@type\":\"Article\",\"headline\":\"H\"}\n-->", "{not json", `"text"`, `{"@type":7,"headline":"no"}`}, Page{Headline: "H"}},
		{"microdata", `<span itemprop="author" itemscope><a href="/ann">By <b>Ann Lee</b></a></span><time itemprop="datePublished" datetime="2024-01-02">2 January</time><span itemprop="lastReviewed">2024-03-04</span>`, nil,
			Page{Author: "Ann Lee", Published: "2024-01-02", Reviewed: "2024-03-04"}},
		{"not the article", "", []string{`{"@type":"Organization","name":"Clinic"}`}, Page{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var data [][]byte
			for _, d := range c.data {
				data = append(data, []byte(d))
			}
			if diff := cmp.Diff(c.want, Meta([]byte(c.head), data)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
