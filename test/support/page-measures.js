/** What is measured on a page: these functions run in the browser, in which there is nothing else of the tests. */
globalThis.pageMeasures = {
  /** Pixels from the top to what a reader looks for first; null where that is not there. */
  places() {
    const topOf = (element) => (element ? Math.round(element.getBoundingClientRect().top + scrollY) : null);
    const saying = (words) =>
      [...document.querySelectorAll('h3, summary')].find((one) => one.textContent.includes(words));
    return {
      message: topOf(document.querySelector('li')),
      next: topOf(saying('What breaks next')),
      passes: topOf(saying('pass')),
    };
  },

  /** How many cells there are, the text of those that take more than one line, and how wide the page is. */
  cells() {
    const cells = [...document.querySelectorAll('td, th')];
    const lineHeight = Number.parseFloat(getComputedStyle(document.querySelector('article')).lineHeight);
    const wrapped = cells.filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().height > 1.5 * lineHeight;
    });
    return {
      count: cells.length,
      wrapped: wrapped.map((cell) => cell.textContent),
      widthPixels: document.documentElement.scrollWidth,
    };
  },

  /** What becomes of the advice of starttls-not-supported when its name is clicked. */
  async clicked() {
    const link = [...document.querySelectorAll('a')].find((one) => one.textContent === 'starttls-not-supported');
    const place = document.getElementById(link.getAttribute('href').slice(1));
    const fold = place.closest('details');
    const wasOpen = fold.open;
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const topPixels = place.getBoundingClientRect().top;
    return { wasOpen, isOpen: fold.open, isInSight: topPixels >= 0 && topPixels < innerHeight };
  },

  /** Of the picture: rows of bars, names, colours of bars, the longest name and the place there is for it. */
  picture() {
    const bars = [...document.querySelectorAll('rect.task')];
    const names = [...document.querySelectorAll('.sectionTitle')];
    return {
      rowCount: new Set(bars.map((bar) => bar.getAttribute('y'))).size,
      nameCount: names.length,
      colours: [...new Set(bars.map((bar) => getComputedStyle(bar).fill))].sort(),
      longestPixels: Math.max(...names.map((name) => name.getBBox().width)),
      roomPixels: Math.min(...bars.map((bar) => Number(bar.getAttribute('x')))),
    };
  },
};
