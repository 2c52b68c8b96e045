// Draws what a table says: the table stays, and says it all. A figure names its table; each number stands in a data attribute.
const blue = '#1d70b8', black = '#0b0c0c', grey = '#505a5f', red = '#d4351c';

const number = (row, name) => Number(row.dataset[name]);

function bars(rows) {
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => row.dataset.label),
      datasets: [{ label: 'Referrals', data: rows.map(row => number(row, 'value')), backgroundColor: blue }],
    },
    options: {
      indexAxis: 'y',
      plugins: { legend: { display: false } },
      scales: { x: { beginAtZero: true, ticks: { precision: 0 } } },
    },
  };
}

function line(rows, name, label, dashed) {
  const data = rows.map(row => ({ x: number(row, 'of'), y: 100 * number(row, name) })).sort((a, b) => a.x - b.x);
  return { type: 'line', label, data, borderColor: grey, borderWidth: 1, borderDash: dashed ? [4, 4] : [], pointRadius: 0 };
}

function funnel(rows) {
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          label: 'Groups',
          data: rows.map(row => ({ x: number(row, 'of'), y: 100 * number(row, 'share'), name: row.dataset.label })),
          backgroundColor: rows.map(row => (row.dataset.verdict === 'BEYOND_CHANCE' ? red : black)),
          pointStyle: rows.map(row => (row.dataset.verdict === 'BEYOND_CHANCE' ? 'triangle' : 'circle')),
          pointRadius: 6,
        },
        line(rows, 'usualLow', '95% limits', true),
        line(rows, 'usualHigh', '95% limits', true),
        line(rows, 'possibleLow', '99.8% limits', false),
        line(rows, 'possibleHigh', '99.8% limits', false),
      ],
    },
    options: {
      plugins: {
        legend: { labels: { filter: (item, data) => data.datasets.findIndex(d => d.label === item.text) === item.datasetIndex } },
        tooltip: { callbacks: { label: item => `${item.raw.name ?? item.dataset.label}: ${item.parsed.y.toFixed(1)}% of ${item.parsed.x}` } },
      },
      scales: {
        x: { beginAtZero: true, title: { display: true, text: 'People in the group' } },
        y: { beginAtZero: true, title: { display: true, text: 'Share (%)' } },
      },
    },
  };
}

for (const figure of document.querySelectorAll('[data-chart]')) {
  const rows = [...document.getElementById(figure.dataset.from).querySelectorAll('[data-label]')];
  const drawn = figure.dataset.chart === 'funnel' ? funnel(rows) : bars(rows);
  figure.hidden = false;
  drawn.options.animation = false;
  drawn.options.maintainAspectRatio = false;
  new Chart(figure.querySelector('canvas'), drawn);
}
