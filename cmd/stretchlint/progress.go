package main

// This file shows how far a long run has come, on a terminal and nowhere else.

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// patience is how long a run takes before it is worth a progress bar.
const patience = time.Second

// A progress counts what is done. Nil counts nothing.
type progress struct {
	total, done int
	what        string
	start       time.Time
	bar         *progressbar.ProgressBar
	console     *console
}

// startProgress begins to count total things, or any number when total is -1;
// the caller ends it with finish. Where results go to the same terminal they
// show well enough how far it is, unless it is slow.
func (c *console) startProgress(total int, what string, slow bool) {
	if isTerminal(c.err) && (slow || !isTerminal(c.out)) {
		c.progress = &progress{total: total, what: what, start: time.Now(), console: c}
	}
}

// step counts one more.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.set(p.done + 1)
}

// set counts up to a number.
func (p *progress) set(done int) {
	if p == nil {
		return
	}
	p.done = done
	if p.bar == nil && time.Since(p.start) >= patience {
		p.bar = progressbar.NewOptions(p.total,
			progressbar.OptionSetWriter(p.console.err),
			progressbar.OptionSetDescription(p.what),
			progressbar.OptionShowCount(),
			progressbar.OptionThrottle(patience/10),
			progressbar.OptionClearOnFinish())
	}
	if p.bar != nil {
		p.bar.Set(p.done) // a progress bar that can't be drawn is no loss
	}
}

// hide clears the bar for other words; the next step shows it again.
func (p *progress) hide() {
	if p != nil && p.bar != nil {
		p.bar.Clear()
	}
}

func (c *console) finishProgress() {
	c.progress.hide()
	c.progress = nil
}
