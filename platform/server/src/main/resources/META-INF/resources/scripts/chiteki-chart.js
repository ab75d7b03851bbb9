/*
 * <chiteki-chart>: draws its property "chart", a JSON text that the server sets (ChartData.java), by ECharts as SVG. All
 * words come from the server; all colours are custom properties of the style sheet, so that themes and print need no new
 * drawing. Nothing moves. Where the library does not load, the element says so and the style sheet shows the table instead.
 */
(() => {
  const here = document.currentScript.src;
  const NARROW = 480;
  const LETTER = 13;
  let library;

  function loadLibrary() {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL('echarts.common.min.js', here).href;
      script.onload = () => resolve(window.echarts);
      script.onerror = () => {
        library = undefined;
        reject(new Error('The chart library could not be loaded from ' + script.src));
      };
      document.head.append(script);
    });
    return library;
  }

  const ink = role => `var(--chiteki-chart-${role})`;
  const fill = role => `var(--chiteki-chart-${role}-fill, ${ink(role)})`;
  const DASHES = {plan: [6, 4], forecast: [2, 4]};
  const WIDTHS = {plan: 2, previous: 1.5, limit: 1};

  const widthOf = words => [...words].reduce((sum, letter) => sum + (letter < '\u2E80' ? 0.6 : 1) * LETTER, 0);
  const valuesOf = series => series.points.map(point => point.value ?? null);

  class Option {
    constructor(chart, width, font) {
      this.chart = chart;
      this.width = width;
      this.font = font;
      this.marks = new Intl.NumberFormat(chart.language, {maximumFractionDigits: 4});
    }

    build() {
      const {chart} = this;
      const labels = this.labelAxis();
      const values = this.valueAxis();
      return {
        animation: false,
        aria: {enabled: false},
        textStyle: {fontFamily: this.font, fontSize: LETTER},
        grid: this.grid(),
        tooltip: this.tooltip(),
        xAxis: chart.lying ? values : labels,
        yAxis: chart.lying ? labels : values,
        series: chart.series.map((series, place) => this.series(series, place)),
      };
    }

    grid() {
      const {chart, width} = this;
      const ends = chart.kind === 'lines' && width >= NARROW ? chart.series.map(series => widthOf(series.name)) : [0];
      return {
        left: chart.lying ? this.lyingWords() + 12 : 4,
        right: Math.max(chart.lying ? this.lyingNumbers() : 16, ...ends.map(end => end + 8)),
        top: chart.unit && !chart.lying ? 28 : 12,
        bottom: chart.lying ? 28 : 4,
        containLabel: !chart.lying,
      };
    }

    lyingNumbers() {
      const numbers = this.chart.sums ?? this.chart.series.flatMap(series => series.points.map(point => point.brief ?? ''));
      return Math.max(16, ...numbers.map(widthOf)) + 12;
    }

    /** How wide the words before lying bars may be: a third, and not more than the longest of them needs. */
    lyingWords() {
      return Math.ceil(Math.min(this.width * 0.34, Math.max(...this.chart.labels.map(widthOf)) + 4));
    }

    labelAxis() {
      const {chart, width} = this;
      return {
        type: 'category',
        data: chart.labels,
        inverse: chart.lying,
        axisTick: {show: false},
        axisLine: {lineStyle: {color: 'var(--chiteki-line-strong)'}},
        axisLabel: {
          color: 'var(--chiteki-ink)',
          fontSize: LETTER,
          interval: chart.lying ? 0 : this.labelsApart(),
          ...(chart.lying ? {width: this.lyingWords(), overflow: 'break', lineHeight: 16} : {}),
        },
      };
    }

    /** Where there is no room for all labels, those that stay are counted from the last: a year is judged by its end. */
    labelsApart() {
      const {labels} = this.chart;
      const room = Math.max(1, this.width - this.grid().right - this.valueWidth() - 12);
      const step = Math.max(1, Math.ceil(labels.length * (Math.max(...labels.map(widthOf)) + 6) / room));
      return place => (labels.length - 1 - place) % step === 0;
    }

    /** How wide the numbers at the axis are, at most. */
    valueWidth() {
      const {chart} = this;
      const values = chart.sums ? chart.series[0].points.map((_, place) =>
          chart.series.reduce((sum, series) => sum + Math.max(0, series.points[place].value ?? 0), 0))
          : chart.series.flatMap(valuesOf).filter(value => value !== null);
      return widthOf(this.marks.format(Math.round(Math.max(0, ...values) / chart.divisor)));
    }

    /** As many numbers as can be read beside each other below lying bars; else as many as height allows. */
    splits() {
      const {chart, width} = this;
      if (!chart.lying) {
        return width < NARROW ? 3 : 5;
      }
      const room = width - this.lyingWords() - this.lyingNumbers() - 16;
      return Math.min(5, Math.max(1, Math.floor(room / (this.valueWidth() * 1.8))));
    }

    valueAxis() {
      const {chart, marks} = this;
      return {
        type: 'value',
        name: chart.unit,
        nameLocation: chart.lying ? 'start' : 'end',
        nameGap: chart.lying ? 8 : 12,
        nameTextStyle: {
          color: 'var(--chiteki-ink-soft)',
          fontSize: LETTER,
          ...(chart.lying ? {align: 'right', verticalAlign: 'top', padding: [9, 0, 0, 0]} : {align: 'left'}),
        },
        min: range => Math.min(0, range.min),
        max: range => range.max < 0 ? 0 : null,
        splitNumber: this.splits(),
        axisLabel: {
          color: 'var(--chiteki-ink-soft)',
          fontSize: LETTER,
          hideOverlap: true,
          formatter: value => marks.format(value / chart.divisor) + (chart.percent ? '%' : ''),
        },
        splitLine: {lineStyle: {color: 'var(--chiteki-line)'}},
      };
    }

    series(series, place) {
      switch (this.chart.kind) {
        case 'lines':
          return this.line(series);
        case 'progress':
          return series.role === 'plan' ? this.mark(series) : this.bar(series, place);
        default:
          return this.bar(series, place);
      }
    }

    line(series) {
      const {role} = series;
      return {
        type: 'line',
        name: series.name,
        data: valuesOf(series),
        symbol: DASHES[role] || role === 'limit' ? 'none' : 'circle',
        symbolSize: 7,
        showAllSymbol: true,
        lineStyle: {color: ink(role), type: DASHES[role] ?? 'solid', width: WIDTHS[role] ?? 2.5},
        itemStyle: {color: ink(role)},
        endLabel: {
          show: this.width >= NARROW,
          formatter: series.name,
          color: `var(--chiteki-chart-${role}-text, ${ink(role)})`,
          fontSize: LETTER,
          distance: 8,
          // Other lines may pass below the name of one that ends early.
          backgroundColor: 'var(--chiteki-paper)',
          padding: [0, 2],
        },
        emphasis: {disabled: true},
        z: role === 'actual' ? 4 : 3,
      };
    }

    bar(series, place) {
      const {chart} = this;
      const stacked = chart.kind === 'stacked-bars';
      const last = place === chart.series.length - 1;
      return {
        type: 'bar',
        name: series.name,
        data: valuesOf(series).map(value => value
            ? {value, itemStyle: {borderWidth: 1}} : stacked ? 0 : value),
        stack: stacked ? 'all' : undefined,
        barMaxWidth: chart.lying ? 22 : 40,
        barGap: '10%',
        itemStyle: {color: fill(series.role), borderColor: ink(series.role), borderWidth: 0},
        label: {
          show: stacked ? last && chart.lying : this.hasRoomForNumbers(),
          position: chart.lying ? 'right' : 'top',
          color: 'var(--chiteki-ink)',
          fontSize: LETTER,
          formatter: shown => stacked ? chart.sums[shown.dataIndex] : series.points[shown.dataIndex].brief ?? '',
        },
        emphasis: {disabled: true},
      };
    }

    /** What was planned, as a line across the bar of what was reached. */
    mark(series) {
      return {
        type: 'scatter',
        name: series.name,
        data: valuesOf(series),
        symbol: 'rect',
        symbolSize: [4, 30],
        itemStyle: {color: ink(series.role)},
        emphasis: {disabled: true},
        z: 4,
      };
    }

    hasRoomForNumbers() {
      const {chart, width} = this;
      return chart.lying ? chart.series.length <= 2
          : chart.labels.length * chart.series.length * 56 < width;
    }

    tooltip() {
      return {
        trigger: 'axis',
        confine: true,
        className: 'chiteki-chart-tip',
        backgroundColor: 'var(--chiteki-paper)',
        borderColor: 'var(--chiteki-line-strong)',
        textStyle: {color: 'var(--chiteki-ink)', fontFamily: this.font, fontSize: LETTER},
        transitionDuration: 0,
        axisPointer: {
          type: this.chart.kind === 'lines' ? 'line' : 'shadow',
          animation: false,
          lineStyle: {color: 'var(--chiteki-line-strong)'},
          shadowStyle: {color: 'var(--chiteki-chart-pointer)'},
        },
        formatter: shown => this.words(shown[0]?.dataIndex ?? 0),
      };
    }

    /** Elements, never markup: names are what people have typed. */
    words(place) {
      const tip = document.createElement('div');
      const head = document.createElement('strong');
      head.textContent = this.chart.labels[place];
      tip.append(head);
      for (const series of this.chart.series) {
        const exact = series.points[place]?.exact;
        if (exact !== undefined) {
          const row = document.createElement('div');
          const swatch = document.createElement('span');
          swatch.className = `chiteki-swatch chiteki-swatch-${series.role}`;
          const name = document.createElement('span');
          name.textContent = series.name;
          const value = document.createElement('b');
          value.textContent = exact;
          row.append(swatch, name, value);
          tip.append(row);
        }
      }
      return tip;
    }
  }

  class ChitekiChart extends HTMLElement {
    #chart;
    #drawn;
    #size = new ResizeObserver(() => this.#draw());

    connectedCallback() {
      // The server may have set the property before the browser knew this class.
      if (Object.hasOwn(this, 'chart')) {
        const early = this.chart;
        delete this.chart;
        this.#read(early);
      }
      this.#size.observe(this);
      this.#draw();
    }

    disconnectedCallback() {
      this.#size.disconnect();
      this.#drawn?.dispose();
      this.#drawn = undefined;
    }

    get chart() {
      return this.#chart;
    }

    set chart(text) {
      this.#read(text);
      this.#draw();
    }

    #read(text) {
      this.#chart = text ? JSON.parse(text) : undefined;
    }

    async #draw() {
      let echarts;
      try {
        echarts = await loadLibrary();
      } catch (failure) {
        this.dataset.failed = '';
        console.warn(failure.message);
        return;
      }
      const chart = this.#chart;
      if (!chart || !this.isConnected || this.clientWidth === 0) {
        return;
      }
      delete this.dataset.failed;
      this.style.height = this.#height(chart) + 'px';
      if (!this.#drawn) {
        this.#drawn = echarts.init(this, null, {renderer: 'svg'});
        this.#drawn.on('click', point => this.#open(point));
      }
      this.#drawn.resize({width: this.clientWidth, height: this.clientHeight});
      const font = getComputedStyle(this).fontFamily;
      this.#drawn.setOption(new Option(chart, this.clientWidth, font).build(), {notMerge: true});
      this.#moveEndsApart(chart);
    }

    #height(chart) {
      const bars = chart.kind === 'bars' ? chart.series.length : 1;
      return chart.lying ? 56 + chart.labels.length * Math.max(40, bars * 24) : this.clientWidth < NARROW ? 240 : 300;
    }

    /** Names at the ends of lines must not lie upon each other. */
    #moveEndsApart(chart) {
      if (chart.kind !== 'lines' || this.clientWidth < NARROW) {
        return;
      }
      const ends = chart.series.map((series, place) => {
        const values = valuesOf(series);
        const last = values.findLastIndex(value => value !== null);
        return last < 0 ? null : {place, last, y: this.#drawn.convertToPixel({yAxisIndex: 0}, values[last])};
      }).filter(end => end !== null).sort((one, other) => one.y - other.y);
      const placed = [];
      const offsets = chart.series.map(() => ({}));
      for (const end of ends) {
        const above = placed.filter(other => other.last === end.last).map(other => other.y + LETTER + 4);
        const y = Math.max(end.y, ...above);
        placed.push({last: end.last, y});
        offsets[end.place] = {endLabel: {offset: [0, y - end.y]}};
      }
      this.#drawn.setOption({series: offsets});
    }

    #open(point) {
      const href = this.#chart?.series[point.seriesIndex]?.points[point.dataIndex]?.href;
      if (href) {
        // A link of the document, so that the page's own router opens it without loading the page anew.
        const link = document.createElement('a');
        link.href = href;
        link.hidden = true;
        this.append(link);
        link.click();
        link.remove();
      }
    }
  }

  customElements.define('chiteki-chart', ChitekiChart);
})();
