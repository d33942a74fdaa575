/** A small pack of a reader's own: records with keys, spacing and an order of keys that only the same bytes give back. */
export const harbourLines = [
  '{"pack":"harbour","format":1,"title":"The harbour case","language":"en","licence":"CC0-1.0","updated":"2024-05-01","x-desk":"local"}',
  '{"actor":"harbour/ines-mwangi","kind":"person","name":"Ines Mwangi","surname":"Mwangi","description":"Harbour master of Port Alder","roles":[{"title":"Harbour master of Port Alder","from":"2021-03"}],"prominence":0.3,"x-note":"kept"}',
  '{"actor": "harbour/port-alder", "kind": "place", "name": "Port Alder", "description": "Town with a container port"}',
  '{"event":"harbour/crane-fall","kind":"accident","title":"A crane falls on the quay of Port Alder","from":"2024-02-11","actors":["harbour/port-alder","harbour/ines-mwangi"],"summary":"A gantry crane fell on the northern quay of Port Alder and stopped the loading of ships for nine days. Nobody was killed.","cues":["crane collapse","northern quay"]}',
];
export const harbourPack = `${harbourLines.join('\n')}\n`;

const paragraphs = [
  'Harbour master Ines Mwangi said on Tuesday that the northern quay of Port Alder would reopen in June, four months after the crane collapse of February 11 stopped the loading of ships there for more than a week.',
  'Mwangi told reporters that the new gantry had passed its tests and that the insurers had paid for most of the damage. She thanked the dock workers, who had moved containers by hand.',
  'Shipping lines had sent their vessels to other ports along the coast, and traders in the town complained of empty shelves. The council hopes that the ships will come back before the summer is over.',
];
/** An article that the pack explains. */
export const harbourArticle = `<!doctype html><html lang="en"><head><title>Quay to reopen</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-14T09:00:00Z"></head>
<body><article><h1>Quay to reopen in June</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
