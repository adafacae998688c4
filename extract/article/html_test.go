package article

import "testing"

func TestHTML(t *testing.T) {
	runReader(t, ".html", []readerCase{
		{"paragraphs and headings", "<h2>3. Calf raise:</h2><p>Rise on\n  your toes.</p>Loose text<p>Lower.",
			[]string{"h2 #3 | Calf raise:", "p | Rise on your toes.", "p | Loose text", "p | Lower."}},
		{"bold", "<p><b>Hold</b> <strong>time</strong>: <i>30</i> s</p><p><b>All of it</b></p><p><span style='font-weight: 700'>Step back</span> now",
			[]string{"p | **Hold time**: 30 s", "p | **All of it**", "p | **Step back** now"}},
		{"bold does not leak past its paragraph", "<p><b>Name<p>Next", []string{"p | **Name**", "p | Next"}},
		{"entities", "<p>Hold 20&ndash;30&nbsp;s &amp breathe &notit; &#8217;n&#x27; go &bogus; &", []string{"p | Hold 20–30 s & breathe ¬it; ’n' go &bogus; &"}},
		{"numbers beyond all", "<p>a&#1114112;b&#x99999999999999999999;c&#99999999999999999999", []string{"p | a�b�c�"}},
		{"entity blanks collapse", "<p>a&nbsp;&nbsp; &#32;b&#10;c", []string{"p | a b c"}},
		{"line ends and NUL", "<p>one\r\ntwo\rth\x00ree</p>", []string{"p | one two three"}},
		{"invalid bytes", "<p>Größe – schön – ähnlich – übe a\xffb", []string{"p | Größe – schön – ähnlich – übe a\uFFFDb"}},
		{"comments and unknown tags", "<p>Sit<!-- not this --> <x-y>tall</x-y> <? no ?>now", []string{"p | Sit tall now"}},
		{"unfinished tag", "<p>Sit tall<a href='x", []string{"p | Sit tall"}},

		{"tags of generators", "<title>{{ page.title }}</title>{% if a %}<p>Sit {{ 'up' | raw }}tall{# not this #}{% comment %}nor <b>this</b>{% endcomment %}.{% endif %}<p>f {x} { y }", []string{"p | Sit tall.", "p | f {x} { y }"}},

		{"br divides lines", "<p>Cat pose<br>Kneel on all fours.<br/>Round your back.<br><br>Rest.",
			[]string{"p | Cat pose", "p ~ | Kneel on all fours.", "p ~ | Round your back.", "p | Rest."}},
		{"br joins a sentence", "<p>Lie on your back with one leg up,<br> the other on the floor.", []string{"p | Lie on your back with one leg up, the other on the floor."}},
		{"br before marks and labels", "<p>Sit down and then<br>1. breathe in<br>Tip: go slow<br>• relax", []string{"p | Sit down and then", "li1 #1 ~ | breathe in", "p ~ | Tip: go slow", "li1 • ~ | relax"}},
		{"br in a heading", "<h3>Downward<br>Dog</h3>", []string{"h3 | Downward Dog"}},

		{"unordered list", "<ul><li>One<ul><li>Deep</ul>tail<li><p>Two</p><p>more</p></ul>after",
			[]string{"li1 • | One", "li2 • | Deep", "p | tail", "li1 • | Two", "p | more", "p | after"}},
		{"ordered list", "<ol start=4><li>Four<li value=9>Nine<li>Ten</ol><ol type=a><li>x</ol><ol reversed start=2><li>two<li>one</ol><ol type=I><li>r</ol>",
			[]string{"li1 #4 | Four", "li1 #9 | Nine", "li1 #10 | Ten", "li1 #a | x", "li1 #2 | two", "li1 #1 | one", "li1 #I | r"}},
		{"heading in an item", "<ol><li><h3>Bridge</h3><p>Lift.</p></ol>", []string{"h3 #1 | Bridge", "p | Lift."}},
		{"item that says its own number", "<ol><li>1. Lift<li>5) no", []string{"li1 #1 | Lift", "li1 #2 | 5) no"}},
		{"stray item", "<li>One<li>Two", []string{"li1 • | One", "li1 • | Two"}},

		{"table", "<table><caption>Plan</caption><thead><tr><th>Move<th>Hold</thead><tr><td>Lunge<td>30 s<tr><td colspan=2>Rest<tr><td rowspan=2>A<td>B<tr><td>C</table>after",
			[]string{"caption | Plan", "td(0,0) header | Move", "td(0,1) header | Hold", "td(1,0) | Lunge", "td(1,1) | 30 s", "td(2,0) | Rest", "td(3,0) | A", "td(3,1) | B", "td(4,1) | C", "p | after"}},
		{"layout table", "<table><tr><td><h2>Lunge</h2>Step.<td><ul><li>one</ul></table>", []string{"h2 | Lunge", "p | Step.", "li1 • | one"}},
		{"table in a table", "<table><tr><td>outer<table><tr><td>a<td>b</table></table>", []string{"p | outer", "td(0,0) | a", "td(0,1) | b"}},
		{"cell is closed by no stray tag", "<div><table><tr><td>a</div></p></li><td>b</table>c", []string{"td(0,0) | a", "td(0,1) | b", "p | c"}},

		{"definitions", "<dl><dt>Lunge<dd>Step.<dt>Bridge<dd><p>Lift.</dl>", []string{"dt | **Lunge**", "dd | Step.", "dt | **Bridge**", "dd | Lift."}},
		{"quote, code, caption", "<blockquote><p>Slow.</blockquote><pre>a\n b\n\nc</pre><figure><img src=x.jpg alt='A  cat'><figcaption>Cat</figcaption></figure>",
			[]string{"quote | Slow.", "code | a", "code ~ | b", "code | c", "picture [x.jpg A cat]", "caption | Cat"}},
		{"details", "<details><summary>Lunge</summary>Step.</details>", []string{"h | Lunge", "p | Step."}},
		{"aria heading", "<div role=heading aria-level=3>Lunge</div>Step.", []string{"h3 | Lunge", "p | Step."}},
		{"headings end each other", "<h2>One<h3>Two</h2>three", []string{"h2 | One", "h3 | Two", "p | three"}},
		{"rule", "a<hr>b", []string{"p | a", "rule", "p | b"}},

		{"images", "<p>Sit <img src='data:x' data-src=a.jpg alt=A> tall</p><img src=b.png><iframe src=v title=Film>no</iframe><video><source src=c.mp4>no</video><ul><li><img srcset='d.jpg 2x'> text</ul>",
			[]string{"p | Sit tall [a.jpg A]", "picture [b.png] [v Film] [c.mp4]", "li1 • | text [d.jpg]"}},
		{"image between lines", "<p>One.<br><img src=a><br>Two.<br><img src=b>Three.", []string{"p | One.", "p | Two. [a]", "p ~ | Three. [b]"}},
		{"links", "<p><a href=/>One</a> <a href=/>two</a></p><p>See <a href=/>this</a></p><p><a name=x>No</a>", []string{"p links | One two", "p | See this", "p | No"}},

		{"dropped", "<p>a<script>b</script><style>c</style><noscript><p>d</noscript><template><p>e</template><select><option>f</select><textarea>g</textarea>h", []string{"p | ah"}},
		{"script in the middle", "<p>one <script>if (a < b) {}</script>two", []string{"p | one two"}},
		{"drawing", "<p>a <svg><title>icon</title><style>x{}</style><text>t</text></svg> b", []string{"p | a", "p @hidden | icont", "p | b"}},
		{"drawing ended by a paragraph", "<svg><path><p>Sit", []string{"p | Sit"}},
		{"mathematics", "<p>x <math><mi>y</mi><annotation><![CDATA[z > 1]]></annotation></math>", []string{"p | x yz > 1"}},
	})
}

func TestRegions(t *testing.T) {
	runReader(t, ".html", []readerCase{
		{"elements", "<header>Site</header><nav>Menu</nav><main><p>Text long enough to stay.</main><aside>More</aside><form>Go</form><footer>End</footer>",
			[]string{"p @header | Site", "p @nav | Menu", "p | Text long enough to stay.", "p @aside | More", "p @form | Go", "p @footer | End"}},
		{"roles", "<div role=navigation>n</div><div role=complementary>c</div><div role=contentinfo>f</div><p>Text that is longer.", []string{"p @nav | n", "p @aside | c", "p @footer | f", "p | Text that is longer."}},
		{"header of an article", "<article><header>By me</header><p>Text<footer>Note</footer></article>", []string{"p | By me", "p | Text", "p | Note"}},
		{"header with the title", "<header><nav>Menu</nav><h1>Ten stretches</h1><p>Intro</header><p>Text", []string{"p @nav | Menu", "h1 | Ten stretches", "p | Intro", "p | Text"}},
		{"logo in the header", "<header><h1><a href=/>Site</a></h1></header><main><h1>Ten stretches</h1>", []string{"h1 @header links | Site", "h1 | Ten stretches"}},
		{"only the logo is a title", "<header><h1><a href=/>Ten stretches</a></h1></header><p>Text", []string{"h1 links | Ten stretches", "p | Text"}},
		{"form around the page", "<form><p>x</p><main><p>Text</main></form>", []string{"p | x", "p | Text"}},
		{"names", "<p>Text of the article itself.<div class='related-posts'>r</div><div id=comments>c</div><ul class=breadcrumb><li>b</ul><div class=shareButtons>s</div>",
			[]string{"p | Text of the article itself.", "p @aside | r", "p @comments | c", "li1 • @nav | b", "p @aside | s"}},
		{"names that say something else", "<div class='no-sidebar unrelated'>a</div><div class='has-comments'>b</div>", []string{"p | a", "p | b"}},
		{"a theme that calls the page menu", "<div class=menu><p>Lie on your back and lift one leg.</div>", []string{"p | Lie on your back and lift one leg."}},
		{"hidden", "<p>Text of the article itself.<div style='display: none'>a</div><div hidden>b</div><div aria-hidden=true>c<p>d</div>",
			[]string{"p | Text of the article itself.", "p @hidden | a", "p @hidden | b", "p @hidden | c", "p @hidden | d"}},
		{"hidden words divide", "<p>Sit for a while <span hidden>x</span> tall", []string{"p | Sit for a while", "p @hidden | x", "p | tall"}},
		{"in the comments all is comment", "<p>Text of the article itself.<div id=comments><form>Reply</form></div>", []string{"p | Text of the article itself.", "p @comments | Reply"}},
	})
}
